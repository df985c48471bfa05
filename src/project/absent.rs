//! Participants who are absent from a theme or from the results of a search: they were interviewed, but none of its
//! excerpts or turns are theirs.

use std::collections::HashSet;

use roaring::RoaringBitmap;

use super::Project;
use super::model::Model;
use crate::analysis::count::Person;
use crate::domain::document::Role;
use crate::domain::ids::{DocumentId, ParticipantId};
use crate::domain::query::condition::Condition;
use crate::error::Result;

/// The participants who are absent.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Absent {
    /// Their names, in the order of the list of participants.
    pub names: Vec<String>,
    /// How many people were considered.
    pub of: usize,
}

impl Project {
    /// Those who do not speak in these excerpts. `narrowed` limits who is considered.
    pub fn absent_from(&self, excerpts: &RoaringBitmap, narrowed: Option<&Condition>) -> Absent {
        self.absent_beside(&self.informants(excerpts), narrowed)
    }

    /// Those who are not in `present`. `narrowed` limits who is considered.
    pub fn absent_beside(&self, present: &HashSet<Person>, narrowed: Option<&Condition>) -> Absent {
        let mut considered = self.interviewed();
        considered.retain(|person| narrowed.is_none_or(|condition| self.can_match(condition, *person)));
        let names =
            considered.iter().filter(|person| !present.contains(person)).map(|person| self.person_name(*person));
        Absent { names: names.collect(), of: considered.len() }
    }

    /// Whether something of a person can meet a condition.
    pub(in crate::project) fn can_match(&self, condition: &Condition, person: Person) -> bool {
        holds_for(&self.model, condition, person) != Some(false)
    }

    /// The name of a person in a list: number and pseudonym, or the name of the interview.
    pub fn person_name(&self, person: Person) -> String {
        match person {
            Person::Participant(id) => self.model.participants.get(id).map(|one| one.listed_name()),
            Person::Unnamed(id) => self.model.documents.get(id).map(|document| document.name.clone()),
        }
        .unwrap_or_default()
    }

    /// The participants whom a query is about, in the order of the list of participants: those for whom it holds whatever
    /// they say, and those who speak in an excerpt that it matches. An empty query means all. Errors: it cannot be read.
    pub fn participants_matching(&self, query: &str) -> Result<Vec<ParticipantId>> {
        let everyone = self.model.participants_in_order().into_iter().map(|participant| participant.id);
        if query.trim().is_empty() {
            return Ok(everyone.collect());
        }
        let condition = self.understand(query)?;
        let mut speaking: Option<HashSet<Person>> = None;
        let mut matching = Vec::new();
        for id in everyone {
            let person = Person::Participant(id);
            let is_in = match holds_for(&self.model, &condition, person) {
                Some(holds) => holds,
                None => {
                    if speaking.is_none() {
                        speaking = Some(self.informants(&self.select(&condition)?));
                    }
                    speaking.as_ref().is_some_and(|speaking| speaking.contains(&person))
                }
            };
            matching.extend(is_in.then_some(id));
        }
        Ok(matching)
    }

    /// Everyone with an interview. An interview without a named participant counts as one person.
    pub(in crate::project) fn interviewed(&self) -> Vec<Person> {
        let model = &self.model;
        let speakers = || model.speakers.iter().filter(|speaker| speaker.role != Role::Interviewer);
        let speaking: HashSet<ParticipantId> = speakers().filter_map(|speaker| speaker.participant).collect();
        let named: HashSet<ParticipantId> =
            model.interviews_in_order().filter_map(|d| d.participant).chain(speaking).collect();
        let participants = model.participants_in_order().into_iter().map(|p| p.id).filter(|id| named.contains(id));
        let by_speaker: HashSet<DocumentId> =
            speakers().filter(|s| s.participant.is_some()).map(|s| s.document).collect();
        let unnamed = model.interviews_in_order().filter(|d| d.participant.is_none() && !by_speaker.contains(&d.id));
        participants.map(Person::Participant).chain(unnamed.map(|d| Person::Unnamed(d.id))).collect()
    }
}

