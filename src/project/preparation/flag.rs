//! Chooses which excerpts are to be quoted in the thesis.

use crate::domain::ids::ExcerptId;
use crate::domain::step::ActKind;
use crate::error::Result;
use crate::project::{Changed, Project};

impl Project {
    /// Flags excerpts as to be quoted in the thesis, or takes the flag off.
    pub fn flag_excerpts(&mut self, excerpts: &[ExcerptId], flagged: bool) -> Result<Changed> {
        let kind = if flagged { ActKind::ExcerptFlagged } else { ActKind::ExcerptUnflagged };
        self.prepare_each(kind, excerpts, |prepared, _| {
            prepared.preparation.flagged = flagged;
            Ok(())
        })
    }
}
