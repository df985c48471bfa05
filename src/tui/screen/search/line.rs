//! The lines of the list of hits. Only visible ones are laid out.

use crate::domain::colour::Rgb;
use crate::domain::span::Span;
use crate::error::Result;
use crate::project::Project;
use crate::project::query::hit::{Hit, Who};
use crate::project::query::order::{Group, Row};
use crate::tui::widget::wrap::columns_of;

/// The maximum number of bytes per column. Most scripts need fewer.
const BYTES_A_COLUMN: usize = 4;

/// The maximum number of other hits shown in a line.
const MAX_OTHERS: usize = 40;

/// A line of the list.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Line {
    /// The heading of a group.
    Heading(Group),
    /// A hit.
    Hit(HitLine),
}

/// The layout of a hit.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct HitLine {
    /// The hit.
    pub hit: Hit,
    /// The speaker.
    pub who: Who,
    /// The text before it in its turn, on one line.
    pub before: String,
    /// The text of the hit.
    pub words: String,
    /// The text after it.
    pub after: String,
    /// Other hits in the same turn.
    pub others: Vec<Other>,
    /// Whether there is an excerpt, and the colour of its pen.
    pub marked: Option<Option<Rgb>>,
}

/// Another hit in the same turn.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Other {
    /// Whether it is before the line's own hit.
    pub is_before: bool,
    /// The number of columns between the two.
    pub distance: usize,
    /// Its width in columns.
    pub width: usize,
}

/// Lays out rows for a list of at most `width` columns.
pub fn lines(project: &Project, hits: &[Hit], rows: &[Row], width: usize) -> Result<Vec<Line>> {
    let line = |row: &Row| match row {
        Row::Heading(group) => Some(Ok(Line::Heading(group.clone()))),
        Row::Hit(at) => hits.get(*at).map(|hit| hit_line(project, hit, others(hits, *at), width).map(Line::Hit)),
    };
    rows.iter().filter_map(line).collect()
}

/// The other hits in the turn of the hit at `at`, which are shown in the same line.
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

fn hit_line(project: &Project, hit: &Hit, others: impl Iterator<Item = Span>, width: usize) -> Result<HitLine> {
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
        is_apart.then(|| Other {
            is_before,
            distance: columns(between.0, between.1),
            width: columns(span.start, span.end),
        })
    };
    Ok(HitLine {
        hit: *hit,
        others: others.take(MAX_OTHERS).filter_map(other).collect(),
        who: hit.who(model),
        before: on_line(hit.before(&text.text, reach)),
        words: on_line(hit.words(&text.text, reach)),
        after: on_line(hit.after(&text.text, reach)),
        marked: hit.excerpts(model).next().map(|excerpt| project.excerpt_rgb(excerpt)),
    })
}
