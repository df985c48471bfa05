//! Replaces a name throughout all documents.

use super::Plan;
use super::passage::with_space;
use crate::analysis::speaker::SpeakerName;
use crate::domain::edit::{Piece, build};
use crate::domain::ids::{CodeId, DocumentId, ParticipantId, SpeakerId};
use crate::domain::step::ActKind;
use crate::domain::text::canonical;
use crate::domain::text::occurrence::{Occurrence, Wanted};
use crate::error::{Error, Result};
use crate::project::Project;

/// How often a name stands in the documents.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct NameCount {
    /// As a whole word.
    pub whole: usize,
    /// As a part of a longer word.
    pub inside: usize,
}

/// Where a name stands outside the texts.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum NameElsewhere {
    /// In the name of a document.
    Document(DocumentId),
    /// In the pseudonym or the number of a participant.
    Participant(ParticipantId),
    /// In the label of a speaker who is shown by it.
    Speaker(SpeakerId),
    /// In the name of a code.
    Code(CodeId),
    /// In this many memos.
    Memos(usize),
}

impl Project {
    /// Where a name stands as a whole word outside the texts.
    pub fn name_elsewhere(&self, name: &str) -> Vec<NameElsewhere> {
        let Some(wanted) = Wanted::of(name) else { return Vec::new() };
        let holds = |text: &str| wanted.is_in(text, true);
        let model = &self.model;
        let mut places = Vec::new();
        let people = model.participants.iter().filter(|one| holds(&one.pseudonym) || holds(&one.number));
        places.extend(people.map(|one| NameElsewhere::Participant(one.id)));
        let documents = model.documents_in_order().into_iter().filter(|document| holds(&document.name));
        places.extend(documents.map(|document| NameElsewhere::Document(document.id)));
        // A label is shown only where there is no better name.
        let is_shown = |id| matches!(model.speaker_name(id), Some(SpeakerName::Label(_)));
        let speakers = model.speakers.iter().filter(|speaker| holds(&speaker.label) && is_shown(speaker.id));
        places.extend(speakers.map(|speaker| NameElsewhere::Speaker(speaker.id)));
        let codes = model.codebook.in_order().iter().map(|(code, _)| *code);
        let named = codes.filter(|code| model.codebook.get(*code).is_some_and(|code| holds(&code.name)));
        places.extend(named.map(NameElsewhere::Code));
        let memos = model.memos.iter().filter(|memo| holds(&memo.words)).count();
        places.extend((memos > 0).then_some(NameElsewhere::Memos(memos)));
        places
    }

    /// How often a name stands in the documents. Errors: the name is empty.
    pub fn count_name(&self, name: &str) -> Result<NameCount> {
        let wanted = Wanted::of(name).ok_or(Error::EmptyName)?;
        let mut count = NameCount::default();
        for (_, places) in self.texts_with(&wanted)? {
            count.whole += places.iter().filter(|place| place.is_whole).count();
            count.inside += places.iter().filter(|place| !place.is_whole).count();
        }
        Ok(count)
    }

    /// The correction that replaces a name by another throughout all documents, in the case in which it was found.
    /// `whole_words` leaves it alone inside longer words.
    ///
    /// Errors: the name is empty, or no text would be left in a document.
    pub fn plan_name(&self, name: &str, new: &str, whole_words: bool) -> Result<Plan> {
        let mut plan = Plan::new(ActKind::NameReplaced);
        let wanted = Wanted::of(name).ok_or(Error::EmptyName)?;
        let new = canonical(new);
        for (document, places) in self.texts_with(&wanted)? {
            let text = &*self.text_once(document)?;
            let piece = |place: &Occurrence| match new.trim() {
                "" => Piece { span: with_space(&text.text, place.span), words: String::new() },
                new => Piece {
                    span: place.span,
                    words: wanted.in_case_of(place.span.of(&text.text).unwrap_or_default(), new),
                },
            };
            let pieces: Vec<Piece> = places.iter().filter(|place| place.is_whole || !whole_words).map(piece).collect();
            if !pieces.is_empty() {
                self.plan_document(&mut plan, document, build(text, pieces, |text| text))?;
            }
        }
        Ok(plan)
    }

    /// Every document that holds the words, and where.
    fn texts_with(&self, wanted: &Wanted) -> Result<Vec<(DocumentId, Vec<Occurrence>)>> {
        let documents: Vec<DocumentId> = self.model.documents_in_order().into_iter().map(|d| d.id).collect();
        let places = self.of_texts(&documents, |_, text| Ok(wanted.places(&text.text)))?;
        Ok(documents.into_iter().zip(places).filter(|(_, places)| !places.is_empty()).collect())
    }
}
