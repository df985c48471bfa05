//! Backups: copies of the whole project file, made while others may write to it, and restoring one.
//!
//! A backup is written under a temporary name, checked, and then renamed, so a file with the name of a backup is always
//! complete. Each is recorded in the project before anything is copied, and again when it is complete, so that none is
//! unknown when words are removed for good, whatever interrupts the copying.

use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::backup::{Backup, StepResult};
use rusqlite::{Connection, OpenFlags, OptionalExtension, params};

use super::fault::SqliteResult;
use super::{Mode, Store, journal};
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

/// The choice that holds the path of the project that a backup is of, before the path of the backup.
const HOME: &str = "home of the backup ";

/// A backup that was made.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct BackupRecord {
    /// Its file, from the root.
    pub path: PathBuf,
    /// When it was made.
    pub made_at: Moment,
    /// The number of the last step in it; 0 if it was begun, and nobody has noted that it was completed.
    pub seq: i64,
    /// The file of the project that it is a backup of, with every link followed. `None` if nobody noted it.
    pub home: Option<PathBuf>,
}

impl BackupRecord {
    /// Whether there is a backup, and not only the record of one that was begun.
    pub fn is_made(&self) -> bool {
        self.seq > 0 || self.path.exists()
    }

    /// The record of a backup at `path`, which may be relative to the current folder.
    pub fn new(path: &Path, made_at: Moment, seq: i64) -> Self {
        Self { path: std::path::absolute(path).unwrap_or_else(|_| path.to_owned()), made_at, seq, home: None }
    }

    /// The same backup, as one of the project at this path.
    pub fn of(self, project: &Path) -> Self {
        Self { home: project.canonicalize().ok(), ..self }
    }
}

/// How much there is in a project.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Contents {
    /// How many documents.
    pub documents: usize,
    /// How many excerpts.
    pub excerpts: usize,
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
    /// Whether words were removed from the project for good that the backup may hold.
    pub is_before_redaction: bool,
}

/// Copies the project at `project` to a file at `to`. `check` is given the complete copy before it gets its name, and
/// decides whether it does. `go_on` is asked before each piece; an error stops the copying.
///
/// Errors: the project cannot be read, the path cannot be written or exists, or the check fails. Then there is no new
/// file.
pub fn back_up(
    project: &Path,
    to: &Path,
    check: &dyn Fn(&Path) -> Result<()>,
    go_on: &dyn Fn() -> Result<()>,
) -> Result<()> {
    if to.is_dir() {
        return Err(Error::CannotWrite { path: to.to_owned(), why: FileTrouble::IsFolder });
    }
    if to.symlink_metadata().is_ok() {
        return Err(Error::Exists { path: to.to_owned() });
    }
    let aside = write_aside(project, to, check, go_on)?;
    let renamed = rename_if_free(&aside, to);
    // It is left after an error or a hard link. It may already be gone.
    std::fs::remove_file(&aside).ok();
    renamed.map_err(|error| match error.kind() {
        std::io::ErrorKind::AlreadyExists => Error::Exists { path: to.to_owned() },
        _ => cannot_write(to, &error),
    })?;
    sync_folder(to);
    Ok(())
}

/// Replaces the file at `to` by a copy of a file that nobody writes to. `check` is asked before the copy gets its name,
/// and decides whether it does. After an error the old file is there still.
pub fn replace_by_copy(file: &Path, to: &Path, check: &dyn Fn() -> Result<()>) -> Result<()> {
    let aside = temporary(to);
    std::fs::remove_file(&aside).ok();
    let copy = || {
        let mut into = permissions::owner_only().write(true).create_new(true).open(&aside)?;
        std::io::copy(&mut std::fs::File::open(file)?, &mut into)?;
        into.sync_all()
    };
    let copied = copy().map_err(|error| cannot_write(to, &error)).and_then(|()| check());
    let renamed = copied.and_then(|()| std::fs::rename(&aside, to).map_err(|error| cannot_write(to, &error)));
    renamed.inspect_err(|_| drop(std::fs::remove_file(&aside)))?;
    sync_folder(to);
    Ok(())
}

/// Writes a copy of a project under the temporary name of `to`, and checks it. After an error there is no file.
pub fn write_aside(
    project: &Path,
    to: &Path,
    check: &dyn Fn(&Path) -> Result<()>,
    go_on: &dyn Fn() -> Result<()>,
) -> Result<PathBuf> {
    let cannot = |error: std::io::Error| cannot_write(to, &error);
    file_name::check(to).map_err(cannot)?;
    let aside = temporary(to);
    // No other running program has this temporary name. One that was killed may have had it.
    std::fs::remove_file(&aside).ok();
    permissions::owner_only().write(true).create_new(true).open(&aside).map_err(cannot)?;
    let done = copy(project, &aside, to, go_on).and_then(|()| check(&aside)).and_then(|()| {
        let file = std::fs::OpenOptions::new().write(true).open(&aside).map_err(cannot)?;
        file.sync_all().map_err(cannot)
    });
    done.inspect_err(|_| drop(std::fs::remove_file(&aside)))?;
    Ok(aside)
}

