//! The language that is spoken in an interview: a small choice. Not the language of the screens.

use crossterm::event::KeyCode;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::Answer;
use crate::domain::document::DocumentLanguage;
use crate::domain::ids::DocumentId;
use crate::project::Project;
use crate::tui::command::Key;
use crate::tui::screen::read::wrapped;
use crate::tui::view::View;
use crate::tui::widget::list::ListAt;
use crate::tui::widget::paint;
use crate::tui::widget::wrap::shortened;
use crate::words::kind;

/// How many there are to choose from.
const COUNT: usize = DocumentLanguage::ALL.len();

/// The choice of what is spoken in an interview.
pub struct AskSpoken {
    document: DocumentId,
    /// The interview's name.
    name: String,
    list: ListAt,
    rows_area: Rect,
}

impl AskSpoken {
    /// Asks what is spoken in a document; what is known to be is chosen beforehand.
    pub fn new(project: &Project, document: DocumentId) -> Self {
        let known = project.model().documents.get(document);
        let spoken = known.and_then(|document| document.spoken());
        let at = DocumentLanguage::ALL.iter().position(|language| Some(*language) == spoken).unwrap_or(0);
        let name = known.map_or(String::new(), |document| document.name.clone());
        Self { document, name, list: ListAt { at, top: 0 }, rows_area: Rect::default() }
    }

    /// Handles a key.
    pub fn key(&mut self, key: Key) -> Answer {
        match key.0 {
            KeyCode::Up => self.list.step(-1, COUNT),
            KeyCode::Down => self.list.step(1, COUNT),
            KeyCode::Enter => return self.answer(self.list.at),
            KeyCode::Char(digit) => {
                let at = digit.to_digit(10).and_then(|d| usize::try_from(d).ok()).and_then(|d| d.checked_sub(1));
                return at.map_or(Answer::Waiting, |at| self.answer(at));
            }
            KeyCode::Esc => return Answer::Left,
            _ => {}
        }
        Answer::Waiting
    }

    fn answer(&self, at: usize) -> Answer {
        let chosen = DocumentLanguage::ALL.get(at);
        chosen.map_or(Answer::Waiting, |language| Answer::Spoken(self.document, *language))
    }

    /// Takes the language that was clicked.
    pub fn click(&mut self, x: u16, y: u16) -> Answer {
        match self.rows_area.contains((x, y).into()) {
            true => self.answer(usize::from(y - self.rows_area.y)),
            false => Answer::Waiting,
        }
    }

    /// Draws it, with what it is for.
    pub fn draw(&mut self, buffer: &mut Buffer, area: Rect, view: View) {
        let place = paint::middle(area, 56, 9);
        paint::clear(buffer, place);
        let room = usize::from(place.width).saturating_sub(24);
        let title = view.words.tell("spoken-title", &[("name", shortened(&self.name, room).into())]);
        let inner = paint::pane(buffer, place, (&title, ""), view.look.active());
        let rows = u16::try_from(COUNT).unwrap_or(0).min(inner.height);
        self.rows_area = Rect { height: rows, ..inner };
        for ((n, language), y) in DocumentLanguage::ALL.iter().enumerate().zip(self.rows_area.top()..) {
            let style = if n == self.list.at { view.look.chosen() } else { Style::new() };
            let row = Rect { y, height: 1, ..inner };
            paint::row(buffer, row, &format!(" {}  {}", n + 1, kind::spoken(view.words, *language)), style);
        }
        let below = inner.y + rows + 1;
        let room = Rect {
            x: inner.x + 1,
            y: below,
            width: inner.width.saturating_sub(2),
            height: inner.bottom().saturating_sub(below),
        };
        wrapped(buffer, room, &view.words.say("spoken-why"), view.look.dim());
    }
}
