//! Drafts: unfinished text of a memo, saved so that it survives a crash. Drafts are not in the journal, because nothing
//! has been done yet.

use rusqlite::{OptionalExtension, params};

use super::Store;
use super::fault::SqliteResult;
use crate::domain::change::ChangeScope;
use crate::domain::ids::{Id, Moment};
use crate::error::Result;

impl Store {
    /// The draft saved for `place`, if there is one. A place is a name such as `memo:excerpt:12`.
    pub fn draft(&self, place: &str) -> Result<Option<String>> {
        let mut statement =
            self.connection.prepare_cached("SELECT words FROM draft WHERE place = ?").reading(&self.path)?;
        statement.query_row([place], |row| row.get(0)).optional().reading(&self.path)
    }

    /// The places with a saved draft, the latest first.
    pub fn drafts(&self) -> Result<Vec<String>> {
        let mut statement =
            self.connection.prepare_cached("SELECT place FROM draft ORDER BY at DESC, place").reading(&self.path)?;
        let places = statement.query_map([], |row| row.get(0)).reading(&self.path)?;
        places.collect::<rusqlite::Result<_>>().reading(&self.path)
    }

    /// Saves a draft for `place`, replacing any earlier one. An empty text removes it.
    pub fn save_draft(&mut self, place: &str, about: ChangeScope, words: &str, at: Moment) -> Result<()> {
        self.writable()?;
        let saved = if words.is_empty() {
            self.connection.execute("DELETE FROM draft WHERE place = ?", [place])
        } else {
            let sql = "INSERT OR REPLACE INTO draft (place, document, participant, words, at) VALUES (?, ?, ?, ?, ?)";
            let (document, participant) = (about.document.map(Id::number), about.participant.map(Id::number));
            self.connection.execute(sql, params![place, document, participant, words, at.0])
        };
        saved.map(drop).writing(&self.path)
    }
}
