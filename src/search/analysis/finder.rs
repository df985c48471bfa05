//! Finds [query terms](super::query_terms) in one text after another. The text is given either as it is or as the
//! numbers of its words in the [vocabulary](crate::search::vocabulary). The result is the same.

use std::ops::ControlFlow;
use std::sync::Arc;

use super::Analyser;
use super::pieces::{Piece, PieceCache, Pieces};
use super::query_terms::{LookUp, QueryTerm, QueryTerms};
use super::sieve::Sieve;
use super::tokens::Words;
use crate::domain::ids::DocumentId;
use crate::domain::query::matcher::{self, Pattern};
use crate::domain::span::Span;
use crate::search::forms::MAX_TERMS;
use crate::search::vocabulary::Vocabulary;

/// A text to search, in one of two representations.
#[derive(Clone, Copy, Debug)]
pub enum SearchText<'a> {
    /// The text itself. The finder splits it into words.
    Text(&'a str),
    /// The vocabulary's numbers for its words, in order.
    Numbers(&'a [u32]),
}

/// Finds query terms in one text after another. It caches its results for the words it has seen.
pub struct Finder {
    terms: Arc<QueryTerms>,
    vocabulary: Arc<Vocabulary>,
    /// The cache for each analyser, in the order of [`Analyser::ALL`].
    cache: [WordCache; 3],
    /// The location that was searched last, with its hits.
    last: Option<(Location, Vec<Span>)>,
}

/// The words seen so far, each with its bits: bit *n* is set if the word matches query term *n*.
#[derive(Default)]
struct WordCache {
    /// By pieces of text.
    pieces: PieceCache,
    /// Skips pieces that cannot match. The outer `None`: not made yet; the inner: no sieve can be made.
    sieve: Option<Option<Sieve>>,
    /// By word number.
    numbers: Option<Numbers>,
}

/// The bits of words, by word number.
struct Numbers {
    /// The bits of each word. The bits of terms that are looked up by their forms are set from the start.
    bits: Vec<u64>,
    /// Which bits are worked out on demand.
    open: u64,
    /// For each word, which of the open bits have been worked out. Empty if no bit is open.
    known: Vec<u64>,
}

/// Identifies a text that does not change during a search: a document and a turn number.
pub type Location = (DocumentId, i64);

impl Finder {
    /// A finder of these terms.
    pub fn new(terms: Arc<QueryTerms>, vocabulary: &Arc<Vocabulary>) -> Self {
        Self { terms, vocabulary: Arc::clone(vocabulary), cache: Default::default(), last: None }
    }

    /// Whether a text matches the query terms.
    pub fn is_match(&mut self, analyser: Analyser, written: SearchText) -> bool {
        match written {
            SearchText::Numbers(numbers) => {
                let (pattern, mut classifier) = self.classifier(analyser);
                matcher::is_match(classifier.of_numbers(numbers), pattern)
            }
            SearchText::Text(text) => {
                self.may_match(analyser, text) && {
                    let (pattern, mut classifier) = self.classifier(analyser);
                    pattern.is_word() || matcher::is_match(classifier.of_text(text), pattern)
                }
            }
        }
    }

    /// The matches in a text, in order: for each phrase, the byte range from the start of its first word to the end of
    /// its last. If the numbers of the words are known, pass them; that is faster.
    pub fn hits(&mut self, analyser: Analyser, text: &str, numbers: Option<&[u32]>) -> Vec<Span> {
        match numbers {
            None if self.terms.pattern().is_word() => return self.words(analyser, text),
            None if !self.may_match(analyser, text) => return Vec::new(),
            _ => {}
        }
        let (pattern, mut classifier) = self.classifier(analyser);
        let hits = match numbers {
            Some(numbers) => matcher::hits(classifier.of_numbers(numbers), pattern),
            None => matcher::hits(classifier.of_text(text), pattern),
        };
        // Splitting the text into words is slow, so it is done only now and only as far as needed.
        let needed = hits.iter().map(|(_, last)| *last as usize + 1).max().unwrap_or(0);
        let mut words = Words::of(text);
        let spans: Vec<Span> = std::iter::from_fn(|| words.pass()).take(needed).collect();
        let word = |n: u32| spans.get(n as usize);
        hits.iter().filter_map(|(a, b)| Some(Span { start: word(*a)?.start, end: word(*b)?.end })).collect()
    }

    /// The matches of a single-word pattern.
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

    /// Like [`Self::hits`], for the text at a location. The last result is cached, so asking twice in a row costs
    /// nothing.
    pub fn hits_at(&mut self, location: Location, analyser: Analyser, text: &str, numbers: Option<&[u32]>) -> &[Span] {
        if self.last.as_ref().is_none_or(|(last, _)| *last != location) {
            self.last = Some((location, self.hits(analyser, text, numbers)));
        }
        self.last.as_ref().map_or(&[], |(_, hits)| hits)
    }

    /// Whether a text has the words without which it cannot match. Faster than [`Self::is_match`]. For a text of
    /// several turns separated by white space, this says whether any of them may match.
    pub fn may_match(&mut self, analyser: Analyser, text: &str) -> bool {
        let (pattern, mut classifier) = self.classifier(analyser);
        let mut all = classifier.unknown();
        classifier.each_candidate(text, |_, bits| {
            all = bits.iter().fold(all, |all, bits| all | bits);
            if pattern.is_possible(all) { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        });
        pattern.is_possible(all)
    }

    fn classifier(&mut self, analyser: Analyser) -> (&Pattern, Classifier<'_>) {
        let Self { terms, vocabulary, cache, .. } = self;
        let terms_of = TermsOf { terms: terms.words(), analyser, vocabulary };
        (terms.pattern(), Classifier { terms: terms_of, pattern: terms.pattern(), cache: &mut cache[analyser.index()] })
    }
}

/// Works out which of the query terms a word matches.
struct Classifier<'a> {
    terms: TermsOf<'a>,
    pattern: &'a Pattern,
    cache: &'a mut WordCache,
}

impl Classifier<'_> {
    /// The bits that [`each_candidate`](Self::each_candidate) says nothing about.
    fn unknown(&mut self) -> u64 {
        self.sieve().map_or(0, |sieve| !sieve.bits)
    }

    fn sieve(&mut self) -> Option<&Sieve> {
        let (terms, pattern) = (self.terms, self.pattern);
        self.cache.sieve.get_or_insert_with(|| Sieve::of(terms.terms, pattern, terms.analyser)).as_ref()
    }

    /// Calls `each` with the pieces of a text that have matching words, and with the bits of each word in the piece,
    /// until `each` breaks.
    fn each_candidate(&mut self, text: &str, mut each: impl FnMut(Piece, &[u64]) -> ControlFlow<()>) {
        let mut pieces = Pieces::of(text);
        loop {
            if let Some(sieve) = self.sieve() {
                let Some(at) = sieve.next(text, pieces.at()) else { return };
                pieces = Pieces::from(text, at);
            }
            let Some(piece) = pieces.next() else { return };
            let entry = self.entry(&pieces, piece);
            let bits = self.cache.pieces.bits(entry);
            if bits.iter().any(|bits| *bits != 0) && each(piece, bits).is_break() {
                return;
            }
        }
    }

    /// Iterates over the bits of the words of a text.
    fn of_text(&mut self, text: &str) -> impl FnMut(u64) -> Option<u64> {
        let mut pieces = Pieces::of(text);
        let (mut entry, mut at) = (None, 0);
        move |_| loop {
            if let Some(bits) = entry.and_then(|entry| self.cache.pieces.bits(entry).get(at)) {
                at += 1;
                return Some(*bits);
            }
            let piece = pieces.next()?;
            (entry, at) = (Some(self.entry(&pieces, piece)), 0);
        }
    }

    /// Iterates over the bits of words given by number. The argument of each call is a mask: which bits are needed.
    fn of_numbers(&mut self, numbers: &[u32]) -> impl FnMut(u64) -> Option<u64> {
        let mut numbers = numbers.iter();
        move |mask| numbers.next().map(|number| self.of_number(*number, mask))
    }

    /// The position in the cache of the bits of a piece's words.
    fn entry(&mut self, pieces: &Pieces, piece: Piece) -> u32 {
        let terms = self.terms;
        self.cache.pieces.entry(pieces, piece, |text| {
            let mut words = Words::of(text);
            std::iter::from_fn(|| words.advance().map(|_| terms.of_word(&words.word))).collect()
        })
    }

    /// The bits of the word with this number, at least those in the mask `mask`.
    fn of_number(&mut self, number: u32, mask: u64) -> u64 {
        let at = number as usize;
        let numbers = self.cache.numbers.get_or_insert_with(|| Numbers::of(self.terms));
        let Some(bits) = numbers.bits.get_mut(at) else {
            // A word that was added to the vocabulary after the search began.
            return self.terms.of_number(number, u64::MAX);
        };
        let open = mask & numbers.open;
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
    /// The bits that can be looked up for all words at once.
    fn of(terms: TermsOf) -> Self {
        let all = terms.vocabulary.len(terms.analyser);
        let mut numbers = Self { bits: vec![0; all], open: 0, known: Vec::new() };
        for (n, term) in terms.terms.iter().enumerate() {
            match term.look_up(terms.analyser) {
                LookUp::Forms { terms: stems, words } => {
                    terms.vocabulary.each_form(terms.analyser, stems, words, |number, _| {
                        if let Some(bits) = numbers.bits.get_mut(number as usize) {
                            *bits |= 1 << n;
                        }
                    })
                }
                LookUp::Beginnings(_) | LookUp::NearMisses(_) => numbers.open |= 1 << n,
            }
        }
        if numbers.open != 0 {
            numbers.known = vec![0; all];
        }
        numbers
    }
}

/// The query terms, as one analyser compares them with words.
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

    /// The bits of the word with this number, only those in the mask `mask`.
    fn of_number(self, number: u32, mask: u64) -> u64 {
        let found = self.vocabulary.with_number(self.analyser, number, |word, stems| self.found(word, stems, mask));
        found.unwrap_or(0)
    }

    fn found(self, word: &str, stems: [Option<&str>; MAX_TERMS], mask: u64) -> u64 {
        let terms = self.terms.iter().enumerate().filter(|(n, _)| mask & 1 << n != 0);
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
        let phrase = SearchPhrase { words: query.to_owned(), as_written: false };
        let terms = Arc::new(QueryTerms::phrase(&phrase, &Dialect::with(None)).unwrap());
        let vocabulary = Arc::default();
        let mut finder = Finder::new(terms, &vocabulary);
        let hits = finder.hits(analyser, text, None);
        let numbers = vocabulary.numbers(analyser, text);
        assert_eq!(finder.hits(analyser, text, Some(&numbers)), hits);
        for written in [SearchText::Text(text), SearchText::Numbers(&numbers)] {
            assert_eq!(finder.is_match(analyser, written), !hits.is_empty(), "{written:?}");
        }
        hits.into_iter().filter_map(|hit| hit.of(text)).collect()
    }

    /// Words in many spellings: in capitals, with accents, soft hyphens, ligatures, combining marks and full-width
    /// letters, in dialect, without *æ ø å*, in other scripts, and longer than any real word.
    const WORDS: &str = "følelse Følelsene FØLELSER folelse foelelse følelse\u{301} fø\u{ad}lelse kafé kafe Kafe\u{301} \
        e\u{301}n jeg Jeg, æ eg «æg» ikke itj ikkje don’t don't leder’n lederen lærer lærerne larer laerer \
        lærte running runs ﬁnne finne ｆｉｎｎｅ arbeidsgiveransvar arbeidsgjevaransvar skole skule trøtt trøytte mulighet moglegheita lærar følelseslivet kjenslelivet hviler kvile auka 3,5 f.eks. samtale/samtaler e-post e‑post \
        arbeidsmarkedstiltakene ÅPENT a\u{30a}pent – … 好 你好吗 😀 ja😀nei straße İstanbul ǅungla \u{200b}jeg \
        je\u{200d}g \
        ommmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmm";

    fn word() -> impl Strategy<Value = &'static str> {
        select(WORDS.split(' ').collect::<Vec<_>>())
    }

    /// Texts of such words, with different kinds of white space between them, or none.
    fn text() -> impl Strategy<Value = String> {
        let gap = select(&[" ", " ", " ", "\n", "\u{a0}", "\u{2009}", "", "-", ", "][..]);
        vec((word(), gap), 0..12)
            .prop_map(|words| words.into_iter().map(|(word, gap)| format!("{word}{gap}")).collect())
    }

    /// Without a number, the first phrase; with one, two phrases at most that many words apart.
    type Query = (Option<u32>, SearchPhrase, SearchPhrase);

    fn query() -> impl Strategy<Value = Query> {
        let word = (word(), select(&["", "", "", "*", "~", "~1", "~2"][..]));
        let words = vec(word.prop_map(|(word, sign)| format!("{word}{sign}")), 1..3);
        let words = words.prop_map(|words| words.join(" "));
        let within = prop_oneof![3 => Just(None), 1 => (0..4_u32).prop_map(Some)];
        (within, vec((words, any::<bool>()), 2)).prop_map(|(within, phrases)| {
            let phrases: Vec<SearchPhrase> =
                phrases.into_iter().map(|(words, as_written)| SearchPhrase { words, as_written }).collect();
            (within, phrases[0].clone(), phrases[1].clone())
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

    /// The reference implementation: splits a text into words and compares each with each term.
    fn reference_hits(terms: &QueryTerms, analyser: Analyser, text: &str) -> Vec<Span> {
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
        fn the_cache_does_not_change_the_result(
            query in query(),
            analyser in select(&Analyser::ALL[..]),
            texts in vec(text(), 1..5),
        ) {
            let Some(terms) = terms(&query) else { return Ok(()) };
            let mut finder = Finder::new(Arc::clone(&terms), &Arc::default());
            for text in &texts {
                let hits = reference_hits(&terms, analyser, text);
                prop_assert_eq!(finder.hits(analyser, text, None), hits.as_slice(), "{}", text);
                prop_assert_eq!(finder.is_match(analyser, SearchText::Text(text)), !hits.is_empty(), "{}", text);
            }
        }

        #[test]
        fn a_text_of_several_turns_may_match_if_one_of_them_does(
            query in query(),
            analyser in select(&Analyser::ALL[..]),
            turns in vec(text(), 1..5),
        ) {
            let Some(terms) = terms(&query) else { return Ok(()) };
            let mut finder = Finder::new(Arc::clone(&terms), &Arc::default());
            let matches = turns.iter().any(|turn| !reference_hits(&terms, analyser, turn).is_empty());
            let may_match = finder.may_match(analyser, &turns.join("\n"));
            prop_assert!(may_match || !matches);
            prop_assert!(!may_match || matches || !terms.pattern().is_word());
        }
    }

    fn norwegian<'a>(query: &str, text: &'a str) -> Vec<&'a str> {
        found(query, Analyser::Norwegian, text)
    }

    #[test]
    fn signs_spelling_and_dialect_are_respected() {
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
    fn a_phrase_as_written_ignores_spelling_and_dialect() {
        let phrase = SearchPhrase { words: "æ folelse".to_owned(), as_written: true };
        let mut finder =
            Finder::new(Arc::new(QueryTerms::phrase(&phrase, &Dialect::with(None)).unwrap()), &Arc::default());
        let mut is_match = |text| finder.is_match(Analyser::Norwegian, SearchText::Text(text));
        assert!(!is_match("jeg følelse") && is_match("æ folelsen"));
    }

    #[test]
    fn dialect_applies_to_norwegian_only() {
        assert_eq!(found("jeg", Analyser::English, "eg jeg"), ["jeg"]);
        assert_eq!(found("runs", Analyser::English, "running"), ["running"]);
        assert_eq!(found("hus*", Analyser::Plain, "huset"), ["huset"]);
    }

    #[test]
    fn the_projects_own_lines_apply_in_every_language() {
        let phrase = SearchPhrase { words: "sliten".to_owned(), as_written: false };
        let terms = QueryTerms::phrase(&phrase, &Dialect::with(Some("sliten: tired utslitt"))).unwrap();
        let mut finder = Finder::new(Arc::new(terms), &Arc::default());
        for analyser in Analyser::ALL {
            assert!(finder.is_match(analyser, SearchText::Text("so tired")), "{analyser:?}");
        }
        assert!(!finder.is_match(Analyser::English, SearchText::Text("jeg eg")));
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
    fn an_empty_or_too_long_phrase_is_rejected() {
        let of = |words: &str| {
            let phrase = SearchPhrase { words: words.to_owned(), as_written: false };
            QueryTerms::phrase(&phrase, &Dialect::with(None)).is_some()
        };
        assert!(!of("… – !?") && !of("") && of(&"ord ".repeat(MAX_WORDS)) && !of(&"ord ".repeat(MAX_WORDS + 1)));
    }
}
