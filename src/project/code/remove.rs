//! Removing a code with all under it.

use std::collections::{BTreeMap, HashSet};

use crate::domain::change::About;
use crate::domain::code::Code;
use crate::domain::excerpt::Coding;
use crate::domain::ids::{CodeId, ExcerptId};
use crate::domain::memo::Subject;
use crate::domain::step::{ActKind, Step};
use crate::error::Result;
use crate::project::{Changed, Project};

/// What removing a code would take along.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Loss {
    /// Codes: the one and all under it.
    pub codes: usize,
    /// Codings with them.
    pub codings: usize,
    /// Excerpts on which nothing would be left, and which would go too.
    pub excerpts: usize,
}

impl Project {
    /// What removing a code would take along, to be told before it is done.
    pub fn loss(&self, id: CodeId) -> Loss {
        let codes = self.model.codebook.theme(id);
        let codings = self.codings_with(&codes);
        let left_bare = |id, lost| self.model.excerpts.get(id).is_some_and(|excerpt| self.left_bare(excerpt, lost));
        let bare = codings.iter().filter(|(excerpt, own)| left_bare(**excerpt, own.len()));
        Loss { codes: codes.len(), codings: codings.values().map(Vec::len).sum(), excerpts: bare.count() }
    }

    /// Removes a code, all under it, and their codings. Excerpts with nothing left on them go too.
    pub fn remove_code(&mut self, id: CodeId) -> Result<Changed> {
        let codes = self.model.codebook.theme(id);
        let mut step = Step::new(ActKind::CodeRemoved);
        step.on::<Code>(id);
        self.drop_codings(&mut step, &self.codings_with(&codes))?;
        for code in codes.iter().rev() {
            for memo in self.model.memos_about(Subject::Code(*code)) {
                step.remove(memo, About::NOBODY);
            }
            step.remove(self.code(*code)?, About::NOBODY);
        }
        self.commit(step)
    }

    fn codings_with(&self, codes: &[CodeId]) -> BTreeMap<ExcerptId, Vec<Coding>> {
        let among: HashSet<_> = codes.iter().collect();
        let own = |id| self.codings_on(id).filter(|c| among.contains(&c.code)).cloned().collect();
        self.model.places.coded_with_any(codes).iter().map(ExcerptId::of_bit).map(|id| (id, own(id))).collect()
    }
}
