//! The values that drawing may read: the project in memory, the phrases, and the styles.

use crate::project::Project;
use crate::tui::style::Styles;
use crate::words::Words;

/// The values that drawing may read.
#[derive(Clone, Copy)]
pub struct View<'a> {
    /// The project.
    pub project: &'a Project,
    /// The phrases.
    pub words: &'a Words,
    /// The styles.
    pub styles: Styles,
}
