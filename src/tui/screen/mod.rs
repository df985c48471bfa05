//! The screens, which fill the window between the top line and the bottom line.

pub mod absent;
pub mod codebook;
mod compare;
pub mod completer;
mod excerpts;
pub mod history;
pub mod matrix;
pub mod memos;
pub mod overview;
pub mod people;
pub mod query_line;
mod quoting;
pub mod read;
pub mod rounds;
pub mod search;
pub mod themes;
mod zone;

use super::command::{Key, Pane};
use super::outcome::Outcome;
use super::widget::panes::Panes;
use crate::error::Result;
use crate::project::{Changed, Project};
use crate::words::Words;

/// One of the screens.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Screen {
    /// A transcript with its marks.
    Read,
    /// Everything under a theme.
    Themes,
    /// All the text, as a concordance.
    Search,
    /// The participants.
    People,
    /// The codebook.
    Codebook,
    /// The memos.
    Memos,
    /// The rounds, and what became of the codes from one to another.
    Rounds,
    /// The journal.
    History,
    /// Themes or the columns of a form, against people, documents or groups.
    Matrix,
    /// How far the coding is, and what the analyses count.
    Overview,
}

impl Screen {
    /// The screens in the order of their keys.
    pub const ALL: &'static [Screen] = &[
        Screen::Read,
        Screen::Themes,
        Screen::Search,
        Screen::People,
        Screen::Codebook,
        Screen::Memos,
        Screen::Rounds,
        Screen::History,
        Screen::Overview,
        Screen::Matrix,
    ];

    /// The phrase with its name.
    pub fn phrase(self) -> &'static str {
        match self {
            Screen::Read => "screen-read",
            Screen::Themes => "screen-themes",
            Screen::Search => "screen-search",
            Screen::People => "screen-people",
            Screen::Codebook => "screen-codebook",
            Screen::Memos => "screen-memos",
            Screen::Rounds => "screen-rounds",
            Screen::History => "screen-history",
            Screen::Matrix => "screen-matrix",
            Screen::Overview => "screen-overview",
        }
    }

    /// The screen with a pane. `None` for a pane that opens only by a command.
    pub fn with(pane: Pane) -> Option<Screen> {
        match pane {
            Pane::Documents | Pane::Text => Some(Screen::Read),
            Pane::Tree | Pane::Excerpts => Some(Screen::Themes),
            Pane::Hits => Some(Screen::Search),
            Pane::People => Some(Screen::People),
            Pane::Book | Pane::BookExcerpts => Some(Screen::Codebook),
            Pane::Memos => Some(Screen::Memos),
            Pane::Rounds | Pane::Round => Some(Screen::Rounds),
            Pane::Acts => Some(Screen::History),
            Pane::Matrix | Pane::CellExcerpts | Pane::CellWords => Some(Screen::Matrix),
            Pane::Interviews | Pane::ThemeCounts | Pane::ThemeColours => Some(Screen::Overview),
            Pane::Saturation | Pane::CoOccurrence | Pane::FrequentWords => Some(Screen::Overview),
            _ => None,
        }
    }

    /// Its number, which is that of its function key.
    pub fn number(self) -> u8 {
        match self {
            Screen::Read => 1,
            Screen::Themes => 2,
            Screen::Search => 3,
            Screen::People => 4,
            Screen::Codebook => 5,
            Screen::Memos => 6,
            Screen::Rounds => 7,
            Screen::History => 8,
            Screen::Overview => 9,
            // F10 sets the width of panes, and many terminals take F11 for themselves.
            Screen::Matrix => 12,
        }
    }

    /// The screen with this number.
    pub fn numbered(number: u8) -> Option<Screen> {
        Self::ALL.iter().copied().find(|screen| screen.number() == number)
    }

    /// The screen `by` steps further on. The last screen is followed by the first.
    pub fn neighbour(self, by: isize) -> Screen {
        let at = Self::ALL.iter().position(|screen| *screen == self).unwrap_or(0);
        let length = Self::ALL.len();
        let next = (at + length).saturating_add_signed(by) % length;
        Self::ALL.get(next).copied().unwrap_or(self)
    }
}

/// What a screen does besides drawing its panes and performing commands. The defaults do nothing.
pub trait ScreenBehaviour {
    /// The panes side by side, and the index of the focused one.
    fn panes(&mut self) -> Option<(&mut Panes, usize)> {
        None
    }

    /// Handles a key while text is being typed. `None` if no text is being typed.
    fn type_in(&mut self, _: &mut Project, _: &Words, _: Key) -> Option<Outcome> {
        None
    }

    /// Inserts pasted text while text is being typed. Returns whether it did.
    fn paste(&mut self, _: &Project, _: &str) -> bool {
        false
    }

    /// The phrase in the bottom line, if it is not made from the table of commands.
    fn hint(&self) -> Option<&'static str> {
        None
    }

    /// Called when the screen is shown.
    fn opened(&mut self) {}

    /// Reloads what a change has touched. A screen that compares the journal's head when it is shown does not need
    /// this.
    fn reload(&mut self, _: &Project, _: &Changed) -> Result<()> {
        Ok(())
    }

    /// Whether there is work left.
    fn has_work(&self) -> bool {
        false
    }

    /// Does a small piece of that work, too short to be noticed.
    fn work(&mut self, _: &Project) -> Result<()> {
        Ok(())
    }
}

/// A mouse event at a column and row of the window.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Mouse {
    /// The button was pressed.
    Press(u16, u16),
    /// The mouse was moved with the button pressed.
    Drag(u16, u16),
    /// The button was released.
    Release(u16, u16),
    /// The wheel was turned by this many rows. Positive is down.
    Wheel(isize, u16, u16),
}
