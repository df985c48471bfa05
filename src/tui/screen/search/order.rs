//! The order of hits in the list, and the headings between them.

use super::hunt::Hit;
use crate::domain::document::Role;
use crate::domain::span::{Span, boundary_at_or_after, boundary_at_or_before};
use crate::domain::text::fold::alphabetical;
use crate::error::Result;
use crate::project::Project;

/// By what hits are sorted.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Sort {
    /// Where they stand: document after document.
    #[default]
    Place,
    /// The words before them, the nearest first.
    Left,
    /// The words after them.
    Right,
    /// Who says them.
    Speaker,
}

impl Sort {
    /// The next one, round in a circle.
    pub fn next(self) -> Self {
        match self {
            Self::Place => Self::Left,
            Self::Left => Self::Right,
            Self::Right => Self::Speaker,
            Self::Speaker => Self::Place,
        }
    }

    /// The phrase that names it.
    pub fn phrase(self) -> &'static str {
        match self {
            Self::Place => "search-by-place",
            Self::Left => "search-by-left",
            Self::Right => "search-by-right",
            Self::Speaker => "search-by-speaker",
        }
    }
}

/// One row of the list.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Row {
    /// What the rows under it have in common, and how many they are.
    Heading(String, usize),
    /// A hit, by its position among those found.
    Hit(usize),
}

/// How many bytes of context hits are sorted by.
const REACH: usize = 60;

/// The rows of these hits in this order; with headings where hits of one document or one person stand together.
pub fn rows(project: &Project, hits: &[Hit], sort: Sort, headings: bool) -> Result<Vec<Row>> {
    let mut order: Vec<usize> = (0..hits.len()).collect();
    if sort != Sort::Place {
        let keys = hits.iter().map(|hit| key(project, hit, sort)).collect::<Result<Vec<_>>>()?;
        order.sort_by_key(|at| keys.get(*at));
    }
    let group = |hit: &Hit| match sort {
        Sort::Place => project.model().documents.get(hit.document).map_or(String::new(), |d| d.name.clone()),
        _ => who(project, hit),
    };
    let mut rows: Vec<Row> = Vec::with_capacity(order.len());
    let mut heading: Option<usize> = None;
    for at in order {
        let Some(hit) = hits.get(at) else { continue };
        if headings && matches!(sort, Sort::Place | Sort::Speaker) {
            let name = group(hit);
            match heading.and_then(|h| rows.get_mut(h)) {
                Some(Row::Heading(same, count)) if *same == name => *count += 1,
                _ => {
                    heading = Some(rows.len());
                    rows.push(Row::Heading(name, 1));
                }
            }
        }
        rows.push(Row::Hit(at));
    }
    Ok(rows)
}

/// Who says it: the participant; where none is known, the document, with the label of one who is no informant.
pub fn who(project: &Project, hit: &Hit) -> String {
    let model = project.model();
    let person = model.heard_from(hit.document, hit.speaker).and_then(|id| model.participants.get(id));
    let speaker = hit.speaker.and_then(|id| model.speakers.get(id));
    let document = model.documents.get(hit.document).map_or("", |document| document.name.as_str());
    let informs = speaker.is_none_or(|speaker| speaker.role == Role::Informant);
    match person {
        Some(person) => format!("{} {}", person.number, person.pseudonym).trim_end().to_owned(),
        None if informs => document.to_owned(),
        // A label alone («Int») stands in many documents.
        None => format!("{document} {}", speaker.map_or("", |speaker| &speaker.label)),
    }
}

fn key(project: &Project, hit: &Hit, sort: Sort) -> Result<Vec<u32>> {
    if sort == Sort::Speaker {
        return Ok(alphabetical(&who(project, hit)));
    }
    let text = project.text(hit.document)?;
    Ok(match sort {
        Sort::Left => {
            let before = before(&text.text, hit, REACH).of(&text.text).unwrap_or_default();
            let words: Vec<&str> = words(before).rev().collect();
            alphabetical(&words.join(" "))
        }
        _ => {
            let after = after(&text.text, hit, REACH).of(&text.text).unwrap_or_default();
            alphabetical(&words(after).collect::<Vec<_>>().join(" "))
        }
    })
}

/// The words of a text, without the marks around them.
fn words(text: &str) -> impl DoubleEndedIterator<Item = &str> {
    text.split_whitespace().map(|word| word.trim_matches(|c: char| !c.is_alphanumeric())).filter(|w| !w.is_empty())
}

/// What stands before a hit in its turn: at most `reach` bytes, and what it takes to end at a letter.
pub fn before(text: &str, hit: &Hit, reach: usize) -> Span {
    let start = hit.span.start.saturating_sub(reach).max(hit.within.start);
    Span { start: boundary_at_or_before(text, start), end: hit.span.start }
}

/// What stands after a hit in its turn: at most `reach` bytes, and what it takes to end at a letter.
pub fn after(text: &str, hit: &Hit, reach: usize) -> Span {
    let end = hit.span.end.saturating_add(reach).min(hit.within.end);
    Span { start: hit.span.end, end: boundary_at_or_after(text, end) }
}
