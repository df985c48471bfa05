//! Reads the project of another program, whatever it is kept in.

use std::path::Path;

use crate::error::{Error, ImportError, Result};
use crate::import::exchange::{self, Settled, database, settle};
use crate::store::foreign;

/// Reads and settles the project at a path: a file of the REFI-QDA standard, or the database of another program or the folder
/// that it is in. Nothing is changed.
///
/// Errors: the file cannot be read, or [`Error::Import`] with the reason.
pub fn open(path: &Path) -> Result<Settled> {
    let file = match database::database_of(path) {
        Some(file) => file,
        None if database::is_called_database(path) => path.to_owned(),
        None => return exchange::open(path),
    };
    let tables = foreign::read(database::bytes(&file)?, &database::wanted(), database::MOST)?;
    let project = database::project(&tables, &file).map_err(|fault| Error::Import(ImportError::Database(fault)))?;
    Ok(settle(project))
}
