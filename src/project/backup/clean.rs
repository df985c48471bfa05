//! Making backups free of words that were removed for good.
//!
//! A backup whose last step is older than the last redaction may hold the words. It is replaced by the project as it is
//! now, if it still is a backup: work that somebody did in it, another project under its name, and files that cannot be
//! recognised are left alone. Because only its number tells whether a backup is old, what was left is remembered until it
//! has been replaced, or is taken from the list.

use std::path::{Path, PathBuf};

use super::owner::{Owned, own};
use super::sound;
use crate::domain::ids::Moment;
use crate::error::{Error, FileTrouble, Result};
use crate::project::{Context, Project};
use crate::store::backup::{self, BackupRecord};
use crate::store::backup_files::{remove_abandoned, remove_temporaries_of, temporaries_of};
use crate::store::{Mode, Store};
use crate::words::{Words, error};

/// What became of a backup.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Fate {
    /// The project as it is now took its place.
    Replaced,
    /// It could not be found: the stick or the disk is not there, or it was moved or removed.
    Missing,
    /// It is the project, but things were done in it that the project does not have.
    HasOwnWork,
    /// It is a backup of this project, which the project was copied from.
    OfOriginal(PathBuf),
    /// Another project has its name now.
    OtherProject,
    /// The file is damaged, or is no project.
    Unrecognised,
    /// It could not be replaced.
    Failed(Error),
}

/// A backup, and what became of it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Cleaned {
    /// Its file.
    pub path: PathBuf,
    /// What became of it.
    pub fate: Fate,
}

/// A copy of the project, written and checked once, that takes the place of each backup.
struct CleanCopy {
    file: PathBuf,
    /// The last step in it.
    seq: i64,
}

impl Cleaned {
    /// Whether it may still hold the words.
    pub fn is_left(&self) -> bool {
        self.fate != Fate::Replaced
    }

    /// What became of it, in a sentence. `file` is its path as people should see it.
    pub fn text(&self, words: &Words, file: &str) -> String {
        let key = match &self.fate {
            Fate::Replaced => "backup-cleaned",
            Fate::Missing => "backup-left-missing",
            Fate::HasOwnWork => "backup-left-own-work",
            Fate::OfOriginal(original) => {
                let project = original.to_string_lossy();
                let values = [("file", file.into()), ("project", project.as_ref().into())];
                return words.tell("backup-left-of-original", &values);
            }
            Fate::OtherProject => "backup-left-other-project",
            Fate::Unrecognised => "backup-left-unrecognised",
            Fate::Failed(why) => {
                let why = error::sentence(words, why);
                return words.tell("backup-left-failed", &[("file", file.into()), ("why", why.into())]);
            }
        };
        words.tell(key, &[("file", file.into())])
    }
}

impl Project {
    /// The backups of this project that may hold words which were removed for good since they were made.
    pub fn unclean_backups(&self) -> Result<Vec<BackupRecord>> {
        Ok(own(self.all_unclean_backups()?))
    }

    /// The recorded backups that may hold such words, each with the other project that it is a backup of, if any.
    fn all_unclean_backups(&self) -> Result<Vec<Owned>> {
        let redaction = self.store.last_redaction()?;
        if redaction == 0 {
            return Ok(Vec::new());
        }
        let redacted_at = self.store.entry(redaction)?.map_or(Moment(0), |entry| entry.at);
        let is_unclean = |made: &BackupRecord| match made.seq {
            // Nobody noted that it was completed, so the file itself must tell.
            0 => match Store::open(&made.path, Mode::Read) {
                Ok(copy) => copy.head() < redaction,
                Err(_) if made.path.exists() => true,
                Err(_) => made.made_at <= redacted_at && !temporaries_of(&made.path).is_empty(),
            },
            seq => seq < redaction,
        };
        let recorded = self.backups_and_owners()?.into_iter();
        Ok(recorded.filter(|(made, _)| is_unclean(made) && self.is_elsewhere(made)).collect())
    }

    /// What would become of the recorded backups if they were to be made free of something now.
    pub fn foreseen_fates(&self) -> Vec<Cleaned> {
        let recorded = self.backups_and_owners().unwrap_or_default().into_iter();
        let recorded = recorded.filter(|(made, _)| self.is_elsewhere(made) && made.is_made());
        let fate = |path: &Path, owner: Option<PathBuf>| match owner {
            Some(original) => Fate::OfOriginal(original),
            None => self.recognise(path).err().unwrap_or(Fate::Replaced),
        };
        recorded.map(|(made, owner)| Cleaned { fate: fate(&made.path, owner), path: made.path }).collect()
    }

