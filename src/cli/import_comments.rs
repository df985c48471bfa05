//! `tusj import-comments`: brings in the comments that somebody wrote in a report.

use std::path::PathBuf;

use clap::Args;

use super::console::{Console, Done};
use crate::error::{Error, FileTrouble};
use crate::import::comments::{LARGEST, read};

/// The arguments of `tusj import-comments`.
#[derive(Args, Debug)]
pub(super) struct ImportComments {
    #[arg(value_name = "FILE.tusj")]
    file: PathBuf,
    #[arg(value_name = "COMMENTS")]
    comments: PathBuf,
    #[arg(long)]
    json: bool,
}

impl ImportComments {
    /// Brings in the comments and reports how many there were.
    pub(super) fn run(&self, console: &mut Console) -> Done {
        let comments = read(&bytes(&self.comments)?).map_err(Error::from)?;
        let mut project = console.write(&self.file)?;
        let (brought, _) = project.import_comments(&comments)?;
        if self.json {
            return console.json(&serde_json::json!({
                "by": comments.by, "memos": brought.memos, "known": brought.known, "lost": brought.lost,
            }));
        }
        let by = super::table::plain(&comments.by);
        let values = [("n", brought.memos.into()), ("by", by.into())];
        console.line(&console.words.tell("comments-brought", &values))?;
        for (phrase, n) in [("comments-known", brought.known), ("comments-lost", brought.lost)] {
            if n > 0 {
                console.line(&console.words.tell(phrase, &[("n", n.into())]))?;
            }
        }
        Ok(())
    }
}

/// The bytes of the file. Errors: it cannot be read, or it is too large to be one of comments.
fn bytes(path: &std::path::Path) -> Result<Vec<u8>, Error> {
    let cannot =
        |error: std::io::Error| Error::CannotRead { path: path.to_owned(), why: FileTrouble::of(error.kind()) };
    if std::fs::metadata(path).map_err(cannot)?.len() > LARGEST {
        return Err(crate::error::ImportError::NotComments.into());
    }
    std::fs::read(path).map_err(cannot)
}
