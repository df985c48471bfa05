//! The selected row of a list, and the part of the list that is visible.

use crossterm::event::KeyCode;
use ratatui::layout::Rect;

use crate::tui::command::{Command, Key};

/// The selected row, and the first visible row.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct ListPosition {
    /// The selected row, from 0.
    pub at: usize,
    /// The first visible row, from 0.
    pub top: usize,
}

/// Whether a list has rows above and below the visible ones.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Beyond {
    /// Whether there are rows above.
    pub above: bool,
    /// Whether there are rows below.
    pub below: bool,
}

impl ListPosition {
    /// Moves the selection by this many rows in a list of `length` rows.
    pub fn step(&mut self, by: isize, length: usize) {
        self.at = self.at.saturating_add_signed(by).min(length.saturating_sub(1));
    }

    /// Moves the selection as a command says, in a list of `length` rows of which `page` are visible. Returns whether
    /// the command moves in lists.
    pub fn navigate(&mut self, command: Command, length: usize, page: usize) -> bool {
        let page = isize::try_from(page.saturating_sub(1).max(1)).unwrap_or(1);
        match command {
            Command::Up => self.step(-1, length),
            Command::Down => self.step(1, length),
            Command::PageUp => self.step(-page, length),
            Command::PageDown => self.step(page, length),
            Command::First => self.go(0),
            Command::Last => self.go(length.saturating_sub(1)),
            _ => return false,
        }
        true
    }

    /// Moves the selection with an arrow key, Page Up, Page Down, Home or End. Returns whether it was one of them.
    pub fn key(&mut self, key: Key, length: usize, page: usize) -> bool {
        let command = match key.0 {
            KeyCode::Up => Command::Up,
            KeyCode::Down => Command::Down,
            KeyCode::PageUp => Command::PageUp,
            KeyCode::PageDown => Command::PageDown,
            KeyCode::Home => Command::First,
            KeyCode::End => Command::Last,
            _ => return false,
        };
        self.navigate(command, length, page)
    }

    /// The row of the list at a point of the area that shows it.
    pub fn row_at(&self, area: Rect, (x, y): (u16, u16), length: usize) -> Option<usize> {
        let row = self.top + usize::from(y.checked_sub(area.y)?);
        (area.contains((x, y).into()) && row < length).then_some(row)
    }

    /// Selects the row that was clicked. Returns whether it was selected already, or `None` if there is no row there.
    pub fn click(&mut self, area: Rect, at: (u16, u16), length: usize) -> Option<bool> {
        let row = self.row_at(area, at, length)?;
        Some(std::mem::replace(&mut self.at, row) == row)
    }

    /// Selects a row.
    pub fn go(&mut self, at: usize) {
        self.at = at;
    }

    /// The visible rows: the index of each, and its area. Scrolls so that the selected row is among them.
    pub fn rows(&mut self, area: Rect, length: usize) -> impl Iterator<Item = (usize, Rect)> + use<> {
        self.show(length, usize::from(area.height)).zip(area.rows())
    }

    /// Whether a list of `length` rows has rows above and below the `height` visible ones.
    pub fn beyond(&self, length: usize, height: usize) -> Beyond {
        Beyond { above: self.top > 0, below: self.top + height < length }
    }

    /// Keeps the selection within a list of `length` rows, and scrolls so that it is visible in `height` rows. Returns
    /// the visible rows.
    pub fn show(&mut self, length: usize, height: usize) -> std::ops::Range<usize> {
        self.at = self.at.min(length.saturating_sub(1));
        let height = height.max(1);
        if self.at < self.top {
            self.top = self.at;
        } else if self.at >= self.top + height {
            self.top = self.at + 1 - height;
        }
        self.top = self.top.min(length.saturating_sub(height));
        self.top..(self.top + height).min(length)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_selected_row_is_always_visible() {
        let mut list = ListPosition::default();
        list.step(7, 20);
        assert_eq!(list.show(20, 5), 3..8);
        list.step(-6, 20);
        assert_eq!(list.show(20, 5), 1..6);
        list.step(100, 20);
        assert_eq!((list.at, list.show(20, 5)), (19, 15..20));
        assert_eq!((list.show(2, 5), list.at), (0..2, 1));
        assert_eq!((list.show(0, 5), list.at), (0..0, 0));
    }
}
