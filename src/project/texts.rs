//! A cache of document texts, read at the first use.

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

use super::Project;
use crate::domain::change::Change;
use crate::domain::document::DocumentText;
use crate::domain::excerpt::Excerpt;
use crate::domain::ids::{DocumentId, ExcerptId, RevisionId};
use crate::domain::row::Table;
use crate::domain::span::Span;
use crate::error::{Error, Result};
use crate::store::correction::Direction;

/// The texts read so far.
#[derive(Default)]
pub(crate) struct Texts {
    read: RefCell<HashMap<RevisionId, Rc<DocumentText>>>,
}

impl Texts {
    /// Puts corrected texts in the place of those before.
    pub(crate) fn follow(&mut self, changes: &[Change]) {
        let read = self.read.get_mut();
        for direction in changes.iter().filter(|change| change.table == Table::Correction).filter_map(Direction::of) {
            let old = read.remove(&direction.from);
            if let Some(new) = old.and_then(|old| direction.edit.edit.applied(&old)) {
                read.insert(direction.to, Rc::new(new));
            }
        }
    }

    /// Empties the cache.
    pub(crate) fn forget(&mut self) {
        self.read.get_mut().clear();
    }
}

impl Project {
    /// The current text of a document.
    pub fn text(&self, document: DocumentId) -> Result<Rc<DocumentText>> {
        let text = self.text_once(document)?;
        let revision = self.document(document)?.revision;
        self.texts.read.borrow_mut().entry(revision).or_insert_with(|| Rc::clone(&text));
        Ok(text)
    }

    /// As [`Self::text`], but not added to the cache: for going through many documents once.
    pub(crate) fn text_once(&self, document: DocumentId) -> Result<Rc<DocumentText>> {
        let revision = self.document(document)?.revision;
        if let Some(text) = self.texts.read.borrow().get(&revision) {
            return Ok(Rc::clone(text));
        }
        self.store.document_text(revision).map(Rc::new)
    }

    /// What `make` makes of the texts of these documents, in this order, on all cores. It is given the place of a document
    /// in the list, and its text, which is not kept. Errors: a text cannot be read, or those of `make`.
    pub(crate) fn of_texts<Made: Send>(
        &self,
        documents: &[DocumentId],
        make: impl Fn(usize, &DocumentText) -> Result<Made> + Sync,
    ) -> Result<Vec<Made>> {
        let revisions: Vec<RevisionId> =
            documents.iter().map(|id| Ok(self.document(*id)?.revision)).collect::<Result<_>>()?;
        let made =
            self.on_all_cores(documents.len(), || (), |(), store, n| make(n, &store.document_text(revisions[n])?));
        // Made again for the error.
        let again = |n: usize| make(n, &*self.text_once(documents[n])?);
        made.into_iter().enumerate().map(|(n, made)| made.map_or_else(|| again(n), Ok)).collect()
    }

    /// The text of an excerpt, from its document's text.
    pub fn quote(&self, excerpt: ExcerptId) -> Result<String> {
        let excerpt = self.excerpt(excerpt)?;
        self.words(excerpt.document, excerpt.span())
    }

    /// The text of a span. Errors: the span does not fit the text.
    pub fn words(&self, document: DocumentId, span: Span) -> Result<String> {
        let text = self.text(document)?;
        let bad = || Error::BadSpan { start: span.start, end: span.end, length: text.text.len() };
        span.of(&text.text).map(str::to_owned).ok_or_else(bad)
    }

    /// The text before and after an excerpt: up to `reach` bytes on each side within its turns, cut at white space.
    pub fn context(&self, excerpt: &Excerpt, reach: usize) -> Result<(String, String)> {
        let text = self.text(excerpt.document)?;
        Ok(context_of(&text, excerpt.span(), reach))
    }
}

/// The text before and after a span: up to `reach` bytes on each side within its turns, cut at white space.
pub(crate) fn context_of(text: &DocumentText, span: Span, reach: usize) -> (String, String) {
    let turns = crate::domain::turn::turns_touched(&text.turns, span);
    let from = turns.first().map_or(0, |t| t.span.start).max(span.start.saturating_sub(reach));
    let to = turns.last().map_or(text.text.len(), |t| t.span.end).min(span.end.saturating_add(reach));
    let before = Span::new(from.min(span.start), span.start).snapped(&text.text);
    let after = Span::new(span.end, to.max(span.end)).snapped(&text.text);
    (cut_front(before, &text.text), cut_back(after, &text.text))
}

/// The text of a span without a partial word at its start.
fn cut_front(span: Span, text: &str) -> String {
    let words = span.of(text).unwrap_or_default();
    let whole = span.start == 0 || text[..span.start].ends_with(char::is_whitespace);
    let cut = if whole { words } else { words.split_once(char::is_whitespace).map_or("", |(_, rest)| rest) };
    cut.to_owned()
}

/// The text of a span without a partial word at its end.
fn cut_back(span: Span, text: &str) -> String {
    let words = span.of(text).unwrap_or_default();
    let whole = span.end == text.len() || text[span.end..].starts_with(char::is_whitespace);
    let cut = if whole { words } else { words.rsplit_once(char::is_whitespace).map_or("", |(front, _)| front) };
    cut.to_owned()
}
