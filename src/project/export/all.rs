//! Exports everything into a folder.

use std::path::{Path, PathBuf};

use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::data::{DataKind, DataRequest};
use super::figure::FigureRequest;
use super::overview::OverviewRequest;
use super::report::ReportRequest;
use super::thesis::ForThesis;
use super::{ExportOptions, TableRequest};
use crate::analysis::co_occurrence::Within;
use crate::analysis::saturation::InterviewOrder;
use crate::domain::memo::SubjectKind;
use crate::error::{Error, Result};
use crate::export::contents::matrix::Show;
use crate::export::contents::meaning::Tradition;
use crate::export::{Format, Replace, TableKind, make_folder};
use crate::project::Project;
use crate::project::counts::CountRequest;
use crate::project::frequent_words::WordsRequest;
use crate::project::matrix::{MatrixRequest, Topics};
use crate::project::memo::export::MemoRequest;
use crate::project::memo::list::{MemoFilter, MemoOrder};
use crate::project::saturation::CodesOf;
use crate::words::Words;

/// Everything in a folder.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct AllExported {
    /// The files that were made.
    pub files: Vec<PathBuf>,
    /// The names of those that were not, because there is nothing to put into them.
    pub empty: Vec<String>,
}

/// Makes a file.
type Make<'a> = Box<dyn Fn(&Path) -> Result<()> + 'a>;

/// A file of the folder: the phrase of its name, and how it is made.
struct Part<'a> {
    name: &'static str,
    make: Make<'a>,
}

impl<'a> Part<'a> {
    fn new(name: &'static str, make: impl Fn(&Path) -> Result<()> + 'a) -> Self {
        Self { name, make: Box::new(make) }
    }
}

impl Project {
    /// Writes everything into a folder, which is made if it is missing. `before` is called with the number of each file, from
    /// 0, and of all files. What there is nothing of is left out. So is what tells everything about one participant, which is
    /// for that person alone.
    ///
    /// Errors: a file exists and may not be replaced, which is found before the first one is written; or the disk refuses.
    pub fn export_all(
        &self,
        folder: &Path,
        zone: &TimeZone,
        options: ExportOptions,
        before: &mut dyn FnMut(usize, usize),
    ) -> Result<AllExported> {
        let parts = self.parts(zone, options);
        let path = |part: &Part| folder.join(options.words.say(part.name).as_ref());
        if let Some(there) = parts.iter().map(path).find(|file| options.replace == Replace::No && file.exists()) {
            return Err(Error::ExportExists { path: there });
        }
        make_folder(folder)?;
        let mut made = AllExported::default();
        for (n, part) in parts.iter().enumerate() {
            before(n, parts.len());
            match (part.make)(&path(part)) {
                Ok(()) => made.files.push(path(part)),
                Err(Error::NothingFound | Error::NoMemos | Error::OnlyOneRound) => {
                    made.empty.push(options.words.say(part.name).into_owned());
                }
                Err(error) => return Err(error),
            }
        }
        Ok(made)
    }

    /// The names of the files that [`export_all`](Self::export_all) makes, also of those that there may be nothing of.
    pub fn names_of_all(&self, words: &Words) -> Vec<String> {
        // Nothing is made, so the day does not matter.
        let options = ExportOptions { words, date: Date::default(), replace: Replace::No };
        self.parts(&TimeZone::UTC, options).iter().map(|part| words.say(part.name).into_owned()).collect()
    }

