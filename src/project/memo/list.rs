//! Lists of memos: all of them, or those of a kind, about a kind of thing, by a coder, or that say something. The
//! research diary is the list of the memos about the project.

use roaring::RoaringBitmap;

use crate::domain::ids::{CoderId, DocumentId, ExcerptId, Id, MemoId};
use crate::domain::memo::{Memo, MemoKind, Subject, SubjectKind};
use crate::domain::query::condition::Condition;
use crate::error::Result;
use crate::project::Project;
use crate::search::analysis::Analyser;
use crate::search::analysis::finder::{Finder, SearchText};

/// Which memos to list.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct MemoFilter {
    /// Only those about this kind of thing.
    pub about: Option<SubjectKind>,
    /// Only those of this kind.
    pub kind: Option<MemoKind>,
    /// Only those by this coder.
    pub coder: Option<CoderId>,
    /// Only those that this query finds. Words are searched in the memos, and fields such as `tema:` among the excerpts
    /// they are about. Empty for all.
    pub query: String,
}

/// The order of a list of memos.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum MemoOrder {
    /// By date, the oldest first.
    #[default]
    Date,
    /// By what they are about: the diary, then documents and excerpts in the order of the text, codes in the order of
    /// the codebook, and so on.
    Subject,
}

/// A prepared condition on memos.
enum Test {
    All(Vec<Test>),
    Any(Vec<Test>),
    Not(Box<Test>),
    Words(Box<Finder>),
    Coder(CoderId),
    Document(DocumentId),
    /// The memo is about one of these excerpts.
    Excerpts(RoaringBitmap),
}

impl Project {
    /// The memos that a filter lets through, in order. Errors: the query cannot be read.
    pub fn memo_list(&self, filter: &MemoFilter, order: MemoOrder) -> Result<Vec<MemoId>> {
        let mut test = match filter.query.trim() {
            "" => None,
            query => Some(self.memo_test(&self.understand(query)?)?),
        };
        let is_wanted = |memo: &&Memo| {
            filter.about.is_none_or(|about| memo.subject().kind() == about)
                && filter.kind.is_none_or(|kind| memo.kind == kind)
                && filter.coder.is_none_or(|coder| memo.coder == Some(coder))
        };
        let wanted = self.model.memos.iter().filter(is_wanted);
        let mut memos: Vec<&Memo> =
            wanted.filter(|memo| test.as_mut().is_none_or(|test| self.memo_meets(test, memo))).collect();
        match order {
            MemoOrder::Date => memos.sort_by_key(|memo| (memo.written_at, memo.id)),
            MemoOrder::Subject => memos.sort_by_cached_key(|memo| (self.subject_place(memo), memo.written_at, memo.id)),
        }
        Ok(memos.into_iter().map(|memo| memo.id).collect())
    }

    /// The place of a memo in the order of subjects.
    fn subject_place(&self, memo: &Memo) -> (SubjectKind, i64, i64, usize, i64) {
        let (model, subject) = (&self.model, memo.subject());
        let kind = subject.kind();
        let position = |id: DocumentId| model.documents.get(id).map_or(0, |document| document.position);
        let of_excerpt = |id: ExcerptId| {
            let excerpt = model.excerpts.get(id);
            let round = excerpt.and_then(|e| model.rounds.get(e.round)).map_or(0, |round| round.number);
            let start = excerpt.map_or(0, |e| e.start_byte);
            (kind, excerpt.map_or(0, |e| position(e.document)), round, start, id.number())
        };
        match subject {
            Subject::Diary => (kind, 0, 0, 0, 0),
            // The summary comes first, then the reflection, then notes.
            Subject::Document(id) => {
                let rank = MemoKind::OF_INTERVIEWS.iter().position(|kind| *kind == memo.kind).unwrap_or(2);
                (kind, position(id), id.number(), rank, 0)
            }
            Subject::Participant(id) => {
                (kind, model.participants.get(id).map_or(0, |person| person.position), 0, 0, id.number())
            }
            Subject::Excerpt(id) => of_excerpt(id),
            Subject::Coding(id) => of_excerpt(model.codings.get(id).map_or(ExcerptId::new(0), |coding| coding.excerpt)),
            Subject::Code(id) => {
                let round = model.codes.get(id).and_then(|code| model.rounds.get(code.round)).map_or(0, |r| r.number);
                (kind, round, 0, model.codebook.place(id).unwrap_or(usize::MAX), id.number())
            }
            Subject::Round(id) => (kind, model.rounds.get(id).map_or(0, |round| round.number), 0, 0, 0),
        }
    }

    /// Prepares a condition. Fields that are not about memos themselves test the excerpts that memos are about.
    fn memo_test(&self, condition: &Condition) -> Result<Test> {
        let all = |parts: &[Condition]| parts.iter().map(|part| self.memo_test(part)).collect::<Result<Vec<Test>>>();
        Ok(match condition {
            Condition::All(parts) => Test::All(all(parts)?),
            Condition::Any(parts) => Test::Any(all(parts)?),
            Condition::Not(part) => Test::Not(Box::new(self.memo_test(part)?)),
            Condition::Words(_) | Condition::Memo(_) | Condition::Near(..) => match self.query_terms(condition) {
                Some(terms) => Test::Words(Box::new(Finder::new(terms, &self.vocabulary))),
                None => Test::Any(Vec::new()),
            },
            Condition::Coder(coder) => Test::Coder(*coder),
            Condition::Document(document) => Test::Document(*document),
            other => Test::Excerpts(self.matching(other, self.model.by_owner.all())?),
        })
    }

    fn memo_meets(&self, test: &mut Test, memo: &Memo) -> bool {
        let document = self.document_of_subject(memo.subject());
        match test {
            Test::All(parts) => parts.iter_mut().all(|part| self.memo_meets(part, memo)),
            Test::Any(parts) => parts.iter_mut().any(|part| self.memo_meets(part, memo)),
            Test::Not(part) => !self.memo_meets(part, memo),
            Test::Words(finder) => {
                let analyser = document.map_or(Analyser::for_language(None), |id| self.analyser(id));
                finder.is_match(analyser, SearchText::Text(&self.readable(&memo.words)))
            }
            Test::Coder(coder) => memo.coder == Some(*coder),
            Test::Document(wanted) => document == Some(*wanted),
            Test::Excerpts(excerpts) => {
                let coding = memo.coding.and_then(|id| self.model.codings.get(id));
                let excerpt = memo.excerpt.or(coding.map(|coding| coding.excerpt));
                excerpt.is_some_and(|id| excerpts.contains(id.bit()))
            }
        }
    }
}
