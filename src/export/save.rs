//! Putting an exported file in place: whole or not at all, and never over something that is not an export of ours.
//!
//! Exporting again to the same name is the usual thing to do and needs no confirming. But a name can be mistyped, and
//! then the file there may be a thesis. So a file is replaced unasked only while it is as tusj left it: a .docx bears
//! a mark that every other program drops when it saves; a .csv or .md begins as ours do. Anything else must be asked
//! for.

use std::io::{Read, Write};
use std::path::{Path, PathBuf};

use super::{Format, csv, docx, markdown};
use crate::error::{Error, FileTrouble, Result};

/// Whether a file that tusj did not make may be replaced.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Replace {
    /// Only an export of ours, as it was left.
    OwnOnly,
    /// Any file: the user said so.
    Any,
}

/// Writes `bytes` to `path`.
pub(super) fn save(path: &Path, bytes: &[u8], format: Format, replace: Replace) -> Result<()> {
    if replace == Replace::OwnOnly && !may_replace(path, format)? {
        return Err(Error::Exists { path: path.to_owned() });
    }
    let cannot = |error: std::io::Error| Error::CannotWrite {
        path: path.to_owned(),
        why: if path.is_dir() { FileTrouble::IsFolder } else { FileTrouble::of(error.kind()) },
    };
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

/// Whether there is nothing at `path`, or an export of ours as it was left.
fn may_replace(path: &Path, format: Format) -> Result<bool> {
    let bytes = match std::fs::metadata(path) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(true),
        Ok(metadata) if metadata.is_file() => ends(path, metadata.len()),
        // A folder or a device is refused by the writing itself, which says why.
        Ok(_) => return Ok(true),
        Err(error) => Err(error),
    };
    let cannot = |e: std::io::Error| Error::CannotWrite { path: path.to_owned(), why: FileTrouble::of(e.kind()) };
    let (head, tail) = bytes.map_err(cannot)?;
    Ok(match format {
        Format::Docx => docx::is_own(&tail),
        Format::Csv => csv::is_own(&head),
        Format::Md => markdown::is_own(&head),
    })
}

/// The first and the last stretch of a file.
fn ends(path: &Path, length: u64) -> std::io::Result<(Vec<u8>, Vec<u8>)> {
    use std::io::{Seek, SeekFrom};
    const STRETCH: u64 = 512;
    let mut file = std::fs::File::open(path)?;
    let (mut head, mut tail) = (Vec::new(), Vec::new());
    Read::by_ref(&mut file).take(STRETCH).read_to_end(&mut head)?;
    file.seek(SeekFrom::Start(length.saturating_sub(STRETCH)))?;
    file.take(STRETCH).read_to_end(&mut tail)?;
    Ok((head, tail))
}
