//! Draws the History screen: the visible rows.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::{Focus, History, Row};
use crate::domain::step::Standing;
use crate::project::history::HistoryEntry;
use crate::project::history::detail::LineSort;
use crate::tui::view::View;
use crate::tui::widget::paint;
use crate::tui::widget::panes::{Panes, Width};
use crate::tui::widget::wrap::{columns_of, shortened_middle};
use crate::words::day::{day, timestamp};

/// The areas of the screen.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Areas {
    /// The acts, with the border.
    acts: Rect,
    /// What the list is narrowed to.
    chosen: Rect,
    /// The acts, without the border.
    pub(super) list: Rect,
    /// The details, with the border.
    detail: Rect,
    /// The lines of the details.
    pub(super) lines: Rect,
}

impl Areas {
    /// The areas within `area`. What the list is narrowed to takes `above` rows.
    pub(super) fn of(area: Rect, panes: &mut Panes, focus: Focus, above: u16) -> Self {
        let detail = Width { minimum: 30, default: (area.width * 3 / 10).clamp(36, 70) };
        let laid_out = panes.lay_out(area, &[None, Some(detail)], usize::from(focus == Focus::Detail));
        let &[acts, detail] = laid_out else { return Self::default() };
        let lines = paint::inside(detail);
        let lines = if lines.width > 2 { paint::indented(lines, 1) } else { lines };
        let inner = paint::inside(acts);
        let chosen = Rect { height: above.min(inner.height), ..inner };
        Self { acts, chosen, list: paint::below(inner, usize::from(above)), detail, lines }
    }
}

impl History {
    /// Draws the screen from memory.
    pub fn draw(&mut self, buffer: &mut Buffer, view: View) {
        if self.areas.acts.area() > 0 {
            self.draw_acts(buffer, view);
        }
        if self.areas.detail.area() > 0 {
            self.draw_detail(buffer, view);
        }
    }

    fn draw_acts(&mut self, buffer: &mut Buffer, view: View) {
        let shown = match self.chosen.len() {
            0 => view.words.say("history-all").into_owned(),
            n => view.words.tell("history-chosen", &[("n", n.into())]),
        };
        let border = view.styles.border(self.focus == Focus::Acts);
        paint::pane(buffer, self.areas.acts, (&view.words.say("history-title"), &shown), border);
        self.draw_chosen(buffer, view);
        let area = self.areas.list;
        let mut list = self.list;
        for (at, row) in list.rows(area, self.rows.len()) {
            match self.rows.get(at) {
                Some(Row::Day(date)) => {
                    paint::row(buffer, row, &format!(" {}", day(view.words, *date)), view.styles.strong());
                }
                Some(Row::Act(n)) => self.draw_act(buffer, view, row, *n, at == self.list.at),
                None => {}
            }
        }
        paint::more(buffer, area, self.list.beyond(self.rows.len(), usize::from(area.height)), view.styles);
        if self.rows.is_empty() {
            let phrase = if self.next.is_some() { "history-looking" } else { "history-none-here" };
            paint::wrapped(buffer, paint::indented(area, 1), &view.words.say(phrase), view.styles.dim());
        }
    }

    /// Says what the list is narrowed to, and how to see all acts again.
    fn draw_chosen(&self, buffer: &mut Buffer, view: View) {
        if self.chosen.is_empty() {
            return;
        }
        let area = paint::indented(self.areas.chosen, 1);
        let all = view.words.say("history-show-all");
        let room = usize::from(area.width).saturating_sub(columns_of(&all) + 3);
        let each = room.saturating_sub(3 * (self.chosen.len() - 1)) / self.chosen.len();
        let names: Vec<String> = self.chosen.iter().map(|(_, name)| shortened_middle(name, each.max(6))).collect();
        paint::pair(buffer, area, &names.join(" · "), &all, view.styles.dim());
    }

    fn draw_act(&mut self, buffer: &mut Buffer, view: View, area: Rect, at: usize, is_selected: bool) {
        let zone = self.zone.get();
        let Some(act) = self.acts.get(at) else { return };
        let time = timestamp(act.at).to_zoned(zone).strftime("%H:%M").to_string();
        let before = format!(" {time}  {}  ", act.coder.as_deref().unwrap_or("–"));
        // Many acts begin alike, and the end says whether the act was undone.
        let room = usize::from(area.width).saturating_sub(columns_of(&before));
        let text = format!("{before}{}", shortened_middle(&act.text(view.words), room));
        let style = match (is_selected, self.focus) {
            (true, Focus::Acts) => view.styles.selected(),
            (true, Focus::Detail) => view.styles.selected_unfocused(),
            (false, _) if holds(act) => Style::new(),
            (false, _) => view.styles.dim(),
        };
        paint::row(buffer, area, &text, style);
    }

    fn draw_detail(&mut self, buffer: &mut Buffer, view: View) {
        let facts = self.facts.as_ref().map(|_| view.words.say("export-method-title").into_owned());
        let title = self.selected().map(|act| view.words.tell("history-act", &[("n", act.seq.into())]));
        let border = view.styles.border(self.focus == Focus::Detail);
        let title = facts.or(title).unwrap_or_default();
        paint::pane(buffer, self.areas.detail, (&title, ""), border);
        let area = self.areas.lines;
        let mut list = self.lines_list;
        for (at, row) in list.rows(area, self.lines.len()) {
            let Some(line) = self.lines.get(at) else { continue };
            let style = match line.sort {
                LineSort::Thing => view.styles.strong(),
                LineSort::Quote | LineSort::Change => Style::new(),
                LineSort::Remark => view.styles.dim(),
            };
            let is_selected = self.focus == Focus::Detail && at == self.lines_list.at;
            let style = if is_selected { style.patch(view.styles.selected()) } else { style };
            paint::row(buffer, row, &line.text, style);
        }
        let edge = Rect { width: area.width + 1, ..area };
        paint::more(buffer, edge, self.lines_list.beyond(self.lines.len(), usize::from(area.height)), view.styles);
    }
}

/// Whether the act still holds as it was done.
fn holds(act: &HistoryEntry) -> bool {
    !act.is_forgotten && act.standing != Standing::Undone
}
