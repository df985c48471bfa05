//! The screens: what fills the window between the top line and the bottom line.

pub mod absent;
pub mod completing;
pub mod people;
pub mod query_line;
pub mod read;
pub mod search;
pub mod themes;

use super::command::{Key, Pane};
use super::outcome::Outcome;
use super::widget::panes::Panes;
use crate::error::Result;
use crate::project::{Changed, Project};
use crate::words::Words;

/// Which screen.
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
}

impl Screen {
    /// The screens in the order of their keys.
    pub const ALL: &'static [Screen] = &[Screen::Read, Screen::Themes, Screen::Search, Screen::People];

    /// The phrase that names it.
    pub fn phrase(self) -> &'static str {
        match self {
            Screen::Read => "screen-read",
            Screen::Themes => "screen-themes",
            Screen::Search => "screen-search",
            Screen::People => "screen-people",
        }
    }

    /// The screen on which a pane is; nothing for a pane that one only comes to by a command there.
    pub fn with(pane: Pane) -> Option<Screen> {
        match pane {
            Pane::Documents | Pane::Text => Some(Screen::Read),
            Pane::Tree | Pane::Excerpts => Some(Screen::Themes),
            Pane::Hits => Some(Screen::Search),
            Pane::People => Some(Screen::People),
            _ => None,
        }
    }

    /// Its number, from 1.
    pub fn number(self) -> u8 {
        let at = Self::ALL.iter().position(|screen| *screen == self).unwrap_or(0);
        u8::try_from(at + 1).unwrap_or(1)
    }

    /// The screen with this number, from 1.
    pub fn numbered(number: u8) -> Option<Screen> {
        Self::ALL.get(usize::from(number).checked_sub(1)?).copied()
    }

    /// The screen so many further on, round in a circle.
    pub fn neighbour(self, by: isize) -> Screen {
        let at = Self::ALL.iter().position(|screen| *screen == self).unwrap_or(0);
        let length = Self::ALL.len();
        let next = (at + length).saturating_add_signed(by) % length;
        Self::ALL.get(next).copied().unwrap_or(self)
    }
}

/// What a screen may do besides showing its panes and obeying commands. Most do some of it; a new one need do none.
pub trait Abilities {
    /// The panes that stand side by side, and which of them has the keys.
    fn panes(&mut self) -> Option<(&mut Panes, usize)> {
        None
    }

    /// Takes a key where a line of text is being typed; nothing where none is.
    fn type_in(&mut self, _: &mut Project, _: &Words, _: Key) -> Option<Outcome> {
        None
    }

    /// Takes pasted text where a line of text is being typed. Returns whether it did.
    fn paste(&mut self, _: &Project, _: &str) -> bool {
        false
    }

    /// The phrase that tells what keys do, where that is not what the table of commands says.
    fn hint(&self) -> Option<&'static str> {
        None
    }

    /// The screen comes to be shown.
    fn opened(&mut self) {}

    /// Reads again what a change touched. A screen that looks at the journal's head when it is shown need not.
    fn reload(&mut self, _: &Project, _: &Changed) -> Result<()> {
        Ok(())
    }

    /// Whether there is more to do than was done at once.
    fn has_work(&self) -> bool {
        false
    }

    /// Does a little of that: so much as nobody notices.
    fn work(&mut self, _: &Project) -> Result<()> {
        Ok(())
    }
}

/// What the mouse does, at a column and a row of the window.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Mouse {
    /// The button goes down.
    Press(u16, u16),
    /// The mouse moves with the button down.
    Drag(u16, u16),
    /// The button comes up.
    Release(u16, u16),
    /// The wheel turns by so many rows, downwards where positive.
    Wheel(isize, u16, u16),
}
