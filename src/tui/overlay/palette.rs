//! The palette: every command by typing a part of what it does. It shows the command's key, so that one learns it.

use crossterm::event::KeyCode;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::OverlayOutcome;
use crate::tui::command::{self, Command, Entry, Key, Pane};
use crate::tui::view::View;
use crate::tui::widget::input::Input;
use crate::tui::widget::list::ListAt;
use crate::tui::widget::paint;
use crate::tui::widget::wrap::{columns_of, shortened};
use crate::words::kind;

/// The palette, opened at a place.
pub struct Palette {
    place: Pane,
    input: Input,
    list: ListAt,
    rows_area: Rect,
}

impl Palette {
    /// A palette of what works at this place.
    pub fn new(place: Pane) -> Self {
        Self { place, input: Input::default(), list: ListAt::default(), rows_area: Rect::default() }
    }

    /// What matches: a command whose phrase holds every word that was typed.
    fn found(&self, view: View) -> Vec<(Command, String, String)> {
        let wanted: Vec<String> = self.input.text().to_lowercase().split_whitespace().map(str::to_owned).collect();
        let row = |entry: &Entry| {
            let phrase = phrase(view, entry);
            let lower = phrase.to_lowercase();
            let keys =
                entry.keys.iter().take(2).map(|key| command::name(view.words, *key)).collect::<Vec<_>>().join(", ");
            wanted.iter().all(|w| lower.contains(w)).then_some((entry.command, phrase, keys))
        };
        command::at(self.place).filter(|e| !is_motion(e.command) && is_there(view, e.command)).filter_map(row).collect()
    }

    /// Handles a key.
    pub fn key(&mut self, view: View, key: Key) -> OverlayOutcome {
        let found = self.found(view);
        match key.0 {
            KeyCode::Esc => return OverlayOutcome::Left,
            KeyCode::Up => self.list.step(-1, found.len()),
            KeyCode::Down => self.list.step(1, found.len()),
            KeyCode::Enter => {
                return found
                    .get(self.list.at)
                    .map_or(OverlayOutcome::Left, |(command, ..)| OverlayOutcome::Command(*command));
            }
            _ => {
                if self.input.key(key) {
                    self.list = ListAt::default();
                }
            }
        }
        OverlayOutcome::Waiting
    }

    /// Takes pasted text in.
    pub fn paste(&mut self, _: View, text: &str) {
        self.input.insert(text);
    }

    /// Does what was clicked.
    pub fn click(&mut self, view: View, x: u16, y: u16) -> OverlayOutcome {
        if !self.rows_area.contains((x, y).into()) {
            return OverlayOutcome::Waiting;
        }
        let at = self.list.top + usize::from(y - self.rows_area.y);
        self.found(view).get(at).map_or(OverlayOutcome::Waiting, |(command, ..)| OverlayOutcome::Command(*command))
    }

    /// Draws it.
    pub fn draw(&mut self, buffer: &mut Buffer, area: Rect, view: View) {
        let found = self.found(view);
        let place = paint::middle(area, 64, 18.min(area.height));
        paint::clear(buffer, place);
        let inner = paint::pane(buffer, place, (&view.words.say("palette-title"), ""), view.styles.active());
        self.input.draw(buffer, Rect { x: inner.x + 1, width: inner.width.saturating_sub(1), ..inner }, Style::new());
        self.rows_area = Rect { y: inner.y + 1, height: inner.height.saturating_sub(1), ..inner };
        let shown = self.list.show(found.len(), usize::from(self.rows_area.height));
        for (at, y) in shown.zip(self.rows_area.top()..self.rows_area.bottom()) {
            let Some((_, phrase, keys)) = found.get(at) else { continue };
            let style = if at == self.list.at { view.styles.chosen() } else { Style::new() };
            let room = usize::from(inner.width).saturating_sub(columns_of(keys) + 3);
            let phrase = shortened(phrase, room);
            let gap = " ".repeat(room.saturating_sub(columns_of(&phrase)) + 1);
            paint::row(buffer, Rect { y, height: 1, ..inner }, &format!(" {phrase}{gap}{keys}"), style);
        }
    }
}

/// What a command does, in words; a pen's with the pen's name.
pub fn phrase(view: View, entry: &Entry) -> String {
    match entry.command {
        Command::Pen(digit) if digit > 0 => {
            let pens = view.project.pens();
            let pen = pens.iter().find(|pen| pen.digit == Some(i64::from(digit)));
            let name = pen.map_or_else(|| "–".to_owned(), |pen| kind::pen(view.words, &pen.name).to_owned());
            view.words.tell("key-pen", &[("name", name.into())])
        }
        _ => view.words.say(entry.phrase).into_owned(),
    }
}

/// Whether a command can be done in this project: it may be open for reading only, or have no such pen.
pub fn is_there(view: View, command: Command) -> bool {
    match command {
        _ if command.changes() && !view.project.is_writable() => false,
        Command::Pen(digit) => digit == 0 || view.project.pen_for_digit(i64::from(digit)).is_some(),
        _ => true,
    }
}

/// Whether a command only moves about, and so is not worth a line.
fn is_motion(command: Command) -> bool {
    use Command as C;
    matches!(
        command,
        C::Up | C::Down | C::Left | C::Right | C::PageUp | C::PageDown | C::First | C::Last | C::Enter | C::Back
    )
}
