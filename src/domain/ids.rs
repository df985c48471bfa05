//! Ids: one type for each kind of thing, so that a code's id is never mistaken for a colour's.
//!
//! An id is never reused, even after the thing is removed. People never see it.

use std::fmt;

/// A kind of id: a positive whole number that belongs to one table.
pub trait Id: Copy + Eq + Ord + std::hash::Hash + fmt::Debug {
    /// The id with this number.
    fn new(number: i64) -> Self;
    /// The number stored in the project file.
    fn number(self) -> i64;
}

/// The largest valid id. Rows are kept in memory at the index of their id, so a file that was tampered with could
/// otherwise make tusj allocate a list of a billion entries.
const MAX_ID: i64 = 10_000_000;

/// Whether this number is a valid id.
pub fn is_id(number: i64) -> bool {
    (1..=MAX_ID).contains(&number)
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        pub struct $name(pub i64);

        impl Id for $name {
            fn new(number: i64) -> Self {
                Self(number)
            }
            fn number(self) -> i64 {
                self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }
    )*};
}

ids! {
    /// A document: a transcript or an own text.
    DocumentId;
    /// One immutable version of a document's text.
    RevisionId;
    /// A speaker in one document.
    SpeakerId;
    /// A person interviewed.
    ParticipantId;
    /// A property that participants have (group, site …).
    AttributeId;
    /// One participant's value of one attribute.
    AttributeValueId;
    /// A person who codes.
    CoderId;
    /// A pass through the material.
    RoundId;
    /// A set of pens.
    ColourSetId;
    /// One pen of a set.
    ColourId;
    /// A node of the codebook.
    CodeId;
    /// A span that one coder marked in one round.
    ExcerptId;
    /// A code applied to an excerpt.
    CodingId;
    /// A dated note.
    MemoId;
    /// A setting of the project.
    SettingId;
    /// A correction of a text.
    CorrectionId;
    /// A copy of a document's excerpts from one round to another.
    RoundCopyId;
    /// A suggested passage that the researcher has put aside.
    DismissalId;
    /// What an excerpt was given for the thesis.
    PreparationId;
    /// The text that sums up a code.
    CondensateId;
    /// A saved form.
    FormId;
    /// A column of a form.
    FormColumnId;
    /// What is written about one participant under a theme or in a column.
    CellId;
}

impl ExcerptId {
    /// Its position in a bitmap.
    pub fn bit(self) -> u32 {
        u32::try_from(self.0).unwrap_or(u32::MAX)
    }

    /// The excerpt at this position in a bitmap.
    pub fn of_bit(bit: u32) -> Self {
        Self(i64::from(bit))
    }
}

/// An identifier that is unique across all projects, for exchange between projects and programs.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug, Default)]
pub struct Uuid(pub u128);

impl Uuid {
    /// An identifier made from two others, always the same one. It has the form of version 8 of RFC 9562, which leaves the
    /// other bits to the program.
    pub fn combined(self, other: Self) -> Self {
        const VERSION: u128 = 0xf << 76;
        const VARIANT: u128 = 0b11 << 62;
        Self((self.0 ^ other.0) & !(VERSION | VARIANT) | (8 << 76) | (0b10 << 62))
    }
}

impl fmt::Display for Uuid {
    /// The usual form in five groups, lower case.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let hex = format!("{:032x}", self.0);
        let groups = [&hex[..8], &hex[8..12], &hex[12..16], &hex[16..20], &hex[20..]];
        f.write_str(&groups.join("-"))
    }
}

impl std::str::FromStr for Uuid {
    type Err = std::num::ParseIntError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        u128::from_str_radix(&text.replace('-', ""), 16).map(Self)
    }
}

/// A point in time: milliseconds since 1 January 1970, UTC.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Default)]
pub struct Moment(pub i64);
