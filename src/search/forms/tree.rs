//! The tree of endings: for a word, the terms that its longest known ending tells.
//!
//! It lies in the program as bytes and is read in place; nothing is unpacked. All numbers are little-endian:
//!
//! - three of four bytes: how many rules there are, how many bytes they take, where the first node is;
//! - for each rule, four bytes: where it begins among the rules;
//! - the rules: how many terms, and for each how many letters of the word to cut, how many bytes to add, and those bytes;
//! - the nodes. A node has the number of its rule (two bytes), how many branches (one), the letter of each (one each,
//!   as Latin-1), and where each leads (three bytes each): to a node, or, with the top bit set, to a rule.
//!
//! A word is followed from its last letter to its first and then to `^`. Where no branch has the letter, the last rule
//! on the way holds.

/// Stands before the first letter of a word.
const START: u8 = b'^';
/// Marks a branch that leads to a rule.
const RULE: usize = 1 << 23;
/// The three numbers at the beginning, in bytes.
const HEAD: usize = 12;

/// A tree of endings.
#[derive(Clone, Copy, Debug)]
pub struct Tree {
    bytes: &'static [u8],
}

impl Tree {
    /// The tree in these bytes. Bytes that are none are a tree that changes no word.
    pub const fn new(bytes: &'static [u8]) -> Self {
        Self { bytes }
    }

    /// The terms of a word in small letters without accents, the likeliest first.
    pub fn terms(&self, word: &str) -> Vec<String> {
        let changes = self.find(word).map(|rule| self.rule(rule)).into_iter().flatten();
        let mut terms: Vec<String> = changes.map(|(cut, add)| changed(word, cut, add)).collect();
        terms.retain(|term| !term.is_empty());
        if terms.is_empty() { vec![word.to_owned()] } else { terms }
    }

    /// The likeliest term of a word.
    pub fn first_term(&self, word: &str) -> String {
        let change = self.find(word).and_then(|rule| self.rule(rule).next());
        let term = change.map(|(cut, add)| changed(word, cut, add)).filter(|term| !term.is_empty());
        term.unwrap_or_else(|| word.to_owned())
    }

    /// How every word begins that is made into this term: as the term, without the longest ending that a rule adds.
    pub fn beginning<'a>(&self, term: &'a str) -> &'a str {
        let rules = 0..self.number::<4>(0).unwrap_or(0);
        let added = rules.flat_map(|rule| self.rule(rule)).map(|(_, add)| add).filter(|add| term.ends_with(*add));
        let longest = added.map(str::len).max().unwrap_or(0);
        term.get(..term.len() - longest).unwrap_or_default()
    }

    /// The number of the rule for a word.
    fn find(&self, word: &str) -> Option<usize> {
        let nodes = self.bytes.get(HEAD + 4 * self.number::<4>(0)? + self.number::<4>(4)?..)?;
        let mut node = nodes.get(self.number::<4>(8)?..)?;
        let letters = word.chars().rev().map(|letter| u8::try_from(letter).unwrap_or(0));
        for letter in letters.chain([START]) {
            let branches = usize::from(*node.get(2)?);
            let (labels, leads) = node.get(3..)?.split_at_checked(branches)?;
            let Some(at) = labels.iter().position(|label| *label == letter) else { break };
            let to = little(leads.get(3 * at..3 * at + 3)?);
            if to & RULE != 0 {
                return Some(to ^ RULE);
            }
            node = nodes.get(to..)?;
        }
        Some(little(node.get(..2)?))
    }

    /// For each term that a rule makes, how many letters to cut and what to add.
    fn rule(&self, number: usize) -> impl Iterator<Item = (usize, &'static str)> + use<> {
        let (terms, mut rest) = self.rule_bytes(number).unwrap_or_default();
        let next = move || {
            let (&[cut, length], after) = rest.split_first_chunk()?;
            let (add, others) = after.split_at_checked(usize::from(length))?;
            rest = others;
            Some((usize::from(cut), std::str::from_utf8(add).ok()?))
        };
        std::iter::from_fn(next).take(terms)
    }

    /// How many terms a rule makes, and the bytes from the first on.
    fn rule_bytes(&self, number: usize) -> Option<(usize, &'static [u8])> {
        let rules = HEAD + 4 * self.number::<4>(0)?;
        let (terms, rest) = self.bytes.get(rules + self.number::<4>(HEAD + 4 * number)?..)?.split_first()?;
        Some((usize::from(*terms), rest))
    }

    /// The number of so many bytes at a place.
    fn number<const BYTES: usize>(&self, at: usize) -> Option<usize> {
        self.bytes.get(at..at + BYTES).map(little)
    }
}

/// A word with some letters cut from its end and others put there.
fn changed(word: &str, cut: usize, add: &str) -> String {
    let end = match cut {
        0 => word.len(),
        _ => word.char_indices().rev().nth(cut - 1).map_or(0, |(at, _)| at),
    };
    let mut term = String::with_capacity(end + add.len());
    term.push_str(word.get(..end).unwrap_or_default());
    term.push_str(add);
    term
}

/// A little-endian number.
fn little(bytes: &[u8]) -> usize {
    bytes.iter().rev().fold(0, |number, byte| number << 8 | usize::from(*byte))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::search::forms::{MOST_TERMS, NORWEGIAN};

    #[test]
    fn bytes_that_are_no_tree_change_nothing() {
        assert_eq!(Tree::new(b"").terms("husene"), ["husene"]);
        assert_eq!(Tree::new(&[255; 40]).terms("husene"), ["husene"]);
        assert_eq!(Tree::new(&[0; 40]).terms("husene"), ["husene"]);
    }

    #[test]
    fn a_word_never_vanishes() {
        for word in ["a", "s", "en", "et", "er", "ene", "ande", "i", "å", "2020", "3,5", "😀"] {
            assert!(NORWEGIAN.terms(word).iter().all(|term| !term.is_empty()), "{word}");
        }
    }

    proptest! {
        #[test]
        fn no_letters_are_too_odd(word in "\\PC{1,12}") {
            let terms = NORWEGIAN.terms(&word);
            prop_assert!(!terms.is_empty() && terms.iter().all(|term| !term.is_empty()));
            prop_assert!(terms.len() <= MOST_TERMS && terms[0] == NORWEGIAN.first_term(&word));
        }

        #[test]
        fn a_compound_ends_like_its_last_part(first in "[bdfgkmnst][aeiouyæøå](rk|sk|ng|lt)s", last in "(frihet|samtale|kommune)") {
            let (bare, whole) = (NORWEGIAN.first_term(&format!("{last}ne")), NORWEGIAN.first_term(&format!("{first}{last}ne")));
            prop_assert_eq!(whole, format!("{first}{bare}"));
        }
    }
}
