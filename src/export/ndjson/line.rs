//! One line: a turn or an excerpt. Both have the same fields; what a turn does not have is left out.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::rc::Rc;

use serde::Serialize;

use crate::analysis::detail::{DetailedExcerpt, DetailedTurn, Whose};
use crate::analysis::excerpts::CodePath;
use crate::domain::codebook::join_path;
use crate::domain::document::Role;
use crate::domain::span::Span;
use crate::domain::turn::TurnRange;
use crate::export::contents::codings::moment;
use crate::words::Words;

/// A line. Its fields are described in the configuration of the index.
#[derive(Serialize)]
#[serde(rename_all = "snake_case")]
pub(super) struct Line<'a> {
    kind: &'static str,
    id: String,
    #[serde(flatten)]
    place: Place<'a>,
    turn: i64,
    first_turn: i64,
    last_turn: i64,
    start_byte: usize,
    end_byte: usize,
    start_character: usize,
    end_character: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    time_ms: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    speaker: Option<Cow<'a, str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    role: Option<&'static str>,
    text: &'a str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    codes: Vec<&'a str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    themes: Vec<String>,
    #[serde(flatten)]
    given: Option<Given<'a>>,
}

/// The document and the participant of a line.
#[derive(Serialize)]
struct Place<'a> {
    document_id: String,
    document: &'a str,
    document_kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    language: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    participant_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    participant: Option<&'a str>,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    attributes: BTreeMap<&'a str, &'a str>,
    counts: bool,
}

/// What an excerpt has beyond a turn.
#[derive(Serialize)]
struct Given<'a> {
    number: i64,
    quote: Cow<'a, str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    code_ids: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    colour: Option<&'a str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    memos: Vec<Cow<'a, str>>,
    coder: &'a str,
    round: i64,
    marked_at: String,
    flagged: bool,
    #[serde(skip_serializing_if = "str::is_empty")]
    condensation: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    translation: &'a str,
}

impl<'a> Line<'a> {
    /// The line of a turn.
    pub(super) fn of_turn(turn: &'a DetailedTurn, attributes: &[&'a str], words: &Words) -> Self {
        Self {
            kind: "turn",
            id: turn.whose.turn_id(turn.number),
            time_ms: turn.time_ms.map(|time| time.max(0)),
            speaker: turn.speaker.as_ref().map(|speaker| speaker.text(words)),
            role: turn.role.map(Role::word),
            text: &turn.words,
            codes: turn.codes.iter().map(|code| code.path.as_str()).collect(),
            themes: themes(&turn.codes),
            given: None,
            ..Self::at(&turn.whose, attributes, turn.number, turn.range(), [turn.bytes, turn.characters])
        }
    }

    /// The line of an excerpt.
    pub(super) fn of_excerpt(excerpt: &'a DetailedExcerpt, attributes: &[&'a str], words: &Words) -> Self {
        let row = &excerpt.row;
        let bytes = Span { start: row.start_byte, end: row.end_byte };
        let given = Given {
            number: row.id,
            quote: row.quotation.text(words),
            code_ids: excerpt.codings.iter().map(|coding| coding.code_uuid.to_string()).collect(),
            colour: row.colour,
            memos: row.memos.iter().map(|memo| memo.text(words)).collect(),
            coder: row.coder,
            round: row.round,
            marked_at: moment(excerpt.marked_at),
            flagged: row.given.flagged,
            condensation: &row.given.condensation,
            translation: &row.given.translation,
        };
        Self {
            kind: "excerpt",
            id: excerpt.uuid.to_string(),
            time_ms: row.quotation.time_ms.map(|time| time.max(0)),
            speaker: row.speaker(words),
            role: row.role.map(Role::word),
            text: &row.text,
            codes: row.paths().collect(),
            themes: themes(&row.codes),
            given: Some(given),
            ..Self::at(&excerpt.whose, attributes, row.turn, row.quotation.turns, [bytes, excerpt.characters])
        }
    }

    /// A line at this place, without words.
    fn at(
        whose: &'a Whose,
        attributes: &[&'a str],
        turn: i64,
        turns: TurnRange,
        [bytes, characters]: [Span; 2],
    ) -> Self {
        let values = attributes.iter().copied().zip(whose.values.iter().copied());
        let place = Place {
            document_id: whose.document_uuid.to_string(),
            document: whose.document,
            document_kind: whose.kind.word(),
            language: whose.language,
            participant_id: whose.participant_uuid.map(|uuid| uuid.to_string()),
            participant: whose.participant,
            attributes: values.filter(|(_, value)| !value.is_empty()).collect(),
            counts: whose.counts,
        };
        Self {
            kind: "",
            id: String::new(),
            place,
            turn,
            first_turn: turns.first,
            last_turn: turns.last,
            start_byte: bytes.start,
            end_byte: bytes.end,
            start_character: characters.start,
            end_character: characters.end,
            time_ms: None,
            speaker: None,
            role: None,
            text: "",
            codes: Vec::new(),
            themes: Vec::new(),
            given: None,
        }
    }
}

/// The paths of codes and of all themes above them, each once, from the top down.
fn themes(codes: &[Rc<CodePath>]) -> Vec<String> {
    let mut themes: Vec<String> = Vec::new();
    for code in codes {
        for depth in 1..=code.names.len() {
            let path = join_path(code.names.iter().take(depth).map(String::as_str));
            if !themes.contains(&path) {
                themes.push(path);
            }
        }
    }
    themes
}
