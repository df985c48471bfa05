//! A sheet: the content of an exported spreadsheet, independent of its format. CSV, Excel and JSON write the same sheet.

use std::borrow::Cow;

use super::Frame;
use crate::words::Words;

/// A sheet: columns, and rows of values.
pub struct Sheet<'a> {
    /// What the sheet is called.
    pub name: String,
    /// Its columns, from left to right.
    pub columns: Vec<Column>,
    /// Its rows, made one by one, so that a large sheet need not be in memory.
    pub rows: Box<dyn Iterator<Item = Vec<Value<'a>>> + 'a>,
    /// The counting rules, round and date. Excel shows them on a sheet of their own.
    pub note: String,
    /// How many columns on the left stay when scrolling sideways, where the format has that.
    pub frozen: u16,
}

/// A column of a sheet.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Column {
    /// Its name in JSON, in English. Scripts depend on it.
    pub key: String,
    /// Its heading.
    pub heading: String,
    /// Its width in characters, where the format has widths.
    pub width: u16,
    /// Whether its numbers are shaded as a heat map, where the format can do that.
    pub is_heat: bool,
}

/// A value in a cell.
#[derive(Clone, PartialEq, Debug)]
pub enum Value<'a> {
    /// None.
    Empty,
    /// Text.
    Text(Cow<'a, str>),
    /// A whole number.
    Number(usize),
}

impl<'a> Value<'a> {
    /// A text; no value if it is empty.
    pub fn text(words: impl Into<Cow<'a, str>>) -> Self {
        let words = words.into();
        if words.is_empty() { Self::Empty } else { Self::Text(words) }
    }
}

/// The width of a column with short values.
pub const SHORT: u16 = 14;

/// The width of a column with names.
pub const NAME: u16 = 28;

/// The width of a column with longer texts.
pub const LONG: u16 = 60;

/// A column whose heading is a phrase: `column-quote` gives the key `quote`.
pub fn column(words: &Words, phrase: &str, width: u16) -> Column {
    Column {
        key: phrase.strip_prefix("column-").unwrap_or(phrase).replace('-', "_"),
        heading: words.say(phrase).into_owned(),
        width,
        is_heat: false,
    }
}

/// As [`column()`], several.
pub fn columns(words: &Words, columns: &[(&str, u16)]) -> Vec<Column> {
    columns.iter().map(|(phrase, width)| column(words, phrase, *width)).collect()
}

/// A column for programs: its heading is its name in JSON, in every language.
pub fn key_column(key: impl Into<String>, width: u16) -> Column {
    let key = key.into();
    Column { heading: key.clone(), key, width, is_heat: false }
}

/// A column for each level of a tree with so many levels: two at least.
pub fn levels(frame: &Frame, depth: usize) -> Vec<Column> {
    let named = frame.level_headings().map(Cow::into_owned);
    let further = (3..=depth).map(|n| frame.words.tell("level-nth", &[("n", n.into())]));
    let level =
        |(n, heading): (usize, String)| Column { key: format!("level_{n}"), heading, width: NAME, is_heat: false };
    (1..).zip(named.into_iter().chain(further)).map(level).collect()
}

/// The values of the columns of [`levels`]: a name for each level.
pub fn names<'a>(names: Vec<Cow<'a, str>>, depth: usize) -> impl Iterator<Item = Value<'a>> {
    let empty = depth.max(2).saturating_sub(names.len());
    names.into_iter().map(Value::text).chain(std::iter::repeat_n(Value::Empty, empty))
}
