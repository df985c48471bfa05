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

/// The turns that a passage touches, by the numbers of the first and the last.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct TurnRange {
    /// The number of the first.
    pub first: i64,
    /// The number of the last.
    pub last: i64,
}

impl TurnRange {
    /// From the first of these turns to the last; turn 1 where there are none.
    pub fn of(turns: &[Turn]) -> Self {
        let number = |turn: Option<&Turn>| turn.map_or(1, |turn| turn.number);
        Self { first: number(turns.first()), last: number(turns.last()) }
    }

    /// Whether it is one turn alone.
    pub fn is_one(self) -> bool {
        self.first == self.last
    }

    /// The numbers as they are read: `2`, or `2–4`.
    pub fn numbers(self) -> String {
        if self.is_one() { self.first.to_string() } else { format!("{}–{}", self.first, self.last) }
    }
}

/// A time from the recording's start as it is read: hours, minutes and seconds.
pub fn clock_time(time_ms: i64) -> String {
    let seconds = time_ms.max(0) / 1000;
    format!("{:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_hours_minutes_and_whole_seconds() {
        let read = [0, 61_999, 3_600_000, 360_000_000, -5].map(clock_time);
        assert_eq!(read, ["00:00:00", "00:01:01", "01:00:00", "100:00:00", "00:00:00"]);
    }

    #[test]
    fn a_range_of_one_turn_is_its_number() {
        let turn = |number| Turn { number, span: Span::new(0, 1), speaker: None, time_ms: None };
        let read = |turns: &[Turn]| TurnRange::of(turns).numbers();
        assert_eq!([read(&[]), read(&[turn(7)]), read(&[turn(2), turn(3), turn(4)])], ["1", "7", "2–4"]);
    }
}
