//! Undo to a chosen point of the history: every act after it is undone, all of them or none, but for acts that do not fit
//! what an erasure left. Each becomes an undo of its own in the journal, so they can be redone one by one.

use std::collections::{BTreeMap, BTreeSet};

use super::followed::{Followed, owner, round_of};
use super::{Skipped, complete_changes, nothing_to_undo, reversal};
use crate::domain::change::Change;
use crate::domain::step::{Act, ActKind};
use crate::error::{Error, Noun, Result};
use crate::project::history::HistoryEntry;
use crate::project::model::Model;
use crate::project::{Changed, Project};
use crate::store::Store;
use crate::store::commit::Commit;
use crate::store::journal::{Entry, Recorded, Side};
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

    /// What was taken back, in a sentence, and how much stayed.
    pub fn done_text(&self, words: &Words) -> String {
        let mut sentences = vec![words.tell("rewind-done", &[("n", self.acts.into())])];
        if self.skipped > 0 {
            sentences.push(words.tell("rewind-skipped", &[("n", self.skipped.into())]));
        }
        sentences.join(" ")
    }
}

/// Acts that were undone.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Rewound {
    /// What was touched.
    pub changed: Changed,
    /// What was taken back.
    pub rewind: Rewind,
}

/// The steps to undo, newest first, and how many stay.
struct Plan {
    steps: Vec<(i64, Vec<Change>)>,
    skipped: usize,
}

/// What is said about an act that is taken back.
struct Taken {
    act: Act,
    coder: String,
    rounds: BTreeSet<i64>,
    by_another: Option<Entry>,
}

impl Project {
    /// What undoing every act after step `point` takes back. Acts that depend on an erased one may turn out to stay.
    /// Errors: there is no such step.
    pub fn rewind(&self, point: i64) -> Result<Rewind> {
        let Plan { steps, skipped } = self.plan(point)?;
        let taken = steps.iter().map(|(seq, changes)| self.taken(*seq, changes)).collect::<Result<Vec<_>>>()?;
        self.sum(taken, skipped)
    }

    /// Undoes every act after step `point`, all of them or none. Only acts that do not fit what an erasure left stay.
    /// Errors: there is no such step, or nothing to undo after it.
    pub fn undo_to(&mut self, point: i64) -> Result<Rewound> {
        let Plan { steps, skipped } = self.plan(point)?;
        let (mut taken, mut reversals) = (Vec::new(), Vec::new());
        for (seq, changes) in steps {
            let one = self.taken(seq, &changes)?;
            reversals.push(reversal(Side::Undo, seq, &one.act, changes));
            taken.push(one);
        }
        if reversals.is_empty() {
            return Err(nothing_to_undo(skipped));
        }
        let is_after_erasure = skipped > 0 || self.store.last_erasure()? > point;
        let (changed, done) = if is_after_erasure {
            self.commit_by(reversals, &[], |store, model, commits| undo_fitting(store, model, commits, skipped))?
        } else {
            let all = vec![true; reversals.len()];
            (self.commit_all(reversals, &[], &mut |_, _| {})?, all)
        };
        let stuck = done.iter().filter(|is_done| !**is_done).count();
        let taken = taken.into_iter().zip(done).filter_map(|(taken, is_done)| is_done.then_some(taken)).collect();
        let rewind = self.sum(taken, skipped + stuck).map_err(|_| Error::DoneUnread)?;
        Ok(Rewound { changed, rewind })
    }

    fn taken(&self, seq: i64, changes: &[Change]) -> Result<Taken> {
        let original = self.original(seq)?;
        let coder = original.coder.and_then(|id| self.model.coders.get(id));
        let owner = |table, row| owner(&self.model, table, row);
        let rounds = changes.iter().filter_map(|change| self.model.rounds.get(round_of(change, &owner)?));
        let entry = self.store.entry(seq)?;
        Ok(Taken {
            coder: coder.map(|coder| coder.name.clone()).unwrap_or_default(),
            rounds: rounds.map(|round| round.number).collect(),
            by_another: match entry {
                Some(entry) if self.is_from_other_session(&entry)? => Some(entry),
                _ => None,
            },
            act: original.act,
        })
    }

    /// Sums up acts, newest first.
    fn sum(&self, taken: Vec<Taken>, skipped: usize) -> Result<Rewind> {
        let mut rewind = Rewind { acts: taken.len(), skipped, ..Rewind::default() };
        let (mut kinds, mut coders, mut rounds) = (BTreeMap::new(), BTreeMap::new(), BTreeSet::new());
        for one in taken {
            *kinds.entry(one.act.kind).or_insert(0) += 1;
            *coders.entry(one.coder).or_insert(0) += 1;
            rounds.extend(one.rounds);
            if let Some(entry) = one.by_another {
                rewind.by_others += 1;
                if rewind.last_by_another.is_none() {
                    rewind.last_by_another = self.history_of(vec![entry])?.pop();
                }
            }
        }
        (rewind.kinds, rewind.coders) = (kinds.into_iter().collect(), coders.into_iter().collect());
        rewind.rounds = rounds.into_iter().collect();
        Ok(rewind)
    }

