//! One who looks for what is [wanted](super::query_terms) in text after text: in texts as they stand, or in the numbers that
//! the [vocabulary](crate::search::vocabulary) has for their words. Both find the same.

use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::Analyser;
use super::query_terms::{LookUp, QueryTerm, QueryTerms};
use super::tokens::Words;
use crate::domain::ids::DocumentId;
use crate::domain::query::matcher::{self, Pattern};
use crate::domain::span::Span;
use crate::search::forms::MOST_TERMS;
use crate::search::vocabulary::Vocabulary;

/// A text as it is written down.
#[derive(Clone, Copy, Debug)]
pub enum Written<'a> {
    /// As text, which is cut into words.
    Text(&'a str),
    /// As the numbers that the vocabulary has for its words, in order.
    Numbers(&'a [u32]),
}

/// Looks for what is wanted in text after text, and remembers which words it is.
pub struct Finder {
    wanted: Arc<QueryTerms>,
    vocabulary: Arc<Vocabulary>,
    /// What is remembered, for each analyser.
    met: [Met; 3],
    /// Where one looked last, and what was found there.
    last: Option<(Spot, Vec<Span>)>,
}

/// The words that were met, each with a bit for each of the words looked for that it is.
#[derive(Default)]
struct Met {
    /// By the word.
    words: FxHashMap<String, u64>,
    /// By its number.
    numbers: Option<Numbers>,
}

/// Words by number.
struct Numbers {
    /// The bits of each. Whose forms are looked for is known beforehand.
    bits: Vec<u64>,
    /// The bits that are not known beforehand.
    open: u64,
    /// Those of each that were found out; of none where all are known beforehand.
    known: Vec<u64>,
}

/// Where a text stands that does not change while one looks: its document, and the number of its turn.
pub type Spot = (DocumentId, i64);

impl Finder {
    /// One who looks for this.
    pub fn new(wanted: Arc<QueryTerms>, vocabulary: &Arc<Vocabulary>) -> Self {
        Self { wanted, vocabulary: Arc::clone(vocabulary), met: Default::default(), last: None }
    }

    /// Whether a text says it.
    pub fn says(&mut self, analyser: Analyser, written: Written) -> bool {
        let (pattern, mut looking) = self.looking(analyser);
        match written {
            Written::Numbers(numbers) => matcher::says(looking.through(numbers), pattern),
            Written::Text(text) => {
                let mut words = Words::of(text);
                matcher::says(|_| words.advance().map(|_| looking.bits(&words.word)), pattern)
            }
        }
    }

    /// Where a text says it: each phrase from its first word's start to its last word's end, in bytes of the text, in
    /// order. Where the numbers of its words are known, it is cut no further than to what is found.
    pub fn hits(&mut self, analyser: Analyser, text: &str, numbers: Option<&[u32]>) -> Vec<Span> {
        let (pattern, mut looking) = self.looking(analyser);
        let mut words = Words::of(text);
        let mut spans = Vec::new();
        let hits = match numbers {
            Some(numbers) => matcher::hits(looking.through(numbers), pattern),
            None => {
                let next = |_| {
                    spans.push(words.advance()?);
                    Some(looking.bits(&words.word))
                };
                matcher::hits(next, pattern)
            }
        };
        let last = hits.iter().map(|(_, last)| *last as usize + 1).max().unwrap_or(0);
        spans.extend(std::iter::from_fn(|| words.pass()).take(last.saturating_sub(spans.len())));
        let place = |n: u32| spans.get(n as usize);
        hits.iter().filter_map(|(a, b)| Some(Span { start: place(*a)?.start, end: place(*b)?.end })).collect()
    }

    /// The same of the text at a spot: looked for once, also where it is asked twice in a row.
    pub fn hits_at(&mut self, spot: Spot, analyser: Analyser, text: &str, numbers: Option<&[u32]>) -> &[Span] {
        if self.last.as_ref().is_none_or(|(last, _)| *last != spot) {
            self.last = Some((spot, self.hits(analyser, text, numbers)));
        }
        self.last.as_ref().map_or(&[], |(_, hits)| hits)
    }

    fn looking(&mut self, analyser: Analyser) -> (&Pattern, Looking<'_>) {
        let Self { wanted, vocabulary, met, .. } = self;
        let asked = Asked { words: wanted.words(), analyser, vocabulary };
        (wanted.pattern(), Looking { asked, met: &mut met[analyser.place()] })
    }
}

/// One who is looking in a text.
struct Looking<'a> {
    asked: Asked<'a>,
    met: &'a mut Met,
}

