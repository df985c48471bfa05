//! Word forms: which written words are one word's, so that a search for *gå* finds *gikk* and *gått*.
//!
//! Not a dictionary and not a lemmatiser: all that is promised is that forms of one word get the same term, and forms
//! of different words different ones. A written word has one term, also where it could be a form of several words;
//! words that share many forms (*frykt* and *frykte*, *kjent* and *kjenne*) therefore have one term together.
//!
//! Bokmål and nynorsk have a tree each (see [`tree`]), made by `word_forms/build.py` from a list under CC BY 4.0; its
//! README says which, and what is ours. They know 1.0 and 1.7 million forms exactly, and judge every other word, a
//! compound for one, by the known words that end most like it.
//!
//! How good they are, in pairs of different forms of nouns, verbs and adjectives of half of a treebank's lemmas, none
//! of which went into them (`cargo run --example word_forms -- forms_lemmas_nb.tsv forms_lemmas_nn.tsv`); *joined*:
//! of the pairs of one lemma, those with one term; *right*: of the pairs with one term, those that have a lemma in
//! common:
//!
//! | | joined | right | Snowball joined | right |
//! |---|---|---|---|---|
//! | bokmål | 0.947 | 0.961 | 0.713 | 0.866 |
//! | nynorsk | 0.919 | 0.906 | 0.672 | 0.893 |

pub mod tree;

use tree::Tree;

/// The forms of bokmål.
pub static BOKMAL: Tree = Tree::new(include_bytes!("../../../word_forms/nb.forms"));

/// The forms of nynorsk.
pub static NYNORSK: Tree = Tree::new(include_bytes!("../../../word_forms/nn.forms"));

#[cfg(test)]
mod tests;
