//! What can be exported: the list that the user chooses from. Each row is declared once, with what it is for and the files
//! that it stands for.

use jiff::tz::TimeZone;

use super::{FileRequest, Files};
use crate::analysis::co_occurrence::Within;
use crate::analysis::quote::{Times, WhichQuotes};
use crate::analysis::saturation::InterviewOrder;
use crate::domain::exchange::unit::Unit;
use crate::domain::ids::{AttributeId, DocumentId, ParticipantId, RoundId};
use crate::domain::memo::SubjectKind;
use crate::domain::participant::Participant;
use crate::export::contents::matrix::Show;
use crate::export::contents::meaning::Tradition;
use crate::export::{Format, TableKind};
use crate::project::counts::CountRequest;
use crate::project::export::TableRequest;
use crate::project::export::data::{DataKind, DataRequest, Speakers};
use crate::project::export::figure::FigureRequest;
use crate::project::export::overview::OverviewRequest;
use crate::project::export::report::ReportRequest;
use crate::project::frequent_words::WordsRequest;
use crate::project::matrix::{MatrixRequest, Topics};
use crate::project::memo::export::MemoRequest;
use crate::project::memo::list::{MemoFilter, MemoOrder};
use crate::project::saturation::CodesOf;
use crate::tui::view::View;

/// A row of the list.
#[derive(Clone, Copy)]
pub struct FileKind {
    /// The phrase with its name.
    pub phrase: &'static str,
    /// The phrase that says what it is for.
    pub purpose: &'static str,
    /// The files that it stands for. Of several, one is chosen from a second list. A row without any is not shown.
    files: fn(&Here) -> Vec<FileChoice>,
}

/// A row of the second list.
#[derive(Clone, Debug)]
pub struct FileChoice {
    /// Its name.
    pub text: String,
    /// The file.
    pub request: FileRequest,
    /// Whether it is selected first.
    pub is_first: bool,
}

/// What the screens show, which the list offers first.
pub struct Here<'a> {
    /// The project and the phrases.
    pub view: View<'a>,
    /// The time zone of days.
    pub zone: TimeZone,
    /// Whether quotations include the time.
    pub times: Times,
    /// The interview that is open.
    pub document: Option<DocumentId>,
    /// The participant that is selected.
    pub participant: Option<ParticipantId>,
    /// The matrix that is shown.
    pub matrix: MatrixRequest,
    /// What its cells show.
    pub show: Show,
}

/// All rows, in the order of a thesis: results, method, appendices; then what goes to others and to other programs.
pub const FILE_KINDS: &[FileKind] = &[
    kind("export-results", "export-results-for", |_| only(FileRequest::Results(WhichQuotes::default()))),
    kind("export-themes", "export-themes-for", |here| only(here.table(TableKind::Themes))),
    kind("export-counts", "export-counts-for", counts),
    kind("export-words", "export-words-for", words),
    kind("export-figures", "export-figures-for", figures),
    kind("export-overview", "export-overview-for", overviews),
    kind("export-analysis", "export-analysis-for", traditions),
    kind("export-informants", "export-informants-for", |_| only(FileRequest::Informants)),
    kind("export-method", "export-method-for", |_| only(FileRequest::Method)),
    kind("export-journey", "export-journey-for", |here| journey(here, FileRequest::Journey)),
    kind("export-codebook", "export-codebook-for", |here| only(here.table(TableKind::Codebook))),
    kind("export-matrix", "export-matrix-for", matrices),
    kind("export-excerpts", "export-excerpts-for", |here| only(here.table(TableKind::Excerpts))),
    kind("export-transcripts", "export-transcripts-for", transcripts),
    kind("export-report", "export-report-for", reports),
    kind("export-participant", "export-participant-for", participants),
    kind("export-memos", "export-memos-for", memos),
    kind("export-data", "export-data-for", data),
    kind("export-all", "export-all-for", |_| only(FileRequest::All)),
];

