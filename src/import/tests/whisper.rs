//! What the programs around Whisper write, read as a transcript. The files in `tests/whisper` were written by the programs'
//! own code; see the README there.

use std::path::{Path, PathBuf};

use super::shown::turns;
use crate::import::transcript::{LeftOut, Transcript, Warning};
use crate::import::{Options, read};

const WORDS: [&str; 4] =
    ["Hva tenker du om å være ny her?", "Jeg ble tatt «godt» imot.", "Men det tok tid – veldig lang tid.", "Takk!"];

/// When each of [`WORDS`] is said, in milliseconds.
const TIMES: [i64; 4] = [0, 3_200, 6_900, 3_661_500];

fn kept() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/whisper")
}

fn transcript(path: &Path) -> Transcript {
    let name = path.file_name().unwrap().to_str().unwrap();
    read(name, &std::fs::read(path).unwrap(), &Options::default()).unwrap_or_else(|why| panic!("{path:?}: {why:?}"))
}

/// The times of turns and within turns, in milliseconds, each once.
fn times(transcript: &Transcript) -> Vec<i64> {
    let mut times: Vec<(usize, i64)> =
        transcript.turns.iter().filter_map(|turn| Some((turn.span.start, turn.time_ms?))).collect();
    times.extend(transcript.times.iter().map(|mark| (mark.at, mark.time_ms)));
    times.sort_unstable();
    let mut times: Vec<i64> = times.into_iter().map(|(_, ms)| ms).collect();
    times.dedup();
    times
}

/// The turns of a talk between an interviewer and a participant with these labels. What one says in two pieces is one turn,
/// with `between` them; without it, two turns.
fn talk([asks, answers]: [&str; 2], between: Option<&str>) -> Vec<String> {
    let [first, second, third, last] = WORDS;
    let answered = match between {
        Some(between) => vec![format!("{answers}: {second}{between}{third}")],
        None => vec![format!("{answers}: {second}"), format!("{answers}: {third}")],
    };
    [vec![format!("{asks}: {first}")], answered, vec![format!("{asks}: {last}")]].concat()
}

/// Checks that a file gives exactly these turns.
fn check(folder: &Path, name: &str, expected: &[String]) -> Transcript {
    let transcript = transcript(&folder.join(name));
    assert_eq!(turns(&transcript), expected, "{name}");
    let expected: &[i64] = if name.ends_with("txt") { &[] } else { &TIMES };
    assert_eq!(times(&transcript), expected, "{name}");
    transcript
}

/// Checks what openai-whisper wrote to this folder.
fn check_openai(folder: &Path) {
    let nobody = WORDS.map(|words| format!("-: {words}"));
    for ending in ["json", "srt", "vtt", "tsv", "txt"] {
        let transcript = check(folder, &format!("openai/tale.{ending}"), &nobody);
        assert_eq!((transcript.format.word(), transcript.warnings.len()), (ending, 1));
    }
    for ending in ["srt", "vtt"] {
        // Each word is marked in a caption of its own, which repeats the others.
        let marked = transcript(&folder.join(format!("openai-highlighted/tale.{ending}")));
        assert_eq!((turns(&marked), times(&marked)), (nobody.to_vec(), TIMES.to_vec()));
        let repeated = |warning: &&Warning| matches!(warning, Warning::LeftOut(LeftOut::RepeatedCaptions, _));
        assert_eq!(marked.warnings.iter().filter(repeated).count(), 1);
        // Captions of at most three words, or of two short lines, are parts of sentences.
        for (variant, begins) in [("words", 9), ("lines", 4)] {
            let parts = transcript(&folder.join(format!("openai-{variant}/tale.{ending}")));
            let said: Vec<&str> = parts.text.split_whitespace().collect();
            assert_eq!((said.join(" "), times(&parts).len()), (WORDS.join(" "), begins), "{variant}");
        }
    }
}

/// Checks what WhisperX wrote to this folder.
fn check_whisperx(folder: &Path) {
    let labels = ["SPEAKER_00", "SPEAKER_01"];
    for ending in ["json", "srt", "vtt"] {
        let transcript = check(folder, &format!("whisperx/tale.{ending}"), &talk(labels, Some(" ")));
        assert_eq!((transcript.format.word(), transcript.warnings), (ending, Vec::new()));
    }
    check(folder, "whisperx/tale.txt", &talk(labels, None));
    // Its table does not say who speaks.
    check(folder, "whisperx/tale.tsv", &WORDS.map(|words| format!("-: {words}")));
    for ending in ["srt", "vtt"] {
        check(folder, &format!("whisperx-highlighted/tale.{ending}"), &talk(labels, Some(" ")));
    }
}

#[test]
fn what_openai_whisper_writes_is_read() {
    check_openai(&kept());
}

#[test]
fn what_whisperx_writes_is_read_with_its_speakers() {
    check_whisperx(&kept());
}

#[test]
fn the_segments_of_faster_whisper_are_read() {
    for name in ["list", "object"] {
        check(&kept(), &format!("faster/{name}.json"), &WORDS.map(|words| format!("-: {words}")));
    }
}

#[test]
fn what_whisper_cpp_writes_is_read() {
    let nobody = WORDS.map(|words| format!("-: {words}"));
    for name in ["cpp/tale.json", "cpp/tale.csv", "cpp/tale.srt", "cpp/tale.vtt", "cpp/tale.txt", "cpp-full/tale.json"]
    {
        check(&kept(), name, &nobody);
    }
}

#[test]
fn what_whisper_cpp_writes_about_two_channels_is_read_with_its_speakers() {
    // It does not know who says the last words.
    let with_unknown = |[asks, answers, unknown]: [&str; 3], between| {
        let mut turns = talk([asks, answers], between);
        turns.pop();
        turns.push(format!("{unknown}: {}", WORDS[3]));
        turns
    };
    let said = ["speaker 0", "speaker 1", "speaker ?"];
    for (ending, labels, between) in [
        ("json", ["0", "1", "?"], Some(" ")),
        // A row of a table that begins a sentence begins a paragraph.
        ("csv", ["0", "1", "?"], Some("\n")),
        ("vtt", ["Speaker0", "Speaker1", "Speaker?"], Some(" ")),
        ("srt", said, Some(" ")),
        ("txt", said, None),
    ] {
        check(&kept(), &format!("cpp-diarized/tale.{ending}"), &with_unknown(labels, between));
    }
}

#[test]
fn what_the_packages_write_today_is_read_too() {
    let packages = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/whisper");
    if !packages.join("whisper/utils.py").exists() || !packages.join("whisperx/utils.py").exists() {
        return eprintln!("skipped: openai-whisper and whisperx are not in target/whisper, where .ci/run puts them");
    }
    let folder = tempfile::tempdir().unwrap();
    let written =
        std::process::Command::new("python3").arg(kept().join("write.py")).args([&packages, folder.path()]).output();
    let Ok(written) = written else { return eprintln!("skipped: python3 is not installed here") };
    assert!(written.status.success(), "{}", String::from_utf8_lossy(&written.stderr));
    check_openai(folder.path());
    check_whisperx(folder.path());
}
