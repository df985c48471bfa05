//! The history: each act of the journal with its coder, its time, and the names of the things it was done to.
//!
//! The journal only holds ids. The names come from the journal's own changes, so that an act is shown with the names
//! that held at the time, even of things that no longer exist.

use std::collections::HashMap;

use super::Project;
use crate::domain::change::Change;
use crate::domain::codebook::join_path;
use crate::domain::ids::{Id, Moment};
use crate::domain::row::{Fields, Table, Value};
use crate::domain::step::ActKind;
use crate::error::Result;
use crate::store::journal::{Entry, Recorded};
use crate::words::act::ActSummary;

/// One act of the history.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct HistoryEntry {
    /// Its number in the journal.
    pub seq: i64,
    /// When it was done.
    pub at: Moment,
    /// The coder, if known.
    pub coder: Option<String>,
    /// What was done, and to what.
    pub summary: ActSummary,
}

impl Project {
    /// The latest acts, at most `most`, oldest first.
    pub fn history(&self, most: usize) -> Result<Vec<HistoryEntry>> {
        self.history_of(self.store().entries(0, most)?)
    }

    /// These acts, oldest first.
    pub(super) fn history_of(&self, entries: Vec<Entry>) -> Result<Vec<HistoryEntry>> {
        let mut names = Names::default();
        let mut history: Vec<HistoryEntry> = Vec::new();
        for entry in entries {
            let summary = match entry.reverses {
                None => self.summary(&mut names, &entry)?,
                Some(_) => {
                    let original = self.original(entry.seq)?;
                    let known = history.iter().find(|h| h.seq == original.seq).map(|h| h.summary.clone());
                    let of = known.map_or_else(|| self.summary(&mut names, &original), Ok)?;
                    // Undo and redo can change names too.
                    let changes = self.store().changes(entry.seq)?;
                    changes.iter().for_each(|recorded| names.learn(recorded.change()));
                    ActSummary { reversed: Some(Box::new(of)), ..ActSummary::new(entry.act.kind) }
                }
            };
            let coder = entry.coder.and_then(|id| self.model().coders.get(id)).map(|c| c.name.clone());
            history.push(HistoryEntry { seq: entry.seq, at: entry.at, coder, summary });
        }
        Ok(history)
    }

    /// An act with its names. For a renaming or a move it has the old and the new name.
    fn summary(&self, names: &mut Names, entry: &Entry) -> Result<ActSummary> {
        let mut summary = ActSummary::new(entry.act.kind);
        let first = entry.act.on.first().copied();
        let changes = self.store().changes(entry.seq)?;
        changes.iter().for_each(|recorded| names.recall(recorded.change()));
        let before = first.and_then(|(table, row)| names.name_of(self, table, row));
        let mut concerned = Vec::new();
        let mut coded = Vec::new();
        for recorded in changes {
            if let Recorded::Kept(change) = recorded {
                summary.retired |= change.after.as_ref().and_then(|after| after.get("retired")) == Some(&Value::Int(1));
                coded.extend(change.after.as_ref().filter(|_| change.table == Table::Coding).and_then(code_in));
                concerned.extend(change.about.document);
                if let Some(pen) = self.pen_in(&change) {
                    summary.pen = Some(pen);
                }
                names.learn(&change);
            }
        }
        // When an excerpt was coded, ancestors added along with the code are not listed.
        let all = coded.is_empty() || entry.act.kind != ActKind::ExcerptCoded;
        let is_listed = |(table, row): &(Table, i64)| *table != Table::Code || all || coded.contains(row);
        for (table, row) in entry.act.on.iter().copied().filter(is_listed) {
            names.add_names(self, &mut summary, table, row);
        }
        if summary.documents.is_empty() {
            concerned.dedup();
            concerned
                .iter()
                .for_each(|id| add(&mut summary.documents, names.name_of(self, Table::Document, id.number())));
        }
        let after = first.and_then(|(table, row)| names.name_of(self, table, row));
        summary.before = before.filter(|_| is_renaming(entry.act.kind)).filter(|before| Some(before) != after.as_ref());
        Ok(summary)
    }
}

impl Project {
    /// The name of the pen that a change sets; `Some(None)` if it removes a pen, `None` if it does neither.
    fn pen_in(&self, change: &Change) -> Option<Option<String>> {
        let Some(after) = &change.after else {
            // The whole row was removed with its pen.
            return change.before.as_ref()?.contains_key("colour").then_some(None);
        };
        match after.get("colour")? {
            Value::Int(id) => Some(self.model().colours.get(Id::new(*id)).map(|pen| pen.name.clone())),
            _ => Some(None),
        }
    }
}

fn is_renaming(kind: ActKind) -> bool {
    matches!(kind, ActKind::CodeRenamed | ActKind::CodeMoved | ActKind::DocumentChanged)
}

/// The code of a coding.
fn code_in(coding: &Fields) -> Option<i64> {
    match coding.get("code")? {
        Value::Int(code) => Some(*code),
        _ => None,
    }
}

