//! Removes excerpts with everything on them. Rows that refer to another row are removed before it.

use std::collections::BTreeMap;

use crate::domain::dismissal::SimilarTo;
use crate::domain::excerpt::{Coding, Excerpt, Quote};
use crate::domain::ids::{DocumentId, ExcerptId};
use crate::domain::memo::Subject;
use crate::domain::step::{ActKind, Step};
use crate::error::Result;
use crate::project::{Changed, Project};

impl Project {
    /// Removes excerpts with their codes, pens and memos.
    pub fn remove_excerpts(&mut self, excerpts: &[ExcerptId]) -> Result<Changed> {
        let mut step = Step::new(ActKind::ExcerptRemoved);
        for excerpt in self.excerpts(excerpts)? {
            step.on::<Excerpt>(excerpt.id);
            self.drop_excerpt(&mut step, &excerpt)?;
        }
        self.commit(step)
    }

    pub(crate) fn drop_excerpt(&self, step: &mut Step, excerpt: &Excerpt) -> Result<()> {
        let codings: Vec<Coding> = self.codings_on(excerpt.id).cloned().collect();
        codings.iter().for_each(|coding| self.drop_coding(step, coding, excerpt.document));
        self.drop_memos(step, Subject::Excerpt(excerpt.id), excerpt.document);
        self.drop_dismissals(step, SimilarTo::Excerpt(excerpt.id));
        self.drop_preparation(step, excerpt);
        let words = self.store.quote(excerpt.id)?;
        step.remove(&Quote { id: excerpt.id, document: excerpt.document, words }, self.about(excerpt.document));
        step.remove(excerpt, self.about(excerpt.document));
        Ok(())
    }

    /// Adds the removal of codings, grouped by excerpt, to a step. Excerpts with nothing left on them are removed too.
    pub(crate) fn drop_codings(&self, step: &mut Step, lost: &BTreeMap<ExcerptId, Vec<Coding>>) -> Result<()> {
        for (id, codings) in lost {
            let excerpt = self.excerpt(*id)?;
            if self.would_be_empty(excerpt, codings.len()) {
                self.drop_excerpt(step, excerpt)?;
            } else {
                codings.iter().for_each(|coding| self.drop_coding(step, coding, excerpt.document));
            }
        }
        Ok(())
    }

    /// Adds the removal of what an excerpt itself was given to a step.
    pub(in crate::project) fn drop_preparation(&self, step: &mut Step, excerpt: &Excerpt) {
        if let Some(preparation) = self.model.preparation_of(excerpt.id) {
            step.remove(preparation, self.about(excerpt.document));
        }
    }

    fn drop_coding(&self, step: &mut Step, coding: &Coding, document: DocumentId) {
        self.drop_memos(step, Subject::Coding(coding.id), document);
        step.remove(coding, self.about(document));
    }

    fn drop_memos(&self, step: &mut Step, subject: Subject, document: DocumentId) {
        for memo in self.model.memos_about(subject) {
            step.remove(memo, self.about(document));
        }
    }
}
