//! Hits laid out as lines of the list: only those that are seen.

use crate::domain::colour::Rgb;
use crate::domain::span::Span;
use crate::error::Result;
use crate::project::Project;
use crate::project::query::hit::{Hit, Who};
use crate::project::query::order::{Group, Row};
use crate::tui::widget::wrap::columns_of;

/// How many bytes a column can take: letters of most scripts take fewer.
const BYTES_A_COLUMN: usize = 4;

/// How many other hits of a turn are shown beside one.
const OTHERS: usize = 40;

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
    /// Other hits in the same turn.
    pub others: Vec<Other>,
    /// Whether something is marked there, and with which pen.
    pub marked: Option<Option<Rgb>>,
}

/// Another hit in the same turn as one.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Other {
    /// Whether it stands before it.
    pub is_before: bool,
    /// How many columns lie between the two.
    pub apart: usize,
    /// How many columns it takes.
    pub wide: usize,
}

/// Lays rows out for lists of at most `width` columns.
pub fn lines(project: &Project, hits: &[Hit], rows: &[Row], width: usize) -> Result<Vec<Line>> {
    let line = |row: &Row| match row {
        Row::Heading(group) => Some(Ok(Line::Heading(group.clone()))),
        Row::Hit(at) => hits.get(*at).map(|hit| laid(project, hit, others(hits, *at), width).map(Line::Hit)),
    };
    rows.iter().filter_map(line).collect()
}

/// The other hits in the turn of the one at `at`, which stand beside it.
fn others(hits: &[Hit], at: usize) -> impl Iterator<Item = Span> {
    let (before, rest) = hits.split_at(at.min(hits.len()));
    let place = rest.first().map(|hit| (hit.document, hit.within));
    let is_same_place = move |hit: &&Hit| Some((hit.document, hit.within)) == place;
    before
        .iter()
        .rev()
        .take_while(is_same_place)
        .chain(rest.iter().skip(1).take_while(is_same_place))
        .map(|hit| hit.span)
}

fn laid(project: &Project, hit: &Hit, others: impl Iterator<Item = Span>, width: usize) -> Result<Laid> {
    let (text, model, reach) = (project.text(hit.document)?, project.model(), width * BYTES_A_COLUMN);
    let on_line = |span: Span| -> String {
        let words = span.of(&text.text).unwrap_or_default();
        words.chars().map(|c| if c.is_whitespace() { ' ' } else { c }).collect()
    };
    let columns = |start, end| columns_of(&on_line(Span { start, end }));
    let other = |span: Span| {
        let is_before = span.end <= hit.span.start;
        let is_apart = is_before || span.start >= hit.span.end;
        let between = if is_before { (span.end, hit.span.start) } else { (hit.span.end, span.start) };
        is_apart.then(|| Other { is_before, apart: columns(between.0, between.1), wide: columns(span.start, span.end) })
    };
    Ok(Laid {
        hit: *hit,
        others: others.take(OTHERS).filter_map(other).collect(),
        who: hit.who(model),
        before: on_line(hit.before(&text.text, reach)),
        words: on_line(hit.words(&text.text, reach)),
        after: on_line(hit.after(&text.text, reach)),
        marked: hit.excerpts(model).next().map(|excerpt| project.excerpt_rgb(excerpt)),
    })
}
