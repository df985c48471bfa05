//! A document: one transcript as canonical text, or a text of one's own; and who speaks in it.

use super::ids::{DocumentId, Moment, ParticipantId, RevisionId, Uuid};
use super::row::{row, word_field};
use super::turn::Turn;

/// What a document is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum DocumentKind {
    /// A transcript of talk with informants.
    Interview,
    /// A text of one's own (summary, draft chapter): can be coded, never counts as an informant.
    Own,
}

word_field!(DocumentKind {
    Interview = "interview",
    Own = "own",
});

/// Who a speaker is in the conversation.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Role {
    /// Asks. There can be two in one document. Left out of search and counts unless asked for.
    Interviewer,
    /// Answers.
    Informant,
    /// Anyone else.
    Other,
}

impl Role {
    /// The next one, round in a circle.
    pub fn next(self) -> Self {
        match self {
            Role::Informant => Role::Interviewer,
            Role::Interviewer => Role::Other,
            Role::Other => Role::Informant,
        }
    }
}

word_field!(Role {
    Interviewer = "interviewer",
    Informant = "informant",
    Other = "other",
});

/// The language that is spoken in a document: how search stems its words.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum DocumentLanguage {
    /// Norwegian, bokmål.
    Nb,
    /// Norwegian, nynorsk.
    Nn,
    /// English.
    En,
    /// Any other: words are looked for as they are.
    Other,
}

word_field!(DocumentLanguage {
    Nb = "nb",
    Nn = "nn",
    En = "en",
    Other = "other",
});

impl DocumentLanguage {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Nb, Self::Nn, Self::En, Self::Other];
}

row! {
    /// One transcript, or one text of one's own. The text itself is a revision; this row says which one holds.
    pub struct Document in Document by DocumentId {
        /// Its name for exchange.
        uuid: Uuid,
        /// What the researcher calls it, unique in the project.
        name: String,
        /// Transcript or own text.
        kind: DocumentKind,
        /// Who is interviewed, where that is one person. A speaker's own participant goes before this one.
        participant: Option<ParticipantId>,
        /// The version of the text that holds now.
        revision: RevisionId,
        /// The word for its [`DocumentLanguage`]; nothing where it is not known.
        language: Option<String>,
        /// The name of the file it came from, without its folder.
        source: String,
        /// Its place in lists, counted from 0; places may repeat and have gaps.
        position: i64,
        /// When it was brought in.
        imported_at: Moment,
    }
}

row! {
    /// One who speaks in one document, as the transcript labels them.
    pub struct Speaker in Speaker by SpeakerId {
        /// The document.
        document: DocumentId,
        /// The label, without colon or brackets.
        label: String,
        /// Who they are in the conversation.
        role: Role,
        /// The person, where that is not the document's own participant (two informants in one interview).
        participant: Option<ParticipantId>,
    }
}

impl Document {
    /// What is spoken in it, where that is known.
    pub fn spoken(&self) -> Option<DocumentLanguage> {
        DocumentLanguage::ALL.into_iter().find(|language| self.language.as_deref() == Some(language.word()))
    }
}

/// The text of a document in force, with its turns.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct DocumentText {
    /// Canonical text.
    pub text: String,
    /// Its turns, in order.
    pub turns: Vec<Turn>,
}
