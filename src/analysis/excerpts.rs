//! Excerpts with all their details, as rows of a list, a table or a JSON file.

use std::borrow::Cow;
use std::rc::Rc;

use serde::Serialize;

use super::quote::Quotation;
use super::speaker::SpeakerName;
use crate::domain::document::Role;
use crate::words::Words;

/// One excerpt with all its details.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ExcerptRow<'a> {
    /// Its number in the project, which is never reused.
    pub id: i64,
    /// The number of the participant who speaks. `None` if no participant is named or an interviewer speaks.
    pub participant: Option<&'a str>,
    /// The speaker's role.
    pub role: Option<Role>,
    /// The number of the turn that decides whose words it is, from 1.
    pub turn: i64,
    /// Where it starts, in bytes of the document's text.
    pub start_byte: usize,
    /// Where it ends (exclusive).
    pub end_byte: usize,
    /// Its words exactly as in the text.
    pub text: String,
    /// Its words as a quotation, with speaker and source.
    pub quotation: Quotation,
    /// Its codes, in codebook order.
    pub codes: Vec<Rc<CodePath>>,
    /// The pen on it.
    pub colour: Option<&'a str>,
    /// The memos about it, oldest first, then the memos about its codings, and then those about what it was copied from.
    pub memos: Vec<ExcerptMemo>,
    /// What it was given for the thesis.
    pub given: Given,
    /// The coder who marked it.
    pub coder: &'a str,
    /// The number of the round.
    pub round: i64,
    /// The text before it in its turn.
    pub context_before: String,
    /// The text after it in its turn.
    pub context_after: String,
}

/// The place of a code in the codebook.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct CodePath {
    /// The full path.
    pub path: String,
    /// The names from the top of the tree down to its own.
    pub names: Vec<String>,
}

/// What an excerpt was given for the thesis.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Given {
    /// Whether it is to be quoted in the thesis.
    pub flagged: bool,
    /// Its meaning in the researcher's own short words; empty for none.
    pub condensation: String,
    /// Whether the quote is to be printed in other words than it has.
    pub prepared: bool,
    /// The quote in another language; empty for none.
    pub translation: String,
    /// Whether its words have changed since the quote was prepared, so that it is printed as it stands in the text.
    pub stale: bool,
}

/// A memo about an excerpt.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ExcerptMemo {
    /// The number of the earlier round, if the memo is about what the excerpt was copied from.
    pub round: Option<i64>,
    /// Its text as people read it.
    pub words: String,
}

impl ExcerptMemo {
    /// The memo as tables show it: after its round, if that is an earlier one.
    pub fn text(&self, words: &Words) -> Cow<'_, str> {
        match self.round {
            None => Cow::Borrowed(&self.words),
            Some(number) => {
                let round = words.tell("status-round", &[("number", number.into())]);
                Cow::Owned(format!("{round}: {}", self.words))
            }
        }
    }
}

/// An excerpt as JSON. Scripts depend on these field names.
#[derive(Serialize)]
struct Fields<'a> {
    id: i64,
    document: &'a str,
    participant: Option<&'a str>,
    /// As on screen, in the interface language.
    speaker: Option<Cow<'a, str>>,
    /// `interviewer`, `informant` or `other`.
    role: Option<&'static str>,
    /// The turn that decides whose words it is.
    turn: i64,
    first_turn: i64,
    last_turn: i64,
    /// The time of its first turn, in milliseconds from the start of the recording.
    time_ms: Option<i64>,
    start_byte: usize,
    end_byte: usize,
    /// As quoted in every table: with speakers if there are several.
    quote: Cow<'a, str>,
    /// Exactly as in the text.
    text: &'a str,
    codes: Vec<&'a str>,
    colour: Option<&'a str>,
    memos: Vec<Cow<'a, str>>,
    /// Whether it is to be quoted in the thesis.
    flagged: bool,
    condensation: Option<&'a str>,
    /// Whether `quote` has other words than the text.
    prepared: bool,
    translation: Option<&'a str>,
    /// Whether the words have changed since the quote was prepared or translated.
    stale: bool,
    coder: &'a str,
    round: i64,
    context_before: &'a str,
    context_after: &'a str,
}

impl ExcerptRow<'_> {
    /// The full paths of its codes.
    pub fn paths(&self) -> impl Iterator<Item = &str> {
        self.codes.iter().map(|code| code.path.as_str())
    }

    /// The speaker, if known.
    pub fn speaker(&self, words: &Words) -> Option<Cow<'_, str>> {
        let by = &self.quotation.by;
        (!matches!(by, SpeakerName::Document(_))).then(|| by.text(words))
    }

    /// The excerpt as JSON. The speaker is named in the language of `words`.
    pub fn json(&self, words: &Words) -> impl Serialize {
        Fields {
            id: self.id,
            document: &self.quotation.document,
            participant: self.participant,
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
            codes: self.paths().collect(),
            colour: self.colour,
            memos: self.memos.iter().map(|memo| memo.text(words)).collect(),
            flagged: self.given.flagged,
            condensation: Some(self.given.condensation.as_str()).filter(|text| !text.is_empty()),
            prepared: self.given.prepared && !self.given.stale,
            translation: Some(self.given.translation.as_str()).filter(|text| !text.is_empty()),
            stale: self.given.stale,
            coder: self.coder,
            round: self.round,
            context_before: &self.context_before,
            context_after: &self.context_after,
        }
    }
}
