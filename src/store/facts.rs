//! Reading from the journal what the facts for the method chapter need: the steps, with their changes of codes,
//! excerpts and codings, but without any text.

use super::Store;
use super::fault::SqliteResult;
use super::journal::{Entry, entry};
use crate::domain::row::Table;
use crate::error::Result;

/// A change of a code, an excerpt or a coding.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct RowFact {
    /// The row's table.
    pub table: Table,
    /// Its id.
    pub row: i64,
    /// Whether it was added.
    pub is_added: bool,
    /// Whether it was removed.
    pub is_removed: bool,
    /// Its round, if the change gives it.
    pub round: Option<i64>,
    /// The excerpt of a coding, if the change gives it.
    pub excerpt: Option<i64>,
    /// Whether it was copied from an earlier round.
    pub is_copy: bool,
    /// Whether it was taken out of use.
    pub is_retired: bool,
    /// Whether it is a coding that got another code.
    pub is_moved: bool,
}

impl Store {
    /// How many steps changed codes, excerpts or codings in a way that was erased, so that their facts are not known.
    pub fn erased_facts(&self) -> Result<usize> {
        let sql = "SELECT count(DISTINCT seq) FROM change
                   WHERE scrubbed = 1 AND table_name IN ('code', 'coding', 'excerpt')
                   AND seq NOT IN (SELECT seq FROM step WHERE act = 'redacted')";
        let count: i64 = self.connection.query_row(sql, [], |row| row.get(0)).reading(&self.path)?;
        Ok(usize::try_from(count).unwrap_or(usize::MAX))
    }

    /// The steps after step `after` up to `until`, oldest first, with what they did to codes, excerpts and codings.
    pub fn step_facts(&self, after: i64, until: i64) -> Result<Vec<(Entry, Vec<RowFact>)>> {
        let sql = "SELECT s.seq, s.act, s.args, s.coder, s.at, s.reverses, c.table_name, c.row,
                          c.before IS NULL, c.after IS NULL, coalesce(c.after, c.before) ->> 'round',
                          coalesce(c.after, c.before) ->> 'excerpt', coalesce(c.after, c.before) ->> 'origin',
                          c.after ->> 'retired',
                          c.table_name = 'coding' AND c.before IS NOT NULL AND c.after ->> 'code' IS NOT NULL
                   FROM step s LEFT JOIN change c
                   ON c.seq = s.seq AND c.scrubbed = 0 AND c.table_name IN ('code', 'coding', 'excerpt')
                   WHERE s.seq > ?1 AND s.seq <= ?2 ORDER BY s.seq, c.n";
        let mut statement = self.connection.prepare_cached(sql).reading(&self.path)?;
        let mut found = statement.query([after, until]).reading(&self.path)?;
        let mut steps: Vec<(Entry, Vec<RowFact>)> = Vec::new();
        while let Some(row) = found.next().reading(&self.path)? {
            let seq: i64 = row.get(0).reading(&self.path)?;
            if steps.last().is_none_or(|(last, _)| last.seq != seq) {
                steps.push((entry(row).reading(&self.path)?, Vec::new()));
            }
            let table: Option<String> = row.get(6).reading(&self.path)?;
            let table = table.and_then(|name| Table::named(&name));
            if let (Some(table), Some((_, rows))) = (table, steps.last_mut()) {
                rows.push(row_fact(table, row).reading(&self.path)?);
            }
        }
        Ok(steps)
    }
}

fn row_fact(table: Table, row: &rusqlite::Row) -> rusqlite::Result<RowFact> {
    Ok(RowFact {
        table,
        row: row.get(7)?,
        is_added: row.get(8)?,
        is_removed: row.get(9)?,
        round: row.get(10)?,
        excerpt: row.get(11)?,
        is_copy: row.get::<_, Option<i64>>(12)?.is_some(),
        is_retired: row.get::<_, Option<i64>>(13)? == Some(1),
        is_moved: row.get::<_, Option<bool>>(14)?.unwrap_or_default(),
    })
}
