//! Undo and redo, without limit and across restarts.

use super::{Changed, Project};
use crate::domain::change::Change;
use crate::domain::step::{Act, ActKind, Step};
use crate::error::{Error, Result};
use crate::store::commit::Course;
use crate::store::journal::{Entry, Recorded, Side};

/// What undo or redo did.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Turned {
    /// What was touched.
    pub changed: Changed,
    /// The act that was taken back or done again.
    pub act: Act,
    /// Whether it was done again.
    pub redone: bool,
    /// How many acts were passed by because their content was forgotten for good.
    pub passed: usize,
}

impl Project {
    /// Takes the last act back. Errors: there is none.
    pub fn undo(&mut self) -> Result<Turned> {
        self.turn(Side::Undo)
    }

    /// Does the last undone act again. Errors: there is none.
    pub fn redo(&mut self) -> Result<Turned> {
        self.turn(Side::Redo)
    }

    fn turn(&mut self, side: Side) -> Result<Turned> {
        let mut past = Vec::new();
        let mut next = self.store.next_live(side)?;
        while let Some(seq) = next {
            if let Some(changes) = kept(self.store.changes(seq)?) {
                return self.reverse(side, seq, changes, &past);
            }
            past.push(seq);
            next = self.store.live_before(side, seq)?;
        }
        Err(if side == Side::Undo { Error::NothingToUndo } else { Error::NothingToRedo })
    }

    fn reverse(&mut self, side: Side, seq: i64, changes: Vec<Change>, past: &[i64]) -> Result<Turned> {
        let kind = if side == Side::Undo { ActKind::Undone } else { ActKind::Redone };
        let act = self.original(seq)?.act;
        let taken = Step { act: Act { kind, on: act.on.clone() }, changes };
        let step = Step { changes: taken.inverse_changes(), ..taken };
        let course = match side {
            Side::Undo => Course::Undo { seq, past },
            Side::Redo => Course::Redo { seq, past },
        };
        let changed = self.commit_with(step, &[], course)?;
        Ok(Turned { changed, act, redone: side == Side::Redo, passed: past.len() })
    }

    /// The act of a coder that a chain of undoing and redoing began with.
    pub fn original(&self, seq: i64) -> Result<Entry> {
        let missing = || Error::Damaged { what: format!("step {seq}") };
        let mut entry = self.store.entry(seq)?.ok_or_else(missing)?;
        // A step reverses only steps before it, so the chain ends.
        while let Some(before) = entry.reverses.filter(|before| *before < entry.seq) {
            entry = self.store.entry(before)?.ok_or_else(missing)?;
        }
        Ok(entry)
    }
}

/// The changes of a step, or nothing if any of them was forgotten: half an act is not taken back.
fn kept(recorded: Vec<Recorded>) -> Option<Vec<Change>> {
    let each = |recorded| match recorded {
        Recorded::Kept(change) => Some(change),
        Recorded::Forgotten(..) => None,
    };
    recorded.into_iter().map(each).collect()
}
