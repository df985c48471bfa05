//! Condensates: texts that sum up codes, each with the excerpt that shows it best.
//!
//! A copy of a code in a later round shows the condensate of the original, until it gets its own, which then begins with what
//! was shown.

use crate::domain::change::ChangeScope;
use crate::domain::code::Code;
use crate::domain::condensate::Condensate;
use crate::domain::ids::{CodeId, CondensateId, ExcerptId};
use crate::domain::preparation::joined;
use crate::domain::step::{ActKind, Step};
use crate::error::Result;
use crate::project::model::Model;
use crate::project::preparation::own_text;
use crate::project::{Changed, Project};

impl Model {
    /// The code's own condensate.
    pub fn condensate_of(&self, code: CodeId) -> Option<&Condensate> {
        self.condensates.get(self.by_owner.condensate(code)?)
    }

    /// The condensate that a code shows: its own, or that of the nearest code it was copied from.
    pub fn shown_condensate(&self, code: CodeId) -> Option<&Condensate> {
        self.condensate_of(code).or_else(|| self.condensate_of_origin(code)).filter(|shown| shown.has_content())
    }

    /// The condensate of the nearest code that this one was copied from. A copy has a higher id than its original.
    fn condensate_of_origin(&self, code: CodeId) -> Option<&Condensate> {
        let earlier = |id: &CodeId| self.codes.get(*id)?.origin.filter(|origin| origin < id);
        std::iter::successors(earlier(&code), earlier).find_map(|id| self.condensate_of(id))
    }

    /// The golden quote of a code, if it still exists. For a copy of a code it is the copy of the excerpt, if there is one.
    pub fn golden_quote(&self, code: CodeId) -> Option<ExcerptId> {
        let golden = self.excerpts.get(self.shown_condensate(code)?.golden?)?;
        let round = self.codes.get(code)?.round;
        let is_copy = |id: &ExcerptId| {
            let earlier = |id: &ExcerptId| self.excerpts.get(*id)?.origin.filter(|origin| origin < id);
            std::iter::successors(Some(*id), earlier).any(|id| id == golden.id)
        };
        let in_round = |id: &ExcerptId| self.excerpts.get(*id).is_some_and(|excerpt| excerpt.round == round);
        let copy = || self.by_owner.excerpts(golden.document).filter(in_round).find(is_copy);
        if golden.round == round { Some(golden.id) } else { copy().or(Some(golden.id)) }
    }
}

impl Project {
    /// Sets the text that sums up a code. An empty text removes it. Errors: the text is too long, or the code cannot be changed.
    pub fn set_condensate(&mut self, code: CodeId, words: &str) -> Result<Changed> {
        let words = own_text(words)?;
        self.sum_up(code, |condensate| condensate.words.clone_from(&words))
    }

    /// Sets the golden quote of a code; `None` for none. Errors: the excerpt no longer exists, or the code cannot be changed.
    pub fn set_golden_quote(&mut self, code: CodeId, excerpt: Option<ExcerptId>) -> Result<Changed> {
        excerpt.map(|excerpt| self.excerpt(excerpt).map(drop)).transpose()?;
        self.sum_up(code, |condensate| condensate.golden = excerpt)
    }

    /// Sets the text that sums up a code and its golden quote at once. Errors as for [`Self::set_condensate`] and
    /// [`Self::set_golden_quote`].
    pub fn set_condensate_with(&mut self, code: CodeId, words: &str, excerpt: Option<ExcerptId>) -> Result<Changed> {
        excerpt.map(|excerpt| self.excerpt(excerpt).map(drop)).transpose()?;
        let words = own_text(words)?;
        self.sum_up(code, |condensate| {
            condensate.words.clone_from(&words);
            condensate.golden = excerpt;
        })
    }

