//! Finds the turns that meet a condition, and the hits in them.

use std::ops::ControlFlow;
use std::sync::{Arc, PoisonError};

use roaring::RoaringBitmap;

use super::prepared::{PreparedQuery, Test};
use crate::domain::document::{Document, DocumentText, Role};
use crate::domain::ids::{DocumentId, SpeakerId};
use crate::domain::query::condition::Condition;
use crate::domain::span::Span;
use crate::domain::turn::Turn;
use crate::error::Result;
use crate::project::Project;
use crate::project::model::Model;
use crate::search::analysis::Analyser;
use crate::search::analysis::finder::Finder;
use crate::search::handle::DocumentWords;

/// A turn that meets a query.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct TextHit {
    /// The document.
    pub document: DocumentId,
    /// The turn's number in it, from 1.
    pub turn: i64,
    /// The speaker, if known.
    pub speaker: Option<SpeakerId>,
    /// The turn's span in the document's text.
    pub span: Span,
    /// The spans of the words found, or of the uncoded stretches, in the document's text, in order. Empty if the query
    /// has neither words nor `ukodet`.
    pub hits: Vec<Span>,
    /// The hits with another spelling than the query: in dialect, or with or without *æ ø å*.
    pub loosely: Vec<Span>,
}

impl Project {
    /// The turns that meet a condition, in the order of documents. Interviewers' turns are left out unless the
    /// condition names a role.
    pub fn text_hits(&self, condition: &Condition) -> Result<Vec<TextHit>> {
        self.text_hits_with(condition, |_, hit| hit)
    }

    /// As [`Self::text_hits`], mapping each hit with `make`, which also gets the document's text. Without an index, all
    /// texts are read for this on all cores, and not kept in memory.
    pub fn text_hits_with<T: Send>(
        &self,
        condition: &Condition,
        make: impl Fn(&DocumentText, TextHit) -> T + Sync,
    ) -> Result<Vec<T>> {
        let query = self.prepare(condition)?;
        let mut finders = query.finders.lock().unwrap_or_else(PoisonError::into_inner);
        let mut documents = self.model.documents_in_order();
        documents.retain(|document| query.test.may_hold_in(document.id, &mut finders, None));
        drop(finders);
        let found = match self.index {
            Some(_) => documents.iter().map(|_| None).collect(),
            None => self.scan(&query, &documents, &make),
        };
        let mut all = Vec::new();
        for (document, found) in documents.into_iter().zip(found) {
            match found {
                Some(found) => all.extend(found),
                None => self
                    .search(document, &query, 0, &mut |text, hit| {
                        all.push(make(text, hit));
                        ControlFlow::Continue(())
                    })
                    .map(drop)?,
            }
        }
        Ok(all)
    }

    /// Searches these documents on all cores. The result of a document that could not be read is `None`.
    fn scan<T: Send>(
        &self,
        query: &PreparedQuery,
        documents: &[&Document],
        make: &(impl Fn(&DocumentText, TextHit) -> T + Sync),
    ) -> Vec<Option<Vec<T>>> {
        let (model, vocabulary) = (&self.model, &self.vocabulary);
        let finders = || query.new_finders(vocabulary);
        self.on_all_cores(documents.len(), finders, |finders, store, n| {
            let (document, mut found) = (documents[n], Vec::new());
            let text = store.text(document.revision)?;
            if query.test.may_hold_in_text(finders, model.analyser(document.id), &text) {
                let text = store.with_turns(document.revision, text)?;
                SearchedDocument::new(model, query, document, &text, None).each_hit(finders, 0, &mut |hit| {
                    found.push(make(&text, hit));
                    ControlFlow::Continue(())
                });
            }
            Ok(found)
        })
    }

    /// The turns of one document that meet a prepared query. Its text is read only if a turn may meet it.
    pub fn text_hits_in(&self, document: &Document, query: &PreparedQuery) -> Result<Vec<TextHit>> {
        let mut found = Vec::new();
        self.each_text_hit(document, query, 0, &mut |hit| {
            found.push(hit);
            ControlFlow::Continue(())
        })?;
        Ok(found)
    }

