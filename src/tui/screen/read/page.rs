//! The layout of a transcript: rows, marks in the margin, and the marks on each part of the text. It is updated when
//! the document, its marks or the width change. Drawing only looks it up.

use std::collections::HashSet;
use std::rc::Rc;

use crate::analysis::quote::Times;
use crate::domain::code::Code;
use crate::domain::colour::Rgb;
use crate::domain::document::{DocumentText, Role};
use crate::domain::excerpt::Excerpt;
use crate::domain::ids::{DocumentId, ExcerptId, RoundId};
use crate::domain::span::{Run, Span, flatten};
use crate::domain::turn::{Turn, clock_time};
use crate::error::Result;
use crate::project::Project;
use crate::tui::widget::wrap;

/// A row of the layout.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Row {
    /// The bytes in the row. Empty for a blank row between turns.
    pub span: Span,
    /// The index of its turn.
    pub turn: usize,
    /// Columns before the text. The first row of a turn begins with the speaker.
    pub indent: usize,
    /// Whether it is the first row of its turn.
    pub first: bool,
    /// Whether it is the blank row after a turn.
    pub blank: bool,
}

/// An excerpt in the layout.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Mark {
    /// The excerpt's id.
    pub excerpt: ExcerptId,
    /// Its position in the text.
    pub span: Span,
    /// Its own pen's colour, or else the first colour of its codes.
    pub pen: Option<Rgb>,
    /// The names of its codes.
    pub codes: String,
    /// The name of its own pen.
    pub pen_name: Option<String>,
    /// Whether it is flagged for the thesis.
    pub is_flagged: bool,
    /// Its column in the margin, from 0.
    pub lane: usize,
    /// Its first row.
    pub first_row: usize,
    /// The row after its last.
    pub end_row: usize,
}

/// The settings of a layout.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Layout {
    /// The width of the text, in columns.
    pub width: usize,
    /// The short word for an interviewer.
    pub interviewer: String,
    /// Whether the times of turns are shown.
    pub times: Times,
    /// The round whose excerpts are shown in the margin beside those of the current round.
    pub beside: Option<RoundId>,
}

impl Default for Layout {
    /// A layout for an ordinary window, used until the size of the window is known.
    fn default() -> Self {
        Self { width: 60, interviewer: String::new(), times: Times::default(), beside: None }
    }
}

/// The heading of a turn.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Heading {
    /// Its number.
    pub number: i64,
    /// The speaker's name, shortened.
    pub speaker: String,
    /// The time in the recording. Empty if it is unknown or hidden.
    pub time: String,
    /// Whether the speaker is an interviewer.
    pub interviewer: bool,
}

/// A transcript with its layout.
#[derive(Clone, Debug)]
pub struct Page {
    /// The document.
    pub document: DocumentId,
    /// Its text.
    pub text: Rc<DocumentText>,
    /// The settings of the layout.
    pub layout: Layout,
    /// Its rows.
    pub rows: Vec<Row>,
    /// The heading of each turn.
    pub headings: Vec<Heading>,
    /// The excerpts, by position.
    pub marks: Vec<Mark>,
    /// The marks on each part of the text.
    pub runs: Vec<Run>,
    /// The number of columns for brackets.
    pub lanes: usize,
    /// The excerpts of the round beside, by position. They are only looked at.
    pub beside: Vec<Mark>,
    /// The number of columns for their brackets.
    pub lanes_beside: usize,
}

/// The maximum number of columns for brackets. Further ones share the last column.
const MAX_LANES: usize = 4;

/// The maximum width of a speaker's name, in columns.
const MAX_SPEAKER_WIDTH: usize = 10;

