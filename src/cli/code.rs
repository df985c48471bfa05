//! `tusj code`: codes a passage, optionally with a colour and a memo, or all passages of a table, as one act.

mod plan;

use std::path::{Path, PathBuf};

use clap::Args;

use super::acts::{change, read_result};
use super::console::{Console, Done};
use super::excerpts::show;
use crate::analysis::quote::Times;
use crate::domain::codebook::split_path;
use crate::domain::ids::{DocumentId, ExcerptId};
use crate::domain::span::Span;
use crate::error::{Error, Result};
use crate::import::passages::PassageRow;
use crate::import::{file, passages};
use crate::project::Project;
use crate::project::excerpt::{Passage, TablePassages};

/// The arguments of `tusj code`.
#[derive(Args, Debug)]
pub(super) struct Code {
    #[arg(value_name = "FILE.tusj")]
    file: PathBuf,
    #[arg(long, value_name = "DOCUMENT", requires = "PassageArgs", required_unless_present = "from")]
    document: Option<String>,
    #[command(flatten)]
    passage: PassageArgs,
    #[arg(long, value_name = "A/B", required_unless_present_any = ["colour", "memo", "in_vivo", "from"])]
    code: Option<String>,
    #[arg(long, conflicts_with = "code")]
    in_vivo: bool,
    #[arg(long, value_name = "COLOUR")]
    colour: Option<String>,
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    memo: Option<String>,
    #[arg(long, value_name = "NAME")]
    coder: Option<String>,
    #[arg(
        long,
        value_name = "TABLE.csv",
        conflicts_with_all = ["document", "quote", "bytes", "code", "in_vivo", "colour", "memo"]
    )]
    from: Option<PathBuf>,
    #[arg(long, requires = "from")]
    only_found: bool,
    #[arg(long, requires = "from")]
    dry_run: bool,
    #[arg(long)]
    json: bool,
}

/// A passage of a document: its exact words, or a byte range in the document's text (end exclusive).
#[derive(Args, Debug)]
#[group(multiple = false)]
pub(super) struct PassageArgs {
    // A quote may begin with a dash, which many transcripts put before what someone says.
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    quote: Option<String>,
    #[arg(long, value_name = "A..B", value_parser = span)]
    bytes: Option<Span>,
}

impl PassageArgs {
    /// The byte range. Errors: the words occur nowhere or several times, or the bytes are not a valid range.
    pub(super) fn span(&self, project: &Project, document: DocumentId) -> Result<Span> {
        match (&self.quote, self.bytes) {
            (Some(quote), _) => project.find_quote(document, quote),
            (None, bytes) => {
                let Span { start, end } = bytes.unwrap_or(Span { start: 0, end: 0 });
                project.exact_span(document, start, end)
            }
        }
    }
}

/// Parses `A..B` as a span, with A less than B. The error says nothing: the usage message explains what is wrong.
fn span(text: &str) -> std::result::Result<Span, std::fmt::Error> {
    let (start, end) = text.split_once("..").ok_or(std::fmt::Error)?;
    let (start, end) =
        (start.trim().parse().map_err(|_| std::fmt::Error)?, end.trim().parse().map_err(|_| std::fmt::Error)?);
    if start < end { Ok(Span { start, end }) } else { Err(std::fmt::Error) }
}

/// The rows of a table. Errors name the file.
fn passages_in(table: &Path) -> Result<Vec<PassageRow>> {
    file::bytes(table).and_then(|bytes| passages::read(&bytes)).map_err(|why| why.in_file(table))
}

impl Code {
    /// Codes the passages and prints the excerpts.
    pub(super) fn run(&self, console: &mut Console) -> Done {
        if let Some(table) = self.from.as_ref().filter(|_| self.dry_run) {
            let rows = passages_in(table)?;
            let plan = console.read(&self.file)?.plan_table(&rows, self.coder.as_deref())?;
            return if self.json { plan::json(console, &plan) } else { plan::write(console, &plan) };
        }
        let (project, passages) = change(console, &self.file, |project| Ok(self.apply(project)?))?;
        let words = console.words;
        let left_out = plan::left_out(words, &passages.left_out).into_iter();
        for line in left_out.chain(plan::by_order(words, &passages.by_order)) {
            console.warn(&line)?;
        }
        if self.from.is_some() && !self.json {
            let (changed, already) = passages.counts();
            let values = [("n", changed.into()), ("already", already.into())];
            return console.line(&words.tell("coded-from-table", &values));
        }
        let rows =
            read_result(|| project.excerpt_rows(&passages.excerpts.iter().map(|excerpt| excerpt.bit()).collect()))?;
        match self.json {
            true if self.from.is_some() => console.json_list(rows.iter().map(|row| row.json(console.words))),
            true => rows.first().map_or(Ok(()), |row| console.json(&row.json(console.words))),
            false => rows.iter().try_for_each(|row| show(console, row, Times::Hidden)),
        }
    }

    /// Codes.
    fn apply(&self, project: &mut Project) -> Result<TablePassages> {
        let Some(table) = &self.from else {
            return Ok(TablePassages { excerpts: vec![self.apply_one(project)?], ..TablePassages::default() });
        };
        let (rows, coder) = (passages_in(table)?, self.coder.as_deref());
        let marked = if self.only_found { project.mark_found(&rows, coder) } else { project.mark_table(&rows, coder) };
        marked.map(|(passages, _)| passages)
    }

    fn apply_one(&self, project: &mut Project) -> Result<ExcerptId> {
        let document = project.find_document(self.document.as_deref().unwrap_or_default())?;
        let span = self.passage.span(project, document)?;
        let colour = self.colour.as_deref().map(|name| project.find_colour(name)).transpose()?;
        let memo = self.memo.clone().unwrap_or_default();
        let passage = Passage { document, span, codes: Vec::new(), colour, memo };
        let path = match self.in_vivo {
            true => Some(project.in_vivo_path(document, span)?),
            false => self.code.as_deref().map(|code| full_path(project, code)).transpose()?,
        };
        project.mark_passage_with(&passage, path.as_deref(), self.coder.as_deref()).map(|(excerpt, _)| excerpt)
    }
}

/// The full path of the code that was typed. A single name means the code with that name anywhere in the tree, if there
/// is only one. An unknown name, and anything with a `/`, is a path from the top. Errors: several codes have the name.
pub(super) fn full_path(project: &Project, typed: &str) -> Result<String> {
    if split_path(typed).len() > 1 {
        return Ok(typed.to_owned());
    }
    match project.find_code(typed) {
        Ok(id) => Ok(project.model().codebook.path(id)),
        Err(Error::Unknown { .. }) => Ok(typed.to_owned()),
        Err(other) => Err(other),
    }
}
