//! Selects the excerpts that meet a condition.

use std::sync::Arc;

use roaring::RoaringBitmap;
use rustc_hash::FxHashSet;

use crate::domain::excerpt::Excerpt;
use crate::domain::ids::{CodeId, ExcerptId, ParticipantId};
use crate::domain::memo::Subject;
use crate::domain::query::condition::Condition;
use crate::error::Result;
use crate::project::Project;
use crate::project::model::Model;
use crate::search::analysis::Analyser;
use crate::search::analysis::dialect::Dialect;
use crate::search::analysis::finder::{Finder, SearchText};
use crate::search::analysis::query_terms::QueryTerms;
use crate::store::Store;

/// How many excerpts a thread searches at a time.
const CHUNK: usize = 4096;

/// The setting with a project's own [dialect words](crate::search::analysis::dialect).
pub(in crate::project) const DIALECT: &str = "dialect";

/// The dialect words of a project. Read with the project, and again when a setting changes.
pub(in crate::project) fn dialect_of(model: &Model) -> Arc<Dialect> {
    let own = model.settings.iter().find(|setting| setting.name == DIALECT);
    Dialect::with(own.map(|setting| setting.value.as_str()))
}

impl Project {
    /// The ids of the excerpts that meet a condition: in the current round, unless the condition names a round.
    ///
    /// Excerpts of interviewers and of own texts are included, although they do not [count](Self::counted).
    pub fn select(&self, condition: &Condition) -> Result<RoaringBitmap> {
        self.in_current_round(condition, self.matching(condition, self.model.by_owner.all())?)
    }

    /// The ids of the excerpts that a query matches, as [`Self::select`]; an empty query matches all. Errors: it cannot be
    /// read.
    pub fn excerpts_matching(&self, query: &str) -> Result<RoaringBitmap> {
        self.select(&self.understand(query)?)
    }

    /// The given excerpts that are in the current round. All of them if the condition names a round.
    pub(super) fn in_current_round(&self, condition: &Condition, among: RoaringBitmap) -> Result<RoaringBitmap> {
        match self.model.current_round().filter(|_| !condition.names_round()) {
            Some(round) => self.matching(&Condition::Round(round.id), &among),
            None => Ok(among),
        }
    }

    /// The excerpts in reading order: by the order of documents, then by start, then longest first.
    pub fn in_order(&self, excerpts: &RoaringBitmap) -> Vec<ExcerptId> {
        let documents = self.model.documents_in_order();
        let all = documents.iter().flat_map(|document| self.model.by_owner.excerpts(document.id));
        all.filter(|id| excerpts.contains(id.bit())).collect()
    }

    /// The given excerpts that meet a condition, in any round.
    pub(in crate::project) fn matching(&self, condition: &Condition, among: &RoaringBitmap) -> Result<RoaringBitmap> {
        Ok(match condition {
            Condition::All(parts) => {
                let mut left = among.clone();
                for part in cheapest_first(parts) {
                    left = self.matching(part, &left)?;
                }
                left
            }
            Condition::Any(parts) => {
                let mut left = among.clone();
                for part in cheapest_first(parts) {
                    left -= self.matching(part, &left)?;
                }
                among - left
            }
            Condition::Not(part) => among - self.matching(part, among)?,
            Condition::Coded(codes) => self.model.by_owner.coded_with_any(codes) & among,
            Condition::Words(_) | Condition::Near(..) => match self.query_terms(condition) {
                Some(terms) => self.with_words(&terms, among)?,
                None => RoaringBitmap::new(),
            },
            Condition::Overlaps(other) => self.overlapping(among, &self.matching(other, self.model.by_owner.all())?),
            Condition::Before(other) => self.ending_before(among, &self.matching(other, self.model.by_owner.all())?)?,
            Condition::Round(round) => self.model.by_owner.in_round(*round) & among,
            Condition::Participant(people) => {
                // Hundreds of people may have an attribute, and every excerpt is tested.
                let people: FxHashSet<ParticipantId> = people.iter().copied().collect();
                self.filtered(among, |excerpt| {
                    self.model.participant_of(excerpt).is_some_and(|person| people.contains(&person))
                })
            }
            Condition::Condensation(_) => {
                let Some(terms) = self.query_terms(condition) else { return Ok(RoaringBitmap::new()) };
                let mut finder = Finder::new(terms, &self.vocabulary);
                self.filtered(among, |excerpt| self.has_condensation(excerpt, &mut finder))
            }
            Condition::Condensate(_) => {
                let Some(terms) = self.query_terms(condition) else { return Ok(RoaringBitmap::new()) };
                self.summed_up_with(&mut Finder::new(terms, &self.vocabulary)) & among
            }
            Condition::Memo(_) => {
                let Some(terms) = self.query_terms(condition) else { return Ok(RoaringBitmap::new()) };
                let mut finder = Finder::new(terms, &self.vocabulary);
                self.filtered(among, |excerpt| self.has_memo(excerpt, &mut finder))
            }
            single => self.filtered(among, |excerpt| self.is(excerpt, single)),
        })
    }

    /// The terms of a condition on words; `None` for other conditions.
    pub(in crate::project) fn query_terms(&self, condition: &Condition) -> Option<Arc<QueryTerms>> {
        let dialect = &self.dialect;
        let terms = match condition {
            Condition::Words(phrase)
            | Condition::Memo(phrase)
            | Condition::Condensation(phrase)
            | Condition::Condensate(phrase) => QueryTerms::phrase(phrase, dialect),
            Condition::Near(within, left, right) => QueryTerms::near(*within, left, right, dialect),
            _ => None,
        };
        terms.map(Arc::new)
    }

