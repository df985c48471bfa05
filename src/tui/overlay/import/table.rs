//! A table of participants that lies beside the transcripts, and which of its doubtful columns are wanted all the same.

use std::collections::BTreeSet;
use std::path::PathBuf;

use crate::error::Result;
use crate::import::participants::ParticipantTable;
use crate::project::document::proposal::{TableFound, table_at};
use crate::project::participant::{ParticipantDetails, rows_to_import};

/// The table on offer.
pub struct Table {
    /// Where it lies.
    pub path: PathBuf,
    /// What was read of it.
    pub read: Result<ParticipantTable>,
    /// Whether it is to be taken in.
    pub is_used: bool,
    confirmed: BTreeSet<String>,
}

impl Table {
    /// Offers a table that was found.
    pub fn new(TableFound { path, read }: TableFound) -> Self {
        Self { path, is_used: read.is_ok(), read, confirmed: BTreeSet::new() }
    }

    /// Its file's name.
    pub fn file(&self) -> String {
        self.path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
    }

    /// Uses it, or not.
    pub fn toggle(&mut self) {
        self.is_used = !self.is_used && self.read.is_ok();
    }

    /// Brings the doubtful column at this place in, or leaves it out.
    pub fn toggle_column(&mut self, at: usize) {
        let Ok(table) = &self.read else { return };
        let Some(column) = table.suspicious.get(at).map(|doubtful| doubtful.column.clone()) else { return };
        if !self.confirmed.remove(&column) {
            self.confirmed.insert(column);
        }
        self.read = table_at(&self.path, &self.confirmed);
        self.is_used = self.read.is_ok();
    }

    /// The participants that it describes, if it is used.
    pub fn participants(&self) -> Vec<ParticipantDetails> {
        match &self.read {
            Ok(table) if self.is_used => rows_to_import(table),
            _ => Vec::new(),
        }
    }
}