const fn kind(phrase: &'static str, purpose: &'static str, files: fn(&Here) -> Vec<FileChoice>) -> FileKind {
    FileKind { phrase, purpose, files }
}

impl FileKind {
    /// The files that it stands for.
    pub fn files(&self, here: &Here) -> Vec<FileChoice> {
        (self.files)(here)
    }
}

impl FileChoice {
    fn new(text: impl Into<String>, request: FileRequest) -> Self {
        Self { text: text.into(), request, is_first: false }
    }
}

impl Here<'_> {
    fn table(&self, what: TableKind) -> FileRequest {
        FileRequest::Table(TableRequest { times: self.times, ..TableRequest::of_all(what) })
    }

    fn choice(&self, phrase: &str, request: FileRequest) -> FileChoice {
        FileChoice::new(self.view.words.say(phrase), request)
    }
}

/// The only file of a row, which needs no name.
fn only(request: FileRequest) -> Vec<FileChoice> {
    vec![FileChoice::new("", request)]
}

/// One choice for no groups, and one for the groups of each attribute.
fn by_groups(here: &Here, none: &str, request: fn(Option<AttributeId>) -> FileRequest) -> Vec<FileChoice> {
    let attributes = here.view.project.model().attributes_in_order();
    let groups = attributes.iter().map(|attribute| {
        let text = here.view.words.tell("chooser-groups", &[("name", attribute.name.as_str().into())]);
        FileChoice::new(text, request(Some(attribute.id)))
    });
    std::iter::once(here.choice(none, request(None))).chain(groups).collect()
}

fn counts(here: &Here) -> Vec<FileChoice> {
    by_groups(here, "chooser-no-groups", |by| FileRequest::Counts(CountRequest { by, ..CountRequest::default() }))
}

fn words(here: &Here) -> Vec<FileChoice> {
    by_groups(here, "chooser-words-of-themes", |by| {
        let topics = if by.is_none() { Topics::All } else { Topics::Chosen(Vec::new()) };
        FileRequest::Words(WordsRequest { topics, by, ..WordsRequest::default() })
    })
}

fn figures(here: &Here) -> Vec<FileChoice> {
    let figure = |phrase: &str, figure: FigureRequest| here.choice(phrase, FileRequest::Figure(figure));
    let (among, query) = (CodesOf::CurrentRound, String::new);
    let mut all = vec![
        figure("figure-tree", FigureRequest::Tree { counted: true }),
        figure("figure-map", FigureRequest::Map { centre: String::new() }),
        figure("figure-heat-map", FigureRequest::HeatMap(here.matrix.clone())),
        figure("figure-saturation", FigureRequest::Saturation { order: InterviewOrder::Interviewed, among }),
        figure("figure-frequencies", FigureRequest::Frequencies { topics: Topics::All, query: query() }),
        figure(
            "figure-co-occurrence",
            FigureRequest::CoOccurrence { topics: Topics::Top, within: Within::Overlap, query: query() },
        ),
    ];
    let name = here.view.words.say("figure-journey");
    let journey = journey(here, FileRequest::JourneyFigure).into_iter();
    all.extend(journey.map(|one| FileChoice { text: name.clone().into_owned(), ..one }));
    all
}

/// The tables of the overview that stand in no other row.
fn overviews(here: &Here) -> Vec<FileChoice> {
    let (order, among) = (InterviewOrder::Interviewed, CodesOf::CurrentRound);
    let (topics, within, query) = (Topics::All, Within::Overlap, String::new());
    let all = [
        ("export-interviews-caption", OverviewRequest::Interviews),
        ("export-colours-caption", OverviewRequest::Colours(Topics::All)),
        ("export-saturation-caption", OverviewRequest::Saturation { order, among }),
        ("export-co-occurrence-caption", OverviewRequest::CoOccurrence { topics, within, query }),
    ];
    all.into_iter().map(|(phrase, request)| here.choice(phrase, FileRequest::Overview(request))).collect()
}

