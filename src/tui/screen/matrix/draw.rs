//! Draws the grid from memory: the visible cells, and the names and totals beside them.

use std::ops::Range;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::grid::heading;
use super::{Focus, MatrixScreen};
use crate::analysis::count::Count;
use crate::analysis::matrix::{CellView, Line, LineKey};
use crate::export::contents::matrix::Show;
use crate::tui::view::View;
use crate::tui::widget::paint;
use crate::tui::widget::wrap::{columns_of, first_rows, shortened, shortened_path};
use crate::words::kind;

impl MatrixScreen {
    /// Draws the screen from memory.
    pub fn draw(&mut self, buffer: &mut Buffer, view: View) {
        match self.focus {
            Focus::Grid => self.draw_grid(buffer, view),
            Focus::Excerpts | Focus::Words => {
                let title = self.names_of_cell(view, usize::from(buffer.area().width));
                self.cell.draw(buffer, view, (&title, self.focus == Focus::Words));
            }
        }
    }

    fn draw_grid(&self, buffer: &mut Buffer, view: View) {
        let border = view.styles.border(true);
        paint::pane(buffer, self.grid.pane, (&self.title(view), &self.state(view)), border);
        self.draw_line(buffer, view);
        if self.is_empty() {
            let text = view.words.say(self.why_empty(view));
            return paint::wrapped(buffer, paint::indented(self.grid.names_and_cells(), 1), &text, view.styles.dim());
        }
        self.draw_status(buffer, view);
        let (rows, columns) = self.grid.fitting();
        let visible = |top: usize, length: usize, fitting: usize| top..(top + fitting).min(length);
        let rows = visible(self.row.top, self.matrix.row_count(), rows);
        let columns = visible(self.column.top, self.matrix.column_count(), columns);
        self.draw_headings(buffer, view, columns.clone());
        for row in rows {
            self.draw_row(buffer, view, row, columns.clone());
        }
        self.draw_sums(buffer, view, columns);
        paint::row(buffer, self.grid.signs, &format!(" {}", view.words.say("matrix-signs")), view.styles.dim());
        let beyond = self.row.beyond(self.matrix.row_count(), self.grid.fitting().0);
        let edge = Rect { width: self.grid.pane.right() - 1 - self.grid.names.x, ..self.grid.names };
        paint::more(buffer, edge, beyond, view.styles);
    }

    fn title(&self, view: View) -> String {
        let title = view.words.say("screen-matrix");
        let form = self.request.form.and_then(|form| view.project.form(form).ok());
        form.map_or(title.to_string(), |form| format!("{title} · {}", form.name))
    }

    /// What the cells show, and the size.
    fn state(&self, view: View) -> String {
        let shown = match self.show {
            Show::Counts | Show::Quotes(_) => "matrix-counts",
            Show::Presence => "matrix-presence",
            Show::Words => "matrix-words",
        };
        format!("{} · {} × {}", view.words.say(shown), self.matrix.row_count(), self.matrix.column_count())
    }

