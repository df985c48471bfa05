//! The way from codes to themes: from which codes of an earlier round the excerpts under each theme of a later round come.
//!
//! Only excerpts that count are in it (see [`count`](super::count)), and every number is a number of them. An excerpt of
//! the earlier round and one of the later are the same passage if [`comparison::pairs`](super::comparison::pairs) pairs
//! them. An excerpt may have several codes, so the numbers of a theme's sources may add up to more than its excerpts.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

use super::codebook::Pen;
use super::comparison::{Compared, Pair, pairs};
use crate::domain::codebook::{Codebook, join_path};
use crate::domain::ids::{CodeId, ColourId, ExcerptId, RoundId};

/// A code of one of the two rounds.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Stop {
    /// The code.
    pub code: CodeId,
    /// Its names from the top down.
    pub names: Vec<String>,
    /// Its depth in the tree; 0 at the top.
    pub depth: usize,
    /// Its pen, its own or inherited.
    pub colour: Option<Pen>,
    /// How many excerpts have it or a code below it.
    pub excerpts: usize,
    /// How many excerpts have the code itself.
    pub own: usize,
}

impl Stop {
    /// Its name.
    pub fn name(&self) -> &str {
        self.names.last().map_or("", String::as_str)
    }

    /// Its path.
    pub fn path(&self) -> String {
        join_path(self.names.iter().map(String::as_str))
    }
}

/// The passages that went from a code of the earlier round to a code of the later.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Flow {
    /// The code of the earlier round itself; `None` for passages that had no code then, or were not marked.
    pub from: Option<CodeId>,
    /// The code of the later round itself; `None` for passages that have no code now, or are not marked any more.
    pub to: Option<CodeId>,
    /// The passages, with their excerpts in both rounds.
    pub passages: Vec<Pair>,
}

impl Flow {
    /// How many excerpts.
    pub fn excerpts(&self) -> usize {
        self.passages.len()
    }
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

/// The way from the codes of one round to the themes of another. Codes that are out of use and have no excerpts are not
/// in it.
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

    /// The codes of the earlier round whose excerpts have this code of the later round itself, the largest first, with how
    /// many; last `None`, if there are passages that are new.
    pub fn sources_of(&self, code: CodeId) -> Vec<(Option<CodeId>, usize)> {
        let into = self.flows.iter().filter(|flow| flow.to == Some(code));
        let mut sources: Vec<_> = into.map(|flow| (flow.from, flow.excerpts())).collect();
        // Equal numbers stay in the order of the codebook.
        sources.sort_by_key(|(from, excerpts)| (from.is_none(), std::cmp::Reverse(*excerpts)));
        sources
    }

    /// The passages behind a number of a theme: those that come from this code of the earlier round, or those that are
    /// new for `None`.
    pub fn passages_from(&self, source: Option<CodeId>, theme: CodeId) -> Vec<Pair> {
        let theme = self.theme(theme);
        self.passages(|flow| flow.from == source && flow.to.is_some_and(|to| theme.contains(&to)))
    }

    /// The passages under a theme of the later round.
    pub fn passages_under(&self, theme: CodeId) -> Vec<Pair> {
        let theme = self.theme(theme);
        self.passages(|flow| flow.to.is_some_and(|to| theme.contains(&to)))
    }

    /// The passages of a code of the earlier round that have a code in the later.
    pub fn passages_kept(&self, code: CodeId) -> Vec<Pair> {
        self.passages(|flow| flow.from == Some(code) && flow.to.is_some())
    }

    /// The passages of a code of the earlier round that have no code in the later.
    pub fn passages_left(&self, code: CodeId) -> Vec<Pair> {
        self.passages(|flow| flow.from == Some(code) && flow.to.is_none())
    }

    /// All passages that had a code in the earlier round and have none in the later.
    pub fn all_left(&self) -> Vec<Pair> {
        self.passages(|flow| flow.to.is_none())
    }

    /// All passages that have a code in the later round and had none in the earlier.
    pub fn all_new(&self) -> Vec<Pair> {
        self.passages(|flow| flow.from.is_none())
    }

    /// All passages that have a code in both rounds.
    pub fn all_kept(&self) -> Vec<Pair> {
        self.passages(|flow| flow.from.is_some() && flow.to.is_some())
    }

