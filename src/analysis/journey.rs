//! The way from codes to themes: from which codes of an earlier round the excerpts under each theme of a later round come.
//!
//! Only excerpts that count are in it (see [`count`](super::count)), and every number is a number of them. An excerpt of
//! the earlier round and one of the later are the same passage if [`comparison::pairs`](super::comparison::pairs) pairs
//! them. An excerpt may have several codes, so the numbers of a theme's sources may add up to more than its excerpts.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::comparison::{Compared, pairs};
use crate::domain::codebook::Codebook;
use crate::domain::ids::{CodeId, ExcerptId, RoundId};

/// A code of one of the two rounds.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Stop {
    /// The code.
    pub code: CodeId,
    /// Its names from the top down.
    pub names: Vec<String>,
    /// Its depth in the tree; 0 at the top.
    pub depth: usize,
    /// How many excerpts have it or a code below it.
    pub excerpts: usize,
    /// How many excerpts have the code itself.
    pub own: usize,
}

/// How many excerpts went from a code of the earlier round to a code of the later.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Flow {
    /// The code of the earlier round itself; `None` for excerpts that had no code then, or were not marked.
    pub from: Option<CodeId>,
    /// The code of the later round itself; `None` for excerpts that have no code now, or are not marked any more.
    pub to: Option<CodeId>,
    /// How many excerpts.
    pub excerpts: usize,
}

/// A theme of the later round, and where its excerpts come from.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Arrival {
    /// The theme.
    pub theme: Stop,
    /// The codes of the earlier round whose excerpts are under it, the largest first, with how many.
    pub sources: Vec<(CodeId, usize)>,
    /// How many of its excerpts had no code in the earlier round, or were not marked.
    pub new: usize,
}

/// A code of the earlier round, and what became of its excerpts.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Departure {
    /// The code.
    pub code: Stop,
    /// How many of the excerpts with the code itself have a code in the later round.
    pub kept: usize,
    /// How many of them have none, or are not marked any more.
    pub left: usize,
}

/// The way from the codes of one round to the themes of another.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Journey {
    /// The codes of the earlier round, in the order of its codebook.
    pub departures: Vec<Departure>,
    /// The themes of the later round, in the order of its codebook.
    pub arrivals: Vec<Arrival>,
    /// Every flow, from the earlier codes in order.
    pub flows: Vec<Flow>,
}

impl Journey {
    /// How many codes each level of the earlier codebook has, from the top.
    pub fn levels_before(&self) -> Vec<usize> {
        levels(self.departures.iter().map(|departure| departure.code.depth))
    }

    /// How many codes each level of the later codebook has, from the top.
    pub fn levels_after(&self) -> Vec<usize> {
        levels(self.arrivals.iter().map(|arrival| arrival.theme.depth))
    }

    /// The names of a code of the earlier round, from the top down.
    pub fn names_before(&self, code: CodeId) -> Option<&[String]> {
        self.departures.iter().map(|one| &one.code).find(|stop| stop.code == code).map(|stop| stop.names.as_slice())
    }
}

fn levels(depths: impl Iterator<Item = usize>) -> Vec<usize> {
    let mut levels = Vec::new();
    for depth in depths {
        if levels.len() <= depth {
            levels.resize(depth + 1, 0);
        }
        if let Some(level) = levels.get_mut(depth) {
            *level += 1;
        }
    }
    levels
}

/// A round with its excerpts that count.
#[derive(Clone, Copy, Debug)]
pub struct Side<'a> {
    /// The round.
    pub round: RoundId,
    /// Its excerpts that count.
    pub excerpts: &'a [Compared],
}

/// The way from the codes of `old` to the themes of `new`.
pub fn journey(book: &Codebook, old: Side, new: Side) -> Journey {
    let codes_of = |side: Side| -> HashMap<ExcerptId, Vec<CodeId>> {
        side.excerpts.iter().map(|one| (one.id, one.codes.clone())).collect()
    };
    let (before, after) = (codes_of(old), codes_of(new));
    let codes = |of: &HashMap<ExcerptId, Vec<CodeId>>, id: Option<ExcerptId>| {
        id.and_then(|id| of.get(&id).cloned()).unwrap_or_default()
    };
    let mut flows: BTreeMap<(Option<CodeId>, Option<CodeId>), usize> = BTreeMap::new();
    let mut ends: HashMap<CodeId, (usize, usize)> = HashMap::new();
    let mut themes: HashMap<CodeId, Sources> = HashMap::new();
    for pair in pairs(old.excerpts, new.excerpts) {
        let (from, to) = (codes(&before, pair.old), codes(&after, pair.new));
        for (one, other) in flows_between(&from, &to) {
            *flows.entry((one, other)).or_default() += 1;
        }
        for code in &from {
            let (kept, left) = ends.entry(*code).or_default();
            *(if to.is_empty() { left } else { kept }) += 1;
        }
        let above = |code: &CodeId| std::iter::once(*code).chain(book.ancestors(*code));
        let reached: BTreeSet<CodeId> = to.iter().flat_map(above).collect();
        for theme in reached {
            let sources = themes.entry(theme).or_default();
            from.iter().for_each(|code| *sources.codes.entry(*code).or_default() += 1);
            sources.new += usize::from(from.is_empty());
        }
    }
    let departures = stops(book, old).into_iter().map(|code| {
        let (kept, left) = ends.get(&code.code).copied().unwrap_or_default();
        Departure { code, kept, left }
    });
    let arrivals =
        stops(book, new).into_iter().map(|theme| themes.remove(&theme.code).unwrap_or_default().of(book, theme));
    let (departures, arrivals) = (departures.collect(), arrivals.collect());
    let place = |code: Option<CodeId>| code.map_or(usize::MAX, |code| book.place(code).unwrap_or(usize::MAX));
    let mut flows: Vec<Flow> = flows.into_iter().map(|((from, to), excerpts)| Flow { from, to, excerpts }).collect();
    flows.sort_by_key(|flow| (place(flow.from), place(flow.to)));
    Journey { departures, arrivals, flows }
}

