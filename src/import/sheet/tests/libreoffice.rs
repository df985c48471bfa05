//! A table of text that LibreOffice saved as a spreadsheet is read as the table that it was.

use super::build::text;
use super::*;
use crate::error::ImportError;
use crate::import::tests::shown::refused;
use crate::project::testing::libreoffice;

/// The table as LibreOffice saves it in another format. `None`, with a word, where it or its spreadsheet program is not
/// installed.
fn saved_bytes(table: &str, ending: &str) -> Option<Vec<u8>> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("t.csv");
    std::fs::write(&path, table).unwrap();
    let options = ["--infilter=CSV:59,34,76,1", "--convert-to", ending];
    let said = libreoffice(folder.path(), &options, std::slice::from_ref(&path))?;
    if String::from_utf8_lossy(&said.stderr).contains("could not be loaded") {
        eprintln!("skipped: LibreOffice is installed here without its spreadsheet program, Calc");
        return None;
    }
    Some(std::fs::read(path.with_extension(ending)).unwrap_or_else(|_| panic!("{said:?}")))
}

/// The table, and the same as LibreOffice saves it in another format, both read.
fn saved(table: &str, ending: &str) -> Option<[Vec<Transcript>; 2]> {
    let other = saved_bytes(table, ending)?;
    Some([all("t.csv", table.as_bytes()), all(&format!("t.{ending}"), &other)])
}

/// What is said, by whom and when, and who it is.
fn shown(transcripts: &[Transcript]) -> Vec<String> {
    let one = |one: &Transcript| {
        let who = one.respondent.as_ref().map(|_| person(one)).unwrap_or_default();
        format!("{who} {:?} {:?} {:?}", said(one), times(one), columns(one))
    };
    transcripts.iter().map(one).collect()
}

#[test]
fn interviews_and_surveys_that_libreoffice_saved_are_read_alike() {
    let talk = text(
        ';',
        &[
            ["Tid", "Taler", "Tekst", "Notat"],
            ["00:00:01", "Intervjuer", "Hva;  da?", ""],
            ["00:01:05", "Anna", "Ja, det gikk.\nHelt \"fint\" <&>", "smiler"],
            ["01:00:09", "Anna", "Æ øå.", ""],
        ],
    );
    let survey = text(
        ';',
        &[
            ["ID", "Alder", "Dato", "Hva mener du?"],
            ["1", "34", "2024-03-12", "Det er fint å være her."],
            ["2", "3.5", "", "Jeg vet ikke helt, men det går bra."],
        ],
    );
    for (table, count) in [(talk, 1), (survey, 2)] {
        for ending in ["xlsx", "ods", "fods"] {
            let Some([expected, found]) = saved(&table, ending) else { return };
            assert_eq!(expected.len(), count);
            assert_eq!(shown(&found), shown(&expected), "{ending}");
        }
    }
}

#[test]
fn an_old_spreadsheet_that_libreoffice_saved_is_refused_whatever_its_ending() {
    let Some(old) = saved_bytes("Taler;Tekst\nI;Hei?\nAnna;Ja.\n", "xls") else { return };
    for name in ["t.xls", "t.xlsx", "t.csv", "t.docx"] {
        assert_eq!(refused(name, &old), ImportError::OldSpreadsheet, "{name}");
    }
}
