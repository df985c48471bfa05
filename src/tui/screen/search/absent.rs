//! Who is heard in no hit, shown instead of the hits. Who that is, is known when all has been searched, and not before.

use ratatui::buffer::Buffer;

use super::Search;
use crate::project::Project;
use crate::tui::command::Command;
use crate::tui::outcome::Outcome;
use crate::tui::screen::absent::AbsentList;
use crate::tui::style::Border;
use crate::tui::view::View;
use crate::tui::widget::paint;

impl Search {
    /// Shows them, where something was asked.
    pub(super) fn show_absent(&mut self) -> Outcome {
        if self.search.job().is_none() {
            return Outcome::Notice("notice-nothing-asked");
        }
        (self.shows_absent, self.line.typing) = (true, false);
        Outcome::Done
    }

    /// What a command does while they show; nothing where it does what it does among hits. What would change hits
    /// changes none that are not seen.
    pub(super) fn in_absent(&mut self, command: Command) -> Option<Outcome> {
        if !self.shows_absent {
            return None;
        }
        match command {
            Command::Absent | Command::Back => self.shows_absent = false,
            Command::Narrow | Command::Interviewers | Command::Strictly | Command::SaveSearch => return None,
            other => {
                let goes = self.absent.as_mut().is_some_and(|absent| absent.navigate(other));
                return Some(if goes { Outcome::Done } else { Outcome::Unhandled });
            }
        }
        Some(Outcome::Done)
    }

    /// Finds out who they are as soon as that can be known, and lays out those who are seen.
    pub(super) fn prepare_absent(&mut self, project: &Project) {
        if self.absent_of != self.search.generation() {
            (self.absent, self.absent_of) = (None, self.search.generation());
        }
        if self.shows_absent && self.absent.is_none() && !self.search.has_work() {
            self.absent = self.search.job().and_then(|job| job.absent(project)).map(AbsentList::new);
        }
        if let Some(absent) = &mut self.absent {
            absent.prepare(self.areas.list);
        }
    }

    pub(super) fn draw_absent(&self, buffer: &mut Buffer, view: View, border: Border) {
        let Some(absent) = &self.absent else {
            paint::pane(buffer, self.areas.hits, (&view.words.say("key-absent-hits"), ""), border);
            let waits = view.words.say("search-absent-waits");
            return paint::wrapped(buffer, paint::indented(self.areas.list, 1), &waits, view.styles.dim());
        };
        paint::pane(buffer, self.areas.hits, (&absent.title(view, "search-absent"), ""), border);
        absent.draw(buffer, view, !self.line.typing);
    }
}
