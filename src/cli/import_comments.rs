//! `tusj import-comments`: brings in the comments that somebody wrote in a report.

use std::path::PathBuf;

use clap::Args;

use super::console::{Console, Done};
use crate::import::{comments, file, limits};

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
        let path = &self.comments;
        let comments = file::bytes_within(path, limits::COMMENTS).and_then(|bytes| Ok(comments::read(&bytes)?));
        let comments = comments.map_err(|why| why.in_file(path))?;
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
