//! Excerpts counted, and who is heard in them; by the rules of [`analysis::count`](crate::analysis::count), which every
//! table follows. Which round is counted is the query's business.

use std::collections::HashSet;

use roaring::RoaringBitmap;

use crate::analysis::count::{Count, Counted, Person, count};
use crate::domain::change::Change;
use crate::domain::excerpt::Excerpt;
use crate::domain::ids::{CodeId, DocumentId, ExcerptId};
use crate::domain::query::condition::Condition;
use crate::domain::row::Table;
use crate::error::Result;
use crate::project::Project;
use crate::project::model::Model;

impl Project {
    /// How many of these excerpts count, and how many people are heard in them.
    pub fn counted(&self, excerpts: &RoaringBitmap) -> Count {
        let counted = excerpts.iter().filter_map(|n| self.model.counted(ExcerptId::of_bit(n)));
        if self.model.rounds.len() > 1 {
            return count(counted);
        }
        // A coder has one excerpt of a span in a round, so that where there is one round no two are the same.
        let people: Vec<Person> = counted.map(|one| one.person).collect();
        let (excerpts, people) = (people.len(), people.into_iter().collect::<HashSet<_>>());
        Count { excerpts, informants: people.len() }
    }

    /// How many excerpts of the current round lie under a theme and count: what stands beside a code wherever it is
    /// named. Asked at a key press, so no excerpt is looked at. One coder has one excerpt of a span in a round, so that
    /// no two are the same.
    pub fn counted_under(&self, code: CodeId) -> Result<usize> {
        let theme = self.select(&Condition::Coded(self.model.codebook.theme(code)))?;
        let counted = theme.len() - theme.intersection_len(self.uncounted.borrow_mut().of(&self.model));
        Ok(usize::try_from(counted).unwrap_or(usize::MAX))
    }

    /// How many excerpts of the current round lie in a document and count. One coder has one excerpt of a span in a
    /// round, so that no two are the same.
    pub fn counted_in(&self, document: DocumentId) -> usize {
        let round = self.model.current_round().map(|round| round.id);
        let excerpts = self.model.places.excerpts(document).filter_map(|id| self.model.excerpts.get(id));
        excerpts.filter(|excerpt| Some(excerpt.round) == round && self.model.counts(excerpt)).count()
    }

    /// The people heard in these excerpts, among those that count.
    pub fn informants(&self, excerpts: &RoaringBitmap) -> HashSet<Person> {
        excerpts.iter().filter_map(|n| self.model.counted(ExcerptId::of_bit(n))).map(|one| one.person).collect()
    }
}

/// The excerpts that do not count, found out when first asked for and then kept right.
#[derive(Default)]
pub(in crate::project) struct Uncounted(Option<RoaringBitmap>);

impl Uncounted {
    fn of(&mut self, model: &Model) -> &RoaringBitmap {
        let not_counting =
            || model.excerpts.iter().filter(|excerpt| !model.counts(excerpt)).map(|e| e.id.bit()).collect();
        self.0.get_or_insert_with(not_counting)
    }

    /// Follows changes that the model has made.
    pub(in crate::project) fn follow(&mut self, model: &Model, changes: &[Change]) {
        for change in changes {
            match (change.table, &mut self.0) {
                (Table::Document | Table::Speaker, all) => *all = None,
                (Table::Excerpt, Some(all)) => {
                    let id = ExcerptId(change.row);
                    match model.excerpts.get(id).is_some_and(|excerpt| !model.counts(excerpt)) {
                        true => all.insert(id.bit()),
                        false => all.remove(id.bit()),
                    };
                }
                _ => {}
            }
        }
    }
}

impl Model {
    /// An excerpt as counting sees it; nothing for one that does not count.
    pub fn counted(&self, id: ExcerptId) -> Option<Counted> {
        let excerpt: &Excerpt = self.excerpts.get(id).filter(|excerpt| self.counts(excerpt))?;
        let person = self.person_in(excerpt.document, excerpt.speaker)?;
        Some(Counted { coder: excerpt.coder, document: excerpt.document, span: excerpt.span(), person })
    }
}
