//! Saves an exported file: completely or not at all, and without replacing an existing file unless the user asked for
//! that. An earlier table may have been edited since, and a name can be mistyped: the existing file may be a thesis.
//! Copied quotations are appended to a text file.

use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

use crate::error::{Error, FileTrouble, Result};
use crate::platform::safe_file::{rename_if_free, sync_folder, temporary};
use crate::platform::{file_name, permissions};

/// Whether an existing file may be replaced.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Replace {
    /// No.
    No,
    /// Yes, the user asked for it.
    Yes,
}

/// Writes `bytes` to `path`.
pub(super) fn save(path: &Path, bytes: &[u8], replace: Replace) -> Result<()> {
    let cannot = |error: std::io::Error| Error::CannotWrite {
        path: path.to_owned(),
        why: if path.is_dir() { FileTrouble::IsFolder } else { FileTrouble::of(error.kind()) },
    };
    // For a folder, renaming fails with the right error.
    let is_kept = || replace == Replace::No && path.symlink_metadata().is_ok_and(|there| !there.is_dir());
    if is_kept() {
        return Err(Error::ExportExists { path: path.to_owned() });
    }
    file_name::check(path).map_err(cannot)?;
    let temporary = temporary(path);
    let written = write(&temporary, bytes, path).and_then(|()| match replace {
        Replace::No => rename_if_free(&temporary, path),
        Replace::Yes => std::fs::rename(&temporary, path),
    });
    // Remove the temporary file, which is left after an error or a hard link. It may already be gone.
    std::fs::remove_file(&temporary).ok();
    written.map(|()| sync_folder(path)).map_err(|error| match error.kind() {
        ErrorKind::AlreadyExists if is_kept() => Error::ExportExists { path: path.to_owned() },
        _ => cannot(error),
    })
}

/// The path of a text file. Adds an extension if there is none. Errors: the extension is not of a text file.
pub fn text_file(path: PathBuf) -> Result<PathBuf> {
    match path.extension().map(|ending| ending.to_string_lossy().to_lowercase()).as_deref() {
        Some("txt" | "md") => Ok(path),
        None => Ok(path.with_extension("txt")),
        Some(_) => Err(Error::ExportFormat { endings: vec![".txt".to_owned(), ".md".to_owned()] }),
    }
}

/// Appends a text and an empty line to a file. Creates the file if it does not exist.
pub fn append(path: &Path, text: &str) -> Result<()> {
    let cannot = |e: std::io::Error| Error::CannotWrite { path: path.to_owned(), why: FileTrouble::of(e.kind()) };
    file_name::check(path).map_err(cannot)?;
    let mut file = permissions::owner_only().append(true).create(true).open(path).map_err(cannot)?;
    file.write_all(format!("{text}\n\n").as_bytes()).and_then(|()| file.sync_all()).map_err(cannot)
}

/// Writes a file that only its owner can read, or that has the permissions of the file it will replace.
fn write(temporary: &Path, bytes: &[u8], replaced: &Path) -> std::io::Result<()> {
    let mut file = permissions::owner_only().write(true).create_new(true).open(temporary)?;
    file.write_all(bytes)?;
    permissions::copy_permissions(&file, replaced);
    file.sync_all()
}
