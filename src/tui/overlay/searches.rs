//! The saved searches: which one to run, or to let go of.
//!
//! ```text
//! ┌ Lagrede søk ────────────────────────────────┐
//! │ Trøtt        sliten ELLER trett             │
//! │ Ikke kodet   ukodet gruppe=konsulent        │
//! ```

use crossterm::event::KeyCode;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::OverlayOutcome;
use crate::project::Project;
use crate::project::setting::Saved;
use crate::tui::command::Key;
use crate::tui::view::View;
use crate::tui::widget::list::ListAt;
use crate::tui::widget::paint;
use crate::tui::widget::wrap::{columns_of, shortened};

/// How wide names may be, in columns.
const NAME: usize = 24;

/// The list.
pub struct Searches {
    saved: Vec<Saved>,
    /// Whether one can be removed.
    is_writable: bool,
    list: ListAt,
    rows_area: Rect,
}

impl Searches {
    /// The saved searches of a project; nothing where there are none.
    pub fn new(project: &Project, at: usize) -> Option<Self> {
        let saved = project.saved_searches();
        let mut list = ListAt::default();
        list.go(at.min(saved.len().checked_sub(1)?));
        Some(Self { saved, is_writable: project.is_writable(), list, rows_area: Rect::default() })
    }

    /// The phrase of the keys that work.
    pub fn hint(&self) -> &'static str {
        if self.is_writable { "hint-searches" } else { "hint-searches-read" }
    }

    /// Handles a key.
    pub fn key(&mut self, key: Key) -> OverlayOutcome {
        let length = self.saved.len();
        match key.0 {
            KeyCode::Esc => return OverlayOutcome::Left,
            KeyCode::Enter => return self.chosen(|saved| OverlayOutcome::Search(saved.clone())),
            KeyCode::Char('x') | KeyCode::Delete if self.is_writable => {
                let at = self.list.at;
                return self.chosen(|saved| OverlayOutcome::RemoveSearch(saved.name.clone(), at));
            }
            KeyCode::Up => self.list.step(-1, length),
            KeyCode::Down => self.list.step(1, length),
            KeyCode::Home => self.list.go(0),
            KeyCode::End => self.list.go(length.saturating_sub(1)),
            _ => {}
        }
        OverlayOutcome::Waiting
    }

    fn chosen(&self, answer: impl Fn(&Saved) -> OverlayOutcome) -> OverlayOutcome {
        self.saved.get(self.list.at).map_or(OverlayOutcome::Left, answer)
    }

    /// Runs the one that was clicked.
    pub fn click(&mut self, x: u16, y: u16) -> OverlayOutcome {
        let at = self.list.top + usize::from(y.saturating_sub(self.rows_area.y));
        if !self.rows_area.contains((x, y).into()) || at >= self.saved.len() {
            return OverlayOutcome::Waiting;
        }
        self.list.go(at);
        self.chosen(|saved| OverlayOutcome::Search(saved.clone()))
    }

    /// Draws it.
    pub fn draw(&mut self, buffer: &mut Buffer, area: Rect, view: View) {
        let rows = u16::try_from(self.saved.len()).unwrap_or(u16::MAX);
        let place = paint::middle(area, 70, rows.saturating_add(2).min(16));
        paint::clear(buffer, place);
        let inner = paint::pane(buffer, place, (&view.words.say("searches-title"), ""), view.styles.active());
        self.rows_area = inner;
        let wide = self.saved.iter().map(|saved| columns_of(&saved.name)).max().unwrap_or(0).min(NAME);
        for (at, y) in self.list.show(self.saved.len(), usize::from(inner.height)).zip(inner.top()..inner.bottom()) {
            let Some(saved) = self.saved.get(at) else { continue };
            let name = shortened(&saved.name, wide);
            let gap = " ".repeat(wide.saturating_sub(columns_of(&name)));
            let style = if at == self.list.at { view.styles.chosen() } else { Style::new() };
            paint::row(buffer, Rect { y, height: 1, ..inner }, &format!(" {name}{gap}   {}", told(view, saved)), style);
        }
    }
}

/// The query, and how it is asked where that is not the usual way.
pub(super) fn told(view: View, saved: &Saved) -> String {
    let marks = [(saved.how.strictly, "search-strictly"), (saved.how.interviewers, "search-everyone")];
    let marks = marks.iter().filter(|(holds, _)| *holds).map(|(_, phrase)| format!(" · {}", view.words.say(phrase)));
    saved.query.clone() + &marks.collect::<String>()
}
