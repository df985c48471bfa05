//! The layout of a table of turns, and whether a table is one.

use std::collections::HashSet;

use super::grid::{Grid, Row};
use super::guess::Guess;
use super::tally::{Tally, is_time, number};
use super::vocabulary::names_a_column;
use crate::import::speakers;

/// The content of a column.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Column {
    /// Blank.
    Blank,
    /// Times from the recording.
    Times,
    /// Row numbers.
    Numbers,
    /// Speaker labels.
    Speakers,
    /// Speech.
    Speech,
    /// The speech of one person, whose label is the column's heading.
    SpeechByHeading,
    /// Anything else; it becomes notes on the turns.
    Notes,
}

/// The layout of a table of turns.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Layout {
    /// The content of each column.
    pub columns: Vec<Column>,
    /// The heading of each column; empty if the table has no headings.
    pub headings: Vec<String>,
}

impl Layout {
    /// The content of a column.
    pub fn column(&self, at: usize) -> Column {
        self.columns.get(at).copied().unwrap_or(Column::Notes)
    }

    /// The heading of a column; may be empty.
    pub fn heading(&self, at: usize) -> &str {
        self.headings.get(at).map_or("", String::as_str)
    }

    /// Whether the table says who speaks.
    pub fn has_speakers(&self) -> bool {
        self.columns.iter().any(|column| matches!(column, Column::Speakers | Column::SpeechByHeading))
    }

    /// Whether a row holds headings. They are often repeated further down.
    pub fn is_heading(&self, row: &Row<'_>) -> bool {
        let same = || (0..self.columns.len()).all(|at| row.words(at) == self.heading(at));
        row.is_heading || (!self.headings.is_empty() && same())
    }
}

/// The layout of a table of turns; `None` for another kind of table. `before` is the layout of the last such table,
/// which a table without headings may continue.
pub fn layout(grid: &Grid<'_>, before: Option<&Layout>) -> Option<Layout> {
    if grid.width < 2 {
        return None;
    }
    // A row with a single cell is a title and says nothing about the columns.
    let rows: Vec<&Row<'_>> = grid.rows.iter().filter(|row| row.cells.len() > 1).collect();
    let headings = headings(&rows, grid.width);
    let is_heading = |row: &Row<'_>| {
        row.is_heading || (!headings.is_empty() && (0..grid.width).all(|at| row.words(at) == headings[at]))
    };
    let body: Vec<&Row<'_>> = rows.iter().filter(|row| !is_heading(row)).copied().collect();
    let tallies: Vec<Tally> = (0..grid.width).map(|at| Tally::new(&body, at)).collect();
    if let Some(columns) = (Guess { tallies: &tallies, headings: &headings }).columns() {
        return Some(Layout { columns, headings });
    }
    let goes_on = |layout: &&Layout| headings.is_empty() && layout.columns.len() == grid.width;
    before.filter(goes_on).filter(|layout| fits(layout, &tallies)).cloned()
}

/// Whether the cells of a table fit a layout.
fn fits(layout: &Layout, tallies: &[Tally]) -> bool {
    layout.has_speakers()
        && layout.columns.iter().zip(tallies).all(|(column, tally)| match column {
            Column::Times => tally.times == tally.filled,
            Column::Numbers => tally.is_numbers,
            Column::Speakers => tally.filled > 0 && tally.labels == tally.filled,
            Column::Speech | Column::SpeechByHeading => tally.filled > 0,
            Column::Notes => true,
            Column::Blank => tally.filled == 0,
        })
}

/// The headings of the columns, if the table has a row of headings.
fn headings(rows: &[&Row<'_>], width: usize) -> Vec<String> {
    let words = |row: &Row<'_>| (0..width).map(|at| row.words(at).to_owned()).collect::<Vec<String>>();
    if let Some(row) = rows.iter().rfind(|row| row.is_heading) {
        return words(row);
    }
    let (Some(first), below) = (rows.first(), rows.get(1..).unwrap_or_default()) else { return Vec::new() };
    let filled = || first.filled().map(|cell| cell.words.as_str());
    let known = filled().filter(|words| names_a_column(words)).count();
    let short = filled().all(|words| words.chars().count() <= 40 && !words.contains('\n'));
    // A word above a column of only times or only numbers.
    let stands_out = |at: usize| {
        let tally = Tally::new(below, at);
        let counted = tally.filled >= 2 && (tally.times == tally.filled || tally.is_numbers);
        counted && !first.words(at).is_empty() && !is_time(first.words(at)) && number(first.words(at)).is_none()
    };
    let roles: HashSet<String> =
        filled().filter(|words| speakers::role_of(words).is_some()).map(str::to_lowercase).collect();
    let are_headings = known >= 2
        || (known >= 1 && known == filled().count())
        || (known >= 1 && !below.is_empty() && filled().count() == width && speech_below(below, width))
        || (0..width).any(stands_out)
        || (roles.len() >= 2 && !below.is_empty());
    if short && are_headings { words(first) } else { Vec::new() }
}

/// Whether any column of these rows holds speech.
fn speech_below(rows: &[&Row<'_>], width: usize) -> bool {
    (0..width).any(|at| Tally::new(rows, at).is_speech())
}
