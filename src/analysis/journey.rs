//! The way from codes to themes: from which codes of an earlier round the excerpts under each theme of a later round come.
//!
//! Only excerpts that count are in it (see [`count`](super::count)), and every number is a number of them. An excerpt of
//! the earlier round and one of the later are the same passage if [`comparison::pairs`](super::comparison::pairs) pairs
//! them. Within a pair, a code of the earlier round leads to
//!
//! 1. the code that its coding has now, if the coding was copied: it may have been merged, moved or dealt to another;
//! 2. otherwise a code that was copied from it or has its path;
//! 3. otherwise a code that it leads to in other passages, because two codes were merged on this one;
//! 4. otherwise the codes that were added to the passage;
//! 5. otherwise nowhere.
//!
//! A code that nothing leads to is new on the passage. An excerpt may have several codes, so the numbers of a theme's
//! sources may add up to more than its excerpts.

use std::collections::{BTreeMap, BTreeSet};

use rustc_hash::FxHashMap;

use super::codebook::Pen;
use super::comparison::{Coded, Compared, Pair, pairs};
use crate::domain::codebook::{Codebook, join_path};
use crate::domain::ids::{CodeId, ColourId, ExcerptId, RoundId, Uuid};

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
    /// The code of the earlier round itself; `None` where none leads to the later one.
    pub from: Option<CodeId>,
    /// The code of the later round itself; `None` where the earlier one leads nowhere.
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
    /// How many of its excerpts no code of the earlier round leads to.
    pub new: usize,
}

/// A code of the earlier round, and what became of its excerpts.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Departure {
    /// The code.
    pub code: Stop,
    /// From how many of the excerpts with the code itself it leads to a code of the later round.
    pub kept: usize,
    /// From how many of them it leads nowhere.
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

    /// The passages behind a number of a theme: those that come from this code of the earlier round, or those that no
    /// earlier code leads to for `None`.
    pub fn passages_from(&self, source: Option<CodeId>, theme: CodeId) -> Vec<Pair> {
        let theme = self.theme(theme);
        let is_under = |flow: &Flow| flow.to.is_some_and(|to| theme.contains(&to));
        let mut passages = self.passages(|flow| flow.from == source && is_under(flow));
        if source.is_none() {
            let led = self.passages(|flow| flow.from.is_some() && is_under(flow));
            passages.retain(|passage| led.binary_search(passage).is_err());
        }
        passages
    }

    /// The passages that went from a code of the earlier round to a code of the later itself; for `None`, those that no
    /// earlier code leads to it.
    pub fn passages_between(&self, from: Option<CodeId>, to: CodeId) -> Vec<Pair> {
        self.passages(|flow| flow.from == from && flow.to == Some(to))
    }

    /// The passages under a theme of the later round.
    pub fn passages_under(&self, theme: CodeId) -> Vec<Pair> {
        let theme = self.theme(theme);
        self.passages(|flow| flow.to.is_some_and(|to| theme.contains(&to)))
    }

    /// The passages from which a code of the earlier round leads to a code of the later.
    pub fn passages_kept(&self, code: CodeId) -> Vec<Pair> {
        self.passages(|flow| flow.from == Some(code) && flow.to.is_some())
    }

    /// The passages from which a code of the earlier round leads nowhere.
    pub fn passages_left(&self, code: CodeId) -> Vec<Pair> {
        self.passages(|flow| flow.from == Some(code) && flow.to.is_none())
    }

    /// The passages from which some code of the earlier round leads nowhere.
    pub fn left_behind(&self) -> Vec<Pair> {
        self.passages(|flow| flow.to.is_none())
    }

    /// The passages with a code of the later round that no earlier code leads to.
    pub fn new_here(&self) -> Vec<Pair> {
        self.passages(|flow| flow.from.is_none())
    }

    /// All passages with a code, in three groups that do not overlap: coded in both rounds, in the earlier only, and in the
    /// later only.
    pub fn coded(&self) -> [Vec<Pair>; 3] {
        let (before, after) = (self.passages(|flow| flow.from.is_some()), self.passages(|flow| flow.to.is_some()));
        let is_in = |which: &[Pair], passage: &Pair| which.binary_search(passage).is_ok();
        let both = before.iter().filter(|passage| is_in(&after, passage)).copied().collect();
        let old = before.iter().filter(|passage| !is_in(&after, passage)).copied().collect();
        let new = after.iter().filter(|passage| !is_in(&before, passage)).copied().collect();
        [both, old, new]
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

/// How codes and codings of the later round correspond to those of the earlier.
pub struct Correspondence<'a> {
    /// The identifier that the copy of a coding has in the later round.
    pub copy: &'a dyn Fn(Uuid) -> Uuid,
    /// The earlier code that a later one was copied from, or that has its path.
    pub earlier: &'a dyn Fn(CodeId) -> Option<CodeId>,
}

