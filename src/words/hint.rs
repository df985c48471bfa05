//! What in a query was perhaps not meant as it is read, in words: a sentence after the one that nothing was found.

use super::Words;
use crate::domain::query::hint::Hint;

/// What was perhaps meant, and how that is written.
pub fn sentence(words: &Words, slip: &Hint) -> String {
    match slip {
        Hint::Operator { typed, operator } => {
            words.tell("slip-operator", &[("typed", typed.into()), ("operator", operator.into())])
        }
        Hint::Pattern { typed } => words.tell("slip-pattern", &[("typed", typed.into())]),
    }
}
