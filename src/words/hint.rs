//! Hints about queries that may not mean what the person intended.

use super::Words;
use crate::domain::query::hint::Hint;

/// A sentence that says how the query is understood, and how to write what was probably intended.
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
