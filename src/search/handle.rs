//! The running index. Callers query it and notify it of changes, and never wait for it.
//!
//! An answer may be wrong about documents and excerpts that changed since the index was last updated. The answer lists
//! them, and the caller searches them without the index. Dropping the handle ends the worker.

use std::collections::HashSet;
use std::sync::Arc;
use std::sync::mpsc::{Sender, channel};
use std::thread::JoinHandle;

use roaring::RoaringBitmap;

use super::analysis::Analyser;
use super::analysis::query_terms::QueryTerms;
use super::index::Snapshot;
pub use super::index::Turns;
pub use super::source::{Content, Quoted, Source};
use super::vocabulary::Vocabulary;
pub use super::word_numbers::DocumentWords;
pub use super::worker::Update;
use super::worker::{EndMark, Shared, work};
use crate::domain::ids::{DocumentId, ExcerptId};

/// A running index.
pub struct Handle {
    updates: Option<Sender<Update>>,
    thread: Option<JoinHandle<()>>,
    shared: Arc<Shared>,
    sent: u64,
    /// Changes that may not be in the index yet, each with the number of its update.
    unsettled_documents: Vec<(u64, DocumentId)>,
    unsettled_excerpts: Vec<(u64, ExcerptId)>,
}

/// The index's answer, and what it may be wrong about.
#[derive(Clone, PartialEq, Debug)]
pub struct Answer<Found> {
    /// The result.
    pub found: Found,
    /// Excerpts that the result may be wrong about.
    pub unsure_excerpts: HashSet<ExcerptId>,
    /// Documents whose turns and excerpts the result may be wrong about.
    pub unsure_documents: HashSet<DocumentId>,
}

impl Handle {
    /// Starts a thread that builds an index of these texts and adds their words to the vocabulary. Updates may be sent
    /// right away.
    pub fn start(source: impl Source + Send + 'static, vocabulary: Arc<Vocabulary>) -> Self {
        let (updates, received) = channel();
        let shared = Arc::new(Shared::default());
        let theirs = Arc::clone(&shared);
        let thread = std::thread::Builder::new().name("index".to_owned()).spawn(move || {
            let _ending = EndMark(&theirs);
            // Without an index, searches still work, only more slowly.
            let _ = work(&theirs, &source, &received, vocabulary);
        });
        if thread.is_err() {
            drop(EndMark(&shared));
        }
        Self {
            updates: Some(updates),
            thread: thread.ok(),
            shared,
            sent: 0,
            unsettled_documents: Vec::new(),
            unsettled_excerpts: Vec::new(),
        }
    }

    /// Reports what a committed transaction changed.
    pub fn notify(&mut self, touched: impl IntoIterator<Item = Update>) {
        let done = self.shared.state().generation;
        self.unsettled_documents.retain(|(sent, _)| *sent > done);
        self.unsettled_excerpts.retain(|(sent, _)| *sent > done);
        for update in touched {
            self.sent += 1;
            match update {
                Update::Document(id) => self.unsettled_documents.push((self.sent, id)),
                Update::Excerpt(id) => self.unsettled_excerpts.push((self.sent, id)),
            }
            // If the worker has ended, the update stays unsettled, and answers stay correct.
            let _ = self.updates.as_ref().map(|updates| updates.send(update));
        }
    }

    /// Whether the index has been built.
    pub fn is_ready(&self) -> bool {
        self.shared.state().snapshot.is_some()
    }

    /// Waits until the index has applied all updates sent so far, or has failed. For tests and benchmarks only; the
    /// interface does not wait.
    pub fn wait(&self) {
        self.shared.wait_for(|state| state.snapshot.is_some() && state.generation == self.sent);
    }

    /// The excerpts in `among` (both by number) that contain the terms. `None` while the index is being built.
    pub fn excerpts(&self, terms: &Arc<QueryTerms>, among: &RoaringBitmap) -> Option<Answer<RoaringBitmap>> {
        self.answer(|snapshot| snapshot.excerpts(terms, among))
    }

    /// The turns that may contain the terms: all that do, and some that do not. `None` while the index is being built.
    pub fn turns(&self, terms: &QueryTerms) -> Option<Answer<Turns>> {
        self.answer(|snapshot| snapshot.turns(terms))
    }

    /// The words of a document, by number. `None` if the index may be out of date about them.
    pub fn document_words(&self, document: DocumentId) -> Option<Arc<DocumentWords>> {
        let (snapshot, generation) = self.snapshot()?;
        let is_unsure = after(&self.unsettled_documents, generation).any(|id| id == document);
        if is_unsure { None } else { snapshot.document_words(document) }
    }

    /// Calls `each` with the words of these excerpts, by number. Returns the excerpts whose words the index does not have,
    /// or may be out of date about.
    pub fn each_excerpt(
        &self,
        excerpts: impl Iterator<Item = ExcerptId>,
        each: impl FnMut(Analyser, &[u32]),
    ) -> Vec<ExcerptId> {
        let Some((snapshot, generation)) = self.snapshot() else { return excerpts.collect() };
        let unsure: HashSet<ExcerptId> = after(&self.unsettled_excerpts, generation).collect();
        let documents = after(&self.unsettled_documents, generation).next().is_some();
        let (sure, mut left): (Vec<_>, Vec<_>) = excerpts.partition(|id| !documents && !unsure.contains(id));
        left.extend(snapshot.each_excerpt(sure, each));
        left
    }

    /// The index after its last commit, and how many updates that includes.
    fn snapshot(&self) -> Option<(Snapshot, u64)> {
        let state = self.shared.state();
        Some((state.snapshot.clone()?, state.generation))
    }

