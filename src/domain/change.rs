//! A change: what one step did to one row. It holds only the fields that changed.
//!
//! Whole rows would not do: undoing an old renaming would also undo a later move, and merging two large codes would
//! write a megabyte. Every change names the document and the participant it concerns, so that the journal can forget
//! them.

use super::ids::{DocumentId, Id, ParticipantId};
use super::row::{Fields, Row, Table, Value};

/// The document and the participant that a change concerns.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct ChangeScope {
    /// The document whose text or marks the change holds.
    pub document: Option<DocumentId>,
    /// The participant whose data the change holds.
    pub participant: Option<ParticipantId>,
}

impl ChangeScope {
    /// Concerns no interview: the codebook, the pens, the settings.
    pub const NONE: ChangeScope = ChangeScope { document: None, participant: None };

    /// Concerns this document.
    pub fn document(id: DocumentId) -> Self {
        Self { document: Some(id), participant: None }
    }

    /// Concerns this participant.
    pub fn participant(id: ParticipantId) -> Self {
        Self { document: None, participant: Some(id) }
    }

    /// Adds the participant, if there is one.
    pub fn and(self, participant: Option<ParticipantId>) -> Self {
        Self { participant: participant.or(self.participant), ..self }
    }
}

/// What one step did to one row.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Change {
    /// The row's table.
    pub table: Table,
    /// The row's id.
    pub row: i64,
    /// Whom it concerns.
    pub about: ChangeScope,
    /// The changed fields before the step; `None` for a row that was added.
    pub before: Option<Fields>,
    /// The changed fields after the step; `None` for a row that was removed.
    pub after: Option<Fields>,
}

impl Change {
    /// The document whose excerpts are copied to another round, or no longer are, by this change.
    pub fn copied_document(&self) -> Option<DocumentId> {
        let document = self.after.as_ref().or(self.before.as_ref()).and_then(|fields| fields.get("document"));
        match document {
            Some(Value::Int(id)) if self.table == Table::RoundCopy => Some(DocumentId(*id)),
            _ => None,
        }
    }

    /// The row was added. On undo it is removed.
    pub fn added<R: Row>(row: &R, about: ChangeScope) -> Self {
        Self { table: R::TABLE, row: row.id().number(), about, before: None, after: Some(non_null_fields(row)) }
    }

    /// The row was removed. On undo it is added again, under its id.
    pub fn removed<R: Row>(row: &R, about: ChangeScope) -> Self {
        Self { table: R::TABLE, row: row.id().number(), about, before: Some(non_null_fields(row)), after: None }
    }

    /// The row was changed from `old` to `new`, which have the same id. `None` if they are equal. On undo, the fields
    /// that differ are set back; the others keep the values they have by then.
    pub fn altered<R: Row>(old: &R, new: &R, about: ChangeScope) -> Option<Self> {
        let (mut before, mut after) = (old.to_fields(), new.to_fields());
        let same: Vec<_> = before.iter().filter(|(c, v)| after.get(*c) == Some(v)).map(|(c, _)| *c).collect();
        for column in same {
            before.remove(column);
            after.remove(column);
        }
        (!before.is_empty()).then(|| Self {
            table: R::TABLE,
            row: old.id().number(),
            about,
            before: Some(before),
            after: Some(after),
        })
    }

    /// The change that takes this one back.
    pub fn inverse(&self) -> Self {
        Self { before: self.after.clone(), after: self.before.clone(), ..self.clone() }
    }
}

/// The fields of a row that are not null.
fn non_null_fields<R: Row>(row: &R) -> Fields {
    row.to_fields().into_iter().filter(|(_, value)| *value != Value::Null).collect()
}

/// The row with these fields replaced. `None` if a value does not suit its column.
pub fn merged<R: Row>(row: &R, set: &Fields) -> Option<R> {
    let mut fields = row.to_fields();
    fields.extend(set.iter().map(|(column, value)| (*column, value.clone())));
    R::from_fields(row.id(), &fields)
}
