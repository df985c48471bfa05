//! All distinct words of all texts, each with a number and with its terms, which it shares with its other forms.
//!
//! The index stores words as written. To find a word in all its forms, they are looked up here, so the terms of a word
//! are worked out only once. A word that no text contains any more stays here; that is harmless. The terms depend on
//! the word alone, so the vocabulary is never out of date.

use std::sync::{Arc, PoisonError, RwLock, RwLockReadGuard};

use rustc_hash::FxHashMap;

use super::analysis::Analyser;
use super::analysis::tokens::Words;
use super::forms::MAX_TERMS;

/// The words of all texts, separately for each analyser. Shared between all searches and the worker that fills the
/// index.
#[derive(Default)]
pub struct Vocabulary {
    known: [RwLock<Known>; 3],
}

#[derive(Default)]
struct Known {
    numbers: FxHashMap<Arc<str>, u32>,
    words: Vec<Word>,
    of_terms: FxHashMap<Arc<str>, Vec<u32>>,
}

struct Word {
    word: Arc<str>,
    terms: Box<[Arc<str>]>,
}

/// A new word, with its index among the words of the text.
type New = (usize, String);

impl Vocabulary {
    /// The numbers of a text's words, in order. New words are added.
    pub fn numbers(&self, analyser: Analyser, text: &str) -> Vec<u32> {
        let mut numbers = Vec::with_capacity(text.len() / 5);
        let mut new: Vec<New> = Vec::new();
        let known = self.known(analyser);
        let mut words = Words::of(text);
        while words.advance().is_some() {
            let number = known.numbers.get(words.word.as_str()).copied().unwrap_or_else(|| {
                new.push((numbers.len(), words.word.clone()));
                0
            });
            numbers.push(number);
        }
        drop(known);
        for (at, word) in new {
            numbers[at] = self.number(analyser, &word);
        }
        numbers
    }

    /// The number of a word, which is added if it is new.
    fn number(&self, analyser: Analyser, word: &str) -> u32 {
        // Done before the lock is taken.
        let terms: Box<[Arc<str>]> = analyser.terms(word).iter().map(Arc::from).collect();
        let mut known = self.known[analyser.index()].write().unwrap_or_else(PoisonError::into_inner);
        if let Some(number) = known.numbers.get(word) {
            return *number;
        }
        let number = u32::try_from(known.words.len()).unwrap_or(u32::MAX);
        for term in &terms {
            known.of_terms.entry(Arc::clone(term)).or_default().push(number);
        }
        let word: Arc<str> = Arc::from(word);
        known.numbers.insert(Arc::clone(&word), number);
        known.words.push(Word { word, terms });
        number
    }

    /// Calls `ask` with a word's terms. If the word is not in the vocabulary, they are worked out.
    pub(super) fn with_terms<T>(
        &self,
        analyser: Analyser,
        word: &str,
        ask: impl FnOnce([Option<&str>; MAX_TERMS]) -> T,
    ) -> T {
        let known = self.known(analyser);
        match known.numbers.get(word).and_then(|number| known.words.get(*number as usize)) {
            Some(word) => ask(word.terms()),
            None => {
                drop(known);
                ask(analyser.terms(word).all())
            }
        }
    }

    /// Calls `ask` with the word with this number and its terms. `None` if there is no such word.
    pub(super) fn with_number<T>(
        &self,
        analyser: Analyser,
        number: u32,
        ask: impl FnOnce(&str, [Option<&str>; MAX_TERMS]) -> T,
    ) -> Option<T> {
        let known = self.known(analyser);
        known.words.get(number as usize).map(|word| ask(&word.word, word.terms()))
    }

    /// Calls `each` with the terms of every word from this number on, in order.
    pub(super) fn each_terms(&self, analyser: Analyser, from: usize, mut each: impl FnMut(&[Arc<str>])) {
        self.known(analyser).words.iter().skip(from).for_each(|word| each(&word.terms));
    }

    /// The number of words. All word numbers are less than this.
    pub(super) fn len(&self, analyser: Analyser) -> usize {
        self.known(analyser).words.len()
    }

    /// Calls `each` with every word that has one of these terms or is one of these words, and with its number. May
    /// call it more than once for a word.
    pub(super) fn each_form(
        &self,
        analyser: Analyser,
        terms: &[String],
        words: &[String],
        mut each: impl FnMut(u32, &Arc<str>),
    ) {
        let known = self.known(analyser);
        let of_terms = terms.iter().filter_map(|term| known.of_terms.get(term.as_str())).flatten();
        let themselves = words.iter().filter_map(|word| known.numbers.get(word.as_str()));
        for number in of_terms.chain(themselves) {
            if let Some(word) = known.words.get(*number as usize) {
                each(*number, &word.word);
            }
        }
    }

    fn known(&self, analyser: Analyser) -> RwLockReadGuard<'_, Known> {
        self.known[analyser.index()].read().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Word {
    fn terms(&self) -> [Option<&str>; MAX_TERMS] {
        std::array::from_fn(|n| self.terms.get(n).map(|term| &**term))
    }
}
