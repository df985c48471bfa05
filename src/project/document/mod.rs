//! Acts on documents: importing, correcting, setting speakers, renaming, removing.

pub mod apart;
mod change;
mod coded_text;
pub mod correct;
mod import;
mod marks;
mod missing_marks;
pub mod proposal;
mod quote;
pub mod redact;
mod remove;

pub use import::{Incoming, document_language};
pub use marks::Marks;
pub(crate) use missing_marks::ExistingMarks;
pub use missing_marks::NewMarks;
pub(in crate::project) use quote::Quotable;

use super::Project;
use crate::domain::document::{Document, DocumentKind};
use crate::domain::ids::DocumentId;
use crate::domain::nearest::nearest;
use crate::error::{Error, Noun, Result};

impl Project {
    /// The document with this id. Errors: it no longer exists.
    pub fn document(&self, id: DocumentId) -> Result<&Document> {
        self.model.documents.get(id).ok_or(Error::Gone)
    }

    /// The document with this name, or the only one whose name begins with it, regardless of case.
    ///
    /// Errors: there is none (with suggestions), or several begin so.
    pub fn find_document(&self, name: &str) -> Result<DocumentId> {
        let wanted = crate::project::name::tidy(name).to_lowercase();
        let all = self.model.documents_in_order();
        if let Some(exact) = all.iter().find(|d| d.name.to_lowercase() == wanted) {
            return Ok(exact.id);
        }
        let begins: Vec<_> = all.iter().filter(|d| begins_word(&d.name.to_lowercase(), &wanted)).collect();
        match begins.as_slice() {
            [one] => Ok(one.id),
            [] => Err(Error::Unknown {
                noun: Noun::Document,
                name: name.to_owned(),
                nearest: nearest(name, all.iter().map(|d| (d.name.clone(), d.name.clone()))),
            }),
            several => Err(Error::Ambiguous {
                noun: Noun::Document,
                name: name.to_owned(),
                candidates: several.iter().map(|d| d.name.clone()).collect(),
            }),
        }
    }

    /// Whether a document is a text of one's own without speakers, which is edited as a whole.
    pub fn is_own_text(&self, id: DocumentId) -> bool {
        let kind = self.model.documents.get(id).map(|document| document.kind);
        kind == Some(DocumentKind::Own) && self.model.by_owner.speakers(id).is_empty()
    }

    /// The documents whose current text is exactly this text.
    pub fn documents_with_text(&self, text: &str) -> Result<Vec<DocumentId>> {
        self.store.documents_with_text(&crate::store::texts::digest(text))
    }
}

/// Whether `name` begins with `start`, ending at a word boundary: `I1` does not match `I12`.
fn begins_word(name: &str, start: &str) -> bool {
    let rest = name.strip_prefix(start);
    !start.is_empty() && rest.is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
}
