//! The name by which a speaker is shown everywhere, and whether it may be a real name.
//!
//! A transcript's label may be a full name, so it is shown only for speakers without a participant. The one exception
//! is the list of a document's speakers, which shows every label. An interviewer is shown by the role.

use super::model::Model;
use crate::analysis::speaker::SpeakerName;
use crate::domain::document::{Role, Speaker};
use crate::domain::ids::{DocumentId, ParticipantId, SpeakerId};
use crate::domain::participant::Attribute;
use crate::domain::quote_style::{NamedBy, QuoteStyle};

impl Model {
    /// The name by which a speaker is shown; `None` for a speaker without a label, role name or participant.
    ///
    /// Interviewers are shown by their role; others by their participant's pseudonym, or its number if there is none;
    /// speakers without a participant by the transcript's label. Several speakers with the same name are numbered.
    pub fn speaker_name(&self, speaker: SpeakerId) -> Option<SpeakerName> {
        let speaker = self.speakers.get(speaker)?;
        let label = || Some(speaker.label.clone()).filter(|label| !label.is_empty()).map(SpeakerName::Label);
        let own = || self.name_of(speaker.participant, None);
        let interviewed = || self.name_of(self.interviewed(speaker.document), self.number_among(speaker));
        match speaker.role {
            Role::Interviewer => Some(SpeakerName::Interviewer(self.number_among(speaker))),
            Role::Informant => own().or_else(interviewed).or_else(label),
            // A third person is not the one interviewed.
            Role::Other => own().or_else(label),
        }
    }

    /// Whom a quotation is attributed to: the speaker; in a document without speakers the participant; otherwise the
    /// document itself.
    pub fn attributed_to(&self, document: DocumentId, speaker: Option<SpeakerId>) -> SpeakerName {
        let known = speaker.and_then(|speaker| self.speaker_name(speaker));
        let may_be_theirs = speaker.is_none() && !self.has_no_speaker(document, speaker);
        let interviewed = || self.name_of(self.interviewed(document).filter(|_| may_be_theirs), None);
        let name = || self.documents.get(document).map_or(String::new(), |document| document.name.clone());
        known.or_else(interviewed).unwrap_or_else(|| SpeakerName::Document(name()))
    }

    /// The name of a speaker as quotes give it. Interviewers, and people who are no participants, keep their names.
    pub(super) fn named_in_quotes(
        &self,
        name: SpeakerName,
        document: DocumentId,
        speaker: Option<SpeakerId>,
        style: &QuoteStyle,
    ) -> SpeakerName {
        let participant = self.participant_of_turn(document, speaker).and_then(|id| self.participants.get(id));
        let is_named = matches!(name, SpeakerName::Pseudonym(_) | SpeakerName::Number(_));
        let Some(participant) = participant.filter(|_| is_named) else {
            let is_hidden = style.named_by == NamedBy::Nothing && self.counts_turn(document, speaker);
            return if is_hidden { SpeakerName::Unnamed } else { name };
        };
        let attributes = self.attributes_in_order();
        let value = |attribute: &&Attribute| self.value_of(participant.id, attribute.id);
        match style.named_by {
            NamedBy::Pseudonym => name,
            NamedBy::Number => SpeakerName::Number(participant.number.clone()),
            NamedBy::Nothing => SpeakerName::Unnamed,
            NamedBy::Role => {
                let chosen = attributes.iter().find(|attribute| attribute.name == style.role_attribute);
                let role = chosen.or(attributes.first()).and_then(value);
                role.map_or(name, |role| SpeakerName::Described(role.to_owned()))
            }
            NamedBy::Attributes => match attributes.iter().filter_map(value).collect::<Vec<_>>().join(", ") {
                none if none.is_empty() => name,
                values => SpeakerName::Described(format!("{}, {values}", participant.shown_name())),
            },
        }
    }

    fn interviewed(&self, document: DocumentId) -> Option<ParticipantId> {
        self.documents.get(document)?.participant
    }

    fn name_of(&self, participant: Option<ParticipantId>, number: Option<usize>) -> Option<SpeakerName> {
        let participant = self.participants.get(participant?)?;
        let name = participant.shown_name();
        let name = number.map_or(name.to_owned(), |number| format!("{name} {number}"));
        Some(if participant.pseudonym.is_empty() { SpeakerName::Number(name) } else { SpeakerName::Pseudonym(name) })
    }

    /// The speaker's number, from 1, among those in the document with the same role and no participant of their own;
    /// `None` if there is only one.
    fn number_among(&self, speaker: &Speaker) -> Option<usize> {
        let (mut place, mut count) = (0, 0);
        for other in self.by_owner.speakers(speaker.document).iter().filter_map(|id| self.speakers.get(*id)) {
            let is_alike = other.role == speaker.role && (is_interviewer(other) || other.participant.is_none());
            count += usize::from(is_alike);
            place += usize::from(is_alike && other.id <= speaker.id);
        }
        let is_named = |other: &&SpeakerId| {
            let own = self.speakers.get(**other).and_then(|other| other.participant);
            own.is_some() && own == self.interviewed(speaker.document)
        };
        // A speaker who was linked to the document's participant counts as the first.
        let named = !is_interviewer(speaker) && self.by_owner.speakers(speaker.document).iter().any(|id| is_named(&id));
        (count + usize::from(named) > 1).then_some(place + usize::from(named))
    }
}

