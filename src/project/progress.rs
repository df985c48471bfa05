//! Feeds the analysis of progress: the words of an interview, what is coded of them, and when it was last worked on.

use super::Project;
use crate::analysis::progress::{Progress, words_in};
use crate::domain::excerpt::Excerpt;
use crate::domain::ids::{DocumentId, Moment};
use crate::domain::memo::{Memo, Subject};
use crate::domain::span::Span;
use crate::error::Result;

impl Project {
    /// How far an interview has been coded in the current round. The words of interviewers do not count. Errors: its text
    /// cannot be read, or it no longer exists.
    pub fn progress(&self, document: DocumentId) -> Result<Progress> {
        let model = &self.model;
        let text = self.text_once(document)?;
        let turns = text.turns.iter().filter(|turn| model.person_in(document, turn.speaker).is_some());
        let turns: Vec<Span> = turns.map(|turn| turn.span).collect();
        let current: Vec<&Excerpt> = model.current_excerpts(document).collect();
        let has_mark = |excerpt: &&Excerpt| excerpt.colour.is_some() || self.codings_on(excerpt.id).next().is_some();
        let marked: Vec<Span> = current.iter().copied().filter(has_mark).map(Excerpt::span).collect();
        let (words, coded) = words_in(&text.text, &turns, &marked);
        Ok(Progress {
            document,
            name: self.document(document)?.name.clone(),
            words,
            coded,
            excerpts: current.iter().filter(|excerpt| model.counts(excerpt)).count(),
            last_worked: self.last_worked(document),
        })
    }

    /// When something in a document was last marked, coded or noted, in any round.
    fn last_worked(&self, document: DocumentId) -> Option<Moment> {
        let changed = |memo: &Memo| memo.changed_at.unwrap_or(memo.written_at);
        let noted = |subject| self.model.memos_about(subject).into_iter().map(changed).max();
        let of_excerpt = |excerpt: &Excerpt| {
            let coded = self.codings_on(excerpt.id).map(|coding| coding.coded_at.max(excerpt.marked_at)).max();
            coded.max(Some(excerpt.marked_at)).max(noted(Subject::Excerpt(excerpt.id)))
        };
        let all = self.model.by_owner.excerpts(document).filter_map(|id| self.model.excerpts.get(id));
        all.filter_map(of_excerpt).max().max(noted(Subject::Document(document)))
    }
}

#[cfg(test)]
mod tests {
    use crate::domain::memo::Subject;
    use crate::project::testing::Study;

    #[test]
    fn the_words_of_the_participants_and_what_is_coded_of_them() {
        let mut p = Study::with(&[
            ("I01", &["I: {Slutt:Hva skjedde da?}", "Anna: Det {A:gikk {B:veldig} bra}, egentlig."]),
            ("I02", &["Bo: Nei."]),
        ]);
        let read = |p: &Study| -> Vec<(String, usize, usize, Option<usize>, usize)> {
            let progress = p.model().interviews_in_order().map(|document| p.progress(document.id).unwrap());
            progress.map(|one| (one.name.clone(), one.words, one.coded, one.percent(), one.excerpts)).collect()
        };
        assert_eq!(read(&p), [("I01".into(), 5, 3, Some(60), 2), ("I02".into(), 1, 0, Some(0), 0)]);
        let two = p.find_document("I02").unwrap();
        assert_eq!(p.progress(two).unwrap().last_worked, None);
        p.write_memo(Subject::Document(two), "Kort.").unwrap();
        let noted = p.progress(two).unwrap().last_worked;
        let one = p.find_document("I01").unwrap();
        assert!(noted.is_some() && noted >= p.progress(one).unwrap().last_worked);
    }
}
