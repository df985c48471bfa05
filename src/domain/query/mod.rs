//! A query: a tree of conditions as a person wrote it. It can be printed back as text.
//!
//! The tree keeps names as they were written. When the query runs, it is resolved to a
//! [`Condition`](condition::Condition), which has ids instead. The language has one grammar and two sets of keywords,
//! both always accepted ([`keyword`]). The parser is in `search`.
//!
//! A query can search the excerpts, and gives excerpts, or the text, and gives turns. What each condition means for
//! the two:
//!
//! | written | for excerpts | for the text |
//! |---|---|---|
//! | `word`, `"a phrase"` | its text holds this, in any inflection | the turn holds this; the words are highlighted |
//! | `word*`, `word~` | its text holds a word that begins or is spelled almost like that | the same, for the turn |
//! | `a NÆR/5 b` / `NEAR` | its text holds both, at most five words apart | the same, for the turn |
//! | `tema:` / `theme:` | has the code or one of its descendants | touched by such an excerpt |
//! | `kode:` / `code:` | has this code itself | touched by such an excerpt |
//! | `farge:` / `colour:` | it, or one of its codings, has this pen | touched by such an excerpt |
//! | `av:` / `by:` | marked by this coder | touched by such an excerpt |
//! | `runde:` / `round:` | belongs to this round; without `runde:`, to the current one | touched by such an excerpt; with `ukodet`, not covered by any |
//! | `notat:` / `memo:` | a memo on it or on one of its codings holds this | touched by such an excerpt |
//! | `fortetting:` / `condensation:` | its condensation holds this | touched by such an excerpt |
//! | `kondensat:` / `condensate:` | has a code itself whose condensate holds this | touched by such an excerpt |
//! | `flagget:ja`, `:nei` / `flagged:yes`, `:no` | it is, or is not, to be quoted in the thesis | touched by such an excerpt |
//! | `fortettet:ja`, `:nei` / `condensed:yes`, `:no` | it has, or lacks, a condensation | touched by such an excerpt |
//! | `informant:` / `participant:` | this person speaks in it | this person speaks |
//! | `gruppe=veileder` | a person with this value speaks in it | a person with this value speaks |
//! | `alder>40`, `>=`, `<`, `<=`, `alder=30..40` | a person with such a number speaks in it | a person with such a number speaks |
//! | `rolle:` / `role:` | counts under a turn of this role | the turn has this role; without `rolle:`, interviewers' turns are left out |
//! | `intervju:` / `document:` | is in this document | is in this document |
//! | `ukodet` / `uncoded` | has no code (it may have a pen) | has words that no excerpt covers; with search words, those words are among them |
//! | `OVERLAPPER x` / `OVERLAPS` | overlaps an excerpt of the same coder and round that meets x | touched by such an excerpt |
//! | `FØR x` / `BEFORE` | ends before the start of an excerpt that meets x: of the same coder and round, in the same turn or the next, not counting interviewers' turns | touched by such an excerpt |
//! | `a OVERLAPPER b`, `a FØR b` | the same, and it also meets a | touched by such an excerpt |
//! | `OG` / `AND`, or nothing between | the excerpt meets both | the turn meets both, perhaps through different excerpts |
//! | `ELLER` / `OR` | meets at least one | meets at least one |
//! | `IKKE` / `NOT` | does not meet it | does not meet it |
//!
//! The codes that `tema:` and `kode:` name are those of the rounds that the query names with `runde:`, otherwise those of the
//! current round.
//!
//! An excerpt overlaps itself: `tema:A OVERLAPPER tema:B` also finds excerpts with both codes.
//!
//! `farge:` ignores the colours of codes: `farge:gul` finds what was marked with the yellow pen, not every excerpt with
//! a code that is shown in yellow.

pub mod comparison;
pub mod condition;
pub mod hint;
pub mod keyword;
pub mod matcher;
pub mod options;
pub mod phrase;
pub mod print;

use comparison::Comparison;
use keyword::{Field, Relation};

/// A tree of conditions as written. `And` and `Or` have at least two members, except [`Query::everything`], which is
/// an empty `And` at the root.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Query {
    /// These words next to each other, in this order. A word may have a [sign](phrase).
    Words(String),
    /// Both sides, at most this many words apart. Each side is `Words`, or an `Or` of `Words`.
    Near {
        /// The largest distance, in words.
        within: u32,
        /// The left side.
        left: Box<Query>,
        /// The right side.
        right: Box<Query>,
    },
    /// A field with this value.
    Field(Field, String),
    /// A participant's attribute has this value.
    Attribute {
        /// The attribute's name.
        name: String,
        /// Its value.
        value: String,
    },
    /// A participant's attribute is a number, and this holds for it.
    Number {
        /// The attribute's name.
        name: String,
        /// The comparison.
        comparison: Comparison,
    },
    /// Nothing is coded here.
    Uncoded,
    /// Has this relation to an excerpt that meets `other`, and meets `own` itself.
    Related {
        /// The relation to the other excerpt.
        relation: Relation,
        /// The condition on the excerpt itself, if any.
        own: Option<Box<Query>>,
        /// The condition on the other excerpt.
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
    /// The query that everything meets. It is written as an empty text.
    pub fn everything() -> Self {
        Self::And(Vec::new())
    }

    /// Calls `visit` with every condition that is not made of others.
    pub fn each_leaf<'a>(&'a self, visit: &mut impl FnMut(&'a Query)) {
        match self {
            Self::And(parts) | Self::Or(parts) => parts.iter().for_each(|part| part.each_leaf(visit)),
            Self::Not(part) => part.each_leaf(visit),
            Self::Near { left, right, .. } => [left, right].into_iter().for_each(|side| side.each_leaf(visit)),
            Self::Related { own, other, .. } => own.iter().chain([other]).for_each(|part| part.each_leaf(visit)),
            leaf => visit(leaf),
        }
    }
}
