//! All words that have been met in texts, and what the forms of each have in common.
//!
//! Texts are indexed word by word as they are said; a word looked for is found in its forms by asking here which they
//! are. So each form is worked out once for each word there is, not for each time it is said. A word that nobody says
//! any more stays, and is then found nowhere. What is here follows from the words alone: it is never wrong, whatever
//! becomes of the texts.

use std::sync::{Arc, PoisonError, RwLock, RwLockReadGuard};

use rustc_hash::FxHashMap;

use super::analysis::Analyser;

/// The words of all texts. Shared by those who read, those who ask, and the one who fills the index.
#[derive(Default)]
pub struct Vocabulary {
    known: [RwLock<Known>; 3],
}

/// The terms of a word.
type Terms = Box<[Arc<str>]>;

#[derive(Default)]
struct Known {
    terms: FxHashMap<Arc<str>, Terms>,
    words: FxHashMap<Arc<str>, Vec<Arc<str>>>,
}

impl Vocabulary {
    /// Takes up words that this analyser reads, unless they are known.
    pub(super) fn learn<'a>(&self, analyser: Analyser, words: impl Iterator<Item = &'a str>) {
        if analyser == Analyser::Plain {
            return;
        }
        let new: Vec<(Arc<str>, Terms)> = {
            let known = self.known(analyser);
            let new = words.filter(|word| !known.terms.contains_key(*word));
            new.map(|word| (Arc::from(word), analyser.terms(word).iter().map(Arc::from).collect())).collect()
        };
        if new.is_empty() {
            return;
        }
        // Who asks waits no longer than this takes.
        let mut known = self.known[analyser.place()].write().unwrap_or_else(PoisonError::into_inner);
        for (word, terms) in new {
            if known.terms.contains_key(&word) {
                continue;
            }
            for term in &terms {
                known.words.entry(Arc::clone(term)).or_default().push(Arc::clone(&word));
            }
            known.terms.insert(word, terms);
        }
    }

    /// What the forms of a word have in common, as [`Analyser::terms`] has it, given to `ask`; worked out if the word is
    /// not known.
    pub(super) fn with_terms<T>(&self, analyser: Analyser, word: &str, ask: impl FnOnce([Option<&str>; 2]) -> T) -> T {
        if analyser == Analyser::Plain {
            return ask([Some(word), None]);
        }
        match self.known(analyser).terms.get(word) {
            Some(terms) => ask([terms.first(), terms.get(1)].map(|term| term.map(|term| &**term))),
            None => {
                let terms = analyser.terms(word);
                let mut each = terms.iter();
                ask([each.next(), each.next()])
            }
        }
    }

    /// The words of which one of these is a term.
    pub(super) fn words(&self, analyser: Analyser, terms: &[String]) -> Vec<Arc<str>> {
        if analyser == Analyser::Plain {
            return terms.iter().map(|term| Arc::from(term.as_str())).collect();
        }
        let known = self.known(analyser);
        terms.iter().filter_map(|term| known.words.get(term.as_str())).flatten().map(Arc::clone).collect()
    }

    fn known(&self, analyser: Analyser) -> RwLockReadGuard<'_, Known> {
        self.known[analyser.place()].read().unwrap_or_else(PoisonError::into_inner)
    }
}