    fn sum_up(&mut self, code: CodeId, change: impl FnOnce(&mut Condensate)) -> Result<Changed> {
        self.code_to_change(code)?;
        let before = self.shown_or_new(code);
        let mut new = before.clone();
        change(&mut new);
        let mut step = Step::new(ActKind::CodeSummedUp);
        if new != before {
            step.on::<Code>(code);
            self.put_condensate(&mut step, new);
        }
        self.commit(step)
    }

    /// The condensate that a code shows, as its own, or an empty one.
    fn shown_or_new(&self, code: CodeId) -> Condensate {
        let new = || Condensate { id: CondensateId(0), code, words: String::new(), golden: None };
        self.model.shown_condensate(code).map_or_else(new, |shown| Condensate { code, ..shown.clone() })
    }

    /// Adds to a step that this is the condensate of its code.
    fn put_condensate(&mut self, step: &mut Step, new: Condensate) {
        let hides_another = self.model.condensate_of_origin(new.code).is_some();
        match self.model.condensate_of(new.code).cloned() {
            Some(old) if new.has_content() || hides_another => {
                step.alter(&old, &Condensate { id: old.id, ..new }, ChangeScope::NONE);
            }
            Some(old) => {
                step.remove(&old, ChangeScope::NONE);
            }
            None if new.has_content() || hides_another => {
                let id = self.id_for::<Condensate>();
                step.add(&Condensate { id, ..new }, ChangeScope::NONE);
            }
            None => {}
        }
    }

    /// Adds the removal of a code's own condensate to a step.
    pub(super) fn drop_condensate(&self, step: &mut Step, code: CodeId) {
        if let Some(condensate) = self.model.condensate_of(code) {
            step.remove(condensate, ChangeScope::NONE);
        }
    }

