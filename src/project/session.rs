//! Distinguishes the acts of this session (from opening the project until closing it) from earlier acts and from those
//! of other sessions, which run in another window or on the command line.

use std::cell::OnceCell;
use std::collections::HashMap;

use super::Project;
use super::history::HistoryEntry;
use crate::domain::ids::{Moment, Uuid};
use crate::error::Result;
use crate::store::journal::Entry;

/// The steps of a session. A step is identified by its number and its time: if the file is replaced by another copy of
/// the project, a step of that copy may have the same number.
#[derive(Default)]
pub(super) struct Session {
    /// The last step before the session.
    began_after: Option<(i64, Moment)>,
    /// The session's own steps: the time of each, by its number.
    own: HashMap<i64, Moment>,
    /// Its name, once it has been asked for.
    name: OnceCell<Uuid>,
}

impl Session {
    /// A session that begins after this step (number and time).
    pub(super) fn after(step: (i64, Moment)) -> Self {
        Self { began_after: Some(step), ..Self::default() }
    }

    /// A name that no other session has: `new`, the first time.
    pub(super) fn name(&self, new: impl FnOnce() -> Uuid) -> String {
        self.name.get_or_init(new).to_string()
    }

    /// Remembers a step as the session's own.
    pub(super) fn record(&mut self, seq: i64, at: Moment) {
        self.own.insert(seq, at);
    }

    fn is_own(&self, entry: &Entry) -> bool {
        self.own.get(&entry.seq) == Some(&entry.at)
    }
}

impl Project {
    /// How many acts this session has done.
    pub fn acts_done(&self) -> usize {
        self.session.own.len()
    }

    /// The acts that this session has done after the step with this number, oldest first.
    pub fn history_of_session(&self, after: i64) -> Result<Vec<HistoryEntry>> {
        let entries = self.store.entries(after, usize::MAX)?;
        self.history_of(entries.into_iter().filter(|entry| self.session.is_own(entry)).collect())
    }

    /// Whether another session did this act while this one was open.
    pub(super) fn is_from_other_session(&self, entry: &Entry) -> Result<bool> {
        let Some((seq, at)) = self.session.began_after else { return Ok(false) };
        if self.session.is_own(entry) {
            return Ok(false);
        }
        if entry.seq > seq {
            return Ok(true);
        }
        // The act is from before the session, unless the file was replaced: then the step that the session began after
        // has another time, or is missing.
        Ok(seq > 0 && self.store.entry(seq)?.is_none_or(|entry| entry.at != at))
    }
}

#[cfg(test)]
mod tests {
    use crate::domain::memo::Subject;
    use crate::project::Project;
    use crate::project::open::NewProject;
    use crate::project::testing::{Study, assert_sound, counted, new_project};
    use crate::store::Mode;
    use crate::store::journal::Side;

    /// The kind of the next act on the stack, if another session did it.
    fn next_by_another(project: &Project, stack: Side) -> Option<&'static str> {
        project.next_by_another(stack).unwrap().map(|act| act.summary.kind.word())
    }

    #[test]
    fn undo_knows_whether_the_act_is_another_sessions() {
        let mut one = Study::with(&[("I01", &["Anna: Det gikk bra."])]);
        let mut other = one.opened(Mode::Write);
        assert_eq!(next_by_another(&one, Side::Undo), None, "its own import");
        assert_eq!(next_by_another(&other, Side::Undo), None, "earlier acts count as its own");
        other.add_code("Andres").unwrap();
        assert_eq!(next_by_another(&other, Side::Undo), None);
        assert_eq!(next_by_another(&one, Side::Undo), Some("code-added"), "also before this session has seen it");
        one.catch_up().unwrap();
        assert_eq!(next_by_another(&one, Side::Undo), Some("code-added"));
        one.undo().unwrap();
        assert_eq!(
            (next_by_another(&one, Side::Redo), next_by_another(&one, Side::Undo)),
            (None, None),
            "the undo is its own"
        );
        assert_eq!(next_by_another(&other, Side::Redo), Some("undone"));
        one.redo().unwrap();
        assert_eq!(next_by_another(&one, Side::Undo), None, "the redo is its own");
        one.reopen();
        assert_eq!(next_by_another(&one, Side::Undo), None, "for a new session it is an earlier act");
        assert_sound(&one);
    }

    #[test]
    fn forgotten_acts_are_skipped() {
        let mut one = Study::with(&[("I01", &["Anna: Det gikk bra."])]);
        let mut other = one.opened(Mode::Write);
        one.add_code("Mitt").unwrap();
        other.catch_up().unwrap();
        let document = other.find_document("I01").unwrap();
        other.remove_document(document).unwrap();
        other.forget_removed(&["I01".to_owned()], &[]).unwrap();
        one.catch_up().unwrap();
        assert_eq!(next_by_another(&one, Side::Undo), None);
        assert!(one.undo().unwrap().skipped > 0);
        assert!(one.find_code("Mitt").is_err());
    }

    #[test]
    fn the_acts_of_a_copy_that_replaced_the_file_are_another_sessions() {
        let mut one = Study::with(&[("I01", &["Anna: Det gikk bra."])]);
        let copy = one.folder().join("kopi.tusj");
        std::fs::copy(one.path(), &copy).unwrap();
        let mut other = Project::open(&copy, Mode::Write, counted()).unwrap();
        one.add_code("Mitt").unwrap();
        // With the same number of writes as here, SQLite would not notice that the file was replaced.
        other.save_draft("memo:1", Subject::Diary, "halv").unwrap();
        other.add_code("Andres").unwrap();
        drop(other);
        std::fs::copy(&copy, one.path()).unwrap();
        one.catch_up().unwrap();
        assert_eq!(next_by_another(&one, Side::Undo), Some("code-added"), "it has the number of the session's own act");
    }

    #[test]
    fn all_acts_in_a_new_project_are_the_sessions_own() {
        let folder = crate::project::testing::folder();
        let new_project: NewProject = new_project();
        let mut project = Project::create(&folder.path().join("ny.tusj"), &new_project, counted()).unwrap();
        assert_eq!(next_by_another(&project, Side::Undo), None);
        project.add_code("Mitt").unwrap();
        assert_eq!((next_by_another(&project, Side::Undo), project.history_of_session(0).unwrap().len()), (None, 2));
    }
}
