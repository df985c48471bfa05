//! Draws the Overview screen: the names of its parts, the visible rows, and what stands below them.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::content::Bar;
use super::part::{Part, Sorted};
use super::{Overview, Reading};
use crate::analysis::co_occurrence::Within;
use crate::analysis::saturation::InterviewOrder;
use crate::export::contents::plain::{PlainCell, PlainTable};
use crate::export::page::ColumnKind;
use crate::export::sheet::{LONG, NAME};
use crate::project::matrix::Topics;
use crate::project::saturation::CodesOf;
use crate::tui::view::View;
use crate::tui::widget::paint;
use crate::tui::widget::table::Column;
use crate::tui::widget::tree::indent;
use crate::tui::widget::wrap::{columns_of, first_rows, shortened};
use crate::words::Words;

/// The widest column that is not one of names, and the narrowest one that is, in columns of the screen.
const WIDEST: usize = 18;
const NARROWEST_NAME: usize = 14;

/// The narrowest and the widest bar.
const BAR: (usize, usize) = (8, 60);

/// The most rows that the details of the selected row take from the table.
const DETAIL: u16 = 3;

/// The lowest screen, in rows, that shows how things are counted.
const WITH_RULES: u16 = 18;

/// The areas of the screen.
#[derive(Clone, Debug, Default)]
pub(super) struct Areas {
    /// All of it, with the border.
    pub(super) pane: Rect,
    /// The names of the parts.
    pub(super) parts: Vec<(Part, Rect)>,
    /// The headings of the columns.
    headings: Rect,
    /// The rows.
    pub(super) rows: Rect,
    /// The bars beside the rows.
    bars: Rect,
    /// The details of the selected row.
    detail: Rect,
    /// How things are counted.
    rules: Rect,
}

/// The width of the widest cell of each column; `None` for a column of long texts.
pub(super) fn widths(table: &PlainTable, words: &Words) -> Vec<Option<usize>> {
    let widest = |at: usize| {
        let cells = table.rows.iter().filter_map(|row| row.get(at));
        cells.map(|cell| columns_of(&text(cell, words))).max().unwrap_or(0)
    };
    let columns = table.columns.iter().enumerate();
    columns.map(|(at, column)| (column.width < LONG).then(|| widest(at))).collect()
}

/// A cell as it is drawn.
fn text(cell: &PlainCell, words: &Words) -> String {
    match cell {
        PlainCell::Theme { name, depth, .. } => indent(*depth) + name,
        other => other.text(words),
    }
}

impl Overview {
    /// Lays out the screen in an area, and scrolls so that the selected row is visible.
    pub(super) fn lay_out(&mut self, area: Rect, words: &Words) {
        let inner = paint::inside(area);
        let rules = match area.height < WITH_RULES {
            true => 0,
            false => paint::rows_of(&self.made().table.rules, inner.width.saturating_sub(2)).min(inner.height / 5),
        };
        // A short table leaves more room for the details.
        let beside = u16::try_from(self.rows()).unwrap_or(u16::MAX).saturating_add(2 + rules);
        let most = inner.height.saturating_sub(beside).max(DETAIL.min(inner.height / 5)).max(1);
        let detail = paint::rows_of(&self.detail.1, inner.width.saturating_sub(2)).clamp(1, most);
        let rows = inner.height.saturating_sub(2 + detail + rules);
        let part = |y: u16, height: u16| Rect { y, height, ..inner }.intersection(inner);
        self.areas = Areas {
            pane: area,
            parts: parts(part(inner.y, 1), words),
            headings: part(inner.y + 1, 1),
            rows: part(inner.y + 2, rows),
            bars: Rect::default(),
            detail: paint::indented(part(inner.y + 2 + rows, detail), 1),
            rules: paint::indented(part(inner.y + 2 + rows + detail, rules), 1),
        };
        self.lay_out_columns();
        let (length, height) = (self.rows(), usize::from(rows));
        // The selected row may be among those that are still to be read.
        if self.reading.is_none() {
            self.list_mut().show(length, height);
        }
    }

