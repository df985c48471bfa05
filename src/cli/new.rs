//! `tusj new`: creates an empty project.

use std::path::PathBuf;

use clap::Args;

use super::console::{Console, Done};
use crate::project::Project;
use crate::project::open::NewProject;

/// The arguments of `tusj new`.
#[derive(Args, Debug)]
pub(super) struct New {
    #[arg(value_name = "FILE.tusj")]
    file: PathBuf,
    #[arg(long, value_name = "NAME")]
    coder: Option<String>,
    #[arg(long)]
    json: bool,
}

impl New {
    /// Creates the project.
    pub(super) fn run(&self, console: &mut Console) -> Done {
        let new_project = NewProject::default_for(console.words, self.coder.as_deref());
        Project::create(&self.file, &new_project, (console.world.context)())?;
        let file = self.file.to_string_lossy();
        if self.json {
            return console.json(&serde_json::json!({ "file": file, "coder": new_project.coder }));
        }
        console.line(&console.words.tell("new-made", &[("file", file.as_ref().into())]))
    }
}
