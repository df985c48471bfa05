//! The files of backups: their names, what is left of those that were interrupted, and putting one in the place of a file
//! that SQLite cannot read.

use std::path::Path;
use std::time::{Duration, UNIX_EPOCH};

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;

use super::backup::back_up;
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
    let stamp =
        Timestamp::from_millisecond(at.0).unwrap_or(Timestamp::UNIX_EPOCH).to_zoned(zone).strftime(STAMP).to_string();
    file_name::proposed(&format!("{} {stamp}", stem(project)), ".tusj")
}

fn stem(project: &Path) -> String {
    project.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default()
}

/// Whether a file has the name of a backup of this project that tusj made by itself.
pub fn is_automatic(project: &Path, backup: &Path) -> bool {
    let name = stem(backup);
    // The name of the project may have been shortened, so only its end must fit.
    let stamp = name.char_indices().rev().nth(18).and_then(|(at, _)| name.get(at..));
    let is_stamp = stamp.is_some_and(|stamp| DateTime::strptime(STAMP, stamp).is_ok());
    is_stamp && backup.extension().is_some_and(|ending| ending == "tusj") && backup != project
}

/// Removes temporary files in a folder that a backup left behind when the program was killed.
pub fn remove_abandoned(folder: &Path, now: Moment) {
    let Ok(entries) = std::fs::read_dir(folder) else { return };
    for entry in entries.flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        let modified = entry.metadata().and_then(|metadata| metadata.modified());
        let since = modified.ok().and_then(|at| at.duration_since(UNIX_EPOCH).ok());
        let now = Duration::from_millis(u64::try_from(now.0).unwrap_or(0));
        let is_old = since.is_some_and(|at| now.saturating_sub(at) > ABANDONED);
        if name.starts_with('.') && name.ends_with(TEMPORARY) && is_old {
            std::fs::remove_file(entry.path()).ok();
        }
    }
}

/// Replaces a file that SQLite cannot read. The file is kept under another name.
pub fn replace_unreadable(project: &Path, backup: &Path, kept: &Path) -> Result<()> {
    let cannot = |path: &Path| {
        let path = path.to_owned();
        move |error: std::io::Error| Error::CannotWrite { path: path.clone(), why: FileTrouble::of(error.kind()) }
    };
    let bytes = std::fs::read(project)
        .map_err(|error| Error::CannotRead { path: project.to_owned(), why: FileTrouble::of(error.kind()) })?;
    let aside = temporary(kept);
    permissions::write(&aside, &bytes).and_then(|()| rename_if_free(&aside, kept)).map_err(cannot(kept))?;
    std::fs::remove_file(&aside).ok();
    let made = project.with_file_name(format!(".{}.new", stem(project)));
    std::fs::remove_file(&made).ok();
    back_up(backup, &made, &|_| Ok(()), &|| Ok(()))?;
    std::fs::rename(&made, project).map_err(cannot(project))?;
    sync_folder(project);
    Ok(())
}
