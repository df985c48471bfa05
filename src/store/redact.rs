//! Removes words from the file for good: from the current rows, from old versions of texts, from drafts, and from the
//! journal. Only the fact that something was removed, and where, remains.
//!
//! The current rows are changed by a step, as by any act, but the journal does not keep what the step changed. The whole
//! history of the documents whose text held the words is emptied, and elsewhere every change that holds them.

use std::collections::BTreeSet;

use rusqlite::{Connection, params};

use super::commit::{Commit, write_step};
use super::fault::SqliteResult;
use super::journal::Head;
use super::{Store, choice, correction, earlier_texts, erased, forget, quote_edits, rows};
use crate::domain::change::Change;
use crate::domain::ids::{DocumentId, Id};
use crate::domain::prose::{is_prose, own_part};
use crate::domain::row::{Fields, Table, Value};
use crate::error::{Error, Result};

/// The choice that holds the number of the last redaction.
const LAST_REDACTION: &str = "last-redaction";

/// What is to be removed.
pub struct Redaction<'a> {
    /// The step that removes the words from the current rows.
    pub commit: Commit<'a>,
    /// The documents whose text it changes.
    pub documents: &'a [DocumentId],
    /// What is looked for.
    pub sought: Sought<'a>,
    /// A text without the words.
    pub clean: &'a dyn Fn(&str) -> String,
}

/// What is looked for in the history.
#[derive(Clone, Copy)]
pub struct Sought<'a> {
    /// Whether a text holds any of the words.
    pub holds: &'a dyn Fn(&str) -> bool,
    /// Whether the name of a code must go too.
    pub names: &'a dyn Fn(&str) -> bool,
    /// How many bytes the words can take in a text, at most.
    pub longest: usize,
}

/// The result of a redaction.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Redacted {
    /// The number of the act in the journal.
    pub seq: i64,
    /// Whether the file was rewritten afterwards. If not, fragments of the text may remain in it until
    /// [`rewrite`](Store::rewrite) succeeds.
    pub is_rewritten: bool,
}

impl Store {
    /// Removes the words, durably. Errors: the file is open for reading only, another program wrote first, or the disk
    /// refuses. In that case nothing is changed.
    pub fn redact(&mut self, redaction: &Redaction) -> Result<Redacted> {
        let seq = self.in_transaction(|connection, path, head| {
            let seq = write_step(connection, &redaction.commit).writing(path)?;
            correction::allow_later_revisions(connection).writing(path)?;
            for (n, change) in redaction.commit.step.changes.iter().enumerate() {
                if rows::apply(connection, change).writing(path)? != 1 {
                    return Err(Error::Damaged { what: format!("{} {}", change.table.name(), change.row) });
                }
                write_without_content(connection, seq, n, change).writing(path)?;
            }
            remove_traces(connection, redaction).writing(path)?;
            choice::write(connection, LAST_REDACTION, &seq.to_string()).writing(path)?;
            // Rows that were undone may want names that others have now.
            erased::end_redo(connection).writing(path)?;
            erased::take_off_stacks(connection, seq).writing(path)?;
            *head = Head { seq, at: redaction.commit.at.0 };
            Ok(())
        })?;
        Ok(Redacted { seq, is_rewritten: self.rewrite().is_ok() })
    }

    /// The number of the last step that removed words for good; 0 if there is none. A backup whose last step is older may
    /// hold them.
    pub fn last_redaction(&self) -> Result<i64> {
        Ok(self.choice(LAST_REDACTION)?.and_then(|seq| seq.parse().ok()).unwrap_or(0))
    }

    /// The texts in all rows of a table, by id.
    pub fn texts_in(&self, table: Table) -> Result<Vec<(i64, Fields)>> {
        rows::all_rows(&self.connection, table).reading(&self.path)
    }

    /// Whether a text that no document has now, or a correction, a change or a draft, holds words.
    pub fn history_holds(&self, sought: &Sought) -> Result<bool> {
        let traces = Traces::of(&self.connection, sought).reading(&self.path)?;
        Ok(!traces.is_empty())
    }
}

/// Notes that a row was changed, without saying how.
fn write_without_content(connection: &Connection, seq: i64, n: usize, change: &Change) -> rusqlite::Result<usize> {
    let sql =
        "INSERT INTO change (seq, n, table_name, row, document, participant, scrubbed) VALUES (?, ?, ?, ?, ?, ?, 1)";
    connection.prepare_cached(sql)?.execute(params![
        seq,
        i64::try_from(n).unwrap_or(i64::MAX),
        change.table.name(),
        change.row,
        change.about.document.map(Id::number),
        change.about.participant.map(Id::number),
    ])
}

