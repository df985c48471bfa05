//! Memos.

use std::collections::{HashMap, HashSet};

use super::TakingIn;
use crate::domain::change::ChangeScope;
use crate::domain::ids::{MemoId, Uuid};
use crate::domain::memo::{Memo, MemoKind, Subject};
use crate::domain::row::Table;

impl TakingIn<'_> {
    pub(super) fn memos(&mut self) {
        let model = self.project.model();
        let by_uuid: HashMap<Uuid, MemoId> = model.memos.iter().map(|row| (row.uuid, row.id)).collect();
        let same: HashSet<(Subject, String)> =
            model.memos.iter().map(|row| (row.subject(), self.project.readable(&row.words).into_owned())).collect();
        let mut kinds: HashSet<(Subject, &str)> =
            model.memos.iter().map(|row| (row.subject(), row.kind.word())).collect();
        for memo in &self.exchange.memos {
            if let Some(there) = by_uuid.get(&memo.uuid).copied().filter(|_| memo.uuid != Uuid::default()) {
                self.is_known::<Memo>(memo.id, there);
                continue;
            }
            let Some(carried) = self.ids.carried(memo, memo.id) else { continue };
            // A memo whose subject was not taken in would become an entry of the diary.
            if carried.subject() == Subject::Diary && memo.subject() != Subject::Diary {
                continue;
            }
            let subject = carried.subject();
            if same.contains(&(subject, self.project.readable(&carried.words).into_owned())) {
                self.counts.entry(Table::Memo).or_default().known += 1;
                continue;
            }
            let kind = if kinds.insert((subject, memo.kind.word())) { memo.kind } else { MemoKind::Note };
            let about = self.about_subject(subject);
            let (uuid, at) = (self.free_uuid(memo.uuid), self.moment(memo.written_at));
            self.add(memo, about, |row: &mut Memo| (row.uuid, row.written_at, row.kind) = (uuid, at, kind));
        }
    }

    pub(super) fn about_subject(&self, subject: Subject) -> ChangeScope {
        match subject {
            Subject::Document(document) => {
                self.scopes.get(&document).copied().unwrap_or(ChangeScope::document(document))
            }
            Subject::Participant(participant) => ChangeScope::participant(participant),
            Subject::Excerpt(excerpt) => self.about(excerpt),
            Subject::Coding(coding) => {
                let excerpt = self.coding_excerpts.get(&coding).copied();
                excerpt.map_or(ChangeScope::NONE, |excerpt| self.about(excerpt))
            }
            Subject::Diary | Subject::Code(_) | Subject::Round(_) => ChangeScope::NONE,
        }
    }
}
