//! Tables of turns from sheets: rows of cells that have no formatting. They are read as the same table in a document.

use super::columns::{Layout, layout};
use super::grid::Grid;
use crate::import::draft::Draft;
use crate::import::rich::draft_builder::DraftBuilder;
use crate::import::rich::text_part::{Cell, Paragraph, TextPart};

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

    /// The draft of the table.
    pub fn draft(&self) -> Draft {
        let none = TextPart::default();
        let mut builder = DraftBuilder::new(&none, &none);
        builder.body(&self.above);
        builder.turns(&Grid::new(&self.paragraphs.iter().collect::<Vec<_>>(), 0), &self.layout, false);
        builder.finish().0
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
