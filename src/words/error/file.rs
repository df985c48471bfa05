//! Messages about files that cannot be read or written.

use std::path::Path;

use super::Words;
use crate::error::{FileTrouble, ReadOnlyReason};

/// A file and its folder, for a message.
pub(super) fn place(words: &Words, path: &Path) -> String {
    let file = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy();
    let folder = path.parent().map(Path::to_string_lossy).filter(|folder| !folder.is_empty());
    match folder {
        Some(folder) if path.file_name().is_some() => {
            words.tell("path-in-folder", &[("file", file.as_ref().into()), ("folder", folder.as_ref().into())])
        }
        _ => words.tell("quoted", &[("text", file.as_ref().into())]),
    }
}

/// A project is read-only.
pub(super) fn read_only(words: &Words, path: &Path, why: ReadOnlyReason) -> String {
    let key = match why {
        ReadOnlyReason::Requested => "error-read-only",
        ReadOnlyReason::File => "error-read-only-file",
        ReadOnlyReason::Folder => "error-read-only-folder",
    };
    words.tell(key, &[("file", place(words, path).into())])
}

/// A file could not be read.
pub(super) fn cannot_read(words: &Words, path: &Path, why: FileTrouble) -> String {
    let key = match why {
        FileTrouble::Missing => "error-read-missing",
        FileTrouble::Denied => "error-read-denied",
        FileTrouble::IsFolder => "error-read-folder",
        FileTrouble::ReadOnly | FileTrouble::Full | FileTrouble::Name | FileTrouble::TooLarge | FileTrouble::Other => {
            "error-read-other"
        }
    };
    words.tell(key, &[("file", place(words, path).into())])
}

/// A file could not be written.
pub(super) fn cannot_write(words: &Words, path: &Path, why: FileTrouble) -> String {
    let key = match why {
        FileTrouble::Missing => "error-write-missing",
        FileTrouble::Denied => "error-write-denied",
        FileTrouble::ReadOnly => "error-write-read-only",
        FileTrouble::Full => "error-write-full",
        FileTrouble::IsFolder => "error-write-folder",
        FileTrouble::Name => "error-write-name",
        FileTrouble::TooLarge => "error-write-too-large",
        FileTrouble::Other => "error-write-other",
    };
    words.tell(key, &[("file", place(words, path).into())])
}
