//! Commands in the grid.

use super::{Focus, MatrixScreen};
use crate::analysis::matrix::Order;
use crate::export::contents::matrix::Show;
use crate::project::Project;
use crate::tui::command::Command;
use crate::tui::outcome::{Chooser, Outcome};

impl MatrixScreen {
    /// Performs a command.
    pub fn perform(&mut self, project: &mut Project, command: Command) -> Outcome {
        if let Err(error) = self.refresh(project) {
            return Outcome::Failed(error);
        }
        if self.focus != Focus::Grid {
            return self.in_cell(project, command);
        }
        if self.moves(command) {
            return Outcome::Done;
        }
        match command {
            Command::Enter => self.open_cell(project),
            Command::Back if !self.line.text().is_empty() => self.clear_query(),
            Command::Back => Outcome::Back,
            Command::Filter => {
                self.line.begin();
                self.previous.clone_from(&self.request.query);
                Outcome::Done
            }
            Command::Topics => Outcome::Choose(Chooser::Topics),
            Command::Group => Outcome::Choose(Chooser::Units),
            Command::CellContents => self.show_next(),
            Command::Sort => self.sort(true),
            Command::SortColumns => self.sort(false),
            Command::TurnMatrix => {
                self.request.arrangement.units_in_rows ^= true;
                self.arrange(if self.request.arrangement.units_in_rows {
                    "notice-units-in-rows"
                } else {
                    "notice-topics-in-rows"
                })
            }
            Command::HideEmpty => {
                self.request.arrangement.hides_empty ^= true;
                self.arrange(if self.request.arrangement.hides_empty {
                    "notice-empty-hidden"
                } else {
                    "notice-empty-shown"
                })
            }
            Command::NewForm
            | Command::Add
            | Command::Rename
            | Command::RemoveWhole
            | Command::MoveOut
            | Command::MoveIn => self.form_command(project, command),
            other => self.on_selected_cell(project, other),
        }
    }

    /// Moves the cursor. Returns whether the command does that.
    fn moves(&mut self, command: Command) -> bool {
        let (rows, columns) = (self.matrix.row_count(), self.matrix.column_count());
        let page = self.grid.fitting().0;
        match command {
            Command::Up | Command::Down | Command::PageUp | Command::PageDown => {
                self.row.navigate(command, rows, page);
            }
            Command::Left => self.column.step(-1, columns),
            Command::Right => self.column.step(1, columns),
            Command::First => self.column.go(0),
            Command::Last => self.column.go(columns.saturating_sub(1)),
            Command::Top => self.row.go(0),
            Command::Bottom => self.row.go(rows.saturating_sub(1)),
            _ => return false,
        }
        true
    }

    /// Shows numbers, then yes and no, then words.
    fn show_next(&mut self) -> Outcome {
        let (show, phrase) = match self.show {
            Show::Counts => (Show::Presence, "notice-matrix-presence"),
            Show::Presence => (Show::Words, "notice-matrix-words"),
            Show::Words | Show::Quotes(_) => (Show::Counts, "notice-matrix-counts"),
        };
        self.show = show;
        self.grid.forget();
        Outcome::Notice(phrase)
    }

    /// Sorts the rows or the columns in the next order.
    fn sort(&mut self, sorts_rows: bool) -> Outcome {
        let arrangement = &mut self.request.arrangement;
        let order = match sorts_rows == arrangement.units_in_rows {
            true => &mut arrangement.units,
            false => &mut arrangement.topics,
        };
        let (next, phrases) = match order {
            Order::Position => (Order::Name, ["notice-rows-by-name", "notice-columns-by-name"]),
            Order::Name => (Order::Count, ["notice-rows-by-count", "notice-columns-by-count"]),
            Order::Count => (Order::Position, ["notice-rows-in-order", "notice-columns-in-order"]),
        };
        *order = next;
        let [of_rows, of_columns] = phrases;
        self.arrange(if sorts_rows { of_rows } else { of_columns })
    }

    /// Arranges the matrix, and says so. The selected row and column stay selected.
    fn arrange(&mut self, phrase: &'static str) -> Outcome {
        let [row, column] = self.selected_keys();
        let was_turned = phrase == "notice-units-in-rows" || phrase == "notice-topics-in-rows";
        self.matrix.arrange(&self.request.arrangement);
        self.arranged(if was_turned { [column, row] } else { [row, column] });
        Outcome::Notice(phrase)
    }
}
