//! Choices that are remembered between sessions, such as the current round. They are not in the journal.

use rusqlite::OptionalExtension;

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
        let sql =
            "INSERT INTO choice (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value";
        self.connection.prepare_cached(sql).writing(&self.path)?.execute([name, value]).writing(&self.path).map(drop)
    }
}
