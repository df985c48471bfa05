//! Acts on participants and their attributes.

pub mod detail;
mod remove;
pub mod table;

use std::collections::HashMap;

use super::name::{cut, fitting, named, tidy};
use super::{Changed, Project};
use crate::domain::change::ChangeScope;
use crate::domain::ids::{AttributeId, ParticipantId};
use crate::domain::nearest::nearest;
use crate::domain::participant::{Attribute, AttributeValue, Participant};
use crate::domain::step::{ActKind, Step};
use crate::error::{Error, Noun, Result};
use crate::import::participants::{ParticipantRow, ParticipantTable};
use crate::import::transcript::Respondent;

/// A participant as given by a table or a form.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct ParticipantDetails {
    /// The number that stands for them.
    pub number: String,
    /// The pseudonym; empty keeps the existing one.
    pub pseudonym: String,
    /// Attributes and values; an empty value removes the attribute's value.
    pub values: Vec<(String, String)>,
}

/// The participants of a table, for [`Project::save_participants`].
pub fn rows_to_import(table: &ParticipantTable) -> Vec<ParticipantDetails> {
    let one = |row: &ParticipantRow| ParticipantDetails {
        number: row.number.clone(),
        pseudonym: row.pseudonym.clone(),
        values: table.attributes.iter().cloned().zip(row.values.iter().cloned()).collect(),
    };
    table.rows.iter().map(one).collect()
}

impl ParticipantDetails {
    /// A respondent of a survey, with this number. The names of attributes may be long questions, so they are cut to the
    /// longest allowed name.
    pub fn of_respondent(number: &str, respondent: &Respondent) -> Self {
        let named = |(name, value): &(String, String)| (cut(&tidy(name), 0).to_owned(), value.clone());
        let values = respondent.values.iter().map(named).collect();
        Self { number: number.to_owned(), pseudonym: respondent.pseudonym.clone(), values }
    }
}

impl Project {
    /// The participant with this number or pseudonym, regardless of case. Errors: there is none (with suggestions).
    pub fn find_participant(&self, name: &str) -> Result<ParticipantId> {
        let wanted = tidy(name).to_lowercase();
        let all = || self.model.participants.iter();
        let by_number = all().find(|p| p.number.to_lowercase() == wanted);
        let called = |p: &&Participant| !wanted.is_empty() && p.pseudonym.to_lowercase() == wanted;
        let found = by_number.or_else(|| all().find(called));
        found.map(|p| p.id).ok_or_else(|| Error::Unknown {
            noun: Noun::Participant,
            name: name.to_owned(),
            nearest: nearest(name, all().flat_map(|p| [&p.number, &p.pseudonym].map(|n| (n.clone(), n.clone())))),
        })
    }

    /// Adds new participants and updates those with a known number, in one step. If a participant is given twice, or
    /// gets two values of one attribute, the later one wins.
    pub fn save_participants(&mut self, participants: &[ParticipantDetails]) -> Result<Changed> {
        let mut step = Step::new(ActKind::ParticipantsAdded);
        self.add_participants_to(&mut step, participants)?;
        self.commit(step)
    }

    /// Adds the participants to a step. Returns their numbers and ids.
    pub(crate) fn add_participants_to(
        &mut self,
        step: &mut Step,
        participants: &[ParticipantDetails],
    ) -> Result<Vec<(String, ParticipantId)>> {
        let mut fresh_attributes: Vec<Attribute> = Vec::new();
        let known: HashMap<String, ParticipantId> =
            self.model.participants.iter().map(|p| (p.number.to_lowercase(), p.id)).collect();
        let mut ids = Vec::new();
        for one in merged(participants)? {
            let id = self.participant_for(step, &one, known.get(&one.number.to_lowercase()), ids.len())?;
            step.on::<Participant>(id);
            for (name, value) in &one.values {
                if let Some(attribute) = self.attribute_for(step, &mut fresh_attributes, name, value)? {
                    self.set_value(step, id, attribute, value);
                }
            }
            ids.push((one.number, id));
        }
        Ok(ids)
    }

    /// Adds one participant. Errors: the number is empty or taken, or a name is too long.
    pub fn add_participant(&mut self, details: &ParticipantDetails) -> Result<Changed> {
        let number = tidy(&details.number);
        if self.model.participants.iter().any(|p| p.number.to_lowercase() == number.to_lowercase()) {
            return Err(Error::NameTaken { name: number });
        }
        self.save_participants(std::slice::from_ref(details))
    }

    /// Changes a participant's number or pseudonym. Errors: the number is empty or taken, or a name is too long.
    pub fn rename_participant(&mut self, id: ParticipantId, number: &str, pseudonym: &str) -> Result<Changed> {
        let (number, pseudonym) = (tidy(number), tidy(pseudonym));
        if number.is_empty() {
            return Err(Error::EmptyName);
        }
        if self.model.participants.iter().any(|p| p.id != id && p.number.to_lowercase() == number.to_lowercase()) {
            return Err(Error::NameTaken { name: number });
        }
        let old = self.model.participants.get(id).ok_or(Error::Gone)?.clone();
        let (number, pseudonym) =
            (unchanged_or_valid(number, &old.number)?, unchanged_or_valid(pseudonym, &old.pseudonym)?);
        let mut step = Step::new(ActKind::ParticipantChanged);
        let new = Participant { number, pseudonym, ..old.clone() };
        step.on::<Participant>(id).alter(&old, &new, ChangeScope::participant(id));
        self.commit(step)
    }

