//! The pens with what each means: which one to give a meaning.

use crossterm::event::KeyCode;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::OverlayOutcome;
use crate::domain::ids::ColourId;
use crate::project::Project;
use crate::tui::command::Key;
use crate::tui::view::View;
use crate::tui::widget::paint;
use crate::tui::widget::sheet::{Sheet, Size};
use crate::words::kind;

/// The list.
pub struct Pens {
    pens: Vec<ColourId>,
    sheet: Sheet,
}

impl Pens {
    /// The pens of the current round.
    pub fn new(project: &Project) -> Self {
        Self { pens: project.pens().iter().map(|pen| pen.id).collect(), sheet: Sheet::default() }
    }

    fn chosen(&self) -> OverlayOutcome {
        self.pens.get(self.sheet.list.at).map_or(OverlayOutcome::Left, |pen| OverlayOutcome::Pen(*pen))
    }

    /// Handles a key.
    pub fn key(&mut self, key: Key) -> OverlayOutcome {
        match key.0 {
            KeyCode::Esc => OverlayOutcome::Left,
            KeyCode::Enter => self.chosen(),
            _ if self.sheet.key(key, self.pens.len()) => OverlayOutcome::Waiting,
            _ => OverlayOutcome::Unknown,
        }
    }

    /// Chooses the pen that was clicked.
    pub fn click(&mut self, x: u16, y: u16) -> OverlayOutcome {
        if self.sheet.click(x, y, self.pens.len()) { self.chosen() } else { OverlayOutcome::Waiting }
    }

    /// Draws it.
    pub fn draw(&mut self, buffer: &mut Buffer, area: Rect, view: View) {
        let title = view.words.say("pens-title");
        let size = Size { width: 56, most: 10, above: 0 };
        for (at, row, style) in self.sheet.open(buffer, area, (&title, self.pens.len()), size, view.styles).1 {
            let pen = self.pens.get(at).and_then(|id| view.project.model().colours.get(*id));
            let Some(pen) = pen else { continue };
            let digit = pen.digit.map_or(String::new(), |digit| digit.to_string());
            let name = kind::pen(view.words, &pen.name);
            paint::pair(
                buffer,
                row,
                &format!("   {digit:<2} {name}"),
                &format!("{} ", view.project.pen_meaning(pen.id)),
                style,
            );
            paint::words(buffer, (row.x + 1, row.y), 1, "▌", view.styles.swatch(Some(pen.channels())));
        }
    }
}
