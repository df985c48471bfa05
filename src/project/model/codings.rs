//! Look-ups of codings: those of each excerpt, and the excerpts with each code.

use roaring::RoaringBitmap;
use rustc_hash::FxHashMap;
use smallvec::SmallVec;

use super::rows::{Rows, place};
use crate::domain::excerpt::Coding;
use crate::domain::ids::{CodeId, CodingId, ExcerptId};

/// Codings by excerpt and by code.
#[derive(Clone, Debug, Default)]
pub(super) struct CodingLookup {
    /// The codings of each excerpt, oldest first; the index is the excerpt's id. Few excerpts have more than two.
    by_excerpt: Vec<SmallVec<[CodingId; 2]>>,
    /// The ids of the excerpts with each code.
    by_code: FxHashMap<CodeId, RoaringBitmap>,
}

impl CodingLookup {
    /// Builds the look-ups for these codings.
    pub(super) fn of(codings: &Rows<Coding>) -> Self {
        let mut coded = Self::default();
        let mut by_code: FxHashMap<CodeId, Vec<u32>> = FxHashMap::default();
        for coding in codings.iter() {
            coded.put(coding);
            by_code.entry(coding.code).or_default().push(coding.excerpt.bit());
        }
        coded.by_code = by_code.into_iter().map(|(code, bits)| (code, bitmap(bits))).collect();
        coded
    }

    /// The codings of an excerpt, oldest first.
    pub(super) fn on(&self, excerpt: ExcerptId) -> &[CodingId] {
        self.by_excerpt.get(place(excerpt)).map_or(&[], SmallVec::as_slice)
    }

    /// The ids of the excerpts with a code.
    pub(super) fn with(&self, code: CodeId) -> Option<&RoaringBitmap> {
        self.by_code.get(&code)
    }

    /// Updates the look-ups after a change. `old` and `new` are the coding before and after it.
    pub(super) fn shift(&mut self, old: Option<Coding>, new: Option<Coding>) {
        if let Some(old) = old {
            if let Some(list) = self.by_excerpt.get_mut(place(old.excerpt)) {
                list.retain(|id| *id != old.id);
            }
            if let Some(bits) = self.by_code.get_mut(&old.code) {
                bits.remove(old.excerpt.bit());
            }
        }
        if let Some(new) = new {
            self.put(&new);
            self.by_code.entry(new.code).or_default().insert(new.excerpt.bit());
        }
    }

    /// Adds a coding to its excerpt's list, sorted by id.
    fn put(&mut self, coding: &Coding) {
        let at = place(coding.excerpt);
        if at >= self.by_excerpt.len() {
            self.by_excerpt.resize_with(at + 1, SmallVec::new);
        }
        if let Some(list) = self.by_excerpt.get_mut(at) {
            let before = list.partition_point(|id| *id < coding.id);
            list.insert(before, coding.id);
        }
    }
}

/// A bitmap of these numbers. Sorting them first is faster than inserting one by one.
fn bitmap(mut bits: Vec<u32>) -> RoaringBitmap {
    bits.sort_unstable();
    bits.dedup();
    let mut bitmap = RoaringBitmap::new();
    // `append` only fails on unsorted input.
    let _ = bitmap.append(bits);
    bitmap
}
