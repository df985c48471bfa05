//! `tusj excerpts`: lists the excerpts that match a query, with all details.

use std::path::PathBuf;

use clap::Args;

use super::console::{Console, Done};
use super::table::plain;
use crate::analysis::excerpts::ExcerptRow;
use crate::analysis::quote::Times;
use crate::domain::level::LevelNames;
use crate::domain::query::condition::Condition;
use crate::error::Result;
use crate::export::{Frame, contents, csv, markdown};
use crate::project::Project;

/// The arguments of `tusj excerpts`.
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
    #[arg(long)]
    times: bool,
}

/// The condition for a query, with words only as written if `as_written`.
pub(super) fn condition_for(project: &Project, query: &str, as_written: bool) -> Result<Condition> {
    let condition = project.understand(query)?;
    Ok(if as_written { condition.as_written() } else { condition })
}

impl Excerpts {
    /// Lists the excerpts.
    pub(super) fn run(&self, console: &mut Console) -> Done {
        let query = self.query.as_deref().unwrap_or_default();
        let project = console.read(&self.file)?;
        let which = project.select(&condition_for(&project, query, self.as_written)?)?;
        let rows = project.excerpt_rows(&which)?;
        let (words, times) = (console.words, times(self.times));
        let warning = project.real_names_in(&rows).warning(words);
        warning.map_or(Ok(()), |warning| console.warn(&warning))?;
        if self.json {
            console.json_list(rows.iter().map(|row| row.json(words)))?;
        } else if self.csv {
            let levels = project.level_names();
            let sheet = contents::excerpts::sheet(&rows, &frame(console, &levels, times));
            write!(console.world.out, "{}", csv::text(sheet, words)?)?;
        } else if self.md {
            let levels = project.level_names();
            let list = contents::excerpts::list(&rows, &frame(console, &levels, times));
            write!(console.world.out, "{}", markdown::paragraphs(&list))?;
        } else {
            for row in &rows {
                show(console, row, times)?;
                console.line("")?;
            }
            console.line(&project.tally(&which).text(words))?;
        }
        console.hint(query, !(self.json || self.csv || self.md))
    }
}

/// The context of a list that is printed without a note.
fn frame<'a>(console: &Console<'a, '_>, levels: &'a LevelNames, times: Times) -> Frame<'a> {
    Frame { times, ..Frame::plain(console.words, console.today(), levels) }
}

/// Whether attributions include the time in the recording.
pub(super) fn times(shown: bool) -> Times {
    if shown { Times::Shown } else { Times::Hidden }
}

/// Prints one excerpt for people: its number, source, words, codes, colour and memos.
pub(super) fn show(console: &mut Console, row: &ExcerptRow, times: Times) -> Done {
    let (words, quotation) = (console.words, &row.quotation);
    let attribution = quotation.attribution(words, times);
    console.line(&plain(&format!("{} · {} · {attribution}", row.id, quotation.document)))?;
    for line in quotation.marked(words).lines() {
        console.line(&format!("    {}", plain(line)))?;
    }
    let marks: Vec<String> = row.paths().chain(row.colour).map(plain).collect();
    if !marks.is_empty() {
        console.line(&format!("    {}", marks.join(" · ")))?;
    }
    let given = &row.given;
    if given.stale {
        console.line(&words.say("quote-stale"))?;
    }
    for line in given.condensation.lines() {
        console.line(&words.tell("quote-condensation", &[("text", plain(line).into())]))?;
    }
    if given.flagged {
        console.line(&words.say("quote-flagged"))?;
    }
    for memo in &row.memos {
        for line in memo.text(words).lines() {
            console.line(&format!("    | {}", plain(line)))?;
        }
    }
    Ok(())
}
