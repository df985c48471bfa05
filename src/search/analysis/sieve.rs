//! Where in a text the words looked for can stand, seen from its bytes alone.
//!
//! All forms of a word begin alike, so most words of a text are ruled out by their first letters, without being cut out
//! and analysed. A sieve lets through too much, never too little: every word that begins as one of the words looked
//! for, and every word with a letter in it that may be written otherwise than it is compared (*é*, ligatures, soft
//! hyphens, other alphabets). A law in `finder` holds it to that.

use super::Analyser;
use super::query_terms::{LookUp, QueryTerm};
use crate::domain::query::matcher::{Pattern, Phrase};
use crate::search::forms::NORWEGIAN;

/// What lets through the words that can be some of the words looked for.
pub(super) struct Sieve {
    /// What to do at each byte, outside words and within them.
    classes: [u8; 256],
    /// How the words let through begin, by their first byte.
    beginnings: Vec<(u8, Vec<Beginning>)>,
    /// The bits of the words that are let through; all others may pass unseen.
    pub(super) bits: u64,
}

/// How words begin: in small letters, as they are compared.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
struct Beginning {
    text: String,
    /// Whether that is the whole word.
    is_whole: bool,
}

/// A byte within a word: a letter or a digit.
const WITHIN: u8 = 1;
/// The first byte of a beginning.
const FIRST: u8 = 2;
/// The first byte of a character beyond ASCII.
const BEYOND_ASCII: u8 = 4;

/// A word is cut at some length; a beginning as long as this is not taken for a whole word.
const LONG: usize = 64;

/// What a character beyond ASCII is to the sieve.
enum Character {
    /// A letter that is compared as it is written, but for its case.
    Letter,
    /// No part of a word; so many bytes.
    Separator(usize),
    /// Anything else.
    Odd,
}

impl Sieve {
    /// A sieve for the words without which a text cannot match the pattern: of a phrase the rarest one, of two near
    /// each other those on one side. Nothing where no beginning of theirs is known.
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
        Some(Self::made(words.into_iter().filter_map(|n| known.get(n)?.clone()).flatten().collect(), bits))
    }

    fn made(mut all: Vec<Beginning>, bits: u64) -> Self {
        // What has an odd letter in it is let through for that.
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

    /// Where from a place on, which is no place within a word, the first character stands at which a word that is let
    /// through begins or is odd.
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

    /// Whether a word that is let through begins here.
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

/// A byte of a letter in small; of *æ ø å* the second.
fn lower(byte: u8) -> u8 {
    match byte {
        b'A'..=b'Z' | 0x80..=0x9f => byte + 0x20,
        _ => byte,
    }
}

/// The character beyond ASCII that begins here.
fn character(bytes: &[u8]) -> Character {
    match bytes {
        // Æ Ø Å æ ø å
        [0xc3, 0x86 | 0x98 | 0x85 | 0xa6 | 0xb8 | 0xa5, ..] => Character::Letter,
        // « » and the space that does not break
        [0xc2, 0xab | 0xbb | 0xa0, ..] => Character::Separator(2),
        // – — “ ” „ …
        [0xe2, 0x80, 0x93 | 0x94 | 0x9c | 0x9d | 0x9e | 0xa6, ..] => Character::Separator(3),
        _ => Character::Odd,
    }
}

/// Whether there is no odd letter in it.
fn is_plain(text: &str) -> bool {
    text.chars().all(|c| c.is_ascii() || matches!(c, 'æ' | 'ø' | 'å'))
}

/// How few letters the shortest of these beginnings has.
fn length(beginnings: &[Beginning]) -> usize {
    beginnings.iter().map(|beginning| beginning.text.chars().count()).min().unwrap_or(usize::MAX)
}

/// How every word begins that is looked up so. Nothing where that is not known.
fn beginnings(look_up: LookUp, analyser: Analyser) -> Option<Vec<Beginning>> {
    let open = |text: &str| Beginning { text: text.to_owned(), is_whole: false };
    let whole = |text: &String| Beginning { is_whole: text.len() < LONG, ..open(text) };
    let all: Vec<Beginning> = match look_up {
        LookUp::Forms { terms, said } => {
            let forms = terms.iter().map(|term| match analyser {
                Analyser::Plain => whole(term),
                _ => open(beginning(analyser, term)),
            });
            forms.chain(said.iter().map(whole)).collect()
        }
        LookUp::Beginnings(beginnings) => beginnings.iter().map(|beginning| open(beginning)).collect(),
        LookUp::Nearly(_) => return None,
    };
    all.iter().all(|beginning| !beginning.text.is_empty()).then_some(all)
}

/// How every word begins that an analyser gives this term. May be nothing.
fn beginning(analyser: Analyser, term: &str) -> &str {
    match analyser {
        Analyser::Plain => term,
        // No rule of the stemmer changes more than the last two letters of what it leaves: dying becomes die.
        Analyser::English => {
            let end = term.char_indices().rev().nth(1).map_or(0, |(at, _)| at);
            let first = term.chars().next().map_or(0, char::len_utf8);
            &term[..end.max(first)]
        }
        Analyser::Norwegian => {
            let kept = NORWEGIAN.beginning(term);
            // A term of the one who does something is made of the word with an ending put on.
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
    fn separators_are_never_part_of_a_word_and_letters_are_compared_as_they_are_written() {
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
        let said = SearchPhrase { words: query.to_owned(), as_written: true };
        let terms = QueryTerms::phrase(&said, &Dialect::with(None)).unwrap();
        let sieve = Sieve::of(terms.words(), terms.pattern(), analyser)?;
        let (mut stops, mut at) = (Vec::new(), 0);
        while let Some(stop) = sieve.next(text, at) {
            stops.push(stop);
            at = text[stop..].find(' ').map_or(text.len(), |space| stop + space);
        }
        Some(stops)
    }

    #[test]
    fn most_words_are_passed_over() {
        let text = "Samtalen, samtidig: omsamtale «SAMT ÆRLIG ærlig én";
        let at = |words: &[&str]| Some(words.iter().map(|word| text.find(word).unwrap()).collect());
        assert_eq!(stops("samtaler", Analyser::Norwegian, text), at(&["Samtalen", "samtidig", "SAMT", "én"]));
        assert_eq!(stops("ærl*", Analyser::Norwegian, text), at(&["ÆRLIG", "ærlig", "én"]));
        assert_eq!(stops("samt", Analyser::Plain, text), at(&["SAMT", "én"]));
        assert_eq!(stops("om samtaler", Analyser::Norwegian, text), at(&["Samtalen", "samtidig", "SAMT", "én"]));
        assert_eq!(stops("samtaler~", Analyser::Norwegian, text), None, "every word can be nearly this");
        assert_eq!(stops("være", Analyser::Norwegian, text), None, "er and var begin otherwise");
    }

    /// Words whose forms begin otherwise than most, or end so.
    const ODD: &str = "gikk gått er var ser så bøker menn eldre større bedre lærer lederer leder'n barnet's dying skies \
        happier relational hopping hoping sensibility ugly news idly proceed ies as rationalizations \
        controlled y yes agreed 'cause skule arbeidsgjevar trøytt vanskeleg moglegheit oppleving kjensle \
        veke sjuk saman rettleiar tryggleik";

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2000))]

        #[test]
        fn a_word_begins_as_its_terms_do(
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
