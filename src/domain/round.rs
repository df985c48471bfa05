//! Who codes, and in which pass through the material.

use super::ids::{ColourSetId, Moment, Uuid};
use super::row::row;

row! {
    /// One who codes; a project has one or more.
    pub struct Coder in Coder by CoderId {
        /// Their name for exchange.
        uuid: Uuid,
        /// Name or initials, unique in the project.
        name: String,
    }
}

row! {
    /// A pass through the material: 1, 2, 3 …
    pub struct Round in Round by RoundId {
        /// Its name for exchange.
        uuid: Uuid,
        /// Which pass, counted from 1, unique in the project.
        number: i64,
        /// What the researcher calls it; may be empty.
        name: String,
        /// The pens in use.
        colour_set: ColourSetId,
        /// When it was closed; a closed round takes no more codings.
        closed_at: Option<Moment>,
    }
}
