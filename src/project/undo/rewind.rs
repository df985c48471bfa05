//! Undo to a chosen point of the history: every act after it is undone, all of them or none. Each becomes an undo of its
//! own in the journal, so they can be redone one by one.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use super::{Skipped, complete_changes, nothing_to_undo, reversal};
use crate::domain::change::Change;
use crate::domain::ids::{ExcerptId, Id, RoundId};
use crate::domain::row::{Table, Value};
use crate::domain::step::ActKind;
use crate::error::{Error, Noun, Result};
use crate::project::history::HistoryEntry;
use crate::project::{Changed, Project};
use crate::store::journal::{Entry, Side};
use crate::words::{Words, act};

/// What undoing to a point takes back.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Rewind {
    /// How many acts.
    pub acts: usize,
    /// How many acts of each kind. Together they are all acts.
    pub kinds: Vec<(ActKind, usize)>,
    /// How many by each coder, by name.
    pub coders: Vec<(String, usize)>,
    /// The numbers of the rounds that they changed.
    pub rounds: Vec<i64>,
    /// How many were done in other sessions while this one was open.
    pub by_others: usize,
    /// The latest of these.
    pub last_by_another: Option<HistoryEntry>,
    /// How many acts stay because their content was erased, or because they depend on one whose content was.
    pub skipped: usize,
}

impl Rewind {
    /// What is taken back, in sentences.
    pub fn text(&self, words: &Words) -> String {
        let kind = |(kind, n): &(ActKind, usize)| {
            let of_kind = words.say(&format!("acts-{}", kind.word())).into_owned();
            words.tell("rewind-kind", &[("n", (*n).into()), ("kind", of_kind.into())])
        };
        let kinds = self.kinds.iter().map(kind).collect::<Vec<_>>().join(", ");
        let mut sentences = vec![words.tell("rewind-acts", &[("n", self.acts.into()), ("kinds", kinds.into())])];
        let coder =
            |(name, n): &(String, usize)| words.tell("rewind-coder", &[("name", name.into()), ("n", (*n).into())]);
        let coders = self.coders.iter().filter(|(name, _)| !name.is_empty());
        let coders = coders.map(coder).collect::<Vec<_>>().join(", ");
        if !coders.is_empty() {
            sentences.push(words.tell("rewind-by", &[("coders", coders.into())]));
        }
        if !self.rounds.is_empty() {
            let rounds = self.rounds.iter().map(i64::to_string).collect::<Vec<_>>().join(", ");
            sentences.push(words.tell("rewind-rounds", &[("n", self.rounds.len().into()), ("rounds", rounds.into())]));
        }
        if let Some(last) = &self.last_by_another {
            let act = act::sentence(words, &last.summary);
            sentences.push(words.tell("rewind-others", &[("n", self.by_others.into()), ("act", act.into())]));
        }
        if self.skipped > 0 {
            sentences.push(words.tell("rewind-skipped", &[("n", self.skipped.into())]));
        }
        if self.acts > 0 {
            sentences.push(words.say("rewind-redo").into_owned());
        }
        sentences.join(" ")
    }
}

/// The steps to undo, newest first, and how many stay.
struct Plan {
    steps: Vec<(i64, Vec<Change>)>,
    skipped: usize,
}

impl Project {
    /// What undoing every act after step `point` takes back. Errors: there is no such step.
    pub fn rewind(&self, point: i64) -> Result<Rewind> {
        let Plan { steps, skipped } = self.plan(point, &HashSet::new())?;
        let mut rewind = Rewind { acts: steps.len(), skipped, ..Rewind::default() };
        let (mut kinds, mut coders, mut rounds) = (BTreeMap::new(), BTreeMap::new(), BTreeSet::new());
        for (seq, changes) in &steps {
            let original = self.original(*seq)?;
            *kinds.entry(original.act.kind).or_insert(0) += 1;
            let coder = original.coder.and_then(|id| self.model.coders.get(id));
            *coders.entry(coder.map(|coder| coder.name.clone()).unwrap_or_default()).or_insert(0) += 1;
            rounds.extend(changes.iter().filter_map(|change| self.round_of_change(change)));
            let entry = self.store.entry(*seq)?.unwrap_or(original);
            if self.is_from_other_session(&entry)? {
                rewind.by_others += 1;
                if rewind.last_by_another.is_none() {
                    rewind.last_by_another = self.history_of(vec![entry])?.pop();
                }
            }
        }
        (rewind.kinds, rewind.coders) = (kinds.into_iter().collect(), coders.into_iter().collect());
        let number = |round: RoundId| self.model.rounds.get(round).map(|round| round.number);
        rewind.rounds = rounds.into_iter().filter_map(number).collect::<BTreeSet<_>>().into_iter().collect();
        Ok(rewind)
    }

