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
use crate::domain::row::{Table, Value};
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
        self.in_transaction(|connection, path, head| {
            commits.iter().try_for_each(|commit| {
                *head = Head { seq: write(connection, commit, path, watch)?, at: commit.at.0 };
                Ok(())
            })
        })
    }

    /// Writes those of several steps that fit the rows, durably, in one transaction. `choose` goes through them: what it
    /// is given tries to write a step, and says whether it fits. A step that does not fit leaves nothing behind.
    ///
    /// Returns the number of the last step. Errors as for [`commit`](Self::commit); then none of them is written.
    pub fn commit_fitting(
        &mut self,
        choose: impl FnOnce(&mut dyn FnMut(&Commit) -> Result<bool>) -> Result<()>,
    ) -> Result<i64> {
        self.in_transaction(|connection, path, head| {
            let references = References::all(connection).reading(path)?;
            choose(&mut |commit| {
                connection.execute_batch("SAVEPOINT one_step").writing(path)?;
                let written = write(connection, commit, path, &mut |_, _| {});
                let (seq, end) = match written {
                    Ok(seq) if references.hold(connection, commit.step).reading(path)? => {
                        (Some(seq), "RELEASE one_step")
                    }
                    Ok(_) | Err(Error::Damaged { .. }) => (None, "ROLLBACK TO one_step; RELEASE one_step"),
                    Err(other) => return Err(other),
                };
                connection.execute_batch(end).writing(path)?;
                if let Some(seq) = seq {
                    *head = Head { seq, at: commit.at.0 };
                }
                Ok(seq.is_some())
            })
        })
    }

    /// Does some work in a transaction, which is given the end of the journal and moves it on. Returns the number of the last
    /// step. Errors: the file is open for reading only, another program wrote first, or those of the work; then nothing is
    /// written.
    pub(super) fn in_transaction(
        &mut self,
        work: impl FnOnce(&Connection, &Path, &mut Head) -> Result<()>,
    ) -> Result<i64> {
        self.writable()?;
        let path = self.path.clone();
        let transaction = self.connection.transaction_with_behavior(TransactionBehavior::Immediate).writing(&path)?;
        if journal::head(&transaction).writing(&path)? != self.head {
            return Err(Error::HeadMoved);
        }
        // References are checked at the end, so that the order of a step's changes does not matter for them.
        transaction.pragma_update(None, "defer_foreign_keys", true).writing(&path)?;
        let mut head = self.head;
        work(&transaction, &path, &mut head)?;
        transaction.commit().writing(&path)?;
        self.head = head;
        Ok(head.seq)
    }
}

/// The columns that refer to rows, each with its table and the table of those rows.
struct References(Vec<(&'static str, String, String)>);

impl References {
    fn all(connection: &Connection) -> rusqlite::Result<Self> {
        let mut statement = connection.prepare_cached("SELECT \"from\", \"table\" FROM pragma_foreign_key_list(?)")?;
        let mut all = Vec::new();
        for table in Table::ALL {
            let found = statement.query_map([table.name()], |row| Ok((table.name(), row.get(0)?, row.get(1)?)))?;
            all.extend(found.collect::<rusqlite::Result<Vec<_>>>()?);
        }
        Ok(Self(all))
    }

    /// Whether the rows of a step, as they are now, refer to rows that are there, and no row refers to one that it removed.
    fn hold(&self, connection: &Connection, step: &Step) -> rusqlite::Result<bool> {
        let is_there = |table: &str, column: &str, id: i64| {
            let sql = format!("SELECT EXISTS (SELECT 1 FROM {table} WHERE {column} = ?)");
            connection.prepare_cached(&sql)?.query_row([id], |row| row.get::<_, bool>(0))
        };
        for change in &step.changes {
            for (table, column, to) in &self.0 {
                let fits = match &change.after {
                    None if to == change.table.name() => !is_there(table, column, change.row)?,
                    Some(after) if *table == change.table.name() => match after.get(column.as_str()) {
                        Some(Value::Int(id)) => is_there(to, "id", *id)?,
                        _ => column != "id" || is_there(to, "id", change.row)?,
                    },
                    _ => true,
                };
                if !fits {
                    return Ok(false);
                }
            }
        }
        Ok(true)
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
