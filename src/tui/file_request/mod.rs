//! The files that the screens can write: what each is called, in which formats, what is said before it is written, and how
//! it is made. [`kinds`] is the list of what can be asked for.

mod holds;
pub mod kinds;
mod make;
#[cfg(test)]
mod tests;

use crate::analysis::quote::WhichQuotes;
use crate::domain::ids::{DocumentId, ParticipantId, RoundId};
use crate::export::contents::matrix::Show;
use crate::export::contents::meaning::Tradition;
use crate::export::{Format, HTML_FORMATS, TABLE_FORMATS, TEXT_FORMATS, TableKind, journey};
use crate::project::Project;
use crate::project::counts::CountRequest;
use crate::project::export::TableRequest;
use crate::project::export::data::{DataKind, DataRequest};
use crate::project::export::figure::FigureRequest;
use crate::project::export::overview::OverviewRequest;
use crate::project::export::report::ReportRequest;
use crate::project::export::transcript::TRANSCRIPT_FORMATS;
use crate::project::frequent_words::WordsRequest;
use crate::project::matrix::MatrixRequest;
use crate::tui::view::View;
use crate::words::{Words, capitalised};
pub use make::{MadeFile, Making};

/// A file to export.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum FileRequest {
    /// A table.
    Table(TableRequest),
    /// The way from the codes of a round to the themes of another, as a table or a figure.
    Journey(RoundId, RoundId),
    /// The same as a figure.
    JourneyFigure(RoundId, RoundId),
    /// The matrix, with this in its cells.
    Matrix(MatrixRequest, Show),
    /// A table of the overview, or its figure.
    Overview(OverviewRequest),
    /// The counts of themes, or their figure.
    Counts(CountRequest),
    /// Typical words.
    Words(WordsRequest),
    /// The skeleton of a results chapter.
    Results(WhichQuotes),
    /// The table that follows passages from the text to the themes.
    Analysis(Tradition, WhichQuotes),
    /// The participants with their attributes.
    Informants,
    /// Interviews: a folder with a file of this format for each, or one file with their codes in the margin.
    Transcripts(Vec<DocumentId>, Files, Format),
    /// Data for another program.
    Data(DataRequest),
    /// A figure.
    Figure(FigureRequest),
    /// The report for a supervisor.
    Report(ReportRequest),
    /// Everything about one participant.
    Participant(ParticipantId),
    /// The facts for the method chapter.
    Method,
    /// Everything, into a folder.
    All,
}

/// Whether something becomes one file or several in a folder.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Files {
    /// One file.
    One,
    /// A folder with several.
    Folder,
}

/// How a file is named and written.
#[derive(Clone, Copy, Debug)]
pub struct Form {
    /// The phrase of its name.
    pub name: &'static str,
    /// The formats that it can be written in. The first is that of a name without an ending. A folder has none of its own.
    pub formats: &'static [Format],
    /// Whether a name without an ending is a folder.
    pub files: Files,
}

/// The formats of a figure, those that every program can insert first.
const FIGURES: &[Format] = &[Format::Png, Format::Svg, Format::Pdf];

/// The formats of a table that is a figure too.
const TABLES_AND_FIGURES: &[Format] = journey::FORMATS;

const fn form(name: &'static str, formats: &'static [Format]) -> Form {
    Form { name, formats, files: Files::One }
}

impl FileRequest {
    /// How its file is named and written.
    pub fn form(&self) -> Form {
        match self {
            Self::Table(table) => form(table_phrase(table), TABLE_FORMATS),
            Self::Journey(..) => form("file-journey", TABLES_AND_FIGURES),
            Self::JourneyFigure(..) => form("file-journey", FIGURES),
            Self::Matrix(..) => form("file-matrix", TABLE_FORMATS),
            Self::Overview(overview) if overview.figure().is_some() => form(overview.file_phrase(), TABLES_AND_FIGURES),
            Self::Overview(overview) => form(overview.file_phrase(), TABLE_FORMATS),
            Self::Counts(_) => form("file-counts", TABLES_AND_FIGURES),
            Self::Words(_) => form("file-words", TABLE_FORMATS),
            Self::Results(_) => form("file-results", TEXT_FORMATS),
            Self::Analysis(..) => form("file-analysis", TABLE_FORMATS),
            Self::Informants => form("file-informants", TABLE_FORMATS),
            Self::Transcripts(documents, files, each) => {
                let name = if *each == Format::Txt { "file-plain-transcripts" } else { "file-transcripts" };
                let formats = if documents.len() == 1 { TRANSCRIPT_FORMATS } else { TEXT_FORMATS };
                Form { files: *files, ..form(name, formats) }
            }
            Self::Data(data) => form(data_phrase(data.kind), data.kind.formats()),
            Self::Figure(figure) => form(figure_phrase(figure), FIGURES),
            Self::Report(_) => form("file-report", HTML_FORMATS),
            Self::Participant(_) => form("file-participant", TEXT_FORMATS),
            Self::Method => form("file-method", TABLE_FORMATS),
            Self::All => Form { files: Files::Folder, ..form("file-all", &[]) },
        }
    }

