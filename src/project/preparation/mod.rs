//! Prepares excerpts for the thesis: flags them, condenses them, and prepares their quotes for print. The excerpts and their
//! quotes stay as they are.
//!
//! A copy of an excerpt in a later round shows what the original was given, until it is given something itself. Its own
//! preparation then begins with what was shown.

mod approve;
mod carry;
mod condense;
mod edit;
mod flag;
mod merge;
mod print;
mod quoted;
mod rendering;
mod shown;
#[cfg(test)]
mod tests;

pub(in crate::project) use carry::Versions;
pub(in crate::project) use condense::own_text;
pub use print::PrintedQuote;
pub use quoted::Quoted;
pub use shown::Prepared;

use super::{Changed, Project};
use crate::domain::excerpt::Excerpt;
use crate::domain::ids::ExcerptId;
use crate::domain::preparation::Preparation;
use crate::domain::step::{ActKind, Step};
use crate::error::Result;

impl Project {
    /// Changes what excerpts are given, in one step. `change` gets the preparation and the quote. An excerpt with nothing left
    /// on it is removed. Errors: an excerpt no longer exists or its round is closed, or those of `change`.
    fn prepare_each(
        &mut self,
        kind: ActKind,
        excerpts: &[ExcerptId],
        change: impl Fn(&mut Prepared, &str) -> Result<()>,
    ) -> Result<Changed> {
        let mut step = Step::new(kind);
        for excerpt in self.excerpts(excerpts)? {
            let quote = self.quote(excerpt.id)?;
            let mut prepared = self.prepared_for(&excerpt, &quote);
            let before = prepared.row();
            change(&mut prepared, &quote)?;
            let changes = step.changes.len();
            self.put_preparation(&mut step, &excerpt, &before, prepared.row())?;
            if step.changes.len() > changes {
                step.on::<Excerpt>(excerpt.id);
            }
        }
        self.commit(step)
    }

    /// Adds to a step that an excerpt is given this and not what it showed before.
    fn put_preparation(
        &mut self,
        step: &mut Step,
        excerpt: &Excerpt,
        shown: &Preparation,
        new: Preparation,
    ) -> Result<()> {
        if new == *shown {
            return Ok(());
        }
        let about = self.about(excerpt.document);
        let hides_another = self.shown_on_origin(excerpt).is_some();
        match self.model.preparation_of(excerpt.id).cloned() {
            Some(old) if new.has_content() || hides_another => {
                step.alter(&old, &Preparation { id: old.id, ..new }, about);
            }
            Some(_) if !self.is_marked(excerpt, 0) => self.drop_excerpt(step, excerpt)?,
            Some(old) => {
                step.remove(&old, about);
            }
            None if new.has_content() || hides_another => {
                let id = self.id_for::<Preparation>();
                step.add(&Preparation { id, ..new }, about);
            }
            None => {}
        }
        Ok(())
    }
}
