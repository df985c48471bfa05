//! The project without a screen: one verb for each function. A verb checks its arguments, builds a step, commits it,
//! and returns what it touched. Screens and the command line change data only through these verbs.

pub mod absent;
pub mod backup;
pub mod candidates;
pub mod cell;
pub mod check;
pub mod co_occurrence;
pub mod code;
pub mod coder;
pub mod colour;
pub mod counts;
mod detail;
pub mod document;
pub mod excerpt;
pub mod exchange;
pub mod export;
mod forget;
pub mod form;
pub mod frequent_words;
pub mod history;
pub mod matrix;
pub mod memo;
pub mod method;
pub mod model;
pub mod name;
pub mod open;
mod parallel;
pub mod participant;
pub mod preparation;
pub mod progress;
pub mod query;
mod quotation;
pub mod real_name;
mod refresh;
pub mod repair;
pub mod round;
pub mod sample;
pub mod saturation;
pub mod session;
pub mod setting;
pub mod similar;
mod speaker;
pub mod tables;
pub mod texts;
pub mod theme;
pub mod undo;
pub mod writing;

#[cfg(test)]
mod laws;
#[cfg(test)]
mod stories;
#[cfg(test)]
pub(crate) mod testing;
#[cfg(test)]
mod tests;

use std::cell::RefCell;
use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use crate::domain::change::{Change, ChangeScope};
use crate::domain::ids::{CoderId, DocumentId, Id, Moment, RoundId, Uuid};
use crate::domain::row::{Row, Table};
use crate::domain::step::Step;
use crate::error::{Error, Result};
use crate::search::analysis::dialect::Dialect;
use crate::search::handle::Handle;
use crate::search::similar::Corpus;
use crate::search::vocabulary::Vocabulary;
use crate::store::commit::{Commit, CommitKind, Watch};
use crate::store::texts::NewText;
use crate::store::{Mode, Store};
use model::Model;
use query::UncountedExcerpts;
use session::Session;
use texts::Texts;

/// Clock and random source. The library never reads them by itself.
pub struct Context {
    /// Gives the current time.
    pub now: Box<dyn Fn() -> Moment>,
    /// Gives a new UUID.
    pub uuid: Box<dyn Fn() -> Uuid>,
}

/// One open project.
pub struct Project {
    store: Store,
    model: Model,
    texts: Texts,
    context: Context,
    coder: CoderId,
    last_ids: HashMap<String, i64>,
    seen_version: i64,
    /// Whether memory is known to differ from the file. Then nothing is done until it has been read again.
    is_stale: bool,
    index: Option<Handle>,
    vocabulary: Arc<Vocabulary>,
    uncounted: RefCell<UncountedExcerpts>,
    /// The words of all texts as they were counted for the last suggestions.
    corpus: RefCell<Corpus>,
    session: Session,
    /// The dialect words that count as the same word in this project.
    dialect: Arc<Dialect>,
}

/// What a committed step touched.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Changed {
    /// The step's number in the journal; 0 if there was nothing to do.
    pub seq: i64,
    /// The tables in which rows were added, altered or removed.
    pub tables: BTreeSet<Table>,
    /// The documents whose text or marks were touched.
    pub documents: BTreeSet<DocumentId>,
}

impl Changed {
    /// What these changes touched. `seq` is the number of the last step.
    fn by(seq: i64, changes: &[Change]) -> Self {
        Self {
            seq,
            tables: changes.iter().map(|change| change.table).collect(),
            documents: changes.iter().filter_map(|change| change.about.document).collect(),
        }
    }

    /// Says that anything may have changed.
    pub fn anything() -> Self {
        Self { tables: Table::ALL.iter().copied().collect(), ..Self::default() }
    }

    /// Whether rows of this table were touched.
    pub fn touches(&self, table: Table) -> bool {
        self.tables.contains(&table)
    }
}

impl Project {
    /// The rows in memory.
    pub fn model(&self) -> &Model {
        &self.model
    }

    /// The project file.
    pub fn store(&self) -> &Store {
        &self.store
    }

    /// Whether the project can be changed.
    pub fn is_writable(&self) -> bool {
        self.store.mode() == Mode::Write
    }

    /// Checks that the project can be changed. Errors: it is open for reading only; the error says why.
    pub fn writable(&self) -> Result<()> {
        self.store.writable()
    }

    /// The current coder.
    pub fn coder(&self) -> CoderId {
        self.coder
    }

    /// Changes the current coder. Errors: there is none with this id.
    pub fn set_coder(&mut self, coder: CoderId) -> Result<()> {
        let unknown = || Error::Damaged { what: format!("coder {coder}") };
        self.coder = self.model.coders.get(coder).ok_or_else(unknown)?.id;
        Ok(())
    }

    /// What the screens show depends on: the number of the last step, and the current round.
    pub fn state(&self) -> (i64, Option<RoundId>) {
        (self.store.head(), self.model.current_round().map(|round| round.id))
    }

    /// The current round. Errors: the project has none, so it is damaged.
    pub fn current_round(&self) -> Result<RoundId> {
        let current = self.model.current_round().map(|round| round.id);
        current.ok_or_else(|| Error::Damaged { what: "round".to_owned() })
    }

