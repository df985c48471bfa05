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
use crate::store::commit::CommitKind;
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
    /// How many acts were skipped, because their content was erased or because they depend on such an act.
    pub skipped: usize,
}

impl Project {
    /// Takes the last act back. Errors: there is none.
    pub fn undo(&mut self) -> Result<Undone> {
        self.take_back(Side::Undo)
    }

    /// Does the last undone act again. Errors: there is none.
    pub fn redo(&mut self) -> Result<Undone> {
        self.take_back(Side::Redo)
    }

    /// What undo or redo would take back now, where another session did it: another window, or the command line. Nothing
    /// where it is an act of this session, or of one before it, or where there is none.
    ///
    /// The file is asked, so it may be an act that this session has not seen yet ([`catch_up`](Self::catch_up) does).
    /// Then undo itself is refused with [`Error::HeadMoved`].
    pub fn next_by_another(&self, stack: Side) -> Result<Option<HistoryEntry>> {
        let Some((seq, _)) = Skipped::default().next(&self.store, stack, self.store.next_step(stack)?)? else {
            return Ok(None);
        };
        match self.store.entry(seq)? {
            Some(entry) if self.is_by_another(&entry)? => Ok(self.history_of(vec![entry])?.pop()),
            _ => Ok(None),
        }
    }

    fn take_back(&mut self, stack: Side) -> Result<Undone> {
        let mut skipped = Skipped::default();
        let mut from = self.store.next_step(stack)?;
        while let Some((seq, changes)) = skipped.next(&self.store, stack, from)? {
            match self.reverse(stack, seq, changes, skipped.steps) {
                // Something made by a forgotten act still refers to what this act made.
                Err(Error::Damaged { .. }) if skipped.steps > 0 => skipped.skip(&self.store.changes(seq)?),
                done => return done,
            }
            from = self.store.next_step_before(stack, seq)?;
        }
        Err(if stack == Side::Undo { Error::NothingToUndo } else { Error::NothingToRedo })
    }

    fn reverse(&mut self, stack: Side, seq: i64, changes: Vec<Change>, skipped: usize) -> Result<Undone> {
        let kind = if stack == Side::Undo { ActKind::Undone } else { ActKind::Redone };
        let act = self.original(seq)?.act;
        let taken = Step { act: Act { kind, on: act.on.clone() }, changes };
        let step = Step { changes: taken.inverse_changes(), ..taken };
        let kind = if stack == Side::Undo { CommitKind::Undo(seq) } else { CommitKind::Redo(seq) };
        let changed = self.commit_with(step, &[], kind)?;
        Ok(Undone { changed, act, redone: stack == Side::Redo, skipped })
    }

    /// The coder's act at the beginning of a chain of undoing and redoing.
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

/// The changes of a step, or nothing if any of them was forgotten: an act is taken back completely or not at all.
fn kept(recorded: &[Recorded]) -> Option<Vec<Change>> {
    let each = |recorded: &Recorded| match recorded {
        Recorded::Kept(change) => Some(change.clone()),
        Recorded::Forgotten(_) => None,
    };
    recorded.iter().map(each).collect()
}

/// The acts that undo skips, and what they touched. An older act that touched the same is skipped as well: the state
/// that it would bring back is not there any more. They stay on the stack, so they are skipped every time.
#[derive(Default)]
struct Skipped {
    steps: usize,
    areas: HashSet<Area>,
}

/// What acts can touch independently of each other: all that belongs to one document, or a table outside the documents.
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

impl Skipped {
    /// The next act that can be taken back, from the one with number `from` downwards, and its changes. Those that
    /// cannot are skipped.
    fn next(&mut self, store: &Store, stack: Side, mut from: Option<i64>) -> Result<Option<(i64, Vec<Change>)>> {
        while let Some(seq) = from {
            let recorded = store.changes(seq)?;
            if let Some(changes) = kept(&recorded).filter(|changes| !self.touched(changes)) {
                return Ok(Some((seq, changes)));
            }
            self.skip(&recorded);
            from = store.next_step_before(stack, seq)?;
        }
        Ok(None)
    }

    fn touched(&self, changes: &[Change]) -> bool {
        changes.iter().any(|change| self.areas.contains(&Area::of(change)))
    }

    fn skip(&mut self, recorded: &[Recorded]) {
        self.steps += 1;
        self.areas.extend(recorded.iter().map(|recorded| Area::of(recorded.change())));
    }
}
