//! A document: a transcript, or a text the researcher wrote; and the speakers in it.

use super::ids::{DocumentId, Moment, ParticipantId, RevisionId, Uuid};
use super::row::{row, word_field};
use super::span::is_boundary;
use super::turn::{TimeMark, Turn, turn_at};

/// The kind of a document.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum DocumentKind {
    /// A transcript of an interview.
    Interview,
    /// The researcher's own text (a summary, a draft chapter). It can be coded but never counts as an informant.
    Own,
}

word_field!(DocumentKind {
    Interview = "interview",
    Own = "own",
});

/// A speaker's role in the conversation.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Role {
    /// Asks the questions. There can be several in one document. Searches and counts leave interviewers out unless
    /// told otherwise.
    Interviewer,
    /// Answers the questions.
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

/// The language spoken in a document. It decides how search stems the words.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum DocumentLanguage {
    /// Norwegian, bokmål.
    Nb,
    /// Norwegian, nynorsk.
    Nn,
    /// English.
    En,
    /// Any other language: words are not stemmed.
    Other,
}

word_field!(DocumentLanguage {
    Nb = "nb",
    Nn = "nn",
    En = "en",
    Other = "other",
});

impl DocumentLanguage {
    /// All languages, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Nb, Self::Nn, Self::En, Self::Other];
}

row! {
    /// A transcript or an own text. The text itself is stored as revisions; this row names the current one.
    pub struct Document in Document by DocumentId {
        /// Identifies the document across projects and programs.
        uuid: Uuid,
        /// Its name, unique in the project.
        name: String,
        /// Whether it is an interview or an own text.
        kind: DocumentKind,
        /// The person interviewed, if it is one person. A speaker's own participant takes precedence.
        participant: Option<ParticipantId>,
        /// The current revision of the text.
        revision: RevisionId,
        /// The stored word of its [`DocumentLanguage`]; `None` if the language is unknown.
        language: Option<String>,
        /// The name of the file it was imported from, without the folder.
        source: String,
        /// Its position in lists, from 0. Positions may repeat and have gaps.
        position: i64,
        /// When it was imported.
        imported_at: Moment,
    }
}

row! {
    /// A speaker in one document, as the transcript labels them.
    pub struct Speaker in Speaker by SpeakerId {
        /// The document.
        document: DocumentId,
        /// The label in the transcript, without colon or brackets.
        label: String,
        /// Their role in the conversation.
        role: Role,
        /// The participant, if it is not the document's own (two informants in one interview).
        participant: Option<ParticipantId>,
    }
}

impl Document {
    /// The language spoken in it, if known.
    pub fn spoken_language(&self) -> Option<DocumentLanguage> {
        DocumentLanguage::ALL.into_iter().find(|language| self.language.as_deref() == Some(language.word()))
    }
}

/// The current text of a document, with its turns.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct DocumentText {
    /// Canonical text.
    pub text: String,
    /// Its turns, in order.
    pub turns: Vec<Turn>,
    /// The times within turns, where they are known: in order, each after the beginning of its turn, which has a time of
    /// its own.
    pub times: Vec<TimeMark>,
}

impl DocumentText {
    /// When the words at a byte are said, in milliseconds from the start of the recording: the last time before them in their
    /// turn. `None` if it is not known.
    pub fn time_at(&self, at: usize) -> Option<i64> {
        let turn = self.turns.get(turn_at(&self.turns, at)?)?;
        let before = self.times.partition_point(|mark| mark.at <= at);
        let within = before.checked_sub(1).and_then(|n| self.times.get(n)).filter(|mark| mark.at >= turn.span.start);
        within.map(|mark| mark.time_ms).or(turn.time_ms)
    }

    /// Puts the times in order, one at a place, without those that are not in a turn. One at the beginning of a turn becomes
    /// that turn's.
    pub fn keep_times_within_turns(&mut self) {
        let mut times = std::mem::take(&mut self.times);
        times.sort_unstable();
        times.dedup_by_key(|mark| mark.at);
        for mark in times.into_iter().filter(|mark| is_boundary(&self.text, mark.at)) {
            let turn = turn_at(&self.turns, mark.at).and_then(|n| self.turns.get_mut(n));
            match turn.filter(|turn| turn.span.start <= mark.at && mark.at < turn.span.end) {
                Some(turn) if turn.span.start == mark.at => turn.time_ms = Some(mark.time_ms),
                Some(_) => self.times.push(mark),
                None => {}
            }
        }
    }
}
