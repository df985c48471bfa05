//! Turns SQLite's errors into tusj's own.

use std::path::{Path, PathBuf};

use rusqlite::ffi::{self, ErrorCode};

use crate::error::{Error, FileTrouble, Result};

/// Turns a result of SQLite into one of tusj's.
pub(super) trait SqliteResult<T> {
    /// The value, or an error about reading the file at `path`.
    fn reading(self, path: &Path) -> Result<T>;

    /// The value, or an error about writing the file at `path`. When SQLite cannot open a file for a write, it is the
    /// rollback journal beside it.
    fn writing(self, path: &Path) -> Result<T>;
}

impl<T> SqliteResult<T> for rusqlite::Result<T> {
    fn reading(self, path: &Path) -> Result<T> {
        self.map_err(|error| fault(&error, path))
    }

    fn writing(self, path: &Path) -> Result<T> {
        self.reading(path).map_err(|error| match error {
            Error::CannotRead { path, why } => Error::CannotWrite { path, why },
            other => other,
        })
    }
}

fn fault(error: &rusqlite::Error, path: &Path) -> Error {
    let path = path.to_path_buf();
    let Some(code) = error.sqlite_error_code() else {
        return Error::Damaged { what: error.to_string() };
    };
    match code {
        ErrorCode::NotADatabase => Error::NotAProject { path },
        ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked | ErrorCode::FileLockingProtocolFailed => Error::Busy,
        ErrorCode::DiskFull => Error::CannotWrite { path, why: FileTrouble::Full },
        ErrorCode::ReadOnly => read_only(error, path),
        ErrorCode::CannotOpen => Error::CannotRead { path, why: FileTrouble::Other },
        ErrorCode::PermissionDenied => Error::CannotRead { path, why: FileTrouble::Denied },
        ErrorCode::SystemIoFailure if is_write(error) => Error::CannotWrite { path, why: FileTrouble::Other },
        ErrorCode::SystemIoFailure => Error::CannotRead { path, why: FileTrouble::Other },
        _ => Error::Damaged { what: error.to_string() },
    }
}

/// The error for SQLite's "read-only" codes. A project opened for reading only is not among the causes: the store
/// checks that before it calls SQLite.
fn read_only(error: &rusqlite::Error, path: PathBuf) -> Error {
    match extended(error) {
        // The file was moved or removed while it was open.
        ffi::SQLITE_READONLY_DBMOVED => Error::CannotWrite { path, why: FileTrouble::Missing },
        // A program crashed while writing, and a read-only connection may not roll the transaction back.
        ffi::SQLITE_READONLY_ROLLBACK | ffi::SQLITE_READONLY_RECOVERY | ffi::SQLITE_READONLY_CANTLOCK => {
            Error::CannotRead { path, why: FileTrouble::ReadOnly }
        }
        _ => Error::CannotWrite { path, why: FileTrouble::ReadOnly },
    }
}

fn extended(error: &rusqlite::Error) -> i32 {
    error.sqlite_error().map_or(0, |e| e.extended_code)
}

/// Whether it was a write that failed. Some systems report a full disk only in this way.
fn is_write(error: &rusqlite::Error) -> bool {
    let writes = [
        ffi::SQLITE_IOERR_WRITE,
        ffi::SQLITE_IOERR_FSYNC,
        ffi::SQLITE_IOERR_DIR_FSYNC,
        ffi::SQLITE_IOERR_TRUNCATE,
        ffi::SQLITE_IOERR_DELETE,
    ];
    writes.contains(&extended(error))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The errors for an SQLite code: while reading, and while writing.
    fn errors(code: i32) -> (Error, Error) {
        let failure = || rusqlite::Error::SqliteFailure(ffi::Error::new(code), None);
        let path = Path::new("p.tusj");
        (Err::<(), _>(failure()).reading(path).unwrap_err(), Err::<(), _>(failure()).writing(path).unwrap_err())
    }

    #[test]
    fn each_sqlite_error_becomes_the_right_error_of_ours() {
        let path = || PathBuf::from("p.tusj");
        let reading = |why| Error::CannotRead { path: path(), why };
        let writing = |why| Error::CannotWrite { path: path(), why };
        let both = |error: Error| (error.clone(), error);
        use FileTrouble::*;
        for (code, expected) in [
            (ffi::SQLITE_NOTADB, both(Error::NotAProject { path: path() })),
            (ffi::SQLITE_BUSY, both(Error::Busy)),
            (ffi::SQLITE_LOCKED, both(Error::Busy)),
            (ffi::SQLITE_FULL, both(writing(Full))),
            // In a read-only folder, SQLite cannot create its rollback journal.
            (ffi::SQLITE_READONLY_DIRECTORY, both(writing(ReadOnly))),
            (ffi::SQLITE_READONLY, both(writing(ReadOnly))),
            (ffi::SQLITE_READONLY_DBMOVED, both(writing(Missing))),
            (ffi::SQLITE_READONLY_ROLLBACK, (reading(ReadOnly), writing(ReadOnly))),
            (ffi::SQLITE_CANTOPEN, (reading(Other), writing(Other))),
            (ffi::SQLITE_PERM, (reading(Denied), writing(Denied))),
            (ffi::SQLITE_IOERR_READ, (reading(Other), writing(Other))),
            (ffi::SQLITE_IOERR_WRITE, both(writing(Other))),
            (ffi::SQLITE_IOERR_FSYNC, both(writing(Other))),
        ] {
            assert_eq!(errors(code), expected, "{code}");
        }
        assert!(matches!(errors(ffi::SQLITE_CORRUPT).0, Error::Damaged { .. }));
        assert!(matches!(errors(ffi::SQLITE_CONSTRAINT_UNIQUE).1, Error::Damaged { .. }));
    }
}
