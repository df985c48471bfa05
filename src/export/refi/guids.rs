//! The identifiers of what is written.
//!
//! Most rows have their own. The others (pens, attributes, the codings that stand for a pen) get one that is made from
//! those of the project, so that the same project gets the same ones each time.

use std::collections::HashMap;

use crate::domain::exchange::Exchange;
use crate::domain::ids::{AttributeId, CodeId, CoderId, ColourId, ColourSetId, Id, RoundId, Uuid};

/// What an identifier is made for.
#[derive(Clone, Copy)]
enum Made {
    Pen = 1,
    PenSet = 2,
    Attribute = 3,
    RoundCode = 4,
    OwnTexts = 5,
    PenOnExcerpt = 6,
    Link = 7,
}

/// The identifiers of a project's rows.
pub(super) struct Guids {
    /// What identifiers for rows without one are made from.
    base: Uuid,
    codes: HashMap<CodeId, Uuid>,
    coders: HashMap<CoderId, Uuid>,
    rounds: HashMap<RoundId, Uuid>,
}

impl Guids {
    pub(super) fn of(exchange: &Exchange) -> Self {
        Self {
            base: exchange.rounds.iter().min_by_key(|round| round.id).map(|round| round.uuid).unwrap_or_default(),
            codes: exchange.codes.iter().map(|code| (code.id, code.uuid)).collect(),
            coders: exchange.coders.iter().map(|coder| (coder.id, coder.uuid)).collect(),
            rounds: exchange.rounds.iter().map(|round| (round.id, round.uuid)).collect(),
        }
    }

    pub(super) fn code(&self, id: CodeId) -> String {
        self.codes.get(&id).map(Uuid::to_string).unwrap_or_default()
    }

    pub(super) fn coder(&self, id: CoderId) -> String {
        self.coders.get(&id).map(Uuid::to_string).unwrap_or_default()
    }

    /// Of the code above those of a round.
    pub(super) fn round_code(&self, id: RoundId) -> Uuid {
        let round = self.rounds.get(&id).copied().unwrap_or_default();
        made(round, Made::RoundCode, 0)
    }

    pub(super) fn pen(&self, id: ColourId) -> Uuid {
        made(self.base, Made::Pen, id.number())
    }

    pub(super) fn pen_set(&self, id: ColourSetId) -> Uuid {
        made(self.base, Made::PenSet, id.number())
    }

    pub(super) fn attribute(&self, id: AttributeId) -> Uuid {
        made(self.base, Made::Attribute, id.number())
    }

    /// Of the set of the texts of one's own.
    pub(super) fn own_texts(&self) -> Uuid {
        made(self.base, Made::OwnTexts, 0)
    }
}

/// Of the coding that stands for the pen on an excerpt.
pub(super) fn pen_on(excerpt: Uuid) -> Uuid {
    made(excerpt, Made::PenOnExcerpt, 0)
}

/// Of the link from a copy to its original.
pub(super) fn link(copy: Uuid) -> Uuid {
    made(copy, Made::Link, 0)
}

fn made(base: Uuid, what: Made, number: i64) -> Uuid {
    let number = u128::try_from(number).unwrap_or_default();
    base.combined(Uuid((what as u128) << 120 | number))
}
