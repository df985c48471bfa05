//! Word documents (.docx), of both the usual and the strict kind: text, highlights, comments.
//!
//! Rules. The main part is the one that the package's relations name. The text of a text box comes after the
//! paragraph it is anchored in, and so does a footnote's or endnote's, in square brackets. Page headers and footers
//! are not read. What tracked changes, fields and alternatives mean is told in [`reading`].

mod comments;
mod format;
mod package;
mod story;
mod story_reader;
mod symbols;
mod xml;

#[cfg(test)]
#[path = "../../../tests/common/docx.rs"]
pub(crate) mod build;
#[cfg(test)]
mod tests;

use std::collections::HashMap;

use comments::Anchors;
use format::Styles;
use package::{Package, Relations};
use story::{Paragraph, Point, Story};

use super::draft::{Draft, Stroke};
use super::transcript::Warning;
use crate::domain::span::Span;
use crate::error::{Content, ImportError};

/// Reads a document.
pub fn read(bytes: &[u8]) -> Result<Draft, ImportError> {
    let mut package = Package::open(bytes)?;
    let something_else = |holds| ImportError::SomethingElse { ending: "docx".to_owned(), holds };
    let roots = package.relations("")?;
    let main = roots.get("officeDocument").ok_or_else(|| something_else(Content::Archive))?;
    let relations = package.relations(main)?;
    let styles = match part(&mut package, &relations, "styles")? {
        Some(text) => Styles::read(&text).map_err(|_| broken("styles"))?,
        None => Styles::default(),
    };
    let text = package.part(main)?.ok_or_else(|| broken(main))?;
    let body = story_reader::read(&text, &styles).map_err(|_| broken(main))?;
    if body.root != "document" {
        return Err(something_else(Content::Unknown));
    }
    let footnotes = notes(&mut package, &relations, "footnotes", &styles)?;
    let endnotes = notes(&mut package, &relations, "endnotes", &styles)?;
    let mut pouring = Pouring::new(&footnotes, &endnotes);
    body.paragraphs.iter().for_each(|p| pouring.paragraph(p, true));
    let (mut draft, anchors) = (pouring.draft, pouring.anchors);
    if let Some(text) = part(&mut package, &relations, "comments")? {
        let comments = story_reader::read(&text, &styles).map_err(|_| broken("comments"))?;
        let parents = match part(&mut package, &relations, "commentsExtended")? {
            Some(text) => comments::parents(&text).map_err(|_| broken("commentsExtended"))?,
            None => comments::Parents::new(),
        };
        comments::put(&mut draft, &comments, &parents, &anchors);
    }
    draft.warnings.extend(warnings(&[&body, &footnotes, &endnotes]));
    Ok(draft)
}

fn broken(part: &str) -> ImportError {
    ImportError::Broken { part: part.to_owned() }
}

/// The part that the document relates to in this way, if there is one.
fn part(package: &mut Package<'_>, relations: &Relations, kind: &str) -> Result<Option<String>, ImportError> {
    relations.get(kind).map_or(Ok(None), |name| package.part(name))
}

fn notes(package: &mut Package<'_>, relations: &Relations, kind: &str, styles: &Styles) -> Result<Story, ImportError> {
    match part(package, relations, kind)? {
        Some(text) => story_reader::read(&text, styles).map_err(|_| broken(kind)),
        None => Ok(Story::default()),
    }
}

fn warnings(stories: &[&Story]) -> Vec<Warning> {
    let sum = |count: fn(&Story) -> usize| stories.iter().map(|s| count(s)).sum::<usize>();
    let told = [
        (sum(|s| s.hidden), Warning::HiddenText as fn(usize) -> Warning),
        (sum(|s| s.symbols), Warning::SymbolsDropped),
        (sum(|s| s.entities), Warning::EntitiesDropped),
        (sum(|s| s.embedded), Warning::EmbeddedDropped),
    ];
    told.into_iter().filter(|(count, _)| *count > 0).map(|(count, warning)| warning(count)).collect()
}