fn traditions(here: &Here) -> Vec<FileChoice> {
    let all = [
        ("tradition-own", Tradition::Own),
        ("tradition-content", Tradition::Content),
        ("tradition-condensation", Tradition::Condensation),
        ("tradition-stepwise", Tradition::Stepwise),
        ("tradition-thematic", Tradition::Thematic),
    ];
    all.into_iter()
        .map(|(phrase, tradition)| here.choice(phrase, FileRequest::Analysis(tradition, WhichQuotes::default())))
        .collect()
}

/// The way to the current round. None if there is only one.
fn journey(here: &Here, request: fn(RoundId, RoundId) -> FileRequest) -> Vec<FileChoice> {
    let rounds = here.view.project.journey_rounds();
    rounds.map(|(old, new)| only(request(old, new))).unwrap_or_default()
}

fn matrices(here: &Here) -> Vec<FileChoice> {
    let all = [
        ("matrix-with-counts", Show::Counts),
        ("matrix-with-presence", Show::Presence),
        ("matrix-with-words", Show::Words),
        ("matrix-with-quotes", Show::Quotes(WhichQuotes::default())),
    ];
    let choice = |(phrase, show): (&str, Show)| FileChoice {
        is_first: show == here.show,
        ..here.choice(phrase, FileRequest::Matrix(here.matrix.clone(), show))
    };
    all.into_iter().map(choice).collect()
}

fn transcripts(here: &Here) -> Vec<FileChoice> {
    let model = here.view.project.model();
    let all: Vec<DocumentId> = model.documents_in_order().into_iter().map(|one| one.id).collect();
    let request = |files, each| FileRequest::Transcripts(all.clone(), files, each);
    let mut choices = vec![
        here.choice("transcripts-folder", request(Files::Folder, Format::Docx)),
        here.choice("transcripts-one-file", request(Files::One, Format::Docx)),
        here.choice("transcripts-plain", request(Files::Folder, Format::Txt)),
    ];
    if let Some(open) = here.document.and_then(|id| model.documents.get(id)) {
        let text = here.view.words.tell("transcripts-open", &[("name", open.name.as_str().into())]);
        choices.push(FileChoice::new(text, FileRequest::Transcripts(vec![open.id], Files::One, Format::Docx)));
    }
    if all.is_empty() { Vec::new() } else { choices }
}

/// Data for other programs.
fn data(here: &Here) -> Vec<FileChoice> {
    let all = [
        ("data-project", DataKind::Project(Unit::CodePoint)),
        ("data-codebook", DataKind::Codebook),
        ("data-codings", DataKind::Codings),
        ("data-taguette", DataKind::Taguette),
        ("data-corpus", DataKind::Corpus(Speakers::Participants)),
        ("data-lines", DataKind::Lines),
    ];
    let request = |kind| FileRequest::Data(DataRequest { kind, query: String::new(), round: None });
    all.into_iter().map(|(phrase, kind)| here.choice(phrase, request(kind))).collect()
}

fn reports(here: &Here) -> Vec<FileChoice> {
    let report = |context| FileRequest::Report(ReportRequest { query: String::new(), context });
    vec![here.choice("report-without-context", report(false)), here.choice("report-with-context", report(true))]
}

fn participants(here: &Here) -> Vec<FileChoice> {
    let all = here.view.project.model().participants_in_order();
    let choice = |one: &Participant| FileChoice {
        is_first: here.participant == Some(one.id),
        ..FileChoice::new(one.listed_name(), FileRequest::Participant(one.id))
    };
    all.into_iter().map(choice).collect()
}

fn memos(here: &Here) -> Vec<FileChoice> {
    let request = |about, order| {
        let filter = MemoFilter { about, ..MemoFilter::default() };
        FileRequest::Table(TableRequest::of_memos(MemoRequest { filter, order, zone: here.zone.clone() }))
    };
    vec![
        here.choice("memos-diary", request(Some(SubjectKind::Diary), MemoOrder::Date)),
        here.choice("memos-all-by-date", request(None, MemoOrder::Date)),
        here.choice("memos-all-by-subject", request(None, MemoOrder::Subject)),
    ]
}
