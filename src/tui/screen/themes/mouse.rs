//! The mouse on the Themes screen. A click selects a theme or an excerpt, and a click on the selected one opens it. A
//! click on a triangle opens or closes a row. The wheel moves the selection.

use super::{Focus, Themes};
use crate::project::Project;
use crate::tui::command::Command;
use crate::tui::outcome::Outcome;
use crate::tui::screen::Mouse;
use crate::tui::widget::tree::Click;

impl Themes {
    /// Handles a mouse event.
    pub fn mouse(&mut self, project: &mut Project, mouse: Mouse) -> Outcome {
        if let Err(error) = self.refresh(project) {
            return Outcome::Failed(error);
        }
        match mouse {
            Mouse::Press(x, y) => self.press(project, x, y),
            Mouse::Wheel(by, x, y) => self.wheel(project, by, (x, y)),
            Mouse::Drag(..) | Mouse::Release(..) => Outcome::Done,
        }
    }

    fn press(&mut self, project: &mut Project, x: u16, y: u16) -> Outcome {
        let at = (x, y).into();
        if self.areas.tree_rows.contains(at) {
            return self.press_tree(project, (x, y));
        }
        if self.areas.filter.contains(at) {
            return self.perform(project, Command::Filter);
        }
        if self.areas.rows.contains(at) {
            self.filter.end();
            return self.press_list(project, x, y);
        }
        Outcome::Done
    }

    fn press_tree(&mut self, project: &mut Project, at: (u16, u16)) -> Outcome {
        let was_focused = self.focus == Focus::Tree;
        let Some(click) = self.tree.click(self.areas.tree_rows, at) else { return Outcome::Done };
        self.filter.end();
        self.focus = Focus::Tree;
        match click {
            Click::Again if was_focused => self.perform(project, Command::Enter),
            Click::Again | Click::Selected | Click::Folded => self.update_list(project),
        }
    }

    fn press_list(&mut self, project: &mut Project, x: u16, y: u16) -> Outcome {
        let before = std::mem::replace(&mut self.focus, Focus::List);
        if let Some(absent) = &mut self.absent {
            absent.mouse(Mouse::Press(x, y));
            return Outcome::Done;
        }
        let row = usize::from(y - self.areas.rows.y);
        let Some(to) = self.list.item_at(row) else { return Outcome::Done };
        if before == Focus::List && to == self.list.at {
            return self.perform(project, Command::Enter);
        }
        self.list.go(to);
        Outcome::Done
    }

    fn wheel(&mut self, project: &mut Project, by: isize, (x, y): (u16, u16)) -> Outcome {
        if self.areas.tree.contains((x, y).into()) {
            self.tree.step(by.signum());
            return self.update_list(project);
        }
        match &mut self.absent {
            Some(absent) => absent.mouse(Mouse::Wheel(by, x, y)),
            None => self.list.step_row(by > 0),
        }
        Outcome::Done
    }
}
