//! `tusj undo` and `tusj redo`.

use std::path::PathBuf;

use clap::Args;
use serde::Serialize;

use super::console::{Console, Done};
use crate::error::{Error, Result};
use crate::project::Project;
use crate::project::history::HistoryEntry;
use crate::project::undo::Undone;
use crate::words::{Words, act};

/// How far to go back or forth.
#[derive(Args, Debug)]
pub(super) struct Turn {
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
pub(super) fn undo(console: &mut Console, turn: &Turn) -> Done {
    run(console, turn, Project::undo)
}

/// Does undone acts again.
pub(super) fn redo(console: &mut Console, turn: &Turn) -> Done {
    run(console, turn, Project::redo)
}

/// Turns as many acts as asked for, or as there are; it is an error only if there is none.
fn run(console: &mut Console, turn: &Turn, verb: fn(&mut Project) -> Result<Undone>) -> Done {
    let mut project = console.write(&turn.file)?;
    let mut done = 0;
    for _ in 0..turn.steps {
        match verb(&mut project) {
            Ok(_) => done += 1,
            Err(Error::NothingToUndo | Error::NothingToRedo) if done > 0 => break,
            Err(error) => return Err(error.into()),
        }
    }
    let told = project.history(done)?;
    let rows: Vec<Row> = told.iter().map(|told| Row::of(console.words, told)).collect();
    if turn.json {
        return console.json_list(rows);
    }
    rows.into_iter().try_for_each(|row| console.line(&row.sentence))
}
