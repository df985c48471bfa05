//! The summary of an interview and the reflection on it: memos that an interview has at most one of.

use crate::domain::ids::DocumentId;
use crate::domain::memo::{Memo, MemoKind, Subject};
use crate::domain::step::{ActKind, Step};
use crate::error::Result;
use crate::project::{Changed, Project};

impl Project {
    /// The summary of an interview, or the reflection on it.
    pub fn memo_of_kind(&self, document: DocumentId, kind: MemoKind) -> Option<&Memo> {
        let memos = self.model.by_owner.memos(Subject::Document(document)).iter();
        memos.filter_map(|id| self.model.memos.get(*id)).find(|memo| memo.kind == kind)
    }

    /// Writes the summary of an interview or the reflection on it, or changes the one it has. An empty text removes it.
    /// A note is always a new one.
    pub fn write_on_interview(&mut self, document: DocumentId, kind: MemoKind, words: &str) -> Result<Changed> {
        let subject = Subject::Document(self.document(document)?.id);
        let there = self.memo_of_kind(document, kind).filter(|_| kind != MemoKind::Note).map(|memo| memo.id);
        if let Some(there) = there {
            return self.change_memo(there, words);
        }
        let mut step = Step::new(ActKind::MemoWritten);
        self.new_memo_of(&mut step, subject, kind, words, self.about(document))?;
        self.commit(step)
    }
}
