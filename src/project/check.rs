//! Checks a project: every quote matches its span, every span fits its text, no code is its own ancestor, and replaying
//! the journal gives the tables.

use super::Project;
use crate::domain::document::{Document, DocumentText};
use crate::domain::excerpt::{Coding, Excerpt};
use crate::domain::ids::{CodeId, CodingId, DocumentId, ExcerptId};
use crate::domain::text::is_canonical;
use crate::error::{Error, Result};
use crate::store::check::FileFault;

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
    /// An excerpt has no code, no colour and no memo.
    EmptyExcerpt(ExcerptId),
    /// A code is its own ancestor.
    Cycle(CodeId),
    /// A code has the same name as one of its siblings, if case is ignored.
    DuplicateName(CodeId),
    /// A coding has a code of another round than its excerpt.
    OtherRound(CodingId),
}

impl Project {
    /// All faults; an empty list if the project is sound. Reads the whole project.
    ///
    /// Errors: the file cannot be read.
    pub fn check(&self) -> Result<Vec<Fault>> {
        let mut faults: Vec<Fault> = self.store.faults()?.into_iter().map(Fault::File).collect();
        faults.extend(self.model.codebook.cycles().into_iter().map(Fault::Cycle));
        faults.extend(self.model.codebook.duplicate_names().into_iter().map(Fault::DuplicateName));
        faults.extend(self.codings_across_rounds().map(Fault::OtherRound));
        for document in self.model.documents_in_order() {
            match unless_damaged(self.text(document.id))? {
                Some(text) => self.document_faults(document, &text, &mut faults)?,
                None => faults.push(Fault::Text(document.id)),
            }
        }
        Ok(faults)
    }

    fn codings_across_rounds(&self) -> impl Iterator<Item = CodingId> {
        let round_of_code = |coding: &Coding| Some(self.model.codes.get(coding.code)?.round);
        let round_of_excerpt = |coding: &Coding| Some(self.model.excerpts.get(coding.excerpt)?.round);
        let codings = self.model.codings.iter();
        let differ = move |coding: &&Coding| {
            // A missing code or excerpt is a fault of its own.
            round_of_code(coding).zip(round_of_excerpt(coding)).is_some_and(|(code, excerpt)| code != excerpt)
        };
        codings.filter(differ).map(|coding| coding.id)
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
            (!self.has_content(excerpt)).then_some(Fault::EmptyExcerpt(excerpt.id))
        })
    }
}

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
