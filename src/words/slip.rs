//! What in a query was perhaps not meant as it is read, in words: a sentence after the one that nothing was found.

use super::Words;
use crate::domain::query::slip::Slip;

/// What was perhaps meant, and how that is written.
pub fn sentence(words: &Words, slip: &Slip) -> String {
    match slip {
        Slip::Operator { typed, operator } => {
            words.tell("slip-operator", &[("typed", typed.into()), ("operator", operator.into())])
        }
        Slip::Pattern { typed } => words.tell("slip-pattern", &[("typed", typed.into())]),
    }
}
