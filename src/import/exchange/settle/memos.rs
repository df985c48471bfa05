//! Memos.

use super::Settling;
use super::supplement::Known;
use crate::domain::ids::{MemoId, Moment, Uuid};
use crate::domain::memo::{Memo, Subject};
use crate::domain::row::Table;
use crate::import::exchange::foreign::{ForeignMemo, ForeignProject, ForeignSubject, NotTaken};

impl Settling {
    pub(super) fn memos(&mut self, project: &ForeignProject) {
        for memo in &project.memos {
            if self.repeats_memos(memo, project) {
                continue;
            }
            let Some(subject) = self.subject(memo) else {
                self.leave_out(NotTaken::MemoWithoutPlace, crate::domain::memo::title(&memo.words));
                continue;
            };
            let id: MemoId = self.id(Table::Memo);
            let coder = memo.coder.and_then(|coder| self.coders.get(&coder)).copied();
            let words = crate::domain::text::canonical(&memo.words).trim().to_owned();
            if words.is_empty() {
                continue;
            }
            let written = memo.written.unwrap_or(Moment(0));
            let row = Memo::about(id, memo.guid.unwrap_or_default(), subject, coder, words, written);
            self.exchange.memos.push(Memo { changed_at: memo.changed, ..row });
        }
    }

    /// Whether a memo is the description of a person in which tusj itself repeated the memos about them. In the standard, notes
    /// cannot be about people.
    fn repeats_memos(&self, memo: &ForeignMemo, project: &ForeignProject) -> bool {
        let ForeignSubject::Person(person) = memo.about else { return false };
        let Some(row) = self.supplement.known(Table::Participant, person).map(Known::id) else { return false };
        let is_about = |other: &&ForeignMemo| {
            let known = other.guid.and_then(|guid| self.supplement.known(Table::Memo, guid));
            known.and_then(|known| known.number("participant")) == Some(row)
        };
        let mut about: Vec<&ForeignMemo> = project.memos.iter().filter(is_about).collect();
        about.sort_by_key(|other| other.written);
        let all: Vec<&str> = about.iter().flat_map(|other| other.words.split_whitespace()).collect();
        memo.words.split_whitespace().eq(all)
    }

    /// What a memo is about. `None` if that was left out.
    fn subject(&self, memo: &ForeignMemo) -> Option<Subject> {
        match memo.about {
            ForeignSubject::Project => Some(Subject::Diary),
            ForeignSubject::Document(guid) => self.documents.get(&guid).copied().map(Subject::Document),
            ForeignSubject::Person(guid) => self.participants.get(&guid).copied().map(Subject::Participant),
            ForeignSubject::Code(guid) => self.code(guid).map(Subject::Code),
            ForeignSubject::Selection(guid) => self.excerpts.get(&guid).copied().map(Subject::Excerpt),
            ForeignSubject::Coding(guid) => self.codings.get(&guid).copied().map(Subject::Coding),
            ForeignSubject::Set(guid) => Some(self.round(guid).map_or(Subject::Diary, Subject::Round)),
        }
    }

    /// The round that tusj wrote as a set.
    fn round(&self, guid: Uuid) -> Option<crate::domain::ids::RoundId> {
        self.supplement.round(guid)
    }
}
