//! A memo: a dated note on anything. A memo on nothing in particular belongs to the research diary.

use super::ids::{CodeId, CoderId, CodingId, DocumentId, ExcerptId, MemoId, Moment, ParticipantId, RoundId, Uuid};
use super::row::{row, word_field};

row! {
    /// A dated note. At most one of the fields that say what it is about is set. If none is, it belongs to the diary.
    pub struct Memo in Memo by MemoId {
        /// Identifies the memo across projects and programs.
        uuid: Uuid,
        /// About this document.
        document: Option<DocumentId>,
        /// About this participant.
        participant: Option<ParticipantId>,
        /// About this excerpt.
        excerpt: Option<ExcerptId>,
        /// About this one coding of an excerpt.
        coding: Option<CodingId>,
        /// About this code.
        code: Option<CodeId>,
        /// About this round.
        round: Option<RoundId>,
        /// Who wrote it, if known.
        coder: Option<CoderId>,
        /// What kind of memo it is.
        kind: MemoKind,
        /// Its text. The first line is its title.
        words: String,
        /// When it was written.
        written_at: Moment,
        /// When it was last changed, if it was.
        changed_at: Option<Moment>,
    }
}

/// What kind of memo it is.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum MemoKind {
    /// A note.
    Note,
    /// The summary of an interview; a document has at most one.
    Summary,
    /// The researcher's reflection on an interview; a document has at most one.
    Reflection,
}

word_field!(MemoKind {
    Note = "note",
    Summary = "summary",
    Reflection = "reflection",
});

impl MemoKind {
    /// The kinds that belong to an interview.
    pub const OF_INTERVIEWS: [MemoKind; 2] = [MemoKind::Summary, MemoKind::Reflection];
}

/// What a memo is about.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Subject {
    /// The project: an entry of the research diary.
    Diary,
    /// A document.
    Document(DocumentId),
    /// A participant.
    Participant(ParticipantId),
    /// An excerpt.
    Excerpt(ExcerptId),
    /// One coding of an excerpt.
    Coding(CodingId),
    /// A code.
    Code(CodeId),
    /// A round.
    Round(RoundId),
}

/// The kinds of subjects, in the order of lists.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum SubjectKind {
    /// The project: the research diary.
    Diary,
    /// Documents.
    Document,
    /// Participants.
    Participant,
    /// Excerpts and their codings.
    Excerpt,
    /// Codes.
    Code,
    /// Rounds.
    Round,
}

impl SubjectKind {
    /// All kinds.
    pub const ALL: [SubjectKind; 6] =
        [Self::Diary, Self::Document, Self::Participant, Self::Excerpt, Self::Code, Self::Round];
}

impl Subject {
    /// Its kind.
    pub fn kind(self) -> SubjectKind {
        match self {
            Self::Diary => SubjectKind::Diary,
            Self::Document(_) => SubjectKind::Document,
            Self::Participant(_) => SubjectKind::Participant,
            Self::Excerpt(_) | Self::Coding(_) => SubjectKind::Excerpt,
            Self::Code(_) => SubjectKind::Code,
            Self::Round(_) => SubjectKind::Round,
        }
    }
}

impl Memo {
    /// Its title: the first line that is not empty.
    pub fn title(&self) -> &str {
        title(&self.words)
    }

    /// What the memo is about.
    pub fn subject(&self) -> Subject {
        None.or(self.document.map(Subject::Document))
            .or(self.participant.map(Subject::Participant))
            .or(self.excerpt.map(Subject::Excerpt))
            .or(self.coding.map(Subject::Coding))
            .or(self.code.map(Subject::Code))
            .or(self.round.map(Subject::Round))
            .unwrap_or(Subject::Diary)
    }

    /// A memo about `subject`.
    pub fn about(id: MemoId, uuid: Uuid, subject: Subject, coder: Option<CoderId>, words: String, at: Moment) -> Self {
        let memo = Self {
            id,
            uuid,
            document: None,
            participant: None,
            excerpt: None,
            coding: None,
            code: None,
            round: None,
            coder,
            kind: MemoKind::Note,
            words,
            written_at: at,
            changed_at: None,
        };
        memo.moved_to(subject)
    }

    /// The same memo about something else.
    pub fn moved_to(&self, subject: Subject) -> Self {
        let nothing = (None, None, None, None, None, None);
        let mut memo = self.clone();
        (memo.document, memo.participant, memo.excerpt, memo.coding, memo.code, memo.round) = nothing;
        match subject {
            Subject::Diary => {}
            Subject::Document(id) => memo.document = Some(id),
            Subject::Participant(id) => memo.participant = Some(id),
            Subject::Excerpt(id) => memo.excerpt = Some(id),
            Subject::Coding(id) => memo.coding = Some(id),
            Subject::Code(id) => memo.code = Some(id),
            Subject::Round(id) => memo.round = Some(id),
        }
        memo
    }
}

/// The title of a memo with these words: the first line that is not empty.
pub fn title(words: &str) -> &str {
    words.lines().map(str::trim).find(|line| !line.is_empty()).unwrap_or_default()
}
