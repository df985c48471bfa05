//! The hits of a search, gone through in the transcripts: from the last one of an interview to the first of the next.

use super::Read;
use crate::domain::ids::DocumentId;
use crate::domain::span::Span;
use crate::project::Project;
use crate::project::query::walk::Hits;
use crate::tui::outcome::Outcome;

impl Read {
    /// The hits to show, and to go through with `n` and `N`.
    pub fn show_hits(&mut self, all: Vec<(DocumentId, Span)>) {
        self.hits = Hits::new(all, self.document());
    }

    /// Goes to the next hit or the one before, in another document too.
    pub(super) fn hit(&mut self, project: &Project, onward: bool) -> Outcome {
        let Some((document, span)) = self.hits.next(self.cursor, onward) else {
            return Outcome::Notice("notice-no-hits");
        };
        if self.document() == Some(document) {
            (self.cursor, self.column, self.selection) = (span.start, None, None);
            self.look_here(project);
            return Outcome::Done;
        }
        // Opening another document lets the hits go.
        let mut hits = std::mem::take(&mut self.hits);
        let done = self.jump(project, document, span);
        hits.look(document);
        self.hits = hits;
        done.map_or_else(Outcome::Failed, |()| Outcome::Done)
    }
}
