//! A query: a tree of conditions, as a person wrote it, that prints itself back.
//!
//! Names stand in the tree as they were written; what they mean in one project is worked out when it is asked and
//! stands in a [`Condition`](condition::Condition). The language has one grammar and two sets of keywords, both always
//! understood ([`keyword`]); reading it is not done here but where texts are analysed.
//!
//! A query can be asked of the excerpts, which gives excerpts, or of the text, which gives turns. What each condition
//! means in the two:
//!
//! | written | of excerpts | of the text |
//! |---|---|---|
//! | `word`, `"a phrase"` | its words hold this, inflected or not | the turn holds this, and is marked where |
//! | `word*`, `word~` | its words hold one that begins so, or is nearly written so | the turn does, and is marked where |
//! | `a NÆR/5 b` / `NEAR` | its words hold both, at most five words apart | the turn does, and is marked where |
//! | `tema:` / `theme:` | has the code or one below it | touched by such an excerpt |
//! | `kode:` / `code:` | has this very code | touched by such an excerpt |
//! | `farge:` / `colour:` | it, or one of its codings, bears the pen | touched by such an excerpt |
//! | `av:` / `by:` | marked by this coder | touched by such an excerpt |
//! | `runde:` / `round:` | of this round; without it, of the current one | touched by such an excerpt; beside `ukodet`, its excerpts are those that cover |
//! | `notat:` / `memo:` | a memo on it or on one of its codings says this | touched by such an excerpt |
//! | `informant:` / `participant:` | this person is heard in it | this person speaks |
//! | `gruppe=veileder` | someone is heard of whom this is true | someone speaks of whom this is true |
//! | `alder>40`, `>=`, `<`, `<=`, `alder=30..40` | someone is heard whose value is a number of which this is true | someone speaks of whom this is true |
//! | `rolle:` / `role:` | counts under a turn of this role | of this role; without it, no interviewer's |
//! | `intervju:` / `document:` | lies in it | lies in it |
//! | `ukodet` / `uncoded` | has no code, a pen at most | there are words in it that no excerpt covers; beside words, these are said there |
//! | `OVERLAPPER x` / `OVERLAPS` | shares words with an excerpt that meets x, of the same coder and round | touched by such an excerpt |
//! | `FØR x` / `BEFORE` | ends before an excerpt begins that meets x, of the same coder and round, in the same turn or the next; an interviewer's turn between is passed over | touched by such an excerpt |
//! | `a OVERLAPPER b`, `a FØR b` | the same, and it meets a | touched by such an excerpt |
//! | `OG` / `AND`, or nothing between | one excerpt meets both | one turn meets both, each through any excerpt |
//! | `ELLER` / `OR` | meets one at least | meets one at least |
//! | `IKKE` / `NOT` | does not meet it | does not meet it |
//!
//! An excerpt shares words with itself: `tema:A OVERLAPPER tema:B` also gives those that have both codes.
//!
//! A code's own colour is no pen: `farge:gul` asks for what was marked yellow, not for the categories that happen to
//! be shown in yellow.

pub mod comparison;
pub mod condition;
pub mod hint;
pub mod how;
pub mod keyword;
pub mod matcher;
pub mod phrase;
pub mod print;

use comparison::Comparison;
use keyword::{Field, Relation};

/// A tree of conditions as written. Conjunctions and alternatives have at least two members; the one exception is
/// [`Query::everything`], which stands alone.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Query {
    /// These words are said, beside each other and in this order. A word may bear a [sign](phrase).
    Words(String),
    /// Both are said, at most so many words apart. Each is words, or an alternative of words.
    Near {
        /// How many words further on the other may stand, at most.
        within: u32,
        /// One side.
        left: Box<Query>,
        /// The other.
        right: Box<Query>,
    },
    /// A field has this value.
    Field(Field, String),
    /// An attribute of a participant has this value.
    Attribute {
        /// The attribute's name.
        name: String,
        /// Its value.
        value: String,
    },
    /// An attribute of a participant is a number of which this holds.
    Number {
        /// The attribute's name.
        name: String,
        /// What holds of it.
        comparison: Comparison,
    },
    /// Nothing is coded there.
    Uncoded,
    /// Stands so to an excerpt that meets the second; and meets the first, where there is one.
    Related {
        /// How it stands to the other.
        relation: Relation,
        /// What it meets itself.
        own: Option<Box<Query>>,
        /// What the other meets.
        other: Box<Query>,
    },
    /// All of these hold.
    And(Vec<Query>),
    /// At least one of these holds.
    Or(Vec<Query>),
    /// This does not hold.
    Not(Box<Query>),
}

impl Query {
    /// The query that asks for nothing in particular and is met by everything; written as nothing.
    pub fn everything() -> Self {
        Self::And(Vec::new())
    }
}
