//! Opening and creating project files. Every project that tusj opens is opened here.
//!
//! SQLite uses a rollback journal and full synchronisation. So a project that nobody is writing to is one complete
//! file, which can be copied to a memory stick, and a commit that has returned is on the disk.

use std::fs::OpenOptions;
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::backup::Backup;
use rusqlite::ffi::ErrorCode;
use rusqlite::{Connection, OpenFlags, TransactionBehavior};

use super::fault::SqliteResult;
use super::journal::Head;
use super::{Mode, Store, journal, upgrade};
use crate::error::{Error, FileTrouble, ReadOnlyReason, Result};
use crate::platform::{file_name, permissions};

/// The tables of a new project.
pub const SCHEMA: &str = include_str!("../../schema.sql");

/// How many times to retry while another program is writing: two seconds in all. The pauses are equal, because with
/// SQLite's own growing pauses the program that has waited longest would be the last to notice.
const PAUSES: i32 = 500;
const PAUSE: Duration = Duration::from_millis(4);

/// SQLite's page cache while the project is being edited, in kibibytes.
pub(super) const CACHE_FOR_EDITING: i64 = 16_384;

/// SQLite's page cache for reading the whole file once, in kibibytes. No page is read twice then, and allocating memory
/// for a page takes as long as reading it.
pub(super) const CACHE_FOR_ONE_PASS: i64 = 1_024;

impl Store {
    /// Opens the project at `path` and, if it is writable, upgrades its tables to this version. A project that cannot
    /// be written is opened for reading only.
    ///
    /// Errors: the file cannot be read, is not a project, is newer than this program, or is damaged.
    pub fn open(path: &Path, mode: Mode) -> Result<Self> {
        Self::open_if_writable(path, mode, &|path| OpenOptions::new().read(true).write(true).open(path).map(drop))
    }

    /// As [`Self::open`], but `try_writing` decides whether the file is writable.
    pub(super) fn open_if_writable(
        path: &Path,
        mode: Mode,
        try_writing: &dyn Fn(&Path) -> std::io::Result<()>,
    ) -> Result<Self> {
        check_is_file(path)?;
        if mode == Mode::Read {
            return Self::open_for(path, Some(ReadOnlyReason::Requested));
        }
        if try_writing(path).is_err() {
            return Self::open_for(path, Some(ReadOnlyReason::File));
        }
        let mut store = Self::open_for(path, None)?;
        // Another program may have switched the file to write-ahead logging, which keeps parts of it in other files.
        store.connection.execute_batch("PRAGMA journal_mode = DELETE").writing(path)?;
        if !can_write(&mut store.connection).writing(path)? {
            drop(store);
            return Self::open_for(path, Some(ReadOnlyReason::Folder));
        }
        let version = upgrade::version(&store.connection, path)?;
        upgrade::upgrade(&mut store.connection, version).writing(path)?;
        Ok(store)
    }

    /// Opens the file: for reading only if there is a reason, otherwise for writing.
    fn open_for(path: &Path, read_only: Option<ReadOnlyReason>) -> Result<Self> {
        let flags = match read_only {
            None => OpenFlags::SQLITE_OPEN_READ_WRITE,
            Some(_) => OpenFlags::SQLITE_OPEN_READ_ONLY,
        };
        let was_interrupted = interrupted_act(path).exists();
        if read_only.is_some() && was_interrupted {
            roll_back_interrupted_act(path);
        }
        let mut connection =
            Connection::open_with_flags(path, flags | OpenFlags::SQLITE_OPEN_NO_MUTEX).reading(path)?;
        prepare(&mut connection).reading(path)?;
        let version = upgrade::version(&connection, path)?;
        if read_only.is_some() && version < upgrade::VERSION {
            connection = upgraded_copy(&connection, version).reading(path)?;
        }
        let head = journal::head(&connection).reading(path)?;
        Ok(Self { connection, path: path.to_path_buf(), read_only, head, was_interrupted })
    }

