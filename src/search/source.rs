//! The interface through which the index reads texts.

use super::analysis::Analyser;
use crate::domain::document::DocumentText;
use crate::domain::ids::{DocumentId, ExcerptId, RevisionId};
use crate::domain::span::Span;
use crate::error::Result;

/// Provides texts. Each call reads the current state.
pub trait Source {
    /// All documents.
    fn documents(&self) -> Result<Vec<DocumentId>>;
    /// One document with its excerpts. `None` if it no longer exists.
    fn document(&self, id: DocumentId) -> Result<Option<Content>>;
    /// The words of one excerpt. `None` if it no longer exists.
    fn excerpt(&self, id: ExcerptId) -> Result<Option<Quoted>>;
}

/// The parts of a document that the index needs.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Content {
    /// Its language.
    pub language: Option<String>,
    /// The version of its text.
    pub revision: RevisionId,
    /// Its text and turns.
    pub text: DocumentText,
    /// Its excerpts, as byte ranges of the text.
    pub excerpts: Vec<(ExcerptId, Span)>,
}

impl Content {
    /// The analyser for its language.
    pub(super) fn analyser(&self) -> Analyser {
        Analyser::for_language(self.language.as_deref())
    }
}

/// The parts of an excerpt that the index needs.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Quoted {
    /// Its document's language.
    pub language: Option<String>,
    /// Its words.
    pub words: String,
}
