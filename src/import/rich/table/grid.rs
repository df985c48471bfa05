//! A table as rows of cells, built from its paragraphs.

use crate::import::rich::text_part::{Paragraph, words_of};

/// A table.
pub struct Grid<'a> {
    /// Its rows.
    pub rows: Vec<Row<'a>>,
    /// How many columns it has.
    pub width: usize,
    /// The nesting depth of its paragraphs, counting itself.
    pub depth: usize,
    /// Whether a cell holds a table of its own.
    pub is_nested: bool,
}

/// A row of a table.
pub struct Row<'a> {
    /// Its cells, in order. A cell that spans several columns is listed under the first.
    pub cells: Vec<GridCell<'a>>,
    /// Whether it is marked as a heading row, repeated at the top of every page.
    pub is_heading: bool,
}

/// A cell of a table.
pub struct GridCell<'a> {
    /// Its first column.
    pub column: usize,
    /// How many columns it spans.
    pub columns: usize,
    /// Its paragraphs.
    pub paragraphs: Vec<&'a Paragraph>,
    /// Its text.
    pub words: String,
}

impl<'a> Grid<'a> {
    /// The table of these paragraphs. `depth` is the number of tables around it.
    pub fn new(paragraphs: &[&'a Paragraph], depth: usize) -> Self {
        let place = |p: &Paragraph| p.cells.get(depth).copied().unwrap_or_default();
        let mut rows: Vec<Row<'a>> = Vec::new();
        let mut width = 0;
        for row in paragraphs.chunk_by(|a, b| place(a).row == place(b).row) {
            let cells = row.chunk_by(|a, b| place(a).column == place(b).column);
            let cells = cells.map(|cell| GridCell {
                column: cell.first().map_or(0, |p| place(p).column),
                columns: cell.first().map_or(1, |p| place(p).columns.max(1)),
                paragraphs: cell.to_vec(),
                words: words_of(cell.iter().copied()),
            });
            let is_heading = row.iter().all(|p| place(p).is_heading);
            rows.push(Row { cells: cells.collect(), is_heading });
            width = row.iter().map(|p| place(p).column + place(p).columns.max(1)).fold(width, usize::max);
        }
        // If every row is marked as a heading, the mark means nothing.
        if rows.iter().all(|row| row.is_heading) {
            rows.iter_mut().for_each(|row| row.is_heading = false);
        }
        let is_nested = paragraphs.iter().any(|p| p.cells.len() > depth + 1);
        Self { rows, width, depth: depth + 1, is_nested }
    }
}

impl<'a> Row<'a> {
    /// The cell that begins in a column.
    pub fn cell(&self, column: usize) -> Option<&GridCell<'a>> {
        self.cells.iter().find(|cell| cell.column == column)
    }

    /// The text of the cell that begins in a column; empty if there is none.
    pub fn words(&self, column: usize) -> &str {
        self.cell(column).map_or("", |cell| cell.words.as_str())
    }

    /// The cells that are not blank.
    pub fn filled(&self) -> impl Iterator<Item = &GridCell<'a>> {
        self.cells.iter().filter(|cell| !cell.words.is_empty())
    }
}
