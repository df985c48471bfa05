//! Backups of a project: making one, removing old ones, putting one [back](restore), and making them
//! [free](clean) of words that were removed for good.

pub mod clean;
pub(in crate::project) mod owner;
pub mod restore;
#[cfg(test)]
mod tests;

use std::path::{Path, PathBuf};

use super::{Context, Project};
use crate::domain::ids::Moment;
use crate::error::{Error, Result};
use crate::store::backup::{self, BackupRecord, Contents};
pub use crate::store::backup_files::backup_name;
use crate::store::backup_files::{remove_abandoned, remove_temporaries_of, temporaries_of};
use crate::store::{Mode, Store};

/// After how many milliseconds a backup that was begun, and of which there is no file, is taken as interrupted.
const ABANDONED_AFTER: i64 = 3_600_000;

/// A backup that was made.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Made {
    /// Its file, and what is in it.
    pub record: BackupRecord,
    /// Whether the project knows of it. If not, words that are later removed for good stay in it.
    pub is_recorded: bool,
}

/// A backup in the list of those that can be restored.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Listed {
    /// Its file.
    pub path: PathBuf,
    /// When it was made.
    pub made_at: Moment,
    /// Whether tusj made it by itself, so that its name says nothing but the time.
    pub is_automatic: bool,
    /// The project that it is a backup of, if this one is a copy of that.
    pub owner: Option<PathBuf>,
    /// What it holds, and when the last act in it was done. `None` if it cannot be read.
    pub holds: Option<(Contents, Moment)>,
}

/// Makes a backup of the project at `project`, and checks it. The project records it before anything is copied, so that
/// it is known even if this is interrupted. This can run in a thread of its own.
///
/// Errors: `to` exists or cannot be written, the project cannot be read, or the copy has faults. Then no backup is made.
pub fn back_up(project: &Path, to: &Path, context: fn() -> Context) -> Result<Made> {
    back_up_if(project, to, context, &|| Ok(()))
}

/// As [`back_up`]; an error of `go_on` stops it.
fn back_up_if(project: &Path, to: &Path, context: fn() -> Context, go_on: &dyn Fn() -> Result<()>) -> Result<Made> {
    let mut store = Store::open(project, Mode::Write)?;
    let begun = BackupRecord::new(to, (context().now)(), 0).of(project);
    forget_interrupted(&mut store, &begun);
    // It is made even where it cannot be recorded: in a project that is read-only, or on a full disk.
    let is_new = store.begin_backup(&begun);
    let made = unrecorded_if(project, to, context, go_on);
    match made {
        Ok(record) => {
            let is_recorded = store.record_backup(&record).is_ok() || is_new.is_ok();
            Ok(Made { record, is_recorded })
        }
        Err(error) => {
            if is_new == Ok(true) {
                // If this fails, the record is removed later, because there is no such file.
                store.cancel_backup(&begun.path).ok();
            }
            Err(error)
        }
    }
}

/// Removes what is left of earlier backups that were interrupted: their temporary files after a while, and then their
/// records. If this fails, the next backup does it.
fn forget_interrupted(store: &mut Store, begun: &BackupRecord) {
    let now = begun.made_at;
    begun.path.parent().into_iter().for_each(|folder| remove_abandoned(folder, now));
    let is_gone = |made: &BackupRecord| {
        let is_in_reach = made.path.parent().is_some_and(Path::is_dir);
        let is_old = now.0 - made.made_at.0 > ABANDONED_AFTER;
        made.seq == 0 && is_old && is_in_reach && !made.path.exists() && temporaries_of(&made.path).is_empty()
    };
    let recorded = store.backups().unwrap_or_default();
    recorded.iter().filter(|made| is_gone(made)).for_each(|made| drop(store.cancel_backup(&made.path)));
}

