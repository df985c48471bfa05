//! Words typed without *æ ø å*.
//!
//! `laerer` and `larer` also find *lærer*, `foelelse` and `folelse` find *følelse*, and *lærer* also finds `laerer`. If
//! the word as typed exists, it means just that: `har` does not find *hår*, nor `for` *før*.

use std::collections::HashSet;
use std::sync::LazyLock;

use crate::search::forms::NORWEGIAN;

/// The terms of words that would become other words with *æ ø å*. `build.py` makes this list.
static WORDS_AS_TYPED: LazyLock<HashSet<&str>> =
    LazyLock::new(|| include_str!("../forms/lists/as_they_stand.txt").lines().collect());

/// The most letters that are replaced in one word, and the most spellings that are tried.
const MAX_REPLACED: usize = 3;
const MAX_SPELLINGS: usize = 32;

/// What is typed, and the letter it may stand for.
const REPLACEMENTS: &[(&str, &str)] = &[("ae", "æ"), ("oe", "ø"), ("aa", "å"), ("a", "æ"), ("a", "å"), ("o", "ø")];

/// The other spellings of a word.
pub(super) fn other_spellings(word: &str) -> Vec<String> {
    if word.contains(['æ', 'ø', 'å']) {
        return vec![typed_without(word)];
    }
    // Even in such a word, ae, oe and aa nearly always stand for æ, ø and å.
    if is_to_be_taken_as_typed(word) { other_beginnings(word) } else { with_replacements(word, REPLACEMENTS) }
}

/// Like [`other_spellings`], for a prefix. A prefix cannot be looked up as a word, so only ae, oe and aa are replaced.
pub(super) fn other_beginnings(word: &str) -> Vec<String> {
    if word.contains(['æ', 'ø', 'å']) {
        return vec![typed_without(word)];
    }
    with_replacements(word, REPLACEMENTS.get(..3).unwrap_or_default())
}

/// Whether a word is to be taken as typed, because it would be another word with *æ ø å*.
fn is_to_be_taken_as_typed(word: &str) -> bool {
    WORDS_AS_TYPED.contains(NORWEGIAN.first_term(word).as_str())
}

/// The word as typed on a keyboard without *æ ø å*.
fn typed_without(word: &str) -> String {
    word.replace('æ', "ae").replace('ø', "oe").replace('å', "aa")
}

/// The word with some letters replaced according to the table, the fewest replacements first.
fn with_replacements(word: &str, table: &[(&str, &str)]) -> Vec<String> {
    // Each spelling, with the byte position up to which letters have been replaced.
    let mut spellings = vec![(word.to_owned(), 0)];
    let mut first = 0;
    for _ in 0..MAX_REPLACED {
        let end = spellings.len();
        for n in first..end {
            let Some((spelling, from)) = spellings.get(n).cloned() else { break };
            for (at, _) in spelling.char_indices().filter(|(at, _)| *at >= from) {
                let rest = spelling.get(at..).unwrap_or_default();
                for (typed, letter) in table.iter().filter(|(typed, _)| rest.starts_with(typed)) {
                    if spellings.len() > MAX_SPELLINGS {
                        break;
                    }
                    let before = spelling.get(..at).unwrap_or_default();
                    let after = rest.get(typed.len()..).unwrap_or_default();
                    spellings.push((format!("{before}{letter}{after}"), at + letter.len()));
                }
            }
        }
        first = end;
    }
    spellings.into_iter().skip(1).map(|(spelling, _)| spelling).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn can_mean(typed: &str, word: &str) -> bool {
        other_spellings(typed).iter().any(|spelling| spelling == word)
    }

    #[test]
    fn a_word_without_its_letters_can_mean_the_word_with_them() {
        for (typed, word) in [
            ("laerer", "lærer"),
            ("larer", "lærer"),
            ("foelelse", "følelse"),
            ("folelse", "følelse"),
            ("aapen", "åpen"),
            ("vaer", "vær"),
            ("sporsmal", "spørsmål"),
            ("opplaering", "opplæring"),
            ("raadgivingssamtale", "rådgivingssamtale"),
            ("lærer", "laerer"),
        ] {
            assert!(can_mean(typed, word), "{typed} {word}");
        }
        for (typed, word) in [("har", "hår"), ("for", "før"), ("hår", "har"), ("moter", "møter"), ("talte", "tålte")]
        {
            assert!(!can_mean(typed, word), "{typed} {word}");
        }
    }

    #[test]
    fn no_word_has_too_many_spellings() {
        assert!(other_spellings(&"oa".repeat(60)).len() <= MAX_SPELLINGS);
    }

    #[test]
    fn in_a_prefix_only_double_letters_are_replaced() {
        assert_eq!(other_beginnings("laer"), ["lær"]);
        assert_eq!(other_beginnings("lar"), [""; 0]);
        assert_eq!(other_beginnings("føl"), ["foel"]);
    }
}
