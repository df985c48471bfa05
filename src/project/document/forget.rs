//! Erasing for good what was removed. Removing a document, or undoing that it was brought in, leaves its words in the
//! file so that they can come back; here they go, and cannot.

use crate::domain::ids::DocumentId;
use crate::domain::nearest::nearest;
use crate::error::{Error, Noun, Result};
use crate::project::Project;
use crate::project::name::tidy;
use crate::store::forget::{Forget, Forgotten, Removed};

impl Project {
    /// The documents that are gone from the project while the file still holds their words, in the order in which they
    /// went.
    pub fn removed_documents(&self) -> Result<Vec<Removed>> {
        self.store.removed_documents()
    }

    /// Erases removed documents from the file for good, with all that was ever done to them: every removed one that
    /// was called by one of these names, whatever its capitals. Undo passes by what was done to them.
    ///
    /// Errors: none that was removed has a name (with the nearest), one with it is still in the project, or the disk
    /// refuses; nothing is erased then.
    pub fn forget_documents(&mut self, names: &[String]) -> Result<Forgotten> {
        let removed = self.removed_documents()?;
        let mut what = Vec::new();
        for name in names {
            let ids = self.removed_called(&removed, name)?;
            what.extend(ids.into_iter().map(Forget::Document));
        }
        let at = self.now();
        match self.store.forget(&what, Some(self.coder), at) {
            Err(Error::HeadMoved) => {
                self.follow_others()?;
                Err(Error::HeadMoved)
            }
            done => done,
        }
    }

    fn removed_called(&self, removed: &[Removed], name: &str) -> Result<Vec<DocumentId>> {
        let wanted = tidy(name).to_lowercase();
        let ids: Vec<DocumentId> = removed
            .iter()
            .filter(|document| document.name.to_lowercase() == wanted)
            .map(|document| document.id)
            .collect();
        if !ids.is_empty() {
            return Ok(ids);
        }
        if let Some(here) = self.model.documents.iter().find(|document| document.name.to_lowercase() == wanted) {
            return Err(Error::StillHere { document: here.name.clone() });
        }
        let names = removed.iter().map(|document| (document.name.clone(), document.name.clone()));
        Err(Error::Unknown { noun: Noun::RemovedDocument, name: name.to_owned(), nearest: nearest(name, names) })
    }

    /// Writes the file anew, which [forgetting](Self::forget_documents) does too, unless it says that it could not.
    pub fn rewrite(&mut self) -> Result<()> {
        self.store.rewrite()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::project::testing::{Study, assert_sound, bring_in, interview};

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
        p.forget_documents(&[name.to_owned()])
    }

    #[test]
    fn an_undone_import_is_erased_and_cannot_be_done_again() {
        let mut p = Study::with(&[("I01", &["Anna: Det {Start:gikk} bra."])]);
        bring_in(&mut p, "Feil fil", &["Bo: Jeg heter Torkjellson."]);
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
    fn all_that_were_removed_under_a_name_go_together() {
        let mut p = Study::new();
        for word in ["Førstegang", "Andregang"] {
            bring_in(&mut p, "I01", &[&format!("Anna: {word}.")]);
            p.undo().unwrap();
        }
        assert_eq!(names(&p), ["I01", "I01"]);
        forget(&mut p, "I01").unwrap();
        assert!(names(&p).is_empty() && !holds(&p, "Førstegang") && !holds(&p, "Andregang"));
        assert_sound(&p);
    }

    #[test]
    fn what_is_still_here_or_never_was_is_not_erased() {
        let mut p = Study::with(&[("I01", &["Anna: Ja."]), ("I02", &["Bo: Nei."])]);
        remove(&mut p, "I02");
        let before = (p.store().head(), names(&p));
        assert_eq!(forget(&mut p, "i01").unwrap_err(), Error::StillHere { document: "I01".into() });
        let unknown = Error::Unknown { noun: Noun::RemovedDocument, name: "I2".into(), nearest: vec!["I02".into()] };
        assert_eq!(p.forget_documents(&["I02".into(), "I2".into()]).unwrap_err(), unknown);
        assert_eq!((p.store().head(), names(&p)), before);
    }

    #[test]
    fn a_file_that_cannot_be_written_anew_has_forgotten_all_the_same() {
        let mut p = Study::with(&[("I01", &["Anna: Ja."])]);
        p.undo().unwrap();
        // SQLite needs one more database to write a file anew, and ten is the most that it takes.
        (0..10).for_each(|n| p.store().set(&format!("ATTACH ':memory:' AS a{n}")));
        assert!(!forget(&mut p, "I01").unwrap().is_rewritten);
        assert!(names(&p).is_empty() && p.rewrite().is_err());
        (0..10).for_each(|n| p.store().set(&format!("DETACH a{n}")));
        p.rewrite().unwrap();
        assert_sound(&p);
    }
}
