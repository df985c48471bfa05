//! `tusj excerpts`: the excerpts that a query matches, in full.

use std::path::PathBuf;

use clap::Args;

use super::console::{Console, Done};
use super::table::plain;
use crate::analysis::excerpts::ExcerptRow;
use crate::domain::query::condition::Condition;
use crate::error::Result;
use crate::export::{csv, markdown};
use crate::project::Project;
use crate::search::parse::hints::hint;
use crate::words::hint;

/// Which excerpts, and how to show them.
#[derive(Args, Debug)]
pub(super) struct Excerpts {
    #[arg(value_name = "FILE.tusj")]
    file: PathBuf,
    #[arg(value_name = "QUERY")]
    query: Option<String>,
    #[arg(long)]
    as_written: bool,
    #[arg(long, conflicts_with_all = ["csv", "md"])]
    json: bool,
    #[arg(long, conflicts_with = "md")]
    csv: bool,
    #[arg(long)]
    md: bool,
}

/// The condition of a query; its words perhaps only as they are written.
pub(super) fn meant(project: &Project, query: &str, as_written: bool) -> Result<Condition> {
    let condition = project.understand(query)?;
    Ok(if as_written { condition.strictly() } else { condition })
}

impl Excerpts {
    /// Lists them.
    pub(super) fn run(&self, console: &mut Console) -> Done {
        let project = console.read(&self.file)?;
        let which = project.select(&meant(&project, self.query.as_deref().unwrap_or_default(), self.as_written)?)?;
        let rows = project.excerpt_rows(&which)?;
        if self.json {
            return console.json_list(rows);
        }
        if self.csv {
            return Ok(write!(console.world.out, "{}", csv::excerpts(&rows, console.words))?);
        }
        if self.md {
            return Ok(write!(console.world.out, "{}", markdown::excerpts(&rows, console.words))?);
        }
        for row in &rows {
            shown(console, row)?;
            console.line("")?;
        }
        let count = project.counted(&which);
        let values = [("excerpts", count.excerpts.into()), ("participants", count.informants.into())];
        let total = console.words.tell("count-excerpts-from", &values);
        let apart = rows.len().saturating_sub(count.excerpts);
        if apart == 0 {
            console.line(&total)?;
            let hint = self.query.as_deref().filter(|_| rows.is_empty()).and_then(hint);
            return hint.map_or(Ok(()), |hint| console.line(&hint::sentence(console.words, &hint)));
        }
        let apart = console.words.tell("excerpts-not-counted", &[("n", apart.into())]);
        console.line(&format!("{total}; {apart}"))
    }
}

/// Writes one excerpt for people: its number, where, the words, and what is on it.
pub(super) fn shown(console: &mut Console, row: &ExcerptRow) -> Done {
    let words = console.words;
    let by = row.participant.as_ref().or(row.speaker.as_ref()).unwrap_or(&row.document);
    let place = words.tell("attribution", &[("by", by.into()), ("turn", row.turn.into())]);
    console.line(&plain(&format!("{} · {} · {place}", row.id, row.document)))?;
    let (opens, closes) = (words.say("quote-opens"), words.say("quote-closes"));
    let quoted = format!("{opens}{}{closes}", row.quote);
    for line in quoted.lines() {
        console.line(&format!("    {}", plain(line)))?;
    }
    let marks: Vec<String> = row.codes.iter().chain(&row.colour).map(|mark| plain(mark)).collect();
    if !marks.is_empty() {
        console.line(&format!("    {}", marks.join(" · ")))?;
    }
    for memo in row.memos.iter().flat_map(|memo| memo.lines()) {
        console.line(&format!("    | {}", plain(memo)))?;
    }
    Ok(())
}
