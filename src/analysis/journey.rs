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

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::comparison::{Coded, Compared, pairs};
use crate::domain::codebook::Codebook;
use crate::domain::ids::{CodeId, ExcerptId, RoundId, Uuid};

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
    /// The code of the earlier round itself; `None` where none leads to the later one.
    pub from: Option<CodeId>,
    /// The code of the later round itself; `None` where the earlier one leads nowhere.
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

/// How codes and codings of the later round correspond to those of the earlier.
pub struct Correspondence<'a> {
    /// The identifier that the copy of a coding has in the later round.
    pub copy: &'a dyn Fn(Uuid) -> Uuid,
    /// The earlier code that a later one was copied from, or that has its path.
    pub earlier: &'a dyn Fn(CodeId) -> Option<CodeId>,
}

/// The way from the codes of `old` to the themes of `new`.
pub fn journey(book: &Codebook, old: Side, new: Side, correspondence: &Correspondence) -> Journey {
    let by_id = |side: Side| -> HashMap<ExcerptId, Vec<Coded>> {
        side.excerpts.iter().map(|one| (one.id, one.codings.clone())).collect()
    };
    let (mut before, mut after) = (by_id(old), by_id(new));
    let take = |of: &mut HashMap<ExcerptId, Vec<Coded>>, id: Option<ExcerptId>| {
        id.and_then(|id| of.remove(&id)).unwrap_or_default()
    };
    let pairs = pairs(old.excerpts, new.excerpts).into_iter();
    let mut passages: Vec<Passage> = pairs
        .map(|pair| Passage::of(take(&mut before, pair.old), take(&mut after, pair.new), correspondence))
        .collect();
    let mut leads_to: HashMap<CodeId, BTreeSet<CodeId>> = HashMap::new();
    for (from, to) in passages.iter().flat_map(|passage| &passage.known) {
        leads_to.entry(*from).or_default().insert(*to);
    }
    let mut numbers = Numbers::default();
    passages.iter_mut().for_each(|passage| numbers.add(book, &passage.flows(&leads_to)));
    numbers.journey(book, old, new)
}

/// The codes of one passage in both rounds, as far as each is known to lead to another.
struct Passage {
    known: Vec<(CodeId, CodeId)>,
    /// The later codes, all of them.
    to: Vec<CodeId>,
    /// The earlier codes that are not known to lead anywhere.
    from: Vec<CodeId>,
    /// The later codes that none is known to lead to.
    added: Vec<CodeId>,
}

impl Passage {
    fn of(mut from: Vec<Coded>, mut to: Vec<Coded>, correspondence: &Correspondence) -> Self {
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
        Self { known, to: all, from: codes(from), added: codes(to) }
    }

    /// Every flow of the passage.
    fn flows(&mut self, leads_to: &HashMap<CodeId, BTreeSet<CodeId>>) -> BTreeSet<(Option<CodeId>, Option<CodeId>)> {
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
    flows: BTreeMap<(Option<CodeId>, Option<CodeId>), usize>,
    /// How many of each earlier code's excerpts are kept and left.
    ends: HashMap<CodeId, (usize, usize)>,
    themes: HashMap<CodeId, Sources>,
}

impl Numbers {
    /// Adds the flows of one passage.
    fn add(&mut self, book: &Codebook, flows: &BTreeSet<(Option<CodeId>, Option<CodeId>)>) {
        let mut reached: BTreeMap<CodeId, BTreeSet<Option<CodeId>>> = BTreeMap::new();
        for (from, to) in flows {
            *self.flows.entry((*from, *to)).or_default() += 1;
            for theme in to.iter().flat_map(|code| std::iter::once(*code).chain(book.ancestors(*code))) {
                reached.entry(theme).or_default().insert(*from);
            }
        }
        for from in flows.iter().filter_map(|(from, _)| *from).collect::<BTreeSet<_>>() {
            let (kept, left) = self.ends.entry(from).or_default();
            *(if flows.contains(&(Some(from), None)) { left } else { kept }) += 1;
        }
        for (theme, from) in reached {
            let sources = self.themes.entry(theme).or_default();
            from.iter().flatten().for_each(|code| *sources.codes.entry(*code).or_default() += 1);
            sources.new += usize::from(from.iter().all(Option::is_none));
        }
    }

    fn journey(mut self, book: &Codebook, old: Side, new: Side) -> Journey {
        let departures = stops(book, old).into_iter().map(|code| {
            let (kept, left) = self.ends.get(&code.code).copied().unwrap_or_default();
            Departure { code, kept, left }
        });
        let departures = departures.collect();
        let sources = |theme: Stop| self.themes.remove(&theme.code).unwrap_or_default().of(book, theme);
        let arrivals = stops(book, new).into_iter().map(sources).collect();
        let place = |code: Option<CodeId>| code.map_or(usize::MAX, |code| book.place(code).unwrap_or(usize::MAX));
        let flow = |((from, to), excerpts)| Flow { from, to, excerpts };
        let mut flows: Vec<Flow> = self.flows.into_iter().map(flow).collect();
        flows.sort_by_key(|flow| (place(flow.from), place(flow.to)));
        Journey { departures, arrivals, flows }
    }
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

/// The codes of a round with the numbers of their excerpts.
fn stops(book: &Codebook, side: Side) -> Vec<Stop> {
    let mut own: HashMap<CodeId, usize> = HashMap::new();
    let mut under: HashMap<CodeId, usize> = HashMap::new();
    for one in side.excerpts {
        one.codes().for_each(|code| *own.entry(code).or_default() += 1);
        let themes: BTreeSet<CodeId> =
            one.codes().flat_map(|code| std::iter::once(code).chain(book.ancestors(code))).collect();
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
        journey(&book(), old, new, &correspondence)
    }

    fn flows(journey: &Journey) -> Vec<(i64, i64, usize)> {
        let number = |code: Option<CodeId>| code.map_or(0, |code| code.0);
        journey.flows.iter().map(|flow| (number(flow.from), number(flow.to), flow.excerpts)).collect()
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
}
