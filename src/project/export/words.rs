//! Stub until merged.
use std::path::Path;

use super::ExportOptions;
use crate::error::{Error, Result};
use crate::project::Project;
use crate::project::frequent_words::WordsRequest;

impl Project {
    /// Stub.
    pub fn export_words(&self, _: &WordsRequest, _: &Path, _: ExportOptions) -> Result<usize> {
        Err(Error::NothingFound)
    }
}
