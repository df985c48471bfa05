//! What one segment of the index knows of words: in which entries they are said, and where.

use std::io;

use roaring::RoaringBitmap;
use tantivy::postings::{BlockSegmentPostings, Postings, SegmentPostings, TermInfo};
use tantivy::schema::IndexRecordOption;
use tantivy::{DocId, DocSet, InvertedIndexReader, TERMINATED};

use crate::domain::query::matcher::{Pattern, Phrase, Stretches};

/// A word looked for that can be more words than these is not asked for beside another. Fewer in tests, so that their
/// few words are both.
const FEW: usize = if cfg!(test) { 2 } else { 64 };

/// How many entries are gathered before they are put in order.
const AT_A_TIME: usize = 10_000;

/// For each word looked for, where in the segment its words lie.
pub(super) struct Slots<'a> {
    pub(super) index: &'a InvertedIndexReader,
    pub(super) slots: Vec<Vec<TermInfo>>,
}

/// Places of a word or a phrase: the entry, by its place among those looked at, and the number of its first word.
type Place = (u32, u32);

impl Slots<'_> {
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

    /// The entries that may say what is looked for, and whether all of them do: words that can be few stand in them as
    /// they must, and only those that can be very many may not. For one who looks at the texts anyway.
    pub(super) fn likely(&self, pattern: &Pattern) -> io::Result<(RoaringBitmap, bool)> {
        let Pattern::Phrase(phrase) = pattern else {
            let is_sure = self.slots.iter().all(|slot| slot.len() <= FEW);
            let entries = if is_sure {
                self.entries(pattern, |_| true)?.into_iter().collect()
            } else {
                self.with_words(pattern)?
            };
            return Ok((entries, is_sure));
        };
        let mut entries = self.with_words(pattern)?;
        for run in self.runs(phrase) {
            if run.words > 1 {
                let all: Vec<DocId> = entries.iter().collect();
                entries = self.saying(&run, &all)?.into_iter().collect();
            }
        }
        Ok((entries, self.slots_of(phrase).iter().all(|slot| slot.len() <= FEW) || phrase.words == 1))
    }

    /// The stretches of a phrase whose words can be few.
    fn runs(&self, phrase: &Phrase) -> Vec<Phrase> {
        let mut runs: Vec<Phrase> = Vec::new();
        for (first, _) in (phrase.first..).zip(self.slots_of(phrase)).filter(|(_, slot)| slot.len() <= FEW) {
            match runs.last_mut() {
                Some(run) if run.first + run.words == first => run.words += 1,
                _ => runs.push(Phrase { first, words: 1 }),
            }
        }
        runs
    }

    /// The entries, of those asked for, in which what is looked for is said as it must stand.
    pub(super) fn entries(&self, pattern: &Pattern, is_asked: impl Fn(DocId) -> bool) -> io::Result<Vec<DocId>> {
        let entries: Vec<DocId> = self.with_words(pattern)?.iter().filter(|entry| is_asked(*entry)).collect();
        Ok(match pattern {
            Pattern::Phrase(phrase) if phrase.words == 1 => entries,
            Pattern::Phrase(phrase) => self.saying(phrase, &entries)?,
            Pattern::Near(within, left, right) => {
                let (left, right) = (self.stretches(left, &entries)?, self.stretches(right, &entries)?);
                let near = (0..).zip(&entries).filter(|(at, _)| are_near(of(&left, *at), of(&right, *at), *within));
                near.map(|(_, entry)| *entry).collect()
            }
        })
    }

    /// Those among these entries in which a phrase is said.
    fn saying(&self, phrase: &Phrase, entries: &[DocId]) -> io::Result<Vec<DocId>> {
        let mut said: Vec<u32> = self.starts(phrase, entries)?.into_iter().map(|(at, _)| at).collect();
        said.dedup();
        Ok(said.into_iter().filter_map(|at| entries.get(at as usize).copied()).collect())
    }

    /// The entries that hold the words of a phrase, wherever.
    fn with_all(&self, phrase: &Phrase) -> io::Result<RoaringBitmap> {
        let mut slots: Vec<&Vec<TermInfo>> = self.slots_of(phrase).iter().collect();
        slots.sort_by_key(|slot| slot.len());
        let few = slots.iter().take_while(|slot| slot.len() <= FEW).count().max(1);
        let mut all: Option<RoaringBitmap> = None;
        for slot in slots.into_iter().take(few) {
            let one = self.with_one(slot)?;
            all = Some(match all {
                None => one,
                Some(all) => all & one,
            });
        }
        Ok(all.unwrap_or_default())
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

    /// Where a phrase begins in these entries, in order.
    fn starts(&self, phrase: &Phrase, entries: &[DocId]) -> io::Result<Vec<Place>> {
        let mut starts: Option<Vec<Place>> = None;
        for (n, slot) in (0..).zip(self.slots_of(phrase)) {
            let said = self.said(slot, entries)?;
            starts = Some(match starts {
                None => said,
                Some(mut starts) => {
                    let mut rest = said.as_slice();
                    starts.retain(|(entry, start)| {
                        let here = (*entry, start + n);
                        rest = rest.get(rest.partition_point(|place| *place < here)..).unwrap_or_default();
                        rest.first() == Some(&here)
                    });
                    starts
                }
            });
        }
        Ok(starts.unwrap_or_default())
    }

    /// Where one of these words stands in these entries, in order.
    fn said(&self, words: &[TermInfo], entries: &[DocId]) -> io::Result<Vec<Place>> {
        let mut places: Vec<Place> = Vec::new();
        let mut positions = Vec::new();
        for word in words {
            let postings = self.index.read_postings_from_terminfo(word, IndexRecordOption::WithFreqsAndPositions)?;
            each_shared(postings, entries, |at, postings| {
                postings.positions(&mut positions);
                places.extend(positions.iter().map(|position| (at, *position)));
            });
        }
        if words.len() > 1 {
            places.sort_unstable();
        }
        Ok(places)
    }

    /// Where these phrases stand in these entries: the entry, then the first word and the last.
    fn stretches(&self, phrases: &[Phrase], entries: &[DocId]) -> io::Result<Vec<(u32, (u32, u32))>> {
        let mut all = Vec::new();
        for phrase in phrases {
            let length = u32::try_from(phrase.words - 1).unwrap_or(0);
            let starts = self.starts(phrase, entries)?;
            all.extend(starts.into_iter().map(|(entry, first)| (entry, (first, first + length))));
        }
        all.sort_unstable();
        Ok(all)
    }
}

