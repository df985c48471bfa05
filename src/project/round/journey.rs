//! The way from the codes of one round to the themes of another, and the acts that changed the codes.

use crate::analysis::journey::{Correspondence, Journey, Side, journey};
use crate::domain::ids::{RoundId, Uuid};
use crate::error::Result;
use crate::project::Project;
use crate::project::history::HistoryEntry;

impl Project {
    /// The way from the codes of `old` to the themes of `new`. Errors: the two are the same round.
    pub fn journey(&self, old: RoundId, new: RoundId) -> Result<Journey> {
        self.check_different(old, new)?;
        let (before, after) = (self.counted_in_round(old), self.counted_in_round(new));
        let copied = self.copied_through(old, new);
        let correspondence = Correspondence {
            copy: &|coding| copied.iter().fold(coding, |coding, round| coding.combined(*round)),
            earlier: &|code| self.earlier_code(code, old),
        };
        let (old, new) = (Side { round: old, excerpts: &before }, Side { round: new, excerpts: &after });
        Ok(journey(&self.model.codebook, old, new, &correspondence))
    }

    /// The identifiers of the rounds through which a round was copied from an earlier one, from the earliest on.
    fn copied_through(&self, old: RoundId, new: RoundId) -> Vec<Uuid> {
        let mut rounds = Vec::new();
        let mut next = self.model.rounds.get(new);
        // An origin is older, so the chain ends.
        while let Some(round) = next.filter(|round| round.id != old) {
            rounds.push(round.uuid);
            next = round.origin.filter(|origin| *origin < round.id).and_then(|origin| self.model.rounds.get(origin));
        }
        rounds.reverse();
        rounds
    }

    /// The acts in effect that changed codes, oldest first: which were added, renamed, merged, moved and so on, and when.
    pub fn code_acts(&self) -> Result<Vec<HistoryEntry>> {
        let entries = self.store.entries_that_changed_codes()?;
        let mut acts = entries.into_iter().map(|entry| self.original(entry.seq)).collect::<Result<Vec<_>>>()?;
        acts.sort_by_key(|entry| entry.seq);
        self.history_of(acts)
    }
}
