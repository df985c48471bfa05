//! Tables: puts paragraphs into cells, cells into rows, and rows into tables, also within cells of other tables.
//!
//! Rules. A row says where its cells end, before or after their text. The ends in all rows of a table give its columns,
//! so that a wide cell spans the columns above and below it, and cells at the same place are in the same column. A cell
//! that is merged into the one before it belongs to that one. A table ends with the first paragraph outside it.

use super::Reader;
use crate::import::limits::{TABLE_COLUMNS, TABLE_DEPTH};
use crate::import::rich::text_part::{Cell, Paragraph};

/// How far apart the ends of two cells are if they are different columns, in twips: about half a millimetre.
const APART: i32 = 30;

/// How many ends of cells take up as much memory as a piece.
const ENDS_IN_PIECE: usize = 8;

/// The definition of a row.
#[derive(Clone, Default, Debug)]
pub struct RowShape {
    /// Where its first cell begins, in twips.
    left: i32,
    /// Where each cell ends, and whether it is merged into the one before it.
    ends: Vec<(i32, bool)>,
    /// Whether it is repeated at the top of every page.
    is_heading: bool,
    /// Whether the next cell is merged into the one before it.
    is_merged: bool,
}

/// A row that has ended: its cells, and its definition.
struct Row {
    cells: Vec<Vec<Paragraph>>,
    shape: RowShape,
}

/// A table that has not ended.
#[derive(Default)]
pub struct Level {
    rows: Vec<Row>,
    /// The cells of the row that has not ended.
    cells: Vec<Vec<Paragraph>>,
    /// The paragraphs of the cell that has not ended.
    cell: Vec<Paragraph>,
    /// The last definition of a row.
    shape: RowShape,
    /// The last definition of a row for the tables within this one.
    inner_shape: RowShape,
}

impl Reader {
    /// Reads a word of the definition of a row.
    pub(super) fn row_word(&mut self, name: &str, number: Option<i32>) {
        let is_inner = self.state.in_nested_row;
        let depth = self.state.table_depth.clamp(1, TABLE_DEPTH);
        let Some(flow) = self.flows.last_mut() else { return };
        if flow.levels.is_empty() {
            flow.levels.push(Level::default());
        }
        // The definition of an inner row is kept with the table around it, since its own may not have begun.
        let at = if is_inner { depth.saturating_sub(2) } else { 0 }.min(flow.levels.len() - 1);
        let Some(level) = flow.levels.get_mut(at) else { return };
        let shape = if is_inner { &mut level.inner_shape } else { &mut level.shape };
        match name {
            "trowd" => *shape = RowShape::default(),
            "trhdr" => shape.is_heading = true,
            "trleft" => shape.left = number.unwrap_or(0),
            "clmrg" => shape.is_merged = true,
            "cellx" if shape.ends.len() < TABLE_COLUMNS => {
                let is_merged = std::mem::take(&mut shape.is_merged);
                shape.ends.push((number.unwrap_or(0), is_merged));
            }
            _ => {}
        }
    }

    /// Puts a paragraph that has ended into the cell it is in, or after the tables before it.
    pub(super) fn place_paragraph(&mut self, paragraph: Paragraph, level: usize) {
        let level = level.min(TABLE_DEPTH);
        self.end_tables(level);
        let Some(flow) = self.flows.last_mut() else { return };
        while flow.levels.len() < level {
            flow.levels.push(Level::default());
        }
        match flow.levels.last_mut() {
            Some(table) => table.cell.push(paragraph),
            None => flow.paragraphs.push(paragraph),
        }
    }

    /// Ends a cell of the table at this level, and its last paragraph.
    pub(super) fn end_cell(&mut self, level: usize) {
        self.end_paragraph(level);
        let level = level.min(TABLE_DEPTH);
        if let Some(table) = self.flows.last_mut().and_then(|flow| flow.levels.get_mut(level - 1)) {
            let cell = std::mem::take(&mut table.cell);
            table.cells.push(cell);
        }
    }

