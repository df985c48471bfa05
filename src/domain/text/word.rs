//! The word at a position, and the next and previous words.
//!
//! A word is a run of letters and digits, including hyphens, apostrophes and points between two of them:
//! *e-post*, *don't*, *f.eks* and *3,5* are one word each. A word never contains white space; punctuation and emoji
//! are not words. Positions are bytes; a position inside a grapheme means the start of the grapheme. Every function
//! reads only the text near the position.

use unicode_segmentation::UnicodeSegmentation;

use crate::domain::span::{Span, boundary_at_or_before, next_boundary};

/// How many graphemes one call reads in each direction, at most. No word is longer, and a key press stays fast even
/// in a text of nothing but dashes.
const REACH: usize = 512;

/// The word that holds byte `at`. On white space or punctuation, the nearest word in the line; if two are equally near,
/// the one before. An empty span if there is no word nearby in the line.
pub fn at(text: &str, at: usize) -> Span {
    let at = boundary_at_or_before(text, at);
    let in_line = |&at: &usize| !text[at..].starts_with('\n');
    let before = backward(text, at).take_while(in_line).enumerate().find(|&(_, at)| in_word(text, at));
    let after = forward(text, at).take_while(in_line).enumerate().find(|&(_, at)| in_word(text, at));
    match (before, after) {
        // Both count from 0, but forward starts at the position itself and backward one grapheme before it.
        (Some((back, before)), Some((on, _))) if back < on => around(text, before),
        (_, Some((_, after))) => around(text, after),
        (Some((_, before)), None) => around(text, before),
        (None, None) => Span::new(at, at),
    }
}

/// The start of the next word after byte `at`; if there is none, the end of the text.
pub fn next(text: &str, at: usize) -> usize {
    let at = boundary_at_or_before(text, at);
    let mut beyond = forward(text, at).skip_while(|&at| in_word(text, at));
    let start = beyond.find(|&at| in_word(text, at));
    start.unwrap_or_else(|| forward(text, at).last().map_or(at, |last| next_boundary(text, last)))
}

/// The start of the last word that begins before byte `at`; if there is none, the start of the text.
pub fn previous(text: &str, at: usize) -> usize {
    let at = boundary_at_or_before(text, at);
    let before = backward(text, at).skip_while(|&at| !in_word(text, at));
    let start = before.take_while(|&at| in_word(text, at)).last();
    start.unwrap_or_else(|| backward(text, at).last().unwrap_or(at))
}

/// The word around `at`. There must be one.
fn around(text: &str, at: usize) -> Span {
    let start = backward(text, at).take_while(|&at| in_word(text, at)).last();
    let last = forward(text, at).take_while(|&at| in_word(text, at)).last();
    Span::new(start.unwrap_or(at), last.map_or(at, |last| next_boundary(text, last)))
}

/// The starts of the graphemes before `at`, the nearest first.
fn backward(text: &str, at: usize) -> impl Iterator<Item = usize> {
    text[..at].grapheme_indices(true).rev().take(REACH).map(|(start, _)| start)
}

/// The starts of the graphemes from `at` on.
fn forward(text: &str, at: usize) -> impl Iterator<Item = usize> {
    text[at..].grapheme_indices(true).take(REACH).map(move |(start, _)| at + start)
}

/// Whether the grapheme that starts at `at` belongs to a word.
fn in_word(text: &str, at: usize) -> bool {
    let mut from_here = text[at..].graphemes(true).filter_map(|grapheme| grapheme.chars().next());
    let Some(this) = from_here.next() else { return false };
    if this.is_alphanumeric() {
        return true;
    }
    let before = text[..at].graphemes(true).next_back().and_then(|grapheme| grapheme.chars().next());
    before.zip(from_here.next()).is_some_and(|(before, after)| joins(before, this, after))
}

