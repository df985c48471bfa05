//! A message that the user must close before continuing.

use crossterm::event::KeyCode;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::{OverlayBehaviour, OverlayOutcome};
use crate::tui::command::Key;
use crate::tui::view::View;
use crate::tui::widget::paint;

/// The width of the box, in columns.
const WIDTH: u16 = 64;

/// A message.
pub struct Message {
    text: String,
}

impl Message {
    /// Shows this text.
    pub fn new(text: String) -> Self {
        Self { text }
    }
}

impl OverlayBehaviour for Message {
    /// Handles a key: Enter or Esc closes it.
    fn key(&mut self, _: View, key: Key) -> OverlayOutcome {
        match key.0 {
            KeyCode::Enter | KeyCode::Esc => OverlayOutcome::Closed,
            _ => OverlayOutcome::Unknown,
        }
    }

    fn draw(&mut self, buffer: &mut Buffer, area: Rect, view: View) {
        let width = WIDTH.min(area.width);
        let height = paint::rows_of(&self.text, width.saturating_sub(4)).saturating_add(2);
        let inner = paint::sheet(buffer, area, (width, height), "tusj", view.styles);
        paint::wrapped(buffer, inner, &self.text, Style::new());
    }

    fn click(&mut self, _: View, _: u16, _: u16) -> OverlayOutcome {
        OverlayOutcome::Closed
    }

    fn hint(&self) -> &'static str {
        "hint-message"
    }
}
