//! The words that a query looks for, and whether a word in a text matches one of them.
//!
//! A word is found in all its forms. Norwegian words are also found in [dialect](super::dialect), in the other written
//! standard (`counterparts`), and typed without *æ ø å* (`spelling`), unless the query asks for words as written.
//! Whether a word matches never depends on the rest of the text, so an index of words is enough to answer.

use std::sync::LazyLock;

use super::dialect::Dialect;
use super::tokens;
use super::{Analyser, counterparts, spelling};
use crate::domain::query::condition::SearchPhrase;
use crate::domain::query::matcher::{MAX_WORDS, Pattern, Phrase};
use crate::domain::query::phrase::{self, Reach};
use crate::search::forms::MAX_TERMS;
use levenshtein_automata::{DFA, Distance, LevenshteinAutomatonBuilder};

/// The words that one condition looks for, and how they must be arranged.
pub struct QueryTerms {
    pattern: Pattern,
    words: Vec<QueryTerm>,
}

impl QueryTerms {
    /// A phrase: words that follow each other. `None` if it has no words or more than [`MAX_WORDS`].
    pub fn phrase(phrase: &SearchPhrase, dialect: &Dialect) -> Option<Self> {
        let mut words = Vec::new();
        let phrase = add_phrase(&mut words, phrase, dialect)?;
        Some(Self { pattern: Pattern::Phrase(phrase), words })
    }

    /// Phrases on the left near phrases on the right. `None` if any phrase has no words, or if together they have
    /// more than [`MAX_WORDS`].
    pub fn near(within: u32, left: &[SearchPhrase], right: &[SearchPhrase], dialect: &Dialect) -> Option<Self> {
        let mut words = Vec::new();
        let mut side = |phrases: &[SearchPhrase]| {
            phrases.iter().map(|phrase| add_phrase(&mut words, phrase, dialect)).collect::<Option<Vec<_>>>()
        };
        let (left, right) = (side(left)?, side(right)?);
        Some(Self { pattern: Pattern::Near(within, left, right), words })
    }

    /// How the words must be arranged.
    pub(crate) fn pattern(&self) -> &Pattern {
        &self.pattern
    }

    /// The words, in the order of the pattern's bits.
    pub(crate) fn words(&self) -> &[QueryTerm] {
        &self.words
    }

    /// Whether any word can also be found in another spelling, in dialect or in the other standard.
    pub fn is_forgiving(&self) -> bool {
        self.words.iter().any(|word| word.is_forgiving)
    }
}

/// The number of words in a phrase. `None` if a sign such as `*` is misplaced.
pub fn length(phrase: &str) -> Option<usize> {
    Some(phrase::words(phrase)?.into_iter().map(|(text, _)| tokens::words(text).len()).sum())
}

/// Adds the words of a phrase to `words`.
fn add_phrase(words: &mut Vec<QueryTerm>, phrase: &SearchPhrase, dialect: &Dialect) -> Option<Phrase> {
    let first = words.len();
    for (text, reach) in phrase::words(&phrase.words)? {
        let mut cut = tokens::words(text);
        let last = cut.pop();
        let forgiving = (!phrase.as_written).then_some(dialect);
        words.extend(cut.into_iter().map(|word| QueryTerm::new(word, Reach::Forms, forgiving)));
        words.extend(last.map(|word| QueryTerm::new(word, reach, forgiving)));
    }
    let phrase = Phrase { first, words: words.len() - first };
    (phrase.words > 0 && words.len() <= MAX_WORDS).then_some(phrase)
}

/// One word to look for.
pub struct QueryTerm {
    reach: Reach,
    /// The word as typed, then its other spellings (or prefixes) in Norwegian.
    spellings: Vec<String>,
    /// Norwegian words that the dialect lines treat as the same word.
    dialect: Vec<String>,
    /// Words in any language that the project's own dialect lines treat as the same word.
    own: Vec<String>,
    /// The terms of all spellings for each analyser, sorted.
    terms: [Vec<String>; 3],
    /// Recognises near misses.
    nearly: Option<DFA>,
    /// Whether it is also found in another spelling, in dialect or in the other standard.
    is_forgiving: bool,
}

/// Builds automata that recognise near misses. Cached, since making a builder takes as long as many searches.
static NEAR_MISS_BUILDERS: LazyLock<[LevenshteinAutomatonBuilder; 3]> =
    LazyLock::new(|| [0, 1, 2].map(|letters| LevenshteinAutomatonBuilder::new(letters, true)));

impl QueryTerm {
    /// A word to look for. With a dialect, other spellings count too.
    fn new(word: String, reach: Reach, dialect: Option<&Dialect>) -> Self {
        let mut term = match reach {
            Reach::Forms => Self::of_forms(word, dialect),
            Reach::Beginning => Self::of_beginning(word, dialect.is_some()),
            Reach::Near(letters) => {
                let nearly = NEAR_MISS_BUILDERS.get(usize::from(letters)).map(|builder| builder.build_dfa(&word));
                Self { nearly, ..Self::empty(reach, word) }
            }
        };
        term.is_forgiving |= term.spellings.len() > 1 || !term.dialect.is_empty();
        term
    }

    fn empty(reach: Reach, word: String) -> Self {
        let (dialect, own, terms) = (Vec::new(), Vec::new(), [const { Vec::new() }; 3]);
        Self { reach, spellings: vec![word], dialect, own, terms, nearly: None, is_forgiving: false }
    }

