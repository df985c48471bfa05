//! Coders and rounds: who codes, and in which pass through the material.

use super::excerpt::{Coding, Excerpt};
use super::ids::{CodeId, CodingId, ColourSetId, DocumentId, ExcerptId, Id, Moment, RoundId, Uuid};
use super::row::row;

row! {
    /// A person who codes. A project has at least one.
    pub struct Coder in Coder by CoderId {
        /// Identifies the coder across projects and programs.
        uuid: Uuid,
        /// Name or initials, unique in the project.
        name: String,
    }
}

row! {
    /// A pass through the material: 1, 2, 3 … Each round has its own excerpts and its own codebook, so that no round
    /// changes the work of another.
    pub struct Round in Round by RoundId {
        /// Identifies the round across projects and programs.
        uuid: Uuid,
        /// Its number, from 1, unique in the project.
        number: i64,
        /// Its name; may be empty.
        name: String,
        /// The colour set in use.
        colour_set: ColourSetId,
        /// When it was closed, if it was. Nothing in a closed round changes.
        closed_at: Option<Moment>,
        /// The round that it was begun from; `None` for one that was begun empty.
        origin: Option<RoundId>,
        /// When it was begun.
        began_at: Moment,
    }
}

row! {
    /// A copy of one document's excerpts from one round to another. Adding the row copies the excerpts with their quotes
    /// and codings; removing it removes the copies. The copies have successive ids, in the order of the originals' ids.
    pub struct RoundCopy in RoundCopy by RoundCopyId {
        /// The document.
        document: DocumentId,
        /// The round that is copied.
        old: RoundId,
        /// The round with the copies.
        new: RoundId,
        /// The id of the first copied excerpt.
        first_excerpt: ExcerptId,
        /// The id of the first copied coding.
        first_coding: CodingId,
    }
}

impl RoundCopy {
    /// The `n`th copy, counted from 0, of an excerpt of the old round.
    pub fn excerpt(&self, n: i64, original: &Excerpt, round: &Round) -> Excerpt {
        Excerpt {
            id: ExcerptId(self.first_excerpt.number() + n),
            uuid: original.uuid.combined(round.uuid),
            round: self.new,
            origin: Some(original.id),
            ..original.clone()
        }
    }

    /// The `n`th copy, counted from 0, of a coding in the old round.
    pub fn coding(&self, n: i64, original: &Coding, round: &Round, excerpt: ExcerptId, code: CodeId) -> Coding {
        Coding {
            id: CodingId(self.first_coding.number() + n),
            uuid: original.uuid.combined(round.uuid),
            excerpt,
            code,
            ..original.clone()
        }
    }
}
