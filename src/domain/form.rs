//! A form: a saved matrix with a group of participants and columns of its own. A column shows a theme, an attribute, or
//! what the researcher writes under a heading.

use super::ids::{AttributeId, CodeId, FormId};
use super::row::row;

row! {
    /// A saved matrix: a row for each of its participants, and its own columns.
    pub struct Form in Form by FormId {
        /// Its name, unique in the project.
        name: String,
        /// Which participants it is for, in the query language. Empty for all.
        query: String,
        /// Its position in lists, from 0. Positions may repeat and have gaps.
        position: i64,
    }
}

row! {
    /// A column of a form. At most one of `code` and `attribute` is set. A column with neither is the researcher's own.
    pub struct FormColumn in FormColumn by FormColumnId {
        /// The form.
        form: FormId,
        /// Its heading. Where it is empty, the theme's or the attribute's name is shown. Never empty in an own column.
        heading: String,
        /// It shows the cells about this theme.
        code: Option<CodeId>,
        /// It shows the values of this attribute.
        attribute: Option<AttributeId>,
        /// Its position among the form's columns, from 0. Positions may repeat and have gaps.
        position: i64,
    }
}

/// What a column of a form shows.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum ColumnContent {
    /// The cells about a theme, which are the same in the matrix and in every form.
    Theme(CodeId),
    /// The values of an attribute, which are changed where the participants are described.
    Attribute(AttributeId),
    /// What the researcher writes under the column's own heading.
    Own,
}

impl FormColumn {
    /// What it shows.
    pub fn content(&self) -> ColumnContent {
        let theme = self.code.map(ColumnContent::Theme);
        theme.or(self.attribute.map(ColumnContent::Attribute)).unwrap_or(ColumnContent::Own)
    }
}
