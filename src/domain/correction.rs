//! A correction: what was replaced by what in a document's text.

use super::ids::{DocumentId, Moment, RevisionId};
use super::row::row;

row! {
    /// One correction of one text. Adding the row carries out the correction: it changes the document's text and turns,
    /// and moves every excerpt and dismissal outside the corrected places. Removing the row takes it back.
    pub struct Correction in Correction by CorrectionId {
        /// The document.
        document: DocumentId,
        /// The revision that it corrects.
        old: RevisionId,
        /// The revision that it makes.
        new: RevisionId,
        /// What is replaced by what, and where, as JSON.
        edits: String,
        /// When it was made.
        made_at: Moment,
    }
}
