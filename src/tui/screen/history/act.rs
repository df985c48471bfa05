//! Commands and the mouse on the History screen.

use super::{FilterChoice, Focus, History, Row};
use crate::project::Project;
use crate::project::history::detail::DetailTarget;
use crate::tui::command::Command;
use crate::tui::outcome::Outcome;
use crate::tui::screen::Mouse;

impl History {
    /// Performs a command.
    pub fn perform(&mut self, project: &mut Project, command: Command) -> Outcome {
        let has_moved = match self.focus {
            Focus::Acts => self.navigate(command),
            Focus::Detail => self.lines_list.navigate(command, self.lines.len(), usize::from(self.areas.lines.height)),
        };
        if has_moved {
            return Outcome::Done;
        }
        match (command, self.focus) {
            (Command::Filter, _) => Outcome::HistoryFilter(self.moment()),
            (Command::Facts, _) => {
                self.toggle_facts(project);
                Outcome::Done
            }
            (Command::UndoTo, _) => self.selected().map_or(Outcome::Unhandled, |act| Outcome::UndoTo(act.seq)),
            (Command::Enter | Command::Right | Command::Details, Focus::Acts) if self.selected().is_some() => {
                self.focus = Focus::Detail;
                Outcome::Done
            }
            (Command::Enter, Focus::Detail) if self.facts.is_none() => self.follow(),
            (Command::Back | Command::Left, Focus::Detail) if self.facts.is_some() => {
                self.toggle_facts(project);
                Outcome::Done
            }
            (Command::Back | Command::Left, Focus::Detail) => {
                self.focus = Focus::Acts;
                Outcome::Done
            }
            // Esc shows all acts first.
            (Command::Back, Focus::Acts) if !self.chosen.is_empty() => {
                self.set_filter(project, FilterChoice::All, String::new());
                Outcome::Done
            }
            (Command::Back, Focus::Acts) => Outcome::Back,
            _ => Outcome::Unhandled,
        }
    }

    /// Moves the selection among the acts. Days are passed over.
    fn navigate(&mut self, command: Command) -> bool {
        let (length, page) = (self.rows.len(), usize::from(self.areas.list.height));
        if !self.list.navigate(command, length, page) {
            return false;
        }
        self.pass_day(if matches!(command, Command::Up | Command::PageUp) { -1 } else { 1 });
        true
    }

    fn pass_day(&mut self, by: isize) {
        if matches!(self.rows.get(self.list.at), Some(Row::Day(_))) {
            let by = if self.list.at == 0 { 1 } else { by };
            self.list.step(by, self.rows.len());
        }
    }

    /// Goes to what the selected line is about, or else to the first thing that the act changed.
    fn follow(&self) -> Outcome {
        let here = self.lines.get(self.lines_list.at).and_then(|line| line.target);
        match here.or_else(|| self.lines.iter().find_map(|line| line.target)) {
            Some(DetailTarget::Passage(document, span)) => Outcome::Jump(document, span),
            Some(DetailTarget::Code(code)) => Outcome::Theme(code),
            None => Outcome::Notice("history-leads-nowhere"),
        }
    }

    /// Handles a mouse event. A click selects an act, and a second one shows what it changed. A second click on a line
    /// of that goes there.
    pub fn mouse(&mut self, project: &mut Project, mouse: Mouse) -> Outcome {
        match mouse {
            Mouse::Press(x, y) => self.press(project, x, y),
            Mouse::Wheel(by, x, y) => {
                if self.areas.lines.contains((x, y).into()) {
                    self.lines_list.step(by, self.lines.len());
                } else {
                    self.list.step(by, self.rows.len());
                    self.pass_day(by.signum());
                }
                Outcome::Done
            }
            Mouse::Drag(..) | Mouse::Release(..) => Outcome::Done,
        }
    }

    fn press(&mut self, project: &mut Project, x: u16, y: u16) -> Outcome {
        let before = self.focus;
        let was_selected = if self.areas.lines.contains((x, y).into()) {
            self.focus = Focus::Detail;
            self.lines_list.click(self.areas.lines, (x, y), self.lines.len())
        } else {
            self.focus = Focus::Acts;
            let was_selected = self.list.click(self.areas.list, (x, y), self.rows.len());
            self.pass_day(1);
            was_selected
        };
        match was_selected {
            Some(true) if before == self.focus => self.perform(project, Command::Enter),
            _ => Outcome::Done,
        }
    }
}
