//! Drawing the excerpts under the chosen theme, or those who have said nothing there.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};

use super::super::card::{Card, Tone};
use super::super::group::{Group, Grouping, Label};
use super::super::layout::GUTTER;
use super::super::list::{Item, Shown};
use super::super::{Focus, Themes};
use crate::analysis::count::Tally;
use crate::domain::span::Span;
use crate::error::Error;
use crate::tui::screen::absent::Absent;
use crate::tui::screen::read::wrapped;
use crate::tui::view::View;
use crate::tui::widget::paint;
use crate::tui::widget::wrap::{columns_of, shortened};
use crate::words::error::sentence;
use crate::words::hint;
use crate::words::kind;

impl Themes {
    pub(super) fn draw_list(&self, buffer: &mut Buffer, view: View) {
        paint::pane(buffer, self.areas.list, (&self.title(view), ""), view.styles.border(self.focus == Focus::List));
        if self.narrow.is_shown() {
            self.draw_narrow(buffer, view);
        }
        match &self.silent {
            Some(silent) => self.draw_silent(buffer, view, silent),
            None => {
                self.draw_status(buffer, view);
                self.draw_excerpts(buffer, view);
                if self.narrow.fault.is_some() {
                    // What shows is not what the line asks for.
                    buffer.set_style(self.areas.rows.intersection(*buffer.area()), view.styles.dim());
                }
            }
        }
    }

