//! A choice between a few options: with the arrows and Enter, by number, or with the mouse.

use std::borrow::Cow;

use crossterm::event::KeyCode;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::list::ListPosition;
use super::paint;
use crate::tui::command::Key;
use crate::tui::style::Styles;

/// A choice between a few options.
pub struct Choice<T: 'static> {
    all: &'static [T],
    list: ListPosition,
    rows: Rect,
}

/// The outcome of a key.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ChoiceOutcome<T> {
    /// Nothing is chosen yet.
    Waiting,
    /// This option was chosen.
    Chosen(T),
    /// The choice was cancelled.
    Cancelled,
    /// The key does nothing here.
    Unknown,
}

impl<T: Copy + PartialEq> Choice<T> {
    /// A choice between these options. The cursor starts on `selected`, or on the first one.
    pub fn new(all: &'static [T], selected: Option<T>) -> Self {
        let at = all.iter().position(|one| Some(*one) == selected).unwrap_or(0);
        Self { all, list: ListPosition { at, top: 0 }, rows: Rect::default() }
    }

    /// Handles a key: arrows move the cursor, Enter or a number chooses, Esc cancels.
    pub fn key(&mut self, key: Key) -> ChoiceOutcome<T> {
        let at = match key.0 {
            KeyCode::Up => return self.step(-1),
            KeyCode::Down => return self.step(1),
            KeyCode::Enter => Some(self.list.at),
            KeyCode::Char(digit) => digit.to_digit(10).and_then(|n| usize::try_from(n).ok()?.checked_sub(1)),
            KeyCode::Esc => return ChoiceOutcome::Cancelled,
            _ => None,
        };
        at.and_then(|at| self.all.get(at)).map_or(ChoiceOutcome::Unknown, |one| ChoiceOutcome::Chosen(*one))
    }

    fn step(&mut self, by: isize) -> ChoiceOutcome<T> {
        self.list.step(by, self.all.len());
        ChoiceOutcome::Waiting
    }

    /// The option that was clicked.
    pub fn click(&self, x: u16, y: u16) -> Option<T> {
        let is_on = self.rows.contains((x, y).into());
        is_on.then(|| self.all.get(usize::from(y - self.rows.y)))?.copied()
    }

    /// Draws one row per option, from the top of `area`. Returns the space below.
    pub fn draw<'a>(
        &mut self,
        buffer: &mut Buffer,
        area: Rect,
        styles: Styles,
        name: impl Fn(T) -> Cow<'a, str>,
    ) -> Rect {
        let height = u16::try_from(self.all.len()).unwrap_or(u16::MAX).min(area.height);
        // A row reaches the border of the box, so that all of it can be clicked.
        self.rows = Rect { x: area.x.saturating_sub(1), width: area.width + 2, height, ..area };
        for ((n, one), row) in self.all.iter().enumerate().zip(self.rows.rows()) {
            let style = if n == self.list.at { styles.selected() } else { Style::new() };
            paint::row(buffer, row, &format!(" {}  {}", n + 1, name(*one)), style);
        }
        Rect { y: area.y + height, height: area.height - height, ..area }
    }
}