    /// Why there is nothing to show.
    fn why_empty(&self, view: View) -> &'static str {
        let model = view.project.model();
        match self.request.form {
            _ if !self.request.query.trim().is_empty() => "matrix-nothing-found",
            Some(form) if model.columns_of(form).is_empty() => "matrix-no-columns",
            Some(_) => "matrix-nobody-in-form",
            None if model.codebook.is_empty() => "matrix-no-codes",
            None if self.request.arrangement.hides_empty => "matrix-all-hidden",
            None => "matrix-nothing",
        }
    }

    fn draw_line(&self, buffer: &mut Buffer, view: View) {
        let area = self.grid.line;
        if area.height == 0 {
            return;
        }
        let sign = paint::words(buffer, (area.x + 1, area.y), 2, "/", view.styles.key());
        let room = Rect { x: sign + 1, width: area.right().saturating_sub(sign + 1), ..area };
        self.line.draw(buffer, room, view, view.styles.strong());
        self.line.draw_below(buffer, paint::indented(self.grid.below, 1), view);
    }

    /// The full names of the selected topic and unit, cut to a width.
    fn names_of_cell(&self, view: View, width: usize) -> String {
        let Some((topic, unit)) = self.selected() else { return String::new() };
        let unit = name(view, unit);
        let room = width.saturating_sub(columns_of(&unit) + 40).max(16);
        format!("{} × {unit}", shortened_path(&name(view, topic), room))
    }

    /// Draws the line about the selected cell.
    fn draw_status(&self, buffer: &mut Buffer, view: View) {
        let cell = self.matrix.cell(self.row.at, self.column.at);
        let mut parts = Vec::new();
        if let Some((topic, _)) = self.selected()
            && matches!(topic.key, LineKey::Theme(_))
        {
            parts.push(view.words.tell("count-excerpts", &[("n", cell.count.excerpts.into())]));
        }
        if cell.not_asked {
            parts.push(view.words.say("matrix-not-asked").into_owned());
        }
        if !cell.words.is_empty() {
            parts.push(view.project.readable(cell.words).replace('\n', " "));
        }
        let names = self.names_of_cell(view, usize::from(self.grid.status.width));
        let text = format!(" {names}: {}", parts.join(" · "));
        let text = text.strip_suffix(": ").map_or(text.clone(), str::to_owned);
        paint::row(buffer, self.grid.status, &text, view.styles.strong());
    }

    fn draw_headings(&self, buffer: &mut Buffer, view: View, columns: Range<usize>) {
        let (grid, bottom) = (&self.grid, self.grid.cells.y);
        for (at, x) in columns.clone().zip((grid.cells.x..).step_by(usize::from(grid.column_width.max(1)))) {
            let label = self.columns.at(at);
            let label = kind::group(view.words, label);
            let style = if at == self.column.at { view.styles.selected_unfocused() } else { view.styles.dim() };
            let rows = heading(&label, grid.column_width);
            let rows = rows.get(..usize::from(grid.heading)).unwrap_or(&rows);
            let first = bottom.saturating_sub(u16::try_from(rows.len()).unwrap_or(0));
            for (row, y) in rows.iter().zip(first..) {
                let width = grid.column_width.saturating_sub(1);
                let left = match self.show {
                    Show::Words => 0,
                    _ => width.saturating_sub(u16::try_from(columns_of(row)).unwrap_or(0)),
                };
                paint::words(buffer, (x + left, y), width - left, row, style);
            }
        }
        let above = bottom.saturating_sub(1);
        for (at, phrase) in (0..grid.totals).zip(["column-excerpts", "matrix-people"]) {
            let area = Rect { y: above, height: 1, ..grid.total_area(at) };
            right(buffer, area, &view.words.say(phrase), view.styles.dim());
        }
        let beyond = self.column.beyond(self.matrix.column_count(), columns.len());
        let places = [(beyond.above, grid.cells.x, "←"), (beyond.below, grid.cells.right(), "→")];
        for (_, x, arrow) in places.into_iter().filter(|(is_shown, ..)| *is_shown) {
            paint::words(buffer, (x.saturating_sub(1), above), 1, arrow, view.styles.strong());
        }
    }

    fn draw_row(&self, buffer: &mut Buffer, view: View, row: usize, columns: Range<usize>) {
        let grid = &self.grid;
        let down = u16::try_from(row - self.row.top).unwrap_or(u16::MAX).saturating_mul(grid.row_height);
        let y = grid.cells.y.saturating_add(down);
        let style = if row == self.row.at { view.styles.selected_unfocused() } else { Style::new() };
        let label = self.rows.at(row);
        let label = kind::group(view.words, label);
        let room = grid.names.width.saturating_sub(2);
        let label = shortened(&label, usize::from(room));
        paint::words(buffer, (grid.names.x + 1, y), room, &label, style);
        for (column, x) in columns.zip((grid.cells.x..).step_by(usize::from(grid.column_width.max(1)))) {
            let area = Rect { x, y, width: grid.column_width, height: grid.row_height };
            self.draw_cell(buffer, view, area, (row, column));
        }
        if let Some(line) = self.matrix.row(row) {
            self.draw_totals(buffer, view, y, line);
        }
    }

    /// Draws the totals of a row. A column of a form that is not a theme has none.
    fn draw_totals(&self, buffer: &mut Buffer, view: View, y: u16, line: &Line) {
        if matches!(line.key, LineKey::Attribute(_) | LineKey::Column(_)) {
            return;
        }
        let Count { excerpts, informants } = line.total;
        for (at, n) in (0..self.grid.totals).zip([excerpts, informants]) {
            let area = Rect { y, height: 1, ..self.grid.total_area(at) };
            right(buffer, area, &n.to_string(), view.styles.dim());
        }
    }

    fn draw_cell(&self, buffer: &mut Buffer, view: View, area: Rect, (row, column): (usize, usize)) {
        let cell = self.matrix.cell(row, column);
        let is_selected = (row, column) == (self.row.at, self.column.at);
        let inner = Rect { width: area.width.saturating_sub(1), ..area };
        let is_theme = self.is_theme(row, column);
        if self.show == Show::Words || !is_theme {
            return self.draw_words(buffer, view, inner, cell, (is_selected, is_theme));
        }
        let level = if self.show == Show::Counts { (cell.count.excerpts * 4).div_ceil(self.most.max(1)) } else { 0 };
        let (heat, shade) = view.styles.heat(level);
        let style = match is_selected {
            true => view.styles.selected(),
            false if cell.is_empty() => view.styles.dim(),
            false => heat,
        };
        buffer.set_style(inner.intersection(*buffer.area()), style);
        let text = self.cell_text(view, cell);
        // A star is outside the column of numbers, so that they stay in line.
        let star = if cell.count.excerpts > 0 && !cell.words.is_empty() { "*" } else { " " };
        let number = Rect { width: inner.width.saturating_sub(1), ..inner };
        right(buffer, number, &text, style);
        paint::words(buffer, (number.right(), area.y), 1, star, style);
        paint::words(buffer, (inner.x, area.y), 1, shade, style);
    }

    fn is_theme(&self, row: usize, column: usize) -> bool {
        let lines = [self.matrix.row(row), self.matrix.column(column)];
        lines.into_iter().flatten().any(|line| matches!(line.key, LineKey::Theme(_)))
    }

    /// A cell as a number, yes, or a sign.
    fn cell_text(&self, view: View, cell: CellView) -> String {
        match (cell.count.excerpts, self.show) {
            _ if cell.not_asked => "–".to_owned(),
            (0, _) if cell.words.is_empty() => "·".to_owned(),
            (0, _) => "*".to_owned(),
            (_, Show::Presence) => view.words.say("matrix-yes").into_owned(),
            (n, _) => n.to_string(),
        }
    }

    /// Draws a cell as words. Where nothing is written, the number of its excerpts.
    fn draw_words(
        &self,
        buffer: &mut Buffer,
        view: View,
        area: Rect,
        cell: CellView,
        (is_selected, is_theme): (bool, bool),
    ) {
        let (text, plain) = match (cell.words, cell.count.excerpts) {
            _ if cell.not_asked => ("–".to_owned(), view.styles.dim()),
            ("", 0) => ("·".to_owned(), view.styles.dim()),
            ("", n) if is_theme => (view.words.tell("count-excerpts", &[("n", n.into())]), view.styles.dim()),
            (words, _) => (view.project.readable(words).into_owned(), Style::new()),
        };
        let style = if is_selected { view.styles.selected() } else { plain };
        let shown =
            Rect { height: if self.show == Show::Words { area.height.saturating_sub(1).max(1) } else { 1 }, ..area };
        if is_selected {
            buffer.set_style(shown.intersection(*buffer.area()), style);
        }
        let rows = first_rows(&text, usize::from(area.width.max(1)), usize::from(shown.height));
        for (row, y) in rows.iter().zip(shown.top()..shown.bottom()) {
            let row = shortened(row, usize::from(area.width));
            paint::words(buffer, (area.x, y), area.width, &row, style);
        }
    }

    /// Draws the totals of the columns, and of all.
    fn draw_sums(&self, buffer: &mut Buffer, view: View, columns: Range<usize>) {
        let grid = &self.grid;
        let total = self.matrix.total;
        type Part = fn(Count) -> usize;
        let parts: [(Part, &str); 2] =
            [(|count| count.excerpts, "column-excerpts"), (|count| count.informants, "column-participants")];
        for (y, (part, phrase)) in (grid.cells.bottom()..).zip(parts).take(usize::from(grid.sums)) {
            let name = Rect { y, height: 1, ..grid.names };
            paint::row(buffer, name, &format!(" {}", view.words.say(phrase)), view.styles.dim());
            for (at, x) in columns.clone().zip((grid.cells.x..).step_by(usize::from(grid.column_width.max(1)))) {
                let Some(line) = self.matrix.column(at) else { continue };
                if matches!(line.key, LineKey::Attribute(_) | LineKey::Column(_)) {
                    continue;
                }
                let width = grid.column_width.saturating_sub(if self.show == Show::Words { 1 } else { 2 });
                let area = Rect { x, y, width, height: 1 };
                let text = part(line.total).to_string();
                match self.show {
                    Show::Words => drop(paint::words(buffer, (x, y), width, &text, view.styles.dim())),
                    _ => right(buffer, area, &text, view.styles.dim()),
                }
            }
            // In the corner, each total stands under those of its kind.
            let corner = if phrase == "column-excerpts" { 0 } else { 1 };
            if corner < grid.totals {
                let area = Rect { y, height: 1, ..grid.total_area(corner) };
                right(buffer, area, &part(total).to_string(), view.styles.strong());
            }
        }
        if grid.sums == 1 && grid.totals == 2 {
            let area = Rect { y: grid.cells.bottom(), height: 1, ..grid.total_area(1) };
            right(buffer, area, &total.informants.to_string(), view.styles.strong());
        }
    }
}

/// Paints a text at the right end of an area.
fn right(buffer: &mut Buffer, area: Rect, text: &str, style: Style) {
    let text = shortened(text, usize::from(area.width));
    let wide = u16::try_from(columns_of(&text)).unwrap_or(0).min(area.width);
    paint::words(buffer, (area.right().saturating_sub(wide), area.y), wide, &text, style);
}

/// The full name of a line.
fn name(view: View, line: &Line) -> String {
    kind::group(view.words, &line.full_name).into_owned()
}
