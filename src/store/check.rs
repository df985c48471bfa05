//! Checks of the file itself: SQLite's own checks, and whether replaying the journal gives the tables.

use std::collections::BTreeSet;

use rusqlite::Connection;

use super::fault::SqliteResult;
use super::{Store, rows};
use crate::domain::change::Change;
use crate::domain::row::Table;
use crate::error::{Error, Result};

/// Something that is wrong with the file.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum FileFault {
    /// SQLite finds the file damaged.
    Damaged(String),
    /// A row of this table refers to a row that is missing.
    DanglingReference(String),
    /// A row is not what the journal says: it differs, or it is missing from the table or from the journal.
    DiffersFromJournal {
        /// The row's table.
        table: Table,
        /// Its id.
        row: i64,
    },
}

impl Store {
    /// Everything that is wrong with the file.
    pub fn faults(&self) -> Result<Vec<FileFault>> {
        let mut faults = self.damage()?;
        if faults.is_empty() {
            faults.extend(self.differences_from_journal()?);
        }
        Ok(faults)
    }

    fn damage(&self) -> Result<Vec<FileFault>> {
        let read = |sql: &str, column: usize| -> rusqlite::Result<Vec<String>> {
            let mut statement = self.connection.prepare(sql)?;
            statement.query_map([], |row| row.get(column))?.collect()
        };
        let integrity = read("PRAGMA integrity_check", 0).reading(&self.path)?;
        let dangling = read("PRAGMA foreign_key_check", 0).reading(&self.path)?;
        let damaged = integrity.into_iter().filter(|line| line != "ok").map(FileFault::Damaged);
        Ok(damaged.chain(dangling.into_iter().map(FileFault::DanglingReference)).collect())
    }

    fn differences_from_journal(&self) -> Result<Vec<FileFault>> {
        let replay = match self.replay() {
            Err(Error::Damaged { what }) => return Ok(vec![FileFault::Damaged(what)]),
            other => other?.1,
        };
        let rows = replay.differing.union(&replay.contradicted);
        Ok(rows.map(|(table, row)| FileFault::DiffersFromJournal { table: *table, row: *row }).collect())
    }

    /// Replays the journal into an empty project in memory and compares the tables. Rows with forgotten changes are
    /// left out: the journal does not say what they are, and the changes that are left of them could collide with those
    /// of other rows, for instance by a name that was free again only after a forgotten change.
    pub(super) fn replay(&self) -> Result<(Connection, Replay)> {
        let forgotten = self.forgotten_rows()?;
        let forgotten_in = self.documents_with_forgotten_changes()?;
        let replayed = Store::in_memory().reading(&self.path)?;
        replayed.execute_batch("PRAGMA foreign_keys = OFF").reading(&self.path)?;
        let mut replay = Replay::default();
        self.each_journal_change(&mut |recorded| {
            let change = recorded.change();
            let row = (change.table, change.row);
            // Copies are numbered in the order of the originals, which the journal no longer has in these documents.
            let is_forgotten = change.copied_document().is_some_and(|document| forgotten_in.contains(&document.0));
            let apply = if is_forgotten { rows::apply_to_row } else { rows::apply };
            if !forgotten.contains(&row) && !replay_change(&replayed, change, apply) {
                replay.contradicted.insert(row);
            }
            Ok(())
        })?;
        for &table in Table::ALL {
            let rows = differing(&self.connection, &replayed, table).reading(&self.path)?;
            replay.differing.extend(rows.into_iter().map(|row| (table, row)).filter(|row| !forgotten.contains(row)));
        }
        Ok((replayed, replay))
    }
}

/// What replaying the journal shows.
#[derive(Debug, Default)]
pub(super) struct Replay {
    /// The rows that are not what the journal says in the end.
    pub(super) differing: BTreeSet<(Table, i64)>,
    /// The rows whose changes do not fit each other.
    pub(super) contradicted: BTreeSet<(Table, i64)>,
}

/// Applies a change, if the row matches the change's `before`. Returns whether it was applied.
fn replay_change(
    replayed: &Connection,
    change: &Change,
    apply: fn(&Connection, &Change) -> rusqlite::Result<usize>,
) -> bool {
    let found = change.before.as_ref().is_none_or(|fields| rows::holds(replayed, change, fields).unwrap_or(false));
    found && apply(replayed, change).is_ok_and(|changed| changed == 1)
}

/// The ids of the rows that differ between two files, in one table.
fn differing(one: &Connection, other: &Connection, table: Table) -> rusqlite::Result<Vec<i64>> {
    let (one, other) = (rows::all_rows(one, table)?, rows::all_rows(other, table)?);
    let (mut one, mut other) = (one.into_iter().peekable(), other.into_iter().peekable());
    let mut differing_rows = Vec::new();
    loop {
        match (one.peek(), other.peek()) {
            (Some(a), Some(b)) if a.0 == b.0 => {
                if a.1 != b.1 {
                    differing_rows.push(a.0);
                }
                one.next();
                other.next();
            }
            (Some(a), Some(b)) if a.0 < b.0 => differing_rows.extend(one.next().map(|row| row.0)),
            (_, Some(_)) => differing_rows.extend(other.next().map(|row| row.0)),
            (Some(_), None) => differing_rows.extend(one.next().map(|row| row.0)),
            (None, None) => return Ok(differing_rows),
        }
    }
}
