//! A table: columns of which the first ones stay where they are while the others move sideways, headings that stay in
//! sight, and a word about the columns that do not fit.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::paint;
use super::wrap::{columns_of, shortened};

/// The most columns of the screen that a column of the table takes.
const WIDEST: usize = 20;

/// A column, as it is drawn.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Column {
    /// What it is headed, with a sign where the table is sorted by it.
    pub heading: String,
    /// How wide its widest cell is, in columns of the screen.
    pub width: usize,
    /// Whether it holds numbers, which stand to the right.
    pub is_number: bool,
}

/// Which columns show, and where.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Columns {
    /// How many of the columns that move are out of sight to the left.
    first: usize,
    all: usize,
    shown: Vec<Shown>,
}

/// A column in sight.
#[derive(Clone, PartialEq, Eq, Debug)]
struct Shown {
    at: usize,
    place: Rect,
    column: Column,
}

impl Shown {
    fn draw(&self, buffer: &mut Buffer, y: u16, words: &str, style: Style) {
        let words = shortened(words, usize::from(self.place.width));
        let left = self.place.width.saturating_sub(u16::try_from(columns_of(&words)).unwrap_or(0));
        let x = self.place.x + if self.column.is_number { left } else { 0 };
        paint::words(buffer, (x, y), self.place.width, &words, style);
    }
}

impl Columns {
    /// Lays out the columns that there is room for; the first `frozen` always come first. The headings stand in the top
    /// row of `area`.
    pub fn lay_out(&mut self, area: Rect, columns: Vec<Column>, frozen: usize) {
        self.all = columns.len();
        self.first = self.first.min(self.all.saturating_sub(frozen + 1));
        self.shown.clear();
        let mut x = area.x + 1;
        let is_in_sight = |at: usize| at < frozen || at >= frozen + self.first;
        for (at, column) in columns.into_iter().enumerate().filter(|(at, _)| is_in_sight(*at)) {
            let wide = column.width.max(columns_of(&column.heading)).min(WIDEST);
            let width = u16::try_from(wide).unwrap_or(0);
            if x + width > area.right() {
                break;
            }
            self.shown.push(Shown { at, place: Rect { x, y: area.y, width, height: 1 }, column });
            x += width + 2;
        }
    }

    /// Moves the columns sideways by one, as far as there are any.
    pub fn scroll(&mut self, onward: bool) {
        // Nothing is to be seen further on where all fits.
        let is_last = self.shown.last().is_none_or(|shown| shown.at + 1 == self.all);
        match onward {
            true => self.first += usize::from(!is_last),
            false => self.first = self.first.saturating_sub(1),
        }
    }

    /// How many columns are out of sight.
    pub fn hidden(&self) -> usize {
        self.all.saturating_sub(self.shown.len())
    }

    /// The column whose heading is at this place of the screen.
    pub fn at(&self, x: u16, y: u16) -> Option<usize> {
        self.shown.iter().find(|shown| shown.place.contains((x, y).into())).map(|shown| shown.at)
    }

    /// Draws the headings.
    pub fn draw_headings(&self, buffer: &mut Buffer, style: Style) {
        self.shown.iter().for_each(|shown| shown.draw(buffer, shown.place.y, &shown.column.heading, style));
    }

    /// Draws the cells of a row that are in sight.
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
    fn the_first_columns_stay_and_the_others_move_as_far_as_there_are_any() {
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
