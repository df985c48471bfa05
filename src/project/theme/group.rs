//! Groups the excerpts of a theme by participant, code, colour, or an attribute of the participant.

use std::collections::{HashMap, HashSet};
use std::hash::Hash;

use super::Node;
use crate::analysis::count::Person;
use crate::domain::colour::Rgb;
use crate::domain::excerpt::Excerpt;
use crate::domain::ids::{AttributeId, CodeId, CodingId, ColourId, ExcerptId, ParticipantId};
use crate::domain::text::fold::{folded, natural_cmp};
use crate::project::Project;
use crate::project::model::Model;

/// What to group by.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Grouping {
    /// The participant.
    #[default]
    Person,
    /// The code within the theme. An excerpt with several codes is listed under each.
    Code,
    /// The colour of the excerpt or of its coding, depending on the pen target.
    Colour,
    /// The participant's value of this attribute.
    Attribute(AttributeId),
}

impl Grouping {
    /// The next one, in a cycle. After colours come the attributes, in the order of their columns.
    pub fn next(self, model: &Model) -> Self {
        let attributes = model.attributes_in_order();
        let attribute = |at: usize| attributes.get(at).map_or(Self::Person, |attribute| Self::Attribute(attribute.id));
        match self {
            Self::Person => Self::Code,
            Self::Code => Self::Colour,
            Self::Colour => attribute(0),
            Self::Attribute(id) => {
                attribute(attributes.iter().position(|other| other.id == id).map_or(usize::MAX, |at| at + 1))
            }
        }
    }
}

/// What pens colour.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum PensOn {
    /// The excerpt.
    #[default]
    Excerpt,
    /// Its coding within the theme.
    Coding,
}

/// An excerpt in the list.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Entry {
    /// The excerpt.
    pub excerpt: ExcerptId,
    /// The code it is listed under, if the list is grouped by code.
    pub code: Option<CodeId>,
}

/// The heading of a group.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Label {
    /// A name.
    Named(String),
    /// A pen's name.
    Pen(String),
    /// No code.
    NoCode,
    /// No colour.
    NoColour,
    /// No value of this attribute.
    Without(String),
}

/// A group.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Group {
    /// Its heading.
    pub label: Label,
    /// Its colour.
    pub pen: Option<Rgb>,
    /// Its excerpts.
    pub entries: Vec<Entry>,
}

/// The contents and grouping of the list.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Shape {
    /// The row of the tree.
    pub node: Node,
    /// The grouping.
    pub grouping: Grouping,
    /// What pens colour.
    pub pens_on: PensOn,
}

impl Shape {
    /// Whether pens colour codings. Only within a theme is it clear which coding.
    pub fn colours_codings(self) -> bool {
        self.pens_on == PensOn::Coding && self.node.code().is_some()
    }
}

/// Groups excerpts. Within each group they keep their order.
pub fn grouped(project: &Project, shape: Shape, excerpts: &[ExcerptId]) -> Vec<Group> {
    match shape.grouping {
        Grouping::Person => by_person(project, excerpts),
        Grouping::Code => by_code(project, shape.node, excerpts),
        Grouping::Colour => by_colour(project, shape, excerpts),
        Grouping::Attribute(attribute) => by_attribute(project, attribute, excerpts),
    }
}

/// Groups items by key, in the order in which the keys first occur.
fn gathered<K: Copy + Eq + Hash>(entries: impl Iterator<Item = (K, Entry)>) -> Vec<(K, Vec<Entry>)> {
    let mut places: HashMap<K, usize> = HashMap::new();
    let mut groups: Vec<(K, Vec<Entry>)> = Vec::new();
    for (key, entry) in entries {
        let place = *places.entry(key).or_insert(groups.len());
        match groups.get_mut(place) {
            Some((_, entries)) => entries.push(entry),
            None => groups.push((key, vec![entry])),
        }
    }
    groups
}

/// The person an excerpt is grouped with. Words of an interviewer are grouped with the interviewee.
fn participant(model: &Model, excerpt: &Excerpt) -> Option<ParticipantId> {
    let asked = || model.documents.get(excerpt.document)?.participant;
    model.participant_of(excerpt).or_else(asked)
}

/// A value may be written in several ways; the first one is shown. Groups are sorted by value.
fn by_attribute(project: &Project, attribute: AttributeId, excerpts: &[ExcerptId]) -> Vec<Group> {
    let model = project.model();
    let value = |excerpt: &Excerpt| model.value_of(participant(model, excerpt)?, attribute);
    let mut names: HashMap<String, &str> = HashMap::new();
    let keyed = excerpts.iter().filter_map(|id| model.excerpts.get(*id)).map(|excerpt| {
        let name = value(excerpt).map(|value| *names.entry(folded(value)).or_insert(value));
        (name, Entry { excerpt: excerpt.id, code: None })
    });
    let mut groups = gathered(keyed.collect::<Vec<_>>().into_iter());
    groups.sort_by(|(a, _), (b, _)| a.is_none().cmp(&b.is_none()).then(natural_cmp(a.unwrap_or(""), b.unwrap_or(""))));
    let called = model.attributes.get(attribute).map_or("", |attribute| &attribute.name);
    let label =
        |name: Option<&str>| name.map_or(Label::Without(called.to_owned()), |name| Label::Named(name.to_owned()));
    groups.into_iter().map(|(name, entries)| Group { label: label(name), pen: None, entries }).collect()
}

