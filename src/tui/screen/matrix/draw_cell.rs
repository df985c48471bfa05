//! Draws an open cell from memory.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::cell::{Line, OpenCell};
use crate::domain::link::links;
use crate::tui::view::View;
use crate::tui::widget::paint;
use crate::tui::widget::wrap::columns_of;

impl OpenCell {
    /// Draws the excerpts, under the names of the row and the column, and the words.
    pub(super) fn draw(&self, buffer: &mut Buffer, view: View, (title, in_words): (&str, bool)) {
        let border = view.styles.border(!in_words);
        let count = view.words.tell("count-excerpts", &[("n", (self.list.set.len()).into())]);
        let rows = paint::pane(buffer, self.areas.excerpts, (title, &count), border);
        if self.list.items.is_empty() {
            let text = view.words.say("matrix-no-excerpts");
            paint::wrapped(buffer, paint::indented(rows, 1), &text, view.styles.dim());
        } else {
            self.list.draw(buffer, view, rows, !in_words);
        }
        let border = view.styles.border(in_words);
        let rows = paint::pane(buffer, self.areas.words, (&view.words.say("matrix-own-words"), ""), border);
        let mut position = self.position;
        for (at, row) in position.rows(rows, self.lines.len()) {
            if let Some(line) = self.lines.get(at) {
                draw_line(buffer, view, row, line, in_words && at == self.position.at);
            }
        }
        let beyond = self.position.beyond(self.lines.len(), usize::from(rows.height));
        paint::more(buffer, rows, beyond, view.styles);
    }
}

fn draw_line(buffer: &mut Buffer, view: View, area: Rect, line: &Line, is_selected: bool) {
    let style = if is_selected { view.styles.selected() } else { Style::new() };
    match line {
        Line::Beside(words) => paint::row(buffer, area, &format!(" {words}"), style.patch(view.styles.dim())),
        Line::Words(words) => {
            paint::row(buffer, area, &format!(" {words}"), style);
            for link in links(words) {
                let Some(before) = words.get(..link.bytes.start) else { continue };
                let before = u16::try_from(columns_of(before) + 1).unwrap_or(u16::MAX);
                let place = (area.x.saturating_add(before), area.y);
                let shown = words.get(link.bytes).unwrap_or_default();
                paint::words(buffer, place, area.width.saturating_sub(before), shown, style.patch(view.styles.key()));
            }
        }
        Line::Link(link) => {
            let removed =
                if link.is_removed { format!(" ({})", view.words.say("memo-link-removed")) } else { String::new() };
            let style = style.patch(if link.is_removed { view.styles.dim() } else { view.styles.key() });
            paint::row(buffer, area, &format!(" → {}{removed}", link.name), style);
        }
    }
}