/// The error that a file could not be written, and why.
pub(super) fn cannot_write(path: &Path, error: &std::io::Error) -> Error {
    Error::CannotWrite { path: path.to_owned(), why: FileTrouble::of(error.kind()) }
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

/// Puts the contents of the project at `backup` into the file at `project`, as one transaction, with these backups
/// recorded. Open windows notice it as a change by another program.
pub fn restore(backup: &Path, project: &Path, known: &[BackupRecord]) -> Result<()> {
    let prepared = prepare(backup, project, known)?;
    let restored = reader(&prepared).and_then(|from| {
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let mut into = Connection::open_with_flags(project, flags).writing(project)?;
        into.busy_timeout(PAUSE * TRIES).writing(project)?;
        into.execute_batch("PRAGMA synchronous = EXTRA").writing(project)?;
        transfer(&from, backup, &mut into, project, &|| Ok(()))
    });
    std::fs::remove_file(&prepared).ok();
    restored
}

/// Replaces a file that SQLite cannot read by a backup, with these backups recorded.
pub fn replace_unreadable(backup: &Path, project: &Path, known: &[BackupRecord]) -> Result<()> {
    let prepared = prepare(backup, project, known)?;
    let renamed = std::fs::rename(&prepared, project).map_err(|error| cannot_write(project, &error));
    std::fs::remove_file(&prepared).ok();
    renamed.map(|()| sync_folder(project))
}

/// A copy of a backup under the temporary name of the project, which knows the backups that were made after it.
fn prepare(backup: &Path, project: &Path, known: &[BackupRecord]) -> Result<PathBuf> {
    let record = |copy: &Path| {
        let mut copy = Store::open(copy, Mode::Write)?;
        known.iter().try_for_each(|made| copy.record_backup(made))
    };
    write_aside(backup, project, &record, &|| Ok(()))
}

impl Store {
    /// The backups that are recorded, newest first.
    pub fn backups(&self) -> Result<Vec<BackupRecord>> {
        let sql = "SELECT path, made_at, seq, (SELECT value FROM choice WHERE name = ? || path) FROM backup
                   ORDER BY made_at DESC, path DESC";
        let mut statement = self.connection.prepare_cached(sql).reading(&self.path)?;
        let record = |row: &rusqlite::Row| {
            let (path, home): (String, Option<String>) = (row.get(0)?, row.get(3)?);
            let home = home.map(PathBuf::from);
            Ok(BackupRecord { path: path.into(), made_at: Moment(row.get(1)?), seq: row.get(2)?, home })
        };
        let found = statement.query_map([HOME], record).reading(&self.path)?;
        found.collect::<rusqlite::Result<_>>().reading(&self.path)
    }

    /// Records that a backup is being made, unless one is recorded at this path. Returns whether it did. Errors: the
    /// project is read-only, or the disk refuses.
    pub fn begin_backup(&mut self, begun: &BackupRecord) -> Result<bool> {
        let sql = "INSERT OR IGNORE INTO backup (path, made_at, seq) VALUES (?, ?, 0)";
        let is_new = self.write_backup(sql, params![begun.path.to_string_lossy(), begun.made_at.0])? > 0;
        if is_new {
            self.note_home(begun)?;
        }
        Ok(is_new)
    }

    /// Records that a backup did not come about. Errors: the project is read-only, or the disk refuses.
    pub fn cancel_backup(&mut self, path: &Path) -> Result<()> {
        let removed = self.write_backup("DELETE FROM backup WHERE path = ? AND seq = 0", [path.to_string_lossy()])?;
        if removed > 0 { self.forget_home(path) } else { Ok(()) }
    }

    /// Records a backup that was made. Errors: the project is read-only, or the disk refuses.
    pub fn record_backup(&mut self, made: &BackupRecord) -> Result<()> {
        let sql = "INSERT OR REPLACE INTO backup (path, made_at, seq) VALUES (?, ?, ?)";
        self.write_backup(sql, params![made.path.to_string_lossy(), made.made_at.0, made.seq])?;
        self.note_home(made)
    }

    /// Notes which project a recorded backup is of. It is a fact about the machine, as the record is.
    fn note_home(&mut self, made: &BackupRecord) -> Result<()> {
        let Some(home) = &made.home else { return Ok(()) };
        self.choose(&format!("{HOME}{}", made.path.to_string_lossy()), &home.to_string_lossy())
    }

    /// Removes the record of a backup. Errors: the project is read-only, or the disk refuses.
    pub fn forget_backup(&mut self, path: &Path) -> Result<()> {
        self.write_backup("DELETE FROM backup WHERE path = ?", [path.to_string_lossy()])?;
        self.forget_home(path)
    }

    fn forget_home(&mut self, backup: &Path) -> Result<()> {
        let name = format!("{HOME}{}", backup.to_string_lossy());
        self.write_backup("DELETE FROM choice WHERE name = ?", [name]).map(drop)
    }

    fn write_backup(&mut self, sql: &str, values: impl rusqlite::Params) -> Result<usize> {
        self.writable()?;
        self.connection.prepare_cached(sql).writing(&self.path)?.execute(values).writing(&self.path)
    }

    /// How many documents and excerpts the project has. A copied excerpt does not count.
    pub fn contents(&self) -> Result<Contents> {
        let sql = "SELECT (SELECT count(*) FROM document), (SELECT count(*) FROM excerpt WHERE origin IS NULL)";
        let count = |n: i64| usize::try_from(n).unwrap_or(0);
        let read = |row: &rusqlite::Row| Ok(Contents { documents: count(row.get(0)?), excerpts: count(row.get(1)?) });
        self.connection.query_row(sql, [], read).reading(&self.path)
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
        Ok(Divergence {
            common: same,
            ahead: mine.seq - same,
            behind: theirs.seq - same,
            last_at: Moment(theirs.at),
            is_before_redaction: same < self.last_redaction()?,
        })
    }

    /// What distinguishes a step from one of another journal that has the same number.
    fn step_identity(&self, seq: i64) -> Result<Option<(i64, String, String)>> {
        let sql = "SELECT at, act, args FROM step WHERE seq = ?";
        let mut statement = self.connection.prepare_cached(sql).reading(&self.path)?;
        let row = |row: &rusqlite::Row| Ok((row.get(0)?, row.get(1)?, row.get(2)?));
        statement.query_row([seq], row).optional().reading(&self.path)
    }
}
