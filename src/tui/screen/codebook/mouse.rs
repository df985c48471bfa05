//! The mouse on the Codebook screen. A click selects a code, and a click on a triangle opens or closes it. A code that is
//! dragged is moved, with the others if it is one of the chosen; nothing moves if it is dropped outside the tree. The
//! rows stay where they are meanwhile, so that the row under the mouse is the one that is meant. The wheel moves the
//! selection.

use super::carry::Carry;
use super::{Codebook, Focus, Mode};
use crate::project::Project;
use crate::tui::command::Command;
use crate::tui::outcome::Outcome;
use crate::tui::screen::Mouse;
use crate::tui::widget::tree::Click;

impl Codebook {
    /// Handles a mouse event.
    pub fn mouse(&mut self, project: &mut Project, mouse: Mouse) -> Outcome {
        if let Err(error) = self.refresh(project) {
            return Outcome::Failed(error);
        }
        match (&mut self.mode, mouse) {
            (Mode::Split(split), Mouse::Press(x, y)) => split.click(project, x, y),
            (Mode::Group(group), Mouse::Press(x, y)) => group.click(project, x, y),
            (Mode::Carry(_), Mouse::Press(x, y) | Mouse::Drag(x, y)) => {
                self.carry_to(project, (x, y));
                Outcome::Done
            }
            (Mode::Carry(carry), Mouse::Release(x, y)) => {
                let is_over_row = self.tree.row_at(self.areas.tree_rows, (x, y)).is_some();
                match carry.is_dragged {
                    _ if is_over_row => self.drop_codes(project),
                    true => self.put_back(project),
                    false => Outcome::Done,
                }
            }
            (Mode::Browse, Mouse::Press(x, y)) => self.press(project, x, y),
            (Mode::Browse, Mouse::Drag(x, y)) => self.drag(project, x, y),
            (Mode::Carry(carry), Mouse::Wheel(..)) if carry.is_dragged => Outcome::Done,
            (_, Mouse::Wheel(by, x, y)) => self.wheel(project, by, (x, y)),
            _ => Outcome::Done,
        }
    }

    fn press(&mut self, project: &mut Project, x: u16, y: u16) -> Outcome {
        (self.is_finding, self.pressed) = (false, None);
        if self.areas.rows.contains((x, y).into()) {
            let before = std::mem::replace(&mut self.focus, Focus::List);
            let Some(to) = self.list.item_at(usize::from(y - self.areas.rows.y)) else { return Outcome::Done };
            if before == Focus::List && to == self.list.at {
                return self.perform(project, Command::Enter);
            }
            self.list.go(to);
            return Outcome::Done;
        }
        let was_focused = self.focus == Focus::Tree;
        let Some(click) = self.tree.click(self.areas.tree_rows, (x, y)) else { return Outcome::Done };
        self.focus = Focus::Tree;
        self.pressed = self.code();
        match click {
            // The mark of chosen codes is in the first column.
            _ if x == self.areas.tree_rows.x => {
                self.code().into_iter().for_each(|code| self.toggle(code));
                self.update_list(project)
            }
            Click::Again if was_focused => Outcome::Done,
            Click::Again | Click::Selected | Click::Folded => self.update_list(project),
        }
    }

    /// Picks up the code that was pressed, once the mouse is on another row.
    fn drag(&mut self, project: &mut Project, x: u16, y: u16) -> Outcome {
        let over = self.tree.row_at(self.areas.tree_rows, (x, y)).and_then(|row| row.key.code());
        let Some(pressed) = self.pressed.filter(|code| over.is_some_and(|over| over != *code)) else {
            return Outcome::Done;
        };
        let codes = if self.chosen.contains(&pressed) { self.codes(project) } else { vec![pressed] };
        if let Err(barred) = project.writable().and_then(|()| project.open_round()) {
            self.pressed = None;
            return Outcome::Failed(barred);
        }
        if !self.is_in_own_order() {
            self.pressed = None;
            return Outcome::Notice("notice-drag-in-own-order");
        }
        if let Some(carry) = Carry::new(project, &self.tree, &codes) {
            self.mode = Mode::Carry(Carry { is_dragged: true, ..carry });
            self.carry_to(project, (x, y));
        }
        Outcome::Done
    }

    fn wheel(&mut self, project: &mut Project, by: isize, (x, y): (u16, u16)) -> Outcome {
        let command = if by > 0 { Command::Down } else { Command::Up };
        match self.mode {
            Mode::Browse if self.areas.side.contains((x, y).into()) => {
                self.list.step_row(by > 0);
                Outcome::Done
            }
            Mode::Browse => {
                self.tree.step(by.signum());
                self.update_list(project)
            }
            _ => self.perform(project, command),
        }
    }
}
