//! The rows of the tree: the codes of the current round, sorted and perhaps narrowed to those that are found.

use std::collections::HashSet;

use crate::domain::code::Code;
use crate::domain::colour::Rgb;
use crate::domain::ids::CodeId;
use crate::domain::memo::Subject;
use crate::domain::text::fold::{folded, natural_cmp};
use crate::project::Project;
use crate::project::theme::Node;
use crate::project::theme::counts::Counts;
use crate::tui::widget::tree::TreeRow;

/// The order of codes with the same parent.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Sort {
    /// The researcher's own order.
    #[default]
    Own,
    /// By name.
    Name,
    /// Those with most excerpts first.
    Count,
}

impl Sort {
    /// The next one, in a cycle.
    pub fn next(self) -> Self {
        match self {
            Self::Own => Self::Name,
            Self::Name => Self::Count,
            Self::Count => Self::Own,
        }
    }

    /// The phrase that names it.
    pub fn phrase(self) -> &'static str {
        match self {
            Self::Own => "book-sort-own",
            Self::Name => "book-sort-name",
            Self::Count => "book-sort-count",
        }
    }
}

/// What a row is.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum RowKey {
    /// A code.
    Code(CodeId),
    /// The place where codes would be dropped.
    Drop,
}

impl RowKey {
    /// The code, if it is one.
    pub fn code(self) -> Option<CodeId> {
        match self {
            Self::Code(code) => Some(code),
            Self::Drop => None,
        }
    }
}

/// A row of the tree.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct BookRow {
    /// What it is.
    pub key: RowKey,
    /// The level of indentation, from 0.
    pub depth: usize,
    /// The code's name.
    pub name: String,
    /// Its colour.
    pub pen: Option<Rgb>,
    /// Whether it is out of use.
    pub retired: bool,
    /// Whether there is a memo about it.
    pub memo: bool,
}

impl TreeRow for BookRow {
    type Key = RowKey;

    fn key(&self) -> RowKey {
        self.key
    }

    fn depth(&self) -> usize {
        self.depth
    }
}

/// The rows from the top down. With words to find, only the codes that have them in their names, and those above.
pub fn rows(project: &Project, counts: &Counts, sort: Sort, find: &str) -> Vec<BookRow> {
    let book = &project.model().codebook;
    let found = (!find.trim().is_empty()).then(|| found(project, find));
    let mut rows = Vec::new();
    let mut open: Vec<(CodeId, usize)> = Vec::new();
    let children = |parent: Option<CodeId>, depth: usize| {
        let mut codes: Vec<&Code> = book.children(parent).iter().filter_map(|id| book.get(*id)).collect();
        match sort {
            Sort::Own => {}
            Sort::Name => codes.sort_by(|a, b| natural_cmp(&a.name, &b.name)),
            Sort::Count => {
                codes.sort_by_key(|code| std::cmp::Reverse(counts.of(Node::Code(code.id)).count.excerpts));
            }
        }
        codes.into_iter().rev().map(move |code| (code.id, depth)).collect::<Vec<_>>()
    };
    open.extend(children(None, 0));
    while let Some((id, depth)) = open.pop() {
        open.extend(children(Some(id), depth + 1));
        if found.as_ref().is_none_or(|found| found.contains(&id)) {
            rows.extend(row(project, id, depth));
        }
    }
    rows
}

fn row(project: &Project, id: CodeId, depth: usize) -> Option<BookRow> {
    let code = project.model().codebook.get(id)?;
    Some(BookRow {
        key: RowKey::Code(id),
        depth,
        name: code.name.clone(),
        pen: project.code_rgb(id),
        retired: code.retired,
        memo: !project.model().by_owner.memos(Subject::Code(id)).is_empty(),
    })
}

/// The codes with all of these words in their names, and those above them.
fn found(project: &Project, find: &str) -> HashSet<CodeId> {
    let book = &project.model().codebook;
    let wanted: Vec<String> = find.split_whitespace().map(|word| folded(word).to_string()).collect();
    let codes = book.in_order().iter().filter_map(|(id, _)| book.get(*id));
    let has_all = |code: &&Code| {
        let name = folded(&code.name);
        wanted.iter().all(|word| name.contains(word.as_str()))
    };
    codes.filter(has_all).flat_map(|code| std::iter::once(code.id).chain(book.ancestors(code.id))).collect()
}
