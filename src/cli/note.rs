//! The note under tables of counts: the total, the counting rules, the query, the round and the date, as under exported
//! tables.

use super::console::Console;
use crate::analysis::count::Count;
use crate::analysis::quote::Times;
use crate::error::Result;
use crate::export::Frame;
use crate::project::Project;

/// The note under a table. `total` are the counts of the whole table.
pub(super) fn note(console: &Console, project: &Project, query: &str, total: Count) -> Result<String> {
    let query = Some(query.trim()).filter(|query| !query.is_empty());
    let names_round = query.map(|query| project.understand(query)).transpose()?.is_some_and(|one| one.names_round());
    let round = project.model().current_round().filter(|_| !names_round).map(|round| round.number);
    let levels = &project.level_names();
    let frame =
        Frame { words: console.words, date: console.today(), round, query, total, times: Times::Hidden, levels };
    Ok(frame.note())
}