    /// Sets a participant's value of an attribute, which is added if it is new; an empty value removes it.
    pub fn set_attribute(&mut self, id: ParticipantId, attribute: &str, value: &str) -> Result<Changed> {
        let mut step = Step::new(ActKind::ParticipantChanged);
        step.on::<Participant>(id);
        if let Some(attribute) = self.attribute_for(&mut step, &mut Vec::new(), attribute, value)? {
            self.set_value(&mut step, id, attribute, value);
        }
        self.commit(step)
    }

    /// The known participant, updated in the step; or a new one added to it. `before` is the number of participants
    /// that the step has handled already.
    fn participant_for(
        &mut self,
        step: &mut Step,
        one: &ParticipantDetails,
        known: Option<&ParticipantId>,
        before: usize,
    ) -> Result<ParticipantId> {
        let ParticipantDetails { number, pseudonym, .. } = one.clone();
        match known.and_then(|id| self.model.participants.get(*id)).cloned() {
            Some(old) => {
                let pseudonym = if pseudonym.is_empty() { old.pseudonym.clone() } else { pseudonym };
                let pseudonym = unchanged_or_valid(pseudonym, &old.pseudonym)?;
                step.alter(&old, &Participant { pseudonym, ..old.clone() }, ChangeScope::participant(old.id));
                Ok(old.id)
            }
            None => {
                let (number, pseudonym) = (fitting(number)?, fitting(pseudonym)?);
                let id = self.id_for::<Participant>();
                let position = i64::try_from(self.model.participants.len() + before).unwrap_or(0);
                let new = Participant { id, uuid: self.uuid(), number, pseudonym, position };
                step.add(&new, ChangeScope::participant(id));
                Ok(id)
            }
        }
    }

    /// The attribute with this name. A new one is added to the step if there is a value for it.
    fn attribute_for(
        &mut self,
        step: &mut Step,
        fresh: &mut Vec<Attribute>,
        name: &str,
        value: &str,
    ) -> Result<Option<AttributeId>> {
        let name = tidy(name);
        let same = |a: &&Attribute| a.name.to_lowercase() == name.to_lowercase();
        let known = self.model.attributes.iter().find(same).or_else(|| fresh.iter().find(same));
        if let Some(known) = known {
            return Ok(Some(known.id));
        }
        if name.is_empty() || tidy(value).is_empty() {
            return Ok(None);
        }
        let name = named(&name)?;
        let id = self.id_for::<Attribute>();
        let position = i64::try_from(self.model.attributes.len() + fresh.len()).unwrap_or(0);
        let attribute = Attribute { id, name, position };
        step.add(&attribute, ChangeScope::NONE);
        fresh.push(attribute);
        Ok(Some(id))
    }

    fn set_value(&mut self, step: &mut Step, participant: ParticipantId, attribute: AttributeId, value: &str) {
        let value = tidy(value);
        let about = ChangeScope::participant(participant);
        let mut own =
            self.model.by_owner.values(participant).iter().filter_map(|id| self.model.attribute_values.get(*id));
        let known = own.find(|value| value.attribute == attribute);
        match (known.cloned(), value.is_empty()) {
            (Some(old), true) => {
                step.remove(&old, about);
            }
            (Some(old), false) => {
                step.alter(&old, &AttributeValue { value, ..old.clone() }, about);
            }
            (None, true) => {}
            (None, false) => {
                let id = self.id_for::<AttributeValue>();
                step.add(&AttributeValue { id, participant, attribute, value }, about);
            }
        }
    }
}

/// The name, if it is unchanged or short enough.
fn unchanged_or_valid(name: String, old: &str) -> Result<String> {
    if name == old { Ok(name) } else { fitting(name) }
}

/// The participants with tidied names, merged so that each participant and each of their attributes comes once. Errors:
/// a number is empty.
fn merged(participants: &[ParticipantDetails]) -> Result<Vec<ParticipantDetails>> {
    let mut all: Vec<ParticipantDetails> = Vec::new();
    let mut places: HashMap<String, usize> = HashMap::new();
    for one in participants {
        let (number, pseudonym) = (tidy(&one.number), tidy(&one.pseudonym));
        if number.is_empty() {
            return Err(Error::EmptyName);
        }
        let at = *places.entry(number.to_lowercase()).or_insert(all.len());
        if at == all.len() {
            all.push(ParticipantDetails { number, ..ParticipantDetails::default() });
        }
        let Some(known) = all.get_mut(at) else { continue };
        if !pseudonym.is_empty() {
            known.pseudonym = pseudonym;
        }
        for (name, value) in &one.values {
            let (name, value) = (tidy(name), tidy(value));
            known.values.retain(|(other, _)| other.to_lowercase() != name.to_lowercase());
            known.values.push((name, value));
        }
    }
    Ok(all)
}
