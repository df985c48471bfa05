//! Removes a form.

use crate::domain::change::ChangeScope;
use crate::domain::form::Form;
use crate::domain::ids::FormId;
use crate::domain::step::{ActKind, Step};
use crate::error::Result;
use crate::project::{Changed, Project};

impl Project {
    /// Removes a form with its columns and the cells in its own columns. Cells about themes stay, because they are in the
    /// matrix and in other forms too.
    pub fn remove_form(&mut self, id: FormId) -> Result<Changed> {
        let form = self.form(id)?;
        let mut step = Step::new(ActKind::FormRemoved);
        step.on::<Form>(id);
        for column in self.model.columns_of(id) {
            self.drop_form_column(&mut step, column);
        }
        step.remove(form, ChangeScope::NONE);
        self.commit(step)
    }
}

#[cfg(test)]
mod tests {
    use crate::domain::cell::CellTopic;
    use crate::domain::form::ColumnContent;
    use crate::project::testing::{Study, assert_sound, rows};

    #[test]
    fn removing_a_form_keeps_the_cells_about_themes_and_undo_restores_the_others() {
        let mut p = Study::with_participants(&["I01"]);
        let (code, _) = p.add_code("Tillit").unwrap();
        let person = p.find_participant("I01").unwrap();
        let (form, _) = p.make_form("Skjema", "").unwrap();
        p.add_form_column(form, ColumnContent::Theme(code), "").unwrap();
        let (own, _) = p.add_form_column(form, ColumnContent::Own, "Forløp").unwrap();
        p.write_cell(person, CellTopic::Theme(code), "Mye tillit.").unwrap();
        p.write_cell(person, CellTopic::Column(own), "Gikk bra.").unwrap();
        let before = rows(p.store());
        p.remove_form(form).unwrap();
        assert!(p.model().forms.is_empty() && p.model().form_columns.is_empty());
        assert_eq!(p.cell(person, CellTopic::Theme(code)).words, "Mye tillit.");
        assert_eq!(p.model().cells.len(), 1);
        assert_sound(&p);
        p.undo().unwrap();
        assert_eq!(rows(p.store()), before);
    }
}
