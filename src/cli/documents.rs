//! `tusj documents`: lists the documents with their speakers and sizes.

use serde::Serialize;

use super::arguments::List;
use super::console::{Console, Done};
use super::table::{Set, Table};
use crate::domain::document::{Document, DocumentKind};
use crate::domain::memo::Subject;
use crate::error::Result;
use crate::project::Project;
use crate::words::kind;

#[derive(Serialize)]
struct Row {
    name: String,
    kind: &'static str,
    participant: Option<String>,
    language: Option<String>,
    source: String,
    speakers: Vec<Speaker>,
    turns: usize,
    words: usize,
    excerpts: usize,
    memos: usize,
    imported_at: String,
}

#[derive(Serialize)]
struct Speaker {
    /// As shown on screen. For the transcript's labels, use `tusj document speakers`.
    name: Option<String>,
    role: &'static str,
}

/// Lists the documents.
pub(super) fn run(console: &mut Console, list: &List) -> Done {
    let project = console.read(&list.file)?;
    let mut rows = Vec::new();
    for document in project.model().documents_in_order() {
        rows.push(row(console, &project, document)?);
    }
    if list.json {
        return console.json_list(rows);
    }
    let words = console.words;
    let heading = |key, set| (words.say(key).into_owned(), set);
    let mut table = Table::new(vec![
        heading("column-document", Set::Left),
        heading("column-participant", Set::Left),
        heading("column-turns", Set::Right),
        heading("column-words", Set::Right),
        heading("column-excerpts", Set::Right),
        heading("column-memos", Set::Right),
        (String::new(), Set::Left),
    ]);
    for row in &rows {
        let own = row.kind == DocumentKind::Own.word();
        table.row(vec![
            row.name.clone(),
            row.participant.clone().unwrap_or_default(),
            row.turns.to_string(),
            row.words.to_string(),
            row.excerpts.to_string(),
            row.memos.to_string(),
            if own { kind::document_kind(words, DocumentKind::Own).into_owned() } else { String::new() },
        ]);
    }
    if table.is_empty() {
        return console.line(&words.say("documents-none"));
    }
    table.write(console)?;
    console.line(&words.tell("count-documents", &[("n", rows.len().into())]))
}

fn row(console: &Console, project: &Project, document: &Document) -> Result<Row> {
    let model = project.model();
    let text = project.text(document.id)?;
    let name = |id| model.speaker_name(id).map(|name| name.text(console.words).into_owned());
    let speakers = model.speakers_of(document.id).into_iter();
    Ok(Row {
        name: document.name.clone(),
        kind: document.kind.word(),
        participant: document.participant.and_then(|id| model.participants.get(id)).map(|p| p.number.clone()),
        language: document.language.clone(),
        source: document.source.clone(),
        speakers: speakers.map(|s| Speaker { name: name(s.id), role: s.role.word() }).collect(),
        turns: text.turns.len(),
        words: text.text.split_whitespace().count(),
        excerpts: model.current_excerpts(document.id).count(),
        memos: model.memos_about(Subject::Document(document.id)).len(),
        imported_at: console.iso(document.imported_at),
    })
}
