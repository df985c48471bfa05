//! Draws the Participants screen: the visible rows and columns.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::{Focus, People};
use crate::domain::document::Role;
use crate::project::participant::detail::Line;
use crate::project::participant::table::{Column, RowTarget, Title};
use crate::tui::style::Border;
use crate::tui::view::View;
use crate::tui::widget::paint;
use crate::tui::widget::panes::{Panes, Width};
use crate::tui::widget::table;
use crate::tui::widget::wrap::{columns_of, shortened};
use crate::words::kind;

/// The widest column, in columns of the screen.
const MAX_COLUMN_WIDTH: usize = 20;

/// The number of columns that do not scroll sideways: number and pseudonym.
const FROZEN: usize = 2;

/// The areas of the screen.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Areas {
    /// The table, with the border.
    pub people: Rect,
    /// The rows of the table, without the headings.
    pub table: Rect,
    /// The details, with the border.
    pub person: Rect,
    /// The details, without the border.
    pub detail: Rect,
    /// The links, with the border.
    pub sheet: Rect,
    /// The links, without the border.
    pub links: Rect,
}

impl Areas {
    pub(super) fn of(area: Rect, (panes, focus): (&mut Panes, Focus), links: usize) -> Self {
        let nothing = Rect { width: 0, height: 0, ..area };
        let detail = Width { minimum: 26, default: (area.width / 3).clamp(36, 50) };
        let laid_out = panes.lay_out(area, &[None, Some(detail)], usize::from(focus == Focus::Detail));
        let &[people, person] = laid_out else { return Self::default() };
        let rows = u16::try_from(links).unwrap_or(u16::MAX).saturating_add(2).clamp(4, 16);
        let sheet = if focus == Focus::Links { paint::middle(area, 60, rows) } else { nothing };
        let table = paint::inside(people);
        Self {
            people,
            table: Rect { y: table.y + 1, height: table.height.saturating_sub(1), ..table },
            person,
            detail: paint::inside(person),
            sheet,
            links: paint::inside(sheet),
        }
    }
}

impl People {
    /// Draws the screen from memory.
    pub fn draw(&mut self, buffer: &mut Buffer, view: View) {
        if self.areas.people.area() > 0 {
            self.draw_table(buffer, view);
        }
        if self.areas.person.area() > 0 {
            self.draw_detail(buffer, view);
        }
        if self.focus == Focus::Links {
            self.draw_links(buffer, view);
        }
    }

    fn draw_table(&mut self, buffer: &mut Buffer, view: View) {
        let count = view.words.tell("count-participants", &[("n", self.table.people.len().into())]);
        let column = self.table.columns.get(self.sort).map(|column| title(view, column)).unwrap_or_default();
        let sorted = view.words.tell("people-sorted", &[("count", count.into()), ("column", column.into())]);
        let border = view.styles.border(self.focus == Focus::Table);
        paint::pane(buffer, self.areas.people, (&view.words.say("people-title"), &sorted), border);
        let area = self.areas.table;
        let columns = self.table.columns.iter().zip(&self.widths).enumerate();
        let columns = columns.map(|(at, (column, width))| shown(view, column, *width, at == self.sort));
        self.columns.lay_out(Rect { y: area.y - 1, ..area }, columns.collect(), FROZEN);
        self.columns.draw_headings(buffer, view.styles.strong());
        self.draw_hidden_columns(buffer, view, border);
        let mut list = self.list;
        for (at, row) in list.rows(area, self.table.length()) {
            self.draw_row(buffer, view, at, row);
        }
        if self.table.people.is_empty() {
            let room = paint::below(paint::indented(area, 1), self.table.length() + 1);
            paint::wrapped(buffer, room, &view.words.say("people-none"), view.styles.dim());
        }
    }

    /// Draws the lower border: the number of hidden columns, and the keys that scroll to them.
    fn draw_hidden_columns(&self, buffer: &mut Buffer, view: View, border: Border) {
        let (hidden, area) = (self.columns.hidden(), self.areas.people);
        if hidden > 0 && area.height > 1 {
            let text = format!(" {} ", view.words.tell("people-hidden-columns", &[("n", hidden.into())]));
            paint::words(buffer, (area.x + 1, area.bottom() - 1), area.width.saturating_sub(2), &text, border.line);
        }
    }

    fn draw_row(&self, buffer: &mut Buffer, view: View, row: usize, area: Rect) {
        let style = match (row == self.list.at, self.focus) {
            (true, Focus::Table) => view.styles.selected(),
            (true, _) => view.styles.selected_unfocused(),
            _ => Style::new(),
        };
        buffer.set_style(area.intersection(*buffer.area()), style);
        match self.table.row(row) {
            RowTarget::Person(_) => {
                let Some(person) = self.table.people.get(row) else { return };
                self.columns.draw_row(buffer, area.y, &person.cells, style);
            }
            RowTarget::Document(id) => {
                let name = self.table.unlinked.iter().find(|(other, _)| *other == id).map_or("", |(_, name)| name);
                let words = view.words.tell("people-unlinked", &[("name", name.into())]);
                let style = if row == self.list.at { style } else { view.styles.dim() };
                paint::row(buffer, area, &format!(" {words}"), style);
            }
            RowTarget::New => paint::row(buffer, area, &format!(" {}", view.words.say("people-new")), style),
        }
    }

