//! Finds for each row of a foreign project the row that the project has already, or makes a new one.

use std::collections::{BTreeMap, HashMap, HashSet};

use crate::domain::change::{Change, ChangeScope};
use crate::domain::exchange::reference::IdMap;
use crate::domain::exchange::{Exchange, Taken};
use crate::domain::ids::{CodeId, CodingId, DocumentId, ExcerptId, Id, Moment, RoundId, Uuid};
use crate::domain::row::{Row, Table};
use crate::error::Result;
use crate::import::exchange::Settled;
use crate::project::Project;
use crate::store::texts::NewText;

mod coders;
mod codes;
mod description;
mod documents;
mod marks;
mod memos;
mod people;
mod rounds;
mod thesis;

/// A foreign project that is being taken in.
pub(super) struct TakingIn<'a> {
    project: &'a mut Project,
    exchange: &'a Exchange,
    program: &'a str,
    /// Whether tusj wrote the file, so that it has rounds and pens.
    is_own: bool,
    /// Whether nothing has been done in the project yet.
    is_untouched: bool,
    ids: IdMap,
    changes: Vec<Change>,
    texts: Vec<NewText>,
    counts: BTreeMap<Table, Taken>,
    /// The identifiers in use.
    uuids: HashSet<Uuid>,
    /// The documents whose text the project has already.
    known_documents: HashSet<DocumentId>,
    scopes: HashMap<DocumentId, ChangeScope>,
    /// The codes by round, parent and name in lower case.
    codes: HashMap<(RoundId, Option<CodeId>, String), CodeId>,
    depths: HashMap<CodeId, usize>,
    /// The example of each new code, by the index of its change: excerpts are added after codes.
    examples: Vec<(usize, ExcerptId)>,
    last_positions: HashMap<(RoundId, Option<CodeId>), i64>,
    /// The documents of the excerpts, and the excerpts of the codings, in the project.
    excerpt_documents: HashMap<ExcerptId, DocumentId>,
    coding_excerpts: HashMap<CodingId, ExcerptId>,
}

/// The result: the changes, the new texts, and what was counted.
pub(super) type Rows = (Vec<Change>, Vec<NewText>, BTreeMap<Table, Taken>);

impl<'a> TakingIn<'a> {
    pub(super) fn new(project: &'a mut Project, settled: &'a Settled) -> Result<Self> {
        let model = project.model();
        let is_untouched = model.documents.is_empty() && model.codes.is_empty() && model.rounds.len() == 1;
        let mut uuids: HashSet<Uuid> = HashSet::from([Uuid::default()]);
        uuids.extend(model.documents.iter().map(|row| row.uuid));
        uuids.extend(model.codes.iter().map(|row| row.uuid));
        uuids.extend(model.participants.iter().map(|row| row.uuid));
        uuids.extend(model.coders.iter().map(|row| row.uuid));
        uuids.extend(model.rounds.iter().map(|row| row.uuid));
        uuids.extend(model.memos.iter().map(|row| row.uuid));
        let codes =
            model.codes.iter().map(|code| ((code.round, code.parent, code.name.to_lowercase()), code.id)).collect();
        let mut last_positions = HashMap::new();
        for code in model.codes.iter() {
            let last = last_positions.entry((code.round, code.parent)).or_insert(code.position);
            *last = code.position.max(*last);
        }
        let depths = model.codes.iter().map(|code| (code.id, model.codebook.ancestors(code.id).len())).collect();
        Ok(Self {
            project,
            exchange: &settled.exchange,
            program: &settled.program,
            is_own: settled.is_own,
            is_untouched,
            ids: IdMap::default(),
            changes: Vec::new(),
            texts: Vec::new(),
            counts: BTreeMap::new(),
            uuids,
            known_documents: HashSet::new(),
            scopes: HashMap::new(),
            codes,
            depths,
            examples: Vec::new(),
            last_positions,
            excerpt_documents: HashMap::new(),
            coding_excerpts: HashMap::new(),
        })
    }

    pub(super) fn finish(self) -> Rows {
        (self.changes, self.texts, self.counts)
    }

    pub(super) fn take_all(&mut self) -> Result<()> {
        self.coders()?;
        self.pens();
        self.rounds()?;
        self.participants()?;
        self.documents()?;
        self.codes()?;
        self.excerpts()?;
        self.examples();
        self.codings();
        self.memos();
        self.given();
        self.forms();
        Ok(())
    }

    /// Notes that a row is one that the project has.
    fn is_known<R: Row>(&mut self, old: R::Id, there: R::Id) {
        self.is_now::<R>(old, there);
        self.counts.entry(R::TABLE).or_default().known += 1;
    }

    /// Adds a row under a new id, with its references carried over; `None` if one of them leads nowhere that must not.
    fn add<R: Row>(&mut self, row: &R, about: ChangeScope, change: impl FnOnce(&mut R)) -> Option<R> {
        let id = self.project.id_for::<R>();
        let mut new = self.ids.carried(row, id)?;
        change(&mut new);
        self.is_now::<R>(row.id(), id);
        self.counts.entry(R::TABLE).or_default().new += 1;
        self.changes.push(Change::added(&new, about));
        Some(new)
    }

    /// The identifier, or a new one if it is taken or missing.
    fn free_uuid(&mut self, uuid: Uuid) -> Uuid {
        if self.uuids.insert(uuid) { uuid } else { self.project.uuid() }
    }

    /// The time, or now if the file does not give it.
    fn moment(&self, at: Moment) -> Moment {
        if at.0 > 0 { at } else { self.project.now() }
    }

    /// The id that a row of the file has in the project.
    fn new_id<R: Row>(&self, old: R::Id) -> Option<R::Id> {
        self.ids.get(R::TABLE, old.number()).map(R::Id::new)
    }

    /// Says which row of the project a row of the file is.
    fn is_now<R: Row>(&mut self, old: R::Id, new: R::Id) {
        self.ids.insert(R::TABLE, old.number(), new.number());
    }

    /// Errors: a round that the project has is closed. New ones are as the file says.
    fn check_open(&self, round: RoundId) -> Result<()> {
        let there = self.project.model().rounds.get(round).is_some();
        if there && !(self.is_untouched && self.is_own) { self.project.check_open(round) } else { Ok(()) }
    }
}
