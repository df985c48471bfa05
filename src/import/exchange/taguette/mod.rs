//! Reads the database of Taguette, `taguette.sqlite3` or an exported project.
//!
//! Highlights become selections, tags become codes; `a.b` is the code `b` under `a`, since Taguette shows and searches tags in
//! that way. Who tagged what, and when, is in the list of commands that the program keeps. The text of each highlight is in
//! the file as well, so every position is compared with it.

mod page;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, HashMap};

use serde::Deserialize;

use super::database::{Coders, identifier};
use super::foreign::{
    Checks, ForeignCode, ForeignCoding, ForeignDocument, ForeignMemo, ForeignProject, ForeignSelection, ForeignSubject,
    NotTaken,
};
use super::refi::element::moment_of;
use crate::domain::exchange::tables::{ForeignRow, ForeignTables, WantedTable};
use crate::domain::ids::{Moment, Uuid};
use crate::error::DatabaseFault;
use page::Page;

/// The tables of Taguette.
pub const TABLES: &[WantedTable] = &[
    WantedTable { name: "projects", columns: &["id", "name", "description", "created"] },
    WantedTable {
        name: "documents",
        columns: &["id", "name", "description", "filename", "created", "project_id", "contents"],
    },
    WantedTable { name: "tags", columns: &["id", "project_id", "path", "description"] },
    WantedTable { name: "highlights", columns: &["id", "document_id", "start_offset", "end_offset", "snippet"] },
    WantedTable { name: "highlight_tags", columns: &["highlight_id", "tag_id"] },
    WantedTable { name: "commands", columns: &["id", "date", "user_login", "project_id", "payload"] },
];

/// The login of the only user, unless Taguette runs on a server.
const ONLY_USER: &str = "admin";

/// Whether these are the tables of Taguette.
pub fn is_in(tables: &ForeignTables) -> bool {
    let needed = [
        ("projects", "id"),
        ("documents", "contents"),
        ("tags", "path"),
        ("highlights", "start_offset"),
        ("highlight_tags", "tag_id"),
    ];
    needed.iter().all(|(table, column)| tables.has(table, column))
}

/// The only project with anything in it. Errors: there are several.
pub fn project(tables: &ForeignTables) -> Result<ForeignProject, DatabaseFault> {
    let is_used = |project: &ForeignRow| {
        let id = project.number("id");
        tables.rows("documents").any(|document| document.number("project_id") == id)
    };
    let all: Vec<ForeignRow> = tables.rows("projects").collect();
    let mut used: Vec<ForeignRow> = all.iter().filter(|row| is_used(row)).copied().collect();
    if used.is_empty() {
        used = all;
    }
    match used.as_slice() {
        [] => Err(DatabaseFault::UnknownProgram),
        [one] => Ok(Reading::new(tables, one).project(one)),
        several => {
            let names = several.iter().map(|row| row.text("name").to_owned()).collect();
            Err(DatabaseFault::SeveralProjects { names })
        }
    }
}

/// The state of reading.
struct Reading<'a> {
    tables: &'a ForeignTables,
    id: Option<i64>,
    /// When the project was made, which is the same in its copies.
    made: &'a str,
    found: ForeignProject,
    coders: Coders,
    /// The code of each tag.
    codes: HashMap<i64, Uuid>,
    /// The tags of each highlight.
    tags: HashMap<i64, Vec<i64>>,
    /// What is known about the making of each highlight.
    histories: HashMap<i64, History>,
    checks: Checks,
}

/// Who made a highlight, and who gave it each of its tags.
#[derive(Clone, Debug, Default)]
struct History {
    made: Given,
    tags: BTreeMap<i64, Given>,
}

/// Who did something, and when.
#[derive(Clone, Debug, Default)]
struct Given {
    by: String,
    at: Option<Moment>,
}

