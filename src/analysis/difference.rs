//! The difference of two versions of a text, by words.

use std::collections::HashMap;
use std::ops::Range;

use similar::{Algorithm, DiffOp, capture_diff_slices};
use unicode_segmentation::UnicodeSegmentation;

use crate::domain::edit::Piece;
use crate::domain::span::Span;

/// Texts of at most this many words, spaces and marks are compared word by word even if they have little in common.
const SHORT: usize = 4_000;

/// How many words, spaces and marks the runs have at which long texts are divided.
const RUN: usize = 5;

/// The share of the runs of three words, in percent, that two versions of one text have in common at least. Two
/// interviews by the same people about the same questions have far fewer.
pub const ALIKE: usize = 25;

/// The pieces in which `new` differs from `old`.
pub fn difference(old: &str, new: &str) -> Vec<Piece> {
    if old == new {
        return Vec::new();
    }
    let (before, after): (Vec<&str>, Vec<&str>) =
        (old.split_word_bounds().collect(), new.split_word_bounds().collect());
    if before.len().max(after.len()) > SHORT && !is_alike(old, new) {
        // Comparing word by word takes long, and finds only words that every text has.
        return vec![middle(old, new)];
    }
    let (before_at, after_at) = (starts(&before), starts(&after));
    let bytes = |starts: &[usize], range: &Range<usize>| Span {
        start: starts.get(range.start).copied().unwrap_or_default(),
        end: starts.get(range.end).copied().unwrap_or_default(),
    };
    let piece = |(old, inserted): (Range<usize>, Range<usize>)| Piece {
        span: bytes(&before_at, &old),
        words: bytes(&after_at, &inserted).of(new).unwrap_or_default().to_owned(),
    };
    let mut ranges = Vec::new();
    differing(&before, &after, (0, 0), &mut ranges);
    ranges.into_iter().map(piece).collect()
}

/// Adds the ranges that differ, `at` being where the two lists begin. Long lists are divided first, at runs of words that
/// stand once in each, because comparing takes as long as the square of the differences.
fn differing(old: &[&str], new: &[&str], at: (usize, usize), ranges: &mut Vec<(Range<usize>, Range<usize>)>) {
    if old == new {
        return;
    }
    let anchors = if old.len().max(new.len()) > SHORT { anchors(old, new) } else { Vec::new() };
    if anchors.is_empty() {
        let (mut i, mut j) = at;
        for op in capture_diff_slices(Algorithm::Patience, old, new) {
            // The indices of an insertion may be out of date after neighbouring pieces were moved together, so the
            // lengths are counted up.
            let next = (i + op.old_range().len(), j + op.new_range().len());
            if !matches!(op, DiffOp::Equal { .. }) {
                ranges.push((i..next.0, j..next.1));
            }
            (i, j) = next;
        }
        return;
    }
    let (mut i, mut j) = (0, 0);
    for (same_old, same_new) in anchors.into_iter().chain([(old.len(), new.len())]) {
        differing(&old[i..same_old], &new[j..same_new], (at.0 + i, at.1 + j), ranges);
        (i, j) = ((same_old + 1).min(old.len()), (same_new + 1).min(new.len()));
    }
}

/// Places where both lists go on with the same run of words, which stands once in each. They are in order in both.
fn anchors(old: &[&str], new: &[&str]) -> Vec<(usize, usize)> {
    let mut runs: HashMap<&[&str], [Occurrence; 2]> = HashMap::new();
    for (which, list) in [old, new].into_iter().enumerate() {
        for (place, run) in list.windows(RUN).enumerate() {
            let known = &mut runs.entry(run).or_default()[which];
            *known = if *known == Occurrence::Nowhere { Occurrence::Once(place) } else { Occurrence::Often };
        }
    }
    let once = runs.into_values().filter_map(|both| match both {
        [Occurrence::Once(old), Occurrence::Once(new)] => Some((old, new)),
        _ => None,
    });
    let mut pairs: Vec<(usize, usize)> = once.collect();
    pairs.sort_unstable();
    longest_rising(&pairs)
}

/// How often a run of words stands in a list.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
enum Occurrence {
    #[default]
    Nowhere,
    Once(usize),
    Often,
}

/// The longest part of the pairs in which the second numbers rise too. The first numbers rise already.
fn longest_rising(pairs: &[(usize, usize)]) -> Vec<(usize, usize)> {
    // For each length, the index of the pair that ends a rising part of that length with the lowest number.
    let mut ends: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = Vec::with_capacity(pairs.len());
    for (at, (_, second)) in pairs.iter().enumerate() {
        let length = ends.partition_point(|end| pairs[*end].1 < *second);
        before.push(length.checked_sub(1).map(|shorter| ends[shorter]));
        match ends.get_mut(length) {
            Some(end) => *end = at,
            None => ends.push(at),
        }
    }
    let mut rising: Vec<(usize, usize)> =
        std::iter::successors(ends.last().copied(), |at| before[*at]).map(|at| pairs[at]).collect();
    rising.reverse();
    rising
}

/// Whether the two are versions of one text: a quarter of their runs of three words are the same.
pub fn is_alike(old: &str, new: &str) -> bool {
    likeness(old, new) >= ALIKE
}

