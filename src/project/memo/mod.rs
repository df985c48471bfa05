//! Writes, changes and removes memos.

pub mod comments;
pub mod export;
mod interview;
pub mod link;
pub mod list;
pub mod origins;
pub mod subject;

use super::{Changed, Project};
use crate::domain::change::ChangeScope;
use crate::domain::excerpt::Excerpt;
use crate::domain::ids::{DocumentId, MemoId};
use crate::domain::memo::{Memo, MemoKind, Subject};
use crate::domain::span::Span;
use crate::domain::step::{ActKind, Step};
use crate::domain::text::canonical;
use crate::error::{Error, Result};

/// The maximum length of a memo, in bytes: about 150 pages. A longer text belongs in a document of one's own.
pub const MAX_LENGTH: usize = 400_000;

impl Project {
    /// Writes a memo about something. An empty text writes none.
    pub fn write_memo(&mut self, subject: Subject, words: &str) -> Result<Changed> {
        let mut step = Step::new(ActKind::MemoWritten);
        self.new_memo(&mut step, subject, words, self.about_subject(subject))?;
        self.commit(step)
    }

    /// Writes a memo about a passage, which becomes an excerpt if it is not one already.
    pub fn write_memo_on(&mut self, document: DocumentId, span: Span, words: &str) -> Result<Changed> {
        if canonical(words).trim().is_empty() {
            return Ok(Changed::default());
        }
        let mut step = Step::new(ActKind::MemoWritten);
        let excerpt = self.excerpt_for(&mut step, document, span)?;
        self.new_memo(&mut step, Subject::Excerpt(excerpt.id), words, self.about(document))?;
        step.on::<Excerpt>(excerpt.id);
        self.commit(step)
    }

    /// Adds a memo to a step; an empty text adds none. Errors: the text is too long.
    pub(crate) fn new_memo(
        &mut self,
        step: &mut Step,
        subject: Subject,
        words: &str,
        about: ChangeScope,
    ) -> Result<()> {
        self.new_memo_of(step, subject, MemoKind::Note, words, about)
    }

    fn new_memo_of(
        &mut self,
        step: &mut Step,
        subject: Subject,
        kind: MemoKind,
        words: &str,
        about: ChangeScope,
    ) -> Result<()> {
        let words = self.memo_words(words)?;
        if words.is_empty() {
            return Ok(());
        }
        let id = self.id_for::<Memo>();
        let memo = Memo::about(id, self.uuid(), subject, Some(self.coder), words, self.now());
        step.on::<Memo>(id).add(&Memo { kind, ..memo }, about);
        Ok(())
    }

    /// Changes the text of a memo. An empty text removes it. Errors: the text is too long.
    pub fn change_memo(&mut self, id: MemoId, words: &str) -> Result<Changed> {
        let words = self.memo_words(words)?;
        if words.is_empty() {
            return self.remove_memo(id);
        }
        let old = self.memo(id)?.clone();
        if words == old.words {
            return Ok(Changed::default());
        }
        let mut step = Step::new(ActKind::MemoChanged);
        let new = Memo { words, changed_at: Some(self.now()), ..old.clone() };
        step.on::<Memo>(id).alter(&old, &new, self.about_subject(old.subject()));
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
                && !self.has_memo_on_origin(excerpt)
                && !self.is_given_something(excerpt)
        });
        match bare {
            Some(excerpt) => {
                self.check_open(excerpt.round)?;
                self.drop_excerpt(&mut step, excerpt)?;
            }
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

    /// The words of a memo or a cell as they are stored: canonical, trimmed, and with links to what they name. Errors: they are
    /// too long.
    pub(in crate::project) fn memo_words(&self, words: &str) -> Result<String> {
        if words.len() > MAX_LENGTH {
            return Err(Error::MemoTooLong { most: MAX_LENGTH });
        }
        let words = self.with_links(canonical(words).trim());
        if words.len() > MAX_LENGTH { Err(Error::MemoTooLong { most: MAX_LENGTH }) } else { Ok(words) }
    }

    /// The document and participant that a memo about `subject` concerns.
    pub(crate) fn about_subject(&self, subject: Subject) -> ChangeScope {
        let document = match subject {
            Subject::Participant(id) => return ChangeScope::participant(id),
            _ => self.document_of_subject(subject),
        };
        document.map_or(ChangeScope::NONE, |id| self.about(id))
    }

    /// The document that a subject is in.
    pub fn document_of_subject(&self, subject: Subject) -> Option<DocumentId> {
        let excerpt = match subject {
            Subject::Document(id) => return Some(id),
            Subject::Excerpt(id) => id,
            Subject::Coding(id) => self.model.codings.get(id)?.excerpt,
            Subject::Participant(_) | Subject::Code(_) | Subject::Round(_) | Subject::Diary => return None,
        };
        self.model.excerpts.get(excerpt).map(|excerpt| excerpt.document)
    }
}

#[cfg(test)]
mod tests;
