//! The facts for the method chapter.

use super::Export;
use crate::cli::console::{Console, Done};
use crate::project::Project;

impl Export {
    /// Writes the facts for the method chapter.
    pub(super) fn method(&self, console: &mut Console, project: &Project) -> Done {
        let (words, zone) = (console.words, (console.world.zone)());
        let rows = project.export_method(&self.to, zone, self.options(console))?;
        let file = self.to.to_string_lossy();
        if self.json {
            return console.json(&serde_json::json!({ "file": file, "rows": rows }));
        }
        self.made(console, &words.tell("count-rows", &[("n", rows.into())]))
    }
}
