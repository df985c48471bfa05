//! `tusj check`: checks a project for damage, and whether others can read the file.

use std::collections::BTreeSet;

use serde::Serialize;

use super::arguments::List;
use super::console::{Console, Done, Failure};
use crate::domain::ids::ExcerptId;
use crate::error::Error;
use crate::platform::{permissions, shell};
use crate::project::Project;
use crate::project::check::Fault;
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

/// Checks a project. Errors: something is wrong with it.
pub(super) fn run(console: &mut Console, list: &List) -> Done {
    let (project, rows) = match find_faults(console, list) {
        // Damage that stops reading is a result of the check, not an error.
        Err(Failure::Error(Error::Damaged { what })) => (None, vec![Row::damaged(console.words, &what)]),
        Err(other) => return Err(other),
        Ok((project, rows)) => (Some(project), rows),
    };
    let is_sound = rows.is_empty();
    let warning = project.as_ref().and_then(|project| project.real_names().warning(console.words));
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
    console.world.out.flush()?;
    if permissions::others_can_read(&list.file) {
        let file = shell::quoted(&list.file);
        console.warn(&console.words.tell("check-open-to-others", &[("file", file.into())]))?;
    }
    if is_sound { Ok(()) } else { Err(Failure::AlreadyReported) }
}

fn find_faults(console: &Console, list: &List) -> Result<(Project, Vec<Row>), Failure> {
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
