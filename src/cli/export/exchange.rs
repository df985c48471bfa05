//! The project, or its codes, for other programs.

use super::Export;
use crate::cli::console::{Console, Done};
use crate::cli::table::plain;
use crate::domain::exchange::Exchange;
use crate::domain::exchange::unit::Unit;
use crate::domain::row::Table;
use crate::export::refi::ExchangeFile;
use crate::project::Project;
use crate::words::exchange;

impl Export {
    /// Writes the whole project.
    pub(super) fn qdpx(&self, console: &mut Console, project: &Project) -> Done {
        let unit = if self.utf16 { Unit::Utf16 } else { Unit::CodePoint };
        self.exchange(console, project, ExchangeFile::Project(unit), "exchange-not-in")
    }

    /// Writes the codes.
    pub(super) fn qdc(&self, console: &mut Console, project: &Project) -> Done {
        self.exchange(console, project, ExchangeFile::Codebook, "exchange-codebook-not-in")
    }

    /// With `--round`, only what was done in that round.
    fn exchange(&self, console: &mut Console, project: &Project, what: ExchangeFile, not_in: &str) -> Done {
        let round = console.round.as_ref().map(|round| project.find_round(round)).transpose()?;
        let written = project.hand_on(what, round, &self.to, self.options(console))?;
        let count =
            |table| if what == ExchangeFile::Codebook && table != Table::Code { 0 } else { count(&written, table) };
        if self.json {
            let counted = exchange::COUNTED.iter().map(|(table, _)| (table.name().to_owned(), count(*table).into()));
            let mut row: serde_json::Map<String, serde_json::Value> = counted.collect();
            row.insert("file".to_owned(), self.to.to_string_lossy().into());
            return console.json(&row);
        }
        let file = plain(&self.to.to_string_lossy());
        let counts = exchange::counts(console.words, count);
        console.line(&console.words.tell("exchange-written", &[("file", file.into()), ("counts", counts.into())]))?;
        console.line(&console.words.say(not_in))
    }
}

/// How many rows of a kind were written.
fn count(written: &Exchange, table: Table) -> usize {
    match table {
        Table::Document => written.documents.len(),
        Table::Participant => written.participants.len(),
        Table::Code => written.codes.len(),
        Table::Excerpt => written.excerpts.len(),
        Table::Coding => written.codings.len(),
        Table::Memo => written.memos.len(),
        Table::Round => written.rounds.len(),
        Table::Coder => written.coders.len(),
        _ => 0,
    }
}
