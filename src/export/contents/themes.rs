//! The theme table: as a page, with all quotations of a theme in one cell; as a sheet, with a row for each quotation and a
//! column for each level of the tree.

use std::borrow::Cow;

use super::{path_cells, quoted};
use crate::analysis::quote::Quotation;
use crate::analysis::themes::{Heading, ThemeRow};
use crate::domain::turn::clock_time;
use crate::export::Frame;
use crate::export::page::{Cell, Column, Layout, Page, Paragraph, Row, Style, Table};
use crate::export::sheet::{self, LONG, NAME, SHORT, Sheet, Value};
use crate::words::Words;

/// The theme table to read.
pub fn page(rows: &[ThemeRow], frame: &Frame) -> Page {
    let words = frame.words;
    let title = words.say("export-themes-title");
    let table = Table {
        caption: words.say("export-themes-caption").into_owned(),
        columns: columns(frame),
        rows: rows.iter().map(|row| theme(row, frame)).collect(),
    };
    Page::new(title, Layout::Landscape).with_table(table).with(Paragraph::new(Style::Note, frame.note()))
}

fn columns(frame: &Frame) -> Vec<Column> {
    let words = frame.words;
    let [top, below] = frame.level_headings();
    vec![
        Column::text(top, 1700),
        Column::text(below, 2100),
        Column::text(words.say("column-definition"), 2600),
        Column::text(words.say("column-quotes"), 5470),
        Column::numbers(words.say("column-excerpts"), 1150),
        Column::numbers(words.say("column-participants"), 1550),
    ]
}

fn theme(row: &ThemeRow, frame: &Frame) -> Row {
    let subtheme = row.subtheme();
    let [top, below] = path_cells(&row.theme(frame.words), &subtheme);
    Row {
        cells: vec![
            top,
            below,
            Cell::text(row.definition()),
            row.quotes.iter().map(|quote| quoted(quote, frame)).collect::<Vec<_>>().into(),
            Cell::number(row.count().excerpts),
            Cell::number(row.count().informants),
        ],
        colour: row.colour(),
        is_top: subtheme.is_empty(),
    }
}

/// The columns after the levels.
const COLUMNS: [(&str, u16); 8] = [
    ("column-definition", NAME),
    ("column-quote", LONG),
    ("column-participant", SHORT),
    ("column-document", SHORT),
    ("column-turn", SHORT),
    ("column-time", SHORT),
    ("column-excerpts", SHORT),
    ("column-participants", SHORT),
];

/// The theme table to calculate with. A theme without quotations has one row.
pub fn sheet<'a>(rows: &'a [ThemeRow], frame: &Frame<'a>) -> Sheet<'a> {
    let words = frame.words;
    let depth = rows.iter().map(|row| levels(row, words).len()).max().unwrap_or(0);
    let mut columns = sheet::levels(frame, depth);
    columns.extend(sheet::columns(words, &COLUMNS));
    let each = move |row: &'a ThemeRow| {
        let none = row.quotes.is_empty().then_some(None);
        let quotes = row.quotes.iter().map(Some).chain(none);
        quotes.map(move |quote| values(row, quote, depth, words))
    };
    Sheet {
        name: words.say("export-themes-title").into_owned(),
        columns,
        rows: Box::new(rows.iter().flat_map(each)),
        note: frame.note(),
        frozen: 0,
    }
}

/// The number of rows of the sheet.
pub fn sheet_rows(rows: &[ThemeRow]) -> usize {
    rows.iter().map(|row| row.quotes.len().max(1)).sum()
}

fn values<'a>(row: &'a ThemeRow, quote: Option<&'a Quotation>, depth: usize, words: &Words) -> Vec<Value<'a>> {
    let cell = |of: &dyn Fn(&'a Quotation) -> Cow<'a, str>| Value::text(quote.map(of).unwrap_or_default());
    let mut values: Vec<Value> = sheet::names(levels(row, words), depth).collect();
    values.extend([
        Value::text(row.definition()),
        cell(&|quote| quote.text(words)),
        cell(&|quote| quote.by.text(words)),
        cell(&|quote| quote.document.as_str().into()),
        cell(&|quote| quote.turns.numbers().into()),
        cell(&|quote| quote.time_ms.map(clock_time).unwrap_or_default().into()),
        Value::Number(row.count().excerpts),
        Value::Number(row.count().informants),
    ]);
    values
}

fn levels<'a>(row: &'a ThemeRow, words: &Words) -> Vec<Cow<'a, str>> {
    match &row.heading {
        Heading::Code(code) => code.names.iter().map(Cow::from).collect(),
        Heading::Pen(..) | Heading::Nothing(_) => vec![row.theme(words).into()],
    }
}
