//! Acts on excerpts: applying and removing codes and pens, moving borders, removing.

mod code;
mod coded;
mod colour;
mod mark;
mod passage;
mod remove;
mod resize;
mod table;
mod target;

pub use coded::CodedRow;
pub use passage::Passage;
pub(in crate::project) use resize::Merged;
pub use table::{TablePassages, TablePlan};
pub use target::Target;

use std::collections::HashSet;

use super::Project;
use crate::domain::change::ChangeScope;
use crate::domain::document::DocumentText;
use crate::domain::excerpt::{Coding, Excerpt, Quote};
use crate::domain::ids::{CodeId, CodingId, ColourId, DocumentId, ExcerptId, Id, SpeakerId};
use crate::domain::memo::Subject;
use crate::domain::preparation::Preparation;
use crate::domain::span::Span;
use crate::domain::step::Step;
use crate::domain::turn::{Turn, counting_turn, turns_touched};
use crate::error::{Error, Result};

impl Project {
    /// The excerpt with this id. Errors: it no longer exists.
    pub(crate) fn excerpt(&self, id: ExcerptId) -> Result<&Excerpt> {
        self.model.excerpts.get(id).ok_or(Error::Gone)
    }

    /// The excerpt with this id, for changing. Errors: it no longer exists, or its round is closed.
    fn open_excerpt(&self, id: ExcerptId) -> Result<&Excerpt> {
        let excerpt = self.excerpt(id)?;
        self.check_open(excerpt.round).map(|()| excerpt)
    }

    /// These excerpts, for changing, in the order given, without duplicates. Errors: one no longer exists, or its round
    /// is closed.
    pub(crate) fn excerpts(&self, ids: &[ExcerptId]) -> Result<Vec<Excerpt>> {
        each_once(ids).into_iter().map(|id| self.open_excerpt(id).cloned()).collect()
    }

    /// These codings, for changing, in the order given, without duplicates. Errors: one no longer exists, or its round
    /// is closed.
    fn codings(&self, ids: &[CodingId]) -> Result<Vec<Coding>> {
        let coding = |id: CodingId| {
            let coding = self.model.codings.get(id).ok_or(Error::Gone)?;
            self.open_excerpt(coding.excerpt).map(|_| coding.clone())
        };
        each_once(ids).into_iter().map(coding).collect()
    }

    /// The current coder's excerpt of exactly this span in the current round.
    pub fn excerpt_at(&self, document: DocumentId, span: Span) -> Option<&Excerpt> {
        let round = self.model.current_round()?.id;
        self.excerpts_at(document, span).find(|e| e.coder == self.coder && e.round == round)
    }

    /// The excerpts of exactly this span, by any coder.
    pub(in crate::project) fn excerpts_at(&self, document: DocumentId, span: Span) -> impl Iterator<Item = &Excerpt> {
        let all = self.model.by_owner.excerpts(document).filter_map(|id| self.model.excerpts.get(id));
        all.filter(move |e| e.span() == span)
    }

    /// The coding of an excerpt with a code, if there is one.
    pub fn coding_of(&self, excerpt: ExcerptId, code: CodeId) -> Option<&Coding> {
        self.codings_on(excerpt).find(|coding| coding.code == code)
    }

    /// The codings of an excerpt, in the order in which they were made.
    pub fn codings_on(&self, excerpt: ExcerptId) -> impl Iterator<Item = &Coding> {
        self.model.by_owner.codings(excerpt).iter().filter_map(|id| self.model.codings.get(*id))
    }

    /// Whether an excerpt has a code, a pen or a memo, or was given something for the thesis. An excerpt without any would be
    /// meaningless.
    pub(crate) fn has_content(&self, excerpt: &Excerpt) -> bool {
        !self.would_be_empty(excerpt, 0)
    }

    /// Whether an excerpt would have nothing left on it without this many of its codings.
    pub(crate) fn would_be_empty(&self, excerpt: &Excerpt, lost: usize) -> bool {
        !self.is_marked(excerpt, lost) && !self.is_given_something(excerpt)
    }

    /// Whether an excerpt has a pen, a memo, or a code besides this many of its codings.
    pub(in crate::project) fn is_marked(&self, excerpt: &Excerpt, lost: usize) -> bool {
        excerpt.colour.is_some() || self.model.by_owner.codings(excerpt.id).len() != lost || self.has_memo_on(excerpt)
    }

    /// Whether an excerpt, or the one it was copied from, was given something for the thesis.
    pub(in crate::project) fn is_given_something(&self, excerpt: &Excerpt) -> bool {
        self.model.shown_preparation(excerpt).is_some_and(Preparation::has_content)
    }

