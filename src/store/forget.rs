//! Forgetting: erasing content from the journal for good. Only the fact that something was done remains.
//!
//! Removing a document is an ordinary step that can be undone, so its text stays in the journal. Forgetting empties
//! every change that concerns the document or the participant, and deletes text revisions that are no longer used and
//! the corrections, which hold the words that they removed. Undo skips the emptied steps.

use rusqlite::{Connection, OptionalExtension};

use super::commit::{Commit, write_step};
use super::fault::SqliteResult;
use super::journal::Head;
use super::texts::delete_parts;
use super::{Store, erased, rows};
use crate::domain::ids::{CoderId, DocumentId, Id, Moment, ParticipantId};
use crate::domain::row::{Table, Value};
use crate::domain::step::{ActKind, Step};
use crate::error::Result;

/// What to forget.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Forget {
    /// The history of a document, and all revisions of its text except the current one.
    Document(DocumentId),
    /// The history of a participant, and of every document that is or ever was theirs, including what was coded before
    /// the document was linked to the participant.
    Participant(ParticipantId),
}

/// The result of forgetting.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Forgotten {
    /// How many changes in the journal were emptied.
    pub changes: usize,
    /// Whether the file was rewritten afterwards. If not, fragments of the text may remain in the file until
    /// [`rewrite`](Store::rewrite) succeeds.
    pub is_rewritten: bool,
}

/// A document or participant that is no longer in the project but is still in the file, because it was removed or its
/// import was undone.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Removed {
    /// The document or participant.
    pub what: Forget,
    /// Its last name: a document's name, a participant's number.
    pub name: String,
    /// A participant's last pseudonym, if it is still in the file; otherwise empty.
    pub pseudonym: String,
    /// When it was removed.
    pub at: Moment,
}

impl Store {
    /// Forgets, durably, and adds a step about it to the journal.
    ///
    /// The current rows stay; only their history is erased. Then the file is rewritten, because SQLite overwrites
    /// deleted content with zeros but leaves copies behind where it has moved rows between pages.
    ///
    /// Errors: the file is open for reading only, another program wrote first, or the disk refuses. In that case
    /// nothing is forgotten.
    pub fn forget(&mut self, what: &[Forget], coder: Option<CoderId>, at: Moment) -> Result<Forgotten> {
        let mut changes = 0;
        self.in_transaction(|connection, path, head| {
            let mut step = Step::new(ActKind::Forgotten);
            for one in what {
                changes += scrub(connection, *one).writing(path)?;
                step.act.on.push(match one {
                    Forget::Document(id) => (Table::Document, id.number()),
                    Forget::Participant(id) => (Table::Participant, id.number()),
                });
            }
            let commit = Commit { step: &step, texts: &[], coder, at, kind: super::commit::CommitKind::Creation };
            let seq = write_step(connection, &commit).writing(path)?;
            erased::take_off_stacks(connection, seq).writing(path)?;
            *head = Head { seq, at: at.0 };
            Ok(())
        })?;
        Ok(Forgotten { changes, is_rewritten: self.rewrite().is_ok() })
    }

    /// Rewrites the file so that it holds only its current rows. Errors: it is open for reading only, or the disk
    /// refuses. In that case the file is unchanged.
    pub fn rewrite(&mut self) -> Result<()> {
        self.writable()?;
        self.connection.execute_batch("VACUUM").writing(&self.path)
    }

    /// The documents that were removed and not forgotten, in the order in which they were removed.
    pub fn removed_documents(&self) -> Result<Vec<Removed>> {
        self.removed(Table::Document, "name", |id| Forget::Document(DocumentId(id)))
    }

    /// The participants that were removed and not forgotten, in the order in which they were removed.
    pub fn removed_participants(&self) -> Result<Vec<Removed>> {
        self.removed(Table::Participant, "number", |id| Forget::Participant(ParticipantId(id)))
    }

