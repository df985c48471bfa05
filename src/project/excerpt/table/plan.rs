//! What would become of a table of passages, before it is coded.

use std::collections::HashSet;

use super::{Marking, TablePassages, Unusable};
use crate::domain::codebook::{join_path, split_path};
use crate::error::{Error, Noun, Result};
use crate::import::passages::PassageRow;
use crate::project::Project;
use crate::project::name::tidy;

/// What would become of the rows of a table.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct TablePlan {
    /// How many rows there are.
    pub rows: usize,
    /// How many of them are found in one place.
    pub found: usize,
    /// The lines of rows whose words occur several times, and whose place follows from the rows around them.
    pub by_order: Vec<u64>,
    /// How many rows would add nothing, because all that they say is there already.
    pub already: usize,
    /// Why the other rows would be left out, as [`Error::InLine`].
    pub left_out: Vec<Error>,
    /// The paths of the codes that would be added, each after the one above it.
    pub new_codes: Vec<String>,
}

impl TablePlan {
    /// The names of the documents that are not in the project, each once.
    pub fn missing_documents(&self) -> Vec<String> {
        let mut names: Vec<String> = Vec::new();
        for why in &self.left_out {
            if let Error::InLine { why, .. } = why
                && let Error::Unknown { noun: Noun::Document, name, .. } = &**why
                && !names.contains(name)
            {
                names.push(name.clone());
            }
        }
        names
    }
}

impl Project {
    /// Finds out what would become of a table that a coder marks; the current one if none is named. Nothing is changed.
    /// Errors: [`Error::InLine`] for a row that cannot be used and cannot be left out.
    pub fn plan_table(&mut self, rows: &[PassageRow], coder: Option<&str>) -> Result<TablePlan> {
        let before = self.coder;
        let marking = self.marking_table(rows, coder, Unusable::LeftOut);
        self.coder = before;
        self.ensure_coder();
        let Marking { lines, passages: TablePassages { by_order, already, left_out, .. }, .. } = marking?;
        let found = lines.len() - by_order.len();
        let lines: HashSet<u64> = lines.into_iter().collect();
        let placed = rows.iter().filter(|row| lines.contains(&row.line));
        let new_codes = self.new_paths(placed.flat_map(|row| &row.codes));
        Ok(TablePlan { rows: rows.len(), found, by_order, already, left_out, new_codes })
    }

    /// Those of these paths that are not in the codebook, and the ones above them.
    fn new_paths<'a>(&self, paths: impl Iterator<Item = &'a String>) -> Vec<String> {
        let mut new: Vec<String> = Vec::new();
        for path in paths {
            let names = split_path(path);
            if names.len() == 1 && self.find_code(path).is_ok() {
                continue;
            }
            let mut above = Some(None);
            for length in 1..=names.len() {
                let Some(name) = names.get(length - 1).map(|name| tidy(name)) else { continue };
                above = above.and_then(|parent| self.model.codebook.child_named(parent, &name)).map(Some);
                let here = join_path(names.iter().take(length).map(String::as_str));
                if above.is_none() && !new.iter().any(|known| known.to_lowercase() == here.to_lowercase()) {
                    new.push(here);
                }
            }
        }
        new
    }
}
