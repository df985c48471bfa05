//! Brings in the comments that somebody wrote in a report, as memos by that person.

use crate::domain::ids::CoderId;
use crate::domain::memo::{Memo, Subject};
use crate::domain::step::{ActKind, Step};
use crate::error::{ImportError, Result};
use crate::import::comments::{CommentedOn, Comments};
use crate::project::{Changed, Project};

/// What came of a file of comments.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct BroughtIn {
    /// How many became memos.
    pub memos: usize,
    /// How many were memos already.
    pub known: usize,
    /// How many are about an excerpt or a code that was removed since.
    pub lost: usize,
}

impl Project {
    /// Adds comments as memos by the person who wrote them, as one act. The person becomes a coder if they are not one yet.
    ///
    /// Errors: the report was of another project, nobody is named, or a comment is too long. Nothing is changed then.
    pub fn import_comments(&mut self, comments: &Comments) -> Result<(BroughtIn, Changed)> {
        if !self.model.rounds.iter().any(|round| round.uuid == comments.round) {
            return Err(ImportError::CommentsOfOther.into());
        }
        if comments.by.is_empty() {
            return Err(ImportError::CommentsByNobody.into());
        }
        let mut step = Step::new(ActKind::CommentsImported);
        let coder = self.coder_for(&mut step, &comments.by)?;
        let mut brought = BroughtIn::default();
        for comment in &comments.comments {
            match self.subject_of_comment(comment.on) {
                None => brought.lost += 1,
                Some(subject) if self.has_comment(subject, coder, &comment.words) => brought.known += 1,
                Some(subject) => {
                    self.add_comment(&mut step, subject, coder, &comment.words)?;
                    brought.memos += 1;
                }
            }
        }
        if brought.memos == 0 {
            return Ok((brought, Changed::default()));
        }
        Ok((brought, self.commit(step)?))
    }

    fn subject_of_comment(&self, on: CommentedOn) -> Option<Subject> {
        match on {
            CommentedOn::Excerpt(uuid) => {
                self.model.excerpts.iter().find(|one| one.uuid == uuid).map(|one| Subject::Excerpt(one.id))
            }
            CommentedOn::Code(uuid) => {
                self.model.codes.iter().find(|one| one.uuid == uuid).map(|one| Subject::Code(one.id))
            }
        }
    }

    fn has_comment(&self, subject: Subject, coder: CoderId, words: &str) -> bool {
        let memos = self.model.memos_about(subject);
        memos.iter().any(|memo| memo.coder == Some(coder) && memo.words == words)
    }

    fn add_comment(&mut self, step: &mut Step, subject: Subject, coder: CoderId, words: &str) -> Result<()> {
        let words = self.memo_words(words)?;
        let (id, about) = (self.id_for::<Memo>(), self.about_subject(subject));
        step.on::<Memo>(id).add(&Memo::about(id, self.uuid(), subject, Some(coder), words, self.now()), about);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ids::Uuid;
    use crate::error::Error;
    use crate::import::comments::ReportComment;
    use crate::project::testing::{Study, assert_sound, rows};

    #[test]
    fn comments_become_memos_by_the_person_who_wrote_them_once() {
        let mut p = Study::with(&[("I01", &["Anna: Det {Tillit:gikk} bra."])]);
        let before = rows(p.store());
        let round = p.model().rounds.iter().next().unwrap().uuid;
        let excerpt = p.model().excerpts.iter().next().unwrap().clone();
        let code = p.find_code("Tillit").unwrap();
        let on = |on, words: &str| ReportComment { on, words: words.into() };
        let code_uuid = p.model().codes.get(code).unwrap().uuid;
        let comments = Comments {
            round,
            by: "Kari".into(),
            comments: vec![
                on(CommentedOn::Excerpt(excerpt.uuid), "Sterkt sitat."),
                on(CommentedOn::Code(code_uuid), "Smalere?"),
                on(CommentedOn::Code(Uuid(5)), "Borte."),
            ],
        };
        let (brought, _) = p.import_comments(&comments).unwrap();
        assert_eq!(brought, BroughtIn { memos: 2, known: 0, lost: 1 });
        let memo = p.model().memos_about(Subject::Code(code))[0].clone();
        assert_eq!((memo.words.as_str(), memo.coder), ("Smalere?", Some(p.find_coder("Kari").unwrap())));
        let (again, changed) = p.import_comments(&comments).unwrap();
        assert_eq!((again, changed.seq), (BroughtIn { memos: 0, known: 2, lost: 1 }, 0));
        assert_sound(&p);
        p.undo().unwrap();
        assert_eq!(rows(p.store()), before);
    }

    #[test]
    fn comments_on_another_project_or_by_nobody_are_refused() {
        let mut p = Study::with(&[("I01", &["Anna: Ja."])]);
        let before = rows(p.store());
        let round = p.model().rounds.iter().next().unwrap().uuid;
        let of = |round, by: &str| Comments { round, by: by.into(), comments: Vec::new() };
        assert_eq!(p.import_comments(&of(Uuid(7), "Kari")), Err(Error::from(ImportError::CommentsOfOther)));
        assert_eq!(p.import_comments(&of(round, "")), Err(Error::from(ImportError::CommentsByNobody)));
        assert_eq!(rows(p.store()), before);
    }
}
