//! The hits of a search, gone through in the transcripts: from the last one of an interview to the first of the next.

use std::ops::Range;

use super::Read;
use crate::domain::ids::DocumentId;
use crate::domain::span::Span;
use crate::project::Project;
use crate::tui::outcome::Outcome;

/// All hits, and which of them lie in the document on the screen.
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
    /// The hits in the document on the screen that can share words with a span. They lie by where they start, and may
    /// overlap: those that start before the span by no more than the longest one's length are among them.
    pub fn near(&self, span: Span) -> impl Iterator<Item = Span> + '_ {
        let first = self.here.partition_point(|hit| hit.start + self.longest <= span.start);
        self.here.iter().skip(first).take_while(move |hit| hit.start < span.end).copied()
    }

    /// Looks at the hits of a document.
    fn look(&mut self, document: DocumentId) {
        let is_here = |hit: &(DocumentId, Span)| hit.0 == document;
        let start = self.all.iter().position(is_here).unwrap_or(0);
        self.here = self.all.iter().skip(start).take_while(|hit| is_here(hit)).map(|hit| hit.1).collect();
        self.longest = self.here.iter().map(|hit| hit.len()).max().unwrap_or(0);
        self.range = start..start + self.here.len();
    }

    /// The hit after or before a place in the document on the screen, round in a circle.
    fn next(&self, at: usize, onward: bool) -> Option<(DocumentId, Span)> {
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

impl Read {
    /// The hits to show, and to go through with `n` and `N`.
    pub fn show_hits(&mut self, all: Vec<(DocumentId, Span)>) {
        self.hits = Hits { all, ..Hits::default() };
        if let Some(document) = self.document() {
            self.hits.look(document);
        }
    }

    /// Goes to the next hit or the one before, in another document too.
    pub(super) fn hit(&mut self, project: &Project, onward: bool) -> Outcome {
        let Some((document, span)) = self.hits.next(self.cursor, onward) else {
            return Outcome::Notice("notice-no-hits");
        };
        if self.document() == Some(document) {
            (self.cursor, self.column, self.selection) = (span.start, None, None);
            self.look_here(project);
            return Outcome::Done;
        }
        // Opening another document lets the hits go.
        let mut hits = std::mem::take(&mut self.hits);
        let done = self.jump(project, document, span);
        hits.look(document);
        self.hits = hits;
        done.map_or_else(Outcome::Failed, |()| Outcome::Done)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hits_near_a_span_are_those_that_touch_it_also_where_they_overlap() {
        let document = DocumentId(1);
        let spans = [(0, 4), (6, 30), (8, 10), (20, 22), (40, 44)].map(|(start, end)| Span::new(start, end));
        let mut hits = Hits { all: spans.iter().map(|span| (document, *span)).collect(), ..Hits::default() };
        hits.look(document);
        for (row, expected) in [((0, 6), 1), ((6, 12), 2), ((12, 20), 1), ((20, 28), 2), ((30, 40), 0), ((40, 60), 1)] {
            let row = Span::new(row.0, row.1);
            let seen: Vec<Span> = hits.near(row).filter(|hit| hit.overlaps(row)).collect();
            let all: Vec<Span> = spans.into_iter().filter(|hit| hit.overlaps(row)).collect();
            assert_eq!((seen.len(), &seen), (expected, &all), "{row:?}");
        }
    }
}
