//! Participants, and what is known about them.

use std::collections::{HashMap, HashSet};

use super::TakingIn;
use crate::domain::change::{Change, ChangeScope};
use crate::domain::document::{Document, DocumentKind};
use crate::domain::ids::{AttributeId, ParticipantId, Uuid};
use crate::domain::participant::{Attribute, AttributeValue, Participant};
use crate::domain::row::Table;
use crate::domain::text::canonical;
use crate::error::Result;
use crate::project::document::proposal::number_in_name;
use crate::project::name::{cut, named, tidy};

impl TakingIn<'_> {
    pub(super) fn participants(&mut self) -> Result<()> {
        let mut names: HashMap<String, AttributeId> = HashMap::new();
        for attribute in &self.exchange.attributes {
            let name = named(cut(&tidy(&attribute.name), 0)).unwrap_or_else(|_| "–".to_owned());
            let rows = &self.project.model().attributes;
            let there = rows.iter().find(|row| row.name.to_lowercase() == name.to_lowercase()).map(|row| row.id);
            match there.or(names.get(&name.to_lowercase()).copied()) {
                Some(there) => self.is_known::<Attribute>(attribute.id, there),
                None => {
                    let last =
                        if self.is_untouched { 0 } else { rows.iter().map(|row| row.position + 1).max().unwrap_or(0) };
                    let added = self.add(attribute, ChangeScope::NONE, |row: &mut Attribute| {
                        row.name.clone_from(&name);
                        row.position += last;
                    });
                    names.extend(added.map(|row| (row.name.to_lowercase(), row.id)));
                }
            }
        }
        let rows = &self.project.model().participants;
        let mut numbers: HashMap<String, ParticipantId> =
            rows.iter().map(|row| (row.number.to_lowercase(), row.id)).collect();
        let by_uuid: HashMap<Uuid, ParticipantId> = rows.iter().map(|row| (row.uuid, row.id)).collect();
        let last = rows.iter().map(|row| row.position + 1).max().unwrap_or(0);
        for one in &self.exchange.participants {
            let number = cut(&tidy(&one.number), 0).to_owned();
            let there = by_uuid.get(&one.uuid).or_else(|| numbers.get(&number.to_lowercase())).copied();
            match there {
                Some(there) => self.is_known::<Participant>(one.id, there),
                None => {
                    let uuid = self.free_uuid(one.uuid);
                    let id = self.project.id_for::<Participant>();
                    let pseudonym = cut(&tidy(&one.pseudonym), 0).to_owned();
                    let new =
                        Participant { id, uuid, number: number.clone(), pseudonym, position: one.position + last };
                    self.is_now::<Participant>(one.id, id);
                    self.counts.entry(Table::Participant).or_default().new += 1;
                    self.changes.push(Change::added(&new, ChangeScope::participant(id)));
                    numbers.insert(number.to_lowercase(), id);
                }
            }
        }
        self.values();
        Ok(())
    }

    /// What is known about the participants, unless the project has a value already.
    pub(super) fn values(&mut self) {
        let model = self.project.model();
        let mut there: HashSet<(ParticipantId, AttributeId)> =
            model.attribute_values.iter().map(|row| (row.participant, row.attribute)).collect();
        for value in &self.exchange.attribute_values {
            let Some(participant) = self.new_id::<Participant>(value.participant) else { continue };
            let Some(attribute) = self.new_id::<Attribute>(value.attribute) else { continue };
            let words = canonical(&value.value).trim().to_owned();
            if words.is_empty() || !there.insert((participant, attribute)) {
                self.counts.entry(Table::AttributeValue).or_default().known += 1;
                continue;
            }
            self.add(value, ChangeScope::participant(participant), |row: &mut AttributeValue| row.value = words);
        }
    }

    /// The participant with the number in a document's name, if the file names no people; a new one if there is none.
    pub(super) fn person_named(&mut self, name: &str, document: &Document) -> Option<ParticipantId> {
        if self.is_own || !self.exchange.participants.is_empty() || document.kind == DocumentKind::Own {
            return None;
        }
        let number = number_in_name(name)?;
        if let Ok(there) = self.project.find_participant(&number) {
            return Some(there);
        }
        let (id, uuid) = (self.project.id_for::<Participant>(), self.project.uuid());
        let rows = &self.project.model().participants;
        let position = rows.iter().map(|row| row.position + 1).max().unwrap_or(0) + document.position;
        let new = Participant { id, uuid, number, pseudonym: String::new(), position };
        self.counts.entry(Table::Participant).or_default().new += 1;
        self.changes.push(Change::added(&new, ChangeScope::participant(id)));
        Some(id)
    }
}
