//! Hints about words that look like an operator, a regular expression or a minus sign. They are searched for as plain
//! words, which may be what the person meant, so they are not errors; but the results come with a hint.

use super::keyword::Operator;
use crate::domain::nearest::edits;

/// A part of a query that may mean something else than the person intended.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Hint {
    /// An operator not in capitals, or misspelled.
    Operator {
        /// What was typed.
        typed: String,
        /// The operator it may stand for, spelled correctly.
        operator: String,
    },
    /// A word with a sign before it that excludes the word in other programs.
    Negation {
        /// What was typed.
        typed: String,
        /// The word without its sign.
        word: String,
    },
    /// Characters of a regular expression.
    Pattern {
        /// The word that holds them.
        typed: String,
    },
}

/// A word in capitals with at least this many letters may be a misspelled operator. Shorter ones are abbreviations.
const MIN_LETTERS: usize = 4;

/// The operator that an unquoted word may stand for.
pub fn suggested_operator(word: &str) -> Option<String> {
    let letters = word.trim_end_matches(|c: char| c.is_ascii_digit());
    let number = word.get(letters.len()..).unwrap_or_default();
    let letters = letters.strip_suffix('/').unwrap_or(letters);
    let is_wanted = |operator: &Operator| (*operator == Operator::Near) || number.is_empty();
    let operators = || Operator::ALL.into_iter().filter(is_wanted);
    let upper = letters.to_uppercase();
    let written = |name: &str| if number.is_empty() { name.to_owned() } else { format!("{name}/{number}") };
    if let Some(name) = operators().flat_map(Operator::names).find(|name| **name == upper) {
        return Some(written(name)).filter(|written| written != word);
    }
    let may_be = letters == upper && (!number.is_empty() || letters.chars().count() >= MIN_LETTERS);
    let near = operators().flat_map(Operator::names).find(|name| may_be && edits(&upper, name) == 1);
    near.map(|name| written(name))
}

/// The word that the person may want to exclude: `-sliten`, `!sliten`. A negative number does not count.
pub fn negated_word(word: &str) -> Option<&str> {
    let word = word.strip_prefix(['-', '−', '!'])?;
    word.starts_with(char::is_alphabetic).then_some(word)
}

/// Whether an unquoted word holds characters that have a meaning in regular expressions only. A full stop or question
/// mark at the end is taken for punctuation.
pub fn is_pattern(word: &str) -> bool {
    let inner = word.trim_end_matches(['.', '?', '!', ',']);
    word.contains(['[', ']', '+', '$']) || inner.contains(['.', '?'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn operators_are_recognised_without_capitals_and_with_a_wrong_letter() {
        for (word, operator) in [
            ("ikke", Some("IKKE")),
            ("Og", Some("OG")),
            ("or", Some("OR")),
            ("nær", Some("NÆR")),
            ("nær/5", Some("NÆR/5")),
            ("NER/5", Some("NÆR/5")),
            ("NÆR5", Some("NÆR/5")),
            ("near5", Some("NEAR/5")),
            ("ELER", Some("ELLER")),
            ("OVERLAPPE", Some("OVERLAPPER")),
            ("IKKE", None),
            ("NÆR/5", None),
            ("NAV", None),
            ("ANNE", None),
            ("5", None),
            ("sliten", None),
            ("eler", None),
            ("I03", None),
        ] {
            assert_eq!(suggested_operator(word).as_deref(), operator, "{word}");
        }
    }

    #[test]
    fn a_minus_or_exclamation_mark_before_a_word_is_recognised() {
        for (typed, word) in [
            ("-sliten", Some("sliten")),
            ("!sliten", Some("sliten")),
            ("−ærlig", Some("ærlig")),
            ("-5", None),
            ("-", None),
            ("->", None),
            ("e-post", None),
            ("sliten!", None),
        ] {
            assert_eq!(negated_word(typed), word, "{typed}");
        }
    }

    #[test]
    fn regular_expressions_are_recognised_and_punctuation_is_not() {
        for word in ["[a-z]+", "slit.n", "colou?r", "jobb+", "jobb$"] {
            assert!(is_pattern(word), "{word}");
        }
        for word in ["jobb", "jobb.", "hva?", "ord*", "10:30", "C-vitamin", "ja!", "..."] {
            assert!(!is_pattern(word), "{word}");
        }
    }
}
