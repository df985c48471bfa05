//! The skeleton of a results chapter, and the table that follows passages from the text to the themes.

use clap::ValueEnum;

use super::Export;
use crate::cli::console::{Console, Done};
use crate::export::contents::meaning::Tradition;
use crate::project::Project;

/// Whose words the headings of the table are in.
#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
pub(super) enum Headings {
    Own,
    Content,
    Stc,
    Sdi,
    Thematic,
}

impl Export {
    /// Writes the skeleton of a results chapter.
    pub(super) fn results(&self, console: &mut Console, project: &Project) -> Done {
        let query = self.query.as_deref().unwrap_or_default();
        let made = project.export_results(query, &self.to, self.options(console))?;
        self.themes_and_quotes(console, made, query)
    }

    /// Writes the table that follows passages to the themes.
    pub(super) fn analysis(&self, console: &mut Console, project: &Project) -> Done {
        let query = self.query.as_deref().unwrap_or_default();
        let tradition = match self.tradition {
            Headings::Own => Tradition::Own,
            Headings::Content => Tradition::Content,
            Headings::Stc => Tradition::Condensation,
            Headings::Sdi => Tradition::Stepwise,
            Headings::Thematic => Tradition::Thematic,
        };
        let rows = project.export_analysis(query, tradition, &self.without, &self.to, self.options(console))?;
        self.counted(console, "rows", "count-rows", rows)?;
        console.hint(query, !self.json)
    }
}
