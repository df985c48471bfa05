//! Reading the journal: steps, their changes, and what can be undone.

use std::collections::{BTreeSet, HashSet};

use rusqlite::{Connection, OptionalExtension, Row as SqlRow};

use super::fault::SqliteResult;
use super::{Store, rows};
use crate::domain::change::{Change, ChangeScope};
use crate::domain::ids::{CoderId, DocumentId, Moment, ParticipantId, is_id};
use crate::domain::row::{BorrowedValue, Field, Table};
use crate::domain::step::{Act, ActKind};
use crate::error::{Error, Result};

/// A step in the journal.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Entry {
    /// Its number. Later steps have higher numbers.
    pub seq: i64,
    /// What was done.
    pub act: Act,
    /// The coder, if known.
    pub coder: Option<CoderId>,
    /// When it was done.
    pub at: Moment,
    /// The step that this one reverses, if it is an undo or a redo.
    pub reverses: Option<i64>,
}

/// The undo stack or the redo stack.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Side {
    /// The steps that can be undone.
    Undo,
    /// The steps that can be redone.
    Redo,
}

impl Side {
    pub(super) fn word(self) -> &'static str {
        match self {
            Side::Undo => "undo",
            Side::Redo => "redo",
        }
    }
}

/// A change in the journal. A forgotten change has no content.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Recorded {
    /// A change with its content.
    Kept(Change),
    /// A change whose content was erased. Only its row, document and participant are left.
    Forgotten(Change),
}

impl Recorded {
    /// The change, or what is left of it.
    pub fn change(&self) -> &Change {
        match self {
            Recorded::Kept(change) | Recorded::Forgotten(change) => change,
        }
    }
}

/// The last step of a journal: its number (0 in an empty journal) and its time. The time distinguishes this journal
/// from that of a copy of the file in which something else was done.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(super) struct Head {
    pub(super) seq: i64,
    pub(super) at: i64,
}

/// The last step of the journal.
pub(super) fn head(connection: &Connection) -> rusqlite::Result<Head> {
    let mut statement = connection.prepare_cached("SELECT seq, at FROM step ORDER BY seq DESC LIMIT 1")?;
    let found = statement.query_row([], |row| Ok(Head { seq: row.get(0)?, at: row.get(1)? })).optional()?;
    Ok(found.unwrap_or_default())
}

/// The documents with forgotten changes; every document that was copied, if a change of a code was forgotten: then the
/// journal no longer has the codes of the copies.
const COPIES_FORGOTTEN_IN: &str = "
    SELECT document FROM change WHERE scrubbed = 1 AND document IS NOT NULL
    UNION SELECT json_extract(coalesce(after, before), '$.document') FROM change
    WHERE table_name = 'round_copy' AND scrubbed = 0
    AND EXISTS (SELECT 1 FROM change WHERE table_name = 'code' AND scrubbed = 1)";

impl Store {
    /// The latest steps after step `after`, at most `most`, oldest first.
    pub fn entries(&self, after: i64, most: usize) -> Result<Vec<Entry>> {
        let sql = "SELECT seq, act, args, coder, at, reverses FROM step WHERE seq > ?1 ORDER BY seq DESC LIMIT ?2";
        let mut statement = self.connection.prepare_cached(sql).reading(&self.path)?;
        let limit = i64::try_from(most).unwrap_or(i64::MAX);
        let found = statement.query_map([after, limit], entry).reading(&self.path)?;
        let mut entries: Vec<Entry> = found.collect::<rusqlite::Result<_>>().reading(&self.path)?;
        entries.reverse();
        Ok(entries)
    }

