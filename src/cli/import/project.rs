//! Takes in projects of other programs: files of the REFI-QDA standard.

use std::path::{Path, PathBuf};

use serde::Serialize;

use super::Import;
use crate::cli::acts::change;
use crate::cli::console::{Console, Done, Failure};
use crate::cli::table::plain;
use crate::domain::row::Table;
use crate::import::exchange::{Settled, read, settle};
use crate::import::file;
use crate::project::Project;
use crate::project::exchange::ExchangePlan;
use crate::words::{Words, exchange};

/// What is said about one file.
pub(super) struct ProjectReport {
    path: PathBuf,
    program: String,
    is_own: bool,
    is_codebook: bool,
    /// The current round, which gets what is coded in a file of another program.
    round: i64,
    new: Vec<(Table, usize)>,
    known: Vec<(Table, usize)>,
    documents: Vec<String>,
    notes: Vec<String>,
}

/// The same as JSON.
#[derive(Serialize)]
struct Row {
    file: String,
    outcome: &'static str,
    program: String,
    documents: Vec<String>,
    new: serde_json::Map<String, serde_json::Value>,
    known: serde_json::Map<String, serde_json::Value>,
    warnings: Vec<String>,
}

impl Import {
    /// Takes in a project, or only says what would be taken in. It may be retried, so it prints nothing.
    pub(super) fn take_project(&self, console: &Console, path: &Path) -> Result<ProjectReport, Failure> {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let settled = settle(read(&name, &file::bytes(path)?)?);
        if self.dry_run {
            let mut project = console.read(&self.file)?;
            let plan = project.plan_exchange(&settled)?;
            return Ok(ProjectReport::new(console.words, path, &settled, &plan, &project));
        }
        let (_, report) = change(console, &self.file, |project| {
            let plan = project.plan_exchange(&settled)?;
            let report = ProjectReport::new(console.words, path, &settled, &plan, project);
            let bar = console.progress(0);
            project.take_in(plan, &mut |done, of| {
                bar.set_length(of as u64);
                bar.set_position(done as u64);
            })?;
            bar.finish_and_clear();
            Ok(report)
        })?;
        Ok(report)
    }
}

impl ProjectReport {
    fn new(words: &Words, path: &Path, settled: &Settled, plan: &ExchangePlan, project: &Project) -> Self {
        let counts = |count: &dyn Fn(Table) -> usize| {
            let counted = exchange::COUNTED.iter().map(|(table, _)| (*table, count(*table)));
            counted.filter(|(_, n)| *n > 0).collect()
        };
        Self {
            path: path.to_owned(),
            program: settled.program.clone(),
            is_own: settled.is_own,
            is_codebook: settled.exchange.documents.is_empty(),
            round: project.model().current_round().map_or(1, |round| round.number),
            new: counts(&|table| plan.count(table).new),
            known: counts(&|table| plan.count(table).known),
            documents: plan.documents.clone(),
            notes: settled.notes.iter().map(|note| exchange::note(words, note)).collect(),
        }
    }

    /// Writes it as lines.
    pub(super) fn write(&self, console: &mut Console) -> Done {
        let words = console.words;
        let name = plain(&self.path.to_string_lossy());
        let from = match self.program.as_str() {
            _ if self.is_own => words.say("exchange-file-own").into_owned(),
            "" => words.say("exchange-file-unknown").into_owned(),
            program => words.tell("exchange-file", &[("program", plain(program).into())]),
        };
        console.line(&format!("{name}: {from}"))?;
        let counts = |counted: &[(Table, usize)]| {
            exchange::counts(words, |table| counted.iter().find(|(one, _)| *one == table).map_or(0, |(_, n)| *n))
        };
        if self.new.is_empty() {
            console.line(&format!("  {}", words.say("exchange-nothing")))?;
        } else {
            console.line(&format!("  {}", words.tell("exchange-new", &[("counts", counts(&self.new).into())])))?;
        }
        if !self.known.is_empty() {
            console.line(&format!("  {}", words.tell("exchange-known", &[("counts", counts(&self.known).into())])))?;
        }
        if !self.is_own && !self.is_codebook {
            console.line(&format!("  {}", words.tell("exchange-into", &[("round", self.round.into())])))?;
        }
        for note in &self.notes {
            console.line(&format!("  {}", plain(note)))?;
        }
        Ok(())
    }

    /// It as a row of JSON.
    pub(super) fn row(&self) -> impl Serialize + use<> {
        let counts = |counted: &[(Table, usize)]| {
            counted.iter().map(|(table, n)| (table.name().to_owned(), serde_json::json!(n))).collect()
        };
        Row {
            file: self.path.to_string_lossy().into_owned(),
            outcome: "project",
            program: self.program.clone(),
            documents: self.documents.clone(),
            new: counts(&self.new),
            known: counts(&self.known),
            warnings: self.notes.clone(),
        }
    }
}
