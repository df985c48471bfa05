//! Where the index reads its texts, and what it is given there. Not how it reads them: that is the worker's.

use super::analysis::Analyser;
use crate::domain::document::DocumentText;
use crate::domain::ids::{DocumentId, ExcerptId, RevisionId};
use crate::domain::span::Span;
use crate::error::Result;

/// Where the texts are read. Each call reads anew.
pub trait Source {
    /// All documents.
    fn documents(&self) -> Result<Vec<DocumentId>>;
    /// One document with its excerpts, or nothing where it is gone.
    fn document(&self, id: DocumentId) -> Result<Option<Content>>;
    /// The words of one excerpt, or nothing where it is gone.
    fn excerpt(&self, id: ExcerptId) -> Result<Option<Quoted>>;
}

/// What a document holds for the index.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Content {
    /// Its language.
    pub language: Option<String>,
    /// Which version of its text it is.
    pub revision: RevisionId,
    /// Its text and turns.
    pub text: DocumentText,
    /// Its excerpts.
    pub excerpts: Vec<(ExcerptId, Span)>,
}

impl Content {
    /// Who reads its words.
    pub(super) fn analyser(&self) -> Analyser {
        Analyser::of(self.language.as_deref())
    }
}

/// What an excerpt holds for the index.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Quoted {
    /// Its document's language.
    pub language: Option<String>,
    /// Its words.
    pub words: String,
}
