//! Leaves parts of a quote out, replaces them, puts words in, and takes that back.

use crate::domain::ids::ExcerptId;
use crate::domain::nearest::nearest;
use crate::domain::quote_edit::{EditKind, QuoteEdit, Unfit, with};
use crate::domain::span::Span;
use crate::domain::step::ActKind;
use crate::domain::text::canonical;
use crate::error::{Error, QuoteFault, Result};
use crate::project::document::Quotable;
use crate::project::{Changed, Project};

/// How many words before and after a place are offered to tell it from another.
const BESIDE: usize = 1;

impl Project {
    /// Edits a quote for print. The spans are in bytes of the quote. All edits are one step; a later one may replace an
    /// earlier one.
    ///
    /// Errors: an edit has no words, overlaps another or leaves nothing of the quote; the quote was edited by hand; or what it
    /// was prepared as is stale.
    pub fn edit_quote(&mut self, excerpt: ExcerptId, edits: &[QuoteEdit]) -> Result<Changed> {
        let edits: Vec<QuoteEdit> = edits.iter().map(tidied).collect();
        self.prepare_each(ActKind::QuotePrepared, &[excerpt], |prepared, quote| {
            if prepared.is_stale {
                return Err(Error::Quote(QuoteFault::Changed));
            }
            if !prepared.preparation.rendering.is_empty() {
                return Err(Error::Quote(QuoteFault::EditedByHand));
            }
            for edit in &edits {
                prepared.edits = with(&prepared.edits, edit, quote).map_err(|unfit| match unfit {
                    Unfit::Empty => Error::Quote(QuoteFault::Empty),
                    Unfit::Overlaps => Error::Quote(QuoteFault::Overlaps),
                    Unfit::NothingLeft => Error::Quote(QuoteFault::NothingLeft),
                })?;
            }
            Ok(())
        })
    }

    /// Leaves a part of a quote out. Errors as for [`Self::edit_quote`].
    pub fn leave_out(&mut self, excerpt: ExcerptId, span: Span) -> Result<Changed> {
        self.edit_quote(excerpt, &[QuoteEdit { span, what: EditKind::LeaveOut }])
    }

    /// Puts other words in the place of a part of a quote. Errors as for [`Self::edit_quote`].
    pub fn replace_in_quote(&mut self, excerpt: ExcerptId, span: Span, words: &str) -> Result<Changed> {
        self.edit_quote(excerpt, &[QuoteEdit { span, what: EditKind::Replace(words.to_owned()) }])
    }

    /// Puts words into a quote, at a place in bytes of the quote. Errors as for [`Self::edit_quote`].
    pub fn insert_in_quote(&mut self, excerpt: ExcerptId, at: usize, words: &str) -> Result<Changed> {
        self.edit_quote(excerpt, &[QuoteEdit { span: Span::new(at, at), what: EditKind::Insert(words.to_owned()) }])
    }

    /// Takes one edit of a quote back. `edit` is its number among the edits, from 0. Errors: there is none with this number.
    pub fn take_back_edit(&mut self, excerpt: ExcerptId, edit: usize) -> Result<Changed> {
        self.prepare_each(ActKind::QuotePrepared, &[excerpt], |prepared, _| {
            if edit >= prepared.edits.len() {
                return Err(Error::Gone);
            }
            prepared.edits.remove(edit);
            Ok(())
        })
    }

    /// Takes back everything done to the words of quotes: edits, renderings and translations. They are printed as they stand
    /// in the text.
    pub fn restore_quotes(&mut self, excerpts: &[ExcerptId]) -> Result<Changed> {
        self.prepare_each(ActKind::QuoteRestored, excerpts, |prepared, quote| {
            prepared.restore(quote);
            Ok(())
        })
    }

    /// The span of these words in the quote of an excerpt, in bytes of the quote. Errors: there are no words, or the quote has
    /// them at no place or at several. The error says what it has instead, or how to tell the places apart.
    pub fn find_in_quote(&self, excerpt: ExcerptId, words: &str) -> Result<Span> {
        let quote = self.quote(excerpt)?;
        let words = canonical(words);
        if words.trim().is_empty() {
            return Err(Error::Quote(QuoteFault::Empty));
        }
        match Quotable::of_words(&quote).occurrences(&words).as_slice() {
            [place] => Ok(*place),
            [] => Err(Error::Quote(QuoteFault::NotFound { nearest: like(&quote, words.trim()), words })),
            several => {
                let nearest = several.iter().filter_map(|place| beside(*place, &quote)).collect();
                Err(Error::Quote(QuoteFault::Repeated { words, times: several.len(), nearest }))
            }
        }
    }
}

/// The edit with its words as they are stored. Brackets around them are left to the style of quotes.
fn tidied(edit: &QuoteEdit) -> QuoteEdit {
    let tidy = |words: &str| {
        let words = canonical(words).split_whitespace().collect::<Vec<_>>().join(" ");
        let inner = [('[', ']'), ('(', ')')].into_iter().find_map(|(open, close)| {
            let inner = words.strip_prefix(open)?.strip_suffix(close)?;
            (!inner.contains([open, close])).then(|| inner.trim().to_owned())
        });
        inner.unwrap_or(words)
    };
    let what = match &edit.what {
        EditKind::LeaveOut => EditKind::LeaveOut,
        EditKind::Replace(words) => EditKind::Replace(tidy(words)),
        EditKind::Insert(words) => EditKind::Insert(tidy(words)),
    };
    QuoteEdit { span: edit.span, what }
}

/// The runs of as many words in the quote that are most like these words.
fn like(quote: &str, words: &str) -> Vec<String> {
    let (all, length) = (quote.split_whitespace().collect::<Vec<_>>(), words.split_whitespace().count().max(1));
    nearest(words, all.windows(length).map(|run| run.join(" ")).map(|run| (run.clone(), run)))
}

/// A place with the words beside it.
fn beside(place: Span, quote: &str) -> Option<String> {
    let (before, after) = (quote.get(..place.start)?, quote.get(place.end..)?);
    let mut words: Vec<&str> = before.split_whitespace().rev().take(BESIDE).collect();
    words.push(place.of(quote)?);
    words.extend(after.split_whitespace().take(BESIDE));
    Some(words.join(" "))
}
