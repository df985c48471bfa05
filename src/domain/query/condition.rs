//! A condition: a query whose names have become the things they name in one project.
//!
//! Good for as long as the codebook, the participants and the pens stay as they are; after a change to one of them the
//! query is worked out anew. A screen that knows the code it shows makes its condition directly, since a code's
//! identity is its id and a name may stand twice.

use std::collections::BTreeSet;

use crate::domain::document::Role;
use crate::domain::ids::{CodeId, CoderId, ColourId, DocumentId, ParticipantId, RoundId};

/// What an excerpt, or a turn, must be like. [`query`](super) says what each means of excerpts and of the text.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Condition {
    /// These words are said, beside each other and in this order, inflected or not.
    Words(Saying),
    /// One of the first and one of the second are said, at most so many words from each other.
    Near(u32, Vec<Saying>, Vec<Saying>),
    /// Nothing is coded there.
    Uncoded,
    /// Shares words with an excerpt that meets this, of the same coder and round.
    Overlaps(Box<Condition>),
    /// Ends before an excerpt begins that meets this, of the same coder and round, in the same turn or the next.
    Before(Box<Condition>),
    /// Has one of these codes: a theme's, or one.
    Coded(Vec<CodeId>),
    /// Bears one of these pens, or one of its codings does.
    Coloured(Vec<ColourId>),
    /// One of these people is heard.
    Heard(Vec<ParticipantId>),
    /// Lies in this document.
    In(DocumentId),
    /// Of a speaker in this role.
    Role(Role),
    /// Of this round.
    Round(RoundId),
    /// Marked by this coder.
    By(CoderId),
    /// A memo says these words.
    Memo(Saying),
    /// All of these hold; nothing is asked where there are none.
    All(Vec<Condition>),
    /// At least one of these holds.
    Any(Vec<Condition>),
    /// This does not hold.
    Not(Box<Condition>),
}

/// Words that are said, with their [signs](super::phrase).
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Saying {
    /// The words.
    pub words: String,
    /// Whether they are to be found only as they are written, inflected or not; otherwise also as they are said in
    /// dialects, and as they are typed without *æ ø å*.
    pub strictly: bool,
}

impl Condition {
    /// Met by everything.
    pub fn everything() -> Self {
        Self::All(Vec::new())
    }

    /// Whether `is` holds for any condition in the tree.
    pub fn any(&self, is: &dyn Fn(&Condition) -> bool) -> bool {
        is(self)
            || match self {
                Self::All(parts) | Self::Any(parts) => parts.iter().any(|part| part.any(is)),
                Self::Not(part) | Self::Overlaps(part) | Self::Before(part) => part.any(is),
                _ => false,
            }
    }

    /// Whether it says which rounds it means; otherwise the current one is meant.
    pub fn names_round(&self) -> bool {
        self.any(&|condition| matches!(condition, Self::Round(_)))
    }

    /// Whether it says whose turns it means; otherwise interviewers' turns are left out of the text.
    pub fn names_role(&self) -> bool {
        match self {
            Self::Role(_) => true,
            Self::All(parts) | Self::Any(parts) => parts.iter().any(Self::names_role),
            Self::Not(part) => part.names_role(),
            // Whose turn the other excerpt is of says nothing of those sought.
            _ => false,
        }
    }

    /// The codes of which excerpts are sought, where they are sought by codes: those that a table of them is about.
    pub fn codes(&self) -> Option<BTreeSet<CodeId>> {
        match self {
            Self::Coded(codes) => Some(codes.iter().copied().collect()),
            Self::All(parts) => parts.iter().filter_map(Self::codes).reduce(|all, one| &all | &one),
            Self::Any(parts) => {
                let each: Option<Vec<_>> = parts.iter().map(Self::codes).collect();
                each?.into_iter().reduce(|all, one| &all | &one)
            }
            _ => None,
        }
    }

    /// What asks for words and is not ruled out: what to mark in what was found.
    pub fn marked(&self) -> Vec<&Condition> {
        match self {
            Self::Words(_) | Self::Near(..) => vec![self],
            Self::All(parts) | Self::Any(parts) => parts.iter().flat_map(Self::marked).collect(),
            _ => Vec::new(),
        }
    }

    /// The same, its words to be found only as they are written.
    pub fn strictly(mut self) -> Self {
        self.each_said(&mut |said| said.strictly = true);
        self
    }

    fn each_said(&mut self, each: &mut dyn FnMut(&mut Saying)) {
        match self {
            Self::Words(said) | Self::Memo(said) => each(said),
            Self::Near(_, left, right) => left.iter_mut().chain(right).for_each(each),
            Self::All(parts) | Self::Any(parts) => parts.iter_mut().for_each(|part| part.each_said(each)),
            Self::Not(part) | Self::Overlaps(part) | Self::Before(part) => part.each_said(each),
            _ => {}
        }
    }

    /// How dear it is to find out, from 0 up, for asking the cheap first.
    pub fn cost(&self) -> u8 {
        match self {
            Self::Coded(_) => 0,
            Self::Memo(_) => 2,
            Self::Words(_) | Self::Near(..) => 3,
            Self::Overlaps(part) | Self::Before(part) => part.cost().max(2),
            Self::All(parts) | Self::Any(parts) => parts.iter().map(Self::cost).max().unwrap_or(0),
            Self::Not(part) => part.cost(),
            _ => 1,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn coded(codes: &[i64]) -> Condition {
        Condition::Coded(codes.iter().map(|code| CodeId(*code)).collect())
    }

    fn numbers(condition: &Condition) -> Option<Vec<i64>> {
        condition.codes().map(|codes| codes.into_iter().map(|code| code.0).collect())
    }

    #[test]
    fn the_cheap_is_asked_before_the_dear() {
        let excerpts_with = |condition: Condition| Condition::Overlaps(Box::new(condition));
        let words = || Condition::Words(Saying { words: "tillit".into(), strictly: false });
        let role = || Condition::Role(Role::Informant);
        let in_order = [coded(&[1]), role(), excerpts_with(coded(&[1])), Condition::Any(vec![role(), words()])];
        assert!(in_order.is_sorted_by(|one, next| one.cost() < next.cost()));
        assert_eq!(Condition::Not(Box::new(words())).cost(), excerpts_with(words()).cost());
    }

    #[test]
    fn the_codes_sought_are_those_that_every_hit_may_be_about() {
        let round = Condition::Round(RoundId(1));
        let all = |parts: &[Condition]| Condition::All(parts.to_vec());
        let any = |parts: &[Condition]| Condition::Any(parts.to_vec());
        assert_eq!(numbers(&all(&[coded(&[1, 2]), coded(&[2, 3])])), Some(vec![1, 2, 3]));
        assert_eq!(numbers(&all(&[coded(&[1]), round.clone()])), Some(vec![1]));
        assert_eq!(numbers(&any(&[coded(&[1]), coded(&[2])])), Some(vec![1, 2]));
        assert_eq!(numbers(&any(&[coded(&[1]), round.clone()])), None);
        assert_eq!(numbers(&round), None);
    }
}
