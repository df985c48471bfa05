//! The list of names for a link that is being typed after `[[`.

use crossterm::event::KeyCode;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui_textarea::TextArea;

use crate::domain::link::LinkTarget;
use crate::project::Project;
use crate::tui::command::Key;
use crate::tui::style::Styles;
use crate::tui::widget::list::ListPosition;
use crate::tui::widget::paint;
use crate::tui::widget::wrap::columns_of;

/// The most rows of the list.
const MAX_ROWS: usize = 8;

/// The list, while a link is being typed.
#[derive(Clone, Debug)]
pub(super) struct Completion {
    /// How many characters of the name have been typed.
    typed: usize,
    rows: Vec<(String, LinkTarget)>,
    list: ListPosition,
}

/// The outcome of a key in the list.
pub(super) enum CompletionOutcome {
    /// The selection moved.
    Moved,
    /// The list was closed.
    Closed,
    /// This name was chosen.
    Chosen(String, LinkTarget),
    /// The key is for the text.
    Other,
}

impl Completion {
    /// The list for the link before the cursor. `None` if there is none, or nothing has such a name.
    pub(super) fn at_cursor(project: &Project, area: &TextArea) -> Option<Self> {
        let (row, column) = place(area);
        let before: String = area.lines().get(row)?.chars().take(column).collect();
        let (_, typed) = before.rsplit_once("[[").filter(|(_, typed)| !typed.contains("]]"))?;
        let rows = project.link_suggestions(typed);
        (!rows.is_empty()).then(|| Self { typed: typed.chars().count(), rows, list: ListPosition::default() })
    }

    /// Handles a key.
    pub(super) fn key(&mut self, key: Key) -> CompletionOutcome {
        match key.0 {
            KeyCode::Esc => CompletionOutcome::Closed,
            KeyCode::Enter | KeyCode::Tab => match self.rows.get(self.list.at) {
                Some((name, target)) => CompletionOutcome::Chosen(name.clone(), *target),
                None => CompletionOutcome::Closed,
            },
            KeyCode::Up | KeyCode::Down | KeyCode::PageUp | KeyCode::PageDown => {
                self.list.key(key, self.rows.len(), MAX_ROWS);
                CompletionOutcome::Moved
            }
            _ => CompletionOutcome::Other,
        }
    }

    /// Writes the chosen name over what was typed, and ends the link.
    pub(super) fn write(&self, area: &mut TextArea, name: &str) {
        for _ in 0..self.typed {
            area.delete_char();
        }
        let (row, column) = place(area);
        let is_ended = area.lines().get(row).is_some_and(|line| line.chars().skip(column).take(2).eq("]]".chars()));
        area.insert_str(if is_ended { name.to_owned() } else { format!("{name}]]") });
    }

    /// Draws the list below the cursor, or above it if there is more room.
    pub(super) fn draw(&mut self, buffer: &mut Buffer, area: Rect, cursor: (u16, u16), styles: Styles) {
        let widest = self.rows.iter().map(|(name, _)| columns_of(name)).max().unwrap_or(0);
        let width = u16::try_from(widest + 4).unwrap_or(u16::MAX).min(area.width);
        let (below, above) = (area.bottom().saturating_sub(cursor.1 + 1), cursor.1.saturating_sub(area.y));
        let rows = u16::try_from(self.rows.len().min(MAX_ROWS)).unwrap_or(1);
        let height = (rows + 2).min(below.max(above));
        let y = if below >= height { cursor.1 + 1 } else { cursor.1.saturating_sub(height) };
        let place = Rect { x: cursor.0.min(area.right().saturating_sub(width)), y, width, height };
        paint::clear(buffer, place);
        let inner = paint::pane(buffer, place, ("", ""), styles.border(true));
        for (at, row) in self.list.rows(inner, self.rows.len()) {
            let Some((name, _)) = self.rows.get(at) else { continue };
            let style = if at == self.list.at { styles.selected() } else { Default::default() };
            paint::row(buffer, row, &format!(" {name}"), style);
        }
        paint::more(buffer, inner, self.list.beyond(self.rows.len(), usize::from(inner.height)), styles);
    }
}

/// The cursor's line and character.
fn place(area: &TextArea) -> (usize, usize) {
    let cursor = area.cursor();
    (cursor.0, cursor.1)
}