/// The way from the codes of `old` to the themes of `new`. `pen` is how tables show a colour.
pub fn journey(
    book: &Codebook,
    old: Side,
    new: Side,
    correspondence: &Correspondence,
    pen: impl Fn(ColourId) -> Option<Pen>,
) -> Journey {
    let by_id = |side: Side<'_>| side.excerpts.iter().map(|one| (one.id, one.codings.clone())).collect();
    let (mut before, mut after): (ByExcerpt, ByExcerpt) = (by_id(old), by_id(new));
    let take = |of: &mut ByExcerpt, id: Option<ExcerptId>| id.and_then(|id| of.remove(&id)).unwrap_or_default();
    let passages: Vec<Passage> = pairs(old.excerpts, new.excerpts)
        .into_iter()
        .map(|pair| Passage::of(pair, take(&mut before, pair.old), take(&mut after, pair.new), correspondence))
        .collect();
    let mut leads_to: FxHashMap<CodeId, BTreeSet<CodeId>> = FxHashMap::default();
    for (from, to) in passages.iter().flat_map(|passage| &passage.known) {
        leads_to.entry(*from).or_default().insert(*to);
    }
    let mut numbers = Numbers { lines: lines(book, new.round), ..Numbers::default() };
    passages.iter().for_each(|passage| numbers.add(passage.pair, &passage.flows(&leads_to)));
    numbers.journey(book, [stops(book, old, &pen), stops(book, new, &pen)])
}

type ByExcerpt = FxHashMap<ExcerptId, Vec<Coded>>;

/// From which code to which. `None` for nowhere.
type Ends = (Option<CodeId>, Option<CodeId>);

/// The codes of one passage in both rounds, as far as each is known to lead to another.
struct Passage {
    pair: Pair,
    known: Vec<(CodeId, CodeId)>,
    /// The later codes, all of them.
    to: Vec<CodeId>,
    /// The earlier codes that are not known to lead anywhere.
    from: Vec<CodeId>,
    /// The later codes that none is known to lead to.
    added: Vec<CodeId>,
}

impl Passage {
    fn of(pair: Pair, mut from: Vec<Coded>, mut to: Vec<Coded>, correspondence: &Correspondence) -> Self {
        let all = to.iter().map(|coded| coded.code).collect();
        let mut known = Vec::new();
        let mut lead = |is: &dyn Fn(&Coded, &Coded) -> bool| {
            from.retain(|one| match to.iter().position(|other| is(one, other)) {
                Some(place) => {
                    known.push((one.code, to.remove(place).code));
                    false
                }
                None => true,
            });
        };
        lead(&|one, other| (correspondence.copy)(one.uuid) == other.uuid);
        lead(&|one, other| (correspondence.earlier)(other.code) == Some(one.code));
        let codes = |codings: Vec<Coded>| codings.into_iter().map(|coded| coded.code).collect();
        Self { pair, known, to: all, from: codes(from), added: codes(to) }
    }

