//! Saves an exported file: completely or not at all, and without replacing an existing file unless the user asked for
//! that. An earlier table may have been edited since, and a name can be mistyped: the existing file may be a thesis.
//! Copied quotations are appended to a text file.

use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

use crate::error::{Error, FileTrouble, Result};
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

/// Renames a file unless something has that name, even if that was created just now.
fn rename_if_free(temporary: &Path, path: &Path) -> std::io::Result<()> {
    match std::fs::hard_link(temporary, path) {
        // Not every file system supports hard links.
        Err(error) if error.kind() != ErrorKind::AlreadyExists => std::fs::rename(temporary, path),
        linked => linked,
    }
}

/// Makes sure that the new name is on disk too. Errors are ignored, since the file itself has been written.
fn sync_folder(path: &Path) {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    std::fs::File::open(folder).and_then(|folder| folder.sync_all()).ok();
}

/// Writes a file that only its owner can read, or that has the permissions of the file it will replace.
fn write(temporary: &Path, bytes: &[u8], replaced: &Path) -> std::io::Result<()> {
    let mut file = permissions::owner_only().write(true).create_new(true).open(temporary)?;
    file.write_all(bytes)?;
    permissions::copy_permissions(&file, replaced);
    file.sync_all()
}

/// A temporary name: hidden, and in the same folder, so that the file can be renamed atomically.
fn temporary(path: &Path) -> PathBuf {
    let name = path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
    path.with_file_name(format!(".{name}.{}.tusj-tmp", std::process::id()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_appears_meanwhile_is_not_lost() {
        let folder = tempfile::tempdir().unwrap();
        let (temporary, path) = (folder.path().join("aside"), folder.path().join("t.csv"));
        std::fs::write(&temporary, "table").unwrap();
        std::fs::write(&path, "my thesis").unwrap();
        assert_eq!(rename_if_free(&temporary, &path).unwrap_err().kind(), ErrorKind::AlreadyExists);
        assert_eq!(std::fs::read_to_string(&path).unwrap(), "my thesis");
        std::fs::remove_file(&path).unwrap();
        rename_if_free(&temporary, &path).unwrap();
        assert_eq!(std::fs::read_to_string(&path).unwrap(), "table");
    }
}