    /// As [`Self::text_hits_in`], calling `each` for one turn at a time until it breaks. Turns up to number `after` are
    /// skipped. Returns the number of the turn at which `each` broke, if it did.
    pub fn each_text_hit(
        &self,
        document: &Document,
        query: &PreparedQuery,
        after: i64,
        each: &mut dyn FnMut(TextHit) -> ControlFlow<()>,
    ) -> Result<Option<i64>> {
        self.search(document, query, after, &mut |_, hit| each(hit))
    }

    /// As [`Self::each_text_hit`], with the document's text.
    fn search(
        &self,
        document: &Document,
        query: &PreparedQuery,
        after: i64,
        each: &mut dyn FnMut(&DocumentText, TextHit) -> ControlFlow<()>,
    ) -> Result<Option<i64>> {
        let numbers = self.document_words(document.id);
        let mut finders = query.finders.lock().unwrap_or_else(PoisonError::into_inner);
        if !query.test.may_hold_in(document.id, &mut finders, numbers.as_deref()) {
            return Ok(None);
        }
        let text = self.text(document.id)?;
        let searched = SearchedDocument::new(&self.model, query, document, &text, numbers);
        Ok(searched.each_hit(&mut finders, after, &mut |hit| each(&text, hit)))
    }
}

/// A document being searched.
struct SearchedDocument<'a> {
    model: &'a Model,
    query: &'a PreparedQuery,
    id: DocumentId,
    analyser: Analyser,
    text: &'a DocumentText,
    /// Its words as numbers, if the index has them.
    numbers: Option<Arc<DocumentWords>>,
    /// The covered stretches, by start, without overlaps; `None` if the query does not need them.
    covered: Option<Vec<Span>>,
}

impl<'a> SearchedDocument<'a> {
    fn new(
        model: &'a Model,
        query: &'a PreparedQuery,
        document: &Document,
        text: &'a DocumentText,
        numbers: Option<Arc<DocumentWords>>,
    ) -> Self {
        let covered = query.covering.as_ref().map(|covering| covered(model, document.id, covering));
        Self { model, query, id: document.id, analyser: model.analyser(document.id), text, numbers, covered }
    }

    /// Calls `each` for the turns after number `after` that meet the query, until it breaks. Returns the number of the
    /// turn at which it broke.
    fn each_hit(
        &self,
        finders: &mut [Finder],
        after: i64,
        each: &mut dyn FnMut(TextHit) -> ControlFlow<()>,
    ) -> Option<i64> {
        let meets = |turn: &Turn, finders: &mut [Finder]| {
            (self.query.interviewers || self.role(turn) != Some(Role::Interviewer))
                && self.holds(&self.query.test, turn, finders)
        };
        for turn in self.text.turns.iter().filter(|turn| turn.number > after) {
            if meets(turn, finders) && each(self.hit(turn, finders)).is_break() {
                return Some(turn.number);
            }
        }
        None
    }

    fn role(&self, turn: &Turn) -> Option<Role> {
        self.model.speakers.get(turn.speaker?).map(|speaker| speaker.role)
    }

    fn holds(&self, test: &Test, turn: &Turn, finders: &mut [Finder]) -> bool {
        match test {
            Test::All(tests) => tests.iter().all(|test| self.holds(test, turn, finders)),
            Test::Any(tests) => tests.iter().any(|test| self.holds(test, turn, finders)),
            Test::Not(test) => !self.holds(test, turn, finders),
            Test::Words { words, known, uncoded } => {
                let sure = known.as_ref().filter(|answer| !answer.unsure_documents.contains(&self.id));
                let may_be = sure.is_none_or(|answer| answer.found.holds(self.id, turn.number));
                let is_meant = |hit: &Span| !uncoded || !self.is_covered(hit.moved(turn.span.start));
                may_be && self.hits(*words, turn, finders).iter().any(is_meant)
            }
            Test::Uncoded => !self.uncovered(turn.span).is_empty(),
            Test::Participant { people, .. } => {
                self.model.participant_of_turn(self.id, turn.speaker).is_some_and(|person| people.contains(&person))
            }
            Test::In(id) => self.id == *id,
            Test::Role(role) => self.role(turn) == Some(*role),
            Test::Touched { excerpts, .. } => {
                let all = self.model.by_owner.excerpts(self.id).filter(|id| excerpts.contains(id.bit()));
                let mut spans = all.filter_map(|id| Some(self.model.excerpts.get(id)?.span()));
                spans.any(|span| span.overlaps(turn.span))
            }
        }
    }