    /// The rows of a table that were removed and not forgotten. `called` is the column that names a row.
    fn removed(&self, table: Table, called: &str, what: fn(i64) -> Forget) -> Result<Vec<Removed>> {
        let name = table.name();
        let sql = format!(
            "SELECT row, max(seq), at, before FROM change JOIN step USING (seq)
             WHERE table_name = ?1 AND after IS NULL AND scrubbed = 0
             AND row NOT IN (SELECT id FROM {name}) GROUP BY row ORDER BY 2, 1"
        );
        let mut statement = self.connection.prepare(&sql).reading(&self.path)?;
        let mut found = statement.query([name]).reading(&self.path)?;
        let mut removed = Vec::new();
        while let Some(row) = found.next().reading(&self.path)? {
            let (id, at) = (row.get(0).reading(&self.path)?, Moment(row.get(2).reading(&self.path)?));
            let fields = rows::from_json(table, &row.get::<_, String>(3).reading(&self.path)?);
            let Some(Value::Text(name)) = fields.and_then(|mut fields| fields.remove(called)) else { continue };
            let what = what(id);
            let pseudonym = match what {
                Forget::Document(_) => String::new(),
                Forget::Participant(id) => last_pseudonym(&self.connection, id).reading(&self.path)?,
            };
            removed.push(Removed { what, name, pseudonym, at });
        }
        Ok(removed)
    }
}

/// A participant's last pseudonym, even if it was undone; empty if they never had one.
fn last_pseudonym(connection: &Connection, participant: ParticipantId) -> rusqlite::Result<String> {
    let sql = "SELECT json_extract(after, '$.pseudonym') FROM change
               WHERE table_name = 'participant' AND row = ?1 AND json_extract(after, '$.pseudonym') <> ''
               ORDER BY seq DESC, n DESC LIMIT 1";
    let found = connection.query_row(sql, [participant.number()], |row| row.get(0)).optional()?;
    Ok(found.unwrap_or_default())
}

/// Empties the changes to forget. Returns how many there were.
fn scrub(connection: &Connection, what: Forget) -> rusqlite::Result<usize> {
    match what {
        Forget::Document(document) => scrub_document(connection, document.number()),
        Forget::Participant(participant) => {
            let mut emptied = 0;
            for document in documents_of(connection, participant.number())? {
                emptied += scrub_document(connection, document)?;
            }
            connection.execute("DELETE FROM draft WHERE participant = ?", [participant.number()])?;
            Ok(emptied + scrub_changes(connection, "participant", participant.number())?)
        }
    }
}

fn scrub_document(connection: &Connection, document: i64) -> rusqlite::Result<usize> {
    connection.execute("DELETE FROM draft WHERE document = ?", [document])?;
    scrub_history(connection, document)
}

/// Empties every change that concerns a document, and deletes its corrections and all versions of its text but the
/// current one.
pub(super) fn scrub_history(connection: &Connection, document: i64) -> rusqlite::Result<usize> {
    let linked = "SELECT revision FROM document WHERE id = ?1";
    let old = format!("SELECT id FROM text_revision WHERE document = ?1 AND id NOT IN ({linked})");
    delete_parts(connection, &format!("IN ({old})"), document)?;
    let sql = format!("DELETE FROM text_revision WHERE document = ?1 AND id NOT IN ({linked})");
    connection.execute(&sql, [document])?;
    connection.execute("DELETE FROM correction WHERE document = ?", [document])?;
    scrub_changes(connection, "document", document)
}

/// Empties every change that concerns one document or participant.
fn scrub_changes(connection: &Connection, column: &str, id: i64) -> rusqlite::Result<usize> {
    let emptied = "UPDATE change SET before = NULL, after = NULL, scrubbed = 1";
    connection.execute(&format!("{emptied} WHERE {column} = ? AND scrubbed = 0"), [id])
}

/// The documents that are or ever were a participant's: those linked to them, those with a speaker linked to them, and
/// those with a change in the journal that concerns them.
fn documents_of(connection: &Connection, participant: i64) -> rusqlite::Result<Vec<i64>> {
    let sql = "SELECT id FROM document WHERE participant = ?1
               UNION SELECT document FROM speaker WHERE participant = ?1
               UNION SELECT document FROM change WHERE participant = ?1 AND document IS NOT NULL";
    connection.prepare(sql)?.query_map([participant], |row| row.get(0))?.collect()
}