    /// After a redaction: replaces the backups of this project, and says which others may hold the words. `known` are
    /// those that were recorded before it.
    pub(in crate::project) fn clean_after_redaction(&mut self, known: Vec<Owned>) -> Vec<Cleaned> {
        let unclean = self.all_unclean_backups().unwrap_or(known);
        let mut own = Vec::new();
        let mut others = Vec::new();
        for (made, owner) in unclean {
            match owner {
                Some(original) => others.push(Cleaned { path: made.path, fate: Fate::OfOriginal(original) }),
                None => own.push(made),
            }
        }
        let mut cleaned = self.clean_backups(&own);
        cleaned.append(&mut others);
        cleaned
    }

    /// Replaces these backups by the project as it is now, where they are backups still, and removes what is left of
    /// backups that were interrupted. Says what became of each.
    pub fn clean_backups(&mut self, unclean: &[BackupRecord]) -> Vec<Cleaned> {
        let now = self.now();
        let folders =
            unclean.iter().map(|made| made.path.as_path()).chain([self.store.path()]).filter_map(Path::parent);
        folders.for_each(|folder| remove_abandoned(folder, now));
        let (mut cleaned, mut copy) = (Vec::new(), None);
        for made in unclean {
            if let Some(fate) = self.clean_backup(made, &mut copy) {
                cleaned.push(Cleaned { path: made.path.clone(), fate });
            }
        }
        if let Some(Ok(copy)) = copy {
            std::fs::remove_file(copy.file).ok();
        }
        cleaned
    }

    /// Writes a copy of the project beside it, under a temporary name, and checks it.
    fn write_clean_copy(&self) -> Result<CleanCopy> {
        let project = self.store.path();
        let seq = std::cell::Cell::new(0);
        let check = |copy: &Path| {
            let context = || Context { now: Box::new(Moment::default), uuid: Box::new(Default::default) };
            seq.set(sound(copy, project, context)?.store.head());
            Ok(())
        };
        let file = backup::write_aside(project, project, &check, &|| Ok(()))?;
        Ok(CleanCopy { file, seq: seq.get() })
    }

    /// Replaces one backup by the copy, which is written if it is not there yet. `None` if there never was a backup.
    fn clean_backup(&mut self, made: &BackupRecord, copy: &mut Option<Result<CleanCopy>>) -> Option<Fate> {
        let path = &made.path;
        if let Err(error) = remove_temporaries_of(path) {
            return Some(Fate::Failed(error));
        }
        let is_in_reach = path.parent().is_some_and(Path::is_dir);
        if made.seq == 0 && is_in_reach && path.symlink_metadata().is_err() {
            // It was begun and never completed. If the record stays, it does no harm.
            self.store.cancel_backup(path).ok();
            return None;
        }
        if let Err(fate) = self.recognise(path) {
            return Some(fate);
        }
        let copy = match copy.get_or_insert_with(|| self.write_clean_copy()) {
            Ok(copy) => copy,
            Err(error) => return Some(Fate::Failed(error.clone())),
        };
        // Something may have been done in it while the copy was made.
        let check = || self.recognise(path).map_err(|_| Error::HeadMoved);
        if let Err(error) = backup::replace_by_copy(&copy.file, path, &check) {
            return Some(Fate::Failed(error));
        }
        let record = BackupRecord::new(path, self.now(), copy.seq).of(self.store.path());
        // If this fails, it is only replaced once more.
        self.store.record_backup(&record).ok();
        Some(Fate::Replaced)
    }

    /// Checks that a file is a backup of this project, and that nothing was done in it.
    fn recognise(&self, path: &Path) -> std::result::Result<(), Fate> {
        let fate = |error| match error {
            Error::Damaged { .. } | Error::NotAProject { .. } | Error::NewerProject { .. } => Fate::Unrecognised,
            Error::CannotRead { why: FileTrouble::Missing, .. } => Fate::Missing,
            Error::CannotRead { why: FileTrouble::IsFolder, .. } => Fate::Unrecognised,
            other => Fate::Failed(other),
        };
        // A link is not what tusj made.
        if path.symlink_metadata().is_ok_and(|metadata| metadata.is_symlink()) {
            return Err(Fate::Unrecognised);
        }
        let copy = Store::open(path, Mode::Read).map_err(fate)?;
        let divergence = self.store.divergence(&copy).map_err(fate)?;
        match (divergence.common, divergence.behind) {
            (0, _) => Err(Fate::OtherProject),
            (_, 0) => Ok(()),
            _ => Err(Fate::HasOwnWork),
        }
    }
}
