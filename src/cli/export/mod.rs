//! `tusj export`: writes what goes into the thesis. The file extension decides the format.

mod all;
mod counts;
mod data;
mod figure;
mod fitting;
mod journey;
mod matrix;
mod method;
mod overview;
mod report;
mod results;
mod transcript;
mod words;

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use crate::analysis::count::Tally;
use crate::cli::co_occurrence::Where;
use crate::cli::console::{Console, Done, Failure};
use crate::cli::excerpts::times;
use crate::cli::matrix::Look;
use crate::domain::memo::SubjectKind;
use crate::domain::query::options::SearchOptions;
use crate::export::{Replace, TableKind};
use crate::project::export::data::DataKind;
use crate::project::export::{ExportOptions, TableRequest};
use crate::project::memo::export::MemoRequest;
use crate::project::memo::list::{MemoFilter, MemoOrder};

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
    #[arg(long, value_enum, value_name = "HOW")]
    order: Option<Order>,
    #[arg(long, value_name = "DOCUMENT")]
    document: Vec<String>,
    #[arg(long, value_name = "PARTICIPANT")]
    participant: Option<String>,
    #[arg(long, num_args = 2, value_name = "ROUND")]
    between: Option<Vec<String>>,
    #[command(flatten)]
    matrix: Look,
    #[arg(long, value_enum, default_value_t = Cells::Counts, value_name = "WHAT")]
    show: Cells,
    #[arg(long, value_enum, default_value_t = figure::Figure::Tree, value_name = "FIGURE")]
    figure: figure::Figure,
    #[arg(long, value_enum, default_value_t = results::Headings::Own, value_name = "TRADITION")]
    tradition: results::Headings,
    #[arg(long, value_name = "COLUMN", value_delimiter = ',')]
    without: Vec<String>,
    #[arg(long)]
    all_quotes: bool,
    #[arg(long, value_name = "TEXT")]
    centre: Option<String>,
    #[arg(long, value_name = "CODE")]
    theme: Option<String>,
    #[arg(long, num_args = 1.., value_name = "CODE")]
    themes: Vec<String>,
    #[arg(long, value_enum, value_name = "HOW")]
    within: Option<Where>,
    #[arg(long, value_name = "ATTRIBUTE")]
    by: Option<String>,
    #[arg(long, value_enum, value_name = "HOW")]
    each: Option<transcript::Each>,
    #[arg(long)]
    everyone: bool,
    #[arg(long)]
    with_context: bool,
    #[arg(long)]
    long: bool,
    #[arg(long)]
    as_written: bool,
    #[arg(long)]
    times: bool,
    #[arg(long)]
    utf16: bool,
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
    #[value(alias = "transcripts")]
    Transcript,
    Codings,
    Taguette,
    Iramuteq,
    Ndjson,
    Matrix,
    Counts,
    #[value(alias = "informants")]
    Participants,
    Words,
    Interviews,
    Colours,
    Saturation,
    CoOccurrence,
    Figure,
    Results,
    Analysis,
    Participant,
    Report,
    Qdpx,
    Qdc,
    All,
}

/// The order of memos, or of the interviews of a figure.
#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
enum Order {
    Date,
    Subject,
    Interviewed,
    Coded,
}

/// What the cells of a matrix show.
#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
enum Cells {
    Counts,
    Presence,
    Words,
    Quotes,
}

impl Kind {
    /// The table of excerpts, codes or memos. `None` for what has a request of its own.
    fn table(self) -> Option<TableKind> {
        match self {
            Self::Themes => Some(TableKind::Themes),
            Self::Excerpts => Some(TableKind::Excerpts),
            Self::Codebook => Some(TableKind::Codebook),
            Self::Diary | Self::Memos => Some(TableKind::Memos),
            _ => None,
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
        let order = if self.order == Some(Order::Subject) { MemoOrder::Subject } else { MemoOrder::Date };
        Some(MemoRequest { filter, order, zone: (console.world.zone)() })
    }

    /// Writes the file and reports its contents.
    pub(super) fn run(&self, console: &mut Console) -> Done {
        self.check_options(console)?;
        let project = console.read(&self.file)?;
        let Some(what) = self.what.table() else {
            return match self.what {
                Kind::Method => self.method(console, &project),
                Kind::Transcript => self.transcript(console, &project),
                Kind::Codings => self.data(console, &project, DataKind::Codings),
                Kind::Taguette => self.data(console, &project, DataKind::Taguette),
                Kind::Iramuteq => self.data(console, &project, DataKind::Corpus(self.speakers())),
                Kind::Ndjson => self.data(console, &project, DataKind::Lines),
                Kind::Matrix => self.matrix(console, &project),
                Kind::Counts => self.counts(console, &project),
                Kind::Participants => self.participants(console, &project),
                Kind::Words => self.words(console, &project),
                Kind::Interviews => self.interviews(console, &project),
                Kind::Colours => self.colours(console, &project),
                Kind::Saturation => self.saturation(console, &project),
                Kind::CoOccurrence => self.co_occurrence(console, &project),
                Kind::Participant => self.participant(console, &project),
                Kind::Report => self.report(console, &project),
                Kind::Qdpx => self.data(console, &project, DataKind::Project(self.unit())),
                Kind::Qdc => self.data(console, &project, DataKind::Codebook),
                Kind::All => self.all(console, &project),
                Kind::Figure => self.figure(console, &project),
                Kind::Results => self.results(console, &project),
                Kind::Analysis => self.analysis(console, &project),
                _ => self.journey(console, &project),
            };
        };
        if self.between.is_some() {
            return Err(Failure::Usage(console.words.say("usage-only-journey").into_owned()));
        }
        let options = SearchOptions { as_written: self.as_written, ..SearchOptions::default() };
        let query = self.query.clone();
        let memos = self.memos(console);
        let (times, quotes) = (times(self.times), self.which_quotes());
        let request = TableRequest { what, query, options, theme: None, times, quotes, memos };
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
            if what == TableKind::Themes {
                self.say_which_quotes(console, project.quotes_of_table(&request)?)?;
            }
        }
        made.warning(words).map_or(Ok(()), |warning| console.warn(&warning))?;
        console.hint(self.query.as_deref().unwrap_or_default(), !self.json)
    }

    /// Reports a file that was made, and what it holds.
    fn made(&self, console: &mut Console, contents: &str) -> Done {
        let file = self.to.to_string_lossy();
        let values = [("file", file.as_ref().into()), ("contents", contents.into())];
        console.line(&console.words.tell("export-made", &values))
    }

    /// Reports a file that was made, and how many themes and quotes it holds.
    fn themes_and_quotes(&self, console: &mut Console, (themes, quotes): (usize, usize), query: &str) -> Done {
        if self.json {
            let file = self.to.to_string_lossy();
            return console.json(&serde_json::json!({ "file": file, "themes": themes, "quotes": quotes }));
        }
        let words = console.words;
        let themes = words.tell("count-themes", &[("n", themes.into())]);
        let quotes = words.tell("count-quotes", &[("n", quotes.into())]);
        self.made(console, &format!("{themes}, {quotes}"))?;
        console.hint(query, true)
    }

    fn options<'w>(&self, console: &Console<'w, '_>) -> ExportOptions<'w> {
        let replace = if self.replace { Replace::Yes } else { Replace::No };
        ExportOptions { words: console.words, date: console.today(), replace }
    }
}
