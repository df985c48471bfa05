//! A fast filter that finds the places in a text where a match is possible, from its bytes alone.
//!
//! All forms of a word begin alike, so the first letters rule out most words without splitting and analysing the text.
//! A sieve may let through too much but never too little: it stops at every word that begins like one of the words in
//! the query, and at every word with a character that is normalised before comparison (*é*, ligatures, soft hyphens,
//! other alphabets). A property test in `finder` checks this.

use super::Analyser;
use super::query_terms::{LookUp, QueryTerm};
use crate::domain::query::matcher::{Pattern, Phrase};
use crate::search::forms::NORWEGIAN;

/// Finds the words in a text that may match.
pub(super) struct Sieve {
    /// The class of each byte: a combination of [`WITHIN`], [`FIRST`] and [`BEYOND_ASCII`].
    classes: [u8; 256],
    /// The beginnings of the words to stop at, by their first byte.
    beginnings: Vec<(u8, Vec<Beginning>)>,
    /// The bits of the query terms that the sieve stops at. It may skip all others.
    pub(super) bits: u64,
}

/// The beginning of words, in lower case and normalised for comparison.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
struct Beginning {
    text: String,
    /// Whether this is the whole word.
    is_whole: bool,
}

/// A byte within a word: a letter or a digit.
const WITHIN: u8 = 1;
/// The first byte of a beginning, in lower or upper case.
const FIRST: u8 = 2;
/// The first byte of a character beyond ASCII.
const BEYOND_ASCII: u8 = 4;

/// In bytes. Since long words are truncated, a beginning of this length is not treated as a whole word.
const MIN_TRUNCATED: usize = 64;

/// How the sieve treats a character beyond ASCII.
enum Character {
    /// A letter that is compared as written, except for its case.
    Letter,
    /// Never part of a word. The number is its length in bytes.
    Separator(usize),
    /// Anything else.
    Odd,
}

impl Sieve {
    /// A sieve for the words without which a text cannot match the pattern: for a phrase, the word that is probably
    /// rarest; for phrases near each other, those on one side. `None` if the beginnings of these words are unknown.
    pub(super) fn of(terms: &[QueryTerm], pattern: &Pattern, analyser: Analyser) -> Option<Self> {
        let known: Vec<Option<Vec<Beginning>>> =
            terms.iter().map(|term| beginnings(term.look_up(analyser), analyser)).collect();
        let rarest = |phrase: &Phrase| {
            let words = phrase.first..phrase.first + phrase.words;
            words.filter_map(|n| Some((length(known.get(n)?.as_ref()?), n))).max()
        };
        let side = |phrases: &[Phrase]| {
            let words: Vec<_> = phrases.iter().map(rarest).collect::<Option<_>>()?;
            let shortest = words.iter().map(|(length, _)| *length).min()?;
            Some((shortest, words.into_iter().map(|(_, n)| n).collect::<Vec<_>>()))
        };
        let words = match pattern {
            Pattern::Phrase(phrase) => side(&[*phrase]),
            Pattern::Near(_, left, right) => side(left).max(side(right)),
        };
        let words = words?.1;
        let bits = words.iter().fold(0, |bits, n| bits | 1 << n);
        Some(Self::from_beginnings(words.into_iter().filter_map(|n| known.get(n)?.clone()).flatten().collect(), bits))
    }

    fn from_beginnings(mut all: Vec<Beginning>, bits: u64) -> Self {
        // The sieve stops at every word with an odd character anyway.
        all.retain(|beginning| is_plain(&beginning.text));
        all.sort();
        all.dedup();
        let mut classes = [0; 256];
        for byte in 0..=u8::MAX {
            classes[usize::from(byte)] = match byte {
                0x80.. => BEYOND_ASCII,
                _ if byte.is_ascii_alphanumeric() => WITHIN,
                _ => 0,
            };
        }
        let mut beginnings: Vec<(u8, Vec<Beginning>)> = Vec::new();
        for beginning in all {
            let Some(first) = beginning.text.bytes().next() else { continue };
            classes[usize::from(first)] |= FIRST;
            classes[usize::from(first.to_ascii_uppercase())] |= FIRST;
            match beginnings.last_mut() {
                Some((byte, same)) if *byte == first => same.push(beginning),
                _ => beginnings.push((first, vec![beginning])),
            }
        }
        Self { classes, beginnings, bits }
    }