    /// The steps in effect that changed codes, or dealt excerpts from one code to others, oldest first. Steps that were
    /// undone are not in effect. One that was redone is given as the redoing. Steps whose content was erased are still in
    /// effect; the erasing itself is no change of codes.
    pub fn entries_that_changed_codes(&self) -> Result<Vec<Entry>> {
        let sql = "WITH RECURSIVE split (seq) AS (
                       SELECT seq FROM step WHERE act = 'code-split'
                       UNION SELECT step.seq FROM split JOIN step ON step.reverses = split.seq)
                   SELECT seq, act, args, coder, at, reverses FROM step
                   WHERE seq IN (SELECT seq FROM change WHERE table_name = 'code' UNION SELECT seq FROM split)
                   AND seq NOT IN (SELECT reverses FROM step WHERE reverses IS NOT NULL)
                   AND act NOT IN ('undone', 'redacted', 'forgotten', 'repaired') ORDER BY seq";
        let mut statement = self.connection.prepare_cached(sql).reading(&self.path)?;
        let found = statement.query_map([], entry).reading(&self.path)?;
        found.collect::<rusqlite::Result<_>>().reading(&self.path)
    }

    /// The step with this number, if there is one.
    pub fn entry(&self, seq: i64) -> Result<Option<Entry>> {
        let sql = "SELECT seq, act, args, coder, at, reverses FROM step WHERE seq = ?";
        let mut statement = self.connection.prepare_cached(sql).reading(&self.path)?;
        statement.query_row([seq], entry).optional().reading(&self.path)
    }

    /// The changes of one step, in the order in which they were made.
    pub fn changes(&self, seq: i64) -> Result<Vec<Recorded>> {
        self.changes_where("WHERE seq = ?", &[seq])
    }

    /// The changes that meet an SQL condition with these parameters, in order.
    pub(super) fn changes_where(&self, which: &str, values: &[i64]) -> Result<Vec<Recorded>> {
        Ok(self.numbered_changes(which, values)?.into_iter().map(|(_, recorded)| recorded).collect())
    }

    /// The same, each with the number of its step.
    pub(super) fn numbered_changes(&self, which: &str, values: &[i64]) -> Result<Vec<(i64, Recorded)>> {
        let mut all = Vec::new();
        self.each_numbered_change(which, values, &mut |seq, recorded| {
            all.push((seq, recorded));
            Ok(())
        })?;
        Ok(all)
    }

    /// The changes that other programs have made since this store last read the file, in order. `None` if everything
    /// must be read again: content was forgotten, the file was replaced by another copy, or a row has an invalid id.
    pub fn changes_by_others(&self) -> Result<Option<Vec<Change>>> {
        let known = self.entry(self.head.seq)?.map(|entry| entry.at.0);
        // A repair changes rows without saying how.
        let is_repaired = || -> Result<bool> {
            let later = self.entries(self.head.seq, usize::MAX)?;
            Ok(later.iter().any(|entry| entry.act.kind == ActKind::Repaired))
        };
        if known.unwrap_or_default() != self.head.at || is_repaired()? {
            return Ok(None);
        }
        let (mut changes, mut is_complete) = (Vec::new(), true);
        self.each_change("WHERE seq > ?", &[self.head.seq], &mut |recorded| {
            match recorded {
                Recorded::Kept(change) if is_id(change.row) => changes.push(change),
                Recorded::Kept(_) | Recorded::Forgotten(_) => is_complete = false,
            }
            Ok(())
        })?;
        Ok(is_complete.then_some(changes))
    }

    /// Visits every change in the journal, in order.
    pub(super) fn each_journal_change(&self, visit: &mut dyn FnMut(Recorded) -> Result<()>) -> Result<()> {
        self.each_change("", &[], visit)
    }

    fn each_change(&self, which: &str, values: &[i64], visit: &mut dyn FnMut(Recorded) -> Result<()>) -> Result<()> {
        self.each_numbered_change(which, values, &mut |_, recorded| visit(recorded))
    }

    fn each_numbered_change(
        &self,
        which: &str,
        values: &[i64],
        visit: &mut dyn FnMut(i64, Recorded) -> Result<()>,
    ) -> Result<()> {
        let sql = format!(
            "SELECT table_name, row, document, participant, before, after, scrubbed, seq, n
             FROM change {which} ORDER BY seq, n"
        );
        let mut statement = self.connection.prepare_cached(&sql).reading(&self.path)?;
        let mut found = statement.query(rusqlite::params_from_iter(values)).reading(&self.path)?;
        while let Some(row) = found.next().reading(&self.path)? {
            let seq = row.get(7).reading(&self.path)?;
            visit(seq, recorded(row).reading(&self.path)?.ok_or_else(|| unreadable(row))?)?;
        }
        Ok(())
    }

    /// The documents whose copies of excerpts the journal can no longer make again.
    pub(super) fn documents_with_forgotten_changes(&self) -> Result<BTreeSet<i64>> {
        let mut statement = self.connection.prepare(COPIES_FORGOTTEN_IN).reading(&self.path)?;
        let found = statement.query_map([], |row| row.get(0)).reading(&self.path)?;
        found.collect::<rusqlite::Result<_>>().reading(&self.path)
    }

    /// The rows with forgotten changes, and the copies of excerpts with such changes.
    pub(super) fn forgotten_rows(&self) -> Result<HashSet<(Table, i64)>> {
        let gone = COPIES_FORGOTTEN_IN;
        let copies = format!(
            "SELECT e.id FROM excerpt e JOIN round_copy c ON c.document = e.document AND c.new = e.round
             WHERE e.origin IS NOT NULL AND e.document IN ({gone})"
        );
        // A copy that was removed since is known by its first change, which did not add it.
        let removed_copies = format!(
            "SELECT table_name, row FROM (
                 SELECT table_name, row, before, row_number() OVER (PARTITION BY table_name, row ORDER BY seq, n) AS place
                 FROM change WHERE table_name IN ('excerpt', 'quote', 'coding') AND document IN ({gone}))
             WHERE place = 1 AND before IS NOT NULL"
        );
        let sql = &format!(
            "SELECT DISTINCT table_name, row FROM change WHERE scrubbed = 1
             UNION SELECT 'excerpt', id FROM ({copies}) UNION SELECT 'quote', id FROM ({copies})
             UNION SELECT 'coding', id FROM coding WHERE excerpt IN ({copies})
             UNION {removed_copies}"
        );
        let mut statement = self.connection.prepare(sql).reading(&self.path)?;
        let row = |row: &SqlRow| Ok((row.get::<_, String>(0)?, row.get(1)?));
        let found: Vec<(String, i64)> =
            statement.query_map([], row).reading(&self.path)?.collect::<rusqlite::Result<_>>().reading(&self.path)?;
        Ok(found.into_iter().filter_map(|(name, row)| Some((Table::named(&name)?, row))).collect())
    }

    /// The step on top of a stack: the next to undo or redo.
    pub fn next_step(&self, stack: Side) -> Result<Option<i64>> {
        let sql = "SELECT max(seq) FROM live WHERE side = ?";
        let mut statement = self.connection.prepare_cached(sql).reading(&self.path)?;
        statement.query_row([stack.word()], |row| row.get(0)).reading(&self.path)
    }

    /// The step below `seq` on the same stack.
    pub fn next_step_before(&self, stack: Side, seq: i64) -> Result<Option<i64>> {
        let sql = "SELECT max(seq) FROM live WHERE side = ?1 AND seq < ?2";
        let mut statement = self.connection.prepare_cached(sql).reading(&self.path)?;
        statement.query_row(rusqlite::params![stack.word(), seq], |row| row.get(0)).reading(&self.path)
    }
}

