//! Corrects texts. Everything that is coded is carried along.
//!
//! A correction is worked out first, as a [`Plan`]: which words are replaced by which, and which turns. The plan can be
//! shown before anything happens. Then it is [carried out](Project::carry_out) as one act, whatever it changes.

mod changed_turn;
pub(super) mod dismissals;
mod fate;
mod name;
mod own;
mod passage;
pub(super) mod step;
#[cfg(test)]
mod tests;
mod turn;
mod version;

pub use changed_turn::{ChangedSpeaker, ChangedTurn, TurnChange};
pub use fate::{Fate, TouchedExcerpt};
pub use name::{NameCount, NameElsewhere};
pub use version::Version;

use crate::domain::document::{Document, Speaker};
use crate::domain::edit::Built;
use crate::domain::ids::{DocumentId, RevisionId};
use crate::domain::span::Span;
use crate::domain::step::{ActKind, Step};
use crate::error::{Error, Result};
use crate::project::{Changed, Project};

/// How many bytes of the text around a place are shown with it.
const REACH: usize = 40;

/// A correction that is worked out, and not carried out yet.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Plan {
    /// What the act will be called.
    pub(super) kind: ActKind,
    /// The corrected documents, each once.
    pub(super) documents: Vec<Corrected>,
}

/// One document of a plan.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Corrected {
    /// The document.
    pub document: DocumentId,
    /// The revision that the plan was made for.
    revision: RevisionId,
    /// The edit, and the text after it.
    pub(super) built: Built,
    /// The speakers that it adds.
    pub(super) speakers: Vec<Speaker>,
}

/// A place that a plan changes.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ChangedPlace {
    /// The document.
    pub document: DocumentId,
    /// The number of the turn.
    pub turn: i64,
    /// The text before it.
    pub before: String,
    /// The words that are removed.
    pub removed: String,
    /// The words that take their place.
    pub inserted: String,
    /// The text after it.
    pub after: String,
}

/// What a correction did.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct CorrectionDone {
    /// What was touched.
    pub changed: Changed,
    /// In how many places words were replaced.
    pub places: usize,
    /// The documents that were corrected.
    pub documents: Vec<DocumentId>,
    /// The excerpts whose words changed, whose text was deleted altogether, or that became the words of somebody else.
    pub excerpts: Vec<TouchedExcerpt>,
}

impl Plan {
    pub(in crate::project) fn new(kind: ActKind) -> Self {
        Self { kind, documents: Vec::new() }
    }

    /// Whether it changes nothing.
    pub fn is_empty(&self) -> bool {
        self.documents.is_empty()
    }

    /// In how many places words are replaced.
    pub fn place_count(&self) -> usize {
        self.documents.iter().map(|one| one.built.edit.cuts.len()).sum()
    }

    /// The documents that it corrects.
    pub fn documents(&self) -> impl Iterator<Item = DocumentId> {
        self.documents.iter().map(|one| one.document)
    }
}

impl Project {
    /// The places where a plan replaces words, with the text around them.
    pub fn places_of(&self, plan: &Plan) -> Result<Vec<ChangedPlace>> {
        let mut places = Vec::new();
        for one in &plan.documents {
            let text = self.text(one.document)?;
            for cut in &one.built.edit.cuts {
                let span = Span { start: cut.at, end: cut.at + cut.removed.len() };
                let (before, after) = crate::project::texts::context_of(&text, span, REACH);
                places.push(ChangedPlace {
                    document: one.document,
                    turn: crate::domain::turn::turn_at(&text.turns, cut.at).map_or(1, |at| text.turns[at].number),
                    before,
                    removed: cut.removed.clone(),
                    inserted: cut.inserted.clone(),
                    after,
                });
            }
        }
        Ok(places)
    }

    /// What a plan does to excerpts: those whose words change, those whose text it deletes altogether, and those that
    /// become the words of somebody else.
    pub fn excerpts_touched_by(&self, plan: &Plan) -> Result<Vec<TouchedExcerpt>> {
        let mut touched = Vec::new();
        for one in &plan.documents {
            touched.extend(self.touched(one)?);
        }
        Ok(touched)
    }

    /// Carries out a plan as one act. Excerpts are carried along. One whose text is deleted altogether is removed, and a
    /// memo on the document says what it was; its own memos are kept there too.
    ///
    /// Errors: a text changed after the plan was made, or no text would be left in a document.
    pub fn carry_out(&mut self, plan: &Plan) -> Result<CorrectionDone> {
        let excerpts = self.excerpts_touched_by(plan)?;
        let removed = self.removed_excerpts(plan);
        let mut step = Step::new(plan.kind);
        for one in &plan.documents {
            step.on::<Document>(one.document);
        }
        for one in &plan.documents {
            self.put_correction(&mut step, one, &removed, step::GoneExcerpt::Quoted)?;
        }
        self.put_dismissals_elsewhere(&mut step, plan, &removed);
        let changed = self.commit(step)?;
        Ok(CorrectionDone { changed, places: plan.place_count(), documents: plan.documents().collect(), excerpts })
    }

    /// Adds a document to a plan, unless nothing changes in it. Errors: no text would be left in it.
    pub(super) fn plan_document(&self, plan: &mut Plan, document: DocumentId, built: Built) -> Result<()> {
        self.plan_with_speakers(plan, document, built, Vec::new())
    }

    fn plan_with_speakers(
        &self,
        plan: &mut Plan,
        document: DocumentId,
        built: Built,
        speakers: Vec<Speaker>,
    ) -> Result<()> {
        let row = self.document(document)?;
        if built.text.turns.is_empty() {
            return Err(Error::NoTextLeft { document: row.name.clone() });
        }
        if !built.edit.is_empty() {
            plan.documents.push(Corrected { document, revision: row.revision, built, speakers });
        }
        Ok(())
    }
}
