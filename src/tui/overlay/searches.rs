//! The saved searches: which one to run, or to remove.
//!
//! ```text
//! ┌ Lagrede søk ────────────────────────────────┐
//! │ Trøtt        sliten ELLER trett             │
//! │ Ikke kodet   ukodet gruppe=konsulent        │
//! ```

use crossterm::event::KeyCode;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::OverlayOutcome;
use crate::project::Project;
use crate::project::setting::Saved;
use crate::tui::command::Key;
use crate::tui::view::View;
use crate::tui::widget::sheet::{Sheet, Size};
use crate::tui::widget::wrap::{columns_of, shortened};

/// How wide names may be, in columns.
const NAME: usize = 24;

/// The list.
pub struct Searches {
    saved: Vec<Saved>,
    /// Whether one can be removed.
    is_writable: bool,
    sheet: Sheet,
}

impl Searches {
    /// The saved searches of a project; nothing where there are none.
    pub fn new(project: &Project, at: usize) -> Option<Self> {
        let saved = project.saved_searches();
        let last = saved.len().checked_sub(1)?;
        Some(Self { saved, is_writable: project.is_writable(), sheet: Sheet::at(at.min(last)) })
    }

    /// The phrase of the keys that work.
    pub fn hint(&self) -> &'static str {
        if self.is_writable { "hint-searches" } else { "hint-searches-read" }
    }

    /// Handles a key.
    pub fn key(&mut self, key: Key) -> OverlayOutcome {
        let at = self.sheet.list.at;
        match key.0 {
            KeyCode::Esc => OverlayOutcome::Left,
            KeyCode::Enter => self.chosen(|saved| OverlayOutcome::Search(saved.clone())),
            KeyCode::Char('x') | KeyCode::Delete if self.is_writable => {
                self.chosen(|saved| OverlayOutcome::RemoveSearch(saved.name.clone(), at))
            }
            _ if self.sheet.key(key, self.saved.len()) => OverlayOutcome::Waiting,
            _ => OverlayOutcome::Unknown,
        }
    }

    fn chosen(&self, outcome: impl Fn(&Saved) -> OverlayOutcome) -> OverlayOutcome {
        self.saved.get(self.sheet.list.at).map_or(OverlayOutcome::Left, outcome)
    }

    /// Runs the one that was clicked.
    pub fn click(&mut self, x: u16, y: u16) -> OverlayOutcome {
        match self.sheet.click(x, y, self.saved.len()) {
            true => self.chosen(|saved| OverlayOutcome::Search(saved.clone())),
            false => OverlayOutcome::Waiting,
        }
    }

    /// Draws it.
    pub fn draw(&mut self, buffer: &mut Buffer, area: Rect, view: View) {
        let Self { saved, sheet, .. } = self;
        let wide = saved.iter().map(|saved| columns_of(&saved.name)).max().unwrap_or(0).min(NAME);
        let text = |saved: &Saved| {
            let name = shortened(&saved.name, wide);
            let gap = " ".repeat(wide.saturating_sub(columns_of(&name)));
            format!("{name}{gap}   {}", described(view, saved))
        };
        let size = Size { width: 70, most: 14, above: 0 };
        let title = view.words.say("searches-title");
        let text = |at| saved.get(at).map(text).unwrap_or_default().into();
        sheet.draw(buffer, area, (&title, saved.len()), size, view.styles, text);
    }
}

/// The query, and how it is asked where that is not the usual way.
pub(super) fn described(view: View, saved: &Saved) -> String {
    let marks = [(saved.options.as_written, "search-strictly"), (saved.options.interviewers, "search-everyone")];
    let marks = marks.iter().filter(|(holds, _)| *holds).map(|(_, phrase)| format!(" · {}", view.words.say(phrase)));
    saved.query.clone() + &marks.collect::<String>()
}
