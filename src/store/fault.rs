//! SQLite's failures as ours.

use std::path::Path;

use rusqlite::ffi::{self, ErrorCode};

use crate::error::{Error, FileTrouble, Result};

/// Turns a failure of SQLite into one of ours, about one file.
pub(super) trait Sql<T> {
    /// The value, or our error about the file at `path`.
    fn sql(self, path: &Path) -> Result<T>;
}

impl<T> Sql<T> for rusqlite::Result<T> {
    fn sql(self, path: &Path) -> Result<T> {
        self.map_err(|error| fault(&error, path))
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
        ErrorCode::ReadOnly => Error::ReadOnly { path },
        ErrorCode::CannotOpen => Error::CannotRead { path, why: FileTrouble::Other },
        ErrorCode::PermissionDenied => Error::CannotRead { path, why: FileTrouble::Denied },
        ErrorCode::SystemIoFailure if is_write(error) => Error::CannotWrite { path, why: FileTrouble::Other },
        ErrorCode::SystemIoFailure => Error::CannotRead { path, why: FileTrouble::Other },
        _ => Error::Damaged { what: error.to_string() },
    }
}

/// Whether the failing input or output was a write; without space, some systems say so only in this way.
fn is_write(error: &rusqlite::Error) -> bool {
    let writes = [ffi::SQLITE_IOERR_WRITE, ffi::SQLITE_IOERR_FSYNC, ffi::SQLITE_IOERR_TRUNCATE];
    let code = error.sqlite_error().map_or(0, |e| e.extended_code);
    writes.contains(&code)
}