/// Whether a condition holds for all turns of a person (`true`) or for none (`false`). `None` if it may depend on the
/// turn.
fn holds_for(model: &Model, condition: &Condition, person: Person) -> Option<bool> {
    // A part with the value `decisive` decides the result.
    let of_parts = |parts: &[Condition], decisive: bool| {
        let mut answer = Some(!decisive);
        for part in parts {
            match holds_for(model, part, person) {
                Some(holds) if holds == decisive => return Some(decisive),
                Some(_) => {}
                None => answer = None,
            }
        }
        answer
    };
    match condition {
        Condition::All(parts) => of_parts(parts, false),
        Condition::Any(parts) => of_parts(parts, true),
        Condition::Not(part) => holds_for(model, part, person).map(|holds| !holds),
        Condition::Participant(people) => Some(matches!(person, Person::Participant(id) if people.contains(&id))),
        Condition::Document(document) => speaks_only_in(model, *document, person),
        _ => None,
    }
}

/// Whether a person speaks only in this document (`true`) or not in it (`false`). `None` if also in others.
fn speaks_only_in(model: &Model, document: DocumentId, person: Person) -> Option<bool> {
    let Person::Participant(id) = person else { return Some(person == Person::Unnamed(document)) };
    let named = model.documents.iter().filter(|d| d.participant == Some(id)).map(|d| d.id);
    let speaking = model.speakers.iter().filter(|speaker| speaker.role != Role::Interviewer);
    let speaking = speaking.filter(|speaker| speaker.participant == Some(id)).map(|speaker| speaker.document);
    let theirs: HashSet<DocumentId> = named.chain(speaking).collect();
    match (theirs.contains(&document), theirs.len()) {
        (false, _) => Some(false),
        (true, 1) => Some(true),
        (true, _) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::project::participant::ParticipantDetails;
    use crate::project::testing::Study;

    /// Anna speaks in A only, Berit in B and C. D has no named participant.
    fn study() -> Study {
        let names = ["A", "B", "C", "D"];
        let mut study = Study::with(&names.map(|name| (name, &["X: Jeg var trett."][..])));
        for (number, pseudonym, documents) in [("1", "Anna", &["A"][..]), ("2", "Berit", &["B", "C"])] {
            let values = vec![("gruppe".to_owned(), pseudonym.to_owned())];
            study
                .save_participants(&[ParticipantDetails { number: number.into(), pseudonym: pseudonym.into(), values }])
                .unwrap();
            for name in documents {
                let document = study.find_document(name).unwrap();
                let person = study.find_participant(number).unwrap();
                study.set_participant(document, Some(person)).unwrap();
            }
        }
        study
    }

    #[test]
    fn only_people_who_can_match_the_condition_are_considered() {
        let study = study();
        for (line, expected) in [
            ("trett", "1 Anna, 2 Berit, D"),
            ("gruppe=Anna", "1 Anna"),
            ("gruppe=Anna trett", "1 Anna"),
            ("gruppe=Anna ELLER gruppe=Berit", "1 Anna, 2 Berit"),
            ("gruppe=Anna ELLER trett", "1 Anna, 2 Berit, D"),
            ("IKKE gruppe=Anna", "2 Berit, D"),
            ("IKKE trett", "1 Anna, 2 Berit, D"),
            ("IKKE (gruppe=Anna trett)", "1 Anna, 2 Berit, D"),
            ("IKKE (gruppe=Anna ELLER trett)", "2 Berit, D"),
            ("intervju:A", "1 Anna"),
            ("intervju:B", "2 Berit"),
            ("intervju:D", "D"),
            ("IKKE intervju:A", "2 Berit, D"),
            ("IKKE intervju:B", "1 Anna, 2 Berit, D"),
            ("intervju:A ELLER intervju:D", "1 Anna, D"),
            ("intervju:A gruppe=Berit", ""),
        ] {
            let condition = study.understand(line).unwrap();
            let absent = study.absent_from(&RoaringBitmap::new(), Some(&condition));
            assert_eq!(absent.names.join(", "), expected, "{line}");
        }
    }
}
