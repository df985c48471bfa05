//! Splits a code: its excerpts are dealt, one or several at a time, to other codes.
//!
//! Each deal is an act of its own. What has not been dealt is still under the code, so the work can stop at any time and
//! continue later, and nothing needs to be remembered about it.

use std::collections::HashMap;

use crate::domain::code::Code;
use crate::domain::excerpt::Excerpt;
use crate::domain::ids::{CodeId, ExcerptId};
use crate::domain::step::{ActKind, Step};
use crate::error::{Error, Result};
use crate::project::{Changed, Project};

impl Project {
    /// Moves excerpts from one code to another. Their other codes stay. An excerpt that already has the other code
    /// keeps it once, with the memos of both codings. Excerpts without the first code are left as they are.
    ///
    /// Errors: the codes are of different rounds.
    pub fn deal_excerpts(&mut self, from: CodeId, excerpts: &[ExcerptId], to: CodeId) -> Result<Changed> {
        let mut step = Step::new(ActKind::CodeSplit);
        let same_round = self.code_to_change(to)?.round == self.code_to_change(from)?.round;
        if !same_round {
            return Err(Error::DifferentRounds);
        }
        self.deal(&mut step, from, excerpts, to)?;
        self.commit(step)
    }

    /// Moves excerpts from one code to the code at a path, as [`deal_excerpts`](Self::deal_excerpts). A missing code is
    /// added by the same act. Returns the code.
    pub fn deal_excerpts_to(&mut self, from: CodeId, excerpts: &[ExcerptId], path: &str) -> Result<(CodeId, Changed)> {
        let mut step = Step::new(ActKind::CodeSplit);
        if self.code_to_change(from)?.round != self.current_round()? {
            return Err(Error::DifferentRounds);
        }
        let to = self.code_for(&mut step, path)?;
        step.act.on.clear();
        self.deal(&mut step, from, excerpts, to)?;
        Ok((to, self.commit(step)?))
    }

    fn deal(&self, step: &mut Step, from: CodeId, excerpts: &[ExcerptId], to: CodeId) -> Result<()> {
        step.on::<Code>(from).on::<Code>(to);
        if from == to {
            return Ok(());
        }
        let into = HashMap::from([(from, to)]);
        for excerpt in self.excerpts(excerpts)? {
            step.on::<Excerpt>(excerpt.id);
            self.merge_codings(step, &excerpt, &into);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use crate::domain::memo::Subject;
    use crate::project::testing::{Study, assert_sound, coded, rows};

    #[test]
    fn each_excerpt_is_dealt_by_an_act_of_its_own_and_the_rest_stays() {
        let mut p = Study::with(&[("I01", &["Anna: {Hjelp:En}, {Hjelp:to}, {Hjelp:{Hjelp/Ros:tre}}."])]);
        let document = p.find_document("I01").unwrap();
        let [hjelp, ros] = ["Hjelp", "Hjelp/Ros"].map(|path| p.find_code(path).unwrap());
        let of =
            |p: &Study, words: &str| p.model().excerpts.iter().find(|e| p.quote(e.id).unwrap() == words).unwrap().id;
        let (one, three) = (of(&p, "En"), of(&p, "tre"));
        let doubled = p.coding_of(three, hjelp).unwrap().id;
        p.write_memo(Subject::Coding(doubled), "Begge?").unwrap();
        let before = rows(p.store());
        let (raad, _) = p.deal_excerpts_to(hjelp, &[one], "Hjelp/Råd").unwrap();
        p.deal_excerpts(hjelp, &[three], ros).unwrap();
        assert_eq!(coded(&p, document), ["Hjelp/Råd: En", "Hjelp: to", "Hjelp/Ros: tre"]);
        let kept = p.coding_of(three, ros).unwrap().id;
        assert_eq!(p.model().memos_about(Subject::Coding(kept))[0].words, "Begge?");
        assert_sound(&p);
        p.reopen();
        assert_eq!(p.deal_excerpts(hjelp, &[one], ros).unwrap().seq, 0, "it has been dealt already");
        assert_eq!(p.deal_excerpts(raad, &[one], raad).unwrap().seq, 0);
        p.undo().unwrap();
        p.undo().unwrap();
        assert_eq!(rows(p.store()), before);
    }
}
