//! How much is coded, coloured and copied of a hit.

use super::job::Hit;
use crate::domain::span::Span;
use crate::domain::text::sentence;
use crate::error::Result;
use crate::project::Project;

/// How much of what stands around a hit.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Unit {
    /// The sentence around it.
    #[default]
    Sentence,
    /// The whole turn.
    Turn,
    /// The words that were found, and nothing else.
    Hit,
}

impl Unit {
    /// The next one, round in a circle.
    pub fn next(self) -> Self {
        match self {
            Self::Sentence => Self::Turn,
            Self::Turn => Self::Hit,
            Self::Hit => Self::Sentence,
        }
    }

    /// The phrase that names it.
    pub fn phrase(self) -> &'static str {
        match self {
            Self::Sentence => "search-codes-sentence",
            Self::Turn => "search-codes-turn",
            Self::Hit => "search-codes-hit",
        }
    }

    /// What it comes to for a hit: the turn where that was found without any words, whatever was chosen.
    pub fn of(self, hit: &Hit) -> Self {
        if hit.has_words() { self } else { Self::Turn }
    }

    /// That much around a hit, in bytes of its document's text.
    pub fn around(self, project: &Project, hit: &Hit) -> Result<Span> {
        Ok(match self.of(hit) {
            Self::Sentence => sentence::around(&project.text(hit.document)?.text, hit.span),
            Self::Turn => hit.within,
            Self::Hit => hit.span,
        })
    }
}
