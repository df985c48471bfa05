//! The order of hits in the list, and the headings between them.
//!
//! A search delivers its hits in batches. The sort key of each hit is computed once, when it arrives; the earlier hits
//! are sorted already, and the new ones are merged with them. When sorted by place, the hits of each interview that are
//! spelled as in the query come before those found [loosely](crate::project::query::TextHit::loosely).

use std::collections::{HashMap, HashSet};
use std::rc::Rc;

use super::hit::{Hit, Who};
use crate::analysis::count::Person;
use crate::domain::document::Role;
use crate::domain::ids::{AttributeId, DocumentId, SpeakerId};
use crate::domain::span::Span;
use crate::domain::text::fold::{alphabetical, folded, natural};
use crate::error::Result;
use crate::project::Project;
use crate::project::model::Model;
use crate::words::Words;

/// What hits are sorted by.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Sort {
    /// The place in the text, one interview after the other.
    #[default]
    Place,
    /// The words before the hit, the nearest first.
    Left,
    /// The words after the hit.
    Right,
    /// The person who speaks.
    Speaker,
    /// The value of this attribute for the person who speaks.
    Attribute(AttributeId),
}

impl Sort {
    /// The next choice in a cycle. After the speaker come the attributes, in the order of their columns.
    pub fn next(self, model: &Model) -> Self {
        let attributes = model.attributes_in_order();
        let attribute = |at: Option<usize>| {
            let there = at.and_then(|at| attributes.get(at));
            there.map_or(Self::Place, |attribute| Self::Attribute(attribute.id))
        };
        match self {
            Self::Place => Self::Left,
            Self::Left => Self::Right,
            Self::Right => Self::Speaker,
            Self::Speaker => attribute(Some(0)),
            Self::Attribute(id) => attribute(attributes.iter().position(|other| other.id == id).map(|at| at + 1)),
        }
    }

    /// The same, or by place if its attribute no longer exists.
    pub fn or_default(self, model: &Model) -> Self {
        match self {
            Self::Attribute(id) if model.attributes.get(id).is_none() => Self::Place,
            other => other,
        }
    }

    /// The title of the list of hits in this order.
    pub fn title(self, model: &Model, words: &Words) -> String {
        let phrase = match self {
            Self::Place => "search-by-place",
            Self::Left => "search-by-left",
            Self::Right => "search-by-right",
            Self::Speaker => "search-by-speaker",
            Self::Attribute(id) => {
                return words.tell("search-by-attribute", &[("name", attribute(model, id).into())]);
            }
        };
        words.say(phrase).into_owned()
    }

    /// The text of a heading when hits are sorted this way.
    pub fn heading(self, model: &Model, words: &Words, name: &Name) -> String {
        match (name, self) {
            (Name::Is(name), _) => name.to_string(),
            (Name::Who(who), _) => who.text(words),
            (Name::Interviewers, _) => words.say("search-interviewers").into_owned(),
            (Name::Without, Self::Attribute(id)) => {
                words.tell("search-without", &[("name", attribute(model, id).into())])
            }
            (Name::Without, _) => "–".to_owned(),
        }
    }

    /// Whether hits are sorted by the words beside them.
    pub fn is_by_words(self) -> bool {
        matches!(self, Self::Left | Self::Right)
    }
}

/// The name of a group of rows.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Name {
    /// The interview, the attribute's value, or the word beside the hits.
    Is(Rc<str>),
    /// The person who speaks.
    Who(Rc<Who>),
    /// The hits lack what they are sorted by, such as a value of the attribute.
    Without,
    /// Interviewers, when hits are sorted by an attribute, which only informants have.
    Interviewers,
}

/// A group of consecutive rows.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Group {
    /// Its name.
    pub name: Name,
    /// The number of hits.
    pub hits: usize,
    /// The number of participants who say them. 0 if it is not shown.
    pub people: usize,
}

/// One row of the list.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Row {
    /// The heading of the group of rows below it.
    Heading(Group),
    /// A hit, by its index in the list of all hits.
    Hit(usize),
}

/// How many bytes of context before or after a hit are compared.
const REACH: usize = 60;

/// How many hits are added at a time, so that one call takes only a few milliseconds.
const AT_ONCE: usize = 2_000;

/// The sorted hits.
#[derive(Default)]
pub struct Order {
    sort: Sort,
    entries: Vec<Entry>,
    voices: HashMap<(DocumentId, Option<SpeakerId>), Voice>,
    names: HashMap<String, Rc<str>>,
    /// The rows of the list.
    pub rows: Vec<Row>,
}

/// A hit with its sort key and its group.
struct Entry {
    by: Vec<u32>,
    hit: usize,
    group: Name,
    person: Option<Person>,
}

/// What the hits of one speaker are sorted by: the person or the value of an attribute. Computed once for each speaker.
#[derive(Clone)]
struct Voice {
    name: Name,
    by: Vec<u32>,
    person: Option<Person>,
}

