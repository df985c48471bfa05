//! `tusj document write`: writes a text of one's own from a file or from standard input, or changes one.

use std::path::{Path, PathBuf};

use clap::Args;

use crate::cli::acts::perform;
use crate::cli::console::{Console, Done, Failure};
use crate::error::{Error, FileTrouble, Result};
use crate::import::file;

/// The arguments of `tusj document write`.
#[derive(Args, Debug)]
pub(in crate::cli) struct Write {
    #[arg(value_name = "PATH")]
    path: PathBuf,
    #[arg(long, value_name = "NAME", conflicts_with = "document")]
    name: Option<String>,
    #[arg(long, value_name = "DOCUMENT")]
    document: Option<String>,
}

impl Write {
    /// Reads the text, writes or changes the document, and reports it.
    pub(super) fn run(&self, console: &mut Console, project: &Path, json: bool) -> Done {
        let words = self.read(console)?;
        let mut interview = None;
        let written = perform(console, project, json, |project| {
            let Some(document) = &self.document else {
                return project.write_own_text(self.name.as_deref().unwrap_or_default(), &words).map(drop);
            };
            let id = project.find_document(document)?;
            if !project.is_own_text(id) {
                interview = Some(project.document(id)?.name.clone());
                return Err(Error::Gone);
            }
            let plan = project.plan_whole_text(id, &words)?;
            project.carry_out(&plan).map(drop)
        });
        if let Some(name) = interview {
            console.warn(&console.words.tell("document-write-interview", &[("document", name.into())]))?;
            return Err(Failure::AlreadyReported);
        }
        written.map(drop)
    }

    fn read(&self, console: &Console) -> Result<String> {
        if self.path.as_os_str() != "-" {
            return file::plain(&self.path);
        }
        let cannot = |e: std::io::Error| Error::CannotRead { path: self.path.clone(), why: FileTrouble::of(e.kind()) };
        file::plain_of((console.world.input)().map_err(cannot)?)
    }
}
