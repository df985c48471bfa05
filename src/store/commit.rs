//! Committing: the only way in which a project changes.
//!
//! One transaction writes the rows, the journal and what can be undone next. Inside it the journal's head must be
//! the one this store knows; if another program was there first, nothing is written and the caller is told.

use rusqlite::{Connection, TransactionBehavior, params};

use super::fault::Sql;
use super::journal::Head;
use super::texts::NewText;
use super::{Store, journal, rows, upgrade};
use crate::domain::change::Change;
use crate::domain::ids::{CoderId, Id, Moment, is_id};
use crate::domain::step::Step;
use crate::error::{Error, Result};

/// A step on its way into the file.
#[derive(Clone, Copy, Debug)]
pub struct Commit<'a> {
    /// What is done.
    pub step: &'a Step,
    /// The versions of texts that it brings along.
    pub texts: &'a [NewText],
    /// Who does it, where known.
    pub coder: Option<CoderId>,
    /// When.
    pub at: Moment,
    /// What it means for undo and redo.
    pub course: Course,
}

/// What a step means for undo and redo.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Course {
    /// A new act: can be undone; what waited to be redone no longer can.
    Onward,
    /// Takes the step with this number back; can be redone.
    Undo(i64),
    /// Takes the undoing with this number back; can be undone.
    Redo(i64),
    /// The beginning of a project: cannot be undone.
    Founding,
}

impl Store {
    /// Writes a step, durably. Returns its number in the journal.
    ///
    /// Errors: the file is open for reading only, the head has moved, or the disk refuses. Nothing is written then.
    pub fn commit(&mut self, commit: Commit) -> Result<i64> {
        self.writable()?;
        let path = self.path.clone();
        let transaction = self.connection.transaction_with_behavior(TransactionBehavior::Immediate).written(&path)?;
        if journal::head(&transaction).written(&path)? != self.head {
            return Err(Error::HeadMoved);
        }
        for text in commit.texts {
            text.write(&transaction).written(&path)?;
        }
        let seq = write_step(&transaction, &commit).written(&path)?;
        for (n, change) in commit.step.changes.iter().enumerate() {
            // Nobody could read what has such a number.
            if !is_id(change.row) || rows::apply(&transaction, change).written(&path)? != 1 {
                return Err(Error::Damaged { what: format!("{} {}", change.table.name(), change.row) });
            }
            write_change(&transaction, seq, n, change).written(&path)?;
        }
        follow(&transaction, seq, commit.course).written(&path)?;
        transaction.commit().written(&path)?;
        self.head = Head { seq, at: commit.at.0 };
        Ok(seq)
    }
}

pub(super) fn write_step(connection: &Connection, commit: &Commit) -> rusqlite::Result<i64> {
    let reverses = match commit.course {
        Course::Undo(seq) | Course::Redo(seq) => Some(seq),
        Course::Onward | Course::Founding => None,
    };
    let sql = "INSERT INTO step (act, args, coder, at, reverses, schema_version) VALUES (?, ?, ?, ?, ?, ?)";
    connection.prepare_cached(sql)?.execute(params![
        commit.step.act.kind.word(),
        journal::args_to_json(&commit.step.act.on),
        commit.coder.map(Id::number),
        commit.at.0,
        reverses,
        upgrade::VERSION,
    ])?;
    Ok(connection.last_insert_rowid())
}

fn write_change(connection: &Connection, seq: i64, n: usize, change: &Change) -> rusqlite::Result<usize> {
    let sql = "INSERT INTO change (seq, n, table_name, row, document, participant, before, after)
               VALUES (?, ?, ?, ?, ?, ?, ?, ?)";
    connection.prepare_cached(sql)?.execute(params![
        seq,
        i64::try_from(n).unwrap_or(i64::MAX),
        change.table.name(),
        change.row,
        change.about.document.map(Id::number),
        change.about.participant.map(Id::number),
        change.before.as_ref().map(rows::to_json),
        change.after.as_ref().map(rows::to_json),
    ])
}

/// Keeps what can be undone and redone next.
fn follow(connection: &Connection, seq: i64, course: Course) -> rusqlite::Result<()> {
    let gone = |gone: i64| connection.prepare_cached("DELETE FROM live WHERE seq = ?")?.execute([gone]);
    let waits = |side: journal::Side| {
        let sql = "INSERT INTO live (seq, side) VALUES (?, ?)";
        connection.prepare_cached(sql)?.execute(params![seq, side.word()])
    };
    match course {
        Course::Founding => {}
        Course::Onward => {
            connection.prepare_cached("DELETE FROM live WHERE side = 'redo'")?.execute([])?;
            waits(journal::Side::Undo)?;
        }
        Course::Undo(taken) => {
            gone(taken)?;
            waits(journal::Side::Redo)?;
        }
        Course::Redo(taken) => {
            gone(taken)?;
            waits(journal::Side::Undo)?;
        }
    }
    Ok(())
}
