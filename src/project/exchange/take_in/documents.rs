//! Documents, with their speakers and texts.

use std::collections::{HashMap, HashSet};

use super::TakingIn;
use crate::domain::change::{Change, ChangeScope};
use crate::domain::document::{Document, DocumentText, Speaker};
use crate::domain::ids::{DocumentId, RevisionId, SpeakerId};
use crate::domain::participant::Participant;
use crate::domain::row::Table;
use crate::domain::turn::Turn;
use crate::error::Result;
use crate::project::name::{cut, named, numbered, tidy};
use crate::search::language::guess;
use crate::store::texts::NewText;

impl TakingIn<'_> {
    pub(super) fn documents(&mut self) -> Result<()> {
        let rows = &self.project.model().documents;
        let mut names: HashSet<String> = rows.iter().map(|row| row.name.to_lowercase()).collect();
        let last = rows.iter().map(|row| row.position + 1).max().unwrap_or(0);
        for document in &self.exchange.documents {
            let Some(text) = self.exchange.texts.get(&document.id) else { continue };
            // Two documents can have the same text.
            let same = self.project.documents_with_text(&text.text)?;
            let is_this = |id: &&DocumentId| {
                self.project.model().documents.get(**id).is_some_and(|row| row.uuid == document.uuid)
            };
            match same.iter().find(is_this).or(same.first()).copied() {
                Some(there) => self.known_document(document, there)?,
                None => self.add_document(document, text, &mut names, last)?,
            }
        }
        Ok(())
    }

    /// A document whose text the project has. Its speakers are those with the same labels.
    pub(super) fn known_document(&mut self, document: &Document, there: DocumentId) -> Result<()> {
        self.is_known::<Document>(document.id, there);
        self.known_documents.insert(there);
        self.scopes.insert(there, self.project.about(there));
        let labels: HashMap<String, SpeakerId> =
            self.project.model().speakers_of(there).iter().map(|row| (row.label.clone(), row.id)).collect();
        for speaker in self.exchange.speakers.iter().filter(|speaker| speaker.document == document.id) {
            if let Some(known) = labels.get(&speaker.label) {
                self.is_now::<Speaker>(speaker.id, *known);
            }
        }
        Ok(())
    }

    pub(super) fn add_document(
        &mut self,
        document: &Document,
        text: &DocumentText,
        names: &mut HashSet<String>,
        last: i64,
    ) -> Result<()> {
        let name = named(cut(&tidy(&document.name), 0)).unwrap_or_else(|_| "–".to_owned());
        let name = numbered(&name).find(|name| names.insert(name.to_lowercase())).unwrap_or_default();
        let id = self.project.id_for::<Document>();
        let participant = document.participant.and_then(|one| self.new_id::<Participant>(one));
        let participant = participant.or_else(|| self.person_named(&name, document));
        let about = ChangeScope::document(id).and(participant);
        let revision: RevisionId = self.project.next_id("text_revision");
        let new = Document {
            id,
            uuid: self.free_uuid(document.uuid),
            name,
            participant,
            revision,
            language: if self.is_own { document.language.clone() } else { guessed(text) },
            position: document.position + last,
            imported_at: self.moment(document.imported_at),
            ..document.clone()
        };
        self.is_now::<Document>(document.id, id);
        self.scopes.insert(id, about);
        self.counts.entry(Table::Document).or_default().new += 1;
        self.changes.push(Change::added(&new, about));
        for speaker in self.exchange.speakers.iter().filter(|speaker| speaker.document == document.id) {
            let label = tidy(&speaker.label);
            self.add(speaker, about, |row: &mut Speaker| row.label = label);
        }
        let turn =
            |turn: &Turn| Turn { speaker: turn.speaker.and_then(|speaker| self.new_id::<Speaker>(speaker)), ..*turn };
        let turns = text.turns.iter().map(turn).collect();
        self.texts.push(NewText {
            revision,
            document: id,
            text: DocumentText { turns, ..text.clone() },
            made_at: self.project.now(),
        });
        Ok(())
    }
}

/// The language of a text, by its words.
fn guessed(text: &DocumentText) -> Option<String> {
    guess(&text.text).map(|language| language.word().to_owned())
}
