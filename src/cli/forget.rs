//! `tusj forget`: what was removed and lies in the file still, and erasing it for good.
//!
//! To erase a document one must write its name: that is the question and the answer.

use std::path::PathBuf;

use clap::Args;
use serde::Serialize;

use super::console::{Console, Done, Failure};
use super::table::{Set, Table};

/// What to erase.
#[derive(Args, Debug)]
pub(super) struct Forget {
    #[arg(value_name = "FILE.tusj")]
    file: PathBuf,
    #[arg(long, value_name = "NAME")]
    document: Vec<String>,
    #[arg(long, conflicts_with = "document")]
    rewrite: bool,
    #[arg(long)]
    json: bool,
}

#[derive(Serialize)]
struct Listed {
    document: String,
    removed_at: String,
}

#[derive(Serialize)]
struct Erased<'a> {
    forgotten: &'a [String],
    changes: usize,
    rewritten: bool,
}

impl Forget {
    pub(super) fn run(&self, console: &mut Console) -> Done {
        match (self.rewrite, self.document.is_empty()) {
            (true, _) => self.rewrite(console),
            (false, true) => self.list(console),
            (false, false) => self.erase(console),
        }
    }

    fn list(&self, console: &mut Console) -> Done {
        let removed = console.read(&self.file)?.removed_documents()?;
        if self.json {
            let listed = removed.into_iter().map(|one| Listed { document: one.name, removed_at: console.iso(one.at) });
            let listed: Vec<Listed> = listed.collect();
            return console.json_list(listed);
        }
        let words = console.words;
        if removed.is_empty() {
            return console.line(&words.say("forget-nothing"));
        }
        let heading = |key| (words.say(key).into_owned(), Set::Left);
        let mut table = Table::new(vec![heading("column-document"), heading("column-removed")]);
        for one in removed {
            table.row(vec![one.name, console.clock(one.at)]);
        }
        table.write(console)?;
        console.line(&words.say("forget-how"))
    }

    fn erase(&self, console: &mut Console) -> Done {
        let forgotten = console.write(&self.file)?.forget_documents(&self.document)?;
        let words = console.words;
        if self.json {
            let (changes, rewritten) = (forgotten.changes, forgotten.is_rewritten);
            console.json(&Erased { forgotten: &self.document, changes, rewritten })?;
        } else {
            let quoted = self.document.iter().map(|name| words.tell("quoted", &[("text", name.as_str().into())]));
            let names = quoted.collect::<Vec<_>>().join(", ");
            console.line(&words.tell("forget-done", &[("names", names.into())]))?;
        }
        if forgotten.is_rewritten {
            return Ok(());
        }
        console.warn(&words.say("forget-not-rewritten"))?;
        Err(Failure::Told)
    }

    fn rewrite(&self, console: &mut Console) -> Done {
        console.write(&self.file)?.rewrite()?;
        if self.json {
            return console.json(&serde_json::json!({ "rewritten": true }));
        }
        console.line(&console.words.say("forget-rewritten"))
    }
}
