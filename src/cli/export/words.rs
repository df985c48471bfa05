//! The words that are typical of themes and groups.

use super::Export;
use crate::cli::console::{Console, Done};
use crate::project::Project;
use crate::project::frequent_words::WordsRequest;
use crate::project::matrix::Topics;

impl Export {
    /// Writes the typical words.
    pub(super) fn words(&self, console: &mut Console, project: &Project) -> Done {
        let by = self.by.as_deref().map(|name| project.find_attribute(name)).transpose()?;
        let topics = match self.themes.as_slice() {
            [] => Topics::All,
            named => crate::cli::matrix::topics(project, named)?,
        };
        let request = WordsRequest { topics, by, ..WordsRequest::default() };
        let words = project.export_words(&request, &self.to, self.options(console))?;
        self.counted(console, "words", "count-words", words)
    }
}
