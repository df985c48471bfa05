//! Repairing a file from what it has twice: rows from the journal, and indexes from the tables.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::Connection;

use super::commit::{Commit, CommitKind, write_step};
use super::fault::SqliteResult;
use super::journal::Head;
use super::open::SCHEMA;
use super::{Store, erased, rows};
use crate::domain::change::{Change, ChangeScope};
use crate::domain::ids::{CoderId, Moment};
use crate::domain::row::{Fields, Table};
use crate::domain::step::{ActKind, Step};
use crate::error::Result;

impl Store {
    /// The rows that can be made equal to what the journal says they are. A row whose changes in the journal do not fit
    /// each other is not among them.
    pub fn rows_to_repair(&self) -> Result<BTreeSet<(Table, i64)>> {
        let (_, replay) = self.replay()?;
        Ok(replay.differing.difference(&replay.contradicted).copied().collect())
    }

    /// Whether an index is missing.
    pub fn lacks_indexes(&self) -> Result<bool> {
        missing_indexes(&self.connection).reading(&self.path).map(|statements| !statements.is_empty())
    }

    /// Rebuilds the indexes, and makes every row that can be repaired equal to what the journal says, as one
    /// transaction. A step says so in the journal; it cannot be undone. Returns how many rows were repaired.
    pub fn repair(&mut self, coder: Option<CoderId>, at: Moment) -> Result<usize> {
        self.writable()?;
        let path = self.path.clone();
        self.connection.execute_batch(&missing_indexes(&self.connection).reading(&path)?).writing(&path)?;
        self.connection.execute_batch("REINDEX").writing(&path)?;
        let (replayed, replay) = self.replay()?;
        let repaired: BTreeSet<(Table, i64)> = replay.differing.difference(&replay.contradicted).copied().collect();
        if repaired.is_empty() {
            return Ok(0);
        }
        self.in_transaction(|connection, path, head| {
            put(connection, &replayed, &repaired).writing(path)?;
            let mut step = Step::new(ActKind::Repaired);
            step.act.on.extend(&repaired);
            let commit = Commit { step: &step, texts: &[], coder, at, kind: CommitKind::Creation };
            let seq = write_step(connection, &commit).writing(path)?;
            erased::note(connection, seq).writing(path)?;
            erased::end_redo(connection).writing(path)?;
            *head = Head { seq, at: at.0 };
            Ok(())
        })?;
        Ok(repaired.len())
    }
}

/// Replaces rows by those of another database. All are removed before any is added, so that names never collide.
fn put(into: &Connection, from: &Connection, which: &BTreeSet<(Table, i64)>) -> rusqlite::Result<()> {
    for (table, row) in which {
        into.execute(&format!("DELETE FROM {} WHERE id = ?", table.name()), [row])?;
    }
    let mut right: BTreeMap<Table, BTreeMap<i64, Fields>> = BTreeMap::new();
    for (table, row) in which {
        if !right.contains_key(table) {
            right.insert(*table, rows::all_rows(from, *table)?.into_iter().collect());
        }
        if let Some(fields) = right.get(table).and_then(|rows| rows.get(row)) {
            let after = Some(fields.clone());
            rows::apply_to_row(
                into,
                &Change { table: *table, row: *row, about: ChangeScope::NONE, before: None, after },
            )?;
        }
    }
    Ok(())
}

/// The statements of the schema that create the indexes which the file lacks.
fn missing_indexes(connection: &Connection) -> rusqlite::Result<String> {
    let names = "SELECT name FROM sqlite_schema WHERE type = 'index'";
    let mut statement = connection.prepare(names)?;
    let there: BTreeSet<String> = statement.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    let is_missing = |statement: &&str| {
        let words: Vec<&str> = statement.split_whitespace().skip_while(|word| *word != "INDEX").collect();
        words.get(1).is_some_and(|name| !there.contains(*name))
    };
    let statements = SCHEMA.split_inclusive(";\n").map(|part| part.trim_start_matches(|c: char| c != 'C' && c != '-'));
    let own = statements.map(|part| part.rfind("\nCREATE ").map_or(part, |at| part.get(at..).unwrap_or(part)));
    let indexes = own.filter(|part| part.contains("CREATE INDEX") || part.contains("CREATE UNIQUE INDEX"));
    Ok(indexes.filter(is_missing).collect())
}
