//! Shared code for commands that change a project: performing the change and reporting it.

use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};

use super::console::{Console, Failure};
use super::patience::Patience;
use super::undo::Row;
use crate::domain::ids::{ExcerptId, MemoId};
use crate::error::{Error, Noun, Result};
use crate::project::Project;
use crate::words::act::sentence;

/// The arguments of a command that changes things of one kind: the project file, and which change.
#[derive(Args, Debug)]
pub(super) struct ActIn<A: Subcommand> {
    #[arg(value_name = "FILE.tusj")]
    pub file: PathBuf,
    #[command(subcommand)]
    pub act: A,
    #[arg(long, global = true)]
    pub json: bool,
}

/// What a change removed as a side effect.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(super) struct Lost {
    /// Codings.
    pub codings: usize,
    /// Excerpts.
    pub excerpts: usize,
}

impl Lost {
    /// Reports how many excerpts were removed because they had no content left.
    pub(super) fn report(self, console: &mut Console) -> std::result::Result<(), Failure> {
        match self.excerpts {
            0 => Ok(()),
            n => console.line(&console.words.tell("excerpts-lost", &[("n", n.into())])),
        }
    }
}

/// Changes the project in a file and reports what was done, as sentences or as JSON. Returns what was lost, or an empty
/// value after JSON, since nothing more may be written then.
pub(super) fn perform(
    console: &mut Console,
    file: &Path,
    json: bool,
    mut act: impl FnMut(&mut Project) -> Result<()>,
) -> std::result::Result<Lost, Failure> {
    let mut before = (0, 0);
    let (project, ()) = change(console, file, |project| {
        before = counts(project);
        Ok(act(project)?)
    })?;
    let after = counts(&project);
    let entries = read_result(|| project.history_of_session(0))?;
    if json {
        let rows: Vec<Row> = entries.iter().map(|entry| Row::of(console.words, entry)).collect();
        console.json_list(rows)?;
        return Ok(Lost::default());
    }
    if entries.is_empty() {
        console.line(&console.words.say("nothing-changed"))?;
    }
    for entry in entries {
        console.line(&sentence(console.words, &entry.summary))?;
    }
    let (codings, excerpts) = (before.0.saturating_sub(after.0), before.1.saturating_sub(after.1));
    Ok(Lost { codings, excerpts })
}

/// Opens the project in a file and changes it. If another program has changed the project or is writing to it, `act` is
/// retried from the start, so that it looks up all names again. If it has committed anything, it is not repeated.
pub(super) fn change<T>(
    console: &Console,
    file: &Path,
    mut act: impl FnMut(&mut Project) -> std::result::Result<T, Failure>,
) -> std::result::Result<(Project, T), Failure> {
    let mut patience = Patience::new();
    let mut project = patience.wait(|| console.write(file))?;
    loop {
        match act(&mut project) {
            Ok(done) => return Ok((project, done)),
            Err(Failure::Error(Error::HeadMoved | Error::Busy)) if project.acts_done() == 0 && patience.is_left() => {
                patience.pause();
            }
            Err(failure) => return Err(failure),
        }
    }
}

/// Reads the result of a change. If that fails, the error says that the change itself succeeded.
pub(super) fn read_result<T>(mut read: impl FnMut() -> Result<T>) -> Result<T> {
    Patience::new().wait(|| Ok(read()?)).map_err(|_: Failure| Error::DoneUnread)
}

/// The numbers of codings and excerpts.
fn counts(project: &Project) -> (usize, usize) {
    (project.model().codings.len(), project.model().excerpts.len())
}

/// The excerpts with these numbers. Errors: one does not exist.
pub(super) fn excerpts(project: &Project, numbers: &[i64]) -> Result<Vec<ExcerptId>> {
    let there = |number: &i64| project.model().excerpts.get(ExcerptId(*number)).map(|excerpt| excerpt.id);
    numbers.iter().map(|number| there(number).ok_or_else(|| unknown(Noun::Excerpt, *number))).collect()
}

/// The memo with this number. Errors: it does not exist.
pub(super) fn memo(project: &Project, number: i64) -> Result<MemoId> {
    project.model().memos.get(MemoId(number)).map(|memo| memo.id).ok_or_else(|| unknown(Noun::Memo, number))
}

fn unknown(noun: Noun, number: i64) -> Error {
    Error::Unknown { noun, name: number.to_string(), nearest: Vec::new() }
}

/// Whether a word means "none" in either language.
pub(super) fn is_none(word: &str) -> bool {
    word.eq_ignore_ascii_case("none") || word.eq_ignore_ascii_case("ingen")
}
