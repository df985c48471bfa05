//! What is said in each turn and excerpt, word by word, as the numbers that the [vocabulary](super::vocabulary) has for
//! them. Looking through these is many times quicker than cutting texts into words again: the index only says where
//! the words are that are looked for, and here it is seen whether they stand as they must.

use std::sync::{Arc, PoisonError, RwLock};

use rustc_hash::FxHashMap;

use super::analysis::Analyser;
use super::source::Content;
use super::vocabulary::Vocabulary;
use crate::domain::ids::{DocumentId, ExcerptId, RevisionId};

/// What is said in all texts. Changed by the one who fills the index alone.
#[derive(Default)]
pub(super) struct WordNumbers {
    talks: RwLock<FxHashMap<DocumentId, Arc<Talk>>>,
    excerpts: RwLock<FxHashMap<ExcerptId, Quote>>,
}

/// The words of an excerpt, and who reads them.
type Quote = (Analyser, Box<[u32]>);

impl WordNumbers {
    pub(super) fn put_talk(&self, document: DocumentId, talk: Talk) {
        self.talks.write().unwrap_or_else(PoisonError::into_inner).insert(document, Arc::new(talk));
    }

    pub(super) fn remove_talk(&self, document: DocumentId) {
        self.talks.write().unwrap_or_else(PoisonError::into_inner).remove(&document);
    }

    /// What is said in a document.
    pub(super) fn talk(&self, document: DocumentId) -> Option<Arc<Talk>> {
        self.talks.read().unwrap_or_else(PoisonError::into_inner).get(&document).map(Arc::clone)
    }

    pub(super) fn put_excerpt(&self, id: ExcerptId, analyser: Analyser, words: Vec<u32>) {
        let quote = (analyser, words.into_boxed_slice());
        self.excerpts.write().unwrap_or_else(PoisonError::into_inner).insert(id, quote);
    }

    pub(super) fn remove_excerpt(&self, id: ExcerptId) {
        self.excerpts.write().unwrap_or_else(PoisonError::into_inner).remove(&id);
    }

    /// Those among these excerpts of whose words this holds.
    pub(super) fn excerpts_of_which(
        &self,
        excerpts: impl Iterator<Item = ExcerptId>,
        mut holds: impl FnMut(Analyser, &[u32]) -> bool,
    ) -> Vec<ExcerptId> {
        let said = self.excerpts.read().unwrap_or_else(PoisonError::into_inner);
        excerpts.filter(|id| said.get(id).is_some_and(|(analyser, words)| holds(*analyser, words))).collect()
    }
}

/// What is said in one document, turn after turn.
#[derive(Debug)]
pub struct Talk {
    /// Who reads its words.
    pub analyser: Analyser,
    /// The version of the text.
    pub revision: RevisionId,
    /// The words of all turns.
    words: Box<[u32]>,
    /// Each turn's number, and where its words end; in order.
    turns: Vec<(i64, usize)>,
}

impl Talk {
    /// What is said in this document; its words are taken up in the vocabulary.
    pub(super) fn of(content: &Content, vocabulary: &Vocabulary) -> Self {
        let (analyser, text) = (content.analyser(), &content.text);
        let (mut words, mut turns) = (Vec::new(), Vec::with_capacity(text.turns.len()));
        for turn in &text.turns {
            words.extend(vocabulary.numbers(analyser, turn.span.of(&text.text).unwrap_or_default()));
            turns.push((turn.number, words.len()));
        }
        Self { analyser, revision: content.revision, words: words.into_boxed_slice(), turns }
    }

    /// The words of a turn; nothing where there is no such turn.
    pub fn turn(&self, number: i64) -> Option<&[u32]> {
        let at = self.turns.binary_search_by_key(&number, |(number, _)| *number).ok()?;
        let start = at.checked_sub(1).map_or(0, |before| self.turns[before].1);
        self.words.get(start..self.turns[at].1)
    }
}
