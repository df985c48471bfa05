//! The project file put to the proof: what is in it, what it forgets, and what happens when things go wrong.

mod barred;
mod faults;
mod files;
mod forgetting;
mod schema;
mod together;

use std::path::Path;

use super::Store;

impl Store {
    /// Sets something on this connection that no program would.
    pub(crate) fn set(&self, sql: &str) {
        self.connection.execute_batch(sql).unwrap();
    }

    /// What a question with one answer is answered.
    pub(crate) fn ask<T: rusqlite::types::FromSql>(&self, sql: &str) -> T {
        self.connection.query_row(sql, [], |row| row.get(0)).unwrap()
    }
}

/// Does to a file what only another program could, past every rule.
pub(crate) fn tamper(path: &Path, sql: &str) {
    let connection = rusqlite::Connection::open(path).unwrap();
    connection.execute_batch("PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON").unwrap();
    connection.execute_batch(sql).unwrap();
}
