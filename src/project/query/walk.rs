//! Going through the hits of a search: from the last one of a document to the first of the next, round in a circle.

use std::ops::Range;

use crate::domain::ids::DocumentId;
use crate::domain::span::Span;

/// All hits, and which of them lie in the document that is looked at.
#[derive(Default)]
pub struct Hits {
    /// In the order of the documents.
    all: Vec<(DocumentId, Span)>,
    /// Places in `all`.
    range: Range<usize>,
    /// Where those lie.
    here: Vec<Span>,
    /// How many bytes the longest of those has.
    longest: usize,
}

impl Hits {
    /// All hits, in the order of the documents; those in one document are looked at.
    pub fn new(all: Vec<(DocumentId, Span)>, document: Option<DocumentId>) -> Self {
        let mut hits = Self { all, ..Self::default() };
        if let Some(document) = document {
            hits.look(document);
        }
        hits
    }

    /// The hits in the document that is looked at that can share words with a span. They lie by where they start, and
    /// may overlap: those that start before the span by no more than the longest one's length are among them.
    pub fn near(&self, span: Span) -> impl Iterator<Item = Span> + '_ {
        let first = self.here.partition_point(|hit| hit.start + self.longest <= span.start);
        self.here.iter().skip(first).take_while(move |hit| hit.start < span.end).copied()
    }

    /// Looks at the hits of a document.
    pub fn look(&mut self, document: DocumentId) {
        let is_here = |hit: &(DocumentId, Span)| hit.0 == document;
        let start = self.all.iter().position(is_here).unwrap_or(0);
        self.here = self.all.iter().skip(start).take_while(|hit| is_here(hit)).map(|hit| hit.1).collect();
        self.longest = self.here.iter().map(|hit| hit.len()).max().unwrap_or(0);
        self.range = start..start + self.here.len();
    }

    /// The hit after or before a place in the document that is looked at, round in a circle.
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
