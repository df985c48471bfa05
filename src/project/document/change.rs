//! Changes a document's name, participant, kind and language, and the roles and participants of its speakers.

use crate::domain::document::{Document, DocumentKind, DocumentLanguage, Role, Speaker};
use crate::domain::excerpt::Excerpt;
use crate::domain::ids::{DocumentId, ParticipantId, SpeakerId};
use crate::domain::step::{ActKind, Step};
use crate::domain::turn::{Turn, counting_turn, turns_touched};
use crate::error::{Error, Result};
use crate::project::name::named;
use crate::project::{Changed, Project};

impl Project {
    /// Renames a document. Errors: the name is empty or too long, or another document has it.
    pub fn rename_document(&mut self, id: DocumentId, name: &str) -> Result<Changed> {
        let name = named(name)?;
        if self.model.documents.iter().any(|d| d.id != id && d.name.to_lowercase() == name.to_lowercase()) {
            return Err(Error::NameTaken { name });
        }
        self.alter_document(id, |document| document.name = name)
    }

    /// Sets who is interviewed in a document.
    pub fn set_participant(&mut self, id: DocumentId, participant: Option<ParticipantId>) -> Result<Changed> {
        self.alter_document(id, |document| document.participant = participant)
    }

    /// Sets whether a document is an interview or an own text.
    pub fn set_kind(&mut self, id: DocumentId, kind: DocumentKind) -> Result<Changed> {
        self.alter_document(id, |document| document.kind = kind)
    }

    /// Sets the language spoken in a document; `None` if unknown. Search stems its words accordingly.
    pub fn set_language(&mut self, id: DocumentId, language: Option<DocumentLanguage>) -> Result<Changed> {
        self.alter_document(id, |document| document.language = language.map(|language| language.word().to_owned()))
    }

    fn alter_document(&mut self, id: DocumentId, change: impl FnOnce(&mut Document)) -> Result<Changed> {
        let old = self.document(id)?.clone();
        let mut new = old.clone();
        change(&mut new);
        let mut step = Step::new(ActKind::DocumentChanged);
        step.on::<Document>(id).alter(&old, &new, self.about(id).and(new.participant));
        self.commit(step)
    }

    /// Sets a speaker's role. Excerpts that touch several turns may then count under another turn.
    pub fn set_role(&mut self, id: SpeakerId, role: Role) -> Result<Changed> {
        let old = self.model.speakers.get(id).ok_or(Error::Gone)?.clone();
        let new = Speaker { role, ..old.clone() };
        let mut step = Step::new(ActKind::SpeakerChanged);
        let about = self.about(old.document);
        step.on::<Speaker>(id).alter(&old, &new, about);
        let text = self.text(old.document)?;
        let known = |turn: &Turn| match turn.speaker {
            Some(speaker) if speaker == id => Some(role),
            speaker => self.model.speakers.get(speaker?).map(|s| s.role),
        };
        for excerpt in self.model.by_owner.excerpts(old.document).filter_map(|id| self.model.excerpts.get(id)) {
            let (turn, speaker) = counting_turn(turns_touched(&text.turns, excerpt.span()), known);
            step.alter(excerpt, &Excerpt { turn, speaker, ..excerpt.clone() }, about);
        }
        self.commit(step)
    }

    /// Sets which participant a speaker is. `None` means the document's own participant.
    pub fn set_speaker(&mut self, id: SpeakerId, participant: Option<ParticipantId>) -> Result<Changed> {
        let old = self.model.speakers.get(id).ok_or(Error::Gone)?.clone();
        let new = Speaker { participant, ..old.clone() };
        let mut step = Step::new(ActKind::SpeakerChanged);
        let about = self.about(old.document).and(old.participant).and(participant);
        step.on::<Speaker>(id).alter(&old, &new, about);
        self.commit(step)
    }
}
