//! What the file itself must hold: SQLite's own checks, and that the journal replayed gives the tables.

use std::collections::HashSet;

use rusqlite::Connection;

use super::fault::Sql;
use super::journal::Recorded;
use super::{Store, rows};
use crate::domain::row::Table;
use crate::error::Result;

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
    /// be told from the journal and are passed by.
    fn unlike_journal(&self) -> Result<Vec<FileFault>> {
        let replayed = Store::in_memory().sql(&self.path)?;
        replayed.execute_batch("PRAGMA foreign_keys = OFF").sql(&self.path)?;
        let mut forgotten = HashSet::new();
        let mut faults = Vec::new();
        self.each_recorded(&mut |recorded| {
            match recorded {
                Recorded::Forgotten(table, row) => {
                    forgotten.insert((table, row));
                }
                Recorded::Kept(change) if forgotten.contains(&(change.table, change.row)) => {}
                Recorded::Kept(change) => {
                    if rows::apply(&replayed, &change).ok() != Some(1) {
                        faults.push(FileFault::Unlike { table: change.table, row: change.row });
                    }
                }
            }
            Ok(())
        })?;
        for &table in Table::ALL {
            let unlike = differing(&self.connection, &replayed, table).sql(&self.path)?;
            let unlike = unlike.into_iter().filter(|row| !forgotten.contains(&(table, *row)));
            faults.extend(unlike.map(|row| FileFault::Unlike { table, row }));
        }
        faults.dedup();
        Ok(faults)
    }
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
