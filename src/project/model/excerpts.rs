//! Look-ups of excerpts: all of them, and those of each document.

use std::cmp::Reverse;

use roaring::{MultiOps, RoaringBitmap};
use rustc_hash::FxHashMap;

use super::rows::Rows;
use crate::domain::excerpt::Excerpt;
use crate::domain::ids::{DocumentId, ExcerptId, RoundId};
use crate::domain::span::Span;

/// Excerpts by document.
#[derive(Clone, Debug, Default)]
pub(super) struct ExcerptLookup {
    /// The excerpts of each document, by start, then longest first.
    by_document: FxHashMap<DocumentId, Vec<Place>>,
    /// The ids of all excerpts.
    pub all: RoaringBitmap,
    /// The ids of the excerpts of each round.
    by_round: FxHashMap<RoundId, RoaringBitmap>,
    /// The excerpts of a round that has none.
    none: RoaringBitmap,
}

type Place = (usize, Reverse<usize>, ExcerptId);

fn place(excerpt: &Excerpt) -> Place {
    (excerpt.start_byte, Reverse(excerpt.end_byte), excerpt.id)
}

impl ExcerptLookup {
    /// Builds the look-ups for these excerpts.
    pub(super) fn of(excerpts: &Rows<Excerpt>) -> Self {
        let mut marked = Self::default();
        for excerpt in excerpts.iter() {
            marked.by_document.entry(excerpt.document).or_default().push(place(excerpt));
            // Pushing to a large bitmap looks for its last bit each time. Inserting does not.
            marked.by_round.entry(excerpt.round).or_default().insert(excerpt.id.bit());
        }
        marked.by_document.values_mut().for_each(|list| list.sort_unstable());
        marked.all = marked.by_round.values().union();
        marked
    }

    /// The excerpts of a document, by start, then longest first.
    pub(super) fn within(&self, document: DocumentId) -> impl DoubleEndedIterator<Item = ExcerptId> {
        self.by_document.get(&document).into_iter().flatten().map(|(_, _, id)| *id)
    }

    /// The excerpts of a document that share text with a span, by start.
    pub(super) fn near(&self, document: DocumentId, span: Span) -> impl Iterator<Item = ExcerptId> {
        let all = self.by_document.get(&document).map_or(&[][..], Vec::as_slice);
        let before = all.partition_point(|(start, ..)| *start < span.end);
        let touching = all[..before].iter().filter(move |(_, Reverse(end), _)| *end > span.start);
        touching.map(|(_, _, id)| *id)
    }

    /// The ids of the excerpts of a round.
    pub(super) fn in_round(&self, round: RoundId) -> &RoaringBitmap {
        self.by_round.get(&round).unwrap_or(&self.none)
    }

    /// How many excerpts a document has.
    pub(super) fn count(&self, document: DocumentId) -> usize {
        self.by_document.get(&document).map_or(0, Vec::len)
    }

    /// Sorts the excerpts of a document anew, after many were moved.
    pub(super) fn sort(&mut self, document: DocumentId, excerpts: &Rows<Excerpt>) {
        if let Some(list) = self.by_document.get_mut(&document) {
            list.iter_mut().filter_map(|at| Some((excerpts.get(at.2)?, at))).for_each(|(one, at)| *at = place(one));
            list.sort_unstable();
        }
    }

    /// Updates the look-ups after a change. `old` and `new` are the excerpt before and after it.
    pub(super) fn shift(&mut self, old: Option<Excerpt>, new: Option<Excerpt>) {
        if let Some(old) = old {
            self.all.remove(old.id.bit());
            self.by_round.entry(old.round).or_default().remove(old.id.bit());
            if let Some(list) = self.by_document.get_mut(&old.document) {
                list.retain(|(_, _, id)| *id != old.id);
            }
        }
        if let Some(new) = new {
            self.all.insert(new.id.bit());
            self.by_round.entry(new.round).or_default().insert(new.id.bit());
            let list = self.by_document.entry(new.document).or_default();
            let key = place(&new);
            let at = list.partition_point(|other| *other < key);
            list.insert(at, key);
        }
    }
}
