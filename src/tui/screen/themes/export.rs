//! What the screen shows as a table for the thesis: the chosen theme, narrowed as it is, as a query.

use super::Themes;
use super::tree::Node;
use crate::analysis::quote::Times;
use crate::domain::query::Query;
use crate::domain::query::keyword::{Field, Keywords};
use crate::error::Result;
use crate::export::What;
use crate::project::Project;
use crate::project::export::TableRequest;
use crate::search::parse::parse;
use crate::words::Language;

impl Themes {
    /// The theme table of what is shown, its query in the keywords of a language; nothing where no excerpt that counts
    /// is shown, or only such as have no code.
    pub fn shown(&mut self, project: &Project, language: Language) -> Result<Option<TableRequest>> {
        self.refresh(project)?;
        if self.count.0 == 0 || self.list.shape.node == Node::Uncoded {
            return Ok(None);
        }
        let theme = self.list.shape.node.code();
        let path = theme.map(|code| project.model().codebook.path(code));
        let chosen = path.map(|path| Query::Field(Field::Theme, path));
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
        let keywords = match language {
            Language::En => Keywords::English,
            Language::Nb | Language::Nn => Keywords::Norwegian,
        };
        Ok(Some(TableRequest {
            what: What::Themes,
            query: query.map(|query| query.print(keywords)),
            how: self.narrow.how(),
            theme,
            times: Times::default(),
        }))
    }
}
