//! Draws the excerpts of the selected theme, or the absent participants.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::super::card::{Card, Tone};
use super::super::layout::{FAULT_MARGIN, GUTTER};
use super::super::list::{Item, Shown};
use super::super::{Focus, Themes};
use crate::analysis::count::Tally;
use crate::project::theme::group::{Group, Grouping, Label};
use crate::tui::view::View;
use crate::tui::widget::paint;
use crate::tui::widget::wrap::{columns_of, shortened};
use crate::words::kind;

impl Themes {
    pub(super) fn draw_list(&self, buffer: &mut Buffer, view: View) {
        paint::pane(buffer, self.areas.list, (&self.title(view), ""), view.styles.border(self.focus == Focus::List));
        if self.filter.is_shown() {
            self.draw_filter(buffer, view);
        }
        match &self.absent {
            Some(absent) => {
                let title = absent.title(view, "themes-absent");
                paint::row(buffer, self.areas.status, &format!(" {title}"), view.styles.strong());
                absent.draw(buffer, view, self.focus == Focus::List);
            }
            None => {
                self.draw_status(buffer, view);
                self.draw_excerpts(buffer, view);
                if self.filter.line.fault().is_some() {
                    // The list does not show the result of the query in the line.
                    buffer.set_style(self.areas.rows.intersection(*buffer.area()), view.styles.dim());
                }
            }
        }
    }

    /// Draws the counts, the grouping, what pens colour, and the number of chosen excerpts.
    fn draw_status(&self, buffer: &mut Buffer, view: View) {
        let (words, list) = (view.words, &self.list);
        if self.filter.line.fault().is_some() {
            let still =
                words.say(if self.filter.condition.is_some() { "themes-fault-filtered" } else { "themes-fault-all" });
            return paint::row(buffer, self.areas.status, &format!(" {still}"), view.styles.strong());
        }
        let mut parts = Vec::new();
        if !list.chosen.is_empty() {
            parts.push(words.tell("themes-chosen", &[("n", list.chosen.len().into())]));
        }
        parts.push(self.tally.count.text(words));
        let uncounted = self.tally.uncounted.text(words);
        parts.extend(uncounted.map(|reasons| words.tell("not-counted", &[("reasons", reasons.into())])));
        parts.push(match list.shape.grouping {
            Grouping::Person => words.say("themes-by-person").into_owned(),
            Grouping::Code => words.say("themes-by-code").into_owned(),
            Grouping::Colour => words.say("themes-by-colour").into_owned(),
            Grouping::Attribute(id) => {
                let name = view.project.model().attributes.get(id).map_or("", |attribute| &attribute.name);
                words.tell("themes-by-attribute", &[("name", name.into())])
            }
        });
        parts.push(match list.shape.colours_codings() {
            true => words.say("themes-pens-coding").into_owned(),
            false => words.say("themes-pens-excerpt").into_owned(),
        });
        let area = self.areas.status;
        let style = if list.chosen.is_empty() { view.styles.dim() } else { view.styles.strong() };
        if area.height > 0 {
            paint::row(buffer, area, &format!(" {}", parts.join(" · ")), style);
        }
    }

    fn draw_filter(&self, buffer: &mut Buffer, view: View) {
        let area = self.areas.filter;
        if area.height == 0 {
            return;
        }
        let x = paint::words(buffer, (area.x + 1, area.y), area.width, "/ ", view.styles.key());
        let mut room = Rect { x, width: area.right().saturating_sub(x + 1), ..area };
        if self.filter.as_written {
            let mark = view.words.say("search-exact");
            let wide = u16::try_from(columns_of(&mark)).unwrap_or(u16::MAX).min(room.width);
            room.width -= wide;
            paint::words(buffer, (room.right(), room.y), wide, &mark, view.styles.dim());
            room.width = room.width.saturating_sub(1);
        }
        self.filter.line.draw(buffer, room, view, view.styles.strong());
        if self.filter.line.text().is_empty() {
            let hint = view.words.say("themes-filter-hint");
            paint::words(buffer, (room.x + 2, room.y), room.width.saturating_sub(2), &hint, view.styles.dim());
        }
        let below = Rect { x: area.x + 3, width: area.width.saturating_sub(FAULT_MARGIN), ..self.areas.fault };
        if !self.filter.line.draw_below(buffer, below, view) {
            self.filter.line.draw_hint(buffer, below, view);
        }
    }

