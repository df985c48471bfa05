//! What looks like an operator, a pattern or a minus sign and is read as words. That is no fault, since it may be just
//! what is meant; but it is said wherever a query is answered.

use super::keyword::Operator;
use crate::domain::nearest::edits;

/// Something in a query that was perhaps not meant as it is read.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Hint {
    /// An operator without its capitals, or with a letter wrong.
    Operator {
        /// What was typed.
        typed: String,
        /// What it may have been meant for, as it is written.
        operator: String,
    },
    /// A word with a sign before it that leaves words out in other programs.
    Negation {
        /// What was typed.
        typed: String,
        /// The word without its sign.
        word: String,
    },
    /// Signs of a regular expression.
    Pattern {
        /// The word they stand in.
        typed: String,
    },
}

/// From this many letters on, a word in capitals may be an operator with a slip in it: shorter ones are abbreviations.
const LONG: usize = 4;

/// The operator that a bare word may have been meant for.
pub fn operator_meant(word: &str) -> Option<String> {
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
    let may_be = letters == upper && (!number.is_empty() || letters.chars().count() >= LONG);
    let near = operators().flat_map(Operator::names).find(|name| may_be && edits(&upper, name) == 1);
    near.map(|name| written(name))
}

/// The word that is perhaps to be left out: `-sliten`, `!sliten`. A number below zero is no such word.
pub fn left_out(word: &str) -> Option<&str> {
    let word = word.strip_prefix(['-', '−', '!'])?;
    word.starts_with(char::is_alphabetic).then_some(word)
}

/// Whether a bare word has signs in it that mean something in a regular expression, and nothing here. A full stop or a
/// question mark at the end is one's own.
pub fn is_pattern(word: &str) -> bool {
    let inner = word.trim_end_matches(['.', '?', '!', ',']);
    word.contains(['[', ']', '+', '$']) || inner.contains(['.', '?'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn operators_are_known_without_capitals_and_with_a_letter_wrong() {
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
            assert_eq!(operator_meant(word).as_deref(), operator, "{word}");
        }
    }

    #[test]
    fn a_sign_before_a_word_is_meant_to_leave_it_out() {
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
            assert_eq!(left_out(typed), word, "{typed}");
        }
    }

    #[test]
    fn signs_of_patterns_are_known_and_those_of_sentences_are_not() {
        for word in ["[a-z]+", "slit.n", "colou?r", "jobb+", "jobb$"] {
            assert!(is_pattern(word), "{word}");
        }
        for word in ["jobb", "jobb.", "hva?", "ord*", "10:30", "C-vitamin", "ja!", "..."] {
            assert!(!is_pattern(word), "{word}");
        }
    }
}
