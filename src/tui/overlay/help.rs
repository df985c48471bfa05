//! The keys that work in a pane or an overlay. The keys of panes come from the table of commands.

use crossterm::event::KeyCode;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::palette::{is_available, phrase};
use super::{OverlayBehaviour, OverlayOutcome};
use crate::domain::span::Span;
use crate::tui::command::{self, Command, Entry, Key, Pane};
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

/// A row of the help: keys and what they do, or a heading without keys.
#[derive(Clone)]
struct Row {
    keys: String,
    phrase: String,
    is_heading: bool,
}

impl Row {
    fn heading(phrase: String) -> Self {
        Self { keys: String::new(), phrase, is_heading: true }
    }
}

/// The parts of the help for a pane, in order, each with the phrase above it. What is done on the screen comes first.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Own,
    Everywhere,
    Moving,
    Screens,
    Colours,
}

impl Part {
    const ALL: [(Self, &'static str); 5] = [
        (Self::Own, "help-own"),
        (Self::Everywhere, "help-everywhere"),
        (Self::Moving, "help-moving"),
        (Self::Screens, "help-screens"),
        (Self::Colours, "help-colours"),
    ];

    fn of(entry: &Entry) -> Self {
        use Command as C;
        match entry.command {
            C::Pen(_) => Self::Colours,
            C::Screen(_) | C::NextScreen | C::PreviousScreen => Self::Screens,
            C::Wider | C::Narrower | C::Alone | C::WordLeft | C::WordRight | C::Top | C::Bottom => Self::Moving,
            C::Enter => Self::Own,
            command if command.is_motion() => Self::Moving,
            _ if entry.panes.contains(&Pane::Anywhere) => Self::Everywhere,
            _ => Self::Own,
        }
    }
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
    /// Handles a key: arrows scroll, the key of a screen leads there, any other key closes it.
    fn key(&mut self, _: View, key: Key) -> OverlayOutcome {
        match key.0 {
            KeyCode::Down => self.top += 1,
            KeyCode::Up => self.top = self.top.saturating_sub(1),
            KeyCode::PageDown => self.top += 10,
            KeyCode::PageUp => self.top = self.top.saturating_sub(10),
            _ => {
                return match (&self.topic, command::command_for(Pane::Anywhere, key)) {
                    (Topic::Pane(_), Some(screen @ Command::Screen(_))) => OverlayOutcome::Command(screen),
                    _ => OverlayOutcome::Closed,
                };
            }
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
        for (n, Row { keys, phrase, is_heading }) in lines.iter().enumerate() {
            let (column, line) = (n / row_count, n % row_count);
            let Some(y) = line.checked_sub(self.top).filter(|y| *y < height) else { continue };
            let x = inner.x + u16::try_from(column).unwrap_or(0) * width;
            let y = inner.y + u16::try_from(y).unwrap_or(0);
            if *is_heading {
                paint::words(buffer, (x + 1, y), width.saturating_sub(1), phrase, view.styles.strong());
                continue;
            }
            paint::words(buffer, (x + 1, y), KEYS_WIDTH - 2, keys, view.styles.key());
            paint::words(buffer, (x + KEYS_WIDTH, y), width.saturating_sub(KEYS_WIDTH), phrase, Style::new());
        }
    }

    fn hint(&self) -> &'static str {
        "hint-help"
    }
}

/// The rows with their phrases wrapped. Only the first line of a phrase has keys.
fn lines(rows: Vec<Row>, width: usize) -> Vec<Row> {
    let wrapped = |Row { keys, phrase, is_heading }: Row| {
        let lines = wrap(&phrase, Span { start: 0, end: phrase.len() }, width, 0);
        let line = |(n, span): (usize, &Span)| {
            let keys = if n == 0 { keys.clone() } else { String::new() };
            Row { keys, phrase: span.of(&phrase).unwrap_or_default().trim_end().to_owned(), is_heading }
        };
        lines.iter().enumerate().map(line).collect::<Vec<_>>()
    };
    rows.into_iter().flat_map(wrapped).collect()
}

/// The rows of a phrase: one per line with a colon after the keys, or in the format of the bottom line.
fn parse_rows(phrase: &str) -> Vec<Row> {
    let is_list = phrase.contains('\n');
    let rows = if is_list { phrase.split('\n').collect::<Vec<_>>() } else { phrase.split(" · ").collect() };
    let split = |row: &str| {
        let (keys, phrase) = if is_list { row.split_once(": ") } else { row.split_once(' ') }.unwrap_or(("", row));
        Row { keys: keys.to_owned(), phrase: phrase.to_owned(), is_heading: false }
    };
    rows.into_iter().map(split).collect()
}

/// The rows of a pane, in parts with headings. In each part, the keys of the bottom line come first.
fn rows(place: Pane, view: View) -> Vec<Row> {
    let mut entries: Vec<&Entry> =
        command::at(place).filter(|entry| !entry.keys.is_empty() && is_available(view, entry.command)).collect();
    entries.sort_by_key(|entry| !entry.shown);
    let row = |entry: &&Entry| {
        let keys = entry.keys.iter().take(2).map(|key| command::name(view.words, *key)).collect::<Vec<_>>().join(", ");
        Row { keys, phrase: phrase(view, entry), is_heading: false }
    };
    let part = |(part, heading): (Part, &'static str)| {
        let rows: Vec<Row> = entries.iter().filter(|entry| Part::of(entry) == part).map(row).collect();
        let heading = (!rows.is_empty()).then(|| Row::heading(view.words.say(heading).into_owned()));
        heading.into_iter().chain(rows).collect::<Vec<_>>()
    };
    Part::ALL.into_iter().flat_map(part).collect()
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
            .misses("farge: gul")
            .press("page-down page-down page-down page-down")
            .sees("farge: gul");
        robot.misses("↓ ┐");
    }

    #[test]
    fn the_keys_of_the_screen_come_first_and_colours_last() {
        let mut robot = Robot::with(&[("I01", &["Anna: Jeg."])]);
        robot.resize(80, 60).press("f5 ?");
        let rows = ["På denne skjermen", "slå sammen", "Overalt", "Skjermer", "Farger", "farge: gul"];
        let places = rows.map(|row| robot.find(row));
        assert!(places[0].1 < 3 && places[1].1 < 12, "{}", robot.screen());
        let order = |(x, y): (u16, u16)| (x > 30, y);
        assert!(places.is_sorted_by_key(|place| order(*place)), "{}", robot.screen());
    }

    #[test]
    fn the_key_of_a_screen_leads_there_from_the_help() {
        let mut robot = Robot::with(&[("I01", &["Anna: Jeg."])]);
        robot.press("f7 ? f5").misses("Taster som virker").sees("Kodeboken er tom");
    }
}
