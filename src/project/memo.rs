//! Writes, changes and removes memos, and saves their drafts.

use super::{Changed, Project};
use crate::domain::change::ChangeScope;
use crate::domain::excerpt::Excerpt;
use crate::domain::ids::{DocumentId, MemoId};
use crate::domain::memo::{Memo, Subject};
use crate::domain::span::Span;
use crate::domain::step::{ActKind, Step};
use crate::domain::text::canonical;
use crate::error::{Error, Result};

impl Project {
    /// Writes a memo about something. An empty text writes none.
    pub fn write_memo(&mut self, subject: Subject, words: &str) -> Result<Changed> {
        let mut step = Step::new(ActKind::MemoWritten);
        self.new_memo(&mut step, subject, words, self.about_subject(subject));
        self.commit(step)
    }

    /// Writes a memo about a passage, which becomes an excerpt if it is not one already.
    pub fn write_memo_on(&mut self, document: DocumentId, span: Span, words: &str) -> Result<Changed> {
        if canonical(words).trim().is_empty() {
            return Ok(Changed::default());
        }
        let mut step = Step::new(ActKind::MemoWritten);
        let excerpt = self.excerpt_for(&mut step, document, span)?;
        self.new_memo(&mut step, Subject::Excerpt(excerpt.id), words, self.about(document));
        step.on::<Excerpt>(excerpt.id);
        self.commit(step)
    }

    /// Adds a memo to a step; an empty text adds none.
    pub(crate) fn new_memo(&mut self, step: &mut Step, subject: Subject, words: &str, about: ChangeScope) {
        let words = canonical(words).trim().to_owned();
        if words.is_empty() {
            return;
        }
        let id = self.id_for::<Memo>();
        let memo = Memo::about(id, self.uuid(), subject, Some(self.coder), words, self.now());
        step.on::<Memo>(id).add(&memo, about);
    }

    /// Changes the text of a memo. An empty text removes it.
    pub fn change_memo(&mut self, id: MemoId, words: &str) -> Result<Changed> {
        let words = canonical(words).trim().to_owned();
        if words.is_empty() {
            return self.remove_memo(id);
        }
        let old = self.memo(id)?.clone();
        let mut step = Step::new(ActKind::MemoChanged);
        step.on::<Memo>(id).alter(&old, &Memo { words, ..old.clone() }, self.about_subject(old.subject()));
        self.commit(step)
    }

    /// Removes a memo. An excerpt with nothing left on it is removed too.
    pub fn remove_memo(&mut self, id: MemoId) -> Result<Changed> {
        let memo = self.memo(id)?.clone();
        let mut step = Step::new(ActKind::MemoRemoved);
        step.on::<Memo>(id);
        let bare = memo.excerpt.and_then(|id| self.model.excerpts.get(id)).filter(|excerpt| {
            excerpt.colour.is_none()
                && self.model.by_owner.codings(excerpt.id).is_empty()
                && self.model.by_owner.memos(Subject::Excerpt(excerpt.id)).len() == 1
        });
        match bare {
            Some(excerpt) => self.drop_excerpt(&mut step, excerpt)?,
            None => {
                step.remove(&memo, self.about_subject(memo.subject()));
            }
        }
        self.commit(step)
    }

    /// Adds to a step that the memos about `from` become memos about `to`.
    pub(crate) fn move_memos(&self, step: &mut Step, from: Subject, to: Subject, about: ChangeScope) {
        for memo in self.model.memos_about(from) {
            step.alter(memo, &memo.moved_to(to), about);
        }
    }

    /// The memos about something, oldest first; after those about an excerpt come those about its codings.
    pub fn memos_on(&self, subject: Subject) -> Vec<&Memo> {
        let mut memos = self.model.memos_about(subject);
        if let Subject::Excerpt(id) = subject {
            let codings = self.codings_on(id).map(|coding| Subject::Coding(coding.id));
            memos.extend(codings.flat_map(|subject| self.model.memos_about(subject)));
        }
        memos
    }

    fn memo(&self, id: MemoId) -> Result<&Memo> {
        self.model.memos.get(id).ok_or(Error::Gone)
    }

    /// The document and participant that a memo about `subject` concerns.
    pub(crate) fn about_subject(&self, subject: Subject) -> ChangeScope {
        let excerpt = match subject {
            Subject::Document(id) => return self.about(id),
            Subject::Participant(id) => return ChangeScope::participant(id),
            Subject::Excerpt(id) => Some(id),
            Subject::Coding(id) => self.model.codings.get(id).map(|coding| coding.excerpt),
            Subject::Code(_) | Subject::Round(_) | Subject::Diary => None,
        };
        let document = excerpt.and_then(|id| self.model.excerpts.get(id)).map(|e| e.document);
        document.map_or(ChangeScope::NONE, |id| self.about(id))
    }

    /// The draft saved for `place`, if there is one.
    pub fn draft(&self, place: &str) -> Result<Option<String>> {
        self.store.draft(place)
    }

    /// The places with a saved draft, the latest first.
    pub fn drafts(&self) -> Result<Vec<String>> {
        self.store.drafts()
    }

    /// Saves a draft of a memo about `subject` for `place`, so that it survives a crash; an empty text removes it. This
    /// is not an act and cannot be undone.
    pub fn save_draft(&mut self, place: &str, subject: Subject, words: &str) -> Result<()> {
        let (about, at) = (self.about_subject(subject), self.now());
        self.store.save_draft(place, about, words, at)
    }
}