    /// The question where to save it.
    pub fn question(&self, view: View) -> String {
        let say = |phrase: &str| view.words.say(phrase).into_owned();
        match self {
            Self::Matrix(..) => say("line-export-matrix"),
            Self::Journey(old, new) | Self::JourneyFigure(old, new) => {
                let number = |id| view.project.round(id).map_or(0, |round| round.number);
                let values = [("old", number(*old).into()), ("new", number(*new).into())];
                view.words.tell("line-export-journey", &values)
            }
            Self::Table(request) => match (&request.query, request.what) {
                (_, TableKind::Memos) => say("line-export-memos"),
                (_, TableKind::Codebook) => say("line-export-codebook"),
                (Some(query), _) => view.words.tell("line-export-shown", &[("query", query.into())]),
                (None, TableKind::Themes) => say("line-export-themes"),
                (None, TableKind::Excerpts) => say("line-export-excerpts"),
            },
            Self::All => say("line-export-all"),
            _ => {
                let name = capitalised(&self.name(view.project, view.words));
                view.words.tell("line-export-named", &[("name", name.into())])
            }
        }
    }

    /// The same file with all quotes, or with those for the thesis again. `None` if it has no quotes to choose from.
    pub fn with_other_quotes(&self) -> Option<Self> {
        let mut other = self.clone();
        let which = other.quotes()?;
        *which = if *which == WhichQuotes::All { WhichQuotes::ForThesis } else { WhichQuotes::All };
        Some(other)
    }

    fn quotes(&mut self) -> Option<&mut WhichQuotes> {
        match self {
            Self::Table(table) if table.what == TableKind::Themes => Some(&mut table.quotes),
            Self::Results(which) | Self::Analysis(_, which) | Self::Matrix(_, Show::Quotes(which)) => Some(which),
            _ => None,
        }
    }

    /// What it is called. Its file is named so after the project.
    pub fn name(&self, project: &Project, words: &Words) -> String {
        let own = words.say(self.form().name);
        match self {
            Self::Table(table) if table.what != TableKind::Excerpts => project.table_name(table, words),
            Self::Matrix(matrix, _) => match matrix.form.and_then(|form| project.form(form).ok()) {
                Some(form) => form.name.clone(),
                None => own.into_owned(),
            },
            Self::Participant(id) => {
                project.model().participants.get(*id).map(|one| one.listed_name()).unwrap_or_default()
            }
            Self::Transcripts(documents, Files::One, _) if documents.len() == 1 => {
                let one = documents.first().and_then(|id| project.model().documents.get(*id));
                one.map(|document| document.name.clone()).unwrap_or_default()
            }
            _ => own.into_owned(),
        }
    }

    /// The ending of a name without one, with its dot. Empty for a folder.
    pub fn ending(&self) -> &'static str {
        let form = self.form();
        match (form.files, form.formats.first()) {
            (Files::One, Some(format)) => format.ending(),
            _ => "",
        }
    }
}

/// The phrase of the name of a whole table.
fn table_phrase(table: &TableRequest) -> &'static str {
    match table.what {
        TableKind::Themes => "file-themes",
        TableKind::Excerpts => "file-excerpts",
        TableKind::Codebook => "file-codebook",
        TableKind::Memos => "file-memos",
    }
}

fn data_phrase(data: DataKind) -> &'static str {
    match data {
        DataKind::Codings => "file-codings",
        DataKind::Taguette => "file-taguette",
        DataKind::Corpus(_) => "file-corpus",
        DataKind::Lines => "file-lines",
        DataKind::Project(_) => "file-project",
        DataKind::Codebook => "file-codebook",
    }
}

fn figure_phrase(figure: &FigureRequest) -> &'static str {
    match figure {
        FigureRequest::Tree { .. } => "file-tree",
        FigureRequest::Map { .. } => "file-map",
        FigureRequest::HeatMap(_) => "file-heat-map",
        FigureRequest::Saturation { .. } => "file-saturation",
        FigureRequest::Frequencies { .. } => "file-counts",
        FigureRequest::CoOccurrence { .. } => "file-co-occurrence",
    }
}
