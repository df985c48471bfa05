//! Tables, as turns or as the paragraphs of their cells.

use super::*;
use crate::import::rich::text_part::{Cell, Paragraph};

/// The paragraphs of a body with this XML.
fn paragraphs(xml: &str) -> Vec<Paragraph> {
    let flat = String::from_utf8(Odt::new().xml(xml).flat()).unwrap();
    let (styles, mut budget) = (super::super::Styles::default(), crate::import::rich::budget::Budget::whole());
    super::super::reader::read(&flat, &styles, &mut budget).unwrap().document.body.paragraphs
}

/// The words of each paragraph, with its row, column and number of columns in the innermost table.
fn places(xml: &str) -> Vec<(String, usize, usize, usize)> {
    let last = |paragraph: &Paragraph| paragraph.cells.last().copied().unwrap_or_default();
    let place = |p: Paragraph| {
        let Cell { row, column, columns, .. } = last(&p);
        (p.text, row, column, columns)
    };
    paragraphs(xml).into_iter().map(place).collect()
}

#[test]
fn a_table_of_turns_has_times_and_speakers() {
    let rows = grid(&[
        ["00:01", "I", "Hva da?"],
        ["00:05", "Anna", "Ja, det gikk bra."],
        ["00:09", "I", "Og så?"],
        ["00:12", "Anna", "Så gikk vi hjem."],
    ]);
    let headings =
        format!("<table:table-header-rows>{}</table:table-header-rows>", words_row(&["Tid", "Hvem", "Tekst"]));
    let with_headings = rows.replacen("<table:table-row>", &format!("{headings}<table:table-row>"), 1);
    let transcript = import(&Odt::new().say("Intervju").xml(&with_headings));
    let expected = ["-: Intervju", "I: Hva da?", "Anna: Ja, det gikk bra.", "I: Og så?", "Anna: Så gikk vi hjem."];
    assert_eq!(turns(&transcript), expected);
    let times: Vec<_> = transcript.turns.iter().map(|turn| turn.time_ms).collect();
    assert_eq!(times, [None, Some(1_000), Some(5_000), Some(9_000), Some(12_000)]);
    assert_eq!(left_out(&transcript, LeftOut::TableHeadings), ["Tid", "Hvem", "Tekst"]);
}

#[test]
fn heading_rows_are_marked() {
    let xml = table(&[
        format!("<table:table-header-rows>{}</table:table-header-rows>", words_row(&["a"])),
        words_row(&["b"]),
    ]);
    assert_eq!(paragraphs(&xml).iter().map(|p| p.cells[0].is_heading).collect::<Vec<_>>(), [true, false]);
}

#[test]
fn spans_and_repeated_cells_keep_the_columns() {
    let wide = "<table:table-cell table:number-columns-spanned=\"2\"><text:p>bred</text:p></table:table-cell>";
    let covered = "<table:covered-table-cell/>";
    let plain = |words: &str| cell(&paragraph(&[run(words)]));
    let place = |words: &str, row, column, columns| (words.to_owned(), row, column, columns);
    let spanned = table(&[row(&[wide.into(), covered.into(), plain("c")]), row(&[wide.into(), plain("c")])]);
    let expected = [place("bred", 1, 0, 2), place("c", 1, 2, 1), place("bred", 2, 0, 2), place("c", 2, 2, 1)];
    assert_eq!(places(&spanned), expected);
    let high = "<table:table-cell table:number-rows-spanned=\"2\"><text:p>høy</text:p></table:table-cell>";
    let from_above = table(&[row(&[high.into(), plain("b")]), row(&[covered.into(), plain("d")])]);
    assert_eq!(
        places(&from_above),
        [place("høy", 1, 0, 1), place("b", 1, 1, 1), place("", 2, 0, 1), place("d", 2, 1, 1)]
    );
    let repeated = "<table:table-cell table:number-columns-repeated=\"2\"><text:p>x</text:p></table:table-cell>";
    let empty = "<table:table-cell table:number-columns-repeated=\"2\"/>";
    let again = table(&[row(&[repeated.into(), empty.into(), plain("e")])]);
    let expected =
        [place("x", 1, 0, 1), place("x", 1, 1, 1), place("", 1, 2, 1), place("", 1, 3, 1), place("e", 1, 4, 1)];
    assert_eq!(places(&again), expected);
}

#[test]
fn repeated_columns_are_limited() {
    let huge =
        "<table:table-cell table:number-columns-repeated=\"4294967295\" table:number-columns-spanned=\"99999\"/>";
    assert_eq!(places(&table(&[row(&[huge.into(), cell("<text:p>slutt</text:p>")])])).len(), 65);
}

#[test]
fn words_in_covered_cells_are_hidden() {
    let xml = table(&[row(&[
        "<table:table-cell table:number-columns-spanned=\"2\"><text:p>ja</text:p></table:table-cell>".into(),
        "<table:covered-table-cell><text:p>under</text:p></table:covered-table-cell>".into(),
    ])]);
    let transcript = import(&Odt::new().xml(&xml));
    assert_eq!(transcript.text, "ja");
    assert_eq!(left_out(&transcript, LeftOut::HiddenText), ["under"]);
}

#[test]
fn nested_tables_and_tables_in_text_boxes_have_places_of_their_own() {
    let inner = grid(&[["inne"]]);
    let nested = table(&[row(&[cell(&(paragraph(&[run("ute")]) + &inner)), cell(&paragraph(&[run("ved siden av")]))])]);
    let depths: Vec<_> = paragraphs(&nested).into_iter().map(|p| (p.text, p.cells.len())).collect();
    assert_eq!(depths, [("ute".to_owned(), 1), ("inne".to_owned(), 2), ("ved siden av".to_owned(), 1)]);
    assert_eq!(text(&Odt::new().xml(&nested)), "ute\ninne\nved siden av");
    let boxed = format!("<text:p>før<draw:frame><draw:text-box>{inner}</draw:text-box></draw:frame></text:p>");
    let in_cell = paragraphs(&table(&[row(&[cell(&boxed)])]));
    assert_eq!((in_cell[0].cells.len(), in_cell[0].boxes[0].cells.len()), (1, 1));
    assert_ne!(in_cell[0].cells[0].table, in_cell[0].boxes[0].cells[0].table);
}
