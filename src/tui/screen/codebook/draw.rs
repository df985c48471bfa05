//! Draws the Codebook screen.

mod modes;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};

use super::carry::Carry;
use super::info::Kind;
use super::rows::{BookRow, RowKey};
use super::{Codebook, Focus, Mode, Seen};
use crate::analysis::count::Tally;
use crate::domain::ids::CodeId;
use crate::project::code::Seldom;
use crate::project::theme::Node;
use crate::tui::view::View;
use crate::tui::widget::paint;
use crate::tui::widget::tree::{Fold, front, indent};
use crate::tui::widget::wrap::{columns_of, shortened};
use crate::words::kind::{lower_level, top_level};

/// The width of a count of excerpts and informants, in columns.
const COUNT: usize = 8;

impl Codebook {
    /// Draws the screen from memory.
    pub fn draw(&self, buffer: &mut Buffer, view: View) {
        match &self.mode {
            Mode::Split(split) => return modes::split(split, buffer, view),
            Mode::Group(group) => return modes::group(group, &self.counts, buffer, view),
            Mode::Carry(_) | Mode::Browse => {}
        }
        if self.areas.tree.area() > 0 {
            self.draw_tree(buffer, view);
        }
        if self.areas.side.area() > 0 {
            self.draw_side(buffer, view);
        }
    }

    fn draw_tree(&self, buffer: &mut Buffer, view: View) {
        let levels = view.project.level_names();
        let levels = format!("{}/{}", top_level(view.words, &levels), lower_level(view.words, &levels));
        let title = format!("{} · {}", view.words.say("screen-codebook"), levels.to_lowercase());
        let columns = view.words.say("book-columns");
        paint::pane(buffer, self.areas.tree, (&title, &columns), view.styles.border(self.focus == Focus::Tree));
        self.draw_status(buffer, view);
        if view.project.model().codebook.is_empty() {
            let hint = view.words.say("book-empty");
            return paint::wrapped(buffer, paint::indented(self.areas.tree_rows, 2), &hint, view.styles.dim());
        }
        for (row, fold, place, selected) in self.tree.rows_in(self.areas.tree_rows) {
            match row.key {
                RowKey::Code(_) => self.draw_row(buffer, view, place, (row, fold), selected),
                RowKey::Drop => self.draw_drop(buffer, view, place, row.depth),
            }
        }
        paint::more(buffer, self.areas.tree_rows, self.tree.beyond(self.areas.tree_rows), view.styles);
        if self.areas.side.area() == 0 && self.areas.info.height > 0 {
            let info = self.areas.info;
            let rule = "─".repeat(usize::from(info.width));
            paint::words(buffer, (info.x, info.y.saturating_sub(1)), info.width, &rule, view.styles.dim());
            self.draw_info(buffer, view);
        }
    }

    /// Draws the line for finding codes, or how many are chosen and how they are sorted.
    fn draw_status(&self, buffer: &mut Buffer, view: View) {
        let area = self.areas.status;
        if area.height == 0 {
            return;
        }
        if let Some(text) = self.drag_text(view) {
            return paint::row(buffer, area, &format!(" {text}"), view.styles.strong());
        }
        let chosen = view.words.tell("book-chosen", &[("n", self.chosen.len().into())]);
        if let Some(input) = &self.find {
            let x = paint::words(buffer, (area.x + 1, area.y), area.width, "/ ", view.styles.key());
            let room = Rect { x, width: area.right().saturating_sub(x + 1), ..area };
            return match self.is_finding {
                true => input.draw(buffer, room, view.styles.strong()),
                false => paint::row(buffer, room, input.text(), view.styles.strong()),
            };
        }
        let sort = view.words.say(self.sort.phrase()).into_owned();
        let codes = view.words.tell("count-codes", &[("n", view.project.model().codebook.len().into())]);
        let parts = if self.chosen.is_empty() { vec![codes, sort] } else { vec![chosen, sort] };
        let style = if self.chosen.is_empty() { view.styles.dim() } else { view.styles.strong() };
        let left = format!(" {}", parts.join(" · "));
        let explained = format!("{} ", view.words.say("book-columns-explained"));
        let fits = columns_of(&left) + columns_of(&explained) < usize::from(area.width);
        paint::pair(buffer, area, &left, if fits { &explained } else { "" }, style);
    }

