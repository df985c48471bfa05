//! Texts into terms: words cut at white space and by the rules of Unicode, lower-cased and taken back to one form, so
//! that a word finds its forms: Norwegian ones by [`forms`], English ones by a stemmer.
//!
//! Index, plain matcher and queries go through here and so always agree. There are no stop words: *ikke* is what an
//! interview can be about. Two languages' terms are never mixed: a term means something only beside the analyser that
//! made it, and a query's word is made into terms once for each.

use std::borrow::Cow;
use std::ops::ControlFlow;

use frostem::{Algorithm, Stemmer};
use unicode_segmentation::{UWordBoundIndices, UnicodeSegmentation};

use super::forms;
use super::forms::tree::Tree;
use crate::domain::query::matcher::{Analyse, terms};
use crate::domain::span::Span;

/// A longer word is cut to as many bytes, in texts and queries alike.
const LONGEST: usize = 255;

/// How words become terms.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Analyser {
    /// The forms of bokmål and nynorsk; also where the language is not known.
    Norwegian,
    /// Stemmed as English.
    English,
    /// Not stemmed.
    Plain,
}

impl Analyser {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Norwegian, Self::English, Self::Plain];

    /// The analyser for a document's language.
    pub fn of(language: Option<&str>) -> Self {
        match language {
            None | Some("nb" | "nn" | "no") => Self::Norwegian,
            Some("en") => Self::English,
            Some(_) => Self::Plain,
        }
    }

    /// Its place in [`Self::ALL`].
    pub(super) fn place(self) -> usize {
        match self {
            Self::Norwegian => 0,
            Self::English => 1,
            Self::Plain => 2,
        }
    }

    fn way(self) -> Way {
        match self {
            Self::Norwegian => Way::Forms(&forms::NORWEGIAN),
            Self::English => Way::Stem(Stemmer::new(Algorithm::English)),
            Self::Plain => Way::None,
        }
    }

    /// The terms of a text, one at a time.
    pub(super) fn terms(self, text: &str) -> Terms<'_> {
        Terms { text, at: 0, odd: None, way: self.way(), term: String::new() }
    }
}

impl Analyse for Analyser {
    fn each_term(&self, text: &str, each: &mut dyn FnMut(&str, Span) -> ControlFlow<()>) {
        let mut terms = Self::terms(*self, text);
        while let Some(at) = terms.advance() {
            if each(&terms.term, at).is_break() {
                return;
            }
        }
    }
}

/// How a word in small letters becomes a term.
enum Way {
    Forms(&'static Tree),
    Stem(Stemmer),
    None,
}

/// The terms of a text, being made.
pub(super) struct Terms<'a> {
    text: &'a str,
    /// Where the rest of the text begins.
    at: usize,
    /// What is left of a stretch that has to be cut by the rules of Unicode, and where the stretch begins.
    odd: Option<(usize, UWordBoundIndices<'a>)>,
    way: Way,
    /// The last term made.
    pub(super) term: String,
}

impl<'a> Terms<'a> {
    /// Makes the next term. Returns where its word stands, in bytes.
    pub(super) fn advance(&mut self) -> Option<Span> {
        let (start, word) = self.word()?;
        self.term.clear();
        if word.is_ascii() {
            self.term.push_str(word);
            self.term.make_ascii_lowercase();
        } else {
            let small = word.chars().filter(|c| *c != '\u{ad}').flat_map(char::to_lowercase).map(plain);
            match self.way {
                Way::Forms(_) => self.term.extend(small.map(forms::unaccented)),
                _ => self.term.extend(small),
            }
        }
        if self.term.len() > LONGEST {
            let end = (0..=LONGEST).rev().find(|at| self.term.is_char_boundary(*at));
            self.term.truncate(end.unwrap_or(0));
        }
        match self.way {
            Way::Forms(tree) => tree.apply(&mut self.term),
            Way::Stem(stemmer) => {
                if let Some(stem) = shorter(stemmer.stem(&self.term)) {
                    self.term = stem;
                }
            }
            Way::None => {}
        }
        Some(Span { start, end: start + word.len() })
    }

