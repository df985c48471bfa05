//! The note with what the standard has no place for, as JSON. tusj reads it when it takes the project in again; where the
//! project was changed by another program in between, what stands in the standard's own places holds.
//!
//! ```json
//! {"tusj": 1,
//!  "rows": {"round": [{"id": 1, "number": 1, "name": "", …}], …},
//!  "known": {"code": [{"id": 5, "guid": "…", "written": "Name (Above)", "name": "Name", …}], …},
//!  "copies": [["guid of an excerpt that is only a copy", "guid of the excerpt it was copied from"], …],
//!  "turns": {"guid of a document": [[start, end, speaker, time], …]},
//!  "times": {"guid of a document": [[byte, time], …]}}
//! ```
//!
//! `rows` has whole rows of the tables that the standard has nothing like. `known` says which row of tusj's something in the
//! file is, and those of its fields that the standard cannot hold. `turns` has the turns of each document: their start
//! and end in bytes of the text without labels, the row of the speaker (0 for nobody), and the time in milliseconds (-1 if
//! it is not known).

use std::borrow::Cow;
use std::collections::BTreeSet;

use serde_json::{Map, Value as Json, json};

use super::Writing;
use super::codes::description;
use crate::domain::code::Code;
use crate::domain::document::Document;
use crate::domain::excerpt::Excerpt;
use crate::domain::exchange::reference::refers_to;
use crate::domain::exchange::{EachTable, Exchange};
use crate::domain::ids::{ExcerptId, Id};
use crate::domain::row::{Row, Table, Value};
use crate::domain::turn::Turn;

/// The title of the note.
pub(super) const NAME: &str = "tusj";

/// The tables that the standard has nothing like.
const OWN_TABLES: &[Table] = &[
    Table::ColourSet,
    Table::Colour,
    Table::Round,
    Table::Speaker,
    Table::Preparation,
    Table::Condensate,
    Table::Form,
    Table::FormColumn,
    Table::Cell,
];

/// The note.
pub(super) fn json(writing: &Writing) -> std::io::Result<Vec<u8>> {
    let mut rows = OwnRows(Map::new());
    writing.exchange.each_table(&mut rows);
    let rows = rows.0;
    let supplement = json!({
        "tusj": 1,
        "rows": rows,
        "known": known(writing),
        "copies": copies(writing),
        "turns": turns(writing.exchange),
        "times": times(writing.exchange),
    });
    Ok(serde_json::to_vec(&supplement)?)
}

/// Collects the rows of the tables that the standard has nothing like.
struct OwnRows(Map<String, Json>);

impl EachTable for OwnRows {
    fn table<R: Row>(&mut self, rows: &[R]) {
        if OWN_TABLES.contains(&R::TABLE) {
            let rows = rows.iter().map(|row| Json::Object(fields(row, |_| true))).collect();
            self.0.insert(R::TABLE.name().to_owned(), Json::Array(rows));
        }
    }
}

/// The id of a row and some of its fields.
fn fields<R: Row>(row: &R, wanted: impl Fn(&str) -> bool) -> Map<String, Json> {
    let mut fields = Map::from_iter([("id".to_owned(), json!(row.id().number()))]);
    for (column, value) in row.to_fields().into_iter().filter(|(column, _)| wanted(column)) {
        let value = match value {
            Value::Null => Json::Null,
            Value::Int(number) => json!(number),
            Value::Text(text) => json!(text),
            Value::Uuid(uuid) => json!(uuid.to_string()),
        };
        fields.insert(column.to_owned(), value);
    }
    fields
}

/// A row that stands in the file under a guid, and the fields that only tusj has.
fn known_row<R: Row>(row: &R, guid: String, columns: &[&str], more: &[(&str, &str)]) -> Json {
    let mut fields = fields(row, |column| columns.contains(&column));
    fields.insert("guid".to_owned(), json!(guid));
    fields.extend(more.iter().map(|(name, value)| ((*name).to_owned(), json!(value))));
    Json::Object(fields)
}

