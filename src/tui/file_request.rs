//! The files that the screens can write: what each is called, what is said before it is written, and how it is made.

use std::path::Path;

use jiff::tz::TimeZone;

use super::view::View;
use crate::domain::ids::RoundId;
use crate::error::Result;
use crate::export::contents::matrix::Show;
use crate::export::{FIGURE_FORMATS, TABLE_FORMATS, TableKind, format_among};
use crate::project::Project;
use crate::project::counts::CountRequest;
use crate::project::export::figure::FigureRequest;
use crate::project::export::overview::OverviewRequest;
use crate::project::export::{ExportOptions, TableRequest};
use crate::project::frequent_words::WordsRequest;
use crate::project::matrix::MatrixRequest;
use crate::words::{Words, capitalised};

/// A file to export.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum FileRequest {
    /// A table.
    Table(TableRequest),
    /// The way from the codes of a round to the themes of another.
    Journey(RoundId, RoundId),
    /// The matrix, with this in its cells.
    Matrix(MatrixRequest, Show),
    /// A table of the overview, or its figure.
    Overview(OverviewRequest),
    /// The counts of themes, or their figure.
    Counts(CountRequest),
    /// Typical words.
    Words(WordsRequest),
}

/// A file that was made.
pub struct MadeFile {
    /// What it holds, in a few words.
    pub contents: String,
    /// A warning that it may show real names.
    pub warning: Option<String>,
}

impl MadeFile {
    fn counted(words: &Words, phrase: &str, n: usize) -> Self {
        Self { contents: words.tell(phrase, &[("n", n.into())]), warning: None }
    }
}

impl FileRequest {
    /// The question where to save it.
    pub fn question(&self, view: View) -> String {
        let say = |phrase: &str| view.words.say(phrase).into_owned();
        match self {
            Self::Matrix(..) => say("line-export-matrix"),
            Self::Journey(old, new) => {
                let number = |id| view.project.round(id).map_or(0, |round| round.number);
                let values = [("old", number(*old).into()), ("new", number(*new).into())];
                view.words.tell("line-export-journey", &values)
            }
            Self::Table(request) => match (&request.query, request.what) {
                (_, TableKind::Memos) => say("line-export-memos"),
                (_, TableKind::Codebook) => say("line-export-codebook"),
                (None, _) => say("line-export-themes"),
                (Some(query), _) => view.words.tell("line-export-shown", &[("query", query.into())]),
            },
            Self::Overview(_) | Self::Counts(_) | Self::Words(_) => {
                let name = capitalised(&self.name(view.project, view.words));
                view.words.tell("line-export-named", &[("name", name.into())])
            }
        }
    }

    /// The phrase in the bottom line while its path is typed: the formats.
    pub fn hint(&self) -> &'static str {
        match self {
            Self::Journey(..) => "hint-export-figure",
            _ if self.figure().is_some() => "hint-export-figure",
            _ => "hint-export",
        }
    }

    /// What it is called. Its file is named so after the project.
    pub fn name(&self, project: &Project, words: &Words) -> String {
        let say = |phrase: &str| words.say(phrase).into_owned();
        match self {
            Self::Table(table) => project.table_name(table, words),
            Self::Journey(..) => say("file-journey"),
            Self::Matrix(matrix, _) => match matrix.form.and_then(|form| project.form(form).ok()) {
                Some(form) => form.name.clone(),
                None => say("file-matrix"),
            },
            Self::Overview(overview) => say(overview.file_phrase()),
            Self::Counts(_) => say("file-counts"),
            Self::Words(_) => say("file-words"),
        }
    }

    /// What it leaves out, and why, as a sentence. `None` if it leaves nothing out.
    pub fn left_out(&self, project: &Project, words: &Words) -> Option<String> {
        let Self::Table(request) = self else { return None };
        let left_out = project.contents(request).ok().and_then(|contents| contents.left_out(words));
        left_out.map(|text| capitalised(&text))
    }

    /// The figure that shows the same as its table. `None` if there is none.
    fn figure(&self) -> Option<FigureRequest> {
        match self {
            Self::Overview(overview) => overview.figure(),
            Self::Counts(counts) => Some(FigureRequest::Frequencies { query: counts.query.clone() }),
            _ => None,
        }
    }

    /// Writes the file. Days are those of `zone`. Errors: there is nothing to write, the format does not suit, the file exists
    /// and may not be replaced, or the disk refuses. Nothing is changed then.
    pub fn make(&self, project: &Project, path: &Path, options: ExportOptions, zone: &TimeZone) -> Result<MadeFile> {
        let words = options.words;
        let counted = |phrase, n| MadeFile::counted(words, phrase, n);
        if let Some(figure) = self.figure() {
            // A wrong format is refused with all that suit.
            if FIGURE_FORMATS.contains(&format_among(&[TABLE_FORMATS, FIGURE_FORMATS].concat(), path)?) {
                project.export_figure(&figure, path, options)?;
                return Ok(MadeFile { contents: words.say("export-figure").into_owned(), warning: None });
            }
        }
        Ok(match self {
            Self::Table(table) => {
                let made = project.export(table, path, options)?;
                MadeFile { contents: made.text(words), warning: made.warning(words) }
            }
            Self::Matrix(matrix, show) => {
                let made = project.export_matrix(matrix, *show, path, options)?;
                let values = [("rows", made.row_count().into()), ("columns", made.column_count().into())];
                MadeFile { contents: words.tell("export-matrix-size", &values), warning: None }
            }
            Self::Journey(old, new) => {
                let themes = project.export_journey((*old, *new), path, options, zone)?;
                MadeFile { contents: project.journey_in_words(words, (*old, *new), themes), warning: None }
            }
            Self::Overview(overview) => counted("count-rows", project.export_overview(overview, path, zone, options)?),
            Self::Counts(request) => counted("count-themes", project.export_counts(request, false, path, options)?),
            Self::Words(request) => counted("count-rows", project.export_words(request, path, options)?),
        })
    }
}
