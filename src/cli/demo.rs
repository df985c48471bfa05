//! `tusj demo`: creates the sample project and opens it.

use std::path::PathBuf;

use clap::Args;

use super::console::{Console, Done};
use crate::domain::ids::CodeId;
use crate::error::Error;
use crate::project::Project;
use crate::words::Language;

/// The default path of the sample, in the current folder.
const FILE: &str = "tusj-demo.tusj";

/// The arguments of `tusj demo`.
#[derive(Args, Debug)]
pub(super) struct Demo {
    #[arg(long, value_name = "FILE.tusj", default_value = FILE)]
    to: PathBuf,
    #[arg(long)]
    no_open: bool,
    #[arg(long)]
    json: bool,
}

impl Demo {
    /// Creates the sample unless it exists. Opens it if the program runs in a terminal.
    pub(super) fn run(&self, console: &mut Console, language: Option<Language>) -> Done {
        let made = match Project::create_sample(&self.to, console.words, (console.world.context)()) {
            Ok(_) => true,
            Err(Error::Exists { .. }) => false,
            Err(other) => return Err(other.into()),
        };
        if console.world.is_terminal && !self.no_open && !self.json {
            return super::open(console, Some(self.to.clone()), false, language);
        }
        let project = console.read(&self.to)?;
        let model = project.model();
        // The other round has the same passages.
        let (codes, round) = (model.codebook.len(), project.current_round()?);
        let of_round = |code: CodeId| project.code(code).is_ok_and(|code| code.round == round);
        let codings = model.codings.iter().filter(|coding| of_round(coding.code)).count();
        let file = self.to.to_string_lossy();
        if self.json {
            return console.json(&serde_json::json!({
                "file": file,
                "made": made,
                "documents": model.documents.len(),
                "codes": codes,
                "codings": codings,
            }));
        }
        let message = console.words.tell(
            if made { "demo-made" } else { "demo-exists" },
            &[
                ("file", file.as_ref().into()),
                ("documents", model.documents.len().into()),
                ("codes", codes.into()),
                ("codings", codings.into()),
            ],
        );
        console.line(&message)
    }
}
