//! The project file: the only module that uses SQL.
//!
//! A [`Store`] is one open file. It reads rows ([`rows`]), texts ([`texts`]) and the journal ([`journal`]). It changes
//! them in one way only: by committing a step ([`commit`]). Which changes are allowed is decided in
//! [`project`](crate::project), the layer above.

pub mod backup;
pub mod backup_files;
pub mod check;
pub mod choice;
pub mod commit;
pub mod correction;
pub mod draft;
mod earlier_texts;
mod erased;
pub mod facts;
pub mod fault;
pub mod foreign;
pub mod forget;
pub mod journal;
pub mod open;
pub mod quote_edits;
pub mod quotes;
pub mod redact;
pub mod repair;
mod round_copy;
pub mod rows;
pub mod steps;
#[cfg(test)]
pub(crate) mod tests;
pub mod texts;
pub mod upgrade;

use std::path::{Path, PathBuf};

use rusqlite::Connection;

use crate::domain::ids::Moment;
use crate::error::{Error, ReadOnlyReason, Result};
use fault::SqliteResult;
use journal::Head;
use open::{CACHE_FOR_EDITING, CACHE_FOR_ONE_PASS, set_cache_size};

/// One open project file.
#[derive(Debug)]
pub struct Store {
    connection: Connection,
    path: PathBuf,
    /// Why the file is open for reading only, if it is.
    read_only: Option<ReadOnlyReason>,
    head: Head,
    /// Whether a commit was interrupted before the file was opened.
    was_interrupted: bool,
}

/// What an open file may be used for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Mode {
    /// Reading only.
    Read,
    /// Reading and writing.
    Write,
}

impl Store {
    /// The path of the file.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Whether a commit was interrupted before the file was opened, and has been taken back.
    pub fn was_interrupted(&self) -> bool {
        self.was_interrupted
    }

    /// What the store may be used for.
    pub fn mode(&self) -> Mode {
        if self.read_only.is_none() { Mode::Write } else { Mode::Read }
    }

    /// The number of the last step that this store has seen; 0 before the first.
    pub fn head(&self) -> i64 {
        self.head.seq
    }

    /// The number and the time of the last step that this store has seen.
    pub fn last_step(&self) -> (i64, Moment) {
        (self.head.seq, Moment(self.head.at))
    }

    /// A number that changes when another program has written to the file. Cheap enough to poll when idle.
    pub fn data_version(&self) -> Result<i64> {
        self.connection.query_row("PRAGMA data_version", [], |row| row.get(0)).reading(&self.path)
    }

    /// Whether the file has changed since this store last read it: another program has added to the journal, or the
    /// file was replaced.
    pub fn is_outdated(&self) -> Result<bool> {
        Ok(journal::head(&self.connection).reading(&self.path)? != self.head)
    }

    /// Runs `read` in one transaction, so that no other program can change the file meanwhile. The store's head moves
    /// to that of the journal only if `read` succeeds, so what is in memory is never older than the head.
    pub fn read_snapshot<T>(&mut self, read: impl FnOnce(&Self) -> Result<T>) -> Result<T> {
        set_cache_size(&self.connection, CACHE_FOR_ONE_PASS).reading(&self.path)?;
        let read = self.read_in_transaction(read);
        set_cache_size(&self.connection, CACHE_FOR_EDITING).reading(&self.path)?;
        let (head, value) = read?;
        self.head = head;
        Ok(value)
    }

    fn read_in_transaction<T>(&self, read: impl FnOnce(&Self) -> Result<T>) -> Result<(Head, T)> {
        let view = self.connection.unchecked_transaction().reading(&self.path)?;
        let head = journal::head(&view).reading(&self.path)?;
        let value = read(self)?;
        view.finish().reading(&self.path)?;
        Ok((head, value))
    }

    /// A second reader of the same file, so that two threads can read two tables at the same time. It works only inside
    /// [`read_snapshot`](Self::read_snapshot): nobody can write while that transaction is open, so both readers see the
    /// same content. `None` if no second reader can be opened.
    pub fn second_reader(&self) -> Option<Self> {
        let in_view = !self.connection.is_autocommit();
        in_view.then(|| self.independent_reader())?
    }

    /// A reader of the same file for another thread, which reads all of it once. Its content may be newer than what
    /// this store has read. `None` if it cannot be opened.
    pub fn independent_reader(&self) -> Option<Self> {
        let other = self.open_reader().ok()?;
        // A program that synchronises folders may have replaced the open file with another.
        let same = self.entries(0, 1).ok()? == other.entries(0, 1).ok()?;
        same.then_some(other)
    }

    /// Checks that the file may be changed. Errors: it is open for reading only; the error says why.
    pub fn writable(&self) -> Result<()> {
        let refused = |why| Err(Error::ReadOnly { path: self.path.clone(), why });
        self.read_only.map_or(Ok(()), refused)
    }
}
