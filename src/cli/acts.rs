//! What every command that changes a project has in common: the act is done, and reported. What is done is up to the
//! command.

use std::path::Path;

use super::console::{Console, Failure};
use super::patience::Patience;
use super::undo::Row;
use crate::domain::ids::{ExcerptId, MemoId};
use crate::error::{Error, Noun, Result};
use crate::project::Project;
use crate::words::act::sentence;

/// What an act removed besides what it was about.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(super) struct Lost {
    /// Codings.
    pub codings: usize,
    /// Excerpts.
    pub excerpts: usize,
}

impl Lost {
    /// Says how many excerpts were removed since nothing was left on them.
    pub(super) fn tell(self, console: &mut Console) -> std::result::Result<(), Failure> {
        match self.excerpts {
            0 => Ok(()),
            n => console.line(&console.words.tell("excerpts-lost", &[("n", n.into())])),
        }
    }
}

/// Changes the project in a file, and reports what was done, as sentences or as JSON. Returns what was lost by it; after
/// JSON nothing more can be written, so nothing is returned then.
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
    let told = read_result(|| project.history_of_session(0))?;
    if json {
        let rows: Vec<Row> = told.iter().map(|told| Row::of(console.words, told)).collect();
        console.json_list(rows)?;
        return Ok(Lost::default());
    }
    if told.is_empty() {
        console.line(&console.words.say("nothing-changed"))?;
    }
    for told in told {
        console.line(&sentence(console.words, &told.deed))?;
    }
    let (codings, excerpts) = (before.0.saturating_sub(after.0), before.1.saturating_sub(after.1));
    Ok(Lost { codings, excerpts })
}

/// Opens the project in a file and changes it. If another program was first or is writing, the act is tried again from
/// its beginning: every name is looked up again in the project as it is then. An act that has committed anything is
/// never repeated.
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

/// Reads what an act has done. If that cannot be read, the error says that the act was done all the same.
pub(super) fn read_result<T>(mut read: impl FnMut() -> Result<T>) -> Result<T> {
    Patience::new().wait(|| Ok(read()?)).map_err(|_: Failure| Error::DoneUnread)
}

/// How many codings and excerpts there are.
fn counts(project: &Project) -> (usize, usize) {
    (project.model().codings.len(), project.model().excerpts.len())
}

/// The excerpts with these numbers. Errors: one is not there.
pub(super) fn excerpts(project: &Project, numbers: &[i64]) -> Result<Vec<ExcerptId>> {
    let there = |number: &i64| project.model().excerpts.get(ExcerptId(*number)).map(|excerpt| excerpt.id);
    numbers.iter().map(|number| there(number).ok_or_else(|| unknown(Noun::Excerpt, *number))).collect()
}

/// The memo with this number. Errors: it is not there.
pub(super) fn memo(project: &Project, number: i64) -> Result<MemoId> {
    project.model().memos.get(MemoId(number)).map(|memo| memo.id).ok_or_else(|| unknown(Noun::Memo, number))
}

fn unknown(noun: Noun, number: i64) -> Error {
    Error::Unknown { noun, name: number.to_string(), nearest: Vec::new() }
}

/// Whether a word means that something is to be removed.
pub(super) fn is_none(word: &str) -> bool {
    word.eq_ignore_ascii_case("none") || word.eq_ignore_ascii_case("ingen")
}
