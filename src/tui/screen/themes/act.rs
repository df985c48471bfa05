//! What is done in the list of excerpts: going about in it, and changing one or many.

use super::list::Item;
use super::{Focus, Themes};
use crate::domain::ids::{CodingId, DocumentId, ExcerptId};
use crate::domain::memo::Subject;
use crate::domain::span::Span;
use crate::project::Project;
use crate::project::excerpt::Target;
use crate::project::theme::Node;
use crate::project::theme::group::codings_within;
use crate::tui::command::Command;
use crate::tui::outcome::{Confirmation, Outcome, Request};

impl Themes {
    pub(super) fn in_list(&mut self, project: &mut Project, command: Command) -> Outcome {
        match command {
            Command::Left => {
                self.focus = Focus::Tree;
                return Outcome::Done;
            }
            Command::Back => return self.back(project),
            _ => {}
        }
        if let Some(absent) = &mut self.absent {
            return if absent.obey(command) { Outcome::Done } else { Outcome::Pass };
        }
        if self.go_in_list(command) {
            return Outcome::Done;
        }
        match self.list.chosen() {
            Some(_) => self.with_excerpts(project, command),
            None => Outcome::Notice("notice-no-excerpts"),
        }
    }

    /// One step back: out of the list of the absent, what was chosen let go, everything shown, to the tree.
    fn back(&mut self, project: &Project) -> Outcome {
        if self.absent.take().is_some() {
            return Outcome::Done;
        }
        if !self.list.picked.is_empty() {
            self.list.picked.clear();
            return Outcome::Done;
        }
        if self.narrow.is_shown() {
            return self.unnarrow(project);
        }
        self.focus = Focus::Tree;
        Outcome::Done
    }

    /// Moves about. Returns whether the command does.
    fn go_in_list(&mut self, command: Command) -> bool {
        let page = self.list.page();
        match command {
            Command::Up => self.list.step_row(false),
            Command::Down => self.list.step_row(true),
            Command::PageUp => self.list.step(-page),
            Command::PageDown => self.list.step(page),
            Command::First => self.list.go(0),
            Command::Last => self.list.go(usize::MAX),
            _ => return false,
        }
        true
    }

    fn with_excerpts(&mut self, project: &mut Project, command: Command) -> Outcome {
        match command {
            Command::Enter => match self.list.chosen().and_then(|entry| passage(project, entry.excerpt)) {
                Some((document, span)) => Outcome::Jump(document, span),
                None => Outcome::Pass,
            },
            Command::Choose => {
                self.pick();
                Outcome::Done
            }
            Command::Code => Outcome::Open(Request::Code(Target::Excerpts(self.meant()))),
            Command::RepeatCode => Outcome::Repeat(Target::Excerpts(self.meant())),
            Command::Remove => self.take_off(project),
            Command::RemoveWhole => Outcome::Open(Request::Confirm(Confirmation::RemoveExcerpts(self.meant()))),
            Command::Pen(digit) => self.colour(project, digit),
            Command::Memo => self
                .list
                .chosen()
                .map_or(Outcome::Pass, |entry| Outcome::Open(Request::Memo(Subject::Excerpt(entry.excerpt)))),
            Command::Copy => {
                Outcome::CopyQuotes(self.meant().into_iter().filter_map(|id| passage(project, id)).collect())
            }
            _ => Outcome::Pass,
        }
    }

    fn meant(&self) -> Vec<ExcerptId> {
        self.list.meant().into_iter().map(|entry| entry.excerpt).collect()
    }

    /// Puts the excerpt at which one stands among the chosen or takes it out, and goes on to the next.
    fn pick(&mut self) {
        let Some(entry) = self.list.chosen() else { return };
        if !self.list.picked.remove(&entry.excerpt) {
            self.list.picked.insert(entry.excerpt);
        }
    }

    /// Takes the codes of the theme off. Elsewhere it is not clear which code is meant.
    fn take_off(&mut self, project: &mut Project) -> Outcome {
        if !matches!(self.tree_node(), Node::Code(_)) {
            return Outcome::Notice("notice-which-theme");
        }
        let codings = self.codings(project);
        Outcome::Changed(project.uncode(&codings))
    }

    fn colour(&mut self, project: &mut Project, digit: u8) -> Outcome {
        let Some(pen) = project.picked_pen(digit) else { return Outcome::Notice("notice-no-pen") };
        if self.list.shape.colours_codings() {
            let codings = self.codings(project);
            return Outcome::Changed(project.colour_codings(&codings, pen));
        }
        Outcome::Changed(project.colour_excerpts(&self.meant(), pen))
    }

    /// The codings within the theme of what is meant.
    fn codings(&self, project: &Project) -> Vec<CodingId> {
        codings_within(project, self.list.shape.node, &self.list.meant())
    }

    /// Copies every quote in the list.
    pub(super) fn copy_all(&self, project: &Project) -> Outcome {
        let mut seen = std::collections::HashSet::new();
        let entries = self.list.items.iter().filter_map(|item| match item {
            Item::Entry(entry) => Some(entry.excerpt),
            Item::Heading(_) => None,
        });
        let passages: Vec<_> = entries.filter(|id| seen.insert(*id)).filter_map(|id| passage(project, id)).collect();
        if passages.is_empty() { Outcome::Notice("notice-no-excerpts") } else { Outcome::CopyQuotes(passages) }
    }
}

fn passage(project: &Project, id: ExcerptId) -> Option<(DocumentId, Span)> {
    project.model().excerpts.get(id).map(|excerpt| (excerpt.document, excerpt.span()))
}
