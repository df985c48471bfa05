//! The tree of endings: what to cut from a word and what to add, by the longest ending of it that is known.
//!
//! It lies in the program as bytes and is read where it lies; nothing is unpacked or kept. All numbers are little end
//! first:
//!
//! - three of four bytes: how many rules, how many bytes of rules, where the first node is;
//! - for each rule, four bytes: where it begins among the rules;
//! - the rules: how many letters to cut, how many bytes to add, and those bytes;
//! - the nodes. A node has the number of its rule (two bytes), how many branches (one), the letter of each (one each,
//!   as Latin-1), and where each leads (three bytes each): to a node, or, with the top bit set, to no more than a rule.
//!
//! The way through it goes from the last letter of a word to its first and then to `^`; where no branch has the
//! letter, the last rule on the way holds.

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

    /// Makes a word, in small letters without accents, into its term.
    pub fn apply(&self, word: &mut String) {
        let Some((cut, add)) = self.find(word).and_then(|rule| self.rule(rule)) else { return };
        let end = match cut {
            0 => word.len(),
            _ => word.char_indices().rev().nth(cut - 1).map_or(0, |(at, _)| at),
        };
        if end + add.len() > 0 {
            word.truncate(end);
            word.push_str(add);
        }
    }

    /// How every word begins that is made into this term: as the term, without the longest ending that a rule adds.
    pub fn beginning<'a>(&self, term: &'a str) -> &'a str {
        let rules = 0..self.number::<4>(0).unwrap_or(0);
        let added = rules.filter_map(|rule| Some(self.rule(rule)?.1)).filter(|add| term.ends_with(add));
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

    /// What a rule cuts, in letters, and what it adds.
    fn rule(&self, number: usize) -> Option<(usize, &'static str)> {
        let rules = HEAD + 4 * self.number::<4>(0)?;
        let rule = self.bytes.get(rules + self.number::<4>(HEAD + 4 * number)?..)?;
        let add = rule.get(2..2 + usize::from(*rule.get(1)?))?;
        Some((usize::from(*rule.first()?), std::str::from_utf8(add).ok()?))
    }

    /// The number of so many bytes at a place.
    fn number<const BYTES: usize>(&self, at: usize) -> Option<usize> {
        self.bytes.get(at..at + BYTES).map(little)
    }
}

/// A number, little end first.
fn little(bytes: &[u8]) -> usize {
    bytes.iter().rev().fold(0, |number, byte| number << 8 | usize::from(*byte))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::search::forms::NORWEGIAN;

    fn term(tree: Tree, word: &str) -> String {
        let mut term = word.to_owned();
        tree.apply(&mut term);
        term
    }

    #[test]
    fn bytes_that_are_no_tree_change_nothing() {
        assert_eq!(term(Tree::new(b""), "husene"), "husene");
        assert_eq!(term(Tree::new(&[255; 40]), "husene"), "husene");
    }

    #[test]
    fn a_word_never_vanishes() {
        for word in ["a", "s", "en", "et", "er", "ene", "ande", "i", "å", "2020", "3,5", "😀"] {
            assert!(!term(NORWEGIAN, word).is_empty(), "{word}");
        }
    }

    proptest! {
        #[test]
        fn no_letters_are_too_odd(word in "\\PC{1,12}") {
            prop_assert!(!term(NORWEGIAN, &word).is_empty());
        }

        #[test]
        fn a_compound_ends_like_its_last_part(first in "[bdfgkmnst][aeiouyæøå](rk|sk|ng|lt)s", last in "(frihet|samtale|kommune)") {
            let (bare, whole) = (term(NORWEGIAN, &format!("{last}ne")), term(NORWEGIAN, &format!("{first}{last}ne")));
            prop_assert_eq!(whole, format!("{first}{bare}"));
        }
    }
}
