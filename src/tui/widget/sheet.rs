//! A box over the screen with a list of rows. One row is chosen with the arrows and Enter, or with the mouse.

use std::borrow::Cow;

use crossterm::event::KeyCode;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::list::ListPosition;
use super::paint;
use crate::tui::command::Key;
use crate::tui::style::Styles;

/// The selected row, and the area of the rows.
#[derive(Clone, Debug, Default)]
pub struct Sheet {
    /// The selected row.
    pub list: ListPosition,
    rows: Rect,
}

/// The outcome of a key or a click.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum SheetOutcome {
    /// The selection moved, or nothing happened.
    Waiting,
    /// The row with this index was chosen.
    Chosen(usize),
    /// The choice was cancelled.
    Cancelled,
    /// The key does nothing in a list. The caller may handle it.
    Other,
}

/// The size of a sheet.
#[derive(Clone, Copy, Debug)]
pub struct Size {
    /// Columns, including the border.
    pub width: u16,
    /// The maximum number of rows of the list.
    pub max_rows: u16,
    /// Rows above the list, for an input line.
    pub above: u16,
}

impl Sheet {
    /// A sheet with this row selected.
    pub fn at(row: usize) -> Self {
        Self { list: ListPosition { at: row, top: 0 }, rows: Rect::default() }
    }

    /// Handles a key: Enter chooses, Esc cancels, other keys move the selection.
    pub fn key(&mut self, key: Key, length: usize) -> SheetOutcome {
        match key.0 {
            KeyCode::Enter => SheetOutcome::Chosen(self.list.at),
            KeyCode::Esc => SheetOutcome::Cancelled,
            _ if self.list.key(key, length, usize::from(self.rows.height)) => SheetOutcome::Waiting,
            _ => SheetOutcome::Other,
        }
    }

    /// Chooses the row that was clicked.
    pub fn click(&mut self, x: u16, y: u16, length: usize) -> SheetOutcome {
        match self.list.click(self.rows, (x, y), length) {
            Some(_) => SheetOutcome::Chosen(self.list.at),
            None => SheetOutcome::Waiting,
        }
    }

    /// Draws the empty box in the middle of `area`. Returns the area above the rows, and the visible rows: index, area
    /// and style.
    pub fn open(
        &mut self,
        buffer: &mut Buffer,
        area: Rect,
        (title, length): (&str, usize),
        size: Size,
        styles: Styles,
    ) -> (Rect, Vec<(usize, Rect, Style)>) {
        let rows = u16::try_from(length).unwrap_or(u16::MAX).clamp(1, size.max_rows);
        let place = paint::middle(area, size.width, rows.saturating_add(size.above + 2));
        paint::clear(buffer, place);
        let inner = paint::pane(buffer, place, (title, ""), styles.border(true));
        let above = Rect { x: inner.x + 1, width: inner.width.saturating_sub(1), height: size.above, ..inner };
        self.rows = Rect { y: inner.y + size.above, height: inner.height.saturating_sub(size.above), ..inner };
        let shown = self.list.show(length, usize::from(self.rows.height));
        paint::more(buffer, self.rows, self.list.beyond(length, usize::from(self.rows.height)), styles);
        let style = |at: usize| if at == self.list.at { styles.selected() } else { Style::new() };
        (above, shown.zip(self.rows.rows()).map(|(at, row)| (at, row, style(at))).collect())
    }

    /// Draws a box with one line of text per row.
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
