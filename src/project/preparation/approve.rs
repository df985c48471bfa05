//! Approves what quotes were prepared as, after their words have changed.

use crate::domain::ids::ExcerptId;
use crate::domain::step::ActKind;
use crate::error::{Error, QuoteFault, Result};
use crate::project::{Changed, Project};

impl Project {
    /// Approves the renderings and translations of quotes whose words have changed since. Quotes that are not stale stay as
    /// they are.
    ///
    /// Errors: a quote has neither, only parts that were left out, replaced or put in, and where they are is not known any more.
    pub fn approve_quotes(&mut self, excerpts: &[ExcerptId]) -> Result<Changed> {
        self.prepare_each(ActKind::QuoteApproved, excerpts, |prepared, quote| {
            if !prepared.is_stale {
                return Ok(());
            }
            if prepared.preparation.rendering.is_empty() && prepared.preparation.translation.is_empty() {
                return Err(Error::Quote(QuoteFault::EditsLost));
            }
            prepared.become_fresh(quote);
            Ok(())
        })
    }

    /// The excerpts of the current round whose words have changed since their quotes were prepared, in reading order.
    pub fn stale_quotes(&self) -> Result<Vec<ExcerptId>> {
        let mut stale = Vec::new();
        for id in self.in_order(self.model.by_owner.in_round(self.current_round()?)) {
            let prepared = self.model.excerpts.get(id).map(|excerpt| self.prepared(excerpt)).transpose()?.flatten();
            stale.extend(prepared.filter(|prepared| prepared.is_stale).map(|_| id));
        }
        Ok(stale)
    }
}
