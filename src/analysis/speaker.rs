//! How speakers are named, on every screen, in every quotation and in every file.

use std::borrow::Cow;

use crate::domain::participant::looks_like_full_name;
use crate::words::{Words, capitalised};

/// The name of a speaker.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub enum SpeakerName {
    /// An interviewer, by role. With a number if the document has several.
    Interviewer(Option<usize>),
    /// A participant, by pseudonym.
    Pseudonym(String),
    /// A participant without a pseudonym, by number.
    Number(String),
    /// A speaker who is not a participant, as labelled in the transcript.
    Label(String),
    /// An unnamed speaker, by the name of the document.
    Document(String),
    /// A participant as quotes describe them: by what they are, or by pseudonym and attributes.
    Described(String),
    /// A participant whom quotes do not name.
    Unnamed,
    /// No speaker: a heading or a note between turns.
    Nobody,
}

impl SpeakerName {
    /// The name as shown.
    pub fn text(&self, words: &Words) -> Cow<'_, str> {
        match self {
            Self::Unnamed => capitalised(&words.say("role-informant")).into(),
            _ => self.text_or(|| interviewer(words)),
        }
    }

    /// Like [`Self::text`], with the word for an interviewer given.
    pub fn text_with(&self, interviewer: &str) -> Cow<'_, str> {
        self.text_or(|| interviewer.to_owned())
    }

    fn text_or(&self, interviewer: impl FnOnce() -> String) -> Cow<'_, str> {
        match self {
            Self::Interviewer(None) => interviewer().into(),
            Self::Interviewer(Some(number)) => format!("{} {number}", interviewer()).into(),
            Self::Nobody | Self::Unnamed => "–".into(),
            Self::Pseudonym(name)
            | Self::Number(name)
            | Self::Label(name)
            | Self::Document(name)
            | Self::Described(name) => name.into(),
        }
    }

    /// Whether it may be a real name: it was not chosen as a pseudonym, and it looks like a full name.
    pub fn may_be_real(&self) -> bool {
        matches!(self, Self::Number(name) | Self::Label(name) if looks_like_full_name(name))
    }
}

/// The word for an interviewer.
pub fn interviewer(words: &Words) -> String {
    capitalised(&words.say("role-interviewer"))
}

/// The short word for an interviewer, used before each turn where space is limited.
pub fn interviewer_in_short(words: &Words) -> String {
    words.say("role-interviewer-short").into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Language;

    #[test]
    fn an_interviewer_is_named_by_role_in_the_interface_language() {
        let text = |language, number| SpeakerName::Interviewer(number).text(&Words::new(language)).into_owned();
        assert_eq!(text(Language::Nb, None), "Intervjuer");
        assert_eq!(text(Language::Nn, Some(2)), "Intervjuar 2");
        assert_eq!(text(Language::En, Some(1)), "Interviewer 1");
    }

    #[test]
    fn a_pseudonym_never_counts_as_a_real_name() {
        let name = || "Kari Nordmann".to_owned();
        assert!(SpeakerName::Label(name()).may_be_real() && SpeakerName::Number(name()).may_be_real());
        assert!(!SpeakerName::Pseudonym(name()).may_be_real() && !SpeakerName::Document(name()).may_be_real());
    }
}