    fn of_forms(word: String, dialect: Option<&Dialect>) -> Self {
        let mut term = Self::empty(Reach::Forms, word.clone());
        term.terms = Analyser::ALL.map(|analyser| in_order(terms_of(analyser, &term.spellings)));
        let Some(dialect) = dialect else { return term };
        (term.dialect, term.own) = (dialect.others(&word), dialect.own_others(&word));
        term.spellings.extend(spelling::other_spellings(&word));
        let terms = with_counterparts(&word, &term.spellings[1..]);
        let norwegian = &mut term.terms[Analyser::Norwegian.index()];
        term.is_forgiving = terms.len() > norwegian.len();
        *norwegian = terms;
        term
    }

    fn of_beginning(word: String, is_forgiving: bool) -> Self {
        let mut term = Self::empty(Reach::Beginning, word.clone());
        if is_forgiving {
            term.spellings.extend(spelling::other_beginnings(&word));
            term.spellings.extend(counterparts::of(&word));
        }
        term
    }

    /// How this analyser's words are compared with it.
    pub(crate) fn look_up(&self, analyser: Analyser) -> LookUp<'_> {
        let terms = &self.terms[analyser.index()];
        match (self.reach, &self.nearly) {
            (Reach::Near(_), Some(nearly)) => LookUp::NearMisses(nearly),
            (Reach::Beginning, _) if analyser.is_norwegian() => LookUp::Beginnings(&self.spellings),
            (Reach::Beginning, _) => LookUp::Beginnings(self.spellings.get(..1).unwrap_or_default()),
            _ if analyser.is_norwegian() => LookUp::Forms { terms, words: &self.dialect },
            _ => LookUp::Forms { terms, words: &self.own },
        }
    }
}

/// The terms that match a Norwegian word, its other spellings and its counterparts.
pub fn matching_terms(word: &str) -> Vec<String> {
    with_counterparts(word, &spelling::other_spellings(word))
}

/// The shortest term, in characters, that a word typed without *æ ø å* may have. Its term is a guess: without this
/// limit, `laane` would become *la*.
const MIN_GUESS: usize = 3;

/// The terms of a Norwegian word, of its other spellings, and of their counterparts in the other written standard,
/// sorted.
fn with_counterparts(word: &str, spellings: &[String]) -> Vec<String> {
    let mut terms = terms_of(Analyser::Norwegian, &[word.to_owned()]);
    for spelling in spellings {
        let found = terms_of(Analyser::Norwegian, std::slice::from_ref(spelling));
        terms
            .extend(found.into_iter().filter(|term| !spelling.is_ascii() || term.chars().nth(MIN_GUESS - 1).is_some()));
    }
    let counterparts: Vec<String> = terms.iter().flat_map(|term| counterparts::of(term)).collect();
    terms.extend(counterparts.iter().map(|word| dictionary_term(word)));
    in_order(terms)
}

/// The terms of several words.
fn terms_of(analyser: Analyser, words: &[String]) -> Vec<String> {
    words.iter().flat_map(|word| analyser.terms(word).iter().map(str::to_owned).collect::<Vec<_>>()).collect()
}

/// The term of a dictionary form: the word itself if that is one of its terms.
fn dictionary_term(word: &str) -> String {
    let terms = Analyser::Norwegian.terms(word);
    let first = terms.iter().find(|term| *term == word).or(terms.iter().next());
    first.unwrap_or(word).to_owned()
}

/// Sorted and without duplicates.
fn in_order(mut terms: Vec<String>) -> Vec<String> {
    terms.sort_unstable();
    terms.dedup();
    terms
}

/// How a word in a text is recognised.
pub(crate) enum LookUp<'a> {
    /// One of its terms is in `terms`, or the word itself is in `words`.
    Forms { terms: &'a [String], words: &'a [String] },
    /// It begins with one of these.
    Beginnings(&'a [String]),
    /// It differs by a letter or two.
    NearMisses(&'a DFA),
}

impl LookUp<'_> {
    /// Whether a word with these terms matches.
    pub(super) fn finds(&self, word: &str, terms: [Option<&str>; MAX_TERMS]) -> bool {
        match self {
            Self::Forms { terms: own, words } => {
                let is_own = |term: &str| own.binary_search_by(|own| own.as_str().cmp(term)).is_ok();
                terms.into_iter().flatten().any(is_own) || words.iter().any(|own| own == word)
            }
            Self::Beginnings(beginnings) => beginnings.iter().any(|beginning| word.starts_with(beginning.as_str())),
            Self::NearMisses(nearly) => matches!(nearly.eval(word), Distance::Exact(_)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_typed_without_its_letters_is_not_taken_for_a_short_word() {
        for (word, other) in [("låne", "la"), ("lære", "la"), ("tåre", "ta")] {
            assert!(!matching_terms(word).contains(&other.to_owned()), "{word}");
        }
        assert!(matching_terms("gaar").contains(&"gå".to_owned()));
    }

    #[test]
    fn a_word_is_forgiving_where_it_is_found_otherwise_than_it_is_written() {
        let is_forgiving = |words: &str, strictly: bool| {
            let said = SearchPhrase { words: words.to_owned(), as_written: strictly };
            QueryTerms::phrase(&said, &Dialect::with(None)).unwrap().is_forgiving()
        };
        // A small word of dialect, a letter typed otherwise, a word of the other written standard.
        for word in ["jeg", "folelse", "syk"] {
            assert!(is_forgiving(word, false), "{word}");
            assert!(!is_forgiving(word, true), "{word}");
        }
        assert!(!is_forgiving("12", false));
    }
}
