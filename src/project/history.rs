//! The history told: each act of the journal with who did it, when, and the names of what it was done to.
//!
//! The journal speaks of rows by number. Names are read from its own changes on the way through, so that an act is
//! told with the names of its day, also of what is gone since.

use std::collections::HashMap;

use super::Project;
use crate::domain::change::Change;
use crate::domain::codebook::join_path;
use crate::domain::ids::{Id, Moment};
use crate::domain::row::{Fields, Table, Value};
use crate::domain::step::ActKind;
use crate::error::Result;
use crate::store::journal::{Entry, Recorded};
use crate::words::act::Deed;

/// One act of the history.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct HistoryEntry {
    /// Its number in the journal.
    pub seq: i64,
    /// When it was done.
    pub at: Moment,
    /// Who did it, where that is known.
    pub coder: Option<String>,
    /// What was done, to what.
    pub deed: Deed,
}

impl Project {
    /// The latest acts, at most `most`, oldest first.
    pub fn history(&self, most: usize) -> Result<Vec<HistoryEntry>> {
        self.history_of(self.store().entries(0, most)?)
    }

    /// These acts, oldest first.
    pub(super) fn history_of(&self, entries: Vec<Entry>) -> Result<Vec<HistoryEntry>> {
        let mut names = Names::default();
        let mut told: Vec<HistoryEntry> = Vec::new();
        for entry in entries {
            let deed = match entry.reverses {
                None => self.deed(&mut names, &entry)?,
                Some(_) => {
                    let original = self.original(entry.seq)?;
                    let known = told.iter().find(|t| t.seq == original.seq).map(|t| t.deed.clone());
                    let of = known.map_or_else(|| self.deed(&mut names, &original), Ok)?;
                    // What was taken back or done again changes names as much as the act itself.
                    let changes = self.store().changes(entry.seq)?;
                    changes.iter().for_each(|recorded| names.learn(recorded.change()));
                    Deed { of: Some(Box::new(of)), ..Deed::new(entry.act.kind) }
                }
            };
            let coder = entry.coder.and_then(|id| self.model().coders.get(id)).map(|c| c.name.clone());
            told.push(HistoryEntry { seq: entry.seq, at: entry.at, coder, deed });
        }
        Ok(told)
    }

    /// An act with names: those before its changes for what was renamed or moved, else those after.
    fn deed(&self, names: &mut Names, entry: &Entry) -> Result<Deed> {
        let mut deed = Deed::new(entry.act.kind);
        let first = entry.act.on.first().copied();
        let changes = self.store().changes(entry.seq)?;
        changes.iter().for_each(|recorded| names.recall(recorded.change()));
        let before = first.and_then(|(table, row)| names.of(self, table, row));
        let mut concerned = Vec::new();
        let mut coded = Vec::new();
        for recorded in changes {
            if let Recorded::Kept(change) = recorded {
                deed.retired |= change.after.as_ref().and_then(|after| after.get("retired")) == Some(&Value::Int(1));
                coded.extend(change.after.as_ref().filter(|_| change.table == Table::Coding).and_then(code_in));
                concerned.extend(change.about.document);
                if let Some(pen) = self.pen_in(&change) {
                    deed.pen = Some(pen);
                }
                names.learn(&change);
            }
        }
        // Codes made on the way to the one that was put on an excerpt are no news.
        let is_told = |(table, row): &(Table, i64)| *table != Table::Code || coded.is_empty() || coded.contains(row);
        for (table, row) in entry.act.on.iter().copied().filter(is_told) {
            names.describe(self, &mut deed, table, row);
        }
        if deed.documents.is_empty() {
            concerned.dedup();
            concerned.iter().for_each(|id| add(&mut deed.documents, names.of(self, Table::Document, id.number())));
        }
        let after = first.and_then(|(table, row)| names.of(self, table, row));
        deed.before = before.filter(|_| is_renaming(entry.act.kind)).filter(|before| Some(before) != after.as_ref());
        Ok(deed)
    }
}

