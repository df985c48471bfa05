//! The skeleton of a results chapter, and the table that follows passages from the text to the themes.

use clap::ValueEnum;

use super::Export;
use crate::analysis::quote::{ShownQuotes, WhichQuotes};
use crate::cli::console::{Console, Done};
use crate::export::contents::meaning::Tradition;
use crate::project::Project;
use crate::project::export::thesis::{ChosenQuotes, ForThesis};

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
        let request = self.for_thesis();
        let made = project.export_results(request, &self.to, self.options(console))?;
        self.themes_and_quotes(console, made, request.query)?;
        self.say_which_quotes(console, project.chosen_quotes(request)?)
    }

    /// Writes the table that follows passages to the themes.
    pub(super) fn analysis(&self, console: &mut Console, project: &Project) -> Done {
        let request = self.for_thesis();
        let tradition = match self.tradition {
            Headings::Own => Tradition::Own,
            Headings::Content => Tradition::Content,
            Headings::Stc => Tradition::Condensation,
            Headings::Sdi => Tradition::Stepwise,
            Headings::Thematic => Tradition::Thematic,
        };
        let rows = project.export_analysis(request, tradition, &self.without, &self.to, self.options(console))?;
        self.counted(console, "rows", "count-rows", rows)?;
        self.say_which_quotes(console, project.chosen_quotes(request)?)?;
        console.hint(request.query, !self.json)
    }

    /// What a file for the thesis is made of.
    pub(super) fn for_thesis(&self) -> ForThesis<'_> {
        ForThesis { query: self.query.as_deref().unwrap_or_default(), quotes: self.which_quotes() }
    }

    /// The quotes that were asked for.
    pub(super) fn which_quotes(&self) -> WhichQuotes {
        if self.all_quotes { WhichQuotes::All } else { WhichQuotes::ForThesis }
    }

    /// Says so if only the quotes are shown that are flagged for the thesis, and how to get all.
    pub(super) fn say_which_quotes(&self, console: &mut Console, chosen: ChosenQuotes) -> Done {
        if self.json || chosen.shown != ShownQuotes::Flagged {
            return Ok(());
        }
        console.line(&console.words.tell("export-quotes-flagged", &[("n", chosen.flagged.into())]))
    }
}
