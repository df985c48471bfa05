//! Forgetting: taking content out of the journal for good, leaving only that something was done.
//!
//! Removing a document by an ordinary step can be undone, so its words stay in the journal. Forgetting empties every
//! change that concerns the document or the participant, removes the versions of the text that nothing links any
//! more, and leaves steps that undo passes by.

use rusqlite::{Connection, OptionalExtension, TransactionBehavior};

use super::commit::{Commit, write_step};
use super::fault::Sql;
use super::journal::Head;
use super::{Store, journal, rows};
use crate::domain::ids::{CoderId, DocumentId, Id, Moment, ParticipantId};
use crate::domain::row::{Table, Value};
use crate::domain::step::{ActKind, Step};
use crate::error::{Error, Result};

/// What is to be forgotten.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Forget {
    /// What the journal tells of a document, and its texts but for the one in force.
    Document(DocumentId),
    /// What the journal tells of a participant, and of every document that is or ever was theirs: marks were put on it
    /// before it was said whose it is, too.
    Participant(ParticipantId),
}

/// What was forgotten.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Forgotten {
    /// How many changes of the journal were emptied.
    pub changes: usize,
    /// Whether the file was then written anew. If not, pieces of the words may lie in it still, and
    /// [`rewrite`](Store::rewrite) is left to do.
    pub is_rewritten: bool,
}

/// A document or participant that is not in the project any more and that the file still holds: it was removed, or
/// bringing it in was undone.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Removed {
    /// Which.
    pub what: Forget,
    /// What it was called last: a document's name, a participant's number.
    pub name: String,
    /// The last pseudonym of a participant that the file still holds; empty where there is none.
    pub pseudonym: String,
    /// When it went.
    pub at: Moment,
}

impl Store {
    /// Forgets, durably, and writes that it was done.
    ///
    /// What the tables hold now stays; only the way to it is gone. Then the file is written anew: what is deleted is
    /// overwritten with zeros, but where rows were moved from page to page SQLite leaves copies between them.
    ///
    /// Errors: the file is open for reading only, the head has moved, or the disk refuses; nothing is forgotten then.
    pub fn forget(&mut self, what: &[Forget], coder: Option<CoderId>, at: Moment) -> Result<Forgotten> {
        self.writable()?;
        let path = self.path.clone();
        let transaction = self.connection.transaction_with_behavior(TransactionBehavior::Immediate).written(&path)?;
        if journal::head(&transaction).written(&path)? != self.head {
            return Err(Error::HeadMoved);
        }
        let mut changes = 0;
        let mut step = Step::new(ActKind::Forgotten);
        for one in what {
            changes += scrub(&transaction, *one).written(&path)?;
            step.act.on.push(match one {
                Forget::Document(id) => (Table::Document, id.number()),
                Forget::Participant(id) => (Table::Participant, id.number()),
            });
        }
        let commit = Commit { step: &step, texts: &[], coder, at, course: super::commit::Course::Founding };
        let seq = write_step(&transaction, &commit).written(&path)?;
        transaction.commit().written(&path)?;
        self.head = Head { seq, at: at.0 };
        Ok(Forgotten { changes, is_rewritten: self.rewrite().is_ok() })
    }

    /// Writes the file anew, without what lies between its rows. Errors: it is open for reading only, or the disk
    /// refuses; it is as it was then.
    pub fn rewrite(&mut self) -> Result<()> {
        self.writable()?;
        self.connection.execute_batch("VACUUM").written(&self.path)
    }

    /// The documents that are gone from the project and not forgotten, in the order in which they went.
    pub fn removed_documents(&self) -> Result<Vec<Removed>> {
        self.removed(Table::Document, "name", |id| Forget::Document(DocumentId(id)))
    }

    /// The participants that are gone from the project and not forgotten, in the order in which they went.
    pub fn removed_participants(&self) -> Result<Vec<Removed>> {
        self.removed(Table::Participant, "number", |id| Forget::Participant(ParticipantId(id)))
    }

