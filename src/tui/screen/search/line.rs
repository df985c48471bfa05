//! Hits laid out as lines of the list: only those that are seen.

use crate::domain::colour::Rgb;
use crate::domain::span::Span;
use crate::error::Result;
use crate::project::Project;
use crate::project::query::hit::{Hit, Who};
use crate::project::query::order::{Group, Row};

/// How many bytes a column can take: letters of most scripts take fewer.
const BYTES_A_COLUMN: usize = 4;

/// A line of the list.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Line {
    /// What the lines under it have in common.
    Heading(Group),
    /// A hit.
    Hit(Laid),
}

/// A hit laid out.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Laid {
    /// Which.
    pub hit: Hit,
    /// Who says it.
    pub who: Who,
    /// What stands before it in its turn, on one line.
    pub before: String,
    /// The words that were found.
    pub words: String,
    /// What stands after them.
    pub after: String,
    /// Whether something is marked there, and with which pen.
    pub marked: Option<Option<Rgb>>,
}

/// Lays rows out for lists of at most `width` columns.
pub fn lines(project: &Project, hits: &[Hit], rows: &[Row], width: usize) -> Result<Vec<Line>> {
    let line = |row: &Row| match row {
        Row::Heading(group) => Some(Ok(Line::Heading(group.clone()))),
        Row::Hit(at) => hits.get(*at).map(|hit| laid(project, hit, width).map(Line::Hit)),
    };
    rows.iter().filter_map(line).collect()
}

fn laid(project: &Project, hit: &Hit, width: usize) -> Result<Laid> {
    let (text, model, reach) = (project.text(hit.document)?, project.model(), width * BYTES_A_COLUMN);
    let on_line = |span: Span| -> String {
        let words = span.of(&text.text).unwrap_or_default();
        words.chars().map(|c| if c.is_whitespace() { ' ' } else { c }).collect()
    };
    Ok(Laid {
        hit: *hit,
        who: hit.who(model),
        before: on_line(hit.before(&text.text, reach)),
        words: on_line(hit.words(&text.text, reach)),
        after: on_line(hit.after(&text.text, reach)),
        marked: hit.excerpts(model).next().map(|excerpt| project.excerpt_rgb(excerpt)),
    })
}
