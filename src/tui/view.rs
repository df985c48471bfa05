//! What drawing may look at: the project in memory, the phrases, and how things look.

use crate::project::Project;
use crate::tui::style::Styles;
use crate::words::Words;

/// What drawing may look at.
#[derive(Clone, Copy)]
pub struct View<'a> {
    /// The project.
    pub project: &'a Project,
    /// The phrases.
    pub words: &'a Words,
    /// How things look.
    pub styles: Styles,
}
