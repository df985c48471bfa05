//! Takes in projects of other programs: files of the REFI-QDA standard, and the databases of Taguette and QualCoder.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde::Serialize;

use super::Import;
use crate::cli::acts::change;
use crate::cli::console::{Console, Done, Failure};
use crate::cli::table::plain;
use crate::domain::exchange::Taken;
use crate::domain::row::Table;
use crate::import::exchange::Settled;
use crate::project::Project;
use crate::project::exchange::{ExchangePlan, open};
use crate::words::{Words, exchange};

/// What is said about one file.
pub(super) struct ProjectReport {
    path: PathBuf,
    program: String,
    taken: BTreeMap<Table, Taken>,
    documents: Vec<String>,
    lines: Vec<String>,
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
    notes: Vec<String>,
}

impl Import {
    /// Takes in a project, or only says what would be taken in. It may be retried, so it prints nothing.
    pub(super) fn take_project(&self, console: &Console, path: &Path) -> Result<ProjectReport, Failure> {
        let settled = open(path)?;
        if self.dry_run {
            let mut project = console.read(&self.file)?;
            let plan = project.plan_exchange(&settled)?;
            return Ok(ProjectReport::new(console.words, path, &settled, &plan, &project));
        }
        let (_, report) = change(console, &self.file, |project| {
            let plan = project.plan_exchange(&settled)?;
            let report = ProjectReport::new(console.words, path, &settled, &plan, project);
            console.counting(|watch| project.take_in(plan, watch))?;
            Ok(report)
        })?;
        Ok(report)
    }
}

impl ProjectReport {
    fn new(words: &Words, path: &Path, settled: &Settled, plan: &ExchangePlan, project: &Project) -> Self {
        let round = project.model().current_round().map_or(1, |round| round.number);
        Self {
            path: path.to_owned(),
            program: settled.program.clone(),
            taken: plan.counts.clone(),
            documents: plan.documents.clone(),
            lines: exchange::preview(words, settled, &plan.counts, round),
        }
    }

    /// Writes it as lines.
    pub(super) fn write(&self, console: &mut Console) -> Done {
        let mut lines = self.lines.iter();
        let first = lines.next().map(String::as_str).unwrap_or_default();
        console.line(&format!("{}: {}", plain(&self.path.to_string_lossy()), plain(first)))?;
        lines.try_for_each(|line| console.line(&format!("  {}", plain(line))))
    }

    /// It as a row of JSON.
    pub(super) fn row(&self) -> impl Serialize + use<> {
        let counts = |count: fn(&Taken) -> usize| {
            let counted = self.taken.iter().filter(|(_, taken)| count(taken) > 0);
            counted.map(|(table, taken)| (table.name().to_owned(), count(taken).into())).collect()
        };
        Row {
            file: self.path.to_string_lossy().into_owned(),
            outcome: "project",
            program: self.program.clone(),
            documents: self.documents.clone(),
            new: counts(|taken| taken.new),
            known: counts(|taken| taken.known),
            notes: self.lines.clone(),
        }
    }
}
