//! Reading the journal page by page, from the newest step back, with filters. One call reads a limited part of the
//! journal, so that a screen can look for a rare act in small pieces of work.

use std::ops::Range;

use rusqlite::OptionalExtension;

use super::fault::SqliteResult;
use super::journal::{Entry, Recorded, entry};
use super::{Store, journal};
use crate::domain::ids::{CodeId, CoderId, DocumentId, ExcerptId, Id, Moment};
use crate::domain::row::Table;
use crate::domain::step::ActKind;
use crate::error::Result;

/// How many steps one call looks through if there is a filter.
const STEPS_AT_A_TIME: i64 = 1_000;

/// The tables whose rows have names, as the index `change_named` lists them. A query must repeat the list to use the
/// index.
const NAMED: &str = "table_name IN ('code', 'coder', 'colour', 'colour_set', 'document', 'form', 'form_column', 'memo', \
                     'participant', 'round', 'setting')";

/// How many changes of a large step are read for its description. Changes of named rows are always read.
const CHANGES_FOR_DESCRIPTION: usize = 400;

/// Which steps to read. All conditions must hold.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct StepFilter {
    /// About any of these codes: the code was changed, applied or removed, or a memo on it was written. Empty for all.
    pub codes: Vec<CodeId>,
    /// Only steps about this document.
    pub document: Option<DocumentId>,
    /// Only steps at these times.
    pub period: Option<Range<Moment>>,
    /// Only acts of this kind.
    pub kind: Option<ActKind>,
    /// Only steps by this coder.
    pub coder: Option<CoderId>,
}

impl StepFilter {
    /// Whether it lets every step through.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// The condition in SQL, on steps in `seqs`. It holds only numbers and words of tusj's own.
    fn sql(&self, seqs: &Range<i64>) -> String {
        let mut conditions = vec![format!("seq >= {} AND seq < {}", seqs.start, seqs.end)];
        let within = format!("c.seq >= {} AND c.seq < {}", seqs.start, seqs.end);
        if let Some(document) = self.document {
            let id = document.number();
            conditions.push(format!(
                "(instr(args, '[\"document\",{id}]') > 0
                  OR seq IN (SELECT c.seq FROM change c WHERE c.document = {id} AND {within}))"
            ));
        }
        if !self.codes.is_empty() {
            conditions.push(about_codes(&self.codes, &within));
        }
        conditions.extend(self.period.as_ref().map(|at| format!("at >= {} AND at < {}", at.start.0, at.end.0)));
        conditions.extend(self.kind.map(|kind| format!("act = '{}'", kind.word())));
        conditions.extend(self.coder.map(|coder| format!("coder = {}", coder.number())));
        conditions.join(" AND ")
    }
}

/// The condition that a step is about one of these codes. A change of a coding names its code only if the coding was
/// added or removed, so the codings of now are looked up too.
fn about_codes(codes: &[CodeId], within: &str) -> String {
    let list = codes.iter().map(|code| code.number().to_string()).collect::<Vec<_>>().join(", ");
    format!(
        "seq IN (SELECT c.seq FROM change c WHERE {within} AND (
            c.table_name = 'code' AND c.row IN ({list})
            OR c.table_name IN ('coding', 'memo', 'cell', 'form_column')
               AND (c.after ->> 'code' IN ({list}) OR c.before ->> 'code' IN ({list}))
            OR c.table_name = 'coding'
               AND EXISTS (SELECT 1 FROM coding k WHERE k.id = c.row AND k.code IN ({list}))))"
    )
}

/// Some steps, and where to go on.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Page {
    /// The steps that were found, newest first. There may be none even if more follow.
    pub entries: Vec<Entry>,
    /// The step before which the next call goes on. `None` at the beginning of the journal.
    pub next: Option<i64>,
}

