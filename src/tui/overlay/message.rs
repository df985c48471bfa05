//! Something that is to be read before going on.

use crossterm::event::KeyCode;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::OverlayOutcome;
use crate::domain::span::Span;
use crate::tui::command::Key;
use crate::tui::screen::read::wrapped;
use crate::tui::view::View;
use crate::tui::widget::paint;
use crate::tui::widget::wrap::wrap;

/// How wide it is.
const WIDTH: u16 = 64;

/// A text to be read.
pub struct Message {
    text: String,
}

impl Message {
    /// Shows this text.
    pub fn new(text: String) -> Self {
        Self { text }
    }

    /// Handles a key: Enter or Esc leaves.
    pub fn key(&mut self, key: Key) -> OverlayOutcome {
        match key.0 {
            KeyCode::Enter | KeyCode::Esc => OverlayOutcome::Left,
            _ => OverlayOutcome::Unknown,
        }
    }

    /// Draws it.
    pub fn draw(&mut self, buffer: &mut Buffer, area: Rect, view: View) {
        let width = WIDTH.min(area.width);
        let inside = usize::from(width.saturating_sub(4));
        let rows = wrap(&self.text, Span { start: 0, end: self.text.len() }, inside, 0).len();
        let place = paint::middle(area, width, u16::try_from(rows).unwrap_or(u16::MAX).saturating_add(2));
        paint::clear(buffer, place);
        let inner = paint::pane(buffer, place, ("tusj", ""), view.styles.active());
        let inner = Rect { x: inner.x + 1, width: inner.width.saturating_sub(2), ..inner };
        wrapped(buffer, inner, &self.text, Style::new());
    }
}
