//! Participants and what they are described by.

pub mod detail;
mod remove;
pub mod table;

use std::collections::HashMap;

use super::name::{fitting, named, tidy};
use super::{Changed, Project};
use crate::domain::change::About;
use crate::domain::ids::{AttributeId, ParticipantId};
use crate::domain::nearest::nearest;
use crate::domain::participant::{Attribute, AttributeValue, Participant};
use crate::domain::step::{ActKind, Step};
use crate::error::{Error, Noun, Result};
use crate::import::participants::{ParticipantRow, ParticipantTable};

/// A participant as a table or a form gives them.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Described {
    /// The number that stands for them.
    pub number: String,
    /// The name in the thesis; empty keeps the one there is.
    pub pseudonym: String,
    /// Attribute and value; an empty value takes the attribute off.
    pub values: Vec<(String, String)>,
}

/// The participants of a table as a project takes them in.
pub fn described(table: &ParticipantTable) -> Vec<Described> {
    let one = |row: &ParticipantRow| Described {
        number: row.number.clone(),
        pseudonym: row.pseudonym.clone(),
        values: table.attributes.iter().cloned().zip(row.values.iter().cloned()).collect(),
    };
    table.rows.iter().map(one).collect()
}

impl Project {
    /// The participant with this number or pseudonym, whatever its capitals.
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

    /// Takes in participants: new numbers are added, known ones are described anew. One step for all. Where one is
    /// described twice, or given two values of one attribute, the later one holds.
    pub fn describe(&mut self, described: &[Described]) -> Result<Changed> {
        let mut step = Step::new(ActKind::ParticipantsAdded);
        self.describe_in(&mut step, described)?;
        self.commit(step)
    }

    /// Puts the descriptions into a step. Returns each participant described, with their number.
    pub(crate) fn describe_in(
        &mut self,
        step: &mut Step,
        described: &[Described],
    ) -> Result<Vec<(String, ParticipantId)>> {
        let mut fresh_attributes: Vec<Attribute> = Vec::new();
        let known: HashMap<String, ParticipantId> =
            self.model.participants.iter().map(|p| (p.number.to_lowercase(), p.id)).collect();
        let mut ids = Vec::new();
        for one in gathered(described)? {
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

    /// Adds one participant. Errors: the number is empty, somebody has it, or a name is too long.
    pub fn add_participant(&mut self, described: &Described) -> Result<Changed> {
        let number = tidy(&described.number);
        if self.model.participants.iter().any(|p| p.number.to_lowercase() == number.to_lowercase()) {
            return Err(Error::NameTaken { name: number });
        }
        self.describe(std::slice::from_ref(described))
    }

    /// Changes a participant's number or pseudonym. Errors: the number is empty or another's, or a name is too long.
    pub fn rename_participant(&mut self, id: ParticipantId, number: &str, pseudonym: &str) -> Result<Changed> {
        let (number, pseudonym) = (tidy(number), tidy(pseudonym));
        if number.is_empty() {
            return Err(Error::EmptyName);
        }
        if self.model.participants.iter().any(|p| p.id != id && p.number.to_lowercase() == number.to_lowercase()) {
            return Err(Error::NameTaken { name: number });
        }
        let old = self.model.participants.get(id).ok_or(Error::Gone)?.clone();
        let (number, pseudonym) = (kept_or_fitting(number, &old.number)?, kept_or_fitting(pseudonym, &old.pseudonym)?);
        let mut step = Step::new(ActKind::ParticipantChanged);
        let new = Participant { number, pseudonym, ..old.clone() };
        step.on::<Participant>(id).alter(&old, &new, About::participant(id));
        self.commit(step)
    }

    /// Gives a participant a value of an attribute, which is made if it is new; an empty value takes it off.
    pub fn set_attribute(&mut self, id: ParticipantId, attribute: &str, value: &str) -> Result<Changed> {
        let mut step = Step::new(ActKind::ParticipantChanged);
        step.on::<Participant>(id);
        if let Some(attribute) = self.attribute_for(&mut step, &mut Vec::new(), attribute, value)? {
            self.set_value(&mut step, id, attribute, value);
        }
        self.commit(step)
    }

    /// The participant that is described: the one known, or a new one, made in the step after so many others.
    fn participant_for(
        &mut self,
        step: &mut Step,
        one: &Described,
        known: Option<&ParticipantId>,
        before: usize,
    ) -> Result<ParticipantId> {
        let Described { number, pseudonym, .. } = one.clone();
        match known.and_then(|id| self.model.participants.get(*id)).cloned() {
            Some(old) => {
                let pseudonym = if pseudonym.is_empty() { old.pseudonym.clone() } else { pseudonym };
                let pseudonym = kept_or_fitting(pseudonym, &old.pseudonym)?;
                step.alter(&old, &Participant { pseudonym, ..old.clone() }, About::participant(old.id));
                Ok(old.id)
            }
            None => {
                let (number, pseudonym) = (fitting(number)?, fitting(pseudonym)?);
                let id = self.id_for::<Participant>();
                let position = i64::try_from(self.model.participants.len() + before).unwrap_or(0);
                let new = Participant { id, uuid: self.uuid(), number, pseudonym, position };
                step.add(&new, About::participant(id));
                Ok(id)
            }
        }
    }

    /// The attribute with this name; made in the step if it is new and there is a value for it.
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
        step.add(&attribute, About::NOBODY);
        fresh.push(attribute);
        Ok(Some(id))
    }

    fn set_value(&mut self, step: &mut Step, participant: ParticipantId, attribute: AttributeId, value: &str) {
        let value = tidy(value);
        let about = About::participant(participant);
        let mut own =
            self.model.places.values(participant).iter().filter_map(|id| self.model.attribute_values.get(*id));
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

/// The name, if it is the one there was or no longer than a name may be.
fn kept_or_fitting(name: String, old: &str) -> Result<String> {
    if name == old { Ok(name) } else { fitting(name) }
}

/// The descriptions in tidy names, each participant once and each attribute of theirs once. Errors: a number is empty.
fn gathered(described: &[Described]) -> Result<Vec<Described>> {
    let mut all: Vec<Described> = Vec::new();
    let mut places: HashMap<String, usize> = HashMap::new();
    for one in described {
        let (number, pseudonym) = (tidy(&one.number), tidy(&one.pseudonym));
        if number.is_empty() {
            return Err(Error::EmptyName);
        }
        let at = *places.entry(number.to_lowercase()).or_insert(all.len());
        if at == all.len() {
            all.push(Described { number, ..Described::default() });
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
