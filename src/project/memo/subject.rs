//! What a memo is about, in words.

use crate::domain::link::LinkTarget;
use crate::domain::memo::{Memo, MemoKind, Subject};
use crate::project::Project;
use crate::words::{Words, capitalised};

impl Project {
    /// What a memo is about, in words: `I03 41`, `Oppstart/Opplæring`, `I03 · sammendrag`.
    pub fn subject_of_memo(&self, words: &Words, memo: &Memo) -> String {
        let about = self.subject_in_words(words, memo.subject());
        match memo.kind {
            MemoKind::Note => about,
            kind => format!("{about} · {}", words.say(kind_phrase(kind))),
        }
    }

    /// A subject of memos in words. A code or excerpt of another round than the current one is named with its round.
    pub fn subject_in_words(&self, words: &Words, subject: Subject) -> String {
        let model = &self.model;
        let name = match subject {
            Subject::Diary => return capitalised(&words.say("noun-diary")),
            Subject::Round(id) => {
                let number = model.rounds.get(id).map_or(0, |round| round.number);
                return words.tell("status-round", &[("number", number.into())]);
            }
            Subject::Document(id) => model.documents.get(id).map(|document| document.name.clone()),
            Subject::Participant(id) => model.participants.get(id).map(|person| person.shown_name().to_owned()),
            Subject::Code(id) => self.link_name(LinkTarget::Code(id)),
            Subject::Excerpt(id) => self.link_name(LinkTarget::Excerpt(id)),
            Subject::Coding(id) => model.codings.get(id).and_then(|coding| {
                let excerpt = self.link_name(LinkTarget::Excerpt(coding.excerpt))?;
                Some(format!("{excerpt}, {}", model.codebook.path(coding.code)))
            }),
        }
        .unwrap_or_default();
        let current = model.current_round().map(|round| round.id);
        let other = self.round_of(subject).filter(|round| Some(*round) != current);
        match other.and_then(|id| model.rounds.get(id)) {
            Some(round) => words.tell("memo-in-round", &[("words", name.into()), ("number", round.number.into())]),
            None => name,
        }
    }
}

/// The phrase that names a kind of memo.
pub fn kind_phrase(kind: MemoKind) -> &'static str {
    match kind {
        MemoKind::Note => "noun-memo",
        MemoKind::Summary => "noun-summary",
        MemoKind::Reflection => "noun-reflection",
    }
}
