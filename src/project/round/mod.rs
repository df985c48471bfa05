//! Rounds: passes through the material, each with its own excerpts, its own codebook and a set of pens. One verb for each
//! file.
//!
//! Several rounds can be open; one is current, and everything new goes into it. Nothing that is done in one round changes
//! another.

mod begin;
mod choose;
mod close;
mod compare;
mod journey;

pub use begin::{NewRound, RoundStart};
pub use compare::{ChangeCounts, RoundChange, ThemesBeside};

use super::Project;
use super::name::fitting;
use crate::domain::ids::RoundId;
use crate::domain::nearest::nearest;
use crate::domain::round::Round;
use crate::domain::text::fold::folded;
use crate::error::{Error, Noun, Result};

impl Project {
    /// The rounds, by number.
    pub fn rounds(&self) -> Vec<&Round> {
        let mut rounds: Vec<&Round> = self.model.rounds.iter().collect();
        rounds.sort_by_key(|round| round.number);
        rounds
    }

    /// The round with this id. Errors: it no longer exists.
    pub fn round(&self, id: RoundId) -> Result<&Round> {
        self.model.rounds.get(id).ok_or(Error::Gone)
    }

    /// The round with this number or name. Errors: there is none (with the names of the rounds).
    pub fn find_round(&self, typed: &str) -> Result<RoundId> {
        let rounds = self.rounds();
        let wanted = folded(typed.trim());
        let by_number = rounds.iter().find(|round| round.number.to_string() == wanted);
        let by_name = || rounds.iter().find(|round| !round.name.is_empty() && folded(&round.name) == wanted);
        let known = || rounds.iter().map(|round| (round.name.clone(), label(round)));
        let unknown = || {
            let mut near = nearest(typed, known());
            if near.is_empty() {
                near = known().map(|(_, label)| label).collect();
            }
            Error::Unknown { noun: Noun::Round, name: typed.to_owned(), nearest: near }
        };
        by_number.or_else(by_name).map(|round| round.id).ok_or_else(unknown)
    }

    /// The tidied name, if no other round than `own` has it. It may be empty. Errors: it is too long, taken, or a number,
    /// which would be mistaken for the number of a round.
    pub(crate) fn free_round_name(&self, name: &str, own: Option<RoundId>) -> Result<String> {
        let name = fitting(super::name::tidy(name))?;
        let is_taken = |round: &&Round| Some(round.id) != own && folded(&round.name) == folded(&name);
        match name.is_empty() {
            false if name.parse::<i64>().is_ok() => Err(Error::RoundNameIsNumber { name }),
            false => match self.model.rounds.iter().find(is_taken) {
                Some(other) => Err(Error::RoundNameTaken { name: other.name.clone(), number: other.number }),
                None => Ok(name),
            },
            true => Ok(name),
        }
    }
}

/// How a round is shown in lists of names: its number, and its name if it has one.
fn label(round: &Round) -> String {
    if round.name.is_empty() { round.number.to_string() } else { format!("{} {}", round.number, round.name) }
}

#[cfg(test)]
mod tests;
