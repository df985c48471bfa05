//! A row for each utterance.

use super::build::{Xlsx, rows, text};
use super::*;
use crate::domain::document::Role;
use crate::import::format::Format;
use crate::import::sheet::reading::Shape;
use crate::import::tests::shown::{comments, left_out as words_left_out};
use crate::import::transcript::LeftOut;

/// An interview with times, numbers and notes.
const INTERVIEW: [[&str; 5]; 6] = [
    ["Nr", "Tid", "Taler", "Tekst", "Notat"],
    ["1", "00:00:01", "Intervjuer", "Hvordan var det?", ""],
    ["2", "00:00:04.500", "Anna", "Det var fint,", "smiler"],
    ["3", "00:00:09", "Anna", "og så ble det sent.", ""],
    ["4", "00:01:00", "Anna", "Vi gikk hjem; \"alle\" gikk.", ""],
    ["5", "01:02:03", "Intervjuer", "Takk.", ""],
];

fn holds_the_interview(transcript: &Transcript) {
    let expected = [
        "Intervjuer: Hvordan var det?",
        "Anna: Det var fint, og så ble det sent.\nVi gikk hjem; \"alle\" gikk.",
        "Intervjuer: Takk.",
    ];
    assert_eq!(said(transcript), expected);
    assert_eq!(times(transcript), [Some(1_000), Some(4_500), Some(3_723_000)]);
    assert_eq!(transcript.speakers.iter().map(|s| s.role).collect::<Vec<_>>(), [Role::Interviewer, Role::Informant]);
    assert_eq!(comments(transcript), [("Det var fint,", "smiler")]);
    assert_eq!(words_left_out(transcript, LeftOut::RowNumbers), ["1", "2", "3", "4", "5"]);
    assert_eq!(columns(transcript), ["A row numbers", "B times", "C speakers", "D text", "E notes"]);
    assert_eq!((reading(transcript).shape, reading(transcript).rows), (Shape::Turns, 5));
    assert_eq!((&reading(transcript).sheet, &transcript.part), (&None, &None));
}

#[test]
fn consecutive_rows_of_one_speaker_are_a_turn_in_every_format() {
    for delimiter in [';', ',', '\t'] {
        let transcript = only("I1.csv", text(delimiter, &INTERVIEW).as_bytes());
        holds_the_interview(&transcript);
        assert_eq!(transcript.format, Format::TextTable);
        holds_the_interview(&only("I1.tsv", text(delimiter, &INTERVIEW).as_bytes()));
    }
    let transcript = only("I1.xlsx", &Xlsx::new().sheet("Ark1", &rows(&INTERVIEW)).build());
    holds_the_interview(&transcript);
    assert_eq!((transcript.format, transcript.encoding), (Format::Spreadsheet, None));
}

#[test]
fn text_is_read_in_any_usual_encoding_and_may_begin_with_a_mark() {
    let table = text(';', &INTERVIEW);
    holds_the_interview(&only("I1.csv", format!("\u{feff}{table}").as_bytes()));
    let utf_16: Vec<u8> =
        "\u{feff}".chars().chain(table.chars()).flat_map(|c| (c as u32 as u16).to_le_bytes()).collect();
    holds_the_interview(&only("I1.csv", &utf_16));
    let western: Vec<u8> = table.chars().map(|c| u8::try_from(c as u32).unwrap()).collect();
    let transcript = only("I1.csv", &western);
    holds_the_interview(&transcript);
    assert_eq!(transcript.encoding.unwrap().encoding.name(), "windows-1252");
}

#[test]
fn columns_without_headings_are_found_by_their_cells() {
    let table = text(
        ';',
        &[
            ["00:01", "I", "Hva da?"],
            ["00:05", "Anna", "Ja, det gikk bra."],
            ["00:09", "I", "Og så?"],
            ["00:12", "Anna", "Så gikk vi hjem."],
        ],
    );
    let transcript = only("I1.csv", table.as_bytes());
    assert_eq!(said(&transcript), ["I: Hva da?", "Anna: Ja, det gikk bra.", "I: Og så?", "Anna: Så gikk vi hjem."]);
    assert_eq!(times(&transcript), [Some(1_000), Some(5_000), Some(9_000), Some(12_000)]);
    assert_eq!(columns(&transcript), ["A times", "B speakers", "C text"]);
}

