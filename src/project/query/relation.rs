//! How excerpts stand to each other: those that share words, and those of which one comes soon after the other. Only
//! excerpts of one coder in one round are compared: two coders mark the same places on purpose, and so does one coder
//! in two rounds.

use std::collections::HashMap;

use roaring::RoaringBitmap;

use crate::domain::document::Role;
use crate::domain::excerpt::Excerpt;
use crate::domain::ids::{CoderId, DocumentId, ExcerptId, RoundId};
use crate::domain::span::Span;
use crate::domain::turn::Turn;
use crate::error::Result;
use crate::project::Project;

/// What excerpts that are compared have in common.
type Hand = (DocumentId, CoderId, RoundId);

fn hand(excerpt: &Excerpt) -> Hand {
    (excerpt.document, excerpt.coder, excerpt.round)
}

/// Spans of one hand, by start; each with the furthest end of it and those before it.
type Spans = Vec<(Span, usize)>;

impl Project {
    /// Those among these excerpts that share words with one of the others, or are one of them.
    pub(super) fn overlapping(&self, among: &RoaringBitmap, others: &RoaringBitmap) -> RoaringBitmap {
        let others = self.by_hand(others);
        self.those(among, |excerpt| {
            others.get(&hand(excerpt)).is_some_and(|spans| is_overlapped(excerpt.span(), spans))
        })
    }

    /// Those among these excerpts after whose end one of the others begins, in the same turn or the next; turns of
    /// interviewers between the two are passed over.
    pub(super) fn standing_before(&self, among: &RoaringBitmap, others: &RoaringBitmap) -> Result<RoaringBitmap> {
        let others = self.by_hand(others);
        let mut found = RoaringBitmap::new();
        for number in among {
            let Some(excerpt) = self.model.excerpts.get(ExcerptId::of_bit(number)) else { continue };
            let Some(spans) = others.get(&hand(excerpt)) else { continue };
            let next = spans.get(spans.partition_point(|(span, _)| span.start < excerpt.end_byte));
            if let Some((next, _)) = next
                && self.is_soon_after(&self.turns(excerpt.document)?, excerpt.end_byte, next.start)
            {
                found.insert(number);
            }
        }
        Ok(found)
    }

    fn by_hand(&self, excerpts: &RoaringBitmap) -> HashMap<Hand, Spans> {
        let mut hands: HashMap<Hand, Spans> = HashMap::new();
        for excerpt in excerpts.iter().filter_map(|number| self.model.excerpts.get(ExcerptId::of_bit(number))) {
            hands.entry(hand(excerpt)).or_default().push((excerpt.span(), excerpt.end_byte));
        }
        for spans in hands.values_mut() {
            spans.sort_unstable();
            let mut furthest = 0;
            for (_, end) in spans {
                furthest = furthest.max(*end);
                *end = furthest;
            }
        }
        hands
    }

    /// Whether what begins at `start` stands in the turn that ends what goes up to `end`, or in the next.
    fn is_soon_after(&self, turns: &[Turn], end: usize, start: usize) -> bool {
        let turn_at = |byte: usize| turns.partition_point(|turn| turn.span.end <= byte);
        let (from, to) = (turn_at(end.saturating_sub(1)), turn_at(start));
        let asks = |turn: &Turn| {
            turn.speaker.and_then(|id| self.model.speakers.get(id)).is_some_and(|s| s.role == Role::Interviewer)
        };
        to <= from || turns.get(from + 1..to).is_some_and(|between| between.iter().all(asks))
    }
}

fn is_overlapped(span: Span, spans: &Spans) -> bool {
    let begun = spans.partition_point(|(other, _)| other.start < span.end);
    begun.checked_sub(1).and_then(|last| spans.get(last)).is_some_and(|(_, furthest)| *furthest > span.start)
}
