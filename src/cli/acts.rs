//! Acts done to a project and told: what every command that changes data has in common. What is done is said by the
//! command itself.

use std::path::Path;

use super::console::{Console, Failure};
use super::patience::Patience;
use super::undo::Row;
use crate::domain::ids::{ExcerptId, MemoId};
use crate::error::{Error, Noun, Result};
use crate::project::Project;
use crate::words::act::sentence;

/// What went along with what an act was about.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(super) struct Lost {
    /// Codings.
    pub codings: usize,
    /// Excerpts.
    pub excerpts: usize,
}

impl Lost {
    /// Says that excerpts went since nothing was left on them.
    pub(super) fn tell(self, console: &mut Console) -> std::result::Result<(), Failure> {
        match self.excerpts {
            0 => Ok(()),
            n => console.line(&console.words.tell("excerpts-lost", &[("n", n.into())])),
        }
    }
}

/// Does something to the project in a file, and says what was done, as sentences or as JSON. Returns what was lost by
/// it, where there is still room to tell.
pub(super) fn perform(
    console: &mut Console,
    file: &Path,
    json: bool,
    mut act: impl FnMut(&mut Project) -> Result<()>,
) -> std::result::Result<Lost, Failure> {
    let mut before = (0, 0);
    let (project, ()) = change(console, file, |project| {
        before = held(project);
        Ok(act(project)?)
    })?;
    let after = held(&project);
    let told = done(|| project.history_of_session(0))?;
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

/// Opens the project in a file and changes it. Where another program was first or is writing, the act is done again
/// from its beginning, so that every name means what it means then. An act that has committed anything is not repeated.
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

/// Reads what an act has done, after it was done: where that cannot be read, the act is not said to have failed.
pub(super) fn done<T>(mut read: impl FnMut() -> Result<T>) -> Result<T> {
    Patience::new().wait(|| Ok(read()?)).map_err(|_: Failure| Error::DoneUnread)
}

/// How many codings and excerpts there are.
fn held(project: &Project) -> (usize, usize) {
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

/// Whether a word says that something is to be taken off.
pub(super) fn is_none(word: &str) -> bool {
    word.eq_ignore_ascii_case("none") || word.eq_ignore_ascii_case("ingen")
}
