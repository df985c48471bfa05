//! A condition: a query whose names have been replaced by ids of one project.
//!
//! A condition is valid until the codebook, the participants or the pens change; after that the query must be resolved
//! again. A screen that shows a code builds its condition directly from the id, because two codes may have the same
//! name.

use std::collections::BTreeSet;

use crate::domain::document::Role;
use crate::domain::ids::{CodeId, CoderId, ColourId, DocumentId, ParticipantId, RoundId};

/// A condition on an excerpt or a turn. The table in [`query`](super) says what each one means for excerpts and for
/// text.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Condition {
    /// Holds these words next to each other, in this order, in any inflection.
    Words(SearchPhrase),
    /// Holds one of the first phrases and one of the second, at most this many words apart.
    Near(u32, Vec<SearchPhrase>, Vec<SearchPhrase>),
    /// Nothing is coded here.
    Uncoded,
    /// Overlaps an excerpt of the same coder and round that meets this condition.
    Overlaps(Box<Condition>),
    /// Ends before the start of an excerpt that meets this condition: of the same coder and round, in the same turn or
    /// the next.
    Before(Box<Condition>),
    /// Has one of these codes.
    Coded(Vec<CodeId>),
    /// Is marked with one of these pens, or one of its codings is.
    Coloured(Vec<ColourId>),
    /// One of these people speaks.
    Participant(Vec<ParticipantId>),
    /// Is in this document.
    Document(DocumentId),
    /// The speaker has this role.
    Role(Role),
    /// Belongs to this round.
    Round(RoundId),
    /// Marked by this coder.
    Coder(CoderId),
    /// A memo on it holds these words.
    Memo(SearchPhrase),
    /// Its condensation holds these words.
    Condensation(SearchPhrase),
    /// It has a code whose condensate holds these words.
    Condensate(SearchPhrase),
    /// It is to be quoted in the thesis, or is not.
    Flagged(bool),
    /// It has a condensation, or has none.
    Condensed(bool),
    /// All of these hold; an empty list matches everything.
    All(Vec<Condition>),
    /// At least one of these holds.
    Any(Vec<Condition>),
    /// This does not hold.
    Not(Box<Condition>),
}

/// Words to search for, with their [signs](super::phrase).
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SearchPhrase {
    /// The words.
    pub words: String,
    /// Whether to find only this spelling, in any inflection. Otherwise dialect forms are found too, and spellings
    /// without *æ ø å*.
    pub as_written: bool,
}

impl Condition {
    /// The condition that everything meets.
    pub fn everything() -> Self {
        Self::All(Vec::new())
    }

    /// Whether `is` holds for at least one condition in the tree.
    pub fn any(&self, is: &dyn Fn(&Condition) -> bool) -> bool {
        is(self)
            || match self {
                Self::All(parts) | Self::Any(parts) => parts.iter().any(|part| part.any(is)),
                Self::Not(part) | Self::Overlaps(part) | Self::Before(part) => part.any(is),
                _ => false,
            }
    }

    /// Whether it names a round. If not, the current round is meant.
    pub fn names_round(&self) -> bool {
        self.any(&|condition| matches!(condition, Self::Round(_)))
    }

    /// Whether it names a role. If not, searches in the text leave out interviewers' turns.
    pub fn names_role(&self) -> bool {
        match self {
            Self::Role(_) => true,
            Self::All(parts) | Self::Any(parts) => parts.iter().any(Self::names_role),
            Self::Not(part) => part.names_role(),
            // A role inside `Overlaps` or `Before` is about the other excerpt.
            _ => false,
        }
    }

    /// The codes that excerpts are selected by, if they are selected by codes. A table of the excerpts is about these
    /// codes.
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

    /// The conditions on words that are not negated: what to highlight in the hits.
    pub fn marked(&self) -> Vec<&Condition> {
        match self {
            Self::Words(_) | Self::Near(..) => vec![self],
            Self::All(parts) | Self::Any(parts) => parts.iter().flat_map(Self::marked).collect(),
            _ => Vec::new(),
        }
    }

    /// The same condition, finding its words only as they are spelled.
    pub fn as_written(mut self) -> Self {
        self.for_each_phrase(&mut |phrase| phrase.as_written = true);
        self
    }

    fn for_each_phrase(&mut self, each: &mut dyn FnMut(&mut SearchPhrase)) {
        match self {
            Self::Words(phrase) | Self::Memo(phrase) | Self::Condensation(phrase) | Self::Condensate(phrase) => {
                each(phrase)
            }
            Self::Near(_, left, right) => left.iter_mut().chain(right).for_each(each),
            Self::All(parts) | Self::Any(parts) => parts.iter_mut().for_each(|part| part.for_each_phrase(each)),
            Self::Not(part) | Self::Overlaps(part) | Self::Before(part) => part.for_each_phrase(each),
            _ => {}
        }
    }

    /// How costly it is to test, from 0. Cheap conditions are tested first.
    pub fn cost(&self) -> u8 {
        match self {
            Self::Coded(_) => 0,
            Self::Memo(_) | Self::Condensation(_) | Self::Condensate(_) => 2,
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
        let words = || Condition::Words(SearchPhrase { words: "tillit".into(), as_written: false });
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
