//! Text being written: a memo, a definition, the project's dialect lines, a turn, or a text of one's own. It has a draft,
//! so that a crash loses nothing, and is merged with changes from other windows.
//!
//! Each session has its own drafts, so that two windows can write about the same thing. A draft of another session is
//! one that a crash left, or one that is being written in another window. It is taken over only when the user asks for
//! it, or opens the thing it is about.

use super::code::CodeText;
use super::model::Model;
use super::{Changed, Project};
use crate::domain::cell::CellTopic;
use crate::domain::ids::{CodeId, DocumentId, ExcerptId, Id, MemoId, ParticipantId};
use crate::domain::memo::{MemoKind, Subject};
use crate::domain::span::Span;
use crate::domain::step::ActKind;
use crate::error::{Error, Result};
use crate::project::document::correct::Plan;

/// What is being written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum EditedText {
    /// A new memo about something.
    NewMemo(Subject),
    /// A new memo on a passage that is not an excerpt yet.
    PassageMemo(DocumentId, Span),
    /// An existing memo.
    Memo(MemoId, Subject),
    /// The summary of an interview, whether it exists or not.
    Summary(DocumentId),
    /// The reflection on an interview, whether it exists or not.
    Reflection(DocumentId),
    /// A text that describes a code.
    Description(CodeId, CodeText),
    /// The condensation of an excerpt.
    Condensation(ExcerptId),
    /// The condensate of a code.
    Condensate(CodeId),
    /// The quote of an excerpt as edited by hand.
    Rendering(ExcerptId),
    /// The quote of an excerpt in another language.
    Translation(ExcerptId),
    /// The project's dialect lines.
    Dialect,
    /// The words of a turn: the document, and the turn's number.
    Turn(DocumentId, i64),
    /// The cell about a participant and a theme, or in a form's own column.
    Cell(ParticipantId, CellTopic),
    /// A whole text of one's own.
    OwnText(DocumentId),
    /// A text of one's own that does not exist yet.
    NewOwnText,
}

/// An unsaved text that another session left.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LeftDraft {
    /// The key under which it is stored.
    place: String,
    /// What was being written.
    pub edited: EditedText,
    /// Its text.
    pub words: String,
}

impl EditedText {
    /// The key under which its draft is stored, without the session.
    fn draft_place(self) -> String {
        match self {
            EditedText::NewMemo(subject) => format!("memo:new:{subject:?}"),
            EditedText::PassageMemo(document, span) => format!("memo:passage:{document}:{}:{}", span.start, span.end),
            EditedText::Memo(id, _) => format!("memo:{id}"),
            EditedText::Summary(document) => format!("summary:{document}"),
            EditedText::Reflection(document) => format!("reflection:{document}"),
            EditedText::Description(code, which) => format!("{}:{code}", word(which)),
            EditedText::Condensation(excerpt) => format!("condensation:{excerpt}"),
            EditedText::Condensate(code) => format!("condensate:{code}"),
            EditedText::Rendering(excerpt) => format!("rendering:{excerpt}"),
            EditedText::Translation(excerpt) => format!("translation:{excerpt}"),
            EditedText::Dialect => "dialect".to_owned(),
            EditedText::Turn(document, number) => format!("turn:{document}:{number}"),
            EditedText::Cell(participant, CellTopic::Theme(code)) => format!("cell:theme:{participant}:{code}"),
            EditedText::Cell(participant, CellTopic::Column(column)) => format!("cell:column:{participant}:{column}"),
            EditedText::OwnText(document) => format!("text:{document}"),
            EditedText::NewOwnText => "text".to_owned(),
        }
    }

