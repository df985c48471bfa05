//! Files that cannot be read, and those that would take all memory.

use super::build::{Xlsx, ods, ods_row, ods_table, rows};
use crate::error::{Content, ImportError};
use crate::import::build::packed;
use crate::import::limits::{SHEET_CELL, SHEET_CELLS, SHEET_COLUMNS, SHEET_WORDS};
use crate::import::tests::shown::refused;

#[test]
fn a_table_that_is_far_too_large_is_refused() {
    let columns = ImportError::TooManyColumns { limit: SHEET_COLUMNS };
    let cells = ImportError::TooManyPieces { limit: SHEET_CELLS };
    let cell = "<c r=\"XFD1048576\" t=\"inlineStr\"><is><t>x</t></is></c>";
    for (name, bytes, why) in [
        ("a.csv", vec![b"a".to_vec(); 100_000].join(&b','), columns.clone()),
        ("a.xlsx", Xlsx::new().sheet("A", &format!("<row r=\"1048576\">{cell}</row>")).build(), columns.clone()),
        ("a.csv", b"a;b\n".repeat(SHEET_CELLS), cells.clone()),
        (
            "a.ods",
            ods(
                "",
                &ods_table(
                    "A",
                    &ods_row(&["a", "b"]).replace("row>", "row table:number-rows-repeated=\"4000000000\">").replacen(
                        "</table:table-row table:number-rows-repeated=\"4000000000\">",
                        "</table:table-row>",
                        1,
                    ),
                ),
            ),
            cells.clone(),
        ),
        (
            "a.ods",
            ods(
                "",
                &ods_table(
                    "A",
                    &ods_row(&["a"]).replace("cell>", "cell table:number-columns-repeated=\"4000000000\">").replace(
                        "</table:table-cell table:number-columns-repeated=\"4000000000\">",
                        "</table:table-cell>",
                    ),
                ),
            ),
            columns,
        ),
    ] {
        assert_eq!(refused(name, &bytes), why, "{name}");
    }
}

#[test]
fn long_texts_and_texts_that_are_repeated_are_refused() {
    let long = "x".repeat(SHEET_CELL + 1);
    let why = |line| ImportError::CellTooLong { line, limit: SHEET_CELL as u64 };
    assert_eq!(refused("a.csv", format!("a;b\n1;{long}\n").as_bytes()), why(2));
    assert_eq!(refused("a.xlsx", &Xlsx::new().sheet("A", &rows(&[["a"], [long.as_str()]])).build()), why(2));
    let text = format!("<t>{}</t>", "x".repeat(SHEET_CELL));
    let line = format!("<row>{}</row>", "<c t=\"s\"><v>0</v></c>".repeat(100));
    let why = ImportError::UnpacksTooLarge { limit: SHEET_WORDS as u64 };
    assert_eq!(refused("a.xlsx", &Xlsx::new().shared(&text).sheet("A", &line).build()), why);
}

#[test]
fn a_part_that_unpacks_to_far_more_than_it_is_packed_is_refused() {
    let bomb = format!("<row>{}</row>", " ".repeat(60 * 1024 * 1024));
    let why = refused("a.xlsx", &Xlsx::new().sheet("A", &bomb).build());
    assert!(matches!(why, ImportError::UnpacksTooLarge { .. }), "{why:?}");
}

#[test]
fn damaged_and_other_files_are_refused() {
    let broken = |part: &str| ImportError::Broken { part: part.into() };
    let other = |ending: &str, content| ImportError::ContentMismatch { ending: ending.into(), content };
    let cut = Xlsx::new().sheet_with("A", "", "<sheetData><row>").build();
    let whole = Xlsx::new().sheet("A", &rows(&[["a", "b"]])).build();
    let ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1xxxxxxxx";
    let protected =
        [&ole[..], &"EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>()].concat();
    for (name, bytes, why) in [
        ("a.xlsx", cut.as_slice(), broken("xl/worksheets/sheet1.xml")),
        ("a.xlsx", &whole[..whole.len() / 2], broken("")),
        ("a.xlsx", b"a;b\n1;2\n", other("xlsx", Content::Text)),
        ("a.docx", &whole, other("docx", Content::Spreadsheet)),
        ("a.csv", b"%PDF-1.4", other("csv", Content::Pdf)),
        ("a.xls", ole, ImportError::OldSpreadsheet),
        ("a.xlsx", &protected, ImportError::Protected),
        ("a.xlsx", &Xlsx::new().sheet("A", "").build(), ImportError::Empty),
        ("a.xlsx", &packed(&[("x".into(), vec![])]), other("xlsx", Content::Archive)),
        ("a.ods", &ods("", "<table:table>"), broken("content.xml")),
        ("a.csv", b"", ImportError::Empty),
        ("~$a.xlsx", &whole, ImportError::LockFile),
    ] {
        assert_eq!(refused(name, bytes), why, "{name} {}", bytes.len());
    }
}
