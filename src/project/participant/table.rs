//! The table of participants: a row for each participant, for each interview without a participant, and for a new
//! participant, with counts and sorting.

use std::cmp::Ordering;
use std::collections::{HashMap, HashSet};

use roaring::RoaringBitmap;

use crate::domain::document::Document;
use crate::domain::ids::{DocumentId, ExcerptId, ParticipantId};
use crate::domain::participant::Participant;
use crate::domain::query::condition::Condition;
use crate::domain::text::fold::natural_cmp;
use crate::error::Result;
use crate::project::Project;

/// The heading of a column.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Title {
    /// By a phrase.
    Phrase(&'static str),
    /// By an attribute's name.
    Name(String),
}

/// A column.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Column {
    /// Its heading.
    pub title: Title,
    /// Whether it is a count. Counts are sorted in descending order.
    pub counts: bool,
}

/// A participant in the table.
#[derive(Clone, Debug)]
pub struct Person {
    /// The participant.
    pub id: ParticipantId,
    /// The cell of each column.
    pub cells: Vec<String>,
    /// The documents that they speak in.
    pub documents: Vec<DocumentId>,
    /// Their excerpts that count in the current round, by number.
    pub excerpts: RoaringBitmap,
}

/// What a row is about.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum RowTarget {
    /// A participant.
    Person(ParticipantId),
    /// An interview without a participant.
    Document(DocumentId),
    /// The row for adding a participant.
    New,
}

/// One possible link.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Link {
    /// The interview.
    pub document: DocumentId,
    /// The participant.
    pub participant: ParticipantId,
    /// The name of the interview or participant to choose.
    pub name: String,
    /// Whether they are linked.
    pub on: bool,
}

/// The table.
#[derive(Clone, Debug, Default)]
pub struct Table {
    /// Its columns: number, pseudonym, the attributes, then the counts.
    pub columns: Vec<Column>,
    /// The participants, in the table's order.
    pub people: Vec<Person>,
    /// The interviews without a participant, in the order of the documents.
    pub unlinked: Vec<(DocumentId, String)>,
}

impl Table {
    /// Builds the table, sorted by the column with index `sort`.
    pub fn of(project: &Project, sort: usize) -> Result<Self> {
        let mut table = Self { columns: columns(project), people: people(project)?, unlinked: unlinked(project) };
        table.sort(sort);
        Ok(table)
    }

    /// Sorts the participants by a column, and by number if equal.
    pub fn sort(&mut self, by: usize) {
        let counts = self.columns.get(by).is_some_and(|column| column.counts);
        let cell = |person: &Person, at: usize| person.cells.get(at).cloned().unwrap_or_default();
        self.people.sort_by(|a, b| {
            let (one, other) = (cell(a, by), cell(b, by));
            let natural = match (one.is_empty(), other.is_empty(), counts) {
                // Empty values come last.
                (true, false, _) => Ordering::Greater,
                (false, true, _) => Ordering::Less,
                (_, _, false) => natural_cmp(&one, &other),
                (_, _, true) => natural_cmp(&other, &one),
            };
            natural.then_with(|| natural_cmp(&cell(a, 0), &cell(b, 0)))
        });
    }

    /// The number of rows.
    pub fn length(&self) -> usize {
        self.people.len() + self.unlinked.len() + 1
    }

    /// What a row is about.
    pub fn row(&self, at: usize) -> RowTarget {
        let person = self.people.get(at).map(|person| RowTarget::Person(person.id));
        let document = || at.checked_sub(self.people.len()).and_then(|at| self.unlinked.get(at));
        person.or_else(|| document().map(|(id, _)| RowTarget::Document(*id))).unwrap_or(RowTarget::New)
    }

    /// The row that is about this.
    pub fn row_of(&self, of: RowTarget) -> Option<usize> {
        (0..self.length()).find(|at| self.row(*at) == of)
    }

    /// A participant of the table.
    pub fn person(&self, id: ParticipantId) -> Option<&Person> {
        self.people.iter().find(|person| person.id == id)
    }
}

