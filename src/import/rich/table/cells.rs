//! Tables of turns from sheets: rows of cells that have no formatting.
//!
//! Rules. They are read as the same table in a document, but consecutive rows of one speaker are one turn, because programs
//! write a row for each segment. A row that goes on with a sentence is joined with a space, others begin a line.

use super::columns::{Column, Layout, layout};
use super::grid::Grid;
use crate::import::draft::{Draft, LineKind, Opens};
use crate::import::rich::draft_builder::DraftBuilder;
use crate::import::rich::text_part::{Cell, Paragraph, TextPart};
use crate::import::speakers::{ends_sentence, key};

/// A table of turns: its paragraphs, and what its columns hold.
pub struct Turns {
    /// What stands above the table.
    above: Vec<Paragraph>,
    paragraphs: Vec<Paragraph>,
    /// What its columns hold.
    pub layout: Layout,
}

impl Turns {
    /// The table of turns in rows of cells; `None` if they are another kind of table. `above` are the rows before it. If
    /// `is_headed`, the first row names the columns.
    pub fn find(above: &[&[String]], rows: &[Vec<String>], is_headed: bool) -> Option<Self> {
        let width = rows.iter().map(Vec::len).max().unwrap_or(0);
        let whole = |cells: &Vec<String>| (0..width).map(|at| cells.get(at).cloned().unwrap_or_default()).collect();
        let rows: Vec<Vec<String>> = rows.iter().map(whole).collect();
        let paragraphs = paragraphs(&rows, 1, is_headed);
        let layout = layout(&Grid::new(&paragraphs.iter().collect::<Vec<_>>(), 0), None)?;
        // In the rows above, only filled cells count: one alone is a title.
        let filled = |cells: &&[String]| cells.iter().filter(|cell| !cell.is_empty()).cloned().collect();
        let above: Vec<Vec<String>> = above.iter().map(filled).collect();
        Some(Self { above: self::paragraphs(&above, 0, false), paragraphs, layout })
    }

    /// The draft of the table. `is_label` says whether the words of a cell are accepted as a label.
    pub fn draft(mut self, is_label: impl Fn(&str) -> bool) -> Draft {
        self.join_speakers(is_label);
        let none = TextPart::default();
        let mut builder = DraftBuilder::new(&none, &none);
        builder.body(&self.above);
        let first = builder.draft.lines.len();
        builder.turns(&Grid::new(&self.paragraphs.iter().collect::<Vec<_>>(), 0), &self.layout, false);
        let (mut draft, _) = builder.finish();
        join_sentences(&mut draft, first);
        draft
    }

    /// Removes a label that repeats the one before it: a row without a label goes on with the turn.
    fn join_speakers(&mut self, is_label: impl Fn(&str) -> bool) {
        let mut before = String::new();
        let labels = self.paragraphs.iter_mut().filter(|paragraph| {
            let cell = paragraph.cells.first();
            cell.is_some_and(|cell| !cell.is_heading && self.layout.column(cell.column) == Column::Speakers)
        });
        for label in labels.filter(|label| !label.text.is_empty()) {
            let now = key(&label.text);
            // Words that are no label become text, and none of that may be lost.
            if now == before && is_label(&label.text) {
                label.text.clear();
            }
            before = now;
        }
    }
}

/// The paragraphs of a table, one for each cell.
fn paragraphs(rows: &[Vec<String>], table: usize, is_headed: bool) -> Vec<Paragraph> {
    let mut paragraphs = Vec::new();
    for (row, cells) in (1..).zip(rows) {
        paragraphs.extend(cells.iter().enumerate().map(|(column, words)| {
            let cell = Cell { table, row, column, columns: 1, is_heading: is_headed && row == 1 };
            Paragraph { text: words.clone(), cells: vec![cell], ..Paragraph::default() }
        }));
    }
    paragraphs
}

/// Lets a row that goes on with the sentence of the row before it go on in the same line.
fn join_sentences(draft: &mut Draft, first: usize) {
    for at in first + 1..draft.lines.len() {
        let (before, line) = (&draft.lines[at - 1], &draft.lines[at]);
        let are_rows = before.kind == LineKind::Labelled && line.kind == LineKind::Labelled;
        if are_rows && line.opens == Opens::Paragraph && !ends_sentence(draft.words(before)) {
            draft.lines[at].opens = Opens::Wrap;
        }
    }
}
