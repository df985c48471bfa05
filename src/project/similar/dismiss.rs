//! Puts suggested passages aside for good. Undo brings them back.

use crate::domain::code::Code;
use crate::domain::dismissal::{Dismissal, SimilarTo};
use crate::domain::document::Document;
use crate::domain::ids::DocumentId;
use crate::domain::span::Span;
use crate::domain::step::{ActKind, Step};
use crate::error::Result;
use crate::project::{Changed, Project};

impl Project {
    /// Puts passages aside, so that they are not suggested again for this. Errors: the code or excerpt no longer exists
    /// or its round is closed, or a passage does not fit its text.
    pub fn dismiss(&mut self, to: SimilarTo, passages: &[(DocumentId, Span)]) -> Result<Changed> {
        self.check_open(self.round_like(to)?)?;
        let (code, excerpt) = match to {
            SimilarTo::Theme(code) => (Some(code), None),
            SimilarTo::Excerpt(excerpt) => (None, Some(excerpt)),
        };
        let mut known: Vec<(DocumentId, Span)> =
            self.dismissals_for(to).map(|one| (one.document, one.span())).collect();
        let mut step = Step::new(ActKind::SuggestionDismissed);
        for (document, span) in passages {
            let span = self.fitted(&*self.text(*document)?, *span)?;
            if known.contains(&(*document, span)) {
                continue;
            }
            known.push((*document, span));
            let id = self.id_for::<Dismissal>();
            let dismissed_at = self.now();
            let (document, start_byte, end_byte) = (*document, span.start, span.end);
            step.on::<Document>(document);
            step.add(
                &Dismissal { id, document, start_byte, end_byte, code, excerpt, dismissed_at },
                self.about(document),
            );
        }
        if let Some(code) = code {
            step.on::<Code>(code);
        }
        self.commit(step)
    }

    /// The passages that were put aside for this.
    pub(in crate::project) fn dismissals_for(&self, to: SimilarTo) -> impl Iterator<Item = &Dismissal> {
        self.model.by_owner.dismissals(to).iter().filter_map(|id| self.model.dismissals.get(*id))
    }

    /// Adds to a step that what was put aside for this is forgotten, because the code or excerpt is removed.
    pub(in crate::project) fn drop_dismissals(&self, step: &mut Step, to: SimilarTo) {
        for dismissal in self.dismissals_for(to) {
            step.remove(dismissal, self.about(dismissal.document));
        }
    }
}
