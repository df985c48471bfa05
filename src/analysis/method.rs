//! The facts for the method chapter: per round, when it was worked on and by whom, and how the codebook and the excerpts
//! were made. They are counted from the journal. Acts that were undone do not count as done, but their day counts as
//! worked.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use jiff::civil::Date;

use crate::domain::ids::{CoderId, ExcerptId, Moment, RoundId};
use crate::domain::step::ActKind;

/// How acts of a kind are counted.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Measure {
    /// Each act counts once.
    Acts,
    /// Everything that the act was done to counts.
    Things,
    /// Everything but the first counts: the others went into it.
    AllButFirst,
    /// What it was done to first counts once, however many acts were done to it.
    First,
    /// The codes that were removed count.
    RemovedCodes,
}

/// The kinds of acts that are counted, in the order of the list. What else is counted is counted by rows; see [`Fact`].
const COUNTED: &[(ActKind, Measure)] = &[
    (ActKind::DocumentsImported, Measure::Things),
    (ActKind::ProjectImported, Measure::Things),
    (ActKind::CodebookImported, Measure::Acts),
    (ActKind::CodeRenamed, Measure::Acts),
    (ActKind::CodeMoved, Measure::Things),
    (ActKind::CodesMoved, Measure::Things),
    (ActKind::CodesGrouped, Measure::AllButFirst),
    (ActKind::CodesMerged, Measure::AllButFirst),
    (ActKind::CodeSplit, Measure::First),
    (ActKind::CodeBrokenUp, Measure::Acts),
    (ActKind::CodeDefined, Measure::Acts),
    (ActKind::CodeDescribed, Measure::Acts),
    (ActKind::CodeRemoved, Measure::RemovedCodes),
    (ActKind::ExcerptResized, Measure::Acts),
    (ActKind::MemoWritten, Measure::Acts),
];

/// A round, with its dates.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RoundDates {
    /// Which round.
    pub id: RoundId,
    /// Its number.
    pub number: i64,
    /// Its name; may be empty.
    pub name: String,
    /// When it was begun.
    pub began_at: Moment,
    /// When it was closed, if it was.
    pub closed_at: Option<Moment>,
}

/// A step of the journal, as far as the facts need it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct StepFact {
    /// Its number.
    pub seq: i64,
    /// The step that it reverses.
    pub reverses: Option<i64>,
    /// The kind of act.
    pub kind: ActKind,
    /// How many things it was done to.
    pub things: usize,
    /// Who did it.
    pub coder: Option<CoderId>,
    /// When.
    pub at: Moment,
    /// The local date.
    pub day: Date,
    /// The round of the excerpts or codes that it changed, if it changed any.
    pub round: Option<RoundId>,
    /// How many codes it added that are not copies of an earlier round's.
    pub codes_added: usize,
    /// How many codes it took out of use.
    pub codes_retired: usize,
    /// How many codes it removed.
    pub codes_removed: usize,
    /// The first thing that it was done to.
    pub first: Option<i64>,
    /// How many excerpts it marked that are not copies of an earlier round's.
    pub marked: usize,
    /// How many excerpts it removed.
    pub unmarked: usize,
    /// The excerpts that got another code than they had, or got or lost one after they had been coded.
    pub recoded: Vec<ExcerptId>,
    /// Whether it put codes on excerpts, other than by copying an earlier round.
    pub codes_excerpts: bool,
}

/// Where the codes come from. Codes that were copied from an earlier round are not counted again.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct CodeOrigins {
    /// Taken in with a codebook.
    pub imported: usize,
    /// Made before anything was coded.
    pub before: usize,
    /// Made while coding, or later.
    pub after: usize,
}

/// What is counted.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Fact {
    /// Codes that were added, in any way.
    CodesAdded,
    /// Codes taken out of use.
    CodesRetired,
    /// Excerpts that were marked.
    Marked,
    /// Excerpts that got another code than they had, or got or lost one after they had been coded. Each counts once.
    Recoded,
    /// Excerpts that were removed.
    Unmarked,
    /// Acts of a kind, or what they were done to.
    Of(ActKind),
}

/// The facts of one round.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RoundFacts {
    /// The round.
    pub round: RoundDates,
    /// On how many days somebody worked.
    pub days: usize,
    /// On how many days each coder worked.
    pub days_of: Vec<(CoderId, usize)>,
    /// What was done, and how often. Only what was done at all.
    pub counts: Vec<(Fact, usize)>,
}

