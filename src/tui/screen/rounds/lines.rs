//! The lines of the detail. Themes that are as they were come last and without their sources, so that what changed is
//! seen first.

use std::collections::HashMap;

use crate::analysis::journey::{Arrival, Departure, Journey};
use crate::domain::codebook::join_path;
use crate::domain::ids::CodeId;

/// A line of the detail.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub enum Line {
    /// How many codes each level had and has.
    Levels(Vec<usize>, Vec<usize>),
    /// A theme of the later round.
    Theme(ThemeLine),
    /// A code of the earlier round whose excerpts have the theme itself, with how many; `None` for new excerpts.
    Source(CodeId, Option<(CodeId, String)>, usize),
    /// The heading above [`Line::Left`].
    LeftHeading,
    /// A code of the earlier round with excerpts that have no code in the later: how many.
    Left(String, usize),
    /// The heading above the branches that are as they were, with the number of their themes.
    UnchangedHeading(usize),
    /// A passage, by its place among the changes: where it is and what is said.
    Passage(usize),
    /// The codes that this passage had.
    Before(usize),
    /// The codes that it has.
    After(usize),
}

impl Line {
    /// The place among the changes of the passage that it is about.
    pub fn passage(&self) -> Option<usize> {
        match self {
            Self::Passage(n) | Self::Before(n) | Self::After(n) => Some(*n),
            _ => None,
        }
    }
}

/// A theme of the later round.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct ThemeLine {
    /// The theme.
    pub code: CodeId,
    /// Its name.
    pub name: String,
    /// Its depth in the tree.
    pub depth: usize,
    /// How many excerpts are under it.
    pub excerpts: usize,
    /// Whether it is as it was: a code with its path had the same excerpts.
    pub is_unchanged: bool,
}

/// The way from the codes of one round to the themes of another.
pub fn of_journey(journey: &Journey) -> Vec<Line> {
    let before: HashMap<&[String], &Departure> =
        journey.departures.iter().map(|one| (one.code.names.as_slice(), one)).collect();
    let themes: Vec<(&Arrival, bool)> =
        journey.arrivals.iter().map(|one| (one, is_unchanged(journey, one, &before))).collect();
    let branches = themes.chunk_by(|_, (next, _)| next.theme.depth > 0);
    let (same, changed): (Vec<_>, Vec<_>) = branches.partition(|branch| branch.iter().all(|(_, same)| *same));
    let mut lines = vec![Line::Levels(journey.levels_before(), journey.levels_after())];
    for (arrival, is_unchanged) in changed.into_iter().flatten() {
        lines.push(theme(arrival, *is_unchanged));
        if !is_unchanged {
            lines.extend(sources(journey, arrival.theme.code));
        }
    }
    lines.extend(left(journey));
    let same: Vec<Line> = same.into_iter().flatten().map(|(arrival, _)| theme(arrival, true)).collect();
    if !same.is_empty() {
        lines.push(Line::UnchangedHeading(same.len()));
        lines.extend(same);
    }
    lines
}

/// Whether the excerpts under a theme, and those with the code itself, are exactly those of the earlier code with its
/// path.
fn is_unchanged(journey: &Journey, one: &Arrival, before: &HashMap<&[String], &Departure>) -> bool {
    let Some(earlier) = before.get(one.theme.names.as_slice()) else { return false };
    let counts_are_equal = (earlier.code.excerpts, earlier.code.own) == (one.theme.excerpts, one.theme.own);
    let comes_from = |(from, _): &(Option<CodeId>, usize)| *from == Some(earlier.code.code);
    counts_are_equal && earlier.left == 0 && journey.sources_of(one.theme.code).iter().all(comes_from)
}

fn theme(arrival: &Arrival, is_unchanged: bool) -> Line {
    let stop = &arrival.theme;
    let (code, depth, excerpts) = (stop.code, stop.depth, stop.excerpts);
    Line::Theme(ThemeLine { code, name: stop.name().to_owned(), depth, excerpts, is_unchanged })
}

fn sources(journey: &Journey, theme: CodeId) -> impl Iterator<Item = Line> {
    let path = |code: CodeId| journey.names_before(code).map_or(String::new(), join);
    journey.sources_of(theme).into_iter().map(move |(from, n)| Line::Source(theme, from.map(|id| (id, path(id))), n))
}

/// The codes of the earlier round of whose excerpts some have no code any more.
fn left(journey: &Journey) -> Vec<Line> {
    let left = journey.departures.iter().filter(|one| one.left > 0);
    let left: Vec<Line> = left.map(|one| Line::Left(one.code.path(), one.left)).collect();
    let heading = (!left.is_empty()).then_some(Line::LeftHeading);
    heading.into_iter().chain(left).collect()
}

fn join(names: &[String]) -> String {
    join_path(names.iter().map(String::as_str))
}
