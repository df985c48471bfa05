//! Rounds.

use super::TakingIn;
use crate::domain::change::{Change, ChangeScope};
use crate::domain::round::Round;
use crate::domain::row::Table;
use crate::error::{Error, Result};
use crate::project::name::numbered;

impl TakingIn<'_> {
    pub(super) fn rounds(&mut self) -> Result<()> {
        if !self.is_own {
            let current = self.project.open_round()?;
            for round in &self.exchange.rounds {
                self.is_now::<Round>(round.id, current);
            }
            return Ok(());
        }
        let mut rounds: Vec<&Round> = self.exchange.rounds.iter().collect();
        rounds.sort_by_key(|round| round.number);
        for (n, round) in rounds.into_iter().enumerate() {
            let there = self.project.model().rounds.iter().find(|row| row.uuid == round.uuid).map(|row| row.id);
            match there {
                Some(there) => self.is_known::<Round>(round.id, there),
                None if n == 0 && self.is_untouched => self.become_first(round)?,
                None => self.add_round(round),
            }
        }
        Ok(())
    }

    /// The only round of an untouched project becomes the first one of the file.
    pub(super) fn become_first(&mut self, round: &Round) -> Result<()> {
        let old = self.project.round(self.project.current_round()?)?.clone();
        let new = self.ids.carried(round, old.id).ok_or(Error::Gone)?;
        self.is_now::<Round>(round.id, old.id);
        self.uuids.insert(round.uuid);
        self.counts.entry(Table::Round).or_default().known += 1;
        self.changes.extend(Change::altered(&old, &new, ChangeScope::NONE));
        Ok(())
    }

    /// A round after those of the project, under its own name if that is free.
    pub(super) fn add_round(&mut self, round: &Round) {
        let model = self.project.model();
        let added = self.counts.get(&Table::Round).map_or(0, |taken| taken.new);
        let last = model.rounds.iter().map(|row| row.number).max().unwrap_or_default();
        let next = last + i64::try_from(added).unwrap_or_default() + 1;
        let is_taken = |number: i64| model.rounds.iter().any(|row| row.number == number);
        let number =
            if self.is_untouched || !is_taken(round.number) && round.number > last { round.number } else { next };
        let name =
            numbered(&round.name).find(|name| name.is_empty() || !model.rounds.iter().any(|row| row.name == *name));
        let (uuid, began_at) = (self.free_uuid(round.uuid), self.moment(round.began_at));
        self.add(round, ChangeScope::NONE, |row: &mut Round| {
            (row.uuid, row.number, row.name, row.began_at) = (uuid, number, name.unwrap_or_default(), began_at);
        });
    }
}