    /// The given excerpts for which `holds` is true.
    pub(super) fn filtered(&self, among: &RoaringBitmap, mut holds: impl FnMut(&Excerpt) -> bool) -> RoaringBitmap {
        let excerpt = |bit: &u32| self.model.excerpts.get(ExcerptId::of_bit(*bit));
        among.iter().filter(|bit| excerpt(bit).is_some_and(&mut holds)).collect()
    }

    /// Whether the condensation of an excerpt holds the words.
    fn has_condensation(&self, excerpt: &Excerpt, finder: &mut Finder) -> bool {
        let given = self.model.shown_preparation(excerpt).filter(|given| !given.condensation.is_empty());
        given.is_some_and(|given| {
            finder.is_match(self.analyser(excerpt.document), SearchText::Text(&given.condensation))
        })
    }

    /// The excerpts with a code whose condensate holds the words.
    fn summed_up_with(&self, finder: &mut Finder) -> RoaringBitmap {
        if self.model.condensates.is_empty() {
            return RoaringBitmap::new();
        }
        let mut holds = |id: &CodeId| {
            let shown = self.model.shown_condensate(*id).filter(|shown| !shown.words.is_empty());
            shown.is_some_and(|shown| finder.is_match(Analyser::for_language(None), SearchText::Text(&shown.words)))
        };
        let codes: Vec<CodeId> = self.model.codes.iter().map(|code| code.id).filter(&mut holds).collect();
        self.model.by_owner.coded_with_any(&codes)
    }

    /// Whether an excerpt meets a condition that needs neither words nor other excerpts.
    fn is(&self, excerpt: &Excerpt, condition: &Condition) -> bool {
        match condition {
            Condition::Coloured(pens) => {
                let has_content = |pen| pens.contains(&pen);
                excerpt.colour.is_some_and(has_content)
                    || self.codings_on(excerpt.id).any(|coding| coding.colour.is_some_and(has_content))
            }
            Condition::Document(document) => excerpt.document == *document,
            Condition::Role(role) => {
                excerpt.speaker.and_then(|id| self.model.speakers.get(id)).is_some_and(|speaker| speaker.role == *role)
            }
            Condition::Uncoded => self.model.by_owner.codings(excerpt.id).is_empty(),
            Condition::Coder(coder) => excerpt.coder == *coder,
            Condition::Flagged(flagged) => {
                self.model.shown_preparation(excerpt).is_some_and(|given| given.flagged) == *flagged
            }
            Condition::Condensed(condensed) => {
                self.model.shown_preparation(excerpt).is_some_and(|given| !given.condensation.is_empty()) == *condensed
            }
            _ => false,
        }
    }

    /// Whether a memo on an excerpt, on its codings, or on what it was copied from says this.
    fn has_memo(&self, excerpt: &Excerpt, finder: &mut Finder) -> bool {
        let analyser = self.analyser(excerpt.document);
        let memos = self.memos_with_origins(Subject::Excerpt(excerpt.id));
        memos.iter().any(|shown| finder.is_match(analyser, SearchText::Text(&self.readable(&shown.memo.words))))
    }

    /// The given excerpts that contain certain words.
    fn with_words(&self, terms: &Arc<QueryTerms>, among: &RoaringBitmap) -> Result<RoaringBitmap> {
        let Some(answer) = self.index.as_ref().and_then(|index| index.excerpts(terms, among)) else {
            return self.with_words_read(terms, among);
        };
        let documents = answer.unsure_documents.iter().flat_map(|id| self.model.by_owner.excerpts(*id));
        let unsure: RoaringBitmap =
            documents.chain(answer.unsure_excerpts.iter().copied()).map(ExcerptId::bit).collect();
        let plainly = self.with_words_read(terms, &(&unsure & among))?;
        Ok(((answer.found & among) - unsure) | plainly)
    }

    /// As [`Self::with_words`], by reading the excerpts' text.
    fn with_words_read(&self, terms: &Arc<QueryTerms>, among: &RoaringBitmap) -> Result<RoaringBitmap> {
        let excerpts: Vec<ExcerptId> = among.iter().map(ExcerptId::of_bit).collect();
        let (model, vocabulary) = (&self.model, &self.vocabulary);
        let finder = || Finder::new(Arc::clone(terms), vocabulary);
        let search = |finder: &mut Finder, store: &Store, excerpts: &[ExcerptId]| {
            let mut saying = Vec::new();
            store.each_quote(excerpts.iter().copied(), |id, words| {
                let document = model.excerpts.get(id).map(|excerpt| excerpt.document);
                let analyser = document.map_or(Analyser::for_language(None), |document| model.analyser(document));
                if finder.is_match(analyser, SearchText::Text(words)) {
                    saying.push(id.bit());
                }
            })?;
            Ok(saying)
        };
        let portions: Vec<&[ExcerptId]> = excerpts.chunks(CHUNK).collect();
        let found = self.on_all_cores(portions.len(), finder, |finder, store, n| search(finder, store, portions[n]));
        let mut saying = RoaringBitmap::new();
        for (found, portion) in found.into_iter().zip(portions) {
            saying.extend(match found {
                Some(found) => found,
                None => search(&mut finder(), &self.store, portion)?,
            });
        }
        Ok(saying)
    }
}

pub(super) fn cheapest_first(parts: &[Condition]) -> Vec<&Condition> {
    let mut parts: Vec<&Condition> = parts.iter().collect();
    parts.sort_by_key(|part| part.cost());
    parts
}
