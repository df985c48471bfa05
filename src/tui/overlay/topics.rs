//! Chooses themes one by one, for the matrix or the overview: space marks, Enter shows those that are marked.
//!
//! ```text
//! ┌ Hvilke temaer? ────────────────┐
//! │ ✓ Oppstart                     │
//! │     Opplæring                  │
//! │ ✓ Underveis                    │
//! ```

use std::collections::HashSet;

use crossterm::event::KeyCode;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::{OverlayBehaviour, OverlayOutcome};
use crate::domain::ids::CodeId;
use crate::project::Project;
use crate::project::matrix::Topics;
use crate::tui::command::Key;
use crate::tui::outcome::{ManyTopics, MatrixChoice, OverviewChoice};
use crate::tui::view::View;
use crate::tui::widget::sheet::{Sheet, SheetOutcome, Size};
use crate::tui::widget::tree::indent;

/// The list.
pub struct TopicList {
    shown_in: ManyTopics,
    /// The codes in the order of the codebook, with their names.
    rows: Vec<(CodeId, String)>,
    marked: HashSet<CodeId>,
    sheet: Sheet,
}

impl TopicList {
    /// A list of all themes. Those that are shown now are marked, if they were chosen one by one.
    pub fn new(project: &Project, shown_in: ManyTopics, shown: &Topics) -> Self {
        let book = &project.model().codebook;
        let name = |code: CodeId| book.get(code).map_or("", |code| code.name.as_str());
        let rows = book.in_order().iter().map(|(code, depth)| (*code, format!("{}{}", indent(*depth), name(*code))));
        let marked = match shown {
            Topics::Chosen(codes) => codes.iter().copied().collect(),
            _ => HashSet::new(),
        };
        Self { shown_in, rows: rows.collect(), marked, sheet: Sheet::default() }
    }

    /// Marks the theme in this row, or no longer.
    fn mark(&mut self, at: usize) -> OverlayOutcome {
        if let Some((code, _)) = self.rows.get(at)
            && !self.marked.remove(code)
        {
            self.marked.insert(*code);
        }
        OverlayOutcome::Waiting
    }

    /// Shows the marked themes, or the one in this row if none is marked.
    fn show(&self, at: usize) -> OverlayOutcome {
        let marked = self.rows.iter().map(|(code, _)| *code).filter(|code| self.marked.contains(code));
        let mut codes: Vec<CodeId> = marked.collect();
        if codes.is_empty() {
            codes.extend(self.rows.get(at).map(|(code, _)| *code));
        }
        let topics = Topics::Chosen(codes);
        match self.shown_in {
            ManyTopics::Matrix => OverlayOutcome::Matrix(MatrixChoice::Topics(topics)),
            ManyTopics::Overview => OverlayOutcome::Overview(OverviewChoice::Topics(topics)),
        }
    }
}

impl OverlayBehaviour for TopicList {
    fn key(&mut self, _: View, key: Key) -> OverlayOutcome {
        match (self.sheet.key(key, self.rows.len()), key.0) {
            (SheetOutcome::Chosen(at), _) => self.show(at),
            (SheetOutcome::Cancelled, _) => OverlayOutcome::Closed,
            (SheetOutcome::Waiting, _) => OverlayOutcome::Waiting,
            (SheetOutcome::Other, KeyCode::Char(' ')) => {
                let outcome = self.mark(self.sheet.list.at);
                self.sheet.list.step(1, self.rows.len());
                outcome
            }
            (SheetOutcome::Other, _) => OverlayOutcome::Unknown,
        }
    }

    /// Marks the row that was clicked.
    fn click(&mut self, _: View, x: u16, y: u16) -> OverlayOutcome {
        match self.sheet.click(x, y, self.rows.len()) {
            SheetOutcome::Chosen(at) => self.mark(at),
            _ => OverlayOutcome::Waiting,
        }
    }

    fn draw(&mut self, buffer: &mut Buffer, area: Rect, view: View) {
        let title = view.words.say("chooser-themes");
        let Self { rows, marked, sheet, .. } = self;
        let text = |at: usize| {
            let Some((code, name)) = rows.get(at) else { return "".into() };
            let mark = if marked.contains(code) { "✓" } else { " " };
            format!("{mark} {name}").into()
        };
        let size = Size { width: 60, max_rows: 16, above: 0 };
        sheet.draw(buffer, area, (&title, rows.len()), size, view.styles, text);
    }

    fn hint(&self) -> &'static str {
        "hint-chooser-themes"
    }
}
