//! Keeps memory in step with the file: after acts of this session, and after acts of other programs.
//!
//! Changes are applied to memory one by one, and the index is informed of them. If that is not possible,
//! everything is read again. The file always decides.

use std::collections::HashMap;

use super::model::Model;
use super::query::dialect_of;
use super::{Changed, Project};
use crate::domain::change::Change;
use crate::domain::row::Table;
use crate::error::{Error, Result};
use crate::store::Store;

/// What a project reads from the file into memory.
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
    /// Applies committed changes to memory. `seq` is the number of the last step. If that fails, memory is stale: it is
    /// read again before the next act, or when the program is idle.
    pub(super) fn apply_to_memory(&mut self, seq: i64, changes: &[Change]) -> Result<Changed> {
        if changes.iter().try_for_each(|change| self.model.apply(change)).is_err() {
            // The changes do not fit what is in memory, so memory is wrong.
            self.is_stale = true;
            self.reload()?;
            return Ok(Changed { seq, ..Changed::anything() });
        }
        if changes.iter().any(|change| matches!(change.table, Table::Code | Table::Round)) {
            self.model.rebuild_codebook();
        }
        self.texts.follow(changes);
        self.uncounted.get_mut().follow(&self.model, changes);
        if changes.iter().any(|change| change.table == Table::Setting) {
            self.dialect = dialect_of(&self.model);
        }
        self.ensure_coder();
        self.tell_index(changes);
        Ok(Changed::by(seq, changes))
    }

    /// Reads everything again from the file. If that fails, memory stays as it was, older than the file.
    pub fn reload(&mut self) -> Result<()> {
        let Memory { mut model, last_ids, version } = self.store.read_snapshot(Memory::read)?;
        // Another window may have chosen another round.
        if let Some(round) = self.model.current_round().map(|round| round.id) {
            model.choose_round(round);
        }
        self.model = model;
        self.uncounted.take();
        self.dialect = dialect_of(&self.model);
        self.last_ids = last_ids;
        self.seen_version = version;
        self.is_stale = false;
        self.texts.forget();
        self.ensure_coder();
        self.restart_index();
        Ok(())
    }

    /// Applies what other programs have written since the file was last read. Returns what they touched, if anything.
    /// Cheap if nothing was written, so that an idle screen can call it often.
    pub fn catch_up(&mut self) -> Result<Option<Changed>> {
        if self.is_stale {
            self.reload()?;
            return Ok(Some(Changed::anything()));
        }
        let version = self.store.data_version()?;
        if version == self.seen_version {
            return Ok(None);
        }
        if self.store.is_outdated()? {
            return self.apply_changes_by_others().map(Some);
        }
        self.seen_version = version;
        Ok(None)
    }

    /// Applies the changes of other programs. If they cannot be read, memory stays as it was, older than the file.
    pub(super) fn apply_changes_by_others(&mut self) -> Result<Changed> {
        let read = |store: &Store| {
            // An error leaves the store's head where it is, so that everything is read again below.
            let changes = store.changes_by_others()?.ok_or(Error::HeadMoved)?;
            Ok((changes, last_ids(store)?, store.data_version()?))
        };
        let Ok((changes, last_ids, version)) = self.store.read_snapshot(read) else {
            self.reload()?;
            return Ok(Changed::anything());
        };
        self.last_ids = last_ids;
        self.seen_version = version;
        self.apply_to_memory(self.store.head(), &changes)
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

    /// A study after an act that was committed but could not be applied to memory, because the codes are missing there.
    /// The file could not be read again either.
    fn unread() -> Study {
        let mut p = Study::with(&[("I01", &["Anna: Det {Tillit:gikk} bra."])]);
        let code = p.find_code("Tillit").unwrap();
        p.model.codes = Rows::default();
        tamper(&p.path(), "UPDATE document SET kind = 'film'");
        assert_eq!(p.rename_code(code, "Tiltro").unwrap_err(), Error::DoneUnread);
        assert_eq!(p.store().row::<Code>(code).unwrap().unwrap().name, "Tiltro", "the act is kept");
        p
    }

    #[test]
    fn an_act_that_is_saved_but_not_applied_to_memory_blocks_further_acts_until_it_is_read() {
        let mut p = unread();
        let head = p.store().head();
        assert!(matches!(p.add_code("Ny").unwrap_err(), Error::Damaged { .. }));
        assert!(matches!(p.catch_up().unwrap_err(), Error::Damaged { .. }));
        assert_eq!(p.store().head(), head);
        tamper(&p.path(), "UPDATE document SET kind = 'interview'");
        assert_eq!(p.add_code("Ny").unwrap_err(), Error::HeadMoved, "it was built on the old memory");
        assert!(p.find_code("Tiltro").is_ok() && p.find_code("Ny").is_err());
        p.add_code("Ny").unwrap();
        assert_sound(&p);
        p.undo().unwrap();
        p.undo().unwrap();
        assert!(p.find_code("Tillit").is_ok());
        assert_sound(&p);
    }

    #[test]
    fn an_idle_program_reads_the_project_again() {
        let mut p = unread();
        tamper(&p.path(), "UPDATE document SET kind = 'interview'");
        assert_eq!(p.catch_up().unwrap(), Some(Changed::anything()));
        assert_eq!(p.catch_up().unwrap(), None);
        assert!(p.find_code("Tiltro").is_ok());
        assert_sound(&p);
    }

    #[test]
    fn reading_everything_again_is_not_an_error() {
        let mut p = Study::with(&[("I01", &["Anna: Det {Tillit:gikk} bra."])]);
        let code = p.find_code("Tillit").unwrap();
        p.model.codes = Rows::default();
        let seq = p.rename_code(code, "Tiltro").unwrap().seq;
        assert_eq!(seq, p.store().head());
        assert_sound(&p);
    }
}
