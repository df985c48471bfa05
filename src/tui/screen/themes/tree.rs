//! The tree of themes as rows: everything that is marked first, then the codes, and what has no code last. It knows
//! the codebook and where one stands in it; it knows nothing of the screen.

use std::collections::HashSet;

use super::counts::Counts;
use crate::analysis::count::Tally;
use crate::domain::ids::CodeId;
use crate::domain::memo::Subject;
use crate::project::Project;
use crate::tui::screen::read::page::Pen;
use crate::tui::widget::list::ListAt;

/// What a row of the tree stands for.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
pub enum Node {
    /// Every excerpt.
    #[default]
    All,
    /// A code with all under it.
    Code(CodeId),
    /// The excerpts without any code.
    Uncoded,
}

impl Node {
    /// The code, where it is one.
    pub fn code(self) -> Option<CodeId> {
        match self {
            Node::Code(code) => Some(code),
            Node::All | Node::Uncoded => None,
        }
    }
}

/// Whether the codes under a row show.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Fold {
    /// There are none.
    Leaf,
    /// They show.
    Open,
    /// They do not.
    Closed,
}

/// One row of the tree.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Row {
    /// What it stands for.
    pub node: Node,
    /// How far in, from 0.
    pub depth: usize,
    /// Whether the codes under it show.
    pub fold: Fold,
    /// The code's name; nothing for rows that the screen names.
    pub name: String,
    /// The code's colour.
    pub pen: Option<Pen>,
    /// Whether it was taken out of use.
    pub retired: bool,
    /// Whether there is a memo about it.
    pub memo: bool,
}

/// The tree.
#[derive(Default)]
pub struct Tree {
    /// The rows that show.
    pub rows: Vec<Row>,
    /// Where one stands in them.
    pub list: ListAt,
    closed: HashSet<CodeId>,
}

impl Tree {
    /// What the chosen row stands for.
    pub fn chosen(&self) -> Node {
        self.rows.get(self.list.at).map_or(Node::All, |row| row.node)
    }

    /// Reads the codebook again. One stays where one stood, or comes to its neighbour where that is gone.
    pub fn read(&mut self, project: &Project, counts: &Counts) {
        let before: Vec<Node> = self.rows.iter().map(|row| row.node).collect();
        let at = self.list.at.min(before.len());
        self.rows = rows(project, counts, &self.closed);
        let (earlier, from_here) = before.split_at(at);
        let still = |node: &Node| self.rows.iter().position(|row| row.node == *node);
        let found = from_here.iter().chain(earlier.iter().rev()).find_map(still);
        self.list.go(found.unwrap_or(0));
    }

    /// Goes to a code, opening what lies above it. Returns whether it is there.
    pub fn go(&mut self, project: &Project, counts: &Counts, code: CodeId) -> bool {
        for above in project.model().codebook.ancestors(code) {
            self.closed.remove(&above);
        }
        self.rows = rows(project, counts, &self.closed);
        let at = self.rows.iter().position(|row| row.node == Node::Code(code));
        self.list.go(at.unwrap_or(self.list.at));
        at.is_some()
    }

    /// Shows or hides what lies under the chosen code. Returns whether that was anything new.
    pub fn fold(&mut self, project: &Project, counts: &Counts, open: bool) -> bool {
        let Some(row) = self.rows.get(self.list.at) else { return false };
        let (Some(code), true) = (row.node.code(), row.fold == if open { Fold::Closed } else { Fold::Open }) else {
            return false;
        };
        if open {
            self.closed.remove(&code);
        } else {
            self.closed.insert(code);
        }
        self.read(project, counts);
        true
    }

    /// Lets what is to come under a code show.
    pub fn open(&mut self, code: CodeId) {
        self.closed.remove(&code);
    }

    /// Goes to the row above which the chosen one lies. Returns whether there is one.
    pub fn go_up(&mut self) -> bool {
        let Some(depth) = self.rows.get(self.list.at).map(|row| row.depth) else { return false };
        let parent = self.rows.iter().take(self.list.at).rposition(|row| row.depth < depth);
        self.list.go(parent.unwrap_or(self.list.at));
        parent.is_some()
    }
}

fn rows(project: &Project, counts: &Counts, closed: &HashSet<CodeId>) -> Vec<Row> {
    let plain =
        |node| Row { node, depth: 0, fold: Fold::Leaf, name: String::new(), pen: None, retired: false, memo: false };
    let book = &project.model().codebook;
    let mut rows = vec![plain(Node::All)];
    // Under a closed code everything deeper is passed over.
    let mut hidden_below: Option<usize> = None;
    for (code, depth) in book.in_order() {
        if hidden_below.is_some_and(|top| *depth > top) {
            continue;
        }
        hidden_below = closed.contains(code).then_some(*depth);
        rows.extend(row(project, *code, *depth, closed));
    }
    if counts.of(Node::Uncoded) != Tally::default() {
        rows.push(plain(Node::Uncoded));
    }
    rows
}

fn row(project: &Project, id: CodeId, depth: usize, closed: &HashSet<CodeId>) -> Option<Row> {
    let model = project.model();
    let code = model.codebook.get(id)?;
    let fold = match (model.codebook.children(Some(id)).is_empty(), closed.contains(&id)) {
        (true, _) => Fold::Leaf,
        (false, true) => Fold::Closed,
        (false, false) => Fold::Open,
    };
    Some(Row {
        node: Node::Code(id),
        depth,
        fold,
        name: code.name.clone(),
        pen: model.codebook.colour(id).and_then(|pen| model.colours.get(pen)).map(|pen| pen.channels()),
        retired: code.retired,
        memo: !model.places.memos(Subject::Code(id)).is_empty(),
    })
}