/// Whether `this` joins the characters before and after it into one word.
fn joins(before: char, this: char, after: char) -> bool {
    let between = |is: fn(char) -> bool| is(before) && is(after);
    match this {
        // Hyphens of all kinds, and the characters that people type as apostrophes.
        '-' | '‐' | '‑' | '\u{ad}' | '_' | '\'' | '’' | '´' | '`' => between(char::is_alphanumeric),
        // A capital after a point means that the space between two sentences was forgotten.
        '.' => between(char::is_alphanumeric) && !after.is_uppercase(),
        ',' | ':' => between(|c| c.is_ascii_digit()),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::sample;
    use super::*;

    /// The text without its `^`, and the position of the `^`.
    fn caret(marked: &str) -> (String, usize) {
        (marked.replacen('^', "", 1), marked.find('^').expect("a caret"))
    }

    /// The word at the caret.
    fn word(marked: &str) -> String {
        let (text, place) = caret(marked);
        at(&text, place).of(&text).expect("a span of the text").to_owned()
    }

    /// The text with the caret moved.
    fn moved(marked: &str, by: fn(&str, usize) -> usize) -> String {
        let (mut text, place) = caret(marked);
        text.insert(by(&text, place), '^');
        text
    }

    #[test]
    fn the_word_at_a_position_is_found() {
        for (marked, expected) in [
            ("eg ^jobba der", "jobba"),
            ("eg job^ba der", "jobba"),
            ("eg jobb^a der", "jobba"),
            ("^eg", "eg"),
            ("en e-^post til", "e-post"),
            ("en e^-post til", "e-post"),
            ("I do^n't know", "don't"),
            ("I don^’t know", "don’t"),
            ("e ha`^kje", "ha`kje"),
            ("som f^.eks. det", "f.eks"),
            ("det var ^3,5 prosent", "3,5"),
            ("kl. 12^:30 da", "12:30"),
            ("jobb^- og aktivitet", "jobb"),
            ("slutt^.Så gikk vi", "slutt"),
            ("spurte^?Mari", "spurte"),
            ("a\u{30a}^r", "a\u{30a}r"),
            ("שָׁלוֹ^ם עולם", "שָׁלוֹם"),
            ("^한국어 배우기", "한국어"),
        ] {
            assert_eq!(word(marked), expected, "{marked}");
        }
    }

    #[test]
    fn beside_a_word_the_nearest_word_is_found() {
        for (marked, expected) in [
            ("en^ to", "en"),
            ("en. ^– to", "to"),
            ("en.^ – to", "en"),
            ("en –^ to", "to"),
            ("«^", ""),
            ("en^", "en"),
            ("en …^", "en"),
            ("  ^ to", "to"),
            ("^", ""),
            ("en^\nto", "en"),
            ("en\n^\nto", ""),
            ("en 👩\u{200d}👩\u{200d}👧^ ––to", "en"),
        ] {
            assert_eq!(word(marked), expected, "{marked}");
        }
    }

    #[test]
    fn goes_to_the_next_word() {
        for (marked, expected) in [
            ("^en to", "en ^to"),
            ("e^n – «to»", "en – «^to»"),
            ("en ^e-post til", "en e-post ^til"),
            ("en^\n\nto", "en\n\n^to"),
            ("en ^to.", "en to.^"),
            ("^", "^"),
        ] {
            assert_eq!(moved(marked, next), expected, "{marked}");
        }
    }

    #[test]
    fn goes_to_the_word_before() {
        for (marked, expected) in [
            ("en ^to", "^en to"),
            ("en t^o", "en ^to"),
            ("en e-post^ til", "en ^e-post til"),
            ("en.\n\n^to", "^en.\n\nto"),
            ("«e^n", "«^en"),
            ("«^en", "^«en"),
            ("^", "^"),
        ] {
            assert_eq!(moved(marked, previous), expected, "{marked}");
        }
    }

    #[test]
    fn only_nearby_text_is_read() {
        let dashes = "–".repeat(10 * REACH);
        assert!(at(&dashes, dashes.len() / 2).is_empty());
        assert!(next(&dashes, 0) < dashes.len());
        assert!(previous(&dashes, dashes.len()) > 0);
    }

    /// The positions reached from `from` by repeating `step` until it no longer moves.
    fn walk(text: &str, from: usize, step: fn(&str, usize) -> usize) -> Vec<usize> {
        let places = std::iter::successors(Some(from), |&at| Some(step(text, at)).filter(|&next| next != at));
        places.collect()
    }

    proptest! {
        #[test]
        fn every_position_in_a_word_finds_the_same_word(text in sample::text(), place in 0_usize..80) {
            let word = at(&text, place);
            prop_assert!(word.fits(&text));
            for place in word.range() {
                prop_assert_eq!(at(&text, place), word);
            }
        }

        #[test]
        fn a_word_has_no_white_space(text in sample::text(), place in 0_usize..80) {
            let word = at(&text, place);
            prop_assert!(!word.of(&text).unwrap_or_default().contains([' ', '\n', '\t']));
        }

        #[test]
        fn moving_back_visits_the_same_words_as_moving_forward(text in sample::text()) {
            let mut there = walk(&text, 0, next);
            let mut back = walk(&text, text.len(), previous);
            back.reverse();
            // The ends of the text are reached either way, whether or not they are words.
            there.retain(|&at| in_word(&text, at));
            back.retain(|&at| in_word(&text, at));
            prop_assert_eq!(there, back);
        }
    }
}
