//! The details of a row of the table, in lines of the width of the pane.

use crate::domain::ids::DocumentId;
use crate::domain::span::Span;
use crate::project::Project;
use crate::project::participant::detail::{Line, about};
use crate::project::participant::table::{RowTarget, Table};
use crate::tui::widget::list::ListPosition;
use crate::tui::widget::wrap::wrap;

/// The lines and the selected one.
#[derive(Clone, Debug, Default)]
pub struct Detail {
    /// The name of the participant or interview.
    pub name: String,
    /// The lines.
    pub lines: Vec<Line>,
    /// The selected line.
    pub list: ListPosition,
}

impl Detail {
    /// Collects the details of a row, in lines of at most `width` columns. The selection is kept.
    pub fn update(&mut self, project: &Project, table: &Table, of: RowTarget, width: usize) {
        let (name, lines) = about(project, table, of);
        let wrapped = |line| match line {
            Line::Words(words) => {
                let rows = wrap(&words, Span { start: 0, end: words.len() }, width, 0).into_iter();
                rows.map(|row| Line::Words(row.of(&words).unwrap_or_default().trim_end().to_owned())).collect()
            }
            other => vec![other],
        };
        (self.name, self.lines) = (name, lines.into_iter().flat_map(wrapped).collect());
        self.list.at = self.list.at.min(self.lines.len().saturating_sub(1));
    }

    /// The selected line.
    pub fn selected(&self) -> Option<&Line> {
        self.lines.get(self.list.at)
    }

    /// The interview in the selected line or above it, if the selected line is among the interviews and speakers.
    pub fn interview(&self) -> Option<DocumentId> {
        let selected = self.lines.get(..=self.list.at)?;
        let last = selected.iter().rev().find(|line| !matches!(line, Line::Speaker(..)))?;
        match last {
            Line::Document(id, ..) => Some(*id),
            _ => None,
        }
    }

    /// Selects the first line with an interview.
    pub fn enter(&mut self) {
        let is_interview = |line: &Line| matches!(line, Line::Document(..));
        self.list.go(self.lines.iter().position(is_interview).unwrap_or(0));
    }
}