/// The facts of each round, from the steps in the order of the journal. A step belongs to the round of what it changed,
/// otherwise to the round that was open at the time.
pub fn method(rounds: &[RoundDates], steps: &[StepFact]) -> Vec<RoundFacts> {
    let undone = undone(steps);
    let mut days: BTreeMap<RoundId, BTreeSet<Date>> = BTreeMap::new();
    let mut days_of: BTreeMap<(RoundId, CoderId), BTreeSet<Date>> = BTreeMap::new();
    let mut counts: BTreeMap<(RoundId, Fact), usize> = BTreeMap::new();
    let mut recoded: HashSet<ExcerptId> = HashSet::new();
    let mut firsts: HashSet<(ActKind, Option<i64>)> = HashSet::new();
    for step in steps {
        let Some(round) = step.round.or_else(|| open_at(rounds, step.at)) else { continue };
        days.entry(round).or_default().insert(step.day);
        if let Some(coder) = step.coder {
            days_of.entry((round, coder)).or_default().insert(step.day);
        }
        if step.reverses.is_some() || undone.contains(&step.seq) {
            continue;
        }
        let again = step.recoded.iter().filter(|excerpt| recoded.insert(**excerpt)).count();
        let rows = [
            (Fact::CodesAdded, step.codes_added),
            (Fact::CodesRetired, step.codes_retired),
            (Fact::Marked, step.marked),
            (Fact::Recoded, again),
            (Fact::Unmarked, step.unmarked),
        ];
        let of_kind = COUNTED.iter().filter(|(kind, _)| *kind == step.kind).map(|(kind, measure)| match measure {
            Measure::Acts => (Fact::Of(*kind), 1),
            Measure::Things => (Fact::Of(*kind), step.things),
            Measure::AllButFirst => (Fact::Of(*kind), step.things.saturating_sub(1)),
            Measure::First => (Fact::Of(*kind), usize::from(firsts.insert((*kind, step.first)))),
            Measure::RemovedCodes => (Fact::Of(*kind), step.codes_removed),
        });
        for (fact, n) in rows.into_iter().chain(of_kind).filter(|(_, n)| *n > 0) {
            *counts.entry((round, fact)).or_default() += n;
        }
    }
    let facts = rounds.iter().map(|round| RoundFacts {
        round: round.clone(),
        days: days.get(&round.id).map_or(0, BTreeSet::len),
        days_of: days_of
            .range((round.id, CoderId(0))..)
            .take_while(|((id, _), _)| *id == round.id)
            .map(|((_, coder), days)| (*coder, days.len()))
            .collect(),
        counts: in_order().filter_map(|fact| Some((fact, *counts.get(&(round.id, fact))?))).collect(),
    });
    facts.collect()
}

/// Where the codes come from, from the steps in the order of the journal. Acts that were undone do not count.
pub fn code_origins(steps: &[StepFact]) -> CodeOrigins {
    let undone = undone(steps);
    let (mut origins, mut is_coded) = (CodeOrigins::default(), false);
    for step in steps.iter().filter(|step| step.reverses.is_none() && !undone.contains(&step.seq)) {
        is_coded |= step.codes_excerpts;
        *match (step.kind, is_coded) {
            (ActKind::CodebookImported, _) => &mut origins.imported,
            (_, false) => &mut origins.before,
            (_, true) => &mut origins.after,
        } += step.codes_added;
    }
    origins
}

/// Everything that is counted, in the order of the list.
fn in_order() -> impl Iterator<Item = Fact> {
    let kinds = COUNTED.iter().map(|(kind, _)| Fact::Of(*kind));
    [Fact::Marked, Fact::Recoded, Fact::Unmarked, Fact::CodesAdded, Fact::CodesRetired].into_iter().chain(kinds)
}

/// The acts that are undone at the end.
fn undone(steps: &[StepFact]) -> HashSet<i64> {
    let (mut undone, mut original_of) = (HashSet::new(), HashMap::new());
    for step in steps {
        let Some(reversed) = step.reverses else { continue };
        let original = original_of.get(&reversed).copied().unwrap_or(reversed);
        original_of.insert(step.seq, original);
        match step.kind {
            ActKind::Redone => undone.remove(&original),
            _ => undone.insert(original),
        };
    }
    undone
}

