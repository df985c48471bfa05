//! Hits laid out as lines of the list: only those that are seen.

use super::job::Hit;
use super::order::{Group, Row, Who, after, before, who};
use crate::domain::excerpt::Excerpt;
use crate::domain::ids::CodeId;
use crate::domain::span::Span;
use crate::error::Result;
use crate::project::Project;
use crate::tui::screen::read::page::{Pen, pen_of};
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
    pub marked: Option<Option<Pen>>,
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
    let line = |row: &Row| {
        Ok(Some(match row {
            Row::Heading(group) => Line::Heading(group.clone()),
            Row::Hit(at) => match hits.get(*at) {
                Some(hit) => Line::Hit(laid(project, hit, others(hits, *at), width)?),
                None => return Ok(None),
            },
        }))
    };
    rows.iter().filter_map(|row| line(row).transpose()).collect()
}

/// The other hits in the turn of the one at `at`, which stand beside it.
fn others(hits: &[Hit], at: usize) -> impl Iterator<Item = Span> {
    let (before, rest) = hits.split_at(at.min(hits.len()));
    let place = rest.first().map(|hit| (hit.document, hit.within));
    let is_there = move |hit: &&Hit| Some((hit.document, hit.within)) == place;
    before.iter().rev().take_while(is_there).chain(rest.iter().skip(1).take_while(is_there)).map(|hit| hit.span)
}

fn laid(project: &Project, hit: &Hit, others: impl Iterator<Item = Span>, width: usize) -> Result<Laid> {
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
