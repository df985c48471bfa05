//! Finds [what is looked for](super::query_terms) in text after text: in texts as they stand, or in the numbers that
//! the [vocabulary](crate::search::vocabulary) has for their words. Both find the same.

use std::ops::ControlFlow;
use std::sync::Arc;

use super::Analyser;
use super::pieces::{Memory, Piece, Pieces};
use super::query_terms::{LookUp, QueryTerm, QueryTerms};
use super::sieve::Sieve;
use super::tokens::Words;
use crate::domain::ids::DocumentId;
use crate::domain::query::matcher::{self, Pattern};
use crate::domain::span::Span;
use crate::search::forms::MOST_TERMS;
use crate::search::vocabulary::Vocabulary;

/// A text as it is given to a finder.
#[derive(Clone, Copy, Debug)]
pub enum Written<'a> {
    /// As text, which is cut into words.
    Text(&'a str),
    /// As the numbers that the vocabulary has for its words, in order.
    Numbers(&'a [u32]),
}

/// Finds query terms in text after text. It remembers the words it has met.
pub struct Finder {
    terms: Arc<QueryTerms>,
    vocabulary: Arc<Vocabulary>,
    /// The words met so far, for each analyser.
    met: [Met; 3],
    /// The place it was asked about last, and what it found there.
    last: Option<(Location, Vec<Span>)>,
}

/// The words met so far, each with a bit for each query term that it is.
#[derive(Default)]
struct Met {
    /// In pieces of text.
    pieces: Memory,
    /// What passes over the pieces without words looked for; nothing where there can be none.
    sieve: Option<Option<Sieve>>,
    /// By their numbers.
    numbers: Option<Numbers>,
}

/// Words by number.
struct Numbers {
    /// The bits of each word. Those of terms that are looked up by their forms are known from the start.
    bits: Vec<u64>,
    /// The bits that are not known from the start.
    open: u64,
    /// For each word, which of the open bits have been found out; empty where none are open.
    known: Vec<u64>,
}

/// A text that does not change while it is searched: a document and the number of a turn.
pub type Location = (DocumentId, i64);

impl Finder {
    /// A finder of these terms.
    pub fn new(terms: Arc<QueryTerms>, vocabulary: &Arc<Vocabulary>) -> Self {
        Self { terms, vocabulary: Arc::clone(vocabulary), met: Default::default(), last: None }
    }

    /// Whether a text says what is looked for.
    pub fn is_match(&mut self, analyser: Analyser, written: Written) -> bool {
        match written {
            Written::Numbers(numbers) => {
                let (pattern, mut classifier) = self.classifier(analyser);
                matcher::is_match(classifier.of_numbers(numbers), pattern)
            }
            Written::Text(text) => {
                self.may_say(analyser, text) && {
                    let (pattern, mut classifier) = self.classifier(analyser);
                    pattern.is_word() || matcher::is_match(classifier.of_text(text), pattern)
                }
            }
        }
    }

    /// Where a text says it: each phrase from its first word's start to its last word's end, in bytes of the text, in
    /// order. Where the numbers of its words are known, they are used.
    pub fn hits(&mut self, analyser: Analyser, text: &str, numbers: Option<&[u32]>) -> Vec<Span> {
        match numbers {
            None if self.terms.pattern().is_word() => return self.words(analyser, text),
            None if !self.may_say(analyser, text) => return Vec::new(),
            _ => {}
        }
        let (pattern, mut classifier) = self.classifier(analyser);
        let hits = match numbers {
            Some(numbers) => matcher::hits(classifier.of_numbers(numbers), pattern),
            None => matcher::hits(classifier.of_text(text), pattern),
        };
        // Only now, and no further than needed, is the text cut into words.
        let needed = hits.iter().map(|(_, last)| *last as usize + 1).max().unwrap_or(0);
        let mut words = Words::of(text);
        let spans: Vec<Span> = std::iter::from_fn(|| words.pass()).take(needed).collect();
        let word = |n: u32| spans.get(n as usize);
        hits.iter().filter_map(|(a, b)| Some(Span { start: word(*a)?.start, end: word(*b)?.end })).collect()
    }

    /// Where a text says the one word that is looked for.
    fn words(&mut self, analyser: Analyser, text: &str) -> Vec<Span> {
        let (_, mut classifier) = self.classifier(analyser);
        let mut spans = Vec::new();
        classifier.each_candidate(text, |piece, bits| {
            let mut words = Words::of(text.get(piece.start..piece.end).unwrap_or_default());
            for bits in bits {
                spans.extend(words.pass().filter(|_| *bits != 0).map(|span| span.moved(piece.start)));
            }
            ControlFlow::Continue(())
        });
        spans
    }

    /// The same of the text at a location: searched once, also where it is asked for twice in a row.
    pub fn hits_at(&mut self, location: Location, analyser: Analyser, text: &str, numbers: Option<&[u32]>) -> &[Span] {
        if self.last.as_ref().is_none_or(|(last, _)| *last != location) {
            self.last = Some((location, self.hits(analyser, text, numbers)));
        }
        self.last.as_ref().map_or(&[], |(_, hits)| hits)
    }

    /// Whether some words stand in a text without which it cannot say what is looked for. Quicker than finding out
    /// whether it does; for a text of several turns, with white space between them, it tells whether one of them may.
    pub fn may_say(&mut self, analyser: Analyser, text: &str) -> bool {
        let (pattern, mut classifier) = self.classifier(analyser);
        let mut all = classifier.unknown();
        classifier.each_candidate(text, |_, bits| {
            all = bits.iter().fold(all, |all, bits| all | bits);
            if pattern.is_possible(all) { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        });
        pattern.is_possible(all)
    }

    fn classifier(&mut self, analyser: Analyser) -> (&Pattern, Classifier<'_>) {
        let Self { terms, vocabulary, met, .. } = self;
        let terms_of = TermsOf { terms: terms.words(), analyser, vocabulary };
        (terms.pattern(), Classifier { terms: terms_of, pattern: terms.pattern(), met: &mut met[analyser.place()] })
    }
}

/// Tells which of the query terms a word is.
struct Classifier<'a> {
    terms: TermsOf<'a>,
    pattern: &'a Pattern,
    met: &'a mut Met,
}

impl Classifier<'_> {
    /// The bits of words that [`each_candidate`](Self::each_candidate) does not look for.
    fn unknown(&mut self) -> u64 {
        self.sieve().map_or(0, |sieve| !sieve.bits)
    }

    fn sieve(&mut self) -> Option<&Sieve> {
        let (terms, pattern) = (self.terms, self.pattern);
        self.met.sieve.get_or_insert_with(|| Sieve::of(terms.terms, pattern, terms.analyser)).as_ref()
    }

    /// Calls `each` with the pieces of a text that hold words looked for, and with the bits of each word of these,
    /// until told to stop.
    fn each_candidate(&mut self, text: &str, mut each: impl FnMut(Piece, &[u64]) -> ControlFlow<()>) {
        let mut pieces = Pieces::of(text);
        loop {
            if let Some(sieve) = self.sieve() {
                let Some(at) = sieve.next(text, pieces.at()) else { return };
                pieces = Pieces::from(text, at);
            }
            let Some(piece) = pieces.next() else { return };
            let place = self.place(&pieces, piece);
            let bits = self.met.pieces.bits(place);
            if bits.iter().any(|bits| *bits != 0) && each(piece, bits).is_break() {
                return;
            }
        }
    }

    /// The bits of one word of a text after another.
    fn of_text(&mut self, text: &str) -> impl FnMut(u64) -> Option<u64> {
        let mut pieces = Pieces::of(text);
        let (mut place, mut at) = (None, 0);
        move |_| loop {
            if let Some(bits) = place.and_then(|place| self.met.pieces.bits(place).get(at)) {
                at += 1;
                return Some(*bits);
            }
            let piece = pieces.next()?;
            (place, at) = (Some(self.place(&pieces, piece)), 0);
        }
    }

    /// The bits of one word after another, given by their numbers; of the bits that are sought there.
    fn of_numbers(&mut self, numbers: &[u32]) -> impl FnMut(u64) -> Option<u64> {
        let mut numbers = numbers.iter();
        move |sought| numbers.next().map(|number| self.of_number(*number, sought))
    }

    /// The place in memory of the bits of a piece's words.
    fn place(&mut self, pieces: &Pieces, piece: Piece) -> u32 {
        let terms = self.terms;
        self.met.pieces.place(pieces, piece, |text| {
            let mut words = Words::of(text);
            std::iter::from_fn(|| words.advance().map(|_| terms.of_word(&words.word))).collect()
        })
    }

    /// The bits of the word with this number, of those that are sought.
    fn of_number(&mut self, number: u32, sought: u64) -> u64 {
        let at = number as usize;
        let numbers = self.met.numbers.get_or_insert_with(|| Numbers::of(self.terms));
        let Some(bits) = numbers.bits.get_mut(at) else {
            // A new word, met for the first time since the search began.
            return self.terms.of_number(number, u64::MAX);
        };
        let open = sought & numbers.open;
        if open != 0
            && let Some(known) = numbers.known.get_mut(at)
        {
            let unknown = open & !*known;
            if unknown != 0 {
                *bits |= self.terms.of_number(number, unknown);
                *known |= unknown;
            }
        }
        *bits
    }
}

