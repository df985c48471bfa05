//! Draws the overlay: the printed quote, the words of the excerpt, and what is at the cursor.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};

use super::words::Look;
use super::{QuoteSheet, Typed};
use crate::analysis::quote::{Times, turns_in_words};
use crate::domain::quote_edit::EditKind;
use crate::domain::span::Span;
use crate::tui::view::View;
use crate::tui::widget::paint;
use crate::tui::widget::wrap::{columns_of, shortened, shortened_middle, wrap};

/// The widest overlay, in columns. Longer rows are hard to read.
const MAX_WIDTH: u16 = 100;

/// The most rows for a note about the quote.
const MAX_NOTE: u16 = 5;

impl QuoteSheet {
    pub(super) fn draw_sheet(&mut self, buffer: &mut Buffer, area: Rect, view: View) {
        let place = paint::middle(area, MAX_WIDTH, area.height);
        paint::clear(buffer, place);
        let from = format!(
            "{}, {}",
            self.printed.quotation.document,
            turns_in_words(view.words, self.printed.quotation.turns)
        );
        let title = view.words.tell("quote-title", &[("from", from.into())]);
        let flag = if self.is_flagged { view.words.say("sign-flagged").into_owned() } else { String::new() };
        let inner = paint::indented(paint::pane(buffer, place, (&title, &flag), view.styles.border(true)), 1);
        let below = self.draw_printed(buffer, inner, view);
        let below = self.draw_note(buffer, below, view);
        let below = rule(buffer, below, view, (&view.words.say("quote-words"), ""));
        let status = Rect { y: below.bottom().saturating_sub(2), height: 2.min(below.height), ..below };
        let rows = Rect { height: below.height.saturating_sub(3), ..below };
        self.draw_words(buffer, rows, view);
        self.draw_status(buffer, status, view);
    }

    /// Draws the quote as it will be printed. If it is long, the part near the cursor. Returns the area below it.
    fn draw_printed(&self, buffer: &mut Buffer, area: Rect, view: View) -> Rect {
        let text = self.printed.quotation.attributed(view.words, Times::Hidden);
        let n = self.printed.quotation.lines.iter().map(|line| line.words.split_whitespace().count()).sum::<usize>();
        let is_block = self.block_from > 0 && n >= self.block_from;
        let key = if is_block { "quote-length-block" } else { "quote-length-inline" };
        let length = view.words.tell(key, &[("n", n.into())]);
        let area = rule(buffer, area, view, (&view.words.say("quote-printed"), &length));
        let rows = wrap(&text, Span::new(0, text.len()), usize::from(area.width), 0);
        let height = rows.len().min(usize::from(area.height / 2).max(1));
        let top = (rows.len() - height) * self.at / self.printed.words.len().max(1);
        for (row, y) in rows.iter().skip(top).take(height).zip(area.top()..) {
            let words = row.of(&text).unwrap_or_default().trim_end();
            paint::words(buffer, (area.x, y), area.width, words, view.styles.strong());
        }
        paint::below(area, height)
    }

    /// Draws what there is to know about the quote: that it is stale, edited by hand, or translated.
    fn draw_note(&self, buffer: &mut Buffer, area: Rect, view: View) -> Rect {
        let words = view.words;
        let Some(prepared) = self.prepared() else { return area };
        let own = &prepared.preparation;
        let written = if own.rendering.is_empty() { &own.translation } else { &own.rendering };
        let mut notes = Vec::new();
        if self.can_be_approved() {
            let text = shortened_middle(&written.replace('\n', " / "), 200);
            notes.push(words.say("quote-stale-versions").into_owned());
            notes.push(words.tell("quote-stale-approve", &[("text", text.into())]));
        } else if self.is_stale() {
            notes.push(words.say("quote-stale-edits").into_owned());
        } else if self.is_by_hand() {
            notes.push(words.say("quote-by-hand").into_owned());
        }
        if let Some(translation) = prepared.translation() {
            let text = shortened_middle(&translation.replace('\n', " / "), 200);
            notes.push(words.tell("quote-in-translation", &[("text", text.into())]));
        }
        let note = notes.join("\n");
        if note.is_empty() {
            return area;
        }
        let height = paint::rows_of(&note, area.width).min(MAX_NOTE).min(area.height / 2);
        let style = if self.is_stale() { view.styles.error() } else { view.styles.dim() };
        paint::wrapped(buffer, Rect { height, ..area }, &note, style);
        paint::below(area, usize::from(height))
    }