    /// Undoes every act after step `point`. Errors: there is no such step, or nothing to undo after it. If one act
    /// cannot be undone because it depends on an erased one, the others are undone one by one.
    pub fn undo_to(&mut self, point: i64) -> Result<Changed> {
        let Plan { steps, skipped } = self.plan(point, &HashSet::new())?;
        if steps.is_empty() {
            return Err(nothing_to_undo(skipped));
        }
        let mut reversals = Vec::with_capacity(steps.len());
        for (seq, changes) in steps {
            let act = self.original(seq)?.act;
            reversals.push(reversal(Side::Undo, seq, &act, changes));
        }
        let is_after_erasure = skipped > 0 || self.store.last_erasure()? > point;
        let fits = if is_after_erasure { self.check_fits(reversals.iter().map(|(step, _)| step)) } else { Ok(()) };
        match fits.and_then(|()| self.commit_all(reversals, &[], &mut |_, _| {})) {
            Err(Error::Damaged { .. }) if is_after_erasure => self.undo_one_by_one(point),
            done => done,
        }
    }

    fn undo_one_by_one(&mut self, point: i64) -> Result<Changed> {
        let (mut all, mut stuck) = (Changed::default(), HashSet::new());
        while let Some((seq, changes)) = self.plan(point, &stuck)?.steps.into_iter().next() {
            match self.reverse(Side::Undo, seq, changes, 0) {
                Ok(undone) => {
                    all.seq = undone.changed.seq;
                    all.tables.extend(undone.changed.tables);
                    all.documents.extend(undone.changed.documents);
                }
                Err(Error::Damaged { .. }) => drop(stuck.insert(seq)),
                Err(other) => return Err(other),
            }
        }
        Ok(all)
    }

    /// The steps to undo after step `point`, without those in `stuck`.
    fn plan(&self, point: i64, stuck: &HashSet<i64>) -> Result<Plan> {
        let unknown = || Error::Unknown { noun: Noun::Step, name: point.to_string(), nearest: Vec::new() };
        let point = self.store.entry(point)?.ok_or_else(unknown)?;
        let (mut steps, mut skipped) = (Vec::new(), Skipped::default());
        let mut next = self.store.next_step(Side::Undo)?;
        while let Some(seq) = next {
            if !self.is_after(seq, &point)? {
                break;
            }
            let recorded = self.store.changes(seq)?;
            match complete_changes(&recorded).filter(|all| !skipped.touched(all) && !stuck.contains(&seq)) {
                Some(changes) => steps.push((seq, changes)),
                None => skipped.skip(&recorded),
            }
            next = self.store.next_step_before(Side::Undo, seq)?;
        }
        Ok(Plan { steps, skipped: skipped.steps + self.store.erased_after(point.seq)? })
    }

    /// Whether a step on the undo stack came after the point. A redone act counts as old as the act itself, unless the
    /// point is an undo or a redo: then exactly what came later is taken back.
    fn is_after(&self, seq: i64, point: &Entry) -> Result<bool> {
        Ok(seq > point.seq && (point.reverses.is_some() || self.original(seq)?.seq > point.seq))
    }

