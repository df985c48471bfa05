//! A table of a page.

use super::{Look, Paragraph, Style};

/// A table with a caption. The caption's number is set by the format.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Table {
    /// What it shows, in one line. Screen readers use it as its name.
    pub caption: String,
    /// Its columns, from left to right.
    pub columns: Vec<Column>,
    /// Its rows, from top to bottom.
    pub rows: Vec<Row>,
}

/// A column.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Column {
    /// Its heading.
    pub heading: String,
    /// Its share of the table's width, relative to the other columns.
    pub share: usize,
    /// What its cells hold.
    pub kind: ColumnKind,
}

/// What the cells of a column hold.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ColumnKind {
    /// Text.
    Text,
    /// Numbers, aligned to the right.
    Numbers,
}

/// A row.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Row {
    /// Its cells, one for each column.
    pub cells: Vec<Cell>,
    /// The colour of its left edge, as `0xRRGGBB`.
    pub colour: Option<u32>,
    /// Whether it begins a group, such as a top-level theme. Such a row is tinted with its colour.
    pub is_top: bool,
}

/// A cell.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Cell {
    /// Its content; may be empty.
    pub paragraphs: Vec<Paragraph>,
    /// Its background, as `0xRRGGBB`. The text on it is black.
    pub fill: Option<u32>,
}

impl Column {
    /// A column of text.
    pub fn text(heading: impl Into<String>, share: usize) -> Self {
        Self { heading: heading.into(), share, kind: ColumnKind::Text }
    }

    /// A column of numbers.
    pub fn numbers(heading: impl Into<String>, share: usize) -> Self {
        Self { heading: heading.into(), share, kind: ColumnKind::Numbers }
    }
}

impl Row {
    /// A row without a colour.
    pub fn new(cells: Vec<Cell>) -> Self {
        Self { cells, colour: None, is_top: false }
    }
}

impl Cell {
    /// A cell of text, with a paragraph for each line.
    pub fn text(words: &str) -> Self {
        Self::from(Paragraph::lines(Style::Cell, words))
    }

    /// A cell of text in one look.
    pub fn looking(look: Look, words: impl Into<String>) -> Self {
        Self::from(vec![Paragraph::looking(Style::Cell, look, words)])
    }

    /// A cell with a number.
    pub fn number(n: usize) -> Self {
        Self::from(vec![Paragraph::new(Style::Number, n.to_string())])
    }

    /// How many characters it has.
    pub fn letters(&self) -> usize {
        self.paragraphs.iter().flat_map(|one| &one.runs).map(|run| run.words.chars().count()).sum()
    }
}

impl From<Vec<Paragraph>> for Cell {
    fn from(paragraphs: Vec<Paragraph>) -> Self {
        Self { paragraphs, fill: None }
    }
}
