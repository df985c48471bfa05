//! Commands and the mouse on the Rounds screen.

use super::detail::Shown;
use super::lines::Line;
use super::{Focus, Rounds};
use crate::domain::ids::RoundId;
use crate::domain::memo::Subject;
use crate::error::Error;
use crate::project::Project;
use crate::tui::command::Command;
use crate::tui::outcome::{Confirmation, Outcome, Prompt, Request};
use crate::tui::screen::Mouse;

impl Rounds {
    /// Performs a command.
    pub fn perform(&mut self, project: &mut Project, command: Command) -> Outcome {
        let (list, length) = match self.focus {
            Focus::List => (&mut self.list, self.rounds.len() + 1),
            Focus::Detail => (&mut self.detail.list, self.detail.lines.len()),
        };
        if list.navigate(command, length, 10) {
            return Outcome::Done;
        }
        match (command, self.selected()) {
            (Command::Journey, _) => self.show_if_two(project, Shown::Journey),
            (Command::RoundChanges, _) => self.show_if_two(project, Shown::Changes),
            (Command::Add, _) => Outcome::Open(Request::Round(self.selected())),
            (Command::Rename, Some(round)) => Outcome::Open(Request::Prompt(Prompt::RenameRound(round))),
            (Command::Close, Some(round)) => close(project, round),
            (Command::Colours, Some(round)) => match project.check_open(round) {
                Ok(()) => Outcome::Open(Request::Prompt(Prompt::RoundColours(round))),
                Err(error) => Outcome::Failed(error),
            },
            (Command::Memo, Some(round)) => Outcome::Open(Request::Memo(Subject::Round(round))),
            (Command::Choose, Some(round)) => self.compare_with(round),
            _ if self.focus == Focus::List => self.list_command(project, command),
            _ => self.detail_command(project, command),
        }
    }

    /// Shows the journey or the changes, or says that there is only one round.
    fn show_if_two(&mut self, project: &Project, shown: Shown) -> Outcome {
        match self.show(project, shown) {
            true => Outcome::Done,
            false => Outcome::Failed(Error::OnlyOneRound),
        }
    }

    fn list_command(&mut self, project: &mut Project, command: Command) -> Outcome {
        match (command, self.selected()) {
            (Command::Enter, Some(round)) => Outcome::Round(project.choose_round(round)),
            (Command::Enter, None) => Outcome::Open(Request::Round(None)),
            (Command::Right, Some(_)) => {
                self.focus = Focus::Detail;
                Outcome::Done
            }
            (Command::Back, _) => Outcome::Back,
            _ => Outcome::Unhandled,
        }
    }

    fn detail_command(&mut self, project: &mut Project, command: Command) -> Outcome {
        match (command, self.detail.selected()) {
            (Command::Back, _) if matches!(self.detail.shown, Shown::Flow(..)) => {
                self.detail.show(Shown::Journey);
            }
            (Command::Back | Command::Left, _) => self.focus = Focus::List,
            (Command::Enter, Some(Line::Source(theme, from, _))) => {
                let shown = Shown::Flow(from.as_ref().map(|(code, _)| *code), *theme);
                self.detail.show(shown);
            }
            (Command::Enter, Some(Line::Theme(theme))) => return self.open_theme(project, theme.code),
            (Command::Enter, Some(line)) => {
                let excerpt = self.detail.excerpt(project, line);
                return excerpt.map_or(Outcome::Unhandled, |excerpt| Outcome::Jump(excerpt.document, excerpt.span()));
            }
            _ => return Outcome::Unhandled,
        }
        Outcome::Done
    }

    /// Shows a theme of the later round, if that is the current one.
    fn open_theme(&self, project: &mut Project, code: crate::domain::ids::CodeId) -> Outcome {
        let round = self.detail.rounds.map(|(_, to)| to);
        match round.filter(|round| Ok(*round) != project.current_round()) {
            Some(_) => Outcome::Notice("rounds-theme-of-other"),
            None => Outcome::Theme(code),
        }
    }

    /// Compares other rounds with this one, or no longer.
    fn compare_with(&mut self, round: RoundId) -> Outcome {
        self.from = if self.from == Some(round) { None } else { Some(round) };
        Outcome::Notice(if self.from.is_some() { "rounds-compared-with" } else { "rounds-compared-again" })
    }

    /// Handles a mouse event. A click selects, and a second one opens. The wheel scrolls.
    pub fn mouse(&mut self, project: &mut Project, mouse: Mouse) -> Outcome {
        match mouse {
            Mouse::Press(x, y) => self.press(project, (x, y)),
            Mouse::Wheel(by, x, y) => {
                let over_detail = self.areas.detail.contains((x, y).into());
                match over_detail {
                    true => self.detail.list.step(by, self.detail.lines.len()),
                    false => self.list.step(by, self.rounds.len() + 1),
                }
                Outcome::Done
            }
            Mouse::Drag(..) | Mouse::Release(..) => Outcome::Done,
        }
    }

    fn press(&mut self, project: &mut Project, at: (u16, u16)) -> Outcome {
        let before = self.focus;
        let in_list = self.list.click(self.areas.list, at, self.rounds.len() + 1);
        let clicked = match in_list {
            Some(was_selected) => {
                self.focus = Focus::List;
                Some(was_selected)
            }
            None => {
                let clicked = self.detail.list.click(self.areas.detail, at, self.detail.lines.len());
                self.focus = if clicked.is_some() { Focus::Detail } else { before };
                clicked
            }
        };
        match clicked {
            Some(true) if before == self.focus => self.perform(project, Command::Enter),
            _ => Outcome::Done,
        }
    }
}

/// Closes a round, or asks before opening a closed one.
fn close(project: &mut Project, round: RoundId) -> Outcome {
    match project.round(round).map(|one| one.closed_at) {
        Ok(None) => Outcome::Open(Request::Confirm(Confirmation::CloseRound(round))),
        Ok(Some(_)) => Outcome::Open(Request::Confirm(Confirmation::ReopenRound(round))),
        Err(error) => Outcome::Failed(error),
    }
}