    fn draw_detail(&self, buffer: &mut Buffer, view: View) {
        paint::pane(
            buffer,
            self.areas.person,
            (&self.detail.name, ""),
            view.styles.border(self.focus == Focus::Detail),
        );
        let area = self.areas.detail;
        let mut list = self.detail.list;
        for (n, row) in list.rows(area, self.detail.lines.len()) {
            let Some(line) = self.detail.lines.get(n) else { continue };
            let selected = self.focus == Focus::Detail && n == self.detail.list.at;
            draw_line(buffer, view, row, line, selected);
        }
        let has_speakers = self.detail.lines.iter().any(|line| matches!(line, Line::Speaker(..)));
        let hint = match self.focus {
            Focus::Detail => Some(view.words.say("people-detail-hint")),
            _ => has_speakers.then(|| view.words.say("people-role-hint")),
        };
        if let Some(hint) = hint {
            let room = paint::below(paint::indented(area, 1), self.detail.lines.len() + 1);
            paint::wrapped(buffer, room, &hint, view.styles.dim());
        }
    }

    fn draw_links(&self, buffer: &mut Buffer, view: View) {
        let Some(links) = &self.links else { return };
        paint::clear(buffer, self.areas.sheet);
        let title = match links.of {
            RowTarget::Document(_) => {
                view.words.tell("people-link-participant", &[("name", links.name.as_str().into())])
            }
            _ => view.words.tell("people-link-interviews", &[("who", links.name.as_str().into())]),
        };
        paint::pane(buffer, self.areas.sheet, (&title, ""), view.styles.focused());
        let area = self.areas.links;
        let mut list = links.list;
        for (n, row) in list.rows(area, links.rows.len()) {
            let Some(link) = links.rows.get(n) else { continue };
            let style = if n == links.list.at { view.styles.selected() } else { Style::new() };
            let sign = if link.on { "✓" } else { " " };
            paint::row(buffer, row, &format!(" {sign} {}", link.name), style);
        }
    }
}

/// A column to be drawn, with an arrow if the table is sorted by it.
fn shown(view: View, column: &Column, width: usize, is_sorted: bool) -> table::Column {
    let sign = match (is_sorted, column.counts) {
        (false, _) => "",
        (true, true) => "▼",
        (true, false) => "▲",
    };
    let heading = title(view, column);
    // Every column has room for the arrow, so that columns do not move when the table is sorted.
    let heading = shortened(&heading, MAX_COLUMN_WIDTH - 1);
    let width = width.max(columns_of(&heading) + 1).min(MAX_COLUMN_WIDTH);
    table::Column { heading: heading + sign, width, is_number: column.counts }
}

fn title(view: View, column: &Column) -> String {
    match &column.title {
        Title::Phrase(phrase) => view.words.say(phrase).into_owned(),
        Title::Name(name) => name.clone(),
    }
}

fn draw_line(buffer: &mut Buffer, view: View, area: Rect, line: &Line, selected: bool) {
    let plain = if selected { view.styles.selected() } else { Style::new() };
    let pair = |buffer: &mut Buffer, left: &str, right: &str| {
        paint::pair(buffer, area, left, &format!("{right} "), plain);
    };
    match line {
        Line::Heading(phrase) => {
            paint::row(buffer, area, &format!(" {}", view.words.say(phrase)), plain.patch(view.styles.strong()));
        }
        Line::Hint(phrase) => {
            paint::row(buffer, area, &format!("   {}", view.words.say(phrase)), plain.patch(view.styles.dim()));
        }
        Line::Words(words) => paint::row(buffer, area, &format!("   {words}"), plain),
        Line::Pair(left, right, pen) => {
            pair(buffer, &format!("   {left}"), right);
            if let Some(pen) = pen {
                paint::words(buffer, (area.x + 1, area.y), 1, "▌", view.styles.swatch(Some(*pen)));
            }
        }
        Line::Document(_, name, spoken) => {
            let spoken = spoken.map_or(view.words.say("spoken-unknown"), |spoken| kind::spoken(view.words, spoken));
            pair(buffer, &format!("   {name}"), &spoken);
        }
        Line::Speaker(_, label, role) => pair(buffer, &format!("     {label}"), &role_name(view, *role)),
    }
}

fn role_name(view: View, role: Role) -> String {
    let name = match role {
        Role::Interviewer => view.words.say("role-interviewer"),
        Role::Informant => view.words.say("role-informant"),
        Role::Other => view.words.say("role-other"),
    };
    name.into_owned()
}