    /// The rows of a table that are gone and not forgotten, called what stands in a column.
    fn removed(&self, table: Table, called: &str, what: fn(i64) -> Forget) -> Result<Vec<Removed>> {
        let name = table.name();
        let sql = format!(
            "SELECT row, max(seq), at, before FROM change JOIN step USING (seq)
             WHERE table_name = ?1 AND after IS NULL AND scrubbed = 0
             AND row NOT IN (SELECT id FROM {name}) GROUP BY row ORDER BY 2, 1"
        );
        let mut statement = self.connection.prepare(&sql).sql(&self.path)?;
        let mut found = statement.query([name]).sql(&self.path)?;
        let mut removed = Vec::new();
        while let Some(row) = found.next().sql(&self.path)? {
            let (id, at) = (row.get(0).sql(&self.path)?, Moment(row.get(2).sql(&self.path)?));
            let fields = rows::from_json(table, &row.get::<_, String>(3).sql(&self.path)?);
            let Some(Value::Text(name)) = fields.and_then(|mut fields| fields.remove(called)) else { continue };
            let what = what(id);
            let pseudonym = match what {
                Forget::Document(_) => String::new(),
                Forget::Participant(id) => last_pseudonym(&self.connection, id).sql(&self.path)?,
            };
            removed.push(Removed { what, name, pseudonym, at });
        }
        Ok(removed)
    }
}

/// The pseudonym that a participant had last, also where giving it was undone; empty where they never had one.
fn last_pseudonym(connection: &Connection, participant: ParticipantId) -> rusqlite::Result<String> {
    let sql = "SELECT json_extract(after, '$.pseudonym') FROM change
               WHERE table_name = 'participant' AND row = ?1 AND json_extract(after, '$.pseudonym') <> ''
               ORDER BY seq DESC, n DESC LIMIT 1";
    let found = connection.query_row(sql, [participant.number()], |row| row.get(0)).optional()?;
    Ok(found.unwrap_or_default())
}

/// Empties what the journal tells. Returns how many changes were emptied.
fn scrub(connection: &Connection, what: Forget) -> rusqlite::Result<usize> {
    match what {
        Forget::Document(document) => scrub_document(connection, document.number()),
        Forget::Participant(participant) => {
            let mut emptied = 0;
            for document in documents_of(connection, participant.number())? {
                emptied += scrub_document(connection, document)?;
            }
            Ok(emptied + scrub_all(connection, "participant", participant.number())?)
        }
    }
}

fn scrub_document(connection: &Connection, document: i64) -> rusqlite::Result<usize> {
    let linked = "SELECT revision FROM document WHERE id = ?1";
    let old = format!("SELECT id FROM text_revision WHERE document = ?1 AND id NOT IN ({linked})");
    connection.execute(&format!("DELETE FROM turn WHERE text_revision IN ({old})"), [document])?;
    let sql = format!("DELETE FROM text_revision WHERE document = ?1 AND id NOT IN ({linked})");
    connection.execute(&sql, [document])?;
    scrub_all(connection, "document", document)
}

/// Empties every change that concerns one document or participant, and drops the drafts about them.
fn scrub_all(connection: &Connection, column: &str, id: i64) -> rusqlite::Result<usize> {
    connection.execute(&format!("DELETE FROM draft WHERE {column} = ?"), [id])?;
    let emptied = "UPDATE change SET before = NULL, after = NULL, scrubbed = 1";
    let sql = format!("{emptied} WHERE {column} = ? AND scrubbed = 0");
    connection.execute(&sql, [id])
}

/// The documents in which a participant is or ever was heard: those that are theirs, those in which a speaker is them,
/// and those of which a change names them.
fn documents_of(connection: &Connection, participant: i64) -> rusqlite::Result<Vec<i64>> {
    let sql = "SELECT id FROM document WHERE participant = ?1
               UNION SELECT document FROM speaker WHERE participant = ?1
               UNION SELECT document FROM change WHERE participant = ?1 AND document IS NOT NULL";
    connection.prepare(sql)?.query_map([participant], |row| row.get(0))?.collect()
}
