//! The proof that a project holds what it must: every quote equals its place in the text, every span fits, the tree
//! of codes has no circle, and the journal replays to the tables.

use super::Project;
use crate::domain::document::DocumentText;
use crate::domain::excerpt::Excerpt;
use crate::domain::ids::{CodeId, DocumentId, ExcerptId};
use crate::domain::text::is_canonical;
use crate::error::Result;
use crate::store::check::FileFault;

/// Something that does not hold.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Fault {
    /// In the file itself.
    File(FileFault),
    /// A document's text is not canonical.
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
}

impl Project {
    /// Everything that does not hold; nothing when all is well. Reads the whole project.
    pub fn check(&self) -> Result<Vec<Fault>> {
        let mut faults: Vec<Fault> = self.store.faults()?.into_iter().map(Fault::File).collect();
        faults.extend(self.model.codebook.circles().into_iter().map(Fault::Circle));
        for document in self.model.documents_in_order() {
            let text = self.text(document.id)?;
            if !is_canonical(&text.text) {
                faults.push(Fault::Text(document.id));
            }
            if !turns_hold(&text) {
                faults.push(Fault::Turns(document.id));
            }
            for id in self.model.places.excerpts(document.id) {
                if let Some(excerpt) = self.model.excerpts.get(id) {
                    faults.extend(self.excerpt_fault(excerpt, &text)?);
                }
            }
        }
        Ok(faults)
    }

    fn excerpt_fault(&self, excerpt: &Excerpt, text: &DocumentText) -> Result<Option<Fault>> {
        let span = excerpt.span();
        Ok(if !span.fits(&text.text) || span.is_empty() {
            Some(Fault::Span(excerpt.id))
        } else if span.of(&text.text) != Some(self.store.quote(excerpt.id)?.as_str()) {
            Some(Fault::Quote(excerpt.id))
        } else if self.heard_turn(text, span) != (excerpt.turn, excerpt.speaker) {
            Some(Fault::Turn(excerpt.id))
        } else {
            (!self.bears(excerpt, None)).then_some(Fault::Bare(excerpt.id))
        })
    }
}

fn turns_hold(text: &DocumentText) -> bool {
    let each = text.turns.iter().all(|t| !t.span.is_empty() && t.span.fits(&text.text));
    let ordered = text.turns.windows(2).all(|pair| pair[0].span.end <= pair[1].span.start);
    let numbered = (1..).zip(&text.turns).all(|(number, turn)| turn.number == number);
    each && ordered && numbered
}
