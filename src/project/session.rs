//! Which acts are whose: those of this session, from opening the project until it is closed, those from before it, and
//! those that other sessions do in the meantime, in another window or on the command line.

use std::collections::HashMap;

use super::Project;
use super::history::HistoryEntry;
use crate::domain::ids::Moment;
use crate::error::Result;
use crate::store::journal::Entry;

/// What a session remembers of the journal. A step is known by its number and its time: where the file was replaced by
/// another copy of the project, a step of the other copy can have the same number.
#[derive(Default)]
pub(super) struct Session {
    /// The last step before the session.
    began_after: Option<(i64, Moment)>,
    /// Its own steps.
    own: HashMap<i64, Moment>,
}

impl Session {
    /// A session that begins after this step.
    pub(super) fn after(step: (i64, Moment)) -> Self {
        Self { began_after: Some(step), own: HashMap::new() }
    }

    /// Remembers a step as the session's own.
    pub(super) fn did(&mut self, seq: i64, at: Moment) {
        self.own.insert(seq, at);
    }

    fn is_own(&self, entry: &Entry) -> bool {
        self.own.get(&entry.seq) == Some(&entry.at)
    }
}

impl Project {
    /// How many acts this session has done.
    pub fn acts_done(&self) -> usize {
        self.session.own.len()
    }

    /// The acts that this session has done after the step with this number, oldest first.
    pub fn history_of_session(&self, after: i64) -> Result<Vec<HistoryEntry>> {
        let entries = self.store.entries(after, usize::MAX)?;
        self.history_of(entries.into_iter().filter(|entry| self.session.is_own(entry)).collect())
    }

    /// Whether another session did this act while this one was open.
    pub(super) fn is_by_another(&self, entry: &Entry) -> Result<bool> {
        let Some((seq, at)) = self.session.began_after else { return Ok(false) };
        if self.session.is_own(entry) {
            return Ok(false);
        }
        if entry.seq > seq {
            return Ok(true);
        }
        // If the journal is the one that the session began with, the act is from before.
        Ok(seq > 0 && self.store.entry(seq)?.is_none_or(|there| there.at != at))
    }
}