    /// Shares the width among the columns: first those with numbers, then names, then the bars.
    fn lay_out_columns(&mut self) {
        let made = self.made();
        let shown = made.table.columns.iter().zip(&made.widths).filter_map(|(column, width)| Some((column, (*width)?)));
        let mut columns: Vec<Column> = Vec::new();
        for (column, width) in shown.clone() {
            let most = if column.width == NAME { usize::MAX } else { WIDEST };
            let heading = shortened(&column.heading, most);
            columns.push(Column {
                width: width.max(columns_of(&heading)).min(most),
                heading,
                is_number: column.kind == ColumnKind::Numbers,
            });
        }
        let total = usize::from(self.areas.rows.width).saturating_sub(1);
        let is_name: Vec<bool> = shown.map(|(column, _)| column.width == NAME).collect();
        let names = is_name.iter().filter(|is_name| **is_name).count().max(1);
        let width_of = |columns: &[Column], of_names: bool| -> usize {
            let some = columns.iter().zip(&is_name).filter(|(_, is_name)| **is_name == of_names);
            some.map(|(column, _)| column.width + 2).sum()
        };
        let room = total.saturating_sub(width_of(&columns, false));
        if width_of(&columns, true) > room {
            let each = (room / names).saturating_sub(2).max(NARROWEST_NAME);
            for (column, _) in columns.iter_mut().zip(&is_name).filter(|(_, is_name)| **is_name) {
                column.width = column.width.min(each);
                column.heading = shortened(&column.heading, each);
            }
        }
        let taken = width_of(&columns, false) + width_of(&columns, true) + 1;
        let left = total.saturating_sub(taken);
        let has_bars = made.content.bar(0).is_some() && left >= BAR.0;
        self.columns.lay_out(self.areas.headings, columns, 1);
        if has_bars {
            let rows = self.areas.rows;
            let wide = |n: usize| u16::try_from(n).unwrap_or(0);
            self.areas.bars = Rect { x: rows.x + wide(taken), width: wide(left.min(BAR.1)), ..rows };
        }
    }

    /// Draws the screen from memory.
    pub fn draw(&mut self, buffer: &mut Buffer, view: View) {
        let state = self.state(view);
        paint::pane(buffer, self.areas.pane, (&view.words.say("screen-overview"), &state), view.styles.border(true));
        for (part, area) in &self.areas.parts {
            let style = if *part == self.part { view.styles.selected() } else { Style::new() };
            paint::row(buffer, *area, &format!(" {} ", view.words.say(part.phrase())), style);
        }
        if let Some(reading @ Reading::Words(_)) = &self.reading {
            let text = reading.text(view.words);
            return paint::wrapped(buffer, paint::indented(self.areas.rows, 1), &text, view.styles.dim());
        }
        if self.rows() == 0 {
            let text = view.words.say(self.why_empty(view));
            return paint::wrapped(buffer, paint::indented(self.areas.rows, 1), &text, view.styles.dim());
        }
        self.draw_table(buffer, view);
        self.draw_detail(buffer, view);
        paint::wrapped(buffer, self.areas.rules, &self.made().table.rules, view.styles.dim());
    }

    fn draw_table(&self, buffer: &mut Buffer, view: View) {
        self.columns.draw_headings(buffer, view.styles.strong());
        let (mut list, made) = (self.list(), self.made());
        for (at, area) in list.rows(self.areas.rows, made.table.rows.len()) {
            let Some(row) = made.table.rows.get(at) else { continue };
            let style = if at == list.at { view.styles.selected() } else { Style::new() };
            buffer.set_style(area.intersection(*buffer.area()), style);
            let cells = row.iter().zip(&made.widths).filter(|(_, width)| width.is_some());
            let cells: Vec<String> = cells.map(|(cell, _)| text(cell, view.words)).collect();
            self.columns.draw_row(buffer, area.y, &cells, style);
            if let Some(bar) = made.content.bar(at).filter(|_| self.areas.bars.width > 0) {
                let place = Rect { y: area.y, height: 1, ..self.areas.bars };
                paint::words(buffer, (place.x, place.y), place.width, &drawn(bar, place.width), style);
            }
        }
        let beyond = list.beyond(made.table.rows.len(), usize::from(self.areas.rows.height));
        paint::more(buffer, self.areas.rows, beyond, view.styles);
        let (hidden, pane) = (self.columns.hidden(), self.areas.pane);
        if hidden > 0 && pane.height > 1 {
            let text = format!(" {} ", view.words.tell("overview-hidden-columns", &[("n", hidden.into())]));
            let line = view.styles.border(true).line;
            paint::words(buffer, (pane.x + 1, pane.bottom() - 1), pane.width.saturating_sub(2), &text, line);
        }
    }

    /// Draws the details of the selected row. What has no room ends with a sign that says so.
    fn draw_detail(&self, buffer: &mut Buffer, view: View) {
        let area = self.areas.detail;
        let rows = first_rows(&self.detail.1, usize::from(area.width), usize::from(area.height));
        for (row, y) in rows.iter().zip(area.top()..area.bottom()) {
            paint::words(buffer, (area.x, y), area.width, row, view.styles.strong());
        }
    }

