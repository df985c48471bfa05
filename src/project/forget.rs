//! Erases removed documents and participants for good. Removing them, or undoing their import, leaves their texts and
//! names in the file so that undo can bring them back. After erasing it cannot.

use super::Project;
use super::name::tidy;
use crate::domain::nearest::nearest;
use crate::error::{Error, Noun, Result};
use crate::store::forget::{Forget, Forgotten, Removed};

impl Project {
    /// The removed documents whose content is still in the file, in the order in which they were removed.
    pub fn removed_documents(&self) -> Result<Vec<Removed>> {
        self.store.removed_documents()
    }

    /// The removed participants whose data is still in the file, in the order in which they were removed.
    pub fn removed_participants(&self) -> Result<Vec<Removed>> {
        self.store.removed_participants()
    }

    /// Erases removed documents and participants and their history from the file for good, as one act. Documents are
    /// given by name, participants by number or pseudonym, regardless of case; all that match are erased. For a
    /// participant, the history of every document that was ever theirs is erased too. Undo skips these steps.
    ///
    /// Errors: no removed one has such a name (with suggestions), one with that name is still in the project, or the
    /// disk refuses. In that case nothing is erased.
    pub fn forget_removed(&mut self, documents: &[String], participants: &[String]) -> Result<Forgotten> {
        let (gone_documents, gone_people) = (self.removed_documents()?, self.removed_participants()?);
        let mut what = Vec::new();
        for name in documents {
            let here = self.model.documents.iter().map(|document| document.name.as_str());
            what.extend(removed_called(&gone_documents, name, here, Noun::RemovedDocument)?);
        }
        for name in participants {
            let here = self.model.participants.iter().flat_map(|p| [p.number.as_str(), p.pseudonym.as_str()]);
            what.extend(removed_called(&gone_people, name, here, Noun::RemovedParticipant)?);
        }
        let at = self.now();
        match self.store.forget(&what, Some(self.coder), at) {
            Err(Error::HeadMoved) => {
                self.apply_changes_by_others()?;
                Err(Error::HeadMoved)
            }
            done => done,
        }
    }

    /// Rewrites the file. [`Self::forget_removed`] does that too, unless its result says that it failed.
    pub fn rewrite(&mut self) -> Result<()> {
        self.store.rewrite()
    }
}

