//! Excerpts with everything that is known of each, spelled out: the rows of a list, a table or a JSON file.

use std::borrow::Cow;

use serde::Serialize;

use super::quote::Quotation;
use super::speaker::SpeakerName;
use crate::domain::document::Role;
use crate::words::Words;

/// One excerpt in full.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ExcerptRow {
    /// Its number in the project, by which it can be named; never given to another.
    pub id: i64,
    /// The number of the participant who is heard; none where nobody is named, or an interviewer speaks.
    pub participant: Option<String>,
    /// The speaker's role.
    pub role: Option<Role>,
    /// The number of the turn it counts under, from 1.
    pub turn: i64,
    /// First byte in the document's text.
    pub start_byte: usize,
    /// The byte after the last.
    pub end_byte: usize,
    /// The words exactly as they stand in the text.
    pub text: String,
    /// The words as a quotation, with who says them and where.
    pub quotation: Quotation,
    /// Full paths of its codes, in the order of the codebook.
    pub codes: Vec<String>,
    /// The pen on it.
    pub colour: Option<String>,
    /// The memos about it, oldest first, then those about one of its codings.
    pub memos: Vec<String>,
    /// Who marked it.
    pub coder: String,
    /// The number of the round.
    pub round: i64,
    /// What stands before it in its turn.
    pub context_before: String,
    /// What stands after it in its turn.
    pub context_after: String,
}

/// The fields of an excerpt in JSON, by the names that scripts know.
#[derive(Serialize)]
struct Fields<'a> {
    id: i64,
    document: &'a str,
    participant: Option<&'a str>,
    /// As the screens show them, in the language of the words.
    speaker: Option<Cow<'a, str>>,
    /// `interviewer`, `informant` or `other`.
    role: Option<&'static str>,
    /// The turn it counts under.
    turn: i64,
    first_turn: i64,
    last_turn: i64,
    /// When its first turn began, in milliseconds from the recording's start.
    time_ms: Option<i64>,
    start_byte: usize,
    end_byte: usize,
    /// As every table quotes it: with who speaks, where more than one does.
    quote: String,
    /// Exactly as it stands in the text.
    text: &'a str,
    codes: &'a [String],
    colour: Option<&'a str>,
    memos: &'a [String],
    coder: &'a str,
    round: i64,
    context_before: &'a str,
    context_after: &'a str,
}

impl ExcerptRow {
    /// Who speaks in the turn it counts under, where that is known.
    pub fn speaker(&self, words: &Words) -> Option<Cow<'_, str>> {
        let by = &self.quotation.by;
        (!matches!(by, SpeakerName::Document(_))).then(|| by.text(words))
    }

    /// The excerpt as JSON has it; names of roles in the language of `words`.
    pub fn json(&self, words: &Words) -> impl Serialize {
        Fields {
            id: self.id,
            document: &self.quotation.document,
            participant: self.participant.as_deref(),
            speaker: self.speaker(words),
            role: self.role.map(Role::word),
            turn: self.turn,
            first_turn: self.quotation.turns.first,
            last_turn: self.quotation.turns.last,
            time_ms: self.quotation.time_ms,
            start_byte: self.start_byte,
            end_byte: self.end_byte,
            quote: self.quotation.text(words),
            text: &self.text,
            codes: &self.codes,
            colour: self.colour.as_deref(),
            memos: &self.memos,
            coder: &self.coder,
            round: self.round,
            context_before: &self.context_before,
            context_after: &self.context_after,
        }
    }
}