impl<'a> Reading<'a> {
    fn new(tables: &'a ForeignTables, project: &ForeignRow<'a>) -> Self {
        let id = project.number("id");
        let mut tags: HashMap<i64, Vec<i64>> = HashMap::new();
        for row in tables.rows("highlight_tags") {
            if let (Some(highlight), Some(tag)) = (row.number("highlight_id"), row.number("tag_id")) {
                tags.entry(highlight).or_default().push(tag);
            }
        }
        Self {
            tables,
            id,
            made: project.text("created"),
            found: ForeignProject::default(),
            coders: Coders::new(ONLY_USER),
            codes: HashMap::new(),
            tags,
            histories: histories(tables, id),
            checks: Checks::default(),
        }
    }

    fn project(mut self, project: &ForeignRow) -> ForeignProject {
        self.found.name = project.text("name").trim().to_owned();
        self.found.program = "Taguette".to_owned();
        self.memo(ForeignSubject::Project, project.text("description"));
        self.codes();
        self.documents();
        self.found.coders = self.coders.finish();
        self.found.notes.splice(0..0, self.checks.note());
        self.found
    }

    fn memo(&mut self, about: ForeignSubject, words: &str) {
        if !words.trim().is_empty() {
            let words = words.to_owned();
            let memo = ForeignMemo { guid: None, about, words, coder: None, written: None, changed: None };
            self.found.memos.push(memo);
        }
    }

    /// The rows of a table that belong to the project.
    fn own(&self, table: &str) -> impl Iterator<Item = ForeignRow<'a>> + use<'a> {
        let id = self.id;
        self.tables.rows(table).filter(move |row| row.number("project_id") == id)
    }

    /// The tags as a tree, in alphabetical order, as Taguette shows them.
    fn codes(&mut self) {
        let mut tags: Vec<(Vec<&str>, ForeignRow)> =
            self.own("tags").map(|row| (levels(row.text("path")), row)).collect();
        tags.sort_by(|(one, _), (other, _)| one.cmp(other));
        let mut there: HashMap<Vec<&str>, Uuid> = HashMap::new();
        for (path, row) in tags {
            let mut parent = None;
            for depth in 1..=path.len() {
                let (above, is_tag) = (path[..depth].to_vec(), depth == path.len());
                let guid = match there.get(&above) {
                    Some(known) => *known,
                    None => {
                        let guid = identifier(&["taguette tag", self.made, &above.join(".")]);
                        let name = above.last().copied().unwrap_or_default().to_owned();
                        let description = if is_tag { row.text("description").to_owned() } else { String::new() };
                        self.found.codes.push(ForeignCode { guid, parent, name, description, rgb: None });
                        there.insert(above, guid);
                        guid
                    }
                };
                parent = Some(guid);
            }
            if let (Some(id), Some(guid)) = (row.number("id"), parent) {
                self.codes.insert(id, guid);
            }
        }
    }

    fn documents(&mut self) {
        let mut highlights: HashMap<i64, Vec<ForeignRow>> = HashMap::new();
        for row in self.tables.rows("highlights") {
            highlights.entry(row.number("document_id").unwrap_or_default()).or_default().push(row);
        }
        for row in self.own("documents") {
            let id = row.number("id").unwrap_or_default();
            let (name, contents) = (row.text("name").to_owned(), row.text("contents"));
            let page = Page::read(contents);
            if page.text.trim().is_empty() {
                self.found.leave_out(NotTaken::TextMissing, name);
                continue;
            }
            let guid = identifier(&["taguette document", &id.to_string(), &name, contents]);
            let mut marked = highlights.remove(&id).unwrap_or_default();
            marked.sort_by_key(|row| (row.number("start_offset"), row.number("end_offset"), row.number("id")));
            let selections = marked.iter().filter_map(|row| self.selection(row, &page, guid, &name)).collect();
            self.memo(ForeignSubject::Document(guid), row.text("description"));
            let created = moment_of(row.text("created"));
            let document =
                ForeignDocument { guid, name, text: page.text, created, selections, ..ForeignDocument::default() };
            self.found.documents.push(document);
        }
    }

