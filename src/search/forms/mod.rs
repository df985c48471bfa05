//! Word forms: which written words are forms of one word, so that a search for *gå* finds *gikk* and *gått*.
//!
//! This is neither a dictionary nor a lemmatiser. It only promises that forms of one word share a term and that forms
//! of different words do not. A form that belongs to several words has a term for each, at most three: *støtter* is a
//! form of a verb and of two nouns; *dør* is found with *døra* and with *døde*. Words that share nearly all their forms
//! have a common term.
//!
//! One tree of endings (see [`tree`]) serves both bokmål and nynorsk, since transcripts often mix them, and few
//! documents say which they use. `lists/build.py` makes it from a list of bokmål words under CC BY 4.0 and, for
//! nynorsk, from our own rules and lists; the README there says more. It knows 2.1 million forms exactly. It treats
//! every other word, such as a compound, like the known words with the most similar ending. A verb and the nouns
//! derived from it (*frykte*, *frykt*; *påvirke*, *påvirkning*) are kept apart, except for the forms that they share.
//! So are the two standards' spellings of a word (*vei*, *veg*): a query finds the other standard through
//! [counterparts](super::analysis::query_terms), unless it asks for words as written.
//!
//! Quality, measured on pairs of different forms of nouns, verbs and adjectives, from half of the lemmas in a treebank
//! that was not used in making the tree. *Joined*: the share of pairs with the same lemma that share a term. *Right*:
//! the share of pairs with a common term that have a lemma in common.
//!
//! | | joined | right | Snowball joined | right |
//! |---|---|---|---|---|
//! | bokmål | 0.982 | 0.958 | 0.713 | 0.866 |
//! | nynorsk | 0.961 | 0.914 | 0.672 | 0.893 |
//!
//! To measure, run `cargo run --example word_forms -- forms_lemmas_nb.tsv forms_lemmas_nn.tsv`. This also prints the
//! figures for each fifth of the lemmas (joined 0.974 to 0.987 in bokmål, 0.949 to 0.975 in nynorsk). *Right* falls as
//! a list of lemmas grows, since more words can be confused; for a fifth it is 0.975 or more. The command also prints
//! *right as searched*, which counts counterparts too: 0.947 and 0.890. It counts *byrje* and *begynne* as a wrong
//! pair, since the list has both as nynorsk words. Of the 117 wrong pairs that counterparts add in nynorsk, 62 are of
//! this kind (counted by hand; 0.906 if they count as right). Most other wrong pairs are a noun and a verb that are
//! spelled alike.
//!
//! These figures are slightly optimistic: three fifths of the nynorsk lemmas were inspected for kinds of errors, and
//! some numbers in `build.py` were tuned to the figures. The other two fifths (4 and 5) were not inspected; they are
//! the best and the worst of the five: 0.975 and 0.949 joined.
//!
//! Counterparts are measured with two lists of pairs of forms that should find each other: `cargo run --example
//! word_forms -- tests/measure/standards_common.txt tests/measure/standards_others.txt`. In the first, all 87 pairs
//! find each other in both directions; in the second, all 81. The same person wrote these lists and the list of
//! counterparts (the second list before it, without looking at it since), so words that other people choose will be
//! found less often.
//!
//! The tree takes 1.0 MB in the program, and the lists of counterparts and of words typed without *æ ø å* 45 kB. In
//! memory the tree takes nothing more, since it is read in place; the lists take about 0.4 MB once they are needed.
//! Nothing is done at startup.

pub mod tree;

use tree::Tree;

/// The copyright notices for the data in the lists, which must go with the program. Tab-separated, one notice per line.
pub const NOTICES: &str = include_str!("lists/notices.tsv");

/// The most terms of one word: *støtter* can be a form of a verb and of two nouns.
pub const MAX_TERMS: usize = 3;

/// The forms of bokmål and nynorsk.
pub static NORWEGIAN: Tree = Tree::new(include_bytes!("lists/norwegian.forms"));

#[cfg(test)]
mod tests;