    /// Adds to a step that codes get the condensates of those that are merged into them. `into` says which into which. The
    /// golden quote of the code that stays holds, if it has one.
    pub(super) fn merge_condensates(&mut self, step: &mut Step, into: &[(CodeId, CodeId)]) {
        let mut merged: Vec<Condensate> = Vec::new();
        // Those merged last may have been merged into first.
        for (source, target) in into.iter().rev() {
            let source_so_far = merged.iter().position(|one| one.code == *source).map(|at| merged.remove(at));
            self.drop_condensate(step, *source);
            let given = source_so_far.unwrap_or_else(|| self.shown_or_new(*source));
            if !given.has_content() {
                continue;
            }
            if merged.iter().all(|one| one.code != *target) {
                merged.push(self.shown_or_new(*target));
            }
            if let Some(there) = merged.iter_mut().find(|one| one.code == *target) {
                there.words = joined(&there.words, &given.words);
                there.golden = there.golden.or(given.golden);
            }
        }
        for new in merged {
            if new != self.shown_or_new(new.code) {
                self.put_condensate(step, new);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::Error;
    use crate::project::round::{NewRound, RoundStart};
    use crate::project::testing::{Study, assert_sound, rows};

    fn study() -> Study {
        Study::with(&[("I01", &["Anna: Det {Tillit:gikk} bra, men {Uro:sakte}."])])
    }

    /// The condensate of a code with its golden quote.
    fn shown(p: &Project, path: &str) -> (String, Option<String>) {
        let code = p.find_code(path).unwrap();
        let words = p.model().shown_condensate(code).map_or(String::new(), |shown| shown.words.clone());
        (words, p.model().golden_quote(code).map(|id| p.quote(id).unwrap()))
    }

    #[test]
    fn a_code_gets_a_condensate_and_a_golden_quote_and_loses_them() {
        let mut p = study();
        let (code, excerpt) = (p.find_code("Tillit").unwrap(), p.model().excerpts.iter().next().unwrap().id);
        let before = rows(p.store());
        p.set_condensate(code, " Jeg stolte på dem. ").unwrap();
        p.set_golden_quote(code, Some(excerpt)).unwrap();
        assert_eq!(shown(&p, "Tillit"), ("Jeg stolte på dem.".into(), Some("gikk".into())));
        assert_sound(&p);
        p.remove_excerpts(&[excerpt]).unwrap();
        assert_eq!(shown(&p, "Tillit"), ("Jeg stolte på dem.".into(), None));
        assert_eq!(p.set_golden_quote(code, Some(excerpt)), Err(Error::Gone));
        p.undo().unwrap();
        p.set_condensate_with(code, "", None).unwrap();
        assert_eq!(shown(&p, "Tillit"), (String::new(), None));
        assert!(p.model().condensates.is_empty());
        for _ in 0..3 {
            p.undo().unwrap();
        }
        assert_eq!(rows(p.store()), before);
        assert_eq!(p.set_condensate(code, " ").unwrap().seq, 0);
        p.set_condensate(code, "Noe.").unwrap();
        p.remove_code(code).unwrap();
        assert_sound(&p);
        p.undo().unwrap();
        assert_eq!(shown(&p, "Tillit").0, "Noe.");
        assert_sound(&p);
    }

    #[test]
    fn merged_codes_join_their_condensates_and_the_golden_quote_of_the_target_holds() {
        let mut p = study();
        let [tillit, uro] = ["Tillit", "Uro"].map(|path| p.find_code(path).unwrap());
        let excerpts: Vec<ExcerptId> = p.model().excerpts.iter().map(|excerpt| excerpt.id).collect();
        p.set_condensate_with(tillit, "Jeg stolte på dem.", Some(excerpts[0])).unwrap();
        p.set_condensate_with(uro, "Jeg var urolig.", Some(excerpts[1])).unwrap();
        let before = rows(p.store());
        p.merge_codes(tillit, &[uro], None).unwrap();
        let both = "Jeg stolte på dem.\n\nJeg var urolig.";
        assert_eq!(shown(&p, "Tillit"), (both.into(), Some("gikk".into())));
        assert_sound(&p);
        p.undo().unwrap();
        assert_eq!(rows(p.store()), before);
        p.set_condensate_with(tillit, "", None).unwrap();
        p.merge_codes(tillit, &[uro], None).unwrap();
        assert_eq!(shown(&p, "Tillit"), ("Jeg var urolig.".into(), Some("sakte".into())));
        assert_sound(&p);
    }

    #[test]
    fn a_copied_code_shows_the_condensate_of_its_original_until_it_gets_its_own() {
        let mut p = study();
        let (first, code) = (p.current_round().unwrap(), p.find_code("Tillit").unwrap());
        let excerpt = p.model().excerpts.iter().next().unwrap().id;
        p.set_condensate_with(code, "Jeg stolte på dem.", Some(excerpt)).unwrap();
        p.begin_round(&NewRound::new(first, RoundStart::Copy)).unwrap();
        p.close_round(first).unwrap();
        let copy = p.find_code("Tillit").unwrap();
        assert_eq!(shown(&p, "Tillit"), ("Jeg stolte på dem.".into(), Some("gikk".into())));
        assert_ne!(p.model().golden_quote(copy), Some(excerpt), "the copy of the excerpt");
        assert_eq!(p.set_condensate(code, "Nei."), Err(Error::RoundClosed { number: 1 }));
        p.set_condensate(copy, "Jeg stolte ikke på dem.").unwrap();
        assert_eq!(shown(&p, "Tillit"), ("Jeg stolte ikke på dem.".into(), Some("gikk".into())));
        assert_eq!(p.model().shown_condensate(code).unwrap().words, "Jeg stolte på dem.");
        p.set_condensate_with(copy, "", None).unwrap();
        assert_eq!(shown(&p, "Tillit"), (String::new(), None));
        assert_sound(&p);
        p.undo().unwrap();
        p.undo().unwrap();
        let uro = p.find_code("Uro").unwrap();
        p.merge_codes(uro, &[copy], None).unwrap();
        assert_eq!(shown(&p, "Uro").0, "Jeg stolte på dem.");
        assert_sound(&p);
    }
}
