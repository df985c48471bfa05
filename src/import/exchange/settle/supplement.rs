//! The note in which tusj wrote what the standard has no place for; see `export::refi::supplement` for its form. A note that
//! was tampered with gives fewer rows, never wrong ones: what does not fit is left out.

use std::collections::{HashMap, HashSet};

use serde_json::{Map, Value as Json};

use super::Settling;
use crate::domain::change::merged;
use crate::domain::document::Role;
use crate::domain::exchange::EachTableMut;
use crate::domain::exchange::reference::IdMap;
use crate::domain::ids::{ColourId, Id, RoundId, SpeakerId, Uuid, is_id};
use crate::domain::row::{Fields, Kind, Row, Table, Value};
use crate::domain::span::Span;
use crate::domain::turn::TimeMark;

/// A turn that tusj wrote down.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct OwnTurn {
    /// Its place in the text without labels, in bytes.
    pub(super) span: Span,
    /// The row of its speaker; 0 for nobody.
    pub(super) speaker: i64,
    /// The label of its speaker; empty for nobody.
    pub(super) label: String,
    /// The time in milliseconds.
    pub(super) time_ms: Option<i64>,
}

/// What tusj wrote down about a text.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(super) struct OwnText {
    /// Its turns.
    pub(super) turns: Vec<OwnTurn>,
    /// The times within them, as the file has them.
    pub(super) times: Vec<TimeMark>,
}

/// The fields of a row that only tusj has.
#[derive(Clone, PartialEq, Debug, Default)]
pub(super) struct Known {
    id: i64,
    fields: Map<String, Json>,
}

impl Known {
    /// The row in the project that was written.
    pub(super) fn id(&self) -> i64 {
        self.id
    }

    /// A number among the fields.
    pub(super) fn number(&self, name: &str) -> Option<i64> {
        self.fields.get(name).and_then(Json::as_i64)
    }

    /// A text among the fields; empty if there is none.
    pub(super) fn text(&self, name: &str) -> String {
        self.fields.get(name).and_then(Json::as_str).unwrap_or_default().to_owned()
    }
}

/// What tusj wrote.
#[derive(Clone, Debug, Default)]
pub(super) struct Supplement {
    /// Whole rows, by table.
    rows: HashMap<Table, Vec<Map<String, Json>>>,
    /// What is known about the rows of the file.
    known: HashMap<Table, HashMap<Uuid, Known>>,
    groups: HashSet<Uuid>,
    turns: HashMap<Uuid, Vec<[i64; 4]>>,
    /// The times within the turns of each document.
    times: HashMap<Uuid, Vec<(usize, i64)>>,
    /// The excerpts that are only copies: each with the one it was copied from, which comes before it.
    pub(super) copies: Vec<[Uuid; 2]>,
    /// Which row each row of the project that was written has become.
    ids: IdMap,
}

impl Supplement {
    /// Reads the note. `None` if it is not one.
    pub(super) fn read(json: &str) -> Option<Self> {
        let all: Map<String, Json> = serde_json::from_str(json).ok()?;
        all.get("tusj").filter(|version| version.as_i64() == Some(1))?;
        let part = |name: &str| all.get(name).and_then(Json::as_object);
        let mut supplement = Self::default();
        for (name, rows) in part("rows").into_iter().flatten() {
            let rows = rows.as_array()?.iter().filter_map(Json::as_object).cloned().collect();
            supplement.rows.extend(Table::named(name).map(|table| (table, rows)));
        }
        for (name, rows) in part("known").into_iter().flatten() {
            let rows = rows.as_array()?;
            match Table::named(name) {
                Some(table) => {
                    let known = rows.iter().filter_map(known_row).collect();
                    supplement.known.insert(table, known);
                }
                None => supplement.groups.extend(rows.iter().filter_map(|guid| guid.as_str()?.parse::<Uuid>().ok())),
            }
        }
        let copies = all.get("copies").and_then(Json::as_array).into_iter().flatten();
        supplement.copies = copies
            .filter_map(|pair| serde_json::from_value::<[String; 2]>(pair.clone()).ok())
            .filter_map(|[copy, original]| Some([copy.parse().ok()?, original.parse().ok()?]))
            .collect();
        for (guid, turns) in part("turns").into_iter().flatten() {
            let turns = serde_json::from_value(turns.clone()).ok();
            supplement.turns.extend(guid.parse().ok().zip(turns));
        }
        for (guid, times) in part("times").into_iter().flatten() {
            let times = serde_json::from_value(times.clone()).ok();
            supplement.times.extend(guid.parse().ok().zip(times));
        }
        Some(supplement)
    }

