//! Codes put on excerpts that are there, and taken off again.

use crate::domain::code::Code;
use crate::domain::excerpt::Excerpt;
use crate::domain::ids::{CodeId, CodingId, ExcerptId};
use crate::domain::step::{ActKind, Step};
use crate::error::{Error, Result};
use crate::project::{Changed, Project};

impl Project {
    /// Puts codes on excerpts, for one or many in one step. Those that have a code already keep it.
    pub fn code_excerpts(&mut self, excerpts: &[ExcerptId], codes: &[CodeId]) -> Result<Changed> {
        self.open_round()?;
        let mut step = Step::new(ActKind::ExcerptCoded);
        for id in excerpts {
            let excerpt = self.excerpt(*id)?.clone();
            step.on::<Excerpt>(*id);
            self.put_codes(&mut step, &excerpt, codes);
        }
        self.commit(step)
    }

    pub(crate) fn put_codes(&mut self, step: &mut Step, excerpt: &Excerpt, codes: &[CodeId]) {
        for code in codes {
            if !step.act.on.contains(&(crate::domain::row::Table::Code, code.0)) {
                step.on::<Code>(*code);
            }
            if self.coding_of(excerpt.id, *code).is_none() {
                self.new_coding(step, excerpt, *code);
            }
        }
    }

    /// Takes one code off excerpts; their other codes stay. An excerpt with nothing left on it goes too.
    pub fn uncode(&mut self, codings: &[CodingId]) -> Result<Changed> {
        let mut step = Step::new(ActKind::CodingRemoved);
        for id in codings {
            let gone = || Error::Damaged { what: format!("coding {id}") };
            let coding = self.model.codings.get(*id).ok_or_else(gone)?.clone();
            let excerpt = self.excerpt(coding.excerpt)?.clone();
            step.on::<Excerpt>(excerpt.id);
            if !step.act.on.contains(&(crate::domain::row::Table::Code, coding.code.0)) {
                step.on::<Code>(coding.code);
            }
            if self.bears(&excerpt, Some(*id)) {
                self.drop_coding(&mut step, &coding, excerpt.document);
            } else {
                self.drop_excerpt(&mut step, &excerpt)?;
            }
        }
        self.commit(step)
    }
}
