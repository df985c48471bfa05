//! The words that a theme or a group uses more than the rest of the material does. They are a way into the texts, never a
//! substitute for reading them.
//!
//! The measure is the log-likelihood of Dunning (Accurate methods for the statistics of surprise and coincidence, 1993) as
//! Rayson and Garside use it to compare two texts (Comparing corpora using frequency profiling, 2000). A word that is used
//! *a* times among *c* words here, and *b* times among *d* words in the rest, is expected E1 = c (a + b) / (c + d) times
//! here and E2 = d (a + b) / (c + d) times there:
//!
//! > G2 = 2 (a ln (a / E1) + b ln (b / E2))
//!
//! A word counts as typical if it is used at least twice here, G2 is 6.63 or more, which chance alone gives once in a hundred
//! words, and its share of the words is at least twice as large here as there. In a large theme, the first two alone would
//! let through words that everyone uses, such as *and*; with the third, they fall away by themselves, and no list of them is
//! needed. Where several people speak, at least two of them use it: otherwise the way in which one person speaks, such as
//! a dialect, would stand for the theme or the group.

use std::collections::HashMap;

use super::count::Person;

/// The least measure of a typical word.
const LEAST: f64 = 6.63;

/// How often a typical word is used, at least.
const LEAST_OFTEN: usize = 2;

/// How many times as large the share of a typical word is here as there, at least.
const LEAST_RATIO: usize = 2;

/// How often each word is used in some texts. All forms of a word count as one.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct WordCounts {
    /// By what all forms of a word share: how often each form is used, and by whom.
    words: HashMap<String, Word>,
    total: usize,
    by: Users,
}

/// A word in all its forms.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
struct Word {
    /// How often each form is used.
    forms: HashMap<String, usize>,
    by: Users,
}

/// Whether one person or several use something.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
struct Users {
    first: Option<Person>,
    several: bool,
}

impl Users {
    fn add(&mut self, person: Person) {
        self.several |= *self.first.get_or_insert(person) != person;
    }
}

impl Word {
    fn count(&self) -> usize {
        self.forms.values().sum()
    }
}

impl WordCounts {
    /// Adds a word that somebody says; `term` is what all its forms share.
    pub fn add(&mut self, term: &str, form: &str, person: Person) {
        self.total += 1;
        self.by.add(person);
        if !self.words.contains_key(term) {
            self.words.insert(term.to_owned(), Word::default());
        }
        let Some(word) = self.words.get_mut(term) else { return };
        word.by.add(person);
        match word.forms.get_mut(form) {
            Some(count) => *count += 1,
            None => drop(word.forms.insert(form.to_owned(), 1)),
        }
    }

    /// How many words there are, each use counted.
    pub fn total(&self) -> usize {
        self.total
    }

    fn count(&self, term: &str) -> usize {
        self.words.get(term).map_or(0, Word::count)
    }
}

/// A word that is typical of some texts.
#[derive(Clone, PartialEq, Debug)]
pub struct FrequentWord {
    /// Its form that is used most.
    pub word: String,
    /// How often it is used here, in any form.
    pub here: usize,
    /// How often it is used in the rest.
    pub elsewhere: usize,
    /// The log-likelihood. Only good for comparing.
    pub measure: f64,
}

/// The words most typical of `here`, the most typical first, at most `most`. `all` is the whole material, with `here` in it.
pub fn frequent_words(here: &WordCounts, all: &WordCounts, most: usize) -> Vec<FrequentWord> {
    let rest = all.total.saturating_sub(here.total);
    let word = |(term, word): (&String, &Word)| {
        let own = word.count();
        let elsewhere = all.count(term).saturating_sub(own);
        let measure = log_likelihood(own, here.total, elsewhere, rest);
        let is_shared = word.by.several || !here.by.several;
        let is_frequent = own >= LEAST_OFTEN && own * rest >= LEAST_RATIO * elsewhere * here.total;
        let is_typical = is_shared && is_frequent && measure >= LEAST;
        let form = word.forms.iter().max_by(|a, b| a.1.cmp(b.1).then_with(|| b.0.cmp(a.0)))?.0;
        is_typical.then(|| FrequentWord { word: form.clone(), here: own, elsewhere, measure })
    };
    let mut words: Vec<FrequentWord> = here.words.iter().filter_map(word).collect();
    words.sort_by(|a, b| b.measure.total_cmp(&a.measure).then_with(|| a.word.cmp(&b.word)));
    words.truncate(most);
    words
}

