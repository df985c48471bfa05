//! Copies the excerpts of a round in memory, as adding a row of `round_copy` does in the file, and removes the copies.

use super::Model;
use crate::domain::change::Change;
use crate::domain::excerpt::{Coding, Excerpt};
use crate::domain::ids::{CodeId, ExcerptId, Id, RoundCopyId};
use crate::domain::round::RoundCopy;
use crate::domain::row::Row;
use rustc_hash::FxHashMap;

impl Model {
    /// The excerpts that a copy is made of, by id.
    pub(in crate::project) fn originals(&self, copy: &RoundCopy) -> Vec<ExcerptId> {
        let in_round = self.by_owner.in_round(copy.old);
        let mut ids: Vec<ExcerptId> =
            self.by_owner.excerpts(copy.document).filter(|id| in_round.contains(id.bit())).collect();
        ids.sort_unstable();
        ids
    }

    /// The copies that are in memory.
    pub(in crate::project) fn copied(&self, copy: &RoundCopy) -> Vec<ExcerptId> {
        let in_round = self.by_owner.in_round(copy.new);
        let is_copy = |id: ExcerptId| self.excerpts.get(id).is_some_and(|excerpt| excerpt.origin.is_some());
        let in_document = self.by_owner.excerpts(copy.document);
        in_document.filter(|id| *id >= copy.first_excerpt && in_round.contains(id.bit()) && is_copy(*id)).collect()
    }

    /// Makes the copies, or removes them. `None` if the change does not fit the rows in memory.
    pub(super) fn apply_copy(&mut self, change: &Change) -> Option<()> {
        let id = RoundCopyId::new(change.row);
        match (&change.before, &change.after) {
            (None, Some(fields)) => self.make_copies(&RoundCopy::from_fields(id, fields)?),
            (Some(fields), None) => self.remove_copies(&RoundCopy::from_fields(id, fields)?),
            _ => None,
        }
    }

    fn make_copies(&mut self, copy: &RoundCopy) -> Option<()> {
        let round = self.rounds.get(copy.new)?.clone();
        let copied = self.codes.iter().filter(|code| code.round == copy.new);
        let codes: FxHashMap<CodeId, CodeId> = copied.filter_map(|code| Some((code.origin?, code.id))).collect();
        let mut coded = 0;
        for (n, original) in (0..).zip(self.originals(copy)) {
            let excerpt = copy.excerpt(n, self.excerpts.get(original)?, &round);
            let codings: Vec<Coding> =
                self.by_owner.codings(original).iter().filter_map(|id| self.codings.get(*id)).cloned().collect();
            self.put_excerpt(excerpt.clone());
            for coding in codings {
                let coding = copy.coding(coded, &coding, &round, excerpt.id, *codes.get(&coding.code)?);
                coded += 1;
                self.codings.put(coding.clone());
                self.by_owner.move_coding(None, Some(coding));
            }
        }
        Some(())
    }

    fn put_excerpt(&mut self, excerpt: Excerpt) {
        self.excerpts.put(excerpt.clone());
        self.by_owner.move_excerpt(None, Some(excerpt));
    }

    fn remove_copies(&mut self, copy: &RoundCopy) -> Option<()> {
        for id in self.copied(copy) {
            for coding in self.by_owner.codings(id).to_vec() {
                let coding = self.codings.take(coding)?;
                self.by_owner.move_coding(Some(coding), None);
            }
            let excerpt = self.excerpts.take(id)?;
            self.by_owner.move_excerpt(Some(excerpt), None);
        }
        Some(())
    }
}
