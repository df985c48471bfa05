//! Excerpts and turns with everything that other programs may ask for. Positions are given twice: in bytes of UTF-8, and
//! in characters (Unicode code points), as R and Python count.

use std::rc::Rc;

use super::excerpts::{CodePath, ExcerptRow};
use super::speaker::SpeakerName;
use crate::domain::document::{DocumentKind, Role};
use crate::domain::ids::{Moment, Uuid};
use crate::domain::span::Span;
use crate::domain::turn::TurnRange;

/// An excerpt.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct DetailedExcerpt<'a> {
    /// Its row in other tables.
    pub row: ExcerptRow<'a>,
    /// Its identity across projects.
    pub uuid: Uuid,
    /// Whose it is.
    pub whose: Whose<'a>,
    /// Where it is, in characters of the document's text, end exclusive.
    pub characters: Span,
    /// When it was marked.
    pub marked_at: Moment,
    /// Its codings, in the order of the codebook.
    pub codings: Vec<DetailedCoding<'a>>,
}

/// A code on an excerpt.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct DetailedCoding<'a> {
    /// Its identity across projects.
    pub uuid: Uuid,
    /// The code.
    pub code: Rc<CodePath>,
    /// The identity of the code across projects.
    pub code_uuid: Uuid,
    /// The pen of this coding alone.
    pub colour: Option<&'a str>,
    /// When it was coded.
    pub coded_at: Moment,
}

/// A turn.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct DetailedTurn<'a> {
    /// Its number in the document, from 1.
    pub number: i64,
    /// Whose it is.
    pub whose: Whose<'a>,
    /// The speaker, as shown.
    pub speaker: Option<SpeakerName>,
    /// The speaker's role.
    pub role: Option<Role>,
    /// When it begins, in milliseconds from the start of the recording.
    pub time_ms: Option<i64>,
    /// Where it is, in bytes of the document's text, end exclusive.
    pub bytes: Span,
    /// The same in characters.
    pub characters: Span,
    /// Its words.
    pub words: String,
    /// The codes of the excerpts of the current round that touch it, in the order of the codebook.
    pub codes: Vec<Rc<CodePath>>,
}

/// The document in which a passage is, and the participant who speaks in it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Whose<'a> {
    /// The identity of the document across projects.
    pub document_uuid: Uuid,
    /// The document's name.
    pub document: &'a str,
    /// Whether it is an interview or an own text.
    pub kind: DocumentKind,
    /// The language that is spoken, as a code such as `nb`.
    pub language: Option<&'a str>,
    /// Whether the passage counts: a participant says it, in an interview.
    pub counts: bool,
    /// The identity of the participant across projects.
    pub participant_uuid: Option<Uuid>,
    /// The participant's number.
    pub participant: Option<&'a str>,
    /// The participant's value of each attribute, in the order of the attributes; empty for none.
    pub values: Vec<&'a str>,
}

impl Whose<'_> {
    /// The identity of a turn: that of its document, and its number.
    pub fn turn_id(&self, turn: i64) -> String {
        format!("{}:{turn}", self.document_uuid)
    }
}

impl DetailedTurn<'_> {
    /// The turn as a range of turns.
    pub fn range(&self) -> TurnRange {
        TurnRange { first: self.number, last: self.number }
    }
}
