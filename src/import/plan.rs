//! A plan: which pieces of a draft's raw text are said, by whom and in which turn, and which stand after the end.
//! What no piece covers (labels, times, blank lines) does not come into the transcript's text.

use super::draft::{Opens, Remark};
use super::transcript::{Emphasis, RoleEvidence, Warning};
use crate::domain::document::Role;
use crate::domain::span::Span;

/// What the transcript is to be made of.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Plan {
    /// The turns, in order.
    pub turns: Vec<PlannedTurn>,
    /// The speakers.
    pub speakers: Vec<PlannedSpeaker>,
    /// Comments that stood in the text, in order.
    pub remarks: Vec<Remark>,
    /// How questions seem to be told apart, where there are no labels.
    pub questions: Option<Emphasis>,
    /// First byte of raw text that stands after the interview's end; nothing where it has none.
    pub after: Option<usize>,
    /// What the reader should be told.
    pub warnings: Vec<Warning>,
}

/// A speaker in the making.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PlannedSpeaker {
    /// The label as it is written most often.
    pub label: String,
    /// The likely role.
    pub role: Role,
    /// What tells the role.
    pub evidence: RoleEvidence,
    /// What stands in brackets beside the label, each once.
    pub remarks: Vec<String>,
}

/// A turn in the making.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PlannedTurn {
    /// First byte of its first line, label included, in raw text.
    pub begins: usize,
    /// Position in the plan's speakers.
    pub speaker: Option<usize>,
    /// Milliseconds from the recording's start.
    pub time_ms: Option<i64>,
    /// What is said, line by line. A piece can turn out to be blank.
    pub pieces: Vec<Piece>,
}

/// A stretch of raw text that is said.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Piece {
    /// Where, in bytes of raw text.
    pub span: Span,
    /// How it follows the piece before it.
    pub opens: Opens,
}