    fn plan(&self, point: i64) -> Result<Plan> {
        let unknown = || Error::Unknown { noun: Noun::Step, name: point.to_string(), nearest: Vec::new() };
        let point = self.store.entry(point)?.ok_or_else(unknown)?;
        let (mut steps, mut skipped) = (Vec::new(), Skipped::default());
        let mut next = self.store.next_step(Side::Undo)?;
        while let Some(seq) = next {
            if !self.is_after(seq, &point)? {
                break;
            }
            let recorded = self.store.changes(seq)?;
            match complete_changes(&recorded).filter(|all| !skipped.touched(all)) {
                Some(changes) => steps.push((seq, changes)),
                None => skipped.skip(recorded.iter().map(Recorded::change)),
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
}

/// Undoes those acts that fit, newest first. One that does not fit stays, and so do those before it that touched the same.
/// Returns which were undone. Errors: none fits; `skipped` others stay too.
fn undo_fitting(store: &mut Store, model: &Model, commits: &[Commit], skipped: usize) -> Result<Vec<bool>> {
    let (mut followed, mut stuck, mut done) = (Followed::default(), Skipped::default(), Vec::new());
    store.commit_fitting(|write| {
        for commit in commits {
            let next = followed.next(model, commit.step).filter(|_| !stuck.touched(&commit.step.changes));
            let is_done = next.is_some() && write(commit)?;
            match next.filter(|_| is_done) {
                Some(next) => followed.extend(next),
                None => stuck.skip(commit.step.changes.iter()),
            }
            done.push(is_done);
        }
        if done.contains(&true) { Ok(()) } else { Err(nothing_to_undo(skipped + done.len())) }
    })?;
    Ok(done)
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

    #[test]
    fn acts_that_do_not_fit_after_an_erasure_stay_and_are_not_counted_as_undone() {
        let mut p = Study::new();
        let point = p.store().head();
        let (code, _) = p.add_code("Nora").unwrap();
        p.rename_code(code, "Mette").unwrap();
        p.rename_code(code, "Berit").unwrap();
        p.add_code("Kari").unwrap();
        let plan = p.plan_name_redaction("Kari", "Nora", true).unwrap();
        p.redact(&plan).unwrap();
        p.add_code("Mette").unwrap();
        assert_eq!((p.rewind(point).unwrap().acts, p.rewind(point).unwrap().skipped), (4, 1));
        let Rewound { changed, rewind } = p.undo_to(point).unwrap();
        assert_eq!((rewind.acts, rewind.skipped), (2, 3), "Mette cannot be Nora again");
        assert_eq!(rewind.kinds, [(ActKind::CodeAdded, 1), (ActKind::CodeRenamed, 1)]);
        assert_eq!(changed.seq, p.store().head());
        assert!(p.find_code("Mette").is_ok() && p.find_code("Berit").is_err());
        assert_sound(&p);
        let head = p.store().head();
        assert_eq!(p.undo_to(point).unwrap_err(), Error::UndoErased { acts: 3 }, "nothing more can be undone");
        assert_eq!(p.store().head(), head);
        p.redo().unwrap();
        p.redo().unwrap();
        assert!(p.find_code("Berit").is_ok());
        assert_sound(&p);
    }

    #[test]
    fn a_code_that_what_was_erased_refers_to_stays() {
        let mut p = Study::with(&[("I01", &["Anna: Det gikk bra."])]);
        let point = p.store().head();
        let (code, _) = p.add_code("Brukt").unwrap();
        p.add_code("Ledig").unwrap();
        let document = p.find_document("I01").unwrap();
        let span = crate::project::testing::span_of(&p, document, "gikk");
        p.code_passage(document, span, &[code]).unwrap();
        let plan = p.plan_name_redaction("bra", "fint", true).unwrap();
        p.redact(&plan).unwrap();
        let done = p.undo_to(point).unwrap().rewind;
        assert_eq!((done.acts, done.skipped), (1, 2));
        assert!(p.find_code("Brukt").is_ok() && p.find_code("Ledig").is_err());
        assert_sound(&p);
    }

    #[test]
    fn acts_in_a_round_that_was_closed_since_are_undone_with_its_closing_after_an_erasure() {
        let mut p = study();
        let point = p.store().head();
        p.add_code("Torkjell").unwrap();
        p.add_code("E").unwrap();
        p.close_round(crate::domain::ids::RoundId(1)).unwrap();
        let plan = p.plan_name_redaction("Torkjell", "Nils", true).unwrap();
        p.redact(&plan).unwrap();
        let head = p.store().head();
        let done = p.undo_to(point).unwrap().rewind;
        assert_eq!((done.acts, done.skipped), (2, 1));
        assert_eq!(p.store().head(), head + 2);
        assert!(p.find_code("E").is_err() && p.find_code("Nils").is_ok());
        assert_sound(&p);
    }
}
