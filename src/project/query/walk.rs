//! Steps through the hits of a search: after the last one in a document comes the first in the next, in a cycle.

use std::ops::Range;

use crate::domain::ids::DocumentId;
use crate::domain::span::Span;

/// All hits, and those in the current document.
#[derive(Default)]
pub struct Hits {
    /// All hits, in document order.
    all: Vec<(DocumentId, Span)>,
    /// The indices in `all` of the hits in the current document.
    range: Range<usize>,
    /// The spans of those hits.
    here: Vec<Span>,
    /// The length of the longest of those hits, in bytes.
    longest: usize,
}

impl Hits {
    /// All hits, in document order, with the given current document.
    pub fn new(all: Vec<(DocumentId, Span)>, document: Option<DocumentId>) -> Self {
        let mut hits = Self { all, ..Self::default() };
        if let Some(document) = document {
            hits.look(document);
        }
        hits
    }

    /// The hits in the current document that may overlap a span. Hits are sorted by start and may overlap each other,
    /// so this includes all that start at most the longest hit's length before the span.
    pub fn near(&self, span: Span) -> impl Iterator<Item = Span> + '_ {
        let first = self.here.partition_point(|hit| hit.start + self.longest <= span.start);
        self.here.iter().skip(first).take_while(move |hit| hit.start < span.end).copied()
    }

    /// Sets the current document.
    pub fn look(&mut self, document: DocumentId) {
        let is_here = |hit: &(DocumentId, Span)| hit.0 == document;
        let start = self.all.iter().position(is_here).unwrap_or(0);
        self.here = self.all.iter().skip(start).take_while(|hit| is_here(hit)).map(|hit| hit.1).collect();
        self.longest = self.here.iter().map(|hit| hit.len()).max().unwrap_or(0);
        self.range = start..start + self.here.len();
    }

    /// The hit after or before a position in the current document, in a cycle.
    pub fn next(&self, at: usize, onward: bool) -> Option<(DocumentId, Span)> {
        let length = self.all.len();
        let within = match onward {
            true => self.here.iter().position(|hit| hit.start > at),
            false => self.here.iter().rposition(|hit| hit.start < at),
        };
        let place = match (within, onward) {
            (Some(place), _) => self.range.start + place,
            (None, true) => self.range.end % length.max(1),
            (None, false) => (self.range.start + length).checked_sub(1)? % length.max(1),
        };
        self.all.get(place).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hit_that_starts_where_a_span_ends_is_not_near_it() {
        let document = DocumentId(1);
        let hits = Hits::new(vec![(document, Span::new(0, 4)), (document, Span::new(4, 8))], Some(document));
        assert_eq!(hits.near(Span::new(0, 4)).collect::<Vec<_>>(), [Span::new(0, 4)]);
        assert_eq!(hits.near(Span::new(4, 8)).collect::<Vec<_>>(), [Span::new(4, 8)]);
    }

    #[test]
    fn hits_near_a_span_are_those_that_touch_it_also_where_they_overlap() {
        let document = DocumentId(1);
        let spans = [(0, 4), (6, 30), (8, 10), (20, 22), (40, 44)].map(|(start, end)| Span::new(start, end));
        let hits = Hits::new(spans.iter().map(|span| (document, *span)).collect(), Some(document));
        for (row, expected) in [((0, 6), 1), ((6, 12), 2), ((12, 20), 1), ((20, 28), 2), ((30, 40), 0), ((40, 60), 1)] {
            let row = Span::new(row.0, row.1);
            let seen: Vec<Span> = hits.near(row).filter(|hit| hit.overlaps(row)).collect();
            let all: Vec<Span> = spans.into_iter().filter(|hit| hit.overlaps(row)).collect();
            assert_eq!((seen.len(), &seen), (expected, &all), "{row:?}");
        }
    }
}
