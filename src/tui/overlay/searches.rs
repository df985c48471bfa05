//! The saved searches: picks one to run or to remove.
//!
//! ```text
//! ┌ Lagrede søk ────────────────────────────────┐
//! │ Trøtt        sliten ELLER trett             │
//! │ Ikke kodet   ukodet gruppe=konsulent        │
//! ```

use crossterm::event::KeyCode;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::{OverlayBehaviour, OverlayOutcome};
use crate::project::Project;
use crate::project::setting::Saved;
use crate::tui::command::Key;
use crate::tui::view::View;
use crate::tui::widget::sheet::{Sheet, SheetOutcome, Size};
use crate::tui::widget::wrap::{columns_of, shortened};

/// The maximum width of names, in columns.
const NAME: usize = 24;

/// The list.
pub struct Searches {
    saved: Vec<Saved>,
    /// Whether searches can be removed.
    is_writable: bool,
    sheet: Sheet,
}

impl Searches {
    /// The saved searches of a project, with row `at` selected. `None` if there are none.
    pub fn new(project: &Project, at: usize) -> Option<Self> {
        let saved = project.saved_searches();
        let last = saved.len().checked_sub(1)?;
        Some(Self { saved, is_writable: project.is_writable(), sheet: Sheet::at(at.min(last)) })
    }

    fn answer(&self, answer: SheetOutcome) -> OverlayOutcome {
        match answer {
            SheetOutcome::Chosen(at) => {
                self.saved.get(at).cloned().map_or(OverlayOutcome::Closed, OverlayOutcome::Search)
            }
            SheetOutcome::Cancelled => OverlayOutcome::Closed,
            SheetOutcome::Waiting => OverlayOutcome::Waiting,
            SheetOutcome::Other => OverlayOutcome::Unknown,
        }
    }
}

impl OverlayBehaviour for Searches {
    fn hint(&self) -> &'static str {
        if self.is_writable { "hint-searches" } else { "hint-searches-read" }
    }

    fn key(&mut self, _: View, key: Key) -> OverlayOutcome {
        match (self.sheet.key(key, self.saved.len()), key.0) {
            (SheetOutcome::Other, KeyCode::Char('x') | KeyCode::Delete) if self.is_writable => {
                let at = self.sheet.list.at;
                let name = self.saved.get(at).map(|saved| saved.name.clone());
                name.map_or(OverlayOutcome::Closed, |name| OverlayOutcome::RemoveSearch(name, at))
            }
            (answer, _) => self.answer(answer),
        }
    }

    /// Runs the search that was clicked.
    fn click(&mut self, _: View, x: u16, y: u16) -> OverlayOutcome {
        let answer = self.sheet.click(x, y, self.saved.len());
        self.answer(answer)
    }

    fn draw(&mut self, buffer: &mut Buffer, area: Rect, view: View) {
        let Self { saved, sheet, .. } = self;
        let wide = saved.iter().map(|saved| columns_of(&saved.name)).max().unwrap_or(0).min(NAME);
        let text = |saved: &Saved| {
            let name = shortened(&saved.name, wide);
            let gap = " ".repeat(wide.saturating_sub(columns_of(&name)));
            format!("{name}{gap}   {}", summary(view, saved))
        };
        let size = Size { width: 70, max_rows: 14, above: 0 };
        let title = view.words.say("searches-title");
        let text = |at| saved.get(at).map(text).unwrap_or_default().into();
        sheet.draw(buffer, area, (&title, saved.len()), size, view.styles, text);
    }
}

/// The query, and the options that differ from the defaults.
pub(super) fn summary(view: View, saved: &Saved) -> String {
    let marks = [(saved.options.as_written, "search-exact"), (saved.options.interviewers, "search-everyone")];
    let marks = marks.iter().filter(|(holds, _)| *holds).map(|(_, phrase)| format!(" · {}", view.words.say(phrase)));
    saved.query.clone() + &marks.collect::<String>()
}