/// Makes a backup as [`back_up`] does, but changes nothing in the project.
pub fn back_up_unrecorded(project: &Path, to: &Path, context: fn() -> Context) -> Result<Made> {
    let record = unrecorded_if(project, to, context, &|| Ok(()))?;
    Ok(Made { record, is_recorded: false })
}

fn unrecorded_if(
    project: &Path,
    to: &Path,
    context: fn() -> Context,
    go_on: &dyn Fn() -> Result<()>,
) -> Result<BackupRecord> {
    let seq = std::cell::Cell::new(0);
    let check = |copy: &Path| {
        seq.set(sound(copy, project, context)?.store.head());
        Ok(())
    };
    backup::back_up(project, to, &check, go_on)?;
    Ok(BackupRecord::new(to, (context().now)(), seq.get()).of(project))
}

/// The project in this file, opened for reading. Errors: it cannot be read, or has faults, which are said to be those of
/// the file `named`.
fn sound(file: &Path, named: &Path, context: fn() -> Context) -> Result<Project> {
    let unsound = || Error::BackupUnsound { path: named.to_owned() };
    let opened = Project::open(file, Mode::Read, context()).map_err(|error| match error {
        Error::Damaged { .. } => unsound(),
        other => other,
    })?;
    if opened.check()?.is_empty() { Ok(opened) } else { Err(unsound()) }
}

/// Whether two paths lead to the same file.
fn is_same_file(one: &Path, other: &Path) -> bool {
    matches!((one.canonicalize(), other.canonicalize()), (Ok(one), Ok(other)) if one == other)
}

impl Project {
    /// The backups that are recorded, newest first. Some may have been begun and not completed, or are gone since.
    pub fn backups(&self) -> Result<Vec<BackupRecord>> {
        self.store.backups()
    }

    /// The recorded backups that are there, newest first, with what they hold.
    pub fn backups_there(&self) -> Result<Vec<Listed>> {
        let is_there = |made: &BackupRecord| made.path.is_file() && self.is_elsewhere(made);
        let listed = |(made, owner): owner::Owned| Listed {
            made_at: made.made_at,
            is_automatic: self.is_automatic(&made),
            holds: holds(&made.path).ok(),
            owner,
            path: made.path,
        };
        Ok(self.backups_and_owners()?.into_iter().filter(|(made, _)| is_there(made)).map(listed).collect())
    }

    /// Stops listing a backup. Its file stays. Errors: no backup at this path is recorded, or the disk refuses.
    pub fn forget_backup(&mut self, path: &Path) -> Result<()> {
        let path = BackupRecord::new(path, Moment(0), 0).path;
        if self.backups()?.iter().all(|made| made.path != path) {
            return Err(Error::UnknownBackup { path });
        }
        self.store.forget_backup(&path)
    }

    /// Removes the oldest backups in a folder that tusj made of this project by itself, so that `keep` are left. Backups
    /// made by hand stay, and so does everything that is not recorded. Returns how many were removed.
    pub fn remove_old_backups(&mut self, folder: &Path, keep: usize) -> Result<usize> {
        let here = |made: &BackupRecord| made.path.parent() == Some(folder) && self.is_automatic(made);
        let there = self.own_backups()?.into_iter().filter(here).filter(BackupRecord::is_made);
        let old: Vec<BackupRecord> = there.skip(keep.max(1)).collect();
        let mut removed = 0;
        for made in old {
            // A replacement of it may have been interrupted. Nobody would know of that file any more.
            remove_temporaries_of(&made.path).ok();
            match std::fs::remove_file(&made.path) {
                Err(error) if error.kind() != std::io::ErrorKind::NotFound => continue,
                _ => removed += 1,
            }
            self.store.forget_backup(&made.path)?;
        }
        Ok(removed)
    }
}

/// What a backup holds, and when the last act in it was done.
fn holds(path: &Path) -> Result<(Contents, Moment)> {
    let store = Store::open(path, Mode::Read)?;
    Ok((store.contents()?, store.last_step().1))
}
