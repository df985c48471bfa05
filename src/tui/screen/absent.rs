//! Who has said nothing under a theme, or nothing that a search finds: those who were interviewed and are heard in none
//! of its excerpts or turns. It is no screen; one shows it in place of its list.

use std::collections::HashSet;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use roaring::RoaringBitmap;

use crate::analysis::count::Person;
use crate::domain::document::{DocumentKind, Role};
use crate::domain::ids::{DocumentId, ParticipantId};
use crate::domain::query::condition::Condition;
use crate::project::Project;
use crate::project::model::Model;
use crate::tui::command::Command;
use crate::tui::screen::read::wrapped;
use crate::tui::view::View;
use crate::tui::widget::list::ListAt;
use crate::tui::widget::paint;

/// The list of the silent.
#[derive(Clone, Debug, Default)]
pub struct Absent {
    /// What they are called, in the order of the participants' list.
    pub names: Vec<String>,
    /// How many were interviewed in all.
    pub of: usize,
    /// Where one stands in the list.
    pub list: ListAt,
}

impl Absent {
    /// Those who are not heard in these excerpts, among those whom what narrows the list lets through.
    pub fn in_none_of(project: &Project, excerpts: &RoaringBitmap, narrowed: Option<&Condition>) -> Self {
        Self::but(project, &project.informants(excerpts), narrowed)
    }

    /// Those who are not among the heard, among the same.
    pub fn but(project: &Project, heard: &HashSet<Person>, narrowed: Option<&Condition>) -> Self {
        let model = project.model();
        let mut asked = interviewed(project);
        asked
            .retain(|person| narrowed.is_none_or(|condition| is_heard_where(model, condition, *person) != Some(false)));
        let names = asked.iter().filter(|person| !heard.contains(person)).map(|person| called(project, *person));
        Self { names: names.collect(), of: asked.len(), list: ListAt::default() }
    }

    /// Moves about in the list. Returns whether the command does.
    pub fn go(&mut self, command: Command) -> bool {
        self.list.obey(command, self.names.len(), 10)
    }

    /// Draws the list, as much as was laid out to be shown; that there is nobody, where there is nobody.
    pub fn draw(&self, buffer: &mut Buffer, view: View, rows: Rect, is_active: bool) {
        if self.names.is_empty() {
            let hint = view.words.say("themes-silent-nobody");
            let room = Rect { x: rows.x + 2, width: rows.width.saturating_sub(4), ..rows };
            return wrapped(buffer, room, &hint, view.styles.dim());
        }
        for (at, y) in (self.list.top..self.names.len()).zip(rows.top()..rows.bottom()) {
            let style = if at == self.list.at && is_active { view.styles.chosen() } else { Style::new() };
            let name = self.names.get(at).map_or("", String::as_str);
            paint::row(buffer, Rect { y, height: 1, ..rows }, &format!("  {name}"), style);
        }
    }
}

/// Whether a condition holds wherever a person is heard, or nowhere there; nothing where it may be either, for it
/// speaks of more than persons.
fn is_heard_where(model: &Model, condition: &Condition, person: Person) -> Option<bool> {
    // One part that is as `decisive` says answers for all of them.
    let of_parts = |parts: &[Condition], decisive: bool| {
        let mut answer = Some(!decisive);
        for part in parts {
            match is_heard_where(model, part, person) {
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
        Condition::Not(part) => is_heard_where(model, part, person).map(|holds| !holds),
        Condition::Participant(people) => Some(matches!(person, Person::Participant(id) if people.contains(&id))),
        Condition::Document(document) => is_heard_in(model, *document, person),
        _ => None,
    }
}

/// Whether a person is heard in a document alone, or not in it; nothing where they are heard in others too.
fn is_heard_in(model: &Model, document: DocumentId, person: Person) -> Option<bool> {
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
    participants.map(Person::Participant).chain(unnamed.map(|d| Person::Unnamed(d.id))).collect()
}

/// A person in a list: number and pseudonym, or the interview's name.
pub fn called(project: &Project, person: Person) -> String {
    let model = project.model();
    match person {
        Person::Participant(id) => model.participants.get(id).map_or_else(String::new, |one| one.listed_name()),
        Person::Unnamed(id) => model.documents.get(id).map_or_else(String::new, |document| document.name.clone()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::project::participant::ParticipantDetails;
    use crate::project::testing::Study;

    /// Anna is heard in A alone, Berit in B and C; nobody was named for D.
    fn study() -> Study {
        let names = ["A", "B", "C", "D"];
        let mut study = Study::with(&names.map(|name| (name, &["X: Jeg var trett."][..])));
        for (number, pseudonym, documents) in [("1", "Anna", &["A"][..]), ("2", "Berit", &["B", "C"])] {
            let values = vec![("gruppe".to_owned(), pseudonym.to_owned())];
            study
                .describe(&[ParticipantDetails { number: number.into(), pseudonym: pseudonym.into(), values }])
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
    fn those_are_asked_about_who_can_be_heard_where_the_line_holds() {
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
            let silent = Absent::in_none_of(&study, &RoaringBitmap::new(), Some(&condition));
            assert_eq!(silent.names.join(", "), expected, "{line}");
        }
    }
}
