//! A condition asked of the text: which turns, and where in them.

use std::cell::RefCell;
use std::ops::ControlFlow;
use std::sync::Arc;

use roaring::RoaringBitmap;

use super::prepared::{PreparedQuery, Test};
use crate::domain::document::{Document, DocumentText, Role};
use crate::domain::ids::{DocumentId, SpeakerId};
use crate::domain::query::condition::Condition;
use crate::domain::span::Span;
use crate::domain::turn::Turn;
use crate::error::Result;
use crate::project::Project;
use crate::search::analysis::Analyser;
use crate::search::analysis::finder::Finder;
use crate::search::handle::Talk;

/// A turn in which something was found.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct TextHit {
    /// The document.
    pub document: DocumentId,
    /// The turn's number in it, from 1.
    pub turn: i64,
    /// Who speaks.
    pub speaker: Option<SpeakerId>,
    /// Where the turn lies, in bytes of the document's text.
    pub span: Span,
    /// Where in the document's text the words are said, in order, or what is not coded; none where neither was asked
    /// for.
    pub hits: Vec<Span>,
    /// Those of the hits that are written otherwise than what was asked for: in dialect, or with *æ ø å*.
    pub loosely: Vec<Span>,
}

impl Project {
    /// The turns that meet a condition, in the order of the documents' list. Interviewers' are left out unless the
    /// condition speaks of roles.
    pub fn places(&self, condition: &Condition) -> Result<Vec<TextHit>> {
        let asked = self.asked_of_text(condition)?;
        let mut places = Vec::new();
        for document in self.model.documents_in_order() {
            places.extend(self.places_of(document, &asked)?);
        }
        Ok(places)
    }

    /// The turns of one document that meet what was made ready. Reads its text if it has not been read, unless nothing
    /// in it can meet it.
    pub fn places_of(&self, document: &Document, asked: &PreparedQuery) -> Result<Vec<TextHit>> {
        let mut places = Vec::new();
        self.each_place(document, asked, 0, &mut |place| {
            places.push(place);
            ControlFlow::Continue(())
        })?;
        Ok(places)
    }

    /// The same, one turn after another from the one after this number on, until told to stop. Returns the number of
    /// the last turn that was looked at, if there are more.
    pub fn each_place(
        &self,
        document: &Document,
        asked: &PreparedQuery,
        after: i64,
        each: &mut dyn FnMut(TextHit) -> ControlFlow<()>,
    ) -> Result<Option<i64>> {
        let talk = self.talk(document.id);
        if !asked.test.may_hold_in(document.id, talk.as_deref()) {
            return Ok(None);
        }
        let text = self.text(document.id)?;
        let covered = asked.covering.as_ref().map(|covering| self.covered(document.id, covering));
        let document = Reading { id: document.id, analyser: self.analyser(document.id), text: &text, talk, covered };
        for turn in text.turns.iter().filter(|turn| turn.number > after) {
            let is_asked = asked.interviewers || self.role(turn) != Some(Role::Interviewer);
            let meets = is_asked && self.holds(&asked.test, &document, turn);
            if meets && each(document.place(turn, asked)).is_break() {
                return Ok(Some(turn.number));
            }
        }
        Ok(None)
    }

    /// Where these excerpts cover a document, by start, without overlaps.
    fn covered(&self, document: DocumentId, covering: &RoaringBitmap) -> Vec<Span> {
        let all = self.model.places.excerpts(document).filter(|id| covering.contains(id.bit()));
        let mut covered: Vec<Span> = Vec::new();
        for span in all.filter_map(|id| Some(self.model.excerpts.get(id)?.span())) {
            match covered.last_mut() {
                Some(last) if span.start <= last.end => last.end = last.end.max(span.end),
                _ => covered.push(span),
            }
        }
        covered
    }

    fn role(&self, turn: &Turn) -> Option<Role> {
        self.model.speakers.get(turn.speaker?).map(|speaker| speaker.role)
    }

