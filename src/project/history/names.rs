//! The names that things had at the time of a step.
//!
//! If the name was changed after the step, the first such change says what it was before. Otherwise it is the name of now.
//! The name of a row that no longer exists, or whose later changes were erased, is that of the last change up to the step.

use std::collections::HashMap;

use super::add;
use crate::domain::codebook::join_path;
use crate::domain::ids::{DocumentId, Id};
use crate::domain::memo::MemoKind;
use crate::domain::prose::SEARCH;
use crate::domain::row::{BorrowedValue, Field, Table, Value};
use crate::domain::step::ActKind;
use crate::error::Result;
use crate::project::Project;
use crate::project::code::MAX_DEPTH;
use crate::store::journal::Recorded;
use crate::words::act::ActSummary;

/// The names at a step.
pub(super) struct Names<'p> {
    project: &'p Project,
    /// The step.
    pub(super) seq: i64,
    /// The document that each changed row of the step belongs to.
    documents: HashMap<(Table, i64), DocumentId>,
    /// The changes of each row that was looked up.
    changes: HashMap<(Table, i64), RowChanges>,
}

/// The changes of a row, read from the last one backwards as far as they were needed.
struct RowChanges {
    /// With the numbers of their steps, in order.
    read: Vec<(i64, Recorded)>,
    /// The step after which all of them have been read.
    after: i64,
}

impl<'p> Names<'p> {
    pub(super) fn new(project: &'p Project) -> Self {
        Self { project, seq: 0, documents: HashMap::new(), changes: HashMap::new() }
    }

