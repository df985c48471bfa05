//! A condition asked of the excerpts.

use std::collections::HashSet;

use roaring::RoaringBitmap;

use crate::domain::excerpt::Excerpt;
use crate::domain::ids::{ExcerptId, ParticipantId};
use crate::domain::memo::Subject;
use crate::domain::query::condition::Condition;
use crate::domain::query::matcher::says;
use crate::error::Result;
use crate::project::Project;
use crate::project::model::places::{bit, excerpt_of};
use crate::search::analysis::{Analyser, Wanted};

impl Project {
    /// The excerpts that meet a condition, by number: of the current round, unless the condition says which.
    ///
    /// Those of interviewers' turns and of texts of one's own are among them; they do not [count](Self::counted).
    pub fn select(&self, condition: &Condition) -> Result<RoaringBitmap> {
        self.in_rounds_meant(condition, self.meeting(condition, self.model.places.all())?)
    }

    /// Those among these excerpts that lie in the rounds that a condition is about: in the current one, unless it says
    /// which, and then that is asked with the rest of it.
    pub(super) fn in_rounds_meant(&self, condition: &Condition, among: RoaringBitmap) -> Result<RoaringBitmap> {
        match self.model.current_round().filter(|_| !condition.names_round()) {
            Some(round) => self.meeting(&Condition::Round(round.id), &among),
            None => Ok(among),
        }
    }

    /// Excerpts in the order of the documents' list, in a document by start, then longest first.
    pub fn in_order(&self, excerpts: &RoaringBitmap) -> Vec<ExcerptId> {
        let documents = self.model.documents_in_order();
        let all = documents.iter().flat_map(|document| self.model.places.excerpts(document.id));
        all.filter(|id| excerpts.contains(bit(*id))).collect()
    }

    /// Those among these excerpts that meet a condition, of whatever round.
    pub(super) fn meeting(&self, condition: &Condition, among: &RoaringBitmap) -> Result<RoaringBitmap> {
        Ok(match condition {
            Condition::All(parts) => {
                let mut left = among.clone();
                for part in cheapest_first(parts) {
                    left = self.meeting(part, &left)?;
                }
                left
            }
            Condition::Any(parts) => {
                let mut left = among.clone();
                for part in cheapest_first(parts) {
                    left -= self.meeting(part, &left)?;
                }
                among - left
            }
            Condition::Not(part) => among - self.meeting(part, among)?,
            Condition::Coded(codes) => self.model.places.coded_with_any(codes) & among,
            Condition::Words(words) => self.saying(&Wanted::of(words), among)?,
            // Where there is but one round there is nothing to ask.
            Condition::Round(round) if self.model.rounds.len() == 1 && self.model.rounds.get(*round).is_some() => {
                among.clone()
            }
            Condition::Heard(people) => {
                // One attribute can be true of hundreds, and be asked of every excerpt.
                let people: HashSet<ParticipantId> = people.iter().copied().collect();
                self.those(among, |excerpt| self.model.heard(excerpt).is_some_and(|person| people.contains(&person)))
            }
            Condition::Memo(words) => {
                let wanted = Wanted::of(words);
                self.those(among, |excerpt| self.noted(excerpt, &wanted))
            }
            single => self.those(among, |excerpt| self.is(excerpt, single)),
        })
    }

    fn those(&self, among: &RoaringBitmap, holds: impl Fn(&Excerpt) -> bool) -> RoaringBitmap {
        let excerpt = |bit: &u32| self.model.excerpts.get(excerpt_of(*bit));
        among.iter().filter(|bit| excerpt(bit).is_some_and(&holds)).collect()
    }

    /// Whether an excerpt by itself meets a condition that asks nothing of words and other excerpts.
    fn is(&self, excerpt: &Excerpt, condition: &Condition) -> bool {
        match condition {
            Condition::Coloured(pens) => {
                let bears = |pen| pens.contains(&pen);
                excerpt.colour.is_some_and(bears)
                    || self.codings_on(excerpt.id).any(|coding| coding.colour.is_some_and(bears))
            }
            Condition::In(document) => excerpt.document == *document,
            Condition::Role(role) => {
                excerpt.speaker.and_then(|id| self.model.speakers.get(id)).is_some_and(|speaker| speaker.role == *role)
            }
            Condition::Round(round) => excerpt.round == *round,
            Condition::By(coder) => excerpt.coder == *coder,
            _ => false,
        }
    }

    fn noted(&self, excerpt: &Excerpt, wanted: &Wanted) -> bool {
        let analyser = self.analyser(excerpt.document);
        let subjects = self.model.places.codings(excerpt.id).iter().map(|id| Subject::Coding(*id));
        let mut memos = std::iter::once(Subject::Excerpt(excerpt.id))
            .chain(subjects)
            .flat_map(|subject| self.model.places.memos(subject))
            .filter_map(|id| self.model.memos.get(*id));
        memos.any(|memo| says(&analyser, &memo.words, wanted.by(analyser)))
    }

    /// Those among these excerpts that say certain words.
    fn saying(&self, wanted: &Wanted, among: &RoaringBitmap) -> Result<RoaringBitmap> {
        let Some(answer) = self.index.as_ref().and_then(|index| index.excerpts(wanted)) else {
            return self.saying_plainly(wanted, among);
        };
        let documents = answer.unsure_documents.iter().flat_map(|id| self.model.places.excerpts(*id));
        let unsure: RoaringBitmap = documents.chain(answer.unsure_excerpts.iter().copied()).map(bit).collect();
        let plainly = self.saying_plainly(wanted, &(&unsure & among))?;
        Ok(((answer.found & among) - unsure) | plainly)
    }

    /// The same by reading their words.
    fn saying_plainly(&self, wanted: &Wanted, among: &RoaringBitmap) -> Result<RoaringBitmap> {
        let mut saying = RoaringBitmap::new();
        self.store.each_quote(among.iter().map(excerpt_of), |id, words| {
            let analyser = self.model.excerpts.get(id).map_or(Analyser::of(None), |e| self.analyser(e.document));
            if says(&analyser, words, wanted.by(analyser)) {
                saying.insert(bit(id));
            }
        })?;
        Ok(saying)
    }
}

pub(super) fn cheapest_first(parts: &[Condition]) -> Vec<&Condition> {
    let mut parts: Vec<&Condition> = parts.iter().collect();
    parts.sort_by_key(|part| part.cost());
    parts
}
