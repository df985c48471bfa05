//! Going through the hits of a search in the transcripts. After the last hit of an interview comes the first one of the
//! next.

use super::Read;
use crate::domain::ids::DocumentId;
use crate::domain::span::Span;
use crate::project::Project;
use crate::project::query::walk::Hits;
use crate::tui::outcome::Outcome;

impl Read {
    /// Sets the hits that `n` and `N` go through.
    pub fn show_hits(&mut self, all: Vec<(DocumentId, Span)>) {
        self.hits = Hits::new(all, self.document());
    }

    /// Goes to the next or previous hit, also in another document.
    pub(super) fn go_to_hit(&mut self, project: &Project, onward: bool) -> Outcome {
        let Some((document, span)) = self.hits.next(self.cursor, onward) else {
            return Outcome::Notice("notice-no-hits");
        };
        if self.document() == Some(document) {
            self.move_to(span.start);
            (self.column, self.selection) = (None, None);
            self.update_at_cursor(project);
            return Outcome::Done;
        }
        // Opening another document discards the hits.
        let mut hits = std::mem::take(&mut self.hits);
        let done = self.jump(project, document, span);
        hits.look(document);
        self.hits = hits;
        done.map_or_else(Outcome::Failed, |()| Outcome::Done)
    }
}
