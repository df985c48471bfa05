"""Writes what Whisper hears, by the packages' own code, without hearing anything.

    python3 write.py PACKAGES FOLDER

PACKAGES holds the unpacked packages openai-whisper and whisperx. Of each, only the file that writes results is used; it
needs nothing else. faster-whisper writes no files: its segments are written as JSON, as its users do, if it is installed.
"""

import dataclasses
import importlib.util
import json
import pathlib
import sys

# What is heard: from and to in seconds, the words, and who WhisperX thinks it is.
HEARD = [
    (0.0, 3.2, " Hva tenker du om å være ny her?", "SPEAKER_00"),
    (3.2, 6.48, " Jeg ble tatt «godt» imot.", "SPEAKER_01"),
    (6.9, 11.0, " Men det tok tid – veldig lang tid.", "SPEAKER_01"),
    (3661.5, 3664.25, " Takk!", "SPEAKER_00"),
]
NOTHING = {"highlight_words": False, "max_line_count": None, "max_line_width": None, "max_words_per_line": None}
VARIANTS = {
    "": {},
    "-highlighted": {"highlight_words": True},
    "-lines": {"max_line_width": 20, "max_line_count": 2},
    "-words": {"max_words_per_line": 3},
}


def module(path):
    """A module from its file, without the package around it."""
    spec = importlib.util.spec_from_file_location(path.parent.name + "_writer", path)
    loaded = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(loaded)
    return loaded


def words(start, end, text):
    """The words with even times."""
    parts = text.split()
    step = (end - start) / len(parts)
    times = [(round(start + n * step, 2), round(start + (n + 1) * step, 2)) for n in range(len(parts))]
    return [(" " + part, *time) for part, time in zip(parts, times)]


def openai(utils, folder):
    """openai-whisper, in every format. Python writes `NaN` for a probability that is unknown."""
    segments = []
    for n, (start, end, text, _) in enumerate(HEARD):
        timed = [{"word": w, "start": a, "end": b, "probability": 0.9} for w, a, b in words(start, end, text)]
        logprob = float("nan") if n == 1 else -0.3
        segments.append({"id": n, "seek": 0, "start": start, "end": end, "text": text, "tokens": [50364, 1],
                         "temperature": 0.0, "avg_logprob": logprob, "compression_ratio": 1.1,
                         "no_speech_prob": 0.01, "words": timed})
    result = {"text": "".join(text for _, _, text, _ in HEARD), "segments": segments, "language": "no"}
    for variant, options in VARIANTS.items():
        place = folder / f"openai{variant}"
        place.mkdir(parents=True)
        for ending in ["json", "srt", "vtt", "tsv", "txt"] if not variant else ["vtt", "srt"]:
            utils.get_writer(ending, str(place))(result, "tale.mp3", NOTHING | options)


def whisperx(utils, folder):
    """WhisperX, in every format that tusj reads. It does not find the times of every word."""
    segments = []
    for start, end, text, speaker in HEARD:
        timed = [{"word": w.strip(), "start": a, "end": b, "score": 0.8, "speaker": speaker}
                 for w, a, b in words(start, end, text)]
        for key in ["start", "end", "score"]:
            del timed[-1][key]
        segments.append({"start": start, "end": end, "text": text, "words": timed, "speaker": speaker})
    result = {"segments": segments, "word_segments": [w for s in segments for w in s["words"]], "language": "no"}
    for variant, options in list(VARIANTS.items())[:2]:
        place = folder / f"whisperx{variant}"
        place.mkdir(parents=True)
        for ending in ["json", "srt", "vtt", "tsv", "txt"] if not variant else ["vtt", "srt"]:
            utils.get_writer(ending, str(place))(result, "tale.mp3", NOTHING | options)


def faster(folder):
    """The segments of faster-whisper, as a list and as an object."""
    from faster_whisper.transcribe import Segment, Word

    segments = []
    for n, (start, end, text, _) in enumerate(HEARD):
        timed = [Word(start=a, end=b, word=w, probability=0.9) for w, a, b in words(start, end, text)]
        segments.append(dataclasses.asdict(Segment(
            id=n + 1, seek=0, start=start, end=end, text=text, tokens=[1], avg_logprob=-0.3, compression_ratio=1.1,
            no_speech_prob=0.01, words=timed, temperature=0.0)))
    place = folder / "faster"
    place.mkdir(parents=True)
    for name, value in {"list": segments, "object": {"segments": segments, "language": "no"}}.items():
        (place / f"{name}.json").write_text(json.dumps(value, ensure_ascii=False), encoding="utf-8")


packages, out = map(pathlib.Path, sys.argv[1:])
openai(module(packages / "whisper" / "utils.py"), out)
whisperx(module(packages / "whisperx" / "utils.py"), out)
try:
    faster(out)
except ImportError:
    print("faster-whisper is not installed")
