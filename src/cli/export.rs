//! `tusj export`: a table for the thesis, of the kind that the path's ending says.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::console::{Console, Done};
use super::excerpts::condition;
use crate::analysis::count::Count;
use crate::analysis::themes::Empty;
use crate::export::{self as made, Frame, Replace, What};

/// What to export, and where to.
#[derive(Args, Debug)]
pub(super) struct Export {
    #[arg(value_name = "FILE.tusj")]
    file: PathBuf,
    #[arg(value_name = "WHAT")]
    what: Kind,
    #[arg(long, value_name = "PATH")]
    to: PathBuf,
    #[arg(long, value_name = "QUERY")]
    query: Option<String>,
    #[arg(long)]
    force: bool,
    #[arg(long)]
    json: bool,
}

/// A table as it is asked for.
#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
enum Kind {
    Themes,
    Excerpts,
    Codebook,
}

impl Kind {
    fn what(self) -> What {
        match self {
            Self::Themes => What::Themes,
            Self::Excerpts => What::Excerpts,
            Self::Codebook => What::Codebook,
        }
    }
}

impl Export {
    /// Makes the file and says what is in it.
    pub(super) fn run(&self, console: &mut Console) -> Done {
        // A kind of file that cannot be made is refused before anything is read.
        self.what.what().format(&self.to)?;
        let project = console.read(&self.file)?;
        let condition = condition(&project, self.query.as_deref())?;
        let which = project.select(&condition)?;
        let round = project.model().current_round().filter(|_| !condition.names_round()).map(|round| round.number);
        let frame = |total: Count| Frame {
            words: console.words,
            date: console.today(),
            round,
            query: self.query.as_deref(),
            total,
        };
        let replace = if self.force { Replace::Any } else { Replace::OwnOnly };
        let total = match self.what {
            Kind::Themes => {
                let empty = if self.query.is_some() { Empty::LeftOut } else { Empty::Shown };
                let total = project.counted_coded(&which);
                let rows = project.theme_table(&which, empty)?;
                made::Export::Themes(&rows).to_file(&self.to, &frame(total), replace)?;
                total
            }
            Kind::Codebook => {
                let total = project.counted_coded(&which);
                let rows = project.model().code_rows(&which);
                made::Export::Codebook(&rows).to_file(&self.to, &frame(total), replace)?;
                total
            }
            Kind::Excerpts => {
                let total = project.counted(&which);
                let rows = project.excerpt_rows(&which)?;
                made::Export::Excerpts(&rows).to_file(&self.to, &frame(total), replace)?;
                total
            }
        };
        let file = self.to.to_string_lossy();
        if self.json {
            let (excerpts, informants) = (total.excerpts, total.informants);
            return console.json(&serde_json::json!({ "file": file, "excerpts": excerpts, "informants": informants }));
        }
        let total = frame(total).total();
        console.line(&console.words.tell("export-made", &[("file", file.as_ref().into()), ("total", total.into())]))
    }
}
