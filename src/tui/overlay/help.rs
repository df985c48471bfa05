//! The keys that work where one stands, from the table of commands.

use crossterm::event::KeyCode;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::Answer;
use super::palette::phrase;
use crate::tui::command::{self, Command, Key, Place};
use crate::tui::view::View;
use crate::tui::widget::paint;
use crate::tui::widget::wrap::shortened;

/// The keys of a place.
pub struct Help {
    place: Place,
    top: usize,
}

impl Help {
    /// The keys that work at this place.
    pub fn new(place: Place) -> Self {
        Self { place, top: 0 }
    }

    /// Handles a key: arrows scroll, anything else leaves.
    pub fn key(&mut self, key: Key) -> Answer {
        match key.0 {
            KeyCode::Down => self.top += 1,
            KeyCode::Up => self.top = self.top.saturating_sub(1),
            KeyCode::PageDown => self.top += 10,
            KeyCode::PageUp => self.top = self.top.saturating_sub(10),
            _ => return Answer::Left,
        }
        Answer::Waiting
    }

    /// Draws it, in as many columns as there is room for.
    pub fn draw(&mut self, buffer: &mut Buffer, area: Rect, view: View) {
        let rows: Vec<(String, String)> = rows(self.place, view);
        let place = paint::middle(area, area.width.min(110), area.height);
        paint::clear(buffer, place);
        let inner = paint::pane(buffer, place, (&view.words.say("help-title"), ""), view.look.active());
        let columns = usize::from((inner.width / 38).max(1));
        let width = inner.width / u16::try_from(columns).unwrap_or(1);
        let height = usize::from(inner.height).max(1);
        let lines = rows.len().div_ceil(columns);
        self.top = self.top.min(lines.saturating_sub(height));
        for (n, (keys, phrase)) in rows.iter().enumerate() {
            let (column, line) = (n / lines.max(1), n % lines.max(1));
            let Some(y) = line.checked_sub(self.top).filter(|y| *y < height) else { continue };
            let x = inner.x + u16::try_from(column).unwrap_or(0) * width;
            let y = inner.y + u16::try_from(y).unwrap_or(0);
            paint::words(buffer, (x + 1, y), 13, keys, view.look.key());
            let room = usize::from(width.saturating_sub(16));
            paint::words(buffer, (x + 15, y), width.saturating_sub(15), &shortened(phrase, room), Style::new());
        }
    }
}

fn rows(place: Place, view: View) -> Vec<(String, String)> {
    let mut rows = Vec::new();
    for entry in command::at(place).filter(|entry| !entry.keys.is_empty()) {
        let missing = |digit: u8| view.project.pen_for_digit(i64::from(digit)).is_none();
        if matches!(entry.command, Command::Pen(digit) if digit > 0 && missing(digit)) {
            continue;
        }
        let keys = entry.keys.iter().take(2).map(|key| command::name(view.words, *key)).collect::<Vec<_>>().join(", ");
        rows.push((keys, phrase(view, entry)));
    }
    rows
}
