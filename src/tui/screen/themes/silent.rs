//! Who has said nothing under a theme: those who were interviewed and are heard in none of its excerpts.

use std::collections::HashSet;

use roaring::RoaringBitmap;

use crate::analysis::count::Person;
use crate::domain::document::{DocumentKind, Role};
use crate::domain::ids::ParticipantId;
use crate::domain::query::condition::Condition;
use crate::project::Project;
use crate::project::model::places::excerpt_of;
use crate::tui::widget::list::ListAt;

/// The list of the silent.
#[derive(Clone, Debug, Default)]
pub struct Silent {
    /// What they are called, in the order of the participants' list.
    pub names: Vec<String>,
    /// How many were interviewed in all.
    pub of: usize,
    /// Where one stands in the list.
    pub list: ListAt,
}

impl Silent {
    /// Those who are not heard in these excerpts, among those whom what narrows the list lets through.
    pub fn in_none_of(project: &Project, excerpts: &RoaringBitmap, narrowed: Option<&Condition>) -> Self {
        let model = project.model();
        let counting = excerpts.iter().filter_map(|bit| model.excerpts.get(excerpt_of(bit)));
        let heard: HashSet<Person> = counting
            .filter(|excerpt| model.counts(excerpt))
            .map(|excerpt| model.heard(excerpt).map_or(Person::Of(excerpt.document), Person::Participant))
            .collect();
        let mut asked = interviewed(project);
        asked.retain(|person| narrowed.is_none_or(|condition| lets_through(condition, *person)));
        let names = asked.iter().filter(|person| !heard.contains(person)).map(|person| called(project, *person));
        Self { names: names.collect(), of: asked.len(), list: ListAt::default() }
    }
}

/// Whether a person can be heard where a condition holds, as far as it speaks of persons.
fn lets_through(condition: &Condition, person: Person) -> bool {
    match condition {
        Condition::All(parts) => parts.iter().all(|part| lets_through(part, person)),
        Condition::Heard(people) => matches!(person, Person::Participant(id) if people.contains(&id)),
        _ => true,
    }
}

/// Everyone of whom there is an interview; an interview that nobody was named for is one person of its own.
fn interviewed(project: &Project) -> Vec<Person> {
    let model = project.model();
    let speakers = || model.speakers.iter().filter(|speaker| speaker.role != Role::Interviewer);
    let speaking: HashSet<ParticipantId> = speakers().filter_map(|speaker| speaker.participant).collect();
    let interviews = || model.documents_in_order().into_iter().filter(|d| d.kind == DocumentKind::Interview);
    let named: HashSet<ParticipantId> = interviews().filter_map(|d| d.participant).chain(speaking).collect();
    let participants = model.participants_in_order().into_iter().map(|p| p.id).filter(|id| named.contains(id));
    let unnamed = interviews().filter(|document| {
        let own = || speakers().any(|s| s.document == document.id && s.participant.is_some());
        document.participant.is_none() && !own()
    });
    participants.map(Person::Participant).chain(unnamed.map(|d| Person::Of(d.id))).collect()
}

/// A person in a list: number and pseudonym, or the interview's name.
pub fn called(project: &Project, person: Person) -> String {
    let model = project.model();
    match person {
        Person::Participant(id) => model.participants.get(id).map_or_else(String::new, |participant| {
            format!("{} {}", participant.number, participant.pseudonym).trim_end().to_owned()
        }),
        Person::Of(id) => model.documents.get(id).map_or_else(String::new, |document| document.name.clone()),
    }
}