    /// The next position at or after `at` where a word may match: its beginning, or an odd character in it. `at` must
    /// not be within a word.
    pub(super) fn next(&self, text: &str, mut at: usize) -> Option<usize> {
        let bytes = text.as_bytes();
        let class = |at: usize| bytes.get(at).map(|byte| self.classes[usize::from(*byte)]);
        let mut is_within = false;
        loop {
            let here = class(at)?;
            if !is_within && here & FIRST != 0 && self.begins(bytes.get(at..)?) {
                return Some(at);
            }
            if here & BEYOND_ASCII == 0 {
                (at, is_within) = (at + 1, here & WITHIN != 0);
            } else {
                match character(bytes.get(at..)?) {
                    Character::Odd => return Some(at),
                    Character::Letter => (at, is_within) = (at + 2, true),
                    Character::Separator(length) => (at, is_within) = (at + length, false),
                }
            }
            // Most of a text is passed over here.
            while is_within && class(at)? & (WITHIN | BEYOND_ASCII) == WITHIN {
                at += 1;
            }
        }
    }

    /// Whether one of the beginnings is here.
    fn begins(&self, bytes: &[u8]) -> bool {
        let first = bytes.first().map(|byte| lower(*byte));
        let same = self.beginnings.iter().find(|(byte, _)| Some(*byte) == first);
        same.is_some_and(|(_, all)| all.iter().any(|beginning| self.is_at(beginning, bytes)))
    }

    fn is_at(&self, beginning: &Beginning, bytes: &[u8]) -> bool {
        let text = beginning.text.as_bytes();
        let Some((head, rest)) = bytes.split_at_checked(text.len()) else { return false };
        let goes_on = || match rest.first() {
            Some(0x80..) => matches!(character(rest), Character::Letter),
            Some(byte) => byte.is_ascii_alphanumeric(),
            None => false,
        };
        head.iter().zip(text).all(|(byte, own)| lower(*byte) == *own) && !(beginning.is_whole && goes_on())
    }
}

/// Converts a byte to lower case: an ASCII letter or the second byte of *Æ Ø Å*.
fn lower(byte: u8) -> u8 {
    match byte {
        b'A'..=b'Z' | 0x80..=0x9f => byte + 0x20,
        _ => byte,
    }
}

/// Classifies the character beyond ASCII that begins here.
fn character(bytes: &[u8]) -> Character {
    match bytes {
        // Æ Ø Å æ ø å
        [0xc3, 0x86 | 0x98 | 0x85 | 0xa6 | 0xb8 | 0xa5, ..] => Character::Letter,
        // « » and the no-break space
        [0xc2, 0xab | 0xbb | 0xa0, ..] => Character::Separator(2),
        // – — “ ” „ …
        [0xe2, 0x80, 0x93 | 0x94 | 0x9c | 0x9d | 0x9e | 0xa6, ..] => Character::Separator(3),
        _ => Character::Odd,
    }
}

/// Whether a text has no odd characters.
fn is_plain(text: &str) -> bool {
    text.chars().all(|c| c.is_ascii() || matches!(c, 'æ' | 'ø' | 'å'))
}

/// The number of letters in the shortest of these beginnings.
fn length(beginnings: &[Beginning]) -> usize {
    beginnings.iter().map(|beginning| beginning.text.chars().count()).min().unwrap_or(usize::MAX)
}

/// The beginnings of all words that match. `None` if they are unknown.
fn beginnings(look_up: LookUp, analyser: Analyser) -> Option<Vec<Beginning>> {
    let open = |text: &str| Beginning { text: text.to_owned(), is_whole: false };
    let whole = |text: &String| Beginning { is_whole: text.len() < MIN_TRUNCATED, ..open(text) };
    let all: Vec<Beginning> = match look_up {
        LookUp::Forms { terms, words } => {
            let forms = terms.iter().map(|term| match analyser {
                Analyser::Plain => whole(term),
                _ => open(beginning(analyser, term)),
            });
            forms.chain(words.iter().map(whole)).collect()
        }
        LookUp::Beginnings(beginnings) => beginnings.iter().map(|beginning| open(beginning)).collect(),
        LookUp::NearMisses(_) => return None,
    };
    all.iter().all(|beginning| !beginning.text.is_empty()).then_some(all)
}