fn unreadable(row: &SqlRow) -> Error {
    let number = |i| row.get::<_, i64>(i).unwrap_or_default();
    Error::Damaged { what: format!("change {}.{}", number(7), number(8)) }
}

pub(super) fn entry(row: &SqlRow) -> rusqlite::Result<Entry> {
    let kind: String = row.get(1)?;
    let args: String = row.get(2)?;
    Ok(Entry {
        seq: row.get(0)?,
        // A newer program may have written an act that this one does not know. It is read as a changed setting.
        act: Act {
            kind: ActKind::read(BorrowedValue::Text(kind.into())).unwrap_or(ActKind::SettingChanged),
            on: args_from_json(&args),
        },
        coder: row.get::<_, Option<i64>>(3)?.map(CoderId),
        at: Moment(row.get(4)?),
        reverses: row.get(5)?,
    })
}

fn recorded(row: &SqlRow) -> rusqlite::Result<Option<Recorded>> {
    let name: String = row.get(0)?;
    let Some(table) = Table::named(&name) else { return Ok(None) };
    let id = row.get(1)?;
    let about = ChangeScope {
        document: row.get::<_, Option<i64>>(2)?.map(DocumentId),
        participant: row.get::<_, Option<i64>>(3)?.map(ParticipantId),
    };
    if row.get::<_, i64>(6)? != 0 {
        return Ok(Some(Recorded::Forgotten(Change { table, row: id, about, before: None, after: None })));
    }
    let (before, after): (Option<String>, Option<String>) = (row.get(4)?, row.get(5)?);
    let read = |json: Option<String>| match json {
        None => Some(None),
        Some(json) => rows::from_json(table, &json).map(Some),
    };
    let both = read(before).zip(read(after));
    Ok(both.map(|(before, after)| Recorded::Kept(Change { table, row: id, about, before, after })))
}

/// The rows an act was about, as `[["excerpt",12],["code",3]]`.
pub(super) fn args_to_json(on: &[(Table, i64)]) -> String {
    let pairs = on.iter().map(|(table, row)| serde_json::json!([table.name(), row])).collect();
    serde_json::Value::Array(pairs).to_string()
}

fn args_from_json(json: &str) -> Vec<(Table, i64)> {
    let pairs: Vec<(String, i64)> = serde_json::from_str(json).unwrap_or_default();
    pairs.into_iter().filter_map(|(name, row)| Some((Table::named(&name)?, row))).collect()
}
