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
use crate::error::{DatabaseFault, Error, ImportError};
use crate::import::exchange::Settled;
use crate::import::folder::Skipped;
use crate::project::Project;
use crate::project::exchange::{ExchangePlan, open};
use crate::words::{Words, error, exchange};

/// What became of one project.
pub(super) struct ProjectReport {
    path: PathBuf,
    outcome: Outcome,
}

enum Outcome {
    /// It was taken in, or would be.
    Taken(Preview),
    /// It is the database of a program that tusj does not know, and was only found in a folder.
    Skipped(String),
    /// It could not be read.
    Failed(String),
}

/// What was in a project.
struct Preview {
    program: String,
    taken: BTreeMap<Table, Taken>,
    documents: Vec<String>,
    lines: Vec<String>,
}

/// The same as JSON.
#[derive(Serialize, Default)]
pub(super) struct Row {
    file: String,
    /// `project`, `skipped` or `failed`.
    outcome: &'static str,
    program: String,
    documents: Vec<String>,
    new: serde_json::Map<String, serde_json::Value>,
    known: serde_json::Map<String, serde_json::Value>,
    notes: Vec<String>,
    /// Why it was skipped.
    #[serde(skip_serializing_if = "Option::is_none")]
    skipped: Option<String>,
    /// The same in a word.
    #[serde(skip_serializing_if = "Option::is_none")]
    kind: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    error: Option<String>,
}

impl Import {
    /// Takes in projects of other programs, one after the other: those that the user named, and those in folders. Reports on
    /// each at once, unless the report is JSON. A project that cannot be read does not stop the others. Any other error stops,
    /// and is returned with the reports until then.
    pub(super) fn take_projects(
        &self,
        console: &mut Console,
        named: Vec<PathBuf>,
        in_folders: impl Iterator<Item = PathBuf>,
    ) -> (Vec<ProjectReport>, Done) {
        let mut reports: Vec<ProjectReport> = Vec::new();
        let paths = named.into_iter().map(|path| (path, true)).chain(in_folders.map(|path| (path, false)));
        for (path, is_named) in paths {
            if reports.iter().any(|known| known.path == path) {
                continue;
            }
            let report = self.report_on(console, path, is_named);
            let shown = report.and_then(|report| match self.json {
                true => Ok(report),
                false => report.write(console).map(|()| report),
            });
            match shown {
                Ok(report) => reports.push(report),
                Err(why) => return (reports, Err(why)),
            }
        }
        (reports, Ok(()))
    }

    /// Takes in a project. Errors: what is not the fault of its file.
    fn report_on(&self, console: &Console, path: PathBuf, is_named: bool) -> Result<ProjectReport, Failure> {
        let outcome = match self.take_project(console, &path) {
            Ok(preview) => Outcome::Taken(preview),
            Err(Failure::Error(why)) if !is_named && is_other_database(&why) => {
                Outcome::Skipped(error::sentence(console.words, &why))
            }
            Err(Failure::Error(why)) if is_about_file(&why) => Outcome::Failed(error::sentence(console.words, &why)),
            Err(other) => return Err(other),
        };
        Ok(ProjectReport { path, outcome })
    }

    /// Takes in a project, or only says what would be taken in. It may be retried, so it prints nothing.
    fn take_project(&self, console: &Console, path: &Path) -> Result<Preview, Failure> {
        let settled = open(path)?;
        if self.dry_run {
            let mut project = console.read(&self.file)?;
            let plan = project.plan_exchange(&settled)?;
            let mut preview = Preview::new(console.words, &settled, &plan, &project);
            preview.lines.push(console.words.say("exchange-dry-run").into_owned());
            return Ok(preview);
        }
        let (_, preview) = change(console, &self.file, |project| {
            let plan = project.plan_exchange(&settled)?;
            let preview = Preview::new(console.words, &settled, &plan, project);
            console.counting(|watch| project.take_in(plan, watch))?;
            Ok(preview)
        })?;
        Ok(preview)
    }
}

/// Whether a database belongs to a program that tusj does not know, or is a project of tusj.
fn is_other_database(error: &Error) -> bool {
    let others = [DatabaseFault::UnknownProgram, DatabaseFault::OwnProject].map(ImportError::Database);
    matches!(error, Error::Import(why) if others.contains(why))
}

/// Whether an error is the fault of the file that was to be taken in, so that others may do better.
fn is_about_file(error: &Error) -> bool {
    matches!(error, Error::Import(_) | Error::CannotRead { .. } | Error::NameTooLong { .. })
}

impl Preview {
    fn new(words: &Words, settled: &Settled, plan: &ExchangePlan, project: &Project) -> Self {
        let round = project.model().current_round().map_or(1, |round| round.number);
        Self {
            program: settled.program.clone(),
            taken: plan.counts.clone(),
            documents: plan.documents.clone(),
            lines: exchange::preview(words, settled, &plan.counts, &plan.documents, round),
        }
    }
}

impl ProjectReport {
    /// Whether it could not be read.
    pub(super) fn has_failed(&self) -> bool {
        matches!(self.outcome, Outcome::Failed(_))
    }

    /// Writes it as lines. Failures go to standard error.
    fn write(&self, console: &mut Console) -> Done {
        let file = plain(&self.path.to_string_lossy());
        match &self.outcome {
            Outcome::Failed(why) => console.warn(&format!("{file}: {why}")),
            Outcome::Skipped(why) => {
                let values = [("files", file.into()), ("why", why.into())];
                console.line(&console.words.tell("import-skipped", &values))
            }
            Outcome::Taken(preview) => {
                let mut lines = preview.lines.iter();
                let first = lines.next().map(String::as_str).unwrap_or_default();
                console.line(&format!("{file}: {}", plain(first)))?;
                lines.try_for_each(|line| console.line(&format!("  {}", plain(line))))
            }
        }
    }

    /// It as a row of JSON.
    pub(super) fn row(&self) -> Row {
        let row = Row { file: self.path.to_string_lossy().into_owned(), ..Row::default() };
        match &self.outcome {
            Outcome::Failed(why) => Row { outcome: "failed", error: Some(why.clone()), ..row },
            Outcome::Skipped(why) => {
                let kind = Some(Skipped::Database.word());
                Row { outcome: "skipped", skipped: Some(why.clone()), kind, ..row }
            }
            Outcome::Taken(preview) => {
                let counts = |count: fn(&Taken) -> usize| {
                    let counted = preview.taken.iter().filter(|(_, taken)| count(taken) > 0);
                    counted.map(|(table, taken)| (table.name().to_owned(), count(taken).into())).collect()
                };
                Row {
                    outcome: "project",
                    program: preview.program.clone(),
                    documents: preview.documents.clone(),
                    new: counts(|taken| taken.new),
                    known: counts(|taken| taken.known),
                    notes: preview.lines.clone(),
                    ..row
                }
            }
        }
    }
}
