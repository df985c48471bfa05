//! The table of a method chapter that follows passages from the text to the themes: passage, condensation, code and the
//! levels above it, with the headings of the chosen tradition.

use super::printed;
use crate::analysis::quote::Quotation;
use crate::domain::quote_style::QuoteStyle;
use crate::export::Frame;
use crate::export::page::{Cell, Column, Layout, Page, Paragraph, Row, Style, Table};
use crate::export::sheet::{self, LONG, NAME, Sheet, Value};
use crate::words::Words;

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

/// The table, ready to be written.
pub struct MeaningTable<'a> {
    /// The passages, in the order of the codebook.
    pub rows: &'a [MeaningRow],
    /// Whose words the headings are in.
    pub tradition: Tradition,
    /// Whether these are the excerpts that are flagged for the thesis.
    pub flagged: bool,
    /// How quotes are printed.
    pub style: &'a QuoteStyle,
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

impl MeaningTable<'_> {
    /// The number of levels.
    fn depth(&self) -> usize {
        self.rows.iter().map(|row| row.names.len()).max().unwrap_or(1).max(1)
    }

    /// Whether any passage has a condensation. The column is left out if none has.
    fn has_condensations(&self) -> bool {
        self.rows.iter().any(|row| !row.condensation.is_empty())
    }

    /// The headings: passage, condensation, and the levels from the lowest to the highest.
    fn headings(&self, frame: &Frame) -> Vec<String> {
        let (words, depth) = (frame.words, self.depth());
        let say = |key: &str| words.say(key).into_owned();
        let [passage, condensed] = passages(self.tradition);
        let own: Vec<String> = match levels(self.tradition, depth) {
            [] => sheet::levels(frame, depth).into_iter().take(depth).map(|column| column.heading).collect(),
            named => {
                let further = (named.len() + 1..=depth).map(|n| words.tell("level-nth", &[("n", n.into())]));
                named.iter().map(|key| say(key)).chain(further).collect()
            }
        };
        let first = [say(passage)].into_iter().chain(self.has_condensations().then(|| say(condensed)));
        first.chain(own.into_iter().rev()).collect()
    }

    /// The names of a row from the lowest level to the highest; empty where the code is above that level.
    fn names<'a>(&self, row: &'a MeaningRow) -> impl Iterator<Item = &'a str> {
        (0..self.depth()).rev().map(|level| row.names.get(level).map_or("", String::as_str))
    }

    /// The table to read.
    pub fn page(&self, frame: &Frame) -> Page {
        let words = frame.words;
        let beside = 1 + usize::from(self.has_condensations());
        let share = |n: usize| match n {
            0 => 5000,
            n if n < beside => 3200,
            _ => 2000,
        };
        let headings = self.headings(frame).into_iter().enumerate();
        let table = Table {
            caption: words.say("export-analysis-caption").into_owned(),
            columns: headings.map(|(n, heading)| Column::text(heading, share(n))).collect(),
            rows: self.rows.iter().map(|row| self.row(row, words)).collect(),
        };
        let which = words.say(if self.flagged { "export-flagged-only" } else { "export-flagged-none" });
        Page::new(words.say("export-analysis-title"), Layout::Landscape)
            .with_table(table)
            .with(Paragraph::new(Style::Note, format!("{which} {}", frame.note())))
    }

    fn row(&self, row: &MeaningRow, words: &Words) -> Row {
        let passage = Paragraph { style: Style::Quote, ..printed(&row.quotation, self.style, words) };
        let mut cells = vec![Cell::from(vec![passage])];
        cells.extend(self.has_condensations().then(|| Cell::text(&row.condensation)));
        cells.extend(self.names(row).map(Cell::text));
        Row { colour: row.colour, ..Row::new(cells) }
    }

    /// The table to calculate with.
    pub fn sheet<'a>(&'a self, frame: &Frame<'a>) -> Sheet<'a> {
        let words = frame.words;
        let beside = 1 + usize::from(self.has_condensations());
        let key = |n: usize| match n {
            0 => "passage".to_owned(),
            n if n < beside => "condensation".to_owned(),
            n => format!("level_{}", self.depth() + beside - n),
        };
        let column = |(n, heading): (usize, String)| sheet::Column {
            key: key(n),
            heading,
            width: if n < beside { LONG } else { NAME },
            is_heat: false,
        };
        Sheet {
            name: words.say("export-analysis-title").into_owned(),
            columns: self.headings(frame).into_iter().enumerate().map(column).collect(),
            rows: Box::new(self.rows.iter().map(move |row| self.values(row, words))),
            note: frame.note(),
            frozen: 0,
        }
    }

    fn values<'a>(&self, row: &'a MeaningRow, words: &Words) -> Vec<Value<'a>> {
        let mut values = vec![Value::text(printed(&row.quotation, self.style, words).text())];
        values.extend(self.has_condensations().then(|| Value::text(row.condensation.as_str())));
        values.extend(self.names(row).map(Value::text));
        values
    }
}
