//! What a file in a folder is, by its name and, for some endings, its first bytes.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use super::Skipped;
use crate::import::exchange::is_listed;
use crate::import::limits::BEGINNING;
use crate::import::{ENDINGS, TEXT_TABLES, sheet, speech};

/// Files that operating systems put in folders.
const SYSTEM_FILES: &[&str] = &["thumbs.db", "desktop.ini"];

/// The beginnings of the names of files about the other files.
const READ_ME: &[&str] = &["readme", "lesmeg", "les meg"];

/// The extensions of pictures.
const PICTURES: &[&str] = &["jpg", "jpeg", "png", "gif", "bmp", "tif", "tiff", "heic", "webp", "svg"];

/// The extensions of recordings, also those of dictaphones.
const RECORDINGS: &[&str] = &[
    "mp3", "m4a", "wav", "wma", "ogg", "oga", "opus", "flac", "aac", "aif", "aiff", "amr", "dss", "ds2", "mp4", "m4v",
    "mov", "avi", "mkv", "webm", "wmv", "mpg", "mpeg", "3gp",
];

/// What an entry of a folder is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Entry {
    /// It may be a transcript.
    Transcript,
    /// A project or a codebook of another program.
    Exchange,
    /// A folder to look into.
    Folder,
    /// Something to pass over.
    Skipped(Skipped),
}

impl Entry {
    /// What stands at a path. Links are followed, because to the user a linked file is a file.
    pub(super) fn at(path: &Path) -> Self {
        let name = path.file_name().unwrap_or_default().to_string_lossy().to_lowercase();
        let Ok(metadata) = std::fs::metadata(path) else { return Self::Skipped(Skipped::NotAFile) };
        let ending = ending(&name);
        let is = |endings: &[&str]| endings.contains(&ending.as_str());
        match () {
            () if is_lock_file(&name) => Self::Skipped(Skipped::LockFile),
            () if name.starts_with('.') || SYSTEM_FILES.contains(&name.as_str()) => Self::Skipped(Skipped::Hidden),
            // A project may be a folder, with copies of its documents in it.
            () if is_listed(path) => Self::Exchange,
            () if metadata.is_dir() => Self::Folder,
            () if !metadata.is_file() => Self::Skipped(Skipped::NotAFile),
            () if is(PICTURES) => Self::Skipped(Skipped::Picture),
            () if is(RECORDINGS) => Self::Skipped(Skipped::Recording),
            () if ending == "tusj" => Self::Skipped(Skipped::Project),
            () if !is(ENDINGS) => Self::Skipped(Skipped::Ending),
            () if ending == "json" && !begins(path, &is_speech) => Self::Skipped(Skipped::NoSpeech),
            () if is(TEXT_TABLES) && !begins(path, &sheet::may_hold_transcripts) => Self::Skipped(Skipped::Table),
            () if READ_ME.iter().any(|beginning| name.starts_with(beginning)) => Self::Skipped(Skipped::ReadMe),
            () => Self::Transcript,
        }
    }
}

/// Whether the first bytes of a file are such. A file that cannot be opened may have such bytes.
fn begins(path: &Path, is_such: &dyn Fn(&[u8]) -> bool) -> bool {
    let mut beginning = Vec::new();
    let read = File::open(path).and_then(|file| file.take(BEGINNING).read_to_end(&mut beginning));
    read.is_err() || is_such(&beginning)
}

/// Whether JSON that begins so may be a transcript.
fn is_speech(beginning: &[u8]) -> bool {
    speech::may_be_json(&String::from_utf8_lossy(beginning))
}

/// Whether this is the name of a lock file, which Word and LibreOffice keep beside an open document.
pub fn is_lock_file(name: &str) -> bool {
    name.starts_with("~$") || name.starts_with(".~lock.")
}

/// The extension of a file's name, lower case, without the dot; empty if there is none.
pub fn ending(name: &str) -> String {
    name.rsplit_once('.').map_or(String::new(), |(_, ending)| ending.to_lowercase())
}
