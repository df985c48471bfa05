//! A look-up: the ids of the rows that belong to something. The rows themselves are in [`Rows`](super::rows::Rows).

use std::hash::Hash;

use rustc_hash::FxHashMap;

/// Ids by owner, sorted.
#[derive(Clone, Debug)]
pub(super) struct Lookup<Owner, Id>(FxHashMap<Owner, Vec<Id>>);

impl<Owner, Id> Default for Lookup<Owner, Id> {
    fn default() -> Self {
        Self(FxHashMap::default())
    }
}

impl<Owner: Hash + Eq, Id: Ord> Lookup<Owner, Id> {
    /// The ids that belong to this owner, sorted.
    pub(super) fn of(&self, owner: &Owner) -> &[Id] {
        self.0.get(owner).map_or(&[], Vec::as_slice)
    }

    /// Updates the look-up after a change. `old` and `new` are the row's owner and id before and after it.
    pub(super) fn shift(&mut self, old: Option<(Owner, Id)>, new: Option<(Owner, Id)>) {
        if let Some((owner, id)) = old
            && let Some(ids) = self.0.get_mut(&owner)
        {
            ids.retain(|other| *other != id);
        }
        if let Some((owner, id)) = new {
            let ids = self.0.entry(owner).or_default();
            let before = ids.partition_point(|other| *other < id);
            ids.insert(before, id);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ids_of_an_owner_are_sorted_and_move_with_their_owner() {
        let mut lookup = Lookup::default();
        [7, 3, 5].iter().for_each(|id| lookup.shift(None, Some(("a", *id))));
        assert_eq!((lookup.of(&"a"), lookup.of(&"b")), (&[3, 5, 7][..], &[][..]));
        lookup.shift(Some(("a", 5)), Some(("b", 5)));
        lookup.shift(Some(("a", 3)), Some(("a", 3)));
        lookup.shift(Some(("a", 7)), None);
        assert_eq!((lookup.of(&"a"), lookup.of(&"b")), (&[3][..], &[5][..]));
    }
}
