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
        let made = project.export_report(&request, &self.to, self.options(console))?;
        self.themes_and_quotes(console, made, &request.query)
    }
}
