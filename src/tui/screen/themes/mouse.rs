//! The mouse on the Themes screen: a click goes to a theme or an excerpt, a click on the one where one stands goes in,
//! a click on a triangle folds, the wheel goes up and down.

use super::tree::Fold;
use super::{Focus, Themes};
use crate::project::Project;
use crate::tui::command::Command;
use crate::tui::outcome::Outcome;
use crate::tui::screen::Mouse;

impl Themes {
    /// What the mouse does here.
    pub fn mouse(&mut self, project: &mut Project, mouse: Mouse) -> Outcome {
        if let Err(error) = self.refresh(project) {
            return Outcome::Failed(error);
        }
        match mouse {
            Mouse::Press(x, y) => self.press(project, x, y),
            Mouse::Wheel(by, x, y) => self.wheel(project, by, self.areas.tree.contains((x, y).into())),
            Mouse::Drag(..) | Mouse::Release(..) => Outcome::Done,
        }
    }

    fn press(&mut self, project: &mut Project, x: u16, y: u16) -> Outcome {
        let at = (x, y).into();
        if self.areas.tree_rows.contains(at) {
            return self.press_tree(project, x, y);
        }
        if self.areas.narrow.contains(at) {
            return self.perform(project, Command::Narrow);
        }
        if self.areas.rows.contains(at) {
            self.narrow.end();
            return self.press_list(project, usize::from(y - self.areas.rows.y));
        }
        Outcome::Done
    }

    fn press_tree(&mut self, project: &mut Project, x: u16, y: u16) -> Outcome {
        let rows = self.areas.tree_rows;
        let to = self.tree.list.top + usize::from(y - rows.y);
        let Some(row) = self.tree.rows.get(to) else { return Outcome::Done };
        let (depth, fold) = (row.depth, row.fold);
        let again = self.focus == Focus::Tree && self.tree.list.at == to;
        self.narrow.end();
        self.focus = Focus::Tree;
        self.tree.list.go(to);
        let column = usize::from(x - rows.x);
        if column <= depth * 2 + 1 && fold != Fold::Leaf {
            self.tree.fold(project, &self.counts, fold == Fold::Closed);
        } else if again {
            return self.perform(project, Command::Enter);
        }
        self.arrive(project)
    }

    fn press_list(&mut self, project: &mut Project, row: usize) -> Outcome {
        let before = std::mem::replace(&mut self.focus, Focus::List);
        if let Some(silent) = &mut self.silent {
            let to = silent.list.top + row;
            silent.list.go(to.min(silent.names.len().saturating_sub(1)));
            return Outcome::Done;
        }
        let Some(shown) = self.list.shown.iter().rev().find(|shown| shown.y <= row) else { return Outcome::Done };
        let end = shown.card.as_ref().map_or(1, |card| card.height()).saturating_sub(shown.hidden);
        if row >= shown.y + end {
            return Outcome::Done;
        }
        let to = shown.at;
        if before == Focus::List && to == self.list.at {
            return self.perform(project, Command::Enter);
        }
        self.list.go(to);
        Outcome::Done
    }

    fn wheel(&mut self, project: &mut Project, by: isize, over_tree: bool) -> Outcome {
        if over_tree {
            self.tree.list.step(by.signum(), self.tree.rows.len());
            return self.arrive(project);
        }
        match &mut self.silent {
            Some(silent) => silent.list.step(by, silent.names.len()),
            None => self.list.step_row(by > 0),
        }
        Outcome::Done
    }
}
