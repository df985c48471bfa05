//! Carries out corrections, and takes them back. Adding or removing a row of `correction` does this along with it.
//!
//! The corrected text and its turns take the place of those before, under the new revision's id. Excerpts and dismissals
//! are moved by arithmetic, except those that the step changes itself. Where there is no text, as in a replay of the
//! journal, only the positions move.

use rusqlite::{Connection, OptionalExtension, params};
use serde_json::{Value as Json, json};

use super::texts::{bytes, delete_parts, digest, times_of, turns_of, write_parts};
use crate::domain::change::Change;
use crate::domain::correction::Correction;
use crate::domain::document::DocumentText;
use crate::domain::edit::{ChangedTimes, Cut, Places, RecordedEdit, Splice, TextEdit};
use crate::domain::ids::{CorrectionId, DismissalId, ExcerptId, Id, RevisionId, SpeakerId};
use crate::domain::row::Row;
use crate::domain::span::Span;
use crate::domain::turn::{TimeMark, Turn};

/// A correction to carry out, in either direction.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Direction {
    /// The correction.
    pub correction: Correction,
    /// The edit, from the revision that holds now to the one that shall.
    pub edit: RecordedEdit,
    /// The revision that holds now.
    pub from: RevisionId,
    /// The revision that shall hold.
    pub to: RevisionId,
}

impl Direction {
    /// What a change of a correction's row does. `None` if the row cannot be read.
    pub fn of(change: &Change) -> Option<Self> {
        let read = |fields| {
            let correction = Correction::from_fields(CorrectionId(change.row), fields)?;
            let edit = from_json(&correction.edits)?;
            Some((correction, edit))
        };
        match (&change.before, &change.after) {
            (None, Some(after)) => {
                let (correction, edit) = read(after)?;
                let (from, to) = (correction.old, correction.new);
                Some(Self { correction, edit, from, to })
            }
            (Some(before), None) => {
                let (correction, edit) = read(before)?;
                let (from, to) = (correction.new, correction.old);
                Some(Self { correction, edit: edit.inverse(), from, to })
            }
            _ => None,
        }
    }

    /// The new position of an excerpt, and the number of its turn. `None` if they cannot be told by arithmetic.
    pub fn moved(&self, places: &Places, span: Span, turn: i64) -> Option<(Span, i64)> {
        Some((places.moved(span)?, self.edit.edit.moved_turn(turn)?))
    }
}

/// Does what a change of a correction's row means. Returns whether it could be done.
pub(super) fn follow(connection: &Connection, change: &Change) -> rusqlite::Result<bool> {
    let Some(direction) = Direction::of(change) else { return Ok(false) };
    let places = direction.edit.edit.places();
    Ok(replace_text(connection, &direction)?
        && move_excerpts(connection, &direction, &places)?
        && move_dismissals(connection, &direction, &places)?)
}

fn replace_text(connection: &Connection, direction: &Direction) -> rusqlite::Result<bool> {
    let (from, to) = (direction.from.number(), direction.to.number());
    let sql = "SELECT text FROM text_revision WHERE id = ?";
    let found = connection.prepare_cached(sql)?.query_row([from], |row| row.get(0)).optional()?;
    let Some(text) = found else { return Ok(true) };
    let (turns, times) = (turns_of(connection, direction.from)?, times_of(connection, direction.from)?);
    let old = DocumentText { text, turns, times };
    let Some(new) = direction.edit.edit.applied(&old) else { return Ok(false) };
    // A new row, and not the old one under a new id, so that SQLite remembers the id as used.
    let sql = "INSERT INTO text_revision (id, document, text, digest, made_at)
               SELECT ?, document, ?, ?, made_at FROM text_revision WHERE id = ?";
    connection.prepare_cached(sql)?.execute(params![to, new.text, digest(&new.text), from])?;
    delete_parts(connection, "= ?", from)?;
    connection.prepare_cached("DELETE FROM text_revision WHERE id = ?")?.execute([from])?;
    write_parts(connection, direction.to, &new)?;
    Ok(true)
}

