//! Decides whether a word in a text matches a word in a query, considering inflected forms, other spellings, dialect,
//! the other written standard, prefixes and near misses.
//!
//! Texts are split into words ([`tokens`]), and words have terms ([`Analyser::terms`]) that all forms of a word share.
//! Whether a word matches one of the [query terms](query_terms) depends only on that word and its document's language.
//! The index, the plain matcher and queries all use this module, so they always agree. There are no stop words: an
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

use super::forms::{MAX_TERMS, NORWEGIAN};

/// The rules by which the forms of a word are recognised.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Analyser {
    /// Norwegian, bokmål and nynorsk. Also used when the language is unknown.
    Norwegian,
    /// English.
    English,
    /// Any other language: a word has no other forms.
    Plain,
}

impl Analyser {
    /// All analysers.
    pub const ALL: [Self; 3] = [Self::Norwegian, Self::English, Self::Plain];

    /// The analyser for a document's language.
    pub fn for_language(language: Option<&str>) -> Self {
        match language {
            None | Some("nb" | "nn" | "no") => Self::Norwegian,
            Some("en") => Self::English,
            Some(_) => Self::Plain,
        }
    }

    /// Whether this is the Norwegian analyser.
    pub fn is_norwegian(self) -> bool {
        self == Self::Norwegian
    }

    /// Its index in [`Self::ALL`].
    pub(super) fn index(self) -> usize {
        match self {
            Self::Norwegian => 0,
            Self::English => 1,
            Self::Plain => 2,
        }
    }

    /// The terms of a word, one for each word that it can be a form of. All forms of a word share a term. Terms of
    /// different analysers are unrelated.
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
    /// The terms in order.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(String::as_str)
    }

    /// The terms in order, padded with `None`.
    pub fn all(&self) -> [Option<&str>; MAX_TERMS] {
        let mut each = self.iter();
        std::array::from_fn(|_| each.next())
    }

    /// Whether two words with these terms can be forms of the same word.
    pub fn share_one(&self, others: &Self) -> bool {
        self.iter().any(|term| others.iter().any(|other| other == term))
    }
}

/// The terms of a Norwegian word. If only the verb is known, the noun for the person is added: *plystrer* is both *hun
/// plystrer* and *en plystrer, plystreren*.
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

/// The word without an ending that follows an apostrophe: *leder'n*, *arbeidsgiver'en*.
fn without_loose_ending(word: &str) -> &str {
    let parted =
        word.split_once('\'').filter(|(before, ending)| before.len() > 2 && ["n", "en", "et", "a"].contains(ending));
    parted.map_or(word, |(before, _)| before)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_a_word_share_a_term() {
        for (one, other) in
            [("følelse", "følelsene"), ("samtale", "samtaler"), ("hus", "huset"), ("gå", "gikk"), ("leder", "leder'n")]
        {
            assert!(Analyser::Norwegian.terms(one).share_one(&Analyser::Norwegian.terms(other)), "{one} {other}");
        }
        assert_eq!(Analyser::English.terms("running"), Analyser::English.terms("runs"));
        assert_ne!(Analyser::Plain.terms("hus"), Analyser::Plain.terms("huset"));
    }

    #[test]
    fn an_ending_after_an_apostrophe_is_removed_from_whole_words_only() {
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
    fn a_noun_for_a_person_is_found_beside_the_verb() {
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
