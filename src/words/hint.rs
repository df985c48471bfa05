//! What in a query was perhaps not meant as it is read, in words.

use super::Words;
use crate::domain::query::hint::Hint;

/// How it is read, and how what was perhaps meant is written.
pub fn sentence(words: &Words, hint: &Hint) -> String {
    match hint {
        Hint::Operator { typed, operator } => {
            words.tell("query-hint-operator", &[("typed", typed.into()), ("operator", operator.into())])
        }
        Hint::Negation { typed, word } => {
            words.tell("query-hint-negation", &[("typed", typed.into()), ("word", word.into())])
        }
        Hint::Pattern { typed } => words.tell("query-hint-pattern", &[("typed", typed.into())]),
    }
}
