//! Counts how often each person is quoted in the thesis.

use crate::analysis::count::Person;
use crate::domain::ids::ExcerptId;
use crate::project::Project;

/// How many flagged excerpts there are of each person.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Quoted {
    /// The participants in the order of their list, also those without any; then people without a name.
    pub people: Vec<(Person, usize)>,
    /// The flagged excerpts that are nobody's of these: the words of interviewers, and texts of one's own.
    pub others: usize,
}

impl Project {
    /// Counts the flagged excerpts of the current round by the people whose words they are.
    pub fn quoted_people(&self) -> Quoted {
        let participants = self.model.participants_in_order().into_iter();
        let mut quoted =
            Quoted { people: participants.map(|one| (Person::Participant(one.id), 0)).collect(), others: 0 };
        let round = self.model.current_round().map(|round| round.id);
        let excerpts: Vec<ExcerptId> =
            round.map(|round| self.in_order(self.model.by_owner.in_round(round))).unwrap_or_default();
        for excerpt in excerpts.into_iter().filter(|excerpt| self.model.is_flagged(*excerpt)) {
            let Some(person) = self.model.counted(excerpt).map(|counted| counted.person) else {
                quoted.others += 1;
                continue;
            };
            match quoted.people.iter_mut().find(|(known, _)| *known == person) {
                Some((_, n)) => *n += 1,
                None => quoted.people.push((person, 1)),
            }
        }
        quoted
    }
}
