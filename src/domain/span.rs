//! A range of a document's text.
//!
//! Counted in bytes of UTF-8, half open (`start..end`), on grapheme boundaries of the text it belongs to, so that
//! no mark ever cuts an *å* written in two parts or a flag in half. A span says where; what the words were is the
//! excerpt's quote.

use std::ops::Range;

use unicode_segmentation::{GraphemeCursor, UnicodeSegmentation};

/// A range of a document's text, in bytes, start before end.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Span {
    /// First byte.
    pub start: usize,
    /// The byte after the last.
    pub end: usize,
}

impl Span {
    /// A span of these bytes; the two ends may come in either order.
    pub fn new(a: usize, b: usize) -> Self {
        Self { start: a.min(b), end: a.max(b) }
    }

    /// How many bytes it covers.
    pub fn len(self) -> usize {
        self.end - self.start
    }

    /// Whether it covers nothing.
    pub fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// The same as a standard range, for slicing.
    pub fn range(self) -> Range<usize> {
        self.start..self.end
    }

    /// Whether the byte at `at` lies inside.
    pub fn holds(self, at: usize) -> bool {
        self.start <= at && at < self.end
    }

    /// Whether every byte of `other` lies inside.
    pub fn covers(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether they share at least one byte. Spans that only touch do not overlap.
    pub fn overlaps(self, other: Span) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// The bytes that both have, if any.
    pub fn shared(self, other: Span) -> Option<Span> {
        let start = self.start.max(other.start);
        let end = self.end.min(other.end);
        (start < end).then_some(Span { start, end })
    }

    /// The same stretch of a text that has so many more bytes before it.
    #[must_use]
    pub fn moved(self, by: usize) -> Span {
        Span { start: self.start + by, end: self.end + by }
    }

    /// The smallest span that covers both.
    pub fn joined(self, other: Span) -> Span {
        Span { start: self.start.min(other.start), end: self.end.max(other.end) }
    }

    /// The words of `text` here, or nothing where the span lies outside it or cuts a character.
    pub fn of(self, text: &str) -> Option<&str> {
        text.get(self.range())
    }

    /// Whether both ends are grapheme boundaries of `text`.
    pub fn fits(self, text: &str) -> bool {
        self.end <= text.len() && is_boundary(text, self.start) && is_boundary(text, self.end)
    }

    /// The smallest span that covers this one and fits `text`: cut to its length, then widened to whole graphemes.
    pub fn snapped(self, text: &str) -> Span {
        let start = boundary_at_or_before(text, self.start.min(text.len()));
        let end = boundary_at_or_after(text, self.end.min(text.len()));
        Span { start, end: end.max(start) }
    }

    /// The span without white space at its ends; empty at its start if there is nothing else in it. A space that
    /// carries a combining mark is no white space.
    pub fn trimmed(self, text: &str) -> Span {
        let Some(words) = self.of(text) else { return self };
        let mut kept = words.grapheme_indices(true).filter(|(_, g)| !g.chars().all(char::is_whitespace));
        let Some((first, _)) = kept.next() else { return Span { start: self.start, end: self.start } };
        let end = kept.next_back().map_or(first, |(last, _)| last);
        Span { start: self.start + first, end: next_boundary(text, self.start + end).min(self.end) }
    }

    /// Where the span lies after the bytes of `cut` were replaced by `inserted` bytes.
    ///
    /// What lies after the edit moves along; what surrounds it grows or shrinks with it; an end inside the cut goes
    /// to the edit's nearest end, so that a word replaced within an excerpt stays within it.
    pub fn carried(self, cut: Span, inserted: usize) -> Span {
        let moved = |at: usize| at - cut.len() + inserted;
        if self.end <= cut.start {
            return self;
        }
        if self.start >= cut.end {
            return Span { start: moved(self.start), end: moved(self.end) };
        }
        let start = if self.start <= cut.start { self.start } else { cut.start };
        let end = if self.end >= cut.end { moved(self.end) } else { cut.start + inserted };
        Span { start, end: end.max(start) }
    }
}

/// Whether `at` is a grapheme boundary of `text`.
pub fn is_boundary(text: &str, at: usize) -> bool {
    at <= text.len()
        && text.is_char_boundary(at)
        && GraphemeCursor::new(at, text.len(), true).is_boundary(text, 0).unwrap_or(false)
}

/// The last grapheme boundary of `text` at or before `at`.
pub fn boundary_at_or_before(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !is_boundary(text, at) {
        at -= 1;
    }
    at
}

/// The first grapheme boundary of `text` at or after `at`.
pub fn boundary_at_or_after(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !is_boundary(text, at) {
        at += 1;
    }
    at
}

/// The grapheme boundary before `at`, or the start.
pub fn previous_boundary(text: &str, at: usize) -> usize {
    let at = boundary_at_or_before(text, at);
    text[..at].grapheme_indices(true).next_back().map_or(0, |(start, _)| start)
}

/// The grapheme boundary after `at`, or the end.
pub fn next_boundary(text: &str, at: usize) -> usize {
    let at = boundary_at_or_after(text, at);
    text[at..].graphemes(true).next().map_or(text.len(), |g| at + g.len())
}

/// A stretch in which the same spans lie over the text, and which they are.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Run {
    /// Where.
    pub span: Span,
    /// The positions in the given list of the spans that cover it, in the list's order. Never empty.
    pub over: Vec<usize>,
}

/// Flattens overlapping spans into runs that do not overlap, in order; stretches that no span covers are left out.
pub fn flatten(spans: &[Span]) -> Vec<Run> {
    let mut edges: Vec<usize> = spans.iter().flat_map(|s| [s.start, s.end]).collect();
    edges.sort_unstable();
    edges.dedup();
    let mut order: Vec<usize> = (0..spans.len()).filter(|&i| !spans[i].is_empty()).collect();
    order.sort_by_key(|&i| spans[i].start);
    let mut waiting = order.into_iter().peekable();
    let mut open: Vec<usize> = Vec::new();
    let mut runs = Vec::new();
    for edge in edges.windows(2) {
        let span = Span { start: edge[0], end: edge[1] };
        open.retain(|&i| spans[i].end > span.start);
        while let Some(i) = waiting.next_if(|&i| spans[i].start <= span.start) {
            open.push(i);
        }
        if !open.is_empty() {
            let mut over = open.clone();
            over.sort_unstable();
            runs.push(Run { span, over });
        }
    }
    runs
}

#[cfg(test)]
mod tests;
