//! Removes codes with their descendants.

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

/// What removing codes would remove.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Loss {
    /// The codes and their descendants.
    pub codes: usize,
    /// The codings with these codes.
    pub codings: usize,
    /// Excerpts that would have nothing left on them, and would be removed too.
    pub excerpts: usize,
}

impl Project {
    /// What removing a code would remove, as [`loss_of`](Self::loss_of).
    pub fn loss(&self, id: CodeId) -> Loss {
        self.loss_of(&[id])
    }

    /// What removing these codes would remove, so that the user can be told first.
    pub fn loss_of(&self, ids: &[CodeId]) -> Loss {
        let codes = self.themes(ids);
        let codings = self.codings_with(&codes);
        let would_be_empty =
            |id, lost| self.model.excerpts.get(id).is_some_and(|excerpt| self.would_be_empty(excerpt, lost));
        let bare = codings.iter().filter(|(excerpt, own)| would_be_empty(**excerpt, own.len()));
        Loss { codes: codes.len(), codings: codings.values().map(Vec::len).sum(), excerpts: bare.count() }
    }

    /// Removes a code, as [`remove_codes`](Self::remove_codes).
    pub fn remove_code(&mut self, id: CodeId) -> Result<Changed> {
        self.remove_codes(&[id])
    }

    /// Removes codes, their descendants, their codings, and the cells and columns about them. Excerpts with nothing left on them are removed too.
    pub fn remove_codes(&mut self, ids: &[CodeId]) -> Result<Changed> {
        let codes = self.themes(ids);
        let mut step = Step::new(ActKind::CodeRemoved);
        for id in self.topmost(ids) {
            step.on::<Code>(id);
        }
        let removed: Vec<Code> = self.codes_to_change(&codes)?.into_iter().cloned().collect();
        self.drop_codings(&mut step, &self.codings_with(&codes))?;
        self.drop_cells_of(&mut step, &codes);
        for code in removed.iter().rev() {
            for memo in self.model.memos_about(Subject::Code(code.id)) {
                step.remove(memo, ChangeScope::NONE);
            }
            self.drop_dismissals(&mut step, SimilarTo::Theme(code.id));
            self.drop_condensate(&mut step, code.id);
            step.remove(code, ChangeScope::NONE);
        }
        self.commit(step)
    }

    /// These codes and their descendants, parents first.
    fn themes(&self, ids: &[CodeId]) -> Vec<CodeId> {
        self.topmost(ids).into_iter().flat_map(|id| self.model.codebook.theme(id)).collect()
    }

    fn codings_with(&self, codes: &[CodeId]) -> BTreeMap<ExcerptId, Vec<Coding>> {
        let among: HashSet<_> = codes.iter().collect();
        let own = |id| self.codings_on(id).filter(|c| among.contains(&c.code)).cloned().collect();
        self.model.by_owner.coded_with_any(codes).iter().map(ExcerptId::of_bit).map(|id| (id, own(id))).collect()
    }
}
