//! A plan: which pieces of a draft's raw text are speech, by whom and in which turn, and where the interview ends. Text
//! outside the pieces (labels, times, blank lines) is not part of the transcript's text.

use super::draft::{Opens, Remark};
use super::transcript::{Emphasis, RoleEvidence, Warning};
use crate::domain::document::Role;
use crate::domain::span::Span;

/// The plan of a transcript.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Plan {
    /// The turns, in order.
    pub turns: Vec<PlannedTurn>,
    /// The speakers.
    pub speakers: Vec<PlannedSpeaker>,
    /// Comments found in the text itself, in order.
    pub remarks: Vec<Remark>,
    /// The formatting of questions, if there are no labels.
    pub questions: Option<Emphasis>,
    /// The first byte of raw text after the interview's end, if there is any.
    pub after: Option<usize>,
    /// Warnings for the user.
    pub warnings: Vec<Warning>,
}

/// A speaker in the plan.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PlannedSpeaker {
    /// The label in its most frequent spelling.
    pub label: String,
    /// The likely role.
    pub role: Role,
    /// The evidence for the role.
    pub evidence: RoleEvidence,
    /// The remarks in brackets beside the label, without duplicates.
    pub remarks: Vec<String>,
}

/// A turn in the plan.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PlannedTurn {
    /// The first byte of its first line in raw text, including the label.
    pub begins: usize,
    /// The index of its speaker in the plan.
    pub speaker: Option<usize>,
    /// The time in milliseconds from the start of the recording.
    pub time_ms: Option<i64>,
    /// The speech, line by line. A piece may be blank.
    pub pieces: Vec<Piece>,
}

/// A stretch of raw text that is speech.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Piece {
    /// Its span in the raw text.
    pub span: Span,
    /// How it relates to the piece before it.
    pub opens: Opens,
    /// The time in milliseconds from the start of the recording, if it is known and the piece does not begin its turn.
    pub time_ms: Option<i64>,
}

impl Piece {
    /// A piece without a time of its own.
    pub fn new(span: Span, opens: Opens) -> Self {
        Self { span, opens, time_ms: None }
    }
}

impl PlannedTurn {
    /// Adds the speech of a turn to this one. Its time becomes that of its first piece.
    pub fn append(&mut self, turn: Self) {
        let first = self.pieces.len();
        self.pieces.extend(turn.pieces);
        if let Some(piece) = self.pieces.get_mut(first) {
            piece.time_ms = turn.time_ms.or(piece.time_ms);
        }
    }

    /// The turn, going on in the line before it.
    #[must_use]
    pub fn wrapped(mut self) -> Self {
        self.pieces.iter_mut().for_each(|piece| piece.opens = Opens::Wrap);
        self
    }
}
