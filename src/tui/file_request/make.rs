//! Makes the files that were asked for.

use std::path::Path;

use jiff::tz::TimeZone;

use super::FileRequest;
use crate::error::Result;
use crate::export::{FIGURE_FORMATS, TABLE_FORMATS, format_among};
use crate::project::Project;
use crate::project::export::ExportOptions;
use crate::project::export::figure::FigureRequest;
use crate::project::export::thesis::ForThesis;
use crate::words::Words;

/// The excerpts from which on a file takes so long to make that the screen says so first.
const LONG: u64 = 5_000;

/// A file that was made.
pub struct MadeFile {
    /// What it holds, in a few words.
    pub contents: String,
    /// A warning that it may show real names.
    pub warning: Option<String>,
}

/// How to make a file.
pub struct Making<'a> {
    /// Its language and date, and whether it may replace another.
    pub options: ExportOptions<'a>,
    /// The time zone of its days.
    pub zone: TimeZone,
    /// Called with the number of each file, from 0, and of all files, before it is made.
    pub before: &'a mut dyn FnMut(usize, usize),
}

impl MadeFile {
    /// A file that holds this.
    fn of(contents: String) -> Self {
        Self { contents, warning: None }
    }

    /// A file that holds so much of each of these.
    fn counted(words: &Words, counts: &[(&str, usize)]) -> Self {
        let counts = counts.iter().map(|(phrase, n)| words.tell(phrase, &[("n", (*n).into())]));
        Self::of(counts.collect::<Vec<_>>().join(", "))
    }
}

impl FileRequest {
    /// Whether making it takes so long that the screen says so first.
    pub fn takes_long(&self, project: &Project) -> bool {
        *self == Self::All || project.model().by_owner.all().len() > LONG
    }

    /// The figure that shows the same as its table. `None` if there is none.
    fn figure(&self) -> Option<FigureRequest> {
        match self {
            Self::Overview(overview) => overview.figure(),
            Self::Counts(counts) => {
                Some(FigureRequest::Frequencies { topics: counts.topics.clone(), query: counts.query.clone() })
            }
            _ => None,
        }
    }

    /// Writes the file. Errors: there is nothing to write, the format does not suit, the file exists and may not be
    /// replaced, or the disk refuses. Nothing is changed then.
    pub fn make(&self, project: &Project, path: &Path, making: Making) -> Result<MadeFile> {
        let options = making.options;
        let words = options.words;
        if let Some(figure) = self.figure() {
            // A wrong format is refused with all that suit.
            if FIGURE_FORMATS.contains(&format_among(&[TABLE_FORMATS, FIGURE_FORMATS].concat(), path)?) {
                return Self::Figure(figure).make(project, path, making);
            }
        }
        let whole = |quotes| ForThesis { query: "", quotes };
        let counted = |counts: &[(&str, usize)]| MadeFile::counted(words, counts);
        let rows = |rows| counted(&[("count-rows", rows)]);
        let themes_and_quotes = |(themes, quotes)| counted(&[("count-themes", themes), ("count-quotes", quotes)]);
        Ok(match self {
            Self::Table(table) => {
                let made = project.export(table, path, options)?;
                MadeFile { contents: made.text(words), warning: made.warning(words) }
            }
            Self::Matrix(matrix, show) => {
                let made = project.export_matrix(matrix, *show, path, options)?;
                let values = [("rows", made.row_count().into()), ("columns", made.column_count().into())];
                MadeFile::of(words.tell("export-matrix-size", &values))
            }
            Self::Journey(old, new) | Self::JourneyFigure(old, new) => {
                format_among(self.form().formats, path)?;
                let themes = project.export_journey((*old, *new), path, options, &making.zone)?;
                MadeFile::of(project.journey_in_words(words, (*old, *new), themes))
            }
            Self::Overview(overview) => rows(project.export_overview(overview, path, &making.zone, options)?),
            Self::Counts(counts) => counted(&[("count-themes", project.export_counts(counts, false, path, options)?)]),
            Self::Words(typical) => rows(project.export_words(typical, path, options)?),
            Self::Results(quotes) => themes_and_quotes(project.export_results(whole(*quotes), path, options)?),
            Self::Analysis(tradition, quotes) => {
                rows(project.export_analysis(whole(*quotes), *tradition, &[], path, options)?)
            }
            Self::Informants => counted(&[("count-participants", project.export_informants(path, options)?)]),
            Self::Transcripts(documents, _, each) => {
                let made = project.export_transcripts(documents, path, *each, options, making.before)?;
                MadeFile { contents: made.text(words), warning: made.real_names.warning(words) }
            }
            Self::Data(data) => {
                let made = project.export_data(data, path, options, making.before)?;
                MadeFile { contents: made.text(words), warning: made.real_names.warning(words) }
            }
            Self::Figure(figure) => {
                project.export_figure(figure, path, options)?;
                MadeFile::of(words.say("export-figure").into_owned())
            }
            Self::Report(report) => themes_and_quotes(project.export_report(report, path, options)?),
            Self::Participant(id) => counted(&[("count-documents", project.export_participant(*id, path, options)?)]),
            Self::Method => rows(project.export_method(path, making.zone, options)?),
            Self::All => {
                counted(&[("count-files", project.export_all(path, &making.zone, options, making.before)?.files.len())])
            }
        })
    }
}
