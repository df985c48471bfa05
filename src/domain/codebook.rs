//! The codebook: codes as a tree, with paths, themes and inherited colours.
//!
//! Each round has a tree of its own. Questions about a code are answered in its own tree; questions about the whole tree
//! in that of the current round, unless they name another.
//!
//! It is rebuilt whenever a code changes. For a few hundred codes that is simpler than updating it, and fast enough.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::code::Code;
use super::ids::{CodeId, ColourId, RoundId};

/// The codes of a project as trees, one for each round.
#[derive(Clone, Debug, Default)]
pub struct Codebook {
    codes: HashMap<CodeId, Code>,
    current: Option<RoundId>,
    top: HashMap<RoundId, Vec<CodeId>>,
    children: HashMap<CodeId, Vec<CodeId>>,
    orders: HashMap<RoundId, Vec<(CodeId, usize)>>,
    places: HashMap<CodeId, usize>,
}

impl Codebook {
    /// Builds the trees. A code whose parents form a cycle is left out of the order; `check` reports it.
    pub fn new(codes: impl IntoIterator<Item = Code>, current: Option<RoundId>) -> Self {
        let codes: HashMap<_, _> = codes.into_iter().map(|c| (c.id, c)).collect();
        let mut top: HashMap<RoundId, Vec<CodeId>> = HashMap::new();
        let mut children: HashMap<CodeId, Vec<CodeId>> = HashMap::new();
        for code in codes.values() {
            match code.parent {
                Some(parent) => children.entry(parent).or_default().push(code.id),
                None => top.entry(code.round).or_default().push(code.id),
            }
        }
        for siblings in children.values_mut().chain(top.values_mut()) {
            siblings.sort_by_key(|id| (codes.get(id).map(|c| (c.position, c.name.as_str())), *id));
        }
        let mut book = Self { codes, current, top, children, ..Self::default() };
        book.orders = book.top.keys().map(|round| (*round, book.walk(*round))).collect();
        let places = book.orders.values().flat_map(|order| order.iter().enumerate());
        book.places = places.map(|(place, (id, _))| (*id, place)).collect();
        book
    }

    /// All codes of a round from the top down. Not recursive, because a file that was tampered with can be nested to any
    /// depth.
    fn walk(&self, round: RoundId) -> Vec<(CodeId, usize)> {
        let mut order = Vec::new();
        let mut open: Vec<(CodeId, usize)> = self.top_of(round).iter().rev().map(|id| (*id, 0)).collect();
        while let Some((id, depth)) = open.pop() {
            order.push((id, depth));
            open.extend(self.children(Some(id)).iter().rev().map(|child| (*child, depth + 1)));
        }
        order
    }

    /// The current round, whose codes new excerpts are coded with.
    pub fn current(&self) -> Option<RoundId> {
        self.current
    }

    /// The code with this id.
    pub fn get(&self, id: CodeId) -> Option<&Code> {
        self.codes.get(&id)
    }

    /// Every code of the current round with its depth (0 at the top), parents before children, siblings in their order.
    pub fn in_order(&self) -> &[(CodeId, usize)] {
        self.current.map_or(&[], |round| self.in_order_of(round))
    }

    /// The names that more than one code of a round has.
    pub fn repeated_names(&self, round: RoundId) -> HashSet<&str> {
        let mut seen = HashSet::new();
        let names = self.in_order_of(round).iter().filter_map(|(code, _)| Some(self.get(*code)?.name.as_str()));
        names.filter(|name| !seen.insert(*name)).collect()
    }

    /// Every code of a round, as [`Self::in_order`].
    pub fn in_order_of(&self, round: RoundId) -> &[(CodeId, usize)] {
        self.orders.get(&round).map_or(&[], Vec::as_slice)
    }

    /// The position of a code among those of its round in [`Self::in_order_of`], from 0. `None` if it is not there.
    pub fn place(&self, id: CodeId) -> Option<usize> {
        self.places.get(&id).copied()
    }

    /// How many codes the current round has.
    pub fn len(&self) -> usize {
        self.in_order().len()
    }

    /// Whether the current round has no codes.
    pub fn is_empty(&self) -> bool {
        self.in_order().is_empty()
    }

    /// The children of `parent`, in order; the top level of the current round for `None`.
    pub fn children(&self, parent: Option<CodeId>) -> &[CodeId] {
        match parent {
            Some(parent) => self.children.get(&parent).map_or(&[], Vec::as_slice),
            None => self.current.map_or(&[], |round| self.top_of(round)),
        }
    }

    /// The top level of a round, in order.
    pub fn top_of(&self, round: RoundId) -> &[CodeId] {
        self.top.get(&round).map_or(&[], Vec::as_slice)
    }

    /// The position that places a new code last under `parent`.
    pub fn position_after_last(&self, parent: Option<CodeId>) -> i64 {
        let siblings = self.children(parent).iter().filter_map(|id| self.get(*id));
        siblings.map(|code| code.position).max().map_or(0, |last| last + 1)
    }

    /// The theme of a code: the code and all its descendants, parents first.
    pub fn theme(&self, id: CodeId) -> Vec<CodeId> {
        let order = self.get(id).map_or(&[][..], |code| self.in_order_of(code.round));
        let mut from_here = self.place(id).and_then(|at| order.get(at..)).into_iter().flatten();
        let Some((_, top)) = from_here.next() else { return vec![id] };
        let below = from_here.take_while(|(_, depth)| depth > top).map(|(code, _)| *code);
        std::iter::once(id).chain(below).collect()
    }

