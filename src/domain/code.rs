//! A code: a node of the codebook. Its id is its identity; people see its path.

use super::ids::{CodeId, ColourId, Uuid};
use super::row::row;

row! {
    /// A node of the codebook tree.
    pub struct Code in Code by CodeId {
        /// Identifies the code across projects and programs.
        uuid: Uuid,
        /// The parent code; `None` at the top level.
        parent: Option<CodeId>,
        /// Its name: never empty, and unique among its siblings regardless of case.
        name: String,
        /// The researcher's definition: what belongs under this code.
        definition: String,
        /// Its own colour. Without one, the code takes the colour of its nearest ancestor that has one.
        colour: Option<ColourId>,
        /// Its position among its siblings, from 0. Positions may repeat and have gaps.
        position: i64,
        /// Whether it is out of use: kept on old codings, not offered for new ones.
        retired: bool,
    }
}
