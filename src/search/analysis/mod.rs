//! When a word of a text is a word that is looked for: their forms, other spellings, dialect, the other written standard,
//! beginnings and near misses.
//!
//! Texts are cut into words ([`tokens`]), and words have terms ([`Analyser::terms`]), which forms of one word share.
//! Whether a word of a text is one of the [query terms](query_terms) depends on that word and its document's language
//! alone. The index, the plain matcher and queries all use this module and so always agree. There are no stop words: an
//! interview can be about *ikke*.

mod counterparts;
pub mod dialect;
pub mod finder;
mod pieces;
pub mod query_terms;
mod sieve;
mod spelling;
pub mod tokens;

use frostem::{Algorithm, Stemmer};

use super::forms::{MOST_TERMS, NORWEGIAN};

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

    /// The terms of a word: what its forms have in common, for each word that it can be a form of. Terms of different
    /// analysers have nothing to do with each other.
    pub fn terms(self, word: &str) -> Terms {
        Terms(match self {
            Self::Norwegian => norwegian(without_loose_ending(word)),
            Self::English => {
                let stem = Stemmer::new(Algorithm::English).stem(word);
                vec![if stem.is_empty() { word.to_owned() } else { stem.into_owned() }]
            }
            Self::Plain => vec![word.to_owned()],
        })
    }
}

/// The terms of a word, the likeliest first.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Terms(Vec<String>);

impl Terms {
    /// Each of them.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(String::as_str)
    }

    /// All of them, with nothing where there are fewer than there can be.
    pub fn all(&self) -> [Option<&str>; MOST_TERMS] {
        let mut each = self.iter();
        std::array::from_fn(|_| each.next())
    }

    /// Whether a word with these terms can be a form of a word with those.
    pub fn share_one(&self, others: &Self) -> bool {
        self.iter().any(|term| others.iter().any(|other| other == term))
    }
}

/// The terms of a Norwegian word. Where only what somebody does is known, the one who does it is added: *plystrer* is
/// written alike in *hun plystrer* and *en plystrer, plystreren*.
fn norwegian(word: &str) -> Vec<String> {
    let mut terms = NORWEGIAN.terms(word);
    let (singular, plural) = match word {
        _ if word.len() < 5 || terms.len() > 1 => return terms,
        _ if word.ends_with("er") => ("en", "ne"),
        _ if word.ends_with("ar") => ("en", "ane"),
        _ => return terms,
    };
    let term_with = |ending: &str| NORWEGIAN.first_term(&format!("{word}{ending}"));
    let person = term_with(singular);
    if terms.first() != Some(&person) && person == term_with(plural) {
        terms.push(person);
    }
    terms
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
    fn only_an_ending_after_a_whole_word_is_taken_off() {
        for (word, whole) in [
            ("leder'n", "leder"),
            ("huset'a", "huset"),
            ("rock'n'roll", "rock'n'roll"),
            ("d'en", "d'en"),
            ("det's", "det's"),
        ] {
            assert_eq!(without_loose_ending(word), whole);
        }
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
