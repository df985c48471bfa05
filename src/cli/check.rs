//! `tusj check`: checks a project for damage, and whether others can read the file; with `--repair`, repairs it.

use std::collections::BTreeSet;
use std::path::PathBuf;

use clap::Args;
use serde::Serialize;

use super::console::{Console, Done, Failure};
use crate::domain::ids::ExcerptId;
use crate::error::{Error, ReadOnlyReason};
use crate::platform::{permissions, shell};
use crate::project::Project;
use crate::project::check::Fault;
use crate::project::repair::{Remedy, repair};
use crate::store::check::FileFault;
use crate::words::{Arg, Words};

#[derive(Serialize)]
struct Row {
    fault: &'static str,
    sentence: String,
    /// SQLite's own message, in English, for someone who examines the file.
    detail: Option<String>,
}

impl Row {
    fn new((fault, sentence): (&'static str, String)) -> Self {
        Self { fault, sentence, detail: None }
    }

    fn damaged(words: &Words, detail: &str) -> Self {
        let sentence = words.say("check-damaged").into_owned();
        Self { fault: "damaged", sentence, detail: Some(detail.to_owned()) }
    }
}

/// The arguments of `tusj check`.
#[derive(Args, Debug)]
pub(super) struct Check {
    #[arg(value_name = "FILE.tusj")]
    file: PathBuf,
    #[arg(long)]
    repair: bool,
    #[arg(long, requires = "repair")]
    dry_run: bool,
    #[arg(long)]
    json: bool,
}

impl Check {
    /// Checks a project, or repairs what can be repaired.
    pub(super) fn run(&self, console: &mut Console) -> Done {
        match (self.repair, self.dry_run) {
            (false, _) => check(console, self),
            (true, true) => self.plan(console),
            (true, false) => self.mend(console),
        }
    }

    /// Says what would be done about each fault.
    fn plan(&self, console: &mut Console) -> Done {
        let project = console.read(&self.file)?;
        let faults = project.check()?;
        let remedies = project.remedies(&faults)?;
        let rows: Vec<(Row, String)> = faults
            .iter()
            .zip(&remedies)
            .map(|(fault, remedy)| (row(console, &project, fault), remedy_text(console.words, *remedy)))
            .collect();
        if self.json {
            let row = |(row, remedy): &(Row, String)| serde_json::json!({ "fault": row.fault, "sentence": row.sentence, "remedy": remedy });
            return console.json_list(rows.iter().map(row).collect::<Vec<_>>());
        }
        if rows.is_empty() {
            return console.line(&console.words.say("repair-nothing"));
        }
        let mut seen = BTreeSet::new();
        for (row, remedy) in rows.iter().filter(|(row, _)| seen.insert(&row.sentence)) {
            console.line(&row.sentence)?;
            console.line(&format!("  {remedy}"))?;
        }
        Ok(())
    }

