//! The way from codes to themes.

use super::Export;
use crate::cli::console::{Console, Done, Failure};
use crate::project::Project;

impl Export {
    /// Writes the way from codes to themes.
    pub(super) fn journey(&self, console: &mut Console, project: &Project) -> Done {
        if self.query.is_some() {
            return Err(Failure::Usage(console.words.say("usage-whole-journey").into_owned()));
        }
        let rounds = crate::cli::journey::named(project, self.between.as_deref())?;
        let rounds = crate::cli::journey::in_order(project, rounds)?;
        let rows = project.export_journey(rounds, &self.to, self.options(console), &(console.world.zone)())?;
        let (words, file) = (console.words, self.to.to_string_lossy());
        if self.json {
            return console.json(&serde_json::json!({ "file": file, "rows": rows }));
        }
        self.made(console, &project.journey_in_words(words, rounds, rows))
    }
}
