//! Coders and rounds: who codes, and in which pass through the material.

use super::ids::{ColourSetId, Moment, Uuid};
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
    /// A pass through the material: 1, 2, 3 …
    pub struct Round in Round by RoundId {
        /// Identifies the round across projects and programs.
        uuid: Uuid,
        /// Its number, from 1, unique in the project.
        number: i64,
        /// Its name; may be empty.
        name: String,
        /// The colour set in use.
        colour_set: ColourSetId,
        /// When it was closed, if it was. A closed round takes no new codings.
        closed_at: Option<Moment>,
    }
}