    /// Every flow of the passage.
    fn flows(&self, leads_to: &FxHashMap<CodeId, BTreeSet<CodeId>>) -> BTreeSet<Ends> {
        let mut flows: BTreeSet<_> = self.known.iter().map(|(from, to)| (Some(*from), Some(*to))).collect();
        let is_elsewhere = |from: &CodeId, to: &CodeId| leads_to.get(from).is_some_and(|codes| codes.contains(to));
        let mut is_reached = false;
        for from in &self.from {
            let merged: Vec<CodeId> = self.to.iter().copied().filter(|to| is_elsewhere(from, to)).collect();
            is_reached |= merged.is_empty();
            let to = if merged.is_empty() { &self.added } else { &merged };
            flows.extend(to.iter().map(|to| (Some(*from), Some(*to))));
            flows.extend(to.is_empty().then_some((Some(*from), None)));
        }
        if !is_reached {
            flows.extend(self.added.iter().map(|to| (None, Some(*to))));
        }
        flows
    }
}

/// The numbers of excerpts, as they are added up.
#[derive(Default)]
struct Numbers {
    /// Each code of the later round with those above it.
    lines: Lines,
    flows: BTreeMap<Ends, Vec<Pair>>,
    /// How many of each earlier code's excerpts are kept and left.
    ends: FxHashMap<CodeId, (usize, usize)>,
    themes: FxHashMap<CodeId, Sources>,
}

impl Numbers {
    /// Adds the flows of one passage.
    fn add(&mut self, pair: Pair, flows: &BTreeSet<Ends>) {
        let mut reached: Vec<(CodeId, Option<CodeId>)> = Vec::new();
        for (from, to) in flows {
            self.flows.entry((*from, *to)).or_default().push(pair);
            let themes = to.and_then(|to| self.lines.get(&to)).into_iter().flatten();
            reached.extend(themes.map(|theme| (*theme, *from)));
        }
        // The flows are in the order of the earlier codes.
        for of_one in flows.iter().collect::<Vec<_>>().chunk_by(|a, b| a.0 == b.0) {
            let Some((Some(from), _)) = of_one.first() else { continue };
            let (kept, left) = self.ends.entry(*from).or_default();
            *(if of_one.iter().any(|(_, to)| to.is_none()) { left } else { kept }) += 1;
        }
        reached.sort_unstable();
        reached.dedup();
        for of_one in reached.chunk_by(|a, b| a.0 == b.0) {
            let Some((theme, _)) = of_one.first() else { continue };
            let sources = self.themes.entry(*theme).or_default();
            for code in of_one.iter().filter_map(|(_, from)| *from) {
                *sources.codes.entry(code).or_default() += 1;
            }
            sources.new += usize::from(of_one.iter().all(|(_, from)| from.is_none()));
        }
    }

