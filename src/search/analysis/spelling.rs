//! Other ways to write a word where *æ ø å* cannot be typed, or were not.
//!
//! `laerer` and `larer` are read as *lærer* too, `foelelse` and `folelse` as *følelse*; and *lærer* is also found where
//! somebody wrote `laerer`. A word that is itself a word is meant as it stands: `har` is not *hår*, `for` not *før*.

use std::collections::HashSet;
use std::sync::LazyLock;

use crate::search::forms::NORWEGIAN;

/// The terms of words that with *æ ø å* would be other words; made with the word forms.
static AS_THEY_STAND: LazyLock<HashSet<&str>> =
    LazyLock::new(|| include_str!("../forms/lists/as_they_stand.txt").lines().collect());

/// How many letters are taken for others at most, and how many ways to write a word are tried.
const LETTERS: usize = 3;
const WAYS: usize = 32;

/// What may be meant by a letter or two.
const MEANT: &[(&str, &str)] = &[("ae", "æ"), ("oe", "ø"), ("aa", "å"), ("a", "æ"), ("a", "å"), ("o", "ø")];

/// The other ways to write a word.
pub(super) fn other_spellings(word: &str) -> Vec<String> {
    if word.contains(['æ', 'ø', 'å']) {
        return vec![typed_without(word)];
    }
    // Two letters are typed for one on purpose.
    if stands(word) { other_beginnings(word) } else { meant(word, MEANT) }
}

/// The same for the beginning of a word, of which nobody can tell whether it is one: two letters are read as one, a
/// single one stays what it is.
pub(super) fn other_beginnings(word: &str) -> Vec<String> {
    if word.contains(['æ', 'ø', 'å']) {
        return vec![typed_without(word)];
    }
    meant(word, MEANT.get(..3).unwrap_or_default())
}

/// Whether a word is meant as it stands: with *æ ø å* it would be another word.
fn stands(word: &str) -> bool {
    AS_THEY_STAND.contains(NORWEGIAN.first_term(word).as_str())
}

/// The word as it is typed where there are no *æ ø å*.
fn typed_without(word: &str) -> String {
    word.replace('æ', "ae").replace('ø', "oe").replace('å', "aa")
}

/// The word with some of its letters taken for what they may mean, those with the fewest such letters first.
fn meant(word: &str, table: &[(&str, &str)]) -> Vec<String> {
    // Each way with the byte up to which it has been read.
    let mut ways = vec![(word.to_owned(), 0)];
    let mut first = 0;
    for _ in 0..LETTERS {
        let end = ways.len();
        for n in first..end {
            let Some((way, from)) = ways.get(n).cloned() else { break };
            for (at, _) in way.char_indices().filter(|(at, _)| *at >= from) {
                let rest = way.get(at..).unwrap_or_default();
                for (typed, meant) in table.iter().filter(|(typed, _)| rest.starts_with(typed)) {
                    if ways.len() > WAYS {
                        break;
                    }
                    let before = way.get(..at).unwrap_or_default();
                    let after = rest.get(typed.len()..).unwrap_or_default();
                    ways.push((format!("{before}{meant}{after}"), at + meant.len()));
                }
            }
        }
        first = end;
    }
    ways.into_iter().skip(1).map(|(way, _)| way).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn can_mean(typed: &str, word: &str) -> bool {
        other_spellings(typed).iter().any(|way| way == word)
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
    fn no_word_has_too_many_ways() {
        assert!(other_spellings(&"oa".repeat(60)).len() <= WAYS);
    }

    #[test]
    fn beginnings_are_read_with_care() {
        assert_eq!(other_beginnings("laer"), ["lær"]);
        assert_eq!(other_beginnings("lar"), [""; 0]);
        assert_eq!(other_beginnings("føl"), ["foel"]);
    }
}
