//! All words that have been met in texts, and what the forms of each have in common.
//!
//! Texts are indexed word by word as they are said; a word looked for is found in its forms by asking here which they
//! are. So each form is worked out once for each word there is, not for each time it is said. A word that nobody says
//! any more stays, and is then found nowhere. What is here follows from the words alone: it is never wrong, whatever
//! becomes of the texts.

use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock, RwLockReadGuard};

use super::analysis::Analyser;

/// The words of all texts. Shared by those who read, those who ask, and the one who fills the index.
#[derive(Default)]
pub struct Vocabulary {
    known: [RwLock<Known>; 3],
}

#[derive(Default)]
struct Known {
    terms: HashMap<Arc<str>, Arc<str>>,
    words: HashMap<Arc<str>, Vec<Arc<str>>>,
}

impl Vocabulary {
    /// Takes up words that this analyser reads, unless they are known.
    pub(super) fn learn<'a>(&self, analyser: Analyser, words: impl Iterator<Item = &'a str>) {
        if analyser == Analyser::Plain {
            return;
        }
        let new: Vec<(Arc<str>, Arc<str>)> = {
            let known = self.known(analyser);
            let new = words.filter(|word| !known.terms.contains_key(*word));
            new.map(|word| (Arc::from(word), Arc::from(&*analyser.term(word)))).collect()
        };
        if new.is_empty() {
            return;
        }
        // Who asks waits no longer than this takes.
        let mut known = self.known[analyser.place()].write().unwrap_or_else(PoisonError::into_inner);
        for (word, term) in new {
            if known.terms.insert(Arc::clone(&word), Arc::clone(&term)).is_none() {
                known.words.entry(term).or_default().push(word);
            }
        }
    }

    /// What the forms of a word have in common, given to `ask`; worked out if the word is not known.
    pub(super) fn with_term<T>(&self, analyser: Analyser, word: &str, ask: impl FnOnce(&str) -> T) -> T {
        if analyser == Analyser::Plain {
            return ask(word);
        }
        let known = self.known(analyser).terms.get(word).map(Arc::clone);
        match known {
            Some(term) => ask(&term),
            None => ask(&analyser.term(word)),
        }
    }

    /// The words of which one of these is the term.
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
