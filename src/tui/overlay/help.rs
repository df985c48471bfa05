//! The keys that work in a pane or an overlay. The keys of panes come from the table of commands.

use crossterm::event::KeyCode;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::palette::{is_available, phrase};
use super::{OverlayBehaviour, OverlayOutcome};
use crate::domain::span::Span;
use crate::tui::command::{self, Key, Pane};
use crate::tui::view::View;
use crate::tui::widget::paint;
use crate::tui::widget::wrap::wrap;

/// The minimum width of a column.
const MIN_COLUMN_WIDTH: u16 = 38;

/// With at least this many keys, they are listed in several columns if there is room.
const MIN_ROWS_FOR_COLUMNS: usize = 12;

/// The part of a column's width that the keys take.
const KEYS_WIDTH: u16 = 15;

/// What the help is about.
enum Topic {
    /// A pane.
    Pane(Pane),
    /// An overlay. The phrase lists its keys.
    Overlay(&'static str),
}

/// The help for a pane or an overlay.
pub struct Help {
    topic: Topic,
    top: usize,
}

impl Help {
    /// The keys that work in this pane.
    pub fn new(place: Pane) -> Self {
        Self { topic: Topic::Pane(place), top: 0 }
    }

    /// The keys that this phrase lists.
    pub fn of_overlay(phrase: &'static str) -> Self {
        Self { topic: Topic::Overlay(phrase), top: 0 }
    }
}

impl OverlayBehaviour for Help {
    /// Handles a key: arrows scroll, any other key closes it.
    fn key(&mut self, _: View, key: Key) -> OverlayOutcome {
        match key.0 {
            KeyCode::Down => self.top += 1,
            KeyCode::Up => self.top = self.top.saturating_sub(1),
            KeyCode::PageDown => self.top += 10,
            KeyCode::PageUp => self.top = self.top.saturating_sub(10),
            _ => return OverlayOutcome::Closed,
        }
        OverlayOutcome::Waiting
    }

    /// Draws the keys in as many columns as fit.
    fn draw(&mut self, buffer: &mut Buffer, area: Rect, view: View) {
        let place = paint::middle(area, area.width.min(110), area.height);
        paint::clear(buffer, place);
        let inner = Rect { x: place.x + 1, y: place.y + 1, width: place.width - 2, height: place.height - 2 };
        let rows = match self.topic {
            Topic::Pane(place) => rows(place, view),
            Topic::Overlay(phrase) => parse_rows(&view.words.say(phrase)),
        };
        // A few keys are listed in one column.
        let columns = if rows.len() < MIN_ROWS_FOR_COLUMNS { 1 } else { (inner.width / MIN_COLUMN_WIDTH).max(1) };
        let width = inner.width / columns;
        let lines = lines(rows, usize::from(width.saturating_sub(KEYS_WIDTH + 2)));
        let row_count = lines.len().div_ceil(usize::from(columns)).max(1);
        let height = usize::from(inner.height);
        self.top = self.top.min(row_count.saturating_sub(height));
        let more = if self.top + height < row_count { "↓" } else { "" };
        paint::pane(buffer, place, (&view.words.say("help-title"), more), view.styles.focused());
        for (n, (keys, phrase)) in lines.iter().enumerate() {
            let (column, line) = (n / row_count, n % row_count);
            let Some(y) = line.checked_sub(self.top).filter(|y| *y < height) else { continue };
            let x = inner.x + u16::try_from(column).unwrap_or(0) * width;
            let y = inner.y + u16::try_from(y).unwrap_or(0);
            paint::words(buffer, (x + 1, y), KEYS_WIDTH - 2, keys, view.styles.key());
            paint::words(buffer, (x + KEYS_WIDTH, y), width.saturating_sub(KEYS_WIDTH), phrase, Style::new());
        }
    }

    fn hint(&self) -> &'static str {
        "hint-help"
    }
}

/// The rows with their phrases wrapped. Only the first line of a phrase has keys.
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

/// The rows of a phrase: one per line with a colon after the keys, or in the format of the bottom line.
fn parse_rows(phrase: &str) -> Vec<(String, String)> {
    let is_list = phrase.contains('\n');
    let rows = if is_list { phrase.split('\n').collect::<Vec<_>>() } else { phrase.split(" · ").collect() };
    let split = |row: &str| {
        let (keys, phrase) = if is_list { row.split_once(": ") } else { row.split_once(' ') }.unwrap_or(("", row));
        (keys.to_owned(), phrase.to_owned())
    };
    rows.into_iter().map(split).collect()
}

fn rows(place: Pane, view: View) -> Vec<(String, String)> {
    let mut rows = Vec::new();
    for entry in command::at(place).filter(|entry| !entry.keys.is_empty() && is_available(view, entry.command)) {
        let keys = entry.keys.iter().take(2).map(|key| command::name(view.words, *key)).collect::<Vec<_>>().join(", ");
        rows.push((keys, phrase(view, entry)));
    }
    rows
}

#[cfg(test)]
mod tests {
    use crate::tui::robot::{Robot, UserActions};

    #[test]
    fn no_phrase_is_cut_and_scrolling_shows_the_rest() {
        let mut robot = Robot::with(&[("I01", &["Anna: Jeg."])]);
        robot
            .press("?")
            .misses("…")
            .sees("↓")
            .misses("avslutt")
            .press("page-down page-down page-down page-down")
            .sees("avslutt");
        robot.misses("↓ ┐");
    }
}
