//! Tables. What a table is, its cells tell: a table of turns (time, speaker, words, in any order and with further
//! columns), a face sheet (headings and their values), or paragraphs that were only arranged in one.
//!
//! Rules. A row of a table of turns is a turn; a row without a speaker goes on in the turn before it. Times become
//! times of turns, further columns become notes on the turns, and row numbers and headings are left out and reported.
//! In a face sheet each heading stands with its value (`Rolle: Leder`), and nobody says it; nor does anybody say rows in
//! which a time or number stands beside few words. Anything else is read cell by cell.

mod columns;
mod face_sheet;
mod grid;
mod guess;
mod tally;
mod turns;
mod vocabulary;

pub use columns::Layout;

use super::draft_builder::DraftBuilder;
use super::text_part::Paragraph;
use crate::import::draft::LineKind;
use crate::import::own_table;
use face_sheet::joined;
use grid::{Grid, Row};

impl DraftBuilder<'_> {
    /// Adds the paragraphs of one table, which stand in `depth` tables around it.
    pub(super) fn table(&mut self, paragraphs: &[&Paragraph], depth: usize, with_notes: bool) {
        let grid = Grid::new(paragraphs, depth);
        let headings = grid.rows.first().map(|row| row.cells.as_slice()).unwrap_or_default();
        self.has_own_table |= own_table::is_headed(headings.iter().map(|cell| cell.words.as_str()));
        if let Some(layout) = columns::layout(&grid, self.layout.as_ref()) {
            self.turns(&grid, &layout, with_notes);
            self.layout = Some(layout);
            return;
        }
        if let Some(lines) = face_sheet::lines(&grid) {
            return self.face_sheet(&lines, with_notes);
        }
        for row in &grid.rows {
            match is_one_line(row) && !grid.is_nested {
                true => self.one_line(row, with_notes),
                false => row.cells.iter().for_each(|cell| self.paragraphs(&cell.paragraphs, depth + 1, with_notes)),
            }
        }
    }

    /// Adds a row that nobody says as one paragraph, tabs between its cells.
    fn one_line(&mut self, row: &Row<'_>, with_notes: bool) {
        let mut line = Paragraph::default();
        for cell in &row.cells {
            let between = if line.text.is_empty() || cell.words.is_empty() { "" } else { "\t" };
            line.append(between, &joined(cell));
        }
        let first = self.draft.lines.len();
        self.paragraph(&line, with_notes);
        self.set_kind(first, LineKind::Nobody);
    }
}

/// Whether a row says little by each of its cells: a time or a number stands beside words on a line.
fn is_one_line(row: &Row<'_>) -> bool {
    let counts = |words: &str| !words.contains(char::is_alphabetic);
    row.filled().any(|cell| counts(&cell.words)) && row.filled().all(|cell| !cell.words.contains('\n'))
}