    /// The next word as it stands, and where.
    fn word(&mut self) -> Option<(usize, &'a str)> {
        loop {
            if let Some((start, bounds)) = &mut self.odd {
                match bounds.find(|(_, piece)| piece.chars().any(is_sought)) {
                    Some((at, word)) => return Some((*start + at, word)),
                    None => self.odd = None,
                }
            }
            let rest = self.text.get(self.at..)?;
            let stretch = rest.trim_start();
            let start = self.at + (rest.len() - stretch.len());
            let stretch = stretch.split(char::is_whitespace).next().filter(|stretch| !stretch.is_empty())?;
            self.at = start + stretch.len();
            match easy(stretch) {
                Some((_, "")) => {}
                Some((at, word)) => return Some((start + at, word)),
                None => self.odd = Some((start, stretch.split_word_bound_indices())),
            }
        }
    }
}

/// The word in a stretch without white space, where that can be seen at once: nothing but Latin letters and digits,
/// perhaps with punctuation around. Nearly every stretch is so, and Unicode's rules cost ten times as much.
fn easy(stretch: &str) -> Option<(usize, &str)> {
    let without_front = stretch.trim_start_matches(is_easy_mark);
    let word = without_front.trim_end_matches(is_easy_mark);
    let is_easy = |c: char| c.is_ascii_alphanumeric() || matches!(c, 'à'..='ö' | 'ø'..='ÿ' | 'À'..='Ö' | 'Ø'..='Þ');
    word.chars().all(is_easy).then_some((stretch.len() - without_front.len(), word))
}

fn is_easy_mark(c: char) -> bool {
    c.is_ascii_punctuation() || matches!(c, '«' | '»' | '–' | '—' | '…' | '“' | '”' | '’' | '‘')
}

/// The stem, where stemming made something else of the word and left something of it.
fn shorter(stem: Cow<'_, str>) -> Option<String> {
    Some(stem.into_owned()).filter(|stem| !stem.is_empty())
}

/// Whether a piece of text with this character in it can be searched for: letters, digits, and pictures.
fn is_sought(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '\u{2600}'..='\u{27bf}' | '\u{1f000}'..='\u{1faff}')
}

/// Apostrophes are written in many ways.
fn plain(c: char) -> char {
    match c {
        '’' | '‘' | 'ʼ' => '\'',
        other => other,
    }
}

/// Words to look for, as terms of each analyser.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Wanted {
    terms: [Vec<String>; 3],
}

impl Wanted {
    /// What these words are looked for by.
    pub fn of(words: &str) -> Self {
        Self { terms: Analyser::ALL.map(|analyser| terms(&analyser, words)) }
    }

    /// Whether there is nothing in them that can be looked for: no letter, no digit.
    pub fn is_empty(&self) -> bool {
        self.terms.iter().all(Vec::is_empty)
    }

    /// The terms that one analyser makes of them.
    pub fn by(&self, analyser: Analyser) -> &[String] {
        self.terms.get(analyser.place()).map_or(&[], Vec::as_slice)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn same(analyser: Analyser, one: &str, other: &str) -> bool {
        terms(&analyser, one) == terms(&analyser, other)
    }

    #[test]
    fn a_word_and_its_forms_are_one_term() {
        for (one, other) in [("følelse", "Følelsene"), ("samtale", "samtaler"), ("ikke", "IKKE"), ("hus", "huset")] {
            assert!(same(Analyser::Norwegian, one, other), "{one} {other}");
        }
        assert!(same(Analyser::Norwegian, "kjensle", "Kjenslene"));
        assert!(same(Analyser::Norwegian, "idé", "Ideen"));
        assert!(same(Analyser::English, "running", "runs"));
        assert!(!same(Analyser::Plain, "hus", "huset"));
        assert!(same(Analyser::English, "don’t", "don't"));
    }

    #[test]
    fn every_word_is_a_term_and_punctuation_is_none() {
        assert_eq!(
            terms(&Analyser::Plain, "Det er, altså: 3,5 – «ikke» f.eks. 😀?"),
            ["det", "er", "altså", "3,5", "ikke", "f.eks", "😀"]
        );
        assert!(Wanted::of("… – !?").is_empty());
    }

    #[test]
    fn words_of_no_end_are_cut() {
        let long = "å".repeat(100_000);
        assert_eq!(terms(&Analyser::Plain, &long), ["å".repeat(127)]);
        assert!(same(Analyser::Norwegian, &long, &format!("{long}å")));
    }

    proptest! {
        #[test]
        fn what_is_seen_at_once_is_what_the_rules_of_unicode_say(text in "[a-zæøåÆÉ0-9 \n.,:!?«»–…’'\"()-]{0,40}") {
            let by_rule = text.unicode_words().map(|word| word.to_lowercase().replace('’', "'"));
            prop_assert_eq!(terms(&Analyser::Plain, &text), by_rule.collect::<Vec<_>>());
        }
    }
}
