//! What the Memos screen shows, in words: the visible rows of the list, and the lines of the selected memo.

use jiff::tz::TimeZone;

use crate::domain::ids::MemoId;
use crate::domain::memo::{Memo, Subject, title};
use crate::domain::span::Span;
use crate::error::Result;
use crate::project::Project;
use crate::project::memo::link::MemoLink;
use crate::tui::widget::list::ListPosition;
use crate::tui::widget::wrap::wrap;
use crate::words::Words;
use crate::words::day::{day, day_of};

/// A row of the list.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Row {
    pub(super) day: String,
    pub(super) subject: String,
    pub(super) title: String,
    /// The coder; empty in a project with a single one.
    pub(super) coder: String,
}

/// The visible rows, and what they were made from.
#[derive(Default)]
pub(super) struct ShownRows {
    pub(super) rows: Vec<Row>,
    of: Option<(i64, Vec<MemoId>, &'static str)>,
}

impl ShownRows {
    /// Puts the visible memos into words, if they are not those that were shown before.
    pub(super) fn update(
        &mut self,
        project: &Project,
        words: &Words,
        (head, visible): (i64, &[MemoId]),
        zone: impl Fn() -> TimeZone,
    ) {
        let language = words.language().code();
        if self.of.as_ref().is_some_and(|of| (of.0, of.1.as_slice(), of.2) == (head, visible, language)) {
            return;
        }
        let zone = zone();
        let memos = visible.iter().filter_map(|id| project.model().memos.get(*id));
        self.rows = memos.map(|memo| row(project, words, memo, &zone)).collect();
        self.of = Some((head, visible.to_vec(), language));
    }
}

fn row(project: &Project, words: &Words, memo: &Memo, zone: &TimeZone) -> Row {
    let coders = &project.model().coders;
    let coder = memo.coder.filter(|_| coders.len() > 1).and_then(|id| coders.get(id));
    Row {
        day: day(words, day_of(memo.written_at, zone.clone())),
        subject: project.subject_of_memo(words, memo),
        title: title(&project.readable(&memo.words)).to_owned(),
        coder: coder.map_or(String::new(), |coder| coder.name.clone()),
    }
}

/// A line of the selected memo.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Line {
    /// When it was written and by whom, or words of the excerpt it is about.
    Beside(String),
    /// Words of the memo.
    Words(String),
    /// A link.
    Link(MemoLink),
}

/// The selected memo in lines, and what they were made from.
#[derive(Default)]
pub(super) struct Reading {
    pub(super) subject: String,
    pub(super) lines: Vec<Line>,
    pub(super) list: ListPosition,
    of: Option<(i64, Option<MemoId>, usize)>,
}

impl Reading {
    /// Wraps the selected memo to a width, if it is not the one that was shown before.
    pub(super) fn update(
        &mut self,
        project: &Project,
        words: &Words,
        of: (i64, Option<MemoId>, usize),
        zone: impl Fn() -> TimeZone,
    ) -> Result<()> {
        if self.of == Some(of) {
            return Ok(());
        }
        if self.of.is_none_or(|(_, memo, _)| memo != of.1) {
            self.list = ListPosition::default();
        }
        (self.lines, self.subject) = (Vec::new(), String::new());
        if let Some(memo) = of.1.and_then(|id| project.model().memos.get(id)) {
            self.subject = project.subject_of_memo(words, memo);
            self.lines = lines(project, words, memo, of.2, &zone())?;
        }
        self.of = Some(of);
        Ok(())
    }

    /// The selected line.
    pub(super) fn selected(&self) -> Option<&Line> {
        self.lines.get(self.list.at)
    }
}

fn lines(project: &Project, words: &Words, memo: &Memo, width: usize, zone: &TimeZone) -> Result<Vec<Line>> {
    let date = |at| day(words, day_of(at, zone.clone()));
    let model = project.model();
    let coder = memo.coder.and_then(|id| model.coders.get(id)).map(|coder| coder.name.clone());
    let changed = memo.changed_at.map(|at| words.tell("memo-changed", &[("day", date(at).into())]));
    let first = [Some(date(memo.written_at)), coder, changed].into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let mut lines: Vec<Line> = wrapped(&first, width).map(Line::Beside).collect();
    let excerpt = match memo.subject() {
        Subject::Excerpt(id) => model.excerpts.get(id),
        Subject::Coding(id) => model.codings.get(id).and_then(|coding| model.excerpts.get(coding.excerpt)),
        _ => None,
    };
    if let Some(excerpt) = excerpt {
        let quotation = project.excerpt_quotation(excerpt.id)?;
        lines.extend(wrapped(&quotation.marked(words), width).map(Line::Beside));
    }
    lines.push(Line::Words(String::new()));
    lines.extend(wrapped(&project.readable(&memo.words), width).map(Line::Words));
    let links = project.links_in(&memo.words);
    if !links.is_empty() {
        lines.push(Line::Words(String::new()));
        lines.extend(links.into_iter().map(Line::Link));
    }
    Ok(lines)
}

fn wrapped(text: &str, width: usize) -> impl Iterator<Item = String> {
    let rows = wrap(text, Span { start: 0, end: text.len() }, width, 0).into_iter();
    rows.map(move |row| row.of(text).unwrap_or_default().trim_end().to_owned())
}
