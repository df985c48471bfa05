//! Undo and redo, without limit and across restarts.

use std::collections::HashSet;

use super::history::HistoryEntry;
use super::{Changed, Project};
use crate::domain::change::Change;
use crate::domain::ids::DocumentId;
use crate::domain::row::Table;
use crate::domain::step::{Act, ActKind, Step};
use crate::error::{Error, Result};
use crate::store::Store;
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

    /// What undo or redo would take back now, where another session did it: another window, or the command line. Nothing
    /// where it is an act of this session, or of one before it, or where there is none.
    ///
    /// The file is asked, so it may be an act that this session has not seen yet ([`catch_up`](Self::catch_up) does).
    /// Then undo itself is refused with [`Error::HeadMoved`].
    pub fn next_by_another(&self, side: Side) -> Result<Option<HistoryEntry>> {
        let Some((seq, _)) = Past::default().next(&self.store, side, self.store.next_live(side)?)? else {
            return Ok(None);
        };
        match self.store.entry(seq)? {
            Some(entry) if self.is_by_another(&entry)? => Ok(self.history_of(vec![entry])?.pop()),
            _ => Ok(None),
        }
    }

    fn turn(&mut self, side: Side) -> Result<Undone> {
        let mut past = Past::default();
        let mut from = self.store.next_live(side)?;
        while let Some((seq, changes)) = past.next(&self.store, side, from)? {
            match self.reverse(side, seq, changes, past.steps) {
                // What a forgotten act made still holds on to what this one would take away.
                Err(Error::Damaged { .. }) if past.steps > 0 => past.pass(&self.store.changes(seq)?),
                turned => return turned,
            }
            from = self.store.live_before(side, seq)?;
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
    /// The next act that can be taken back, from the one with number `from` downwards, and what it changed. Those
    /// before it are passed by.
    fn next(&mut self, store: &Store, side: Side, mut from: Option<i64>) -> Result<Option<(i64, Vec<Change>)>> {
        while let Some(seq) = from {
            let recorded = store.changes(seq)?;
            if let Some(changes) = kept(&recorded).filter(|changes| !self.touched(changes)) {
                return Ok(Some((seq, changes)));
            }
            self.pass(&recorded);
            from = store.live_before(side, seq)?;
        }
        Ok(None)
    }

    fn touched(&self, changes: &[Change]) -> bool {
        changes.iter().any(|change| self.areas.contains(&Area::of(change)))
    }

    fn pass(&mut self, recorded: &[Recorded]) {
        self.steps += 1;
        self.areas.extend(recorded.iter().map(|recorded| Area::of(recorded.change())));
    }
}
