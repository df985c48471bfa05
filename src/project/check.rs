//! Checks a project: every quote matches its span, every span fits its text, no code is its own ancestor, and replaying
//! the journal gives the tables.

use super::Project;
use crate::domain::document::{Document, DocumentText};
use crate::domain::excerpt::Excerpt;
use crate::domain::ids::{CodeId, DocumentId, ExcerptId};
use crate::domain::quote_edit::fit;
use crate::domain::text::is_canonical;
use crate::error::{Error, Result};
use crate::store::check::FileFault;
use crate::store::quote_edits::from_json;
use crate::store::texts::digest;

/// Something that is wrong with a project.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Fault {
    /// A fault in the file itself.
    File(FileFault),
    /// A document's text is missing, is not canonical, or is not the one that was imported.
    Text(DocumentId),
    /// A document's turns are out of order, empty, or do not fit its text.
    Turns(DocumentId),
    /// An excerpt's span does not fit its document's text.
    Span(ExcerptId),
    /// An excerpt's quote differs from the text of its span.
    Quote(ExcerptId),
    /// An excerpt is stored under another turn than the one it belongs to.
    Turn(ExcerptId),
    /// An excerpt has no code, no colour and no memo, and was given nothing for the thesis.
    EmptyExcerpt(ExcerptId),
    /// A code is its own ancestor.
    Cycle(CodeId),
    /// A code has the same name as one of its siblings, if case is ignored.
    DuplicateName(CodeId),
    /// A code is under a code of another round.
    OtherRound(CodeId),
    /// An excerpt has a code of another round.
    CodeOfOtherRound(ExcerptId),
    /// What was done to a quote for print cannot be read, or does not fit the quote that it was done to.
    Preparation(ExcerptId),
}

impl Project {
    /// All faults; an empty list if the project is sound. Reads the whole project.
    ///
    /// Errors: the file cannot be read.
    pub fn check(&self) -> Result<Vec<Fault>> {
        let mut faults: Vec<Fault> = self.store.faults()?.into_iter().map(Fault::File).collect();
        faults.extend(self.model.codebook.cycles().into_iter().map(Fault::Cycle));
        faults.extend(self.model.codebook.duplicate_names().into_iter().map(Fault::DuplicateName));
        faults.extend(self.codes_between_rounds());
        for document in self.model.documents_in_order() {
            match unless_damaged(self.text(document.id))? {
                Some(text) => self.document_faults(document, &text, &mut faults)?,
                None => faults.push(Fault::Text(document.id)),
            }
        }
        Ok(faults)
    }

    /// The codes under a code of another round, and the excerpts with such a code.
    fn codes_between_rounds(&self) -> Vec<Fault> {
        let book = &self.model.codebook;
        let round_of = |code: CodeId| book.get(code).map(|code| code.round);
        let codes = self
            .model
            .codes
            .iter()
            .filter(|code| code.parent.and_then(round_of).is_some_and(|round| round != code.round));
        let is_of_other = |excerpt: &&Excerpt| {
            self.codings_on(excerpt.id).any(|coding| round_of(coding.code).is_some_and(|round| round != excerpt.round))
        };
        let excerpts = self.model.excerpts.iter().filter(is_of_other);
        let codes = codes.map(|code| Fault::OtherRound(code.id));
        codes.chain(excerpts.map(|excerpt| Fault::CodeOfOtherRound(excerpt.id))).collect()
    }

    fn document_faults(&self, document: &Document, text: &DocumentText, faults: &mut Vec<Fault>) -> Result<()> {
        if !is_canonical(&text.text) || !self.store.is_intact(document.revision)? {
            faults.push(Fault::Text(document.id));
        }
        if !turns_are_sound(text) {
            faults.push(Fault::Turns(document.id));
        }
        for excerpt in self.model.by_owner.excerpts(document.id).filter_map(|id| self.model.excerpts.get(id)) {
            faults.extend(self.excerpt_fault(excerpt, text)?);
            faults.extend(self.preparation_fault(excerpt, text));
        }
        Ok(())
    }

    fn excerpt_fault(&self, excerpt: &Excerpt, text: &DocumentText) -> Result<Option<Fault>> {
        let span = excerpt.span();
        Ok(if !span.fits(&text.text) || span.is_empty() {
            Some(Fault::Span(excerpt.id))
        } else if span.of(&text.text) != unless_damaged(self.store.quote(excerpt.id))?.as_deref() {
            Some(Fault::Quote(excerpt.id))
        } else if self.counting_turn(text, span) != (excerpt.turn, excerpt.speaker) {
            Some(Fault::Turn(excerpt.id))
        } else {
            // A copy may have had a memo on its original only, which is gone since.
            (excerpt.origin.is_none() && !self.has_content(excerpt)).then_some(Fault::EmptyExcerpt(excerpt.id))
        })
    }
}

impl Project {
    /// Whether what was done to an excerpt's quote can be read, and fits the quote unless that has changed since.
    fn preparation_fault(&self, excerpt: &Excerpt, text: &DocumentText) -> Option<Fault> {
        let preparation = self.model.preparation_of(excerpt.id)?;
        let from = &preparation.prepared_from;
        let is_digest =
            from.len() == DIGEST_LENGTH && from.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
        let quote = excerpt.span().of(&text.text).unwrap_or_default();
        let edits = from_json(&preparation.edits);
        let fits = edits.is_some_and(|edits| digest(quote) != *from || fit(&edits, quote));
        (!is_digest || !fits).then_some(Fault::Preparation(excerpt.id))
    }
}

/// The length of a SHA-256 in hex.
const DIGEST_LENGTH: usize = 64;

/// The value that was read; `None` if it is damaged. Damage is a finding, and the check goes on.
fn unless_damaged<T>(read: Result<T>) -> Result<Option<T>> {
    match read {
        Ok(value) => Ok(Some(value)),
        Err(Error::Damaged { .. }) => Ok(None),
        Err(other) => Err(other),
    }
}

fn turns_are_sound(text: &DocumentText) -> bool {
    let each = text.turns.iter().all(|t| !t.span.is_empty() && t.span.fits(&text.text));
    let ordered = text.turns.windows(2).all(|pair| pair[0].span.end <= pair[1].span.start);
    let numbered = (1..).zip(&text.turns).all(|(number, turn)| turn.number == number);
    each && ordered && numbered
}
