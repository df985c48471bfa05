//! Tables.

use super::*;
use crate::domain::document::Role;

/// A row whose definition stands before its cells.
fn row(ends: &[i32], cells: &[&str]) -> String {
    let shape: String = ends.iter().map(|end| format!("\\cellx{end}")).collect();
    let cells: String = cells.iter().map(|words| format!("{words}\\cell ")).collect();
    format!("\\trowd\\trgaph108\\trleft-108{shape}\\pard\\intbl {cells}\\row\r\n")
}

const THREE: [i32; 3] = [1000, 2500, 9000];
const TALK: [&str; 4] = ["I: Hvordan gikk det?", "Siv: Det gikk bra. Vi rakk det.", "I: Alt?", "Siv: Alt."];

#[test]
fn a_row_of_a_table_of_turns_is_a_turn() {
    let rows = [
        row(&THREE, &["Tid", "Taler", "Tekst"]).replace("\\trgaph", "\\trhdr\\trgaph"),
        row(&THREE, &["00:01", "I", "Hvordan gikk det?"]),
        row(&THREE, &["00:05", "{\\b Siv}", "Det gikk {\\highlight1 bra}. Vi rakk det."]),
        row(&THREE, &["00:09", "I", "Alt?"]),
        row(&THREE, &["00:12", "Siv", "Alt."]),
    ];
    let transcript = import(&format!("{}\\pard Takk.\\par", rows.concat()));
    assert_eq!(turns(&transcript), [&TALK[..3], &["Siv: Alt.\nTakk."]].concat());
    assert_eq!(times(&transcript), [1_000, 5_000, 9_000, 12_000]);
    assert_eq!(transcript.speakers[0].role, Role::Interviewer);
    assert_eq!(left_out(&transcript, LeftOut::TableHeadings), ["Tid", "Taler", "Tekst"]);
    assert_eq!(marks(&transcript), [("yellow", "bra")]);
}

#[test]
fn a_definition_may_follow_its_cells_or_serve_several_rows() {
    let after = |words: [&str; 2]| {
        format!("\\pard\\intbl {}\\cell {}\\cell{{\\trowd\\cellx1000\\cellx9000\\row}}", words[0], words[1])
    };
    let rows = [["I", "Hvordan gikk det?"], ["Siv", "Det gikk bra. Vi rakk det."], ["I", "Alt?"], ["Siv", "Alt."]];
    assert_eq!(turns(&import(&rows.map(after).concat())), TALK);
    let once = |words: [&str; 2]| format!("\\intbl {}\\cell {}\\cell\\row", words[0], words[1]);
    let body = format!("\\trowd\\cellx1000\\cellx9000\\pard{}\\pard", rows.map(once).concat());
    assert_eq!(turns(&import(&body)), TALK);
}

#[test]
fn cells_may_hold_paragraphs_and_notes() {
    let rows = [
        row(&[1000, 9000], &["I", "Hvordan gikk det?\\par Og s\\'e5?"]),
        row(&[1000, 9000], &["Siv", "Bra.{\\footnote Ler.} Vi rakk det.\\par Alt."]),
        row(&[1000, 9000], &["I", "Alt?"]),
        row(&[1000, 9000], &["Siv", "Alt."]),
    ];
    let expected = ["I: Hvordan gikk det?\nOg så?", "Siv: Bra. Vi rakk det.\n[Ler.]\nAlt.", "I: Alt?", "Siv: Alt."];
    assert_eq!(turns(&import(&rows.concat())), expected);
}

/// The cells of the first table: row, first column, how many columns, words.
fn cells(body: &str) -> Vec<(usize, usize, usize, String)> {
    let contents = super::super::reader::read(file(body).as_bytes()).unwrap();
    let cell = |paragraph: &crate::import::rich::text_part::Paragraph| {
        let cell = paragraph.cells.first()?;
        Some((cell.row, cell.column, cell.columns, paragraph.text.clone()))
    };
    contents.document.body.paragraphs.iter().filter_map(cell).collect()
}

