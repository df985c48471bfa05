//! Makes rows of a foreign project.
//!
//! - A text becomes canonical, and its turns are found as in any transcript, unless a selection would lose its words by that;
//!   then each paragraph is a turn without a speaker. tusj's own files say where the turns are.
//! - An excerpt belongs to one coder, so a selection that several people coded becomes an excerpt for each of them.
//! - Everything is in one round, unless tusj wrote the file and says which rounds there are.
//! - A time that the file does not give is 0, and an identifier that it does not give as well; a project that takes the rows
//!   in gives them its own.

mod codes;
mod excerpts;
mod memos;
mod people;
mod supplement;
mod text;

use std::collections::{HashMap, HashSet};

use super::foreign::{ExchangeNote, ForeignProject, NotTaken, leave_out};
use crate::domain::exchange::Exchange;
use crate::domain::ids::{
    AttributeId, CodeId, CoderId, CodingId, ColourId, DocumentId, ExcerptId, Id, Moment, ParticipantId, RoundId, Uuid,
};
use crate::domain::round::{Coder, Round};
use crate::domain::row::Table;
use supplement::Supplement;

/// A foreign project as rows.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Settled {
    /// The rows. Without a supplement of tusj's own they have one round and one set of pens; a coder without a name stands for
    /// whoever takes them in.
    pub exchange: Exchange,
    /// The program that wrote the file, as it says itself.
    pub program: String,
    /// Whether tusj wrote it, and what it wrote beside the standard could be read.
    pub is_own: bool,
    /// What the user should know.
    pub notes: Vec<ExchangeNote>,
}

/// Makes rows of a project.
pub fn settle(mut project: ForeignProject) -> Settled {
    let supplement = project.supplement.take().and_then(|json| Supplement::read(&json));
    let is_own = supplement.is_some();
    let mut settling = Settling::new(supplement.unwrap_or_default(), std::mem::take(&mut project.notes), is_own);
    settling.exchange.name = std::mem::take(&mut project.name);
    settling.coders(&project);
    settling.rounds();
    settling.codes(&project);
    settling.people(&project);
    settling.documents(&mut project);
    settling.copies();
    settling.memos(&project);
    settling.overlay();
    settling.drop_bare_excerpts();
    // A supplement that was tampered with may name rounds and have none.
    if settling.exchange.rounds.is_empty() {
        settling.add_round();
    }
    settling.place_in_rounds();
    settling.notes.sort();
    Settled { exchange: settling.exchange, program: project.program, is_own, notes: settling.notes }
}

/// The rows being made, and which row each thing of the file became.
struct Settling {
    exchange: Exchange,
    supplement: Supplement,
    is_own: bool,
    notes: Vec<ExchangeNote>,
    coders: HashMap<Uuid, CoderId>,
    codes: HashMap<Uuid, CodeId>,
    /// The codes that stand for pens.
    pens: HashMap<Uuid, ColourId>,
    participants: HashMap<Uuid, ParticipantId>,
    documents: HashMap<Uuid, DocumentId>,
    /// The first excerpt of each selection.
    excerpts: HashMap<Uuid, ExcerptId>,
    codings: HashMap<Uuid, CodingId>,
    /// The coding of each excerpt with each code.
    coded: HashMap<(ExcerptId, CodeId), CodingId>,
    /// What is known about whom already.
    valued: HashSet<(ParticipantId, AttributeId)>,
    /// Which document each person speaks in.
    speaks_in: HashMap<Uuid, Vec<Uuid>>,
    /// The last id of each table.
    last: HashMap<Table, i64>,
    /// The default coder and round.
    coder: CoderId,
    round: RoundId,
    /// The codes under which tusj wrote those of a round, or the pens of a set.
    groups: HashSet<Uuid>,
}

impl Settling {
    fn new(supplement: Supplement, notes: Vec<ExchangeNote>, is_own: bool) -> Self {
        Self {
            exchange: Exchange::default(),
            groups: supplement.groups(),
            supplement,
            is_own,
            notes,
            coders: HashMap::new(),
            codes: HashMap::new(),
            pens: HashMap::new(),
            participants: HashMap::new(),
            documents: HashMap::new(),
            excerpts: HashMap::new(),
            codings: HashMap::new(),
            coded: HashMap::new(),
            valued: HashSet::new(),
            speaks_in: HashMap::new(),
            last: HashMap::new(),
            coder: CoderId(0),
            round: RoundId(0),
        }
    }

    /// The next id of a table.
    fn id<I: Id>(&mut self, table: Table) -> I {
        let last = self.last.entry(table).or_default();
        *last += 1;
        I::new(*last)
    }

    /// Notes that something was left out.
    fn leave_out(&mut self, what: NotTaken, name: impl Into<String>) {
        leave_out(&mut self.notes, what, name);
    }

    fn coders(&mut self, project: &ForeignProject) {
        for coder in &project.coders {
            let id = self.id(Table::Coder);
            self.coders.insert(coder.guid, id);
            self.exchange.coders.push(Coder { id, uuid: coder.guid, name: coder.name.trim().to_owned() });
        }
        if self.exchange.coders.is_empty() {
            let id = self.id(Table::Coder);
            self.exchange.coders.push(Coder { id, uuid: Uuid::default(), name: String::new() });
        }
        self.coder = self.exchange.coders.first().map_or(CoderId(1), |coder| coder.id);
    }

    /// The coder with this identifier; the first one if there is none.
    fn coder(&self, guid: Option<Uuid>) -> CoderId {
        guid.and_then(|guid| self.coders.get(&guid)).copied().unwrap_or(self.coder)
    }

    /// The rows that only tusj's own supplement has, or a round and a set of pens of their own.
    fn rounds(&mut self) {
        let mut last = std::mem::take(&mut self.last);
        self.supplement.reserve(&mut last);
        self.last = last;
        if !self.supplement.has_rounds() {
            self.add_round();
        }
    }

    /// The only round, with a set of pens.
    fn add_round(&mut self) {
        let (set, round) = (self.id(Table::ColourSet), self.id(Table::Round));
        self.round = round;
        self.exchange.colour_sets.push(crate::domain::colour::ColourSet { id: set, name: String::new() });
        self.exchange.rounds.push(Round {
            id: round,
            uuid: Uuid::default(),
            number: 1,
            name: String::new(),
            colour_set: set,
            closed_at: None,
            origin: None,
            began_at: Moment(0),
        });
    }
}
