//! Text being written: a memo, a definition, or the project's dialect lines. It has a draft, so that a crash loses
//! nothing, and is merged with changes from other windows.

use super::code::CodeText;
use super::model::Model;
use super::{Changed, Project};
use crate::domain::ids::{CodeId, DocumentId, Id, MemoId};
use crate::domain::memo::Subject;
use crate::domain::span::Span;
use crate::error::Result;

/// What is being written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum EditedText {
    /// A new memo about something.
    NewMemo(Subject),
    /// A new memo on a passage that is not an excerpt yet.
    PassageMemo(DocumentId, Span),
    /// An existing memo.
    Memo(MemoId, Subject),
    /// A text that describes a code.
    Description(CodeId, CodeText),
    /// The project's dialect lines.
    Dialect,
}

impl EditedText {
    /// The key under which its draft is stored.
    fn draft_place(self) -> String {
        match self {
            EditedText::NewMemo(subject) => format!("memo:new:{subject:?}"),
            EditedText::PassageMemo(document, span) => format!("memo:passage:{document}:{}:{}", span.start, span.end),
            EditedText::Memo(id, _) => format!("memo:{id}"),
            EditedText::Description(code, which) => format!("{}:{code}", word(which)),
            EditedText::Dialect => "dialect".to_owned(),
        }
    }

    /// What a stored draft is about, if that still exists.
    fn of_draft(place: &str, model: &Model) -> Option<Self> {
        let numbers: Vec<i64> =
            place.split(|c: char| !c.is_ascii_digit()).filter_map(|part| part.parse().ok()).collect();
        let number = numbers.first().copied().unwrap_or_default();
        let kind = place.strip_prefix("memo:new:").map(|kind| kind.split('(').next().unwrap_or(kind));
        let document = Id::new(number);
        match (kind, place.split(':').next()?, numbers.as_slice()) {
            (Some("Diary"), ..) => Some(Self::NewMemo(Subject::Diary)),
            (Some("Document"), ..) => model.documents.get(document).map(|d| Self::NewMemo(Subject::Document(d.id))),
            (Some("Participant"), ..) => {
                model.participants.get(Id::new(number)).map(|p| Self::NewMemo(Subject::Participant(p.id)))
            }
            (Some("Excerpt"), ..) => model.excerpts.get(Id::new(number)).map(|e| Self::NewMemo(Subject::Excerpt(e.id))),
            (Some("Coding"), ..) => model.codings.get(Id::new(number)).map(|c| Self::NewMemo(Subject::Coding(c.id))),
            (Some("Code"), ..) => model.codebook.get(Id::new(number)).map(|c| Self::NewMemo(Subject::Code(c.id))),
            (Some("Round"), ..) => model.rounds.get(Id::new(number)).map(|r| Self::NewMemo(Subject::Round(r.id))),
            (None, "memo", [_, start, end]) => {
                let span = Span { start: usize::try_from(*start).ok()?, end: usize::try_from(*end).ok()? };
                model.documents.get(document).map(|d| Self::PassageMemo(d.id, span))
            }
            (None, "memo", [_]) => model.memos.get(Id::new(number)).map(|memo| Self::Memo(memo.id, memo.subject())),
            (None, "dialect", _) => Some(Self::Dialect),
            (None, kind, [_]) => {
                let which = CodeText::ALL.into_iter().find(|which| word(*which) == kind)?;
                model.codebook.get(Id::new(number)).map(|code| Self::Description(code.id, which))
            }
            _ => None,
        }
    }

    /// Whether it is a memo.
    pub fn is_memo(self) -> bool {
        !matches!(self, Self::Description(..) | Self::Dialect)
    }

    /// What the draft is about.
    fn subject(self) -> Subject {
        match self {
            EditedText::PassageMemo(document, _) => Subject::Document(document),
            EditedText::NewMemo(subject) | EditedText::Memo(_, subject) => subject,
            EditedText::Description(code, _) => Subject::Code(code),
            EditedText::Dialect => Subject::Diary,
        }
    }
}

/// The word for a text of a code in the key of its draft.
fn word(which: CodeText) -> &'static str {
    match which {
        CodeText::Definition => "definition",
        CodeText::Inclusion => "inclusion",
        CodeText::Exclusion => "exclusion",
    }
}

/// A text and the version that it was based on.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Wording {
    /// The project's version when writing started.
    pub before: String,
    /// The new version.
    pub words: String,
}

impl Wording {
    /// Merges a version that another window has written in the meantime: its additions are appended, so that neither is
    /// lost.
    pub fn with(&self, now: &str) -> String {
        if now == self.before {
            return self.words.clone();
        }
        let known: Vec<&str> = self.before.lines().chain(self.words.lines()).collect();
        let added = now.lines().filter(|line| !known.contains(line));
        std::iter::once(self.words.as_str()).chain(added).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
    }
}

impl Project {
    /// The project's current version.
    pub fn written(&self, edited: EditedText) -> String {
        let kept = match edited {
            EditedText::Memo(id, _) => self.model.memos.get(id).map(|memo| memo.words.as_str()),
            EditedText::Description(code, which) => self.model.codebook.get(code).map(|code| which.of(code)),
            EditedText::Dialect => Some(self.dialect_lines()),
            EditedText::NewMemo(_) | EditedText::PassageMemo(..) => None,
        };
        kept.unwrap_or_default().to_owned()
    }

    /// Saves these words. A new memo without words is not created.
    pub fn write(&mut self, edited: EditedText, words: &str) -> Result<Changed> {
        let is_unchanged = match edited {
            EditedText::NewMemo(_) | EditedText::PassageMemo(..) => words.trim().is_empty(),
            EditedText::Memo(..) | EditedText::Description(..) | EditedText::Dialect => self.written(edited) == words,
        };
        match edited {
            _ if is_unchanged => Ok(Changed::default()),
            EditedText::NewMemo(subject) => self.write_memo(subject, words),
            EditedText::PassageMemo(document, span) => self.write_memo_on(document, span, words),
            EditedText::Memo(id, _) => self.change_memo(id, words),
            EditedText::Description(code, which) => self.describe_code(code, which, words),
            EditedText::Dialect => self.set_dialect(words),
        }
    }

    /// What the next memo after this one is about. `None` if this is not a memo.
    pub fn next_memo(&self, edited: EditedText) -> Option<EditedText> {
        match edited {
            EditedText::NewMemo(subject) | EditedText::Memo(_, subject) => Some(EditedText::NewMemo(subject)),
            // If nothing was written about a passage, the next memo is about the same passage.
            EditedText::PassageMemo(document, span) => {
                let excerpt = self.excerpt_at(document, span);
                Some(excerpt.map_or(edited, |excerpt| EditedText::NewMemo(Subject::Excerpt(excerpt.id))))
            }
            EditedText::Description(..) | EditedText::Dialect => None,
        }
    }

    /// Its stored draft.
    pub fn draft_of(&self, edited: EditedText) -> Option<String> {
        self.draft(&edited.draft_place()).ok().flatten()
    }

    /// Stores a draft. Empty words remove the draft.
    pub fn keep_draft_of(&mut self, edited: EditedText, words: &str) -> Result<()> {
        if words.is_empty() && self.draft_of(edited).is_none() {
            return Ok(());
        }
        self.save_draft(&edited.draft_place(), edited.subject(), words)
    }

    /// What was being written when the project was last closed, if that still exists.
    pub fn last_draft(&self) -> Option<EditedText> {
        let drafts = self.drafts().unwrap_or_default();
        drafts.iter().find_map(|place| EditedText::of_draft(place, &self.model))
    }
}