/// Those of one entry.
fn of(stretches: &[(u32, (u32, u32))], entry: u32) -> Vec<(u32, u32)> {
    let first = stretches.partition_point(|(at, _)| *at < entry);
    let rest = stretches.get(first..).unwrap_or_default();
    rest.iter().take_while(|(at, _)| *at == entry).map(|(_, stretch)| *stretch).collect()
}

fn are_near(left: Vec<(u32, u32)>, right: Vec<(u32, u32)>, within: u32) -> bool {
    let right = Stretches::of(right);
    left.into_iter().any(|(first, last)| right.are_near(first, last, within))
}

/// Calls `each` for every entry that is both among `entries` and among the postings, with its place in the former.
fn each_shared(mut postings: SegmentPostings, entries: &[DocId], mut each: impl FnMut(u32, &mut SegmentPostings)) {
    let mut at = 0;
    while let Some(wanted) = entries.get(at) {
        let here = if postings.doc() < *wanted { postings.seek(*wanted) } else { postings.doc() };
        if here == TERMINATED {
            return;
        }
        if here == *wanted {
            each(u32::try_from(at).unwrap_or(u32::MAX), &mut postings);
            at += 1;
        } else {
            let rest = entries.get(at..).unwrap_or_default();
            at += rest.partition_point(|entry| *entry < here);
        }
    }
}

fn put_in(found: &mut RoaringBitmap, some: &mut Vec<DocId>) {
    some.sort_unstable();
    some.dedup();
    *found |= RoaringBitmap::from_sorted_iter(some.drain(..)).unwrap_or_default();
}