    /// The ancestors of a code, nearest first.
    pub fn ancestors(&self, id: CodeId) -> Vec<CodeId> {
        let mut above = Vec::new();
        let mut seen = HashSet::from([id]);
        let mut next = self.get(id).and_then(|c| c.parent);
        while let Some(parent) = next.filter(|p| seen.insert(*p)) {
            above.push(parent);
            next = self.get(parent).and_then(|c| c.parent);
        }
        above
    }

    /// Whether `id` is `above` or one of its descendants.
    pub fn is_within(&self, id: CodeId, above: CodeId) -> bool {
        id == above || self.ancestors(id).contains(&above)
    }

    /// The path of a code: the names from the top down (`Oppstart/Opplæring`).
    pub fn path(&self, id: CodeId) -> String {
        join_path(self.line(id))
    }

    /// The names of a code and its ancestors, from the top down.
    pub fn names(&self, id: CodeId) -> Vec<String> {
        self.line(id).into_iter().map(str::to_owned).collect()
    }

    fn line(&self, id: CodeId) -> Vec<&str> {
        let mut names: Vec<&str> = self.ancestors(id).into_iter().filter_map(|above| self.name(above)).collect();
        names.reverse();
        names.extend(self.name(id));
        names
    }

    fn name(&self, id: CodeId) -> Option<&str> {
        self.get(id).map(|c| c.name.as_str())
    }

    /// The code's colour: its own, or that of the nearest ancestor that has one.
    pub fn colour(&self, id: CodeId) -> Option<ColourId> {
        std::iter::once(id).chain(self.ancestors(id)).find_map(|id| self.get(id).and_then(|c| c.colour))
    }

    /// The child of `parent` with this name, regardless of case; one at the top of the current round for `None`.
    pub fn child_named(&self, parent: Option<CodeId>, name: &str) -> Option<CodeId> {
        self.named_among(self.children(parent), name)
    }

    fn named_among(&self, codes: &[CodeId], name: &str) -> Option<CodeId> {
        let wanted = name.to_lowercase();
        let is = |id: &&CodeId| self.name(**id).is_some_and(|n| n.to_lowercase() == wanted);
        codes.iter().find(is).copied()
    }

    /// The code of the current round at this full path, regardless of case.
    pub fn at_path(&self, path: &[String]) -> Option<CodeId> {
        self.at_path_in(self.current?, path)
    }

    /// The code of a round at this full path, regardless of case.
    pub fn at_path_in(&self, round: RoundId, path: &[String]) -> Option<CodeId> {
        let (first, rest) = path.split_first()?;
        let top = self.named_among(self.top_of(round), first)?;
        rest.iter().try_fold(top, |at, name| self.child_named(Some(at), name))
    }

    /// The codes of the current round whose path ends in these names, as [`Self::ending_in_of`].
    pub fn ending_in(&self, path: &[String]) -> Vec<CodeId> {
        self.current.map_or_else(Vec::new, |round| self.ending_in_of(round, path))
    }

    /// The codes of a round whose path ends in these names, regardless of case. `Sosialfaglig arbeid` can match two.
    pub fn ending_in_of(&self, round: RoundId, path: &[String]) -> Vec<CodeId> {
        let wanted: Vec<String> = path.iter().map(|n| n.to_lowercase()).collect();
        let fits = |id: CodeId| {
            let line = std::iter::once(id).chain(self.ancestors(id));
            let mut names = line.filter_map(|i| self.name(i)).map(str::to_lowercase);
            wanted.iter().rev().all(|w| names.next().as_ref() == Some(w))
        };
        self.in_order_of(round).iter().map(|(id, _)| *id).filter(|id| !wanted.is_empty() && fits(*id)).collect()
    }

    /// The codes that are their own ancestors, and those below them. A project that has any is damaged.
    pub fn cycles(&self) -> Vec<CodeId> {
        let mut lost: Vec<CodeId> = self.codes.keys().copied().filter(|id| !self.places.contains_key(id)).collect();
        lost.sort_unstable();
        lost
    }

    /// Codes with the same name as an earlier sibling, regardless of case. People could not tell the two apart.
    pub fn duplicate_names(&self) -> Vec<CodeId> {
        let mut seen = HashSet::new();
        let is_twin = |code: &&Code| !seen.insert((code.round, code.parent, code.name.to_lowercase()));
        self.codes().into_values().filter(is_twin).map(|code| code.id).collect()
    }

    /// All codes, sorted by id.
    pub fn codes(&self) -> BTreeMap<CodeId, &Code> {
        self.codes.iter().map(|(id, code)| (*id, code)).collect()
    }
}

/// Joins the names of a path with `/`. A `/` or `\` in a name is escaped with `\`.
pub fn join_path<'a>(names: impl IntoIterator<Item = &'a str>) -> String {
    let escaped = names.into_iter().map(|name| name.replace('\\', "\\\\").replace('/', "\\/"));
    escaped.collect::<Vec<_>>().join("/")
}

/// Splits a path into its names, each trimmed. Empty names are kept so that the caller can refuse them.
pub fn split_path(path: &str) -> Vec<String> {
    let mut names = vec![String::new()];
    let mut escaped = false;
    for c in path.chars() {
        match (c, escaped) {
            ('\\', false) => {
                escaped = true;
                continue;
            }
            ('/', false) => names.push(String::new()),
            (other, _) => names.last_mut().into_iter().for_each(|name| name.push(other)),
        }
        escaped = false;
    }
    if escaped {
        names.last_mut().into_iter().for_each(|name| name.push('\\'));
    }
    names.into_iter().map(|name| name.trim().to_owned()).collect()
}