    /// The current round, which new excerpts belong to. Errors: it is closed.
    pub fn open_round(&self) -> Result<RoundId> {
        let current = self.current_round()?;
        self.check_open(current).map(|()| current)
    }

    /// Errors: this round is closed, so its excerpts cannot be changed.
    pub(crate) fn check_open(&self, round: RoundId) -> Result<()> {
        let round = self.model.rounds.get(round);
        match round.filter(|round| round.closed_at.is_some()) {
            Some(closed) => Err(Error::RoundClosed { number: closed.number }),
            None => Ok(()),
        }
    }

    pub(crate) fn now(&self) -> Moment {
        (self.context.now)()
    }

    pub(crate) fn uuid(&self) -> Uuid {
        (self.context.uuid)()
    }

    /// The next id of a table. An id is never given twice, even if the step it was meant for fails.
    pub(crate) fn next_id<I: Id>(&mut self, table: &str) -> I {
        let last = self.last_ids.entry(table.to_owned()).or_default();
        *last = last.saturating_add(1);
        I::new(*last)
    }

    /// Reserves this many ids of a table, one after the other. Returns the first.
    pub(crate) fn reserve<I: Id>(&mut self, table: Table, count: i64) -> I {
        let last = self.last_ids.entry(table.name().to_owned()).or_default();
        let first = last.saturating_add(1);
        *last = last.saturating_add(count);
        I::new(first)
    }

    pub(crate) fn id_for<R: Row>(&mut self) -> R::Id {
        self.next_id(R::TABLE.name())
    }

    /// The document and participant that a mark in a document concerns.
    pub(crate) fn about(&self, document: DocumentId) -> ChangeScope {
        ChangeScope::document(document).and(self.model.documents.get(document).and_then(|d| d.participant))
    }

    /// Commits a step by the current coder. A step without changes is not committed.
    pub(crate) fn commit(&mut self, step: Step) -> Result<Changed> {
        self.commit_with(step, &[], CommitKind::NewAct)
    }

    /// As [`Self::commit`], and tells `watch` how far it has come.
    pub(crate) fn commit_watched(&mut self, mut step: Step, watch: Watch) -> Result<Changed> {
        self.keep_last_names(&mut step);
        self.commit_all(vec![(step, CommitKind::NewAct)], &[], watch)
    }

    /// As [`Self::commit`], with texts and a kind. On an error the step was not done, except for [`Error::DoneUnread`]:
    /// then it was done, but memory could not be brought up to date.
    pub(crate) fn commit_with(&mut self, mut step: Step, texts: &[NewText], kind: CommitKind) -> Result<Changed> {
        if step.is_empty() && kind == CommitKind::NewAct {
            return Ok(Changed::default());
        }
        if kind == CommitKind::NewAct {
            self.keep_last_names(&mut step);
        }
        self.commit_all(vec![(step, kind)], texts, &mut |_, _| {})
    }

    /// Commits several steps: all of them or none. The texts belong to the first. `watch` is told how far it has come. Errors
    /// as for [`commit_with`](Self::commit_with).
    pub(crate) fn commit_all(
        &mut self,
        steps: Vec<(Step, CommitKind)>,
        texts: &[NewText],
        watch: Watch,
    ) -> Result<Changed> {
        let write = |store: &mut Store, _: &Model, commits: &[Commit]| {
            store.commit_all(commits, watch)?;
            Ok(vec![true; commits.len()])
        };
        self.commit_by(steps, texts, write).map(|(changed, _)| changed)
    }

    /// Commits several steps. `write` writes them to the store, or some of them, in one transaction, and says for each step
    /// whether it did. Returns what was touched, and what `write` said. Errors as for [`commit_with`](Self::commit_with).
    fn commit_by(
        &mut self,
        steps: Vec<(Step, CommitKind)>,
        texts: &[NewText],
        write: impl FnOnce(&mut Store, &Model, &[Commit]) -> Result<Vec<bool>>,
    ) -> Result<(Changed, Vec<bool>)> {
        if self.is_stale {
            // The steps were built on memory that was out of date.
            self.reload()?;
            return Err(Error::HeadMoved);
        }
        let (at, coder) = (self.now(), Some(self.coder));
        let texts_of = |n: usize| if n == 0 { texts } else { &[] };
        let commits = steps.iter().enumerate();
        let commits = commits.map(|(n, (step, kind))| Commit { step, texts: texts_of(n), coder, at, kind: *kind });
        let commits: Vec<Commit> = commits.collect();
        let before = self.store.head();
        let written = match write(&mut self.store, &self.model, &commits) {
            Ok(written) => written,
            Err(Error::HeadMoved) => {
                self.apply_changes_by_others()?;
                return Err(Error::HeadMoved);
            }
            Err(other) => return Err(other),
        };
        let seq = self.store.head();
        (before + 1..=seq).for_each(|seq| self.session.record(seq, at));
        let done = steps.into_iter().zip(&written).filter(|(_, is_written)| **is_written);
        let changes: Vec<Change> = done.flat_map(|((step, _), _)| step.changes).collect();
        let changed = self.apply_to_memory(seq, &changes).map_err(|_| Error::DoneUnread)?;
        Ok((changed, written))
    }
}
