//! The details of one row in the table of participants, as lines: attributes, interviews with their speakers, memos,
//! and counts by top theme.

use super::table::{RowTarget, Table};
use crate::domain::colour::Rgb;
use crate::domain::document::{DocumentLanguage, Role};
use crate::domain::ids::{DocumentId, ParticipantId, SpeakerId};
use crate::domain::memo::Subject;
use crate::project::Project;

/// A line.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Line {
    /// A heading.
    Heading(&'static str),
    /// A phrase in place of an empty section.
    Hint(&'static str),
    /// Text.
    Words(String),
    /// A name on the left and a value on the right, with the colour of a theme.
    Pair(String, String, Option<Rgb>),
    /// An interview with its language.
    Document(DocumentId, String, Option<DocumentLanguage>),
    /// A speaker in the interview.
    Speaker(SpeakerId, String, Role),
}

/// The name of a row and its details.
pub fn about(project: &Project, table: &Table, of: RowTarget) -> (String, Vec<Line>) {
    match of {
        RowTarget::Person(id) => person(project, table, id),
        RowTarget::Document(id) => document(project, id),
        RowTarget::New => (String::new(), Vec::new()),
    }
}

fn person(project: &Project, table: &Table, id: ParticipantId) -> (String, Vec<Line>) {
    let model = project.model();
    let (Some(participant), Some(person)) = (model.participants.get(id), table.person(id)) else {
        return (String::new(), Vec::new());
    };
    let name = participant.listed_name();
    let mut lines = vec![Line::Heading("people-attributes")];
    let values = model.attributes_of(id);
    let attributes = model.attributes_in_order().into_iter();
    let known =
        attributes.filter_map(|a| Some(Line::Pair(a.name.clone(), (*values.get(a.name.as_str())?).into(), None)));
    lines.extend(known);
    if lines.len() == 1 {
        lines.push(Line::Hint("people-no-attributes"));
    }
    lines.push(Line::Heading("people-interviews"));
    lines.extend(person.documents.iter().flat_map(|id| speakers(project, *id)));
    if person.documents.is_empty() {
        lines.push(Line::Hint("people-no-interviews"));
    }
    lines.extend(memos(project, Subject::Participant(id)));
    lines.push(Line::Heading("people-themes"));
    for top in model.codebook.children(None) {
        let Some(code) = model.codebook.get(*top) else { continue };
        let under = model.by_owner.coded_with_any(&model.codebook.theme(*top)) & &person.excerpts;
        lines.push(Line::Pair(code.name.clone(), project.counted(&under).excerpts.to_string(), project.code_rgb(*top)));
    }
    (name, lines)
}

fn document(project: &Project, id: DocumentId) -> (String, Vec<Line>) {
    let name = project.model().documents.get(id).map_or(String::new(), |document| document.name.clone());
    let mut lines = vec![Line::Heading("people-interviews")];
    lines.extend(speakers(project, id));
    lines.extend(memos(project, Subject::Document(id)));
    (name, lines)
}

/// The lines of an interview and its speakers.
fn speakers(project: &Project, id: DocumentId) -> Vec<Line> {
    let model = project.model();
    let Some(document) = model.documents.get(id) else { return Vec::new() };
    let speakers = model.speakers_of(id).into_iter();
    let speakers = speakers.map(|speaker| Line::Speaker(speaker.id, speaker.label.clone(), speaker.role));
    std::iter::once(Line::Document(id, document.name.clone(), document.spoken_language())).chain(speakers).collect()
}

fn memos(project: &Project, subject: Subject) -> Vec<Line> {
    let memos = project.model().memos_about(subject);
    if memos.is_empty() {
        return Vec::new();
    }
    let words = memos.iter().map(|memo| Line::Words(project.readable(&memo.words).into_owned()));
    std::iter::once(Line::Heading("people-memo")).chain(words).collect()
}