    fn holds(&self, test: &Test, document: &Reading, turn: &Turn) -> bool {
        match test {
            Test::All(tests) => tests.iter().all(|test| self.holds(test, document, turn)),
            Test::Any(tests) => tests.iter().any(|test| self.holds(test, document, turn)),
            Test::Not(test) => !self.holds(test, document, turn),
            Test::Says { looker, known, uncoded } => {
                let sure = known.as_ref().filter(|answer| !answer.unsure_documents.contains(&document.id));
                let may_be = sure.is_none_or(|answer| answer.found.holds(document.id, turn.number));
                let is_meant = |hit: &Span| !uncoded || !document.is_covered(hit.moved(turn.span.start));
                may_be && document.hits(&mut looker.borrow_mut(), turn).iter().any(is_meant)
            }
            Test::Uncoded => !document.uncovered(turn.span).is_empty(),
            Test::Heard { people, .. } => {
                self.model.heard_from(document.id, turn.speaker).is_some_and(|person| people.contains(&person))
            }
            Test::In(id) => document.id == *id,
            Test::Role(role) => self.role(turn) == Some(*role),
            Test::Touched { excerpts, .. } => {
                let all = self.model.places.excerpts(document.id).filter(|id| excerpts.contains(id.bit()));
                let mut spans = all.filter_map(|id| Some(self.model.excerpts.get(id)?.span()));
                spans.any(|span| span.overlaps(turn.span))
            }
        }
    }
}

/// A document being searched.
struct Reading<'a> {
    id: DocumentId,
    analyser: Analyser,
    text: &'a DocumentText,
    /// What is said in it word by word, where the index knows.
    talk: Option<Arc<Talk>>,
    /// What excerpts cover, by start, without overlaps; nothing where that is not asked about.
    covered: Option<Vec<Span>>,
}

impl Reading<'_> {
    fn words(&self, span: Span) -> &str {
        span.of(&self.text.text).unwrap_or_default()
    }

    /// Where in a turn the words are said, in bytes from its start.
    fn hits<'a>(&self, looker: &'a mut Finder, turn: &Turn) -> &'a [Span] {
        let numbers = self.talk.as_ref().and_then(|talk| talk.turn(turn.number));
        looker.hits_at((self.id, turn.number), self.analyser, self.words(turn.span), numbers)
    }

    fn is_covered(&self, span: Span) -> bool {
        let covered = self.covered.as_deref().unwrap_or_default();
        let begun = covered.partition_point(|covered| covered.start < span.end);
        begun.checked_sub(1).and_then(|last| covered.get(last)).is_some_and(|last| last.end > span.start)
    }

    /// The stretches of a span that no excerpt covers and that have a word in them.
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

    /// A stretch from its first letter to its last sign that is not white space; nothing where it has no letter.
    fn trimmed(&self, stretch: Span) -> Option<Span> {
        let words = self.words(stretch);
        let before = words.find(char::is_alphanumeric)?;
        Some(Span { start: stretch.start + before, end: stretch.start + words.trim_end().len() })
    }

    /// A turn that was found, with what is to be marked in it.
    fn place(&self, turn: &Turn, asked: &PreparedQuery) -> TextHit {
        let (mut hits, mut exact, mut loosely) = (Vec::new(), Vec::new(), Vec::new());
        for mark in &asked.marks {
            let found = |looker: &RefCell<Finder>| -> Vec<Span> {
                let mut looker = looker.borrow_mut();
                let hits = self.hits(&mut looker, turn).iter().map(|hit| hit.moved(turn.span.start));
                hits.filter(|hit| !mark.uncoded || !self.is_covered(*hit)).collect()
            };
            let all = found(&mark.looker);
            match &mark.strict {
                None => exact.extend(&all),
                Some(strict) => exact.extend(found(strict)),
            }
            hits.extend(all);
        }
        if asked.marks_uncoded {
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
