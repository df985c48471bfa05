//! The table of a method chapter that follows passages from the text to the themes: passage, condensation, code and the
//! levels above it, with the headings of the chosen tradition. Single columns can be left out.

use super::printed;
use crate::analysis::quote::Quotation;
use crate::domain::quote_style::QuoteStyle;
use crate::domain::text::fold::folded;
use crate::error::{Error, Result};
use crate::export::Frame;
use crate::export::page::{Cell, Column, Layout, Page, Paragraph, Row, Style, Table};
use crate::export::sheet::{self, LONG, NAME, Sheet, Value};
use crate::words::{Language, Words};

/// A tradition of analysis, which has its own words for passages and levels.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Tradition {
    /// None: the names of the levels in the project.
    #[default]
    Own,
    /// Qualitative content analysis (Graneheim and Lundman 2004).
    Content,
    /// Systematic text condensation (Malterud 2012).
    Condensation,
    /// Stepwise-deductive induction (Tjora).
    Stepwise,
    /// Thematic analysis (Braun and Clarke 2006).
    Thematic,
}

/// A passage with one of its codes.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct MeaningRow {
    /// The passage.
    pub quotation: Quotation,
    /// Its condensation; may be empty.
    pub condensation: String,
    /// The names from the top of the codebook down to the code.
    pub names: Vec<String>,
    /// The colour of the code as `0xRRGGBB`.
    pub colour: Option<u32>,
}

/// A column of the table.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum MeaningColumn {
    /// The words of the passage.
    Passage,
    /// Its condensation.
    Condensation,
    /// The code's name on a level, counted from 1 at the top.
    Level(usize),
}

impl MeaningColumn {
    /// Its name in JSON and on the command line.
    fn key(self) -> String {
        match self {
            Self::Passage => "passage".to_owned(),
            Self::Condensation => "condensation".to_owned(),
            Self::Level(level) => format!("level_{level}"),
        }
    }
}

/// The table, ready to be written.
pub struct MeaningTable<'a> {
    /// The passages, in the order of the codebook.
    pub rows: &'a [MeaningRow],
    /// Whose words the headings are in.
    pub tradition: Tradition,
    /// How quotes are printed.
    pub style: &'a QuoteStyle,
    /// The columns from left to right.
    columns: Vec<MeaningColumn>,
}

/// The phrases of a tradition for passage and condensation.
fn passages(tradition: Tradition) -> [&'static str; 2] {
    match tradition {
        Tradition::Content => ["meaning-unit", "meaning-unit-condensed"],
        Tradition::Condensation => ["meaning-unit-stc", "meaning-condensed"],
        Tradition::Own | Tradition::Stepwise | Tradition::Thematic => ["meaning-passage", "meaning-condensed"],
    }
}

/// The phrases of a tradition for the levels of a tree with so many, from the highest down.
fn levels(tradition: Tradition, depth: usize) -> &'static [&'static str] {
    match (tradition, depth) {
        (Tradition::Own, _) => &[],
        (Tradition::Content, 0 | 1) => &["level-category"],
        (Tradition::Content, 2) => &["level-category", "level-subcategory"],
        (Tradition::Content, 3) => &["level-category", "level-subcategory", "level-code"],
        (Tradition::Content, _) => &["level-theme", "level-category", "level-subcategory", "level-code"],
        (Tradition::Condensation, 0 | 1) => &["level-group"],
        (Tradition::Condensation, 2) => &["level-group", "level-subgroup"],
        (Tradition::Condensation, _) => &["level-result-category", "level-group", "level-subgroup"],
        (Tradition::Stepwise, 0 | 1) => &["level-empirical-code"],
        (Tradition::Stepwise, 2) => &["level-group", "level-empirical-code"],
        (Tradition::Stepwise, _) => &["level-concept", "level-group", "level-empirical-code"],
        (Tradition::Thematic, 0 | 1) => &["level-theme"],
        (Tradition::Thematic, 2) => &["level-theme", "level-subtheme"],
        (Tradition::Thematic, 3) => &["level-theme", "level-subtheme", "level-code"],
        (Tradition::Thematic, _) => &["level-overarching-theme", "level-theme", "level-subtheme", "level-code"],
    }
}

impl<'a> MeaningTable<'a> {
    /// The table with all its columns: the passage, the condensation if any passage has one, and the levels from the lowest
    /// to the highest.
    pub fn new(rows: &'a [MeaningRow], tradition: Tradition, style: &'a QuoteStyle) -> Self {
        let mut columns = vec![MeaningColumn::Passage];
        columns.extend(rows.iter().any(|row| !row.condensation.is_empty()).then_some(MeaningColumn::Condensation));
        let depth = rows.iter().map(|row| row.names.len()).max().unwrap_or(1).max(1);
        columns.extend((1..=depth).rev().map(MeaningColumn::Level));
        Self { rows, tradition, style, columns }
    }