    fn journey(mut self, book: &Codebook, [before, after]: [Vec<Stop>; 2]) -> Journey {
        let departure = |code: Stop| {
            let (kept, left) = self.ends.get(&code.code).copied().unwrap_or_default();
            Departure { code, kept, left }
        };
        let departures = before.into_iter().map(departure).collect();
        let arrival = |theme: Stop| self.themes.remove(&theme.code).unwrap_or_default().of(book, theme);
        let arrivals = after.into_iter().map(arrival).collect();
        let place = |code: Option<CodeId>| code.map_or(usize::MAX, |code| book.place(code).unwrap_or(usize::MAX));
        let flow = |((from, to), passages)| Flow { from, to, passages };
        let mut flows: Vec<Flow> = self.flows.into_iter().map(flow).collect();
        flows.sort_by_key(|flow| (place(flow.from), place(flow.to)));
        Journey { departures, arrivals, flows }
    }
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

/// Codes, each with the codes above it.
type Lines = FxHashMap<CodeId, Vec<CodeId>>;

/// Each code of a round with the codes above it.
fn lines(book: &Codebook, round: RoundId) -> Lines {
    let line = |code| std::iter::once(code).chain(book.ancestors(code)).collect();
    book.in_order_of(round).iter().map(|(code, _)| (*code, line(*code))).collect()
}

/// These codes and all above them, each once.
fn themes_of(lines: &Lines, codes: impl Iterator<Item = CodeId>) -> Vec<CodeId> {
    let mut themes: Vec<CodeId> = codes.filter_map(|code| lines.get(&code)).flatten().copied().collect();
    themes.sort_unstable();
    themes.dedup();
    themes
}

/// The codes of a round with the numbers of their excerpts.
fn stops(book: &Codebook, side: Side, pen: &impl Fn(ColourId) -> Option<Pen>) -> Vec<Stop> {
    let lines = lines(book, side.round);
    let mut own: FxHashMap<CodeId, usize> = FxHashMap::default();
    let mut under: FxHashMap<CodeId, usize> = FxHashMap::default();
    for one in side.excerpts {
        one.codes().for_each(|code| *own.entry(code).or_default() += 1);
        themes_of(&lines, one.codes()).into_iter().for_each(|theme| *under.entry(theme).or_default() += 1);
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

    /// An excerpt whose codings have these identifiers and codes.
    fn at(id: i64, origin: Option<i64>, codings: &[(u128, i64)]) -> Compared {
        let start = usize::try_from(origin.unwrap_or(id)).unwrap() * 10;
        Compared {
            id: ExcerptId(id),
            origin: origin.map(ExcerptId),
            document: DocumentId(1),
            coder: CoderId(1),
            span: Span::new(start, start + 5),
            codings: codings.iter().map(|(uuid, code)| Coded { uuid: Uuid(*uuid), code: CodeId(*code) }).collect(),
        }
    }

    /// The journey where the copy of coding n is coding n + 100, and A and C of round 2 are copies of those of round 1.
    fn travelled(old: &[Compared], new: &[Compared]) -> Journey {
        let (old, new) = (Side { round: RoundId(1), excerpts: old }, Side { round: RoundId(2), excerpts: new });
        let earlier = |code: CodeId| match code.0 {
            12 => Some(CodeId(1)),
            13 => Some(CodeId(3)),
            _ => None,
        };
        let correspondence = Correspondence { copy: &|uuid| Uuid(uuid.0 + 100), earlier: &earlier };
        journey(&book(), old, new, &correspondence, |_| None)
    }

    fn flows(journey: &Journey) -> Vec<(i64, i64, usize)> {
        let number = |code: Option<CodeId>| code.map_or(0, |code| code.0);
        journey.flows.iter().map(|flow| (number(flow.from), number(flow.to), flow.excerpts())).collect()
    }

    #[test]
    fn every_theme_says_which_codes_its_excerpts_come_from() {
        let old = [at(1, None, &[(1, 1)]), at(2, None, &[(2, 1), (3, 3)]), at(3, None, &[(4, 2)]), at(5, None, &[])];
        let new =
            [at(21, Some(1), &[(101, 12)]), at(22, Some(2), &[(102, 12), (103, 13)]), at(25, Some(5), &[(9, 13)])];
        let journey = travelled(&old, &new);
        assert_eq!((journey.levels_before(), journey.levels_after()), (vec![2, 1], vec![1, 2]));
        let arrival = |n: usize| {
            let one: &Arrival = &journey.arrivals[n];
            (one.theme.names.join("/"), one.theme.excerpts, one.sources.clone(), one.new)
        };
        let codes = |pairs: &[(i64, usize)]| pairs.iter().map(|(id, n)| (CodeId(*id), *n)).collect::<Vec<_>>();
        assert_eq!(arrival(0), ("T".into(), 3, codes(&[(1, 2), (3, 1)]), 1));
        assert_eq!(arrival(1), ("T/A".into(), 2, codes(&[(1, 2)]), 0));
        assert_eq!(arrival(2), ("T/C".into(), 2, codes(&[(3, 1)]), 1));
        let departures = journey.departures.iter().map(|one| (one.code.own, one.kept, one.left));
        assert_eq!(departures.collect::<Vec<_>>(), [(2, 2, 0), (1, 0, 1), (1, 1, 0)]);
        assert_eq!(flows(&journey), [(1, 12, 2), (2, 0, 1), (3, 13, 1), (0, 13, 1)]);
    }

    #[test]
    fn a_coding_is_followed_to_the_code_that_it_was_merged_into() {
        // A and C were merged into A. On the second passage one of the two codings is gone.
        let old = [at(1, None, &[(1, 3)]), at(2, None, &[(2, 1), (3, 3)])];
        let new = [at(21, Some(1), &[(101, 12)]), at(22, Some(2), &[(102, 12)])];
        assert_eq!(flows(&travelled(&old, &new)), [(1, 12, 1), (3, 12, 2)]);
    }

    #[test]
    fn a_passage_that_was_recoded_leads_from_the_codes_taken_off_to_those_added() {
        let old = [at(1, None, &[(1, 1), (2, 2)])];
        let new = [at(21, Some(1), &[(101, 12), (77, 13)])];
        assert_eq!(flows(&travelled(&old, &new)), [(1, 12, 1), (2, 13, 1)]);
    }

    #[test]
    fn a_round_begun_anew_is_followed_by_the_names_of_its_codes() {
        let old = [at(1, None, &[(1, 1), (2, 3)])];
        let again = Compared { span: old[0].span, ..at(21, None, &[(7, 13), (8, 12)]) };
        assert_eq!(flows(&travelled(&old, &[again])), [(1, 12, 1), (3, 13, 1)]);
    }

    #[test]
    fn every_number_has_its_passages() {
        let old = [
            at(1, None, &[(1, 1)]),
            at(2, None, &[(2, 1), (3, 3)]),
            at(3, None, &[(4, 2)]),
            at(4, None, &[]),
            at(5, None, &[(5, 3)]),
        ];
        let new = [
            at(21, Some(1), &[(101, 12), (9, 13)]),
            at(22, Some(2), &[(102, 12)]),
            at(24, Some(4), &[(8, 11)]),
            at(26, None, &[(7, 13)]),
        ];
        let journey = travelled(&old, &new);
        for arrival in &journey.arrivals {
            let code = arrival.theme.code;
            assert_eq!(journey.passages_under(code).len(), arrival.theme.excerpts);
            assert_eq!(journey.passages_from(None, code).len(), arrival.new, "{code:?}");
            for (source, excerpts) in &arrival.sources {
                assert_eq!(journey.passages_from(Some(*source), code).len(), *excerpts);
            }
        }
        for one in &journey.departures {
            let code = one.code.code;
            assert_eq!((journey.passages_kept(code).len(), journey.passages_left(code).len()), (one.kept, one.left));
        }
        let numbers = |pairs: &Vec<Pair>| pairs.iter().map(|pair| pair.old.or(pair.new).unwrap().0).collect::<Vec<_>>();
        let [both, before, after] = journey.coded();
        assert_eq!((numbers(&both), numbers(&before)), (vec![1, 2], vec![3, 5]));
        assert_eq!(numbers(&after), [26, 4], "a passage that was not marked, and one without a code");
        assert_eq!(numbers(&journey.left_behind()), [2, 3, 5], "one of two codes is enough");
        assert_eq!(numbers(&journey.new_here()), [26, 1, 4], "also a code that was added");
    }

    #[test]
    fn a_code_that_is_out_of_use_and_has_no_excerpts_is_not_counted() {
        let in_use = book();
        let codes = in_use.codes().into_values().map(|code| Code { retired: code.id.0 > 11, ..code.clone() });
        let book = Codebook::new(codes, Some(RoundId(2)));
        let new = [at(21, None, &[(1, 12)])];
        let (old, new) = (Side { round: RoundId(1), excerpts: &[] }, Side { round: RoundId(2), excerpts: &new });
        let correspondence = Correspondence { copy: &|uuid| uuid, earlier: &|_| None };
        let journey = journey(&book, old, new, &correspondence, |_| None);
        assert_eq!((journey.levels_before(), journey.levels_after()), (vec![2, 1], vec![1, 1]));
    }
}
