//! The index as the project holds it: asked, told of changes, never waited for.
//!
//! An answer is right for all but what was touched after the index was last brought up to date; that is named beside
//! it, for the asker to look at plainly. Dropping the handle ends the worker.

use std::collections::HashSet;
use std::sync::Arc;
use std::sync::mpsc::{Sender, channel};
use std::thread::JoinHandle;

use roaring::RoaringBitmap;

use super::analysis::query_terms::QueryTerms;
use super::index::Reading;
pub use super::index::Turns;
pub use super::source::{Content, Quoted, Source};
use super::vocabulary::Vocabulary;
pub use super::word_numbers::Talk;
pub use super::worker::Order;
use super::worker::{Ending, Shared, work};
use crate::domain::ids::{DocumentId, ExcerptId};

/// A running index.
pub struct Handle {
    orders: Option<Sender<Order>>,
    thread: Option<JoinHandle<()>>,
    shared: Arc<Shared>,
    sent: u64,
    /// What was touched and was not in the index yet when last looked at, each with how many orders were sent up to it.
    unsettled_documents: Vec<(u64, DocumentId)>,
    unsettled_excerpts: Vec<(u64, ExcerptId)>,
}

/// What the index says, and what it cannot say.
#[derive(Clone, PartialEq, Debug)]
pub struct Answer<Found> {
    /// What says the words.
    pub found: Found,
    /// The excerpts about which it may be wrong.
    pub unsure_excerpts: HashSet<ExcerptId>,
    /// The documents about whose turns and excerpts it may be wrong.
    pub unsure_documents: HashSet<DocumentId>,
}

impl Handle {
    /// Starts building an index of these texts, in a thread of its own, and fills the vocabulary with their words.
    /// Orders may be given from now on.
    pub fn start(source: impl Source + Send + 'static, vocabulary: Arc<Vocabulary>) -> Self {
        let (orders, come) = channel();
        let shared = Arc::new(Shared::default());
        let theirs = Arc::clone(&shared);
        let thread = std::thread::Builder::new().name("index".to_owned()).spawn(move || {
            let _ending = Ending(&theirs);
            // Without an index every answer is found plainly, only later: nothing to tell anyone.
            let _ = work(&theirs, &source, &come, vocabulary);
        });
        if thread.is_err() {
            drop(Ending(&shared));
        }
        Self {
            orders: Some(orders),
            thread: thread.ok(),
            shared,
            sent: 0,
            unsettled_documents: Vec::new(),
            unsettled_excerpts: Vec::new(),
        }
    }

    /// Says what a committed act touched.
    pub fn tell(&mut self, touched: impl IntoIterator<Item = Order>) {
        let done = self.shared.state().generation;
        self.unsettled_documents.retain(|(sent, _)| *sent > done);
        self.unsettled_excerpts.retain(|(sent, _)| *sent > done);
        for order in touched {
            self.sent += 1;
            match order {
                Order::Document(id) => self.unsettled_documents.push((self.sent, id)),
                Order::Excerpt(id) => self.unsettled_excerpts.push((self.sent, id)),
            }
            // One who is gone is told in vain; the order stays unsettled, and so the answers stay right.
            let _ = self.orders.as_ref().map(|orders| orders.send(order));
        }
    }

    /// Whether the index has been built.
    pub fn is_ready(&self) -> bool {
        self.shared.state().reading.is_some()
    }

    /// Waits until the index is built and holds all it was told of, or has failed. For tests and measurements; a screen
    /// asks and takes what there is.
    pub fn wait(&self) {
        self.shared.wait_for(|state| state.reading.is_some() && state.generation == self.sent);
    }

    /// Those among these excerpts, by number, that say what is wanted; nothing while the index is being built.
    pub fn excerpts(&self, wanted: &Arc<QueryTerms>, among: &RoaringBitmap) -> Option<Answer<RoaringBitmap>> {
        self.answer(|reading| reading.excerpts(wanted, among))
    }

    /// The turns that may say what is wanted, none of those that do left out; nothing while the index is being built.
    pub fn turns(&self, wanted: &QueryTerms) -> Option<Answer<Turns>> {
        self.answer(|reading| reading.turns(wanted))
    }

    /// What is said in a document, word by word; nothing where the index does not know, or not for sure.
    pub fn talk(&self, document: DocumentId) -> Option<Arc<Talk>> {
        let (reading, generation) = self.reading()?;
        let is_unsure = after(&self.unsettled_documents, generation).any(|id| id == document);
        if is_unsure { None } else { reading.talk(document) }
    }

    /// The index after its last commit, and how many orders that holds.
    fn reading(&self) -> Option<(Reading, u64)> {
        let state = self.shared.state();
        Some((state.reading.clone()?, state.generation))
    }

    fn answer<Found>(&self, ask: impl FnOnce(&Reading) -> tantivy::Result<Found>) -> Option<Answer<Found>> {
        let (reading, generation) = self.reading()?;
        let found = ask(&reading).ok()?;
        Some(Answer {
            found,
            unsure_excerpts: after(&self.unsettled_excerpts, generation).collect(),
            unsure_documents: after(&self.unsettled_documents, generation).collect(),
        })
    }
}

