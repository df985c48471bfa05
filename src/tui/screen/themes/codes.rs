//! What is done in the tree: going about in it, and changing the codes themselves.

use super::tree::Node;
use super::{Focus, Themes};
use crate::domain::ids::CodeId;
use crate::domain::memo::Subject;
use crate::project::Project;
use crate::tui::command::Command;
use crate::tui::outcome::{Confirmation, Line, Outcome, Request, pen};

impl Themes {
    pub(super) fn in_tree(&mut self, project: &mut Project, command: Command) -> Outcome {
        let page = usize::from(self.areas.tree_rows.height);
        if self.tree.list.obey(command, self.tree.rows.len(), page) {
            return self.arrive(project);
        }
        match command {
            Command::Right if self.tree.fold(project, &self.counts, true) => Outcome::Done,
            Command::Left if self.tree.fold(project, &self.counts, false) => self.arrive(project),
            Command::Left => match self.tree.go_up() {
                true => self.arrive(project),
                false => Outcome::Pass,
            },
            Command::Right | Command::Enter => {
                self.focus = Focus::List;
                Outcome::Done
            }
            Command::Back if self.silent.take().is_some() => Outcome::Done,
            Command::Back if self.narrow.is_shown() => self.unnarrow(project),
            Command::Back => Outcome::Leave,
            Command::Copy => self.copy_all(project),
            Command::Add => self.ask_for_code(),
            other => match self.tree.chosen().code() {
                Some(code) => self.with_code(project, code, other),
                None => Outcome::Notice("notice-choose-code"),
            },
        }
    }

    /// Shows what lies under the row that one has come to, if it is another one.
    pub(super) fn arrive(&mut self, project: &Project) -> Outcome {
        if self.list.shape.node == self.tree.chosen() {
            return Outcome::Done;
        }
        self.show_chosen(project).map_or_else(Outcome::Failed, |()| Outcome::Done)
    }

    /// A new code comes under the chosen one, which shows it then.
    fn ask_for_code(&mut self) -> Outcome {
        let under = self.tree.chosen().code();
        if let Some(code) = under {
            self.tree.open(code);
        }
        Outcome::Open(Request::Line(Line::AddCode(under)))
    }

    fn with_code(&mut self, project: &mut Project, code: CodeId, command: Command) -> Outcome {
        match command {
            Command::Rename => Outcome::Open(Request::Line(Line::RenameCode(code))),
            Command::Define => Outcome::Open(Request::Definition(code)),
            Command::Memo => Outcome::Open(Request::Memo(Subject::Code(code))),
            Command::RemoveWhole => Outcome::Open(Request::Confirm(Confirmation::RemoveCode(code))),
            Command::MoveTo => Outcome::Open(Request::MoveCode(code)),
            Command::Retire => {
                let retired = project.model().codebook.get(code).is_some_and(|code| code.retired);
                Outcome::Changed(project.retire_code(code, !retired))
            }
            Command::Pen(digit) => match pen(project, digit) {
                Some(pen) => Outcome::Changed(project.colour_code(code, pen)),
                None => Outcome::Notice("notice-no-pen"),
            },
            Command::MoveUp | Command::MoveDown | Command::MoveOut | Command::MoveIn => {
                self.move_code(project, code, command)
            }
            _ => Outcome::Pass,
        }
    }

    /// Moves a code one place; where there is none to move to, it stays.
    fn move_code(&mut self, project: &mut Project, code: CodeId, command: Command) -> Outcome {
        let book = &project.model().codebook;
        let parent = book.get(code).and_then(|c| c.parent);
        let place = |id: CodeId, under: Option<CodeId>| book.children(under).iter().position(|child| *child == id);
        let siblings = book.children(parent);
        let Some(at) = place(code, parent) else { return Outcome::Pass };
        let to = match command {
            Command::MoveUp if at > 0 => Some((parent, at - 1)),
            Command::MoveDown if at + 1 < siblings.len() => Some((parent, at + 1)),
            Command::MoveOut => parent.map(|above| {
                let under = book.get(above).and_then(|c| c.parent);
                (under, place(above, under).map_or(usize::MAX, |at| at + 1))
            }),
            Command::MoveIn => at.checked_sub(1).and_then(|n| siblings.get(n)).map(|above| (Some(*above), usize::MAX)),
            _ => None,
        };
        let Some((under, at)) = to else { return Outcome::Notice("notice-cannot-move") };
        if let Some(under) = under {
            self.tree.open(under);
        }
        Outcome::Changed(project.move_code(code, under, at))
    }

    /// Whether the tree stands at a theme, and not at everything or at what has no code.
    pub(super) fn in_theme(&self) -> bool {
        matches!(self.tree.chosen(), Node::Code(_))
    }
}