/// Fields of rows, as the changes read so far give them.
#[derive(Default)]
struct Names(HashMap<(Table, i64), Fields>);

impl Names {
    fn learn(&mut self, change: &Change) {
        if change.before.is_none() || change.after.is_none() {
            // A row that is added or removed leaves out null fields. For `parent`, null means the top of the tree.
            self.0.entry((change.table, change.row)).or_default().insert("parent", Value::Null);
        }
        // A removed row keeps its last name.
        if let Some(fields) = change.after.as_ref().or(change.before.as_ref()) {
            self.record(change, fields);
        }
    }

    /// Learns a row's fields from before a change. If the list starts late in the journal, no earlier change gives
    /// them.
    fn recall(&mut self, change: &Change) {
        if let Some(fields) = change.before.as_ref().filter(|_| change.after.is_some()) {
            self.record(change, fields);
        }
    }

    fn record(&mut self, change: &Change, fields: &Fields) {
        let naming = fields.iter().filter(|(column, _)| NAME_COLUMNS.contains(column));
        let row = self.0.entry((change.table, change.row)).or_default();
        row.extend(naming.map(|(column, value)| (*column, value.clone())));
    }

    /// A field, if the changes so far give it; it may be null.
    fn field(&self, table: Table, row: i64, column: &str) -> Option<&Value> {
        self.0.get(&(table, row))?.get(column)
    }

    fn text(&self, table: Table, row: i64, column: &str) -> Option<String> {
        match self.field(table, row, column)? {
            Value::Text(text) if !text.is_empty() => Some(text.clone()),
            _ => None,
        }
    }

    fn number(&self, table: Table, row: i64, column: &str) -> Option<i64> {
        match self.field(table, row, column)? {
            Value::Int(number) => Some(*number),
            _ => None,
        }
    }

    /// The name of a row: from the changes so far, otherwise the current one.
    fn name_of(&self, project: &Project, table: Table, row: i64) -> Option<String> {
        let model = project.model();
        match table {
            Table::Code => self.path(project, row),
            Table::Participant => {
                let now = model.participants.get(Id::new(row));
                let pseudonym = match self.field(table, row, "pseudonym") {
                    Some(_) => self.text(table, row, "pseudonym"),
                    None => now.map(|p| p.pseudonym.clone()).filter(|name| !name.is_empty()),
                };
                let number = || self.text(table, row, "number").or_else(|| Some(now?.number.clone()));
                pseudonym.or_else(number)
            }
            Table::Document => {
                let now = || Some(model.documents.get(Id::new(row))?.name.clone());
                self.text(table, row, "name").or_else(now)
            }
            Table::Coder => self.text(table, row, "name"),
            Table::Colour => {
                let now = || Some(model.colours.get(Id::new(row))?.name.clone());
                self.text(table, row, "name").or_else(now)
            }
            Table::Setting => {
                let now = || Some(model.settings.get(Id::new(row))?.name.clone());
                let name = self.text(table, row, "name").or_else(now)?;
                name.strip_prefix(super::setting::SEARCH).map(str::to_owned)
            }
            _ => None,
        }
    }

    /// The path of a code. Names and parents that the changes do not give are the current ones.
    fn path(&self, project: &Project, code: i64) -> Option<String> {
        let mut names = Vec::new();
        let mut next = Some(code);
        while let Some(code) = next.filter(|_| names.len() <= super::code::MAX_DEPTH) {
            let now = project.model().codebook.get(Id::new(code));
            names.push(self.text(Table::Code, code, "name").or_else(|| Some(now?.name.clone()))?);
            next = match self.field(Table::Code, code, "parent") {
                Some(_) => self.number(Table::Code, code, "parent"),
                None => now?.parent.map(Id::number),
            };
        }
        names.reverse();
        Some(join_path(names.iter().map(String::as_str)))
    }

    /// Adds the names of a row to the summary.
    fn add_names(&self, project: &Project, summary: &mut ActSummary, table: Table, row: i64) {
        let name = self.name_of(project, table, row);
        match table {
            Table::Code => summary.codes.extend(name),
            Table::Document => add(&mut summary.documents, name),
            Table::Participant | Table::Coder | Table::Colour | Table::Setting => summary.others.extend(name),
            Table::Excerpt => {
                summary.excerpts += 1;
                add(&mut summary.documents, self.document_of(project, row));
            }
            Table::Coding => {
                let excerpt = self.excerpt_of(project, row);
                add(&mut summary.documents, excerpt.and_then(|excerpt| self.document_of(project, excerpt)));
            }
            Table::Speaker => {
                let now = || Some(project.model().speakers.get(Id::new(row))?.document.number());
                let document = self.number(table, row, "document").or_else(now);
                add(&mut summary.documents, document.and_then(|id| self.name_of(project, Table::Document, id)));
            }
            Table::Memo => self.add_memo_names(project, summary, row),
            Table::Round if summary.round.is_none() => summary.round = self.round_number(project, row),
            Table::ColourSet => summary.others.extend(self.text(table, row, "name")),
            _ => {}
        }
    }

