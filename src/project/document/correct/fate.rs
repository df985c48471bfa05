//! What a correction does to excerpts.

use std::collections::HashMap;

use super::Corrected;
use crate::analysis::speaker::SpeakerName;
use crate::domain::document::Role;
use crate::domain::edit::Places;
use crate::domain::excerpt::Excerpt;
use crate::domain::ids::{CoderId, DocumentId, ExcerptId, RoundId};
use crate::domain::span::Span;
use crate::domain::turn::{Turn, counting_turn, turns_touched};
use crate::error::Result;
use crate::project::Project;

/// An excerpt that a correction touches.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct TouchedExcerpt {
    /// The excerpt.
    pub excerpt: ExcerptId,
    /// Its document.
    pub document: DocumentId,
    /// Its words before.
    pub before: String,
    /// Its words after; empty if it is gone.
    pub after: String,
    /// What happens to it.
    pub fate: Fate,
    /// Whose words it was and is, if that changes. `None` among the two where nobody is named.
    pub person: Option<(Option<SpeakerName>, Option<SpeakerName>)>,
}

/// What a correction does to an excerpt.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Fate {
    /// Words inside it change.
    Reworded,
    /// An end of it lay inside the corrected words, so it grew or shrank.
    Resized,
    /// It becomes one with another excerpt, which has the same words now.
    Merged,
    /// All its text is deleted. It is kept as a memo.
    Gone,
    /// Its words stay as they are, and become the words of somebody else.
    Reassigned,
}

/// An excerpt before and after a correction.
pub(super) struct Carried {
    pub(super) old: Excerpt,
    /// `None` if all its text is deleted.
    pub(super) new: Option<Excerpt>,
    /// The excerpt of the same words, coder and round that it becomes one with.
    pub(super) into: Option<ExcerptId>,
    /// Whether the correction changes nothing inside it.
    pub(super) keeps_words: bool,
    /// Whether arithmetic alone gives its new position and turn.
    pub(super) by_arithmetic: bool,
}

impl Project {
    /// All excerpts of a document before and after a correction, by start, then longest first.
    pub(super) fn carried(&self, one: &Corrected) -> Vec<Carried> {
        let places = one.built.edit.places();
        let excerpts = self.model.by_owner.excerpts(one.document).filter_map(|id| self.model.excerpts.get(id));
        let mut all: Vec<Carried> = excerpts.map(|old| self.carry(old, one, &places)).collect();
        // Excerpts of the same words by the same coder in the same round become one: that which is not touched, if there
        // is one, or else the first.
        let mut there: HashMap<(CoderId, RoundId, Span), ExcerptId> = HashMap::new();
        let key = |new: &Excerpt| (new.coder, new.round, new.span());
        let untouched = all.iter().filter(|carried| carried.keeps_words);
        there.extend(untouched.filter_map(|carried| Some((key(carried.new.as_ref()?), carried.old.id))));
        for carried in &mut all {
            let Some(new) = &carried.new else { continue };
            let id = *there.entry(key(new)).or_insert(carried.old.id);
            carried.into = (id != carried.old.id).then_some(id);
        }
        all
    }

    fn carry(&self, old: &Excerpt, one: &Corrected, places: &Places) -> Carried {
        let text = &one.built.text;
        let span = places.carried(old.span());
        // Excerpts begin and end with words, but an older file may hold one that does not, which then stays so.
        let span = if places.keeps(old.span()) { span } else { span.trimmed(&text.text) };
        let new = (!span.is_empty() && !places.swallows(old.span())).then(|| {
            let (turn, speaker) = counting_turn(turns_touched(&text.turns, span), |turn| self.role_in(one, turn));
            Excerpt { start_byte: span.start, end_byte: span.end, turn, speaker, ..old.clone() }
        });
        let keeps_words = places.keeps(old.span());
        let by_arithmetic = keeps_words
            && new
                .as_ref()
                .is_some_and(|new| one.built.edit.moved_turn(old.turn) == Some(new.turn) && old.speaker == new.speaker);
        Carried { old: old.clone(), new, into: None, keeps_words, by_arithmetic }
    }

    /// The role of a turn's speaker, who may be one that the correction adds.
    fn role_in(&self, one: &Corrected, turn: &Turn) -> Option<Role> {
        let id = turn.speaker?;
        let known = self.model.speakers.get(id).or_else(|| one.speakers.iter().find(|speaker| speaker.id == id));
        known.map(|speaker| speaker.role)
    }

    /// The excerpts of a document whose words or whose speaker a correction changes.
    pub(super) fn touched(&self, one: &Corrected) -> Result<Vec<TouchedExcerpt>> {
        let old = self.text(one.document)?;
        let places = one.built.edit.places();
        let words = |span: Span, text: &str| span.of(text).unwrap_or_default().to_owned();
        let speaker_after = |carried: &Carried| carried.new.as_ref().map(|new| new.speaker);
        let changes_speaker = |carried: &Carried| speaker_after(carried).is_some_and(|new| new != carried.old.speaker);
        let touched = self.carried(one).into_iter().filter(|one| !one.keeps_words || changes_speaker(one));
        let touched = touched.map(|carried| {
            let before = carried.old.span();
            let name = |speaker| self.speaker_after(one, speaker);
            let person =
                changes_speaker(&carried).then(|| (name(carried.old.speaker), name(speaker_after(&carried).flatten())));
            let fate = match (&carried.new, carried.into) {
                (None, _) => Fate::Gone,
                (_, Some(_)) => Fate::Merged,
                _ if carried.keeps_words => Fate::Reassigned,
                _ if places.crosses_border(before) => Fate::Resized,
                _ => Fate::Reworded,
            };
            TouchedExcerpt {
                excerpt: carried.old.id,
                document: one.document,
                before: words(before, &old.text),
                after: carried.new.map_or(String::new(), |new| words(new.span(), &one.built.text.text)),
                fate,
                person,
            }
        });
        Ok(touched.collect())
    }
}