impl Numbers {
    /// What is known of all words from the start.
    fn of(terms: TermsOf) -> Self {
        let all = terms.vocabulary.len(terms.analyser);
        let mut numbers = Self { bits: vec![0; all], open: 0, known: Vec::new() };
        for (n, term) in terms.terms.iter().enumerate() {
            match term.look_up(terms.analyser) {
                LookUp::Forms { terms: stems, said } => {
                    terms.vocabulary.each_form(terms.analyser, stems, said, |number, _| {
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

/// The query terms, as an analyser compares them with words.
#[derive(Clone, Copy)]
struct TermsOf<'a> {
    terms: &'a [QueryTerm],
    analyser: Analyser,
    vocabulary: &'a Vocabulary,
}

impl TermsOf<'_> {
    /// The bits of a word.
    fn of_word(self, word: &str) -> u64 {
        self.vocabulary.with_terms(self.analyser, word, |stems| self.found(word, stems, u64::MAX))
    }

    /// The bits of the word with this number, of those that are sought.
    fn of_number(self, number: u32, sought: u64) -> u64 {
        let found = self.vocabulary.with_number(self.analyser, number, |word, stems| self.found(word, stems, sought));
        found.unwrap_or(0)
    }

    fn found(self, word: &str, stems: [Option<&str>; MOST_TERMS], sought: u64) -> u64 {
        let terms = self.terms.iter().enumerate().filter(|(n, _)| sought & 1 << n != 0);
        let found = terms.filter(|(_, term)| term.look_up(self.analyser).finds(word, stems));
        found.fold(0, |bits, (n, _)| bits | 1 << n)
    }
}

#[cfg(test)]
mod tests {
    use proptest::collection::vec;
    use proptest::prelude::*;
    use proptest::sample::select;

    use super::*;
    use crate::domain::query::condition::SearchPhrase;
    use crate::domain::query::matcher::MAX_WORDS;
    use crate::search::analysis::dialect::Dialect;

    fn found<'a>(query: &str, analyser: Analyser, text: &'a str) -> Vec<&'a str> {
        let said = SearchPhrase { words: query.to_owned(), as_written: false };
        let wanted = Arc::new(QueryTerms::phrase(&said, &Dialect::with(None)).unwrap());
        let vocabulary = Arc::default();
        let mut looker = Finder::new(wanted, &vocabulary);
        let hits = looker.hits(analyser, text, None);
        let numbers = vocabulary.numbers(analyser, text);
        assert_eq!(looker.hits(analyser, text, Some(&numbers)), hits);
        for written in [Written::Text(text), Written::Numbers(&numbers)] {
            assert_eq!(looker.is_match(analyser, written), !hits.is_empty(), "{written:?}");
        }
        hits.into_iter().filter_map(|hit| hit.of(text)).collect()
    }

    /// Words as they are written by different hands: in capitals, with accents, soft hyphens, ligatures, combining
    /// marks and letters of full width, in dialect, without *æ ø å*, in other scripts, and longer than any word.
    const WORDS: &str = "følelse Følelsene FØLELSER folelse foelelse følelse\u{301} fø\u{ad}lelse kafé kafe Kafe\u{301} \
        e\u{301}n jeg Jeg, æ eg «æg» ikke itj ikkje don’t don't leder’n lederen lærer lærerne larer laerer \
        lærte running runs ﬁnne finne ｆｉｎｎｅ arbeidsgiveransvar arbeidsgjevaransvar skole skule trøtt trøytte mulighet moglegheita lærar følelseslivet kjenslelivet hviler kvile auka 3,5 f.eks. samtale/samtaler e-post e‑post \
        arbeidsmarkedstiltakene ÅPENT a\u{30a}pent – … 好 你好吗 😀 ja😀nei straße İstanbul ǅungla \u{200b}jeg \
        je\u{200d}g \
        ommmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmm";

    fn word() -> impl Strategy<Value = &'static str> {
        select(WORDS.split(' ').collect::<Vec<_>>())
    }

    /// Texts of such words, with white space of several kinds between them, or none.
    fn text() -> impl Strategy<Value = String> {
        let gap = select(&[" ", " ", " ", "\n", "\u{a0}", "\u{2009}", "", "-", ", "][..]);
        vec((word(), gap), 0..12)
            .prop_map(|words| words.into_iter().map(|(word, gap)| format!("{word}{gap}")).collect())
    }

    /// A phrase, or with a number two near each other.
    type Query = (Option<u32>, SearchPhrase, SearchPhrase);

    fn query() -> impl Strategy<Value = Query> {
        let word = (word(), select(&["", "", "", "*", "~", "~1", "~2"][..]));
        let words = vec(word.prop_map(|(word, sign)| format!("{word}{sign}")), 1..3);
        let words = words.prop_map(|words| words.join(" "));
        let within = prop_oneof![3 => Just(None), 1 => (0..4_u32).prop_map(Some)];
        (within, vec((words, any::<bool>()), 2)).prop_map(|(within, said)| {
            let said: Vec<SearchPhrase> =
                said.into_iter().map(|(words, as_written)| SearchPhrase { words, as_written }).collect();
            (within, said[0].clone(), said[1].clone())
        })
    }

    fn terms((within, one, other): &Query) -> Option<Arc<QueryTerms>> {
        let dialect = Dialect::with(Some("kafe: café kaffistove\nlærer: læraren"));
        let terms = match within {
            None => QueryTerms::phrase(one, &dialect),
            Some(within) => QueryTerms::near(*within, std::slice::from_ref(one), std::slice::from_ref(other), &dialect),
        };
        terms.map(Arc::new)
    }

    /// Where a text says it, found by cutting it into words and comparing each of them with each term.
    fn plainly(terms: &QueryTerms, analyser: Analyser, text: &str) -> Vec<Span> {
        let (mut words, mut spans) = (Words::of(text), Vec::new());
        let next = |_| {
            spans.push(words.advance()?);
            let stems = analyser.terms(&words.word);
            let is = |term: &QueryTerm| term.look_up(analyser).finds(&words.word, stems.all());
            Some(terms.words().iter().enumerate().filter(|(_, term)| is(term)).fold(0, |bits, (n, _)| bits | 1 << n))
        };
        let hits = matcher::hits(next, terms.pattern());
        let word = |n: u32| spans[n as usize];
        hits.into_iter().map(|(a, b)| Span { start: word(a).start, end: word(b).end }).collect()
    }

    proptest! {
        #[test]
        fn what_is_remembered_of_pieces_changes_nothing(
            query in query(),
            analyser in select(&Analyser::ALL[..]),
            texts in vec(text(), 1..5),
        ) {
            let Some(terms) = terms(&query) else { return Ok(()) };
            let mut finder = Finder::new(Arc::clone(&terms), &Arc::default());
            for text in &texts {
                let hits = plainly(&terms, analyser, text);
                prop_assert_eq!(finder.hits(analyser, text, None), hits.as_slice(), "{}", text);
                prop_assert_eq!(finder.is_match(analyser, Written::Text(text)), !hits.is_empty(), "{}", text);
            }
        }

        #[test]
        fn a_text_of_several_turns_may_say_it_where_one_of_them_does(
            query in query(),
            analyser in select(&Analyser::ALL[..]),
            turns in vec(text(), 1..5),
        ) {
            let Some(terms) = terms(&query) else { return Ok(()) };
            let mut finder = Finder::new(Arc::clone(&terms), &Arc::default());
            let is_said = turns.iter().any(|turn| !plainly(&terms, analyser, turn).is_empty());
            let may_be_said = finder.may_say(analyser, &turns.join("\n"));
            prop_assert!(may_be_said || !is_said);
            prop_assert!(!may_be_said || is_said || !terms.pattern().is_word());
        }
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
        let said = SearchPhrase { words: "æ folelse".to_owned(), as_written: true };
        let mut looker =
            Finder::new(Arc::new(QueryTerms::phrase(&said, &Dialect::with(None)).unwrap()), &Arc::default());
        let mut is_match = |text| looker.is_match(Analyser::Norwegian, Written::Text(text));
        assert!(!is_match("jeg følelse") && is_match("æ folelsen"));
    }

    #[test]
    fn only_norwegian_is_read_with_norwegian_dialects() {
        assert_eq!(found("jeg", Analyser::English, "eg jeg"), ["jeg"]);
        assert_eq!(found("runs", Analyser::English, "running"), ["running"]);
        assert_eq!(found("hus*", Analyser::Plain, "huset"), ["huset"]);
    }

    #[test]
    fn words_of_the_project_itself_are_one_in_every_language() {
        let said = SearchPhrase { words: "sliten".to_owned(), as_written: false };
        let wanted = QueryTerms::phrase(&said, &Dialect::with(Some("sliten: tired utslitt"))).unwrap();
        let mut looker = Finder::new(Arc::new(wanted), &Arc::default());
        for analyser in Analyser::ALL {
            assert!(looker.is_match(analyser, Written::Text("so tired")), "{analyser:?}");
        }
        assert!(!looker.is_match(Analyser::English, Written::Text("jeg eg")));
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
            let said = SearchPhrase { words: words.to_owned(), as_written: false };
            QueryTerms::phrase(&said, &Dialect::with(None)).is_some()
        };
        assert!(!of("… – !?") && !of("") && of(&"ord ".repeat(MAX_WORDS)) && !of(&"ord ".repeat(MAX_WORDS + 1)));
    }
}
