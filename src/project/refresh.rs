//! Keeping memory what the file says: after an act of one's own, and after those of another program.
//!
//! What was done is followed change by change, and the index is told what was touched. Everything is read anew only
//! where that does not do. Not a second truth: the file decides, always.

use std::collections::HashMap;

use super::model::Model;
use super::query::dialect_of;
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
    /// Brings the memory up to date with committed changes, the last of them made by the step with this number. Where
    /// that fails, memory is known to be stale: it is read again before the next act, or when one is idle.
    pub(super) fn follow(&mut self, seq: i64, changes: &[Change]) -> Result<Changed> {
        if changes.iter().try_for_each(|change| self.model.apply(change)).is_err() {
            // The file is the truth; what does not fit in memory is read again.
            self.is_stale = true;
            self.reload()?;
            return Ok(Changed { seq, ..Changed::anything() });
        }
        if changes.iter().any(|change| change.table == Table::Code) {
            self.model.rebuild_codebook();
        }
        self.uncounted.get_mut().follow(&self.model, changes);
        if changes.iter().any(|change| change.table == Table::Setting) {
            self.dialect = dialect_of(&self.model);
        }
        self.keep_a_coder();
        self.tell_index(changes);
        Ok(Changed::by(seq, changes))
    }

    /// Reads everything again from the file. Where that fails, everything is as before, and older than the file.
    pub fn reload(&mut self) -> Result<()> {
        let Memory { model, last_ids, version } = self.store.at_once(Memory::read)?;
        self.model = model;
        self.uncounted.take();
        self.dialect = dialect_of(&self.model);
        self.last_ids = last_ids;
        self.seen_version = version;
        self.is_stale = false;
        self.texts.forget();
        self.keep_a_coder();
        self.restart_index();
        Ok(())
    }

    /// Notices what another program has written since, and follows it. Returns what that touched, if there was
    /// anything. Cheap when there was not, so that an idle screen can ask.
    pub fn catch_up(&mut self) -> Result<Option<Changed>> {
        if self.is_stale {
            self.reload()?;
            return Ok(Some(Changed::anything()));
        }
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

#[cfg(test)]
mod tests {
    use crate::domain::code::Code;
    use crate::error::Error;
    use crate::project::Changed;
    use crate::project::model::rows::Rows;
    use crate::project::testing::{Study, assert_sound};
    use crate::store::tests::tamper;

    /// A study whose memory has lost its codes and whose file cannot be read anew, after an act that was done all the
    /// same.
    fn unread() -> Study {
        let mut p = Study::with(&[("I01", &["Anna: Det {Tillit:gikk} bra."])]);
        let code = p.find_code("Tillit").unwrap();
        p.model.codes = Rows::default();
        tamper(&p.path(), "UPDATE document SET kind = 'film'");
        assert_eq!(p.rename_code(code, "Tiltro").unwrap_err(), Error::DoneUnread);
        assert_eq!(p.store().row::<Code>(code).unwrap().unwrap().name, "Tiltro", "what was done is kept");
        p
    }

    #[test]
    fn what_was_done_and_cannot_be_followed_is_said_and_not_built_upon() {
        let mut p = unread();
        let head = p.store().head();
        assert!(matches!(p.add_code("Ny").unwrap_err(), Error::Damaged { .. }));
        assert!(matches!(p.catch_up().unwrap_err(), Error::Damaged { .. }));
        assert_eq!(p.store().head(), head);
        tamper(&p.path(), "UPDATE document SET kind = 'interview'");
        assert_eq!(p.add_code("Ny").unwrap_err(), Error::HeadMoved, "it was thought out before all was read again");
        assert!(p.find_code("Tiltro").is_ok() && p.find_code("Ny").is_err());
        p.add_code("Ny").unwrap();
        assert_sound(&p);
        p.undo().unwrap();
        p.undo().unwrap();
        assert!(p.find_code("Tillit").is_ok());
        assert_sound(&p);
    }

    #[test]
    fn one_who_is_idle_reads_it_again() {
        let mut p = unread();
        tamper(&p.path(), "UPDATE document SET kind = 'interview'");
        assert_eq!(p.catch_up().unwrap(), Some(Changed::anything()));
        assert_eq!(p.catch_up().unwrap(), None);
        assert!(p.find_code("Tiltro").is_ok());
        assert_sound(&p);
    }

    #[test]
    fn what_can_be_read_again_is_done_without_a_word() {
        let mut p = Study::with(&[("I01", &["Anna: Det {Tillit:gikk} bra."])]);
        let code = p.find_code("Tillit").unwrap();
        p.model.codes = Rows::default();
        let seq = p.rename_code(code, "Tiltro").unwrap().seq;
        assert_eq!(seq, p.store().head());
        assert_sound(&p);
    }
}
