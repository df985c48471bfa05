//! What the file itself must hold: SQLite's own checks, and that the journal replayed gives the tables.

use std::collections::BTreeSet;

use rusqlite::Connection;

use super::fault::Sql;
use super::{Store, rows};
use crate::domain::change::Change;
use crate::domain::row::Table;
use crate::error::{Error, Result};

/// Something that does not hold: what, for the one who looks into it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum FileFault {
    /// SQLite finds the file damaged.
    Damaged(String),
    /// A row refers to one that is not there.
    Dangling(String),
    /// A row differs from what the journal says, or only one of them has it.
    Unlike {
        /// The row's table.
        table: Table,
        /// Its id.
        row: i64,
    },
}

impl Store {
    /// Everything that does not hold in the file.
    pub fn faults(&self) -> Result<Vec<FileFault>> {
        let mut faults = self.damage()?;
        if faults.is_empty() {
            faults.extend(self.unlike_journal()?);
        }
        Ok(faults)
    }

    fn damage(&self) -> Result<Vec<FileFault>> {
        let read = |sql: &str, column: usize| -> rusqlite::Result<Vec<String>> {
            let mut statement = self.connection.prepare(sql)?;
            statement.query_map([], |row| row.get(column))?.collect()
        };
        let integrity = read("PRAGMA integrity_check", 0).sql(&self.path)?;
        let dangling = read("PRAGMA foreign_key_check", 0).sql(&self.path)?;
        let damaged = integrity.into_iter().filter(|line| line != "ok").map(FileFault::Damaged);
        Ok(damaged.chain(dangling.into_iter().map(FileFault::Dangling)).collect())
    }

    /// Replays the journal into an empty project in memory and compares. Rows that forgotten changes touched cannot
    /// be told from the journal and are left out from the beginning: half their history would only be in the way of
    /// others, by a name that they gave up in the other half.
    fn unlike_journal(&self) -> Result<Vec<FileFault>> {
        let forgotten = self.forgotten_rows()?;
        let replayed = Store::in_memory().sql(&self.path)?;
        replayed.execute_batch("PRAGMA foreign_keys = OFF").sql(&self.path)?;
        let mut unlike = BTreeSet::new();
        let replay = self.each_recorded(&mut |recorded| {
            let change = recorded.change();
            let row = (change.table, change.row);
            if !forgotten.contains(&row) && !follows(&replayed, change) {
                unlike.insert(row);
            }
            Ok(())
        });
        match replay {
            Err(Error::Damaged { what }) => return Ok(vec![FileFault::Damaged(what)]),
            other => other?,
        }
        for &table in Table::ALL {
            let rows = differing(&self.connection, &replayed, table).sql(&self.path)?;
            unlike.extend(rows.into_iter().map(|row| (table, row)).filter(|row| !forgotten.contains(row)));
        }
        Ok(unlike.into_iter().map(|(table, row)| FileFault::Unlike { table, row }).collect())
    }
}

/// Makes a change where its row is as the change found it; whether it was and could be.
fn follows(replayed: &Connection, change: &Change) -> bool {
    let found = change.before.as_ref().is_none_or(|fields| rows::holds(replayed, change, fields).unwrap_or(false));
    found && rows::apply(replayed, change).is_ok_and(|met| met == 1)
}

/// The ids of the rows in which two files differ.
fn differing(one: &Connection, other: &Connection, table: Table) -> rusqlite::Result<Vec<i64>> {
    let (one, other) = (rows::everything(one, table)?, rows::everything(other, table)?);
    let (mut one, mut other) = (one.into_iter().peekable(), other.into_iter().peekable());
    let mut unlike = Vec::new();
    loop {
        match (one.peek(), other.peek()) {
            (Some(a), Some(b)) if a.0 == b.0 => {
                if a.1 != b.1 {
                    unlike.push(a.0);
                }
                one.next();
                other.next();
            }
            (Some(a), Some(b)) if a.0 < b.0 => unlike.extend(one.next().map(|row| row.0)),
            (_, Some(_)) => unlike.extend(other.next().map(|row| row.0)),
            (Some(_), None) => unlike.extend(one.next().map(|row| row.0)),
            (None, None) => return Ok(unlike),
        }
    }
}
