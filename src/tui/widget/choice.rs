//! A few things of which one is chosen: by arrows and Enter, by its number, or with the mouse.

use std::borrow::Cow;

use crossterm::event::KeyCode;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::list::ListAt;
use super::paint;
use crate::tui::command::Key;
use crate::tui::style::Styles;

/// A choice of one of a few.
pub struct Choice<T: 'static> {
    all: &'static [T],
    list: ListAt,
    rows: Rect,
}

/// What a key did.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Chosen<T> {
    /// Nothing is chosen yet.
    Waiting,
    /// This is.
    This(T),
    /// Nothing is to be chosen.
    Left,
    /// The key has no meaning here.
    Unknown,
}

impl<T: Copy + PartialEq> Choice<T> {
    /// A choice of these, the cursor on one of them.
    pub fn new(all: &'static [T], known: Option<T>) -> Self {
        let at = all.iter().position(|one| Some(*one) == known).unwrap_or(0);
        Self { all, list: ListAt { at, top: 0 }, rows: Rect::default() }
    }

    /// Handles a key.
    pub fn key(&mut self, key: Key) -> Chosen<T> {
        let at = match key.0 {
            KeyCode::Up => return self.step(-1),
            KeyCode::Down => return self.step(1),
            KeyCode::Enter => Some(self.list.at),
            KeyCode::Char(digit) => digit.to_digit(10).and_then(|n| usize::try_from(n).ok()?.checked_sub(1)),
            KeyCode::Esc => return Chosen::Left,
            _ => None,
        };
        at.and_then(|at| self.all.get(at)).map_or(Chosen::Unknown, |one| Chosen::This(*one))
    }

    fn step(&mut self, by: isize) -> Chosen<T> {
        self.list.step(by, self.all.len());
        Chosen::Waiting
    }

    /// What was clicked.
    pub fn click(&self, x: u16, y: u16) -> Option<T> {
        let is_on = self.rows.contains((x, y).into());
        is_on.then(|| self.all.get(usize::from(y - self.rows.y)))?.copied()
    }

    /// Draws a row for each, from the top of `area`. Returns what is left below.
    pub fn draw<'a>(
        &mut self,
        buffer: &mut Buffer,
        area: Rect,
        styles: Styles,
        name: impl Fn(T) -> Cow<'a, str>,
    ) -> Rect {
        let height = u16::try_from(self.all.len()).unwrap_or(u16::MAX).min(area.height);
        // A row is as wide as the box.
        self.rows = Rect { x: area.x.saturating_sub(1), width: area.width + 2, height, ..area };
        for ((n, one), row) in self.all.iter().enumerate().zip(self.rows.rows()) {
            let style = if n == self.list.at { styles.chosen() } else { Style::new() };
            paint::row(buffer, row, &format!(" {}  {}", n + 1, name(*one)), style);
        }
        Rect { y: area.y + height, height: area.height - height, ..area }
    }
}
