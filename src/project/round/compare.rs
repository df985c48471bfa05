//! Compares two rounds, excerpt by excerpt, or two codes.

use roaring::RoaringBitmap;

use crate::analysis::comparison::{CodeChanges, Coded, Compared, Pair, pairs};
use crate::domain::excerpt::Excerpt;
use crate::domain::ids::{CodeId, ExcerptId, RoundId};
use crate::domain::query::condition::Condition;
use crate::error::{Error, Result};
use crate::project::Project;

/// What became of a passage from one round to another.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RoundChange {
    /// The excerpt of each round; one of the two may be missing.
    pub pair: Pair,
    /// What became of its codes.
    pub codes: CodeChanges,
    /// Whether its borders were moved.
    pub is_resized: bool,
    /// Whether a code that it kept has another path.
    pub is_renamed: bool,
}

impl RoundChange {
    /// Whether anything but the names of its codes was changed.
    pub fn is_change(&self) -> bool {
        self.is_resized || self.codes.is_recoded() || self.pair.old.is_none() || self.pair.new.is_none()
    }
}

/// How many passages a round changed.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct ChangeCounts {
    /// In both rounds, with the same codes and borders.
    pub unchanged: usize,
    /// In both rounds, with other codes.
    pub recoded: usize,
    /// In both rounds, with other borders.
    pub resized: usize,
    /// In the later round only.
    pub new: usize,
    /// In the earlier round only.
    pub gone: usize,
    /// In both rounds, with a code that has another path, changed otherwise or not.
    pub renamed: usize,
}

impl ChangeCounts {
    /// Counts changes.
    pub fn of(changes: &[RoundChange]) -> Self {
        let count = |is: fn(&RoundChange) -> bool| changes.iter().filter(|change| is(change)).count();
        let is_in_both = |change: &RoundChange| change.pair.old.is_some() && change.pair.new.is_some();
        Self {
            unchanged: count(|change| !change.is_change()),
            recoded: changes.iter().filter(|change| is_in_both(change) && change.codes.is_recoded()).count(),
            resized: count(|change| change.is_resized),
            new: count(|change| change.pair.old.is_none()),
            gone: count(|change| change.pair.new.is_none()),
            renamed: count(|change| change.is_renamed),
        }
    }
}

/// The excerpts of two themes.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct ThemesBeside {
    /// Those of the first alone, in reading order.
    pub first: Vec<ExcerptId>,
    /// Those with both, or that overlap one of the other theme by the same coder: first those of the first theme.
    pub both: Vec<(ExcerptId, ExcerptId)>,
    /// Those of the second alone, in reading order.
    pub second: Vec<ExcerptId>,
}

impl Project {
    /// What became of every passage from one round to another, in reading order. Errors: the two are the same round.
    pub fn round_changes(&self, old: RoundId, new: RoundId) -> Result<Vec<RoundChange>> {
        self.check_different(old, new)?;
        let (before, after) = (self.compared_in(old, old), self.compared_in(new, old));
        let mut changes: Vec<RoundChange> =
            pairs(&before, &after).into_iter().map(|pair| self.round_change(old, pair)).collect();
        let place = |change: &RoundChange| {
            let excerpt = change.pair.old.or(change.pair.new).and_then(|id| self.model.excerpts.get(id));
            excerpt.map(|excerpt| {
                let document = self.model.documents.get(excerpt.document).map(|document| document.position);
                (document, excerpt.document, excerpt.start_byte, excerpt.end_byte)
            })
        };
        changes.sort_by_cached_key(|change| (place(change), change.pair));
        Ok(changes)
    }

    fn round_change(&self, old: RoundId, pair: Pair) -> RoundChange {
        let codes = |id: Option<ExcerptId>| id.map_or_else(Vec::new, |id| self.model.codes_of(id));
        let span = |id: Option<ExcerptId>| Some(self.model.excerpts.get(id?)?.span());
        let codes = CodeChanges::between(&codes(pair.old), &codes(pair.new), |code| self.earlier_code(code, old));
        let path = |code: CodeId| self.model.codebook.path(code);
        let is_renamed = codes.kept.iter().any(|(before, after)| path(*before) != path(*after));
        let is_resized = span(pair.old).zip(span(pair.new)).is_some_and(|(before, after)| before != after);
        RoundChange { pair, codes, is_resized, is_renamed }
    }

