//! `tusj code`: codes a passage, optionally with a colour and a memo, as one act.

use std::path::PathBuf;

use clap::Args;

use super::acts::{change, read_result};
use super::console::{Console, Done};
use super::excerpts::show;
use crate::analysis::quote::Times;
use crate::domain::codebook::split_path;
use crate::domain::ids::{DocumentId, ExcerptId};
use crate::domain::span::Span;
use crate::error::{Error, Result};
use crate::project::Project;
use crate::project::excerpt::Passage;

/// The arguments of `tusj code`.
#[derive(Args, Debug)]
pub(super) struct Code {
    #[arg(value_name = "FILE.tusj")]
    file: PathBuf,
    #[arg(long, value_name = "DOCUMENT")]
    document: String,
    #[command(flatten)]
    passage: PassageArgs,
    #[arg(long, value_name = "A/B", required_unless_present_any = ["colour", "memo"])]
    code: Option<String>,
    #[arg(long, value_name = "COLOUR")]
    colour: Option<String>,
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    memo: Option<String>,
    #[arg(long, value_name = "NAME")]
    coder: Option<String>,
    #[arg(long)]
    json: bool,
}

/// A passage of a document: its exact words, or a byte range in the document's text (end exclusive).
#[derive(Args, Debug)]
#[group(required = true, multiple = false)]
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
            (None, bytes) => exact(project, document, bytes.unwrap_or(Span { start: 0, end: 0 })),
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

impl Code {
    /// Codes the passage and prints the excerpt.
    pub(super) fn run(&self, console: &mut Console) -> Done {
        let (project, excerpt) = change(console, &self.file, |project| Ok(self.apply(project)?))?;
        let rows = read_result(|| project.excerpt_rows(&std::iter::once(excerpt.bit()).collect()))?;
        match rows.first() {
            Some(row) if self.json => console.json(&row.json(console.words)),
            Some(row) => show(console, row, Times::Hidden),
            None => Ok(()),
        }
    }

    fn apply(&self, project: &mut Project) -> Result<ExcerptId> {
        let document = project.find_document(&self.document)?;
        let span = self.passage.span(project, document)?;
        let colour = self.colour.as_deref().map(|name| project.find_colour(name)).transpose()?;
        let memo = self.memo.clone().unwrap_or_default();
        let passage = Passage { document, span, codes: Vec::new(), colour, memo };
        let path = self.code.as_deref().map(|code| full_path(project, code)).transpose()?;
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

/// The byte range exactly as given, never adjusted silently. Errors: it is not valid in this text.
fn exact(project: &Project, document: DocumentId, span: Span) -> Result<Span> {
    let text = project.text(document)?;
    match span.fits(&text.text) {
        true => Ok(span),
        false => Err(Error::BadSpan { start: span.start, end: span.end, length: text.text.len() }),
    }
}