/// The common beginning of all words that have this term. May be empty.
fn beginning(analyser: Analyser, term: &str) -> &str {
    match analyser {
        Analyser::Plain => term,
        // The stemmer's rules change at most the last two letters of the stem they leave: dying becomes die.
        Analyser::English => {
            let end = term.char_indices().rev().nth(1).map_or(0, |(at, _)| at);
            let first = term.chars().next().map_or(0, char::len_utf8);
            &term[..end.max(first)]
        }
        Analyser::Norwegian => {
            let kept = NORWEGIAN.beginning(term);
            // The term of a noun for a person is made from the word with an ending added.
            kept.strip_suffix("en").or_else(|| kept.strip_suffix('e')).unwrap_or(kept)
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use proptest::sample::select;

    use super::*;
    use crate::domain::query::condition::SearchPhrase;
    use crate::search::analysis::dialect::Dialect;
    use crate::search::analysis::query_terms::QueryTerms;
    use crate::search::analysis::tokens::words;

    #[test]
    fn separators_are_never_part_of_a_word_and_letters_are_compared_as_written() {
        for c in ('\u{80}'..=char::MAX).filter(|c| !matches!(character(c.to_string().as_bytes()), Character::Odd)) {
            match character(c.to_string().as_bytes()) {
                Character::Separator(length) => {
                    assert_eq!(length, c.len_utf8());
                    assert_eq!(words(&format!("a{c}b 1{c}2 æ{c}1 {c}")), ["a", "b", "1", "2", "æ", "1"], "{c}");
                }
                _ => assert_eq!(words(&format!("a{c}b")), [format!("a{}b", c.to_lowercase())], "{c}"),
            }
        }
        for c in (0..=127).map(char::from).filter(char::is_ascii_alphanumeric) {
            assert_eq!(words(&format!("å{c}1b")), [format!("å{}1b", c.to_ascii_lowercase())]);
        }
    }

    /// The bytes at which a sieve for these words stops.
    fn stops(query: &str, analyser: Analyser, text: &str) -> Option<Vec<usize>> {
        let phrase = SearchPhrase { words: query.to_owned(), as_written: true };
        let terms = QueryTerms::phrase(&phrase, &Dialect::with(None)).unwrap();
        let sieve = Sieve::of(terms.words(), terms.pattern(), analyser)?;
        let (mut stops, mut at) = (Vec::new(), 0);
        while let Some(stop) = sieve.next(text, at) {
            stops.push(stop);
            at = text[stop..].find(' ').map_or(text.len(), |space| stop + space);
        }
        Some(stops)
    }

    #[test]
    fn most_words_are_skipped() {
        let text = "Samtalen, samtidig: omsamtale «SAMT ÆRLIG ærlig én";
        let at = |words: &[&str]| Some(words.iter().map(|word| text.find(word).unwrap()).collect());
        assert_eq!(stops("samtaler", Analyser::Norwegian, text), at(&["Samtalen", "samtidig", "SAMT", "én"]));
        assert_eq!(stops("ærl*", Analyser::Norwegian, text), at(&["ÆRLIG", "ærlig", "én"]));
        assert_eq!(stops("samt", Analyser::Plain, text), at(&["SAMT", "én"]));
        assert_eq!(stops("om samtaler", Analyser::Norwegian, text), at(&["Samtalen", "samtidig", "SAMT", "én"]));
        assert_eq!(stops("samtaler~", Analyser::Norwegian, text), None, "every word can be nearly this");
        assert_eq!(stops("være", Analyser::Norwegian, text), None, "er and var begin otherwise");
    }

    /// Words whose forms have unusual beginnings or endings.
    const ODD: &str = "gikk gått er var ser så bøker menn eldre større bedre lærer lederer leder'n barnet's dying skies \
        happier relational hopping hoping sensibility ugly news idly proceed ies as rationalizations \
        controlled y yes agreed 'cause skule arbeidsgjevar trøytt vanskeleg moglegheit oppleving kjensle \
        veke sjuk saman rettleiar tryggleik";

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2000))]

        #[test]
        fn every_word_has_the_beginning_of_its_terms(
            text in prop_oneof![
                select(ODD.split(' ').collect::<Vec<_>>()).prop_map(str::to_owned),
                "[a-zæøå]{1,7}(e|en|er|ene|erne|ing|ings|ies|ied|ally|ization|ational|biliti|ere|este|te|dde)?",
                "[a-zæøå0-9']{1,12}",
            ],
            analyser in select(&Analyser::ALL[..]),
        ) {
            for word in words(&text) {
                for term in analyser.terms(&word).iter() {
                    let beginning = beginning(analyser, term);
                    prop_assert!(word.starts_with(beginning), "{} {} {}", word, term, beginning);
                }
            }
        }
    }
}
