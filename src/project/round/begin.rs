//! Begins a round: with everything as it is in another round, with its codes only, or with nothing.

use std::collections::{BTreeMap, HashMap};

use crate::domain::change::ChangeScope;
use crate::domain::code::Code;
use crate::domain::ids::{CodeId, CodingId, ColourSetId, DocumentId, ExcerptId, Id, RoundId};
use crate::domain::round::{Round, RoundCopy};
use crate::domain::row::Table;
use crate::domain::step::{ActKind, Step};
use crate::error::Result;
use crate::project::{Changed, Project};
use crate::store::commit::Watch;

/// What a new round starts with.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum RoundStart {
    /// A copy of the codes, the excerpts and their codings.
    Copy,
    /// A copy of the codes.
    Codes,
    /// Nothing.
    Empty,
}

/// A round to begin.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct NewRound {
    /// The round that it starts from.
    pub from: RoundId,
    /// What it takes from that round.
    pub start: RoundStart,
    /// Its name; may be empty.
    pub name: String,
    /// Its pens; `None` for those of `from`.
    pub colour_set: Option<ColourSetId>,
}

impl NewRound {
    /// A round without a name, with the pens of the round that it starts from.
    pub fn new(from: RoundId, start: RoundStart) -> Self {
        Self { from, start, name: String::new(), colour_set: None }
    }
}

impl Project {
    /// Begins a round and makes it the current one. Memos are not copied; they stay with the originals.
    ///
    /// Errors: the round to start from no longer exists, or the name is too long or taken.
    pub fn begin_round(&mut self, new: &NewRound) -> Result<(RoundId, Changed)> {
        self.begin_round_watched(new, &mut |_, _| {})
    }

    /// As [`begin_round`](Self::begin_round). Tells `watch` how far a copy has come, which takes a second or two for 100,000
    /// excerpts.
    pub fn begin_round_watched(&mut self, new: &NewRound, watch: Watch) -> Result<(RoundId, Changed)> {
        let from = self.round(new.from)?.clone();
        let name = self.free_round_name(&new.name, None)?;
        let number = self.model.rounds.iter().map(|round| round.number).max().unwrap_or_default() + 1;
        let round = Round {
            id: self.id_for::<Round>(),
            uuid: self.uuid(),
            number,
            name,
            colour_set: new.colour_set.unwrap_or(from.colour_set),
            closed_at: None,
            origin: (new.start != RoundStart::Empty).then_some(from.id),
            began_at: self.now(),
        };
        let mut step = Step::new(ActKind::RoundBegun);
        step.on::<Round>(round.id).on::<Round>(from.id).add(&round, ChangeScope::NONE);
        let copies = match new.start {
            RoundStart::Copy => self.copies(from.id, round.id),
            RoundStart::Codes | RoundStart::Empty => Vec::new(),
        };
        if new.start != RoundStart::Empty {
            self.copy_codes(&mut step, from.id, round.id, &self.copied_excerpts(&copies));
        }
        for copy in &copies {
            // It holds no words, so forgetting a document need not erase it, and undo can still remove the copies.
            step.add(copy, ChangeScope::NONE);
        }
        let changed = self.commit_watched(step, watch)?;
        self.choose_round(round.id)?;
        // Everything that is shown is that of another round now.
        Ok((round.id, Changed { seq: changed.seq, ..Changed::anything() }))
    }

    /// Adds copies of a round's codes to a step. `excerpts` gives the copy of an excerpt, for the codes' examples.
    fn copy_codes(&mut self, step: &mut Step, from: RoundId, to: RoundId, excerpts: &HashMap<ExcerptId, ExcerptId>) {
        let order: Vec<CodeId> = self.model.codebook.in_order_of(from).iter().map(|(id, _)| *id).collect();
        let mut copied: HashMap<CodeId, CodeId> = HashMap::new();
        for id in order {
            let Some(code) = self.model.codebook.get(id).cloned() else { continue };
            let copy = Code {
                id: self.id_for::<Code>(),
                uuid: self.uuid(),
                round: to,
                parent: code.parent.and_then(|parent| copied.get(&parent).copied()),
                example: code.example.map(|example| excerpts.get(&example).copied().unwrap_or(example)),
                origin: Some(id),
                ..code
            };
            copied.insert(id, copy.id);
            step.add(&copy, ChangeScope::NONE);
        }
    }

    /// The copies of a round's excerpts into another, one for each document with any. Reserves the ids of the copies.
    fn copies(&mut self, from: RoundId, to: RoundId) -> Vec<RoundCopy> {
        let mut counts: BTreeMap<DocumentId, (i64, i64)> = BTreeMap::new();
        for id in self.model.by_owner.in_round(from).iter().map(ExcerptId::of_bit) {
            let Some(excerpt) = self.model.excerpts.get(id) else { continue };
            let (excerpts, codings) = counts.entry(excerpt.document).or_default();
            *excerpts += 1;
            *codings += i64::try_from(self.model.by_owner.codings(id).len()).unwrap_or_default();
        }
        let copy = |(document, (excerpts, codings))| RoundCopy {
            id: self.id_for::<RoundCopy>(),
            document,
            old: from,
            new: to,
            first_excerpt: self.reserve::<ExcerptId>(Table::Excerpt, excerpts),
            first_coding: self.reserve::<CodingId>(Table::Coding, codings),
        };
        counts.into_iter().map(copy).collect()
    }

    /// The copy of each excerpt that these copies make.
    fn copied_excerpts(&self, copies: &[RoundCopy]) -> HashMap<ExcerptId, ExcerptId> {
        let of_one = |copy: &RoundCopy| {
            let first = copy.first_excerpt.number();
            (first..).zip(self.model.originals(copy)).map(|(id, original)| (original, ExcerptId(id)))
        };
        copies.iter().flat_map(|copy| of_one(copy).collect::<Vec<_>>()).collect()
    }
}
