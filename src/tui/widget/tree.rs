//! A tree of rows that open and close: which of them show, where one stands, and how keys and the mouse move there. It
//! is given all its rows, from the top down, each with how far in it stands; what they are about is nothing to it.

use std::collections::HashSet;
use std::hash::Hash;

use ratatui::layout::Rect;

use super::list::{Beyond, ListAt};
use crate::tui::command::Command;

/// A row of a tree.
pub trait TreeRow {
    /// What it is known by.
    type Key: Copy + Eq + Hash;

    /// What it is known by.
    fn key(&self) -> Self::Key;

    /// How far in it stands, from 0. What stands further in than the row above it lies under that row.
    fn depth(&self) -> usize;
}

/// Whether what lies under a row shows.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Fold {
    /// There is nothing.
    Leaf,
    /// It shows.
    Open,
    /// It does not.
    Closed,
}

/// What a click on a row did.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Click {
    /// It went to the row.
    Came,
    /// One stood there already.
    Again,
    /// It opened or closed the row.
    Folded,
}

/// A tree.
#[derive(Clone, Debug)]
pub struct Tree<R: TreeRow> {
    rows: Vec<R>,
    closed: HashSet<R::Key>,
    /// The rows that show, by their places among all, and whether what lies under each does.
    shown: Vec<(usize, Fold)>,
    /// Where one stands among those that show.
    list: ListAt,
}

impl<R: TreeRow> Default for Tree<R> {
    fn default() -> Self {
        Self { rows: Vec::new(), closed: HashSet::new(), shown: Vec::new(), list: ListAt::default() }
    }
}

impl<R: TreeRow> Tree<R> {
    /// Takes new rows. One stays where one stood, or comes to the nearest row that showed and is still there.
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
        // Under a closed row everything further in is passed over.
        let mut hidden_below: Option<usize> = None;
        for (at, row) in self.rows.iter().enumerate() {
            if hidden_below.is_some_and(|top| row.depth() > top) {
                continue;
            }
            let fold = match self.rows.get(at + 1).is_some_and(|next| next.depth() > row.depth()) {
                false => Fold::Leaf,
                true if self.closed.contains(&row.key()) => Fold::Closed,
                true => Fold::Open,
            };
            hidden_below = (fold == Fold::Closed).then(|| row.depth());
            self.shown.push((at, fold));
        }
    }

    /// The rows that show, from the top down.
    pub fn shown(&self) -> impl Iterator<Item = (&R, Fold)> {
        self.shown.iter().filter_map(|(at, fold)| Some((self.rows.get(*at)?, *fold)))
    }

    /// Scrolls so that a pane of so many rows shows the chosen one.
    pub fn show(&mut self, height: usize) {
        self.list.show(self.shown.len(), height);
    }

    /// The rows that an area shows: each with its place, and whether one stands there.
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

    /// The row where one stands.
    pub fn chosen(&self) -> Option<&R> {
        self.rows.get(self.shown.get(self.list.at)?.0)
    }

    fn place_of(&self, key: R::Key) -> Option<usize> {
        self.shown().position(|(row, _)| row.key() == key)
    }

    /// Goes to a row, opening those above it. Returns whether it is there.
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

    /// Lets what is to come under a row show.
    pub fn open(&mut self, key: R::Key) {
        self.closed.remove(&key);
        self.lay_out();
    }

    /// Moves as a command asks, in a pane of so many rows: up and down; to the left it closes a row, or goes to the one
    /// above which it lies; to the right it opens one. Returns whether the command did anything of that.
    pub fn obey(&mut self, command: Command, page: usize) -> bool {
        match command {
            Command::Right => self.fold(Fold::Closed),
            Command::Left => self.fold(Fold::Open) || self.go_up(),
            other => self.list.obey(other, self.shown.len(), page),
        }
    }

    /// Moves by so many rows.
    pub fn step(&mut self, by: isize) {
        self.list.step(by, self.shown.len());
    }

    /// Opens the chosen row if it is closed, or closes it if it is open. Returns whether it was so.
    fn fold(&mut self, from: Fold) -> bool {
        let is_so = self.shown.get(self.list.at).is_some_and(|(_, fold)| *fold == from);
        let Some(key) = self.chosen().map(TreeRow::key).filter(|_| is_so) else { return false };
        match from {
            Fold::Closed => self.closed.remove(&key),
            _ => self.closed.insert(key),
        };
        self.lay_out();
        true
    }

    fn go_up(&mut self) -> bool {
        let Some(depth) = self.chosen().map(TreeRow::depth) else { return false };
        let above: Vec<usize> = self.shown().take(self.list.at).map(|(row, _)| row.depth()).collect();
        let parent = above.iter().rposition(|other| *other < depth);
        self.list.go(parent.unwrap_or(self.list.at));
        parent.is_some()
    }

    /// Goes to the row of the area that was clicked; on its triangle, opens or closes it. Nothing where there is none.
    pub fn click(&mut self, area: Rect, (x, y): (u16, u16)) -> Option<Click> {
        let to = self.list.row_at(area, (x, y), self.shown.len())?;
        let again = self.list.at == to;
        self.list.go(to);
        let (depth, fold) = (self.chosen().map_or(0, TreeRow::depth), self.shown.get(to)?.1);
        let is_triangle = fold != Fold::Leaf && usize::from(x - area.x) <= depth * 2 + 1;
        Some(match (is_triangle && self.fold(fold), again) {
            (true, _) => Click::Folded,
            (false, true) => Click::Again,
            (false, false) => Click::Came,
        })
    }
}

