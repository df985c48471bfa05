//! The facts for the method chapter.

use crate::export::Frame;
use crate::export::method::{MethodPart, MethodRow};
use crate::export::page::{Cell, Column, Layout, Look, Page, Paragraph, Row, Style, Table};
use crate::export::sheet::{self, LONG, NAME, SHORT, Sheet, Value};
use crate::words::Words;

/// The facts to read: a table for each part.
pub fn page(rows: &[MethodRow], frame: &Frame) -> Page {
    let words = frame.words;
    let mut page = Page::new(words.say("export-method-title"), Layout::Portrait);
    for part in MethodPart::ALL {
        let own: Vec<&MethodRow> = rows.iter().filter(|row| row.part == part).collect();
        if !own.is_empty() {
            page = page.with_table(table(part, &own, words));
        }
        if part == MethodPart::Checklist && !own.is_empty() {
            page = page.with(Paragraph::new(Style::Note, words.say("method-checklist-note")));
        }
    }
    page.with(Paragraph::new(Style::Note, frame.made_on()))
}

/// The table of one part. The rows of a round follow each other; the round is named in the first.
fn table(part: MethodPart, rows: &[&MethodRow], words: &Words) -> Table {
    let heading = |key: &str, share| Column::text(words.say(key), share);
    let columns = match part {
        MethodPart::Rounds => {
            vec![heading("column-round", 2600), heading("column-what", 3400), heading("column-value", 3600)]
        }
        MethodPart::Checklist => vec![heading("method-column-item", 3000), heading("method-column-known", 6600)],
        MethodPart::Material | MethodPart::Tree => {
            vec![heading("column-what", 3600), heading("column-value", 6000)]
        }
    };
    let mut last = "";
    let rows = rows.iter().map(|row| {
        let is_new = last != row.round;
        last = &row.round;
        let round = Cell::looking(Look::Strong, if is_new { row.round.as_str() } else { "" });
        let mut cells = if part == MethodPart::Rounds { vec![round] } else { Vec::new() };
        cells.extend([&row.what, &row.value].map(|text| Cell::text(text)));
        Row { is_top: is_new && part == MethodPart::Rounds, ..Row::new(cells) }
    });
    Table { caption: part.heading(words).into_owned(), rows: rows.collect(), columns }
}

/// The facts as a sheet.
pub fn sheet<'a>(rows: &'a [MethodRow], frame: &Frame<'a>) -> Sheet<'a> {
    let words = frame.words;
    let values = |row: &'a MethodRow| {
        let texts = [&row.round, &row.what, &row.value].map(|text| Value::text(text.as_str()));
        [Value::text(row.part.heading(words))].into_iter().chain(texts).collect()
    };
    let columns = [("column-about", NAME), ("column-round", SHORT), ("column-what", LONG), ("column-value", LONG)];
    Sheet {
        name: words.say("export-method-title").into_owned(),
        columns: sheet::columns(words, &columns),
        rows: Box::new(rows.iter().map(values)),
        note: frame.made_on(),
        frozen: 0,
    }
}
