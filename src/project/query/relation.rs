//! Relations between excerpts: those that overlap, and those that follow soon after another. Only excerpts of one coder
//! in one round are compared, because two coders mark the same places on purpose, and so does one coder in two rounds.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use roaring::RoaringBitmap;

use crate::domain::document::Role;
use crate::domain::excerpt::Excerpt;
use crate::domain::ids::{CoderId, DocumentId, ExcerptId, RevisionId, RoundId};
use crate::domain::span::Span;
use crate::domain::turn::Turn;
use crate::error::Result;
use crate::project::Project;

/// Excerpts are only compared within the same layer.
type Layer = (DocumentId, CoderId, RoundId);

fn layer(excerpt: &Excerpt) -> Layer {
    (excerpt.document, excerpt.coder, excerpt.round)
}

/// The text between an excerpt and the next one that it is compared with.
struct Gap {
    after: ExcerptId,
    between: Span,
}

/// An excerpt that others are compared with.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Mark {
    span: Span,
    /// A turn that it touches.
    turn: i64,
    /// The largest end of this mark and those before it.
    furthest: usize,
}

impl Project {
    /// The given excerpts that overlap one of `others`, or are one of them.
    pub(super) fn overlapping(&self, among: &RoaringBitmap, others: &RoaringBitmap) -> RoaringBitmap {
        let others = self.by_layer(others);
        self.filtered(among, |excerpt| {
            others.get(&layer(excerpt)).is_some_and(|marks| is_overlapped(excerpt.span(), marks))
        })
    }

    /// The given excerpts that end before one of `others` begins, in the same turn or the next. Interviewers'
    /// turns between the two are ignored.
    pub(super) fn ending_before(&self, among: &RoaringBitmap, others: &RoaringBitmap) -> Result<RoaringBitmap> {
        let others = self.by_layer(others);
        let mut found = RoaringBitmap::new();
        let mut undecided: BTreeMap<DocumentId, Vec<Gap>> = BTreeMap::new();
        for excerpt in among.iter().filter_map(|number| self.model.excerpts.get(ExcerptId::of_bit(number))) {
            let Some(marks) = others.get(&layer(excerpt)) else { continue };
            let next = marks.get(marks.partition_point(|mark| mark.span.start < excerpt.end_byte));
            match next {
                None => {}
                // An excerpt stores one turn that it touches. If these are close enough, the turns need not be read.
                Some(next) if next.turn <= excerpt.turn + 1 => drop(found.insert(excerpt.id.bit())),
                Some(next) => {
                    let between = Span::new(excerpt.end_byte, next.span.start);
                    undecided.entry(excerpt.document).or_default().push(Gap { after: excerpt.id, between });
                }
            }
        }
        let documents: Vec<DocumentId> = undecided.keys().copied().collect();
        for (gaps, turns) in undecided.into_values().zip(self.turns_of(&documents)?) {
            let small = gaps.into_iter().filter(|gap| self.has_only_interviewers(&turns, gap.between));
            found.extend(small.map(|gap| gap.after.bit()));
        }
        Ok(found)
    }

    fn by_layer(&self, excerpts: &RoaringBitmap) -> HashMap<Layer, Vec<Mark>> {
        let mut layers: HashMap<Layer, Vec<Mark>> = HashMap::new();
        for excerpt in excerpts.iter().filter_map(|number| self.model.excerpts.get(ExcerptId::of_bit(number))) {
            layers.entry(layer(excerpt)).or_default().push(Mark {
                span: excerpt.span(),
                turn: excerpt.turn,
                furthest: excerpt.end_byte,
            });
        }
        for marks in layers.values_mut() {
            marks.sort_unstable();
            let mut furthest = 0;
            for mark in marks {
                furthest = furthest.max(mark.furthest);
                mark.furthest = furthest;
            }
        }
        layers
    }

    /// Whether only interviewers' turns lie between the turn in which one excerpt ends and the turn in which the other
    /// begins.
    fn has_only_interviewers(&self, turns: &[Turn], between: Span) -> bool {
        let turn_at = |byte: usize| turns.partition_point(|turn| turn.span.end <= byte);
        let (from, to) = (turn_at(between.start.saturating_sub(1)), turn_at(between.end));
        let asks = |turn: &Turn| {
            turn.speaker.and_then(|id| self.model.speakers.get(id)).is_some_and(|s| s.role == Role::Interviewer)
        };
        to <= from || turns.get(from + 1..to).is_some_and(|between| between.iter().all(asks))
    }

    /// The turns of each of these documents: from the index, otherwise read from the file on all cores.
    fn turns_of(&self, documents: &[DocumentId]) -> Result<Vec<Arc<[Turn]>>> {
        let mut known: Vec<Option<Arc<[Turn]>>> =
            documents.iter().map(|document| self.document_words(*document).map(|words| words.all_turns())).collect();
        let unknown: Vec<usize> = (0..documents.len()).filter(|n| known[*n].is_none()).collect();
        let revisions: Vec<RevisionId> =
            unknown.iter().map(|n| Ok(self.document(documents[*n])?.revision)).collect::<Result<_>>()?;
        let read = self.on_all_cores(unknown.len(), || (), |(), store, n| store.turns(revisions[n]));
        for ((n, turns), revision) in unknown.into_iter().zip(read).zip(&revisions) {
            known[n] = Some(turns.map_or_else(|| self.store.turns(*revision), Ok)?.into());
        }
        Ok(known.into_iter().flatten().collect())
    }
}

fn is_overlapped(span: Span, marks: &[Mark]) -> bool {
    let begun = marks.partition_point(|mark| mark.span.start < span.end);
    begun.checked_sub(1).and_then(|last| marks.get(last)).is_some_and(|mark| mark.furthest > span.start)
}
