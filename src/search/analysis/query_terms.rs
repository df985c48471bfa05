//! The words that a query looks for, and whether a word of a text is one of them.
//!
//! A word is found in all its forms. Norwegian words are also found in [dialect](super::dialect), in the other written
//! standard (`counterparts`), and typed without *æ ø å* (`spelling`), unless the query is to be taken as it is written.
//! Whether a word of a text is found never depends on anything else in the text, so that an index of words can tell.

use std::sync::LazyLock;

use super::dialect::Dialect;
use super::tokens;
use super::{Analyser, counterparts, spelling};
use crate::domain::query::condition::SearchPhrase;
use crate::domain::query::matcher::{MAX_WORDS, Pattern, Phrase};
use crate::domain::query::phrase::{self, Reach};
use crate::search::forms::MOST_TERMS;
use levenshtein_automata::{DFA, Distance, LevenshteinAutomatonBuilder};

/// What one condition looks for.
pub struct QueryTerms {
    pattern: Pattern,
    words: Vec<QueryTerm>,
}

impl QueryTerms {
    /// These words beside each other. Nothing where there is no word in them, or more than [`MAX_WORDS`].
    pub fn phrase(said: &SearchPhrase, dialect: &Dialect) -> Option<Self> {
        let mut words = Vec::new();
        let phrase = take(&mut words, said, dialect)?;
        Some(Self { pattern: Pattern::Phrase(phrase), words })
    }

    /// Words of one side near words of the other. Nothing as for [`Self::phrase`], of all of them together.
    pub fn near(within: u32, left: &[SearchPhrase], right: &[SearchPhrase], dialect: &Dialect) -> Option<Self> {
        let mut words = Vec::new();
        let mut side =
            |said: &[SearchPhrase]| said.iter().map(|said| take(&mut words, said, dialect)).collect::<Option<Vec<_>>>();
        let (left, right) = (side(left)?, side(right)?);
        Some(Self { pattern: Pattern::Near(within, left, right), words })
    }

    /// How the words must stand.
    pub(crate) fn pattern(&self) -> &Pattern {
        &self.pattern
    }

    /// The words, in the order of the pattern's bits.
    pub(crate) fn words(&self) -> &[QueryTerm] {
        &self.words
    }

    /// Whether some of it can be found otherwise than as it is written.
    pub fn is_forgiving(&self) -> bool {
        self.words.iter().any(|word| word.is_forgiving)
    }
}

/// How many words a phrase has as it is written. Nothing where a sign such as `*` is misplaced.
pub fn length(phrase: &str) -> Option<usize> {
    Some(phrase::words(phrase)?.into_iter().map(|(text, _)| tokens::words(text).len()).sum())
}

/// Adds the words of a phrase.
fn take(words: &mut Vec<QueryTerm>, said: &SearchPhrase, dialect: &Dialect) -> Option<Phrase> {
    let first = words.len();
    for (text, reach) in phrase::words(&said.words)? {
        let mut cut = tokens::words(text);
        let last = cut.pop();
        let forgiving = (!said.as_written).then_some(dialect);
        words.extend(cut.into_iter().map(|word| QueryTerm::new(word, Reach::Forms, forgiving)));
        words.extend(last.map(|word| QueryTerm::new(word, reach, forgiving)));
    }
    let phrase = Phrase { first, words: words.len() - first };
    (phrase.words > 0 && words.len() <= MAX_WORDS).then_some(phrase)
}

/// A word looked for.
pub struct QueryTerm {
    reach: Reach,
    /// The word as it is typed, then what else it can begin with or be in Norwegian.
    spellings: Vec<String>,
    /// The Norwegian words that are the same in dialect.
    dialect: Vec<String>,
    /// Those of any language that the project says are the same.
    own: Vec<String>,
    /// The terms of all of them for each analyser, in order.
    terms: [Vec<String>; 3],
    /// What tells near misses.
    nearly: Option<DFA>,
    /// Whether it is found otherwise than it is written, too.
    is_forgiving: bool,
}

/// What finds near misses; making one takes as long as many searches.
static NEARLY: LazyLock<[LevenshteinAutomatonBuilder; 3]> =
    LazyLock::new(|| [0, 1, 2].map(|letters| LevenshteinAutomatonBuilder::new(letters, true)));

