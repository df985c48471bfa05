//! The thread that builds the index and keeps it up to date.
//!
//! Updates only say *what* changed; the worker reads the rest from the file, which has every committed transaction. So
//! an update may arrive late or twice, and no text is passed between threads. Once the index is built, the worker
//! applies all pending updates and commits them together.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::Receiver;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use super::analysis::Analyser;
use super::index::{Resources, Snapshot, TextIndex};
use super::source::{Content, Quoted, Source};
use super::vocabulary::Vocabulary;
use crate::domain::ids::{DocumentId, ExcerptId};
use crate::error::{Error, Result};

/// What changed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Update {
    /// A document was added or removed, or its text or language changed.
    Document(DocumentId),
    /// An excerpt was added or removed, or its words changed.
    Excerpt(ExcerptId),
}

/// The state that the worker shares with the handle.
#[derive(Default)]
pub(super) struct Shared {
    state: Mutex<State>,
    changed: Condvar,
    /// Whether the worker should stop.
    stop: AtomicBool,
}

/// The worker's progress.
#[derive(Default)]
pub(super) struct State {
    /// The index after the last commit. `None` while it is being built.
    pub(super) snapshot: Option<Snapshot>,
    /// How many updates that commit includes.
    pub(super) generation: u64,
    /// Whether the worker has ended. Its last snapshot is still valid.
    pub(super) ended: bool,
}

impl Shared {
    pub(super) fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Waits until `is` holds or the worker has ended.
    pub(super) fn wait_for(&self, is: impl Fn(&State) -> bool) {
        let waits = |state: &mut State| !state.ended && !is(state);
        drop(self.changed.wait_while(self.state(), waits).unwrap_or_else(PoisonError::into_inner));
    }

    fn publish(&self, snapshot: Snapshot, generation: u64) {
        let mut state = self.state();
        state.snapshot = Some(snapshot);
        state.generation = generation;
        drop(state);
        self.changed.notify_all();
    }

    /// Asks the worker to stop, and wakes it if it is waiting.
    pub(super) fn stop(&self) {
        let state = self.state();
        self.stop.store(true, Ordering::Relaxed);
        drop(state);
        self.changed.notify_all();
    }

    /// Waits for [`PAUSE`], or until asked to stop.
    fn pause(&self) {
        let waits = |_: &mut State| !self.should_stop();
        drop(self.changed.wait_timeout_while(self.state(), PAUSE, waits).unwrap_or_else(PoisonError::into_inner));
    }

    fn should_stop(&self) -> bool {
        self.stop.load(Ordering::Relaxed)
    }
}

/// Marks the worker as ended when dropped, even after a panic.
pub(super) struct EndMark<'a>(pub(super) &'a Shared);

impl Drop for EndMark<'_> {
    fn drop(&mut self) {
        self.0.state().ended = true;
        self.0.changed.notify_all();
    }
}

/// How long to wait before reading a file again that another program is writing to.
const PAUSE: Duration = Duration::from_millis(100);

/// With this many documents or more, several threads build the index.
const MIN_FOR_THREADS: usize = 100;

/// Builds the index, then applies updates until the handle is dropped.
pub(super) fn work(
    shared: &Shared,
    source: &impl Source,
    updates: &Receiver<Update>,
    vocabulary: Arc<Vocabulary>,
) -> Result<()> {
    let source = &Retrying { source, shared };
    let documents = source.documents()?;
    let mut index = TextIndex::new(resources(documents.len()), vocabulary, Arc::default()).map_err(failed)?;
    for id in documents {
        if shared.should_stop() {
            return Ok(());
        }
        if let Some(content) = source.document(id)? {
            add_document(&mut index, id, &content)?;
        }
    }
    shared.publish(index.commit().map_err(failed)?, 0);
    let mut generation = 0;
    while let Ok(first) = updates.recv() {
        for update in std::iter::once(first).chain(updates.try_iter()) {
            if shared.should_stop() {
                return Ok(());
            }
            apply(&mut index, source, update)?;
            generation += 1;
        }
        shared.publish(index.commit().map_err(failed)?, generation);
    }
    Ok(())
}

/// Retries reading while another program writes to the file, until it succeeds or the worker should stop.
struct Retrying<'a, S> {
    source: &'a S,
    shared: &'a Shared,
}

impl<S: Source> Retrying<'_, S> {
    fn retrying<T>(&self, read: impl Fn(&S) -> Result<T>) -> Result<T> {
        loop {
            match read(self.source) {
                Err(Error::Busy) if !self.shared.should_stop() => self.shared.pause(),
                read => return read,
            }
        }
    }
}

impl<S: Source> Source for Retrying<'_, S> {
    fn documents(&self) -> Result<Vec<DocumentId>> {
        self.retrying(S::documents)
    }

    fn document(&self, id: DocumentId) -> Result<Option<Content>> {
        self.retrying(|source| source.document(id))
    }

    fn excerpt(&self, id: ExcerptId) -> Result<Option<Quoted>> {
        self.retrying(|source| source.excerpt(id))
    }
}

fn resources(documents: usize) -> Resources {
    let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    if documents < MIN_FOR_THREADS {
        Resources { threads: 1, memory: 15 << 20 }
    } else {
        Resources { threads: cores.min(4), memory: 60 << 20 }
    }
}

fn apply(index: &mut TextIndex, source: &impl Source, update: Update) -> Result<()> {
    match update {
        Update::Document(id) => {
            index.remove_turns(id);
            let Some(content) = source.document(id)? else { return Ok(()) };
            content.excerpts.iter().for_each(|(excerpt, _)| index.remove_excerpt(*excerpt));
            add_document(index, id, &content)
        }
        Update::Excerpt(id) => {
            index.remove_excerpt(id);
            let Some(quoted) = source.excerpt(id)? else { return Ok(()) };
            let analyser = Analyser::for_language(quoted.language.as_deref());
            index.add_excerpt(id, analyser, &quoted.words).map_err(failed)
        }
    }
}

fn add_document(index: &mut TextIndex, id: DocumentId, content: &Content) -> Result<()> {
    index.add_turns(id, content).map_err(failed)?;
    for (excerpt, span) in &content.excerpts {
        let words = span.of(&content.text.text).unwrap_or_default();
        index.add_excerpt(*excerpt, content.analyser(), words).map_err(failed)?;
    }
    Ok(())
}

/// The error of a failed index. Searches then work without it, so the reason is never shown.
fn failed(error: tantivy::TantivyError) -> Error {
    Error::Damaged { what: format!("index: {error}") }
}
