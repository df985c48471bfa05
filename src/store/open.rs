//! Opening and creating project files. Every project that tusj opens is opened here.
//!
//! SQLite uses a rollback journal and full synchronisation. So a project that nobody is writing to is one complete file,
//! which can be copied to a memory stick, and an act that is reported as done is on the disk.

use std::fs::OpenOptions;
use std::path::Path;
use std::time::Duration;

use rusqlite::ffi::ErrorCode;
use rusqlite::{Connection, OpenFlags, TransactionBehavior};

use super::fault::SqliteResult;
use super::journal::Head;
use super::{Mode, Store, journal, upgrade};
use crate::error::{Error, FileTrouble, ReadOnlyReason, Result};
use crate::platform::{file_name, permissions};

/// The tables of a new project.
pub const SCHEMA: &str = include_str!("../../schema.sql");

/// How often to look whether another program that is in the middle of writing is done: for two seconds in all. The
/// pauses are equal: with SQLite's own, which grow, the one who has waited longest would be the last to notice.
const PAUSES: i32 = 500;
const PAUSE: Duration = Duration::from_millis(4);

/// How many kibibytes of the file SQLite keeps in memory while the project is worked in.
pub(super) const CACHE_FOR_EDITING: i64 = 16_384;

/// And while all of it is read once. No page is read again then, and memory for each costs as much time as reading it.
pub(super) const CACHE_FOR_ONE_PASS: i64 = 1_024;

impl Store {
    /// Opens the project at `path`, upgrading it to this version's tables if it may be written. One that cannot be
    /// written is opened for reading.
    ///
    /// Errors: the file cannot be read, is not a project, is newer than this program, or is damaged.
    pub fn open(path: &Path, mode: Mode) -> Result<Self> {
        Self::open_if_writable(path, mode, &|path| OpenOptions::new().read(true).write(true).open(path).map(drop))
    }

    /// The same, where `try_writing` finds out whether the file may be written.
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
        // Another program may have switched the file to write-ahead logging, which keeps a part of it in other files.
        store.connection.execute_batch("PRAGMA journal_mode = DELETE").writing(path)?;
        if !can_write(&mut store.connection).writing(path)? {
            drop(store);
            return Self::open_for(path, Some(ReadOnlyReason::Folder));
        }
        let version = upgrade::version(&store.connection, path)?;
        upgrade::upgrade(&mut store.connection, version).writing(path)?;
        Ok(store)
    }

    /// Opens the file for writing, or for reading only, for this reason.
    fn open_for(path: &Path, read_only: Option<ReadOnlyReason>) -> Result<Self> {
        let flags = match read_only {
            None => OpenFlags::SQLITE_OPEN_READ_WRITE,
            Some(_) => OpenFlags::SQLITE_OPEN_READ_ONLY,
        };
        if read_only.is_some() {
            roll_back_interrupted_act(path);
        }
        let mut connection =
            Connection::open_with_flags(path, flags | OpenFlags::SQLITE_OPEN_NO_MUTEX).reading(path)?;
        prepare(&mut connection).reading(path)?;
        upgrade::version(&connection, path)?;
        let head = journal::head(&connection).reading(path)?;
        Ok(Self { connection, path: path.to_path_buf(), read_only, head })
    }

    /// Creates an empty project at `path`, which its owner alone can read. Errors: something is there already, or the
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
        Ok(Self { connection, path: path.to_path_buf(), read_only: None, head: Head::default() })
    }

    /// A second connection to the same file, for reading. It must be opened by SQLite: on Unix, opening and closing the
    /// file in any other way would drop the locks that this store holds.
    pub(super) fn open_reader(&self) -> Result<Self> {
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let mut connection = Connection::open_with_flags(&self.path, flags).reading(&self.path)?;
        prepare(&mut connection).reading(&self.path)?;
        connection.busy_timeout(Duration::ZERO).reading(&self.path)?;
        set_cache_size(&connection, CACHE_FOR_ONE_PASS).reading(&self.path)?;
        Ok(Self { connection, path: self.path.clone(), read_only: Some(ReadOnlyReason::Requested), head: self.head })
    }

    /// A project in memory with empty tables, for replaying a journal.
    pub(super) fn in_memory() -> rusqlite::Result<Connection> {
        let connection = Connection::open_in_memory()?;
        connection.execute_batch(SCHEMA)?;
        Ok(connection)
    }
}

/// Makes sure that there is a file, and that it can be read and is not empty.
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

/// Whether the file could be written now. SQLite must be able to create its journal beside the file, and only trying
/// tells, so a write begins that changes nothing, and is rolled back. Nothing is kept of it, so it need not wait for
/// the disk.
fn can_write(connection: &mut Connection) -> rusqlite::Result<bool> {
    connection.execute_batch("PRAGMA synchronous = OFF")?;
    connection.busy_timeout(Duration::ZERO)?;
    let tried = connection.transaction_with_behavior(TransactionBehavior::Immediate).and_then(|act| {
        act.execute_batch(&format!("PRAGMA application_id = {}", upgrade::APPLICATION_ID))?;
        act.rollback()
    });
    prepare(connection)?;
    let refused = [ErrorCode::CannotOpen, ErrorCode::ReadOnly, ErrorCode::PermissionDenied];
    // Any other reason passes: another program is writing, or the disk is full.
    Ok(!tried.is_err_and(|error| error.sqlite_error_code().is_some_and(|code| refused.contains(&code))))
}

/// Rolls back an act that was interrupted when a program crashed: SQLite's journal still lies beside the file. A
/// connection for reading only may not do that, and could read nothing, so it is done here first. Where even this
/// connection may not write, reading fails later and says so.
fn roll_back_interrupted_act(path: &Path) {
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

/// Creates the tables, all or none.
fn build(connection: &Connection) -> rusqlite::Result<()> {
    connection.execute_batch(&format!(
        "PRAGMA journal_mode = DELETE; BEGIN; {SCHEMA}
         PRAGMA application_id = {}; PRAGMA user_version = {}; COMMIT;",
        upgrade::APPLICATION_ID,
        upgrade::VERSION
    ))
}