    /// Ends a row of the table at this level.
    pub(super) fn end_row(&mut self, level: usize) {
        let level = level.min(TABLE_DEPTH);
        self.end_section();
        self.end_tables(level);
        let Some(flow) = self.flows.last_mut() else { return };
        if flow.levels.len() < level {
            return;
        }
        let inner =
            level.checked_sub(2).and_then(|outer| flow.levels.get(outer)).map(|outer| outer.inner_shape.clone());
        if let Some(table) = flow.levels.last_mut() {
            if let Some(shape) = inner {
                table.shape = shape;
            }
            self.pieces += table.shape.ends.len() / ENDS_IN_PIECE;
            end_row(table);
        }
    }

    /// Ends the tables that are within more than `level` tables.
    pub(super) fn end_tables(&mut self, level: usize) {
        let Some(flow) = self.flows.last_mut() else { return };
        while flow.levels.len() > level {
            let Some(table) = flow.levels.pop() else { return };
            let number = self.tables_begun;
            self.tables_begun += 1;
            let paragraphs = in_cells(table, number);
            self.pieces += paragraphs.len();
            match flow.levels.last_mut() {
                Some(outer) => outer.cell.extend(paragraphs),
                None => flow.paragraphs.extend(paragraphs),
            }
        }
    }
}

/// Ends the row of a table, with the cell that has not ended.
fn end_row(table: &mut Level) {
    if !table.cell.is_empty() {
        let cell = std::mem::take(&mut table.cell);
        table.cells.push(cell);
    }
    if !table.cells.is_empty() {
        table.rows.push(Row { cells: std::mem::take(&mut table.cells), shape: table.shape.clone() });
    }
}

/// The paragraphs of a table, each with the cell it is in before those of inner tables.
fn in_cells(mut table: Level, number: usize) -> Vec<Paragraph> {
    end_row(&mut table);
    let columns = columns(&table.rows);
    let mut paragraphs = Vec::new();
    for (at, row) in table.rows.into_iter().enumerate() {
        let place = Cell { table: number, row: at + 1, is_heading: row.shape.is_heading, ..Cell::default() };
        let cells = cells(&row, place, &columns);
        for (cell, inner) in cells.into_iter().zip(row.cells) {
            for mut paragraph in inner {
                paragraph.cells.insert(0, cell);
                paragraphs.push(paragraph);
            }
        }
    }
    paragraphs
}

/// The cells of a row at this place. One that is merged into the one before it is the same cell.
fn cells(row: &Row, place: Cell, columns: &[i32]) -> Vec<Cell> {
    let mut cells: Vec<Cell> = Vec::new();
    let mut first = 0;
    for at in 0..row.cells.len() {
        let end = row.shape.ends.get(at);
        let before = cells.last().map_or(0, |cell| cell.column + cell.columns);
        let mut cell = match cells.last().filter(|_| end.is_some_and(|(_, is_merged)| *is_merged)) {
            Some(cell) => *cell,
            None => {
                first = at;
                let set_in = if at == 0 { column(columns, row.shape.left.saturating_add(APART)) } else { 0 };
                Cell { column: before.max(set_in).min(TABLE_COLUMNS), columns: 0, ..place }
            }
        };
        let right = end.map_or(0, |(end, _)| column(columns, *end));
        cell.columns = right.saturating_sub(cell.column).max(cell.columns).clamp(1, TABLE_COLUMNS);
        cells.push(cell);
        cells.iter_mut().skip(first).for_each(|merged| *merged = cell);
    }
    cells
}

/// Where the columns of a table end, in order.
fn columns(rows: &[Row]) -> Vec<i32> {
    let mut ends: Vec<i32> = rows.iter().flat_map(|row| row.shape.ends.iter().map(|(end, _)| *end)).collect();
    ends.sort_unstable();
    ends.dedup_by(|end, kept| end.saturating_sub(*kept) < APART);
    ends
}

/// How many columns end at or before this place.
fn column(columns: &[i32], place: i32) -> usize {
    columns.partition_point(|end| *end <= place)
}
