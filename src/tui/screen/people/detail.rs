//! All there is about one row of the table, in lines of the width of its pane, and where one stands in them.

use crate::domain::ids::DocumentId;
use crate::domain::span::Span;
use crate::project::Project;
use crate::project::participant::detail::{Line, about};
use crate::project::participant::table::{Of, Table};
use crate::tui::widget::list::ListPosition;
use crate::tui::widget::wrap::wrap;

/// The lines, and where one stands in them.
#[derive(Clone, Debug, Default)]
pub struct Detail {
    /// The participant's or the interview's name.
    pub name: String,
    /// The lines.
    pub lines: Vec<Line>,
    /// Where one stands.
    pub list: ListPosition,
}

impl Detail {
    /// Gathers all about a row, in lines of at most `width` columns; the place is kept.
    pub fn look(&mut self, project: &Project, table: &Table, of: Of, width: usize) {
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

    /// The chosen line.
    pub fn chosen(&self) -> Option<&Line> {
        self.lines.get(self.list.at)
    }

    /// The interview at or above the chosen line, among the lines of interviews.
    pub fn interview(&self) -> Option<DocumentId> {
        let chosen = self.lines.get(..=self.list.at)?;
        let last = chosen.iter().rev().find(|line| !matches!(line, Line::Speaker(..)))?;
        match last {
            Line::Document(id, ..) => Some(*id),
            _ => None,
        }
    }

    /// Goes to the first line that can be acted on.
    pub fn enter(&mut self) {
        let acts = |line: &Line| matches!(line, Line::Document(..));
        self.list.go(self.lines.iter().position(acts).unwrap_or(0));
    }
}