/// The rows that stand in the file.
fn known(writing: &Writing) -> Json {
    let (exchange, codes) = (writing.exchange, &writing.codes);
    let referred = referred_excerpts(exchange);
    let coded: BTreeSet<ExcerptId> = exchange.codings.iter().map(|coding| coding.excerpt).collect();
    let is_told = |id: ExcerptId| referred.contains(&id) || !coded.contains(&id);
    let excerpts = exchange.excerpts.iter();
    let excerpts = excerpts.filter(|e| e.origin.is_some() || is_told(e.id));
    let columns_of = |one: &Excerpt| -> &[&str] {
        if writing.copies.contains_key(&one.id) { &["round", "origin", "marked_at"] } else { &["round", "origin"] }
    };
    let codings = exchange.codings.iter().filter(|coding| coding.colour.is_some());
    let code_columns =
        ["round", "name", "definition", "inclusion", "exclusion", "example", "colour", "position", "retired", "origin"];
    let code = |code: &Code| {
        let described = description(code, writing.options.words);
        known_row(
            code,
            code.uuid.to_string(),
            &code_columns,
            &[("written", codes.name(code.id)), ("described", &described)],
        )
    };
    let groups = codes.rounds.keys().map(|round| writing.guids.round_code(*round).to_string());
    let sets = exchange.colour_sets.iter().map(|set| writing.guids.pen_set(set.id).to_string());
    json!({
        "coder": each(&exchange.coders, |one| known_row(one, one.uuid.to_string(), &[], &[])),
        "participant": each(&exchange.participants, |one| {
            known_row(one, one.uuid.to_string(), &["number", "pseudonym", "position"], &[("written", &one.listed_name())])
        }),
        "attribute": each(&exchange.attributes, |one| {
            known_row(one, writing.guids.attribute(one.id).to_string(), &["position"], &[])
        }),
        "document": each(&exchange.documents, |one| {
            let columns = ["kind", "participant", "language", "source", "position"];
            known_row(one, one.uuid.to_string(), &columns, &[])
        }),
        "colour": each(&exchange.colours, |one| known_row(one, writing.guids.pen(one.id).to_string(), &[], &[])),
        "code": each(&exchange.codes, code),
        "excerpt": excerpts.map(|one| known_row(one, one.uuid.to_string(), columns_of(one), &[])).collect::<Vec<_>>(),
        "coding": codings.map(|one| known_row(one, one.uuid.to_string(), &["colour"], &[])).collect::<Vec<_>>(),
        "memo": each(&exchange.memos, |one| match writing.readable(&one.words) {
            Cow::Borrowed(_) => known_row(one, one.uuid.to_string(), &["kind", "participant"], &[]),
            Cow::Owned(written) => {
                known_row(one, one.uuid.to_string(), &["kind", "participant", "words"], &[("written", &written)])
            }
        }),
        "group": groups.chain(sets).collect::<Vec<_>>(),
    })
}

fn each<R>(rows: &[R], known: impl Fn(&R) -> Json) -> Vec<Json> {
    rows.iter().map(known).collect()
}

/// The excerpts to which rows refer that are only in the note.
fn referred_excerpts(exchange: &Exchange) -> BTreeSet<ExcerptId> {
    struct Referred(BTreeSet<ExcerptId>);
    impl EachTable for Referred {
        fn table<R: Row>(&mut self, rows: &[R]) {
            if matches!(R::TABLE, Table::Coding | Table::Memo) {
                return;
            }
            let to_excerpt = R::COLUMNS.iter().any(|column| refers_to(R::TABLE, column.name) == Some(Table::Excerpt));
            for row in rows.iter().filter(|_| to_excerpt) {
                for (column, value) in row.to_fields() {
                    if let (Some(Table::Excerpt), Value::Int(id)) = (refers_to(R::TABLE, column), value) {
                        self.0.insert(ExcerptId::new(id));
                    }
                }
            }
        }
    }
    let mut referred = Referred(BTreeSet::new());
    exchange.each_table(&mut referred);
    referred.0
}

/// The excerpts that are not in the file, in the order in which they were copied.
fn copies(writing: &Writing) -> Json {
    let pair = |(copy, original): &(&Excerpt, &Excerpt)| json!([copy.uuid.to_string(), original.uuid.to_string()]);
    Json::Array(writing.copies.values().map(pair).collect())
}

fn turns(exchange: &Exchange) -> Json {
    let of_one = |document: &Document| {
        let text = exchange.texts.get(&document.id)?;
        let turn = |turn: &Turn| {
            let speaker = turn.speaker.map_or(0, |speaker| speaker.number());
            json!([turn.span.start, turn.span.end, speaker, turn.time_ms.unwrap_or(-1)])
        };
        Some((document.uuid.to_string(), Json::Array(text.turns.iter().map(turn).collect())))
    };
    Json::Object(exchange.documents.iter().filter_map(of_one).collect())
}

/// The times within turns, of the documents that have any.
fn times(exchange: &Exchange) -> Json {
    let of_one = |document: &Document| {
        let times = &exchange.texts.get(&document.id)?.times;
        let times = times.iter().map(|mark| json!([mark.at, mark.time_ms])).collect::<Vec<_>>();
        (!times.is_empty()).then(|| (document.uuid.to_string(), Json::Array(times)))
    };
    Json::Object(exchange.documents.iter().filter_map(of_one).collect())
}
