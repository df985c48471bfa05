//! A table. Its first columns stay in place while the others scroll sideways, and its headings stay visible. It counts
//! the columns that do not fit.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::paint;
use super::wrap::{columns_of, shortened_path};

/// A column to be drawn.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Column {
    /// The heading, with an arrow if the table is sorted by this column.
    pub heading: String,
    /// Its width, in columns of the screen; more if the heading is wider.
    pub width: usize,
    /// Whether the cells are numbers, which are right-aligned.
    pub is_number: bool,
}

/// The visible columns and their positions.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Columns {
    /// The number of scrolling columns that are hidden on the left.
    first: usize,
    all: usize,
    shown: Vec<Shown>,
}

/// A visible column.
#[derive(Clone, PartialEq, Eq, Debug)]
struct Shown {
    at: usize,
    place: Rect,
    column: Column,
}

impl Shown {
    fn draw(&self, buffer: &mut Buffer, y: u16, words: &str, style: Style) {
        let words = shortened_path(words, usize::from(self.place.width));
        let left = self.place.width.saturating_sub(u16::try_from(columns_of(&words)).unwrap_or(0));
        let x = self.place.x + if self.column.is_number { left } else { 0 };
        paint::words(buffer, (x, y), self.place.width, &words, style);
    }
}

impl Columns {
    /// Lays out the columns that fit. The first `frozen` columns do not scroll. The headings are in the top row of
    /// `area`.
    pub fn lay_out(&mut self, area: Rect, columns: Vec<Column>, frozen: usize) {
        self.all = columns.len();
        self.first = self.first.min(self.all.saturating_sub(frozen + 1));
        self.shown.clear();
        let mut x = area.x + 1;
        let is_visible = |at: usize| at < frozen || at >= frozen + self.first;
        for (at, column) in columns.into_iter().enumerate().filter(|(at, _)| is_visible(*at)) {
            let wide = column.width.max(columns_of(&column.heading));
            let width = u16::try_from(wide).unwrap_or(u16::MAX);
            if x.saturating_add(width) > area.right() {
                break;
            }
            self.shown.push(Shown { at, place: Rect { x, y: area.y, width, height: 1 }, column });
            x += width + 2;
        }
    }

    /// Scrolls sideways by one column. Returns whether there are more columns in that direction.
    pub fn scroll(&mut self, onward: bool) -> bool {
        let before = self.first;
        // If the last column is visible, there is nothing more to the right.
        let is_last = self.shown.last().is_none_or(|shown| shown.at + 1 == self.all);
        match onward {
            true => self.first += usize::from(!is_last),
            false => self.first = self.first.saturating_sub(1),
        }
        self.first != before
    }

    /// The number of hidden columns.
    pub fn hidden(&self) -> usize {
        self.all.saturating_sub(self.shown.len())
    }

    /// The column whose heading is at this point of the screen.
    pub fn at(&self, x: u16, y: u16) -> Option<usize> {
        self.shown.iter().find(|shown| shown.place.contains((x, y).into())).map(|shown| shown.at)
    }

    /// Draws the headings.
    pub fn draw_headings(&self, buffer: &mut Buffer, style: Style) {
        self.shown.iter().for_each(|shown| shown.draw(buffer, shown.place.y, &shown.column.heading, style));
    }

    /// Draws the visible cells of a row.
    pub fn draw_row(&self, buffer: &mut Buffer, y: u16, cells: &[String], style: Style) {
        for shown in &self.shown {
            shown.draw(buffer, y, cells.get(shown.at).map_or("", String::as_str), style);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn columns() -> Vec<Column> {
        ["Nr", "Navn", "Gruppe", "Kontor", "Utdrag"]
            .map(|heading| Column { heading: heading.to_owned(), width: 6, is_number: heading == "Utdrag" })
            .to_vec()
    }

    fn headings(table: &Columns) -> String {
        let mut buffer = Buffer::empty(Rect::new(0, 0, 26, 1));
        table.draw_headings(&mut buffer, Style::new());
        buffer.content().iter().map(|cell| cell.symbol()).collect::<String>().trim_end().to_owned()
    }

    #[test]
    fn the_first_columns_stay_in_place_and_the_others_scroll_to_the_last_one() {
        let (mut table, area) = (Columns::default(), Rect::new(0, 0, 26, 5));
        table.lay_out(area, columns(), 1);
        assert_eq!((headings(&table).as_str(), table.hidden()), (" Nr      Navn    Gruppe", 2));
        for _ in 0..5 {
            table.scroll(true);
            table.lay_out(area, columns(), 1);
        }
        assert_eq!((headings(&table).as_str(), table.hidden()), (" Nr      Kontor  Utdrag", 2));
        assert_eq!((table.at(10, 0), table.at(8, 0)), (Some(3), None));
        table.lay_out(Rect::new(0, 0, 80, 5), columns(), 1);
        table.scroll(false);
        table.scroll(false);
        table.lay_out(Rect::new(0, 0, 80, 5), columns(), 1);
        assert_eq!(table.hidden(), 0);
    }
}