fn move_excerpts(connection: &Connection, direction: &Direction, places: &Places) -> rusqlite::Result<bool> {
    let sql = "SELECT id, start_byte, end_byte, turn FROM excerpt WHERE document = ?";
    let mut statement = connection.prepare_cached(sql)?;
    let document = direction.correction.document.number();
    let found =
        statement.query_map([document], |row| Ok((row.get(0)?, span(row.get(1)?, row.get(2)?), row.get(3)?)))?;
    let found: Vec<(i64, Span, i64)> = found.collect::<rusqlite::Result<_>>()?;
    let mut update =
        connection.prepare_cached("UPDATE excerpt SET start_byte = ?, end_byte = ?, turn = ? WHERE id = ?")?;
    for (id, span, turn) in found {
        if direction.edit.excerpts.binary_search(&ExcerptId(id)).is_ok() {
            continue;
        }
        let Some((to, number)) = direction.moved(places, span, turn) else { return Ok(false) };
        if (to, number) != (span, turn) {
            update.execute(params![bytes(to.start), bytes(to.end), number, id])?;
        }
    }
    Ok(true)
}

fn move_dismissals(connection: &Connection, direction: &Direction, places: &Places) -> rusqlite::Result<bool> {
    let sql = "SELECT id, start_byte, end_byte FROM dismissal WHERE document = ?";
    let mut statement = connection.prepare_cached(sql)?;
    let document = direction.correction.document.number();
    let found = statement.query_map([document], |row| Ok((row.get(0)?, span(row.get(1)?, row.get(2)?))))?;
    let found: Vec<(i64, Span)> = found.collect::<rusqlite::Result<_>>()?;
    let mut update = connection.prepare_cached("UPDATE dismissal SET start_byte = ?, end_byte = ? WHERE id = ?")?;
    for (id, span) in found {
        if direction.edit.dismissals.binary_search(&DismissalId(id)).is_ok() {
            continue;
        }
        let Some(to) = places.moved(span) else { return Ok(false) };
        if to != span {
            update.execute(params![bytes(to.start), bytes(to.end), id])?;
        }
    }
    Ok(true)
}

fn span(start: i64, end: i64) -> Span {
    Span::new(usize::try_from(start).unwrap_or(0), usize::try_from(end).unwrap_or(0))
}

/// An edit as JSON, as a correction's row holds it.
pub fn to_json(recorded: &RecordedEdit) -> String {
    let turn = |turn: &Turn| json!([turn.span.start, turn.span.end, turn.speaker.map(Id::number), turn.time_ms]);
    let turns = |turns: &[Turn]| turns.iter().map(turn).collect::<Vec<_>>();
    let cuts = recorded.edit.cuts.iter().map(|cut| json!([cut.at, cut.removed, cut.inserted]));
    let splices = recorded.edit.splices.iter().map(|s| json!([s.at, turns(&s.removed), turns(&s.inserted)]));
    let mut object = serde_json::Map::new();
    let mut put = |name: &str, all: Vec<Json>| {
        if !all.is_empty() {
            object.insert(name.to_owned(), Json::Array(all));
        }
    };
    put("cuts", cuts.collect());
    put("turns", splices.collect());
    if !recorded.edit.times.is_empty() {
        let marks = |marks: &[TimeMark]| marks.iter().map(|mark| json!([mark.at, mark.time_ms])).collect::<Vec<_>>();
        let times = &recorded.edit.times;
        put("times", vec![marks(&times.removed).into(), marks(&times.inserted).into()]);
    }
    put("excerpts", recorded.excerpts.iter().map(|id| id.number().into()).collect());
    put("dismissals", recorded.dismissals.iter().map(|id| id.number().into()).collect());
    Json::Object(object).to_string()
}

