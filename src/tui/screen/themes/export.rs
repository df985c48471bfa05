//! What the screen shows as a table for the thesis: the chosen row of the tree, narrowed as it is, as a query.

use super::Themes;
use super::tree::Node;
use crate::analysis::quote::Times;
use crate::domain::query::Query;
use crate::domain::query::keyword::Field;
use crate::error::Result;
use crate::export::TableKind;
use crate::project::Project;
use crate::project::export::TableRequest;
use crate::search::parse::parse;
use crate::words::{Words, kind};

impl Themes {
    /// The theme table of what is shown, its query in the keywords of a language; nothing where no excerpt that counts
    /// is shown.
    pub fn shown(&mut self, project: &Project, words: &Words, times: Times) -> Result<Option<TableRequest>> {
        self.refresh(project)?;
        if self.tally.count.excerpts == 0 {
            return Ok(None);
        }
        let chosen = match self.list.shape.node {
            Node::All => None,
            Node::Uncoded => Some(Query::Uncoded),
            Node::Code(code) => Some(Query::Field(Field::Theme, project.model().codebook.path(code))),
        };
        let narrowed = match parse(self.narrow.input.text())?.query {
            Query::And(parts) => parts,
            one => vec![one],
        };
        let mut parts: Vec<Query> = chosen.into_iter().chain(narrowed).collect();
        let query = match parts.len() {
            0 => None,
            1 => parts.pop(),
            _ => Some(Query::And(parts)),
        };
        Ok(Some(TableRequest {
            what: TableKind::Themes,
            query: query.map(|query| query.print(kind::keywords(words))),
            options: self.narrow.options(),
            theme: self.list.shape.node.code(),
            times,
        }))
    }
}
