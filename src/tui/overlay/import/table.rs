//! The table of participants beside the transcripts, and the user's choice of its doubtful columns.

use std::collections::BTreeSet;
use std::path::PathBuf;

use crate::error::Result;
use crate::import::participants::ParticipantTable;
use crate::project::document::proposal::{TableFound, table_at};
use crate::project::participant::{ParticipantDetails, rows_to_import};

/// The table that was found.
pub struct Table {
    /// Its path.
    pub path: PathBuf,
    /// The result of reading it.
    pub read: Result<ParticipantTable>,
    /// Whether it is to be imported.
    pub is_used: bool,
    confirmed: BTreeSet<String>,
}

impl Table {
    /// A table that was found. It is used if it could be read.
    pub fn new(TableFound { path, read }: TableFound) -> Self {
        Self { path, is_used: read.is_ok(), read, confirmed: BTreeSet::new() }
    }

    /// The name of its file.
    pub fn file(&self) -> String {
        self.path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
    }

    /// Uses the table, or stops using it.
    pub fn toggle(&mut self) {
        self.is_used = !self.is_used && self.read.is_ok();
    }

    /// Includes the doubtful column with this index, or leaves it out.
    pub fn toggle_column(&mut self, at: usize) {
        let Ok(table) = &self.read else { return };
        let Some(column) = table.suspicious.get(at).map(|doubtful| doubtful.column.clone()) else { return };
        if !self.confirmed.remove(&column) {
            self.confirmed.insert(column);
        }
        self.read = table_at(&self.path, &self.confirmed);
        self.is_used = self.read.is_ok();
    }

    /// The participants in the table. None if it is not used.
    pub fn participants(&self) -> Vec<ParticipantDetails> {
        match &self.read {
            Ok(table) if self.is_used => rows_to_import(table),
            _ => Vec::new(),
        }
    }
}
