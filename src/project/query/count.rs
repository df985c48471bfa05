//! How excerpts are counted, in one place, so that every table says the same.
//!
//! Excerpts are distinct by coder and span; informants are distinct people. Interviewers' turns and texts of one's own
//! never count. Which round is counted is the query's business.

use std::collections::HashSet;

use roaring::RoaringBitmap;

use crate::domain::excerpt::Excerpt;
use crate::domain::ids::ParticipantId;
use crate::project::Project;
use crate::project::model::places::excerpt_of;

/// How many there are.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Count {
    /// Excerpts, distinct by coder and span.
    pub excerpts: usize,
    /// People heard in them.
    pub informants: usize,
}

impl Project {
    /// Counts the excerpts that count among these, and who is heard in them.
    pub fn counted(&self, excerpts: &RoaringBitmap) -> Count {
        Count { excerpts: self.distinct(excerpts), informants: self.informants(excerpts).len() }
    }

    /// The people heard in these excerpts.
    pub fn informants(&self, excerpts: &RoaringBitmap) -> HashSet<ParticipantId> {
        self.counting(excerpts).filter_map(|excerpt| self.model.heard(excerpt)).collect()
    }

    fn distinct(&self, excerpts: &RoaringBitmap) -> usize {
        // A coder has one excerpt of a span in a round, so that where there is one round no two are the same.
        if self.model.rounds.len() <= 1 {
            return self.counting(excerpts).count();
        }
        let same = |excerpt: &Excerpt| (excerpt.coder, excerpt.document, excerpt.span());
        self.counting(excerpts).map(same).collect::<HashSet<_>>().len()
    }

    fn counting(&self, excerpts: &RoaringBitmap) -> impl Iterator<Item = &Excerpt> {
        let all = excerpts.iter().filter_map(|bit| self.model.excerpts.get(excerpt_of(bit)));
        all.filter(|excerpt| self.model.counts(excerpt))
    }
}
