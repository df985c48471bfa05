//! Looks up which entries of one index segment have the words of a query.

use std::io;

use roaring::RoaringBitmap;
use tantivy::postings::{BlockSegmentPostings, TermInfo};
use tantivy::schema::IndexRecordOption;
use tantivy::{DocId, InvertedIndexReader};

use super::DictionaryQuery;
use crate::domain::query::matcher::{Pattern, Phrase};

/// A term that matches more words than this is skipped if the phrase has another term, since nearly every entry has one
/// of its words. Lower in tests, so that they cover both cases.
const MAX_FEW: usize = if cfg!(test) { 2 } else { 64 };

/// How many entries are collected before they are sorted and added to the set.
const BATCH: usize = 10_000;

/// For each term, the dictionary entries of its words in one segment, at most `MAX_FEW + 1` of them.
pub(super) struct Slots<'a> {
    index: &'a InvertedIndexReader,
    words: &'a [DictionaryQuery<'a>],
    slots: Vec<Vec<TermInfo>>,
}

impl<'a> Slots<'a> {
    pub(super) fn of(index: &'a InvertedIndexReader, words: &'a [DictionaryQuery<'a>]) -> io::Result<Self> {
        let slots = words.iter().map(|word| word.infos(index.terms(), MAX_FEW + 1)).collect::<io::Result<_>>()?;
        Ok(Self { index, words, slots })
    }

    /// Whether the segment has the words that the pattern needs.
    pub(super) fn has_words(&self, pattern: &Pattern) -> bool {
        let has_all = |phrase: &Phrase| self.slots_of(phrase).iter().all(|slot| !slot.is_empty());
        match pattern {
            Pattern::Phrase(phrase) => has_all(phrase),
            Pattern::Near(_, left, right) => left.iter().any(has_all) && right.iter().any(has_all),
        }
    }

    /// The entries that have the words of the pattern, in any order. Includes deleted entries. Terms with very many
    /// words are skipped where another term decides.
    pub(super) fn with_words(&self, pattern: &Pattern) -> io::Result<RoaringBitmap> {
        let union = |side: &[Phrase]| -> io::Result<RoaringBitmap> {
            side.iter().try_fold(RoaringBitmap::new(), |all, phrase| Ok(all | self.with_all(phrase)?))
        };
        match pattern {
            Pattern::Phrase(phrase) => self.with_all(phrase),
            Pattern::Near(_, left, right) => Ok(union(left)? & union(right)?),
        }
    }

    /// The entries that have the words of a phrase, in any order.
    fn with_all(&self, phrase: &Phrase) -> io::Result<RoaringBitmap> {
        let few = self.slots_of(phrase).iter().filter(|slot| slot.len() <= MAX_FEW);
        let mut all: Option<RoaringBitmap> = None;
        for slot in few {
            let one = self.with_one(slot)?;
            all = Some(match all {
                None => one,
                Some(all) => all & one,
            });
        }
        match (all, self.words.get(phrase.first)) {
            (Some(all), _) => Ok(all),
            (None, Some(many)) => self.with_one(&many.infos(self.index.terms(), usize::MAX)?),
            (None, None) => Ok(RoaringBitmap::new()),
        }
    }

    fn slots_of(&self, phrase: &Phrase) -> &[Vec<TermInfo>] {
        self.slots.get(phrase.first..phrase.first + phrase.words).unwrap_or_default()
    }

    /// The entries that have at least one of these words.
    fn with_one(&self, words: &[TermInfo]) -> io::Result<RoaringBitmap> {
        let (mut found, mut batch) = (RoaringBitmap::new(), Vec::new());
        let mut reader: Option<BlockSegmentPostings> = None;
        for word in words {
            let postings = match &mut reader {
                Some(postings) => {
                    self.index.reset_block_postings_from_terminfo(word, postings)?;
                    postings
                }
                None => reader.insert(self.index.read_block_postings_from_terminfo(word, IndexRecordOption::Basic)?),
            };
            while !postings.docs().is_empty() {
                batch.extend_from_slice(postings.docs());
                postings.advance();
            }
            // Most words occur in few entries, so the entries of many words are collected and added together.
            if batch.len() > BATCH || word.doc_freq > 1000 {
                add_to(&mut found, &mut batch);
            }
        }
        add_to(&mut found, &mut batch);
        Ok(found)
    }
}

fn add_to(found: &mut RoaringBitmap, batch: &mut Vec<DocId>) {
    batch.sort_unstable();
    batch.dedup();
    *found |= RoaringBitmap::from_sorted_iter(batch.drain(..)).unwrap_or_default();
}
