//! Whose backups are recorded. When somebody copies the file of a project, the list of its backups goes along. They are
//! the original's still, as long as the original is where it was. A project that was only moved keeps its backups.

use std::path::{Path, PathBuf};

use super::is_same_file;
use crate::error::{Error, Result};
use crate::project::Project;
use crate::store::backup::BackupRecord;
use crate::store::backup_files::is_automatic;
use crate::store::{Mode, Store};

/// A recorded backup, and the other project that it is a backup of, if there is one.
pub(in crate::project) type Owned = (BackupRecord, Option<PathBuf>);

/// Those that are backups of this project.
pub(super) fn own(recorded: Vec<Owned>) -> Vec<BackupRecord> {
    recorded.into_iter().filter(|(_, owner)| owner.is_none()).map(|(made, _)| made).collect()
}

impl Project {
    /// The recorded backups of this project, newest first, without those of a project that it was copied from.
    pub fn own_backups(&self) -> Result<Vec<BackupRecord>> {
        Ok(own(self.backups_and_owners()?))
    }

    /// The recorded backups, newest first, with their owners.
    pub(in crate::project) fn backups_and_owners(&self) -> Result<Vec<Owned>> {
        let here = self.store.path().canonicalize().ok();
        let (mut owner, mut last) = (None, here.clone());
        let mut all = Vec::new();
        for made in self.backups()? {
            if made.home.is_some() && made.home != last {
                last = made.home.clone();
                if last == here {
                    owner = None;
                } else if last.as_deref().is_some_and(|home| self.is_other_copy(home)) {
                    owner = last.clone();
                }
                // Otherwise the project was moved after this backup, and the owner is that of the backup after it.
            }
            all.push((made, owner.clone()));
        }
        Ok(all)
    }

    /// Whether a recorded backup is another file than the project.
    pub(super) fn is_elsewhere(&self, made: &BackupRecord) -> bool {
        !is_same_file(self.store.path(), &made.path)
    }

    /// Whether there is another copy of this project at a path.
    fn is_other_copy(&self, path: &Path) -> bool {
        if !path.is_file() || is_same_file(path, self.store.path()) {
            return false;
        }
        match Store::open(path, Mode::Read).and_then(|other| self.store.divergence(&other)) {
            Ok(divergence) => divergence.common > 0,
            // One that cannot be read now may be.
            Err(error) => !matches!(error, Error::NotAProject { .. }),
        }
    }

    /// Whether tusj made a backup by itself, according to its name, which begins with that of the project at the time.
    pub(super) fn is_automatic(&self, made: &BackupRecord) -> bool {
        let homes = [made.home.as_deref(), Some(self.store.path())];
        homes.into_iter().flatten().any(|home| is_automatic(home, &made.path))
    }
}