    /// Repairs what can be repaired, and says what is left. Errors: something is left.
    fn mend(&self, console: &mut Console) -> Done {
        if console.read_only {
            return Err(Error::ReadOnly { path: self.file.clone(), why: ReadOnlyReason::Requested }.into());
        }
        let zone = (console.world.zone)();
        let unrepaired = console.words.say("file-unrepaired");
        let repaired = repair(&self.file, zone, &unrepaired, console.world.context)?;
        let Some(kept) = repaired.kept else {
            return match self.json {
                true => console.json(&serde_json::json!({ "before": 0, "kept": null, "left": [] })),
                false => console.line(&console.words.say("repair-nothing")),
            };
        };
        let project = console.read(&self.file)?;
        let left: Vec<Row> = repaired.left.iter().map(|fault| row(console, &project, fault)).collect();
        let (words, kept) = (console.words, kept.to_string_lossy());
        let is_sound = left.is_empty();
        if self.json {
            console.json(&serde_json::json!({ "before": repaired.before, "kept": kept, "left": left }))?;
        } else {
            console.line(&words.tell("repair-kept", &[("file", kept.as_ref().into())]))?;
            match repaired.before {
                Some(before) => {
                    let mended = before.saturating_sub(left.len());
                    console.line(&words.tell("repair-done", &[("n", mended.into()), ("of", before.into())]))?;
                }
                None => console.line(&words.say("repair-readable"))?,
            }
            for row in &left {
                console.line(&words.tell("repair-left", &[("fault", row.sentence.as_str().into())]))?;
            }
        }
        if is_sound { Ok(()) } else { Err(Failure::AlreadyReported) }
    }
}

/// What can be done about a fault, in words.
fn remedy_text(words: &Words, remedy: Remedy) -> String {
    let phrase = match remedy {
        Remedy::FromJournal => words.say("repair-from-journal"),
        Remedy::QuoteFromText => words.say("repair-quote"),
        Remedy::SpanFromQuote => words.say("repair-span"),
        Remedy::OwnTurn => words.say("repair-turn"),
        Remedy::RemoveEmpty => words.say("repair-empty"),
        Remedy::NewName => words.say("repair-name"),
        Remedy::MoveToTop => words.say("repair-circle"),
        Remedy::OwnRound => words.say("repair-round"),
        Remedy::RestoreQuote => words.say("repair-preparation"),
        Remedy::RebuildIndexes => words.say("repair-indexes"),
        Remedy::None => words.say("repair-none"),
    };
    phrase.into_owned()
}

/// Checks a project. Errors: something is wrong with it.
fn check(console: &mut Console, list: &Check) -> Done {
    let (project, rows) = match find_faults(console, list) {
        // Damage that stops reading is a result of the check, not an error.
        Err(Failure::Error(Error::Damaged { what })) => (None, vec![Row::damaged(console.words, &what)]),
        Err(other) => return Err(other),
        Ok((project, rows)) => (Some(project), rows),
    };
    let is_sound = rows.is_empty();
    let warning = project.as_ref().and_then(|project| project.real_names().warning(console.words));
    let unclean = project.as_ref().map(|project| project.unclean_backups()).transpose()?.unwrap_or_default();
    if list.json {
        console.json_list(rows)?;
    } else if let Some(project) = project.filter(|_| is_sound) {
        let model = project.model();
        let counts = [("documents", model.documents.len().into()), ("excerpts", model.excerpts.len().into())];
        console.line(&console.words.tell("check-well", &counts))?;
    } else {
        let mut seen = BTreeSet::new();
        for row in rows.iter().filter(|row| seen.insert(&row.sentence)) {
            console.line(&row.sentence)?;
        }
        console.line(&console.words.tell("check-faults", &[("n", rows.len().into())]))?;
    }
    if let Some(warning) = warning {
        console.warn(&warning)?;
    }
    for made in unclean {
        let file = made.path.to_string_lossy();
        console.warn(&console.words.tell("backup-unclean", &[("file", file.as_ref().into())]))?;
    }
    console.world.out.flush()?;
    if permissions::others_can_read(&list.file) {
        let file = shell::quoted(&list.file);
        console.warn(&console.words.tell("check-open-to-others", &[("file", file.into())]))?;
    }
    if is_sound { Ok(()) } else { Err(Failure::AlreadyReported) }
}

fn find_faults(console: &Console, list: &Check) -> Result<(Project, Vec<Row>), Failure> {
    let project = console.read(&list.file)?;
    let rows = project.check()?.iter().map(|fault| row(console, &project, fault)).collect();
    Ok((project, rows))
}

fn row(console: &Console, project: &Project, fault: &Fault) -> Row {
    let words = console.words;
    let text = |key, name, value: String| words.tell(key, &[(name, value.into())]);
    let document = |id| project.model().documents.get(id).map_or(String::new(), |d| d.name.clone());
    let code = |id| project.model().codebook.get(id).map_or(String::new(), |code| code.name.clone());
    let message = match fault {
        Fault::File(fault) => return file_fault(console, fault),
        Fault::Text(id) => ("text", text("check-text", "document", document(*id))),
        Fault::Turns(id) => ("turns", text("check-turns", "document", document(*id))),
        Fault::Cycle(id) => ("circle", text("check-circle", "code", code(*id))),
        Fault::DuplicateName(id) => ("twin", text("check-twin", "code", code(*id))),
        Fault::OtherRound(id) => ("other-round", text("check-other-round", "code", code(*id))),
        Fault::CodeOfOtherRound(id) => {
            ("code-of-other-round", words.tell("check-code-of-other-round", &place(project, *id)))
        }
        Fault::Span(id) => ("span", words.tell("check-span", &place(project, *id))),
        Fault::Quote(id) => ("quote", words.tell("check-quote", &place(project, *id))),
        Fault::Turn(id) => ("turn", words.tell("check-turn", &place(project, *id))),
        Fault::Preparation(id) => ("preparation", words.tell("check-preparation", &place(project, *id))),
        Fault::EmptyExcerpt(id) => ("bare", words.tell("check-bare", &place(project, *id))),
    };
    Row::new(message)
}

fn file_fault(console: &Console, fault: &FileFault) -> Row {
    let words = console.words;
    let message = match fault {
        FileFault::Damaged(what) => return Row::damaged(words, what),
        FileFault::DanglingReference(what) => ("dangling", words.tell("check-dangling", &[("what", what.into())])),
        FileFault::DiffersFromJournal { table, row } => {
            let values = [("table", table.name().into()), ("row", (*row).into())];
            ("unlike-journal", words.tell("check-unlike", &values))
        }
    };
    Row::new(message)
}

/// The document and turn of an excerpt, as values for a message.
fn place<'a>(project: &Project, id: ExcerptId) -> [(&'static str, Arg<'a>); 2] {
    let model = project.model();
    let excerpt = model.excerpts.get(id);
    let document = excerpt.and_then(|e| model.documents.get(e.document)).map_or(String::new(), |d| d.name.clone());
    [("document", document.into()), ("turn", excerpt.map_or(0, |e| e.turn).into())]
}
