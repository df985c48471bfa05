//! Applies codes to existing excerpts, and removes them again.

use std::collections::BTreeMap;

use super::each_once;
use crate::domain::code::Code;
use crate::domain::excerpt::{Coding, Excerpt};
use crate::domain::ids::{CodeId, CodingId, ExcerptId, Id, RoundId};
use crate::domain::row::Table;
use crate::domain::step::{ActKind, Step};
use crate::error::{Error, Result};
use crate::project::{Changed, Project};

impl Project {
    /// Applies codes to one or many excerpts in one step. Existing codings stay.
    pub fn code_excerpts(&mut self, excerpts: &[ExcerptId], codes: &[CodeId]) -> Result<Changed> {
        let mut step = Step::new(ActKind::ExcerptCoded);
        for excerpt in self.excerpts(excerpts)? {
            step.on::<Excerpt>(excerpt.id);
            self.put_codes(&mut step, &excerpt, codes)?;
        }
        self.commit(step)
    }

    /// Adds codings of an excerpt to a step, unless they exist. Errors: a code is not in the excerpt's round.
    pub(crate) fn put_codes(&mut self, step: &mut Step, excerpt: &Excerpt, codes: &[CodeId]) -> Result<()> {
        for code in each_once(codes) {
            self.check_same_round(excerpt, code)?;
            name_once(step, code);
            if self.coding_of(excerpt.id, code).is_none() {
                self.new_coding(step, excerpt, code);
            }
        }
        Ok(())
    }

    /// Errors: a code is not in the excerpt's round. A code that the step itself adds is in the current round.
    pub(super) fn check_same_round(&self, excerpt: &Excerpt, code: CodeId) -> Result<()> {
        let own = self.model.codebook.get(code).map(|code| code.round).or(self.model.codebook.current());
        if own == Some(excerpt.round) {
            return Ok(());
        }
        let number = |round: Option<RoundId>| round.and_then(|id| self.model.rounds.get(id)).map_or(0, |r| r.number);
        Err(Error::OtherRound { excerpt: number(Some(excerpt.round)), code: number(own) })
    }

    /// Removes codings; other codes on the excerpts stay. An excerpt with nothing left on it is removed too.
    pub fn uncode(&mut self, codings: &[CodingId]) -> Result<Changed> {
        let mut step = Step::new(ActKind::CodingRemoved);
        let mut lost: BTreeMap<ExcerptId, Vec<Coding>> = BTreeMap::new();
        for coding in self.codings(codings)? {
            let own = lost.entry(coding.excerpt).or_default();
            if own.is_empty() {
                step.on::<Excerpt>(coding.excerpt);
            }
            name_once(&mut step, coding.code);
            own.push(coding);
        }
        self.drop_codings(&mut step, &lost)?;
        self.commit(step)
    }
}

/// Adds a code to the rows that the act is about, unless it is there already.
pub(super) fn name_once(step: &mut Step, code: CodeId) {
    if !step.act.on.contains(&(Table::Code, code.number())) {
        step.on::<Code>(code);
    }
}
