//! Words typed without *æ ø å*.
//!
//! `laerer` and `larer` are read as *lærer* too, `foelelse` and `folelse` as *følelse*, and *lærer* also finds `laerer`. What
//! is a word as it is typed means that word: `har` is not *hår*, `for` not *før*.

use std::collections::HashSet;
use std::sync::LazyLock;

use crate::search::forms::NORWEGIAN;

/// The terms of words that would be other words with *æ ø å*; made with the word forms.
static AS_THEY_STAND: LazyLock<HashSet<&str>> =
    LazyLock::new(|| include_str!("../forms/lists/as_they_stand.txt").lines().collect());

/// How many letters of a word are replaced at most, and how many spellings are tried.
const LETTERS: usize = 3;
const MOST_SPELLINGS: usize = 32;

/// What is typed, and what may be meant by it.
const MEANT: &[(&str, &str)] = &[("ae", "æ"), ("oe", "ø"), ("aa", "å"), ("a", "æ"), ("a", "å"), ("o", "ø")];

/// The other spellings of a word.
pub(super) fn other_spellings(word: &str) -> Vec<String> {
    if word.contains(['æ', 'ø', 'å']) {
        return vec![typed_without(word)];
    }
    // Even then, ae, oe and aa are hardly typed but for æ, ø and å.
    if stands(word) { other_beginnings(word) } else { meant(word, MEANT) }
}

/// The same for the beginning of a word. Whether that is a word cannot be told, so only ae, oe and aa are replaced.
pub(super) fn other_beginnings(word: &str) -> Vec<String> {
    if word.contains(['æ', 'ø', 'å']) {
        return vec![typed_without(word)];
    }
    meant(word, MEANT.get(..3).unwrap_or_default())
}

/// Whether a word means what is typed: with *æ ø å* it would be another word.
fn stands(word: &str) -> bool {
    AS_THEY_STAND.contains(NORWEGIAN.first_term(word).as_str())
}

/// The word as it is typed on a keyboard without *æ ø å*.
fn typed_without(word: &str) -> String {
    word.replace('æ', "ae").replace('ø', "oe").replace('å', "aa")
}

/// The word with some letters replaced by what they may mean, those with the fewest replaced first.
fn meant(word: &str, table: &[(&str, &str)]) -> Vec<String> {
    // Each spelling with the byte up to which letters have been replaced.
    let mut spellings = vec![(word.to_owned(), 0)];
    let mut first = 0;
    for _ in 0..LETTERS {
        let end = spellings.len();
        for n in first..end {
            let Some((spelling, from)) = spellings.get(n).cloned() else { break };
            for (at, _) in spelling.char_indices().filter(|(at, _)| *at >= from) {
                let rest = spelling.get(at..).unwrap_or_default();
                for (typed, meant) in table.iter().filter(|(typed, _)| rest.starts_with(typed)) {
                    if spellings.len() > MOST_SPELLINGS {
                        break;
                    }
                    let before = spelling.get(..at).unwrap_or_default();
                    let after = rest.get(typed.len()..).unwrap_or_default();
                    spellings.push((format!("{before}{meant}{after}"), at + meant.len()));
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
        assert!(other_spellings(&"oa".repeat(60)).len() <= MOST_SPELLINGS);
    }

    #[test]
    fn beginnings_are_read_with_care() {
        assert_eq!(other_beginnings("laer"), ["lær"]);
        assert_eq!(other_beginnings("lar"), [""; 0]);
        assert_eq!(other_beginnings("føl"), ["foel"]);
    }
}