    /// The table without the columns with these names: `passage`, `condensation`, `level_1` and so on, or their headings in
    /// any language. Errors: there is no column with a name, or none would be left.
    pub fn without(mut self, names: &[String], frame: &Frame) -> Result<Self> {
        if names.is_empty() {
            return Ok(self);
        }
        let languages = Language::ALL.map(Words::new);
        let depth = self.depth();
        let is_named = |column: MeaningColumn, name: &str| {
            let headings = languages.iter().map(|words| self.heading(column, depth, &Frame { words, ..*frame }));
            headings.chain([column.key()]).any(|known| plain(&known) == plain(name))
        };
        let mut left_out = Vec::new();
        for name in names {
            let found: Vec<_> = self.columns.iter().copied().filter(|column| is_named(*column, name)).collect();
            // A table without condensations has no such column, which is what was asked for.
            if found.is_empty() && !is_named(MeaningColumn::Condensation, name) {
                let columns = self.headings(frame);
                return Err(Error::UnknownColumn { name: name.trim().to_owned(), columns });
            }
            left_out.extend(found);
        }
        let columns: Vec<MeaningColumn> =
            self.columns.iter().copied().filter(|column| !left_out.contains(column)).collect();
        if columns.is_empty() {
            return Err(Error::NoColumnLeft);
        }
        self.columns = columns;
        Ok(self)
    }

    /// The number of levels.
    fn depth(&self) -> usize {
        self.rows.iter().map(|row| row.names.len()).max().unwrap_or(1).max(1)
    }

    /// The headings.
    fn headings(&self, frame: &Frame) -> Vec<String> {
        let depth = self.depth();
        self.columns.iter().map(|column| self.heading(*column, depth, frame)).collect()
    }

    /// The heading of a column in a table with so many levels.
    fn heading(&self, column: MeaningColumn, depth: usize, frame: &Frame) -> String {
        let words = frame.words;
        let [passage, condensed] = passages(self.tradition);
        let level = match column {
            MeaningColumn::Passage => return words.say(passage).into_owned(),
            MeaningColumn::Condensation => return words.say(condensed).into_owned(),
            MeaningColumn::Level(level) => level,
        };
        let further = || words.tell("level-nth", &[("n", level.into())]);
        match levels(self.tradition, depth) {
            [] => {
                let own = sheet::levels(frame, depth).into_iter().nth(level - 1);
                own.map_or_else(further, |column| column.heading)
            }
            named => named.get(level - 1).map_or_else(further, |key| words.say(key).into_owned()),
        }
    }

    /// The table to read.
    pub fn page(&self, frame: &Frame) -> Page {
        let words = frame.words;
        let share = |column: MeaningColumn| match column {
            MeaningColumn::Passage => 5000,
            MeaningColumn::Condensation => 3200,
            MeaningColumn::Level(_) => 2000,
        };
        let headings = self.headings(frame).into_iter().zip(&self.columns);
        let table = Table {
            caption: words.say("export-analysis-caption").into_owned(),
            columns: headings.map(|(heading, column)| Column::text(heading, share(*column))).collect(),
            rows: self.rows.iter().map(|row| self.row(row, words)).collect(),
        };
        Page::new(words.say("export-analysis-title"), Layout::Landscape)
            .with_table(table)
            .with(Paragraph::new(Style::Note, frame.note_of_draft()))
    }

    fn row(&self, row: &MeaningRow, words: &Words) -> Row {
        let cell = |column: &MeaningColumn| match column {
            MeaningColumn::Passage => {
                Cell::from(vec![Paragraph { style: Style::Quote, ..printed(&row.quotation, self.style, words) }])
            }
            MeaningColumn::Condensation => Cell::text(&row.condensation),
            MeaningColumn::Level(level) => Cell::text(row.name(*level)),
        };
        Row { colour: row.colour, ..Row::new(self.columns.iter().map(cell).collect()) }
    }

    /// The table to calculate with.
    pub fn sheet<'s>(&'s self, frame: &Frame<'s>) -> Sheet<'s> {
        let words = frame.words;
        let width = |column: MeaningColumn| if matches!(column, MeaningColumn::Level(_)) { NAME } else { LONG };
        let column = |(heading, column): (String, &MeaningColumn)| sheet::Column {
            key: column.key(),
            heading,
            width: width(*column),
            is_heat: false,
        };
        Sheet {
            name: words.say("export-analysis-title").into_owned(),
            columns: self.headings(frame).into_iter().zip(&self.columns).map(column).collect(),
            rows: Box::new(self.rows.iter().map(move |row| self.values(row, words))),
            note: frame.note(),
            frozen: 0,
        }
    }

    fn values<'s>(&self, row: &'s MeaningRow, words: &Words) -> Vec<Value<'s>> {
        let value = |column: &MeaningColumn| match column {
            MeaningColumn::Passage => Value::text(printed(&row.quotation, self.style, words).text()),
            MeaningColumn::Condensation => Value::text(row.condensation.as_str()),
            MeaningColumn::Level(level) => Value::text(row.name(*level)),
        };
        self.columns.iter().map(value).collect()
    }
}

impl MeaningRow {
    /// The name on a level, counted from 1 at the top; empty where the code is above that level.
    fn name(&self, level: usize) -> &str {
        self.names.get(level - 1).map_or("", String::as_str)
    }
}

/// A name for comparing: without capitals, and with spaces for hyphens.
fn plain(name: &str) -> String {
    folded(&name.trim().replace(['-', '_'], " "))
}
