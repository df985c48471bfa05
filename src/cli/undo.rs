//! `tusj undo` and `tusj redo`.

use std::path::PathBuf;

use clap::Args;
use serde::Serialize;

use super::acts::{change, read_result};
use super::console::{Console, Done, Failure};
use super::patience::Patience;
use crate::domain::step::ActKind;
use crate::error::{Error, Result};
use crate::project::Project;
use crate::project::history::HistoryEntry;
use crate::project::undo::Undone;
use crate::words::{Words, act};

/// The arguments of `tusj redo`, and some of `tusj undo`.
#[derive(Args, Debug)]
pub(super) struct Steps {
    #[arg(value_name = "FILE.tusj")]
    file: PathBuf,
    #[arg(long, value_name = "N", default_value_t = 1, value_parser = clap::value_parser!(u32).range(1..))]
    steps: u32,
    #[arg(long)]
    json: bool,
}

/// The arguments of `tusj undo`.
#[derive(Args, Debug)]
pub(super) struct Undo {
    #[command(flatten)]
    steps: Steps,
    #[arg(long, value_name = "NUMBER", conflicts_with = "steps")]
    to: Option<i64>,
    #[arg(long, requires = "to")]
    dry_run: bool,
}

/// An act, as JSON: its number in the journal, its kind, and a sentence that describes it.
#[derive(Serialize)]
pub(super) struct Row {
    seq: i64,
    act: &'static str,
    sentence: String,
}

impl Row {
    pub(super) fn of(words: &Words, entry: &HistoryEntry) -> Self {
        Self {
            seq: entry.seq,
            act: entry.summary.reversed.as_ref().map_or(entry.summary.kind, |of| of.kind).word(),
            sentence: act::sentence(words, &entry.summary),
        }
    }
}

/// Undoes acts.
pub(super) fn undo(console: &mut Console, undo: &Undo) -> Done {
    match undo.to {
        Some(point) => undo_to(console, undo, point),
        None => run(console, &undo.steps, Project::undo, "undo-overtaken"),
    }
}

/// Undoes every act after a point, or says what that would undo.
fn undo_to(console: &mut Console, undo: &Undo, point: i64) -> Done {
    let file = &undo.steps.file;
    let rewind = if undo.dry_run {
        console.read(file)?.rewind(point)?
    } else {
        change(console, file, |project| Ok(project.undo_to(point)?.rewind))?.1
    };
    if undo.steps.json {
        let count = |n: &(ActKind, usize)| serde_json::json!({ "act": n.0.word(), "count": n.1 });
        let coder = |n: &(String, usize)| serde_json::json!({ "coder": n.0, "count": n.1 });
        return console.json(&serde_json::json!({
            "undone": !undo.dry_run,
            "acts": rewind.acts,
            "kinds": rewind.kinds.iter().map(count).collect::<Vec<_>>(),
            "coders": rewind.coders.iter().map(coder).collect::<Vec<_>>(),
            "rounds": rewind.rounds,
            "skipped": rewind.skipped,
        }));
    }
    if undo.dry_run {
        return console.line(&rewind.text(console.words));
    }
    console.line(&rewind.done_text(console.words))
}

/// Redoes acts.
pub(super) fn redo(console: &mut Console, steps: &Steps) -> Done {
    run(console, steps, Project::redo, "redo-overtaken")
}

/// Undoes or redoes the given number of acts, or as many as there are. Errors: there is none, or another program has
/// changed the project since it was opened. The next act is then not the one that was meant: it is named and left
/// alone.
fn run(console: &mut Console, steps: &Steps, verb: fn(&mut Project) -> Result<Undone>, overtaken: &str) -> Done {
    let mut patience = Patience::new();
    let mut project = patience.wait(|| console.write(&steps.file))?;
    let (mut overtaken_by, mut skipped) = (None, 0);
    while project.acts_done() < count(steps) {
        match patience.wait(|| Ok(verb(&mut project)?)) {
            Ok(undone) => skipped = undone.skipped,
            Err(Failure::Error(Error::NothingToUndo | Error::NothingToRedo | Error::UndoErased { .. }))
                if project.acts_done() > 0 =>
            {
                break;
            }
            Err(Failure::Error(Error::HeadMoved)) => {
                overtaken_by = project.history(1)?.pop();
                break;
            }
            Err(failure) => return Err(failure),
        }
    }
    let entries = read_result(|| project.history_of_session(0))?;
    let rows: Vec<Row> = entries.iter().map(|entry| Row::of(console.words, entry)).collect();
    if steps.json {
        console.json_list(rows)?;
    } else {
        rows.into_iter().try_for_each(|row| console.line(&row.sentence))?;
    }
    if skipped > 0 {
        console.warn(&console.words.tell("undo-skipped", &[("n", skipped.into())]))?;
    }
    let Some(other) = overtaken_by else { return Ok(()) };
    let act = act::sentence(console.words, &other.summary);
    console.warn(&console.words.tell(overtaken, &[("act", act.into())]))?;
    Err(Failure::AlreadyReported)
}

fn count(steps: &Steps) -> usize {
    usize::try_from(steps.steps).unwrap_or(usize::MAX)
}