impl Store {
    /// The latest steps before step `before` that match, newest first, at most `most`. With a filter, looks through a
    /// limited number of steps.
    pub fn page(&self, filter: &StepFilter, before: i64, most: usize) -> Result<Page> {
        let before = before.min(journal::head(&self.connection).reading(&self.path)?.seq.saturating_add(1));
        let first = if filter.is_empty() { 1 } else { before.saturating_sub(STEPS_AT_A_TIME).max(1) };
        let sql = format!(
            "SELECT seq, act, args, coder, at, reverses FROM step WHERE {} ORDER BY seq DESC LIMIT ?",
            filter.sql(&(first..before))
        );
        let mut statement = self.connection.prepare(&sql).reading(&self.path)?;
        let found = statement.query_map([i64::try_from(most).unwrap_or(i64::MAX)], entry).reading(&self.path)?;
        let entries: Vec<Entry> = found.collect::<rusqlite::Result<_>>().reading(&self.path)?;
        let reached = if entries.len() == most { entries.last().map_or(first, |last| last.seq) } else { first };
        Ok(Page { entries, next: Some(reached).filter(|seq| *seq > 1) })
    }

    /// The changes of a step that its description needs.
    pub fn changes_for_description(&self, seq: i64) -> Result<Vec<Recorded>> {
        self.changes_where(&format!("WHERE seq = ? AND (n < {CHANGES_FOR_DESCRIPTION} OR {NAMED})"), &[seq])
    }

    /// The first changes of a step, at most `most`.
    pub fn first_changes(&self, seq: i64, most: usize) -> Result<Vec<Recorded>> {
        self.changes_where(&format!("WHERE seq = ? AND n < {most}"), &[seq])
    }

    /// How many changes a step made.
    pub fn change_count(&self, seq: i64) -> Result<usize> {
        let mut statement =
            self.connection.prepare_cached("SELECT count(*) FROM change WHERE seq = ?").reading(&self.path)?;
        let count: i64 = statement.query_row([seq], |row| row.get(0)).reading(&self.path)?;
        Ok(usize::try_from(count).unwrap_or(usize::MAX))
    }

    /// The changes of a row that has a name in the steps after `after` up to `until`, each with the number of its step, in
    /// order.
    pub fn changes_of_named(&self, table: Table, row: i64, after: i64, until: i64) -> Result<Vec<(i64, Recorded)>> {
        // The index is named, because SQLite takes that of the changes of codes otherwise, which is not by row.
        let of_row = format!("{NAMED} AND table_name = '{}' AND row = ?1", table.name());
        let which = format!("INDEXED BY change_named WHERE {of_row} AND seq > ?2 AND seq <= ?3");
        self.numbered_changes(&which, &[row, after, until])
    }

    /// The step that reverses this one, if any.
    pub fn reversed_by(&self, seq: i64) -> Result<Option<i64>> {
        let mut statement =
            self.connection.prepare_cached("SELECT max(seq) FROM step WHERE reverses = ?").reading(&self.path)?;
        statement.query_row([seq], |row| row.get(0)).reading(&self.path)
    }

    /// Whether content of this step was forgotten.
    pub fn is_forgotten(&self, seq: i64) -> Result<bool> {
        let sql = "SELECT EXISTS (SELECT 1 FROM change WHERE seq = ? AND scrubbed = 1)";
        let mut statement = self.connection.prepare_cached(sql).reading(&self.path)?;
        statement.query_row([seq], |row| row.get(0)).reading(&self.path)
    }

    /// The words of an excerpt that no longer exists, if the journal still has them.
    pub fn recorded_quote(&self, document: DocumentId, excerpt: ExcerptId) -> Result<Option<String>> {
        let sql = "SELECT coalesce(before ->> 'words', after ->> 'words') FROM change
                   WHERE document = ?1 AND table_name = 'quote' AND row = ?2 AND scrubbed = 0
                   ORDER BY seq DESC, n DESC LIMIT 1";
        let mut statement = self.connection.prepare_cached(sql).reading(&self.path)?;
        let found = statement.query_row([document.number(), excerpt.number()], |row| row.get(0)).optional();
        Ok(found.reading(&self.path)?.flatten())
    }
}
