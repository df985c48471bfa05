//! A dismissal: a suggested passage that the researcher has put aside for good.

use super::ids::{CodeId, DocumentId, ExcerptId, Moment};
use super::row::row;
use super::span::Span;

row! {
    /// A passage that is not to be suggested again for a code, or for an excerpt. One of the two is set.
    pub struct Dismissal in Dismissal by DismissalId {
        /// The document.
        document: DocumentId,
        /// The first byte of the passage.
        start_byte: usize,
        /// The byte after the last.
        end_byte: usize,
        /// It is not like the theme of this code.
        code: Option<CodeId>,
        /// It is not like this excerpt.
        excerpt: Option<ExcerptId>,
        /// When it was dismissed.
        dismissed_at: Moment,
    }
}

/// What suggested passages are like.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum SimilarTo {
    /// The excerpts of this code and its descendants.
    Theme(CodeId),
    /// This excerpt.
    Excerpt(ExcerptId),
}

impl Dismissal {
    /// What it is not to be suggested for. `None` in a damaged file only.
    pub fn similar_to(&self) -> Option<SimilarTo> {
        self.code.map(SimilarTo::Theme).or(self.excerpt.map(SimilarTo::Excerpt))
    }

    /// Its span in the document's text, in bytes.
    pub fn span(&self) -> Span {
        Span { start: self.start_byte, end: self.end_byte }
    }
}
