//! The choice of the interface language. It is made once before a project is opened, and can be made again at any time.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::{OverlayBehaviour, OverlayOutcome};
use crate::tui::command::Key;
use crate::tui::style::Styles;
use crate::tui::view::View;
use crate::tui::widget::choice::{Choice, ChoiceOutcome};
use crate::tui::widget::paint;
use crate::words::Language;

/// The choice of the interface language.
pub struct LanguageChoice {
    choice: Choice<Language>,
}

impl LanguageChoice {
    /// Starts with this language selected.
    pub fn new(language: Language) -> Self {
        Self { choice: Choice::new(&Language::ALL, Some(language)) }
    }

    /// Handles a key.
    pub fn choose(&mut self, key: Key) -> OverlayOutcome {
        match self.choice.key(key) {
            ChoiceOutcome::Chosen(language) => OverlayOutcome::Language(language),
            ChoiceOutcome::Cancelled => OverlayOutcome::Closed,
            ChoiceOutcome::Waiting => OverlayOutcome::Waiting,
            ChoiceOutcome::Unknown => OverlayOutcome::Unknown,
        }
    }

    /// Chooses the language that was clicked.
    pub fn choose_at(&mut self, x: u16, y: u16) -> OverlayOutcome {
        self.choice.click(x, y).map_or(OverlayOutcome::Waiting, OverlayOutcome::Language)
    }

    /// Draws the choice. Each language is listed by its own name, so that those who read it recognise it.
    pub fn show(&mut self, buffer: &mut Buffer, area: Rect, styles: Styles) {
        let inner = paint::sheet(buffer, area, (40, 5), "Språk · Language", styles);
        self.choice.draw(buffer, inner, styles, |language| language.own_name().into());
    }
}

impl OverlayBehaviour for LanguageChoice {
    fn key(&mut self, _: View, key: Key) -> OverlayOutcome {
        self.choose(key)
    }

    fn click(&mut self, _: View, x: u16, y: u16) -> OverlayOutcome {
        self.choose_at(x, y)
    }

    fn draw(&mut self, buffer: &mut Buffer, area: Rect, view: View) {
        self.show(buffer, area, view.styles);
    }

    fn hint(&self) -> &'static str {
        "hint-language"
    }
}
