//! Undo and redo, without limit and across restarts.

use std::collections::HashSet;

use super::{Changed, Project};
use crate::domain::change::Change;
use crate::domain::ids::DocumentId;
use crate::domain::row::Table;
use crate::domain::step::{Act, ActKind, Step};
use crate::error::{Error, Result};
use crate::store::commit::Course;
use crate::store::journal::{Entry, Recorded, Side};

/// What undo or redo did.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Undone {
    /// What was touched.
    pub changed: Changed,
    /// The act that was taken back or done again.
    pub act: Act,
    /// Whether it was done again.
    pub redone: bool,
    /// How many acts were passed by because their content was forgotten for good, or because what they did rests on
    /// such an act.
    pub passed: usize,
}

impl Project {
    /// Takes the last act back. Errors: there is none.
    pub fn undo(&mut self) -> Result<Undone> {
        self.turn(Side::Undo)
    }

    /// Does the last undone act again. Errors: there is none.
    pub fn redo(&mut self) -> Result<Undone> {
        self.turn(Side::Redo)
    }

    fn turn(&mut self, side: Side) -> Result<Undone> {
        let mut past = Past::default();
        let mut next = self.store.next_live(side)?;
        while let Some(seq) = next {
            let recorded = self.store.changes(seq)?;
            let changes = kept(&recorded).filter(|changes| !past.touched(changes));
            match changes.map(|changes| self.reverse(side, seq, changes, past.steps)) {
                None => {}
                // What a forgotten act made still holds on to what this one would take away.
                Some(Err(Error::Damaged { .. })) if past.steps > 0 => {}
                Some(turned) => return turned,
            }
            past.pass(&recorded);
            next = self.store.live_before(side, seq)?;
        }
        Err(if side == Side::Undo { Error::NothingToUndo } else { Error::NothingToRedo })
    }

    fn reverse(&mut self, side: Side, seq: i64, changes: Vec<Change>, passed: usize) -> Result<Undone> {
        let kind = if side == Side::Undo { ActKind::Undone } else { ActKind::Redone };
        let act = self.original(seq)?.act;
        let taken = Step { act: Act { kind, on: act.on.clone() }, changes };
        let step = Step { changes: taken.inverse_changes(), ..taken };
        let course = if side == Side::Undo { Course::Undo(seq) } else { Course::Redo(seq) };
        let changed = self.commit_with(step, &[], course)?;
        Ok(Undone { changed, act, redone: side == Side::Redo, passed })
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
fn kept(recorded: &[Recorded]) -> Option<Vec<Change>> {
    let each = |recorded: &Recorded| match recorded {
        Recorded::Kept(change) => Some(change.clone()),
        Recorded::Forgotten(_) => None,
    };
    recorded.iter().map(each).collect()
}

/// The acts that are passed by, and what they touched. An older act that touched the same must be passed by as well:
/// what it would bring back is not what was there before it. They stay in the way of older acts for good, and so are
/// met at every turn.
#[derive(Default)]
struct Past {
    steps: usize,
    areas: HashSet<Area>,
}

/// What an act can touch without others noticing: all that lies on one document, or a table outside the documents.
#[derive(PartialEq, Eq, Hash)]
enum Area {
    Document(DocumentId),
    Table(Table),
}

impl Area {
    fn of(change: &Change) -> Self {
        change.about.document.map_or(Self::Table(change.table), Self::Document)
    }
}

impl Past {
    fn touched(&self, changes: &[Change]) -> bool {
        changes.iter().any(|change| self.areas.contains(&Area::of(change)))
    }

    fn pass(&mut self, recorded: &[Recorded]) {
        self.steps += 1;
        self.areas.extend(recorded.iter().map(|recorded| Area::of(recorded.change())));
    }
}
