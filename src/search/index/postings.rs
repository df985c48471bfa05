//! What one segment of the index knows of words: in which entries they are said.

use std::io;

use roaring::RoaringBitmap;
use tantivy::postings::{BlockSegmentPostings, TermInfo};
use tantivy::schema::IndexRecordOption;
use tantivy::{DocId, InvertedIndexReader};

use super::DictionaryQuery;
use crate::domain::query::matcher::{Pattern, Phrase};

/// A word looked for that can be more words than these is not asked for beside another: nearly every entry has one of
/// them. Fewer in tests, so that their few words are both.
const FEW: usize = if cfg!(test) { 2 } else { 64 };

/// How many entries are gathered before they are put in order.
const AT_A_TIME: usize = 10_000;

/// For each word looked for, where the segment's lists of its words lie: of more than are few, some.
pub(super) struct Slots<'a> {
    index: &'a InvertedIndexReader,
    words: &'a [DictionaryQuery<'a>],
    slots: Vec<Vec<TermInfo>>,
}

impl<'a> Slots<'a> {
    pub(super) fn of(index: &'a InvertedIndexReader, words: &'a [DictionaryQuery<'a>]) -> io::Result<Self> {
        let slots = words.iter().map(|word| word.infos(index.terms(), FEW + 1)).collect::<io::Result<_>>()?;
        Ok(Self { index, words, slots })
    }

    /// Whether there are words for it at all.
    pub(super) fn can_be_said(&self, pattern: &Pattern) -> bool {
        let has_all = |phrase: &Phrase| self.slots_of(phrase).iter().all(|slot| !slot.is_empty());
        match pattern {
            Pattern::Phrase(phrase) => has_all(phrase),
            Pattern::Near(_, left, right) => left.iter().any(has_all) && right.iter().any(has_all),
        }
    }

    /// The entries that may say what is looked for: all in which its words are said, however they stand, deleted
    /// entries among them. A word that can be very many is not asked for where another is.
    pub(super) fn with_words(&self, pattern: &Pattern) -> io::Result<RoaringBitmap> {
        let union = |side: &[Phrase]| -> io::Result<RoaringBitmap> {
            side.iter().try_fold(RoaringBitmap::new(), |all, phrase| Ok(all | self.with_all(phrase)?))
        };
        match pattern {
            Pattern::Phrase(phrase) => self.with_all(phrase),
            Pattern::Near(_, left, right) => Ok(union(left)? & union(right)?),
        }
    }

    /// The entries that hold the words of a phrase, wherever.
    fn with_all(&self, phrase: &Phrase) -> io::Result<RoaringBitmap> {
        let few = self.slots_of(phrase).iter().filter(|slot| slot.len() <= FEW);
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

    /// The entries that hold one of these words.
    fn with_one(&self, words: &[TermInfo]) -> io::Result<RoaringBitmap> {
        let (mut found, mut some) = (RoaringBitmap::new(), Vec::new());
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
                some.extend_from_slice(postings.docs());
                postings.advance();
            }
            // Most words are said in few places: those of many are put in together.
            if some.len() > AT_A_TIME || word.doc_freq > 1000 {
                put_in(&mut found, &mut some);
            }
        }
        put_in(&mut found, &mut some);
        Ok(found)
    }
}

fn put_in(found: &mut RoaringBitmap, some: &mut Vec<DocId>) {
    some.sort_unstable();
    some.dedup();
    *found |= RoaringBitmap::from_sorted_iter(some.drain(..)).unwrap_or_default();
}