/// The log-likelihood of a word that is used `a` times among `c` words here, and `b` times among `d` words in the rest.
#[allow(clippy::cast_precision_loss, reason = "numbers of words are far below 2^52")]
fn log_likelihood(a: usize, c: usize, b: usize, d: usize) -> f64 {
    let [a, b, c, d] = [a as f64, b as f64, c as f64, d as f64];
    let expected = |size: f64| size * (a + b) / (c + d);
    let part = |n: f64, size: f64| if n > 0.0 { n * (n / expected(size)).ln() } else { 0.0 };
    2.0 * (part(a, c) + part(b, d))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ids::DocumentId;

    /// The words of a text that one person says.
    fn counts(text: &str) -> WordCounts {
        said(&[text])
    }

    /// The words of texts, each by a person of their own.
    fn said(texts: &[&str]) -> WordCounts {
        let mut counts = WordCounts::default();
        for (n, text) in (1..).zip(texts) {
            for word in text.split_whitespace() {
                counts.add(word.trim_end_matches("en"), word, Person::Unnamed(DocumentId(n)));
            }
        }
        counts
    }

    #[test]
    fn a_word_that_only_one_of_several_people_uses_is_not_typical() {
        let (one, other) = ("æ æ æ æ leder leder leder", "leder leder ja");
        let all = format!("{one} {other} {}", "ja jeg var der ".repeat(10));
        let of_both = frequent_words(&said(&[one, other]), &counts(&all), 5);
        assert_eq!(of_both.iter().map(|word| &*word.word).collect::<Vec<_>>(), ["leder"]);
        let of_one = frequent_words(&counts(one), &counts(&all), 5);
        assert_eq!(of_one[0].word, "æ");
    }

    #[test]
    fn words_that_everyone_uses_fall_away() {
        let (here, there) = ("jeg var hos lederen og leder leder og jeg ", "jeg var i byen og jeg var glad og jeg ");
        let (here, there) = (here.repeat(3), there.repeat(3));
        let found = frequent_words(&counts(&here), &counts(&format!("{here}{there}")), 5);
        let words: Vec<(&str, usize, usize)> =
            found.iter().map(|word| (word.word.as_str(), word.here, word.elsewhere)).collect();
        assert_eq!(words, [("leder", 9, 0)]);
    }

    #[test]
    fn a_common_word_that_is_used_a_little_more_here_is_not_typical() {
        let text = |and: usize, other: usize| counts(&format!("{}{}", "og ".repeat(and), "x ".repeat(other)));
        let all = |there: usize| text(150 + there, 850 + 2000 - there);
        let (here, more, twice) = (text(150, 850), 200, 150);
        assert!(log_likelihood(150, 1000, more, 2000) > LEAST);
        assert!(frequent_words(&here, &all(more), 5).is_empty(), "a share of 15 % against 10 %");
        let found = frequent_words(&here, &all(twice), 5);
        assert_eq!((found[0].word.as_str(), found.len()), ("og", 1), "15 % against 7.5 %");
    }

    #[test]
    fn the_measure_is_that_of_the_published_formula() {
        // Two texts of 1,000 words; 20 uses against 5: E1 = E2 = 12.5.
        let expected = 2.0 * (20.0 * (20.0_f64 / 12.5).ln() + 5.0 * (5.0_f64 / 12.5).ln());
        assert!((log_likelihood(20, 1000, 5, 1000) - expected).abs() < 1e-9);
        assert!(log_likelihood(10, 1000, 10, 1000).abs() < 1e-9, "as often here as there");
        assert!(log_likelihood(10, 1000, 0, 0).abs() < 1e-9, "there is no rest to compare with");
    }

    #[test]
    fn without_a_rest_no_word_is_typical() {
        let all = counts("leder leder leder");
        assert!(frequent_words(&all, &all, 5).is_empty() && all.total() == 3);
    }
}