    /// Creates an empty project at `path`, readable by its owner only. Errors: the path exists already, or the
    /// folder cannot be written.
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
        // The file was created above, so it may be removed.
        let connection = built.writing(path).inspect_err(|_| drop(std::fs::remove_file(path)))?;
        Ok(Self {
            connection,
            path: path.to_path_buf(),
            read_only: None,
            head: Head::default(),
            was_interrupted: false,
        })
    }

    /// A second connection to the same file, for reading. It must be opened by SQLite: on Unix, opening and closing the
    /// file in any other way would drop the locks that this store holds.
    pub(super) fn open_reader(&self) -> Result<Self> {
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let mut connection = Connection::open_with_flags(&self.path, flags).reading(&self.path)?;
        prepare(&mut connection).reading(&self.path)?;
        if upgrade::version(&connection, &self.path)? < upgrade::VERSION {
            // The store reads an upgraded copy of the file, which only it has.
            return Err(Error::NotAProject { path: self.path.clone() });
        }
        connection.busy_timeout(Duration::ZERO).reading(&self.path)?;
        set_cache_size(&connection, CACHE_FOR_ONE_PASS).reading(&self.path)?;
        Ok(Self {
            connection,
            path: self.path.clone(),
            read_only: Some(ReadOnlyReason::Requested),
            head: self.head,
            was_interrupted: false,
        })
    }

    /// An in-memory database with empty tables, for replaying a journal.
    pub(super) fn in_memory() -> rusqlite::Result<Connection> {
        let connection = Connection::open_in_memory()?;
        connection.execute_batch(SCHEMA)?;
        Ok(connection)
    }
}

/// A copy in memory with the tables of this version, of a file of an older version that may not be written.
fn upgraded_copy(file: &Connection, version: i64) -> rusqlite::Result<Connection> {
    let mut copy = Connection::open_in_memory()?;
    Backup::new(file, &mut copy)?.run_to_completion(i32::MAX, Duration::ZERO, None)?;
    prepare(&mut copy)?;
    upgrade::upgrade(&mut copy, version)?;
    Ok(copy)
}

/// Checks that the path is a file that can be read and is not empty.
fn check_is_file(path: &Path) -> Result<()> {
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

/// Whether the file can be written now. SQLite must be able to create its rollback journal beside the file. Only trying
/// shows that, so this begins a write that changes nothing and rolls it back. It need not wait for the disk, since
/// nothing of it is kept.
fn can_write(connection: &mut Connection) -> rusqlite::Result<bool> {
    connection.execute_batch("PRAGMA synchronous = OFF")?;
    connection.busy_timeout(Duration::ZERO)?;
    let tried = connection.transaction_with_behavior(TransactionBehavior::Immediate).and_then(|act| {
        act.execute_batch(&format!("PRAGMA application_id = {}", upgrade::APPLICATION_ID))?;
        act.rollback()
    });
    prepare(connection)?;
    let refused = [ErrorCode::CannotOpen, ErrorCode::ReadOnly, ErrorCode::PermissionDenied];
    // Other errors are temporary: another program is writing, or the disk is full.
    Ok(!tried.is_err_and(|error| error.sqlite_error_code().is_some_and(|code| refused.contains(&code))))
}

/// Rolls back a commit that a crash interrupted; SQLite's rollback journal is then still beside the file. A read-only
/// connection may not roll back and could not read the file, so this connection does it first. If this one may not
/// write either, reading fails later with the right error.
fn roll_back_interrupted_act(path: &Path) {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let opened = Connection::open_with_flags(path, flags);
    drop(opened.and_then(|connection| connection.query_row("PRAGMA schema_version", [], |_| Ok(()))));
}

/// SQLite's rollback journal, which is beside the file during a commit, and after one that was interrupted.
fn interrupted_act(path: &Path) -> PathBuf {
    let mut journal = path.as_os_str().to_owned();
    journal.push("-journal");
    journal.into()
}

/// Waits a little for another program. Returns whether to try again. `tried` is the number of earlier tries.
fn wait(tried: i32) -> bool {
    std::thread::sleep(PAUSE);
    tried < PAUSES
}

/// Sets up a connection.
fn prepare(connection: &mut Connection) -> rusqlite::Result<()> {
    connection.busy_handler(Some(wait))?;
    // EXTRA also makes the removal of the rollback journal durable: a commit is on the disk when it returns.
    connection.execute_batch(
        "PRAGMA synchronous = EXTRA; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON;
         PRAGMA temp_store = MEMORY; PRAGMA trusted_schema = OFF;",
    )?;
    connection.set_prepared_statement_cache_capacity(64);
    set_cache_size(connection, CACHE_FOR_EDITING)
}

/// Lets SQLite keep this many kibibytes of the file in memory.
pub(super) fn set_cache_size(connection: &Connection, kibibytes: i64) -> rusqlite::Result<()> {
    connection.pragma_update(None, "cache_size", -kibibytes)
}

/// Creates all tables in one transaction.
fn build(connection: &Connection) -> rusqlite::Result<()> {
    connection.execute_batch(&format!(
        "PRAGMA journal_mode = DELETE; BEGIN; {SCHEMA}
         PRAGMA application_id = {}; PRAGMA user_version = {}; COMMIT;",
        upgrade::APPLICATION_ID,
        upgrade::VERSION
    ))
}
