//! The screens: what fills the window between the top line and the bottom line.

pub mod absent;
pub mod completing;
pub mod people;
pub mod query_line;
pub mod read;
pub mod search;
pub mod themes;

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
