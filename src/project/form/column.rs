//! Adds columns to forms, and changes, moves and removes them.

use crate::domain::change::ChangeScope;
use crate::domain::form::{ColumnContent, Form, FormColumn};
use crate::domain::ids::{FormColumnId, FormId};
use crate::domain::step::{ActKind, Step};
use crate::error::{Error, Result};
use crate::project::name::{fitting, tidy};
use crate::project::{Changed, Project};

impl Project {
    /// Adds a column to a form, last. A theme or an attribute needs no heading of its own. Errors: the theme or the
    /// attribute no longer exists, an own column has no heading, the heading is too long, or the form has a column with it
    /// already.
    pub fn add_form_column(
        &mut self,
        form: FormId,
        content: ColumnContent,
        heading: &str,
    ) -> Result<(FormColumnId, Changed)> {
        self.form(form)?;
        let (code, attribute) = match content {
            ColumnContent::Theme(code) => (Some(self.code(code)?.id), None),
            ColumnContent::Attribute(id) => (None, Some(self.model.attributes.get(id).ok_or(Error::Gone)?.id)),
            ColumnContent::Own => (None, None),
        };
        let id = self.id_for::<FormColumn>();
        let positions = self.model.columns_of(form).into_iter().map(|column| column.position + 1);
        let position = positions.max().unwrap_or_default();
        let mut column = FormColumn { id, form, heading: tidy(heading), code, attribute, position };
        column.heading = self.free_heading(&column)?;
        let mut step = Step::new(ActKind::FormColumnAdded);
        step.on::<Form>(form).on::<FormColumn>(id).add(&column, ChangeScope::NONE);
        Ok((id, self.commit(step)?))
    }

    /// Gives a column another heading. An empty one takes the name of the theme or the attribute. Errors: as for
    /// [`add_form_column`](Self::add_form_column).
    pub fn rename_form_column(&mut self, id: FormColumnId, heading: &str) -> Result<Changed> {
        let old = self.form_column(id)?;
        let mut new = FormColumn { heading: tidy(heading), ..old.clone() };
        new.heading = self.free_heading(&new)?;
        let mut step = Step::new(ActKind::FormColumnRenamed);
        step.on::<Form>(old.form).on::<FormColumn>(id).alter(old, &new, ChangeScope::NONE);
        self.commit(step)
    }

    /// Moves a column to index `at` among the others of its form, or last if `at` is too large.
    pub fn move_form_column(&mut self, id: FormColumnId, at: usize) -> Result<Changed> {
        let moved = self.form_column(id)?;
        let others = self.model.columns_of(moved.form).into_iter().filter(|column| column.id != id);
        let mut order: Vec<&FormColumn> = others.collect();
        order.insert(at.min(order.len()), moved);
        let mut step = Step::new(ActKind::FormColumnMoved);
        step.on::<Form>(moved.form).on::<FormColumn>(id);
        for (position, column) in (0..).zip(order) {
            step.alter(column, &FormColumn { position, ..column.clone() }, ChangeScope::NONE);
        }
        self.commit(step)
    }

    /// Removes a column. The cells in an own column go with it; cells about a theme stay.
    pub fn remove_form_column(&mut self, id: FormColumnId) -> Result<Changed> {
        let column = self.form_column(id)?;
        let mut step = Step::new(ActKind::FormColumnRemoved);
        step.on::<Form>(column.form).on::<FormColumn>(id);
        self.drop_form_column(&mut step, column);
        self.commit(step)
    }

    /// The heading of a column, if it is valid and no other column of the form is shown under it.
    fn free_heading(&self, column: &FormColumn) -> Result<String> {
        let shown = self.column_heading(column);
        if shown.is_empty() {
            return Err(Error::EmptyName);
        }
        let lower = shown.to_lowercase();
        let mut others = self.model.columns_of(column.form).into_iter().filter(|other| other.id != column.id);
        match others.any(|other| self.column_heading(other).to_lowercase() == lower) {
            true => Err(Error::NameTaken { name: shown }),
            false => fitting(column.heading.clone()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::cell::CellTopic;
    use crate::project::testing::{Study, assert_sound, rows};

    fn headings(p: &Project, form: FormId) -> Vec<String> {
        p.model().columns_of(form).into_iter().map(|column| p.column_heading(column)).collect()
    }

    #[test]
    fn columns_are_themes_attributes_or_headings_of_ones_own() {
        let mut p = Study::with_participants(&["I01"]);
        let person = p.find_participant("I01").unwrap();
        p.set_attribute(person, "gruppe", "leder").unwrap();
        let attribute = p.model().attributes.iter().next().unwrap().id;
        let (code, _) = p.add_code("Oppstart/Tillit").unwrap();
        let (form, _) = p.make_form("Skjema", "").unwrap();
        let (theme, _) = p.add_form_column(form, ColumnContent::Theme(code), "").unwrap();
        p.add_form_column(form, ColumnContent::Attribute(attribute), " Kjønn,  alder ").unwrap();
        let (own, _) = p.add_form_column(form, ColumnContent::Own, "Forløp").unwrap();
        assert_eq!(headings(&p, form), ["Tillit", "Kjønn, alder", "Forløp"]);
        assert_eq!(p.find_form_column(form, "oppstart/tillit"), Ok(theme));
        let taken = |name: &str| Error::NameTaken { name: name.into() };
        assert_eq!(p.add_form_column(form, ColumnContent::Own, "tillit").unwrap_err(), taken("tillit"));
        assert_eq!(p.add_form_column(form, ColumnContent::Own, "").unwrap_err(), Error::EmptyName);
        assert_eq!(p.rename_form_column(own, " ").unwrap_err(), Error::EmptyName);
        p.rename_form_column(theme, "Tillit til systemet").unwrap();
        p.rename_form_column(theme, "").unwrap();
        p.rename_code(code, "Tiltro").unwrap();
        p.move_form_column(own, 0).unwrap();
        assert_eq!(headings(&p, form), ["Forløp", "Tiltro", "Kjønn, alder"]);
        assert_sound(&p);
    }

    #[test]
    fn removing_a_column_removes_its_own_cells_and_undo_restores_them() {
        let mut p = Study::with_participants(&["I01"]);
        let person = p.find_participant("I01").unwrap();
        let (form, _) = p.make_form("Skjema", "").unwrap();
        let (own, _) = p.add_form_column(form, ColumnContent::Own, "Forløp").unwrap();
        p.write_cell(person, CellTopic::Column(own), "Gikk bra.").unwrap();
        let before = rows(p.store());
        p.remove_form_column(own).unwrap();
        assert!(p.model().cells.is_empty() && headings(&p, form).is_empty());
        assert_sound(&p);
        p.undo().unwrap();
        assert_eq!(rows(p.store()), before);
    }
}
