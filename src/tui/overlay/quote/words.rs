//! The words of an excerpt with signs for what was done to them: `‹left out›`, `‹Kari → veilederen›`, `‹+ put in›`.

use crate::domain::quote_edit::{EditKind, QuoteEdit};
use crate::domain::span::Span;
use crate::tui::widget::wrap::{columns_of, pieces, wrap};

/// What a part of the shown text is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Look {
    /// Words that are printed.
    Kept,
    /// Words that are not printed.
    Gone,
    /// What is put in, and the signs.
    New,
}

/// A part of the shown text.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
struct Part {
    /// Where it is in the shown text.
    shown: Span,
    /// Where its words are in the quote; `None` for what is not in the quote.
    source: Option<usize>,
    look: Look,
}

/// The words of an excerpt as shown, in rows.
#[derive(Clone, Debug, Default)]
pub struct ShownWords {
    text: String,
    parts: Vec<Part>,
    /// The rows, in bytes of the shown text.
    rows: Vec<Span>,
    width: usize,
}

impl ShownWords {
    /// The words of a quote with these edits.
    pub fn of(quote: &str, edits: &[QuoteEdit]) -> Self {
        let mut shown = Self::default();
        let mut from = 0;
        for edit in edits {
            shown.add_words(quote, Span::new(from, edit.span.start), Look::Kept);
            from = edit.span.end;
            let new = match &edit.what {
                EditKind::LeaveOut => None,
                EditKind::Replace(words) => Some(format!(" → {words}")),
                EditKind::Insert(words) => Some(format!("+ {words}")),
            };
            let is_after_word =
                edit.span.is_empty() && !shown.text.is_empty() && !shown.text.ends_with(char::is_whitespace);
            shown.add(if is_after_word { " ‹" } else { "‹" }, None, Look::New);
            shown.add_words(quote, edit.span, Look::Gone);
            shown.add(&new.unwrap_or_default(), None, Look::New);
            let rest = quote.get(from..).unwrap_or_default();
            let is_before_word = edit.span.is_empty() && rest.starts_with(char::is_alphanumeric);
            shown.add(if is_before_word { "› " } else { "›" }, None, Look::New);
        }
        shown.add_words(quote, Span::new(from, quote.len()), Look::Kept);
        shown
    }

    fn add_words(&mut self, quote: &str, span: Span, look: Look) {
        self.add(span.of(quote).unwrap_or_default(), Some(span.start), look);
    }

    fn add(&mut self, words: &str, source: Option<usize>, look: Look) {
        if !words.is_empty() {
            let start = self.text.len();
            self.text.push_str(words);
            self.parts.push(Part { shown: Span::new(start, self.text.len()), source, look });
        }
    }

    /// Wraps the text, unless it has this width already. Returns the number of rows.
    pub fn lay_out(&mut self, width: usize) -> usize {
        if self.width != width || self.rows.is_empty() {
            (self.rows, self.width) = (wrap(&self.text, Span::new(0, self.text.len()), width, 0), width);
        }
        self.rows.len()
    }

    /// The pieces of a row with their looks. Those in the chosen part of the quote are marked.
    pub fn row(&self, row: usize, chosen: Span) -> Vec<(&str, Look, bool)> {
        let Some(row) = self.rows.get(row) else { return Vec::new() };
        let mut all = Vec::new();
        for part in self.parts.iter().filter_map(|part| Some((part, part.shown.shared(*row)?))) {
            let (part, own) = part;
            let Some(source) = part.source else {
                all.push((own, part.look, false));
                continue;
            };
            // Cut where the chosen part begins and ends.
            let to_shown = |at: usize| (at.max(source) - source + part.shown.start).clamp(own.start, own.end);
            let (start, end) = (to_shown(chosen.start), to_shown(chosen.end));
            all.push((Span::new(own.start, start), part.look, false));
            all.push((Span::new(start, end), part.look, true));
            all.push((Span::new(end, own.end), part.look, false));
        }
        let words = |span: Span| span.of(&self.text).unwrap_or_default().trim_end_matches('\n');
        all.into_iter()
            .map(|(span, look, chosen)| (words(span), look, chosen))
            .filter(|(w, ..)| !w.is_empty())
            .collect()
    }

