//! Interviews with their codes in the margin.

use super::Export;
use crate::cli::console::{Console, Done};
use crate::project::Project;

impl Export {
    /// Writes interviews with their codes in the margin: those that are named, or all.
    pub(super) fn transcript(&self, console: &mut Console, project: &Project) -> Done {
        let named = self.document.iter().map(|name| project.find_document(name)).collect::<Result<Vec<_>, _>>()?;
        let all = || project.model().documents_in_order().into_iter().map(|document| document.id).collect();
        let documents = if named.is_empty() { all() } else { named };
        let made = project.export_transcripts(&documents, &self.to, self.options(console))?;
        let words = console.words;
        if self.json {
            let files: Vec<_> = made.files.iter().map(|file| file.to_string_lossy()).collect();
            return console.json(&serde_json::json!({ "files": files, "excerpts": made.excerpts }));
        }
        let documents = words.tell("count-documents", &[("n", made.documents.into())]);
        let excerpts = words.tell("count-excerpts", &[("n", made.excerpts.into())]);
        self.made(console, &format!("{documents}, {excerpts}"))
    }
}
