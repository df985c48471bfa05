//! A tree whose rows can be opened and closed: which rows are visible, which one is selected, and what keys and the
//! mouse do. The caller passes all rows from the top down, each with its depth.

use std::collections::HashSet;
use std::hash::Hash;

use ratatui::layout::Rect;

use super::list::{Beyond, ListPosition};
use crate::tui::command::Command;

/// A row of a tree.
pub trait TreeRow {
    /// The type that identifies a row.
    type Key: Copy + Eq + Hash;

    /// Identifies the row.
    fn key(&self) -> Self::Key;

    /// The depth, from 0. A row that is deeper than the row above it is a child of that row.
    fn depth(&self) -> usize;
}

/// Whether a row's children are visible.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Fold {
    /// It has no children.
    Leaf,
    /// They are visible.
    Open,
    /// They are hidden.
    Closed,
}

/// The outcome of a click on a row.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Click {
    /// The row was selected.
    Selected,
    /// The row had been selected already.
    Again,
    /// The row was opened or closed.
    Folded,
}

/// A tree of rows.
#[derive(Clone, Debug)]
pub struct Tree<R: TreeRow> {
    rows: Vec<R>,
    closed: HashSet<R::Key>,
    /// The visible rows: the index of each among all rows, and whether its children are visible.
    shown: Vec<(usize, Fold)>,
    /// The selected row among the visible ones.
    list: ListPosition,
}

impl<R: TreeRow> Default for Tree<R> {
    fn default() -> Self {
        Self { rows: Vec::new(), closed: HashSet::new(), shown: Vec::new(), list: ListPosition::default() }
    }
}

impl<R: TreeRow> Tree<R> {
    /// Replaces the rows. The selected row stays selected. If it is gone, the nearest row that was visible and still
    /// exists is selected.
    pub fn set(&mut self, rows: Vec<R>) {
        let before: Vec<R::Key> = self.shown().map(|(row, _)| row.key()).collect();
        self.rows = rows;
        self.lay_out();
        let (earlier, from_here) = before.split_at(self.list.at.min(before.len()));
        let found = from_here.iter().chain(earlier.iter().rev()).find_map(|key| self.place_of(*key));
        self.list.go(found.unwrap_or(0));
    }

    fn lay_out(&mut self) {
        self.shown.clear();
        // Everything deeper than a closed row is hidden.
        let mut hidden_under: Option<usize> = None;
        for (at, row) in self.rows.iter().enumerate() {
            if hidden_under.is_some_and(|top| row.depth() > top) {
                continue;
            }
            let fold = match self.rows.get(at + 1).is_some_and(|next| next.depth() > row.depth()) {
                false => Fold::Leaf,
                true if self.closed.contains(&row.key()) => Fold::Closed,
                true => Fold::Open,
            };
            hidden_under = (fold == Fold::Closed).then(|| row.depth());
            self.shown.push((at, fold));
        }
    }

    /// The visible rows, from the top down.
    pub fn shown(&self) -> impl Iterator<Item = (&R, Fold)> {
        self.shown.iter().filter_map(|(at, fold)| Some((self.rows.get(*at)?, *fold)))
    }

    /// Scrolls so that the selected row is visible in a pane of this many rows.
    pub fn show(&mut self, height: usize) {
        self.list.show(self.shown.len(), height);
    }

    /// The rows that an area shows: fold, area, and whether the row is selected.
    pub fn rows_in(&self, area: Rect) -> Vec<(&R, Fold, Rect, bool)> {
        let mut list = self.list;
        let (rows, at) = (list.rows(area, self.shown.len()), self.list.at);
        let row = |(n, place): (usize, Rect)| {
            let (row, fold) = self.shown.get(n)?;
            Some((self.rows.get(*row)?, *fold, place, n == at))
        };
        rows.filter_map(row).collect()
    }

    /// Whether there are rows above and below those that an area shows.
    pub fn beyond(&self, area: Rect) -> Beyond {
        self.list.beyond(self.shown.len(), usize::from(area.height))
    }

    /// The selected row.
    pub fn selected(&self) -> Option<&R> {
        self.rows.get(self.shown.get(self.list.at)?.0)
    }

    fn place_of(&self, key: R::Key) -> Option<usize> {
        self.shown().position(|(row, _)| row.key() == key)
    }