    fn answer<Found>(&self, ask: impl FnOnce(&Snapshot) -> tantivy::Result<Found>) -> Option<Answer<Found>> {
        let (snapshot, generation) = self.snapshot()?;
        let found = ask(&snapshot).ok()?;
        Some(Answer {
            found,
            unsure_excerpts: after(&self.unsettled_excerpts, generation).collect(),
            unsure_documents: after(&self.unsettled_documents, generation).collect(),
        })
    }
}

/// What the updates after the first `generation` ones changed.
fn after<T: Copy>(unsettled: &[(u64, T)], generation: u64) -> impl Iterator<Item = T> {
    unsettled.iter().filter(move |(sent, _)| *sent > generation).map(|(_, id)| *id)
}

impl Drop for Handle {
    fn drop(&mut self) {
        self.shared.stop();
        self.updates = None;
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Mutex;
    use std::sync::atomic::{AtomicBool, Ordering};

    use super::*;
    use crate::domain::document::DocumentText;
    use crate::domain::ids::RevisionId;
    use crate::domain::query::condition::SearchPhrase;
    use crate::domain::span::Span;
    use crate::domain::turn::Turn;
    use crate::error::{Error, Result};
    use crate::search::analysis::dialect::Dialect;

    /// A source of a number of equal documents. It records when it is dropped.
    struct Repeated {
        documents: i64,
        /// Errors that the first reads return, taken from the end.
        faults: Mutex<Vec<Error>>,
        dropped: Arc<AtomicBool>,
    }

    impl Drop for Repeated {
        fn drop(&mut self) {
            self.dropped.store(true, Ordering::SeqCst);
        }
    }

    impl Source for Repeated {
        fn documents(&self) -> Result<Vec<DocumentId>> {
            let all = || (1..=self.documents).map(DocumentId).collect();
            self.faults.lock().unwrap().pop().map_or_else(|| Ok(all()), Err)
        }

        fn document(&self, _: DocumentId) -> Result<Option<Content>> {
            let text = "jeg vet ikke".to_owned();
            let turn = Turn { number: 7, span: Span::new(0, text.len()), speaker: None, time_ms: None };
            let excerpts = vec![(ExcerptId(3), Span::new(4, 7))];
            let (revision, text) = (RevisionId(1), DocumentText { text, turns: vec![turn], times: Vec::new() });
            Ok(Some(Content { language: None, revision, text, excerpts }))
        }

        fn excerpt(&self, _: ExcerptId) -> Result<Option<Quoted>> {
            Ok(None)
        }
    }

    fn terms(words: &str) -> Arc<QueryTerms> {
        let phrase = SearchPhrase { words: words.to_owned(), as_written: false };
        Arc::new(QueryTerms::phrase(&phrase, &Dialect::with(None)).unwrap())
    }

    fn start(documents: i64) -> (Handle, Arc<AtomicBool>) {
        let dropped = Arc::new(AtomicBool::new(false));
        let theirs = Arc::clone(&dropped);
        (Handle::start(Repeated { documents, faults: Mutex::default(), dropped: theirs }, Arc::default()), dropped)
    }

    fn start_after(faults: Vec<Error>) -> Handle {
        Handle::start(Repeated { documents: 1, faults: Mutex::new(faults), dropped: Arc::default() }, Arc::default())
    }

    #[test]
    fn a_busy_file_is_read_again_until_it_is_free() {
        let index = start_after(vec![Error::Busy, Error::Busy]);
        index.wait();
        assert!(index.is_ready());
    }

    #[test]
    fn dropping_the_handle_ends_the_wait_for_a_busy_file() {
        drop(start_after(vec![Error::Busy; 100_000]));
    }

    #[test]
    fn a_changed_excerpt_is_unsure_until_the_index_has_the_update() {
        let (mut index, _) = start(1);
        index.wait();
        let (terms, all) = (terms("vet"), RoaringBitmap::full());
        assert_eq!(index.excerpts(&terms, &all).unwrap().found, RoaringBitmap::from([3]));
        let turns = index.turns(&terms).unwrap().found;
        assert!(turns.holds(DocumentId(1), 7) && !turns.holds(DocumentId(1), 8));
        assert_eq!([1, 2].map(|id| turns.of(DocumentId(id)).collect::<Vec<_>>()), [vec![7], vec![]]);
        index.notify([Update::Excerpt(ExcerptId(3))]);
        let answer = index.excerpts(&terms, &all).unwrap();
        assert!(answer.found.is_empty() || answer.unsure_excerpts.contains(&ExcerptId(3)));
        index.wait();
        let answer = index.excerpts(&terms, &all).unwrap();
        assert!(answer.found.is_empty() && answer.unsure_excerpts.is_empty());
    }

    #[test]
    fn dropping_the_handle_ends_the_worker_even_while_it_builds() {
        for documents in [0, 1, 1_000_000] {
            let (index, dropped) = start(documents);
            drop(index);
            assert!(dropped.load(Ordering::SeqCst), "{documents}");
        }
        let (index, dropped) = start(1);
        index.wait();
        drop(index);
        assert!(dropped.load(Ordering::SeqCst));
    }

    #[test]
    fn an_index_that_cannot_be_built_answers_none_and_does_not_block() {
        let mut index = start_after(vec![Error::Damaged { what: "text".to_owned() }]);
        index.wait();
        index.notify([Update::Excerpt(ExcerptId(3))]);
        index.wait();
        assert!(!index.is_ready() && index.excerpts(&terms("vet"), &RoaringBitmap::full()).is_none());
    }
}
