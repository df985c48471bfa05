//! Search: all the text as a concordance, the words that were found in the middle.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::error::Result;
use crate::project::{Changed, Project};
use crate::tui::command::{Command, Key, Place};
use crate::tui::reply::Reply;
use crate::tui::screen::Mouse;
use crate::tui::view::View;

/// The screen's state.
#[derive(Default)]
pub struct Search {
    area: Rect,
}

impl Search {
    /// Where keys go.
    pub fn place(&self) -> Place {
        Place::Hits
    }

    /// Takes a key where a line of text is being typed; nothing where none is.
    pub fn type_in(&mut self, _project: &mut Project, _key: Key) -> Option<Reply> {
        None
    }

    /// Takes pasted text where a line of text is being typed. Returns whether it did.
    pub fn paste(&mut self, _project: &Project, _text: &str) -> bool {
        false
    }

    /// What a command does here.
    pub fn perform(&mut self, _project: &mut Project, _command: Command) -> Reply {
        Reply::Pass
    }

    /// What the mouse does here.
    pub fn mouse(&mut self, _project: &mut Project, _mouse: Mouse) -> Reply {
        Reply::Pass
    }

    /// Reads again what a change touched.
    pub fn reload(&mut self, _project: &Project, _changed: &Changed) -> Result<()> {
        Ok(())
    }

    /// Makes ready what this area shows.
    pub fn prepare(&mut self, _project: &Project, area: Rect) -> Result<()> {
        self.area = area;
        Ok(())
    }

    /// Draws it from memory.
    pub fn draw(&self, _buffer: &mut Buffer, _view: View) {}
}