    fn selection(&mut self, row: &ForeignRow, page: &Page, document: Uuid, name: &str) -> Option<ForeignSelection> {
        let (id, start) = (row.number("id")?, row.number("start_offset").unwrap_or(-1));
        let end = row.number("end_offset").unwrap_or(-1);
        self.checks.selections += 1;
        let snippet = Page::read(row.text("snippet")).source;
        self.checks.quoted += usize::from(!snippet.trim().is_empty());
        let Some(source) = page.source_span(start, end) else {
            self.found.leave_out(NotTaken::OutsideText, name);
            return None;
        };
        let plain = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        let quote = plain(source.of(&page.source).unwrap_or_default());
        self.checks.same += usize::from(!quote.is_empty() && quote == plain(&snippet));
        let guid = identifier(&[
            "taguette highlight",
            &document.to_string(),
            &id.to_string(),
            &start.to_string(),
            &end.to_string(),
        ]);
        let History { made, tags: given } = self.histories.remove(&id).unwrap_or_default();
        let span = page.text_span(source);
        if span.is_empty() {
            self.found.leave_out(NotTaken::EmptySelection, name);
            return None;
        }
        let tags = self.tags.remove(&id).unwrap_or_default();
        let codings = tags.iter().map(|tag| self.coding(*tag, guid, given.get(tag))).collect();
        let coder = self.coders.coder(&made.by);
        Some(ForeignSelection { guid, span, coder, created: made.at, codings })
    }

    fn coding(&mut self, tag: i64, highlight: Uuid, given: Option<&Given>) -> ForeignCoding {
        let Given { by, at } = given.cloned().unwrap_or_default();
        let code = self.codes.get(&tag).copied().unwrap_or_default();
        let coder = self.coders.coder(&by);
        ForeignCoding { guid: highlight.combined(code), code, coder, created: at }
    }
}

/// The levels of a tag's path. A path with an empty level is no path.
fn levels(path: &str) -> Vec<&str> {
    let levels: Vec<&str> = path.split('.').map(str::trim).collect();
    if levels.iter().any(|level| level.is_empty()) { vec![path.trim()] } else { levels }
}

/// What a command did, as far as it is about the tags of a highlight.
#[derive(Deserialize)]
struct Payload {
    #[serde(rename = "type")]
    kind: String,
    highlight_id: Option<i64>,
    tags: Option<Vec<i64>>,
    src_tag_id: Option<i64>,
    dest_tag_id: Option<i64>,
}

/// Who made each highlight and gave it its tags. A command names all tags that a highlight has from then on.
fn histories(tables: &ForeignTables, project: Option<i64>) -> HashMap<i64, History> {
    let mut commands: Vec<ForeignRow> =
        tables.rows("commands").filter(|row| row.number("project_id") == project).collect();
    commands.sort_by_key(|row| row.number("id"));
    let mut histories: HashMap<i64, History> = HashMap::new();
    for row in commands {
        let Ok(payload) = serde_json::from_str::<Payload>(row.text("payload")) else { continue };
        match (payload.kind.as_str(), payload.highlight_id, payload.tags) {
            ("highlight_add", Some(highlight), Some(tags)) => {
                let now = Given { by: row.text("user_login").to_owned(), at: moment_of(row.text("date")) };
                let History { made, tags: mut before } = histories
                    .remove(&highlight)
                    .unwrap_or_else(|| History { made: now.clone(), tags: BTreeMap::new() });
                let kept = tags.into_iter().map(|tag| (tag, before.remove(&tag).unwrap_or_else(|| now.clone())));
                let tags = kept.collect();
                histories.insert(highlight, History { made, tags });
            }
            ("highlight_delete", Some(highlight), _) => drop(histories.remove(&highlight)),
            ("tag_merge", ..) => {
                let (Some(from), Some(into)) = (payload.src_tag_id, payload.dest_tag_id) else { continue };
                for history in histories.values_mut() {
                    if let Some(moved) = history.tags.remove(&from) {
                        history.tags.entry(into).or_insert(moved);
                    }
                }
            }
            _ => {}
        }
    }
    histories
}