impl Project {
    /// The possible links of a row: for a participant, their own interviews and those without a participant; for an
    /// interview, all participants.
    pub fn possible_links(&self, table: &Table, of: RowTarget) -> Vec<Link> {
        let free = |document| table.unlinked.iter().any(|(free, _)| *free == document);
        match of {
            RowTarget::Person(id) => {
                let own = self.model.documents_in_order().into_iter();
                let own = own.filter(|document| document.participant == Some(id) || free(document.id));
                let on = |document: &Document| document.participant == Some(id);
                own.map(|d| Link { document: d.id, participant: id, name: d.name.clone(), on: on(d) }).collect()
            }
            RowTarget::Document(id) => {
                let now = self.model.documents.get(id).and_then(|document| document.participant);
                let people = self.model.participants_in_order().into_iter();
                let on = |person: &Participant| now == Some(person.id);
                people.map(|p| Link { document: id, participant: p.id, name: p.listed_name(), on: on(p) }).collect()
            }
            RowTarget::New => Vec::new(),
        }
    }
}

fn columns(project: &Project) -> Vec<Column> {
    let column = |title, counts| Column { title, counts };
    let names = ["people-number", "people-pseudonym"].map(|phrase| column(Title::Phrase(phrase), false));
    let attributes = project.model().attributes_in_order().into_iter();
    let counts = ["people-documents", "people-excerpts", "people-codes"];
    let mut columns = names.to_vec();
    columns.extend(attributes.map(|attribute| column(Title::Name(attribute.name.clone()), false)));
    columns.extend(counts.map(|phrase| column(Title::Phrase(phrase), true)));
    columns
}

fn people(project: &Project) -> Result<Vec<Person>> {
    let model = project.model();
    let mut excerpts = excerpts_by_person(project)?;
    let mut documents = documents(project);
    let values: HashMap<_, _> =
        model.attribute_values.iter().map(|value| ((value.participant, value.attribute), &value.value)).collect();
    let attributes = model.attributes_in_order();
    let person = |participant: &Participant| {
        let id = participant.id;
        let documents = documents.remove(&id).unwrap_or_default();
        let excerpts = excerpts.remove(&id).unwrap_or_default();
        let mut cells = vec![participant.number.clone(), participant.pseudonym.clone()];
        let value = |attribute| values.get(&(id, attribute)).map(|value| value.to_string()).unwrap_or_default();
        cells.extend(attributes.iter().map(|attribute| value(attribute.id)));
        let counts = [documents.len(), project.counted(&excerpts).excerpts, codes(project, &excerpts)];
        cells.extend(counts.map(|count| count.to_string()));
        Person { id, cells, documents, excerpts }
    };
    Ok(model.participants_in_order().into_iter().map(person).collect())
}

/// The excerpts that count in the current round, by person.
fn excerpts_by_person(project: &Project) -> Result<HashMap<ParticipantId, RoaringBitmap>> {
    let model = project.model();
    let mut excerpts: HashMap<ParticipantId, RoaringBitmap> = HashMap::new();
    for bit in project.select(&Condition::everything())? {
        let excerpt = model.excerpts.get(ExcerptId::of_bit(bit)).filter(|excerpt| model.counts(excerpt));
        if let Some(person) = excerpt.and_then(|excerpt| model.participant_of(excerpt)) {
            excerpts.entry(person).or_default().insert(bit);
        }
    }
    Ok(excerpts)
}

fn codes(project: &Project, excerpts: &RoaringBitmap) -> usize {
    let codings = excerpts.iter().flat_map(|bit| project.codings_on(ExcerptId::of_bit(bit)));
    codings.map(|coding| coding.code).collect::<HashSet<_>>().len()
}

/// The documents that each participant speaks in, in the order of the documents.
fn documents(project: &Project) -> HashMap<ParticipantId, Vec<DocumentId>> {
    let model = project.model();
    let mut speakers: HashMap<DocumentId, Vec<ParticipantId>> = HashMap::new();
    for speaker in model.speakers.iter() {
        speakers.entry(speaker.document).or_default().extend(speaker.participant);
    }
    let mut documents: HashMap<ParticipantId, Vec<DocumentId>> = HashMap::new();
    for document in model.documents_in_order() {
        let own = speakers.remove(&document.id).unwrap_or_default();
        let people: HashSet<ParticipantId> = document.participant.into_iter().chain(own).collect();
        people.into_iter().for_each(|person| documents.entry(person).or_default().push(document.id));
    }
    documents
}

/// The interviews without a known participant.
fn unlinked(project: &Project) -> Vec<(DocumentId, String)> {
    let model = project.model();
    let by_speaker: HashSet<DocumentId> =
        model.speakers.iter().filter(|speaker| speaker.participant.is_some()).map(|speaker| speaker.document).collect();
    let unlinked = model.interviews_in_order().filter(|d| d.participant.is_none() && !by_speaker.contains(&d.id));
    unlinked.map(|document| (document.id, document.name.clone())).collect()
}
