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
