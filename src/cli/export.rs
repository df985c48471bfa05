//! `tusj export`: writes a table for the thesis. The file extension decides the format.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::console::{Console, Done};
use super::excerpts::times;
use crate::analysis::count::Tally;
use crate::domain::query::options::SearchOptions;
use crate::export::{Replace, TableKind};
use crate::project::Project;
use crate::project::export::{ExportOptions, TableRequest};

/// The arguments of `tusj export`.
#[derive(Args, Debug)]
pub(super) struct Export {
    #[arg(value_name = "FILE.tusj")]
    file: PathBuf,
    #[arg(value_name = "WHAT")]
    what: Kind,
    #[arg(long, value_name = "PATH")]
    to: PathBuf,
    #[arg(long, value_name = "QUERY")]
    query: Option<String>,
    #[arg(long)]
    as_written: bool,
    #[arg(long)]
    times: bool,
    #[arg(long)]
    replace: bool,
    #[arg(long)]
    json: bool,
}

/// The tables that can be exported.
#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
enum Kind {
    Themes,
    Excerpts,
    Codebook,
    Method,
}

impl Kind {
    /// The table of excerpts or codes, if it is one.
    fn table(self) -> Option<TableKind> {
        match self {
            Self::Themes => Some(TableKind::Themes),
            Self::Excerpts => Some(TableKind::Excerpts),
            Self::Codebook => Some(TableKind::Codebook),
            Self::Method => None,
        }
    }
}

impl Export {
    /// Writes the facts for the method chapter.
    fn method(&self, console: &mut Console, project: &Project) -> Done {
        let (words, zone) = (console.words, (console.world.zone)());
        let replace = if self.replace { Replace::Yes } else { Replace::No };
        let options = ExportOptions { words, date: console.today(), replace };
        let rows = project.export_method(&self.to, zone, options)?;
        let file = self.to.to_string_lossy();
        if self.json {
            return console.json(&serde_json::json!({ "file": file, "rows": rows }));
        }
        let contents = words.tell("count-rows", &[("n", rows.into())]);
        console.line(&words.tell("export-made", &[("file", file.as_ref().into()), ("contents", contents.into())]))
    }

    /// Writes the file and reports its contents.
    pub(super) fn run(&self, console: &mut Console) -> Done {
        let project = console.read(&self.file)?;
        let Some(what) = self.what.table() else { return self.method(console, &project) };
        let options = SearchOptions { as_written: self.as_written, ..SearchOptions::default() };
        let query = self.query.clone();
        let request = TableRequest { what, query, options, theme: None, times: times(self.times) };
        let replace = if self.replace { Replace::Yes } else { Replace::No };
        let words = console.words;
        let made = project.export(&request, &self.to, ExportOptions { words, date: console.today(), replace })?;
        let file = self.to.to_string_lossy();
        if self.json {
            let Tally { count, uncounted } = made.contents.tally;
            console.json(&serde_json::json!({
                "file": file,
                "rows": made.rows,
                "excerpts": count.excerpts,
                "informants": count.informants,
                "not_counted": uncounted.total(),
            }))?;
        } else {
            let values = [("file", file.as_ref().into()), ("contents", made.text(words).into())];
            console.line(&words.tell("export-made", &values))?;
        }
        made.warning(words).map_or(Ok(()), |warning| console.warn(&warning))?;
        console.hint(self.query.as_deref().unwrap_or_default(), !self.json)
    }
}
