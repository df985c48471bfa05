//! Themes for browsing: the rows of the tree, their counts, and the excerpts of a row in groups.

pub mod counts;
pub mod group;
#[cfg(test)]
mod tests;

use super::Project;
use crate::domain::colour::Rgb;
use crate::domain::ids::CodeId;
use crate::domain::memo::Subject;
use crate::domain::query::Query;
use crate::domain::query::keyword::Field;

/// What a row of the tree represents.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
pub enum Node {
    /// Every excerpt.
    #[default]
    All,
    /// A code with all its descendants.
    Code(CodeId),
    /// The excerpts without any code.
    Uncoded,
}

impl Node {
    /// The code, if it is one.
    pub fn code(self) -> Option<CodeId> {
        match self {
            Node::Code(code) => Some(code),
            Node::All | Node::Uncoded => None,
        }
    }
}

/// One row of the tree.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct NodeRow {
    /// What it represents.
    pub node: Node,
    /// The level of indentation, from 0.
    pub depth: usize,
    /// The code's name. `None` for other rows.
    pub name: String,
    /// The colour of the code.
    pub pen: Option<Rgb>,
    /// Whether it is retired.
    pub retired: bool,
    /// Whether there is a memo about it.
    pub memo: bool,
}

impl Project {
    /// The tree of themes: all excerpts first, then the codes, then excerpts without a code, if any.
    pub fn theme_tree(&self, has_uncoded: bool) -> Vec<NodeRow> {
        let plain = |node| NodeRow { node, ..NodeRow::default() };
        let codes = self.model.codebook.in_order().iter().filter_map(|(code, depth)| self.code_row(*code, *depth));
        let uncoded = has_uncoded.then(|| plain(Node::Uncoded));
        std::iter::once(plain(Node::All)).chain(codes).chain(uncoded).collect()
    }

    fn code_row(&self, id: CodeId, depth: usize) -> Option<NodeRow> {
        let code = self.model.codebook.get(id)?;
        Some(NodeRow {
            node: Node::Code(id),
            depth,
            name: code.name.clone(),
            pen: self.code_rgb(id),
            retired: code.retired,
            memo: !self.memos_with_origins(Subject::Code(id)).is_empty(),
        })
    }

    /// The query for the excerpts of a row. `None` for all excerpts.
    pub fn query_of(&self, node: Node) -> Option<Query> {
        match node {
            Node::All => None,
            Node::Uncoded => Some(Query::Uncoded),
            Node::Code(code) => Some(Query::Field(Field::Theme, self.model.codebook.path(code))),
        }
    }
}
