//! Tables. The cells decide what a table is: a table of turns (time, speaker and speech, in any order and with
//! additional columns), a face sheet (headings and values), or paragraphs that were only arranged in a table.
//!
//! Rules. A row of a table of turns is a turn; a row without a speaker continues the turn before it. Times become times
//! of turns, additional columns become notes on the turns, and row numbers and headings are left out and reported. In a
//! face sheet each heading is joined with its value (`Rolle: Leder`), as a line without a speaker. A row with a time or
//! number beside a few words has no speaker either. Anything else is read cell by cell.

mod cells;
mod columns;
mod face_sheet;
mod grid;
mod guess;
mod tally;
mod turns;
mod vocabulary;

pub use cells::Turns;
pub use columns::{Column, Layout};
pub use vocabulary::{SPEAKERS, SPEECH, TIMES, is_one_of, names_a_column};

use super::draft_builder::DraftBuilder;
use super::text_part::Paragraph;
use crate::import::draft::LineKind;
use crate::import::own_table;
use face_sheet::joined;
use grid::{Grid, Row};

/// The cells of the tables of these paragraphs, row by row.
pub fn cells(paragraphs: &[Paragraph]) -> Vec<Vec<Vec<String>>> {
    let table = |paragraph: &Paragraph| paragraph.cells.first().map(|cell| cell.table);
    let groups =
        paragraphs.chunk_by(|one, other| table(one) == table(other)).filter(|group| table(&group[0]).is_some());
    let rows = |group: &[Paragraph]| {
        let paragraphs: Vec<&Paragraph> = group.iter().collect();
        let grid = Grid::new(&paragraphs, 0);
        let row = |row: &Row| (0..grid.width).map(|column| row.words(column).to_owned()).collect();
        grid.rows.iter().map(row).collect()
    };
    groups.map(rows).collect()
}

impl DraftBuilder<'_> {
    /// Adds the paragraphs of one table. `depth` is the number of tables around it.
    pub(super) fn table(&mut self, paragraphs: &[&Paragraph], depth: usize, with_notes: bool) {
        let grid = Grid::new(paragraphs, depth);
        let headings = grid.rows.first().map(|row| row.cells.as_slice()).unwrap_or_default();
        if own_table::is_headed(headings.iter().map(|cell| cell.words.as_str())) {
            let words = grid.rows.iter().flat_map(|row| &row.cells).map(|cell| cell.words.split_whitespace().count());
            *self.own_tables.get_or_insert(0) += words.sum::<usize>();
        }
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

    /// Adds a row as one paragraph without a speaker, with tabs between its cells.
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

/// Whether a row should become one line: it has a time or a number, and every cell has only one line.
fn is_one_line(row: &Row<'_>) -> bool {
    let counts = |words: &str| !words.contains(char::is_alphabetic);
    row.filled().any(|cell| counts(&cell.words)) && row.filled().all(|cell| !cell.words.contains('\n'))
}
