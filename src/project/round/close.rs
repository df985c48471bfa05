//! Closes a round, opens it again, and renames it.

use crate::domain::change::ChangeScope;
use crate::domain::ids::RoundId;
use crate::domain::round::Round;
use crate::domain::step::{ActKind, Step};
use crate::error::{Error, Result};
use crate::project::{Changed, Project};

impl Project {
    /// Closes a round: its excerpts and its codebook can be read, searched and compared, but no longer changed. Errors:
    /// it no longer exists, or is closed already.
    pub fn close_round(&mut self, id: RoundId) -> Result<Changed> {
        self.check_open(id)?;
        let at = self.now();
        self.alter_round(ActKind::RoundClosed, id, |round| round.closed_at = Some(at))
    }

    /// Opens a closed round again. Errors: it no longer exists, or is open.
    pub fn reopen_round(&mut self, id: RoundId) -> Result<Changed> {
        let round = self.round(id)?;
        if round.closed_at.is_none() {
            return Err(Error::RoundOpen { number: round.number });
        }
        self.alter_round(ActKind::RoundReopened, id, |round| round.closed_at = None)
    }

    /// Renames a round, open or closed; an empty name leaves it its number only. Errors: the name is too long or taken.
    pub fn rename_round(&mut self, id: RoundId, name: &str) -> Result<Changed> {
        let name = self.free_round_name(name, Some(id))?;
        self.alter_round(ActKind::RoundRenamed, id, |round| round.name = name)
    }

    pub(in crate::project) fn alter_round(
        &mut self,
        kind: ActKind,
        id: RoundId,
        change: impl FnOnce(&mut Round),
    ) -> Result<Changed> {
        let old = self.round(id)?.clone();
        let mut new = old.clone();
        change(&mut new);
        let mut step = Step::new(kind);
        step.on::<Round>(id).alter(&old, &new, ChangeScope::NONE);
        self.commit(step)
    }
}
