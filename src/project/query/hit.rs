//! A hit of a text search: its speaker, its context, the codes on it, and how much of it to code.

use crate::analysis::speaker::SpeakerName;
use crate::domain::document::Role;
use crate::domain::excerpt::Excerpt;
use crate::domain::ids::{CodeId, DocumentId, SpeakerId};
use crate::domain::span::{Span, boundary_at_or_after, boundary_at_or_before};
use crate::domain::text::fold::natural;
use crate::domain::text::sentence;
use crate::error::Result;
use crate::project::Project;
use crate::project::model::Model;
use crate::words::Words;

/// A hit.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Hit {
    /// The document.
    pub document: DocumentId,
    /// The turn's number in it.
    pub turn: i64,
    /// Who speaks.
    pub speaker: Option<SpeakerId>,
    /// The range of the words found, in bytes of the document's text. The whole turn if the query has no words.
    pub span: Span,
    /// The turn, in bytes of the document's text.
    pub within: Span,
    /// Whether the words differ from the query as written.
    pub loosely: bool,
    /// The index of the document in the list, from 0.
    pub nth: u32,
}

impl Hit {
    /// Whether words were found, rather than a whole turn.
    pub fn has_words(&self) -> bool {
        self.span != self.within
    }

    /// The text before it in its turn: at most `reach` bytes, extended to a character boundary.
    pub fn before(&self, text: &str, reach: usize) -> Span {
        let start = self.span.start.saturating_sub(reach).max(self.within.start);
        Span { start: boundary_at_or_before(text, start), end: self.span.start }
    }

    /// The text after it in its turn: at most `reach` bytes, extended to a character boundary.
    pub fn after(&self, text: &str, reach: usize) -> Span {
        let end = self.span.end.saturating_add(reach).min(self.within.end);
        Span { start: self.span.end, end: boundary_at_or_after(text, end) }
    }

    /// Its words, at most `reach` bytes of them.
    pub fn words(&self, text: &str, reach: usize) -> Span {
        let most = boundary_at_or_after(text, self.span.start.saturating_add(reach).min(self.within.end));
        Span { start: self.span.start, end: self.span.end.min(most) }
    }

    /// The speaker.
    pub fn who(&self, model: &Model) -> Who {
        Who::of(model, self.document, self.speaker)
    }

    /// The excerpts of the current round that overlap it.
    pub fn excerpts<'a>(&self, model: &'a Model) -> impl Iterator<Item = &'a Excerpt> + use<'a> {
        let span = self.span;
        model.current_excerpts(self.document).filter(move |excerpt| excerpt.span().overlaps(span))
    }

    /// The codes on the excerpts that overlap it, as text.
    pub fn codes(&self, model: &Model) -> String {
        let mut codes: Vec<CodeId> = self.excerpts(model).flat_map(|excerpt| model.codes_of(excerpt.id)).collect();
        codes.sort_by_key(|code| model.codebook.place(*code));
        codes.dedup();
        codes.into_iter().map(|code| model.codebook.path(code)).collect::<Vec<_>>().join(" · ")
    }
}

/// The speaker of a hit, as named in lists.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Who {
    /// The participant, by number and pseudonym, or else the document.
    front: String,
    /// The name of any other speaker, which may occur in many documents («Intervjuer»).
    other: Option<SpeakerName>,
}

impl Who {
    /// The speaker of a turn of a document.
    pub fn of(model: &Model, document: DocumentId, speaker: Option<SpeakerId>) -> Self {
        let there = speaker.and_then(|id| model.speakers.get(id));
        let informs = there.is_none_or(|speaker| speaker.role == Role::Informant);
        let own = there.filter(|speaker| speaker.role == Role::Other).and_then(|speaker| speaker.participant);
        let person = if informs { model.participant_of_turn(document, speaker) } else { own };
        match person.and_then(|id| model.participants.get(id)) {
            Some(person) => Self { front: person.listed_name(), other: None },
            None => Self {
                front: model.documents.get(document).map_or(String::new(), |document| document.name.clone()),
                other: speaker.filter(|_| !informs).and_then(|id| model.speaker_name(id)),
            },
        }
    }

    /// The name as shown.
    pub fn text(&self, words: &Words) -> String {
        let other = self.other.as_ref().map(|name| format!(" {}", name.text(words)));
        format!("{}{}", self.front, other.unwrap_or_default())
    }

    /// The sort key, the same in every language: participants first, then interviewers, then others.
    pub(super) fn sort_key(&self) -> Vec<u32> {
        let mut key = natural(&self.front);
        match &self.other {
            None => {}
            Some(SpeakerName::Interviewer(number)) => {
                key.extend([u32::MAX - 1, number.map_or(0, |n| u32::try_from(n).unwrap_or(u32::MAX))]);
            }
            Some(other) => {
                key.push(u32::MAX);
                key.extend(natural(&other.text_with("")));
            }
        }
        key
    }
}

/// How much to code around a hit.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Unit {
    /// The sentence around it.
    #[default]
    Sentence,
    /// The whole turn.
    Turn,
    /// Only the words found.
    Hit,
}

impl Unit {
    /// The next one, in a cycle.
    pub fn next(self) -> Self {
        match self {
            Self::Sentence => Self::Turn,
            Self::Turn => Self::Hit,
            Self::Hit => Self::Sentence,
        }
    }

    /// The key of its name.
    pub fn phrase(self) -> &'static str {
        match self {
            Self::Sentence => "search-codes-sentence",
            Self::Turn => "search-codes-turn",
            Self::Hit => "search-codes-hit",
        }
    }

    /// The unit that applies to a hit: always the turn if the hit has no words.
    pub fn of(self, hit: &Hit) -> Self {
        if hit.has_words() { self } else { Self::Turn }
    }

    /// The range to code around a hit, in bytes of the document's text.
    pub fn around(self, project: &Project, hit: &Hit) -> Result<Span> {
        Ok(match self.of(hit) {
            Self::Sentence => sentence::around(&project.text(hit.document)?.text, hit.span),
            Self::Turn => hit.within,
            Self::Hit => hit.span,
        })
    }
}
