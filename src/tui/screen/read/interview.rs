//! The pane with the summary of the open interview and the reflection on it, for reading beside the transcript.

use crate::domain::ids::DocumentId;
use crate::domain::memo::MemoKind;
use crate::domain::span::Span;
use crate::project::Project;
use crate::tui::widget::list::ListPosition;
use crate::tui::widget::wrap::wrap;

/// A line of the pane.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Line {
    /// The heading of a memo.
    Heading(MemoKind),
    /// Words of a memo.
    Words(MemoKind, String),
    /// Stands in place of a memo that has not been written.
    Missing(MemoKind),
}

impl Line {
    /// The memo that the line belongs to.
    pub fn kind(&self) -> MemoKind {
        match self {
            Self::Heading(kind) | Self::Words(kind, _) | Self::Missing(kind) => *kind,
        }
    }
}

/// The pane.
#[derive(Clone, Debug, Default)]
pub struct InterviewPane {
    /// Whether it is shown.
    pub is_shown: bool,
    /// Its lines.
    pub lines: Vec<Line>,
    /// The selected line.
    pub list: ListPosition,
    /// What the lines were made from: the journal's head, the document and the width.
    of: Option<(i64, DocumentId, usize)>,
}

impl InterviewPane {
    /// Wraps the memos of a document to a width, if they are not those that were shown before.
    pub fn update(&mut self, project: &Project, document: DocumentId, width: usize) {
        let of = Some((project.store().head(), document, width));
        if !self.is_shown || self.of == of {
            return;
        }
        if self.of.is_none_or(|(_, before, _)| before != document) {
            self.list = ListPosition::default();
        }
        self.lines = MemoKind::OF_INTERVIEWS.iter().flat_map(|kind| lines(project, document, *kind, width)).collect();
        self.of = of;
    }

    /// Moves to the next or the previous memo if its heading can be seen in a pane of this height, otherwise by a line.
    pub fn step(&mut self, is_down: bool, height: usize) {
        let is_heading = |at: &usize| matches!(self.lines.get(*at), Some(Line::Heading(_)));
        let there = match is_down {
            true => (self.list.at + 1..self.lines.len()).find(is_heading),
            false => (0..self.list.at).rev().find(is_heading),
        };
        match there.filter(|at| (self.list.top..self.list.top + height).contains(at)) {
            Some(at) => self.list.at = at,
            None => self.list.step(if is_down { 1 } else { -1 }, self.lines.len()),
        }
    }

    /// The memo of the selected line.
    pub fn selected(&self) -> Option<MemoKind> {
        self.lines.get(self.list.at).map(Line::kind)
    }
}

fn lines(project: &Project, document: DocumentId, kind: MemoKind, width: usize) -> Vec<Line> {
    let mut lines = vec![Line::Heading(kind)];
    match project.memo_of_kind(document, kind) {
        Some(memo) => {
            let words = project.readable(&memo.words);
            let rows = wrap(&words, Span { start: 0, end: words.len() }, width.max(10), 0).into_iter();
            lines.extend(rows.map(|row| Line::Words(kind, row.of(&words).unwrap_or_default().trim_end().to_owned())));
        }
        None => lines.push(Line::Missing(kind)),
    }
    lines
}
