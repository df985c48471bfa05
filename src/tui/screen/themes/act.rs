//! Commands in the list of excerpts: moving in it, and changing one or several excerpts.

use super::{Focus, Themes};
use crate::domain::dismissal::SimilarTo;
use crate::domain::ids::{CodingId, ExcerptId};
use crate::domain::memo::Subject;
use crate::project::Project;
use crate::project::excerpt::Target;
use crate::project::theme::Node;
use crate::project::theme::group::codings_within;
use crate::tui::command::Command;
use crate::tui::outcome::{Confirmation, Outcome, Request};
use crate::tui::screen::excerpts::{Item, passage};
use crate::tui::screen::quoting;

impl Themes {
    pub(super) fn list_command(&mut self, project: &mut Project, command: Command) -> Outcome {
        match command {
            Command::Left => {
                self.focus = Focus::Tree;
                return Outcome::Done;
            }
            Command::Back => return self.back(project),
            _ => {}
        }
        if let Some(absent) = &mut self.absent {
            return if absent.navigate(command) { Outcome::Done } else { Outcome::Unhandled };
        }
        if self.list.navigate(command) {
            return Outcome::Done;
        }
        match self.list.selected() {
            Some(_) => self.excerpts_command(project, command),
            None => Outcome::Notice("notice-no-excerpts"),
        }
    }

    /// One step back. In order: closes the list of absent participants, clears the chosen excerpts, clears the filter,
    /// goes to the tree.
    fn back(&mut self, project: &Project) -> Outcome {
        if self.absent.take().is_some() {
            return Outcome::Done;
        }
        if !self.list.chosen.is_empty() {
            self.list.chosen.clear();
            return Outcome::Done;
        }
        if self.filter.is_shown() {
            return self.clear_filter(project);
        }
        self.focus = Focus::Tree;
        Outcome::Done
    }

    fn excerpts_command(&mut self, project: &mut Project, command: Command) -> Outcome {
        match command {
            Command::Enter => match self.list.selected().and_then(|entry| passage(project, entry.excerpt)) {
                Some((document, span)) => Outcome::Jump(document, span),
                None => Outcome::Unhandled,
            },
            Command::Choose => {
                self.list.toggle_chosen();
                Outcome::Done
            }
            Command::Code => Outcome::Open(Request::Code(Target::Excerpts(self.targets()))),
            Command::RepeatCode => Outcome::Repeat(Target::Excerpts(self.targets())),
            Command::Remove => self.remove_codes(project),
            Command::RemoveWhole => Outcome::Open(Request::Confirm(Confirmation::RemoveExcerpts(self.targets()))),
            Command::Pen(digit) => self.colour(project, digit),
            Command::Memo => self
                .list
                .selected()
                .map_or(Outcome::Unhandled, |entry| Outcome::Open(Request::Memo(Subject::Excerpt(entry.excerpt)))),
            Command::Similar => self
                .list
                .selected()
                .map_or(Outcome::Unhandled, |entry| Outcome::Similar(SimilarTo::Excerpt(entry.excerpt))),
            Command::Copy => {
                Outcome::CopyQuotes(self.targets().into_iter().filter_map(|id| passage(project, id)).collect())
            }
            other => self.list.selected().map_or(Outcome::Unhandled, |entry| {
                let code = entry.code.or(self.list.shape.node.code());
                quoting::perform(project, (entry.excerpt, &self.targets()), code, other)
            }),
        }
    }

    fn targets(&self) -> Vec<ExcerptId> {
        self.list.targets().into_iter().map(|entry| entry.excerpt).collect()
    }

    /// Removes the codes of the theme. Without a theme it is not clear which code to remove.
    fn remove_codes(&mut self, project: &mut Project) -> Outcome {
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
        Outcome::Changed(project.colour_excerpts(&self.targets(), pen))
    }

    /// The codings of the theme on the excerpts that an act applies to.
    fn codings(&self, project: &Project) -> Vec<CodingId> {
        codings_within(project, self.list.shape.node, &self.list.targets())
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