#[test]
fn wide_and_merged_cells_span_the_columns_of_the_other_rows() {
    let merged =
        "\\trowd\\trleft-108\\clmgf\\cellx1000\\clmrg\\cellx2500\\cellx9000\\pard\\intbl d\\cell\\cell e\\cell\\row";
    let set_in = "\\trowd\\trleft1000\\cellx2500\\cellx9000\\pard\\intbl g\\cell h\\cell\\row";
    let body = [&row(&[1000, 2510, 9000], &["a", "b", "c"]), merged, &row(&[9000], &["f"]), set_in].concat();
    let expected = [
        (1, 0, 1, "a"),
        (1, 1, 1, "b"),
        (1, 2, 1, "c"),
        (2, 0, 2, "d"),
        (2, 0, 2, ""),
        (2, 2, 1, "e"),
        (3, 0, 3, "f"),
        (4, 1, 1, "g"),
        (4, 2, 1, "h"),
    ];
    assert_eq!(cells(&body), expected.map(|(row, column, columns, words)| (row, column, columns, words.to_owned())));
}

#[test]
fn rows_without_a_definition_count_their_cells() {
    let body = "\\pard\\intbl a\\cell b\\cell\\row c\\cell d\\cell e\\cell\\row\\pard etter\\par";
    let expected = [(1, 0, 1, "a"), (1, 1, 1, "b"), (2, 0, 1, "c"), (2, 1, 1, "d"), (2, 2, 1, "e")];
    assert_eq!(cells(body), expected.map(|(row, column, columns, words)| (row, column, columns, words.to_owned())));
}

#[test]
fn a_paragraph_between_tables_parts_them() {
    let face = |rows: [[&str; 2]; 3]| rows.map(|words| row(&[2000, 9000], &words)).concat();
    let body = [
        face([["Navn", "Siv"], ["Alder", "41"], ["Rolle", "Leder"]]),
        "\\pard Intervju\\par".to_owned(),
        face([["I", "Hvordan gikk det?"], ["Siv", "Det gikk bra. Vi rakk det."], ["I", "Alt?"]]),
        row(&[2000, 9000], &["Siv", "Alt."]),
    ];
    let transcript = import(&body.concat());
    assert_eq!(turns(&transcript)[..2], ["-: Navn: Siv\nAlder: 41\nRolle: Leder", "-: Intervju"]);
    assert_eq!(turns(&transcript)[turns(&transcript).len() - 4..], TALK);
}

#[test]
fn tables_within_cells_are_tables() {
    let inner = |words: [&str; 2]| {
        format!(
            "\\pard\\intbl\\itap2 {}\\nestcell {}\\nestcell{{\\*\\nesttableprops\\trowd\\cellx3000\\cellx9000\\nestrow}}\
             {{\\nonesttables\\par}}",
            words[0], words[1]
        )
    };
    let talk = [["I", "Hvordan gikk det?"], ["Siv", "Det gikk bra. Vi rakk det."], ["I", "Alt?"], ["Siv", "Alt."]];
    let body = format!(
        "\\trowd\\cellx2000\\cellx9000\\pard\\intbl\\itap1 ved siden\\cell\r\n{}\\pard\\intbl\\itap1 under\\cell\\row\\pard",
        talk.map(inner).concat()
    );
    let contents = super::super::reader::read(file(&body).as_bytes()).unwrap();
    let paragraphs = &contents.document.body.paragraphs;
    let places: Vec<_> =
        paragraphs.iter().map(|p| p.cells.iter().map(|c| (c.row, c.column)).collect::<Vec<_>>()).collect();
    let expected: Vec<Vec<(usize, usize)>> = vec![
        vec![(1, 0)],
        vec![(1, 1), (1, 0)],
        vec![(1, 1), (1, 1)],
        vec![(1, 1), (2, 0)],
        vec![(1, 1), (2, 1)],
        vec![(1, 1), (3, 0)],
        vec![(1, 1), (3, 1)],
        vec![(1, 1), (4, 0)],
        vec![(1, 1), (4, 1)],
        vec![(1, 1)],
    ];
    assert_eq!(places, expected);
    let transcript = import(&body);
    assert_eq!(turns(&transcript)[1..5][..3], TALK[..3], "{:?}", turns(&transcript));
}
