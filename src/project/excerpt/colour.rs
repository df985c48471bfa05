//! Pens on excerpts, and on one of an excerpt's codings.

use crate::domain::excerpt::{Coding, Excerpt};
use crate::domain::ids::{CodingId, ColourId, ExcerptId};
use crate::domain::step::{ActKind, Step};
use crate::error::Result;
use crate::project::{Changed, Project};

impl Project {
    /// Gives excerpts a pen, for one or many in one step; without a pen, takes it off. An excerpt with nothing left
    /// on it goes too.
    pub fn colour_excerpts(&mut self, excerpts: &[ExcerptId], pen: Option<ColourId>) -> Result<Changed> {
        let mut step = Step::new(ActKind::ExcerptColoured);
        for old in self.excerpts(excerpts)? {
            let new = Excerpt { colour: pen, ..old.clone() };
            step.on::<Excerpt>(old.id);
            if self.bears(&new) {
                step.alter(&old, &new, self.about(old.document));
            } else {
                self.drop_excerpt(&mut step, &old)?;
            }
        }
        self.commit(step)
    }

    /// Gives codings a pen of their own, or takes it off.
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