fn by_person(project: &Project, excerpts: &[ExcerptId]) -> Vec<Group> {
    let model = project.model();
    let person =
        |excerpt: &Excerpt| participant(model, excerpt).map_or(Person::Unnamed(excerpt.document), Person::Participant);
    let keyed = excerpts.iter().filter_map(|id| model.excerpts.get(*id));
    let groups = gathered(keyed.map(|excerpt| (person(excerpt), Entry { excerpt: excerpt.id, code: None })));
    let group = |(person, entries)| Group { label: Label::Named(project.person_name(person)), pen: None, entries };
    groups.into_iter().map(group).collect()
}

fn by_code(project: &Project, node: Node, excerpts: &[ExcerptId]) -> Vec<Group> {
    let model = project.model();
    let theme = theme(project, node);
    let under = |id: &ExcerptId| {
        let excerpt = *id;
        let mut codes: Vec<Option<CodeId>> =
            project.codings_on(excerpt).map(|coding| Some(coding.code)).filter(|code| theme.holds(*code)).collect();
        if codes.is_empty() {
            codes.push(None);
        }
        codes.into_iter().map(move |code| (code, Entry { excerpt, code }))
    };
    let mut groups = gathered(excerpts.iter().flat_map(under));
    let order: HashMap<CodeId, usize> =
        model.codebook.in_order().iter().enumerate().map(|(n, (code, _))| (*code, n)).collect();
    groups.sort_by_key(|(code, _)| code.and_then(|code| order.get(&code)).copied().unwrap_or(usize::MAX));
    let group = |(code, entries): (Option<CodeId>, Vec<Entry>)| Group {
        label: code.map_or(Label::NoCode, |code| Label::Named(model.codebook.path(code))),
        pen: code.and_then(|code| project.code_rgb(code)),
        entries,
    };
    groups.into_iter().map(group).collect()
}

fn by_colour(project: &Project, shape: Shape, excerpts: &[ExcerptId]) -> Vec<Group> {
    let model = project.model();
    let theme = theme(project, shape.node);
    let colour = |id: ExcerptId| match shape.colours_codings() {
        true => project.codings_on(id).filter(|c| theme.holds(Some(c.code))).find_map(|coding| coding.colour),
        false => model.excerpts.get(id).and_then(|excerpt| excerpt.colour),
    };
    let mut groups = gathered(excerpts.iter().map(|id| (colour(*id), Entry { excerpt: *id, code: None })));
    groups.sort_by_key(|(colour, _)| {
        let pen = colour.and_then(|id| model.colours.get(id));
        pen.map_or((i64::MAX, colour.is_none(), None), |pen| (pen.digit.unwrap_or(10), false, Some(pen.id)))
    });
    let group = |(colour, entries): (Option<ColourId>, Vec<Entry>)| Group {
        label: colour
            .and_then(|id| model.colours.get(id))
            .map_or(Label::NoColour, |pen| Label::Pen(project.pen_name(pen.id).to_owned())),
        pen: project.pen_rgb(colour),
        entries,
    };
    groups.into_iter().map(group).collect()
}

/// The codes of a theme.
enum Theme {
    /// Every code.
    Every,
    /// Only these codes.
    Of(HashSet<CodeId>),
}

impl Theme {
    fn holds(&self, code: Option<CodeId>) -> bool {
        match self {
            Self::Every => true,
            Self::Of(codes) => code.is_some_and(|code| codes.contains(&code)),
        }
    }
}

/// The codes that a row of the tree covers.
fn theme(project: &Project, node: Node) -> Theme {
    match node {
        Node::Code(code) => Theme::Of(project.model().codebook.theme(code).into_iter().collect()),
        Node::All | Node::Uncoded => Theme::Every,
    }
}

/// The codings of excerpts within the theme: for each excerpt, the coding with the code it is listed under, or else
/// all.
pub fn codings_within(project: &Project, node: Node, entries: &[Entry]) -> Vec<CodingId> {
    let theme = theme(project, node);
    let within = |entry: &Entry| {
        let code = entry.code;
        let codings = project.codings_on(entry.excerpt).filter(|coding| theme.holds(Some(coding.code)));
        codings.filter(move |coding| code.is_none_or(|code| coding.code == code)).map(|coding| coding.id)
    };
    entries.iter().flat_map(within).collect()
}