/// Reads an edit. `None` if it is not one.
pub fn from_json(json: &str) -> Option<RecordedEdit> {
    let Json::Object(object) = serde_json::from_str(json).ok()? else { return None };
    let all = |name: &str| object.get(name).map_or(Some(&[][..]), |all| all.as_array().map(Vec::as_slice));
    let number = |json: &Json| usize::try_from(json.as_u64()?).ok();
    let text = |json: &Json| json.as_str().map(str::to_owned);
    let cut = |json: &Json| {
        Some(Cut { at: number(json.get(0)?)?, removed: text(json.get(1)?)?, inserted: text(json.get(2)?)? })
    };
    let cuts = all("cuts")?.iter().map(cut).collect::<Option<_>>()?;
    let (mut more, mut fewer) = (0, 0);
    let mut splices = Vec::new();
    for json in all("turns")? {
        let at = number(json.get(0)?)?;
        let removed = read_turns(json.get(1)?, at)?;
        let inserted = read_turns(json.get(2)?, (at + more).checked_sub(fewer)?)?;
        more += inserted.len();
        fewer += removed.len();
        splices.push(Splice { at, removed, inserted });
    }
    let marks = |json: Option<&Json>| {
        let mark = |json: &Json| Some(TimeMark { at: number(json.get(0)?)?, time_ms: json.get(1)?.as_i64()? });
        json.map_or(Some(Vec::new()), |json| json.as_array()?.iter().map(mark).collect())
    };
    let times = all("times")?;
    let times = ChangedTimes { removed: marks(times.first())?, inserted: marks(times.get(1))? };
    let ids = |name| all(name)?.iter().map(Json::as_i64).collect::<Option<Vec<i64>>>();
    Some(RecordedEdit {
        edit: TextEdit { cuts, splices, times },
        excerpts: ids("excerpts")?.into_iter().map(ExcerptId).collect(),
        dismissals: ids("dismissals")?.into_iter().map(DismissalId).collect(),
    })
}

/// Turns that come after `before` others.
fn read_turns(json: &Json, before: usize) -> Option<Vec<Turn>> {
    let first = i64::try_from(before).ok()? + 1;
    let turn = |(number, json): (i64, &Json)| {
        let place = |at: usize| usize::try_from(json.get(at)?.as_u64()?).ok();
        Some(Turn {
            number,
            span: Span::new(place(0)?, place(1)?),
            speaker: json.get(2)?.as_i64().map(SpeakerId),
            time_ms: json.get(3)?.as_i64(),
        })
    };
    (first..).zip(json.as_array()?).map(turn).collect()
}

/// Lets rows refer to a revision that is made later in the same transaction.
pub(super) fn allow_later_revisions(connection: &Connection) -> rusqlite::Result<()> {
    connection.execute_batch("PRAGMA defer_foreign_keys = ON")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_edit_is_read_as_it_was_written() {
        let turn = |number, speaker, time_ms| Turn { number, span: Span::new(3, 9), speaker, time_ms };
        let edit = TextEdit {
            cuts: vec![Cut { at: 7, removed: "«hjemne»".into(), inserted: "\"hjemme\"\n".into() }],
            splices: vec![
                Splice { at: 1, removed: vec![turn(2, Some(SpeakerId(4)), None)], inserted: vec![] },
                Splice { at: 5, removed: vec![], inserted: vec![turn(5, None, Some(1000)), turn(6, None, None)] },
            ],
            times: ChangedTimes { removed: vec![], inserted: vec![TimeMark { at: 4, time_ms: 61_000 }] },
        };
        let recorded = RecordedEdit { edit, excerpts: vec![ExcerptId(2)], dismissals: vec![DismissalId(8)] };
        assert_eq!(from_json(&to_json(&recorded)), Some(recorded));
        assert_eq!(from_json("{}"), Some(RecordedEdit::default()));
        assert_eq!(from_json("{\"cuts\":[[1]]}"), None);
        assert_eq!(from_json("{\"times\":[[[1]]]}"), None);
    }
}
