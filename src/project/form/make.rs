//! Makes a form.

use crate::domain::change::ChangeScope;
use crate::domain::form::Form;
use crate::domain::ids::FormId;
use crate::domain::step::{ActKind, Step};
use crate::error::Result;
use crate::project::{Changed, Project};

impl Project {
    /// Makes a form without columns, last in the list. `query` says which participants it is for; an empty one means all.
    /// Errors: the name is empty, too long or taken, or the query cannot be read.
    pub fn make_form(&mut self, name: &str, query: &str) -> Result<(FormId, Changed)> {
        let (name, query) = (self.free_form_name(name, None)?, self.form_query(query)?);
        let id = self.id_for::<Form>();
        let position = self.model.forms.iter().map(|form| form.position + 1).max().unwrap_or_default();
        let mut step = Step::new(ActKind::FormMade);
        step.on::<Form>(id).add(&Form { id, name, query, position }, ChangeScope::NONE);
        Ok((id, self.commit(step)?))
    }
}

#[cfg(test)]
mod tests {
    use crate::error::Error;
    use crate::project::testing::{Study, assert_sound, rows};

    #[test]
    fn a_form_has_a_name_of_its_own_and_a_query_that_can_be_read() {
        let mut p = Study::with(&[("I01", &["Anna: Ja."])]);
        let before = rows(p.store());
        let (form, _) = p.make_form(" Veiledere ", "").unwrap();
        assert_eq!((p.form(form).unwrap().name.as_str(), p.find_form("VEILEDERE")), ("Veiledere", Ok(form)));
        assert_eq!(p.make_form("veiledere", "").unwrap_err(), Error::NameTaken { name: "veiledere".into() });
        assert_eq!(p.make_form(" ", "").unwrap_err(), Error::EmptyName);
        assert!(matches!(p.make_form("Andre", "tema:Ukjent"), Err(Error::Query(_))));
        assert!(matches!(p.find_form("Veileder"), Err(Error::Unknown { nearest, .. }) if nearest == ["Veiledere"]));
        assert_sound(&p);
        p.undo().unwrap();
        assert_eq!(rows(p.store()), before);
    }
}
