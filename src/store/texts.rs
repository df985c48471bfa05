//! The texts of documents and their turns. A text revision never changes; a correction puts another in its place.

use rusqlite::{Connection, OptionalExtension, Row as SqlRow, params};
use sha2::{Digest, Sha256};

use super::Store;
use super::fault::SqliteResult;
use crate::domain::document::DocumentText;
use crate::domain::ids::{DocumentId, ExcerptId, Id, Moment, RevisionId, SpeakerId};
use crate::domain::span::Span;
use crate::domain::turn::{TimeMark, Turn};
use crate::error::{Error, Result};

/// A text revision to be written.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct NewText {
    /// The revision's id.
    pub revision: RevisionId,
    /// The document it belongs to.
    pub document: DocumentId,
    /// Its text, canonical and not empty, with the turns numbered from 1.
    pub text: DocumentText,
    /// When it was made.
    pub made_at: Moment,
}

impl NewText {
    pub(super) fn write(&self, connection: &Connection) -> rusqlite::Result<()> {
        let sql = "INSERT INTO text_revision (id, document, text, digest, made_at) VALUES (?, ?, ?, ?, ?)";
        connection.prepare_cached(sql)?.execute(params![
            self.revision.number(),
            self.document.number(),
            self.text.text,
            digest(&self.text.text),
            self.made_at.0,
        ])?;
        write_parts(connection, self.revision, &self.text)
    }
}

/// Writes the turns of one revision, and the times within them.
pub(super) fn write_parts(connection: &Connection, revision: RevisionId, text: &DocumentText) -> rusqlite::Result<()> {
    write_turns(connection, revision, &text.turns)?;
    let sql = "INSERT INTO time_mark (text_revision, at_byte, time_ms) VALUES (?, ?, ?)";
    let mut statement = connection.prepare_cached(sql)?;
    for mark in &text.times {
        statement.execute(params![revision.number(), bytes(mark.at), mark.time_ms])?;
    }
    Ok(())
}

/// Deletes the turns of the revisions that an SQL condition on their ids chooses, and the times within them.
pub(super) fn delete_parts(connection: &Connection, which: &str, id: i64) -> rusqlite::Result<()> {
    for table in ["turn", "time_mark"] {
        connection.prepare_cached(&format!("DELETE FROM {table} WHERE text_revision {which}"))?.execute([id])?;
    }
    Ok(())
}

fn write_turns(connection: &Connection, revision: RevisionId, turns: &[Turn]) -> rusqlite::Result<()> {
    let sql = "INSERT INTO turn (text_revision, number, start_byte, end_byte, speaker, time_ms)
               VALUES (?, ?, ?, ?, ?, ?)";
    let mut statement = connection.prepare_cached(sql)?;
    for turn in turns {
        statement.execute(params![
            revision.number(),
            turn.number,
            bytes(turn.span.start),
            bytes(turn.span.end),
            turn.speaker.map(Id::number),
            turn.time_ms,
        ])?;
    }
    Ok(())
}

/// The turns of one revision, in order.
pub(super) fn turns_of(connection: &Connection, revision: RevisionId) -> rusqlite::Result<Vec<Turn>> {
    let sql = "SELECT number, start_byte, end_byte, speaker, time_ms FROM turn
               WHERE text_revision = ? ORDER BY number";
    connection.prepare_cached(sql)?.query_map([revision.number()], turn)?.collect()
}

/// The times within the turns of one revision, in order.
pub(super) fn times_of(connection: &Connection, revision: RevisionId) -> rusqlite::Result<Vec<TimeMark>> {
    let sql = "SELECT at_byte, time_ms FROM time_mark WHERE text_revision = ? ORDER BY at_byte";
    let mark =
        |row: &SqlRow| Ok(TimeMark { at: usize::try_from(row.get::<_, i64>(0)?).unwrap_or(0), time_ms: row.get(1)? });
    connection.prepare_cached(sql)?.query_map([revision.number()], mark)?.collect()
}

pub(super) fn bytes(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

/// The digest of a text, used to recognise the same text: SHA-256 in hex.
pub fn digest(text: &str) -> String {
    Sha256::digest(text.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect()
}

impl Store {
    /// The text of one revision.
    pub fn text(&self, revision: RevisionId) -> Result<String> {
        let sql = "SELECT text FROM text_revision WHERE id = ?";
        let mut statement = self.connection.prepare_cached(sql).reading(&self.path)?;
        let damaged = || Error::Damaged { what: format!("text_revision {revision}") };
        let mut found = statement.query([revision.number()]).reading(&self.path)?;
        let row = found.next().reading(&self.path)?.ok_or_else(damaged)?;
        // A project may hold thousands of interviews, so a fast UTF-8 check makes a difference.
        let bytes = row.get_ref(0).reading(&self.path)?.as_bytes().map_err(|_| damaged())?;
        simdutf8::basic::from_utf8(bytes).map(str::to_owned).map_err(|_| damaged())
    }

    /// The text of one revision with its turns and the times within them.
    pub fn document_text(&self, revision: RevisionId) -> Result<DocumentText> {
        self.with_turns(revision, self.text(revision)?)
    }

    /// The text of one revision, which was read already, with its turns and the times within them.
    pub fn with_turns(&self, revision: RevisionId, text: String) -> Result<DocumentText> {
        let times = times_of(&self.connection, revision).reading(&self.path)?;
        Ok(DocumentText { text, turns: self.turns(revision)?, times })
    }

    /// Whether the text of one revision still has the digest it had when it was imported.
    pub fn is_intact(&self, revision: RevisionId) -> Result<bool> {
        let sql = "SELECT text, digest FROM text_revision WHERE id = ?";
        let mut statement = self.connection.prepare_cached(sql).reading(&self.path)?;
        let same = |row: &SqlRow| Ok(digest(&row.get::<_, String>(0)?) == row.get::<_, String>(1)?);
        Ok(statement.query_row([revision.number()], same).optional().reading(&self.path)?.unwrap_or(false))
    }

    /// The turns of one revision, in order.
    pub fn turns(&self, revision: RevisionId) -> Result<Vec<Turn>> {
        turns_of(&self.connection, revision).reading(&self.path)
    }

    /// The documents whose current text has this digest.
    pub fn documents_with_text(&self, digest: &str) -> Result<Vec<DocumentId>> {
        let sql = "SELECT d.id FROM text_revision t JOIN document d ON d.revision = t.id WHERE t.digest = ?";
        let mut statement = self.connection.prepare_cached(sql).reading(&self.path)?;
        let found = statement.query_map([digest], |row| row.get(0).map(DocumentId)).reading(&self.path)?;
        found.collect::<rusqlite::Result<_>>().reading(&self.path)
    }

    /// The text of an excerpt.
    pub fn quote(&self, excerpt: ExcerptId) -> Result<String> {
        let sql = "SELECT words FROM quote WHERE id = ?";
        let mut statement = self.connection.prepare_cached(sql).reading(&self.path)?;
        let words = statement.query_row([excerpt.number()], |row| row.get(0)).optional().reading(&self.path)?;
        words.ok_or_else(|| Error::Damaged { what: format!("quote {excerpt}") })
    }
}

fn turn(row: &SqlRow) -> rusqlite::Result<Turn> {
    let place = |i| row.get::<_, i64>(i).map(|n| usize::try_from(n).unwrap_or(0));
    Ok(Turn {
        number: row.get(0)?,
        span: Span { start: place(1)?, end: place(2)? },
        speaker: row.get::<_, Option<i64>>(3)?.map(SpeakerId),
        time_ms: row.get(4)?,
    })
}
