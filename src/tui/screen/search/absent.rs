//! Who is heard in no hit, shown instead of the hits. Who that is, is known when all has been searched, and not before.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::{Focus, Search};
use crate::project::Project;
use crate::tui::command::Command;
use crate::tui::outcome::Outcome;
use crate::tui::screen::Mouse;
use crate::tui::screen::read::wrapped;
use crate::tui::style::Border;
use crate::tui::view::View;
use crate::tui::widget::paint;

impl Search {
    /// Whether they show.
    pub fn shows_silent(&self) -> bool {
        self.shows_silent
    }

    /// Shows them, where something was asked.
    pub(super) fn show_silent(&mut self) -> Outcome {
        if self.hunt.is_none() {
            return Outcome::Notice("notice-nothing-asked");
        }
        (self.shows_silent, self.focus) = (true, Focus::List);
        Outcome::Done
    }

    /// What a command does while they show; nothing where it does what it does among hits. What would change hits
    /// changes none that are not seen.
    pub(super) fn in_silent(&mut self, command: Command) -> Option<Outcome> {
        if !self.shows_silent {
            return None;
        }
        match command {
            Command::Absent | Command::Back => self.shows_silent = false,
            Command::Narrow | Command::Interviewers | Command::Strictly | Command::SaveSearch => return None,
            other => {
                let goes = self.silent.as_mut().is_some_and(|silent| silent.go(other));
                return Some(if goes { Outcome::Done } else { Outcome::Pass });
            }
        }
        Some(Outcome::Done)
    }

    /// What the mouse does among them: a click goes there, the wheel scrolls.
    pub(super) fn mouse_in_silent(&mut self, mouse: Mouse) {
        let (area, Some(silent)) = (self.areas.list, &mut self.silent) else { return };
        match mouse {
            Mouse::Press(x, y) if area.contains((x, y).into()) => {
                let at = silent.list.top + usize::from(y - area.y);
                silent.list.go(at.min(silent.names.len().saturating_sub(1)));
            }
            Mouse::Wheel(by, ..) => silent.list.step(by, silent.names.len()),
            _ => {}
        }
    }

    /// Finds out who they are as soon as that can be known, and lays out those who are seen.
    pub(super) fn prepare_silent(&mut self, project: &Project) {
        if !self.shows_silent {
            return;
        }
        if self.silent.is_none() && !self.has_work() {
            self.silent = self.hunt.as_ref().and_then(|hunt| hunt.silent(project));
        }
        if let Some(silent) = &mut self.silent {
            silent.list.show(silent.names.len(), usize::from(self.areas.list.height));
        }
    }

    pub(super) fn draw_silent(&self, buffer: &mut Buffer, view: View, border: Border) {
        let Some(silent) = &self.silent else {
            paint::pane(buffer, self.areas.hits, (&view.words.say("key-silent-hits"), ""), border);
            let list = self.areas.list;
            let room = Rect { x: list.x + 1, width: list.width.saturating_sub(2), ..list };
            return wrapped(buffer, room, &view.words.say("search-silent-waits"), view.styles.dim());
        };
        let values = [("n", silent.names.len().into()), ("of", silent.of.into())];
        let title = view.words.tell("search-silent", &values);
        paint::pane(buffer, self.areas.hits, (&title, ""), border);
        silent.draw(buffer, view, self.areas.list, self.focus == Focus::List);
    }
}
