//! Which words are the words that are looked for: their forms, other ways to write them, what begins so or is nearly
//! written so.
//!
//! A text is [cut] into words; whether one of them is [wanted] depends on itself and its document's language alone.
//! Index, plain matcher and queries go through here and so always agree. There are no stop words: *ikke* is what an
//! interview can be about.

pub mod dialect;
pub mod finder;
mod pieces;
pub mod query_terms;
mod sieve;
mod spelling;
pub mod tokens;

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

    /// What the forms of a word have in common, for each word that it can be a form of: one, seldom two. It means
    /// something only beside the analyser that made it.
    pub fn terms(self, word: &str) -> Terms<'_> {
        let first = self.term(word);
        let second = if self == Self::Norwegian { of_one_who_does(word, &first) } else { None };
        Terms { first, second }
    }

    fn term(self, word: &str) -> Cow<'_, str> {
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

/// What the forms of a word have in common.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Terms<'a> {
    first: Cow<'a, str>,
    second: Option<String>,
}

impl Terms<'_> {
    /// Each of them.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        std::iter::once(&*self.first).chain(self.second.as_deref())
    }

    /// Whether a word with these terms can be a form of a word with those.
    pub fn share_one(&self, others: &Terms) -> bool {
        self.iter().any(|term| others.iter().any(|other| other == term))
    }
}

/// The term of *læreren* and *lærerne*, for *lærer*: what one does and the one who does it are written alike, and the
/// forms of the first are known under another term.
fn of_one_who_does(word: &str, first: &str) -> Option<String> {
    if word.len() < 5 || !word.ends_with("er") {
        return None;
    }
    let of = |ending: &str| {
        let mut term = format!("{word}{ending}");
        NORWEGIAN.apply(&mut term);
        term
    };
    Some(of("en")).filter(|term| term != first && *term == of("ne"))
}

/// The word before an ending that is written apart from it: *leder'n*, *arbeidsgiver'en*.
fn without_loose_ending(word: &str) -> &str {
    let parted =
        word.split_once('\'').filter(|(before, ending)| before.len() > 2 && ["n", "en", "et", "a"].contains(ending));
    parted.map_or(word, |(before, _)| before)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_and_its_forms_are_one_term() {
        for (one, other) in
            [("følelse", "følelsene"), ("samtale", "samtaler"), ("hus", "huset"), ("gå", "gikk"), ("leder", "leder'n")]
        {
            assert!(Analyser::Norwegian.terms(one).share_one(&Analyser::Norwegian.terms(other)), "{one} {other}");
        }
        assert_eq!(Analyser::English.terms("running"), Analyser::English.terms("runs"));
        assert_ne!(Analyser::Plain.terms("hus"), Analyser::Plain.terms("huset"));
    }

    #[test]
    fn who_does_something_is_found_beside_what_they_do() {
        let is_form = |one, other| Analyser::Norwegian.terms(one).share_one(&Analyser::Norwegian.terms(other));
        for (does, one_who_does, many) in [
            ("lærte", "læreren", "lærere"),
            ("ledet", "lederen", "ledere"),
            ("veiledet", "veilederen", "veilederne"),
            ("brukte", "brukeren", "brukerne"),
            ("arbeidet", "arbeideren", "arbeiderne"),
        ] {
            let word = one_who_does.strip_suffix("en").unwrap();
            assert!(is_form(word, does) && is_form(word, one_who_does) && is_form(many, word), "{word}");
            assert!(!is_form(does, one_who_does), "{word}");
        }
    }
}
