//! Files with the line ends of Windows (`\r\n`), other systems (`\n`) and old Macs (`\r`) are read alike.

use super::super::{Options, codebook, participants, read};

/// The same text with each kind of line end, with and without a byte order mark.
fn as_written_elsewhere(text: &str) -> Vec<Vec<u8>> {
    let ends = ["\n", "\r\n", "\r"].map(|end| text.replace('\n', end).into_bytes());
    ends.into_iter().flat_map(|bytes| [[b"\xef\xbb\xbf", &bytes[..]].concat(), bytes]).collect()
}

#[test]
fn every_transcript_of_plain_text_is_read_alike() {
    let conversation = "Kari: Hva tenkte du?\n\nAnna: Æ tenkte det va rart,\nog så gikk æ.\n\nKari: Ja?\n";
    let cues = "1\n00:00:01,500 --> 00:00:03,000\nKari: Hva tenkte du?\n\n2\n00:00:05,000 --> 00:00:06,000\n\
                Anna: Æ tenkte\ndet va rart.\n";
    for (name, text) in [
        ("I01.txt", conversation.to_owned()),
        ("I01.md", conversation.replace("Kari:", "**Kari:**")),
        ("I01.srt", cues.to_owned()),
        ("I01.vtt", format!("WEBVTT\n\nNOTE laget av meg\n\n{}", cues.replace(',', "."))),
        ("tabell.txt", "tid\thvem\thva\n00:01\tKari\tHva tenkte du?\n00:02\tAnna\tÆ gikk.\n".to_owned()),
    ] {
        let expected = read(name, text.as_bytes(), &Options::default()).unwrap();
        assert!(expected.turns.len() > 1 && !expected.text.contains('\r'), "{name}: {expected:?}");
        for bytes in as_written_elsewhere(&text) {
            let found = read(name, &bytes, &Options::default()).unwrap();
            assert_eq!(found, expected, "{name}: {:?}", String::from_utf8_lossy(&bytes));
        }
    }
}

#[test]
fn every_table_is_read_alike() {
    let table = "nummer;pseudonym;gruppe\nI01;Astrid;konsulent\nI02;Bjørg;\"leder, \nny\"\n";
    let expected = participants::read(table.as_bytes(), &Default::default()).unwrap();
    assert_eq!(expected.rows.len(), 2);
    let codes = "kode;definisjon\nOppstart;Den første uka.\nOppstart/Tillit;\"Å bli trodd,\nog sett.\"\n";
    let book = codebook::read(codes.as_bytes()).unwrap();
    assert_eq!(book.len(), 2);
    for bytes in as_written_elsewhere(table) {
        assert_eq!(participants::read(&bytes, &Default::default()).unwrap(), expected);
    }
    for bytes in as_written_elsewhere(codes) {
        assert_eq!(codebook::read(&bytes).unwrap(), book);
    }
}