impl Page {
    /// Lays out a document. Loads its text if that has not been done.
    pub fn of(project: &Project, document: DocumentId, layout: Layout) -> Result<Self> {
        let text = project.text(document)?;
        let headings: Vec<Heading> = text.turns.iter().map(|turn| Heading::of(project, turn, &layout)).collect();
        let mut page = Self {
            document,
            rows: rows(&text, &headings, layout.width),
            headings,
            layout,
            text,
            marks: Vec::new(),
            runs: Vec::new(),
            lanes: 0,
            beside: Vec::new(),
            lanes_beside: 0,
        };
        page.mark(project);
        Ok(page)
    }

    /// Updates the marks from the document's excerpts in the current round.
    pub fn mark(&mut self, project: &Project) {
        let model = project.model();
        let excerpts = model.current_excerpts(self.document);
        let repeated = model.current_round().map(|round| model.codebook.repeated_names(round.id)).unwrap_or_default();
        self.marks = excerpts.map(|excerpt| self.mark_of(project, excerpt, &repeated)).collect();
        self.lanes = assign_lanes(&mut self.marks);
        let spans: Vec<Span> = self.marks.iter().map(|mark| mark.span).collect();
        self.runs = flatten(&spans);
        let current = model.current_round().map(|round| round.id);
        let beside = self.layout.beside.filter(|round| Some(*round) != current);
        let excerpts = model.by_owner.excerpts(self.document).filter_map(|id| model.excerpts.get(id));
        let excerpts = excerpts.filter(|excerpt| Some(excerpt.round) == beside);
        let repeated = beside.map(|round| model.codebook.repeated_names(round)).unwrap_or_default();
        self.beside = excerpts.map(|excerpt| self.mark_of(project, excerpt, &repeated)).collect();
        self.lanes_beside = assign_lanes(&mut self.beside);
    }

    fn mark_of(&self, project: &Project, excerpt: &Excerpt, repeated: &HashSet<&str>) -> Mark {
        let span = excerpt.span();
        Mark {
            excerpt: excerpt.id,
            span,
            pen: project.excerpt_rgb(excerpt),
            codes: codes(project, excerpt, repeated),
            pen_name: excerpt.colour.map(|id| project.pen_name(id).to_owned()),
            is_flagged: project.model().is_flagged(excerpt.id),
            lane: 0,
            first_row: self.row_at(span.start),
            end_row: self.row_at(span.end.saturating_sub(1)) + 1,
        }
    }

    /// The row with the byte at `at`, or the last row with text before it.
    pub fn row_at(&self, at: usize) -> usize {
        let after = self.rows.partition_point(|row| row.span.start <= at);
        let mut row = after.saturating_sub(1);
        while row > 0 && self.rows.get(row).is_some_and(|r| r.blank) {
            row -= 1;
        }
        row
    }

    /// The text of a row.
    pub fn words(&self, row: &Row) -> &str {
        row.span.of(&self.text.text).unwrap_or_default()
    }

    /// The column of the byte at `at` in its row.
    pub fn column_of(&self, at: usize) -> usize {
        let (start, indent) = self.rows.get(self.row_at(at)).map_or((0, 0), |row| (row.span.start, row.indent));
        indent + self.text.text.get(start..at).map_or(0, wrap::columns_of)
    }

    /// The byte at a column of a row: the start of the grapheme there, or the end of the row.
    pub fn byte_at(&self, row: usize, column: usize) -> usize {
        let Some(row) = self.rows.get(row) else { return self.text.text.len() };
        let mut used = row.indent;
        for (at, _, wide) in wrap::pieces(self.words(row)) {
            used += wide;
            if used > column {
                return row.span.start + at;
            }
        }
        // A row that was broken at a space ends before that space.
        let last = row.span.end;
        match self.text.text.get(..last).is_some_and(|t| t.ends_with(' ')) && last > row.span.start {
            true => last - 1,
            false => last,
        }
    }

    /// The marks on the byte at `at`: those of the passage `first`, then the shortest first.
    pub fn marks_at(&self, at: usize, first: Option<Span>) -> Vec<&Mark> {
        let mut over: Vec<&Mark> = self.marks.iter().filter(|mark| mark.span.holds(at)).collect();
        over.sort_by_key(|mark| (first != Some(mark.span), mark.span.len(), mark.excerpt));
        over
    }

