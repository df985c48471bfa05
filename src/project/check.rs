//! The proof that a project holds what it must: every quote equals its place in the text, every span fits, the tree
//! of codes has no circle, and the journal replays to the tables.

use super::Project;
use crate::domain::document::{Document, DocumentText};
use crate::domain::excerpt::Excerpt;
use crate::domain::ids::{CodeId, DocumentId, ExcerptId};
use crate::domain::text::is_canonical;
use crate::error::{Error, Result};
use crate::store::check::FileFault;

/// Something that does not hold.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Fault {
    /// In the file itself.
    File(FileFault),
    /// A document's text is gone, is not canonical, or is not the one that was brought in.
    Text(DocumentId),
    /// A document's turns are out of order, empty, or do not fit its text.
    Turns(DocumentId),
    /// An excerpt's span does not fit its document's text.
    Span(ExcerptId),
    /// An excerpt's quote is not what its span says.
    Quote(ExcerptId),
    /// An excerpt counts under another turn than its span says.
    Turn(ExcerptId),
    /// An excerpt bears no code, no pen and no memo.
    Bare(ExcerptId),
    /// A code is its own ancestor.
    Circle(CodeId),
    /// A code has the name of one of its siblings, but for capitals.
    Twin(CodeId),
}

impl Project {
    /// Everything that does not hold; nothing when all is well. Reads the whole project.
    ///
    /// Errors: the file cannot be read.
    pub fn check(&self) -> Result<Vec<Fault>> {
        let mut faults: Vec<Fault> = self.store.faults()?.into_iter().map(Fault::File).collect();
        faults.extend(self.model.codebook.circles().into_iter().map(Fault::Circle));
        faults.extend(self.model.codebook.twins().into_iter().map(Fault::Twin));
        for document in self.model.documents_in_order() {
            match if_there(self.text(document.id))? {
                Some(text) => self.document_faults(document, &text, &mut faults)?,
                None => faults.push(Fault::Text(document.id)),
            }
        }
        Ok(faults)
    }

    fn document_faults(&self, document: &Document, text: &DocumentText, faults: &mut Vec<Fault>) -> Result<()> {
        if !is_canonical(&text.text) || !self.store.is_intact(document.revision)? {
            faults.push(Fault::Text(document.id));
        }
        if !turns_hold(text) {
            faults.push(Fault::Turns(document.id));
        }
        for excerpt in self.model.places.excerpts(document.id).filter_map(|id| self.model.excerpts.get(id)) {
            faults.extend(self.excerpt_fault(excerpt, text)?);
        }
        Ok(())
    }

    fn excerpt_fault(&self, excerpt: &Excerpt, text: &DocumentText) -> Result<Option<Fault>> {
        let span = excerpt.span();
        Ok(if !span.fits(&text.text) || span.is_empty() {
            Some(Fault::Span(excerpt.id))
        } else if span.of(&text.text) != if_there(self.store.quote(excerpt.id))?.as_deref() {
            Some(Fault::Quote(excerpt.id))
        } else if self.heard_turn(text, span) != (excerpt.turn, excerpt.speaker) {
            Some(Fault::Turn(excerpt.id))
        } else {
            (!self.bears(excerpt)).then_some(Fault::Bare(excerpt.id))
        })
    }
}

/// What was read, or nothing where just this is missing or cannot be understood: a finding, not the end of the search.
fn if_there<T>(read: Result<T>) -> Result<Option<T>> {
    match read {
        Ok(value) => Ok(Some(value)),
        Err(Error::Damaged { .. }) => Ok(None),
        Err(other) => Err(other),
    }
}

fn turns_hold(text: &DocumentText) -> bool {
    let each = text.turns.iter().all(|t| !t.span.is_empty() && t.span.fits(&text.text));
    let ordered = text.turns.windows(2).all(|pair| pair[0].span.end <= pair[1].span.start);
    let numbered = (1..).zip(&text.turns).all(|(number, turn)| turn.number == number);
    each && ordered && numbered
}
