//! Word forms: which written words are forms of one word, so that a search for *gå* finds *gikk* and *gått*.
//!
//! Not a dictionary and not a lemmatiser. All that is promised is that forms of one word share a term, and forms of
//! different words do not. A form that several words have in common has a term for each, three at most: *støtter* is a
//! form of a verb and of two nouns, *dør* is found with *døra* and with *døde*. Words that share nearly all their forms
//! have one term together.
//!
//! One tree of endings (see [`tree`]) serves bokmål and nynorsk, since transcripts often have both, and few documents say
//! which they are. It is made by `lists/build.py` from a list of bokmål under CC BY 4.0, and for nynorsk from rules and
//! lists of our own; the README there says more. It knows 2.1 million forms exactly, and judges every other word, such as
//! a compound, by the known words that end most like it. A verb and the nouns made from it (*frykte*, *frykt*; *påvirke*,
//! *påvirkning*) stay apart but for the forms that they share. So do the two standards' spellings of a word (*vei*, *veg*):
//! what bokmål and nynorsk have for each other is found as
//! [counterparts](super::analysis::query_terms), where a query is not to be taken as it is written.
//!
//! How good it is, in pairs of different forms of nouns, verbs and adjectives of half of a treebank's lemmas, a file of
//! which nothing was read into it. *Joined*: of the pairs of one lemma, those that share a term. *Right*: of the pairs
//! that share a term, those that have a lemma in common.
//!
//! | | joined | right | Snowball joined | right |
//! |---|---|---|---|---|
//! | bokmål | 0.982 | 0.958 | 0.713 | 0.866 |
//! | nynorsk | 0.961 | 0.914 | 0.672 | 0.893 |
//!
//! The command is `cargo run --example word_forms -- forms_lemmas_nb.tsv forms_lemmas_nn.tsv`; it also gives the figures of
//! each fifth of the lemmas alone (joined 0.974 to 0.987 in bokmål, 0.949 to 0.975 in nynorsk). *Right* falls as a list
//! of lemmas grows, since more words can be confused; for a fifth it is 0.975 or more. *Right as searched*, which the
//! command also gives, counts counterparts too: 0.947 and 0.890. It counts *byrje* and *begynne* as a wrong pair, since
//! the list has both as nynorsk words; of the 117 wrong pairs that counterparts add in nynorsk, 62 are such (counted by
//! hand, and 0.906 if they are counted as right). Most other wrong pairs are a noun and its verb that are written alike.
//!
//! These figures flatter a little: three fifths of the nynorsk lemmas were looked through for kinds of faults, and some
//! numbers in `build.py` were chosen by the figures. The other two fifths (4 and 5), not looked at, are the best and the
//! worst of the five: 0.975 and 0.949 joined.
//!
//! Counterparts are measured with two lists of pairs, of forms that are to find each other:
//! `cargo run --example word_forms -- tests/measure/standards_common.txt tests/measure/standards_others.txt`. In the
//! first, the bokmål word finds the nynorsk one in 87 of 87 pairs, and so the other way; in the second, 81 of 81 both
//! ways. One person wrote these lists and the list of counterparts, though the second list before it and without looking
//! at it since; words of other people's choosing will be found less often.
//!
//! The tree takes 1.0 MB in the program, the list of counterparts and that of words typed without *æ ø å* 45 kB; in memory
//! the tree takes nothing more, since it is read in place, and the lists about 0.4 MB once they are needed. Nothing is
//! done at the start.

pub mod tree;

use tree::Tree;

/// Whose the data in the lists are, and the notices that go with the program: a line each, in columns apart by tabs.
pub const NOTICES: &str = include_str!("lists/notices.tsv");

/// How many terms a word has at most: *støtter* can be a form of a verb and of two nouns.
pub const MOST_TERMS: usize = 3;

/// The forms of bokmål and nynorsk.
pub static NORWEGIAN: Tree = Tree::new(include_bytes!("lists/norwegian.forms"));

#[cfg(test)]
mod tests;
