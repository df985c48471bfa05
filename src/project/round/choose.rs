//! Makes a round the current one. This is not an act: it changes nothing that undo could take back.

use crate::domain::ids::{Id, RoundId};
use crate::error::Result;
use crate::project::model::CURRENT_ROUND;
use crate::project::{Changed, Project};

impl Project {
    /// Makes a round the current one: new excerpts go into it, and pickers, counts and screens are those of this round. It
    /// is remembered where the project can be written. Errors: the round no longer exists, or the disk refuses.
    pub fn choose_round(&mut self, round: RoundId) -> Result<Changed> {
        let id = self.round(round)?.id;
        if self.is_writable() {
            self.store.choose(CURRENT_ROUND, &id.number().to_string())?;
        }
        self.show_round(id)
    }

    /// Makes a round the current one for as long as the project is open. Errors: the round no longer exists.
    pub fn show_round(&mut self, round: RoundId) -> Result<Changed> {
        let id = self.round(round)?.id;
        self.model.choose_round(id);
        Ok(Changed::anything())
    }

    /// Makes the next round the current one; after the last comes the first. `None` if there is only one.
    pub fn choose_next_round(&mut self) -> Result<Option<Changed>> {
        let rounds: Vec<RoundId> = self.rounds().into_iter().map(|round| round.id).collect();
        let current = self.current_round()?;
        let next = rounds.iter().copied().cycle().skip_while(|id| *id != current).nth(1);
        next.filter(|next| *next != current).map(|next| self.choose_round(next)).transpose()
    }
}
