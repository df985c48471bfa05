//! A turn: one speaker's stretch of a document; a paragraph where there are no speakers.
//!
//! The labels of speakers and the times of a transcript are not part of its text: they are kept with the turns, so
//! that a quote holds what was said and nothing else.

use super::document::Role;
use super::ids::SpeakerId;
use super::span::Span;

/// One speaker's stretch of a document.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Turn {
    /// Its number in the document, counted from 1.
    pub number: i64,
    /// Where, in bytes of the document's text; turns come in order and do not overlap.
    pub span: Span,
    /// Who speaks, where that is known.
    pub speaker: Option<SpeakerId>,
    /// When it was said, in milliseconds from the recording's start, where that is known.
    pub time_ms: Option<i64>,
}

/// The position in `turns` of the turn that holds byte `at`, or of the last one that begins before it.
/// Nothing where there are no turns.
pub fn turn_at(turns: &[Turn], at: usize) -> Option<usize> {
    let after = turns.partition_point(|t| t.span.start <= at);
    (!turns.is_empty()).then(|| after.saturating_sub(1))
}

/// The turns that `span` touches.
pub fn turns_touched(turns: &[Turn], span: Span) -> &[Turn] {
    let first = turns.partition_point(|t| t.span.end <= span.start);
    let last = turns.partition_point(|t| t.span.start < span.end);
    &turns[first.min(last)..last]
}

/// The number and the speaker of the turn that a span counts under, given the turns it touches: the first
/// informant's, else the first. So a question marked together with its answer counts as the answer.
pub fn turn_heard(touched: &[Turn], role: impl Fn(&Turn) -> Option<Role>) -> (i64, Option<SpeakerId>) {
    let informant = touched.iter().find(|turn| role(turn) == Some(Role::Informant));
    informant.or(touched.first()).map_or((1, None), |turn| (turn.number, turn.speaker))
}
