//! `tusj export`: writes a table for the thesis. The file extension decides the format.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::console::{Console, Done};
use super::excerpts::times;
use super::memos::Order;
use crate::analysis::count::Tally;
use crate::domain::memo::SubjectKind;
use crate::domain::query::options::SearchOptions;
use crate::export::{Replace, TableKind};
use crate::project::export::{ExportOptions, TableRequest};
use crate::project::memo::export::MemoRequest;
use crate::project::memo::list::MemoFilter;

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
    #[arg(long, value_name = "HOW", default_value = "date")]
    order: Order,
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
    Diary,
    Memos,
}

impl Kind {
    fn table(self) -> TableKind {
        match self {
            Self::Themes => TableKind::Themes,
            Self::Excerpts => TableKind::Excerpts,
            Self::Codebook => TableKind::Codebook,
            Self::Diary | Self::Memos => TableKind::Memos,
        }
    }
}

impl Export {
    /// Which memos to export; `None` if a table was asked for. The query searches the memos.
    fn memos(&self, console: &Console) -> Option<MemoRequest> {
        let about = match self.what {
            Kind::Diary => Some(SubjectKind::Diary),
            Kind::Memos => None,
            Kind::Themes | Kind::Excerpts | Kind::Codebook => return None,
        };
        let filter = MemoFilter { about, query: self.query.clone().unwrap_or_default(), ..MemoFilter::default() };
        Some(MemoRequest { filter, order: self.order.into(), zone: (console.world.zone)() })
    }

    /// Writes the file and reports its contents.
    pub(super) fn run(&self, console: &mut Console) -> Done {
        let project = console.read(&self.file)?;
        let options = SearchOptions { as_written: self.as_written, ..SearchOptions::default() };
        let query = self.query.clone();
        let memos = self.memos(console);
        let request =
            TableRequest { what: self.what.table(), query, options, theme: None, times: times(self.times), memos };
        let replace = if self.replace { Replace::Yes } else { Replace::No };
        let words = console.words;
        let made = project.export(&request, &self.to, ExportOptions { words, date: console.today(), replace })?;
        let file = self.to.to_string_lossy();
        if self.json && request.memos.is_some() {
            console.json(&serde_json::json!({ "file": file, "memos": made.rows }))?;
        } else if self.json {
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
