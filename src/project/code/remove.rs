//! Removes a code with its descendants.

use std::collections::{BTreeMap, HashSet};

use crate::domain::change::ChangeScope;
use crate::domain::code::Code;
use crate::domain::dismissal::SimilarTo;
use crate::domain::excerpt::Coding;
use crate::domain::ids::{CodeId, ExcerptId};
use crate::domain::memo::Subject;
use crate::domain::step::{ActKind, Step};
use crate::error::Result;
use crate::project::{Changed, Project};

/// What removing a code would remove.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Loss {
    /// The code and its descendants.
    pub codes: usize,
    /// The codings with these codes.
    pub codings: usize,
    /// Excerpts that would have nothing left on them, and would be removed too.
    pub excerpts: usize,
}

impl Project {
    /// What removing a code would remove, so that the user can be told first.
    pub fn loss(&self, id: CodeId) -> Loss {
        let codes = self.model.codebook.theme(id);
        let codings = self.codings_with(&codes);
        let would_be_empty =
            |id, lost| self.model.excerpts.get(id).is_some_and(|excerpt| self.would_be_empty(excerpt, lost));
        let bare = codings.iter().filter(|(excerpt, own)| would_be_empty(**excerpt, own.len()));
        Loss { codes: codes.len(), codings: codings.values().map(Vec::len).sum(), excerpts: bare.count() }
    }

    /// Removes a code, its descendants, and their codings. Excerpts with nothing left on them are removed too.
    pub fn remove_code(&mut self, id: CodeId) -> Result<Changed> {
        let codes = self.model.codebook.theme(id);
        let mut step = Step::new(ActKind::CodeRemoved);
        step.on::<Code>(id);
        self.drop_codings(&mut step, &self.codings_with(&codes))?;
        for code in codes.iter().rev() {
            for memo in self.model.memos_about(Subject::Code(*code)) {
                step.remove(memo, ChangeScope::NONE);
            }
            self.drop_dismissals(&mut step, SimilarTo::Theme(*code));
            step.remove(self.code_to_change(*code)?, ChangeScope::NONE);
        }
        self.commit(step)
    }

    fn codings_with(&self, codes: &[CodeId]) -> BTreeMap<ExcerptId, Vec<Coding>> {
        let among: HashSet<_> = codes.iter().collect();
        let own = |id| self.codings_on(id).filter(|c| among.contains(&c.code)).cloned().collect();
        self.model.by_owner.coded_with_any(codes).iter().map(ExcerptId::of_bit).map(|id| (id, own(id))).collect()
    }
}
