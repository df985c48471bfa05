//! Projects of other programs: read into a [`ForeignProject`], and settled into an [`Exchange`](crate::domain::exchange::Exchange),
//! the rows that a project of tusj can take in. They are files of the REFI-QDA standard, or the databases in which Taguette
//! and QualCoder keep their projects.
//!
//! Reading keeps the texts and positions as the file has them. Settling makes the texts canonical, finds the turns and
//! moves every selection along, so that it covers the same words.

pub mod database;
pub mod foreign;
mod qualcoder;
mod refi;
mod settle;
mod taguette;
#[cfg(test)]
mod tests;

use std::path::Path;

use crate::error::{Error, ImportError};
use crate::import::file;
use crate::import::folder::ending;
use foreign::ForeignProject;

pub use settle::{Settled, settle};

/// The extensions of files that hold a project or a codebook, lower case, without the dot.
pub const ENDINGS: &[&str] = &["qdpx", "qdc"];

/// Whether a path that somebody chose is a project or a codebook rather than a transcript. A database is one whatever it is
/// called, since no transcript is a database; and a file that is only called one is damaged.
pub fn is_exchange(path: &Path) -> bool {
    is_named(path) || database::database_of(path).is_some() || (database::is_called_database(path) && path.is_file())
}

/// Whether a path should be listed as a project or a codebook of another program. Only files that are called like databases
/// are opened.
pub fn is_listed(path: &Path) -> bool {
    is_named(path) || database::looks_like_database(path)
}

fn is_named(path: &Path) -> bool {
    ENDINGS.contains(&ending(&path.to_string_lossy()).as_str()) && !path.is_dir()
}

/// Reads and settles the project in a file that is no database. Errors: the file cannot be read, or those of [`read`].
pub fn open(path: &Path) -> Result<Settled, Error> {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    Ok(settle(read(&name, &file::bytes(path)?)?))
}

/// Reads a project. `name` is the file's name. Errors: [`Error::Import`]; each reason is a variant of [`ImportError`].
pub fn read(name: &str, bytes: &[u8]) -> Result<ForeignProject, Error> {
    if bytes.is_empty() {
        return Err(ImportError::Empty.into());
    }
    let project = match ending(name).as_str() {
        "qdc" => refi::codebook(bytes),
        _ => refi::project(bytes),
    };
    project.map_err(|why| match why {
        // Whatever is broken, only the program that made the file can make it again.
        ImportError::Broken { .. } => ImportError::NotRefi.into(),
        other => other.into(),
    })
}