    /// Selects a row and opens its ancestors. Returns whether the row exists.
    pub fn go(&mut self, key: R::Key) -> bool {
        let Some(at) = self.rows.iter().position(|row| row.key() == key) else { return false };
        let mut depth = self.rows.get(at).map_or(0, TreeRow::depth);
        for above in self.rows.iter().take(at).rev() {
            if above.depth() < depth {
                self.closed.remove(&above.key());
                depth = above.depth();
            }
        }
        self.lay_out();
        self.list.go(self.place_of(key).unwrap_or(0));
        true
    }

    /// The row at a point of the area that shows the tree.
    pub fn row_at(&self, area: Rect, at: (u16, u16)) -> Option<&R> {
        let row = self.list.row_at(area, at, self.shown.len())?;
        self.rows.get(self.shown.get(row)?.0)
    }

    /// Opens a row, so that children added to it are visible.
    pub fn open(&mut self, key: R::Key) {
        self.closed.remove(&key);
        self.lay_out();
    }

    /// Moves as a command says, in a pane of `page` rows. Left closes a row, or else selects its parent. Right opens a
    /// row. Returns whether the command did anything.
    pub fn navigate(&mut self, command: Command, page: usize) -> bool {
        match command {
            Command::Right => self.fold(Fold::Closed),
            Command::Left => self.fold(Fold::Open) || self.go_up(),
            other => self.list.navigate(other, self.shown.len(), page),
        }
    }

    /// Moves the selection by this many rows.
    pub fn step(&mut self, by: isize) {
        self.list.step(by, self.shown.len());
    }

    /// Opens the selected row if `from` is `Closed`, or closes it if `from` is `Open`. Returns whether its state was
    /// `from`.
    fn fold(&mut self, from: Fold) -> bool {
        let is_so = self.shown.get(self.list.at).is_some_and(|(_, fold)| *fold == from);
        let Some(key) = self.selected().map(TreeRow::key).filter(|_| is_so) else { return false };
        match from {
            Fold::Closed => self.closed.remove(&key),
            _ => self.closed.insert(key),
        };
        self.lay_out();
        true
    }

    fn go_up(&mut self) -> bool {
        let Some(depth) = self.selected().map(TreeRow::depth) else { return false };
        let above: Vec<usize> = self.shown().take(self.list.at).map(|(row, _)| row.depth()).collect();
        let parent = above.iter().rposition(|other| *other < depth);
        self.list.go(parent.unwrap_or(self.list.at));
        parent.is_some()
    }

    /// Selects the row that was clicked. A click on the triangle also opens or closes the row. `None` if there is no
    /// row there.
    pub fn click(&mut self, area: Rect, (x, y): (u16, u16)) -> Option<Click> {
        let to = self.list.row_at(area, (x, y), self.shown.len())?;
        let again = self.list.at == to;
        self.list.go(to);
        let (depth, fold) = (self.selected().map_or(0, TreeRow::depth), self.shown.get(to)?.1);
        let is_triangle = fold != Fold::Leaf && usize::from(x - area.x) <= depth * 2 + 1;
        Some(match (is_triangle && self.fold(fold), again) {
            (true, _) => Click::Folded,
            (false, true) => Click::Again,
            (false, false) => Click::Selected,
        })
    }
}

/// The indentation of a row's name.
pub fn indent(depth: usize) -> String {
    "  ".repeat(depth)
}

/// The indentation and the triangle before a row's name, in a tree that opens and closes.
pub fn front(depth: usize, fold: Fold) -> String {
    let triangle = match fold {
        Fold::Leaf => " ",
        Fold::Open => "▾",
        Fold::Closed => "▸",
    };
    indent(depth) + triangle
}

#[cfg(test)]
mod tests {
    use super::*;

    impl TreeRow for (&'static str, usize) {
        type Key = &'static str;

        fn key(&self) -> &'static str {
            self.0
        }

