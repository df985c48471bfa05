//! The note under tables of counts: the total, the counting rules, the query, the round and the date, as under exported
//! tables.

use super::console::Console;
use crate::analysis::count::Count;
use crate::error::Result;
use crate::export::Replace;
use crate::project::Project;
use crate::project::export::ExportOptions;

/// The note under a table. `total` are the counts of the whole table.
pub(super) fn note(console: &Console, project: &Project, query: &str, total: Count) -> Result<String> {
    let options = ExportOptions { words: console.words, date: console.today(), replace: Replace::No };
    Ok(project.frame(query, total, &project.level_names(), options)?.note())
}