#[test]
fn numbers_under_a_heading_of_times_are_seconds_unless_they_must_be_milliseconds() {
    let table = |heading: &str, times: [&str; 3]| {
        text(
            ',',
            &[
                ["speaker", heading, "end", "text"],
                ["A", times[0], "", "Hva gjorde du da?"],
                ["B", times[1], "", "Jeg gikk hjem."],
                ["A", times[2], "", "Og så?"],
            ],
        )
    };
    for (heading, given) in [
        ("start", ["0.5", "12", "62.25"]),
        ("Start (s)", ["0.5", "12", "62.25"]),
        ("start_ms", ["500", "12000", "62250"]),
        ("start", ["500", "12000", "62250"]),
        ("start", ["00:00.5", "0:12", "1:02.25"]),
    ] {
        let transcript = only("t.csv", table(heading, given).as_bytes());
        assert_eq!(times(&transcript), [Some(500), Some(12_000), Some(62_250)], "{heading} {given:?}");
        assert_eq!(said(&transcript)[1], "B: Jeg gikk hjem.");
    }
}

#[test]
fn what_stands_above_the_headings_is_said_by_nobody() {
    let lines = [
        ["Intervju med Anna", "", ""],
        ["Dato", "12. mars", ""],
        ["Tid", "Hvem", "Hva som ble sagt"],
        ["00:01", "I", "Hva da?"],
        ["00:05", "Anna", "Det gikk bra."],
    ];
    let sheet = Xlsx::new().sheet("Ark1", &format!("<row/>{}", rows(&lines))).build();
    for transcript in [only("I1.xlsx", &sheet), only("I1.csv", text(';', &lines).as_bytes())] {
        assert_eq!(said(&transcript), ["-: Intervju med Anna\nDato: 12. mars", "I: Hva da?", "Anna: Det gikk bra."]);
    }
}

#[test]
fn speech_without_a_column_of_speakers_is_read_by_the_labels_in_it() {
    let table = text(
        ';',
        &[
            ["Tid", "Tekst"],
            ["00:01", "I: Hva da?"],
            ["00:05", "Anna: Det gikk bra."],
            ["00:09", "I: Og så?"],
            ["00:15", "Anna: Nei."],
        ],
    );
    let transcript = only("I1.csv", table.as_bytes());
    assert_eq!(said(&transcript), ["I: Hva da?", "Anna: Det gikk bra.", "I: Og så?", "Anna: Nei."]);
    assert_eq!(times(&transcript), [Some(1_000), Some(5_000), Some(9_000), Some(15_000)]);
}

#[test]
fn the_table_of_whisper_is_still_read_as_its_own() {
    let transcript = only("I1.tsv", b"start\tend\ttext\n0\t1500\tHei.\n1520\t3000\t Ja, hei.\n");
    assert_eq!((transcript.format, transcript.table.is_none()), (Format::SpeechTable, true));
    assert_eq!(times(&transcript), [Some(0), Some(1_520)]);
}

#[test]
fn each_sheet_with_an_interview_is_a_transcript_and_the_others_are_named() {
    let talk = |name: &str| rows(&[["Taler", "Tekst"], ["I", "Hva?"], [name, "Det gikk bra."]]);
    let book = Xlsx::new()
        .sheet("Oversikt", &rows(&[["Nr", "Gruppe"], ["I01", "a"], ["I02", "b"]]))
        .sheet("I01 Astrid", &talk("Astrid"))
        .sheet("Tom", "")
        .sheet_with("Utkast", "state=\"hidden\"", &format!("<sheetData>{}</sheetData>", talk("Borte")))
        .sheet("I02 Bo", &talk("Bo"))
        .build();
    let all = all("intervjuer.xlsx", &book);
    let parts: Vec<_> = all.iter().map(|one| (one.part.as_deref().unwrap(), said(one)[1].clone())).collect();
    let expected = [("I01 Astrid", "Astrid: Det gikk bra.".to_owned()), ("I02 Bo", "Bo: Det gikk bra.".to_owned())];
    assert_eq!(parts, expected);
    assert_eq!(reading(&all[1]).sheet.as_deref(), Some("I02 Bo"));
    assert_eq!(words_left_out(&all[0], LeftOut::Sheets), ["Oversikt"]);
    assert_eq!(words_left_out(&all[0], LeftOut::HiddenSheets), ["Utkast"]);
    assert!(all[0].warnings.iter().any(Warning::is_serious));
    assert!(words_left_out(&all[1], LeftOut::Sheets).is_empty());
}

#[test]
fn a_file_that_holds_several_transcripts_is_refused_where_there_must_be_one() {
    let talk = rows(&[["Taler", "Tekst"], ["I", "Hva?"], ["Bo", "Det gikk bra."]]);
    let book = Xlsx::new().sheet("I01", &talk).sheet("I02", &talk).build();
    let why = crate::import::tests::shown::refused("x.xlsx", &book);
    assert_eq!(why, crate::error::ImportError::SeveralTranscripts { count: 2 });
}
