//! The one who builds the index and keeps it right, in a thread of its own.
//!
//! It is told *what* was touched, never what became of it: it reads that from the file, which holds every act that
//! was acknowledged, so that an order can come late or twice and no words travel between threads. After the first
//! building it commits whenever there are orders, all that have come at once.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::Receiver;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use super::analysis::Analyser;
use super::index::{Effort, Reading, TextIndex};
use super::source::{Content, Quoted, Source};
use super::vocabulary::Vocabulary;
use crate::domain::ids::{DocumentId, ExcerptId};
use crate::error::{Error, Result};

/// What was touched.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Order {
    /// A document came, went, or has another text or language.
    Document(DocumentId),
    /// An excerpt came, went, or has other words.
    Excerpt(ExcerptId),
}

/// What worker and asker share.
#[derive(Default)]
pub(super) struct Shared {
    state: Mutex<State>,
    moved: Condvar,
    /// Asks the worker to leave off.
    stop: AtomicBool,
}

/// How far the worker has come.
#[derive(Default)]
pub(super) struct State {
    /// The index after the last commit; nothing while it is being built.
    pub(super) reading: Option<Reading>,
    /// How many orders that commit holds.
    pub(super) generation: u64,
    /// Whether the worker is gone; what it left still holds.
    pub(super) ended: bool,
}

impl Shared {
    pub(super) fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Waits until `is` holds, or the worker is gone.
    pub(super) fn wait_for(&self, is: impl Fn(&State) -> bool) {
        let waits = |state: &mut State| !state.ended && !is(state);
        drop(self.moved.wait_while(self.state(), waits).unwrap_or_else(PoisonError::into_inner));
    }

    fn publish(&self, reading: Reading, generation: u64) {
        let mut state = self.state();
        state.reading = Some(reading);
        state.generation = generation;
        drop(state);
        self.moved.notify_all();
    }

    /// Asks the worker to leave off, also where it is waiting.
    pub(super) fn stop(&self) {
        let state = self.state();
        self.stop.store(true, Ordering::Relaxed);
        drop(state);
        self.moved.notify_all();
    }

    /// Waits a little, or until asked to leave off.
    fn pause(&self) {
        let waits = |_: &mut State| !self.stops();
        drop(self.moved.wait_timeout_while(self.state(), A_LITTLE, waits).unwrap_or_else(PoisonError::into_inner));
    }

    fn stops(&self) -> bool {
        self.stop.load(Ordering::Relaxed)
    }
}

/// Says that the worker is gone, however it went.
pub(super) struct Ending<'a>(pub(super) &'a Shared);

impl Drop for Ending<'_> {
    fn drop(&mut self) {
        self.0.state().ended = true;
        self.0.moved.notify_all();
    }
}

/// How long a file that another program holds is left alone.
const A_LITTLE: Duration = Duration::from_millis(100);

/// Documents from which on building is worth several threads.
const MANY: usize = 100;

/// Builds the index, then follows orders until there are no more to come.
pub(super) fn work(
    shared: &Shared,
    source: &impl Source,
    orders: &Receiver<Order>,
    vocabulary: Arc<Vocabulary>,
) -> Result<()> {
    let source = &Patient { source, shared };
    let documents = source.documents()?;
    let mut index = TextIndex::new(effort(documents.len()), vocabulary, Arc::default()).map_err(failed)?;
    for id in documents {
        if shared.stops() {
            return Ok(());
        }
        if let Some(content) = source.document(id)? {
            put_document(&mut index, id, &content)?;
        }
    }
    shared.publish(index.commit().map_err(failed)?, 0);
    let mut generation = 0;
    while let Ok(first) = orders.recv() {
        for order in std::iter::once(first).chain(orders.try_iter()) {
            if shared.stops() {
                return Ok(());
            }
            follow(&mut index, source, order)?;
            generation += 1;
        }
        shared.publish(index.commit().map_err(failed)?, generation);
    }
    Ok(())
}

/// Reads again what another program was just writing, until it can be read or nobody wants it any more.
struct Patient<'a, S> {
    source: &'a S,
    shared: &'a Shared,
}

impl<S: Source> Patient<'_, S> {
    fn patiently<T>(&self, read: impl Fn(&S) -> Result<T>) -> Result<T> {
        loop {
            match read(self.source) {
                Err(Error::Busy) if !self.shared.stops() => self.shared.pause(),
                read => return read,
            }
        }
    }
}

impl<S: Source> Source for Patient<'_, S> {
    fn documents(&self) -> Result<Vec<DocumentId>> {
        self.patiently(S::documents)
    }

    fn document(&self, id: DocumentId) -> Result<Option<Content>> {
        self.patiently(|source| source.document(id))
    }

    fn excerpt(&self, id: ExcerptId) -> Result<Option<Quoted>> {
        self.patiently(|source| source.excerpt(id))
    }
}

fn effort(documents: usize) -> Effort {
    let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    if documents < MANY {
        Effort { threads: 1, memory: 15 << 20 }
    } else {
        Effort { threads: cores.min(4), memory: 60 << 20 }
    }
}

fn follow(index: &mut TextIndex, source: &impl Source, order: Order) -> Result<()> {
    match order {
        Order::Document(id) => {
            index.remove_turns(id);
            let Some(content) = source.document(id)? else { return Ok(()) };
            content.excerpts.iter().for_each(|(excerpt, _)| index.remove_excerpt(*excerpt));
            put_document(index, id, &content)
        }
        Order::Excerpt(id) => {
            index.remove_excerpt(id);
            let Some(quoted) = source.excerpt(id)? else { return Ok(()) };
            let analyser = Analyser::of(quoted.language.as_deref());
            index.add_excerpt(id, analyser, &quoted.words).map_err(failed)
        }
    }
}

fn put_document(index: &mut TextIndex, id: DocumentId, content: &Content) -> Result<()> {
    index.add_turns(id, content).map_err(failed)?;
    for (excerpt, span) in &content.excerpts {
        let words = span.of(&content.text.text).unwrap_or_default();
        index.add_excerpt(*excerpt, content.analyser(), words).map_err(failed)?;
    }
    Ok(())
}

/// The index is no part of the project, and who asks does without it: that it failed is all there is to know.
fn failed(error: tantivy::TantivyError) -> Error {
    Error::Damaged { what: format!("index: {error}") }
}
