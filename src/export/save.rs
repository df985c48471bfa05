//! Putting an exported file in place: whole or not at all, and over nothing that was there unless it was asked for. A
//! table may have been written on since it was made, and a name can be mistyped: the file there may be a thesis. Copies
//! of quotes are put at the end of a text file.

use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

use crate::error::{Error, FileTrouble, Result};
use crate::platform::{file_name, permissions};

/// Whether a file that is there may be replaced.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Replace {
    /// No.
    No,
    /// Yes: the user said so.
    Yes,
}

/// Writes `bytes` to `path`.
pub(super) fn save(path: &Path, bytes: &[u8], replace: Replace) -> Result<()> {
    let cannot = |error: std::io::Error| Error::CannotWrite {
        path: path.to_owned(),
        why: if path.is_dir() { FileTrouble::IsFolder } else { FileTrouble::of(error.kind()) },
    };
    // A folder is refused by the moving itself, which says why.
    let is_kept = || replace == Replace::No && path.symlink_metadata().is_ok_and(|there| !there.is_dir());
    if is_kept() {
        return Err(Error::ExportExists { path: path.to_owned() });
    }
    file_name::check(path).map_err(cannot)?;
    let aside = aside(path);
    let written = write(&aside, bytes, path).and_then(|()| match replace {
        Replace::No => put_where_nothing_is(&aside, path),
        Replace::Yes => std::fs::rename(&aside, path),
    });
    // What could not be put in place, or has its name now, is not left lying; that it may be missing is no news.
    std::fs::remove_file(&aside).ok();
    written.map(|()| keep_folder(path)).map_err(|error| match error.kind() {
        ErrorKind::AlreadyExists if is_kept() => Error::ExportExists { path: path.to_owned() },
        _ => cannot(error),
    })
}

/// The path of a text file that holds `what`; one without an ending becomes one. Errors: it has the ending of another kind.
pub fn text_file(path: PathBuf, what: &str) -> Result<PathBuf> {
    match path.extension().map(|ending| ending.to_string_lossy().to_lowercase()).as_deref() {
        Some("txt" | "md") => Ok(path),
        None => Ok(path.with_extension("txt")),
        Some(_) => {
            Err(Error::ExportFormat { what: what.to_owned(), endings: vec![".txt".to_owned(), ".md".to_owned()] })
        }
    }
}

/// Puts a text at the end of a file, with an empty line after it. The file is made if it is not there.
pub fn append(path: &Path, text: &str) -> Result<()> {
    let cannot = |e: std::io::Error| Error::CannotWrite { path: path.to_owned(), why: FileTrouble::of(e.kind()) };
    file_name::check(path).map_err(cannot)?;
    let mut file = permissions::owner_only().append(true).create(true).open(path).map_err(cannot)?;
    file.write_all(format!("{text}\n\n").as_bytes()).and_then(|()| file.sync_all()).map_err(cannot)
}

/// Gives a file its name, unless something has that name, also if it came there this moment.
fn put_where_nothing_is(aside: &Path, path: &Path) -> std::io::Result<()> {
    match std::fs::hard_link(aside, path) {
        // Not every file system knows a second name for a file.
        Err(error) if error.kind() != ErrorKind::AlreadyExists => std::fs::rename(aside, path),
        linked => linked,
    }
}

/// Sees to it that the name is on the disk, too. Where folders cannot be
/// opened, or it is refused, the file is there all the same.
fn keep_folder(path: &Path) {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    std::fs::File::open(folder).and_then(|folder| folder.sync_all()).ok();
}

/// Writes a file that its owner alone can read, or whoever can read the one that it is to replace.
fn write(aside: &Path, bytes: &[u8], replaced: &Path) -> std::io::Result<()> {
    let mut file = permissions::owner_only().write(true).create_new(true).open(aside)?;
    file.write_all(bytes)?;
    permissions::keep_owners_choice(&file, replaced);
    file.sync_all()
}

/// A name for the file while it is written: in the same folder, so that it can be moved in one act, and hidden.
fn aside(path: &Path) -> PathBuf {
    let name = path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
    path.with_file_name(format!(".{name}.{}.tusj-tmp", std::process::id()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_came_there_meanwhile_is_not_lost() {
        let folder = tempfile::tempdir().unwrap();
        let (aside, path) = (folder.path().join("aside"), folder.path().join("t.csv"));
        std::fs::write(&aside, "table").unwrap();
        std::fs::write(&path, "my thesis").unwrap();
        assert_eq!(put_where_nothing_is(&aside, &path).unwrap_err().kind(), ErrorKind::AlreadyExists);
        assert_eq!(std::fs::read_to_string(&path).unwrap(), "my thesis");
        std::fs::remove_file(&path).unwrap();
        put_where_nothing_is(&aside, &path).unwrap();
        assert_eq!(std::fs::read_to_string(&path).unwrap(), "table");
    }
}
