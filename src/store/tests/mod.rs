//! Tests of the project file: what is in it, what it forgets, and what happens when things go wrong.

mod faults;
mod files;
mod forgetting;
mod read_only;
mod schema;
mod together;

use std::path::Path;

use super::Store;

impl Store {
    /// Runs SQL on this connection that the program itself never would.
    pub(crate) fn set(&self, sql: &str) {
        self.connection.execute_batch(sql).unwrap();
    }

    /// The single value that a query returns.
    pub(crate) fn ask<T: rusqlite::types::FromSql>(&self, sql: &str) -> T {
        self.connection.query_row(sql, [], |row| row.get(0)).unwrap()
    }
}

/// Changes a file as only another program could, without regard to any rule.
pub(crate) fn tamper(path: &Path, sql: &str) {
    let connection = rusqlite::Connection::open(path).unwrap();
    connection.execute_batch("PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON").unwrap();
    connection.execute_batch(sql).unwrap();
}