    fn words(&self, span: Span) -> &str {
        span.of(&self.text.text).unwrap_or_default()
    }

    /// The hits of the terms with this index in a turn, in bytes from the turn's start.
    fn hits<'f>(&self, words: usize, turn: &Turn, finders: &'f mut [Finder]) -> &'f [Span] {
        let Some(finder) = finders.get_mut(words) else { return &[] };
        let numbers = self.numbers.as_ref().and_then(|words| words.turn(turn.number));
        finder.hits_at((self.id, turn.number), self.analyser, self.words(turn.span), numbers)
    }

    fn is_covered(&self, span: Span) -> bool {
        let covered = self.covered.as_deref().unwrap_or_default();
        let begun = covered.partition_point(|covered| covered.start < span.end);
        begun.checked_sub(1).and_then(|last| covered.get(last)).is_some_and(|last| last.end > span.start)
    }

    /// The stretches of a span that no excerpt covers and that hold a letter or digit.
    fn uncovered(&self, span: Span) -> Vec<Span> {
        let covered = self.covered.as_deref().unwrap_or_default();
        let first = covered.partition_point(|covered| covered.end <= span.start);
        let inside = covered.iter().skip(first).take_while(|covered| covered.start < span.end);
        let mut free = Vec::new();
        let mut from = span.start;
        for covered in inside {
            free.push(Span { start: from, end: covered.start.max(from) });
            from = covered.end;
        }
        free.push(Span { start: from.min(span.end), end: span.end });
        free.into_iter().filter_map(|stretch| self.trimmed(stretch)).collect()
    }

    /// The stretch from its first letter or digit, without white space at its end; `None` if it has no letter or digit.
    fn trimmed(&self, stretch: Span) -> Option<Span> {
        let words = self.words(stretch);
        let before = words.find(char::is_alphanumeric)?;
        Some(Span { start: stretch.start + before, end: stretch.start + words.trim_end().len() })
    }

    /// A matching turn with its hits.
    fn hit(&self, turn: &Turn, finders: &mut [Finder]) -> TextHit {
        let (mut hits, mut exact, mut loosely) = (Vec::new(), Vec::new(), Vec::new());
        for mark in &self.query.marks {
            let mut found = |words: usize| -> Vec<Span> {
                let hits = self.hits(words, turn, finders).iter().map(|hit| hit.moved(turn.span.start));
                hits.filter(|hit| !mark.uncoded || !self.is_covered(*hit)).collect()
            };
            let all = found(mark.words);
            match mark.strict {
                None => exact.extend(&all),
                Some(strict) => exact.extend(found(strict)),
            }
            hits.extend(all);
        }
        if self.query.marks_uncoded {
            hits = self.uncovered(turn.span);
        } else {
            hits.sort_unstable();
            hits.dedup();
            exact.sort_unstable();
            loosely.extend(hits.iter().filter(|hit| exact.binary_search(hit).is_err()));
        }
        TextHit { document: self.id, turn: turn.number, speaker: turn.speaker, span: turn.span, hits, loosely }
    }
}

/// The stretches of a document that these excerpts cover, by start, without overlaps.
fn covered(model: &Model, document: DocumentId, covering: &RoaringBitmap) -> Vec<Span> {
    let all = model.by_owner.excerpts(document).filter(|id| covering.contains(id.bit()));
    let mut covered: Vec<Span> = Vec::new();
    for span in all.filter_map(|id| Some(model.excerpts.get(id)?.span())) {
        match covered.last_mut() {
            Some(last) if span.start <= last.end => last.end = last.end.max(span.end),
            _ => covered.push(span),
        }
    }
    covered
}
