//! Forms: saved matrices with a group of participants and columns of their own. One verb for each file.

mod change;
mod column;
mod make;
mod remove;

use super::Project;
use super::name::{named, tidy};
use crate::domain::change::ChangeScope;
use crate::domain::codebook::split_path;
use crate::domain::form::{ColumnContent, Form, FormColumn};
use crate::domain::ids::{CodeId, FormColumnId, FormId, ParticipantId};
use crate::domain::nearest::nearest;
use crate::domain::step::Step;
use crate::error::{Error, Noun, Result};

impl Project {
    /// The form with this id. Errors: it no longer exists.
    pub fn form(&self, id: FormId) -> Result<&Form> {
        self.model.forms.get(id).ok_or(Error::Gone)
    }

    /// The column with this id. Errors: it no longer exists.
    pub fn form_column(&self, id: FormColumnId) -> Result<&FormColumn> {
        self.model.form_columns.get(id).ok_or(Error::Gone)
    }

    /// The form with this name, regardless of case. Errors: there is none (with suggestions).
    pub fn find_form(&self, name: &str) -> Result<FormId> {
        let wanted = tidy(name).to_lowercase();
        let forms = || self.model.forms_in_order().into_iter();
        let found = forms().find(|form| form.name.to_lowercase() == wanted).map(|form| form.id);
        found.ok_or_else(|| Error::Unknown {
            noun: Noun::Form,
            name: name.to_owned(),
            nearest: nearest(name, forms().map(|form| (form.name.clone(), form.name.clone()))),
        })
    }

    /// The column of a form with this heading, regardless of case, or about the theme at this path. Errors: there is none
    /// (with suggestions).
    pub fn find_form_column(&self, form: FormId, heading: &str) -> Result<FormColumnId> {
        let wanted = tidy(heading).to_lowercase();
        let columns = || self.model.columns_of(form).into_iter();
        let found = columns().find(|column| self.column_heading(column).to_lowercase() == wanted);
        let at_path = || columns().find(|column| column.code.is_some_and(|code| self.is_path_of(code, heading)));
        let found = found.or_else(at_path).map(|column| column.id);
        found.ok_or_else(|| Error::Unknown {
            noun: Noun::FormColumn,
            name: heading.to_owned(),
            nearest: nearest(heading, columns().map(|c| (self.column_heading(c), self.column_heading(c)))),
        })
    }

    fn is_path_of(&self, code: CodeId, typed: &str) -> bool {
        let lower = |names: Vec<String>| names.iter().map(|name| tidy(name).to_lowercase()).collect::<Vec<_>>();
        lower(split_path(typed)) == lower(self.model.codebook.names(code))
    }

    /// The heading of a column as it is shown: its own, or else the name of the theme or the attribute.
    pub fn column_heading(&self, column: &FormColumn) -> String {
        let name = match column.content() {
            _ if !column.heading.is_empty() => Some(&column.heading),
            ColumnContent::Theme(code) => self.model.codes.get(code).map(|code| &code.name),
            ColumnContent::Attribute(attribute) => self.model.attributes.get(attribute).map(|one| &one.name),
            ColumnContent::Own => None,
        };
        name.cloned().unwrap_or_default()
    }

    /// The theme that a column shows in the current round: the column's own, or the copy of it that the round has, or what
    /// it was copied from. If the round has none of them, the column's own.
    pub fn theme_of_column(&self, code: CodeId) -> CodeId {
        let codes = &self.model.codes;
        let Some(current) = self.model.codebook.current() else { return code };
        let is_current = |id: &CodeId| codes.get(*id).is_some_and(|code| code.round == current);
        if let Some(found) = self.code_and_origins(code).into_iter().find(is_current) {
            return found;
        }
        let mut in_round = self.model.codebook.in_order_of(current).iter().map(|(id, _)| *id);
        in_round.find(|id| self.code_and_origins(*id).contains(&code)).unwrap_or(code)
    }

    /// The participants of a form, in the order of the list of participants. Errors: its query cannot be read, because
    /// something that it names was removed, say.
    pub fn participants_of_form(&self, form: FormId) -> Result<Vec<ParticipantId>> {
        self.participants_matching(&self.form(form)?.query)
    }

    /// The tidied name, if it is valid and no form but `own` has it.
    fn free_form_name(&self, name: &str, own: Option<FormId>) -> Result<String> {
        let name = named(name)?;
        let mut others = self.model.forms.iter().filter(|form| Some(form.id) != own);
        match others.any(|form| form.name.to_lowercase() == name.to_lowercase()) {
            true => Err(Error::NameTaken { name }),
            false => Ok(name),
        }
    }

    /// The tidied query, if it can be read. It may be empty.
    fn form_query(&self, query: &str) -> Result<String> {
        let query = query.trim();
        if !query.is_empty() {
            self.understand(query)?;
        }
        Ok(query.to_owned())
    }

    /// Removes a column in a step, with its cells.
    pub(in crate::project) fn drop_form_column(&self, step: &mut Step, column: &FormColumn) {
        for cell in self.model.cells.iter().filter(|cell| cell.form_column == Some(column.id)) {
            step.remove(cell, ChangeScope::participant(cell.participant));
        }
        step.remove(column, ChangeScope::NONE);
    }
}
