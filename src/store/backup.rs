//! Backups: copies of the whole project file, made while others may write to it, and restoring one.
//!
//! A backup is written under a temporary name, checked, and then renamed, so a file with the name of a backup is always
//! complete. Which backups were made is recorded in the project, so that they can be named and the oldest removed.

use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::backup::{Backup, StepResult};
use rusqlite::{Connection, OpenFlags, OptionalExtension, params};

use super::fault::SqliteResult;
use super::journal::Head;
use super::{Store, journal};
use crate::domain::ids::Moment;
use crate::error::{Error, FileTrouble, Result};
use crate::platform::safe_file::{rename_if_free, sync_folder, temporary};
use crate::platform::{file_name, permissions};

/// How many pages are copied at a time. Between two pieces others can write.
const PAGES: i32 = 1_024;

/// How often to try again while another program is writing, and the pause before each.
const TRIES: u32 = 500;
const PAUSE: Duration = Duration::from_millis(4);

/// After this many pieces the rest is copied at once. A project that somebody keeps writing to would otherwise be begun
/// again and again.
const MOST_PIECES: u32 = 2_000;

/// A backup that was made.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct BackupRecord {
    /// Its file.
    pub path: PathBuf,
    /// When it was made.
    pub made_at: Moment,
    /// The number of the last step in it.
    pub seq: i64,
}

/// How the journals of a project and of a backup differ.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Divergence {
    /// The last step that both have; 0 if they are different projects.
    pub common: i64,
    /// How many steps only the project has.
    pub ahead: i64,
    /// How many steps only the backup has.
    pub behind: i64,
    /// When the last step of the backup was done.
    pub last_at: Moment,
}

/// Copies the project at `project` to a new file at `to`. `check` decides whether the copy is sound. `go_on` is asked
/// before each piece; an error stops the copying.
///
/// Errors: the project cannot be read, the path exists or cannot be written, or the copy is not sound. Then there is no
/// new file.
pub fn back_up(
    project: &Path,
    to: &Path,
    check: &dyn Fn(&Path) -> Result<()>,
    go_on: &dyn Fn() -> Result<()>,
) -> Result<()> {
    let cannot = |error: std::io::Error| Error::CannotWrite { path: to.to_owned(), why: FileTrouble::of(error.kind()) };
    if to.is_dir() {
        return Err(Error::CannotWrite { path: to.to_owned(), why: FileTrouble::IsFolder });
    }
    if to.symlink_metadata().is_ok() {
        return Err(Error::Exists { path: to.to_owned() });
    }
    file_name::check(to).map_err(cannot)?;
    let aside = temporary(to);
    permissions::owner_only().write(true).create_new(true).open(&aside).map_err(cannot)?;
    let done = copy(project, &aside, to, go_on).and_then(|()| check(&aside)).and_then(|()| {
        let file = std::fs::OpenOptions::new().write(true).open(&aside).map_err(cannot)?;
        file.sync_all().map_err(cannot)?;
        rename_if_free(&aside, to).map_err(|error| match error.kind() {
            std::io::ErrorKind::AlreadyExists => Error::Exists { path: to.to_owned() },
            _ => cannot(error),
        })
    });
    // It is left after an error or a hard link. It may already be gone.
    std::fs::remove_file(&aside).ok();
    done.map(|()| sync_folder(to))
}

/// Copies a project into an empty file.
fn copy(project: &Path, into: &Path, to: &Path, go_on: &dyn Fn() -> Result<()>) -> Result<()> {
    let from = reader(project)?;
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let mut copy = Connection::open_with_flags(into, flags).writing(to)?;
    // Nobody reads the copy before it is complete, and it is synchronised at the end.
    copy.execute_batch("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF").writing(to)?;
    transfer(&from, project, &mut copy, to, go_on)
}

/// A connection that only reads. SQLite must open it: on Unix, opening and closing the file in any other way would drop
/// the locks that other connections of this program hold.
fn reader(path: &Path) -> Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags).reading(path)?;
    connection.busy_timeout(PAUSE * TRIES).reading(path)?;
    Ok(connection)
}

