//! Undo and redo, without limit and across restarts.

mod followed;
pub mod rewind;

use std::collections::HashSet;

use self::followed::Followed;

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

/// The result of undo or redo.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Undone {
    /// What was touched.
    pub changed: Changed,
    /// The act that was undone or redone.
    pub act: Act,
    /// Whether it was redone.
    pub redone: bool,
    /// How many acts were skipped, because their content was erased or they depend on an act whose content was.
    pub skipped: usize,
}

impl Project {
    /// Undoes the last act. Errors: there is none, or the content of all that is left was erased.
    pub fn undo(&mut self) -> Result<Undone> {
        self.reverse_next(Side::Undo)
    }

    /// Redoes the last undone act. Errors: there is none.
    pub fn redo(&mut self) -> Result<Undone> {
        self.reverse_next(Side::Redo)
    }

    /// The next act to undo or redo, if another session did it (another window, or the command line). `None` if it is
    /// an act of this session or an earlier one, or there is none.
    ///
    /// This reads the file, so it may be an act that this session has not seen yet; then undo itself fails with
    /// [`Error::HeadMoved`] until [`catch_up`](Self::catch_up) was called.
    pub fn next_by_another(&self, stack: Side) -> Result<Option<HistoryEntry>> {
        let Some((seq, _)) = Skipped::default().next(&self.store, stack, self.store.next_step(stack)?)? else {
            return Ok(None);
        };
        match self.store.entry(seq)? {
            Some(entry) if self.is_from_other_session(&entry)? => Ok(self.history_of(vec![entry])?.pop()),
            _ => Ok(None),
        }
    }

    fn reverse_next(&mut self, stack: Side) -> Result<Undone> {
        let mut skipped = Skipped::default();
        let mut from = self.store.next_step(stack)?;
        while let Some((seq, changes)) = skipped.next(&self.store, stack, from)? {
            let erased = if stack == Side::Undo { self.store.erased_after(seq)? } else { 0 };
            match self.reverse(stack, seq, changes, skipped.steps + erased) {
                // It does not fit what is left: a row that an erased act added refers to one that this act added, say.
                Err(Error::Damaged { .. }) if skipped.steps > 0 || self.was_before_erasure(seq)? => {
                    skipped.skip(self.store.changes(seq)?.iter().map(Recorded::change));
                }
                done => return done,
            }
            from = self.store.next_step_before(stack, seq)?;
        }
        match stack {
            Side::Undo => Err(nothing_to_undo(skipped.steps + self.store.erased_after(0)?)),
            Side::Redo => Err(Error::NothingToRedo),
        }
    }

    fn reverse(&mut self, stack: Side, seq: i64, changes: Vec<Change>, skipped: usize) -> Result<Undone> {
        let act = self.original(seq)?.act;
        let (step, kind) = reversal(stack, seq, &act, changes);
        if self.was_before_erasure(seq)? {
            let fits = Followed::default().next(&self.model, &step).is_some();
            if !fits {
                return Err(Error::Damaged { what: "undo".to_owned() });
            }
        }
        let changed = self.commit_with(step, &[], kind)?;
        Ok(Undone { changed, act, redone: stack == Side::Redo, skipped })
    }

    /// Whether an act was first done before the last erasure, so that it may not fit what is left.
    fn was_before_erasure(&self, seq: i64) -> Result<bool> {
        let erasure = self.store.last_erasure()?;
        Ok(erasure > 0 && self.original(seq)?.seq < erasure)
    }

    /// The coder's act at the start of a chain of undos and redos.
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

/// The error if there is nothing to undo; this many acts are left that cannot be undone.
fn nothing_to_undo(erased: usize) -> Error {
    if erased == 0 { Error::NothingToUndo } else { Error::UndoErased { acts: erased } }
}

/// The step that undoes or redoes the step with this number, which did `act` or reversed it.
fn reversal(stack: Side, seq: i64, act: &Act, changes: Vec<Change>) -> (Step, CommitKind) {
    let (kind, commit) = match stack {
        Side::Undo => (ActKind::Undone, CommitKind::Undo(seq)),
        Side::Redo => (ActKind::Redone, CommitKind::Redo(seq)),
    };
    let taken = Step { act: Act { kind, on: act.on.clone() }, changes };
    (Step { changes: taken.inverse_changes(), ..taken }, commit)
}

/// The changes of a step; `None` if any of them was forgotten, because an act is undone completely or not at all.
fn complete_changes(recorded: &[Recorded]) -> Option<Vec<Change>> {
    let each = |recorded: &Recorded| match recorded {
        Recorded::Kept(change) => Some(change.clone()),
        Recorded::Forgotten(_) => None,
    };
    recorded.iter().map(each).collect()
}

/// The acts that undo skips, and the areas they touched. An older act that touched the same area is skipped too,
/// because the state that it would restore no longer exists. Most were taken off the stack when they were erased; here
/// are those that do not fit what is left, and those that an older version of tusj erased.
#[derive(Default)]
struct Skipped {
    steps: usize,
    areas: HashSet<Area>,
}

/// Acts in different areas are independent. An area is everything that belongs to one document, or a row outside the
/// documents.
#[derive(PartialEq, Eq, Hash)]
enum Area {
    Document(DocumentId),
    Row(Table, i64),
}

impl Area {
    fn of(change: &Change) -> Self {
        let document = change.about.document.or_else(|| change.copied_document());
        document.map_or(Self::Row(change.table, change.row), Self::Document)
    }
}

impl Skipped {
    /// The next act that can be undone, from number `from` downwards, and its changes. Acts that cannot be undone are
    /// skipped.
    fn next(&mut self, store: &Store, stack: Side, mut from: Option<i64>) -> Result<Option<(i64, Vec<Change>)>> {
        while let Some(seq) = from {
            let recorded = store.changes(seq)?;
            if let Some(changes) = complete_changes(&recorded).filter(|changes| !self.touched(changes)) {
                return Ok(Some((seq, changes)));
            }
            self.skip(recorded.iter().map(Recorded::change));
            from = store.next_step_before(stack, seq)?;
        }
        Ok(None)
    }

    fn touched(&self, changes: &[Change]) -> bool {
        changes.iter().any(|change| self.areas.contains(&Area::of(change)))
    }

    fn skip<'a>(&mut self, changes: impl Iterator<Item = &'a Change>) {
        self.steps += 1;
        self.areas.extend(changes.map(Area::of));
    }
}
