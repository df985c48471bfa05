//! Moves excerpts and dismissals in memory when a correction is carried out or taken back.

use super::Model;
use crate::domain::change::Change;
use crate::domain::ids::{DismissalId, ExcerptId};
use crate::store::correction::Direction;

impl Model {
    /// Does what a change of a correction's row means. `None` if it does not fit what is in memory.
    pub(super) fn follow_correction(&mut self, change: &Change) -> Option<()> {
        let direction = Direction::of(change)?;
        let document = direction.correction.document;
        let places = direction.edit.edit.places();
        let ids: Vec<ExcerptId> = self.by_owner.excerpts(document).collect();
        for id in ids.into_iter().filter(|id| direction.edit.excerpts.binary_search(id).is_err()) {
            let excerpt = self.excerpts.get_mut(id)?;
            let (span, turn) = direction.moved(&places, excerpt.span(), excerpt.turn)?;
            (excerpt.start_byte, excerpt.end_byte, excerpt.turn) = (span.start, span.end, turn);
        }
        self.by_owner.sort_excerpts(document, &self.excerpts);
        let there = self.dismissals.iter().filter(|dismissal| dismissal.document == document).map(|one| one.id);
        let there: Vec<DismissalId> = there.collect();
        for id in there.into_iter().filter(|id| direction.edit.dismissals.binary_search(id).is_err()) {
            let dismissal = self.dismissals.get_mut(id)?;
            let span = places.moved(dismissal.span())?;
            (dismissal.start_byte, dismissal.end_byte) = (span.start, span.end);
        }
        Some(())
    }
}
