//! The memos of what something was copied from. A round that is a copy doubles no memo: its codes and excerpts show the
//! memos of the earlier round beside their own.

use crate::domain::ids::RoundId;
use crate::domain::memo::{Memo, Subject};
use crate::project::Project;

/// A memo, and the round it is from if it is not about the thing itself but about what it was copied from.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct MemoWithOrigin<'a> {
    /// The memo.
    pub memo: &'a Memo,
    /// The number of the earlier round.
    pub round: Option<i64>,
}

impl Project {
    /// The memos about something, as [`Self::memos_on`], and then those about what it was copied from.
    pub fn memos_with_origins(&self, subject: Subject) -> Vec<MemoWithOrigin<'_>> {
        let own = self.memos_on(subject).into_iter().map(|memo| MemoWithOrigin { memo, round: None });
        let copied = self.origins_of(subject).flat_map(|origin| {
            let round = self.round_of(origin).and_then(|id| self.model.rounds.get(id)).map(|round| round.number);
            self.memos_on(origin).into_iter().map(move |memo| MemoWithOrigin { memo, round })
        });
        own.chain(copied).collect()
    }

    /// What a code, excerpt or coding was copied from, the nearest first.
    fn origins_of(&self, subject: Subject) -> impl Iterator<Item = Subject> {
        std::iter::successors(self.origin_of(subject), |origin| self.origin_of(*origin))
    }

    /// What something was copied from, if that still exists. A copy has a higher id than its original.
    fn origin_of(&self, subject: Subject) -> Option<Subject> {
        let model = &self.model;
        match subject {
            Subject::Code(id) => {
                let origin = model.codes.get(id)?.origin.filter(|origin| *origin < id)?;
                model.codes.get(origin).map(|code| Subject::Code(code.id))
            }
            Subject::Excerpt(id) => {
                let origin = model.excerpts.get(id)?.origin.filter(|origin| *origin < id)?;
                model.excerpts.get(origin).map(|excerpt| Subject::Excerpt(excerpt.id))
            }
            Subject::Coding(id) => {
                let coding = model.codings.get(id)?;
                let excerpt = model.excerpts.get(coding.excerpt)?.origin.filter(|origin| *origin < coding.excerpt)?;
                let code = model.codes.get(coding.code)?.origin.unwrap_or(coding.code);
                self.coding_of(excerpt, code).map(|coding| Subject::Coding(coding.id))
            }
            Subject::Diary | Subject::Document(_) | Subject::Participant(_) | Subject::Round(_) => None,
        }
    }

    /// The round that a code, excerpt or coding belongs to.
    pub fn round_of(&self, subject: Subject) -> Option<RoundId> {
        let model = &self.model;
        match subject {
            Subject::Code(id) => model.codes.get(id).map(|code| code.round),
            Subject::Excerpt(id) => model.excerpts.get(id).map(|excerpt| excerpt.round),
            Subject::Coding(id) => self.round_of(Subject::Excerpt(model.codings.get(id)?.excerpt)),
            Subject::Round(id) => Some(id),
            Subject::Diary | Subject::Document(_) | Subject::Participant(_) => None,
        }
    }
}
