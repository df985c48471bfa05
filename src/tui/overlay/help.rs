//! The keys that work where one stands, from the table of commands.

use crossterm::event::KeyCode;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::palette::{is_there, phrase};
use super::{Over, OverlayOutcome};
use crate::domain::span::Span;
use crate::tui::command::{self, Key, Pane};
use crate::tui::view::View;
use crate::tui::widget::paint;
use crate::tui::widget::wrap::wrap;

/// How wide a column is at least.
const WIDE: u16 = 38;

/// From how many keys on they stand in as many columns as there is room for.
const FEW: usize = 12;

/// How much of it the keys take.
const KEYS: u16 = 15;

/// What the keys are of.
enum Of {
    /// A place on a screen.
    Place(Pane),
    /// Something that lies over it, whose keys this phrase tells.
    Overlay(&'static str),
}

/// The keys of a place.
pub struct Help {
    of: Of,
    top: usize,
}

impl Help {
    /// The keys that work at this place.
    pub fn new(place: Pane) -> Self {
        Self { of: Of::Place(place), top: 0 }
    }

    /// The keys that this phrase tells.
    pub fn of_overlay(phrase: &'static str) -> Self {
        Self { of: Of::Overlay(phrase), top: 0 }
    }
}

impl Over for Help {
    /// Handles a key: arrows scroll, anything else leaves.
    fn key(&mut self, _: View, key: Key) -> OverlayOutcome {
        match key.0 {
            KeyCode::Down => self.top += 1,
            KeyCode::Up => self.top = self.top.saturating_sub(1),
            KeyCode::PageDown => self.top += 10,
            KeyCode::PageUp => self.top = self.top.saturating_sub(10),
            _ => return OverlayOutcome::Left,
        }
        OverlayOutcome::Waiting
    }

    /// Draws it, in as many columns as there is room for.
    fn draw(&mut self, buffer: &mut Buffer, area: Rect, view: View) {
        let place = paint::middle(area, area.width.min(110), area.height);
        paint::clear(buffer, place);
        let inner = Rect { x: place.x + 1, y: place.y + 1, width: place.width - 2, height: place.height - 2 };
        let rows = match self.of {
            Of::Place(place) => rows(place, view),
            Of::Overlay(phrase) => told(&view.words.say(phrase)),
        };
        // A few keys stand below each other.
        let columns = if rows.len() < FEW { 1 } else { (inner.width / WIDE).max(1) };
        let width = inner.width / columns;
        let lines = lines(rows, usize::from(width.saturating_sub(KEYS + 2)));
        let long = lines.len().div_ceil(usize::from(columns)).max(1);
        let height = usize::from(inner.height);
        self.top = self.top.min(long.saturating_sub(height));
        let more = if self.top + height < long { "↓" } else { "" };
        paint::pane(buffer, place, (&view.words.say("help-title"), more), view.styles.active());
        for (n, (keys, phrase)) in lines.iter().enumerate() {
            let (column, line) = (n / long, n % long);
            let Some(y) = line.checked_sub(self.top).filter(|y| *y < height) else { continue };
            let x = inner.x + u16::try_from(column).unwrap_or(0) * width;
            let y = inner.y + u16::try_from(y).unwrap_or(0);
            paint::words(buffer, (x + 1, y), KEYS - 2, keys, view.styles.key());
            paint::words(buffer, (x + KEYS, y), width.saturating_sub(KEYS), phrase, Style::new());
        }
    }

    fn hint(&self) -> &'static str {
        "hint-help"
    }
}

/// The rows with their phrases wrapped; further lines of one have no keys.
fn lines(rows: Vec<(String, String)>, width: usize) -> Vec<(String, String)> {
    let wrapped = |(keys, phrase): (String, String)| {
        let lines = wrap(&phrase, Span { start: 0, end: phrase.len() }, width, 0);
        let line = |(n, span): (usize, &Span)| {
            let keys = if n == 0 { keys.clone() } else { String::new() };
            (keys, span.of(&phrase).unwrap_or_default().trim_end().to_owned())
        };
        lines.iter().enumerate().map(line).collect::<Vec<_>>()
    };
    rows.into_iter().flat_map(wrapped).collect()
}

/// The rows that a phrase tells: one a line with a colon after the keys, or as the bottom line has them.
fn told(phrase: &str) -> Vec<(String, String)> {
    let is_list = phrase.contains('\n');
    let rows = if is_list { phrase.split('\n').collect::<Vec<_>>() } else { phrase.split(" · ").collect() };
    let parted = |row: &str| {
        let (keys, phrase) = if is_list { row.split_once(": ") } else { row.split_once(' ') }.unwrap_or(("", row));
        (keys.to_owned(), phrase.to_owned())
    };
    rows.into_iter().map(parted).collect()
}

fn rows(place: Pane, view: View) -> Vec<(String, String)> {
    let mut rows = Vec::new();
    for entry in command::at(place).filter(|entry| !entry.keys.is_empty() && is_there(view, entry.command)) {
        let keys = entry.keys.iter().take(2).map(|key| command::name(view.words, *key)).collect::<Vec<_>>().join(", ");
        rows.push((keys, phrase(view, entry)));
    }
    rows
}

#[cfg(test)]
mod tests {
    use crate::tui::robot::{Hands, Robot};

    #[test]
    fn no_phrase_is_cut_and_what_is_below_is_come_to() {
        let mut robot = Robot::with(&[("I01", &["Anna: Jeg."])]);
        robot.press("?").misses("…").sees("↓").misses("avslutt").press("page-down page-down").sees("avslutt");
        robot.misses("↓ ┐");
    }
}
