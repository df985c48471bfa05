//! A participant: the person interviewed, and the attributes that describe them.

use super::ids::{AttributeId, ParticipantId, Uuid};
use super::row::row;

row! {
    /// The person interviewed. May exist before a transcript does.
    pub struct Participant in Participant by ParticipantId {
        /// Their name for exchange.
        uuid: Uuid,
        /// The number that stands for them (`I03`), unique in the project.
        number: String,
        /// The name used in the thesis; empty until one is chosen, which may be late.
        pseudonym: String,
        /// Their place in lists, counted from 0; places may repeat and have gaps.
        position: i64,
    }
}

impl Participant {
    /// What to call them in a table: the pseudonym, or the number where there is none.
    pub fn called(&self) -> &str {
        if self.pseudonym.is_empty() { &self.number } else { &self.pseudonym }
    }
}

row! {
    /// A property that participants have: group, site, experience …
    pub struct Attribute in Attribute by AttributeId {
        /// Its name, unique in the project.
        name: String,
        /// Its place among the columns, counted from 0.
        position: i64,
    }
}

row! {
    /// One participant's value of one attribute.
    pub struct AttributeValue in AttributeValue by AttributeValueId {
        /// Whose.
        participant: ParticipantId,
        /// Of what.
        attribute: AttributeId,
        /// The value as it was written, never empty.
        value: String,
    }
}
