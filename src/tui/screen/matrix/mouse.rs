//! The mouse on the Matrix screen. A click selects a cell, a row or a column, and a click on the selected cell opens it.
//! The wheel moves the selection.

use super::{Focus, MatrixScreen};
use crate::project::Project;
use crate::tui::command::Command;
use crate::tui::outcome::Outcome;
use crate::tui::screen::Mouse;
use crate::tui::widget::paint;

impl MatrixScreen {
    /// Handles a mouse event.
    pub fn mouse(&mut self, project: &mut Project, mouse: Mouse) -> Outcome {
        if let Err(error) = self.refresh(project) {
            return Outcome::Failed(error);
        }
        match (mouse, self.focus) {
            (Mouse::Press(x, y), Focus::Grid) => self.press(project, (x, y)),
            (Mouse::Press(x, y), _) => self.press_in_cell(project, (x, y)),
            (Mouse::Wheel(by, ..), Focus::Grid) => {
                self.row.step(by, self.matrix.row_count());
                Outcome::Done
            }
            (Mouse::Wheel(by, x, y), _) => {
                match self.cell.areas.words.contains((x, y).into()) {
                    true => self.cell.position.step(by, self.cell.lines.len()),
                    false => self.cell.list.step_row(by > 0),
                }
                Outcome::Done
            }
            (Mouse::Drag(..) | Mouse::Release(..), _) => Outcome::Done,
        }
    }

    fn press(&mut self, project: &mut Project, (x, y): (u16, u16)) -> Outcome {
        let grid = &self.grid;
        if grid.line.contains((x, y).into()) {
            return self.perform(project, Command::Filter);
        }
        if self.is_empty() {
            return Outcome::Done;
        }
        self.line.typing = false;
        let (rows, columns) = grid.fitting();
        let down = y.checked_sub(grid.cells.y).and_then(|down| down.checked_div(grid.row_height));
        let across = x.checked_sub(grid.cells.x).and_then(|across| across.checked_div(grid.column_width));
        let row = down.map(usize::from).filter(|down| *down < rows).map(|down| self.row.top + down);
        let column = across.map(usize::from).filter(|across| *across < columns).map(|across| self.column.top + across);
        let row = row.filter(|row| *row < self.matrix.row_count());
        let column = column.filter(|column| *column < self.matrix.column_count());
        let is_heading = y + grid.heading >= grid.cells.y && y < grid.cells.y;
        match (row, column) {
            (Some(row), Some(column)) if (row, column) == (self.row.at, self.column.at) => {
                return self.perform(project, Command::Enter);
            }
            (Some(row), Some(column)) => {
                self.row.go(row);
                self.column.go(column);
            }
            (Some(row), None) => self.row.go(row),
            (None, Some(column)) if is_heading => self.column.go(column),
            _ => {}
        }
        Outcome::Done
    }

    fn press_in_cell(&mut self, project: &mut Project, (x, y): (u16, u16)) -> Outcome {
        let before = self.focus;
        let rows = paint::inside(self.cell.areas.excerpts);
        if rows.contains((x, y).into()) {
            self.focus = Focus::Excerpts;
            let Some(item) = self.cell.list.item_at(usize::from(y - rows.y)) else { return Outcome::Done };
            if before == self.focus && item == self.cell.list.at {
                return self.perform(project, Command::Enter);
            }
            self.cell.list.go(item);
            return Outcome::Done;
        }
        let rows = paint::inside(self.cell.areas.words);
        let clicked = self.cell.position.click(rows, (x, y), self.cell.lines.len());
        if rows.contains((x, y).into()) {
            self.focus = Focus::Words;
        }
        match clicked {
            Some(true) if before == self.focus => self.perform(project, Command::Enter),
            _ => Outcome::Done,
        }
    }
}
