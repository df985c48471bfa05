//! Word documents (.docx), both the transitional and the strict variant: text, highlights, comments.
//!
//! Rules. The package's relationships name the main part. The text of a text box comes after the paragraph it is
//! anchored in, and so do footnotes and endnotes, in square brackets. [`table`] describes how tables are read. Page
//! headers and footers, diagrams and charts are left out, and their words are reported. [`part_reader`] describes
//! tracked changes, fields and alternatives.

mod comments;
mod draft_builder;
mod format;
mod package;
mod part_reader;
mod symbols;
mod table;
mod text_part;
mod unread;
mod xml;

#[cfg(test)]
#[path = "../../../tests/common/docx.rs"]
pub(crate) mod build;
#[cfg(test)]
mod tests;

use draft_builder::DraftBuilder;
use format::Styles;
use package::{Package, Relations};
use text_part::TextPart;

use super::draft::Draft;
use super::transcript::Warning;
use crate::error::{Content, ImportError, NoText};

/// Reads a document.
pub fn read(bytes: &[u8]) -> Result<Draft, ImportError> {
    let mut package = Package::open(bytes)?;
    let mismatch = |content| ImportError::ContentMismatch { ending: "docx".to_owned(), content };
    let roots = package.relations("")?;
    let main = roots.first("officeDocument").ok_or_else(|| mismatch(Content::Archive))?;
    let relations = package.relations(main)?;
    let styles = match part(&mut package, &relations, "styles")? {
        Some(text) => Styles::read(&text).map_err(|_| broken("styles"))?,
        None => Styles::default(),
    };
    let text = package.part(main)?.ok_or_else(|| broken(main))?;
    let body = part_reader::read(&text, &styles).map_err(|_| broken(main))?;
    if body.root != "document" {
        return Err(mismatch(Content::Unknown));
    }
    let footnotes = text_part(&mut package, &relations, "footnotes", &styles)?;
    let endnotes = text_part(&mut package, &relations, "endnotes", &styles)?;
    let comments = text_part(&mut package, &relations, "comments", &styles)?;
    let mut builder = DraftBuilder::new(&footnotes, &endnotes);
    builder.body(&body.paragraphs);
    let parts = [&body, &footnotes, &endnotes, &comments];
    for (why, words) in parts.iter().flat_map(|part| &part.left_out) {
        builder.leave_out(*why, words);
    }
    for (why, words) in unread::words(&mut package, &relations, &styles) {
        builder.leave_out(why, &words);
    }
    let (mut draft, anchors) = builder.finish();
    let parents = match part(&mut package, &relations, "commentsExtended")? {
        Some(text) => comments::parents(&text).map_err(|_| broken("commentsExtended"))?,
        None => comments::Parents::new(),
    };
    comments::put(&mut draft, &comments, &parents, &anchors);
    draft.warnings.extend(warnings(&parts));
    match no_text(&draft, &body) {
        Some(instead) => Err(ImportError::NoText { instead }),
        None => Ok(draft),
    }
}

/// The tables of a document, each as rows of cells. Tables within tables are not read. A cell that spans several columns
/// is followed by empty ones.
pub fn tables(bytes: &[u8]) -> Result<Vec<Vec<Vec<String>>>, ImportError> {
    let mut package = Package::open(bytes)?;
    let roots = package.relations("")?;
    let mismatch = || ImportError::ContentMismatch { ending: "docx".to_owned(), content: Content::Archive };
    let main = roots.first("officeDocument").ok_or_else(mismatch)?;
    let text = package.part(main)?.ok_or_else(|| broken(main))?;
    let body = part_reader::read(&text, &Styles::default()).map_err(|_| broken(main))?;
    Ok(table::cells(&body.paragraphs))
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
) -> Result<TextPart, ImportError> {
    match part(package, relations, kind)? {
        Some(text) => part_reader::read(&text, styles).map_err(|_| broken(kind)),
        None => Ok(TextPart::default()),
    }
}

fn warnings(parts: &[&TextPart]) -> Vec<Warning> {
    let sum = |count: fn(&TextPart) -> usize| parts.iter().map(|part| count(part)).sum::<usize>();
    let counted = [
        (sum(|part| part.symbols), Warning::SymbolsDropped as fn(usize) -> Warning),
        (sum(|part| part.entities), Warning::EntitiesDropped),
        (sum(|part| part.embedded), Warning::EmbeddedDropped),
    ];
    counted.into_iter().filter(|(count, _)| *count > 0).map(|(count, warning)| warning(count)).collect()
}

/// What a document without text holds instead; `None` if it has text or is empty.
fn no_text(draft: &Draft, body: &TextPart) -> Option<NoText> {
    match () {
        () if !draft.lines.is_empty() => None,
        () if body.embedded > 0 => Some(NoText::Embedded),
        () if draft.warnings.iter().any(|warning| warning.words().next().is_some()) => Some(NoText::LeftOut),
        () if body.pictures > 0 => Some(NoText::Pictures),
        () => None,
    }
}