/// The removed ones with this name. Errors: there is none, and either `here`, the names still in the project, has it,
/// or the name is unknown (with suggestions).
fn removed_called<'a>(
    removed: &[Removed],
    name: &str,
    mut here: impl Iterator<Item = &'a str>,
    noun: Noun,
) -> Result<Vec<Forget>> {
    let wanted = tidy(name).to_lowercase();
    let is_it = |called: &str| !called.is_empty() && called.to_lowercase() == wanted;
    let found = removed.iter().filter(|one| is_it(&one.name) || is_it(&one.pseudonym));
    let found: Vec<Forget> = found.map(|one| one.what).collect();
    if !found.is_empty() {
        return Ok(found);
    }
    if let Some(name) = here.find(|called| is_it(called)) {
        return Err(Error::StillHere { noun, name: name.to_owned() });
    }
    let names = removed.iter().flat_map(|one| [&one.name, &one.pseudonym]).filter(|name| !name.is_empty());
    let names = names.map(|name| (name.clone(), name.clone()));
    Err(Error::Unknown { noun, name: name.to_owned(), nearest: nearest(name, names) })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::cell::CellTopic;
    use crate::domain::memo::Subject;
    use crate::project::participant::ParticipantDetails;
    use crate::project::testing::{Study, assert_sound, import_lines, incoming, interview, transcript};
    use crate::project::writing::EditedText;

    fn names(p: &Project) -> Vec<String> {
        p.removed_documents().unwrap().into_iter().map(|removed| removed.name).collect()
    }

    fn holds(p: &Study, word: &str) -> bool {
        std::fs::read(p.path()).unwrap().windows(word.len()).any(|bytes| bytes == word.as_bytes())
    }

    fn remove(p: &mut Project, name: &str) {
        let document = p.find_document(name).unwrap();
        p.remove_document(document).unwrap();
    }

    fn forget(p: &mut Project, name: &str) -> Result<Forgotten> {
        p.forget_removed(&[name.to_owned()], &[])
    }

    #[test]
    fn an_undone_import_is_erased_and_cannot_be_redone() {
        let mut p = Study::with(&[("I01", &["Anna: Det {Start:gikk} bra."])]);
        import_lines(&mut p, "Feil fil", &["Bo: Jeg heter Torkjellson."]);
        p.undo().unwrap();
        assert_eq!((names(&p), holds(&p, "Torkjellson")), (vec!["Feil fil".to_owned()], true));
        assert!(forget(&mut p, "feil  FIL").unwrap().is_rewritten);
        assert_eq!((names(&p), holds(&p, "Torkjellson"), holds(&p, "Feil fil")), (vec![], false, false));
        assert_sound(&p);
        assert_eq!(p.redo().unwrap_err(), Error::NothingToRedo);
        p.undo().unwrap();
        p.redo().unwrap();
        assert_sound(&p);
    }

    #[test]
    fn a_removed_document_is_erased_and_the_others_stay() {
        let mut p = Study::new();
        for name in ["I01", "I02", "I03"] {
            interview(&mut p, name, &[&format!("{name}: Jeg er {{Start:Person{name}}}.")]);
        }
        for name in ["I03", "I02"] {
            remove(&mut p, name);
        }
        assert_eq!(names(&p), ["I03", "I02"]);
        forget(&mut p, "I02").unwrap();
        assert_eq!((names(&p), holds(&p, "PersonI02")), (vec!["I03".to_owned()], false));
        assert!(holds(&p, "PersonI01") && holds(&p, "PersonI03"));
        assert_sound(&p);
        p.undo().unwrap();
        assert!(names(&p).is_empty() && p.find_document("I03").is_ok(), "the other can still come back");
        assert_sound(&p);
        p.reopen();
        assert_sound(&p);
    }

    #[test]
    fn all_removed_documents_with_the_same_name_are_erased_together() {
        let mut p = Study::new();
        for word in ["Førstegang", "Andregang"] {
            import_lines(&mut p, "I01", &[&format!("Anna: {word}.")]);
            p.undo().unwrap();
        }
        assert_eq!(names(&p), ["I01", "I01"]);
        forget(&mut p, "I01").unwrap();
        assert!(names(&p).is_empty() && !holds(&p, "Førstegang") && !holds(&p, "Andregang"));
        assert_sound(&p);
    }

    #[test]
    fn a_name_that_is_still_in_use_or_unknown_is_refused() {
        let mut p = Study::with(&[("I01", &["Anna: Ja."]), ("I02", &["Bo: Nei."])]);
        remove(&mut p, "I02");
        let before = (p.store().head(), names(&p));
        assert_eq!(
            forget(&mut p, "i01").unwrap_err(),
            Error::StillHere { noun: Noun::RemovedDocument, name: "I01".into() }
        );
        let unknown = Error::Unknown { noun: Noun::RemovedDocument, name: "I2".into(), nearest: vec!["I02".into()] };
        assert_eq!(p.forget_removed(&["I02".into(), "I2".into()], &[]).unwrap_err(), unknown);
        assert_eq!((p.store().head(), names(&p)), before);
    }

    #[test]
    fn forgetting_succeeds_even_if_the_file_cannot_be_rewritten() {
        let mut p = Study::with(&[("I01", &["Anna: Ja."])]);
        p.undo().unwrap();
        // VACUUM attaches one more database, and SQLite allows at most ten.
        (0..10).for_each(|n| p.store().run_sql(&format!("ATTACH ':memory:' AS a{n}")));
        assert!(!forget(&mut p, "I01").unwrap().is_rewritten);
        assert!(names(&p).is_empty() && p.rewrite().is_err());
        (0..10).for_each(|n| p.store().run_sql(&format!("DETACH a{n}")));
        p.rewrite().unwrap();
        assert_sound(&p);
    }

    /// A participant in a table, with where they live.
    fn person(number: &str, pseudonym: &str, place: &str) -> ParticipantDetails {
        ParticipantDetails {
            number: number.into(),
            pseudonym: pseudonym.into(),
            values: vec![("sted".into(), place.into())],
        }
    }

    fn people(p: &Project) -> Vec<(String, String)> {
        p.removed_participants().unwrap().into_iter().map(|removed| (removed.name, removed.pseudonym)).collect()
    }

    fn forget_person(p: &mut Project, name: &str) -> Result<Forgotten> {
        p.forget_removed(&[], &[name.to_owned()])
    }

    #[test]
    fn participants_of_an_undone_table_are_erased_one_by_one() {
        let mut p = Study::with(&[("I01", &["Anna: Det {Start:gikk} bra."])]);
        p.save_participants(&[person("I01", "Solfrid", "Vågsøy"), person("I02", "Torkjell", "Bremanger")]).unwrap();
        p.undo().unwrap();
        assert_eq!(people(&p), [("I01", "Solfrid"), ("I02", "Torkjell")].map(|(a, b)| (a.into(), b.into())));
        assert!(holds(&p, "Solfrid") && holds(&p, "Bremanger"));
        forget_person(&mut p, "i02").unwrap();
        assert!(holds(&p, "Solfrid") && !holds(&p, "Torkjell") && !holds(&p, "Bremanger"));
        forget_person(&mut p, "SOLFRID").unwrap();
        assert!(people(&p).is_empty() && !holds(&p, "Solfrid") && !holds(&p, "Vågsøy"));
        assert_sound(&p);
        assert_eq!(p.redo().unwrap_err(), Error::NothingToRedo);
        p.undo().unwrap();
        assert_sound(&p);
        p.reopen();
        assert_sound(&p);
    }

    #[test]
    fn a_participant_is_found_by_a_pseudonym_that_was_undone_before_they_were_removed() {
        let mut p = Study::new();
        p.save_participants(&[person("I01", "", "")]).unwrap();
        p.save_participants(&[person("I01", "Solfrid", "Vågsøy")]).unwrap();
        p.undo().unwrap();
        p.undo().unwrap();
        assert_eq!(people(&p), [("I01".to_owned(), "Solfrid".to_owned())]);
        forget_person(&mut p, "Solfrid").unwrap();
        assert!(people(&p).is_empty() && !holds(&p, "Solfrid") && !holds(&p, "Vågsøy"));
        assert_sound(&p);
    }

    #[test]
    fn a_removed_participant_is_erased_with_their_memos_and_undone_interview() {
        let mut p = Study::new();
        p.save_participants(&[person("I01", "Solfrid", "Vågsøy"), person("I02", "", "Eid")]).unwrap();
        let mut one = incoming("Samtale", transcript(&["Anna: Jeg heter Torkjellson."]));
        one.participant = Some("I01".into());
        p.import(&[one], &[]).unwrap();
        p.undo().unwrap();
        let who = p.find_participant("I01").unwrap();
        p.write_memo(Subject::Participant(who), "Ringte om Linneaveien.").unwrap();
        let still = Error::StillHere { noun: Noun::RemovedParticipant, name: "Solfrid".into() };
        assert_eq!(forget_person(&mut p, "solfrid").unwrap_err(), still);
        let (code, _) = p.add_code("Tillit").unwrap();
        p.write_cell(who, CellTopic::Theme(code), "Stoler på Ravnkjell.").unwrap();
        let edited = EditedText::Cell(who, CellTopic::Theme(code));
        p.keep_draft_of(edited, "Stoler på Gunnvald.").unwrap();
        assert_eq!(p.draft_of(edited).unwrap(), "Stoler på Gunnvald.");
        p.remove_participant(who).unwrap();
        let unknown = Error::Unknown { noun: Noun::RemovedParticipant, name: "I1".into(), nearest: vec!["I01".into()] };
        assert_eq!(forget_person(&mut p, "I1").unwrap_err(), unknown);
        forget_person(&mut p, "I01").unwrap();
        for word in ["Solfrid", "Vågsøy", "Linneaveien", "Torkjellson", "Ravnkjell", "Gunnvald"] {
            assert!(!holds(&p, word), "{word}");
        }
        assert!(names(&p).is_empty() && p.find_participant("I02").is_ok());
        assert_sound(&p);
        while p.undo().is_ok() {}
        assert_sound(&p);
    }
}
