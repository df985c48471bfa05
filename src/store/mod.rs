//! The project file: the only place that speaks SQL.
//!
//! A [`Store`] is one open file. It reads rows as the nouns they are ([`rows`]), texts ([`texts`]) and the journal
//! ([`journal`]), and it changes them in one way only, by committing a step ([`commit`]). It is not the project:
//! what may be done is decided above it.

pub mod check;
pub mod commit;
pub mod draft;
pub mod fault;
pub mod forget;
pub mod journal;
pub mod open;
pub mod quotes;
pub mod rows;
#[cfg(test)]
pub(crate) mod tests;
pub mod texts;
pub mod upgrade;

use std::path::{Path, PathBuf};

use rusqlite::Connection;

use crate::domain::ids::Moment;
use crate::error::{Barrier, Error, Result};
use fault::Sql;
use journal::Head;
use open::{FOR_READING_THROUGH, FOR_USE, keep};

/// One open project file.
#[derive(Debug)]
pub struct Store {
    connection: Connection,
    path: PathBuf,
    /// Why it cannot be written, if it cannot.
    barrier: Option<Barrier>,
    head: Head,
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
    /// The file.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// What it may be used for.
    pub fn mode(&self) -> Mode {
        if self.barrier.is_none() { Mode::Write } else { Mode::Read }
    }

    /// The last step of the journal that this store has seen; 0 before the first.
    pub fn head(&self) -> i64 {
        self.head.seq
    }

    /// The number of that step, and when it was done.
    pub fn last_step(&self) -> (i64, Moment) {
        (self.head.seq, Moment(self.head.at))
    }

    /// A number that changes when another program has written to the file. Cheap enough to ask when idle.
    pub fn data_version(&self) -> Result<i64> {
        self.connection.query_row("PRAGMA data_version", [], |row| row.get(0)).sql(&self.path)
    }

    /// Whether another program has added to the journal since this store last saw it, or put another in its place.
    pub fn has_moved(&self) -> Result<bool> {
        Ok(journal::head(&self.connection).sql(&self.path)? != self.head)
    }

    /// Reads in one view of the file, which no other program can change half-way. Only when all of it was read is
    /// the journal's head of that view taken for known: what is kept in memory is never older than the head.
    pub fn at_once<T>(&mut self, read: impl FnOnce(&Self) -> Result<T>) -> Result<T> {
        keep(&self.connection, FOR_READING_THROUGH).sql(&self.path)?;
        let read = self.in_view(read);
        keep(&self.connection, FOR_USE).sql(&self.path)?;
        let (head, value) = read?;
        self.head = head;
        Ok(value)
    }

    fn in_view<T>(&self, read: impl FnOnce(&Self) -> Result<T>) -> Result<(Head, T)> {
        let view = self.connection.unchecked_transaction().sql(&self.path)?;
        let head = journal::head(&view).sql(&self.path)?;
        let value = read(self)?;
        view.finish().sql(&self.path)?;
        Ok((head, value))
    }

    /// Another reader of the same file, so that two tables can be read at a time, each in a thread. Only within a view
    /// ([`at_once`](Self::at_once)): as long as this store holds it no one can write, and both see the same. Nothing
    /// where there can be none; all is read through this store then.
    pub fn beside(&self) -> Option<Self> {
        let in_view = !self.connection.is_autocommit();
        in_view.then(|| self.another())?
    }

    /// A reader of the same file for another thread, which reads all of it once; nothing where there can be none. What
    /// it reads may be newer than what this store has seen.
    pub fn another(&self) -> Option<Self> {
        let other = self.reader().ok()?;
        // The file may have been put in the place of the one that is open, by a program that keeps folders in step.
        let same = self.entries(0, 1).ok()? == other.entries(0, 1).ok()?;
        same.then_some(other)
    }

    /// Makes sure that it may be changed. Errors: it is open for reading only, and why.
    pub fn writable(&self) -> Result<()> {
        let barred = |why| Err(Error::ReadOnly { path: self.path.clone(), why });
        self.barrier.map_or(Ok(()), barred)
    }
}
