//! Which words are the words that are looked for: their forms, other ways to write them, what begins so or is nearly
//! written so.
//!
//! A text is [cut] into words; whether one of them is [wanted] depends on itself and its document's language alone.
//! Index, plain matcher and queries go through here and so always agree. There are no stop words: *ikke* is what an
//! interview can be about.

pub mod cut;
pub mod dialect;
mod spelling;
pub mod wanted;

use std::borrow::Cow;

use frostem::{Algorithm, Stemmer};

use super::forms::NORWEGIAN;

/// How the forms of a word are known.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Analyser {
    /// As Norwegian, bokmål and nynorsk; also where the language is not known.
    Norwegian,
    /// As English.
    English,
    /// A word has no other forms.
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

    /// Whether it is for Norwegian of some kind.
    pub fn is_norwegian(self) -> bool {
        self == Self::Norwegian
    }

    /// Its place in [`Self::ALL`].
    pub(super) fn place(self) -> usize {
        match self {
            Self::Norwegian => 0,
            Self::English => 1,
            Self::Plain => 2,
        }
    }

    /// What the forms of a word have in common. It means something only beside the analyser that made it.
    pub fn term(self, word: &str) -> Cow<'_, str> {
        match self {
            Self::Norwegian => {
                let mut term = without_loose_ending(word).to_owned();
                NORWEGIAN.apply(&mut term);
                Cow::Owned(term)
            }
            Self::English => {
                let stem = Stemmer::new(Algorithm::English).stem(word);
                if stem.is_empty() { Cow::Borrowed(word) } else { Cow::Owned(stem.into_owned()) }
            }
            Self::Plain => Cow::Borrowed(word),
        }
    }
}

/// The word before an ending that is written apart from it: *leder'n*, *NAV's*.
fn without_loose_ending(word: &str) -> &str {
    word.split_once('\'').map_or(word, |(before, _)| if before.is_empty() { word } else { before })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_and_its_forms_are_one_term() {
        for (one, other) in [("følelse", "følelsene"), ("samtale", "samtaler"), ("hus", "huset"), ("gå", "gikk"), ("leder", "leder'n")] {
            assert_eq!(Analyser::Norwegian.term(one), Analyser::Norwegian.term(other), "{one} {other}");
        }
        assert_eq!(Analyser::English.term("running"), Analyser::English.term("runs"));
        assert_ne!(Analyser::Plain.term("hus"), Analyser::Plain.term("huset"));
    }
}
