//! Adds a table of turns to a draft, row by row.

use super::columns::{Column, Layout};
use super::grid::{Grid, GridCell, Row};
use super::vocabulary::{CODES, NOTES, is_one_of};
use crate::domain::span::Span;
use crate::import::draft::{LineKind, Remark};
use crate::import::rich::draft_builder::DraftBuilder;
use crate::import::rich::text_part::Paragraph;
use crate::import::speakers;
use crate::import::transcript::LeftOut;

impl DraftBuilder<'_> {
    /// Adds a table of turns.
    pub(super) fn turns(&mut self, grid: &Grid<'_>, layout: &Layout, with_notes: bool) {
        let mut rows = grid.rows.iter().peekable();
        while let Some(row) = rows.next() {
            match () {
                () if layout.is_heading(row) => self.headings(row, layout),
                // A row with a single cell is a title within the table.
                () if row.cells.len() == 1 => {
                    let first = self.draft.lines.len();
                    let paragraphs = row.cells.iter().flat_map(|cell| cell.paragraphs.iter().copied());
                    self.paragraphs(&paragraphs.collect::<Vec<_>>(), grid.depth, with_notes);
                    self.set_kind(first, LineKind::Nobody);
                }
                () => {
                    // A label alone in its row applies to the next row.
                    let next = rows.peek().filter(|next| !layout.is_heading(next));
                    let is_label = has_words(row, layout) || next.is_some_and(|next| says_on(next, layout));
                    self.row(row, layout, grid.depth, is_label, with_notes);
                }
            }
        }
    }

    /// Reports a row of headings, except those that are speaker labels.
    fn headings(&mut self, row: &Row<'_>, layout: &Layout) {
        for cell in row.filled().filter(|cell| layout.column(cell.column) != Column::SpeechByHeading) {
            self.leave_out(LeftOut::TableHeadings, &cell.words);
        }
        row.cells.iter().for_each(|cell| self.beside(&cell.paragraphs));
    }

    fn row(&mut self, row: &Row<'_>, layout: &Layout, depth: usize, is_label: bool, with_notes: bool) {
        let begins = self.draft.text.len();
        let in_column = |kind: Column| row.filled().filter(move |cell| layout.column(cell.column) == kind);
        let time_ms = in_column(Column::Times).find_map(|cell| speakers::time_alone(&cell.words)).map(|time| time.ms);
        for label in in_column(Column::Speakers) {
            // A cell that spans several columns is not a label.
            let kind = if is_label && label.columns == 1 { LineKind::Label } else { LineKind::Nobody };
            self.label(&one_line(label), kind, time_ms);
        }
        // Comments on a time or number belong to the turn, which begins with its label, so these cells come after it.
        if layout.has_speakers() {
            self.counters(row, layout);
        }
        for cell in row.filled() {
            let kind = match layout.column(cell.column) {
                Column::Speech if layout.has_speakers() => LineKind::Labelled,
                Column::Speech => LineKind::Speech,
                Column::SpeechByHeading => {
                    let heading = layout.heading(cell.column).to_owned();
                    self.label(&Paragraph { text: heading, ..Paragraph::default() }, LineKind::Label, time_ms);
                    LineKind::Labelled
                }
                _ => continue,
            };
            let first = self.draft.lines.len();
            self.paragraphs(&cell.paragraphs, depth, with_notes);
            if let Some(line) = self.set_kind(first, kind).first_mut() {
                line.time_ms = time_ms;
            }
        }
        if !layout.has_speakers() {
            self.counters(row, layout);
        }
        let whole = Span { start: begins, end: self.draft.text.len() };
        let is_note = |cell: &&GridCell<'_>| match layout.column(cell.column) {
            Column::Notes => true,
            Column::Times => speakers::time_alone(&cell.words).is_none(),
            _ => false,
        };
        row.filled().filter(is_note).for_each(|cell| self.note(cell, layout.heading(cell.column), whole));
    }

    fn label(&mut self, label: &Paragraph, kind: LineKind, time_ms: Option<i64>) {
        let first = self.draft.lines.len();
        self.paragraph(label, false);
        if let Some(line) = self.set_kind(first, LineKind::Labelled).first_mut() {
            (line.kind, line.time_ms) = (kind, time_ms);
        }
    }

    /// Handles the times and numbers of a row, which do not become text.
    fn counters(&mut self, row: &Row<'_>, layout: &Layout) {
        for cell in &row.cells {
            match layout.column(cell.column) {
                Column::Times if speakers::time_alone(&cell.words).is_some() => {}
                Column::Blank => {}
                Column::Numbers => self.leave_out(LeftOut::RowNumbers, &cell.words),
                _ => continue,
            }
            self.beside(&cell.paragraphs);
        }
    }

    /// Turns the cell of an additional column into a note on the turn. Its heading is put before it, unless the heading
    /// only says that it is a note or a code.
    fn note(&mut self, cell: &GridCell<'_>, heading: &str, turn: Span) {
        self.beside(&cell.paragraphs);
        let says_more = !heading.is_empty() && !is_one_of(heading, NOTES) && !is_one_of(heading, CODES);
        let words = if says_more { format!("{heading}: {}", cell.words) } else { cell.words.clone() };
        self.notes_from_columns += 1;
        self.draft.remarks.push(Remark { span: Some(turn), words, answered: false, author: None, written_ms: None });
    }
}

/// Whether a row has speech.
fn has_words(row: &Row<'_>, layout: &Layout) -> bool {
    row.filled().any(|cell| layout.column(cell.column) == Column::Speech)
}

/// Whether a row continues the speech of the speaker before it.
fn says_on(row: &Row<'_>, layout: &Layout) -> bool {
    has_words(row, layout) && row.filled().all(|cell| layout.column(cell.column) != Column::Speakers)
}

/// The content of a cell as a paragraph of one line.
fn one_line(cell: &GridCell<'_>) -> Paragraph {
    let mut line = Paragraph::default();
    for &paragraph in &cell.paragraphs {
        let between = if line.text.is_empty() { "" } else { " " };
        line.append(between, paragraph);
    }
    line.text = line.text.replace(['\n', '\u{c}', '\t'], " ");
    line
}
