//! Counts excerpts and the people in them, by the rules of [`analysis::count`](crate::analysis::count), which every
//! table follows. The query decides which round is counted.

use std::collections::HashSet;

use roaring::RoaringBitmap;

use crate::analysis::count::{Count, Counted, Person, Reason, Tally, Uncounted, count};
use crate::domain::change::Change;
use crate::domain::excerpt::Excerpt;
use crate::domain::ids::{CodeId, DocumentId, ExcerptId};
use crate::domain::query::condition::Condition;
use crate::domain::row::Table;
use crate::domain::span::Span;
use crate::error::Result;
use crate::project::Project;
use crate::project::model::Model;

impl Project {
    /// How many of these excerpts count, and how many people speak in them.
    pub fn counted(&self, excerpts: &RoaringBitmap) -> Count {
        let counted = excerpts.iter().filter_map(|n| self.model.counted(ExcerptId::of_bit(n)));
        let mut rounds = self.model.rounds.iter().map(|round| self.model.by_owner.in_round(round.id));
        if !rounds.any(|round| excerpts.is_subset(round)) {
            return count(counted);
        }
        // A coder has at most one excerpt of a span in a round, so there are no duplicates.
        let people: Vec<Person> = counted.map(|one| one.person).collect();
        let (excerpts, people) = (people.len(), people.into_iter().collect::<HashSet<_>>());
        Count { excerpts, informants: people.len() }
    }

    /// How many excerpts of the current round in a theme count: the number shown beside a code. It is computed from
    /// bitmaps, fast enough for a key press. A coder has at most one excerpt of a span in a round, so there are no
    /// duplicates.
    pub fn counted_under(&self, code: CodeId) -> Result<usize> {
        let theme = self.select(&Condition::Coded(self.model.codebook.theme(code)))?;
        let mut cache = self.uncounted.borrow_mut();
        let uncounted = cache.of(&self.model);
        Ok(number(theme.len() - uncounted.among(&theme)))
    }

    /// The excerpts of the current round in a theme that do not count, by reason.
    pub fn uncounted_under(&self, code: CodeId) -> Result<Uncounted> {
        let theme = self.select(&Condition::Coded(self.model.codebook.theme(code)))?;
        Ok(self.uncounted(&theme, 0).in_no_table())
    }

    /// How many of these passages would not count if they were marked, by reason.
    pub fn uncounted_passages(&self, passages: &[(DocumentId, Span)]) -> Result<Uncounted> {
        let mut uncounted = Uncounted::default();
        for (document, span) in passages {
            let (_, speaker) = self.counting_turn(&*self.text(*document)?, *span);
            let reason = self.model.reason_not_to_count(*document, speaker);
            reason.into_iter().for_each(|reason| uncounted.add(reason, 1));
        }
        Ok(uncounted)
    }

    /// The counts of these excerpts, with those that do not count.
    pub fn tally(&self, excerpts: &RoaringBitmap) -> Tally {
        let count = self.counted(excerpts);
        Tally { count, uncounted: self.uncounted(excerpts, count.excerpts) }
    }

    /// How many of these excerpts do not count, by reason. `counted` is the number of those that do.
    fn uncounted(&self, excerpts: &RoaringBitmap, counted: usize) -> Uncounted {
        let mut cache = self.uncounted.borrow_mut();
        let uncounted = cache.of(&self.model);
        let mut found = Uncounted::default();
        uncounted.0.iter().for_each(|(reason, all)| found.add(*reason, number(all.intersection_len(excerpts))));
        found.repeated = number(excerpts.len()).saturating_sub(found.total() + counted);
        found
    }

    /// How many excerpts of the current round in a document count. A coder has at most one excerpt of a span in a
    /// round, so there are no duplicates.
    pub fn counted_in(&self, document: DocumentId) -> usize {
        self.model.current_excerpts(document).filter(|excerpt| self.model.counts(excerpt)).count()
    }

    /// The people who speak in those of these excerpts that count.
    pub fn informants(&self, excerpts: &RoaringBitmap) -> HashSet<Person> {
        excerpts.iter().filter_map(|n| self.model.counted(ExcerptId::of_bit(n))).map(|one| one.person).collect()
    }
}

fn number(n: u64) -> usize {
    usize::try_from(n).unwrap_or(usize::MAX)
}

/// A cache of the excerpts that do not count. It is filled at the first use and then kept up to date.
#[derive(Default)]
pub(in crate::project) struct UncountedExcerpts(Option<ByReason>);

/// The excerpts that do not count, by reason.
struct ByReason([(Reason, RoaringBitmap); 3]);

impl Default for ByReason {
    fn default() -> Self {
        let reasons = [Reason::Interviewer, Reason::Nobody, Reason::OwnText];
        Self(reasons.map(|reason| (reason, RoaringBitmap::new())))
    }
}

impl ByReason {
    /// How many of these excerpts do not count.
    fn among(&self, excerpts: &RoaringBitmap) -> u64 {
        self.0.iter().map(|(_, all)| all.intersection_len(excerpts)).sum()
    }

    /// Updates the entry of one excerpt.
    fn learn(&mut self, model: &Model, id: ExcerptId) {
        let excerpt = model.excerpts.get(id);
        let why = excerpt.and_then(|excerpt| model.reason_not_to_count(excerpt.document, excerpt.speaker));
        for (reason, all) in &mut self.0 {
            match why == Some(*reason) {
                true => all.insert(id.bit()),
                false => all.remove(id.bit()),
            };
        }
    }
}

impl UncountedExcerpts {
    fn of(&mut self, model: &Model) -> &ByReason {
        self.0.get_or_insert_with(|| {
            let mut found = ByReason::default();
            let uncounted = model.excerpts.iter().filter(|excerpt| !model.counts(excerpt));
            uncounted.for_each(|excerpt| found.learn(model, excerpt.id));
            found
        })
    }

    /// Updates the cache after changes to the model.
    pub(in crate::project) fn follow(&mut self, model: &Model, changes: &[Change]) {
        for change in changes {
            match (change.table, &mut self.0) {
                (Table::Document | Table::Speaker | Table::Correction | Table::RoundCopy, all) => *all = None,
                (Table::Excerpt, Some(found)) => found.learn(model, ExcerptId(change.row)),
                _ => {}
            }
        }
    }
}

impl Model {
    /// An excerpt as counting needs it; `None` if it does not count.
    pub fn counted(&self, id: ExcerptId) -> Option<Counted> {
        let excerpt: &Excerpt = self.excerpts.get(id).filter(|excerpt| self.counts(excerpt))?;
        let person = self.person_in(excerpt.document, excerpt.speaker)?;
        Some(Counted { coder: excerpt.coder, document: excerpt.document, span: excerpt.span(), person })
    }
}
