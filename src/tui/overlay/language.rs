//! The language of the screens: asked once, and whenever one wants another.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::OverlayOutcome;
use crate::tui::command::Key;
use crate::tui::style::Styles;
use crate::tui::widget::choice::{Choice, Chosen};
use crate::tui::widget::paint;
use crate::words::Language;

/// The choice of a language.
pub struct LanguageChoice {
    choice: Choice<Language>,
}

impl LanguageChoice {
    /// Asks, with this language chosen beforehand.
    pub fn new(language: Language) -> Self {
        Self { choice: Choice::new(&Language::ALL, Some(language)) }
    }

    /// Handles a key.
    pub fn key(&mut self, key: Key) -> OverlayOutcome {
        match self.choice.key(key) {
            Chosen::This(language) => OverlayOutcome::Language(language),
            Chosen::Left => OverlayOutcome::Left,
            Chosen::Waiting => OverlayOutcome::Waiting,
            Chosen::Unknown => OverlayOutcome::Unknown,
        }
    }

    /// Takes the language that was clicked.
    pub fn click(&mut self, x: u16, y: u16) -> OverlayOutcome {
        self.choice.click(x, y).map_or(OverlayOutcome::Waiting, OverlayOutcome::Language)
    }

    /// Draws it. The languages name themselves, so that each is found by whoever reads it.
    pub fn draw(&mut self, buffer: &mut Buffer, area: Rect, styles: Styles) {
        let place = paint::middle(area, 40, 5);
        paint::clear(buffer, place);
        let inner = paint::pane(buffer, place, ("Språk · Language", ""), styles.active());
        self.choice.draw(buffer, inner, styles, |language| language.own_name().into());
    }
}
