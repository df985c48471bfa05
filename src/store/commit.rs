//! Committing a step: the only way in which a project changes.
//!
//! One transaction writes the rows, the journal and the undo stacks. Inside it, the journal must still end where this
//! store thinks it ends. If another program has written since, nothing is written and the caller gets an error.

use std::path::Path;

use rusqlite::{Connection, TransactionBehavior, params};

use super::fault::SqliteResult;
use super::journal::Head;
use super::texts::NewText;
use super::{Store, correction, journal, rows, upgrade};
use crate::domain::change::Change;
use crate::domain::ids::{CoderId, Id, Moment, is_id};
use crate::domain::row::Table;
use crate::domain::step::Step;
use crate::error::{Error, Result};

/// A step to be written.
#[derive(Clone, Copy, Debug)]
pub struct Commit<'a> {
    /// The act and its changes.
    pub step: &'a Step,
    /// The new text revisions that the step refers to.
    pub texts: &'a [NewText],
    /// The coder, if known.
    pub coder: Option<CoderId>,
    /// The time of the act.
    pub at: Moment,
    /// What the step means for undo and redo.
    pub kind: CommitKind,
}

/// Is told how far a long act has come: how many parts are done, and of how many.
pub type Watch<'a> = &'a mut dyn FnMut(usize, usize);

/// What a step means for undo and redo.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum CommitKind {
    /// A new act. It can be undone, and steps undone earlier can no longer be redone.
    NewAct,
    /// Undoes the step with this number; can be redone.
    Undo(i64),
    /// Redoes what the undo step with this number took back; can be undone.
    Redo(i64),
    /// The creation of a project, which cannot be undone.
    Creation,
}

impl Store {
    /// Writes a step, durably. Returns its number in the journal.
    ///
    /// Errors: the file is open for reading only, another program wrote first, or the disk refuses. In that case
    /// nothing is written.
    pub fn commit(&mut self, commit: Commit) -> Result<i64> {
        self.commit_all(&[commit], &mut |_, _| {})
    }

    /// Writes several steps, durably: all of them or none. Returns the number of the last one. `watch` is told after each
    /// change of a step how many of its changes have been written, and how many there are. Errors as for
    /// [`commit`](Self::commit).
    pub fn commit_all(&mut self, commits: &[Commit], watch: Watch) -> Result<i64> {
        self.writable()?;
        let path = self.path.clone();
        let transaction = self.connection.transaction_with_behavior(TransactionBehavior::Immediate).writing(&path)?;
        if journal::head(&transaction).writing(&path)? != self.head {
            return Err(Error::HeadMoved);
        }
        // References are checked at the end, so that the order of a step's changes does not matter for them.
        transaction.pragma_update(None, "defer_foreign_keys", true).writing(&path)?;
        let mut head = self.head;
        for commit in commits {
            head = Head { seq: write(&transaction, commit, &path, watch)?, at: commit.at.0 };
        }
        transaction.commit().writing(&path)?;
        self.head = head;
        Ok(head.seq)
    }
}

/// Writes one step with its rows, its texts and its place on the undo stack. Returns its number.
fn write(connection: &Connection, commit: &Commit, path: &Path, watch: Watch) -> Result<i64> {
    for text in commit.texts {
        text.write(connection).writing(path)?;
    }
    let seq = write_step(connection, commit).writing(path)?;
    if commit.step.changes.iter().any(|change| change.table == Table::Correction) {
        correction::allow_later_revisions(connection).writing(path)?;
    }
    for (n, change) in commit.step.changes.iter().enumerate() {
        // A row with such an id could not be read again.
        if !is_id(change.row) || rows::apply(connection, change).writing(path)? != 1 {
            return Err(Error::Damaged { what: format!("{} {}", change.table.name(), change.row) });
        }
        write_change(connection, seq, n, change).writing(path)?;
        watch(n + 1, commit.step.changes.len());
    }
    update_undo_stacks(connection, seq, commit.kind).writing(path)?;
    Ok(seq)
}

pub(super) fn write_step(connection: &Connection, commit: &Commit) -> rusqlite::Result<i64> {
    let reverses = match commit.kind {
        CommitKind::Undo(seq) | CommitKind::Redo(seq) => Some(seq),
        CommitKind::NewAct | CommitKind::Creation => None,
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

/// Updates the undo and redo stacks.
fn update_undo_stacks(connection: &Connection, seq: i64, kind: CommitKind) -> rusqlite::Result<()> {
    let remove = |seq: i64| connection.prepare_cached("DELETE FROM live WHERE seq = ?")?.execute([seq]);
    let push = |stack: journal::Side| {
        let sql = "INSERT INTO live (seq, side) VALUES (?, ?)";
        connection.prepare_cached(sql)?.execute(params![seq, stack.word()])
    };
    match kind {
        CommitKind::Creation => {}
        CommitKind::NewAct => {
            connection.prepare_cached("DELETE FROM live WHERE side = 'redo'")?.execute([])?;
            push(journal::Side::Undo)?;
        }
        CommitKind::Undo(taken) => {
            remove(taken)?;
            push(journal::Side::Redo)?;
        }
        CommitKind::Redo(taken) => {
            remove(taken)?;
            push(journal::Side::Undo)?;
        }
    }
    Ok(())
}
