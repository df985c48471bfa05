//! Opening and making project files. Every opening in tusj goes through here.
//!
//! Rollback journal and full synchronisation: an idle file is complete by itself, can be copied to a stick, and an
//! act that was acknowledged is on the disk.

use std::fs::OpenOptions;
use std::path::Path;
use std::time::Duration;

use rusqlite::ffi::ErrorCode;
use rusqlite::{Connection, OpenFlags, TransactionBehavior};

use super::fault::Sql;
use super::journal::Head;
use super::{Mode, Store, journal, upgrade};
use crate::error::{Barrier, Error, FileTrouble, Result};
use crate::platform::{file_name, permissions};

/// The tables of a new project.
pub const SCHEMA: &str = include_str!("../../schema.sql");

/// How often to look whether another program that is in the middle of writing is done: for two seconds in all. The
/// pauses are equal: with SQLite's own, which grow, the one who has waited longest would be the last to notice.
const PAUSES: i32 = 500;
const PAUSE: Duration = Duration::from_millis(4);

/// How many kibibytes of the file are kept in memory while one works in it.
pub(super) const FOR_USE: i64 = 16_384;

/// And while it is read through once. New memory for every page that is not looked at again costs as much as the
/// reading.
pub(super) const FOR_READING_THROUGH: i64 = 1_024;

impl Store {
    /// Opens the project at `path`, upgrading it to this version's tables if it may be written. One that cannot be
    /// written is opened for reading.
    ///
    /// Errors: the file cannot be read, is not a project, is newer than this program, or is damaged.
    pub fn open(path: &Path, mode: Mode) -> Result<Self> {
        Self::open_as_allowed(path, mode, &|path| OpenOptions::new().read(true).write(true).open(path).map(drop))
    }

    /// The same where `try_writing` says whether the file may be written.
    pub(super) fn open_as_allowed(
        path: &Path,
        mode: Mode,
        try_writing: &dyn Fn(&Path) -> std::io::Result<()>,
    ) -> Result<Self> {
        is_project_like(path)?;
        if mode == Mode::Read {
            return Self::open_for(path, Some(Barrier::Asked));
        }
        if try_writing(path).is_err() {
            return Self::open_for(path, Some(Barrier::File));
        }
        let mut store = Self::open_for(path, None)?;
        // Another program may have left it in a mode in which an idle file is not complete by itself.
        store.connection.execute_batch("PRAGMA journal_mode = DELETE").written(path)?;
        if !can_act(&mut store.connection).written(path)? {
            drop(store);
            return Self::open_for(path, Some(Barrier::Folder));
        }
        let version = upgrade::version(&store.connection, path)?;
        upgrade::upgrade(&mut store.connection, version).written(path)?;
        Ok(store)
    }

    /// Opens it for writing, or for reading where something stands in the way.
    fn open_for(path: &Path, barrier: Option<Barrier>) -> Result<Self> {
        let flags = match barrier {
            None => OpenFlags::SQLITE_OPEN_READ_WRITE,
            Some(_) => OpenFlags::SQLITE_OPEN_READ_ONLY,
        };
        if barrier.is_some() {
            finish_what_stopped(path);
        }
        let mut connection = Connection::open_with_flags(path, flags | OpenFlags::SQLITE_OPEN_NO_MUTEX).sql(path)?;
        prepare(&mut connection).sql(path)?;
        upgrade::version(&connection, path)?;
        let head = journal::head(&connection).sql(path)?;
        Ok(Self { connection, path: path.to_path_buf(), barrier, head })
    }

    /// Makes an empty project at `path`, which its owner alone can read. Errors: something is there already, or the folder cannot be written.
    pub fn create(path: &Path) -> Result<Self> {
        let made =
            file_name::check(path).and_then(|()| permissions::owner_only().write(true).create_new(true).open(path));
        made.map_err(|error| match error.kind() {
            std::io::ErrorKind::AlreadyExists => Error::Exists { path: path.to_path_buf() },
            kind => Error::CannotWrite { path: path.to_path_buf(), why: FileTrouble::of(kind) },
        })?;
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let built = Connection::open_with_flags(path, flags).and_then(|mut connection| {
            prepare(&mut connection)?;
            build(&connection)?;
            Ok(connection)
        });
        // What stands at the path is ours alone: it was not there before.
        let connection = built.written(path).inspect_err(|_| drop(std::fs::remove_file(path)))?;
        Ok(Self { connection, path: path.to_path_buf(), barrier: None, head: Head::default() })
    }

