//! `tusj export`: writes a table for the thesis. The file extension decides the format.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::console::{Console, Done, Failure};
use super::excerpts::times;
use super::memos::Order;
use crate::analysis::count::Tally;
use crate::domain::memo::SubjectKind;
use crate::domain::query::options::SearchOptions;
use crate::export::{Replace, TableKind};
use crate::project::Project;
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
    #[arg(long, value_name = "DOCUMENT")]
    document: Vec<String>,
    #[arg(long, num_args = 2, value_name = "ROUND")]
    between: Option<Vec<String>>,
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
    Journey,
    Method,
    Transcript,
}

impl Kind {
    /// The table of excerpts or codes. `None` for the way from codes to themes and the facts for the method.
    fn table(self) -> Option<TableKind> {
        match self {
            Self::Themes => Some(TableKind::Themes),
            Self::Excerpts => Some(TableKind::Excerpts),
            Self::Codebook => Some(TableKind::Codebook),
            Self::Diary | Self::Memos => Some(TableKind::Memos),
            Self::Journey | Self::Method | Self::Transcript => None,
        }
    }
}

impl Export {
    /// Which memos to export; `None` if a table was asked for. The query searches the memos.
    fn memos(&self, console: &Console) -> Option<MemoRequest> {
        let about = match self.what {
            Kind::Diary => Some(SubjectKind::Diary),
            Kind::Memos => None,
            _ => return None,
        };
        let filter = MemoFilter { about, query: self.query.clone().unwrap_or_default(), ..MemoFilter::default() };
        Some(MemoRequest { filter, order: self.order.into(), zone: (console.world.zone)() })
    }

    /// Writes the facts for the method chapter.
    fn method(&self, console: &mut Console, project: &Project) -> Done {
        let (words, zone) = (console.words, (console.world.zone)());
        let rows = project.export_method(&self.to, zone, self.options(console))?;
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
        let Some(what) = self.what.table() else {
            return match self.what {
                Kind::Method => self.method(console, &project),
                Kind::Transcript => self.transcript(console, &project),
                _ => self.journey(console, &project),
            };
        };
        if self.between.is_some() {
            return Err(Failure::Usage(console.words.say("usage-only-journey").into_owned()));
        }
        let options = SearchOptions { as_written: self.as_written, ..SearchOptions::default() };
        let query = self.query.clone();
        let memos = self.memos(console);
        let request = TableRequest { what, query, options, theme: None, times: times(self.times), memos };
        let words = console.words;
        let made = project.export(&request, &self.to, self.options(console))?;
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

    /// Writes interviews with their codes in the margin: those that are named, or all.
    fn transcript(&self, console: &mut Console, project: &Project) -> Done {
        let named = self.document.iter().map(|name| project.find_document(name)).collect::<Result<Vec<_>, _>>()?;
        let all = || project.model().documents_in_order().into_iter().map(|document| document.id).collect();
        let documents = if named.is_empty() { all() } else { named };
        let made = project.export_transcripts(&documents, &self.to, self.options(console))?;
        let (words, file) = (console.words, self.to.to_string_lossy());
        if self.json {
            let files: Vec<_> = made.files.iter().map(|file| file.to_string_lossy()).collect();
            return console.json(&serde_json::json!({ "files": files, "excerpts": made.excerpts }));
        }
        let documents = words.tell("count-documents", &[("n", made.documents.into())]);
        let excerpts = words.tell("count-excerpts", &[("n", made.excerpts.into())]);
        let contents = format!("{documents}, {excerpts}");
        console.line(&words.tell("export-made", &[("file", file.as_ref().into()), ("contents", contents.into())]))
    }

    fn options<'w>(&self, console: &Console<'w, '_>) -> ExportOptions<'w> {
        let replace = if self.replace { Replace::Yes } else { Replace::No };
        ExportOptions { words: console.words, date: console.today(), replace }
    }

    /// Writes the way from codes to themes.
    fn journey(&self, console: &mut Console, project: &Project) -> Done {
        if self.query.is_some() {
            return Err(Failure::Usage(console.words.say("usage-whole-journey").into_owned()));
        }
        let rounds = super::journey::named(project, self.between.as_deref())?;
        let rounds = super::journey::in_order(project, rounds)?;
        let rows = project.export_journey(rounds, &self.to, self.options(console), &(console.world.zone)())?;
        let (words, file) = (console.words, self.to.to_string_lossy());
        if self.json {
            return console.json(&serde_json::json!({ "file": file, "rows": rows }));
        }
        let contents = project.journey_in_words(words, rounds, rows);
        console.line(&words.tell("export-made", &[("file", file.as_ref().into()), ("contents", contents.into())]))
    }
}
