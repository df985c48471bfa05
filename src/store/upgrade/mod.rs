//! The versions of the tables, and the upgrade from each to the next.

use std::path::Path;

use rusqlite::{Connection, TransactionBehavior};

use super::fault::SqliteResult;
use crate::error::{Error, Result};

/// Marks an SQLite file as a tusj project: `tusj` in ASCII.
pub const APPLICATION_ID: i64 = 0x7475_736a;

/// The SQL that upgrades a file from one version to the next: the first entry from version 1 to 2, and so on.
/// `schema.sql` is always the newest version; an upgraded file has the same tables.
const UPGRADES: &[&str] = &[include_str!("to_2.sql"), include_str!("to_3.sql"), include_str!("to_4.sql")];

/// The schema version that this program writes.
pub const VERSION: i64 = 1 + UPGRADES.len() as i64;

/// The schema version of an open file. Errors: it is not a project, or a newer program made it.
pub(super) fn version(connection: &Connection, path: &Path) -> Result<i64> {
    let pragma = |name: &str| connection.query_row(&format!("PRAGMA {name}"), [], |row| row.get::<_, i64>(0));
    let mark = pragma("application_id").reading(path)?;
    let version = pragma("user_version").reading(path)?;
    if mark != APPLICATION_ID || version < 1 {
        return Err(Error::NotAProject { path: path.to_path_buf() });
    }
    if version > VERSION {
        return Err(Error::NewerProject { path: path.to_path_buf() });
    }
    Ok(version)
}

/// Upgrades the tables from `version` to this program's version, completely or not at all.
pub(super) fn upgrade(connection: &mut Connection, version: i64) -> rusqlite::Result<()> {
    apply(connection, version, UPGRADES)
}

fn apply(connection: &mut Connection, version: i64, upgrades: &[&str]) -> rusqlite::Result<()> {
    if usize::try_from(version - 1).is_ok_and(|done| done >= upgrades.len()) {
        return Ok(());
    }
    // A table is made anew under its old name, so references to it must stay as they are. Neither of these can be set
    // inside a transaction.
    connection.execute_batch("PRAGMA foreign_keys = OFF; PRAGMA legacy_alter_table = ON")?;
    let applied = apply_in_transaction(connection, upgrades);
    connection.execute_batch("PRAGMA foreign_keys = ON; PRAGMA legacy_alter_table = OFF")?;
    applied
}

fn apply_in_transaction(connection: &mut Connection, upgrades: &[&str]) -> rusqlite::Result<()> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    // Another program may have upgraded the file since the version was read.
    let version: i64 = transaction.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    let done = usize::try_from(version - 1).unwrap_or(0);
    for upgrade in upgrades.iter().skip(done) {
        transaction.execute_batch(upgrade)?;
    }
    transaction.pragma_update(None, "user_version", 1 + upgrades.len() as i64)?;
    transaction.commit()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of_version_1() -> Connection {
        let connection = Connection::open_in_memory().unwrap();
        connection.pragma_update(None, "user_version", 1).unwrap();
        connection
    }

    #[test]
    fn an_upgrade_that_another_program_has_done_is_not_done_again() {
        let mut connection = of_version_1();
        apply(&mut connection, 1, &["CREATE TABLE a (x)"]).unwrap();
        apply(&mut connection, 1, &["CREATE TABLE a (x)"]).unwrap();
    }

    #[test]
    fn upgrades_run_in_order_from_the_version_of_the_file() {
        let steps = ["CREATE TABLE a (x)", "ALTER TABLE a ADD COLUMN y", "ALTER TABLE a ADD COLUMN z"];
        let mut connection = of_version_1();
        apply(&mut connection, 1, &steps[..1]).unwrap();
        apply(&mut connection, 2, &steps).unwrap();
        connection.execute("INSERT INTO a (x, y, z) VALUES (1, 2, 3)", []).unwrap();
        let version: i64 = connection.query_row("PRAGMA user_version", [], |r| r.get(0)).unwrap();
        assert_eq!(version, 4);
    }

    #[test]
    fn an_upgrade_that_fails_leaves_the_file_as_it_was() {
        let mut connection = of_version_1();
        assert!(apply(&mut connection, 1, &["CREATE TABLE a (x)", "nonsense"]).is_err());
        assert!(connection.execute("INSERT INTO a (x) VALUES (1)", []).is_err());
    }
}
