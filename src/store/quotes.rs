//! Words of many excerpts at once, for searching.

use super::Store;
use super::fault::Sql;
use crate::domain::ids::{DocumentId, ExcerptId, Id};
use crate::domain::span::Span;
use crate::error::{Error, Result};
use rusqlite::OptionalExtension;

impl Store {
    /// Calls `each` with the words of these excerpts, in the order given, without copying them. Errors: one has none.
    pub fn each_quote(
        &self,
        excerpts: impl IntoIterator<Item = ExcerptId>,
        mut each: impl FnMut(ExcerptId, &str),
    ) -> Result<()> {
        let mut statement = self.connection.prepare_cached("SELECT words FROM quote WHERE id = ?").sql(&self.path)?;
        for id in excerpts {
            let mut found = statement.query([id.number()]).sql(&self.path)?;
            let row = found.next().sql(&self.path)?;
            let words = row.and_then(|row| row.get_ref(0).ok()?.as_str().ok());
            each(id, words.ok_or_else(|| Error::Damaged { what: format!("quote {id}") })?);
        }
        Ok(())
    }

    /// The words of an excerpt and its document's language, or nothing where the excerpt is gone.
    pub fn quote_with_language(&self, excerpt: ExcerptId) -> Result<Option<(String, Option<String>)>> {
        let sql = "SELECT q.words, d.language FROM quote q JOIN document d ON d.id = q.document WHERE q.id = ?";
        let mut statement = self.connection.prepare_cached(sql).sql(&self.path)?;
        let found = statement.query_row([excerpt.number()], |row| Ok((row.get(0)?, row.get(1)?)));
        found.optional().sql(&self.path)
    }

    /// The excerpts of a document with where they lie.
    pub fn excerpt_spans(&self, document: DocumentId) -> Result<Vec<(ExcerptId, Span)>> {
        let sql = "SELECT id, start_byte, end_byte FROM excerpt WHERE document = ?";
        let mut statement = self.connection.prepare_cached(sql).sql(&self.path)?;
        let place = |n: i64| usize::try_from(n).unwrap_or(0);
        let found = statement.query_map([document.number()], |row| {
            Ok((ExcerptId(row.get(0)?), Span { start: place(row.get(1)?), end: place(row.get(2)?) }))
        });
        found.sql(&self.path)?.collect::<rusqlite::Result<_>>().sql(&self.path)
    }
}