impl Project {
    /// The pen that a change puts on something, by name, or that it takes the pen off; nothing where it does neither.
    fn pen_in(&self, change: &Change) -> Option<Option<String>> {
        let Some(after) = &change.after else {
            // What goes with its pen had nothing else on it.
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

/// Fields of rows as the journal has told them so far.
#[derive(Default)]
struct Names(HashMap<(Table, i64), Fields>);

impl Names {
    fn learn(&mut self, change: &Change) {
        if change.before.is_none() {
            // A row that is added says nothing of fields that hold nothing; here nothing means the top of the tree.
            self.0.entry((change.table, change.row)).or_default().insert("parent", Value::Null);
        }
        // What is removed keeps its last name.
        if let Some(fields) = change.after.as_ref().or(change.before.as_ref()) {
            self.keep(change, fields);
        }
    }

    /// Learns what a row that is changed was before: where the telling begins late, nothing else says so.
    fn recall(&mut self, change: &Change) {
        if let Some(fields) = change.before.as_ref().filter(|_| change.after.is_some()) {
            self.keep(change, fields);
        }
    }

    fn keep(&mut self, change: &Change, fields: &Fields) {
        let kept = fields.iter().filter(|(column, _)| KEPT.contains(column));
        let row = self.0.entry((change.table, change.row)).or_default();
        row.extend(kept.map(|(column, value)| (*column, value.clone())));
    }

    /// A field as the journal has told it, which can be that it holds nothing.
    fn told(&self, table: Table, row: i64, column: &str) -> Option<&Value> {
        self.0.get(&(table, row))?.get(column)
    }

    fn text(&self, table: Table, row: i64, column: &str) -> Option<String> {
        match self.told(table, row, column)? {
            Value::Text(text) if !text.is_empty() => Some(text.clone()),
            _ => None,
        }
    }

    fn number(&self, table: Table, row: i64, column: &str) -> Option<i64> {
        match self.told(table, row, column)? {
            Value::Int(number) => Some(*number),
            _ => None,
        }
    }

    /// What a row is called; from the memory where the journal has not told it yet.
    fn of(&self, project: &Project, table: Table, row: i64) -> Option<String> {
        let model = project.model();
        match table {
            Table::Code => self.path(project, row),
            Table::Participant => {
                let now = model.participants.get(Id::new(row));
                let pseudonym = match self.told(table, row, "pseudonym") {
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

    /// The path of a code; names and places that have not been told are those of now.
    fn path(&self, project: &Project, code: i64) -> Option<String> {
        let mut names = Vec::new();
        let mut next = Some(code);
        while let Some(code) = next.filter(|_| names.len() <= super::code::DEEPEST) {
            let now = project.model().codebook.get(Id::new(code));
            names.push(self.text(Table::Code, code, "name").or_else(|| Some(now?.name.clone()))?);
            next = match self.told(Table::Code, code, "parent") {
                Some(_) => self.number(Table::Code, code, "parent"),
                None => now?.parent.map(Id::number),
            };
        }
        names.reverse();
        Some(join_path(names.iter().map(String::as_str)))
    }

    /// Adds what a row of an act says to its deed.
    fn describe(&self, project: &Project, deed: &mut Deed, table: Table, row: i64) {
        let name = self.of(project, table, row);
        match table {
            Table::Code => deed.codes.extend(name),
            Table::Document => add(&mut deed.documents, name),
            Table::Participant | Table::Coder | Table::Colour | Table::Setting => deed.others.extend(name),
            Table::Excerpt => {
                deed.excerpts += 1;
                add(&mut deed.documents, self.document_of(project, row));
            }
            Table::Coding => {
                let excerpt = self.excerpt_of(project, row);
                add(&mut deed.documents, excerpt.and_then(|excerpt| self.document_of(project, excerpt)));
            }
            Table::Speaker => {
                let now = || Some(project.model().speakers.get(Id::new(row))?.document.number());
                let document = self.number(table, row, "document").or_else(now);
                add(&mut deed.documents, document.and_then(|id| self.of(project, Table::Document, id)));
            }
            Table::Memo => self.describe_memo(project, deed, row),
            _ => {}
        }
    }

    fn describe_memo(&self, project: &Project, deed: &mut Deed, memo: i64) {
        let about = [("document", Table::Document), ("participant", Table::Participant), ("code", Table::Code)];
        for (column, table) in about {
            if let Some(row) = self.number(Table::Memo, memo, column) {
                self.describe(project, deed, table, row);
            }
        }
        deed.round = self.number(Table::Memo, memo, "round").and_then(|round| {
            let now = || Some(project.model().rounds.get(Id::new(round))?.number);
            self.number(Table::Round, round, "number").or_else(now)
        });
        let coding = self.number(Table::Memo, memo, "coding");
        let of_coding = coding.and_then(|coding| self.excerpt_of(project, coding));
        let excerpt = self.number(Table::Memo, memo, "excerpt").or(of_coding);
        if let Some(excerpt) = excerpt.filter(|_| deed.kind != ActKind::ExcerptCoded && deed.excerpts == 0) {
            self.describe(project, deed, Table::Excerpt, excerpt);
        }
    }

    fn excerpt_of(&self, project: &Project, coding: i64) -> Option<i64> {
        let now = || Some(project.model().codings.get(Id::new(coding))?.excerpt.number());
        self.number(Table::Coding, coding, "excerpt").or_else(now)
    }

    fn document_of(&self, project: &Project, excerpt: i64) -> Option<String> {
        let now = || Some(project.model().excerpts.get(Id::new(excerpt))?.document.number());
        let document = self.number(Table::Excerpt, excerpt, "document").or_else(now)?;
        self.of(project, Table::Document, document)
    }
}

/// The columns that names are made of.
const KEPT: &[&str] =
    &["name", "parent", "number", "pseudonym", "document", "participant", "excerpt", "coding", "code", "round"];

fn add(names: &mut Vec<String>, name: Option<String>) {
    names.extend(name.filter(|name| !names.contains(name)));
}

#[cfg(test)]
mod tests {
    use crate::domain::memo::Subject;
    use crate::project::testing::{Study, bring_in, project, span_of};
    use crate::words::{Language, Words, act};

    #[test]
    fn acts_are_told_with_the_names_of_their_day() {
        let folder = crate::project::testing::folder();
        let mut p = project(folder.path());
        let document = bring_in(&mut p, "I01", &["I: Hvordan?", "Anna: Det gikk sakte, men godt."]);
        let span = span_of(&p, document, "sakte");
        let (_, code, _) = p.code_passage_with(document, span, "Oppstart/Tempo").unwrap();
        p.rename_code(code, "Fart").unwrap();
        p.move_code(code, None, 9).unwrap();
        p.write_memo_on(document, span, "Viktig.").unwrap();
        p.undo().unwrap();
        p.remove_code(code).unwrap();
        let words = Words::new(Language::Nb);
        let told = |most| -> Vec<String> {
            p.history(most).unwrap().iter().map(|told| act::sentence(&words, &told.deed)).collect()
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
        assert_eq!(told(100), all);
        assert_eq!(told(3)[..2], all[5..7]);
        assert!(p.history(100).unwrap().iter().all(|told| told.coder.as_deref() == Some("RH")));
    }

    #[test]
    fn a_memo_on_a_round_names_the_round_and_one_on_the_project_does_not() {
        let mut p = Study::new();
        let round = p.open_round().unwrap();
        p.write_memo(Subject::Round(round), "Metning?").unwrap();
        p.write_memo(Subject::Diary, "I dag.").unwrap();
        let words = Words::new(Language::Nb);
        for most in [9, 2] {
            let told: Vec<String> = p.history(most).unwrap().iter().map(|t| act::sentence(&words, &t.deed)).collect();
            assert_eq!(told[told.len() - 2..], ["skrev notat om runde 1", "skrev notat om prosjektet"]);
        }
    }

    #[test]
    fn after_an_undone_renaming_a_code_has_its_old_name_again() {
        let mut p = Study::new();
        let (code, _) = p.add_code("Tempo").unwrap();
        p.rename_code(code, "Fart").unwrap();
        p.undo().unwrap();
        p.define_code(code, "Hvor fort.").unwrap();
        let last = p.history(9).unwrap().pop().unwrap();
        assert_eq!(last.deed.codes, ["Tempo"]);
    }
}
