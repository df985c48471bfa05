//! Reads the text of many excerpts at once, for searching.

use super::Store;
use super::fault::SqliteResult;
use crate::domain::ids::{DocumentId, ExcerptId, Id};
use crate::domain::span::Span;
use crate::error::{Error, Result};
use rusqlite::OptionalExtension;

impl Store {
    /// Calls `each` with the text of these excerpts, without copying it. `excerpts` must be sorted by id. Excerpts that
    /// another program has removed meanwhile are left out. Errors: an excerpt has no text.
    pub fn each_quote(
        &self,
        excerpts: impl IntoIterator<Item = ExcerptId>,
        mut each: impl FnMut(ExcerptId, &str),
    ) -> Result<()> {
        let wanted: Vec<ExcerptId> = excerpts.into_iter().collect();
        // Reading a whole range is faster than looking up each excerpt, unless only a few in the range are wanted.
        let range = if is_dense(&wanted) { wanted.len().max(1) } else { 1 };
        let sql = "SELECT id, words FROM quote WHERE id BETWEEN ? AND ? ORDER BY id";
        let mut statement = self.connection.prepare_cached(sql).reading(&self.path)?;
        for wanted in wanted.chunks(range) {
            let ends = wanted.first().zip(wanted.last()).map(|(first, last)| (first.number(), last.number()));
            let mut found = statement.query(ends.unwrap_or_default()).reading(&self.path)?;
            let mut wanted = wanted.iter();
            let mut next = wanted.next();
            while let Some(row) = found.next().reading(&self.path)? {
                let here: i64 = row.get(0).reading(&self.path)?;
                while let Some(gone) = next.filter(|id| id.number() < here) {
                    self.was_removed(*gone)?;
                    next = wanted.next();
                }
                if let Some(id) = next.filter(|id| id.number() == here) {
                    let words = row.get_ref(1).ok().and_then(|words| words.as_str().ok());
                    each(*id, words.ok_or_else(|| missing(*id))?);
                    next = wanted.next();
                }
            }
            next.into_iter().chain(wanted).try_for_each(|gone| self.was_removed(*gone))?;
        }
        Ok(())
    }

    /// Accepts that an excerpt is missing if another program has changed the file since it was read. Otherwise the file
    /// is damaged, which is an error.
    fn was_removed(&self, id: ExcerptId) -> Result<()> {
        if self.is_outdated()? { Ok(()) } else { Err(missing(id)) }
    }

    /// The text of an excerpt and its document's language; `None` if the excerpt no longer exists.
    pub fn quote_with_language(&self, excerpt: ExcerptId) -> Result<Option<(String, Option<String>)>> {
        let sql = "SELECT q.words, d.language FROM quote q JOIN document d ON d.id = q.document WHERE q.id = ?";
        let mut statement = self.connection.prepare_cached(sql).reading(&self.path)?;
        let found = statement.query_row([excerpt.number()], |row| Ok((row.get(0)?, row.get(1)?)));
        found.optional().reading(&self.path)
    }

    /// The excerpts of a document with their spans.
    pub fn excerpt_spans(&self, document: DocumentId) -> Result<Vec<(ExcerptId, Span)>> {
        let sql = "SELECT id, start_byte, end_byte FROM excerpt WHERE document = ?";
        let mut statement = self.connection.prepare_cached(sql).reading(&self.path)?;
        let place = |n: i64| usize::try_from(n).unwrap_or(0);
        let found = statement.query_map([document.number()], |row| {
            Ok((ExcerptId(row.get(0)?), Span { start: place(row.get(1)?), end: place(row.get(2)?) }))
        });
        found.reading(&self.path)?.collect::<rusqlite::Result<_>>().reading(&self.path)
    }
}

fn missing(id: ExcerptId) -> Error {
    Error::Damaged { what: format!("quote {id}") }
}

/// Whether at least a quarter of the ids between the first and the last of these are among them.
fn is_dense(ids: &[ExcerptId]) -> bool {
    let (Some(first), Some(last)) = (ids.first(), ids.last()) else { return false };
    let between = usize::try_from(last.number().saturating_sub(first.number())).unwrap_or(usize::MAX);
    between < 4 * ids.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_dense_where_a_quarter_of_those_between_are_wanted() {
        let dense = |ids: &[i64]| is_dense(&ids.iter().map(|id| ExcerptId(*id)).collect::<Vec<_>>());
        assert!(dense(&[1, 2, 3, 16]));
        assert!(!dense(&[1, 2, 3, 17]));
        assert!(dense(&[7]) && !dense(&[]));
    }
}