    /// How many there are, in which groups, what the pens colour, and how many are chosen.
    fn draw_status(&self, buffer: &mut Buffer, view: View) {
        let (words, list) = (view.words, &self.list);
        if self.narrow.fault.is_some() {
            let still =
                words.say(if self.narrow.condition.is_some() { "themes-still-narrowed" } else { "themes-still-all" });
            return paint::row(buffer, self.areas.status, &format!(" {still}"), view.styles.strong());
        }
        let mut parts = Vec::new();
        if !list.picked.is_empty() {
            parts.push(words.tell("themes-picked", &[("n", list.picked.len().into())]));
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
        let style = if list.picked.is_empty() { view.styles.dim() } else { view.styles.strong() };
        if area.height > 0 {
            paint::row(buffer, area, &format!(" {}", parts.join(" · ")), style);
        }
    }

    fn draw_narrow(&self, buffer: &mut Buffer, view: View) {
        let area = self.areas.narrow;
        if area.height == 0 {
            return;
        }
        let x = paint::words(buffer, (area.x + 1, area.y), area.width, "/ ", view.styles.key());
        let mut room = Rect { x, width: area.right().saturating_sub(x + 1), ..area };
        if self.narrow.as_written {
            let mark = view.words.say("search-strictly");
            let wide = u16::try_from(columns_of(&mark)).unwrap_or(u16::MAX).min(room.width);
            room.width -= wide;
            paint::words(buffer, (room.right(), room.y), wide, &mark, view.styles.dim());
            room.width = room.width.saturating_sub(1);
        }
        if self.narrow.typing {
            self.narrow.input.draw(buffer, room, Style::new());
        } else {
            let shown = shortened(self.narrow.input.text(), usize::from(room.width));
            paint::words(buffer, (room.x, room.y), room.width, &shown, view.styles.strong());
        }
        if self.narrow.input.is_empty() {
            let hint = view.words.say("themes-narrow-hint");
            paint::words(buffer, (room.x + 2, room.y), room.width.saturating_sub(2), &hint, view.styles.dim());
        }
        if self.narrow.shows_candidates() {
            let below = self.areas.fault;
            let room = Rect { x: below.x + 3, width: below.width.saturating_sub(4), height: 1, ..below };
            self.narrow.completing.draw(buffer, room, view.styles);
        }
        match (&self.narrow.fault, &self.narrow.hint) {
            (Some(error), _) => self.draw_fault(buffer, view, room, error),
            (None, Some(hint)) => self.draw_below(buffer, &hint::sentence(view.words, hint), Style::new()),
            (None, None) => {}
        }
    }

    /// Underlines what is wrong, and says what it is.
    fn draw_fault(&self, buffer: &mut Buffer, view: View, input: Rect, error: &Error) {
        let alarm = if self.narrow.may_go_on() { view.styles.dim() } else { view.styles.wrong() };
        if let Error::Query(fault) = error {
            let wrong = Span { start: fault.start, end: fault.end };
            let columns = |to: usize| fault.query.get(..to).map_or(0, columns_of);
            let (start, end) = (columns(wrong.start), columns(wrong.end));
            if end <= usize::from(input.width) && fault.query == self.narrow.input.text() {
                let x = input.x + u16::try_from(start).unwrap_or(0);
                let width = u16::try_from(end - start).unwrap_or(0);
                let place = Rect { x, y: input.y, width, height: 1 }.intersection(*buffer.area());
                buffer.set_style(place, alarm.add_modifier(Modifier::UNDERLINED));
            }
        }
        self.draw_below(buffer, &sentence(view.words, error), alarm);
    }

    /// Says something under the line, unless that is where one chooses what to go on with.
    fn draw_below(&self, buffer: &mut Buffer, what: &str, style: Style) {
        let area = self.areas.fault;
        let room = Rect { x: area.x + 3, width: area.width.saturating_sub(4), ..area };
        if !self.narrow.shows_candidates() {
            wrapped(buffer, room, what, style);
        }
    }

    fn draw_excerpts(&self, buffer: &mut Buffer, view: View) {
        if self.list.items.is_empty() {
            let hint = match (self.narrow.condition.is_some(), self.list.shape.node.code()) {
                (true, _) => view.words.say("themes-nothing-found"),
                (false, Some(_)) => view.words.say("themes-nothing-under"),
                (false, None) => view.words.say("themes-nothing-marked"),
            };
            let rows = self.areas.rows;
            let room = Rect { x: rows.x + 2, width: rows.width.saturating_sub(4), ..rows };
            return wrapped(buffer, room, &hint, view.styles.dim());
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

    /// The place of a row of the pane on the screen.
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
        // As above the list: those that count, and then those that do not.
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
        let chosen = shown.at == self.list.at;
        let first = shown.y;
        if shown.hidden == 0
            && let Some(area) = self.row(first)
        {
            self.draw_top(buffer, view, area, (shown.at, card), chosen);
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

    /// Who and where, and what else is on the excerpt.
    fn draw_top(&self, buffer: &mut Buffer, view: View, area: Rect, (at, card): (usize, &Card), chosen: bool) {
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
        let style = match (chosen, self.focus) {
            (true, Focus::List) => view.styles.chosen(),
            (true, Focus::Tree) => view.styles.resting(),
            (false, _) => view.styles.strong(),
        };
        let line = Rect { x: area.x + GUTTER, width: area.width.saturating_sub(GUTTER), ..area };
        let shown = shortened(&parts.join(" · "), usize::from(line.width));
        paint::words(buffer, (line.x, line.y), line.width, &shown, style);
        let picked = matches!(self.list.items.get(at), Some(Item::Entry(e)) if self.list.picked.contains(&e.excerpt));
        let mark = match (picked, chosen) {
            (true, _) => "✓",
            (false, true) => "▸",
            (false, false) => " ",
        };
        paint::words(buffer, (area.x, area.y), 1, mark, view.styles.strong());
        paint::words(buffer, (area.x + 1, area.y), 1, "▌", view.styles.swatch(card.pen));
    }

    fn draw_silent(&self, buffer: &mut Buffer, view: View, silent: &Absent) {
        let values = [("n", silent.names.len().into()), ("of", silent.of.into())];
        let title = view.words.tell("themes-silent", &values);
        paint::row(buffer, self.areas.status, &format!(" {title}"), view.styles.strong());
        silent.draw(buffer, view, self.areas.rows, self.focus == Focus::List);
    }
}