fn remove_traces(connection: &Connection, redaction: &Redaction) -> rusqlite::Result<()> {
    let traces = Traces::of(connection, &redaction.sought)?;
    let documents: BTreeSet<i64> = redaction.documents.iter().map(|id| id.number()).chain(traces.documents).collect();
    for document in documents {
        forget::scrub_history(connection, document)?;
    }
    let sql = "UPDATE change SET before = NULL, after = NULL, scrubbed = 1 WHERE seq = ? AND n = ?";
    for (seq, n) in traces.changes {
        connection.prepare_cached(sql)?.execute([seq, n])?;
    }
    for (place, words) in drafts(connection)?.into_iter().filter(|(_, words)| (redaction.sought.holds)(words)) {
        let sql = "UPDATE draft SET words = ? WHERE place = ?";
        connection.prepare_cached(sql)?.execute(params![(redaction.clean)(&words), place])?;
    }
    Ok(())
}

/// The drafts, by their places. They are the only texts outside the journal: choices are tusj's own words and numbers.
fn drafts(connection: &Connection) -> rusqlite::Result<Vec<(String, String)>> {
    connection.prepare("SELECT place, words FROM draft")?.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?.collect()
}

/// Where words are left besides in the current rows.
struct Traces {
    /// Documents that have an old version or a correction with the words. Their whole history must go, because the
    /// positions in it depend on the corrections.
    documents: BTreeSet<i64>,
    /// Changes in the journal.
    changes: Vec<(i64, i64)>,
    /// Whether a draft holds them.
    in_drafts: bool,
}

impl Traces {
    fn of(connection: &Connection, sought: &Sought) -> rusqlite::Result<Self> {
        let holds = sought.holds;
        let documents = earlier_texts::documents_with(connection, holds, sought.longest)?;
        let mut traces = Self { documents, changes: Vec::new(), in_drafts: false };
        traces.find_in_journal(connection, sought)?;
        traces.in_drafts = drafts(connection)?.iter().any(|(_, words)| holds(words));
        Ok(traces)
    }

    fn is_empty(&self) -> bool {
        self.documents.is_empty() && self.changes.is_empty() && !self.in_drafts
    }

    fn find_in_journal(&mut self, connection: &Connection, sought: &Sought) -> rusqlite::Result<()> {
        let sql = "SELECT seq, n, table_name, document, before, after FROM change WHERE scrubbed = 0";
        let mut statement = connection.prepare(sql)?;
        let mut found = statement.query([])?;
        while let Some(row) = found.next()? {
            let sides: [Option<String>; 2] = [row.get(4)?, row.get(5)?];
            let (name, document): (String, Option<i64>) = (row.get(2)?, row.get(3)?);
            if !sides.iter().flatten().any(|json| side_holds(&name, json, sought)) {
                continue;
            }
            match document.filter(|_| name == Table::Correction.name()) {
                Some(document) => drop(self.documents.insert(document)),
                None => self.changes.push((row.get(0)?, row.get(1)?)),
            }
        }
        Ok(())
    }
}

/// Whether what someone wrote in one side of a change holds the words. The words of the program do not count.
fn side_holds(table: &str, json: &str, sought: &Sought) -> bool {
    let fields = Table::named(table).and_then(|table| Some((table, rows::from_json(table, json)?)));
    let Some((table, fields)) = fields else { return (sought.holds)(json) };
    fields.iter().any(|(column, value)| match value {
        Value::Text(edits) if (table, *column) == (Table::Correction, "edits") => edit_holds(edits, sought.holds),
        Value::Text(edits) if (table, *column) == (Table::Preparation, "edits") => {
            quote_edits::words_in(edits).iter().any(|words| (sought.holds)(words))
        }
        Value::Text(name) if (table, *column) == (Table::Code, "name") && (sought.names)(name) => true,
        Value::Text(text) => is_prose(column) && (sought.holds)(own_part(table, column, text)),
        _ => false,
    })
}

fn edit_holds(edits: &str, holds: &dyn Fn(&str) -> bool) -> bool {
    correction::from_json(edits).map_or_else(
        || holds(edits),
        |recorded| recorded.edit.cuts.iter().any(|cut| holds(&cut.removed) || holds(&cut.inserted)),
    )
}