    fn draw_excerpts(&self, buffer: &mut Buffer, view: View) {
        if self.list.items.is_empty() {
            let hint = match (self.filter.condition.is_some(), self.list.shape.node.code()) {
                (true, _) => view.words.say("themes-nothing-found"),
                (false, Some(_)) => view.words.say("themes-nothing-under"),
                (false, None) => view.words.say("themes-nothing-marked"),
            };
            return paint::wrapped(buffer, paint::indented(self.areas.rows, 2), &hint, view.styles.dim());
        }
        for shown in &self.list.shown {
            match (self.list.items.get(shown.at), &shown.card) {
                (Some(Item::Heading(at)), _) => {
                    let group = self.list.groups.get(*at).zip(self.list.tallies.get(*at));
                    if let Some((group, tally)) = group.filter(|_| shown.hidden == 0) {
                        self.draw_heading(buffer, view, (group, *tally), shown.y);
                    }
                }
                (Some(Item::Entry(_)), Some(card)) => self.draw_card(buffer, view, shown, card),
                _ => {}
            }
        }
    }

    /// The area of a row of the pane.
    fn row(&self, y: usize) -> Option<Rect> {
        let rows = self.areas.rows;
        let y = u16::try_from(y).ok().filter(|y| *y < rows.height)?;
        Some(Rect { y: rows.y + y, height: 1, ..rows })
    }

    fn draw_heading(&self, buffer: &mut Buffer, view: View, (group, tally): (&Group, Tally), y: usize) {
        let Some(area) = self.row(y) else { return };
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

    fn draw_card(&self, buffer: &mut Buffer, view: View, shown: &Shown, card: &Card) {
        let selected = shown.at == self.list.at;
        let first = shown.y;
        if shown.hidden == 0
            && let Some(area) = self.row(first)
        {
            self.draw_top(buffer, view, area, (shown.at, card), selected);
        }
        let words_from = if shown.hidden == 0 { first + 1 } else { first };
        for (line, y) in card.lines.iter().skip(shown.hidden.saturating_sub(1)).zip(words_from..) {
            let Some(area) = self.row(y) else { return };
            paint::words(buffer, (area.x + 1, area.y), 1, "▌", view.styles.swatch(card.pen));
            let mut x = area.x + GUTTER;
            for (tone, words) in line {
                let style = if *tone == Tone::Quote { Style::new() } else { view.styles.dim() };
                x = paint::words(buffer, (x, area.y), area.right().saturating_sub(x), words, style);
            }
        }
    }

    /// Draws the first row of an excerpt: its speakers and position, codes, pens and memos.
    fn draw_top(&self, buffer: &mut Buffer, view: View, area: Rect, (at, card): (usize, &Card), selected: bool) {
        let words = view.words;
        let mut parts: Vec<String> = vec![card.attribution.clone()];
        parts.extend(card.codes.iter().cloned());
        parts.extend(card.pen_name.as_ref().map(|name| kind::pen(words, name).to_owned()));
        let of_coding = |name: &String| words.tell("themes-coding-pen", &[("name", kind::pen(words, name).into())]);
        parts.extend(card.coding_pen_name.as_ref().map(of_coding));
        match card.memos {
            0 => {}
            1 => parts.push("✎".to_owned()),
            several => parts.push(format!("✎{several}")),
        }
        let style = match (selected, self.focus) {
            (true, Focus::List) => view.styles.selected(),
            (true, Focus::Tree) => view.styles.selected_unfocused(),
            (false, _) => view.styles.strong(),
        };
        let line = Rect { x: area.x + GUTTER, width: area.width.saturating_sub(GUTTER), ..area };
        let shown = shortened(&parts.join(" · "), usize::from(line.width));
        paint::words(buffer, (line.x, line.y), line.width, &shown, style);
        let chosen = matches!(self.list.items.get(at), Some(Item::Entry(e)) if self.list.chosen.contains(&e.excerpt));
        let mark = match (chosen, selected) {
            (true, _) => "✓",
            (false, true) => "▸",
            (false, false) => " ",
        };
        paint::words(buffer, (area.x, area.y), 1, mark, view.styles.strong());
        paint::words(buffer, (area.x + 1, area.y), 1, "▌", view.styles.swatch(card.pen));
    }
}
