//! Word forms: which written words are one word's, so that a search for *gå* finds *gikk* and *gått*.
//!
//! Not a dictionary and not a lemmatiser: all that is promised is that forms of one word get the same term, and forms
//! of different words different ones. A written word has one term here, also where it could be a form of several
//! words; words that share many forms (*frykt* and *frykte*, *kjent* and *kjenne*) therefore have one term together.
//! The one exception is made where words are asked for their terms
//! ([`Analyser::terms`](super::analysis::Analyser::terms)): *lærer* is both what one does and the one who does it.
//!
//! One tree of endings (see [`tree`]) serves bokmål and nynorsk, since what is transcribed is often both, and a document
//! is seldom said to be either. It is made by `lists/build.py` from a list of bokmål under CC BY 4.0 and from rules
//! and lists of our own for nynorsk; the README there says more. It knows 2.0 million forms exactly, and judges every
//! other word, a compound for one, by the known words that end most like it. The forms of a verb and the nouns made of
//! it (*påvirke*, *påvirkning*) stay apart, and so do the two languages' spellings of a word (*vei*, *veg*) but where
//! they share their forms.
//!
//! How good it is, in pairs of different forms of nouns, verbs and adjectives of half of a treebank's lemmas, a file of
//! which nothing was read into it; *joined*: of the pairs of one lemma, those that share a term; *right*: of the pairs
//! that share a term, those that have a lemma in common:
//!
//! | | joined | right | Snowball joined | right |
//! |---|---|---|---|---|
//! | bokmål | 0.951 | 0.956 | 0.713 | 0.866 |
//! | nynorsk | 0.919 | 0.923 | 0.672 | 0.893 |
//!
//! The command is `cargo run --example word_forms -- forms_lemmas_nb.tsv forms_lemmas_nn.tsv`; it also tells the figures
//! of each fifth of the lemmas alone (joined 0.924 to 0.964 in bokmål, 0.903 to 0.934 in nynorsk; right, where fewer
//! words can be confused, 0.986 to 0.993 and 0.973 to 0.992). *Right* falls as a list of lemmas grows, since more words
//! can be confused: over the whole treebank it will be lower than over either half.
//!
//! These figures flatter a little. One half of those lemmas was looked through for what was missed, and the lists of
//! our own grew by words seen there. The other half, never looked at, was *joined* 0.940 and, taken alone, *right*
//! 0.980 in bokmål, and 0.912 and 0.937 in nynorsk, before *lærer* and its like had two terms. One number was chosen by
//! figures too: which part of their forms words must share to be one class. Chosen on four fifths and measured on the
//! last, each in turn, *joined* was 0.930 to 0.960 in bokmål and 0.915 to 0.941 in nynorsk, *right* 0.976 to 1.0 and
//! 0.961 to 0.990.
//!
//! The tree takes 0.9 MB in the program and the list of plain words that are meant as they stand 22 kB; in memory the
//! tree takes nothing more, since it is read where it lies, and the list about 0.2 MB once it is asked. Nothing is done
//! at the start. A word takes about 0.1 µs, somewhat less than Snowball's stemmer.

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
