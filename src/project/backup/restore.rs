//! Putting a backup in the place of the project. What it replaces is kept beside it.

use std::path::{Path, PathBuf};

use jiff::tz::TimeZone;

use super::{is_same_file, sound};
use crate::error::{Error, FileTrouble, Result};
use crate::project::{Context, Project};
use crate::store::backup::{self, BackupRecord, Divergence};
use crate::store::backup_files::{keep_unreadable, kept_path};
use crate::store::{Mode, Store};
use crate::words::Words;
use crate::words::day::{day, day_of};

/// A backup to restore, and what was said about it.
#[derive(Clone, Copy, Debug)]
pub struct Restoring<'a> {
    /// The project's file.
    pub project: &'a Path,
    /// The file of the backup.
    pub backup: &'a Path,
    /// How they differ, as it was shown. `None` if there was nothing to compare.
    pub shown: Option<Divergence>,
    /// The words in the name of the replaced file that say what it is.
    pub replaced: &'a str,
}

/// How a backup differs from the project that it would replace. `None` if there is no project at the path, or it cannot
/// be read.
///
/// Errors: the backup has faults, is of another project, or is the project itself; or another program holds the project.
pub fn compare(project: &Path, backup: &Path, context: fn() -> Context) -> Result<Option<Divergence>> {
    if is_same_file(project, backup) {
        return Err(Error::BackupIsProject { path: backup.to_owned() });
    }
    let theirs = sound(backup, backup, context)?;
    match Store::open(project, Mode::Read).and_then(|mine| mine.divergence(&theirs.store)) {
        Ok(divergence) => of_same(divergence, backup).map(Some),
        Err(
            Error::Damaged { .. } | Error::NotAProject { .. } | Error::CannotRead { why: FileTrouble::Missing, .. },
        ) => Ok(None),
        Err(other) => Err(other),
    }
}

/// How a backup differs from an open project. Does not check the backup.
pub fn difference(project: &Project, backup: &Path) -> Result<Divergence> {
    of_same(project.store.divergence(&Store::open(backup, Mode::Read)?)?, backup)
}

fn of_same(divergence: Divergence, backup: &Path) -> Result<Divergence> {
    if divergence.common == 0 { Err(Error::OtherProject { path: backup.to_owned() }) } else { Ok(divergence) }
}

/// What a backup would replace, in sentences.
pub fn divergence_text(divergence: &Divergence, zone: TimeZone, words: &Words) -> String {
    let date = day(words, day_of(divergence.last_at, zone));
    let count = |n: i64| usize::try_from(n).unwrap_or(0);
    let text = match (divergence.ahead, divergence.behind) {
        (0, 0) => words.say("restore-same").into_owned(),
        (0, more) => words.tell("restore-newer", &[("n", count(more).into())]),
        (lost, 0) => words.tell("restore-older", &[("n", count(lost).into()), ("day", date.into())]),
        (lost, more) => words
            .tell("restore-apart", &[("n", count(lost).into()), ("more", count(more).into()), ("day", date.into())]),
    };
    if divergence.is_before_redaction { format!("{text} {}", words.say("restore-brings-back")) } else { text }
}

/// Puts a backup in the place of the project. What is replaced is kept in a file beside the project first; its path is
/// returned. If there is no project at the path, nothing is kept.
///
/// Errors: the backup has faults or is of another project, the two differ otherwise than was shown, or the disk refuses.
/// Then the project is as it was.
pub fn restore(restoring: Restoring, zone: TimeZone, context: fn() -> Context) -> Result<Option<PathBuf>> {
    let Restoring { project, backup, .. } = restoring;
    let divergence = compare(project, backup, context)?;
    if divergence != restoring.shown {
        return Err(Error::HeadMoved);
    }
    if project.symlink_metadata().is_err() {
        backup::back_up(backup, project, &|_| Ok(()), &|| Ok(()))?;
        return Ok(None);
    }
    let now = (context().now)();
    let kept = kept_path(project, now, zone, restoring.replaced);
    // What both have is the last step that the project will have had in common with the kept file.
    let common = divergence.map_or(1, |divergence| divergence.common);
    let record = BackupRecord::new(&kept, now, common).of(project);
    match divergence {
        Some(_) => replace(restoring, &kept, record)?,
        None => {
            let known = Store::open(project, Mode::Read).and_then(|mine| mine.backups()).unwrap_or_default();
            keep_unreadable(project, &kept)?;
            let replaced = backup::replace_unreadable(backup, project, &with(known, record));
            replaced.inspect_err(|_| drop(std::fs::remove_file(&kept)))?;
        }
    }
    Ok(Some(kept))
}

/// Keeps the project as `kept`, and replaces it.
fn replace(Restoring { project, backup, .. }: Restoring, kept: &Path, record: BackupRecord) -> Result<()> {
    let mut mine = Store::open(project, Mode::Write)?;
    mine.writable()?;
    // The list may be what is damaged.
    let known = match mine.backups() {
        Err(Error::Damaged { .. }) => Vec::new(),
        known => {
            mine.begin_backup(&record)?;
            known?
        }
    };
    let done = backup::back_up(project, kept, &|_| Ok(()), &|| Ok(())).and_then(|()| {
        let restored = backup::restore(backup, project, &with(known, record.clone()));
        restored.inspect_err(|_| drop(std::fs::remove_file(kept)))
    });
    done.inspect_err(|_| drop(mine.cancel_backup(&record.path)))
}

/// The backups that the restored project should know of, because it was made before them. Their steps after the last
/// common one are not steps of the restored project.
fn with(known: Vec<BackupRecord>, kept: BackupRecord) -> Vec<BackupRecord> {
    let common = kept.seq;
    let cut = known.into_iter().map(|made| BackupRecord { seq: made.seq.min(common), ..made });
    cut.chain([kept]).collect()
}
