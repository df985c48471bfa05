//! The words of each turn and excerpt, in order, as [vocabulary](super::vocabulary) numbers.
//!
//! The index knows which turns have all words of a phrase, but not where. These numbers show whether the words follow
//! each other, many times faster than splitting the text into words again.

use std::sync::{Arc, PoisonError, RwLock};

use rustc_hash::FxHashMap;

use super::analysis::Analyser;
use super::source::Content;
use super::vocabulary::Vocabulary;
use crate::domain::document::DocumentText;
use crate::domain::ids::{DocumentId, ExcerptId, RevisionId};
use crate::domain::turn::Turn;

/// The words of all texts. Only the worker changes them.
#[derive(Default)]
pub(super) struct WordNumbers {
    documents: RwLock<FxHashMap<DocumentId, Arc<DocumentWords>>>,
    excerpts: RwLock<FxHashMap<ExcerptId, Quote>>,
}

/// The analyser of an excerpt, and its words.
type Quote = (Analyser, Box<[u32]>);

impl WordNumbers {
    pub(super) fn put_document(&self, document: DocumentId, words: DocumentWords) {
        self.documents.write().unwrap_or_else(PoisonError::into_inner).insert(document, Arc::new(words));
    }

    pub(super) fn remove_document(&self, document: DocumentId) {
        self.documents.write().unwrap_or_else(PoisonError::into_inner).remove(&document);
    }

    /// The words of a document.
    pub(super) fn document(&self, document: DocumentId) -> Option<Arc<DocumentWords>> {
        self.documents.read().unwrap_or_else(PoisonError::into_inner).get(&document).map(Arc::clone)
    }

    pub(super) fn put_excerpt(&self, id: ExcerptId, analyser: Analyser, words: Vec<u32>) {
        let quote = (analyser, words.into_boxed_slice());
        self.excerpts.write().unwrap_or_else(PoisonError::into_inner).insert(id, quote);
    }

    pub(super) fn remove_excerpt(&self, id: ExcerptId) {
        self.excerpts.write().unwrap_or_else(PoisonError::into_inner).remove(&id);
    }

    /// Calls `each` with the words of these excerpts. Returns those that are not here.
    pub(super) fn each_excerpt(
        &self,
        excerpts: Vec<ExcerptId>,
        mut each: impl FnMut(Analyser, &[u32]),
    ) -> Vec<ExcerptId> {
        let all = self.excerpts.read().unwrap_or_else(PoisonError::into_inner);
        let is_missing = |id: &ExcerptId| all.get(id).map(|(analyser, words)| each(*analyser, words)).is_none();
        excerpts.into_iter().filter(is_missing).collect()
    }

    /// The excerpts whose words satisfy `holds`.
    pub(super) fn filtered(
        &self,
        excerpts: impl Iterator<Item = ExcerptId>,
        mut holds: impl FnMut(Analyser, &[u32]) -> bool,
    ) -> Vec<ExcerptId> {
        let all = self.excerpts.read().unwrap_or_else(PoisonError::into_inner);
        excerpts.filter(|id| all.get(id).is_some_and(|(analyser, words)| holds(*analyser, words))).collect()
    }
}

/// The words of one document, turn by turn.
#[derive(Debug)]
pub struct DocumentWords {
    /// The analyser of its words.
    pub analyser: Analyser,
    /// The version of the text.
    pub revision: RevisionId,
    /// The words of all turns, concatenated.
    words: Box<[u32]>,
    /// The turns, in order.
    turns: Arc<[Turn]>,
    /// The end of each turn's words, as an index into `words`.
    ends: Box<[usize]>,
}

impl DocumentWords {
    /// The words of a document. New words are added to the vocabulary.
    pub(super) fn of(content: &Content, vocabulary: &Vocabulary) -> Self {
        Self::of_text(content.analyser(), content.revision, &content.text, vocabulary)
    }

    /// As [`Self::of`], for a text that is not in the index.
    pub fn of_text(analyser: Analyser, revision: RevisionId, text: &DocumentText, vocabulary: &Vocabulary) -> Self {
        let (mut words, mut ends) = (Vec::new(), Vec::with_capacity(text.turns.len()));
        for turn in &text.turns {
            words.extend(vocabulary.numbers(analyser, turn.span.of(&text.text).unwrap_or_default()));
            ends.push(words.len());
        }
        let (words, turns, ends) = (words.into(), text.turns.as_slice().into(), ends.into());
        Self { analyser, revision, words, turns, ends }
    }

    /// The words of a turn. `None` if there is no such turn.
    pub fn turn(&self, number: i64) -> Option<&[u32]> {
        let at = self.turns.binary_search_by_key(&number, |turn| turn.number).ok()?;
        let start = at.checked_sub(1).map_or(0, |before| self.ends[before]);
        self.words.get(start..self.ends[at])
    }

    /// All turns of the document in order, each with its words.
    pub fn turns(&self) -> impl Iterator<Item = (&Turn, &[u32])> {
        let starts = std::iter::once(&0).chain(&self.ends);
        let words = starts.zip(&self.ends).map(|(start, end)| self.words.get(*start..*end).unwrap_or_default());
        self.turns.iter().zip(words)
    }

    /// All turns of the document, without their words.
    pub fn all_turns(&self) -> Arc<[Turn]> {
        Arc::clone(&self.turns)
    }
}
