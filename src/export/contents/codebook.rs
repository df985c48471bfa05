//! The codebook: as a page, without columns in which no code has anything; as a sheet that can be imported again.

use super::{path_cells, quoted};
use crate::analysis::codebook::CodeRow;
use crate::domain::codebook::join_path;
use crate::export::Frame;
use crate::export::page::{Cell, Column, Layout, Look, Page, Paragraph, Row, Style, Table};
use crate::export::sheet::{self, LONG, NAME, SHORT, Sheet, Value};
use crate::words::Words;

/// A column of text, which is left out if no code has anything in it.
struct Text {
    heading: &'static str,
    cell: fn(&CodeRow, &Frame) -> Cell,
    /// Its share of the width for such columns.
    share: usize,
}

const TEXTS: [Text; 4] = [
    Text { heading: "column-definition", cell: definition, share: 3 },
    Text { heading: "column-inclusion", cell: |row, _| Cell::text(&row.inclusion), share: 2 },
    Text { heading: "column-exclusion", cell: |row, _| Cell::text(&row.exclusion), share: 2 },
    Text { heading: "column-example", cell: example, share: 3 },
];

/// The share of all columns in [`TEXTS`] together.
const TEXT_SHARE: usize = 7000;

/// The codebook to read.
pub fn page(rows: &[CodeRow], frame: &Frame) -> Page {
    let words = frame.words;
    let is_needed =
        |(n, text): &(usize, &Text)| *n == 0 || rows.iter().any(|row| !(text.cell)(row, frame).paragraphs.is_empty());
    let texts: Vec<&Text> = TEXTS.iter().enumerate().filter(is_needed).map(|(_, text)| text).collect();
    let table = Table {
        caption: words.say("export-codebook-caption").into_owned(),
        columns: columns(&texts, frame),
        rows: rows.iter().map(|row| code(row, &texts, frame)).collect(),
    };
    let page = Page::new(words.say("export-codebook-title"), Layout::Landscape);
    page.with_table(table).with(Paragraph::new(Style::Note, frame.note()))
}

fn columns(texts: &[&Text], frame: &Frame) -> Vec<Column> {
    let say = |key| frame.words.say(key);
    let shares: usize = texts.iter().map(|text| text.share).sum();
    let [top, below] = frame.level_headings();
    let mut columns = vec![Column::text(top, 1800), Column::text(below, 2100)];
    columns.extend(texts.iter().map(|text| Column::text(say(text.heading), TEXT_SHARE * text.share / shares.max(1))));
    columns.push(Column::text(say("column-colour"), 1000));
    columns.push(Column::numbers(say("column-excerpts"), 1100));
    columns.push(Column::numbers(say("column-participants"), 1500));
    columns
}

fn code(row: &CodeRow, texts: &[&Text], frame: &Frame) -> Row {
    let (theme, below) = row.names.split_first().map_or(("", &[][..]), |(first, rest)| (first.as_str(), rest));
    let mut cells = path_cells(theme, &join_path(below.iter().map(String::as_str))).to_vec();
    cells.extend(texts.iter().map(|text| (text.cell)(row, frame)));
    cells.push(Cell::text(row.colour.as_ref().map_or("", |pen| &pen.name)));
    cells.push(Cell::number(row.theme.excerpts));
    cells.push(Cell::number(row.theme.informants));
    Row { cells, colour: row.colour.as_ref().map(|pen| pen.rgb), is_top: below.is_empty() }
}

fn definition(row: &CodeRow, frame: &Frame) -> Cell {
    let mut cell = Cell::text(&row.definition);
    let retired = || Paragraph::looking(Style::Cell, Look::Source, frame.words.say("export-retired"));
    cell.paragraphs.extend(row.retired.then(retired));
    cell
}

fn example(row: &CodeRow, frame: &Frame) -> Cell {
    row.quotation.iter().map(|quotation| quoted(quotation, frame)).collect::<Vec<_>>().into()
}

const COLUMNS: [(&str, u16); 10] = [
    ("column-code", NAME),
    ("column-level", SHORT),
    ("column-definition", LONG),
    ("column-inclusion", NAME),
    ("column-exclusion", NAME),
    ("column-example", LONG),
    ("column-colour", SHORT),
    ("column-retired", SHORT),
    ("column-excerpts", SHORT),
    ("column-participants", SHORT),
];

/// The codebook as a sheet. It can be imported again, so it gives only the codes' own colours.
pub fn sheet<'a>(rows: &'a [CodeRow], frame: &Frame<'a>) -> Sheet<'a> {
    let words = frame.words;
    Sheet {
        name: words.say("export-codebook-title").into_owned(),
        columns: sheet::columns(words, &COLUMNS),
        rows: Box::new(rows.iter().map(move |row| values(row, words))),
        note: frame.note(),
        frozen: 0,
    }
}

fn values<'a>(row: &'a CodeRow, words: &Words) -> Vec<Value<'a>> {
    let own_colour = row.colour.as_ref().filter(|_| row.is_coloured);
    vec![
        Value::text(row.path()),
        Value::Number(row.level()),
        Value::text(row.definition.as_str()),
        Value::text(row.inclusion.as_str()),
        Value::text(row.exclusion.as_str()),
        Value::text(row.quotation.as_ref().map(|quote| quote.text(words)).unwrap_or_default()),
        own_colour.map_or(Value::Empty, |pen| Value::text(pen.name.as_str())),
        if row.retired { Value::text(words.say("yes").into_owned()) } else { Value::Empty },
        Value::Number(row.theme.excerpts),
        Value::Number(row.theme.informants),
    ]
}
