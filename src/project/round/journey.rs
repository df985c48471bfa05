//! The way from the codes of one round to the themes of another, and the acts that changed the codes.

use crate::analysis::journey::{Journey, Side, journey};
use crate::domain::ids::RoundId;
use crate::error::Result;
use crate::project::Project;
use crate::project::history::HistoryEntry;

impl Project {
    /// The way from the codes of `old` to the themes of `new`. Errors: the two are the same round.
    pub fn journey(&self, old: RoundId, new: RoundId) -> Result<Journey> {
        self.check_different(old, new)?;
        let (before, after) = (self.counted_in_round(old), self.counted_in_round(new));
        let old = Side { round: old, excerpts: &before };
        Ok(journey(&self.model.codebook, old, Side { round: new, excerpts: &after }))
    }

    /// The acts in effect that changed codes, oldest first: which were added, renamed, merged, moved and so on, and when.
    pub fn code_acts(&self) -> Result<Vec<HistoryEntry>> {
        let entries = self.store.entries_that_changed_codes()?;
        let mut acts = entries.into_iter().map(|entry| self.original(entry.seq)).collect::<Result<Vec<_>>>()?;
        acts.sort_by_key(|entry| entry.seq);
        self.history_of(acts)
    }
}
