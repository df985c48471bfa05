//! The language of the screens: asked once, and whenever one wants another.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::Answer;
use crate::tui::command::Key;
use crate::tui::look::Look;
use crate::tui::widget::choice::{Choice, Chosen};
use crate::tui::widget::paint;
use crate::words::Language;

/// The choice of a language.
pub struct AskLanguage {
    choice: Choice<Language>,
}

impl AskLanguage {
    /// Asks, with this language chosen beforehand.
    pub fn new(language: Language) -> Self {
        Self { choice: Choice::new(&Language::ALL, Some(language)) }
    }

    /// Handles a key.
    pub fn key(&mut self, key: Key) -> Answer {
        match self.choice.key(key) {
            Chosen::This(language) => Answer::Language(language),
            Chosen::Left => Answer::Left,
            Chosen::Waiting => Answer::Waiting,
        }
    }

    /// Takes the language that was clicked.
    pub fn click(&mut self, x: u16, y: u16) -> Answer {
        self.choice.click(x, y).map_or(Answer::Waiting, Answer::Language)
    }

    /// Draws it. The languages name themselves, so that each is found by whoever reads it.
    pub fn draw(&mut self, buffer: &mut Buffer, area: Rect, look: Look) {
        let place = paint::middle(area, 40, 5);
        paint::clear(buffer, place);
        let inner = paint::pane(buffer, place, ("Språk · Language", ""), look.active());
        self.choice.draw(buffer, inner, look, |language| language.own_name().into());
    }
}
