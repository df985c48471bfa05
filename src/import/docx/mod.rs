//! Word documents (.docx), both the transitional and the strict variant: text, highlights, comments.
//!
//! Rules. The package's relationships name the main part. The text of a text box comes after the paragraph it is
//! anchored in, and so do footnotes and endnotes, in square brackets. [`rich`](super::rich) describes how tables are read. Page
//! headers and footers, diagrams and charts are left out, and their words are reported. [`part_reader`] describes
//! tracked changes, fields and alternatives.

mod format;
mod part_reader;
mod replies;
mod unread;

#[cfg(test)]
#[path = "../../../tests/common/docx.rs"]
pub(crate) mod build;
#[cfg(test)]
mod tests;

use format::Styles;

use super::draft::Draft;
use super::package::Package;
use super::relations::Relations;
use super::rich::budget::Budget;
use super::rich::comments::Parents;
use super::rich::text_part::TextPart;
use super::rich::{self, Document};
use crate::error::{Content, ImportError};

/// Reads a document.
pub fn read(bytes: &[u8]) -> Result<Draft, ImportError> {
    let mut package = Package::open(bytes)?;
    let mut budget = Budget::whole();
    let mismatch = |content| ImportError::ContentMismatch { ending: "docx".to_owned(), content };
    let roots = package.relations("")?;
    let main = roots.first("officeDocument").ok_or_else(|| mismatch(Content::Archive))?;
    let relations = package.relations(main)?;
    let styles = match part(&mut package, &relations, "styles")? {
        Some(text) => Styles::read(&text, &mut budget).map_err(|why| why.in_part("styles"))?,
        None => Styles::default(),
    };
    let text = package.part(main)?.ok_or_else(|| broken(main))?;
    let body = part_reader::read(&text, &styles, &mut budget).map_err(|why| why.in_part(main))?;
    drop(text);
    if body.root != "document" {
        return Err(mismatch(Content::Unknown));
    }
    let beside = unread::words(&mut package, &relations, &styles, &mut budget);
    let replies = match part(&mut package, &relations, "commentsExtended")? {
        Some(text) => replies::parents(&text, &mut budget).map_err(|why| why.in_part("commentsExtended"))?,
        None => Parents::new(),
    };
    let mut part = |kind| text_part(&mut package, &relations, kind, &styles, &mut budget);
    let (footnotes, endnotes, comments) = (part("footnotes")?, part("endnotes")?, part("comments")?);
    Document { body, footnotes, endnotes, comments, replies, beside }.draft()
}

/// The tables of a document, each as rows of cells. Tables within tables are not read. A cell that spans several columns
/// is followed by empty ones.
pub fn tables(bytes: &[u8]) -> Result<Vec<Vec<Vec<String>>>, ImportError> {
    let mut package = Package::open(bytes)?;
    let roots = package.relations("")?;
    let mismatch = || ImportError::ContentMismatch { ending: "docx".to_owned(), content: Content::Archive };
    let main = roots.first("officeDocument").ok_or_else(mismatch)?;
    let text = package.part(main)?.ok_or_else(|| broken(main))?;
    let body = part_reader::read(&text, &Styles::default(), &mut Budget::whole());
    let body = body.map_err(|why| why.in_part(main))?;
    Ok(rich::cells(&body.paragraphs))
}

fn broken(part: &str) -> ImportError {
    ImportError::Broken { part: part.to_owned() }
}

/// The part with this relationship to the document, if there is one.
fn part(package: &mut Package<'_>, relations: &Relations, kind: &str) -> Result<Option<String>, ImportError> {
    relations.first(kind).map_or(Ok(None), |name| package.part(name))
}

fn text_part(
    package: &mut Package<'_>,
    relations: &Relations,
    kind: &str,
    styles: &Styles,
    budget: &mut Budget,
) -> Result<TextPart, ImportError> {
    match part(package, relations, kind)? {
        Some(text) => part_reader::read(&text, styles, budget).map_err(|why| why.in_part(kind)),
        None => Ok(TextPart::default()),
    }
}
