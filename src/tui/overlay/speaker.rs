//! Picks who says some turns: one of the speakers of the document, or a new one.
//!
//! ```text
//! ┌ Hvem sier denne replikken? ─────────────────┐
//! │ Int                                         │
//! │ Astrid                                      │
//! │ + en som ikke står her                      │
//! ```

use std::borrow::Cow;

use crossterm::event::KeyCode;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::{OverlayBehaviour, OverlayOutcome};
use crate::domain::ids::{DocumentId, SpeakerId};
use crate::project::Project;
use crate::tui::command::Key;
use crate::tui::outcome::Prompt;
use crate::tui::view::View;
use crate::tui::widget::sheet::{Sheet, SheetOutcome, Size};
use crate::words::Words;

/// The list.
pub struct SpeakerChoice {
    document: DocumentId,
    turns: Vec<i64>,
    /// The speakers, each by the transcript's label, and by the name that is shown if that is another.
    rows: Vec<(SpeakerId, String)>,
    sheet: Sheet,
}

impl SpeakerChoice {
    /// The speakers of a document, with the one who says the first of the turns selected.
    pub fn new(project: &Project, words: &Words, document: DocumentId, turns: Vec<i64>) -> Self {
        let model = project.model();
        let text = project.text(document).ok();
        let turn = text.as_ref().and_then(|text| text.turns.iter().find(|turn| turns.first() == Some(&turn.number)));
        let now = turn.and_then(|turn| turn.speaker);
        let row = |speaker: &crate::domain::document::Speaker| {
            let shown = model.speaker_name(speaker.id).map(|name| name.text(words).into_owned());
            let label = speaker.label.clone();
            let name = match shown.filter(|shown| *shown != label) {
                Some(shown) if label.is_empty() => shown,
                Some(shown) => format!("{label} ({shown})"),
                None => label,
            };
            (speaker.id, name)
        };
        let rows: Vec<_> = model.speakers_of(document).into_iter().map(row).collect();
        let at = rows.iter().position(|(id, _)| Some(*id) == now).unwrap_or_default();
        Self { document, turns, rows, sheet: Sheet::at(at) }
    }

    fn length(&self) -> usize {
        self.rows.len() + 1
    }

    fn answer(&self, answer: SheetOutcome) -> OverlayOutcome {
        let new = || OverlayOutcome::Ask(Prompt::TurnSpeaker(self.document, self.turns.clone()));
        match answer {
            SheetOutcome::Chosen(at) => self.rows.get(at).map_or_else(new, |(speaker, _)| {
                OverlayOutcome::TurnSpeaker(self.document, self.turns.clone(), *speaker)
            }),
            SheetOutcome::Cancelled => OverlayOutcome::Closed,
            SheetOutcome::Waiting => OverlayOutcome::Waiting,
            SheetOutcome::Other => OverlayOutcome::Unknown,
        }
    }
}

impl OverlayBehaviour for SpeakerChoice {
    fn key(&mut self, _: View, key: Key) -> OverlayOutcome {
        match (self.sheet.key(key, self.length()), key.0) {
            (SheetOutcome::Other, KeyCode::Char('n' | '+')) => self.answer(SheetOutcome::Chosen(self.rows.len())),
            (answer, _) => self.answer(answer),
        }
    }

    fn click(&mut self, _: View, x: u16, y: u16) -> OverlayOutcome {
        let answer = self.sheet.click(x, y, self.length());
        self.answer(answer)
    }

    fn draw(&mut self, buffer: &mut Buffer, area: Rect, view: View) {
        let title = view.words.tell("line-turn-speaker", &[("n", self.turns.len().into())]);
        let (length, rows) = (self.length(), &self.rows);
        let text = |at: usize| -> Cow<str> {
            match rows.get(at) {
                Some((_, name)) => name.as_str().into(),
                None => format!("+ {}", view.words.say("speaker-new")).into(),
            }
        };
        self.sheet.draw(buffer, area, (&title, length), Size { width: 50, max_rows: 12, above: 0 }, view.styles, text);
    }

    fn hint(&self) -> &'static str {
        "hint-speaker"
    }
}
