//! Every format gives the same transcript.

use super::super::build::packed;
use super::super::encoding::{Certainty, Encoding, ReadAs};
use super::super::transcript::Transcript;
use super::super::{Options, read};
use super::shown::turns;
use crate::domain::document::Role;
use crate::error::{Content, Error, ImportError};

fn import(name: &str, text: &str) -> Transcript {
    read(name, text.as_bytes(), &Options::default()).unwrap()
}

fn times(transcript: &Transcript) -> Vec<Option<i64>> {
    transcript.turns.iter().map(|t| t.time_ms).collect()
}

const CONVERSATION: [&str; 3] = ["Kari: Hva tenkte du?", "Anna: Æ tenkte det va rart, og så gikk æ.", "Kari: Ja?"];

#[test]
fn plain_text_and_markdown_give_the_same_turns() {
    let transcript =
        import("I01.txt", "Kari: Hva tenkte du?\r\nAnna: Æ tenkte det va rart, og så gikk æ.\r\n\r\nKari: Ja?\r\n");
    assert_eq!(turns(&transcript), CONVERSATION);
    assert_eq!(transcript.encoding, Some(ReadAs { encoding: Encoding::UTF_8, certainty: Certainty::Certain }));
    let transcript = import(
        "I01.md",
        "**Kari:** Hva *tenkte* du?\n\n> **Anna:** Æ tenkte det va rart,\n> og så gikk æ.\n\n__Kari:__ Ja?\n",
    );
    assert_eq!(turns(&transcript), CONVERSATION);
    assert_eq!(transcript.speakers[0].role, Role::Interviewer);
}

#[test]
fn voices_in_web_subtitles_are_speakers() {
    let transcript = import(
        "I01.vtt",
        "WEBVTT\n\nNOTE laget av meg\n\nSTYLE\n::cue { color: red }\n\n1\n00:00:01.500 --> 00:00:03.000 align:start\n\
         <v Kari>Hva <i>tenkte</i></v>\n\n2\n00:03.000 --> 00:04.000\n<v.loud Kari>du?\n\n3\n00:00:05.000 --> 00:00:08.000\n\
         <v Anna>Æ tenkte det va rart,\nog s&aring; <00:00:07.000>gikk æ.</v> <v Kari>Ja?</v>\n",
    );
    let expected = ["Kari: Hva tenkte du?", "Anna: Æ tenkte det va rart, og s&aring; gikk æ.", "Kari: Ja?"];
    assert_eq!(turns(&transcript), expected);
    assert_eq!(times(&transcript), [Some(1_500), Some(5_000), Some(5_000)]);
}

#[test]
fn names_in_cues_are_speakers() {
    let cues = "1\n00:00:01,500 --> 00:00:03,000\nKari: Hva tenkte\n\n2\n00:00:03,000 --> 00:00:04,000\nKari: du?\n\n\
                3\n00:00:05,000 --> 00:00:06,000\nAnna: Æ tenkte det va rart,\n\n4\n00:00:06,000 --> 00:00:07,000\nog så gikk æ.\n\n\
                5\n00:01:00,000 --> 00:01:02,000\nKari: Ja?\n\n6\n00:01:03,000 --> 00:01:04,000\nAnna: Ja.\n";
    for (name, text) in [
        ("I01.srt", cues.to_owned()),
        ("I01.vtt", format!("WEBVTT\n\n{}", cues.replace(",000", ".000").replace(",500", ".500"))),
    ] {
        let transcript = import(name, &text);
        assert_eq!(turns(&transcript), [&CONVERSATION[..], &["Anna: Ja."]].concat());
        assert_eq!(times(&transcript), [Some(1_500), Some(5_000), Some(60_000), Some(63_000)]);
    }
}

#[test]
fn cues_without_names_are_joined_to_sentences() {
    let transcript = import(
        "I01.srt",
        "1\n00:00:01,000 --> 00:00:02,000\nÆ tenkte\n2\n00:00:02,000 --> 00:00:03,000\nat det va rart.\n\n\
         3\n00:00:03,000 --> 00:00:04,000\n1 &lt; 2 & a <b>b</b> < c\n",
    );
    assert_eq!(turns(&transcript), ["-: Æ tenkte at det va rart.", "-: 1 < 2 & a b < c"]);
    assert_eq!(times(&transcript), [Some(1_000), Some(3_000)]);
}

