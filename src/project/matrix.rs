//! Builds the matrix: themes or the columns of a form, against people, documents or groups.

mod excerpts;
mod notes;
mod spread;
#[cfg(test)]
mod tests;

use std::collections::HashSet;

use rustc_hash::FxHashMap;

use super::Project;
use crate::analysis::count::Person;
use crate::analysis::matrix::{Arrangement, Line, LineKey, Matrix, MatrixInput};
use crate::domain::cell::CellTopic;
use crate::domain::form::{ColumnContent, FormColumn};
use crate::domain::ids::{AttributeId, CodeId, DocumentId, FormId, ParticipantId};
use crate::domain::query::condition::Condition;
use crate::domain::text::fold::natural;
use crate::error::Result;

/// The topics of a matrix.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub enum Topics {
    /// All codes of the current round, each with what lies under it.
    #[default]
    All,
    /// The top level of the codebook.
    Top,
    /// The codes at this depth, from 0 at the top.
    Level(usize),
    /// These codes, in this order.
    Chosen(Vec<CodeId>),
    /// The columns of a form.
    Form(FormId),
}

/// The units of a matrix.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Units {
    /// People: all participants, and the interviews without one.
    #[default]
    People,
    /// Interviews.
    Documents,
    /// The groups of people with the same value of an attribute.
    Groups(AttributeId),
}

/// A matrix to build. It counts the current round, unless the query names another.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct MatrixRequest {
    /// The topics.
    pub topics: Topics,
    /// The units.
    pub units: Units,
    /// Only the participants of this form.
    pub form: Option<FormId>,
    /// People are listed under their values of this attribute.
    pub grouped_by: Option<AttributeId>,
    /// Only the excerpts that this query matches, and only the people and documents that can have some. Empty for all.
    pub query: String,
    /// How it is arranged.
    pub arrangement: Arrangement,
}

impl MatrixRequest {
    /// The matrix of a form: its participants in the rows, its columns in the columns.
    pub fn of_form(form: FormId) -> Self {
        let arrangement = Arrangement { units_in_rows: true, ..Arrangement::default() };
        Self { topics: Topics::Form(form), form: Some(form), arrangement, ..Self::default() }
    }
}

impl Project {
    /// Builds a matrix. Errors: the query, or that of the form, cannot be read; or the form no longer exists.
    pub fn matrix(&self, request: &MatrixRequest) -> Result<Matrix> {
        let condition = self.understand(&request.query)?;
        let topics = self.topic_lines(&request.topics)?;
        let codes = topics.iter().filter_map(theme_of);
        let themes: Vec<Vec<CodeId>> = codes.map(|code| self.model.codebook.theme(code)).collect();
        let people = self.people_of(request, &condition)?;
        let (units, groups) = self.unit_lines(request, &people, &condition);
        let notes = if matches!(request.units, Units::People) { self.notes(&topics, &units) } else { Vec::new() };
        let spread = self.spread(&themes, &self.select(&condition)?);
        Ok(Matrix::new(MatrixInput { topics, units, groups, spread, notes }, &request.arrangement))
    }

    /// The topics as lines.
    pub(in crate::project) fn topic_lines(&self, topics: &Topics) -> Result<Vec<Line>> {
        let book = &self.model.codebook;
        let in_order = || book.in_order().iter();
        let codes: Vec<CodeId> = match topics {
            Topics::All => in_order().map(|(code, _)| *code).collect(),
            Topics::Top => book.children(None).to_vec(),
            Topics::Level(level) => in_order().filter(|(_, depth)| depth == level).map(|(code, _)| *code).collect(),
            Topics::Chosen(codes) => {
                let mut seen = HashSet::new();
                codes.iter().copied().filter(|code| book.get(*code).is_some() && seen.insert(*code)).collect()
            }
            Topics::Form(form) => return self.column_lines(*form),
        };
        let shown: HashSet<CodeId> = codes.iter().copied().collect();
        let line = |code: CodeId| {
            let name = book.get(code).map(|code| code.name.clone()).unwrap_or_default();
            let depth = book.ancestors(code).iter().filter(|above| shown.contains(above)).count();
            Line { depth, full_name: book.path(code), ..Line::new(LineKey::Theme(code), name) }
        };
        Ok(codes.into_iter().map(line).collect())
    }

    fn column_lines(&self, form: FormId) -> Result<Vec<Line>> {
        self.form(form)?;
        let columns = self.model.columns_of(form).into_iter();
        let line = |column: &FormColumn| {
            let key = match column.content() {
                ColumnContent::Theme(code) => LineKey::Theme(self.theme_of_column(code)),
                ColumnContent::Attribute(attribute) => LineKey::Attribute(attribute),
                ColumnContent::Own => LineKey::Column(column.id),
            };
            Line::new(key, self.column_heading(column))
        };
        Ok(columns.map(line).collect())
    }