impl QueryTerm {
    /// A word looked for; with a dialect, otherwise than it is written too.
    fn new(word: String, reach: Reach, dialect: Option<&Dialect>) -> Self {
        let mut term = match reach {
            Reach::Forms => Self::of_forms(word, dialect),
            Reach::Beginning => Self::of_beginning(word, dialect.is_some()),
            Reach::Near(letters) => {
                let nearly = NEARLY.get(usize::from(letters)).map(|builder| builder.build_dfa(&word));
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
        let mut made = Self::empty(Reach::Forms, word.clone());
        made.terms = Analyser::ALL.map(|analyser| in_order(terms_of(analyser, &made.spellings)));
        let Some(dialect) = dialect else { return made };
        (made.dialect, made.own) = (dialect.others(&word), dialect.own_others(&word));
        made.spellings.extend(spelling::other_spellings(&word));
        let terms = with_counterparts(&word, &made.spellings[1..]);
        let norwegian = &mut made.terms[Analyser::Norwegian.place()];
        made.is_forgiving = terms.len() > norwegian.len();
        *norwegian = terms;
        made
    }

    fn of_beginning(word: String, is_forgiving: bool) -> Self {
        let mut made = Self::empty(Reach::Beginning, word.clone());
        if is_forgiving {
            made.spellings.extend(spelling::other_beginnings(&word));
            made.spellings.extend(counterparts::of(&word));
        }
        made
    }

    /// How the words of this analyser are compared with it.
    pub(crate) fn look_up(&self, analyser: Analyser) -> LookUp<'_> {
        let terms = &self.terms[analyser.place()];
        match (self.reach, &self.nearly) {
            (Reach::Near(_), Some(nearly)) => LookUp::Nearly(nearly),
            (Reach::Beginning, _) if analyser.is_norwegian() => LookUp::Beginnings(&self.spellings),
            (Reach::Beginning, _) => LookUp::Beginnings(self.spellings.get(..1).unwrap_or_default()),
            _ if analyser.is_norwegian() => LookUp::Forms { terms, said: &self.dialect },
            _ => LookUp::Forms { terms, said: &self.own },
        }
    }
}

/// The terms that a Norwegian word is looked for by, where it may be found otherwise than it is written.
pub fn sought(word: &str) -> Vec<String> {
    with_counterparts(word, &spelling::other_spellings(word))
}

/// The fewest characters of the term of a word typed without *æ ø å*. The term of such a word is a guess: `laane` would
/// become *la*.
const SHORTEST_GUESS: usize = 3;

/// The terms of a Norwegian word, of its other spellings, and of their counterparts in the other written standard, in
/// order.
fn with_counterparts(word: &str, spellings: &[String]) -> Vec<String> {
    let mut terms = terms_of(Analyser::Norwegian, &[word.to_owned()]);
    for spelling in spellings {
        let found = terms_of(Analyser::Norwegian, std::slice::from_ref(spelling));
        terms.extend(
            found.into_iter().filter(|term| !spelling.is_ascii() || term.chars().nth(SHORTEST_GUESS - 1).is_some()),
        );
    }
    let counterparts: Vec<String> = terms.iter().flat_map(|term| counterparts::of(term)).collect();
    terms.extend(counterparts.iter().map(|word| dictionary_term(word)));
    in_order(terms)
}

/// The terms of words.
fn terms_of(analyser: Analyser, words: &[String]) -> Vec<String> {
    words.iter().flat_map(|word| analyser.terms(word).iter().map(str::to_owned).collect::<Vec<_>>()).collect()
}

/// The term of a word in its dictionary form: the word itself where that is a term of it.
fn dictionary_term(word: &str) -> String {
    let terms = Analyser::Norwegian.terms(word);
    let first = terms.iter().find(|term| *term == word).or(terms.iter().next());
    first.unwrap_or(word).to_owned()
}

/// In order and without doublets.
fn in_order(mut terms: Vec<String>) -> Vec<String> {
    terms.sort_unstable();
    terms.dedup();
    terms
}

/// How a word of a text is recognised.
pub(crate) enum LookUp<'a> {
    /// One of its terms is among these terms, or it is itself one of these words.
    Forms { terms: &'a [String], said: &'a [String] },
    /// It begins with one of these.
    Beginnings(&'a [String]),
    /// It is nearly written so.
    Nearly(&'a DFA),
}

impl LookUp<'_> {
    /// Whether a word with these terms is the one looked for.
    pub(super) fn finds(&self, word: &str, terms: [Option<&str>; MOST_TERMS]) -> bool {
        match self {
            Self::Forms { terms: wanted, said } => {
                let is_wanted = |term: &str| wanted.binary_search_by(|wanted| wanted.as_str().cmp(term)).is_ok();
                terms.into_iter().flatten().any(is_wanted) || said.iter().any(|said| said == word)
            }
            Self::Beginnings(beginnings) => beginnings.iter().any(|beginning| word.starts_with(beginning.as_str())),
            Self::Nearly(nearly) => matches!(nearly.eval(word), Distance::Exact(_)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_typed_without_its_letters_is_not_taken_for_a_short_word() {
        for (word, other) in [("låne", "la"), ("lære", "la"), ("tåre", "ta")] {
            assert!(!sought(word).contains(&other.to_owned()), "{word}");
        }
        assert!(sought("gaar").contains(&"gå".to_owned()));
    }

    #[test]
    fn a_word_is_forgiving_where_it_is_found_otherwise_than_it_is_written() {
        let is_forgiving = |words: &str, strictly: bool| {
            let said = SearchPhrase { words: words.to_owned(), as_written: strictly };
            QueryTerms::phrase(&said, &Dialect::with(None)).unwrap().is_forgiving()
        };
        // A small word of dialect, a letter typed otherwise, a word of the other written standard.
        for word in ["jeg", "folelse", "skole"] {
            assert!(is_forgiving(word, false), "{word}");
            assert!(!is_forgiving(word, true), "{word}");
        }
        assert!(!is_forgiving("12", false));
    }
}
