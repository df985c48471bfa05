//! `tusj undo` and `tusj redo`.

use std::path::PathBuf;

use clap::Args;
use serde::Serialize;

use super::acts::read_result;
use super::console::{Console, Done, Failure};
use super::patience::Patience;
use crate::error::{Error, Result};
use crate::project::Project;
use crate::project::history::HistoryEntry;
use crate::project::undo::Undone;
use crate::words::{Words, act};

/// How many acts to undo or redo, and where.
#[derive(Args, Debug)]
pub(super) struct Steps {
    #[arg(value_name = "FILE.tusj")]
    file: PathBuf,
    #[arg(long, value_name = "N", default_value_t = 1, value_parser = clap::value_parser!(u32).range(1..))]
    steps: u32,
    #[arg(long)]
    json: bool,
}

/// An act that was done, as JSON tells it: the journal's number, its kind, and what was done in words.
#[derive(Serialize)]
pub(super) struct Row {
    seq: i64,
    act: &'static str,
    sentence: String,
}

impl Row {
    pub(super) fn of(words: &Words, told: &HistoryEntry) -> Self {
        Self {
            seq: told.seq,
            act: told.deed.of.as_ref().map_or(told.deed.kind, |of| of.kind).word(),
            sentence: act::sentence(words, &told.deed),
        }
    }
}

/// Takes acts back.
pub(super) fn undo(console: &mut Console, wanted: &Steps) -> Done {
    run(console, wanted, Project::undo, "undo-overtaken")
}

/// Does undone acts again.
pub(super) fn redo(console: &mut Console, wanted: &Steps) -> Done {
    run(console, wanted, Project::redo, "redo-overtaken")
}

/// Undoes or redoes as many acts as asked for, or as there are; it is an error only if there is none. If another program
/// has acted since the project was opened, the next act is not the one that was meant: it is named and left alone.
fn run(console: &mut Console, wanted: &Steps, verb: fn(&mut Project) -> Result<Undone>, overtaken: &str) -> Done {
    let mut patience = Patience::new();
    let mut project = patience.wait(|| console.write(&wanted.file))?;
    let mut overtaken_by = None;
    while project.acts_done() < steps(wanted) {
        match patience.wait(|| Ok(verb(&mut project)?)) {
            Ok(_) => {}
            Err(Failure::Error(Error::NothingToUndo | Error::NothingToRedo)) if project.acts_done() > 0 => break,
            Err(Failure::Error(Error::HeadMoved)) => {
                overtaken_by = project.history(1)?.pop();
                break;
            }
            Err(failure) => return Err(failure),
        }
    }
    let told = read_result(|| project.history_of_session(0))?;
    let rows: Vec<Row> = told.iter().map(|told| Row::of(console.words, told)).collect();
    if wanted.json {
        console.json_list(rows)?;
    } else {
        rows.into_iter().try_for_each(|row| console.line(&row.sentence))?;
    }
    let Some(other) = overtaken_by else { return Ok(()) };
    let act = act::sentence(console.words, &other.deed);
    console.warn(&console.words.tell(overtaken, &[("act", act.into())]))?;
    Err(Failure::AlreadyReported)
}

fn steps(wanted: &Steps) -> usize {
    usize::try_from(wanted.steps).unwrap_or(usize::MAX)
}
