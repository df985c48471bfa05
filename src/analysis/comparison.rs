//! Comparison of two sets of excerpts, such as those of two rounds: which excerpt of one is which of the other, and what
//! became of its codes.

use std::collections::{BTreeMap, HashMap, HashSet};

use crate::domain::ids::{CodeId, CoderId, DocumentId, ExcerptId, Uuid};
use crate::domain::span::Span;

/// An excerpt to compare.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Compared {
    /// The excerpt.
    pub id: ExcerptId,
    /// The excerpt of an earlier round that it was copied from.
    pub origin: Option<ExcerptId>,
    /// Its document.
    pub document: DocumentId,
    /// Who marked it.
    pub coder: CoderId,
    /// Its span in the document's text, in bytes.
    pub span: Span,
    /// Its codings.
    pub codings: Vec<Coded>,
}

/// A coding of an excerpt.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Coded {
    /// Its identifier, from which that of a copy is made.
    pub uuid: Uuid,
    /// The code.
    pub code: CodeId,
}

impl Compared {
    /// Its codes.
    pub fn codes(&self) -> impl Iterator<Item = CodeId> {
        self.codings.iter().map(|coded| coded.code)
    }
}

/// An excerpt of the first set with the one of the second that is the same passage. One of the two may be missing.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Pair {
    /// The excerpt of the first set.
    pub old: Option<ExcerptId>,
    /// The excerpt of the second set.
    pub new: Option<ExcerptId>,
}

/// Pairs the excerpts of two sets. Every excerpt is in exactly one pair.
///
/// An excerpt belongs with the one it was copied from; otherwise with one of the same span, by the same coder if there
/// is one; otherwise with the one that it shares most bytes with, if they are at least half of the longer of the two.
/// The pairs are in the order of the first set, then those of the second set alone.
pub fn pairs(old: &[Compared], new: &[Compared]) -> Vec<Pair> {
    let mut pairing = Pairing::default();
    let by_id: HashSet<ExcerptId> = old.iter().map(|one| one.id).collect();
    for one in new {
        if let Some(origin) = one.origin.filter(|origin| by_id.contains(origin)) {
            pairing.pair(origin, one.id);
        }
    }
    pairing.same_spans(old, new, |one| (one.document, one.span, Some(one.coder)));
    pairing.same_spans(old, new, |one| (one.document, one.span));
    pairing.overlapping(old, new);
    let mut all: Vec<Pair> =
        old.iter().map(|one| Pair { old: Some(one.id), new: pairing.new_of.get(&one.id).copied() }).collect();
    let alone = new.iter().filter(|one| !pairing.taken.contains(&one.id));
    all.extend(alone.map(|one| Pair { old: None, new: Some(one.id) }));
    all
}

#[derive(Default)]
struct Pairing {
    new_of: HashMap<ExcerptId, ExcerptId>,
    taken: HashSet<ExcerptId>,
}

impl Pairing {
    fn pair(&mut self, old: ExcerptId, new: ExcerptId) {
        if !self.new_of.contains_key(&old) && self.taken.insert(new) {
            self.new_of.insert(old, new);
        }
    }

    fn is_free(&self, old: &Compared) -> bool {
        !self.new_of.contains_key(&old.id)
    }

    fn same_spans<K: std::hash::Hash + Eq>(
        &mut self,
        old: &[Compared],
        new: &[Compared],
        key: impl Fn(&Compared) -> K,
    ) {
        let mut free: HashMap<K, Vec<ExcerptId>> = HashMap::new();
        for one in new.iter().rev().filter(|one| !self.taken.contains(&one.id)) {
            free.entry(key(one)).or_default().push(one.id);
        }
        for one in old {
            if self.is_free(one)
                && let Some(other) = free.get_mut(&key(one)).and_then(Vec::pop)
            {
                self.pair(one.id, other);
            }
        }
    }

