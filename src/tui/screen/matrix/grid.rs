//! The areas of the grid: the names of the rows and the headings stay in place, and the cells scroll between them.

use ratatui::layout::Rect;

use super::{Labels, MatrixScreen};
use crate::analysis::matrix::LineKey;
use crate::export::contents::matrix::Show;
use crate::tui::widget::paint;
use crate::tui::widget::wrap::first_rows;

/// The most rows of a heading.
const HEADING_ROWS: usize = 3;

/// The rows of a cell with words.
const WORDS_ROWS: u16 = 3;

/// The narrowest names, so that the names of the totals fit.
const NAMES: u16 = 14;

/// The width of a column with totals, and of one with words at least and at most.
const TOTAL: u16 = 8;
const WORDS_WIDTH: (u16, u16) = (16, 40);

/// The width of a column with numbers, at least and at most, where it is chosen by the headings.
const NUMBER_WIDTH: (u16, u16) = (5, 9);

/// The widest column with numbers, if there is room for all.
const WIDEST_NUMBER: u16 = 16;

/// The lowest screen, in rows, that explains the signs.
const WITH_SIGNS: u16 = 16;

/// The areas of the grid. An empty area is hidden.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(super) struct Grid {
    /// All of it, with the border.
    pub(super) pane: Rect,
    /// The full names of the selected row and column, and what is in the cell.
    pub(super) status: Rect,
    /// The query line, and what is below it.
    pub(super) line: Rect,
    pub(super) below: Rect,
    /// The names of the rows.
    pub(super) names: Rect,
    /// The cells; the headings are above them, and the totals of the columns below.
    pub(super) cells: Rect,
    /// The rows of the headings.
    pub(super) heading: u16,
    /// The columns with totals: one, or two with the number of people.
    pub(super) totals: u16,
    /// The rows with totals.
    pub(super) sums: u16,
    /// What the signs mean.
    pub(super) signs: Rect,
    /// The size of a cell.
    pub(super) column_width: u16,
    pub(super) row_height: u16,
    /// The rows that the headings need, and the width that they were wrapped to.
    wrapped: Option<(u16, u16)>,
}

impl Grid {
    /// Forgets what it knows of the headings.
    pub(super) fn forget(&mut self) {
        self.wrapped = None;
    }

    /// How many rows and columns of cells fit.
    pub(super) fn fitting(&self) -> (usize, usize) {
        let rows = self.cells.height.checked_div(self.row_height).unwrap_or(0);
        let columns = self.cells.width.checked_div(self.column_width).unwrap_or(0);
        (usize::from(rows), usize::from(columns))
    }

    /// The area that is left for a text if there are no cells.
    pub(super) fn names_and_cells(&self) -> Rect {
        let inner = paint::inside(self.pane);
        Rect { y: self.names.y, height: inner.bottom().saturating_sub(self.names.y), ..inner }
    }

    /// The area of the columns with totals.
    pub(super) fn total_area(&self, at: u16) -> Rect {
        Rect { x: self.cells.right() + at * TOTAL, width: TOTAL, ..self.cells }
    }
}

impl MatrixScreen {
    /// Lays out the grid, and scrolls so that the selected cell is visible. The query line takes `line` rows, and what is
    /// below it `below` rows.
    pub(super) fn lay_out(&mut self, area: Rect, (line, below): (u16, u16)) {
        let inner = paint::inside(area);
        let are_people = |key: Option<&LineKey>| matches!(key, Some(LineKey::Person(_)));
        let people_in_rows = are_people(self.matrix.row(0).map(|line| &line.key));
        let people_in_columns = are_people(self.matrix.column(0).map(|line| &line.key));
        let grid = &mut self.grid;
        grid.pane = area;
        grid.status = Rect { height: 1.min(inner.height), ..inner };
        grid.line = Rect { y: inner.y + 1, height: line, ..inner }.intersection(inner);
        grid.below = Rect { y: inner.y + 1 + line, height: below, ..inner }.intersection(inner);
        let mut rest = paint::below(inner, usize::from(1 + line + below));
        let signs = u16::from(area.height >= WITH_SIGNS);
        rest.height = rest.height.saturating_sub(signs);
        grid.signs = Rect { y: rest.bottom(), height: signs, ..rest };
        // The number of people is not interesting where each line is one person.
        grid.totals = if people_in_rows { 1 } else { 2 };
        grid.sums = if people_in_columns { 1 } else { 2 }.min(rest.height / 6);
        if rest.width < 60 {
            grid.totals = 0;
        }
        let widest = u16::try_from(self.rows.widest + 2).unwrap_or(u16::MAX);
        let names = widest.clamp(NAMES, (rest.width / 3).max(NAMES)).min(rest.width);
        // The last column is free.
        let cells = rest.width.saturating_sub(names + grid.totals * TOTAL + 1);
        grid.column_width = column_width(self.show, cells, self.matrix.column_count(), &self.columns);
        grid.row_height = if self.show == Show::Words && self.has_words { WORDS_ROWS } else { 1 };
        let width = grid.column_width;
        if grid.wrapped.is_none_or(|(of, _)| of != width) {
            let rows = |name: &String| heading(name, width).len();
            let most = self.columns.names.iter().map(rows).max().unwrap_or(1);
            grid.wrapped = Some((width, u16::try_from(most).unwrap_or(1).max(1)));
        }
        grid.heading = grid.wrapped.map_or(1, |(_, rows)| rows).min(rest.height / 3).max(1);
        let top = rest.y + grid.heading;
        let height = rest.height.saturating_sub(grid.heading + grid.sums);
        grid.names = Rect { x: rest.x, y: top, width: names, height };
        // The totals stand beside the last column.
        let shown = u16::try_from(self.matrix.column_count()).unwrap_or(u16::MAX).saturating_mul(width).min(cells);
        let shown = shown - shown % width.max(1);
        grid.cells = Rect { x: rest.x + names, y: top, width: shown, height };
        let (rows, columns) = grid.fitting();
        self.row.show(self.matrix.row_count(), rows);
        self.column.show(self.matrix.column_count(), columns);
    }
}

/// The width of each column, where all of them together have `room` columns of the screen.
fn column_width(show: Show, room: u16, count: usize, labels: &Labels) -> u16 {
    let wide = |columns: usize| u16::try_from(columns).unwrap_or(u16::MAX).saturating_add(2);
    let (widest, word) = (wide(labels.widest), wide(labels.widest_word));
    let each = room / u16::try_from(count.max(1)).unwrap_or(u16::MAX);
    let width = match show {
        Show::Words | Show::Quotes(_) => each.clamp(WORDS_WIDTH.0, WORDS_WIDTH.1),
        Show::Counts | Show::Presence => {
            let least = word.clamp(NUMBER_WIDTH.0, NUMBER_WIDTH.1);
            each.min(widest).clamp(least, WIDEST_NUMBER)
        }
    };
    width.min(room.max(1))
}

/// A heading in rows that fit a column.
pub(super) fn heading(name: &str, width: u16) -> Vec<String> {
    first_rows(name, usize::from(width.saturating_sub(1).max(1)), HEADING_ROWS)
}
