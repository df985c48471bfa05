//! All there is about one row of the table, as lines: what describes a participant, their interviews and who speaks in
//! them, memos, and how much there is under each top theme.

use super::table::{Of, Table};
use crate::domain::document::{DocumentLanguage, Role};
use crate::domain::ids::{DocumentId, ParticipantId, SpeakerId};
use crate::domain::memo::Subject;
use crate::domain::span::Span;
use crate::project::Project;
use crate::tui::screen::read::page::Pen;
use crate::tui::widget::list::ListAt;
use crate::tui::widget::wrap::wrap;

/// A line.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Line {
    /// A phrase over what follows.
    Heading(&'static str),
    /// A phrase where there is nothing to show.
    Hint(&'static str),
    /// Words.
    Words(String),
    /// A name to the left and a value to the right, with the colour of a theme.
    Pair(String, String, Option<Pen>),
    /// An interview, and what is spoken in it.
    Document(DocumentId, String, Option<DocumentLanguage>),
    /// One who speaks in it.
    Speaker(SpeakerId, String, Role),
}

/// The lines, and where one stands in them.
#[derive(Clone, Debug, Default)]
pub struct Detail {
    /// The participant's or the interview's name.
    pub name: String,
    /// The lines.
    pub lines: Vec<Line>,
    /// Where one stands.
    pub list: ListAt,
}

impl Detail {
    /// Gathers all about a row, in lines of at most `width` columns; the place is kept.
    pub fn look(&mut self, project: &Project, table: &Table, of: Of, width: usize) {
        (self.name, self.lines) = match of {
            Of::Person(id) => person(project, table, id, width),
            Of::Document(id) => document(project, id, width),
            Of::New => (String::new(), Vec::new()),
        };
        self.list.at = self.list.at.min(self.lines.len().saturating_sub(1));
    }

    /// The chosen line.
    pub fn chosen(&self) -> Option<&Line> {
        self.lines.get(self.list.at)
    }

    /// The interview at or above the chosen line, among the lines of interviews.
    pub fn interview(&self) -> Option<DocumentId> {
        let chosen = self.lines.get(..=self.list.at)?;
        let last = chosen.iter().rev().find(|line| !matches!(line, Line::Speaker(..)))?;
        match last {
            Line::Document(id, ..) => Some(*id),
            _ => None,
        }
    }

    /// Goes to the first line that can be acted on.
    pub fn enter(&mut self) {
        let acts = |line: &Line| matches!(line, Line::Document(..));
        self.list.go(self.lines.iter().position(acts).unwrap_or(0));
    }
}

/// The role after this one, round in a circle.
pub fn next_role(role: Role) -> Role {
    match role {
        Role::Informant => Role::Interviewer,
        Role::Interviewer => Role::Other,
        Role::Other => Role::Informant,
    }
}

fn person(project: &Project, table: &Table, id: ParticipantId, width: usize) -> (String, Vec<Line>) {
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
    lines.extend(memos(project, Subject::Participant(id), width));
    lines.push(Line::Heading("people-themes"));
    for top in model.codebook.children(None) {
        let Some(code) = model.codebook.get(*top) else { continue };
        let under = model.places.coded_with_any(&model.codebook.theme(*top)) & &person.excerpts;
        let pen = model.codebook.colour(*top).and_then(|id| model.colours.get(id)).map(|pen| pen.channels());
        lines.push(Line::Pair(code.name.clone(), project.counted(&under).excerpts.to_string(), pen));
    }
    (name, lines)
}

fn document(project: &Project, id: DocumentId, width: usize) -> (String, Vec<Line>) {
    let name = project.model().documents.get(id).map_or(String::new(), |document| document.name.clone());
    let mut lines = vec![Line::Heading("people-interviews")];
    lines.extend(speakers(project, id));
    lines.extend(memos(project, Subject::Document(id), width));
    (name, lines)
}

/// An interview, and who speaks in it.
fn speakers(project: &Project, id: DocumentId) -> Vec<Line> {
    let model = project.model();
    let Some(document) = model.documents.get(id) else { return Vec::new() };
    let speakers = model.speakers_of(id).into_iter();
    let speakers = speakers.map(|speaker| Line::Speaker(speaker.id, speaker.label.clone(), speaker.role));
    std::iter::once(Line::Document(id, document.name.clone(), document.spoken_language())).chain(speakers).collect()
}

fn memos(project: &Project, subject: Subject, width: usize) -> Vec<Line> {
    let memos = project.model().memos_about(subject);
    if memos.is_empty() {
        return Vec::new();
    }
    let rows = memos.iter().flat_map(|memo| {
        let words = &memo.words;
        let rows = wrap(words, Span { start: 0, end: words.len() }, width, 0).into_iter();
        rows.map(|row| Line::Words(row.of(words).unwrap_or_default().trim_end().to_owned()))
    });
    std::iter::once(Line::Heading("people-memo")).chain(rows).collect()
}
