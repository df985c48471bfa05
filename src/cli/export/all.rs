//! Everything about one informant, and everything into a folder.

use super::Export;
use crate::cli::console::{Console, Done, Failure};
use crate::project::Project;
use crate::project::export::AllExported;

impl Export {
    /// Writes everything about one informant.
    pub(super) fn participant(&self, console: &mut Console, project: &Project) -> Done {
        let Some(name) = &self.participant else {
            return Err(Failure::Usage(console.words.say("usage-which-participant").into_owned()));
        };
        let participant = project.find_participant(name)?;
        let interviews = project.export_participant(participant, &self.to, self.options(console))?;
        self.counted(console, "interviews", "count-documents", interviews)
    }

    /// Writes everything into a folder.
    pub(super) fn all(&self, console: &mut Console, project: &Project) -> Done {
        let zone = (console.world.zone)();
        let options = self.options(console);
        let AllExported { files, empty } =
            console.counting(|before| project.export_all(&self.to, &zone, options, before))?;
        if self.json {
            let files: Vec<_> = files.iter().map(|file| file.to_string_lossy()).collect();
            return console.json(&serde_json::json!({ "files": files, "empty": empty, "left_out": ["participant"] }));
        }
        let words = console.words;
        self.made(console, &words.tell("count-files", &[("n", files.len().into())]))?;
        if !empty.is_empty() {
            console.line(&words.tell("all-empty", &[("names", empty.join(", ").into())]))?;
        }
        console.line(&words.say("all-left-out"))
    }
}
