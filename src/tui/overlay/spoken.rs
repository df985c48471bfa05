//! The choice of the language that is spoken in an interview. The interface language is a different choice.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::{OverlayBehaviour, OverlayOutcome};
use crate::domain::document::DocumentLanguage;
use crate::domain::ids::DocumentId;
use crate::project::Project;
use crate::tui::command::Key;
use crate::tui::view::View;
use crate::tui::widget::choice::{Choice, ChoiceOutcome};
use crate::tui::widget::paint;
use crate::tui::widget::wrap::shortened;
use crate::words::kind;

/// The choice of the language that is spoken in an interview.
pub struct SpokenLanguageChoice {
    document: DocumentId,
    /// The interview's name.
    name: String,
    choice: Choice<DocumentLanguage>,
}

impl SpokenLanguageChoice {
    /// Starts with the document's known language selected.
    pub fn new(project: &Project, document: DocumentId) -> Self {
        let known = project.model().documents.get(document);
        let spoken = known.and_then(|document| document.spoken_language());
        let name = known.map_or(String::new(), |document| document.name.clone());
        Self { document, name, choice: Choice::new(&DocumentLanguage::ALL, spoken) }
    }
}

impl OverlayBehaviour for SpokenLanguageChoice {
    fn key(&mut self, _: View, key: Key) -> OverlayOutcome {
        match self.choice.key(key) {
            ChoiceOutcome::Chosen(language) => OverlayOutcome::Spoken(self.document, language),
            ChoiceOutcome::Cancelled => OverlayOutcome::Closed,
            ChoiceOutcome::Waiting => OverlayOutcome::Waiting,
            ChoiceOutcome::Unknown => OverlayOutcome::Unknown,
        }
    }

    /// Chooses the language that was clicked.
    fn click(&mut self, _: View, x: u16, y: u16) -> OverlayOutcome {
        let clicked = self.choice.click(x, y);
        clicked.map_or(OverlayOutcome::Waiting, |language| OverlayOutcome::Spoken(self.document, language))
    }

    /// Draws the choice, and explains what it is for.
    fn draw(&mut self, buffer: &mut Buffer, area: Rect, view: View) {
        let room = usize::from(area.width.min(56)).saturating_sub(24);
        let title = view.words.tell("spoken-title", &[("name", shortened(&self.name, room).into())]);
        let inner = paint::sheet(buffer, area, (56, 9), &title, view.styles);
        let below = self.choice.draw(buffer, inner, view.styles, |language| kind::spoken(view.words, language));
        let room = Rect { y: below.y + 1, height: below.height.saturating_sub(1), ..below };
        paint::wrapped(buffer, room, &view.words.say("spoken-hint"), view.styles.dim());
    }

    fn hint(&self) -> &'static str {
        "hint-language"
    }
}
