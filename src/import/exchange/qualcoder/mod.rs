//! Reads a project of QualCoder: the database `data.qda` in a folder whose name ends with `.qda`.
//!
//! Categories and codes become codes; cases become people, and a case that is linked with a whole file speaks in it. Every memo,
//! annotation and journal entry comes along. Versions of QualCoder differ in their columns; those that are missing are read as
//! empty. [`texts`] reads the files and what is coded in them.

mod texts;

use std::collections::{HashMap, HashSet};

use super::database::{Coders, identifier};
use super::foreign::{
    Checks, ForeignAttribute, ForeignCode, ForeignMemo, ForeignPerson, ForeignProject, ForeignSubject, NotTaken,
};
use super::refi::element::{colour_of, moment_of};
use crate::domain::exchange::tables::{ForeignRow, ForeignTables, WantedTable};
use crate::domain::ids::Uuid;

/// The tables of QualCoder.
pub const TABLES: &[WantedTable] = &[
    WantedTable { name: "project", columns: &["databaseversion", "date", "memo"] },
    WantedTable {
        name: "source",
        columns: &["id", "name", "fulltext", "mediapath", "memo", "owner", "date", "av_text_id"],
    },
    WantedTable { name: "code_cat", columns: &["catid", "name", "memo", "supercatid"] },
    WantedTable { name: "code_name", columns: &["cid", "name", "memo", "catid", "color", "supercid"] },
    WantedTable {
        name: "code_text",
        columns: &["ctid", "cid", "fid", "seltext", "pos0", "pos1", "owner", "date", "memo", "important"],
    },
    WantedTable { name: "code_image", columns: &["id", "cid"] },
    WantedTable { name: "code_av", columns: &["id", "cid"] },
    WantedTable { name: "annotation", columns: &["anid", "fid", "pos0", "pos1", "memo", "owner", "date"] },
    WantedTable { name: "cases", columns: &["caseid", "name", "memo", "owner", "date"] },
    WantedTable { name: "case_text", columns: &["caseid", "fid", "pos0", "pos1"] },
    WantedTable { name: "attribute_type", columns: &["name", "memo"] },
    WantedTable { name: "attribute", columns: &["name", "attr_type", "value", "id"] },
    WantedTable { name: "journal", columns: &["jid", "name", "jentry", "date", "owner"] },
    WantedTable { name: "graph", columns: &["name"] },
];

/// The coder's name before anybody has given one.
const UNNAMED: &str = "default";

/// Whether these are the tables of QualCoder.
pub fn is_in(tables: &ForeignTables) -> bool {
    let needed = [("project", "databaseversion"), ("source", "fulltext"), ("code_name", "cid"), ("code_text", "pos0")];
    needed.iter().all(|(table, column)| tables.has(table, column))
}

/// The project. `name` is that of its folder.
pub fn project(tables: &ForeignTables, name: &str) -> ForeignProject {
    let made = tables.rows("project").next().map(|row| row.text("date")).unwrap_or_default();
    let mut reading = Reading {
        tables,
        made,
        found: ForeignProject { name: name.to_owned(), program: "QualCoder".to_owned(), ..ForeignProject::default() },
        coders: Coders::new(UNNAMED),
        sources: HashMap::new(),
        checks: Checks::default(),
    };
    reading.codes();
    reading.attributes();
    reading.documents();
    reading.people();
    reading.diary();
    reading.finish()
}

/// The state of reading.
struct Reading<'a> {
    tables: &'a ForeignTables,
    /// When the project was made, which is the same in its copies.
    made: &'a str,
    found: ForeignProject,
    coders: Coders,
    /// The sources by their number: the document's identifier, the source's name and the characters of its text.
    sources: HashMap<i64, (Uuid, &'a str, i64)>,
    checks: Checks,
}

impl<'a> Reading<'a> {
    /// The identifier of something that has a name of its own in the project.
    fn named(&self, kind: &str, name: &str) -> Uuid {
        identifier(&["qualcoder", kind, self.made, name])
    }

    /// Adds the memo in a column of a row.
    fn memo(&mut self, about: ForeignSubject, row: &ForeignRow, column: &str) {
        let words = row.text(column);
        if !words.trim().is_empty() {
            // A memo needs no author.
            let owner = Some(row.text("owner")).filter(|owner| !owner.trim().is_empty());
            let (coder, written) = (owner.and_then(|owner| self.coders.coder(owner)), moment_of(row.text("date")));
            let memo = ForeignMemo { guid: None, about, words: words.to_owned(), coder, written, changed: None };
            self.found.memos.push(memo);
        }
    }

    /// The categories and the codes, each after the one above it.
    fn codes(&mut self) {
        let category = |row: &ForeignRow| Node {
            guid: self.named("category", row.text("name")),
            key: Key::Category(row.number("catid").unwrap_or_default()),
            above: row.number("supercatid").map(Key::Category),
            code: (row.text("name").to_owned(), row.text("memo").to_owned(), None),
        };
        let code = |row: &ForeignRow| Node {
            guid: self.named("code", row.text("name")),
            key: Key::Code(row.number("cid").unwrap_or_default()),
            above: row.number("supercid").map(Key::Code).or(row.number("catid").map(Key::Category)),
            code: (row.text("name").to_owned(), row.text("memo").to_owned(), colour_of(row.text("color"))),
        };
        let categories = self.tables.rows("code_cat").map(|row| category(&row));
        let mut nodes: Vec<Node> = categories.chain(self.tables.rows("code_name").map(|row| code(&row))).collect();
        nodes.sort_by_key(|node| node.code.0.to_lowercase());
        self.found.codes = in_order(&nodes);
    }

