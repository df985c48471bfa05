//! Commands in the tree: moving in it, and changing codes.

use super::{Focus, Themes};
use crate::domain::dismissal::SimilarTo;
use crate::domain::ids::CodeId;
use crate::domain::memo::Subject;
use crate::project::Project;
use crate::project::code::{CodeText, Move};
use crate::project::theme::Node;
use crate::tui::command::Command;
use crate::tui::outcome::{Confirmation, Outcome, Prompt, Request};
use crate::tui::screen::compare::mark_or_show;

impl Themes {
    pub(super) fn tree_command(&mut self, project: &mut Project, command: Command) -> Outcome {
        let page = usize::from(self.areas.tree_rows.height);
        if self.tree.navigate(command, page) {
            return self.update_list(project);
        }
        match command {
            Command::Right | Command::Enter => {
                self.focus = Focus::List;
                Outcome::Done
            }
            Command::Back if self.absent.take().is_some() => Outcome::Done,
            Command::Back if self.filter.is_shown() => self.clear_filter(project),
            Command::Back => Outcome::Back,
            Command::Copy => self.copy_all(project),
            Command::Add => self.ask_for_code(),
            other => match self.tree_node().code() {
                Some(code) => self.code_command(project, code, other),
                None => Outcome::Notice("notice-choose-code"),
            },
        }
    }

    /// Shows the excerpts of the selected row, if they are not shown already.
    pub(super) fn update_list(&mut self, project: &Project) -> Outcome {
        if self.list.shape.node == self.tree_node() {
            return Outcome::Done;
        }
        self.show_node(project).map_or_else(Outcome::Failed, |()| Outcome::Done)
    }

    /// Prompts for a new code under the selected one, and opens that one so that the new code is visible.
    fn ask_for_code(&mut self) -> Outcome {
        let under = self.tree_node().code();
        if let Some(code) = under {
            self.tree.open(Node::Code(code));
        }
        Outcome::Open(Request::Prompt(Prompt::AddCode(under)))
    }

    fn code_command(&mut self, project: &mut Project, code: CodeId, command: Command) -> Outcome {
        match command {
            Command::Rename => Outcome::Open(Request::Prompt(Prompt::RenameCode(code))),
            Command::Define => Outcome::Open(Request::Description(code, CodeText::Definition)),
            Command::Memo => Outcome::Open(Request::Memo(Subject::Code(code))),
            Command::RemoveWhole => Outcome::Open(Request::Confirm(Confirmation::RemoveCodes(vec![code]))),
            Command::MoveTo => Outcome::Open(Request::MoveCodes(vec![code])),
            Command::Similar => Outcome::Similar(SimilarTo::Theme(code)),
            Command::Beside => mark_or_show(&mut self.beside, project, code),
            Command::Retire => {
                let retired = project.model().codebook.get(code).is_some_and(|code| code.retired);
                Outcome::Changed(project.retire_code(code, !retired))
            }
            Command::Pen(digit) => match project.picked_pen(digit) {
                Some(pen) => Outcome::Changed(project.colour_code(code, pen)),
                None => Outcome::Notice("notice-no-pen"),
            },
            Command::MoveUp => self.move_code(project, code, Move::Up),
            Command::MoveDown => self.move_code(project, code, Move::Down),
            Command::MoveOut => self.move_code(project, code, Move::Out),
            Command::MoveIn => self.move_code(project, code, Move::In),
            _ => Outcome::Unhandled,
        }
    }

    /// Moves a code one step. If that is not possible, says so.
    fn move_code(&mut self, project: &mut Project, code: CodeId, to: Move) -> Outcome {
        let Some((under, at)) = project.place_beside(code, to) else { return Outcome::Notice("notice-cannot-move") };
        if let Some(under) = under {
            self.tree.open(Node::Code(under));
        }
        Outcome::Changed(project.move_code(code, under, at))
    }
}
