//! Reads the REFI-QDA standard: projects (`.qdpx`) and codebooks (`.qdc`), in the dialects that programs write.
//!
//! Names of elements are matched without their namespace, since programs use six different ones. The project's XML is
//! the only `.qde` of the zip file, whatever it is called; texts are found by their names in any folder, regardless of
//! case. See [`counting`] for how the positions are understood.

pub(super) mod counting;
pub(super) mod element;
mod package;
mod project;
mod sources;

use crate::error::ImportError;
use crate::import::exchange::foreign::ForeignProject;
use crate::import::xml::{self, Walker};
use package::ProjectPackage;

/// Reads a `.qdpx` file.
pub fn project(bytes: &[u8]) -> Result<ForeignProject, ImportError> {
    let mut package = ProjectPackage::open(bytes)?;
    let text = package.project()?;
    let mut walker = Walker::new(&text);
    let mut reading = project::Reading::new(package);
    match element::root(&mut walker, "Project")? {
        Some(root) => reading.project(&mut walker, &root)?,
        None => return Err(ImportError::NotRefi),
    }
    Ok(reading.finish())
}

/// Reads a `.qdc` file.
pub fn codebook(bytes: &[u8]) -> Result<ForeignProject, ImportError> {
    let text = xml::text_of(bytes.to_vec()).ok_or(ImportError::NotRefi)?;
    let mut walker = Walker::new(&text);
    match element::root(&mut walker, "CodeBook")? {
        Some(root) => Ok(project::codebook(&mut walker, &root)?),
        None => Err(ImportError::NotRefi),
    }
}
