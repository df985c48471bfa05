//! The report for a supervisor.

use super::Export;
use crate::cli::console::{Console, Done};
use crate::project::Project;
use crate::project::export::report::ReportRequest;

impl Export {
    /// Writes the report.
    pub(super) fn report(&self, console: &mut Console, project: &Project) -> Done {
        let query = self.query.clone().unwrap_or_default();
        let request = ReportRequest { query, context: self.with_context };
        let (themes, quotes) = project.export_report(&request, &self.to, self.options(console))?;
        if self.json {
            let file = self.to.to_string_lossy();
            return console.json(&serde_json::json!({ "file": file, "themes": themes, "quotes": quotes }));
        }
        let words = console.words;
        let themes = words.tell("count-themes", &[("n", themes.into())]);
        let quotes = words.tell("count-quotes", &[("n", quotes.into())]);
        self.made(console, &format!("{themes}, {quotes}"))?;
        console.hint(&request.query, true)
    }
}
