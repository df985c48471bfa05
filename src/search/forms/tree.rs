//! The tree of endings: maps a word to its terms by its longest known ending.
//!
//! It is embedded in the program as bytes and read in place; nothing is unpacked. The format, with all numbers
//! little-endian:
//!
//! - the header, three numbers of four bytes: the number of rules, their total size in bytes, and the offset of the root;
//! - for each rule, four bytes: its offset among the rules;
//! - the rules: the number of terms, and for each term the number of letters to cut, the number of bytes to add, and
//!   those bytes;
//! - the nodes. A node has the number of its rule (two bytes), the number of branches (one), the letter of each (one
//!   byte each, Latin-1), and the target of each (three bytes each): a node or, if the top bit is set, a rule.
//!
//! To look up a word, follow its letters from the last to the first and then `^`. If no branch has the letter, the rule
//! of the last node applies.

/// Marks the beginning of a word.
const START: u8 = b'^';
/// Marks a branch that leads to a rule.
const RULE_BIT: usize = 1 << 23;
/// The size of the header, in bytes.
const HEADER: usize = 12;

/// A tree of endings.
#[derive(Clone, Copy, Debug)]
pub struct Tree {
    bytes: &'static [u8],
}

impl Tree {
    /// The tree in these bytes. If they are not valid, every word is its own term.
    pub const fn new(bytes: &'static [u8]) -> Self {
        Self { bytes }
    }

    /// The terms of a word, the likeliest first. The word must be in lower case and without accents.
    pub fn terms(&self, word: &str) -> Vec<String> {
        let changes = self.find(word).map(|rule| self.rule(rule)).into_iter().flatten();
        let mut terms: Vec<String> = changes.map(|(cut, add)| apply_change(word, cut, add)).collect();
        terms.retain(|term| !term.is_empty());
        if terms.is_empty() { vec![word.to_owned()] } else { terms }
    }

    /// The likeliest term of a word.
    pub fn first_term(&self, word: &str) -> String {
        let change = self.find(word).and_then(|rule| self.rule(rule).next());
        let term = change.map(|(cut, add)| apply_change(word, cut, add)).filter(|term| !term.is_empty());
        term.unwrap_or_else(|| word.to_owned())
    }

    /// The common beginning of all words with this term: the term without the longest ending that a rule may have
    /// added.
    pub fn beginning<'a>(&self, term: &'a str) -> &'a str {
        let rules = 0..self.number::<4>(0).unwrap_or(0);
        let added = rules.flat_map(|rule| self.rule(rule)).map(|(_, add)| add).filter(|add| term.ends_with(*add));
        let longest = added.map(str::len).max().unwrap_or(0);
        term.get(..term.len() - longest).unwrap_or_default()
    }

    /// The number of the rule for a word.
    fn find(&self, word: &str) -> Option<usize> {
        let nodes = self.bytes.get(HEADER + 4 * self.number::<4>(0)? + self.number::<4>(4)?..)?;
        let mut node = nodes.get(self.number::<4>(8)?..)?;
        let letters = word.chars().rev().map(|letter| u8::try_from(letter).unwrap_or(0));
        for letter in letters.chain([START]) {
            let branches = usize::from(*node.get(2)?);
            let (labels, leads) = node.get(3..)?.split_at_checked(branches)?;
            let Some(at) = labels.iter().position(|label| *label == letter) else { break };
            let to = from_little_endian(leads.get(3 * at..3 * at + 3)?);
            if to & RULE_BIT != 0 {
                return Some(to ^ RULE_BIT);
            }
            node = nodes.get(to..)?;
        }
        Some(from_little_endian(node.get(..2)?))
    }

    /// For each term that a rule makes, the number of letters to cut and the ending to add.
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

    /// The number of terms that a rule makes, and the bytes from the first term on.
    fn rule_bytes(&self, number: usize) -> Option<(usize, &'static [u8])> {
        let rules = HEADER + 4 * self.number::<4>(0)?;
        let (terms, rest) = self.bytes.get(rules + self.number::<4>(HEADER + 4 * number)?..)?.split_first()?;
        Some((usize::from(*terms), rest))
    }

    /// Reads a number at an offset.
    fn number<const BYTES: usize>(&self, at: usize) -> Option<usize> {
        self.bytes.get(at..at + BYTES).map(from_little_endian)
    }
}

/// Cuts letters from the end of a word and adds others.
fn apply_change(word: &str, cut: usize, add: &str) -> String {
    let end = match cut {
        0 => word.len(),
        _ => word.char_indices().rev().nth(cut - 1).map_or(0, |(at, _)| at),
    };
    let mut term = String::with_capacity(end + add.len());
    term.push_str(word.get(..end).unwrap_or_default());
    term.push_str(add);
    term
}

/// Reads a little-endian number.
fn from_little_endian(bytes: &[u8]) -> usize {
    bytes.iter().rev().fold(0, |number, byte| number << 8 | usize::from(*byte))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::search::forms::{MAX_TERMS, NORWEGIAN};

    #[test]
    fn with_invalid_bytes_every_word_is_its_own_term() {
        assert_eq!(Tree::new(b"").terms("husene"), ["husene"]);
        assert_eq!(Tree::new(&[255; 40]).terms("husene"), ["husene"]);
        assert_eq!(Tree::new(&[0; 40]).terms("husene"), ["husene"]);
    }

    #[test]
    fn no_term_is_empty() {
        for word in ["a", "s", "en", "et", "er", "ene", "ande", "i", "å", "2020", "3,5", "😀"] {
            assert!(NORWEGIAN.terms(word).iter().all(|term| !term.is_empty()), "{word}");
        }
    }

    proptest! {
        #[test]
        fn any_word_has_terms(word in "\\PC{1,12}") {
            let terms = NORWEGIAN.terms(&word);
            prop_assert!(!terms.is_empty() && terms.iter().all(|term| !term.is_empty()));
            prop_assert!(terms.len() <= MAX_TERMS && terms[0] == NORWEGIAN.first_term(&word));
        }

        #[test]
        fn a_compound_has_the_ending_of_its_last_part(first in "[bdfgkmnst][aeiouyæøå](rk|sk|ng|lt)s", last in "(frihet|samtale|kommune)") {
            let (bare, whole) = (NORWEGIAN.first_term(&format!("{last}ne")), NORWEGIAN.first_term(&format!("{first}{last}ne")));
            prop_assert_eq!(whole, format!("{first}{bare}"));
        }
    }
}
