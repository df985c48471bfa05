//! The long table for R and other programs: a row for each code on each excerpt, and a column for everything about it. The
//! headings are the same in every language. An excerpt without a code has no row.

use crate::analysis::detail::{DetailedCoding, DetailedExcerpt};
use crate::domain::document::Role;
use crate::domain::ids::Moment;
use crate::export::Frame;
use crate::export::sheet::{self, Column, LONG, NAME, SHORT, Sheet, Value, key_column};
use crate::words::Words;

const BEFORE_ATTRIBUTES: &[&str] =
    &["coding", "excerpt", "excerpt_uuid", "document", "participant", "speaker", "role", "counts"];

const BEFORE_LEVELS: &[&str] = &["coder", "round", "colour", "code_colour", "code"];

const AFTER_LEVELS: &[&str] =
    &["start_byte", "end_byte", "start_character", "end_character", "turn", "first_turn", "last_turn", "time_ms"];

/// The table of these excerpts. `attributes` are the names of the attributes, in their order.
pub fn sheet<'a>(excerpts: &'a [DetailedExcerpt<'a>], attributes: &[&str], frame: &Frame<'a>) -> Sheet<'a> {
    let words = frame.words;
    let depths = excerpts.iter().flat_map(|excerpt| &excerpt.codings).map(|coding| coding.code.names.len());
    let depth = depths.max().unwrap_or(0);
    let codings = move |excerpt: &'a DetailedExcerpt<'a>| excerpt.codings.iter().map(move |coding| (excerpt, coding));
    Sheet {
        name: "codings".to_owned(),
        columns: columns(attributes, depth),
        rows: Box::new(
            excerpts.iter().flat_map(codings).map(move |(excerpt, coding)| values(excerpt, coding, depth, words)),
        ),
        note: frame.note(),
        frozen: 0,
    }
}

fn columns(attributes: &[&str], depth: usize) -> Vec<Column> {
    let short = |key: &&str| key_column(*key, SHORT);
    let mut columns: Vec<Column> = BEFORE_ATTRIBUTES.iter().map(short).collect();
    // An attribute may be called like another column.
    columns.extend(attributes.iter().map(|name| key_column(format!("attribute_{name}"), SHORT)));
    columns.extend(BEFORE_LEVELS.iter().map(short));
    columns.extend((1..=depth.max(2)).map(|level| key_column(format!("level_{level}"), NAME)));
    columns.extend(AFTER_LEVELS.iter().map(short));
    columns.extend(
        [("quote", LONG), ("memos", NAME), ("marked_at", SHORT), ("coded_at", SHORT)]
            .map(|(key, width)| key_column(key, width)),
    );
    columns
}

fn values<'a>(
    excerpt: &'a DetailedExcerpt,
    coding: &'a DetailedCoding,
    depth: usize,
    words: &'a Words,
) -> Vec<Value<'a>> {
    let (row, whose) = (&excerpt.row, &excerpt.whose);
    let optional = |text: Option<&'a str>| Value::text(text.unwrap_or_default());
    let number = |n: i64| usize::try_from(n).map_or(Value::Empty, Value::Number);
    let mut values = vec![
        Value::text(coding.uuid.to_string()),
        number(row.id),
        Value::text(excerpt.uuid.to_string()),
        Value::text(whose.document),
        optional(whose.participant),
        Value::text(row.speaker(words).unwrap_or_default()),
        optional(row.role.map(Role::word)),
        Value::Number(usize::from(whose.counts)),
    ];
    values.extend(whose.values.iter().map(|value| Value::text(*value)));
    values.extend([
        Value::text(row.coder),
        number(row.round),
        optional(row.colour),
        optional(coding.colour),
        Value::text(coding.code.path.as_str()),
    ]);
    values.extend(sheet::names(coding.code.names.iter().map(|name| name.as_str().into()).collect(), depth));
    values.extend([row.start_byte, row.end_byte, excerpt.characters.start, excerpt.characters.end].map(Value::Number));
    values.extend([row.turn, row.quotation.turns.first, row.quotation.turns.last].map(number));
    values.extend([
        row.quotation.time_ms.map_or(Value::Empty, number),
        Value::text(row.quotation.text(words)),
        Value::text(row.memos.iter().map(|memo| memo.text(words)).collect::<Vec<_>>().join("\n\n")),
        Value::text(moment(excerpt.marked_at)),
        Value::text(moment(coding.coded_at)),
    ]);
    values
}

/// A moment as programs read it: RFC 3339, in UTC. Empty for one that no calendar has.
pub fn moment(at: Moment) -> String {
    jiff::Timestamp::from_millisecond(at.0).map(|at| at.to_string()).unwrap_or_default()
}
