//! Words to look for: whether a word of a text is one of them.
//!
//! A word looked for is found in its forms. What is Norwegian is found, too, as it is [said](super::dialect) and as it
//! is typed (`spelling`) without *æ ø å*, unless it is to be found only as it is written. Whether a word is
//! taken for another never depends on anything else in the text, so that an index of words can answer for it.

use std::sync::LazyLock;

use super::dialect::Dialect;
use super::tokens;
use super::{Analyser, spelling};
use crate::domain::query::condition::Saying;
use crate::domain::query::matcher::{MOST_WORDS, Pattern, Phrase};
use crate::domain::query::phrase::{self, Reach};
use levenshtein_automata::{DFA, Distance, LevenshteinAutomatonBuilder};

/// What one condition looks for.
pub struct QueryTerms {
    pattern: Pattern,
    words: Vec<QueryTerm>,
}

impl QueryTerms {
    /// These words beside each other. Nothing where there is no word in them, or more than [`MOST_WORDS`].
    pub fn phrase(said: &Saying, dialect: &Dialect) -> Option<Self> {
        let mut words = Vec::new();
        let phrase = take(&mut words, said, dialect)?;
        Some(Self { pattern: Pattern::Phrase(phrase), words })
    }

    /// Words of one side near words of the other. Nothing as for [`Self::phrase`], of all of them together.
    pub fn near(within: u32, left: &[Saying], right: &[Saying], dialect: &Dialect) -> Option<Self> {
        let mut words = Vec::new();
        let mut side =
            |said: &[Saying]| said.iter().map(|said| take(&mut words, said, dialect)).collect::<Option<Vec<_>>>();
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
        self.words.iter().any(|word| word.ways.len() > 1 || !word.said.is_empty())
    }
}

/// How many words there are to look for in a phrase as written. Nothing where a sign stands where it means nothing.
pub fn length(phrase: &str) -> Option<usize> {
    Some(phrase::words(phrase)?.into_iter().map(|(text, _)| tokens::words(text).len()).sum())
}

/// Adds the words of a phrase to those looked for.
fn take(words: &mut Vec<QueryTerm>, said: &Saying, dialect: &Dialect) -> Option<Phrase> {
    let first = words.len();
    for (text, reach) in phrase::words(&said.words)? {
        let mut cut = tokens::words(text);
        let last = cut.pop();
        let forgiving = (!said.strictly).then_some(dialect);
        words.extend(cut.into_iter().map(|word| QueryTerm::new(word, Reach::Forms, forgiving)));
        words.extend(last.map(|word| QueryTerm::new(word, reach, forgiving)));
    }
    let phrase = Phrase { first, words: words.len() - first };
    (phrase.words > 0 && words.len() <= MOST_WORDS).then_some(phrase)
}

/// A word looked for.
pub struct QueryTerm {
    reach: Reach,
    /// The word as it is written, then the other ways to write it in Norwegian.
    ways: Vec<String>,
    /// The Norwegian words that are one with it, as they are said.
    said: Vec<String>,
    /// Those among them, of any language, that the project says are one with it.
    own: Vec<String>,
    /// What each analyser makes of them, in order.
    terms: [Vec<String>; 3],
    nearly: Option<DFA>,
}

/// What finds near misses; making one takes as long as many searches.
static NEARLY: LazyLock<[LevenshteinAutomatonBuilder; 3]> =
    LazyLock::new(|| [0, 1, 2].map(|letters| LevenshteinAutomatonBuilder::new(letters, true)));

impl QueryTerm {
    fn new(word: String, reach: Reach, dialect: Option<&Dialect>) -> Self {
        let mut ways = vec![word];
        let mut terms = [const { Vec::new() }; 3];
        let (mut nearly, mut said, mut own) = (None, Vec::new(), Vec::new());
        if let (Some(dialect), Some(word)) = (dialect, ways.first().cloned()) {
            match reach {
                Reach::Forms => {
                    (said, own) = (dialect.others(&word), dialect.own_others(&word));
                    ways.extend(spelling::other_spellings(&word));
                }
                Reach::Beginning => ways.extend(spelling::other_beginnings(&word)),
                Reach::Near(_) => {}
            }
        }
        let word = ways.first().map_or("", String::as_str);
        match reach {
            Reach::Forms => {
                for analyser in Analyser::ALL {
                    let ways = if analyser.is_norwegian() { &ways[..] } else { &ways[..1] };
                    let each = ways.iter().map(|way| analyser.terms(way));
                    let mut all: Vec<String> =
                        each.flat_map(|t| t.iter().map(str::to_owned).collect::<Vec<_>>()).collect();
                    all.sort_unstable();
                    all.dedup();
                    terms[analyser.place()] = all;
                }
            }
            Reach::Near(letters) => nearly = NEARLY.get(usize::from(letters)).map(|builder| builder.build_dfa(word)),
            Reach::Beginning => {}
        }
        Self { reach, ways, said, own, terms, nearly }
    }

    /// How this analyser's words are looked up.
    pub(crate) fn look_up(&self, analyser: Analyser) -> LookUp<'_> {
        match (self.reach, &self.nearly) {
            (Reach::Near(_), Some(nearly)) => LookUp::Nearly(nearly),
            (Reach::Beginning, _) if analyser.is_norwegian() => LookUp::Beginnings(&self.ways),
            (Reach::Beginning, _) => LookUp::Beginnings(&self.ways[..1]),
            _ if analyser.is_norwegian() => LookUp::Forms { terms: &self.terms[analyser.place()], said: &self.said },
            _ => LookUp::Forms { terms: &self.terms[analyser.place()], said: &self.own },
        }
    }
}

/// How a word is recognised.
pub(crate) enum LookUp<'a> {
    /// One of its terms is among the terms, or it is itself one of the words said.
    Forms { terms: &'a [String], said: &'a [String] },
    /// It begins with one of these.
    Beginnings(&'a [String]),
    /// It is nearly written so.
    Nearly(&'a DFA),
}

impl LookUp<'_> {
    /// Whether this word, with these terms, is the one looked for.
    pub(super) fn finds(&self, word: &str, terms: [Option<&str>; 2]) -> bool {
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
