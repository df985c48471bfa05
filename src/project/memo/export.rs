//! Memos as text to export: the research diary, or all memos.

use jiff::tz::TimeZone;

use super::list::{MemoFilter, MemoOrder};
use crate::analysis::memos::{MemoEntry, MemoGroup, grouped};
use crate::domain::memo::{Memo, Subject, SubjectKind};
use crate::error::Result;
use crate::project::Project;
use crate::project::real_name::RealNames;
use crate::words::Words;
use crate::words::day::{day, day_of};

/// The memos to export.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct MemoRequest {
    /// Which memos.
    pub filter: MemoFilter,
    /// In which order.
    pub order: MemoOrder,
    /// The time zone of their dates.
    pub zone: TimeZone,
}

impl MemoRequest {
    /// Whether it asks for the research diary.
    pub fn is_diary(&self) -> bool {
        self.filter.about == Some(SubjectKind::Diary)
    }
}

impl Project {
    /// The memos of a request, as text to read. Errors: the query or a quotation cannot be read.
    pub(in crate::project) fn memo_groups(&self, request: &MemoRequest, words: &Words) -> Result<Vec<MemoGroup>> {
        let memos = self.memo_list(&request.filter, request.order)?.into_iter();
        let entries = memos.filter_map(|id| self.model.memos.get(id)).map(|memo| self.memo_entry(memo, request, words));
        Ok(grouped(entries.collect::<Result<Vec<_>>>()?))
    }

    /// Where possible real names are in the memos of a request.
    pub(in crate::project) fn real_names_in_memos(&self, request: &MemoRequest) -> Result<RealNames> {
        let memos = self.memo_list(&request.filter, request.order)?;
        Ok(self.real_names_of(memos.into_iter().filter_map(|id| self.model.memos.get(id))))
    }

    /// A memo with the heading it goes under.
    fn memo_entry(&self, memo: &Memo, request: &MemoRequest, words: &Words) -> Result<(String, MemoEntry)> {
        let date = |at| day(words, day_of(at, request.zone.clone()));
        let (written, subject) = (date(memo.written_at), self.subject_of_memo(words, memo));
        let changed = memo.changed_at.map(date).filter(|changed| *changed != written);
        let (heading, beside) = match request.order {
            MemoOrder::Date => (written, (!request.is_diary()).then_some(subject)),
            MemoOrder::Subject => (subject, Some(written)),
        };
        let coder = memo.coder.and_then(|id| self.model.coders.get(id)).map(|coder| coder.name.clone());
        let changed = changed.map(|day| words.tell("memo-changed", &[("day", day.into())]));
        let source = beside.into_iter().chain(coder).chain(changed).collect::<Vec<_>>().join(" · ");
        let excerpt = match memo.subject() {
            Subject::Excerpt(id) => self.model.excerpts.get(id),
            Subject::Coding(id) => self.model.codings.get(id).and_then(|c| self.model.excerpts.get(c.excerpt)),
            _ => None,
        };
        let quotation = excerpt.map(|excerpt| self.excerpt_quotation(excerpt.id)).transpose()?;
        Ok((heading, MemoEntry { source, quotation, words: self.readable(&memo.words).into_owned() }))
    }
}
