//! Every kind of export, with the formats it can be written in.

use std::path::Path;

use super::*;
use crate::analysis::quote::WhichQuotes;
use crate::domain::exchange::unit::Unit;
use crate::error::Result;
use crate::export::contents::matrix::Show;
use crate::export::{FIGURE_FORMATS, Format, HTML_FORMATS, TABLE_FORMATS, TEXT_FORMATS, TableKind};
use crate::project::counts::CountRequest;
use crate::project::export::TableRequest;
use crate::project::export::data::{DataKind, DataRequest, Speakers};
use crate::project::export::overview::OverviewRequest;
use crate::project::export::transcript::TRANSCRIPT_FORMATS;
use crate::project::frequent_words::WordsRequest;
use crate::project::memo::export::MemoRequest;
use crate::project::memo::list::{MemoFilter, MemoOrder};

/// Writes an export to a file.
type Write = Box<dyn Fn(&Project, &Path, ExportOptions) -> Result<()>>;

/// A kind of export.
pub(super) struct Kind {
    pub(super) name: &'static str,
    pub(super) formats: Vec<Format>,
    pub(super) write: Write,
}

fn kind<T>(
    name: &'static str,
    formats: &[Format],
    write: impl Fn(&Project, &Path, ExportOptions) -> Result<T> + 'static,
) -> Kind {
    let write: Write = Box::new(move |p, path, options| write(p, path, options).map(drop));
    Kind { name, formats: formats.to_vec(), write }
}

fn table(name: &'static str, what: TableKind) -> Kind {
    kind(name, TABLE_FORMATS, move |p, path, options| p.export(&TableRequest::of_all(what), path, options))
}

fn data(name: &'static str, of: DataKind) -> Kind {
    let request = DataRequest { kind: of, query: String::new(), round: None };
    kind(name, of.formats(), move |p, path, options| p.export_data(&request, path, options, &mut |_, _| {}))
}

fn matrix(name: &'static str, show: Show) -> Kind {
    kind(name, TABLE_FORMATS, move |p, path, options| p.export_matrix(&MatrixRequest::default(), show, path, options))
}

fn overview(name: &'static str, request: OverviewRequest) -> Kind {
    kind(name, TABLE_FORMATS, move |p, path, options| p.export_overview(&request, path, &TimeZone::UTC, options))
}

fn figure(name: &'static str, request: FigureRequest) -> Kind {
    kind(name, FIGURE_FORMATS, move |p, path, options| p.export_figure(&request, path, options))
}

/// All kinds.
pub(super) fn kinds() -> Vec<Kind> {
    let (order, among) = (InterviewOrder::Interviewed, CodesOf::CurrentRound);
    let together = || (Topics::All, Within::Interview, String::new());
    let memos = MemoRequest { filter: MemoFilter::default(), order: MemoOrder::default(), zone: TimeZone::UTC };
    let (topics, within, query) = together();
    let pairs = OverviewRequest::CoOccurrence { topics, within, query };
    let (topics, within, query) = together();
    let drawn_pairs = FigureRequest::CoOccurrence { topics, within, query };
    let counts = |is_long| {
        move |p: &Project, path: &Path, options: ExportOptions| {
            let by = p.model().attributes_in_order().first().map(|one| one.id);
            p.export_counts(&CountRequest { by, ..CountRequest::default() }, is_long, path, options)
        }
    };
    vec![
        table("themes", TableKind::Themes),
        table("excerpts", TableKind::Excerpts),
        table("codebook", TableKind::Codebook),
        kind("memos", TABLE_FORMATS, move |p, path, options| {
            p.export(&TableRequest::of_memos(memos.clone()), path, options)
        }),
        kind("results", TEXT_FORMATS, |p, path, options| p.export_results(ForThesis::default(), path, options)),
        kind("analysis", TABLE_FORMATS, |p, path, options| {
            p.export_analysis(ForThesis::default(), Tradition::Content, &[], path, options)
        }),
        matrix("counted", Show::Counts),
        matrix("presence", Show::Presence),
        matrix("written", Show::Words),
        matrix("quoted", Show::Quotes(WhichQuotes::default())),
        kind("counts", TABLE_FORMATS, counts(false)),
        kind("long", TABLE_FORMATS, counts(true)),
        kind("informants", TABLE_FORMATS, Project::export_informants),
        kind("words", TABLE_FORMATS, |p, path, options| p.export_words(&WordsRequest::default(), path, options)),
        kind("method", TEXT_FORMATS, |p, path, options| p.export_method(path, TimeZone::UTC, options)),
        kind(
            "journey",
            &[Format::Docx, Format::Xlsx, Format::Csv, Format::Md, Format::Html, Format::Svg],
            |p, path, options| p.export_journey(p.journey_rounds()?, path, options, &TimeZone::UTC),
        ),
        kind("participant", TEXT_FORMATS, |p, path, options| {
            let first = p.model().participants_in_order().first().map(|one| one.id).ok_or(Error::NothingFound)?;
            p.export_participant(first, path, options)
        }),
        kind("transcript", TRANSCRIPT_FORMATS, |p, path, options| {
            let first: Vec<_> = p.model().documents_in_order().iter().take(1).map(|one| one.id).collect();
            p.export_transcripts(&first, path, Format::Docx, options, &mut |_, _| {})
        }),
        data("project", DataKind::Project(Unit::CodePoint)),
        data("refi-codebook", DataKind::Codebook),
        data("codings", DataKind::Codings),
        data("taguette", DataKind::Taguette),
        data("corpus", DataKind::Corpus(Speakers::Everyone)),
        data("lines", DataKind::Lines),
        kind("report", HTML_FORMATS, |p, path, options| p.export_report(&Default::default(), path, options)),
        overview("interviews", OverviewRequest::Interviews),
        overview("colours", OverviewRequest::Colours(Topics::All)),
        overview("saturation", OverviewRequest::Saturation { order, among }),
        overview("co-occurrence", pairs),
        figure("tree", FigureRequest::Tree { counted: true }),
        figure("map", FigureRequest::Map { centre: "Hva skjedde?".into() }),
        figure("heat map", FigureRequest::HeatMap(MatrixRequest::default())),
        figure("drawn saturation", FigureRequest::Saturation { order, among }),
        figure("frequencies", FigureRequest::Frequencies { topics: Topics::All, query: String::new() }),
        figure("drawn co-occurrence", drawn_pairs),
    ]
}
