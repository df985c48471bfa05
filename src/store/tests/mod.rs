//! Tests of the project file: its content, forgetting, and what happens when things go wrong.

mod faults;
mod files;
mod forgetting;
mod read_only;
mod redacting;
mod schema;
mod together;

use std::path::Path;

use super::Store;

impl Store {
    /// Runs SQL that the program itself never would.
    pub(crate) fn run_sql(&self, sql: &str) {
        self.connection.execute_batch(sql).unwrap();
    }

    /// The single value that a query returns.
    pub(crate) fn query_value<T: rusqlite::types::FromSql>(&self, sql: &str) -> T {
        self.connection.query_row(sql, [], |row| row.get(0)).unwrap()
    }
}

/// Changes a file as only another program could, ignoring all constraints.
pub(crate) fn tamper(path: &Path, sql: &str) {
    let connection = rusqlite::Connection::open(path).unwrap();
    connection.execute_batch("PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON").unwrap();
    connection.execute_batch(sql).unwrap();
}
