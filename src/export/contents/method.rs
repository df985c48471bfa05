//! The facts for the method chapter.

use crate::export::Frame;
use crate::export::method::MethodRow;
use crate::export::page::{Cell, Column, Layout, Page, Paragraph, Row, Style, Table};
use crate::export::sheet::{self, LONG, NAME, Sheet, Value};

/// The facts to read. The rows of a round follow each other; the first is marked.
pub fn page(rows: &[MethodRow], frame: &Frame) -> Page {
    let words = frame.words;
    let mut last = "";
    let row = |row: &MethodRow, is_top| Row {
        is_top,
        ..Row::new([&row.round, &row.what, &row.value].map(|text| Cell::text(text)).to_vec())
    };
    let rows = rows.iter().map(|one| {
        let is_top = last != one.round;
        last = &one.round;
        row(one, is_top)
    });
    let table = Table {
        caption: words.say("export-method-caption").into_owned(),
        rows: rows.collect(),
        columns: vec![
            Column::text(words.say("column-round"), 3600),
            Column::text(words.say("column-what"), 7370),
            Column::text(words.say("column-value"), 3600),
        ],
    };
    let page = Page::new(words.say("export-method-title"), Layout::Landscape);
    page.with_table(table).with(Paragraph::new(Style::Note, frame.made_on()))
}

/// The facts as a sheet.
pub fn sheet<'a>(rows: &'a [MethodRow], frame: &Frame<'a>) -> Sheet<'a> {
    let values =
        |row: &'a MethodRow| [&row.round, &row.what, &row.value].map(|text| Value::text(text.as_str())).to_vec();
    Sheet {
        name: frame.words.say("export-method-title").into_owned(),
        columns: sheet::columns(frame.words, &[("column-round", NAME), ("column-what", LONG), ("column-value", NAME)]),
        rows: Box::new(rows.iter().map(values)),
        note: frame.made_on(),
        frozen: 0,
    }
}