    /// The passages in these flows, each once.
    fn passages(&self, is_wanted: impl Fn(&Flow) -> bool) -> Vec<Pair> {
        let flows = self.flows.iter().filter(|flow| is_wanted(flow));
        let mut passages: Vec<Pair> = flows.flat_map(|flow| &flow.passages).copied().collect();
        passages.sort_unstable();
        passages.dedup();
        passages
    }

    /// A theme of the later round: the code and those below it.
    fn theme(&self, code: CodeId) -> Vec<CodeId> {
        let from_here = self.arrivals.iter().map(|one| &one.theme).skip_while(|stop| stop.code != code);
        let depth = from_here.clone().next().map_or(0, |stop| stop.depth);
        let below = from_here.skip(1).take_while(|stop| stop.depth > depth).map(|stop| stop.code);
        std::iter::once(code).chain(below).collect()
    }
}

/// The numbers of codes on each level, as they are written: `8 + 38`.
pub fn level_text(levels: &[usize]) -> String {
    match levels {
        [] => "0".to_owned(),
        levels => levels.iter().map(usize::to_string).collect::<Vec<_>>().join(" + "),
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
pub fn journey(book: &Codebook, old: Side, new: Side, pen: impl Fn(ColourId) -> Option<Pen>) -> Journey {
    let (before, after) = (codes_of(old), codes_of(new));
    let lines = lines(book, new.round);
    let mut flows: BTreeMap<(Option<CodeId>, Option<CodeId>), Vec<Pair>> = BTreeMap::new();
    let mut ends: FxHashMap<CodeId, (usize, usize)> = FxHashMap::default();
    let mut themes: FxHashMap<CodeId, Sources> = FxHashMap::default();
    for pair in pairs(old.excerpts, new.excerpts) {
        let from = pair.old.and_then(|id| before.get(&id).copied()).unwrap_or_default();
        let to = pair.new.and_then(|id| after.get(&id).copied()).unwrap_or_default();
        for ends in flows_between(from, to) {
            flows.entry(ends).or_default().push(pair);
        }
        for code in from {
            let (kept, left) = ends.entry(*code).or_default();
            *(if to.is_empty() { left } else { kept }) += 1;
        }
        for theme in themes_of(&lines, to) {
            let sources = themes.entry(theme).or_default();
            from.iter().for_each(|code| *sources.codes.entry(*code).or_default() += 1);
            sources.new += usize::from(from.is_empty());
        }
    }
    let departures = stops(book, old, &pen).into_iter().map(|code| {
        let (kept, left) = ends.get(&code.code).copied().unwrap_or_default();
        Departure { code, kept, left }
    });
    let arrival = |theme: Stop| themes.remove(&theme.code).unwrap_or_default().of(book, theme);
    let arrivals = stops(book, new, &pen).into_iter().map(arrival);
    let (departures, arrivals) = (departures.collect(), arrivals.collect());
    let place = |code: Option<CodeId>| code.map_or(usize::MAX, |code| book.place(code).unwrap_or(usize::MAX));
    let flow = |((from, to), passages)| Flow { from, to, passages };
    let mut flows: Vec<Flow> = flows.into_iter().map(flow).collect();
    flows.sort_by_key(|flow| (place(flow.from), place(flow.to)));
    Journey { departures, arrivals, flows }
}

/// The codes of the earlier round that the excerpts under one theme come from.
#[derive(Default)]
struct Sources {
    codes: FxHashMap<CodeId, usize>,
    new: usize,
}

impl Sources {
    fn of(self, book: &Codebook, theme: Stop) -> Arrival {
        let mut sources: Vec<(CodeId, usize)> = self.codes.into_iter().collect();
        sources.sort_by_key(|(code, excerpts)| (std::cmp::Reverse(*excerpts), book.place(*code)));
        Arrival { theme, sources, new: self.new }
    }
}

fn codes_of<'a>(side: Side<'a>) -> FxHashMap<ExcerptId, &'a [CodeId]> {
    side.excerpts.iter().map(|one| (one.id, one.codes.as_slice())).collect()
}

/// Each code of a round with the codes above it.
fn lines(book: &Codebook, round: RoundId) -> FxHashMap<CodeId, Vec<CodeId>> {
    let line = |code| std::iter::once(code).chain(book.ancestors(code)).collect();
    book.in_order_of(round).iter().map(|(code, _)| (*code, line(*code))).collect()
}