    /// Whether there is a memo on an excerpt, or on one that it was copied from. Memos are not copied.
    fn has_memo_on(&self, excerpt: &Excerpt) -> bool {
        !self.model.by_owner.memos(Subject::Excerpt(excerpt.id)).is_empty() || self.has_memo_on_origin(excerpt)
    }

    /// Whether there is a memo on an excerpt that this one was copied from. A copy has a higher id than its original.
    pub(in crate::project) fn has_memo_on_origin(&self, excerpt: &Excerpt) -> bool {
        let earlier = |one: &Excerpt| self.model.excerpts.get(one.origin.filter(|origin| *origin < one.id)?);
        let mut line = std::iter::successors(earlier(excerpt), |one| earlier(one));
        line.any(|one| !self.model.by_owner.memos(Subject::Excerpt(one.id)).is_empty())
    }

    /// The number and the speaker of the turn that a span counts under.
    pub(crate) fn counting_turn(&self, text: &DocumentText, span: Span) -> (i64, Option<SpeakerId>) {
        let role = |turn: &Turn| self.model.speakers.get(turn.speaker?).map(|s| s.role);
        counting_turn(turns_touched(&text.turns, span), role)
    }

    /// The span as an excerpt stores it: on grapheme boundaries, without white space at its ends. Errors: it lies
    /// outside the text or is empty.
    pub(crate) fn fitted(&self, text: &DocumentText, span: Span) -> Result<Span> {
        let fitted = span.snapped(&text.text).trimmed(&text.text);
        match span.end <= text.text.len() && !fitted.is_empty() {
            true => Ok(fitted),
            false => Err(Error::BadSpan { start: span.start, end: span.end, length: text.text.len() }),
        }
    }

    /// Adds a new excerpt to a step.
    pub(crate) fn new_excerpt(&mut self, step: &mut Step, document: DocumentId, span: Span) -> Result<Excerpt> {
        let text = self.text(document)?;
        let span = self.fitted(&text, span)?;
        let excerpt = self.excerpt_on(document, span, self.counting_turn(&text, span))?;
        add_with_quote(step, &excerpt, &text.text, self.about(document));
        Ok(excerpt)
    }

    /// An excerpt by the current coder in the open round, without a colour, which is not in any step yet. `turn` is the
    /// number and the speaker of the turn that it counts under. Errors: no round is open.
    pub(crate) fn excerpt_on(
        &mut self,
        document: DocumentId,
        span: Span,
        (turn, speaker): (i64, Option<SpeakerId>),
    ) -> Result<Excerpt> {
        Ok(Excerpt {
            id: self.id_for::<Excerpt>(),
            uuid: self.uuid(),
            document,
            start_byte: span.start,
            end_byte: span.end,
            turn,
            speaker,
            coder: self.coder,
            round: self.open_round()?,
            colour: None,
            marked_at: self.now(),
            origin: None,
        })
    }

    /// Adds a coding of an excerpt to a step.
    pub(crate) fn new_coding(&mut self, step: &mut Step, excerpt: &Excerpt, code: CodeId) -> Coding {
        self.new_coding_about(step, excerpt.id, code, self.about(excerpt.document))
    }

    /// As [`Self::new_coding`], for an excerpt whose document the step itself imports.
    pub(crate) fn new_coding_about(
        &mut self,
        step: &mut Step,
        excerpt: ExcerptId,
        code: CodeId,
        about: ChangeScope,
    ) -> Coding {
        self.new_coding_with(step, excerpt, code, None, about)
    }

    /// As [`Self::new_coding_about`], with a pen of this coding alone.
    pub(crate) fn new_coding_with(
        &mut self,
        step: &mut Step,
        excerpt: ExcerptId,
        code: CodeId,
        colour: Option<ColourId>,
        about: ChangeScope,
    ) -> Coding {
        let id = self.id_for::<Coding>();
        let coding = Coding { id, uuid: self.uuid(), excerpt, code, colour, coded_at: self.now() };
        step.add(&coding, about);
        coding
    }
}

/// Adds an excerpt, and its quote from the document's text, to a step.
pub(crate) fn add_with_quote(step: &mut Step, excerpt: &Excerpt, text: &str, about: ChangeScope) {
    let words = excerpt.span().of(text).unwrap_or_default().to_owned();
    step.add(excerpt, about);
    step.add(&Quote { id: excerpt.id, document: excerpt.document, words }, about);
}

/// The ids in the order given, without duplicates.
fn each_once<I: Id>(ids: &[I]) -> Vec<I> {
    let mut seen = HashSet::new();
    ids.iter().copied().filter(|id| seen.insert(*id)).collect()
}