    /// Whether it says which rounds there are.
    pub(super) fn has_rounds(&self) -> bool {
        self.rows.get(&Table::Round).is_some_and(|rows| !rows.is_empty())
    }

    /// The codes that stand for a round or a set of pens.
    pub(super) fn groups(&self) -> HashSet<Uuid> {
        self.groups.clone()
    }

    /// Says which row now is the one with this identifier.
    pub(super) fn is_now(&mut self, table: Table, guid: Uuid, id: i64) {
        if let Some(old) = self.known(table, guid).map(|known| known.id) {
            self.ids.insert(table, old, id);
        }
    }

    /// What is known about a row of the file.
    pub(super) fn known(&self, table: Table, guid: Uuid) -> Option<&Known> {
        self.known.get(&table)?.get(&guid)
    }

    /// Gives each of the whole rows an id, after the last one of its table.
    pub(super) fn reserve(&mut self, last: &mut HashMap<Table, i64>) {
        for (table, rows) in &self.rows {
            for row in rows {
                let (Some(old), last) = (id_of(row), last.entry(*table).or_default()) else { continue };
                *last += 1;
                self.ids.insert(*table, old, *last);
            }
        }
    }

    /// The id that a row of the project that was written has now.
    pub(super) fn own_id<I: Id>(&self, table: Table, old: i64) -> Option<I> {
        self.ids.get(table, old).map(I::new)
    }

    /// The codes that stand for pens.
    pub(super) fn pens(&self) -> HashMap<Uuid, ColourId> {
        let known = self.known.get(&Table::Colour).into_iter().flatten();
        known.filter_map(|(guid, known)| Some((*guid, self.own_id(Table::Colour, known.id)?))).collect()
    }

    /// The round with this identifier.
    pub(super) fn round(&self, guid: Uuid) -> Option<RoundId> {
        let mut rows = self.rows.get(&Table::Round)?.iter();
        let has = |row: &&Map<String, Json>| row.get("uuid").and_then(Json::as_str) == Some(&guid.to_string());
        self.own_id(Table::Round, id_of(rows.find(has)?)?)
    }

    /// The role of each speaker.
    pub(super) fn roles(&self) -> impl Iterator<Item = (SpeakerId, Role)> {
        let rows = self.rows.get(&Table::Speaker).into_iter().flatten();
        rows.filter_map(|row| {
            let word = row.get("role").and_then(Json::as_str)?;
            let role = Role::VARIANTS.iter().find(|role| role.word() == word)?;
            Some((self.own_id(Table::Speaker, id_of(row)?)?, *role))
        })
    }

    /// The turns of a document and the times within them.
    pub(super) fn own_text(&self, document: Uuid) -> Option<OwnText> {
        let document_row = self.known(Table::Document, document)?.id;
        let own = |row: &&Map<String, Json>| row.get("document").and_then(Json::as_i64) == Some(document_row);
        let speakers = self.rows.get(&Table::Speaker).into_iter().flatten().filter(own);
        let labels: HashMap<i64, &str> =
            speakers.filter_map(|row| Some((id_of(row)?, row.get("label").and_then(Json::as_str)?))).collect();
        let turn = |[start, end, speaker, time]: &[i64; 4]| {
            Some(OwnTurn {
                span: Some(Span { start: (*start).try_into().ok()?, end: (*end).try_into().ok()? })
                    .filter(|s| s.start <= s.end)?,
                speaker: *speaker,
                label: labels.get(speaker).map(|label| (*label).to_owned()).unwrap_or_default(),
                time_ms: Some(*time).filter(|time| *time >= 0),
            })
        };
        let turns = self.turns.get(&document)?.iter().map(turn).collect::<Option<_>>()?;
        let times = self.times.get(&document).into_iter().flatten();
        Some(OwnText { turns, times: times.map(|(at, time_ms)| TimeMark { at: *at, time_ms: *time_ms }).collect() })
    }
}

/// The id of a row.
fn id_of(row: &Map<String, Json>) -> Option<i64> {
    row.get("id").and_then(Json::as_i64).filter(|id| is_id(*id))
}