/// Copies all pages, a piece at a time.
fn transfer(
    from: &Connection,
    from_path: &Path,
    into: &mut Connection,
    to: &Path,
    go_on: &dyn Fn() -> Result<()>,
) -> Result<()> {
    let backup = Backup::new(from, into).writing(to)?;
    let (mut pieces, mut tries) = (0, 0);
    loop {
        go_on()?;
        let pages = if pieces < MOST_PIECES { PAGES } else { -1 };
        pieces += 1;
        match backup.step(pages) {
            Ok(StepResult::Done) => return Ok(()),
            Ok(StepResult::More) => {}
            Ok(_) if tries < TRIES => {
                tries += 1;
                std::thread::sleep(PAUSE);
            }
            Ok(_) => return Err(Error::Busy),
            // What cannot be read is the project's fault, and what cannot be written the copy's.
            Err(error) => {
                return Err(error).writing(to).map_err(|error| match error {
                    Error::Damaged { .. } | Error::NotAProject { .. } => {
                        Error::NotAProject { path: from_path.to_owned() }
                    }
                    other => other,
                });
            }
        }
    }
}

/// Puts the contents of the project at `backup` into the file at `project`, as one transaction. Open windows notice it
/// as a change by another program.
pub fn restore(backup: &Path, project: &Path) -> Result<()> {
    let from = reader(backup)?;
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let mut into = Connection::open_with_flags(project, flags).writing(project)?;
    into.busy_timeout(PAUSE * TRIES).writing(project)?;
    into.execute_batch("PRAGMA synchronous = EXTRA").writing(project)?;
    transfer(&from, backup, &mut into, project, &|| Ok(()))
}

impl Store {
    /// The backups that were made of this project, newest first.
    pub fn backups(&self) -> Result<Vec<BackupRecord>> {
        let sql = "SELECT path, made_at, seq FROM backup ORDER BY made_at DESC, path DESC";
        let mut statement = self.connection.prepare_cached(sql).reading(&self.path)?;
        let record = |row: &rusqlite::Row| {
            let path: String = row.get(0)?;
            Ok(BackupRecord { path: path.into(), made_at: Moment(row.get(1)?), seq: row.get(2)? })
        };
        let found = statement.query_map([], record).reading(&self.path)?;
        found.collect::<rusqlite::Result<_>>().reading(&self.path)
    }

    /// Records a backup that was made. Errors: the project is read-only, or the disk refuses.
    pub fn record_backup(&mut self, made: &BackupRecord) -> Result<()> {
        self.writable()?;
        let sql = "INSERT OR REPLACE INTO backup (path, made_at, seq) VALUES (?, ?, ?)";
        let path = made.path.to_string_lossy();
        self.connection.execute(sql, params![path, made.made_at.0, made.seq]).writing(&self.path).map(drop)
    }

    /// Removes the record of a backup. Errors: the project is read-only, or the disk refuses.
    pub fn forget_backup(&mut self, path: &Path) -> Result<()> {
        self.writable()?;
        let sql = "DELETE FROM backup WHERE path = ?";
        self.connection.execute(sql, [path.to_string_lossy()]).writing(&self.path).map(drop)
    }

    /// How this project's journal differs from a backup's.
    pub fn divergence(&self, backup: &Store) -> Result<Divergence> {
        let head = |store: &Store| journal::head(&store.connection).reading(&store.path);
        let (mine, theirs) = (head(self)?, head(backup)?);
        // Steps agree up to some number and differ after it, so the number is found by halving.
        let (mut same, mut different) = (0, mine.seq.min(theirs.seq) + 1);
        while same + 1 < different {
            let middle = same + (different - same) / 2;
            if self.step_identity(middle)? == backup.step_identity(middle)? {
                same = middle;
            } else {
                different = middle;
            }
        }
        let Head { at, .. } = theirs;
        Ok(Divergence { common: same, ahead: mine.seq - same, behind: theirs.seq - same, last_at: Moment(at) })
    }

    /// What distinguishes a step from one of another journal that has the same number.
    fn step_identity(&self, seq: i64) -> Result<Option<(i64, String, String)>> {
        let sql = "SELECT at, act, args FROM step WHERE seq = ?";
        let mut statement = self.connection.prepare_cached(sql).reading(&self.path)?;
        let row = |row: &rusqlite::Row| Ok((row.get(0)?, row.get(1)?, row.get(2)?));
        statement.query_row([seq], row).optional().reading(&self.path)
    }
}
