//! Lists a folder: the transcripts and the projects of other programs in it and in the folders in it, near and far, and
//! what is passed over, such as pictures and recordings.
//!
//! No file is opened here except JSON, tables of text and databases: they are used for everything, and their first bytes
//! tell whether they can be read.

mod contents;
mod kind;
mod natural;
#[cfg(test)]
mod tests;
mod walk;

use std::path::{Path, PathBuf};

use crate::error::{Error, ImportError};

use super::limits;

pub use contents::{FileKind, FolderContents, contents};
pub use kind::{ending, is_lock_file};
pub use natural::natural;
use walk::Reach;

/// The content of a folder.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Listing {
    /// The files that may be transcripts, by path in natural order.
    pub files: Vec<PathBuf>,
    /// The files and folders that are projects or codebooks of other programs, in natural order.
    pub projects: Vec<PathBuf>,
    /// The files and folders that were passed over, and why, in natural order.
    pub skipped: Vec<(PathBuf, Skipped)>,
}

/// Why a file or folder was passed over.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Skipped {
    /// A picture.
    Picture,
    /// A recording of sound or film.
    Recording,
    /// A project of tusj.
    Project,
    /// A lock file of Word or LibreOffice (`~$…`, `.~lock.…#`).
    LockFile,
    /// A hidden file, or one of the operating system's.
    Hidden,
    /// A file about the other files (`README.md`).
    ReadMe,
    /// Its extension is not among [`ENDINGS`](super::ENDINGS).
    Ending,
    /// A folder that lies too deep, or cannot be read.
    Folder,
    /// A link to a folder that is listed anyway, or that this one lies in.
    Link,
    /// Neither a file nor a folder.
    NotAFile,
    /// A table that holds something else than transcripts, such as participants or codes.
    Table,
    /// A table that tusj exported, as is only known once the file is read.
    OwnTable,
    /// Data of another kind than transcripts, as its first bytes or all of them show.
    NoSpeech,
    /// A database of a program whose projects cannot be read, as is only known once the file is read.
    Database,
}

impl Skipped {
    /// The word for it in JSON.
    pub fn word(self) -> &'static str {
        match self {
            Self::Picture => "picture",
            Self::Recording => "recording",
            Self::Project => "tusj",
            Self::LockFile => "lock file",
            Self::Hidden => "hidden",
            Self::ReadMe => "readme",
            Self::Ending => "ending",
            Self::Folder => "folder",
            Self::Link => "link",
            Self::NotAFile => "no file",
            Self::Table => "table",
            Self::OwnTable => "own table",
            Self::NoSpeech => "data",
            Self::Database => "database",
        }
    }

    /// Whether nobody would expect such a file to be read, so that it is enough to say how many there are.
    pub fn is_expected(self) -> bool {
        matches!(self, Self::Picture | Self::Recording | Self::Project | Self::LockFile | Self::Hidden)
    }
}

/// Lists a folder. Errors: [`Error::CannotRead`] if the folder itself cannot be read, and
/// [`ImportError::TooManyFiles`] if it holds more than anybody's interviews.
pub fn list(path: &Path) -> Result<Listing, Error> {
    let reach = Reach { depth: limits::FOLDER_DEPTH, entries: limits::FOLDER_FILES };
    let walked = walk::walk(path, reach)?;
    if walked.entries > limits::FOLDER_FILES {
        return Err(ImportError::TooManyFiles { limit: limits::FOLDER_FILES }.into());
    }
    Ok(walked.listing)
}
