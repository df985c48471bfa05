//! A shelf: all rows of one noun in memory, found by their number at once.

use crate::domain::change::{Change, merged};
use crate::domain::ids::Id;
use crate::domain::row::Row;
use crate::error::Result;
use crate::store::Store;

/// All rows of one noun. Ids are dense, so a row's number is its place.
#[derive(Clone, Debug)]
pub struct Rows<R: Row> {
    rows: Vec<Option<R>>,
    filled: usize,
}

/// For how many rows room is made before they are read.
const MOST_AT_ONCE: usize = 1 << 20;

impl<R: Row> Default for Rows<R> {
    fn default() -> Self {
        Self { rows: Vec::new(), filled: 0 }
    }
}

impl<R: Row> Rows<R> {
    /// A shelf of all that the file holds.
    pub fn read(store: &Store) -> Result<Self> {
        let mut shelf = Self::default();
        // A shelf that grows while it is filled is copied again and again. What is claimed is not believed at any size.
        let room = usize::try_from(store.max_id::<R>()?).unwrap_or(0).saturating_add(1);
        shelf.rows.reserve(room.min(MOST_AT_ONCE));
        store.each_row(|row| shelf.put(row))?;
        Ok(shelf)
    }

    /// The row with this id.
    pub fn get(&self, id: R::Id) -> Option<&R> {
        self.rows.get(place(id))?.as_ref()
    }

    /// Every row, by id.
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

    fn put(&mut self, row: R) {
        let place = place(row.id());
        if place >= self.rows.len() {
            self.rows.resize_with(place + 1, || None);
        }
        self.filled += usize::from(self.rows[place].is_none());
        self.rows[place] = Some(row);
    }

    fn take(&mut self, id: R::Id) -> Option<R> {
        let row = self.rows.get_mut(place(id))?.take();
        self.filled -= usize::from(row.is_some());
        row
    }

    /// Makes a change. Returns the row before and after it, or nothing where the change does not fit what is here.
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

/// The place of the row with this id.
pub(super) fn place<I: Id>(id: I) -> usize {
    usize::try_from(id.number()).unwrap_or(0)
}
