//! Hits laid out as lines of the list: only those that are seen.

use super::job::Hit;
use super::order::{Group, Row, Who, after, before, who};
use crate::domain::excerpt::Excerpt;
use crate::domain::ids::CodeId;
use crate::domain::span::Span;
use crate::error::Result;
use crate::project::Project;
use crate::tui::screen::read::page::{Pen, pen_of};

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
    pub marked: Option<Option<Pen>>,
}

/// Lays rows out for lists of at most `width` columns.
pub fn lines(project: &Project, hits: &[Hit], rows: &[Row], width: usize) -> Result<Vec<Line>> {
    let line = |row: &Row| {
        Ok(Some(match row {
            Row::Heading(group) => Line::Heading(group.clone()),
            Row::Hit(at) => match hits.get(*at) {
                Some(hit) => Line::Hit(laid(project, hit, width)?),
                None => return Ok(None),
            },
        }))
    };
    rows.iter().filter_map(|row| line(row).transpose()).collect()
}

fn laid(project: &Project, hit: &Hit, width: usize) -> Result<Laid> {
    let text = project.text(hit.document)?;
    let reach = width * BYTES_A_COLUMN;
    let on_line = |span: Span| -> String {
        let words = span.of(&text.text).unwrap_or_default();
        words.chars().map(|c| if c.is_whitespace() { ' ' } else { c }).collect()
    };
    let end = hit
        .span
        .end
        .min(after(&text.text, &Hit { span: Span::new(hit.span.start, hit.span.start), ..*hit }, reach).end);
    Ok(Laid {
        hit: *hit,
        who: who(project, hit),
        before: on_line(before(&text.text, hit, reach)),
        words: on_line(Span { start: hit.span.start, end }),
        after: on_line(after(&text.text, hit, reach)),
        marked: marked(project, hit),
    })
}

/// The pen of the first excerpt that touches a hit.
fn marked(project: &Project, hit: &Hit) -> Option<Option<Pen>> {
    touching(project, hit).next().map(|excerpt| pen_of(project, excerpt))
}

/// The codes on the excerpts that touch a hit, in words: what is coded already.
pub fn codes(project: &Project, hit: &Hit) -> String {
    let model = project.model();
    let mut codes: Vec<CodeId> = touching(project, hit).flat_map(|excerpt| model.codes_of(excerpt.id)).collect();
    codes.sort_by_key(|code| model.codebook.place(*code));
    codes.dedup();
    codes.into_iter().map(|code| model.codebook.path(code)).collect::<Vec<_>>().join(" · ")
}

fn touching<'a>(project: &'a Project, hit: &Hit) -> impl Iterator<Item = &'a Excerpt> {
    let (model, span) = (project.model(), hit.span);
    let all = model.places.excerpts(hit.document).filter_map(|id| model.excerpts.get(id));
    all.filter(move |excerpt| excerpt.span().overlaps(span))
}