    /// Draws the words of the excerpt, with the row of the cursor among them.
    fn draw_words(&mut self, buffer: &mut Buffer, area: Rect, view: View) {
        let height = usize::from(area.height);
        let rows = self.shown.lay_out(usize::from(area.width.max(1)));
        let here = self.shown.row_of(self.at);
        let top = self.top.min(rows.saturating_sub(height));
        self.top = if here < top { here } else { top.max((here + 1).saturating_sub(height)) };
        self.rows = area;
        let chosen = self.chosen();
        for (row, y) in (self.top..rows).zip(area.top()..area.bottom()) {
            let mut x = area.x;
            for (words, look, is_chosen) in self.shown.row(row, chosen) {
                let style = match look {
                    Look::Kept => Style::new(),
                    Look::Gone => view.styles.dim().add_modifier(Modifier::CROSSED_OUT),
                    Look::New => view.styles.key(),
                };
                let style = if is_chosen { style.add_modifier(Modifier::REVERSED) } else { style };
                x = paint::words(buffer, (x, y), area.right().saturating_sub(x), words, style);
            }
        }
    }

    /// Draws what is typed, or what was done to the words at the cursor.
    fn draw_status(&self, buffer: &mut Buffer, area: Rect, view: View) {
        let Some((typed, input)) = &self.typing else {
            return paint::wrapped(buffer, area, &self.status(view), view.styles.dim());
        };
        let (phrase, span) = match typed {
            Typed::Instead(span) => ("quote-ask-replace", *span),
            Typed::PutIn(at, span) if *at == span.start => ("quote-ask-insert-before", *span),
            Typed::PutIn(_, span) => ("quote-ask-insert", *span),
        };
        let asked = view.words.tell(phrase, &[("words", self.in_short(span, area.width / 2).into())]);
        paint::words(buffer, (area.x, area.y), area.width, &shortened(&asked, area.width.into()), view.styles.key());
        let line = Rect { y: area.y + 1, height: 1, ..area };
        input.draw(buffer, line, Style::new().add_modifier(Modifier::UNDERLINED));
    }

    fn status(&self, view: View) -> String {
        let room = view_room(self.rows.width);
        if self.is_stale() || self.is_by_hand() {
            return String::new();
        }
        let edit = self.edit_here().and_then(|at| self.edits().get(at)).filter(|_| self.anchor.is_none());
        let Some(edit) = edit else {
            return view.words.tell("quote-chosen", &[("words", self.in_short(self.chosen(), room).into())]);
        };
        let old = self.in_short(edit.span, room);
        match &edit.what {
            EditKind::LeaveOut => view.words.tell("quote-here-left-out", &[("old", old.into())]),
            EditKind::Replace(new) => {
                let new = shortened(new, room.into());
                view.words.tell("quote-here-replaced", &[("old", old.into()), ("new", new.into())])
            }
            EditKind::Insert(new) => {
                view.words.tell("quote-here-put-in", &[("new", shortened(new, room.into()).into())])
            }
        }
    }

    /// The words of a part of the quote, on one line of at most this width.
    fn in_short(&self, span: Span, width: u16) -> String {
        let words = span.of(&self.printed.words).unwrap_or_default();
        shortened_middle(&words.split_whitespace().collect::<Vec<_>>().join(" "), usize::from(width).max(12))
    }
}

/// The room for quoted words in a line of this width that says something about them.
fn view_room(width: u16) -> u16 {
    width / 3
}

/// Draws a rule with a title on the left and one on the right. Returns the area below it.
fn rule(buffer: &mut Buffer, area: Rect, view: View, (left, right): (&str, &str)) -> Rect {
    let line = "─".repeat(usize::from(area.width));
    paint::words(buffer, (area.x, area.y), area.width, &line, view.styles.dim());
    paint::words(buffer, (area.x, area.y), area.width, &format!("{left} "), view.styles.dim());
    if !right.is_empty() {
        let wide = u16::try_from(columns_of(right) + 1).unwrap_or(u16::MAX);
        let x = area.right().saturating_sub(wide).max(area.x);
        paint::words(buffer, (x, area.y), wide, &format!(" {right}"), view.styles.dim());
    }
    paint::below(area, 1)
}
