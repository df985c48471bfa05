//! All different words of all texts: a number for each, and its terms, which it shares with its other forms.
//!
//! The index holds words as they are written. To find a word in all its forms, its forms are looked up here. So the terms
//! of a word are worked out once, however often it is said. A word that no text holds any more stays here, and is found
//! nowhere. What is here depends on the words alone, so it is never out of date.

use std::sync::{Arc, PoisonError, RwLock, RwLockReadGuard};

use rustc_hash::FxHashMap;

use super::analysis::Analyser;
use super::analysis::tokens::Words;
use super::forms::MOST_TERMS;

/// The words of all texts, for each analyser apart. Shared by all who search and by the worker that fills the index.
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

/// A new word: which word of the text it is, and the word.
type New = (usize, String);

impl Vocabulary {
    /// The words of a text in order, as numbers. New words are added.
    pub(super) fn numbers(&self, analyser: Analyser, text: &str) -> Vec<u32> {
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
        // Worked out before the lock is taken.
        let terms: Box<[Arc<str>]> = analyser.terms(word).iter().map(Arc::from).collect();
        let mut known = self.known[analyser.place()].write().unwrap_or_else(PoisonError::into_inner);
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

    /// Gives a word's terms to `ask`. They are worked out where the word is not known.
    pub(super) fn with_terms<T>(
        &self,
        analyser: Analyser,
        word: &str,
        ask: impl FnOnce([Option<&str>; MOST_TERMS]) -> T,
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

    /// The same of the word with this number; nothing where there is none.
    pub(super) fn with_number<T>(
        &self,
        analyser: Analyser,
        number: u32,
        ask: impl FnOnce(&str, [Option<&str>; MOST_TERMS]) -> T,
    ) -> Option<T> {
        let known = self.known(analyser);
        known.words.get(number as usize).map(|word| ask(&word.word, word.terms()))
    }

    /// How many words there are; their numbers are less.
    pub(super) fn len(&self, analyser: Analyser) -> usize {
        self.known(analyser).words.len()
    }

    /// Calls `each` with the number of every word of which one of these is a term, or that is itself one of these, and
    /// with the word; with some more than once.
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
        self.known[analyser.place()].read().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Word {
    fn terms(&self) -> [Option<&str>; MOST_TERMS] {
        std::array::from_fn(|n| self.terms.get(n).map(|term| &**term))
    }
}
