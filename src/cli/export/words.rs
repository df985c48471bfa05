//! The words that are typical of themes and groups.

use super::Export;
use crate::cli::console::{Console, Done};
use crate::project::Project;
use crate::project::frequent_words::WordsRequest;

impl Export {
    /// Writes the typical words.
    pub(super) fn words(&self, console: &mut Console, project: &Project) -> Done {
        let by = self.by.as_deref().map(|name| project.find_attribute(name)).transpose()?;
        let request = WordsRequest { topics: self.topics(project)?, by, ..WordsRequest::default() };
        let words = project.export_words(&request, &self.to, self.options(console))?;
        self.counted(console, "words", "count-words", words)
    }
}
