//! Co-occurrence: which themes stand together, and how often.
//!
//! What «together» means is chosen, and always said: their excerpts share text, or stand in the same turn, or are in the
//! same interview. An excerpt stands in the turn it counts under. Two themes of which one lies under the other are not
//! compared, because every excerpt of the lower one is also one of the higher.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::domain::ids::{CoderId, DocumentId};
use crate::domain::span::Span;

/// What counts as together, and what is counted.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Within {
    /// Excerpts of one coder that share text: pairs of excerpts. An excerpt with both themes counts as one pair.
    #[default]
    Overlap,
    /// The same turn: turns.
    Turn,
    /// The same interview: interviews.
    Interview,
}

/// An excerpt and its themes.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ThemedExcerpt {
    /// The document.
    pub document: DocumentId,
    /// Who marked it.
    pub coder: CoderId,
    /// Where it is.
    pub span: Span,
    /// The turn it counts under.
    pub turn: i64,
    /// Its themes, by their indices, sorted.
    pub themes: Vec<usize>,
}

/// Two themes that stand together.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Pair {
    /// The theme that comes first, by its index.
    pub first: usize,
    /// The other.
    pub second: usize,
    /// In how many places.
    pub places: usize,
}

/// The pairs of themes that stand together anywhere, most often first. `is_compared` says whether two themes are.
pub fn co_occurrences(
    mut excerpts: Vec<ThemedExcerpt>,
    within: Within,
    is_compared: impl Fn(usize, usize) -> bool,
) -> Vec<Pair> {
    let mut counts: HashMap<(usize, usize), usize> = HashMap::new();
    match within {
        Within::Overlap => {
            excerpts.sort_by_key(|one| (one.document, one.coder, one.span.start));
            count_overlaps(&excerpts, &mut counts);
        }
        Within::Turn => count_places(&excerpts, |one| (one.document, one.turn), &mut counts),
        Within::Interview => count_places(&excerpts, |one| (one.document, 0), &mut counts),
    }
    let kept = counts.into_iter().filter(|((first, second), _)| is_compared(*first, *second));
    let mut pairs: Vec<Pair> = kept.map(|((first, second), places)| Pair { first, second, places }).collect();
    pairs.sort_by_key(|pair| (std::cmp::Reverse(pair.places), pair.first, pair.second));
    pairs
}

/// Counts the pairs of excerpts that share text, under each pair of themes. The excerpts are sorted by document, coder and
/// start.
fn count_overlaps(excerpts: &[ThemedExcerpt], counts: &mut HashMap<(usize, usize), usize>) {
    for (at, one) in excerpts.iter().enumerate() {
        let near = excerpts.iter().skip(at).take_while(|other| {
            (other.document, other.coder) == (one.document, one.coder) && other.span.start < one.span.end
        });
        for other in near.filter(|other| other.span.overlaps(one.span)) {
            let mut pairs = BTreeSet::new();
            for first in &one.themes {
                pairs.extend(
                    other.themes.iter().filter(|second| *second != first).map(|second| ordered(*first, *second)),
                );
            }
            for pair in pairs {
                *counts.entry(pair).or_default() += 1;
            }
        }
    }
}

/// Counts the places that have both of two themes.
fn count_places(
    excerpts: &[ThemedExcerpt],
    place: impl Fn(&ThemedExcerpt) -> (DocumentId, i64),
    counts: &mut HashMap<(usize, usize), usize>,
) {
    let mut themes: BTreeMap<(DocumentId, i64), BTreeSet<usize>> = BTreeMap::new();
    for one in excerpts {
        themes.entry(place(one)).or_default().extend(&one.themes);
    }
    for here in themes.into_values() {
        for (at, first) in here.iter().enumerate() {
            for second in here.iter().skip(at + 1) {
                *counts.entry((*first, *second)).or_default() += 1;
            }
        }
    }
}

fn ordered(one: usize, other: usize) -> (usize, usize) {
    (one.min(other), one.max(other))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn marked(document: i64, start: usize, end: usize, turn: i64, themes: &[usize]) -> ThemedExcerpt {
        let (document, coder) = (DocumentId(document), CoderId(1));
        ThemedExcerpt { document, coder, span: Span::new(start, end), turn, themes: themes.to_vec() }
    }

    fn read(excerpts: &[ThemedExcerpt], within: Within) -> Vec<(usize, usize, usize)> {
        let pairs = co_occurrences(excerpts.to_vec(), within, |_, _| true);
        pairs.into_iter().map(|pair| (pair.first, pair.second, pair.places)).collect()
    }

    #[test]
    fn themes_stand_together_in_the_same_words_turn_or_interview() {
        let excerpts = [
            marked(1, 0, 5, 1, &[0, 1]),
            marked(1, 3, 9, 1, &[1]),
            marked(1, 20, 25, 2, &[2]),
            marked(1, 30, 35, 2, &[0]),
            marked(2, 0, 5, 1, &[0, 2]),
        ];
        assert_eq!(read(&excerpts, Within::Overlap), [(0, 1, 2), (0, 2, 1)]);
        assert_eq!(read(&excerpts, Within::Turn), [(0, 2, 2), (0, 1, 1)]);
        assert_eq!(read(&excerpts, Within::Interview), [(0, 2, 2), (0, 1, 1), (1, 2, 1)]);
        let only = co_occurrences(excerpts.to_vec(), Within::Turn, |first, second| (first, second) == (0, 1));
        assert_eq!(only, [Pair { first: 0, second: 1, places: 1 }]);
    }

    proptest! {
        #[test]
        fn the_numbers_are_those_of_a_plain_scan(
            places in prop::collection::vec((1..3_i64, 0..20_usize, 1..8_usize, 1..4_i64, prop::collection::btree_set(0..4_usize, 0..3)), 0..12),
        ) {
            let excerpts: Vec<ThemedExcerpt> = places.iter().map(|(document, start, length, turn, themes)| {
                marked(*document, *start, start + length, *turn, &themes.iter().copied().collect::<Vec<_>>())
            }).collect();
            for first in 0..4 {
                for second in first + 1..4 {
                    let (has, of) = (|one: &ThemedExcerpt, theme| one.themes.contains(&theme), |within| {
                        read(&excerpts, within).iter().find(|pair| (pair.0, pair.1) == (first, second)).map_or(0, |p| p.2)
                    });
                    let both = |a: &ThemedExcerpt, b: &ThemedExcerpt| {
                        has(a, first) && has(b, second) || has(a, second) && has(b, first)
                    };
                    let mut overlaps = 0;
                    let (mut turns, mut interviews) = (BTreeSet::new(), BTreeSet::new());
                    for (at, one) in excerpts.iter().enumerate() {
                        for other in &excerpts[at..] {
                            let same = one.document == other.document;
                            overlaps += usize::from(same && one.span.overlaps(other.span) && both(one, other));
                            if same && both(one, other) {
                                interviews.insert(one.document);
                                turns.extend((one.turn == other.turn).then_some((one.document, one.turn)));
                            }
                        }
                    }
                    prop_assert_eq!(of(Within::Overlap), overlaps);
                    prop_assert_eq!(of(Within::Turn), turns.len());
                    prop_assert_eq!(of(Within::Interview), interviews.len());
                }
            }
        }
    }
}