impl Looking<'_> {
    /// The bits of one word after another, of those that are sought there.
    fn through(&mut self, numbers: &[u32]) -> impl FnMut(u64) -> Option<u64> {
        let mut numbers = numbers.iter();
        move |sought| numbers.next().map(|number| self.numbered(*number, sought))
    }

    /// The bits of a word.
    fn bits(&mut self, word: &str) -> u64 {
        if let Some(bits) = self.met.words.get(word) {
            return *bits;
        }
        let bits = self.asked.of_word(word);
        self.met.words.insert(word.to_owned(), bits);
        bits
    }

    /// The bits of the word with this number, of those that are sought.
    fn numbered(&mut self, number: u32, sought: u64) -> u64 {
        let at = number as usize;
        let numbers = self.met.numbers.get_or_insert_with(|| Numbers::of(self.asked));
        let Some(bits) = numbers.bits.get_mut(at) else {
            // It was met for the first time only now.
            return self.asked.of_number(number, u64::MAX);
        };
        let open = sought & numbers.open;
        if open != 0
            && let Some(known) = numbers.known.get_mut(at)
        {
            let unknown = open & !*known;
            if unknown != 0 {
                *bits |= self.asked.of_number(number, unknown);
                *known |= unknown;
            }
        }
        *bits
    }
}

impl Numbers {
    /// What is known beforehand of all words there are.
    fn of(asked: Asked) -> Self {
        let all = asked.vocabulary.len(asked.analyser);
        let mut numbers = Self { bits: vec![0; all], open: 0, known: Vec::new() };
        for (n, word) in asked.words.iter().enumerate() {
            match word.look_up(asked.analyser) {
                LookUp::Forms { terms, said } => {
                    asked.vocabulary.each_form(asked.analyser, terms, said, |number, _| {
                        if let Some(bits) = numbers.bits.get_mut(number as usize) {
                            *bits |= 1 << n;
                        }
                    })
                }
                LookUp::Beginnings(_) | LookUp::Nearly(_) => numbers.open |= 1 << n,
            }
        }
        if numbers.open != 0 {
            numbers.known = vec![0; all];
        }
        numbers
    }
}

/// What is asked of each word.
#[derive(Clone, Copy)]
struct Asked<'a> {
    words: &'a [QueryTerm],
    analyser: Analyser,
    vocabulary: &'a Vocabulary,
}