    /// The code of an earlier round that a code was copied from, perhaps through other rounds; otherwise the one with its
    /// path.
    pub(in crate::project) fn earlier_code(&self, code: CodeId, round: RoundId) -> Option<CodeId> {
        let book = &self.model.codebook;
        let mut next = book.get(code);
        while let Some(code) = next.filter(|code| code.round != round) {
            // An origin is older, so the chain ends.
            next = code.origin.filter(|origin| *origin < code.id).and_then(|origin| book.get(origin));
        }
        let copied_from = next.map(|code| code.id);
        copied_from.or_else(|| book.at_path_in(round, &book.names(code)))
    }

    /// The excerpts of a round, as comparing them with those of an earlier round needs them, by id.
    fn compared_in(&self, round: RoundId, earlier: RoundId) -> Vec<Compared> {
        let all = self.model.by_owner.in_round(round).iter().map(ExcerptId::of_bit);
        all.filter_map(|id| self.compared(id, earlier)).collect()
    }

    /// The excerpts of a round that count, as [`Self::compared_in`].
    pub(in crate::project) fn counted_in_round(&self, round: RoundId, earlier: RoundId) -> Vec<Compared> {
        let all = self.model.by_owner.in_round(round).iter().map(ExcerptId::of_bit);
        all.filter(|id| self.model.counted(*id).is_some()).filter_map(|id| self.compared(id, earlier)).collect()
    }

    fn compared(&self, id: ExcerptId, earlier: RoundId) -> Option<Compared> {
        let excerpt = self.model.excerpts.get(id)?;
        Some(Compared {
            id,
            origin: self.earlier_excerpt(excerpt, earlier),
            document: excerpt.document,
            coder: excerpt.coder,
            span: excerpt.span(),
            codings: self.codings_on(id).map(|coding| Coded { uuid: coding.uuid, code: coding.code }).collect(),
        })
    }

    /// The excerpt of an earlier round that an excerpt was copied from, perhaps through other rounds.
    fn earlier_excerpt(&self, excerpt: &Excerpt, round: RoundId) -> Option<ExcerptId> {
        let mut next = Some(excerpt);
        while let Some(one) = next.filter(|one| one.round != round) {
            // An origin is older, so the chain ends.
            next = one.origin.filter(|origin| *origin < one.id).and_then(|origin| self.model.excerpts.get(origin));
        }
        next.map(|one| one.id).filter(|id| *id != excerpt.id)
    }

    /// Two rounds, the earlier one first. Errors: one no longer exists.
    pub fn earlier_first(&self, one: RoundId, other: RoundId) -> Result<(RoundId, RoundId)> {
        let is_later = self.round(one)?.number > self.round(other)?.number;
        Ok(if is_later { (other, one) } else { (one, other) })
    }

    /// Errors: two rounds to compare are the same one, or one no longer exists.
    pub(in crate::project) fn check_different(&self, old: RoundId, new: RoundId) -> Result<()> {
        self.round(old)?;
        let number = self.round(new)?.number;
        if old == new { Err(Error::SameRound { number }) } else { Ok(()) }
    }

    /// The excerpts of two themes beside each other. Errors: one of the two no longer exists.
    pub fn themes_beside(&self, first: CodeId, second: CodeId) -> Result<ThemesBeside> {
        let excerpts = |code: CodeId| -> Result<RoaringBitmap> {
            let round = Condition::Round(self.code(code)?.round);
            self.select(&Condition::All(vec![round, Condition::Coded(self.model.codebook.theme(code))]))
        };
        let (one, other) = (excerpts(first)?, excerpts(second)?);
        let mut beside = ThemesBeside::default();
        let mut shared = RoaringBitmap::new();
        for id in self.in_order(&one) {
            let touched: Vec<ExcerptId> = self.overlapping_among(id, &other);
            shared.extend(touched.iter().map(|id| id.bit()));
            match touched.is_empty() {
                true => beside.first.push(id),
                false => beside.both.extend(touched.into_iter().map(|other| (id, other))),
            }
        }
        beside.second = self.in_order(&(other - shared));
        Ok(beside)
    }

    /// The excerpts among these that share text with an excerpt and are by the same coder; itself, if it is among them.
    fn overlapping_among(&self, id: ExcerptId, among: &RoaringBitmap) -> Vec<ExcerptId> {
        if among.contains(id.bit()) {
            return vec![id];
        }
        let Some(excerpt) = self.model.excerpts.get(id) else { return Vec::new() };
        let near = self.model.by_owner.excerpts_near(excerpt.document, excerpt.span());
        let others =
            near.filter(|other| among.contains(other.bit())).filter_map(|other| self.model.excerpts.get(other));
        others.filter(|other| other.coder == excerpt.coder).map(|other| other.id).collect()
    }
}
