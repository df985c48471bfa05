//! Tables: which cell the next paragraphs are in.
//!
//! Rules. The file lists the cells that others cover. One that is covered from the left is nothing; one that is covered
//! from above is an empty cell, as in other formats. A cell without paragraphs has an empty one. A repeated cell stands
//! in every column that it is repeated in, without the points in it.

use super::{Opened, Reader};
use crate::error::ImportError;
use crate::import::limits::TABLE_COLUMNS;
use crate::import::rich::budget::{CELL, PARAGRAPH, STRETCH};
use crate::import::rich::text_part::{Cell, Paragraph};
use crate::import::xml::Element;

/// An open table.
#[derive(Clone, Debug, Default)]
pub struct Place {
    /// The cell that is being read.
    pub cell: Cell,
    /// Whether its rows are marked as heading rows.
    has_headings: bool,
    /// The column after the last cell that spans several.
    covered_to: usize,
}

impl Reader<'_> {
    /// Handles an element that gives the place of the next paragraphs in a table.
    pub(super) fn table(&mut self, element: &Element<'_>) -> Opened {
        let number =
            |name| element.get(name).and_then(|n| n.parse::<usize>().ok()).unwrap_or(1).clamp(1, TABLE_COLUMNS);
        if element.name() == "table" {
            let cell = Cell { table: self.tables, ..Cell::default() };
            self.tables += 1;
            self.flow.places.push(Place { cell, ..Place::default() });
            return Opened::Table;
        }
        let flow = &mut self.flow;
        let from = flow.ended().len();
        let Some(place) = flow.places.last_mut() else { return Opened::Other };
        match element.name() {
            "table-header-rows" => {
                self.heading_rows(true);
                Opened::HeadingRows
            }
            "table-row" => {
                let Cell { table, row, .. } = place.cell;
                place.cell = Cell { table, row: row + 1, is_heading: place.has_headings, ..Cell::default() };
                place.covered_to = 0;
                Opened::Other
            }
            "table-cell" => {
                // Some programs leave out the cells that are covered.
                place.cell.column = place.cell.column.max(place.covered_to).min(TABLE_COLUMNS);
                place.cell.columns = number("number-columns-spanned");
                Opened::Cell { from, times: number("number-columns-repeated") }
            }
            _ => {
                place.cell.columns = 1;
                flow.hidden += 1;
                Opened::CoveredCell { from, times: number("number-columns-repeated") }
            }
        }
    }

    /// Marks the next rows as heading rows, or not.
    pub(super) fn heading_rows(&mut self, are_headings: bool) {
        if let Some(place) = self.flow.places.last_mut() {
            place.has_headings = are_headings;
        }
    }

    /// Ends a cell whose paragraphs begin at `from`.
    pub(super) fn end_cell(&mut self, from: usize, times: usize) -> Result<(), ImportError> {
        let Some(place) = self.flow.places.last_mut() else { return Ok(()) };
        place.covered_to = place.cell.column + place.cell.columns;
        self.fill_columns(from, times)
    }

    /// Ends a cell that another one covers.
    pub(super) fn end_covered_cell(&mut self, from: usize, times: usize) -> Result<(), ImportError> {
        let flow = &mut self.flow;
        flow.hidden = flow.hidden.saturating_sub(1);
        flow.ended().truncate(from);
        let Some(place) = flow.places.last_mut() else { return Ok(()) };
        let from_left = times.min(place.covered_to.saturating_sub(place.cell.column));
        place.cell.column = (place.cell.column + from_left).min(TABLE_COLUMNS);
        if times > from_left { self.fill_columns(from, times - from_left) } else { Ok(()) }
    }

    /// Puts the paragraphs from `from` on in so many columns, at least an empty one in each, and goes on to the next.
    fn fill_columns(&mut self, from: usize, times: usize) -> Result<(), ImportError> {
        let flow = &mut self.flow;
        let (empty, depth) = (flow.empty(), flow.places.len().saturating_sub(1));
        let ended = flow.ended();
        let from = from.min(ended.len());
        let is_blank = ended.len() == from;
        if is_blank {
            ended.push(empty);
        }
        let cost: usize = ended[from..].iter().map(size).sum();
        let Some(place) = flow.places.last_mut() else { return Ok(()) };
        let columns = times.min(TABLE_COLUMNS.saturating_sub(place.cell.column)).max(1);
        place.cell.column = (place.cell.column + columns).min(TABLE_COLUMNS);
        self.budget.spend(cost * (columns - usize::from(!is_blank)))?;
        let ended = self.flow.ended();
        let cell: Vec<Paragraph> = if columns > 1 { ended[from..].to_vec() } else { Vec::new() };
        for more in 1..columns {
            ended.extend(cell.iter().cloned().map(|mut paragraph| {
                if let Some(cell) = paragraph.cells.get_mut(depth) {
                    cell.column += more;
                }
                without_points(&mut paragraph);
                paragraph
            }));
        }
        Ok(())
    }
}

/// What a paragraph takes in memory, in bytes.
fn size(paragraph: &Paragraph) -> usize {
    let inner: usize = paragraph.boxes.iter().map(size).sum();
    PARAGRAPH + CELL * paragraph.cells.len() + paragraph.text.len() + paragraph.stretches() * STRETCH + inner
}

fn without_points(paragraph: &mut Paragraph) {
    paragraph.points.clear();
    paragraph.boxes.iter_mut().for_each(without_points);
}
