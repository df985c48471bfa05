//! Removes a document with everything on it. Undo brings all of it back.

use crate::domain::dismissal::Dismissal;
use crate::domain::document::{Document, Speaker};
use crate::domain::excerpt::Excerpt;
use crate::domain::ids::DocumentId;
use crate::domain::memo::Subject;
use crate::domain::step::{ActKind, Step};
use crate::error::Result;
use crate::project::{Changed, Project};

impl Project {
    /// How many excerpts of a document are in closed rounds. They go with the document, since an informant may withdraw.
    pub fn excerpts_in_closed_rounds(&self, id: DocumentId) -> usize {
        let excerpts = self.model.by_owner.excerpts(id).filter_map(|excerpt| self.model.excerpts.get(excerpt));
        excerpts.filter(|excerpt| self.check_open(excerpt.round).is_err()).count()
    }

    /// Removes a document with its excerpts, speakers and memos. Its text stays in the file until it is forgotten.
    pub fn remove_document(&mut self, id: DocumentId) -> Result<Changed> {
        let document = self.document(id)?.clone();
        let about = self.about(id);
        let mut step = Step::new(ActKind::DocumentRemoved);
        step.on::<Document>(id);
        let excerpts: Vec<Excerpt> =
            self.model.by_owner.excerpts(id).filter_map(|e| self.model.excerpts.get(e)).cloned().collect();
        // Those for its own excerpts are removed with the excerpts.
        let is_own = |dismissal: &Dismissal| excerpts.iter().any(|excerpt| Some(excerpt.id) == dismissal.excerpt);
        let in_text = self.model.dismissals.iter().filter(|dismissal| dismissal.document == id);
        for dismissal in in_text.filter(|dismissal| !is_own(dismissal)) {
            step.remove(dismissal, about);
        }
        for excerpt in &excerpts {
            self.drop_excerpt(&mut step, excerpt)?;
        }
        for memo in self.model.memos_about(Subject::Document(id)) {
            step.remove(memo, about);
        }
        let speakers: Vec<Speaker> = self.model.speakers_of(id).into_iter().cloned().collect();
        for speaker in &speakers {
            step.remove(speaker, about);
        }
        step.remove(&document, about);
        self.commit(step)
    }
}
