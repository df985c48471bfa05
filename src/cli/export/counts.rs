//! The counts of themes by groups, and the table of participants.

use super::Export;
use crate::cli::console::{Console, Done};
use crate::project::Project;
use crate::project::counts::CountRequest;
use crate::project::matrix::Topics;

impl Export {
    /// Writes the counts of themes.
    pub(super) fn counts(&self, console: &mut Console, project: &Project) -> Done {
        let by = self.by.as_deref().map(|name| project.find_attribute(name)).transpose()?;
        let query = self.query.clone().unwrap_or_default();
        let request = CountRequest { topics: Topics::All, by, query };
        let themes = project.export_counts(&request, self.long, &self.to, self.options(console))?;
        self.counted(console, "themes", "count-themes", themes)?;
        console.hint(&request.query, !self.json)
    }

    /// Writes the table of participants.
    pub(super) fn participants(&self, console: &mut Console, project: &Project) -> Done {
        let participants = project.export_informants(&self.to, self.options(console))?;
        self.counted(console, "participants", "count-participants", participants)
    }

    /// Reports a file that was made, and how many it holds.
    pub(super) fn counted(&self, console: &mut Console, key: &str, phrase: &str, n: usize) -> Done {
        if self.json {
            let file = self.to.to_string_lossy();
            return console.json(&serde_json::json!({ "file": file, key: n }));
        }
        self.made(console, &console.words.tell(phrase, &[("n", n.into())]))
    }
}