    pub(super) fn project(&self) -> &'p Project {
        self.project
    }

    /// From now on, gives the names just after this step, which made these changes.
    pub(super) fn at(&mut self, seq: i64, changes: &[Recorded]) {
        self.seq = seq;
        let of = |recorded: &Recorded| {
            let change = recorded.change();
            Some(((change.table, change.row), change.about.document?))
        };
        self.documents = changes.iter().filter_map(of).collect();
    }

    /// A field of a row that has a name, if the journal gives it; it may be null. `None` too if the row exists and the field
    /// has not changed since the step; so only what came after the step is read of rows that exist.
    fn field(&mut self, table: Table, row: i64, column: &str) -> Result<Option<Value>> {
        let (seq, exists) = (self.seq, self.exists(table, row));
        let later = self.changes_after(seq, table, row)?;
        let given = later.iter().find_map(|(_, recorded)| before(recorded, column)).cloned();
        let is_known = !later.iter().any(|(_, recorded)| matches!(recorded, Recorded::Forgotten(_)));
        if is_known && (given.is_some() || exists) {
            return Ok(given);
        }
        let all = self.changes_after(0, table, row)?;
        let earlier = all.get(..all.partition_point(|(of, _)| *of <= seq)).unwrap_or_default();
        let last = earlier.iter().rev().find_map(|(_, recorded)| after(recorded, column));
        Ok(last.cloned().or(given))
    }

    /// The changes of a row after a step, in order.
    fn changes_after(&mut self, seq: i64, table: Table, row: i64) -> Result<&[(i64, Recorded)]> {
        let unread = || RowChanges { read: Vec::new(), after: i64::MAX };
        let changes = self.changes.entry((table, row)).or_insert_with(unread);
        if changes.after > seq {
            let more = self.project.store().changes_of_named(table, row, seq, changes.after)?;
            changes.read.splice(..0, more);
            changes.after = seq;
        }
        let from = changes.read.partition_point(|(of, _)| *of <= seq);
        Ok(changes.read.get(from..).unwrap_or_default())
    }

    /// Whether a row exists now whose present name is used where the journal gives none.
    fn exists(&self, table: Table, row: i64) -> bool {
        let model = self.project.model();
        match table {
            Table::Code => model.codes.get(Id::new(row)).is_some(),
            Table::Document => model.documents.get(Id::new(row)).is_some(),
            Table::Participant => model.participants.get(Id::new(row)).is_some(),
            Table::Colour => model.colours.get(Id::new(row)).is_some(),
            Table::Setting => model.settings.get(Id::new(row)).is_some(),
            Table::Round => model.rounds.get(Id::new(row)).is_some(),
            Table::Form => model.forms.get(Id::new(row)).is_some(),
            Table::FormColumn => model.form_columns.get(Id::new(row)).is_some(),
            _ => false,
        }
    }

    fn text(&mut self, table: Table, row: i64, column: &str) -> Result<Option<String>> {
        Ok(match self.field(table, row, column)? {
            Some(Value::Text(text)) if !text.is_empty() => Some(text),
            _ => None,
        })
    }

    fn number(&mut self, table: Table, row: i64, column: &str) -> Result<Option<i64>> {
        Ok(match self.field(table, row, column)? {
            Some(Value::Int(number)) => Some(number),
            _ => None,
        })
    }

    /// The name of a row.
    pub(super) fn name_of(&mut self, table: Table, row: i64) -> Result<Option<String>> {
        let model = self.project.model();
        Ok(match table {
            Table::Code => self.path(row)?,
            Table::Participant => {
                let now = model.participants.get(Id::new(row));
                let pseudonym = match self.field(table, row, "pseudonym")? {
                    Some(_) => self.text(table, row, "pseudonym")?,
                    None => now.map(|p| p.pseudonym.clone()).filter(|name| !name.is_empty()),
                };
                let number = self.text(table, row, "number")?;
                pseudonym.or(number).or_else(|| Some(now?.number.clone()))
            }
            Table::Document => {
                let now = || Some(model.documents.get(Id::new(row))?.name.clone());
                self.text(table, row, "name")?.or_else(now)
            }
            Table::Coder => self.text(table, row, "name")?,
            Table::Colour => {
                let now = || Some(model.colours.get(Id::new(row))?.name.clone());
                self.text(table, row, "name")?.or_else(now)
            }
            Table::Setting => {
                let now = || Some(model.settings.get(Id::new(row))?.name.clone());
                let name = self.text(table, row, "name")?.or_else(now);
                name.and_then(|name| name.strip_prefix(SEARCH).map(str::to_owned))
            }
            Table::Form => {
                let now = || Some(model.forms.get(Id::new(row))?.name.clone());
                self.text(table, row, "name")?.or_else(now)
            }
            Table::FormColumn => self.heading(row)?,
            _ => None,
        })
    }

    /// The heading of a column of a form: its own, or else the name of what it shows.
    fn heading(&mut self, column: i64) -> Result<Option<String>> {
        let now = self.project.model().form_columns.get(Id::new(column));
        let heading = match self.field(Table::FormColumn, column, "heading")? {
            Some(_) => self.text(Table::FormColumn, column, "heading")?,
            None => now.map(|column| column.heading.clone()).filter(|heading| !heading.is_empty()),
        };
        let code = self.number(Table::FormColumn, column, "code")?.or_else(|| now?.code.map(Id::number));
        Ok(match (heading, code) {
            (Some(heading), _) => Some(heading),
            (None, Some(code)) => self.path(code)?,
            (None, None) => now.map(|column| self.project.column_heading(column)),
        })
    }

    /// The path of a code.
    fn path(&mut self, code: i64) -> Result<Option<String>> {
        let mut names = Vec::new();
        let mut next = Some(code);
        while let Some(code) = next.filter(|_| names.len() <= MAX_DEPTH) {
            let now = self.project.model().codebook.get(Id::new(code));
            let Some(name) = self.text(Table::Code, code, "name")?.or_else(|| Some(now?.name.clone())) else {
                return Ok(None);
            };
            names.push(name);
            next = match self.field(Table::Code, code, "parent")? {
                Some(Value::Int(parent)) => Some(parent),
                Some(_) => None,
                None => now.and_then(|now| now.parent).map(Id::number),
            };
        }
        names.reverse();
        Ok(Some(join_path(names.iter().map(String::as_str))))
    }

    /// Adds the names of a row to the summary.
    pub(super) fn add_names(&mut self, summary: &mut ActSummary, table: Table, row: i64) -> Result<()> {
        match table {
            Table::Code => summary.codes.extend(self.name_of(table, row)?),
            Table::Document => add(&mut summary.documents, self.name_of(table, row)?),
            Table::Participant | Table::Coder | Table::Colour | Table::Setting => {
                summary.others.extend(self.name_of(table, row)?);
            }
            Table::Form => summary.forms.extend(self.name_of(table, row)?),
            Table::FormColumn => summary.columns.extend(self.name_of(table, row)?),
            Table::Excerpt => {
                summary.excerpts += 1;
                add(&mut summary.documents, self.document_of(table, row)?);
            }
            Table::Coding | Table::Speaker => add(&mut summary.documents, self.document_of(table, row)?),
            Table::Memo => self.add_memo_names(summary, row)?,
            Table::Round if summary.round.is_none() => summary.round = self.round_number(row)?,
            Table::ColourSet => summary.others.extend(self.text(table, row, "name")?),
            _ => {}
        }
        Ok(())
    }

    fn add_memo_names(&mut self, summary: &mut ActSummary, memo: i64) -> Result<()> {
        let about = [("document", Table::Document), ("participant", Table::Participant), ("code", Table::Code)];
        for (column, table) in about {
            if let Some(row) = self.number(Table::Memo, memo, column)? {
                self.add_names(summary, table, row)?;
            }
        }
        let now = || self.project.model().memos.get(Id::new(memo)).map(|memo| memo.kind);
        let kind = match self.field(Table::Memo, memo, "kind")? {
            Some(Value::Text(word)) => MemoKind::read(BorrowedValue::Text(word.into())),
            _ => now(),
        };
        summary.memo = kind.unwrap_or(MemoKind::Note);
        if let Some(round) = self.number(Table::Memo, memo, "round")? {
            summary.round = self.round_number(round)?;
        }
        let coding = self.number(Table::Memo, memo, "coding")?;
        let excerpt = self.number(Table::Memo, memo, "excerpt")?;
        if let Some(of) = excerpt.map(|row| (Table::Excerpt, row)).or(coding.map(|row| (Table::Coding, row)))
            && summary.kind != ActKind::ExcerptCoded
            && summary.excerpts == 0
        {
            summary.excerpts = 1;
            let document = match self.documents.get(&(Table::Memo, memo)).copied() {
                Some(document) => self.name_of(Table::Document, document.number())?,
                None => self.document_of(of.0, of.1)?,
            };
            add(&mut summary.documents, document);
        }
        Ok(())
    }

    fn round_number(&mut self, round: i64) -> Result<Option<i64>> {
        let now = self.project.model().rounds.get(Id::new(round)).map(|round| round.number);
        Ok(self.number(Table::Round, round, "number")?.or(now))
    }

    /// The name of the document that an excerpt, a coding or a speaker belongs to.
    fn document_of(&mut self, table: Table, row: i64) -> Result<Option<String>> {
        let model = self.project.model();
        let of_excerpt = |id| Some(model.excerpts.get(id)?.document);
        let now = || match table {
            Table::Excerpt => of_excerpt(Id::new(row)),
            Table::Coding => of_excerpt(model.codings.get(Id::new(row))?.excerpt),
            Table::Speaker => Some(model.speakers.get(Id::new(row))?.document),
            _ => None,
        };
        match self.documents.get(&(table, row)).copied().or_else(now) {
            Some(document) => self.name_of(Table::Document, document.number()),
            None => Ok(None),
        }
    }
}

/// What a field was after a change, if the change says so.
fn after<'c>(recorded: &'c Recorded, column: &str) -> Option<&'c Value> {
    match recorded {
        // An added or removed row leaves out null fields. A removed row keeps its last name.
        Recorded::Kept(change) => match (&change.before, &change.after) {
            (Some(_), Some(after)) => after.get(column),
            (None, Some(whole)) | (Some(whole), None) => Some(whole.get(column).unwrap_or(&Value::Null)),
            (None, None) => None,
        },
        Recorded::Forgotten(_) => None,
    }
}

/// What a field was before a change, if the change says so.
fn before<'c>(recorded: &'c Recorded, column: &str) -> Option<&'c Value> {
    match recorded {
        Recorded::Kept(change) => change.before.as_ref()?.get(column),
        Recorded::Forgotten(_) => None,
    }
}