        fn depth(&self) -> usize {
            self.1
        }
    }

    const ROWS: [(&str, usize); 6] = [("a", 0), ("a1", 1), ("a11", 2), ("a2", 1), ("b", 0), ("b1", 1)];

    fn tree() -> Tree<(&'static str, usize)> {
        let mut tree = Tree::default();
        tree.set(ROWS.to_vec());
        tree
    }

    /// The visible rows, the selected one in brackets.
    fn rendered(tree: &Tree<(&'static str, usize)>) -> String {
        let rendered = tree.shown().enumerate().map(|(n, (row, fold))| {
            let front = front(0, fold);
            if n == tree.list.at {
                format!("[{}{}]", front.trim(), row.0)
            } else {
                format!("{}{}", front.trim(), row.0)
            }
        });
        rendered.collect::<Vec<_>>().join(" ")
    }

    fn after(commands: &[Command]) -> String {
        let mut tree = tree();
        for command in commands {
            tree.navigate(*command, 3);
        }
        rendered(&tree)
    }

    #[test]
    fn all_rows_are_visible_at_first_and_arrows_move_among_the_visible_rows() {
        use Command::{Down, Last, Up};
        assert_eq!(after(&[]), "[▾a] ▾a1 a11 a2 ▾b b1");
        assert_eq!(after(&[Down, Down, Up]), "▾a [▾a1] a11 a2 ▾b b1");
        assert_eq!(after(&[Last, Down]), "▾a ▾a1 a11 a2 ▾b [b1]");
    }

    #[test]
    fn left_closes_an_open_row_or_else_selects_the_parent() {
        use Command::{Down, Left};
        assert_eq!(after(&[Left]), "[▸a] ▾b b1");
        assert_eq!(after(&[Down, Down, Left]), "▾a [▾a1] a11 a2 ▾b b1");
        assert_eq!(after(&[Down, Down, Left, Left, Left]), "[▾a] ▸a1 a2 ▾b b1");
        let mut tree = tree();
        assert_eq!([tree.navigate(Left, 3), tree.navigate(Left, 3)], [true, false], "at the top there is no way up");
    }

    #[test]
    fn right_opens_a_closed_row_and_does_nothing_else() {
        use Command::{Left, Right};
        let mut tree = tree();
        assert!(!tree.navigate(Right, 3));
        tree.navigate(Left, 3);
        assert!(tree.navigate(Right, 3));
        assert_eq!(rendered(&tree), "[▾a] ▾a1 a11 a2 ▾b b1");
    }

    #[test]
    fn selecting_a_row_opens_its_ancestors_and_no_other_rows() {
        use Command::{Down, Left};
        let mut tree = tree();
        for command in [Down, Left, Left, Left, Down, Left] {
            tree.navigate(command, 3);
        }
        assert_eq!(rendered(&tree), "▸a [▸b]");
        assert!(tree.go("a11") && !tree.go("c"));
        assert_eq!(rendered(&tree), "▾a ▾a1 [a11] a2 ▸b");
    }

    #[test]
    fn the_selected_row_stays_selected_and_if_it_is_removed_the_next_one_is_selected() {
        let mut tree = tree();
        tree.go("a11");
        tree.set([&[("0", 0)], &ROWS[..]].concat());
        assert_eq!(rendered(&tree), "0 ▾a ▾a1 [a11] a2 ▾b b1");
        tree.set(ROWS.into_iter().filter(|row| row.0 != "a11").collect());
        assert_eq!(rendered(&tree), "▾a a1 [a2] ▾b b1");
        tree.go("b1");
        tree.set(ROWS.into_iter().filter(|row| row.0 != "b1").collect());
        assert_eq!(rendered(&tree), "▾a ▾a1 a11 a2 [b]");
    }

    #[test]
    fn a_closed_row_stays_closed_until_it_gets_a_new_child() {
        let mut tree = tree();
        tree.navigate(Command::Left, 3);
        tree.set(ROWS.to_vec());
        assert_eq!(rendered(&tree), "[▸a] ▾b b1");
        tree.open("a");
        assert_eq!(rendered(&tree), "[▾a] ▾a1 a11 a2 ▾b b1");
    }

    #[test]
    fn a_click_selects_a_row_and_a_click_on_the_triangle_folds_it() {
        let (mut tree, area) = (tree(), Rect::new(10, 5, 20, 6));
        assert_eq!(tree.click(area, (16, 6)), Some(Click::Selected));
        assert_eq!(tree.click(area, (16, 6)), Some(Click::Again));
        assert_eq!(tree.click(area, (12, 6)), Some(Click::Folded));
        assert_eq!(rendered(&tree), "▾a [▸a1] a2 ▾b b1");
        assert_eq!(tree.click(area, (12, 7)), Some(Click::Selected), "nothing lies under it");
        assert_eq!(tree.click(area, (12, 10)), None);
    }

    #[test]
    fn an_area_always_shows_the_selected_row() {
        let mut tree = tree();
        tree.go("b1");
        let rows = tree.rows_in(Rect::new(0, 3, 9, 2));
        let rendered: Vec<_> = rows.iter().map(|(row, _, place, selected)| (row.0, place.y, *selected)).collect();
        assert_eq!(rendered, [("b", 3, false), ("b1", 4, true)]);
        assert_eq!((front(2, Fold::Open), indent(1)), ("    ▾".to_owned(), "  ".to_owned()));
    }
}