    /// The row with a byte of the quote.
    pub fn row_of(&self, source: usize) -> usize {
        let at = self.shown_at(source);
        self.rows.partition_point(|row| row.start <= at).saturating_sub(1)
    }

    /// The byte of the quote in the row that is `by` rows away, in the same column.
    pub fn source_in_row(&self, source: usize, by: isize) -> usize {
        let (row, at) = (self.row_of(source), self.shown_at(source));
        let column = self.rows.get(row).and_then(|row| self.text.get(row.start..at)).map_or(0, columns_of);
        let last = self.rows.len().saturating_sub(1);
        self.source_at(row.saturating_add_signed(by).min(last), column)
    }

    /// The byte of the quote at a column of a row.
    pub fn source_at(&self, row: usize, column: usize) -> usize {
        let Some(row) = self.rows.get(row) else { return 0 };
        let mut used = 0;
        let found = pieces(row.of(&self.text).unwrap_or_default()).find(|(_, _, wide)| {
            used += wide;
            used > column
        });
        let at = found.map_or(row.end.saturating_sub(1).max(row.start), |(at, ..)| row.start + at);
        self.source_of(at)
    }

    /// The place of a byte of the quote in the shown text.
    fn shown_at(&self, source: usize) -> usize {
        let from = |part: &&Part| part.source.is_some_and(|start| start <= source);
        let part = self.parts.iter().rev().find(from);
        part.map_or(0, |part| part.shown.start + (source - part.source.unwrap_or(source)).min(part.shown.len()))
    }

    /// The byte of the quote at a place in the shown text; for a sign, the nearest one before.
    fn source_of(&self, at: usize) -> usize {
        let from = |part: &&Part| part.source.is_some() && part.shown.start <= at;
        let part = self.parts.iter().rev().find(from);
        part.map_or(0, |part| part.source.unwrap_or(0) + (at - part.shown.start).min(part.shown.len()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const QUOTE: &str = "Jeg gikk til Kari på kontoret.";

    fn span(words: &str) -> Span {
        let at = QUOTE.find(words).unwrap();
        Span::new(at, at + words.len())
    }

    #[test]
    fn what_was_done_is_shown_beside_the_words() {
        let edits = [
            QuoteEdit { span: span("gikk"), what: EditKind::LeaveOut },
            QuoteEdit { span: span("Kari"), what: EditKind::Replace("veileder".into()) },
            QuoteEdit {
                span: Span::new(span("kontoret").end, span("kontoret").end),
                what: EditKind::Insert("NAV".into()),
            },
        ];
        let shown = ShownWords::of(QUOTE, &edits);
        assert_eq!(shown.text, "Jeg ‹gikk› til ‹Kari → veileder› på kontoret ‹+ NAV›.");
    }

    #[test]
    fn every_byte_of_the_quote_is_found_again_in_the_rows() {
        let edits = [
            QuoteEdit { span: Span::new(0, 0), what: EditKind::Insert("Da".into()) },
            QuoteEdit { span: span("til Kari"), what: EditKind::Replace("dit".into()) },
        ];
        let mut shown = ShownWords::of(QUOTE, &edits);
        assert!(shown.lay_out(12) > 3);
        for (at, _) in QUOTE.char_indices() {
            assert_eq!(shown.source_of(shown.shown_at(at)), at, "{at}");
        }
        let marked: String = (0..shown.rows.len())
            .flat_map(|row| shown.row(row, span("Kari på")))
            .filter(|(.., chosen)| *chosen)
            .map(|(words, ..)| words)
            .collect();
        assert_eq!(marked, "Kari på");
    }
}