/// How many percent of their runs of three words two texts have in common.
pub fn likeness(old: &str, new: &str) -> usize {
    let (mut known, mut shared) = (HashMap::new(), 0);
    let (before, after): (Vec<&str>, Vec<&str>) = (old.unicode_words().collect(), new.unicode_words().collect());
    let shorter = before.len().min(after.len());
    if shorter < 3 {
        let is_like = shorter == 0 || before.iter().any(|word| after.contains(word));
        return if is_like { 100 } else { 0 };
    }
    for run in before.windows(3) {
        *known.entry(run).or_insert(0_usize) += 1;
    }
    for run in after.windows(3) {
        if let Some(left) = known.get_mut(run).filter(|left| **left > 0) {
            *left -= 1;
            shared += 1;
        }
    }
    shared * 100 / (shorter - 2)
}

/// All but what the two have in common at the start and at the end.
pub fn middle(old: &str, new: &str) -> Piece {
    let same = |(a, b): &(&str, &str)| a == b;
    let start: usize = old.graphemes(true).zip(new.graphemes(true)).take_while(same).map(|(a, _)| a.len()).sum();
    let (old_rest, new_rest) = (old.get(start..).unwrap_or_default(), new.get(start..).unwrap_or_default());
    let ends = old_rest.graphemes(true).rev().zip(new_rest.graphemes(true).rev());
    let end: usize = ends.take_while(same).map(|(a, _)| a.len()).sum();
    let words = new_rest.get(..new_rest.len() - end).unwrap_or_default().to_owned();
    Piece { span: Span { start, end: old.len() - end }, words }
}

/// Where each piece starts, and where the last one ends.
fn starts(pieces: &[&str]) -> Vec<usize> {
    let mut at = 0;
    let mut starts = vec![0];
    starts.extend(pieces.iter().map(|piece| {
        at += piece.len();
        at
    }));
    starts
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::document::DocumentText;
    use crate::domain::edit::build;
    use crate::domain::text::sample;

    fn changed(old: &str, new: &str) -> Vec<(String, String)> {
        let pieces = difference(old, new);
        pieces.into_iter().map(|piece| (piece.span.of(old).unwrap().to_owned(), piece.words)).collect()
    }

    fn pair(removed: &str, inserted: &str) -> (String, String) {
        (removed.to_owned(), inserted.to_owned())
    }

    #[test]
    fn whole_words_differ() {
        assert_eq!(changed("Jeg var hjemne i dag.", "Jeg var hjemme i dag."), [pair("hjemne", "hjemme")]);
        assert_eq!(changed("En to tre", "En tre"), [pair("to ", "")]);
        assert_eq!(changed("En.\nTo.", "En. To."), [pair("\n", " ")]);
        assert_eq!(changed("Likt", "Likt"), []);
    }

    #[test]
    fn versions_of_one_text_are_told_from_two_texts() {
        let one = "Den første uka satt jeg mest og leste. Så kom en kollega og viste meg systemet.";
        assert!(is_alike(one, &one.replace("uka", "uken").replace("meg", "oss")));
        assert!(!is_alike(one, "Vi flyttet hit for ti år siden, og jeg begynte på kveldsskole den høsten."));
        assert!(is_alike("Ja.", "Ja, da.") && !is_alike("Ja.", "Nei."));
    }

    #[test]
    fn many_differences_in_a_long_text_are_found_one_by_one_and_soon() {
        let text = |sign: &str| -> String {
            let word = |n: usize| match n % 5 {
                0 => format!("{sign}{n} "),
                _ => format!("ord{} ", n * 7919 % 997),
            };
            (0..30_000).map(word).collect()
        };
        let (old, new) = (text("hjemne"), text("hjemme"));
        let began = std::time::Instant::now();
        let pieces = difference(&old, &new);
        assert!(began.elapsed().as_secs() < 10, "{:?}", began.elapsed());
        assert_eq!(pieces.len(), 6_000);
        assert!(pieces.iter().all(|piece| piece.span.of(&old).unwrap().starts_with("hjemne")));
        let text = DocumentText { text: old, ..DocumentText::default() };
        assert_eq!(build(&text, pieces, |text| text).text.text, new);
    }

    #[test]
    fn a_long_text_is_divided_at_what_both_have_once_and_in_the_same_order() {
        let words = |text: &'static str| text.split(' ').collect::<Vec<_>>();
        let old = words("a b c d e x a b c d f g h i j k l");
        assert_eq!(anchors(&old, &words("a b c d e y f g h i j k l a")), [(0, 0), (10, 6), (11, 7), (12, 8)]);
        assert_eq!(longest_rising(&[(0, 5), (1, 1), (2, 2), (3, 0), (4, 3)]), [(1, 1), (2, 2), (4, 3)]);
    }

    #[test]
    fn long_texts_with_little_in_common_differ_in_one_piece() {
        let text = |word: &str| (0..SHORT).map(|n| format!("{word}{n} ")).collect::<String>();
        let (old, new) = (format!("Først {}sist.", text("a")), format!("Først {}sist.", text("b")));
        assert_eq!(difference(&old, &new).len(), 1);
    }

    proptest! {
        #[test]
        fn the_difference_makes_the_one_text_of_the_other(old in sample::text(), new in sample::text()) {
            let text = DocumentText { text: old.clone(), ..DocumentText::default() };
            prop_assert_eq!(build(&text, difference(&old, &new), |text| text).text.text, new.clone());
            let text = DocumentText { text: old.clone(), ..DocumentText::default() };
            prop_assert_eq!(build(&text, vec![middle(&old, &new)], |text| text).text.text, new);
        }
    }
}
