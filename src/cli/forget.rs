//! `tusj forget`: lists removed data that is still in the file, and erases it permanently.
//!
//! To erase a document or a participant, the user has to type its name. This serves as confirmation.

use std::path::PathBuf;

use clap::Args;
use serde::Serialize;

use super::console::{Console, Done, Failure};
use super::patience::Patience;
use super::table::{Set, Table};
use crate::domain::ids::Moment;
use crate::store::forget::Removed;

/// The arguments of `tusj forget`.
#[derive(Args, Debug)]
pub(super) struct Forget {
    #[arg(value_name = "FILE.tusj")]
    file: PathBuf,
    #[arg(long, value_name = "NAME")]
    document: Vec<String>,
    #[arg(long, value_name = "NUMBER")]
    participant: Vec<String>,
    #[arg(long, conflicts_with_all = ["document", "participant"])]
    rewrite: bool,
    #[arg(long)]
    json: bool,
}

/// A removed document, or a removed participant.
#[derive(Serialize, Default)]
struct Listed {
    document: Option<String>,
    participant: Option<String>,
    pseudonym: Option<String>,
    removed_at: String,
}

#[derive(Serialize)]
struct Erased<'a> {
    forgotten: Vec<&'a String>,
    changes: usize,
    rewritten: bool,
}

impl Forget {
    pub(super) fn run(&self, console: &mut Console) -> Done {
        match (self.rewrite, self.document.is_empty() && self.participant.is_empty()) {
            (true, _) => self.rewrite(console),
            (false, true) => self.list(console),
            (false, false) => self.erase(console),
        }
    }

    fn list(&self, console: &mut Console) -> Done {
        let project = console.read(&self.file)?;
        let (documents, people) = (project.removed_documents()?, project.removed_participants()?);
        if self.json {
            let document = |one: Removed| Listed { document: Some(one.name), ..at(console, one.at) };
            let person = |one: Removed| Listed {
                participant: Some(one.name),
                pseudonym: Some(one.pseudonym),
                ..at(console, one.at)
            };
            let listed = documents.into_iter().map(document).chain(people.into_iter().map(person));
            let listed: Vec<Listed> = listed.collect();
            return console.json_list(listed);
        }
        let words = console.words;
        if documents.is_empty() && people.is_empty() {
            return console.line(&words.say("forget-nothing"));
        }
        let headings = |keys: &[&str]| keys.iter().map(|key| (words.say(key).into_owned(), Set::Left)).collect();
        if !documents.is_empty() {
            let mut table = Table::new(headings(&["column-document", "column-removed"]));
            documents.into_iter().for_each(|one| table.row(vec![one.name, console.clock(one.at)]));
            table.write(console)?;
        }
        if !people.is_empty() {
            let mut table = Table::new(headings(&["column-participant", "column-pseudonym", "column-removed"]));
            people.into_iter().for_each(|one| table.row(vec![one.name, one.pseudonym, console.clock(one.at)]));
            table.write(console)?;
        }
        console.line(&words.say("forget-how"))
    }

    fn erase(&self, console: &mut Console) -> Done {
        // Erasing cannot be undone, and a name may mean something else after another program's change. So only waiting
        // is retried, not the whole operation.
        let mut patience = Patience::new();
        let mut project = patience.wait(|| console.write(&self.file))?;
        let forgotten = patience.wait(|| Ok(project.forget_removed(&self.document, &self.participant)?))?;
        let words = console.words;
        let names: Vec<&String> = self.document.iter().chain(&self.participant).collect();
        if self.json {
            let (changes, rewritten) = (forgotten.changes, forgotten.is_rewritten);
            console.json(&Erased { forgotten: names, changes, rewritten })?;
        } else {
            let quoted = names.iter().map(|name| words.tell("quoted", &[("text", name.as_str().into())]));
            let names = quoted.collect::<Vec<_>>().join(", ");
            console.line(&words.tell("forget-done", &[("names", names.into())]))?;
        }
        if forgotten.is_rewritten {
            return Ok(());
        }
        console.warn(&words.say("forget-not-rewritten"))?;
        Err(Failure::AlreadyReported)
    }

    fn rewrite(&self, console: &mut Console) -> Done {
        Patience::new().wait(|| Ok(console.write(&self.file)?.rewrite()?))?;
        if self.json {
            return console.json(&serde_json::json!({ "rewritten": true }));
        }
        console.line(&console.words.say("forget-rewritten"))
    }
}

/// An entry with only the time set.
fn at(console: &Console, at: Moment) -> Listed {
    Listed { removed_at: console.iso(at), ..Listed::default() }
}
