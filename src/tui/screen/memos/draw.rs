//! Draws the Memos screen: the visible rows.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::rows::{Line, Row};
use super::{Focus, Memos};
use crate::domain::link::links;
use crate::domain::memo::SubjectKind;
use crate::project::memo::list::MemoOrder;
use crate::tui::view::View;
use crate::tui::widget::paint;
use crate::tui::widget::panes::{Panes, Width};
use crate::tui::widget::wrap::{columns_of, shortened};

/// The areas of the screen. An empty area is hidden.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Areas {
    /// The list, with the border.
    pub list: Rect,
    /// The query line.
    pub line: Rect,
    /// The rows below the query line.
    pub below: Rect,
    /// The rows of the list.
    pub rows: Rect,
    /// The text, with the border.
    pub text: Rect,
    /// The text, without the border.
    pub text_rows: Rect,
}

impl Areas {
    /// The areas within `area`. The query line takes `line` rows, and what is below it `below` rows.
    pub(super) fn of(area: Rect, panes: &mut Panes, focus: Focus, (line, below): (u16, u16)) -> Self {
        let widths = [None, Some(Width { minimum: 30, default: area.width * 2 / 5 })];
        let mut areas = Self::default();
        if let [list, text] = panes.lay_out(area, &widths, usize::from(focus == Focus::Text)) {
            (areas.list, areas.text) = (*list, *text);
        }
        let inner = paint::inside(areas.list);
        areas.line = Rect { height: line.min(inner.height), ..inner };
        areas.below = Rect { height: below.min(inner.height), ..paint::below(inner, usize::from(line)) };
        areas.rows = paint::below(inner, usize::from(line + below));
        areas.text_rows = paint::inside(areas.text);
        areas
    }
}

impl Memos {
    /// Draws the screen from memory.
    pub fn draw(&mut self, buffer: &mut Buffer, view: View) {
        if self.areas.list.area() > 0 {
            self.draw_list(buffer, view);
        }
        if self.areas.text.area() > 0 {
            self.draw_text(buffer, view);
        }
    }

    fn draw_list(&self, buffer: &mut Buffer, view: View) {
        let border = view.styles.border(self.focus == Focus::List);
        paint::pane(buffer, self.areas.list, (&self.title(view), &self.state(view)), border);
        if self.areas.line.height > 0 {
            let sign = paint::words(buffer, (self.areas.line.x + 1, self.areas.line.y), 2, "/", view.styles.key());
            let room = Rect { x: sign + 1, width: self.areas.line.right().saturating_sub(sign + 1), ..self.areas.line };
            self.line.draw(buffer, room, view, Style::new());
            self.line.draw_below(buffer, paint::indented(self.areas.below, 1), view);
        }
        if self.memos.is_empty() {
            let phrase = if view.project.model().memos.is_empty() { "memos-empty" } else { "memos-nothing-found" };
            paint::wrapped(buffer, paint::indented(self.areas.rows, 1), &view.words.say(phrase), view.styles.dim());
            return;
        }
        let wide = |of: fn(&Row) -> &str| self.shown.rows.iter().map(|row| columns_of(of(row))).max().unwrap_or(0);
        let room = usize::from(self.areas.rows.width);
        // The title gets at least a third of the row.
        let subject = wide(|row| &row.subject).min(room / 3);
        let widths = (wide(|row| &row.day), subject, wide(|row| &row.coder));
        for (n, (row, area)) in self.shown.rows.iter().zip(self.areas.rows.rows()).enumerate() {
            let style = match (self.list.top + n == self.list.at, self.focus) {
                (true, Focus::List) => view.styles.selected(),
                (true, Focus::Text) => view.styles.selected_unfocused(),
                _ => Style::new(),
            };
            draw_row(buffer, area, row, widths, style);
        }
        let beyond = self.list.beyond(self.memos.len(), usize::from(self.areas.rows.height));
        paint::more(buffer, self.areas.rows, beyond, view.styles);
    }

    /// The title of the list: the kind of memos that it shows.
    fn title(&self, view: View) -> String {
        let phrase = self.filter.about.map_or("screen-memos", subjects_phrase);
        let coder = self.filter.coder.and_then(|id| view.project.model().coders.get(id));
        let title = view.words.say(phrase);
        coder.map_or(title.to_string(), |coder| format!("{title} · {}", coder.name))
    }

    /// How many memos there are, and their order.
    fn state(&self, view: View) -> String {
        let order = if self.order == MemoOrder::Date { "memos-by-date" } else { "memos-by-subject" };
        let count = view.words.tell("count-memos", &[("n", self.memos.len().into())]);
        format!("{count} · {}", view.words.say(order))
    }

    fn draw_text(&self, buffer: &mut Buffer, view: View) {
        let border = view.styles.border(self.focus == Focus::Text);
        paint::pane(buffer, self.areas.text, (&self.reading.subject, ""), border);
        let mut list = self.reading.list;
        for (n, area) in list.rows(self.areas.text_rows, self.reading.lines.len()) {
            let Some(line) = self.reading.lines.get(n) else { continue };
            let is_selected = self.focus == Focus::Text && n == self.reading.list.at;
            draw_line(buffer, view, area, line, is_selected);
        }
        let beyond = self.reading.list.beyond(self.reading.lines.len(), usize::from(self.areas.text_rows.height));
        paint::more(buffer, self.areas.text_rows, beyond, view.styles);
    }
}

fn draw_row(buffer: &mut Buffer, area: Rect, row: &Row, (day, subject, coder): (usize, usize, usize), style: Style) {
    let padded = |text: &str, width: usize| {
        let text = shortened(text, width);
        let gap = width.saturating_sub(columns_of(&text));
        format!("{text}{}", " ".repeat(gap))
    };
    let left = format!(" {}  {}  {}", padded(&row.day, day), padded(&row.subject, subject), row.title);
    match coder {
        0 => paint::row(buffer, area, &left, style),
        _ => paint::pair(buffer, area, &left, &format!("{} ", row.coder), style),
    }
}

fn draw_line(buffer: &mut Buffer, view: View, area: Rect, line: &Line, is_selected: bool) {
    let style = if is_selected { view.styles.selected() } else { Style::new() };
    match line {
        Line::Beside(words) => paint::row(buffer, area, &format!(" {words}"), style.patch(view.styles.dim())),
        Line::Words(words) => {
            paint::row(buffer, area, &format!(" {words}"), style);
            for link in links(words) {
                let before = u16::try_from(columns_of(&words[..link.bytes.start]) + 1).unwrap_or(u16::MAX);
                let room = area.width.saturating_sub(before);
                let place = (area.x.saturating_add(before), area.y);
                paint::words(buffer, place, room, &words[link.bytes], style.patch(view.styles.key()));
            }
        }
        Line::Link(link) => {
            let removed =
                if link.is_removed { format!(" ({})", view.words.say("memo-link-removed")) } else { String::new() };
            let style = if link.is_removed { style.patch(view.styles.dim()) } else { style.patch(view.styles.key()) };
            paint::row(buffer, area, &format!(" → {}{removed}", link.name), style);
        }
    }
}

/// The phrase that names the memos on one kind of thing.
fn subjects_phrase(kind: SubjectKind) -> &'static str {
    match kind {
        SubjectKind::Diary => "memo-in-diary",
        SubjectKind::Document => "memos-on-documents",
        SubjectKind::Participant => "memos-on-participants",
        SubjectKind::Excerpt => "memos-on-excerpts",
        SubjectKind::Code => "memos-on-codes",
        SubjectKind::Round => "memos-on-rounds",
    }
}
