//! How one who speaks is shown: the same on every screen, in every quotation and in every file.

use std::borrow::Cow;

use crate::domain::participant::looks_like_full_name;
use crate::words::{Words, capitalised};

/// How one who speaks is shown.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub enum SpeakerName {
    /// An interviewer, by the word for the role; with a number where a document has several.
    Interviewer(Option<usize>),
    /// A participant, by pseudonym.
    Pseudonym(String),
    /// A participant without a pseudonym, by number.
    Number(String),
    /// One who is no participant of the project, as the transcript labels them.
    Label(String),
    /// Nobody is named: the document stands for them.
    Document(String),
    /// Nobody: a heading or a note between the turns of others.
    Nobody,
}

impl SpeakerName {
    /// The name as it is read.
    pub fn text(&self, words: &Words) -> Cow<'_, str> {
        self.text_or(|| interviewer(words))
    }

    /// The same for one who knows already what an interviewer is called.
    pub fn text_with(&self, interviewer: &str) -> Cow<'_, str> {
        self.text_or(|| interviewer.to_owned())
    }

    fn text_or(&self, interviewer: impl FnOnce() -> String) -> Cow<'_, str> {
        match self {
            Self::Interviewer(None) => interviewer().into(),
            Self::Interviewer(Some(number)) => format!("{} {number}", interviewer()).into(),
            Self::Nobody => "–".into(),
            Self::Pseudonym(name) | Self::Number(name) | Self::Label(name) | Self::Document(name) => name.into(),
        }
    }

    /// Whether it may be the real name of a person: nobody chose it as a pseudonym, and it looks like a full name.
    pub fn may_be_real(&self) -> bool {
        matches!(self, Self::Number(name) | Self::Label(name) if looks_like_full_name(name))
    }
}

/// What an interviewer is called.
pub fn interviewer(words: &Words) -> String {
    capitalised(&words.say("role-interviewer"))
}

/// The same where room is scarce and it stands before every question.
pub fn interviewer_in_short(words: &Words) -> String {
    words.say("role-interviewer-short").into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Language;

    #[test]
    fn an_interviewer_is_shown_by_the_role_in_the_readers_language() {
        let text = |language, number| SpeakerName::Interviewer(number).text(&Words::new(language)).into_owned();
        assert_eq!(text(Language::Nb, None), "Intervjuer");
        assert_eq!(text(Language::Nn, Some(2)), "Intervjuar 2");
        assert_eq!(text(Language::En, Some(1)), "Interviewer 1");
    }

    #[test]
    fn a_pseudonym_is_nobodys_real_name_whatever_it_looks_like() {
        let name = || "Kari Nordmann".to_owned();
        assert!(SpeakerName::Label(name()).may_be_real() && SpeakerName::Number(name()).may_be_real());
        assert!(!SpeakerName::Pseudonym(name()).may_be_real() && !SpeakerName::Document(name()).may_be_real());
    }
}
