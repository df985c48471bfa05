//! A range of a document's text.
//!
//! A span is half open (`start..end`), in bytes of UTF-8. Both ends are grapheme boundaries of its text, so that
//! no mark ever cuts a decomposed *å* or a flag in half. A span holds only the position; the text is in the
//! excerpt's [`Quote`](super::excerpt::Quote).

use std::collections::HashMap;
use std::ops::Range;

use unicode_segmentation::{GraphemeCursor, UnicodeSegmentation};

/// A range of a document's text, in bytes. The end is never before the start.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct Span {
    /// First byte.
    pub start: usize,
    /// The byte after the last.
    pub end: usize,
}

impl Span {
    /// A span between these two offsets, in either order.
    pub fn new(a: usize, b: usize) -> Self {
        Self { start: a.min(b), end: a.max(b) }
    }

    /// Its length in bytes.
    pub fn len(self) -> usize {
        self.end - self.start
    }

    /// Whether it covers nothing.
    pub fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// A standard range, for slicing.
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

    /// Whether the two share at least one byte. Adjacent spans do not overlap.
    pub fn overlaps(self, other: Span) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// The intersection, if the two overlap.
    pub fn shared(self, other: Span) -> Option<Span> {
        let start = self.start.max(other.start);
        let end = self.end.min(other.end);
        (start < end).then_some(Span { start, end })
    }

    /// The span moved forward by `by` bytes.
    #[must_use]
    pub fn moved(self, by: usize) -> Span {
        Span { start: self.start + by, end: self.end + by }
    }

    /// The smallest span that covers both.
    pub fn joined(self, other: Span) -> Span {
        Span { start: self.start.min(other.start), end: self.end.max(other.end) }
    }

    /// The part of `text` it covers. `None` if the span lies outside the text or cuts a character.
    pub fn of(self, text: &str) -> Option<&str> {
        text.get(self.range())
    }

    /// Whether both ends are grapheme boundaries of `text`.
    pub fn fits(self, text: &str) -> bool {
        self.end <= text.len() && is_boundary(text, self.start) && is_boundary(text, self.end)
    }

    /// The smallest span that fits `text` and covers this one, cut to the text's length and widened to whole graphemes.
    pub fn snapped(self, text: &str) -> Span {
        let start = boundary_at_or_before(text, self.start.min(text.len()));
        let end = boundary_at_or_after(text, self.end.min(text.len()));
        Span { start, end: end.max(start) }
    }

    /// The span without white space at its ends; empty, at its start, if it holds only white space. A space that
    /// carries a combining mark does not count as white space.
    pub fn trimmed(self, text: &str) -> Span {
        let Some(words) = self.of(text) else { return self };
        let mut kept = words.grapheme_indices(true).filter(|(_, g)| !g.chars().all(char::is_whitespace));
        let Some((first, _)) = kept.next() else { return Span { start: self.start, end: self.start } };
        let end = kept.next_back().map_or(first, |(last, _)| last);
        Span { start: self.start + first, end: next_boundary(text, self.start + end).min(self.end) }
    }

    /// The span's new position after the bytes of `cut` were replaced by `inserted` bytes.
    ///
    /// A span after the edit moves along. A span around the edit grows or shrinks with it. An end inside `cut` moves
    /// outwards to the border of the inserted text, so that the excerpt holds all of it.
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

/// The grapheme boundary before `at`, or the start of the text.
pub fn previous_boundary(text: &str, at: usize) -> usize {
    let at = boundary_at_or_before(text, at);
    text[..at].grapheme_indices(true).next_back().map_or(0, |(start, _)| start)
}

/// The grapheme boundary after `at`, or the end of the text.
pub fn next_boundary(text: &str, at: usize) -> usize {
    let at = boundary_at_or_after(text, at);
    text[at..].graphemes(true).next().map_or(text.len(), |g| at + g.len())
}

/// A stretch of text that is covered by the same spans throughout.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Run {
    /// Its position in the text.
    pub span: Span,
    /// The indices of the spans that cover it, in ascending order. Never empty.
    pub over: Vec<usize>,
}

/// Flattens overlapping spans into runs that do not overlap, in order. Text that no span covers is left out.
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

/// Spans in characters (Unicode code points), as other programs count, of spans in bytes of a text. The text is read once.
pub fn in_characters(text: &str, spans: &[Span]) -> Vec<Span> {
    let mut edges: Vec<usize> = spans.iter().flat_map(|s| [s.start, s.end]).collect();
    edges.sort_unstable();
    edges.dedup();
    let (mut byte, mut count) = (0, 0);
    let mut counted = HashMap::with_capacity(edges.len());
    for edge in edges {
        count += text.get(byte..edge).map_or(0, |between| between.chars().count());
        byte = edge;
        counted.insert(edge, count);
    }
    let place = |edge: usize| counted.get(&edge).copied().unwrap_or_default();
    spans.iter().map(|s| Span { start: place(s.start), end: place(s.end) }).collect()
}

#[cfg(test)]
mod tests;
