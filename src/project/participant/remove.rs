//! Removes a participant. Their interviews stay, without a participant. Undo brings all of it back.

use crate::domain::change::ChangeScope;
use crate::domain::document::{Document, Speaker};
use crate::domain::ids::ParticipantId;
use crate::domain::memo::Subject;
use crate::domain::participant::Participant;
use crate::domain::step::{ActKind, Step};
use crate::error::{Error, Result};
use crate::project::{Changed, Project};

impl Project {
    /// Removes a participant with their attribute values, the memos about them and their cells. Attributes that nobody else has stay
    /// as columns.
    pub fn remove_participant(&mut self, id: ParticipantId) -> Result<Changed> {
        let participant = self.model.participants.get(id).ok_or(Error::Gone)?;
        let mut step = Step::new(ActKind::ParticipantRemoved);
        step.on::<Participant>(id);
        for document in self.model.documents.iter().filter(|document| document.participant == Some(id)) {
            step.alter(document, &Document { participant: None, ..document.clone() }, self.about(document.id));
        }
        for speaker in self.model.speakers.iter().filter(|speaker| speaker.participant == Some(id)) {
            let about = self.about(speaker.document).and(Some(id));
            step.alter(speaker, &Speaker { participant: None, ..speaker.clone() }, about);
        }
        let about = ChangeScope::participant(id);
        for value in self.model.attribute_values.iter().filter(|value| value.participant == id) {
            step.remove(value, about);
        }
        for memo in self.model.memos_about(Subject::Participant(id)) {
            step.remove(memo, about);
        }
        for cell in self.model.cells.iter().filter(|cell| cell.participant == id) {
            step.remove(cell, about);
        }
        step.remove(participant, about);
        self.commit(step)
    }
}

#[cfg(test)]
mod tests {
    use crate::domain::memo::Subject;
    use crate::error::Error;
    use crate::project::participant::ParticipantDetails;
    use crate::project::testing::{Study, rows};

    #[test]
    fn removing_a_participant_keeps_their_interviews_and_undo_restores_everything() {
        let mut p = Study::with(&[("I01", &["I: Hvordan?", "Anna: Det gikk {Tempo:sakte}."])]);
        let values = vec![("gruppe".to_owned(), "leder".to_owned())];
        let anna = ParticipantDetails { number: "I01".into(), pseudonym: "Astrid".into(), values };
        p.add_participant(&anna).unwrap();
        assert_eq!(p.add_participant(&anna), Err(Error::NameTaken { name: "I01".into() }));
        let (who, document) = (p.find_participant("Astrid").unwrap(), p.find_document("I01").unwrap());
        let speaker = p.model().speakers_of(document)[1].id;
        p.set_participant(document, Some(who)).unwrap();
        p.set_speaker(speaker, Some(who)).unwrap();
        p.write_memo(Subject::Participant(who), "Ring tilbake.").unwrap();
        let before = rows(p.store());
        p.remove_participant(who).unwrap();
        let model = p.model();
        assert!(model.participants.is_empty() && model.attribute_values.is_empty() && model.memos.is_empty());
        assert_eq!((model.documents.len(), model.excerpts.len()), (1, 1));
        assert_eq!(model.participant_of(model.excerpts.iter().next().unwrap()), None);
        p.undo().unwrap();
        assert_eq!(rows(p.store()), before);
        assert_eq!(p.check().unwrap(), []);
    }
}
