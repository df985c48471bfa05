//! Participants and what is known about them.

use std::collections::HashMap;

use super::Settling;
use crate::domain::ids::{AttributeId, AttributeValueId, Id, ParticipantId, Uuid};
use crate::domain::participant::{Attribute, AttributeValue, Participant};
use crate::domain::row::Table;
use crate::import::exchange::foreign::{ForeignProject, NotTaken};

impl Settling {
    pub(super) fn people(&mut self, project: &ForeignProject) {
        let mut attributes: HashMap<Uuid, AttributeId> = HashMap::new();
        for (position, attribute) in (0..).zip(&project.attributes) {
            let id: AttributeId = self.id(Table::Attribute);
            self.supplement.is_now(Table::Attribute, attribute.guid, id.number());
            attributes.insert(attribute.guid, id);
            self.exchange.attributes.push(Attribute { id, name: attribute.name.trim().to_owned(), position });
        }
        for (position, person) in (0..).zip(&project.people) {
            let id: ParticipantId = self.id(Table::Participant);
            self.participants.insert(person.guid, id);
            self.speaks_in.insert(person.guid, person.documents.clone());
            let known = self.supplement.known(Table::Participant, person.guid);
            let known = known.filter(|known| known.text("written") == person.name);
            let (number, pseudonym) = match known {
                Some(known) => (known.text("number"), known.text("pseudonym")),
                None => (person.name.trim().to_owned(), String::new()),
            };
            let number = if number.is_empty() { format!("P{id}") } else { number };
            self.exchange.participants.push(Participant { id, uuid: person.guid, number, pseudonym, position });
            self.values(id, &person.values, &attributes);
        }
        // What is known about a document is known about the person who speaks in it, if that is one person.
        for document in project.documents.iter().filter(|document| !document.values.is_empty()) {
            let mut speakers = project.people.iter().filter(|person| person.documents.contains(&document.guid));
            match (speakers.next(), speakers.next()) {
                (Some(one), None) => {
                    let id = self.participants.get(&one.guid).copied().unwrap_or(ParticipantId(0));
                    self.values(id, &document.values, &attributes);
                }
                _ => self.leave_out(NotTaken::ValueWithoutPerson, document.name.clone()),
            }
        }
    }

    fn values(
        &mut self,
        participant: ParticipantId,
        values: &[(Uuid, String)],
        attributes: &HashMap<Uuid, AttributeId>,
    ) {
        for (attribute, value) in values {
            let Some(attribute) = attributes.get(attribute).copied() else { continue };
            if value.is_empty() || !self.valued.insert((participant, attribute)) {
                continue;
            }
            let id: AttributeValueId = self.id(Table::AttributeValue);
            self.exchange.attribute_values.push(AttributeValue { id, participant, attribute, value: value.clone() });
        }
    }
}