    /// A reader of the file that this store has open. By SQLite alone: were the file opened and closed past it, the
    /// locks that this store holds would be gone.
    pub(super) fn reader(&self) -> Result<Self> {
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let mut connection = Connection::open_with_flags(&self.path, flags).sql(&self.path)?;
        prepare(&mut connection).sql(&self.path)?;
        connection.busy_timeout(Duration::ZERO).sql(&self.path)?;
        keep(&connection, FOR_READING_THROUGH).sql(&self.path)?;
        Ok(Self { connection, path: self.path.clone(), barrier: Some(Barrier::Asked), head: self.head })
    }

    /// An empty project in memory, for replaying a journal.
    pub(super) fn in_memory() -> rusqlite::Result<Connection> {
        let connection = Connection::open_in_memory()?;
        connection.execute_batch(SCHEMA)?;
        Ok(connection)
    }
}

/// Makes sure that there is a file that can be read and holds something.
fn is_project_like(path: &Path) -> Result<()> {
    let unreadable = |kind| Error::CannotRead { path: path.to_path_buf(), why: FileTrouble::of(kind) };
    let metadata = std::fs::metadata(path).map_err(|e| unreadable(e.kind()))?;
    if metadata.is_dir() {
        return Err(unreadable(std::io::ErrorKind::IsADirectory));
    }
    if !metadata.is_file() || metadata.len() == 0 {
        return Err(Error::NotAProject { path: path.to_path_buf() });
    }
    OpenOptions::new().read(true).open(path).map(drop).map_err(|e| unreadable(e.kind()))
}

/// Whether an act could be done now: one begins that changes nothing, and is taken back. SQLite must be able to put
/// its journal beside the file, which only trying tells. Nothing is kept, so there is no waiting for the disk.
fn can_act(connection: &mut Connection) -> rusqlite::Result<bool> {
    connection.execute_batch("PRAGMA synchronous = OFF")?;
    connection.busy_timeout(Duration::ZERO)?;
    let tried = connection.transaction_with_behavior(TransactionBehavior::Immediate).and_then(|act| {
        act.execute_batch(&format!("PRAGMA application_id = {}", upgrade::APPLICATION_ID))?;
        act.rollback()
    });
    prepare(connection)?;
    let refused = [ErrorCode::CannotOpen, ErrorCode::ReadOnly, ErrorCode::PermissionDenied];
    // Whatever else it was will pass: another program is in the middle of an act, the disk is full.
    Ok(!tried.is_err_and(|error| error.sqlite_error_code().is_some_and(|code| refused.contains(&code))))
}

/// A program that stopped in the middle of an act leaves SQLite's journal beside the file. A reader may not take the
/// half act back, and could not read at all, so whoever may write does it now; where that cannot be, reading says so.
fn finish_what_stopped(path: &Path) {
    let mut journal = path.as_os_str().to_owned();
    journal.push("-journal");
    if Path::new(&journal).exists() {
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let opened = Connection::open_with_flags(path, flags);
        drop(opened.and_then(|connection| connection.query_row("PRAGMA schema_version", [], |_| Ok(()))));
    }
}

/// Waits a little for another program. Returns whether to try again; `tried` says how often that was done before.
fn wait(tried: i32) -> bool {
    std::thread::sleep(PAUSE);
    tried < PAUSES
}

/// What every connection is set to.
fn prepare(connection: &mut Connection) -> rusqlite::Result<()> {
    connection.busy_handler(Some(wait))?;
    // EXTRA also makes the removal of the rollback journal durable: a commit is on the disk when it returns.
    connection.execute_batch(
        "PRAGMA synchronous = EXTRA; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON;
         PRAGMA temp_store = MEMORY; PRAGMA trusted_schema = OFF;",
    )?;
    connection.set_prepared_statement_cache_capacity(64);
    keep(connection, FOR_USE)
}

/// Lets SQLite keep so many kibibytes of the file in memory.
pub(super) fn keep(connection: &Connection, kibibytes: i64) -> rusqlite::Result<()> {
    connection.pragma_update(None, "cache_size", -kibibytes)
}

/// Makes the tables, all or none.
fn build(connection: &Connection) -> rusqlite::Result<()> {
    connection.execute_batch(&format!(
        "PRAGMA journal_mode = DELETE; BEGIN; {SCHEMA}
         PRAGMA application_id = {}; PRAGMA user_version = {}; COMMIT;",
        upgrade::APPLICATION_ID,
        upgrade::VERSION
    ))
}
