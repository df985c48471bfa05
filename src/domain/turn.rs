//! A turn: one speaker's stretch of a document; a paragraph in documents without speakers.
//!
//! Speaker labels and time codes are not part of the text. They are stored with the turns, so that a quote holds only
//! what was said.

use super::document::Role;
use super::ids::SpeakerId;
use super::span::Span;

/// One speaker's stretch of a document.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Turn {
    /// Its number in the document, counted from 1.
    pub number: i64,
    /// Its span in the document's text, in bytes. Turns are in order and do not overlap.
    pub span: Span,
    /// Who speaks, if known.
    pub speaker: Option<SpeakerId>,
    /// When it was said, in milliseconds from the start of the recording, if known.
    pub time_ms: Option<i64>,
}

/// A time within a turn.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct TimeMark {
    /// The byte of the document's text from which on it is said. A grapheme begins there.
    pub at: usize,
    /// When it is said, in milliseconds from the start of the recording.
    pub time_ms: i64,
}

impl Turn {
    /// Takes the turn that follows into this one. Returns when that turn began, if it is known.
    pub fn join(&mut self, next: Self) -> Option<TimeMark> {
        self.span.end = next.span.end;
        next.time_ms.map(|time_ms| TimeMark { at: next.span.start, time_ms })
    }
}

/// The turns that a passage touches, from the first to the last.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct TurnRange {
    /// The number of the first turn.
    pub first: i64,
    /// The number of the last turn.
    pub last: i64,
}

impl TurnRange {
    /// From the first of these turns to the last; turn 1 if there are none.
    pub fn of(turns: &[Turn]) -> Self {
        let number = |turn: Option<&Turn>| turn.map_or(1, |turn| turn.number);
        Self { first: number(turns.first()), last: number(turns.last()) }
    }

    /// Whether it is a single turn.
    pub fn is_one(self) -> bool {
        self.first == self.last
    }

    /// The numbers for display: `2`, or `2–4`.
    pub fn numbers(self) -> String {
        if self.is_one() { self.first.to_string() } else { format!("{}–{}", self.first, self.last) }
    }
}

/// A time since the start of the recording, for display: `hh:mm:ss`.
pub fn clock_time(time_ms: i64) -> String {
    let seconds = time_ms.max(0) / 1000;
    format!("{:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60)
}

/// The index in `turns` of the turn that holds byte `at`, or of the last turn that begins before it. `None` if there
/// are no turns.
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

/// The number and the speaker of the turn that a span counts under, given the turns it touches: the first turn by an
/// informant, otherwise the first turn. So a question marked together with its answer counts as the answer.
pub fn counting_turn(touched: &[Turn], role: impl Fn(&Turn) -> Option<Role>) -> (i64, Option<SpeakerId>) {
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
