//! What is remembered between sessions and is not in the journal, such as the current round. It is never a text that
//! someone wrote.

use rusqlite::{Connection, OptionalExtension};

use super::Store;
use super::fault::SqliteResult;
use crate::error::Result;

impl Store {
    /// What is chosen under this name, if anything.
    pub fn choice(&self, name: &str) -> Result<Option<String>> {
        let sql = "SELECT value FROM choice WHERE name = ?";
        let mut statement = self.connection.prepare_cached(sql).reading(&self.path)?;
        statement.query_row([name], |row| row.get(0)).optional().reading(&self.path)
    }

    /// Remembers a choice. Errors: the file is open for reading only, or the disk refuses.
    pub fn choose(&mut self, name: &str, value: &str) -> Result<()> {
        self.writable()?;
        write(&self.connection, name, value).writing(&self.path)
    }
}

pub(super) fn write(connection: &Connection, name: &str, value: &str) -> rusqlite::Result<()> {
    let sql = "INSERT INTO choice (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value";
    connection.prepare_cached(sql)?.execute([name, value]).map(drop)
}