    fn parts<'a>(&'a self, zone: &'a TimeZone, options: ExportOptions<'a>) -> Vec<Part<'a>> {
        let mut parts = self.table_parts(zone, options);
        parts.extend(self.analysis_parts(zone, options));
        parts.extend(self.figure_parts(options));
        parts
    }

    fn table_parts<'a>(&'a self, zone: &'a TimeZone, options: ExportOptions<'a>) -> Vec<Part<'a>> {
        let table = move |name, what| {
            Part::new(name, move |path| self.export(&TableRequest::of_all(what), path, options).map(drop))
        };
        let memos = move |name, about| {
            let filter = MemoFilter { about, ..MemoFilter::default() };
            let request = MemoRequest { filter, order: MemoOrder::default(), zone: zone.clone() };
            Part::new(name, move |path| self.export(&TableRequest::of_memos(request.clone()), path, options).map(drop))
        };
        vec![
            table("all-themes-docx", TableKind::Themes),
            table("all-themes-xlsx", TableKind::Themes),
            table("all-excerpts-xlsx", TableKind::Excerpts),
            table("all-excerpts-csv", TableKind::Excerpts),
            Part::new("all-codings-csv", move |path| {
                let request = DataRequest { kind: DataKind::Codings, query: String::new(), round: None };
                self.export_data(&request, path, options, &mut |_, _| {}).map(drop)
            }),
            table("all-codebook-docx", TableKind::Codebook),
            memos("all-memos-docx", None),
            memos("all-diary-docx", Some(SubjectKind::Diary)),
        ]
    }

    fn analysis_parts<'a>(&'a self, zone: &'a TimeZone, options: ExportOptions<'a>) -> Vec<Part<'a>> {
        let matrix = move |name, show| {
            Part::new(name, move |path| self.export_matrix(&MatrixRequest::default(), show, path, options).map(drop))
        };
        let overview = move |name, request: OverviewRequest| {
            Part::new(name, move |path| self.export_overview(&request, path, zone, options).map(drop))
        };
        let order = InterviewOrder::Interviewed;
        let all = || self.model.documents_in_order().iter().map(|one| one.id).collect::<Vec<_>>();
        vec![
            Part::new("all-results-docx", move |path| {
                self.export_results(ForThesis::default(), path, options).map(drop)
            }),
            Part::new("all-analysis-docx", move |path| {
                self.export_analysis(ForThesis::default(), Tradition::Own, &[], path, options).map(drop)
            }),
            matrix("all-matrix-docx", Show::Counts),
            matrix("all-matrix-xlsx", Show::Counts),
            Part::new("all-counts-docx", move |path| {
                self.export_counts(&CountRequest::default(), false, path, options).map(drop)
            }),
            Part::new("all-words-docx", move |path| {
                self.export_words(&WordsRequest::default(), path, options).map(drop)
            }),
            overview("all-interviews-docx", OverviewRequest::Interviews),
            overview("all-colours-docx", OverviewRequest::Colours(Topics::All)),
            overview("all-saturation-docx", OverviewRequest::Saturation { order, among: CodesOf::CurrentRound }),
            overview(
                "all-co-occurrence-docx",
                OverviewRequest::CoOccurrence { topics: Topics::All, within: Within::Overlap, query: String::new() },
            ),
            Part::new("all-informants-docx", move |path| self.export_informants(path, options).map(drop)),
            Part::new("all-method-docx", move |path| self.export_method(path, zone.clone(), options).map(drop)),
            Part::new("all-journey-docx", move |path| {
                self.export_journey(self.journey_rounds()?, path, options, zone).map(drop)
            }),
            Part::new("all-journey-svg", move |path| {
                self.export_journey(self.journey_rounds()?, path, options, zone).map(drop)
            }),
            Part::new("all-report-html", move |path| {
                self.export_report(&ReportRequest::default(), path, options).map(drop)
            }),
            Part::new("all-transcripts-html", move |path| {
                self.export_transcripts(&all(), path, Format::Html, options, &mut |_, _| {}).map(drop)
            }),
        ]
    }

    fn figure_parts<'a>(&'a self, options: ExportOptions<'a>) -> Vec<Part<'a>> {
        let figure = move |name, request: FigureRequest| {
            Part::new(name, move |path| self.export_figure(&request, path, options))
        };
        vec![
            figure("all-tree-svg", FigureRequest::Tree { counted: true }),
            figure("all-tree-png", FigureRequest::Tree { counted: true }),
            figure("all-map-svg", FigureRequest::Map { centre: String::new() }),
            figure("all-heat-map-svg", FigureRequest::HeatMap(MatrixRequest::default())),
            figure(
                "all-saturation-svg",
                FigureRequest::Saturation { order: InterviewOrder::Interviewed, among: CodesOf::CurrentRound },
            ),
            figure("all-frequencies-svg", FigureRequest::Frequencies { topics: Topics::All, query: String::new() }),
            figure(
                "all-co-occurrence-svg",
                FigureRequest::CoOccurrence { topics: Topics::Top, within: Within::Overlap, query: String::new() },
            ),
        ]
    }
}