    fn overlapping(&mut self, old: &[Compared], new: &[Compared]) {
        let mut free: BTreeMap<DocumentId, Vec<&Compared>> = BTreeMap::new();
        for one in new.iter().filter(|one| !self.taken.contains(&one.id)) {
            free.entry(one.document).or_default().push(one);
        }
        free.values_mut().for_each(|list| list.sort_by_key(|one| one.span));
        let mut found: Vec<(usize, ExcerptId, ExcerptId)> = Vec::new();
        for one in old.iter().filter(|one| self.is_free(one)) {
            let others = free.get(&one.document).map_or(&[][..], Vec::as_slice);
            let before = others.partition_point(|other| other.span.start < one.span.end);
            let shared =
                others[..before].iter().filter_map(|other| Some((shared(one.span, other.span)?, one.id, other.id)));
            found.extend(shared);
        }
        found.sort_by(|a, b| b.0.cmp(&a.0).then((a.1, a.2).cmp(&(b.1, b.2))));
        found.into_iter().for_each(|(_, old, new)| self.pair(old, new));
    }
}

/// How many bytes two spans share, if that is at least half of the longer one.
fn shared(one: Span, other: Span) -> Option<usize> {
    let shared = one.shared(other)?.len();
    (2 * shared >= one.len().max(other.len())).then_some(shared)
}

/// What became of an excerpt's codes.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct CodeChanges {
    /// Codes that were kept, under their name or another: the code before and after.
    pub kept: Vec<(CodeId, CodeId)>,
    /// Codes that were taken off.
    pub removed: Vec<CodeId>,
    /// Codes that were added.
    pub added: Vec<CodeId>,
}

impl CodeChanges {
    /// Compares the codes of an excerpt before and after. `earlier` gives the old code that a new one corresponds to.
    pub fn between(old: &[CodeId], new: &[CodeId], earlier: impl Fn(CodeId) -> Option<CodeId>) -> Self {
        let mut changes = Self { removed: old.to_vec(), ..Self::default() };
        for code in new {
            let place = earlier(*code).and_then(|was| changes.removed.iter().position(|old| *old == was));
            match place {
                Some(place) => changes.kept.push((changes.removed.remove(place), *code)),
                None => changes.added.push(*code),
            }
        }
        changes
    }

    /// Whether a code was added or taken off.
    pub fn is_recoded(&self) -> bool {
        !self.removed.is_empty() || !self.added.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(id: i64, origin: Option<i64>, coder: i64, start: usize, end: usize) -> Compared {
        Compared {
            id: ExcerptId(id),
            origin: origin.map(ExcerptId),
            document: DocumentId(1),
            coder: CoderId(coder),
            span: Span::new(start, end),
            codings: Vec::new(),
        }
    }

    fn paired(old: &[Compared], new: &[Compared]) -> Vec<(i64, i64)> {
        let number = |id: Option<ExcerptId>| id.map_or(0, |id| id.0);
        pairs(old, new).into_iter().map(|pair| (number(pair.old), number(pair.new))).collect()
    }

    #[test]
    fn a_copy_belongs_with_its_original_wherever_its_borders_are_now() {
        let old = [at(1, None, 1, 0, 10), at(2, None, 1, 20, 30)];
        let new = [at(11, Some(2), 1, 0, 10), at(12, Some(1), 1, 50, 60)];
        assert_eq!(paired(&old, &new), [(1, 12), (2, 11)]);
    }

    #[test]
    fn a_passage_marked_anew_belongs_with_the_one_it_covers_best() {
        let old = [at(1, None, 1, 0, 10), at(2, None, 1, 20, 30), at(3, None, 1, 40, 50)];
        let new = [at(11, None, 2, 0, 10), at(12, None, 1, 0, 10), at(13, None, 1, 19, 33), at(14, None, 1, 44, 90)];
        assert_eq!(paired(&old, &new), [(1, 12), (2, 13), (3, 0), (0, 11), (0, 14)]);
        assert_eq!(paired(&old[..1], &new[..1]), [(1, 11)], "another coder's, where there is no other");
    }

    #[test]
    fn codes_are_kept_taken_off_or_added() {
        let codes = |ids: &[i64]| ids.iter().map(|id| CodeId(*id)).collect::<Vec<_>>();
        let earlier = |code: CodeId| (code.0 > 10).then(|| CodeId(code.0 - 10));
        let changes = CodeChanges::between(&codes(&[1, 2]), &codes(&[12, 13, 7]), earlier);
        assert_eq!((changes.kept.clone(), changes.removed.clone()), (vec![(CodeId(2), CodeId(12))], codes(&[1])));
        assert_eq!((changes.added.clone(), changes.is_recoded()), (codes(&[13, 7]), true));
        assert!(!CodeChanges::between(&codes(&[1]), &codes(&[11]), earlier).is_recoded());
    }
}