/// The round that was open at a moment: the last one begun by then that was not closed yet, otherwise the last one
/// begun, otherwise the first.
fn open_at(rounds: &[RoundDates], at: Moment) -> Option<RoundId> {
    let begun = || rounds.iter().filter(|round| round.began_at <= at);
    let open = begun().filter(|round| round.closed_at.is_none_or(|closed| closed > at));
    let latest = |one: &&RoundDates| one.began_at;
    open.max_by_key(latest).or_else(|| begun().max_by_key(latest)).or(rounds.first()).map(|round| round.id)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn round(id: i64, began_at: i64, closed_at: Option<i64>) -> RoundDates {
        let (began_at, closed_at) = (Moment(began_at), closed_at.map(Moment));
        RoundDates { id: RoundId(id), number: id, name: String::new(), began_at, closed_at }
    }

    fn step(seq: i64, kind: ActKind) -> StepFact {
        StepFact {
            seq,
            reverses: None,
            kind,
            things: 1,
            coder: Some(CoderId(1)),
            at: Moment(seq),
            day: Date::constant(2026, 11, i8::try_from(seq % 28 + 1).unwrap()),
            round: None,
            codes_added: 0,
            codes_retired: 0,
            codes_removed: 0,
            first: None,
            marked: 0,
            unmarked: 0,
            recoded: Vec::new(),
            codes_excerpts: false,
        }
    }

    #[test]
    fn steps_are_counted_in_the_round_that_was_open_or_that_they_changed() {
        let rounds = [round(1, 0, Some(10)), round(2, 10, None)];
        let steps = [
            StepFact { codes_added: 2, ..step(3, ActKind::CodeAdded) },
            StepFact { marked: 1, round: Some(RoundId(2)), ..step(4, ActKind::ExcerptCoded) },
            step(12, ActKind::CodeRenamed),
        ];
        let facts = method(&rounds, &steps);
        assert_eq!((facts[0].days, &facts[0].counts[..]), (1, &[(Fact::CodesAdded, 2)][..]));
        assert_eq!(facts[1].counts, [(Fact::Marked, 1), (Fact::Of(ActKind::CodeRenamed), 1)]);
        assert_eq!((facts[1].days, &facts[1].days_of[..]), (2, &[(CoderId(1), 2)][..]));
    }

    #[test]
    fn undone_acts_do_not_count_and_redone_ones_do() {
        let reversal = |seq, kind, of| StepFact { reverses: Some(of), ..step(seq, kind) };
        let steps = [
            StepFact { codes_added: 1, ..step(1, ActKind::CodeAdded) },
            StepFact { codes_added: 1, ..step(2, ActKind::CodeAdded) },
            reversal(3, ActKind::Undone, 2),
            reversal(4, ActKind::Undone, 1),
            reversal(5, ActKind::Redone, 4),
        ];
        let facts = method(&[round(1, 0, None)], &steps);
        assert_eq!((facts[0].days, &facts[0].counts[..]), (5, &[(Fact::CodesAdded, 1)][..]));
    }

    #[test]
    fn an_excerpt_that_is_recoded_twice_counts_once() {
        let again = |seq| StepFact { recoded: vec![ExcerptId(7)], ..step(seq, ActKind::ExcerptCoded) };
        let facts = method(&[round(1, 0, None)], &[again(1), again(2)]);
        assert_eq!(facts[0].counts, [(Fact::Recoded, 1)]);
    }

    #[test]
    fn codes_come_from_a_codebook_from_before_coding_or_from_coding() {
        let coding = |seq| StepFact { codes_added: 1, codes_excerpts: true, ..step(seq, ActKind::ExcerptCoded) };
        let steps = [
            StepFact { codes_added: 2, ..step(1, ActKind::CodeAdded) },
            coding(2),
            StepFact { reverses: Some(2), ..step(3, ActKind::Undone) },
            StepFact { codes_added: 1, ..step(4, ActKind::CodeAdded) },
            coding(5),
            StepFact { codes_added: 4, ..step(6, ActKind::CodeAdded) },
            StepFact { codes_added: 8, ..step(7, ActKind::CodebookImported) },
        ];
        assert_eq!(code_origins(&steps), CodeOrigins { imported: 8, before: 3, after: 5 });
    }
}
