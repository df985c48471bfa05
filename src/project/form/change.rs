//! Changes a form: its name, its group of participants, and its place in the list.

use crate::domain::change::ChangeScope;
use crate::domain::form::Form;
use crate::domain::ids::FormId;
use crate::domain::step::{ActKind, Step};
use crate::error::Result;
use crate::project::{Changed, Project};

impl Project {
    /// Renames a form. Errors: the name is empty, too long or taken.
    pub fn rename_form(&mut self, id: FormId, name: &str) -> Result<Changed> {
        let old = self.form(id)?;
        let new = Form { name: self.free_form_name(name, Some(id))?, ..old.clone() };
        self.alter_form(ActKind::FormRenamed, new)
    }

    /// Changes which participants a form is for; an empty query means all. Cells of others stay, and are shown again if the
    /// query lets them through again. Errors: the query cannot be read.
    pub fn set_form_query(&mut self, id: FormId, query: &str) -> Result<Changed> {
        let new = Form { query: self.form_query(query)?, ..self.form(id)?.clone() };
        self.alter_form(ActKind::FormGroupChanged, new)
    }

    fn alter_form(&mut self, kind: ActKind, new: Form) -> Result<Changed> {
        let mut step = Step::new(kind);
        step.on::<Form>(new.id).alter(self.form(new.id)?, &new, ChangeScope::NONE);
        self.commit(step)
    }

    /// Moves a form to index `at` among the others, or last if `at` is too large.
    pub fn move_form(&mut self, id: FormId, at: usize) -> Result<Changed> {
        let moved = self.form(id)?;
        let mut order: Vec<&Form> = self.model.forms_in_order().into_iter().filter(|form| form.id != id).collect();
        order.insert(at.min(order.len()), moved);
        let mut step = Step::new(ActKind::FormMoved);
        step.on::<Form>(id);
        for (position, form) in (0..).zip(order) {
            step.alter(form, &Form { position, ..form.clone() }, ChangeScope::NONE);
        }
        self.commit(step)
    }
}

#[cfg(test)]
mod tests {
    use crate::error::Error;
    use crate::project::participant::ParticipantDetails;
    use crate::project::testing::{Study, assert_sound, rows};

    #[test]
    fn a_form_is_renamed_and_moved_and_each_act_is_undone() {
        let mut p = Study::new();
        let [a, b, c] = ["A", "B", "C"].map(|name| p.make_form(name, "").unwrap().0);
        let before = rows(p.store());
        let names = |p: &Study| p.model().forms_in_order().iter().map(|form| form.name.clone()).collect::<Vec<_>>();
        p.move_form(c, 0).unwrap();
        assert_eq!(names(&p), ["C", "A", "B"]);
        p.move_form(a, 99).unwrap();
        assert_eq!(names(&p), ["C", "B", "A"]);
        assert_eq!(p.rename_form(b, "c").unwrap_err(), Error::NameTaken { name: "c".into() });
        p.rename_form(b, "Brukere").unwrap();
        assert_eq!(names(&p), ["C", "Brukere", "A"]);
        assert_eq!(p.move_form(a, 2).unwrap().seq, 0, "it is there already");
        assert_sound(&p);
        (0..3).for_each(|_| drop(p.undo().unwrap()));
        assert_eq!(rows(p.store()), before);
    }

    #[test]
    fn a_form_is_for_the_participants_that_its_query_matches() {
        let mut p = Study::with(&[("A", &["Anna: Jeg var {Tillit:trett}."]), ("B", &["Bo: Jeg var glad."])]);
        for (number, group, document) in
            [("I01", "leder", Some("A")), ("I02", "veileder", Some("B")), ("I03", "leder", None)]
        {
            let values = vec![("gruppe".to_owned(), group.to_owned())];
            let details = ParticipantDetails { number: number.into(), values, ..ParticipantDetails::default() };
            p.save_participants(&[details]).unwrap();
            if let Some(document) = document {
                let (document, person) = (p.find_document(document).unwrap(), p.find_participant(number).unwrap());
                p.set_participant(document, Some(person)).unwrap();
            }
        }
        let (form, _) = p.make_form("Ledere", "gruppe=leder").unwrap();
        let people = |p: &Study| {
            let ids = p.participants_of_form(form).unwrap();
            ids.iter().map(|id| p.model().participants.get(*id).unwrap().number.clone()).collect::<Vec<_>>()
        };
        assert_eq!(people(&p), ["I01", "I03"]);
        for (query, expected) in [
            ("", &["I01", "I02", "I03"][..]),
            ("IKKE gruppe=leder", &["I02"]),
            ("informant:I03 ELLER informant:I02", &["I02", "I03"]),
            ("tema:Tillit", &["I01"]),
        ] {
            p.set_form_query(form, query).unwrap();
            assert_eq!(people(&p), expected, "{query}");
        }
        let tillit = p.find_code("Tillit").unwrap();
        p.remove_code(tillit).unwrap();
        assert!(matches!(p.participants_of_form(form), Err(Error::Query(_))));
        assert_sound(&p);
    }
}
