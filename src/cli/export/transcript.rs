//! Interviews with their codes, or as plain text.

use clap::ValueEnum;

use super::Export;
use crate::cli::console::{Console, Done};
use crate::export::Format;
use crate::project::Project;
use crate::project::export::transcript::left_out;

/// The format of each interview in a folder.
#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
pub(super) enum Each {
    Txt,
    Md,
    Docx,
}

impl Each {
    fn format(self) -> Format {
        match self {
            Self::Txt => Format::Txt,
            Self::Md => Format::Md,
            Self::Docx => Format::Docx,
        }
    }
}

impl Export {
    /// Writes interviews: those that are named, or all.
    pub(super) fn transcript(&self, console: &mut Console, project: &Project) -> Done {
        let named = self.document.iter().map(|name| project.find_document(name)).collect::<Result<Vec<_>, _>>()?;
        let all = || project.model().documents_in_order().into_iter().map(|document| document.id).collect();
        let documents = if named.is_empty() { all() } else { named };
        let (each, options) = (self.each.unwrap_or(Each::Docx).format(), self.options(console));
        let made =
            console.counting(|before| project.export_transcripts(&documents, &self.to, each, options, before))?;
        let words = console.words;
        if self.json {
            let files: Vec<_> = made.files.iter().map(|file| file.to_string_lossy()).collect();
            console.json(&serde_json::json!({ "files": files, "excerpts": made.excerpts }))?;
        } else {
            self.made(console, &made.text(words))?;
            left_out(made.format, words).map_or(Ok(()), |sentence| console.line(&sentence))?;
        }
        made.real_names.warning(words).map_or(Ok(()), |warning| console.warn(&warning))
    }
}