impl Asked<'_> {
    /// The bits of a word.
    fn of_word(self, word: &str) -> u64 {
        self.vocabulary.with_terms(self.analyser, word, |terms| self.found(word, terms, u64::MAX))
    }

    /// The bits of the word with this number, of those that are sought.
    fn of_number(self, number: u32, sought: u64) -> u64 {
        let found = self.vocabulary.with_number(self.analyser, number, |word, terms| self.found(word, terms, sought));
        found.unwrap_or(0)
    }

    fn found(self, word: &str, terms: [Option<&str>; MOST_TERMS], sought: u64) -> u64 {
        let asked = self.words.iter().enumerate().filter(|(n, _)| sought & 1 << n != 0);
        let found = asked.filter(|(_, asked)| asked.look_up(self.analyser).finds(word, terms));
        found.fold(0, |bits, (n, _)| bits | 1 << n)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::query::condition::Saying;
    use crate::domain::query::matcher::MOST_WORDS;
    use crate::search::analysis::dialect::Dialect;

    fn found<'a>(query: &str, analyser: Analyser, text: &'a str) -> Vec<&'a str> {
        let said = Saying { words: query.to_owned(), strictly: false };
        let wanted = Arc::new(QueryTerms::phrase(&said, &Dialect::with(None)).unwrap());
        let vocabulary = Arc::default();
        let mut looker = Finder::new(wanted, &vocabulary);
        let hits = looker.hits(analyser, text, None);
        let numbers = vocabulary.numbers(analyser, text);
        assert_eq!(looker.hits(analyser, text, Some(&numbers)), hits);
        for written in [Written::Text(text), Written::Numbers(&numbers)] {
            assert_eq!(looker.says(analyser, written), !hits.is_empty(), "{written:?}");
        }
        hits.into_iter().filter_map(|hit| hit.of(text)).collect()
    }

    fn norwegian<'a>(query: &str, text: &'a str) -> Vec<&'a str> {
        found(query, Analyser::Norwegian, text)
    }

    #[test]
    fn signs_and_spelling_and_dialect() {
        assert_eq!(norwegian("følelse", "Følelsene mine, og føling."), ["Følelsene"]);
        assert_eq!(norwegian("føl*", "Følelsene mine, og føling."), ["Følelsene", "føling"]);
        assert_eq!(norwegian("foel*", "Følelsene mine."), ["Følelsene"]);
        assert_eq!(norwegian("folelse", "Følelsene mine."), ["Følelsene"]);
        assert_eq!(norwegian("samtlae~", "en samtale"), ["samtale"]);
        assert_eq!(norwegian("\u{e6} vet ikke", "æ veit itj, eg vet ikkje"), ["æ veit itj", "eg vet ikkje"]);
        assert_eq!(norwegian("føl* meg~", "jeg følte meg trygg"), ["følte meg"]);
        assert_eq!(norwegian("kafé", "på kafe"), ["kafe"]);
        assert_eq!(norwegian("f.eks. ikke", "f.eks. ikke"), ["f.eks. ikke"]);
    }

    #[test]
    fn what_is_to_be_found_as_it_is_written_is_not_found_otherwise() {
        let said = Saying { words: "æ folelse".to_owned(), strictly: true };
        let mut looker =
            Finder::new(Arc::new(QueryTerms::phrase(&said, &Dialect::with(None)).unwrap()), &Arc::default());
        let mut says = |text| looker.says(Analyser::Norwegian, Written::Text(text));
        assert!(!says("jeg følelse") && says("æ folelsen"));
    }

    #[test]
    fn only_norwegian_is_read_with_norwegian_dialects() {
        assert_eq!(found("jeg", Analyser::English, "eg jeg"), ["jeg"]);
        assert_eq!(found("runs", Analyser::English, "running"), ["running"]);
        assert_eq!(found("hus*", Analyser::Plain, "huset"), ["huset"]);
    }

    #[test]
    fn words_of_the_project_itself_are_one_in_every_language() {
        let said = Saying { words: "sliten".to_owned(), strictly: false };
        let wanted = QueryTerms::phrase(&said, &Dialect::with(Some("sliten: tired utslitt"))).unwrap();
        let mut looker = Finder::new(Arc::new(wanted), &Arc::default());
        for analyser in Analyser::ALL {
            assert!(looker.says(analyser, Written::Text("so tired")), "{analyser:?}");
        }
        assert!(!looker.says(Analyser::English, Written::Text("jeg eg")));
    }

    #[test]
    fn all_scripts_can_be_searched() {
        for (query, text) in [("שלום", "אמר שלום לכולם"), ("好", "你好吗"), ("안녕*", "안녕하세요"), ("😀", "ja 😀!")]
        {
            assert_eq!(found(query, Analyser::Plain, text).len(), 1, "{query}");
            assert_eq!(norwegian(query, text).len(), 1, "{query}");
        }
    }

    #[test]
    fn nothing_and_too_much_cannot_be_looked_for() {
        let of = |words: &str| {
            let said = Saying { words: words.to_owned(), strictly: false };
            QueryTerms::phrase(&said, &Dialect::with(None)).is_some()
        };
        assert!(!of("… – !?") && !of("") && of(&"ord ".repeat(MOST_WORDS)) && !of(&"ord ".repeat(MOST_WORDS + 1)));
    }
}
