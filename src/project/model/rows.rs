//! All rows of one table in memory, indexed by id.

use crate::domain::change::{Change, merged};
use crate::domain::ids::Id;
use crate::domain::row::Row;
use crate::error::Result;
use crate::store::Store;

/// All rows of one table. Ids are dense, so they are used as indices.
#[derive(Clone, Debug)]
pub struct Rows<R: Row> {
    rows: Vec<Option<R>>,
    filled: usize,
}

/// For how many rows memory is reserved before they are read, at most.
const MAX_RESERVED: usize = 1 << 20;

impl<R: Row> Default for Rows<R> {
    fn default() -> Self {
        Self { rows: Vec::new(), filled: 0 }
    }
}

impl<R: Row> Rows<R> {
    /// Reads all rows from the file.
    pub fn read(store: &Store) -> Result<Self> {
        let mut rows = Self::default();
        // Reserving first avoids copying while the list grows. The file may hold any id, so the reservation is limited.
        let capacity = usize::try_from(store.max_id::<R>()?).unwrap_or(0).saturating_add(1);
        rows.rows.reserve(capacity.min(MAX_RESERVED));
        store.each_row(|row| rows.put(row))?;
        Ok(rows)
    }

    /// The row with this id.
    pub fn get(&self, id: R::Id) -> Option<&R> {
        self.rows.get(place(id))?.as_ref()
    }

    /// The row with this id, for changing.
    pub(super) fn get_mut(&mut self, id: R::Id) -> Option<&mut R> {
        self.rows.get_mut(place(id))?.as_mut()
    }

    /// All rows, sorted by id.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &R> {
        self.rows.iter().flatten()
    }

    /// How many rows there are.
    pub fn len(&self) -> usize {
        self.filled
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.filled == 0
    }

    pub(super) fn put(&mut self, row: R) {
        let place = place(row.id());
        if place >= self.rows.len() {
            self.rows.resize_with(place + 1, || None);
        }
        self.filled += usize::from(self.rows[place].is_none());
        self.rows[place] = Some(row);
    }

    pub(super) fn take(&mut self, id: R::Id) -> Option<R> {
        let row = self.rows.get_mut(place(id))?.take();
        self.filled -= usize::from(row.is_some());
        row
    }

    /// Applies a change. Returns the row before and after it; `None` if the change does not fit the rows.
    pub fn apply(&mut self, change: &Change) -> Option<(Option<R>, Option<R>)> {
        let id = R::Id::new(change.row);
        match (&change.before, &change.after) {
            (None, Some(fields)) => {
                let row = R::from_fields(id, fields)?;
                self.put(row.clone());
                Some((None, Some(row)))
            }
            (Some(_), None) => Some((Some(self.take(id)?), None)),
            (Some(_), Some(fields)) => {
                let old = self.get(id)?.clone();
                let new = merged(&old, fields)?;
                self.put(new.clone());
                Some((Some(old), Some(new)))
            }
            (None, None) => None,
        }
    }
}

/// The index of the row with this id.
pub(super) fn place<I: Id>(id: I) -> usize {
    usize::try_from(id.number()).unwrap_or(0)
}
