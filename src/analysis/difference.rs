//! The difference of two versions of a text, by words.

use std::collections::HashMap;

use similar::{Algorithm, DiffOp, capture_diff_slices};
use unicode_segmentation::UnicodeSegmentation;

use crate::domain::edit::Piece;
use crate::domain::span::Span;

/// Texts of at most this many words, spaces and marks are compared word by word even if they have little in common.
const SHORT: usize = 4_000;

/// The share of the runs of three words, in percent, that two versions of one text have in common at least. Two
/// interviews by the same people about the same questions have far fewer.
const ALIKE: usize = 25;

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
    let span = |starts: &[usize], first: usize, count: usize| Span {
        start: starts.get(first).copied().unwrap_or_default(),
        end: starts.get(first + count).copied().unwrap_or_default(),
    };
    let (mut i, mut j) = (0, 0);
    let piece = |op: DiffOp| {
        // The indices of an insertion may be out of date after neighbouring pieces were moved together, so the lengths
        // are counted up.
        let (removed, inserted) = (op.old_range().len(), op.new_range().len());
        let words = span(&after_at, j, inserted).of(new).unwrap_or_default().to_owned();
        let piece = Piece { span: span(&before_at, i, removed), words };
        (i, j) = (i + removed, j + inserted);
        (!matches!(op, DiffOp::Equal { .. })).then_some(piece)
    };
    capture_diff_slices(Algorithm::Patience, &before, &after).into_iter().filter_map(piece).collect()
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
    fn long_texts_with_little_in_common_differ_in_one_piece() {
        let text = |word: &str| (0..SHORT).map(|n| format!("{word}{n} ")).collect::<String>();
        let (old, new) = (format!("Først {}sist.", text("a")), format!("Først {}sist.", text("b")));
        assert_eq!(difference(&old, &new).len(), 1);
    }

    proptest! {
        #[test]
        fn the_difference_makes_the_one_text_of_the_other(old in sample::text(), new in sample::text()) {
            let text = DocumentText { text: old.clone(), turns: Vec::new() };
            prop_assert_eq!(build(&text, difference(&old, &new), |_, turns| turns).text.text, new.clone());
            let text = DocumentText { text: old.clone(), turns: Vec::new() };
            prop_assert_eq!(build(&text, vec![middle(&old, &new)], |_, turns| turns).text.text, new);
        }
    }
}
