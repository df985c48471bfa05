//! Shows what is in a project of another program, before it is taken in.
//!
//! ```text
//! ┌ Mitt prosjekt.qdpx ──────────────────────────────────────────────┐
//! │ Prosjekt fra NVivo                                               │
//! │ Nytt: 8 dokumenter, 8 informanter, 56 koder, 457 utdrag          │
//! │ 457 av de 457 passasjene som har et sitat i filen, ligger på …   │
//! ```

use crossterm::event::KeyCode;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};

use super::{OverlayBehaviour, OverlayOutcome};
use crate::tui::command::Key;
use crate::tui::view::View;
use crate::tui::widget::paint;

/// The width of the box, in columns.
const WIDTH: u16 = 76;

/// What is in a project.
pub struct ExchangePreview {
    /// The file's name.
    title: String,
    lines: Vec<String>,
    /// Whether there is anything to take in.
    has_news: bool,
    /// The first line that is shown.
    top: usize,
    /// How many lines are hidden below.
    hidden: usize,
}

impl ExchangePreview {
    /// Shows these lines about a file.
    pub fn new(title: String, lines: Vec<String>, has_news: bool) -> Self {
        Self { title, lines, has_news, top: 0, hidden: 0 }
    }
}

impl OverlayBehaviour for ExchangePreview {
    /// Handles a key: Enter takes the project in, arrows scroll.
    fn key(&mut self, _: View, key: Key) -> OverlayOutcome {
        match key.0 {
            KeyCode::Enter if self.has_news => OverlayOutcome::TakeIn,
            KeyCode::Enter | KeyCode::Esc => OverlayOutcome::Closed,
            KeyCode::Down if self.hidden > 0 => {
                self.top += 1;
                OverlayOutcome::Waiting
            }
            KeyCode::Down => OverlayOutcome::Waiting,
            KeyCode::Up => {
                self.top = self.top.saturating_sub(1);
                OverlayOutcome::Waiting
            }
            _ => OverlayOutcome::Unknown,
        }
    }

    fn draw(&mut self, buffer: &mut Buffer, area: Rect, view: View) {
        let width = WIDTH.min(area.width);
        let room = width.saturating_sub(4);
        let rows = |line: &String| paint::rows_of(line, room);
        let needed = self.lines.iter().map(rows).fold(2u16, u16::saturating_add);
        let inner = paint::sheet(buffer, area, (width, needed.min(area.height)), &self.title, view.styles);
        let (mut y, mut shown) = (inner.y, 0);
        for (n, line) in self.lines.iter().enumerate().skip(self.top) {
            let height = rows(line).min(inner.bottom().saturating_sub(y));
            if height < rows(line) && shown > 0 {
                break;
            }
            let is_warning = line.starts_with('!');
            let style = match n {
                0 => Style::new().add_modifier(Modifier::BOLD),
                _ if is_warning => view.styles.error(),
                _ => Style::new(),
            };
            paint::wrapped(buffer, Rect { y, height, ..inner }, line, style);
            (y, shown) = (y.saturating_add(height), shown + 1);
        }
        self.hidden = self.lines.len().saturating_sub(self.top + shown);
    }

    fn hint(&self) -> &'static str {
        if self.has_news { "hint-exchange" } else { "hint-message" }
    }
}