    fn add_memo_names(&self, project: &Project, summary: &mut ActSummary, memo: i64) {
        let about = [("document", Table::Document), ("participant", Table::Participant), ("code", Table::Code)];
        for (column, table) in about {
            if let Some(row) = self.number(Table::Memo, memo, column) {
                self.add_names(project, summary, table, row);
            }
        }
        summary.round = self.number(Table::Memo, memo, "round").and_then(|round| self.round_number(project, round));
        let coding = self.number(Table::Memo, memo, "coding");
        let of_coding = coding.and_then(|coding| self.excerpt_of(project, coding));
        let excerpt = self.number(Table::Memo, memo, "excerpt").or(of_coding);
        if let Some(excerpt) = excerpt.filter(|_| summary.kind != ActKind::ExcerptCoded && summary.excerpts == 0) {
            self.add_names(project, summary, Table::Excerpt, excerpt);
        }
    }

    fn round_number(&self, project: &Project, round: i64) -> Option<i64> {
        let now = || Some(project.model().rounds.get(Id::new(round))?.number);
        self.number(Table::Round, round, "number").or_else(now)
    }

    fn excerpt_of(&self, project: &Project, coding: i64) -> Option<i64> {
        let now = || Some(project.model().codings.get(Id::new(coding))?.excerpt.number());
        self.number(Table::Coding, coding, "excerpt").or_else(now)
    }

    fn document_of(&self, project: &Project, excerpt: i64) -> Option<String> {
        let now = || Some(project.model().excerpts.get(Id::new(excerpt))?.document.number());
        let document = self.number(Table::Excerpt, excerpt, "document").or_else(now)?;
        self.name_of(project, Table::Document, document)
    }
}

/// The columns that names are built from.
const NAME_COLUMNS: &[&str] =
    &["name", "parent", "number", "pseudonym", "document", "participant", "excerpt", "coding", "code", "round"];

fn add(names: &mut Vec<String>, name: Option<String>) {
    names.extend(name.filter(|name| !names.contains(name)));
}

#[cfg(test)]
mod tests {
    use crate::domain::memo::Subject;
    use crate::project::testing::{Study, import_lines, project, span_of};
    use crate::words::{Language, Words, act};

    #[test]
    fn acts_are_shown_with_the_names_of_their_time() {
        let folder = crate::project::testing::folder();
        let mut p = project(folder.path());
        let document = import_lines(&mut p, "I01", &["I: Hvordan?", "Anna: Det gikk sakte, men godt."]);
        let span = span_of(&p, document, "sakte");
        let (_, code, _) = p.code_passage_with(document, span, "Oppstart/Tempo").unwrap();
        p.rename_code(code, "Fart").unwrap();
        p.move_code(code, None, 9).unwrap();
        p.write_memo_on(document, span, "Viktig.").unwrap();
        p.undo().unwrap();
        p.remove_code(code).unwrap();
        let words = Words::new(Language::Nb);
        let sentences = |most| -> Vec<String> {
            p.history(most).unwrap().iter().map(|entry| act::sentence(&words, &entry.summary)).collect()
        };
        let all = [
            "laget prosjektet",
            "hentet inn «I01»",
            "kodet 1 utdrag i «I01» med «Oppstart/Tempo»",
            "ga koden «Oppstart/Tempo» navnet «Oppstart/Fart»",
            "flyttet koden «Oppstart/Fart» til «Fart»",
            "skrev notat om et utdrag i «I01»",
            "angret: skrev notat om et utdrag i «I01»",
            "fjernet koden «Fart»",
        ];
        assert_eq!(sentences(100), all);
        assert_eq!(sentences(3)[..2], all[5..7]);
        assert!(p.history(100).unwrap().iter().all(|entry| entry.coder.as_deref() == Some("RH")));
    }

    #[test]
    fn a_memo_on_a_round_names_the_round_and_one_on_the_project_does_not() {
        let mut p = Study::new();
        let round = p.open_round().unwrap();
        p.write_memo(Subject::Round(round), "Metning?").unwrap();
        p.write_memo(Subject::Diary, "I dag.").unwrap();
        let words = Words::new(Language::Nb);
        for most in [9, 2] {
            let sentences: Vec<String> =
                p.history(most).unwrap().iter().map(|t| act::sentence(&words, &t.summary)).collect();
            assert_eq!(sentences[sentences.len() - 2..], ["skrev notat om runde 1", "skrev notat om prosjektet"]);
        }
    }

    #[test]
    fn after_undoing_a_renaming_the_old_name_is_shown_again() {
        let mut p = Study::new();
        let (code, _) = p.add_code("Tempo").unwrap();
        p.rename_code(code, "Fart").unwrap();
        p.undo().unwrap();
        p.define_code(code, "Hvor fort.").unwrap();
        let last = p.history(9).unwrap().pop().unwrap();
        assert_eq!(last.summary.codes, ["Tempo"]);
    }
}