/// The codes of the earlier round that the excerpts under one theme come from.
#[derive(Default)]
struct Sources {
    codes: BTreeMap<CodeId, usize>,
    new: usize,
}

impl Sources {
    fn of(self, book: &Codebook, theme: Stop) -> Arrival {
        let mut sources: Vec<(CodeId, usize)> = self.codes.into_iter().collect();
        sources.sort_by_key(|(code, excerpts)| (std::cmp::Reverse(*excerpts), book.place(*code)));
        Arrival { theme, sources, new: self.new }
    }
}

/// Every code before with every code after; `None` where there is none. Nothing if there is none on both sides.
fn flows_between(from: &[CodeId], to: &[CodeId]) -> Vec<(Option<CodeId>, Option<CodeId>)> {
    let or_none = |codes: &[CodeId]| match codes {
        [] => vec![None],
        codes => codes.iter().copied().map(Some).collect(),
    };
    if from.is_empty() && to.is_empty() {
        return Vec::new();
    }
    let to = or_none(to);
    or_none(from).into_iter().flat_map(|one| to.iter().map(move |other| (one, *other))).collect()
}

/// The codes of a round with the numbers of their excerpts.
fn stops(book: &Codebook, side: Side) -> Vec<Stop> {
    let mut own: HashMap<CodeId, usize> = HashMap::new();
    let mut under: HashMap<CodeId, usize> = HashMap::new();
    for one in side.excerpts {
        one.codes.iter().for_each(|code| *own.entry(*code).or_default() += 1);
        let themes: BTreeSet<CodeId> =
            one.codes.iter().flat_map(|code| std::iter::once(*code).chain(book.ancestors(*code))).collect();
        themes.into_iter().for_each(|theme| *under.entry(theme).or_default() += 1);
    }
    let count = |of: &HashMap<CodeId, usize>, code| of.get(&code).copied().unwrap_or_default();
    let stop = |(code, depth): &(CodeId, usize)| Stop {
        code: *code,
        names: book.names(*code),
        depth: *depth,
        excerpts: count(&under, *code),
        own: count(&own, *code),
    };
    book.in_order_of(side.round).iter().map(stop).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::code::Code;
    use crate::domain::ids::{CoderId, DocumentId, Uuid};
    use crate::domain::span::Span;

    /// Round 1 has A, A/B and C; round 2 has T with A and C below it, numbered from 11.
    fn book() -> Codebook {
        let code = |id: i64, round: i64, parent: Option<i64>, name: &str| {
            let (uuid, parent) = (Uuid(u128::from(id.unsigned_abs())), parent.map(CodeId));
            Code::new(CodeId(id), uuid, RoundId(round), parent, name.into(), id)
        };
        let codes = [
            code(1, 1, None, "A"),
            code(2, 1, Some(1), "B"),
            code(3, 1, None, "C"),
            code(11, 2, None, "T"),
            code(12, 2, Some(11), "A"),
            code(13, 2, Some(11), "C"),
        ];
        Codebook::new(codes, Some(RoundId(2)))
    }

    fn at(id: i64, origin: Option<i64>, codes: &[i64]) -> Compared {
        let start = usize::try_from(origin.unwrap_or(id)).unwrap() * 10;
        Compared {
            id: ExcerptId(id),
            origin: origin.map(ExcerptId),
            document: DocumentId(1),
            coder: CoderId(1),
            span: Span::new(start, start + 5),
            codes: codes.iter().map(|code| CodeId(*code)).collect(),
        }
    }

    #[test]
    fn every_theme_says_which_codes_its_excerpts_come_from() {
        let old = [at(1, None, &[1]), at(2, None, &[1, 3]), at(3, None, &[2]), at(4, None, &[3]), at(5, None, &[])];
        let new = [at(21, Some(1), &[12]), at(22, Some(2), &[12, 13]), at(24, Some(4), &[]), at(25, Some(5), &[13])];
        let (old, new) = (Side { round: RoundId(1), excerpts: &old }, Side { round: RoundId(2), excerpts: &new });
        let journey = journey(&book(), old, new);
        assert_eq!((journey.levels_before(), journey.levels_after()), (vec![2, 1], vec![1, 2]));
        let arrival = |n: usize| {
            let one: &Arrival = &journey.arrivals[n];
            (one.theme.names.join("/"), one.theme.excerpts, one.sources.clone(), one.new)
        };
        let codes = |pairs: &[(i64, usize)]| pairs.iter().map(|(id, n)| (CodeId(*id), *n)).collect::<Vec<_>>();
        assert_eq!(arrival(0), ("T".into(), 3, codes(&[(1, 2), (3, 1)]), 1));
        assert_eq!(arrival(1), ("T/A".into(), 2, codes(&[(1, 2), (3, 1)]), 0));
        assert_eq!(arrival(2), ("T/C".into(), 2, codes(&[(1, 1), (3, 1)]), 1));
        let departures = journey.departures.iter().map(|one| (one.code.own, one.kept, one.left));
        assert_eq!(departures.collect::<Vec<_>>(), [(2, 2, 0), (1, 0, 1), (2, 1, 1)]);
        let gone = journey.flows.iter().filter(|flow| flow.to.is_none()).map(|flow| (flow.from, flow.excerpts));
        assert_eq!(gone.collect::<Vec<_>>(), [(Some(CodeId(2)), 1), (Some(CodeId(3)), 1)]);
    }
}
