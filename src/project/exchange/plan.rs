//! Takes a project of another program in: decides which of its rows are new and which the project has already, and makes one
//! step of them.
//!
//! What the project has already is recognised by its identifier; otherwise coders, participants and attributes by their
//! names, codes by their paths, documents by their texts, excerpts by coder, round and span, and memos by their words. Nothing
//! that the project has is changed or removed, apart from empty definitions, which are filled.
//!
//! A file of another program goes into the current round. A file of tusj's own brings its rounds along; an untouched project
//! becomes the project that was written.

use std::collections::BTreeMap;

use super::take_in::TakingIn;
use crate::domain::code::Code;
use crate::domain::document::Document;
use crate::domain::exchange::Taken;
use crate::domain::ids::{DocumentId, Id};
use crate::domain::row::Table;
use crate::domain::step::{ActKind, Step};
use crate::error::Result;
use crate::import::exchange::Settled;
use crate::project::{Changed, Project};
use crate::store::commit::{CommitKind, Watch};
use crate::store::texts::NewText;

/// What would be taken in.
#[derive(Clone, Debug)]
pub struct ExchangePlan {
    step: Step,
    texts: Vec<NewText>,
    /// How many rows of each table are new, and how many the project has already.
    pub counts: BTreeMap<Table, Taken>,
    /// The names of the new documents.
    pub documents: Vec<String>,
}

impl ExchangePlan {
    /// Whether there is nothing to do.
    pub fn is_empty(&self) -> bool {
        self.step.is_empty()
    }

    /// How many things of a kind are new and known.
    pub fn count(&self, table: Table) -> Taken {
        self.counts.get(&table).copied().unwrap_or_default()
    }
}

impl Project {
    /// Finds out what of a foreign project is new. Nothing is changed.
    ///
    /// Errors: excerpts or codes would go into a round that is closed, a name is too long, the codes are nested too deep, or a
    /// text cannot be read.
    pub fn plan_exchange(&mut self, settled: &Settled) -> Result<ExchangePlan> {
        let mut taking = TakingIn::new(self, settled)?;
        taking.take_all()?;
        let (changes, texts, counts) = taking.finish();
        let kind =
            if settled.exchange.documents.is_empty() { ActKind::CodebookImported } else { ActKind::ProjectImported };
        let mut step = Step { changes, ..Step::new(kind) };
        let added: Vec<(Table, i64)> = step
            .changes
            .iter()
            .filter(|change| change.before.is_none())
            .map(|change| (change.table, change.row))
            .collect();
        let mut documents = Vec::new();
        for text in &texts {
            step.on::<Document>(text.document);
        }
        if kind == ActKind::CodebookImported {
            for (_, row) in added.iter().filter(|(table, _)| *table == Table::Code) {
                step.on::<Code>(Id::new(*row));
            }
        }
        let name = |id: DocumentId| {
            let change = step.changes.iter().find(|c| c.table == Table::Document && c.row == id.number())?;
            match change.after.as_ref()?.get("name")? {
                crate::domain::row::Value::Text(name) => Some(name.clone()),
                _ => None,
            }
        };
        documents.extend(texts.iter().filter_map(|text| name(text.document)));
        Ok(ExchangePlan { step, texts, counts, documents })
    }

    /// Takes in what was planned, as one act. Tells `watch` how far it has come. Errors: the project is open for reading only,
    /// somebody else changed it first, or the disk refuses.
    pub fn take_in(&mut self, plan: ExchangePlan, watch: Watch) -> Result<Changed> {
        if plan.is_empty() {
            return Ok(Changed::default());
        }
        self.commit_all(vec![(plan.step, CommitKind::NewAct)], &plan.texts, watch)
    }
}