    fn code_guids(&self) -> HashMap<i64, Uuid> {
        let codes = self.tables.rows("code_name");
        codes.filter_map(|row| Some((row.number("cid")?, self.named("code", row.text("name"))))).collect()
    }

    fn attributes(&mut self) {
        let mut known = HashSet::new();
        let types = self.tables.rows("attribute_type").map(|row| row.text("name"));
        let used = self.tables.rows("attribute").filter(|row| !row.text("value").trim().is_empty());
        let used: HashSet<&str> = used.map(|row| row.text("name")).collect();
        for name in types.chain(self.tables.rows("attribute").map(|row| row.text("name"))) {
            if used.contains(name) && known.insert(name) {
                let attribute = ForeignAttribute { guid: self.named("attribute", name), name: name.to_owned() };
                self.found.attributes.push(attribute);
            }
        }
        for row in self.tables.rows("attribute_type").filter(|row| !row.text("memo").trim().is_empty()) {
            self.found.leave_out(NotTaken::MemoWithoutPlace, row.text("name"));
        }
    }

    /// The values of a case or of a file, by its number.
    fn values(&self, kind: &str) -> HashMap<i64, Vec<(Uuid, String)>> {
        let mut values: HashMap<i64, Vec<(Uuid, String)>> = HashMap::new();
        for row in self.tables.rows("attribute").filter(|row| row.text("attr_type") == kind) {
            let value = row.text("value").trim();
            if let Some(id) = row.number("id").filter(|_| !value.is_empty()) {
                values.entry(id).or_default().push((self.named("attribute", row.text("name")), value.to_owned()));
            }
        }
        values
    }

    fn people(&mut self) {
        let mut values = self.values("case");
        let mut linked: HashMap<i64, Vec<ForeignRow>> = HashMap::new();
        for row in self.tables.rows("case_text") {
            linked.entry(row.number("caseid").unwrap_or_default()).or_default().push(row);
        }
        for row in self.tables.rows("cases") {
            let Some(id) = row.number("caseid") else { continue };
            let (guid, name) = (self.named("case", row.text("name")), row.text("name").to_owned());
            let mut person =
                ForeignPerson { guid, name, values: values.remove(&id).unwrap_or_default(), documents: Vec::new() };
            for link in linked.remove(&id).unwrap_or_default() {
                let source = link.number("fid").and_then(|fid| self.sources.get(&fid)).copied();
                let Some((document, source, characters)) = source else { continue };
                let (start, end) = (link.number("pos0").unwrap_or_default(), link.number("pos1").unwrap_or_default());
                // Some versions write the position of the last character.
                if start > 0 || end < characters - 1 {
                    self.found.leave_out(NotTaken::CasePassage, format!("{} – {source}", person.name));
                } else if !person.documents.contains(&document) {
                    person.documents.push(document);
                }
            }
            self.memo(ForeignSubject::Person(guid), &row, "memo");
            self.found.people.push(person);
        }
    }

    /// The memo of the project, and the journal.
    fn diary(&mut self) {
        for row in self.tables.rows("project").take(1) {
            self.memo(ForeignSubject::Project, &row, "memo");
        }
        for row in self.tables.rows("journal") {
            let before = self.found.memos.len();
            self.memo(ForeignSubject::Project, &row, "jentry");
            let title = row.text("name").trim();
            if let Some(memo) = self.found.memos.get_mut(before)
                && !memo.words.trim_start().starts_with(title)
            {
                memo.words = format!("{title}\n\n{}", memo.words);
            }
        }
        for row in self.tables.rows("graph") {
            self.found.leave_out(NotTaken::Graph, row.text("name"));
        }
    }

    fn finish(mut self) -> ForeignProject {
        self.found.coders = self.coders.finish();
        self.found.notes.splice(0..0, self.checks.note());
        self.found
    }
}

/// What a category or a code is called in the file: each kind has its own numbers.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
enum Key {
    Category(i64),
    Code(i64),
}

/// A category or a code.
struct Node {
    guid: Uuid,
    key: Key,
    above: Option<Key>,
    /// Its name, its memo and its colour.
    code: (String, String, Option<u32>),
}

/// The nodes as codes, each after the one above it. A node whose parent is missing stands at the top, and so does one of a
/// circle of nodes that are all above each other.
fn in_order(nodes: &[Node]) -> Vec<ForeignCode> {
    let known: HashSet<Key> = nodes.iter().map(|node| node.key).collect();
    let mut below: HashMap<Key, Vec<&Node>> = HashMap::new();
    let is_top = |node: &&Node| node.above.is_none_or(|above| !known.contains(&above));
    nodes.iter().filter_map(|node| Some((node.above?, node))).for_each(|(above, node)| {
        below.entry(above).or_default().push(node);
    });
    let (mut codes, mut done): (Vec<ForeignCode>, HashSet<Key>) = (Vec::new(), HashSet::new());
    for top in nodes.iter().filter(is_top).chain(nodes) {
        let mut open: Vec<(&Node, Option<Uuid>)> = vec![(top, None)];
        while let Some((node, parent)) = open.pop() {
            if !done.insert(node.key) {
                continue;
            }
            let (name, description, rgb) = node.code.clone();
            codes.push(ForeignCode { guid: node.guid, parent, name, description, rgb });
            let children = below.get(&node.key).map(Vec::as_slice).unwrap_or_default();
            open.extend(children.iter().rev().map(|child| (*child, Some(node.guid))));
        }
    }
    codes
}
