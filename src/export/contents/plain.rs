//! A plain table: a heading for each column, and one short value in each cell. A screen, a page and a sheet show the same
//! table; they differ only in how they write a value.

use jiff::civil::Date;

use super::indented;
use crate::export::Frame;
use crate::export::page::{Cell, Column, ColumnKind, Layout, Look, Page, Paragraph, Row, Style, Table};
use crate::export::sheet::{self, NAME, SHORT, Sheet, Value};
use crate::words::Words;
use crate::words::day::day;

/// The table.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct PlainTable {
    /// Its title.
    pub title: String,
    /// What it shows, in one line.
    pub caption: String,
    /// Its columns, from left to right.
    pub columns: Vec<PlainColumn>,
    /// Its rows, from top to bottom, with a cell for each column.
    pub rows: Vec<Vec<PlainCell>>,
    /// What is counted, and how; whole sentences.
    pub rules: String,
}

/// A column.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PlainColumn {
    /// Its name in JSON, in English.
    pub key: String,
    /// Its heading.
    pub heading: String,
    /// What its cells hold.
    pub kind: ColumnKind,
    /// Its width in characters, where the format has widths.
    pub width: u16,
}

/// A value.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum PlainCell {
    /// None.
    Empty,
    /// Text.
    Text(String),
    /// The name of a theme, and how many of the themes above it are in the table. A sheet shows the path instead.
    Theme {
        /// The name.
        name: String,
        /// The path.
        path: String,
        /// The number of themes above it.
        depth: usize,
    },
    /// A number.
    Number(usize),
    /// A share in percent; the heading says so.
    Percent(usize),
    /// A day.
    Day(Date),
}

impl PlainColumn {
    /// A column of names, with a phrase such as `column-document` as its heading.
    pub fn names(phrase: &str, words: &Words) -> Self {
        Self::with(phrase, ColumnKind::Text, NAME, words)
    }

    /// A column of short texts.
    pub fn short(phrase: &str, words: &Words) -> Self {
        Self::with(phrase, ColumnKind::Text, SHORT, words)
    }

    /// A column of numbers.
    pub fn numbers(phrase: &str, words: &Words) -> Self {
        Self::with(phrase, ColumnKind::Numbers, SHORT, words)
    }

    fn with(phrase: &str, kind: ColumnKind, width: u16, words: &Words) -> Self {
        let column = sheet::column(words, phrase, width);
        Self { key: column.key, heading: column.heading, kind, width }
    }
}

impl PlainCell {
    /// A share, or nothing.
    pub fn percent(share: Option<usize>) -> Self {
        share.map_or(Self::Empty, Self::Percent)
    }

    /// As it is read: on a screen and on a page. A subtheme is indented.
    pub fn text(&self, words: &Words) -> String {
        match self {
            Self::Empty => String::new(),
            Self::Text(text) => text.clone(),
            Self::Theme { name, depth, .. } => indented(name, *depth),
            Self::Number(n) | Self::Percent(n) => n.to_string(),
            Self::Day(date) => day(words, *date),
        }
    }

    fn value(&self) -> Value<'_> {
        match self {
            Self::Empty => Value::Empty,
            Self::Text(text) | Self::Theme { path: text, .. } => Value::text(text.as_str()),
            Self::Number(n) | Self::Percent(n) => Value::Number(*n),
            Self::Day(date) => Value::text(date.to_string()),
        }
    }

    fn cell(&self, words: &Words) -> Cell {
        match self {
            Self::Number(_) | Self::Percent(_) => Cell::from(vec![Paragraph::new(Style::Number, self.text(words))]),
            Self::Theme { depth: 0, .. } => Cell::looking(Look::Strong, self.text(words)),
            Self::Theme { .. } => Cell::looking(Look::Plain, self.text(words)),
            _ => Cell::text(&self.text(words)),
        }
    }
}

impl PlainTable {
    /// The table with a tab between columns, as spreadsheets and word processors take it when it is pasted.
    pub fn to_copy(&self, words: &Words) -> String {
        let headings = self.columns.iter().map(|column| column.heading.clone()).collect::<Vec<_>>();
        let row = |row: &Vec<PlainCell>| row.iter().map(|cell| cell.text(words)).collect::<Vec<_>>();
        let rows = std::iter::once(headings).chain(self.rows.iter().map(row));
        rows.map(|row| row.join("\t") + "\n").collect()
    }

    /// The table to read.
    pub fn page(&self, frame: &Frame) -> Page {
        let column = |column: &PlainColumn| Column {
            heading: column.heading.clone(),
            share: usize::from(column.width) * 100,
            kind: column.kind,
        };
        let row = |row: &Vec<PlainCell>| Row::new(row.iter().map(|cell| cell.cell(frame.words)).collect());
        let table = Table {
            caption: self.caption.clone(),
            columns: self.columns.iter().map(column).collect(),
            rows: self.rows.iter().map(row).collect(),
        };
        let layout = if self.columns.len() > 5 { Layout::Landscape } else { Layout::Portrait };
        Page::new(self.title.as_str(), layout).with_table(table).with(Paragraph::new(Style::Note, self.note(frame)))
    }

    /// The table to calculate with.
    pub fn sheet<'a>(&'a self, frame: &Frame) -> Sheet<'a> {
        let column = |column: &PlainColumn| sheet::Column {
            key: column.key.clone(),
            heading: column.heading.clone(),
            width: column.width,
            is_heat: false,
        };
        Sheet {
            name: self.title.clone(),
            columns: self.columns.iter().map(column).collect(),
            rows: Box::new(self.rows.iter().map(|row| row.iter().map(PlainCell::value).collect())),
            note: self.note(frame),
            frozen: 1,
        }
    }

    fn note(&self, frame: &Frame) -> String {
        format!("{} {}", self.rules, frame.made_on())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Language;

    #[test]
    fn a_value_is_read_on_a_page_and_calculated_with_in_a_sheet() {
        let words = Words::new(Language::Nb);
        let theme = PlainCell::Theme { name: "Opplæring".into(), path: "Oppstart/Opplæring".into(), depth: 1 };
        let cells = [theme, PlainCell::Percent(52), PlainCell::Day(jiff::civil::date(2026, 10, 9)), PlainCell::Empty];
        let read: Vec<String> = cells.iter().map(|cell| cell.text(&words)).collect();
        assert_eq!(read, [indented("Opplæring", 1).as_str(), "52", "9. oktober 2026", ""]);
        let values: Vec<Value> = cells.iter().map(PlainCell::value).collect();
        let text = |text: &'static str| Value::text(text);
        assert_eq!(values, [text("Oppstart/Opplæring"), Value::Number(52), text("2026-10-09"), Value::Empty]);
    }
}
