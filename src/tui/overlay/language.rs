//! The language of the screens: asked once, and whenever one wants another.

use crossterm::event::KeyCode;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::Answer;
use crate::tui::command::Key;
use crate::tui::look::Look;
use crate::tui::widget::list::ListAt;
use crate::tui::widget::paint;
use crate::words::Language;

/// The choice of a language.
pub struct AskLanguage {
    list: ListAt,
    rows_area: Rect,
}

impl AskLanguage {
    /// Asks, with this language chosen beforehand.
    pub fn new(language: Language) -> Self {
        let at = Language::ALL.iter().position(|l| *l == language).unwrap_or(0);
        Self { list: ListAt { at, top: 0 }, rows_area: Rect::default() }
    }

    /// Handles a key.
    pub fn key(&mut self, key: Key) -> Answer {
        match key.0 {
            KeyCode::Up => self.list.step(-1, Language::ALL.len()),
            KeyCode::Down => self.list.step(1, Language::ALL.len()),
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
        Language::ALL.get(at).map_or(Answer::Waiting, |language| Answer::Language(*language))
    }

    /// Takes the language that was clicked.
    pub fn click(&mut self, x: u16, y: u16) -> Answer {
        match self.rows_area.contains((x, y).into()) {
            true => self.answer(usize::from(y - self.rows_area.y)),
            false => Answer::Waiting,
        }
    }

    /// Draws it. The languages name themselves, so that each is found by whoever reads it.
    pub fn draw(&mut self, buffer: &mut Buffer, area: Rect, look: Look) {
        let place = paint::middle(area, 40, 5);
        paint::clear(buffer, place);
        let inner = paint::pane(buffer, place, ("Språk · Language", ""), look.active());
        self.rows_area = inner;
        for ((n, language), y) in Language::ALL.iter().enumerate().zip(inner.top()..inner.bottom()) {
            let style = if n == self.list.at { look.chosen() } else { Style::new() };
            paint::row(buffer, Rect { y, height: 1, ..inner }, &format!(" {}  {}", n + 1, language.own_name()), style);
        }
    }
}
