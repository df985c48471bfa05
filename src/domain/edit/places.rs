//! Where things are after an edit.

use super::Cut;
use crate::domain::span::Span;

/// Where each place of a text is after an edit.
#[derive(Clone, Debug)]
pub struct Places {
    cuts: Vec<Place>,
}

/// A piece that is replaced, before and after.
#[derive(Clone, Copy, Debug)]
struct Place {
    old: Span,
    new: Span,
}

impl Places {
    pub(super) fn of(cuts: &[Cut]) -> Self {
        let (mut longer, mut shorter) = (0, 0);
        let place = |cut: &Cut| {
            let at = cut.at + longer - shorter;
            longer += cut.inserted.len();
            shorter += cut.removed.len();
            let old = Span { start: cut.at, end: cut.at + cut.removed.len() };
            Place { old, new: Span { start: at, end: at + cut.inserted.len() } }
        };
        Self { cuts: cuts.iter().map(place).collect() }
    }

    /// Where each replaced piece is after the edit.
    pub(super) fn new_spans(&self) -> impl Iterator<Item = Span> {
        self.cuts.iter().map(|cut| cut.new)
    }

    /// Where each place is after the edit was taken back.
    pub(super) fn inverse(&self) -> Self {
        Self { cuts: self.cuts.iter().map(|cut| Place { old: cut.new, new: cut.old }).collect() }
    }

    /// The pieces that a span touches: they share a byte, or a piece is inserted inside it.
    fn touched(&self, span: Span) -> &[Place] {
        let first = self.cuts.partition_point(|cut| cut.old.end <= span.start);
        let last = self.cuts.partition_point(|cut| cut.old.start < span.end);
        self.cuts.get(first..last.max(first)).unwrap_or_default()
    }

    /// Whether the edit changes nothing inside the span.
    pub fn keeps(&self, span: Span) -> bool {
        self.touched(span).is_empty()
    }

    /// The new position of a span; `None` if the edit touches it.
    pub fn moved(&self, span: Span) -> Option<Span> {
        self.keeps(span).then(|| self.carried(span))
    }

    /// The new position of a span. A span around a piece grows or shrinks with it. An end inside a piece moves outwards,
    /// so that the span holds all of what was inserted. What is inserted at its border stays outside.
    pub fn carried(&self, span: Span) -> Span {
        let start = self.after_first(self.cuts.partition_point(|cut| cut.old.end <= span.start), span.start);
        let end = self.at_end(self.cuts.partition_point(|cut| cut.old.start < span.end), span.end);
        Span { start, end: end.max(start) }
    }

    /// As [`Self::carried`], but what is inserted at a border belongs to the span.
    pub(super) fn carried_with_borders(&self, span: Span) -> Span {
        let start = self.after_first(self.cuts.partition_point(|cut| cut.old.end < span.start), span.start);
        let end = self.at_end(self.cuts.partition_point(|cut| cut.old.start <= span.end), span.end);
        Span { start, end: end.max(start) }
    }

    /// The new place from which on words are said at a time. A place inside a piece moves to the piece's end: the words after
    /// it are said then.
    pub(super) fn carried_time(&self, at: usize) -> usize {
        let before = self.cuts.partition_point(|cut| cut.old.end <= at);
        match self.cuts.get(before) {
            Some(cut) if cut.old.start < at => cut.new.end,
            _ => self.after_first(before, at),
        }
    }

    /// Whether an end of the span lies inside a piece, so that it grew or shrank at that end.
    pub fn crosses_border(&self, span: Span) -> bool {
        let inside = |at: usize| self.cuts.iter().any(|cut| cut.old.start < at && at < cut.old.end);
        inside(span.start) || inside(span.end)
    }

    /// Whether the span lies inside a piece that is replaced by so much that what takes its place is something else.
    pub fn swallows(&self, span: Span) -> bool {
        const TIMES: usize = 3;
        const AT_LEAST: usize = 20;
        let around = |cut: &&Place| cut.old.covers(span) && cut.old != span;
        let much = |cut: &Place| cut.new.len() > TIMES * span.len() + AT_LEAST;
        self.touched(span).iter().find(around).is_some_and(much)
    }

    /// The new position of a start that the first `before` pieces lie before.
    fn after_first(&self, before: usize, at: usize) -> usize {
        let moved = self.cuts.get(..before).and_then(<[Place]>::last).map_or(at, |cut| at - cut.old.end + cut.new.end);
        match self.cuts.get(before) {
            Some(cut) if cut.old.start <= at => cut.new.start,
            _ => moved,
        }
    }

    /// The new position of an end that only the first `begun` pieces begin before.
    fn at_end(&self, begun: usize, at: usize) -> usize {
        match self.cuts.get(..begun).and_then(<[Place]>::last) {
            Some(cut) if cut.old.end > at => cut.new.end,
            Some(cut) => at - cut.old.end + cut.new.end,
            None => at,
        }
    }
}
