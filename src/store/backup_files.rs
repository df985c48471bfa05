//! The files of backups: their names, and what is left of those that were interrupted.

use std::path::{Path, PathBuf};
use std::time::{Duration, UNIX_EPOCH};

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;

use super::backup::cannot_write;
use crate::domain::ids::Moment;
use crate::error::{Error, FileTrouble, Result};
use crate::platform::safe_file::{TEMPORARY, rename_if_free, sync_folder, temporary};
use crate::platform::{file_name, permissions};

/// The date and time in the name of a backup. It sorts by time and is valid on every system.
const STAMP: &str = "%Y-%m-%d %H.%M.%S";

/// How old a temporary file must be before it is removed as left behind. A younger one may be in use.
const ABANDONED: Duration = Duration::from_secs(3_600);

/// The name of a backup that is made at a moment.
pub fn backup_name(project: &Path, at: Moment, zone: TimeZone) -> String {
    file_name::proposed(&format!("{} {}", stem(project), time_stamp(at, zone)), ".tusj")
}

fn time_stamp(at: Moment, zone: TimeZone) -> String {
    Timestamp::from_millisecond(at.0).unwrap_or(Timestamp::UNIX_EPOCH).to_zoned(zone).strftime(STAMP).to_string()
}

/// A free name beside the project for a copy of it that is kept, with words that say why. It is not the name of a backup
/// that tusj makes by itself, so that it is not removed as one.
pub fn kept_path(project: &Path, at: Moment, zone: TimeZone, why: &str) -> PathBuf {
    let name = format!("{} {} {why}", stem(project), time_stamp(at, zone));
    let path = |name: &str| project.with_file_name(file_name::proposed(name, ".tusj"));
    let numbered = (2..1_000).map(|n| path(&format!("{name} ({n})")));
    let mut names = std::iter::once(path(&name)).chain(numbered);
    names.find(|path| path.symlink_metadata().is_err()).unwrap_or_else(|| path(&name))
}

/// Keeps a copy of a file that SQLite cannot read, byte by byte.
pub fn keep_unreadable(project: &Path, kept: &Path) -> Result<()> {
    let bytes = std::fs::read(project)
        .map_err(|error| Error::CannotRead { path: project.to_owned(), why: FileTrouble::of(error.kind()) })?;
    let aside = temporary(kept);
    let done = permissions::write(&aside, &bytes).and_then(|()| rename_if_free(&aside, kept));
    std::fs::remove_file(&aside).ok();
    done.map(|()| sync_folder(kept)).map_err(|error| cannot_write(kept, &error))
}

fn stem(project: &Path) -> String {
    project.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default()
}

/// Whether a file has the name of a backup of the project at this path that tusj made by itself.
pub fn is_automatic(project: &Path, backup: &Path) -> bool {
    let name = stem(backup);
    let Some((stamp_at, _)) = name.char_indices().rev().nth(18) else { return false };
    let stamp = &name[stamp_at..];
    let expected = file_name::proposed(&format!("{} {stamp}", stem(project)), ".tusj");
    let is_expected = backup.file_name().is_some_and(|name| *name == *expected);
    is_expected && DateTime::strptime(STAMP, stamp).is_ok() && backup != project
}

/// Removes temporary files in a folder that tusj left behind when it was killed.
pub fn remove_abandoned(folder: &Path, now: Moment) {
    let now = Duration::from_millis(u64::try_from(now.0).unwrap_or(0));
    for path in temporaries_in(folder, ".") {
        let modified = path.metadata().and_then(|metadata| metadata.modified());
        let since = modified.ok().and_then(|at| at.duration_since(UNIX_EPOCH).ok());
        if since.is_some_and(|at| now.saturating_sub(at) > ABANDONED) {
            std::fs::remove_file(path).ok();
        }
    }
}

/// The temporary files of a backup that is being made, or was when the program was killed.
pub fn temporaries_of(backup: &Path) -> Vec<PathBuf> {
    let (Some(folder), Some(name)) = (backup.parent(), backup.file_name()) else { return Vec::new() };
    temporaries_in(folder, &format!(".{}.", name.to_string_lossy()))
}

/// Removes those files. Errors: one of them cannot be removed; the others are gone then.
pub fn remove_temporaries_of(backup: &Path) -> Result<()> {
    let removed = temporaries_of(backup).into_iter().map(|temporary| match std::fs::remove_file(temporary) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(cannot_write(backup, &error)),
        _ => Ok(()),
    });
    removed.fold(Ok(()), Result::and)
}

/// The temporary files in a folder whose names begin like this, and go on with the number of a program.
fn temporaries_in(folder: &Path, beginning: &str) -> Vec<PathBuf> {
    let is_one = |path: &PathBuf| {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let rest = name.strip_prefix(beginning).and_then(|rest| rest.strip_suffix(TEMPORARY));
        rest.is_some_and(|rest| beginning == "." || rest.bytes().all(|byte| byte.is_ascii_digit()))
    };
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    entries.map(|entry| entry.path()).filter(is_one).collect()
}
