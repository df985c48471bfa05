//! The choice of what a new round starts with.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::{OverlayBehaviour, OverlayOutcome};
use crate::domain::ids::RoundId;
use crate::project::round::RoundStart;
use crate::tui::command::Key;
use crate::tui::view::View;
use crate::tui::widget::choice::{Choice, ChoiceOutcome};
use crate::tui::widget::paint;

/// The choice of what a new round starts with.
pub struct RoundChoice {
    from: RoundId,
    choice: Choice<RoundStart>,
}

const STARTS: &[RoundStart] = &[RoundStart::Copy, RoundStart::Codes, RoundStart::Empty];

impl RoundChoice {
    /// The choice for a round that starts from another.
    pub fn new(from: RoundId) -> Self {
        Self { from, choice: Choice::new(STARTS, None) }
    }
}

impl OverlayBehaviour for RoundChoice {
    fn key(&mut self, _: View, key: Key) -> OverlayOutcome {
        match self.choice.key(key) {
            ChoiceOutcome::Chosen(start) => OverlayOutcome::NewRound(self.from, start),
            ChoiceOutcome::Cancelled => OverlayOutcome::Closed,
            ChoiceOutcome::Waiting => OverlayOutcome::Waiting,
            ChoiceOutcome::Unknown => OverlayOutcome::Unknown,
        }
    }

    fn click(&mut self, _: View, x: u16, y: u16) -> OverlayOutcome {
        self.choice.click(x, y).map_or(OverlayOutcome::Waiting, |start| OverlayOutcome::NewRound(self.from, start))
    }

    /// Draws the choice, and says what it means for the earlier round.
    fn draw(&mut self, buffer: &mut Buffer, area: Rect, view: View) {
        let number = view.project.round(self.from).map_or(0, |round| round.number);
        let title = view.words.tell("new-round-title", &[("number", number.into())]);
        let inner = paint::sheet(buffer, area, (64, 9), &title, view.styles);
        let name = |start: RoundStart| {
            view.words.say(match start {
                RoundStart::Copy => "new-round-copy",
                RoundStart::Codes => "new-round-codes",
                RoundStart::Empty => "new-round-empty",
            })
        };
        let below = self.choice.draw(buffer, inner, view.styles, name);
        let room = Rect { y: below.y + 1, height: below.height.saturating_sub(1), ..below };
        let note = view.words.tell("new-round-note", &[("number", number.into())]);
        paint::wrapped(buffer, room, &note, view.styles.dim());
    }

    fn hint(&self) -> &'static str {
        "hint-language"
    }
}