fn is_interviewer(speaker: &Speaker) -> bool {
    speaker.role == Role::Interviewer
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::project::Project;
    use crate::project::participant::ParticipantDetails;
    use crate::project::testing::{Study, incoming, transcript};
    use crate::words::{Language, Words};

    /// The shown names of all speakers in document I01.
    fn shown(p: &Project) -> String {
        let document = p.find_document("I01").unwrap();
        let ids = p.model().speakers_of(document).into_iter().map(|speaker| speaker.id);
        let words = Words::new(Language::Nb);
        let name = |id| p.model().attributed_to(document, Some(id)).text(&words).into_owned();
        ids.map(name).collect::<Vec<_>>().join(", ")
    }

    fn study(lines: &[&str]) -> Study {
        let mut p = Study::with(&[("I01", lines)]);
        for (number, pseudonym) in [("I01", "Astrid"), ("I02", "")] {
            let one = ParticipantDetails {
                number: number.into(),
                pseudonym: pseudonym.into(),
                ..ParticipantDetails::default()
            };
            p.save_participants(&[one]).unwrap();
        }
        p
    }

    #[test]
    fn a_speaker_is_shown_by_pseudonym_then_number_then_label_and_an_interviewer_by_role() {
        let mut p = study(&["I: Hvordan?", "Kari Nordmann: Bra.", "Mor: Ja."]);
        let document = p.find_document("I01").unwrap();
        let speakers: Vec<SpeakerId> = p.model().speakers_of(document).into_iter().map(|s| s.id).collect();
        p.set_role(speakers[2], Role::Other).unwrap();
        assert_eq!(shown(&p), "Intervjuer, Kari Nordmann, Mor");
        assert_eq!(p.real_names().shown, ["I01"]);
        let one = p.find_participant("I02").ok();
        p.set_participant(document, one).unwrap();
        assert_eq!(shown(&p), "Intervjuer, I02, Mor");
        let one = p.find_participant("I01").ok();
        p.set_participant(document, one).unwrap();
        assert_eq!(shown(&p), "Intervjuer, Astrid, Mor");
        assert_eq!(p.real_names().shown, [""; 0]);
        p.set_role(speakers[1], Role::Interviewer).unwrap();
        assert_eq!(shown(&p), "Intervjuer 1, Intervjuer 2, Mor");
    }

    #[test]
    fn several_speakers_with_one_participant_are_numbered_until_each_has_their_own() {
        let mut p = study(&["Kari Nordmann: Bra.", "Ola Hansen: Nei."]);
        let document = p.find_document("I01").unwrap();
        let one = p.find_participant("I01").ok();
        p.set_participant(document, one).unwrap();
        assert_eq!(shown(&p), "Astrid 1, Astrid 2");
        let second = p.model().speakers_of(document)[1].id;
        let one = p.find_participant("I02").ok();
        p.set_speaker(second, one).unwrap();
        assert_eq!(shown(&p), "Astrid, I02");
        let one = p.find_participant("I01").ok();
        p.set_speaker(second, one).unwrap();
        assert_eq!(shown(&p), "Astrid 2, Astrid", "the second was linked to Astrid");
    }

    #[test]
    fn a_quote_without_a_speaker_is_attributed_to_the_participant_or_the_document() {
        let mut p = study(&["Anna: Bra."]);
        assert_eq!(p.model().attributed_to(p.find_document("I01").unwrap(), None), SpeakerName::Document("I01".into()));
        let mut unlabelled = transcript(&["Anna: Bra, dette."]);
        unlabelled.speakers.clear();
        unlabelled.turns.iter_mut().for_each(|turn| turn.speaker = None);
        let document = p.import(&[incoming("I09", unlabelled)], &[]).unwrap().0[0];
        let attributed = |p: &Project| p.model().attributed_to(document, None);
        assert_eq!(attributed(&p), SpeakerName::Document("I09".into()));
        let one = p.find_participant("I01").ok();
        p.set_participant(document, one).unwrap();
        assert_eq!(attributed(&p), SpeakerName::Pseudonym("Astrid".into()));
    }

    #[test]
    fn a_number_that_looks_like_a_name_may_be_a_real_name() {
        let mut p = Study::with(&[("I01", &["Anna: Bra."])]);
        let one = ParticipantDetails { number: "Kari Nordmann".into(), ..ParticipantDetails::default() };
        p.save_participants(&[one]).unwrap();
        let document = p.find_document("I01").unwrap();
        assert_eq!(p.real_names().shown, [""; 0]);
        let one = p.find_participant("Kari Nordmann").ok();
        p.set_participant(document, one).unwrap();
        assert_eq!(p.real_names().shown, ["I01"]);
    }
}
