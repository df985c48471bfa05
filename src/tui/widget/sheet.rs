//! A box over the screen with rows of which one is chosen: by arrows, or with the mouse.

use std::borrow::Cow;

use crossterm::event::KeyCode;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::list::ListAt;
use super::paint;
use crate::tui::command::Key;
use crate::tui::style::Styles;

/// Where one stands in the rows, and where they lie on the screen.
#[derive(Clone, Debug, Default)]
pub struct Sheet {
    /// Where one stands.
    pub list: ListAt,
    rows: Rect,
}

/// What a key or a click did.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Answer {
    /// It moved, or did nothing that matters.
    Waiting,
    /// The row at this place was chosen.
    Chosen(usize),
    /// Nothing is to be chosen.
    Left,
    /// It was a key for something else.
    Other,
}

/// How large a sheet becomes.
#[derive(Clone, Copy, Debug)]
pub struct Size {
    /// Columns, with its border.
    pub width: u16,
    /// Rows of the list at the most.
    pub most: u16,
    /// Rows above the list, for a line to type in.
    pub above: u16,
}

impl Sheet {
    /// A sheet on which one stands at this row.
    pub fn at(row: usize) -> Self {
        Self { list: ListAt { at: row, top: 0 }, rows: Rect::default() }
    }

    /// Handles a key: Enter chooses, Esc leaves, others move among the rows.
    pub fn key(&mut self, key: Key, length: usize) -> Answer {
        match key.0 {
            KeyCode::Enter => Answer::Chosen(self.list.at),
            KeyCode::Esc => Answer::Left,
            _ if self.list.key(key, length, usize::from(self.rows.height)) => Answer::Waiting,
            _ => Answer::Other,
        }
    }

    /// Chooses the row that was clicked.
    pub fn click(&mut self, x: u16, y: u16, length: usize) -> Answer {
        match self.list.click(self.rows, (x, y), length) {
            Some(_) => Answer::Chosen(self.list.at),
            None => Answer::Waiting,
        }
    }

    /// Draws the empty box in the middle of `area`. Returns the room above the rows, and the rows that are seen: which
    /// of the list, where, and in which style.
    pub fn open(
        &mut self,
        buffer: &mut Buffer,
        area: Rect,
        (title, length): (&str, usize),
        size: Size,
        styles: Styles,
    ) -> (Rect, Vec<(usize, Rect, Style)>) {
        let rows = u16::try_from(length).unwrap_or(u16::MAX).clamp(1, size.most);
        let place = paint::middle(area, size.width, rows.saturating_add(size.above + 2));
        paint::clear(buffer, place);
        let inner = paint::pane(buffer, place, (title, ""), styles.border(true));
        let above = Rect { x: inner.x + 1, width: inner.width.saturating_sub(1), height: size.above, ..inner };
        self.rows = Rect { y: inner.y + size.above, height: inner.height.saturating_sub(size.above), ..inner };
        let shown = self.list.show(length, usize::from(self.rows.height));
        paint::more(buffer, self.rows, self.list.beyond(length, usize::from(self.rows.height)), styles);
        let style = |at: usize| if at == self.list.at { styles.chosen() } else { Style::new() };
        (above, shown.zip(self.rows.rows()).map(|(at, row)| (at, row, style(at))).collect())
    }

    /// Draws a box with a line of text for each row.
    pub fn draw<'a>(
        &mut self,
        buffer: &mut Buffer,
        area: Rect,
        titled: (&str, usize),
        size: Size,
        styles: Styles,
        text: impl Fn(usize) -> Cow<'a, str>,
    ) {
        for (at, row, style) in self.open(buffer, area, titled, size, styles).1 {
            paint::row(buffer, row, &format!(" {}", text(at)), style);
        }
    }
}
