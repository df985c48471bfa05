//! Subtitles, whatever their extension.

use super::*;
use crate::import::transcript::{LeftOut, Warning};

/// SubRip cues of three seconds each.
fn srt(cues: &[&str]) -> String {
    let time = |seconds: usize| format!("00:{:02}:{:02},000", seconds / 60, seconds % 60);
    let cue = |(n, words): (usize, &&str)| format!("{}\n{} --> {}\n{words}\n\n", n + 1, time(n * 3), time(n * 3 + 3));
    cues.iter().enumerate().map(cue).collect()
}

fn vtt(cues: &[&str]) -> String {
    format!("WEBVTT\n\n{}", srt(cues).replace(",000", ".000"))
}

#[test]
fn a_label_may_be_given_only_when_the_speaker_changes() {
    for end in ["", "."] {
        for names in [["Anna", "Berit"], ["I", "R"], ["Intervjuer", "Kari Lie"]] {
            let mut cues = Vec::new();
            for name in [names, names, names].concat() {
                cues.push(format!("{name}: dette var det jeg sa om{end}"));
                cues.extend((0..8).map(|n| format!("saken da de spurte meg om{} {n}{end}", "")));
            }
            let cues: Vec<&str> = cues.iter().map(String::as_str).collect();
            for (file, text) in [("x.srt", srt(&cues)), ("x.vtt", vtt(&cues)), ("x.txt", srt(&cues))] {
                let transcript = import(file, &text);
                let labels: Vec<&str> = transcript.speakers.iter().map(|s| s.label.as_str()).collect();
                assert_eq!((labels.as_slice(), transcript.turns.len()), (&names[..], 6), "{file}");
                assert_eq!(seconds(&transcript), [0, 27, 54, 81, 108, 135]);
            }
        }
    }
}

#[test]
fn rolling_captions_are_read_once_and_reported() {
    let cues = [
        "hva som skjer nå er at jeg",
        "hva som skjer nå er at jeg\nforteller om jobben min",
        "forteller om jobben min\nog hva jeg liker ved den",
        "og hva jeg liker ved den",
    ];
    for (file, text) in [("x.srt", srt(&cues)), ("x.vtt", vtt(&cues))] {
        let transcript = import(file, &text);
        assert_eq!(transcript.text, "hva som skjer nå er at jeg forteller om jobben min og hva jeg liker ved den");
        let is_told = |w: &Warning| matches!(w, Warning::LeftOut(LeftOut::RepeatedCaptions, words) if words.len() == 3);
        assert!(transcript.warnings.iter().any(is_told));
    }
    let tagged = "WEBVTT\nKind: captions\n\n00:00.000 --> 00:02.000 align:start\n \nhva<00:00.500><c> som</c> skjer\n\n\
                  00:02.000 --> 00:02.010\nhva som skjer\n \n\n00:02.010 --> 00:04.000\nhva som skjer\ner<c> at jeg</c>\n\n\
                  00:04.000 --> 00:04.010\ner at jeg\n";
    let transcript = read("x.vtt", tagged.as_bytes(), &Options::default()).unwrap();
    assert_eq!(transcript.text, "hva som skjer er at jeg");
}

#[test]
fn the_content_decides_the_format_whatever_the_extension() {
    let web = "WEBVTT\n\n00:01.000 --> 00:03.000\n<v S00>Kalt txt?</v>\n\n00:05.000 --> 00:09.000\n<v S01>Ja, men vtt likevel</v>\n";
    for file in ["x.vtt", "x.txt", "x.srt", "x.md"] {
        assert_eq!(turns(&import(file, web)), ["S00: Kalt txt?", "S01: Ja, men vtt likevel"], "{file}");
    }
    let numbered = srt(&["Kari: Hva da?", "Anna: Ja.", "Kari: Og?"]);
    for file in ["x.vtt", "x.txt", "x.srt", "x.md"] {
        assert_eq!(turns(&import(file, &numbered)), ["Kari: Hva da?", "Anna: Ja.", "Kari: Og?"], "{file}");
    }
    for file in ["x.vtt", "x.srt"] {
        assert_eq!(turns(&import(file, "I: Hva da?\nR: Ja.\nI: Og?\n")), ["I: Hva da?", "R: Ja.", "I: Og?"], "{file}");
    }
}

#[test]
fn a_long_text_in_brackets_is_a_note_in_a_transcript_and_speech_in_subtitles() {
    let note = "[her ble det stille i rommet, og alle så ned i bordet lenge]";
    let said = ["I: Hvordan gikk det da?", "Anna: Det gikk bra.", note, "I: Og etterpå?", "Anna: Da gikk vi hjem."];
    let nobody = |file: &str, text: &str| import(file, text).turns.iter().filter(|turn| turn.speaker.is_none()).count();
    assert_eq!(nobody("x.txt", &said.join("\n\n")), 1);
    assert_eq!(nobody("x.srt", &srt(&said)), 0);
}