/// What stands before a row's name: as far in as it stands.
pub fn indent(depth: usize) -> String {
    "  ".repeat(depth)
}

/// What stands before a row's name in a tree that opens and closes: the same, and its triangle.
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

    /// The rows that show, the chosen one in brackets.
    fn told(tree: &Tree<(&'static str, usize)>) -> String {
        let told = tree.shown().enumerate().map(|(n, (row, fold))| {
            let front = front(0, fold);
            if n == tree.list.at {
                format!("[{}{}]", front.trim(), row.0)
            } else {
                format!("{}{}", front.trim(), row.0)
            }
        });
        told.collect::<Vec<_>>().join(" ")
    }

    fn after(commands: &[Command]) -> String {
        let mut tree = tree();
        for command in commands {
            tree.obey(*command, 3);
        }
        told(&tree)
    }

    #[test]
    fn all_shows_at_first_and_arrows_go_up_and_down_in_what_shows() {
        use Command::{Down, Last, Up};
        assert_eq!(after(&[]), "[▾a] ▾a1 a11 a2 ▾b b1");
        assert_eq!(after(&[Down, Down, Up]), "▾a [▾a1] a11 a2 ▾b b1");
        assert_eq!(after(&[Last, Down]), "▾a ▾a1 a11 a2 ▾b [b1]");
    }

    #[test]
    fn to_the_left_an_open_row_closes_and_any_other_goes_to_the_row_it_lies_under() {
        use Command::{Down, Left};
        assert_eq!(after(&[Left]), "[▸a] ▾b b1");
        assert_eq!(after(&[Down, Down, Left]), "▾a [▾a1] a11 a2 ▾b b1");
        assert_eq!(after(&[Down, Down, Left, Left, Left]), "[▾a] ▸a1 a2 ▾b b1");
        let mut tree = tree();
        assert_eq!([tree.obey(Left, 3), tree.obey(Left, 3)], [true, false], "at the top there is no way up");
    }

    #[test]
    fn to_the_right_a_closed_row_opens_and_nothing_else_happens() {
        use Command::{Left, Right};
        let mut tree = tree();
        assert!(!tree.obey(Right, 3));
        tree.obey(Left, 3);
        assert!(tree.obey(Right, 3));
        assert_eq!(told(&tree), "[▾a] ▾a1 a11 a2 ▾b b1");
    }

    #[test]
    fn going_to_a_row_opens_those_above_it_and_no_others() {
        use Command::{Down, Left};
        let mut tree = tree();
        for command in [Down, Left, Left, Left, Down, Left] {
            tree.obey(command, 3);
        }
        assert_eq!(told(&tree), "▸a [▸b]");
        assert!(tree.go("a11") && !tree.go("c"));
        assert_eq!(told(&tree), "▾a ▾a1 [a11] a2 ▸b");
    }

    #[test]
    fn one_stays_at_a_row_whatever_comes_above_it_and_where_it_goes_comes_to_the_next() {
        let mut tree = tree();
        tree.go("a11");
        tree.set([&[("0", 0)], &ROWS[..]].concat());
        assert_eq!(told(&tree), "0 ▾a ▾a1 [a11] a2 ▾b b1");
        tree.set(ROWS.into_iter().filter(|row| row.0 != "a11").collect());
        assert_eq!(told(&tree), "▾a a1 [a2] ▾b b1");
        tree.go("b1");
        tree.set(ROWS.into_iter().filter(|row| row.0 != "b1").collect());
        assert_eq!(told(&tree), "▾a ▾a1 a11 a2 [b]");
    }

    #[test]
    fn a_closed_row_stays_closed_until_something_is_to_come_under_it() {
        let mut tree = tree();
        tree.obey(Command::Left, 3);
        tree.set(ROWS.to_vec());
        assert_eq!(told(&tree), "[▸a] ▾b b1");
        tree.open("a");
        assert_eq!(told(&tree), "[▾a] ▾a1 a11 a2 ▾b b1");
    }

    #[test]
    fn a_click_goes_to_a_row_a_second_one_says_so_and_one_on_the_triangle_folds() {
        let (mut tree, area) = (tree(), Rect::new(10, 5, 20, 6));
        assert_eq!(tree.click(area, (16, 6)), Some(Click::Came));
        assert_eq!(tree.click(area, (16, 6)), Some(Click::Again));
        assert_eq!(tree.click(area, (12, 6)), Some(Click::Folded));
        assert_eq!(told(&tree), "▾a [▸a1] a2 ▾b b1");
        assert_eq!(tree.click(area, (12, 7)), Some(Click::Came), "nothing lies under it");
        assert_eq!(tree.click(area, (12, 10)), None);
    }

    #[test]
    fn an_area_shows_the_chosen_row_among_others() {
        let mut tree = tree();
        tree.go("b1");
        let rows = tree.rows_in(Rect::new(0, 3, 9, 2));
        let told: Vec<_> = rows.iter().map(|(row, _, place, chosen)| (row.0, place.y, *chosen)).collect();
        assert_eq!(told, [("b", 3, false), ("b1", 4, true)]);
        assert_eq!((front(2, Fold::Open), indent(1)), ("    ▾".to_owned(), "  ".to_owned()));
    }
}