/// Paragraphs on their way into a draft.
struct Pouring<'a> {
    draft: Draft,
    anchors: Anchors,
    /// Footnotes and endnotes that have not been put in yet; each is put in once, however often it is referred to.
    footnotes: HashMap<&'a str, Vec<&'a Paragraph>>,
    endnotes: HashMap<&'a str, Vec<&'a Paragraph>>,
}

impl<'a> Pouring<'a> {
    fn new(footnotes: &'a Story, endnotes: &'a Story) -> Self {
        let (footnotes, endnotes) = (by_id(footnotes), by_id(endnotes));
        Self { draft: Draft::default(), anchors: Anchors::default(), footnotes, endnotes }
    }

    /// Adds a paragraph, its text boxes, and, where `with_notes`, the notes it refers to.
    fn paragraph(&mut self, paragraph: &Paragraph, with_notes: bool) {
        let first_line = self.draft.lines.len();
        let span = self.draft.paragraph(&paragraph.text);
        for line in self.draft.lines.iter_mut().skip(first_line) {
            line.bold = (span.start + paragraph.bold).min(line.span.end).saturating_sub(line.span.start);
        }
        for (stroke, pen) in &paragraph.strokes {
            let at = Span { start: span.start + stroke.start, end: span.start + stroke.end };
            self.draft.strokes.push(Stroke { span: at, pen: pen.clone() });
        }
        let mut notes = Vec::new();
        for (at, point) in &paragraph.points {
            self.anchors.take_in(point, span.start + at, span);
            notes.extend(match point {
                Point::Footnote(id) if with_notes => self.footnotes.remove(id.as_str()),
                Point::Endnote(id) if with_notes => self.endnotes.remove(id.as_str()),
                _ => None,
            });
        }
        paragraph.boxes.iter().for_each(|inner| self.paragraph(inner, with_notes));
        for note in notes {
            bracketed(&note).iter().for_each(|inner| self.paragraph(inner, false));
        }
    }
}

/// The paragraphs of each note by its id, blank ones and those of separating lines left out.
fn by_id(story: &Story) -> HashMap<&str, Vec<&Paragraph>> {
    let mut notes: HashMap<&str, Vec<&Paragraph>> = HashMap::new();
    for paragraph in story.paragraphs.iter().filter(|p| !p.text.trim().is_empty()) {
        if let Some(holder) = paragraph.holder.and_then(|h| story.holders.get(h)).filter(|h| h.kind.is_empty()) {
            notes.entry(holder.id.as_str()).or_default().push(paragraph);
        }
    }
    notes
}

/// A note's paragraphs with a bracket before the first and after the last; white space at its start goes.
fn bracketed(note: &[&Paragraph]) -> Vec<Paragraph> {
    let mut paragraphs: Vec<Paragraph> = note.iter().map(|&p| p.clone()).collect();
    if let Some(first) = paragraphs.first_mut() {
        let blank = first.text.len() - first.text.trim_start().len();
        first.text.replace_range(..blank, "[");
        let moved = |at: usize| (at + 1).saturating_sub(blank).max(1);
        first.strokes.iter_mut().for_each(|(s, _)| *s = Span { start: moved(s.start), end: moved(s.end) });
        first.points.iter_mut().for_each(|(at, _)| *at = moved(*at));
        first.bold = 0;
    }
    if let Some(last) = paragraphs.last_mut() {
        last.text.truncate(last.text.trim_end().len());
        last.text.push(']');
        // What pointed at the white space that is gone points at the bracket.
        let end = last.text.len() - 1;
        last.strokes.iter_mut().for_each(|(s, _)| *s = Span { start: s.start.min(end), end: s.end.min(end) });
        last.points.iter_mut().for_each(|(at, _)| *at = (*at).min(end));
    }
    paragraphs
}
