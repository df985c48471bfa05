//! A code: a node of the codebook. Its id is its identity; people see its path.

use super::ids::{CodeId, ColourId, ExcerptId, RoundId, Uuid};
use super::row::row;

row! {
    /// A node of the codebook tree.
    pub struct Code in Code by CodeId {
        /// Identifies the code across projects and programs.
        uuid: Uuid,
        /// The round whose codebook it is in.
        round: RoundId,
        /// The parent code; `None` at the top level.
        parent: Option<CodeId>,
        /// Its name: never empty, and unique among its siblings regardless of case.
        name: String,
        /// The researcher's definition: what belongs under this code.
        definition: String,
        /// When to use it (the field's *inclusion criteria*).
        inclusion: String,
        /// When not to use it (*exclusion criteria*).
        exclusion: String,
        /// An excerpt that shows what the code means. It may no longer exist.
        example: Option<ExcerptId>,
        /// Its own colour. Without one, the code takes the colour of its nearest ancestor that has one.
        colour: Option<ColourId>,
        /// Its position among its siblings, from 0. Positions may repeat and have gaps.
        position: i64,
        /// Whether it is out of use: kept on old codings, not offered for new ones.
        retired: bool,
        /// The code of an earlier round that it was copied from. It may no longer exist.
        origin: Option<CodeId>,
    }
}

impl Code {
    /// A new code without a definition, colour or origin.
    pub fn new(id: CodeId, uuid: Uuid, round: RoundId, parent: Option<CodeId>, name: String, position: i64) -> Self {
        Self {
            id,
            uuid,
            round,
            parent,
            name,
            definition: String::new(),
            inclusion: String::new(),
            exclusion: String::new(),
            example: None,
            colour: None,
            position,
            retired: false,
            origin: None,
        }
    }
}