    /// The people of a matrix: those of its form, and of its query.
    fn people_of(&self, request: &MatrixRequest, condition: &Condition) -> Result<Vec<Person>> {
        let mut people: Vec<Person> = match request.form {
            Some(form) => self.participants_of_form(form)?.into_iter().map(Person::Participant).collect(),
            None => {
                let participants =
                    self.model.participants_in_order().into_iter().map(|one| Person::Participant(one.id));
                let unnamed = self.interviewed().into_iter().filter(|person| matches!(person, Person::Unnamed(_)));
                participants.chain(unnamed).collect()
            }
        };
        people.retain(|person| self.can_match(condition, *person));
        Ok(people)
    }

    /// The units as lines, and the group of each person if the units are groups.
    fn unit_lines(
        &self,
        request: &MatrixRequest,
        people: &[Person],
        condition: &Condition,
    ) -> (Vec<Line>, FxHashMap<Person, usize>) {
        match request.units {
            Units::People => {
                let line = |person: &Person| Line {
                    group: request
                        .grouped_by
                        .map(|by| self.value_of_person(*person, by).unwrap_or_default().to_owned()),
                    ..Line::new(LineKey::Person(*person), self.person_name(*person))
                };
                (people.iter().map(line).collect(), FxHashMap::default())
            }
            Units::Documents => (self.document_lines(request, people, condition), FxHashMap::default()),
            Units::Groups(attribute) => {
                let groups = self.groups_of(people, attribute);
                let line = |value: &Option<String>| {
                    Line::new(LineKey::Group(value.clone()), value.clone().unwrap_or_default())
                };
                let of_person =
                    groups.iter().enumerate().flat_map(|(at, (_, own))| own.iter().map(move |one| (*one, at)));
                (groups.iter().map(|(value, _)| line(value)).collect(), of_person.collect())
            }
        }
    }

    fn document_lines(&self, request: &MatrixRequest, people: &[Person], condition: &Condition) -> Vec<Line> {
        let is_narrowed = request.form.is_some() || *condition != Condition::everything();
        let people: HashSet<Person> = people.iter().copied().collect();
        let is_in = |document: DocumentId| {
            !is_narrowed || self.people_in(document).into_iter().any(|person| people.contains(&person))
        };
        let shown = self.model.interviews_in_order().filter(|document| is_in(document.id));
        shown.map(|document| Line::new(LineKey::Document(document.id), document.name.clone())).collect()
    }

    /// The people who are interviewed in a document.
    fn people_in(&self, document: DocumentId) -> Vec<Person> {
        let speakers = self.model.speakers_of(document);
        let own = self.model.person_in(document, None).filter(|_| speakers.is_empty());
        let speaking = speakers.into_iter().filter_map(|speaker| self.model.person_in(document, Some(speaker.id)));
        own.into_iter().chain(speaking).collect()
    }

    /// The people by their values of an attribute, in the natural order of the values; those without one come last.
    pub(in crate::project) fn groups_of(
        &self,
        people: &[Person],
        attribute: AttributeId,
    ) -> Vec<(Option<String>, Vec<Person>)> {
        let mut groups: Vec<(Option<String>, Vec<Person>)> = Vec::new();
        for person in people {
            let value = self.value_of_person(*person, attribute).map(str::to_owned);
            match groups.iter_mut().find(|(known, _)| *known == value) {
                Some((_, own)) => own.push(*person),
                None => groups.push((value, vec![*person])),
            }
        }
        groups.sort_by_cached_key(|(value, _)| {
            let name = value.as_deref().unwrap_or_default();
            (value.is_none(), natural(name))
        });
        groups
    }

    /// A person's value of an attribute. Who is no participant has none.
    pub(in crate::project) fn value_of_person(&self, person: Person, attribute: AttributeId) -> Option<&str> {
        match person {
            Person::Participant(id) => self.model.value_of(id, attribute),
            Person::Unnamed(_) => None,
        }
    }
}

/// The theme that a line is about.
pub(in crate::project) fn theme_of(line: &Line) -> Option<CodeId> {
    match line.key {
        LineKey::Theme(code) => Some(code),
        _ => None,
    }
}

fn participant_at((at, line): (usize, &Line)) -> Option<(ParticipantId, usize)> {
    match line.key {
        LineKey::Person(Person::Participant(id)) => Some((id, at)),
        _ => None,
    }
}

/// The cell that a place of a matrix stands for, if it can be written in.
pub fn cell_of(topic: &Line, unit: &Line) -> Option<(ParticipantId, CellTopic)> {
    let topic = match topic.key {
        LineKey::Theme(code) => CellTopic::Theme(code),
        LineKey::Column(column) => CellTopic::Column(column),
        _ => return None,
    };
    participant_at((0, unit)).map(|(participant, _)| (participant, topic))
}
