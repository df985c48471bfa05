//! All words that have ever been in the index, by what their forms have in common.
//!
//! Texts are indexed word by word as they are said; a word looked for is found in its forms by asking here which they
//! are. So each form is worked out once for each word there is, not for each time it is said. A word that nobody says
//! any more stays, and is then found nowhere.

use std::collections::{HashMap, HashSet};
use std::sync::{Arc, PoisonError, RwLock};

use crate::search::analysis::Analyser;

/// The words of all texts. Shared by the one who fills the index and those who ask it.
#[derive(Default)]
pub(super) struct Vocabulary {
    known: [RwLock<Known>; 3],
}

#[derive(Default)]
struct Known {
    words: HashSet<Arc<str>>,
    by_term: HashMap<Box<str>, Vec<Arc<str>>>,
}

impl Vocabulary {
    /// Takes up a word of a text that this analyser reads, unless it is known.
    pub(super) fn learn<'a>(&self, analyser: Analyser, words: impl Iterator<Item = &'a str>) {
        if analyser == Analyser::Plain {
            return;
        }
        let Some(known) = self.known.get(analyser.place()) else { return };
        let new: Vec<(Arc<str>, Box<str>)> = {
            let known = known.read().unwrap_or_else(PoisonError::into_inner);
            let new = words.filter(|word| !known.words.contains(*word));
            new.map(|word| (Arc::from(word), analyser.term(word).into())).collect()
        };
        // Who asks waits no longer than this takes.
        let mut known = known.write().unwrap_or_else(PoisonError::into_inner);
        for (word, term) in new {
            if known.words.insert(Arc::clone(&word)) {
                known.by_term.entry(term).or_default().push(word);
            }
        }
    }

    /// The words of which one of these is the term.
    pub(super) fn words(&self, analyser: Analyser, terms: &[String]) -> Vec<Arc<str>> {
        if analyser == Analyser::Plain {
            return terms.iter().map(|term| Arc::from(term.as_str())).collect();
        }
        let Some(known) = self.known.get(analyser.place()) else { return Vec::new() };
        let known = known.read().unwrap_or_else(PoisonError::into_inner);
        terms.iter().filter_map(|term| known.by_term.get(term.as_str())).flatten().map(Arc::clone).collect()
    }
}
