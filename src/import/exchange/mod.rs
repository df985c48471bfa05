//! Projects of other programs: read into a [`ForeignProject`], and settled into an [`Exchange`], the rows that a project of
//! tusj can take in.
//!
//! Reading keeps the texts and positions as the file has them. Settling makes the texts canonical, finds the turns and
//! moves every selection along, so that it covers the same words.

pub mod foreign;
mod refi;
mod settle;
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

/// Whether a file holds a project or a codebook of another program, by its name.
pub fn is_exchange(name: &str) -> bool {
    ENDINGS.contains(&ending(name).as_str())
}

/// Reads and settles the project in a file. Errors: the file cannot be read, or those of [`read`].
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