    /// What a stored draft is about, if that still exists. `place` is without the session.
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
            (None, "summary", [_]) => model.documents.get(document).map(|d| Self::Summary(d.id)),
            (None, "reflection", [_]) => model.documents.get(document).map(|d| Self::Reflection(d.id)),
            (None, "condensation", [_]) => model.excerpts.get(Id::new(number)).map(|e| Self::Condensation(e.id)),
            (None, "condensate", [_]) => model.codebook.get(Id::new(number)).map(|code| Self::Condensate(code.id)),
            (None, "rendering", [_]) => model.excerpts.get(Id::new(number)).map(|e| Self::Rendering(e.id)),
            (None, "translation", [_]) => model.excerpts.get(Id::new(number)).map(|e| Self::Translation(e.id)),
            (None, "dialect", _) => Some(Self::Dialect),
            (None, "turn", [_, turn]) => model.documents.get(document).map(|d| Self::Turn(d.id, *turn)),
            (None, "cell", [participant, topic]) => {
                let participant = model.participants.get(Id::new(*participant))?.id;
                let topic = match place.starts_with("cell:theme:") {
                    true => CellTopic::Theme(model.codes.get(Id::new(*topic))?.id),
                    false => CellTopic::Column(model.form_columns.get(Id::new(*topic))?.id),
                };
                Some(Self::Cell(participant, topic))
            }
            (None, "text", [_]) => model.documents.get(document).map(|d| Self::OwnText(d.id)),
            (None, "text", []) => Some(Self::NewOwnText),
            (None, kind, [_]) => {
                let which = CodeText::ALL.into_iter().find(|which| word(*which) == kind)?;
                model.codebook.get(Id::new(number)).map(|code| Self::Description(code.id, which))
            }
            _ => None,
        }
    }

    /// What the draft is about.
    fn subject(self) -> Subject {
        match self {
            EditedText::PassageMemo(document, _)
            | EditedText::Summary(document)
            | EditedText::Reflection(document)
            | EditedText::Turn(document, _)
            | EditedText::OwnText(document) => Subject::Document(document),
            EditedText::NewMemo(subject) | EditedText::Memo(_, subject) => subject,
            EditedText::Description(code, _) | EditedText::Condensate(code) => Subject::Code(code),
            EditedText::Condensation(excerpt) | EditedText::Rendering(excerpt) | EditedText::Translation(excerpt) => {
                Subject::Excerpt(excerpt)
            }
            EditedText::Cell(participant, _) => Subject::Participant(participant),
            EditedText::Dialect | EditedText::NewOwnText => Subject::Diary,
        }
    }

    /// The summary or reflection of a document.
    pub fn on_interview(document: DocumentId, kind: MemoKind) -> Self {
        match kind {
            MemoKind::Summary => Self::Summary(document),
            MemoKind::Reflection => Self::Reflection(document),
            MemoKind::Note => Self::NewMemo(Subject::Document(document)),
        }
    }

    /// Whether it is a memo of any kind or a cell, in which links can be written.
    pub fn is_memo(self) -> bool {
        let is_text = matches!(self, Self::Turn(..) | Self::OwnText(_) | Self::NewOwnText);
        !is_text && !matches!(self, Self::Description(..) | Self::Dialect) && !self.is_for_print()
    }

    /// Whether it is a text for the thesis: a condensation, a condensate, or a version of a quote.
    pub fn is_for_print(self) -> bool {
        self.version_of().is_some() || matches!(self, Self::Condensate(_))
    }

    /// The excerpt that it says in other words.
    pub fn version_of(self) -> Option<ExcerptId> {
        match self {
            Self::Condensation(excerpt) | Self::Rendering(excerpt) | Self::Translation(excerpt) => Some(excerpt),
            _ => None,
        }
    }

    /// Whether it is a text that does not exist yet. Several memos can be written about the same thing.
    fn is_new(self) -> bool {
        matches!(self, Self::NewMemo(_) | Self::PassageMemo(..) | Self::NewOwnText)
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
        let memo_of_kind = |document, kind| self.memo_of_kind(document, kind).map(|memo| memo.words.as_str());
        let kept = match edited {
            EditedText::Memo(id, _) => self.model.memos.get(id).map(|memo| memo.words.as_str()),
            EditedText::Summary(document) => memo_of_kind(document, MemoKind::Summary),
            EditedText::Reflection(document) => memo_of_kind(document, MemoKind::Reflection),
            EditedText::Description(code, which) => self.model.codebook.get(code).map(|code| which.of(code)),
            EditedText::Condensation(excerpt) => self.model.given(excerpt).map(|given| given.condensation.as_str()),
            EditedText::Rendering(excerpt) => self.model.given(excerpt).map(|given| given.rendering.as_str()),
            EditedText::Translation(excerpt) => self.model.given(excerpt).map(|given| given.translation.as_str()),
            EditedText::Condensate(code) => self.model.shown_condensate(code).map(|shown| shown.words.as_str()),
            EditedText::Dialect => Some(self.dialect_lines()),
            EditedText::Turn(document, number) => return self.words_of_turn(document, number).unwrap_or_default(),
            EditedText::OwnText(document) => return self.text(document).map(|t| t.text.clone()).unwrap_or_default(),
            EditedText::Cell(participant, topic) => Some(self.cell(participant, topic).words),
            EditedText::NewMemo(_) | EditedText::PassageMemo(..) | EditedText::NewOwnText => None,
        };
        kept.unwrap_or_default().to_owned()
    }

    /// Saves these words. A new memo without words is not created.
    pub fn write(&mut self, edited: EditedText, words: &str) -> Result<Changed> {
        let is_unchanged = match edited.is_new() {
            true => words.trim().is_empty(),
            false => self.written(edited) == words,
        };
        match edited {
            _ if is_unchanged => Ok(Changed::default()),
            EditedText::NewMemo(subject) => self.write_memo(subject, words),
            EditedText::PassageMemo(document, span) => self.write_memo_on(document, span, words),
            EditedText::Memo(id, _) => self.change_memo(id, words),
            EditedText::Summary(document) => self.write_on_interview(document, MemoKind::Summary, words),
            EditedText::Reflection(document) => self.write_on_interview(document, MemoKind::Reflection, words),
            EditedText::Description(code, which) => self.describe_code(code, which, words),
            EditedText::Condensation(excerpt) => self.condense(excerpt, words),
            EditedText::Condensate(code) => self.set_condensate(code, words),
            EditedText::Rendering(excerpt) => self.render_quote(excerpt, words),
            EditedText::Translation(excerpt) => self.translate_quote(excerpt, words),
            EditedText::Dialect => self.set_dialect(words),
            EditedText::Cell(participant, topic) => self.write_cell(participant, topic, words),
            EditedText::NewOwnText => self.write_own_text("", words).map(|(_, changed)| changed),
            EditedText::Turn(..) | EditedText::OwnText(_) => {
                let plan = self.plan_edited(edited, words)?;
                self.carry_out(&plan).map(|done| done.changed)
            }
        }
    }

    /// The correction that makes these the words of an edited text. Nothing for what is not a text.
    pub fn plan_edited(&self, edited: EditedText, words: &str) -> Result<Plan> {
        match edited {
            EditedText::Turn(document, number) => {
                let text = self.text(document)?;
                let turn = text.turns.iter().find(|turn| turn.number == number).ok_or(Error::Gone)?;
                self.plan_passage(document, turn.span, words.trim())
            }
            EditedText::OwnText(document) => self.plan_whole_text(document, words),
            _ => Ok(Plan::new(ActKind::TextCorrected)),
        }
    }

    fn words_of_turn(&self, document: DocumentId, number: i64) -> Option<String> {
        let text = self.text(document).ok()?;
        let turn = text.turns.iter().find(|turn| turn.number == number)?;
        turn.span.of(&text.text).map(str::to_owned)
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
            EditedText::Summary(document) | EditedText::Reflection(document) => {
                Some(EditedText::NewMemo(Subject::Document(document)))
            }
            EditedText::Description(..) | EditedText::Dialect | EditedText::Cell(..) => None,
            EditedText::Turn(..) | EditedText::OwnText(_) | EditedText::NewOwnText => None,
            EditedText::Condensation(_) | EditedText::Condensate(_) => None,
            EditedText::Rendering(_) | EditedText::Translation(_) => None,
        }
    }

    /// This session's draft of a text.
    pub fn draft_of(&self, edited: EditedText) -> Option<String> {
        self.store.draft(&self.draft_place(edited)).ok().flatten()
    }

    /// Stores a draft. Empty words remove the draft.
    pub fn keep_draft_of(&mut self, edited: EditedText, words: &str) -> Result<()> {
        if words.is_empty() && self.draft_of(edited).is_none() {
            return Ok(());
        }
        self.save_draft(&self.draft_place(edited), edited.subject(), words)
    }

    /// The drafts of other sessions, the latest first, of what still exists.
    pub fn left_drafts(&self) -> Vec<LeftDraft> {
        let own = self.session_name();
        let left = |place: String| {
            let (thing, session) = place.split_once(SESSION_SIGN).unwrap_or((&place, ""));
            let edited = EditedText::of_draft(thing, &self.model).filter(|_| session != own)?;
            let words = self.store.draft(&place).ok().flatten()?;
            Some(LeftDraft { edited, words, place })
        };
        self.store.drafts().unwrap_or_default().into_iter().filter_map(left).collect()
    }

    /// The drafts of other sessions of the same text. Of a new memo there can be several.
    pub fn left_drafts_of(&self, edited: EditedText) -> Vec<LeftDraft> {
        let mut drafts = self.left_drafts();
        drafts.retain(|draft| draft.edited.draft_place() == edited.draft_place());
        drafts
    }

    /// Makes a draft of another session this session's own. If it is being written there after all, it is saved there
    /// again.
    pub fn take_over(&mut self, draft: &LeftDraft) -> Result<()> {
        let subject = draft.edited.subject();
        self.save_draft(&self.draft_place(draft.edited), subject, &draft.words)?;
        self.save_draft(&draft.place, subject, "")
    }

    /// Takes over the latest draft that another session left of a text that exists already.
    pub fn take_over_latest(&mut self, edited: EditedText) -> Result<()> {
        let latest = self.left_drafts_of(edited).into_iter().next();
        match latest.filter(|_| !edited.is_new() && self.is_writable() && self.draft_of(edited).is_none()) {
            Some(draft) => self.take_over(&draft),
            None => Ok(()),
        }
    }

    /// The key under which this session stores the draft of a text.
    fn draft_place(&self, edited: EditedText) -> String {
        format!("{}{SESSION_SIGN}{}", edited.draft_place(), self.session_name())
    }

    /// A name that no other session has.
    fn session_name(&self) -> String {
        self.session.name(|| self.uuid())
    }

    /// Saves a draft under this key, so that it survives a crash; an empty text removes it. This is not an act and
    /// cannot be undone.
    pub(crate) fn save_draft(&mut self, place: &str, subject: Subject, words: &str) -> Result<()> {
        let (about, at) = (self.about_subject(subject), self.now());
        self.store.save_draft(place, about, words, at)
    }
}

/// Stands before the name of the session in the key of a draft.
const SESSION_SIGN: char = '@';
