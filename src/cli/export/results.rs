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
        let (themes, quotes) = project.export_results(query, &self.to, self.options(console))?;
        if self.json {
            let file = self.to.to_string_lossy();
            return console.json(&serde_json::json!({ "file": file, "themes": themes, "quotes": quotes }));
        }
        let words = console.words;
        let themes = words.tell("count-themes", &[("n", themes.into())]);
        let quotes = words.tell("count-quotes", &[("n", quotes.into())]);
        self.made(console, &format!("{themes}, {quotes}"))?;
        console.hint(query, true)
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
        let rows = project.export_analysis(query, tradition, &self.to, self.options(console))?;
        self.counted(console, "rows", "count-rows", rows)?;
        console.hint(query, !self.json)
    }
}
