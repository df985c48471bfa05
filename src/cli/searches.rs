//! `tusj searches`: lists the saved searches, or removes one.

use std::path::PathBuf;

use clap::Args;
use serde::Serialize;

use super::acts::perform;
use super::console::{Console, Done};
use super::table::{Set, Table};

/// The arguments of `tusj searches`.
#[derive(Args, Debug)]
pub(super) struct Searches {
    #[arg(value_name = "FILE.tusj")]
    file: PathBuf,
    #[arg(long, value_name = "NAME")]
    remove: Option<String>,
    #[arg(long)]
    json: bool,
}

#[derive(Serialize)]
struct Row {
    name: String,
    query: String,
    as_written: bool,
    interviewers: bool,
}

impl Searches {
    /// Lists the saved searches, or removes one.
    pub(super) fn run(&self, console: &mut Console) -> Done {
        if let Some(name) = &self.remove {
            return perform(console, &self.file, self.json, |project| project.remove_search(name).map(drop)).map(drop);
        }
        let saved = console.read(&self.file)?.saved_searches();
        if self.json {
            return console.json_list(saved.into_iter().map(|saved| Row {
                name: saved.name,
                query: saved.query,
                as_written: saved.options.as_written,
                interviewers: saved.options.interviewers,
            }));
        }
        let heading = |key| (console.words.say(key).into_owned(), Set::Left);
        let mut table = Table::new(vec![heading("column-name"), heading("column-query")]);
        saved.into_iter().for_each(|saved| table.row(vec![saved.name, saved.query]));
        table.write(console)
    }
}