/// These codes and all above them, each once.
fn themes_of(lines: &FxHashMap<CodeId, Vec<CodeId>>, codes: &[CodeId]) -> Vec<CodeId> {
    let mut themes: Vec<CodeId> = codes.iter().filter_map(|code| lines.get(code)).flatten().copied().collect();
    themes.sort_unstable();
    themes.dedup();
    themes
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
fn stops(book: &Codebook, side: Side, pen: &impl Fn(ColourId) -> Option<Pen>) -> Vec<Stop> {
    let lines = lines(book, side.round);
    let mut own: FxHashMap<CodeId, usize> = FxHashMap::default();
    let mut under: FxHashMap<CodeId, usize> = FxHashMap::default();
    for one in side.excerpts {
        one.codes.iter().for_each(|code| *own.entry(*code).or_default() += 1);
        themes_of(&lines, &one.codes).into_iter().for_each(|theme| *under.entry(theme).or_default() += 1);
    }
    let count = |of: &FxHashMap<CodeId, usize>, code| of.get(&code).copied().unwrap_or_default();
    let is_shown = |stop: &Stop| stop.excerpts > 0 || book.get(stop.code).is_some_and(|code| !code.retired);
    let stop = |(code, depth): &(CodeId, usize)| Stop {
        code: *code,
        names: book.names(*code),
        depth: *depth,
        colour: book.colour(*code).and_then(pen),
        excerpts: count(&under, *code),
        own: count(&own, *code),
    };
    book.in_order_of(side.round).iter().map(stop).filter(is_shown).collect()
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
        let journey = journey(&book(), old, new, |_| None);
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
        let gone = journey.flows.iter().filter(|flow| flow.to.is_none()).map(|flow| (flow.from, flow.excerpts()));
        assert_eq!(gone.collect::<Vec<_>>(), [(Some(CodeId(2)), 1), (Some(CodeId(3)), 1)]);
    }

    #[test]
    fn every_number_has_its_passages() {
        let old = [at(1, None, &[1]), at(2, None, &[1, 3]), at(3, None, &[2]), at(4, None, &[]), at(5, None, &[3])];
        let new = [at(21, Some(1), &[12]), at(22, Some(2), &[12, 13]), at(24, Some(4), &[11]), at(26, None, &[13])];
        let (old, new) = (Side { round: RoundId(1), excerpts: &old }, Side { round: RoundId(2), excerpts: &new });
        let journey = journey(&book(), old, new, |_| None);
        for arrival in &journey.arrivals {
            let code = arrival.theme.code;
            assert_eq!(journey.passages_under(code).len(), arrival.theme.excerpts);
            assert_eq!(journey.passages_from(None, code).len(), arrival.new);
            for (source, excerpts) in &arrival.sources {
                assert_eq!(journey.passages_from(Some(*source), code).len(), *excerpts);
            }
        }
        for one in &journey.departures {
            let code = one.code.code;
            assert_eq!((journey.passages_kept(code).len(), journey.passages_left(code).len()), (one.kept, one.left));
        }
        let numbers = |pairs: Vec<Pair>| pairs.iter().map(|pair| pair.old.or(pair.new).unwrap().0).collect::<Vec<_>>();
        assert_eq!(numbers(journey.all_kept()), [1, 2]);
        assert_eq!(numbers(journey.all_left()), [3, 5]);
        assert_eq!(numbers(journey.all_new()), [26, 4], "a passage that was not marked, and one without a code");
    }

    #[test]
    fn a_code_that_is_out_of_use_and_has_no_excerpts_is_not_counted() {
        let in_use = book();
        let codes = in_use.codes().into_values().map(|code| Code { retired: code.id.0 > 11, ..code.clone() });
        let book = Codebook::new(codes, Some(RoundId(2)));
        let new = [at(21, None, &[12])];
        let (old, new) = (Side { round: RoundId(1), excerpts: &[] }, Side { round: RoundId(2), excerpts: &new });
        let journey = journey(&book, old, new, |_| None);
        assert_eq!((journey.levels_before(), journey.levels_after()), (vec![2, 1], vec![1, 1]));
    }
}