impl Order {
    /// An order without hits.
    pub fn by(sort: Sort) -> Self {
        Self { sort, ..Self::default() }
    }

    /// Whether some of these hits have not been added yet.
    pub fn is_behind(&self, hits: &[Hit]) -> bool {
        self.entries.len() < hits.len()
    }

    /// Adds the next hits, at most `AT_ONCE`, and rebuilds the rows, with or without headings.
    pub fn take(&mut self, project: &Project, hits: &[Hit], headings: bool) -> Result<()> {
        for (n, hit) in hits.iter().enumerate().skip(self.entries.len()).take(AT_ONCE) {
            let entry = self.entry(project, n, hit)?;
            self.entries.push(entry);
        }
        // This sort is fast on data that is mostly sorted.
        self.entries.sort_by(|a, b| a.by.cmp(&b.by).then(a.hit.cmp(&b.hit)));
        self.lay_out(headings);
        Ok(())
    }

    fn lay_out(&mut self, headings: bool) {
        self.rows.clear();
        if !headings {
            return self.rows.extend(self.entries.iter().map(|entry| Row::Hit(entry.hit)));
        }
        for together in self.entries.chunk_by(|a, b| a.group == b.group) {
            let Some(first) = together.first() else { continue };
            let people: HashSet<Person> = together.iter().filter_map(|entry| entry.person).collect();
            let says_people = match self.sort {
                Sort::Place => people.len() > 1,
                Sort::Left | Sort::Right | Sort::Attribute(_) => true,
                Sort::Speaker => false,
            };
            let people = if says_people { people.len() } else { 0 };
            self.rows.push(Row::Heading(Group { name: first.group.clone(), hits: together.len(), people }));
            self.rows.extend(together.iter().map(|entry| Row::Hit(entry.hit)));
        }
    }

    fn entry(&mut self, project: &Project, n: usize, hit: &Hit) -> Result<Entry> {
        let sort = self.sort;
        let voice = self.voice(project, hit);
        let person = voice.person;
        let (by, group) = match sort {
            Sort::Speaker | Sort::Attribute(_) => (voice.by.clone(), voice.name.clone()),
            Sort::Place => {
                let name = project.model().documents.get(hit.document).map_or("", |document| &document.name);
                (vec![hit.nth, u32::from(hit.loosely)], Name::Is(self.named(name.to_owned())))
            }
            Sort::Left | Sort::Right => {
                let beside = beside(project, hit, sort)?;
                let by = alphabetical(&beside.join(" "));
                (by, beside.first().map_or(Name::Without, |word| Name::Is(self.named(word.to_lowercase()))))
            }
        };
        Ok(Entry { by, hit: n, group, person })
    }

    fn voice(&mut self, project: &Project, hit: &Hit) -> &Voice {
        let Self { sort, voices, names, .. } = self;
        voices.entry((hit.document, hit.speaker)).or_insert_with(|| {
            let model = project.model();
            let person = model.person_in(hit.document, hit.speaker);
            let Sort::Attribute(attribute) = *sort else {
                let who = hit.who(model);
                return Voice { by: who.sort_key(), name: Name::Who(Rc::new(who)), person };
            };
            // One value may be written in several ways. The first is used.
            let participant = model.participant_of_turn(hit.document, hit.speaker);
            let value = participant.and_then(|participant| model.value_of(participant, attribute));
            let Some(value) = value else {
                let asks = hit.speaker.and_then(|id| model.speakers.get(id)).map(|speaker| speaker.role);
                return match asks {
                    Some(Role::Interviewer) => Voice { by: vec![u32::MAX, 1], name: Name::Interviewers, person },
                    _ => Voice { by: vec![u32::MAX], name: Name::Without, person },
                };
            };
            let name = Rc::clone(names.entry(folded(value)).or_insert_with(|| Rc::from(value)));
            Voice { by: natural(value), name: Name::Is(name), person }
        })
    }

    fn named(&mut self, name: String) -> Rc<str> {
        Rc::clone(self.names.entry(name).or_insert_with_key(|name| Rc::from(name.as_str())))
    }
}

fn attribute(model: &Model, id: AttributeId) -> &str {
    model.attributes.get(id).map_or("", |attribute| &attribute.name)
}

/// The words beside a hit, the nearest first.
fn beside(project: &Project, hit: &Hit, sort: Sort) -> Result<Vec<String>> {
    let text = project.text(hit.document)?;
    let (before, after) = (hit.before(&text.text, REACH), hit.after(&text.text, REACH));
    let of = |span: Span| words(span.of(&text.text).unwrap_or_default()).map(str::to_owned);
    Ok(if sort == Sort::Left { of(before).rev().collect() } else { of(after).collect() })
}

/// The words of a text, without the punctuation around them.
fn words(text: &str) -> impl DoubleEndedIterator<Item = &str> {
    text.split_whitespace().map(|word| word.trim_matches(|c: char| !c.is_alphanumeric())).filter(|w| !w.is_empty())
}