/// What was touched by the orders after so many.
fn after<T: Copy>(unsettled: &[(u64, T)], generation: u64) -> impl Iterator<Item = T> {
    unsettled.iter().filter(move |(sent, _)| *sent > generation).map(|(_, id)| *id)
}

impl Drop for Handle {
    fn drop(&mut self) {
        self.shared.stop();
        self.orders = None;
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
    use crate::domain::query::condition::Saying;
    use crate::domain::span::Span;
    use crate::domain::turn::Turn;
    use crate::error::{Error, Result};
    use crate::search::analysis::dialect::Dialect;

    /// One document that says one thing, without end of others after it; knows when it is let go.
    struct Corner {
        documents: i64,
        /// What stands in the way of reading it, the last first.
        faults: Mutex<Vec<Error>>,
        gone: Arc<AtomicBool>,
    }

    impl Drop for Corner {
        fn drop(&mut self) {
            self.gone.store(true, Ordering::SeqCst);
        }
    }

    impl Source for Corner {
        fn documents(&self) -> Result<Vec<DocumentId>> {
            let all = || (1..=self.documents).map(DocumentId).collect();
            self.faults.lock().unwrap().pop().map_or_else(|| Ok(all()), Err)
        }

        fn document(&self, _: DocumentId) -> Result<Option<Content>> {
            let text = "jeg vet ikke".to_owned();
            let turn = Turn { number: 7, span: Span::new(0, text.len()), speaker: None, time_ms: None };
            let excerpts = vec![(ExcerptId(3), Span::new(4, 7))];
            let (revision, text) = (RevisionId(1), DocumentText { text, turns: vec![turn] });
            Ok(Some(Content { language: None, revision, text, excerpts }))
        }

        fn excerpt(&self, _: ExcerptId) -> Result<Option<Quoted>> {
            Ok(None)
        }
    }

    fn said(words: &str) -> Arc<QueryTerms> {
        let said = Saying { words: words.to_owned(), strictly: false };
        Arc::new(QueryTerms::phrase(&said, &Dialect::with(None)).unwrap())
    }

    fn start(documents: i64) -> (Handle, Arc<AtomicBool>) {
        let gone = Arc::new(AtomicBool::new(false));
        let theirs = Arc::clone(&gone);
        (Handle::start(Corner { documents, faults: Mutex::default(), gone: theirs }, Arc::default()), gone)
    }

    fn start_after(faults: Vec<Error>) -> Handle {
        Handle::start(Corner { documents: 1, faults: Mutex::new(faults), gone: Arc::default() }, Arc::default())
    }

    #[test]
    fn what_another_program_is_writing_is_read_when_it_has_done() {
        let index = start_after(vec![Error::Busy, Error::Busy]);
        index.wait();
        assert!(index.is_ready());
    }

    #[test]
    fn who_waits_for_another_program_leaves_off_when_told() {
        drop(start_after(vec![Error::Busy; 100_000]));
    }

    #[test]
    fn what_was_built_is_found_and_what_was_touched_is_doubted_until_it_is_in() {
        let (mut index, _) = start(1);
        index.wait();
        let (wanted, all) = (said("vet"), RoaringBitmap::full());
        assert_eq!(index.excerpts(&wanted, &all).unwrap().found, RoaringBitmap::from([3]));
        let turns = index.turns(&wanted).unwrap().found;
        assert!(turns.holds(DocumentId(1), 7) && !turns.holds(DocumentId(1), 8));
        assert_eq!([1, 2].map(|id| turns.of(DocumentId(id)).collect::<Vec<_>>()), [vec![7], vec![]]);
        index.tell([Order::Excerpt(ExcerptId(3))]);
        let answer = index.excerpts(&wanted, &all).unwrap();
        assert!(answer.found.is_empty() || answer.unsure_excerpts.contains(&ExcerptId(3)));
        index.wait();
        let answer = index.excerpts(&wanted, &all).unwrap();
        assert!(answer.found.is_empty() && answer.unsure_excerpts.is_empty());
    }

    #[test]
    fn dropping_it_ends_the_worker_also_in_the_middle_of_building() {
        for documents in [0, 1, 1_000_000] {
            let (index, gone) = start(documents);
            drop(index);
            assert!(gone.load(Ordering::SeqCst), "{documents}");
        }
        let (index, gone) = start(1);
        index.wait();
        drop(index);
        assert!(gone.load(Ordering::SeqCst));
    }

    #[test]
    fn one_that_cannot_be_built_answers_nothing_and_keeps_nobody_waiting() {
        let mut index = start_after(vec![Error::Damaged { what: "text".to_owned() }]);
        index.wait();
        index.tell([Order::Excerpt(ExcerptId(3))]);
        index.wait();
        assert!(!index.is_ready() && index.excerpts(&said("vet"), &RoaringBitmap::full()).is_none());
    }
}