fn known_row(row: &Json) -> Option<(Uuid, Known)> {
    let fields = row.as_object()?;
    let guid = fields.get("guid")?.as_str()?.parse().ok()?;
    Some((guid, Known { id: id_of(fields)?, fields: fields.clone() }))
}

/// The fields of a row of this type among those of a JSON object.
fn fields_of<R: Row>(json: &Map<String, Json>) -> Fields {
    let mut fields = Fields::new();
    for column in R::COLUMNS {
        let value = match (json.get(column.name), column.kind) {
            (None, _) => continue,
            (Some(value), Kind::Int) => value.as_i64().map(Value::Int),
            (Some(value), Kind::Text) => value.as_str().map(|text| Value::Text(text.to_owned())),
            (Some(value), Kind::Uuid) => value.as_str().and_then(|text| text.parse().ok()).map(Value::Uuid),
        };
        fields.insert(column.name, value.unwrap_or(Value::Null));
    }
    fields
}

impl Settling {
    /// Adds the rows that only tusj has, and to those of the file the fields that only tusj has.
    pub(super) fn overlay(&mut self) {
        if !self.is_own {
            return;
        }
        let mut supplement = std::mem::take(&mut self.supplement);
        let mut ids = std::mem::take(&mut supplement.ids);
        self.exchange.each_table_mut(&mut FindRows { known: &supplement.known, ids: &mut ids });
        self.exchange.each_table_mut(&mut AddFields { known: &supplement.known, ids: &ids });
        self.exchange.each_table_mut(&mut AddRows { rows: &supplement.rows, ids: &ids });
        self.supplement = Supplement { ids, ..supplement };
    }
}

/// Finds out which row of the file each row of the project that was written is.
struct FindRows<'a> {
    known: &'a HashMap<Table, HashMap<Uuid, Known>>,
    ids: &'a mut IdMap,
}

impl EachTableMut for FindRows<'_> {
    fn table<R: Row>(&mut self, rows: &mut Vec<R>) {
        let Some(known) = self.known.get(&R::TABLE) else { return };
        let by_name = |row: &R, name: &str| match row.to_fields().get(name) {
            Some(Value::Uuid(uuid)) => Some(*uuid),
            _ => None,
        };
        for row in rows.iter() {
            if let Some(known) = by_name(row, "uuid").and_then(|guid| known.get(&guid)) {
                self.ids.insert(R::TABLE, known.id, row.id().number());
            }
        }
    }
}

/// Adds the fields that only tusj has.
struct AddFields<'a> {
    known: &'a HashMap<Table, HashMap<Uuid, Known>>,
    ids: &'a IdMap,
}

impl EachTableMut for AddFields<'_> {
    fn table<R: Row>(&mut self, rows: &mut Vec<R>) {
        let Some(known) = self.known.get(&R::TABLE) else { return };
        for row in rows {
            let Some(Value::Uuid(guid)) = row.to_fields().remove("uuid") else { continue };
            let Some(known) = known.get(&guid) else { continue };
            let mut fields = fields_of::<R>(&known.fields);
            self.ids.refer(R::TABLE, &mut fields);
            // The names and texts of the file hold where another program changed them.
            let definition = row.to_fields().remove("definition");
            let is_described =
                definition.is_none_or(|text| text == Value::Text(known.text("described").trim().to_owned()));
            for column in ["name", "number", "pseudonym"] {
                fields.remove(column);
            }
            if !is_described {
                for column in ["definition", "inclusion", "exclusion"] {
                    fields.remove(column);
                }
            }
            let words = row.to_fields().remove("words");
            if words.is_some_and(|words| words != Value::Text(known.text("written"))) {
                fields.remove("words");
            }
            if let Some(whole) = merged(row, &fields) {
                *row = whole;
            }
        }
    }
}

/// Adds the rows that only tusj has.
struct AddRows<'a> {
    rows: &'a HashMap<Table, Vec<Map<String, Json>>>,
    ids: &'a IdMap,
}

impl EachTableMut for AddRows<'_> {
    fn table<R: Row>(&mut self, rows: &mut Vec<R>) {
        for json in self.rows.get(&R::TABLE).into_iter().flatten() {
            let Some(id) = id_of(json).and_then(|old| self.ids.get(R::TABLE, old)) else { continue };
            let mut fields = fields_of::<R>(json);
            self.ids.refer(R::TABLE, &mut fields);
            rows.extend(R::from_fields(R::Id::new(id), &fields));
        }
    }
}
