//! A look-up: which rows belong to something, by id. Not the rows themselves, which stand on a shelf.

use std::hash::Hash;

use rustc_hash::FxHashMap;

/// Ids by what they belong to, in order.
#[derive(Clone, Debug)]
pub(super) struct Lookup<Owner, Id>(FxHashMap<Owner, Vec<Id>>);

impl<Owner, Id> Default for Lookup<Owner, Id> {
    fn default() -> Self {
        Self(FxHashMap::default())
    }
}

impl<Owner: Hash + Eq, Id: Ord> Lookup<Owner, Id> {
    /// What belongs to this, by id.
    pub(super) fn of(&self, owner: &Owner) -> &[Id] {
        self.0.get(owner).map_or(&[], Vec::as_slice)
    }

    /// Lets a row, before and after a change, belong to who owns it then.
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
    fn what_belongs_to_something_is_found_in_order_and_moves_with_its_owner() {
        let mut lookup = Lookup::default();
        [7, 3, 5].iter().for_each(|id| lookup.shift(None, Some(("a", *id))));
        assert_eq!((lookup.of(&"a"), lookup.of(&"b")), (&[3, 5, 7][..], &[][..]));
        lookup.shift(Some(("a", 5)), Some(("b", 5)));
        lookup.shift(Some(("a", 3)), Some(("a", 3)));
        lookup.shift(Some(("a", 7)), None);
        assert_eq!((lookup.of(&"a"), lookup.of(&"b")), (&[3][..], &[5][..]));
    }
}
