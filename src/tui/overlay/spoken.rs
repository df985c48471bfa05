//! The language that is spoken in an interview: a small choice. Not the language of the screens.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::OverlayOutcome;
use crate::domain::document::DocumentLanguage;
use crate::domain::ids::DocumentId;
use crate::project::Project;
use crate::tui::command::Key;
use crate::tui::screen::read::wrapped;
use crate::tui::view::View;
use crate::tui::widget::choice::{Choice, Chosen};
use crate::tui::widget::paint;
use crate::tui::widget::wrap::shortened;
use crate::words::kind;

/// The choice of what is spoken in an interview.
pub struct SpokenLanguageChoice {
    document: DocumentId,
    /// The interview's name.
    name: String,
    choice: Choice<DocumentLanguage>,
}

impl SpokenLanguageChoice {
    /// Asks what is spoken in a document; what is known to be is chosen beforehand.
    pub fn new(project: &Project, document: DocumentId) -> Self {
        let known = project.model().documents.get(document);
        let spoken = known.and_then(|document| document.spoken_language());
        let name = known.map_or(String::new(), |document| document.name.clone());
        Self { document, name, choice: Choice::new(&DocumentLanguage::ALL, spoken) }
    }

    /// Handles a key.
    pub fn key(&mut self, key: Key) -> OverlayOutcome {
        match self.choice.key(key) {
            Chosen::This(language) => OverlayOutcome::Spoken(self.document, language),
            Chosen::Left => OverlayOutcome::Left,
            Chosen::Waiting => OverlayOutcome::Waiting,
            Chosen::Unknown => OverlayOutcome::Unknown,
        }
    }

    /// Takes the language that was clicked.
    pub fn click(&mut self, x: u16, y: u16) -> OverlayOutcome {
        let clicked = self.choice.click(x, y);
        clicked.map_or(OverlayOutcome::Waiting, |language| OverlayOutcome::Spoken(self.document, language))
    }

    /// Draws it, with what it is for.
    pub fn draw(&mut self, buffer: &mut Buffer, area: Rect, view: View) {
        let place = paint::middle(area, 56, 9);
        paint::clear(buffer, place);
        let room = usize::from(place.width).saturating_sub(24);
        let title = view.words.tell("spoken-title", &[("name", shortened(&self.name, room).into())]);
        let inner = paint::pane(buffer, place, (&title, ""), view.styles.active());
        let below = self.choice.draw(buffer, inner, view.styles, |language| kind::spoken(view.words, language));
        let room = Rect {
            x: below.x + 1,
            y: below.y + 1,
            width: below.width.saturating_sub(2),
            height: below.height.saturating_sub(1),
        };
        wrapped(buffer, room, &view.words.say("spoken-why"), view.styles.dim());
    }
}
