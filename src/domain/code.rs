//! A code: a node of the codebook. Its id is its identity; people see its path.

use super::ids::{CodeId, ColourId, Uuid};
use super::row::row;

row! {
    /// A node of the codebook tree.
    pub struct Code in Code by CodeId {
        /// Its name for exchange.
        uuid: Uuid,
        /// The code above it, or nothing at the top.
        parent: Option<CodeId>,
        /// Its name, unique among its siblings whatever its capitals; never empty.
        name: String,
        /// What belongs under it.
        definition: String,
        /// Its colour; where there is none, the nearest ancestor's holds.
        colour: Option<ColourId>,
        /// Its place among its siblings, counted from 0; places may repeat and have gaps.
        position: i64,
        /// Taken out of use: kept on old codings, not offered for new ones.
        retired: bool,
    }
}
