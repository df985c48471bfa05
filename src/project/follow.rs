//! Keeping memory what the file says: after an act of one's own, and after those of another program.
//!
//! What was done is followed change by change, and the index is told what was touched. Everything is read anew only
//! where that does not do. Not a second truth: the file decides, always.

use std::collections::HashMap;

use super::model::Model;
use super::{Changed, Project};
use crate::domain::change::Change;
use crate::domain::row::Table;
use crate::error::{Error, Result};
use crate::store::Store;

/// What a project keeps in memory of its file.
pub(super) struct Memory {
    pub(super) model: Model,
    pub(super) last_ids: HashMap<String, i64>,
    pub(super) version: i64,
}

impl Memory {
    pub(super) fn read(store: &Store) -> Result<Self> {
        Ok(Self { model: Model::load(store)?, last_ids: last_ids(store)?, version: store.data_version()? })
    }
}

fn last_ids(store: &Store) -> Result<HashMap<String, i64>> {
    Ok(store.last_ids()?.into_iter().collect())
}

impl Project {
    /// Brings the memory up to date with committed changes, the last of them made by the step with this number.
    pub(super) fn follow(&mut self, seq: i64, changes: &[Change]) -> Result<Changed> {
        if changes.iter().try_for_each(|change| self.model.apply(change)).is_err() {
            // The file is the truth; what does not fit in memory is read again.
            self.reload()?;
            return Ok(Changed { seq, ..Changed::anything() });
        }
        if changes.iter().any(|change| change.table == Table::Code) {
            self.model.rebuild_codebook();
        }
        self.keep_a_coder();
        self.tell_index(changes);
        Ok(Changed::by(seq, changes))
    }

    /// Reads everything again from the file. Where that fails, everything is as before, and older than the file.
    pub fn reload(&mut self) -> Result<()> {
        let Memory { model, last_ids, version } = self.store.at_once(Memory::read)?;
        self.model = model;
        self.last_ids = last_ids;
        self.seen_version = version;
        self.texts.forget();
        self.keep_a_coder();
        self.restart_index();
        Ok(())
    }

    /// Notices what another program has written since, and follows it. Returns what that touched, if there was
    /// anything. Cheap when there was not, so that an idle screen can ask.
    pub fn catch_up(&mut self) -> Result<Option<Changed>> {
        let version = self.store.data_version()?;
        if version == self.seen_version {
            return Ok(None);
        }
        if self.store.has_moved()? {
            return self.follow_others().map(Some);
        }
        self.seen_version = version;
        Ok(None)
    }

    /// Follows what other programs have done. Where it cannot be read, everything is as before, and older than the
    /// file.
    pub(super) fn follow_others(&mut self) -> Result<Changed> {
        let read = |store: &Store| {
            // What cannot be told is not taken for known.
            let changes = store.news()?.ok_or(Error::HeadMoved)?;
            Ok((changes, last_ids(store)?, store.data_version()?))
        };
        let Ok((changes, last_ids, version)) = self.store.at_once(read) else {
            self.reload()?;
            return Ok(Changed::anything());
        };
        self.last_ids = last_ids;
        self.seen_version = version;
        self.follow(self.store.head(), &changes)
    }
}