    /// What was chosen, and the round.
    fn state(&self, view: View) -> String {
        let (say, choice) = (|phrase: &str| view.words.say(phrase).into_owned(), &self.choice);
        let model = view.project.model();
        let mut parts = Vec::new();
        match self.part {
            Part::Interviews => parts.extend(match choice.sorted {
                Sorted::Position => None,
                Sorted::Share => Some(say("overview-by-share")),
                Sorted::Day => Some(say("overview-by-day")),
            }),
            Part::Saturation => {
                if let CodesOf::Theme(code) = choice.among {
                    parts.push(model.codebook.path(code));
                }
                parts.push(say(match choice.order {
                    InterviewOrder::Interviewed => "overview-interviewed",
                    InterviewOrder::Coded => "overview-coded",
                }));
            }
            Part::CoOccurrence => parts.push(say(match choice.within {
                Within::Overlap => "overview-overlap",
                Within::Turn => "overview-turn",
                Within::Interview => "overview-interview-both",
            })),
            Part::Themes | Part::Colours | Part::Words => {}
        }
        let by = match self.part {
            Part::Themes => choice.by,
            Part::Words => choice.words_by,
            _ => None,
        };
        let by = by.and_then(|id| model.attributes.get(id));
        parts.extend(by.map(|by| view.words.tell("overview-by", &[("name", by.name.as_str().into())])));
        let lists_themes = matches!(self.part, Part::Themes | Part::Colours | Part::CoOccurrence)
            || self.part == Part::Words && choice.words_by.is_none();
        if lists_themes {
            parts.extend(topics_text(&choice.topics, view));
        }
        let codes = if self.part == Part::Saturation { choice.among } else { CodesOf::CurrentRound };
        let round = view.project.round_of_codes(codes).and_then(|round| view.project.round(round).ok());
        parts.extend(round.map(|round| view.words.tell("overview-round", &[("number", round.number.into())])));
        if let Some(reading @ Reading::Interviews(..)) = &self.reading {
            parts.push(reading.text(view.words));
        }
        parts.join(" · ")
    }

    /// Why there is nothing to show.
    fn why_empty(&self, view: View) -> &'static str {
        match self.part {
            Part::Interviews => "overview-no-interviews",
            _ if view.project.model().codebook.is_empty() => "overview-no-codes",
            Part::CoOccurrence => "co-occurrence-none",
            Part::Words => "overview-no-words",
            Part::Saturation => "overview-no-interviews",
            Part::Themes | Part::Colours => "matrix-nothing",
        }
    }
}

/// The themes that are listed, unless it is all of them.
fn topics_text(topics: &Topics, view: View) -> Option<String> {
    match topics {
        Topics::All => None,
        Topics::Top => Some(view.words.say("chooser-top").into_owned()),
        Topics::Level(level) => Some(view.words.tell("chooser-level", &[("n", (level + 1).into())])),
        Topics::Form(form) => view.project.form(*form).ok().map(|form| form.name.clone()),
        Topics::Chosen(codes) => Some(view.words.tell("count-themes", &[("n", codes.len().into())])),
    }
}

/// The names of the parts in a row. If it is narrow, they stand close together.
fn parts(area: Rect, words: &Words) -> Vec<(Part, Rect)> {
    let mut x = area.x;
    let place = |part: Part| {
        let wide = u16::try_from(columns_of(&words.say(part.phrase())) + 2).unwrap_or(0);
        let place = Rect { x, width: wide, ..area }.intersection(area);
        x = x.saturating_add(wide);
        (part, place)
    };
    Part::ALL.into_iter().map(place).collect()
}

/// A bar of so many columns: pale for what came before, and filled for its own part.
fn drawn(bar: Bar, width: u16) -> String {
    let columns = |n: usize| (n * usize::from(width) + bar.of / 2).checked_div(bar.of).unwrap_or(0);
    let before = columns(bar.before);
    // Something is never drawn as nothing.
    let own = (columns(bar.before + bar.own) - before).max(usize::from(bar.own > 0));
    let before = before.min(usize::from(width).saturating_sub(own));
    "░".repeat(before) + &"█".repeat(own)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bar_has_its_share_of_the_width_and_something_is_never_nothing() {
        let bar = |before, own, of| drawn(Bar { before, own, of }, 10);
        assert_eq!([bar(0, 5, 10), bar(5, 5, 10), bar(0, 0, 10)], ["█████", "░░░░░█████", ""]);
        assert_eq!([bar(0, 1, 1000), bar(1000, 1, 1001), bar(0, 0, 0)], ["█", "░░░░░░░░░█", ""]);
    }
}
