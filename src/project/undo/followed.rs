//! Follows undo through the acts that it takes back, to tell which fit. That follows from the order of the acts, unless
//! some of them are skipped.

use std::collections::HashMap;

use crate::domain::change::Change;
use crate::domain::ids::{CodeId, Id, RoundId};
use crate::domain::row::{Table, Value};
use crate::domain::step::Step;
use crate::project::model::Model;

/// What steps change, as far as it decides whether later ones fit.
#[derive(Default)]
pub(super) struct Followed {
    /// The codes above codes.
    parents: HashMap<CodeId, Option<CodeId>>,
    /// The names of codes, in lower case; `None` for a code that is removed.
    names: HashMap<CodeId, Option<String>>,
    /// Whether rounds are closed.
    closed: HashMap<RoundId, bool>,
    /// What rows belong to; see [`owner`].
    owners: HashMap<(Table, i64), i64>,
}

impl Followed {
    /// What the next step changes, if it leaves the codebook a tree in which no two codes of one parent have
    /// the same name, and closed rounds as they are.
    pub(super) fn next(&self, model: &Model, step: &Step) -> Option<Self> {
        let next = Self::of(step);
        // A step that reopens a round may change what is in it, and so may one that closes it.
        let is_closed = |round: RoundId| {
            let before = self.closed.get(&round).copied();
            let before = before.unwrap_or_else(|| model.rounds.get(round).is_some_and(|r| r.closed_at.is_some()));
            before && next.closed.get(&round).copied().unwrap_or(true)
        };
        let owner = |table, row| {
            let followed = next.owners.get(&(table, row)).or_else(|| self.owners.get(&(table, row)));
            followed.copied().or_else(|| owner(model, table, row))
        };
        let is_frozen =
            |change: &Change| change.table != Table::Round && round_of(change, &owner).is_some_and(is_closed);
        let above = |code: CodeId| {
            let before = || self.parents.get(&code).copied();
            let now = || model.codes.get(code).and_then(|code| code.parent);
            next.parents.get(&code).copied().or_else(before).unwrap_or_else(now)
        };
        let most = model.codes.len() + self.parents.len() + next.parents.len() + 1;
        let is_in_circle = |code: &CodeId| {
            let mut ancestors = std::iter::successors(above(*code), |next| above(*next)).take(most);
            ancestors.any(|next| next == *code)
        };
        let name = |code: CodeId| match next.names.get(&code).or_else(|| self.names.get(&code)) {
            Some(name) => name.clone(),
            None => model.codes.get(code).map(|code| code.name.to_lowercase()),
        };
        let place = |code: CodeId| Some((owner(Table::Code, code.number()), above(code), name(code)?));
        let known =
            || model.codes.iter().map(|code| code.id).chain(self.names.keys().chain(next.names.keys()).copied());
        let is_taken = |code: &CodeId| {
            let own = place(*code);
            own.is_some() && known().any(|other| other != *code && place(other) == own)
        };
        let fits = !step.changes.iter().any(is_frozen)
            && !next.parents.keys().any(is_in_circle)
            && !next.parents.keys().chain(next.names.keys()).any(is_taken);
        fits.then_some(next)
    }

    /// Goes on after a step.
    pub(super) fn extend(&mut self, next: Self) {
        self.parents.extend(next.parents);
        self.names.extend(next.names);
        self.closed.extend(next.closed);
        self.owners.extend(next.owners);
    }

    fn of(step: &Step) -> Self {
        let mut followed = Self::default();
        for change in &step.changes {
            let Some(after) = &change.after else {
                if change.table == Table::Code {
                    followed.names.insert(CodeId(change.row), None);
                }
                continue;
            };
            if let (Table::Code, Some(Value::Text(name))) = (change.table, after.get("name")) {
                followed.names.insert(CodeId(change.row), Some(name.to_lowercase()));
            }
            if let (Table::Code, Some(parent)) = (change.table, after.get("parent")) {
                let parent = if let Value::Int(id) = parent { Some(CodeId(*id)) } else { None };
                followed.parents.insert(CodeId(change.row), parent);
            }
            if change.table == Table::Round && (change.before.is_none() || after.contains_key("closed_at")) {
                let is_closed = matches!(after.get("closed_at"), Some(Value::Int(_)));
                followed.closed.insert(Id::new(change.row), is_closed);
            }
            if let Some(owner) = named_owner(change) {
                followed.owners.insert((change.table, change.row), owner);
            }
        }
        followed
    }
}

/// The round that a change belongs to, if it belongs to one. `owner` says what a row belongs to that the change does not
/// say it of.
pub(super) fn round_of(change: &Change, owner: &dyn Fn(Table, i64) -> Option<i64>) -> Option<RoundId> {
    let of_row = || named_owner(change).or_else(|| owner(change.table, change.row));
    let round = match change.table {
        Table::Excerpt | Table::Code => of_row(),
        Table::Cell => of_row().and_then(|code| owner(Table::Code, code)),
        Table::Coding => of_row().and_then(|excerpt| owner(Table::Excerpt, excerpt)),
        Table::Round => Some(change.row),
        _ => None,
    };
    round.map(Id::new)
}

/// What a row belongs to: the round of an excerpt or a code, the excerpt of a coding, the code of a cell.
pub(super) fn owner(model: &Model, table: Table, row: i64) -> Option<i64> {
    match table {
        Table::Excerpt => model.excerpts.get(Id::new(row)).map(|excerpt| excerpt.round.number()),
        Table::Code => model.codes.get(Id::new(row)).map(|code| code.round.number()),
        Table::Coding => model.codings.get(Id::new(row)).map(|coding| coding.excerpt.number()),
        Table::Cell => model.cells.get(Id::new(row)).and_then(|cell| cell.code).map(Id::number),
        _ => None,
    }
}

/// The same, if a change says it.
fn named_owner(change: &Change) -> Option<i64> {
    let column = match change.table {
        Table::Excerpt | Table::Code => "round",
        Table::Coding => "excerpt",
        Table::Cell => "code",
        _ => return None,
    };
    [&change.after, &change.before].into_iter().flatten().find_map(|fields| match fields.get(column) {
        Some(Value::Int(id)) => Some(*id),
        _ => None,
    })
}