/// When each piece of the text is said, in seconds, with its words.
fn pieces(transcript: &Transcript) -> Vec<(i64, &str)> {
    let mut begins: Vec<(usize, i64)> =
        transcript.turns.iter().filter_map(|turn| Some((turn.span.start, turn.time_ms?))).collect();
    begins.extend(transcript.times.iter().map(|mark| (mark.at, mark.time_ms)));
    begins.sort_unstable();
    let ends = begins.iter().skip(1).map(|(at, _)| *at).chain([transcript.text.len()]);
    begins.iter().zip(ends).map(|((at, ms), end)| (ms / 1000, transcript.text[*at..end].trim())).collect()
}

#[test]
fn pieces_of_one_speaker_become_one_turn_and_keep_their_times() {
    let said = [
        (1, "Anna", "Det var"),
        (2, "Anna", "ikke lett."),
        (9, "Bo", "Nei?"),
        (12, "Anna", "Nei."),
        (15, "Anna", "Nei."),
    ];
    let clock = |second: i64| format!("00:00:{second:02}.000");
    let vtt: String = said
        .iter()
        .map(|(second, name, words)| format!("{} --> {}\n<v {name}>{words}</v>\n\n", clock(*second), clock(second + 1)))
        .collect();
    let json: Vec<String> = said
        .iter()
        .map(|(second, name, words)| format!(r#"{{"start": {second}, "text": " {words}", "speaker": "{name}"}}"#))
        .collect();
    let csv: String = said.iter().map(|(second, name, words)| format!("{},{name},{words}\n", clock(*second))).collect();
    for (name, text) in [
        ("i.vtt", format!("WEBVTT\n\n{vtt}")),
        ("i.json", format!(r#"{{"segments": [{}]}}"#, json.join(","))),
        ("i.csv", format!("start,speaker,text\n{csv}")),
    ] {
        let read = import(name, &text);
        let said: Vec<String> = turns(&read).iter().map(|turn| turn.replace('\n', " ")).collect();
        assert_eq!(said, ["Anna: Det var ikke lett.", "Bo: Nei?", "Anna: Nei. Nei."], "{name}");
        let expected = [(1, "Det var"), (2, "ikke lett."), (9, "Nei?"), (12, "Nei."), (15, "Nei.")];
        assert_eq!(pieces(&read), expected, "{name}");
        assert_eq!(read.time_count(), 5, "{name}");
    }
}

#[test]
fn a_time_on_a_line_of_its_own_within_a_turn_is_that_of_the_words_after_it() {
    let read =
        import("i.txt", "Bo: Hei?\n\n[00:00:05] Anna: Det var\nikke lett.\n[00:01:00]\nMen så gikk det.\n\nBo: Ja?\n");
    assert!(pieces(&read).contains(&(60, "Men så gikk det.\nJa?")), "{:?}", pieces(&read));
}

#[test]
fn files_that_are_not_text_are_refused() {
    let big = vec![b'a'; 51 * 1024 * 1024];
    let holds = |content| ImportError::ContentMismatch { ending: "txt".into(), content };
    let office = |folder: &str| packed(&["_rels/.rels", folder].map(|name| (name.to_owned(), Vec::new())));
    let (sheet, slides) = (office("xl/workbook.xml"), office("ppt/presentation.xml"));
    let table: [(&[u8], ImportError); 8] = [
        (&sheet, holds(Content::Spreadsheet)),
        (&slides, holds(Content::Presentation)),
        (b"", ImportError::Empty),
        (b"  \n\t\r\n", ImportError::Empty),
        (b"\x00\x01\x02\x03", ImportError::Binary),
        (b"PK\x03\x04abc", holds(Content::Archive)),
        (b"\x89PNG\r\n", holds(Content::Media)),
        (&big, ImportError::TooLarge { bytes: 51 * 1024 * 1024, limit: super::super::limits::TEXT }),
    ];
    for (bytes, why) in table {
        assert_eq!(read("I01.txt", bytes, &Options::default()), Err(Error::Import(why)));
    }
}

#[test]
fn a_text_cannot_send_escape_sequences_to_the_terminal() {
    let transcript = import("x.txt", "I: \u{1b}[31mHei\u{7}\u{202e}?\nR: Ja\u{85}\u{9b}31m");
    assert_eq!(transcript.text, "[31mHei?\nJa\n31m");
    assert!(transcript.warnings.contains(&super::super::transcript::Warning::CharactersDropped(4)));
}
