//! Putting an exported file in place: whole or not at all, and over nothing that was there unless it was asked for. A
//! table may have been written on since it was made, and a name can be mistyped: the file there may be a thesis.

use std::io::Write;
use std::path::{Path, PathBuf};

use crate::error::{Error, FileTrouble, Result};

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
    if replace == Replace::No && path.symlink_metadata().is_ok_and(|there| !there.is_dir()) {
        return Err(Error::ExportExists { path: path.to_owned() });
    }
    let aside = aside(path);
    let written = write(&aside, bytes).and_then(|()| std::fs::rename(&aside, path));
    written.map_err(|error| {
        // What could not be put in place is not left lying; that it may be missing is no news.
        std::fs::remove_file(&aside).ok();
        cannot(error)
    })
}

fn write(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let mut file = std::fs::File::create_new(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

/// A name for the file while it is written: in the same folder, so that it can be moved in one act, and hidden.
fn aside(path: &Path) -> PathBuf {
    let name = path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
    path.with_file_name(format!(".{name}.{}.tusj-tmp", std::process::id()))
}