    /// The round that a change belongs to, if it belongs to one.
    pub(super) fn round_of_change(&self, change: &Change) -> Option<RoundId> {
        let named = |column: &str| {
            let given =
                |fields: &Option<_>| match fields.as_ref().and_then(|f: &crate::domain::row::Fields| f.get(column)) {
                    Some(Value::Int(id)) => Some(*id),
                    _ => None,
                };
            given(&change.after).or_else(|| given(&change.before))
        };
        let of_excerpt = |id: ExcerptId| self.model.excerpts.get(id).map(|excerpt| excerpt.round);
        match change.table {
            Table::Excerpt => named("round").map(Id::new).or_else(|| of_excerpt(Id::new(change.row))),
            Table::Code => {
                let now = || self.model.codebook.get(Id::new(change.row)).map(|code| code.round);
                named("round").map(Id::new).or_else(now)
            }
            Table::Coding => {
                let now = || self.model.codings.get(Id::new(change.row)).map(|coding| coding.excerpt);
                named("excerpt").map(Id::new).or_else(now).and_then(of_excerpt)
            }
            Table::Round => Some(Id::new(change.row)),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ids::Moment;
    use crate::project::testing::{Study, assert_sound, rows};
    use crate::store::Mode;

    /// Five acts after an interview: three codes, one renamed, and one removed again.
    fn study() -> Study {
        let mut p = Study::with(&[("I01", &["Anna: Det {Tillit:gikk} bra."])]);
        let (code, _) = p.add_code("A").unwrap();
        p.add_code("B").unwrap();
        p.rename_code(code, "C").unwrap();
        p.add_code("D").unwrap();
        p.remove_code(code).unwrap();
        p
    }

    #[test]
    fn undo_to_a_point_says_first_what_it_takes_back_and_can_be_redone() {
        let mut p = study();
        let (point, all) = (p.store().head() - 4, rows(p.store()));
        let rewind = p.rewind(point).unwrap();
        assert_eq!(rewind.acts, 4);
        assert_eq!(rewind.kinds, [(ActKind::CodeAdded, 2), (ActKind::CodeRenamed, 1), (ActKind::CodeRemoved, 1)]);
        assert_eq!((&rewind.coders[..], &rewind.rounds[..]), (&[("RH".to_owned(), 4)][..], &[1][..]));
        p.undo_to(point).unwrap();
        assert!(p.find_code("A").is_ok() && p.find_code("B").is_err() && p.find_code("D").is_err());
        assert_sound(&p);
        assert_eq!(p.undo_to(point).unwrap_err(), Error::NothingToUndo);
        for _ in 0..4 {
            p.redo().unwrap();
        }
        assert_eq!(rows(p.store()), all);
        p.undo_to(1).unwrap();
        assert!(p.model().documents.is_empty());
        assert_sound(&p);
    }

    #[test]
    fn the_kinds_of_acts_add_up_to_all_acts() {
        let mut p = Study::new();
        let point = p.store().head();
        let codes: Vec<_> = ["A", "B", "C"].map(|name| p.add_code(name).unwrap().0).into();
        p.merge_codes(codes[0], &codes[1..], None).unwrap();
        let rewind = p.rewind(point).unwrap();
        assert_eq!((rewind.acts, rewind.kinds.iter().map(|kind| kind.1).sum::<usize>()), (4, 4));
        assert!(rewind.text(&Words::new(crate::words::Language::Nb)).contains("koder lagt til: 3, koder slått sammen"));
    }

    #[test]
    fn a_redone_act_before_the_point_stays() {
        let mut p = study();
        let point = p.store().head() - 1;
        p.undo().unwrap();
        p.undo().unwrap();
        p.redo().unwrap();
        assert_eq!(p.rewind(point).unwrap().acts, 0, "D was added at the point, undone and redone");
        p.add_code("E").unwrap();
        p.undo_to(point).unwrap();
        assert!(p.find_code("D").is_ok() && p.find_code("E").is_err());
        let undo_of_d = point + 3;
        p.undo_to(undo_of_d).unwrap();
        assert!(p.find_code("D").is_err(), "after that undo, D was gone");
        assert_sound(&p);
    }

    #[test]
    fn acts_of_other_sessions_are_named_and_unknown_points_refused() {
        let mut p = study();
        let point = p.store().head();
        let mut other = p.opened(Mode::Write);
        other.add_code("Andres").unwrap();
        p.catch_up().unwrap();
        p.add_code("Mitt").unwrap();
        let rewind = p.rewind(point).unwrap();
        assert_eq!((rewind.acts, rewind.by_others), (2, 1));
        assert_eq!(rewind.last_by_another.unwrap().summary.codes, ["Andres"]);
        assert!(matches!(p.undo_to(99).unwrap_err(), Error::Unknown { noun: Noun::Step, .. }));
        other.catch_up().unwrap();
        other.add_code("Nytt").unwrap();
        assert_eq!(p.undo_to(point).unwrap_err(), Error::HeadMoved, "nothing is undone that was not shown");
        assert!(p.find_code("Mitt").is_ok());
    }

    #[test]
    fn erased_acts_stay_when_the_acts_around_them_are_undone() {
        let mut p = study();
        let point = p.store().head();
        crate::project::testing::import_lines(&mut p, "I02", &["Bo: Ja."]);
        p.add_code("Etter").unwrap();
        let document = p.find_document("I02").unwrap();
        p.remove_document(document).unwrap();
        p.forget_removed(&["I02".into()], &[]).unwrap();
        assert_eq!((p.rewind(point).unwrap().acts, p.rewind(point).unwrap().skipped), (1, 2));
        p.undo_to(point).unwrap();
        assert!(p.find_code("Etter").is_err());
        assert_sound(&p);
        assert!(p.history(1).unwrap()[0].at > Moment(0));
    }
}
