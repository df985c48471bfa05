//! Sets pens on excerpts and on codings.

use crate::domain::excerpt::{Coding, Excerpt};
use crate::domain::ids::{CodingId, ColourId, ExcerptId};
use crate::domain::step::{ActKind, Step};
use crate::error::Result;
use crate::project::{Changed, Project};

impl Project {
    /// Sets the pen of one or many excerpts in one step; `None` removes it. An excerpt with nothing left on it is
    /// removed too.
    pub fn colour_excerpts(&mut self, excerpts: &[ExcerptId], pen: Option<ColourId>) -> Result<Changed> {
        let mut step = Step::new(ActKind::ExcerptColoured);
        for old in self.excerpts(excerpts)? {
            let new = Excerpt { colour: pen, ..old.clone() };
            step.on::<Excerpt>(old.id);
            if self.has_content(&new) {
                step.alter(&old, &new, self.about(old.document));
            } else {
                self.drop_excerpt(&mut step, &old)?;
            }
        }
        self.commit(step)
    }

    /// Sets the pen of codings; `None` removes it.
    pub fn colour_codings(&mut self, codings: &[CodingId], pen: Option<ColourId>) -> Result<Changed> {
        let mut step = Step::new(ActKind::CodingColoured);
        for old in self.codings(codings)? {
            let new = Coding { colour: pen, ..old.clone() };
            let document = self.excerpt(old.excerpt)?.document;
            step.on::<Coding>(old.id).alter(&old, &new, self.about(document));
        }
        self.commit(step)
    }
}