    fn draw_row(&self, buffer: &mut Buffer, view: View, area: Rect, (row, fold): (&BookRow, Fold), selected: bool) {
        let Some(code) = row.key.code() else { return };
        let seen = self.seen.get(&code).copied().unwrap_or_default();
        let mut notes: Vec<String> = Vec::new();
        notes.extend(row.retired.then(|| view.words.say("picker-retired").into_owned()));
        notes.extend(self.seldom(code, fold, seen).map(|seldom| view.words.say(phrase(seldom)).into_owned()));
        let notes = notes.iter().map(|note| format!(" · {note}")).collect::<String>();
        let is_marked = self.beside == Some(code);
        let memo = format!("{}{}", if is_marked { " ◆" } else { "" }, if row.memo { " ✎" } else { "" });
        let front = front(row.depth, fold) + "  ";
        let counts = format!("{}{} ", count(seen.own), count(self.counts.of(Node::Code(code))));
        // The first column is for the mark of chosen codes.
        let beside = columns_of(&front) + columns_of(&memo) + columns_of(&counts) + 2;
        let room = usize::from(area.width).saturating_sub(beside);
        let name = shortened(&row.name, room);
        // A mark never takes room from the name.
        let notes = Some(notes).filter(|notes| columns_of(&name) + columns_of(notes) <= room).unwrap_or_default();
        let base = if row.retired { view.styles.dim() } else { Style::new() };
        let (is_carried, is_target) = self.dragged_over(view, code);
        let base = if is_carried { view.styles.dim() } else { base };
        let selected = if self.is_dragging() { is_target } else { selected };
        let style = match (selected, self.focus) {
            (true, Focus::Tree) => base.patch(view.styles.selected()),
            (true, Focus::List) => base.add_modifier(Modifier::BOLD),
            (false, _) => base,
        };
        let inner = Rect { x: area.x + 1, width: area.width.saturating_sub(1), ..area };
        paint::pair(buffer, inner, &format!("{front}{name}{memo}{notes}"), &counts, style);
        if !selected {
            let x = inner.x + u16::try_from(columns_of(&front) + columns_of(&name) + columns_of(&memo)).unwrap_or(0);
            let width = u16::try_from(columns_of(&notes)).unwrap_or(0);
            paint::words(buffer, (x, area.y), width, &notes, view.styles.dim());
        }
        if let Some(pen) = row.pen {
            let x = inner.x + u16::try_from(indent(row.depth).len() + 1).unwrap_or(0);
            paint::words(buffer, (x, area.y), 1, "▌", style.patch(view.styles.swatch(Some(pen))));
        }
        let mark = match (self.chosen.contains(&code), selected && self.focus == Focus::List) {
            (true, _) => "✓",
            (false, true) => "▸",
            (false, false) => " ",
        };
        paint::words(buffer, (area.x, area.y), 1, mark, view.styles.strong());
    }

    /// How seldom a code is used, as far as its row says the same: it has no codes below it, and its counts agree.
    fn seldom(&self, code: CodeId, fold: Fold, seen: Seen) -> Option<Seldom> {
        let count = self.counts.of(Node::Code(code)).count;
        seen.seldom.filter(|seldom| match seldom {
            Seldom::Unused => true,
            Seldom::SingleExcerpt => fold == Fold::Leaf && count.excerpts == 1,
            Seldom::SingleInformant => fold == Fold::Leaf && count.informants == 1,
        })
    }

    fn is_dragging(&self) -> bool {
        matches!(&self.mode, Mode::Carry(carry) if carry.is_dragged)
    }

    /// While codes are dragged: whether this code is one of them, and whether they would land at its row.
    fn dragged_over(&self, view: View, code: CodeId) -> (bool, bool) {
        match &self.mode {
            Mode::Carry(carry) if carry.is_dragged => {
                (carry.carries(view.project, code), carry.after == Some(code) && !carry.is_over_itself)
            }
            _ => (false, false),
        }
    }

    /// What is dragged, and where it would land. `None` if nothing is dragged.
    fn drag_text(&self, view: View) -> Option<String> {
        let Mode::Carry(carry) = &self.mode else { return None };
        if !carry.is_dragged {
            return None;
        }
        let name = self.carried_name(view, carry);
        let book = &view.project.model().codebook;
        let place = match carry.place(view.project).0 {
            _ if carry.is_over_itself => view.words.say("book-drop-nowhere").into_owned(),
            Some(parent) => view.words.tell("book-drop-under", &[("path", book.path(parent).into())]),
            None => view.words.say("book-drop-top").into_owned(),
        };
        Some(format!("↳ {name}: {place}"))
    }

    fn carried_name(&self, view: View, carry: &Carry) -> String {
        let book = &view.project.model().codebook;
        let first = carry.codes.first().and_then(|code| book.get(*code)).map_or("", |code| &code.name);
        match carry.codes.len() {
            0 | 1 => first.to_owned(),
            more => view.words.tell("codes-and-more", &[("code", first.into()), ("n", (more - 1).into())]),
        }
    }

    /// Draws the row that shows where the codes being moved would land.
    fn draw_drop(&self, buffer: &mut Buffer, view: View, area: Rect, depth: usize) {
        let Mode::Carry(carry) = &self.mode else { return };
        let text = self.carried_name(view, carry);
        paint::row(buffer, area, &format!(" {}↳ {text}", indent(depth)), view.styles.selected());
    }

    fn draw_side(&self, buffer: &mut Buffer, view: View) {
        let path = self.code().map(|code| view.project.model().codebook.path(code)).unwrap_or_default();
        paint::pane(buffer, self.areas.side, (&path, ""), view.styles.border(self.focus == Focus::List));
        self.draw_info(buffer, view);
        if self.list.items.is_empty() {
            let hint = view.words.say("themes-nothing-under");
            let hint = if self.code().is_some() { hint } else { "".into() };
            return paint::wrapped(buffer, paint::indented(self.areas.rows, 2), &hint, view.styles.dim());
        }
        self.list.draw(buffer, view, self.areas.rows, self.focus == Focus::List);
    }
}

impl Codebook {
    /// Draws what the selected code means.
    fn draw_info(&self, buffer: &mut Buffer, view: View) {
        let info = self.areas.info;
        for ((kind, line), y) in self.info.lines.iter().zip(info.top()..info.bottom()) {
            let style = if *kind == Kind::Note { view.styles.dim() } else { Style::new() };
            paint::words(buffer, (info.x + 1, y), info.width.saturating_sub(1), line, style);
        }
    }
}

/// The phrase that says how seldom a code is used.
fn phrase(seldom: Seldom) -> &'static str {
    match seldom {
        Seldom::Unused => "book-unused",
        Seldom::SingleExcerpt => "book-single-excerpt",
        Seldom::SingleInformant => "book-single-informant",
    }
}

/// The number of excerpts and of informants.
fn count(tally: Tally) -> String {
    format!("{:>COUNT$}", format!("{}/{}", tally.count.excerpts, tally.count.informants))
}
