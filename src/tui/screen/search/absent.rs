//! The participants without a hit, shown instead of the hits. They are known only when the search has finished.

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
    /// Shows them, if there is a query.
    pub(super) fn show_absent(&mut self) -> Outcome {
        if self.search.job().is_none() {
            return Outcome::Notice("notice-absent-needs-query");
        }
        (self.shows_absent, self.line.typing) = (true, false);
        Outcome::Done
    }

    /// Performs a command while they are shown. `None` for commands that work as usual. Commands that change hits do
    /// nothing, because the hits are not visible.
    pub(super) fn absent_command(&mut self, command: Command) -> Option<Outcome> {
        if !self.shows_absent {
            return None;
        }
        match command {
            Command::Absent | Command::Back => self.shows_absent = false,
            Command::Filter | Command::Interviewers | Command::ExactSpelling | Command::SaveSearch => return None,
            other => {
                let moves = self.absent.as_mut().is_some_and(|absent| absent.navigate(other));
                return Some(if moves { Outcome::Done } else { Outcome::Unhandled });
            }
        }
        Some(Outcome::Done)
    }

    /// Finds them as soon as the search has finished, and lays out the visible ones.
    pub(super) fn prepare_absent(&mut self, project: &Project) {
        if self.absent_generation != self.search.generation() {
            (self.absent, self.absent_generation) = (None, self.search.generation());
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
            let waiting = view.words.say("search-absent-pending");
            return paint::wrapped(buffer, paint::indented(self.areas.list, 1), &waiting, view.styles.dim());
        };
        paint::pane(buffer, self.areas.hits, (&absent.title(view, "search-absent"), ""), border);
        absent.draw(buffer, view, !self.line.typing);
    }
}