    /// The runs that overlap `span`.
    pub fn runs_in(&self, span: Span) -> &[Run] {
        let first = self.runs.partition_point(|run| run.span.end <= span.start);
        let end = self.runs.partition_point(|run| run.span.start < span.end);
        self.runs.get(first..end).unwrap_or_default()
    }
}

fn rows(text: &DocumentText, headings: &[Heading], width: usize) -> Vec<Row> {
    let mut rows = Vec::new();
    for (n, (turn, heading)) in text.turns.iter().zip(headings).enumerate() {
        let indent = heading.columns();
        let wrapped = wrap::wrap(&text.text, turn.span, width, indent);
        let row =
            |(i, span)| Row { span, turn: n, indent: if i == 0 { indent } else { 0 }, first: i == 0, blank: false };
        rows.extend(wrapped.into_iter().enumerate().map(row));
        let end = Span { start: turn.span.end, end: turn.span.end };
        rows.push(Row { span: end, turn: n, indent: 0, first: false, blank: true });
    }
    rows.pop();
    rows
}

impl Heading {
    fn of(project: &Project, turn: &Turn, layout: &Layout) -> Self {
        let model = project.model();
        let speaker = turn.speaker.and_then(|id| model.speakers.get(id));
        let name = turn.speaker.and_then(|id| model.speaker_name(id));
        let name = name.as_ref().map(|name| name.text_with(&layout.interviewer)).unwrap_or_default();
        let time = turn.time_ms.filter(|_| layout.times == Times::Shown);
        Self {
            number: turn.number,
            speaker: wrap::shortened(&name, MAX_SPEAKER_WIDTH),
            time: time.map(clock_time).unwrap_or_default(),
            interviewer: speaker.is_some_and(|s| s.role == Role::Interviewer),
        }
    }

    /// The column of the time, after the speaker.
    pub fn time_column(&self) -> usize {
        if self.speaker.is_empty() { 0 } else { wrap::columns_of(&self.speaker) + 1 }
    }

    /// The number of columns of speaker and time before the text.
    fn columns(&self) -> usize {
        let speaker = wrap::columns_of(&self.speaker);
        match (speaker, wrap::columns_of(&self.time)) {
            (0, 0) => 0,
            (speaker, 0) => speaker + 2,
            (_, time) => self.time_column() + time + 2,
        }
    }
}

/// The columns of the parent's name that are enough to tell two codes of the same name apart.
const PARENT: usize = 5;

/// The names of an excerpt's codes, with the beginning of the parent's name before one that another code has too.
fn codes(project: &Project, excerpt: &Excerpt, repeated: &HashSet<&str>) -> String {
    let book = &project.model().codebook;
    let label = |code: &Code| match code.parent.filter(|_| repeated.contains(code.name.as_str())) {
        Some(parent) => {
            let parent = book.get(parent).map_or("", |parent| parent.name.as_str());
            format!("{}/{}", wrap::shortened(parent, PARENT), code.name)
        }
        None => code.name.clone(),
    };
    let codes = project.codings_on(excerpt.id).filter_map(|coding| book.get(coding.code));
    codes.map(label).collect::<Vec<_>>().join(" + ")
}

/// Gives each mark the first margin column that is free in all its rows. Returns the number of columns in use.
fn assign_lanes(marks: &mut [Mark]) -> usize {
    let mut free_from: Vec<usize> = Vec::new();
    for mark in marks {
        let free = free_from.iter().position(|row| *row <= mark.first_row);
        let lane = free.unwrap_or(free_from.len());
        if free.is_none() {
            free_from.push(0);
        }
        free_from[lane] = mark.end_row;
        mark.lane = lane.min(MAX_LANES - 1);
    }
    free_from.len().min(MAX_LANES)
}
