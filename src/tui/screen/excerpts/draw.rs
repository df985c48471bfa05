//! Draws the visible part of a list of excerpts.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};

use super::card::{Card, Tone};
use super::{GUTTER, Item, List, Shown};
use crate::analysis::count::Tally;
use crate::project::theme::group::{Group, Label};
use crate::tui::view::View;
use crate::tui::widget::paint;
use crate::tui::widget::wrap::{columns_of, shortened};
use crate::words::kind;

impl List {
    /// Draws the visible items in the area that they were laid out for.
    pub fn draw(&self, buffer: &mut Buffer, view: View, rows: Rect, is_focused: bool) {
        for shown in &self.shown {
            match (self.items.get(shown.at), &shown.card) {
                (Some(Item::Heading(at)), _) => {
                    let group = self.groups.get(*at).zip(self.tallies.get(*at));
                    if let Some((group, tally)) = group.filter(|_| shown.hidden == 0) {
                        draw_heading(buffer, view, (group, *tally), row_at(rows, shown.y));
                    }
                }
                (Some(Item::Entry(_)), Some(card)) => self.draw_card(buffer, view, (rows, is_focused), (shown, card)),
                _ => {}
            }
        }
    }

    fn draw_card(
        &self,
        buffer: &mut Buffer,
        view: View,
        (rows, is_focused): (Rect, bool),
        (shown, card): (&Shown, &Card),
    ) {
        let selected = shown.at == self.at;
        let style = match (selected, is_focused) {
            (true, true) => view.styles.selected(),
            (true, false) => view.styles.selected_unfocused(),
            (false, _) => view.styles.strong(),
        };
        let item = self.items.get(shown.at);
        let chosen = matches!(item, Some(Item::Entry(entry)) if self.chosen.contains(&entry.excerpt));
        let mark = match (chosen, selected) {
            (true, _) => "✓",
            (false, true) => "▸",
            (false, false) => " ",
        };
        card.draw_from(buffer, view, rows, (shown.y, shown.hidden), (mark, style));
    }
}

impl Card {
    /// Draws the excerpt at the top of an area.
    pub fn draw(&self, buffer: &mut Buffer, view: View, area: Rect) {
        self.draw_from(buffer, view, area, (0, 0), (" ", view.styles.strong()));
    }

    /// Draws the excerpt from a row of the area on, without its hidden rows. Its first row has the mark and the style.
    fn draw_from(
        &self,
        buffer: &mut Buffer,
        view: View,
        rows: Rect,
        (first, hidden): (usize, usize),
        (mark, style): (&str, Style),
    ) {
        if hidden == 0
            && let Some(area) = row_at(rows, first)
        {
            self.draw_top(buffer, view, area, (mark, style));
        }
        let words_from = if hidden == 0 { first + 1 } else { first };
        for (line, y) in self.lines.iter().skip(hidden.saturating_sub(1)).zip(words_from..) {
            let Some(area) = row_at(rows, y) else { return };
            paint::words(buffer, (area.x + 1, area.y), 1, "▌", view.styles.swatch(self.pen));
            let mut x = area.x + GUTTER;
            for (tone, words) in line {
                let style = match tone {
                    Tone::Quote => Style::new(),
                    Tone::Context => view.styles.dim(),
                    Tone::Own => Style::new().add_modifier(Modifier::ITALIC),
                };
                x = paint::words(buffer, (x, area.y), area.right().saturating_sub(x), words, style);
            }
        }
    }

    /// Draws the first row of an excerpt: its signs, speakers and position, codes, pens and memos.
    fn draw_top(&self, buffer: &mut Buffer, view: View, area: Rect, (mark, style): (&str, Style)) {
        let words = view.words;
        let mut parts: Vec<String> = self.signs.clone();
        parts.push(self.attribution.clone());
        parts.extend(self.codes.iter().cloned());
        parts.extend(self.pen_name.as_ref().map(|name| kind::pen(words, name).to_owned()));
        let of_coding = |name: &String| words.tell("themes-coding-pen", &[("name", kind::pen(words, name).into())]);
        parts.extend(self.coding_pen_name.as_ref().map(of_coding));
        match self.memos {
            0 => {}
            1 => parts.push("✎".to_owned()),
            several => parts.push(format!("✎{several}")),
        }
        let line = Rect { x: area.x + GUTTER, width: area.width.saturating_sub(GUTTER), ..area };
        let shown = shortened(&parts.join(" · "), usize::from(line.width));
        paint::words(buffer, (line.x, line.y), line.width, &shown, style);
        paint::words(buffer, (area.x, area.y), 1, mark, view.styles.strong());
        paint::words(buffer, (area.x + 1, area.y), 1, "▌", view.styles.swatch(self.pen));
    }
}

/// The area of a row of the pane.
fn row_at(rows: Rect, y: usize) -> Option<Rect> {
    let y = u16::try_from(y).ok().filter(|y| *y < rows.height)?;
    Some(Rect { y: rows.y + y, height: 1, ..rows })
}

fn draw_heading(buffer: &mut Buffer, view: View, (group, tally): (&Group, Tally), area: Option<Rect>) {
    let Some(area) = area else { return };
    let label = match &group.label {
        Label::Named(name) => name.clone(),
        Label::Pen(name) => kind::pen(view.words, name).to_owned(),
        Label::NoCode => view.words.say("themes-uncoded").into_owned(),
        Label::NoColour => view.words.say("themes-no-colour").into_owned(),
        Label::Without(name) => view.words.tell("search-without", &[("name", name.into())]),
    };
    // As above the list: first the counted excerpts, then the others.
    let count = match tally.uncounted.total() {
        0 => tally.count.excerpts.to_string(),
        uncounted => format!("{} + {uncounted}", tally.count.excerpts),
    };
    let room = usize::from(area.width).saturating_sub(columns_of(&count) + 7);
    let label = shortened(&label, room);
    let rule = "─".repeat(room.saturating_sub(columns_of(&label)));
    let mut x = area.x;
    x = paint::words(buffer, (x, area.y), 2, "─▌", view.styles.swatch(group.pen));
    x = paint::words(buffer, (x, area.y), area.width, &format!(" {label} "), view.styles.strong());
    x = paint::words(buffer, (x, area.y), area.width, &rule, view.styles.dim());
    paint::words(buffer, (x, area.y), area.right().saturating_sub(x), &format!(" {count} "), view.styles.strong());
}
