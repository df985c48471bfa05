//! Coders, and participants with their attributes.

use std::collections::BTreeSet;

use super::Writing;
use crate::domain::ids::{AttributeId, DocumentId, ParticipantId};
use crate::domain::memo::Subject;
use crate::export::xml::Xml;

impl Writing<'_> {
    pub(super) fn users(&self, xml: &mut Xml) {
        if self.exchange.coders.is_empty() {
            return;
        }
        xml.element("Users", &[], |xml| {
            for coder in &self.exchange.coders {
                xml.empty("User", &[("guid", &coder.uuid.to_string()), ("name", &coder.name)]);
            }
        });
    }

    pub(super) fn variables(&self, xml: &mut Xml) {
        if self.exchange.attributes.is_empty() {
            return;
        }
        xml.element("Variables", &[], |xml| {
            let mut attributes: Vec<_> = self.exchange.attributes.iter().collect();
            attributes.sort_by_key(|attribute| (attribute.position, attribute.id));
            for attribute in attributes {
                let guid = self.guids.attribute(attribute.id).to_string();
                let is = if self.is_counted(attribute.id) { "Integer" } else { "Text" };
                xml.empty("Variable", &[("guid", &guid), ("name", &attribute.name), ("typeOfVariable", is)]);
            }
        });
    }

    /// Whether all values of an attribute are whole numbers, written as they usually are.
    fn is_counted(&self, attribute: AttributeId) -> bool {
        let mut values = self.exchange.attribute_values.iter().filter(|value| value.attribute == attribute).peekable();
        values.peek().is_some()
            && values.all(|value| value.value.parse::<i64>().is_ok_and(|n| n.to_string() == value.value))
    }

    pub(super) fn cases(&self, xml: &mut Xml) {
        if self.exchange.participants.is_empty() {
            return;
        }
        let counted: BTreeSet<AttributeId> =
            self.exchange.attributes.iter().map(|one| one.id).filter(|id| self.is_counted(*id)).collect();
        xml.element("Cases", &[], |xml| {
            let mut participants: Vec<_> = self.exchange.participants.iter().collect();
            participants.sort_by_key(|one| (one.position, one.id));
            for one in participants {
                xml.element("Case", &[("guid", &one.uuid.to_string()), ("name", &one.listed_name())], |xml| {
                    self.description(xml, Subject::Participant(one.id));
                    for value in self.exchange.attribute_values.iter().filter(|value| value.participant == one.id) {
                        let is = if counted.contains(&value.attribute) { "IntegerValue" } else { "TextValue" };
                        let attribute = self.guids.attribute(value.attribute).to_string();
                        xml.element("VariableValue", &[], |xml| {
                            xml.empty("VariableRef", &[("targetGUID", &attribute)]);
                            xml.element(is, &[], |xml| xml.text(&value.value));
                        });
                    }
                    for document in self.documents_of(one.id) {
                        xml.empty("SourceRef", &[("targetGUID", &document)]);
                    }
                });
            }
        });
    }

    /// The identifiers of the documents in which a participant speaks.
    fn documents_of(&self, participant: ParticipantId) -> Vec<String> {
        let speaks: BTreeSet<DocumentId> =
            self.exchange.speakers.iter().filter(|s| s.participant == Some(participant)).map(|s| s.document).collect();
        let documents = self.exchange.documents.iter();
        let own = documents.filter(|one| one.participant == Some(participant) || speaks.contains(&one.id));
        own.map(|document| document.uuid.to_string()).collect()
    }
}
