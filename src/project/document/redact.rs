//! Removes words for good: a name throughout, or a passage that an informant wants struck. Undo does not bring them back.
//!
//! First it is worked out and can be shown, as a correction is: which places in the texts, and which memos, names and
//! other rows hold the words. Then the words are replaced everywhere, and every trace of them is removed from the file and
//! its backups.

use std::collections::HashSet;

use super::correct::dismissals::RemovedExcerpts;
use super::correct::step::GoneExcerpt;
use super::correct::{Corrected, Plan, TouchedExcerpt};
use crate::domain::change::{Change, ChangeScope};
use crate::domain::edit::{Piece, build};
use crate::domain::excerpt::Excerpt;
use crate::domain::ids::{DocumentId, Id};
use crate::domain::prose::{is_prose, own_part};
use crate::domain::row::{Fields, Table, Value};
use crate::domain::span::Span;
use crate::domain::step::{ActKind, Step};
use crate::domain::text::canonical;
use crate::domain::text::occurrence::Wanted;
use crate::error::{Error, Result};
use crate::project::backup::clean::Cleaned;
use crate::project::name::{cut, in_vivo, numbered, tidy};
use crate::project::{Changed, Project};
use crate::store::commit::{Commit, CommitKind};
use crate::store::quote_edits;
use crate::store::redact::{Redaction, Sought};

/// What stands where something was struck.
pub const STRUCK: &str = "[…]";

/// A redaction that is worked out, and not carried out yet.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RedactionPlan {
    /// The places in the texts.
    pub texts: Plan,
    /// The other rows that hold the words.
    pub rows: Vec<RedactedRow>,
    /// Whether the history holds the words, also where nothing current does.
    pub in_history: bool,
    /// Texts that quote a part of a struck passage. They stay as they are, so someone must look at them.
    pub quoting: Vec<Quoting>,
    /// What will become of the backups.
    pub backups: Vec<Cleaned>,
    words: Words,
}

impl RedactionPlan {
    /// In how many places words are replaced, in texts and elsewhere.
    pub fn place_count(&self) -> usize {
        self.texts.place_count() + self.rows.iter().map(|row| row.texts().count()).sum::<usize>()
    }

    /// Whether the words are nowhere, also not in the history.
    pub fn is_empty(&self) -> bool {
        self.place_count() == 0 && !self.in_history
    }
}

/// A text that quotes a part of a struck passage.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Quoting {
    /// The table it is in.
    pub table: Table,
    /// The words around.
    pub text: String,
}

/// A row outside the texts that holds the words.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RedactedRow {
    /// Its table.
    pub table: Table,
    /// Its id.
    pub row: i64,
    before: Fields,
    after: Fields,
}

/// The column with the edits of a quote, as JSON.
const EDITS: &str = "edits";

impl RedactedRow {
    /// Its texts that hold the words, with what they become.
    pub fn texts(&self) -> impl Iterator<Item = (String, String)> {
        let pairs = self.before.iter().zip(self.after.values());
        let texts = pairs.flat_map(|((column, before), after)| match (before, after) {
            (Value::Text(before), Value::Text(after)) if *column == EDITS => {
                quote_edits::words_in(before).into_iter().zip(quote_edits::words_in(after)).collect()
            }
            (Value::Text(before), Value::Text(after)) => vec![(before.clone(), after.clone())],
            _ => Vec::new(),
        });
        texts.filter(|(before, after)| before != after)
    }

    /// The row as it is after the changes of a step: what the step has changed is cleaned as it is now. `None` if the step
    /// has removed it, or nothing is left to clean.
    fn following(&self, step: &Step, words: &Words) -> Option<Self> {
        let mut row = self.clone();
        for change in step.changes.iter().filter(|change| (change.table, change.row) == (self.table, self.row)) {
            for (column, now) in change.after.as_ref()? {
                if let (Some(before), Value::Text(text)) = (row.before.get_mut(column), now) {
                    before.clone_from(now);
                    row.after.insert(column, Value::Text(words.cleaned_in(self.table, column, text)));
                }
            }
        }
        (row.before != row.after).then_some(row)
    }
}

/// What a redaction did.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct RedactionDone {
    /// What was touched.
    pub changed: Changed,
    /// In how many places words were replaced, in texts and elsewhere.
    pub places: usize,
    /// The excerpts whose words changed. Those whose text was struck are kept as memos without their words.
    pub excerpts: Vec<TouchedExcerpt>,
    /// Whether the file was rewritten. If not, fragments may be left in it until
    /// [`rewrite`](Project::rewrite) succeeds.
    pub is_rewritten: bool,
    /// What became of the backups that may have held the words.
    pub backups: Vec<Cleaned>,
}

impl RedactionDone {
    /// What was done, in sentences.
    pub fn text(&self, words: &crate::words::Words) -> String {
        let replaced = self.backups.iter().filter(|one| !one.is_left()).count();
        let mut sentences = vec![words.tell("redact-done", &[("n", self.places.into())])];
        if replaced > 0 {
            sentences.push(words.tell("redact-backups-replaced", &[("n", replaced.into())]));
        }
        sentences.join(" ")
    }
}

/// The words to remove, and what takes their place.
#[derive(Clone, PartialEq, Eq, Debug)]
struct Words {
    wanted: Vec<Wanted>,
    new: String,
    whole_words: bool,
    /// The passage, if one is struck.
    passage: Option<Passage>,
}

/// A passage that is struck.
#[derive(Clone, PartialEq, Eq, Debug)]
struct Passage {
    text: String,
    /// The names in vivo of the excerpts in it, in lower case.
    names: HashSet<String>,
}

impl Passage {
    /// Whether the name of a code is a quote of the passage: the words of an excerpt in it, or several of its words.
    fn is_quoted_by(&self, name: &str) -> bool {
        const SEVERAL: usize = 3;
        let name = without_number(name).trim_end_matches('…').trim_end();
        let is_long = || name.split_whitespace().count() >= SEVERAL;
        self.names.contains(&tidy(name).to_lowercase())
            || is_long() && Wanted::of(name).is_some_and(|wanted| wanted.is_in(&self.text, true))
    }
}

/// A name without the number in brackets that makes it another's.
fn without_number(name: &str) -> &str {
    let (before, number) = name.rsplit_once(" (").unwrap_or((name, ""));
    let is_number = number.strip_suffix(')').is_some_and(|n| !n.is_empty() && n.bytes().all(|b| b.is_ascii_digit()));
    if is_number { before } else { name }
}

impl Words {
    fn are_in(&self, text: &str) -> bool {
        self.wanted.iter().any(|wanted| wanted.is_in(text, self.whole_words))
    }

    /// How many bytes the words can take in a text, at most, with wide spaces and decomposed letters.
    fn longest(&self) -> usize {
        const SPARE: usize = 200;
        4 * self.wanted.iter().map(|wanted| wanted.typed().len()).max().unwrap_or(0) + SPARE
    }

    /// Whether the name of a code quotes the passage that is struck.
    fn are_quoted_by(&self, name: &str) -> bool {
        self.passage.as_ref().is_some_and(|passage| passage.is_quoted_by(name))
    }

    fn cleaned(&self, text: &str) -> String {
        self.wanted.iter().fold(text.to_owned(), |text, wanted| match wanted.is_in(&text, self.whole_words) {
            true => wanted.replaced_in(&text, &self.new, self.whole_words),
            false => text,
        })
    }

    /// Whether a field of a row holds the words.
    fn are_in_field(&self, table: Table, column: &str, text: &str) -> bool {
        match (table, column) {
            (Table::Preparation, EDITS) => quote_edits::words_in(text).iter().any(|text| self.are_in(text)),
            _ => is_prose(column) && self.are_in(own_part(table, column, text)),
        }
    }

    /// The text of a field without the words.
    fn cleaned_in(&self, table: Table, column: &str, text: &str) -> String {
        match (table, column) {
            (Table::Preparation, EDITS) => quote_edits::with_words(text, |text| self.cleaned_name(text)),
            _ if self.are_in_field(table, column, text) => cleaned(self, table, column, text),
            _ => text.to_owned(),
        }
    }

    /// As [`Self::cleaned`], for a text that may not be empty.
    fn cleaned_name(&self, text: &str) -> String {
        let cleaned = self.cleaned(text);
        if cleaned.trim().is_empty() { STRUCK.to_owned() } else { cleaned }
    }
}

impl Project {
    /// The redaction that replaces a name by another throughout the project. Errors: the name is empty, no text would be
    /// left in a document, or the new name holds the old one.
    pub fn plan_name_redaction(&self, name: &str, new: &str, whole_words: bool) -> Result<RedactionPlan> {
        let wanted = Wanted::of(name).ok_or(Error::EmptyName)?;
        let words = Words { wanted: vec![wanted], new: canonical(new).trim().to_owned(), whole_words, passage: None };
        if words.are_in(&words.new) {
            return Err(Error::NewHoldsOld { name: words.new });
        }
        let texts = Plan { kind: ActKind::Redacted, ..self.plan_name(name, &words.new, whole_words)? };
        self.redaction(texts, words)
    }

    /// The redaction that strikes a passage, and its words wherever else they are quoted. Errors: the passage is not in the
    /// text.
    pub fn plan_strike(&self, document: DocumentId, span: Span) -> Result<RedactionPlan> {
        let text = self.text(document)?;
        let bad = || Error::BadSpan { start: span.start, end: span.end, length: text.text.len() };
        let struck = span.of(&text.text).filter(|words| !words.trim().is_empty()).ok_or_else(bad)?;
        let name = in_vivo(struck);
        let wanted = [struck, name.trim_end_matches(" …")].into_iter().filter_map(Wanted::of).collect();
        let passage = Some(Passage { text: struck.to_owned(), names: self.names_in_vivo(document, span)? });
        let words = Words { wanted, new: STRUCK.to_owned(), whole_words: true, passage };
        let mut texts = Plan::new(ActKind::Redacted);
        let built = build(&text, vec![Piece { span, words: STRUCK.to_owned() }], |text| text);
        self.plan_document(&mut texts, document, built)?;
        self.redaction(texts, words)
    }

    /// The names that codes have if they are called as excerpts in a span are worded.
    fn names_in_vivo(&self, document: DocumentId, span: Span) -> Result<HashSet<String>> {
        let excerpts = self.model.by_owner.excerpts(document).filter_map(|id| self.model.excerpts.get(id));
        let inside = excerpts.filter(|excerpt| excerpt.span().overlaps(span));
        let name = |excerpt: &Excerpt| {
            let name = in_vivo(&self.store.quote(excerpt.id)?);
            Ok(tidy(name.trim_end_matches(" …")).to_lowercase())
        };
        inside.map(name).collect()
    }

    fn redaction(&self, texts: Plan, words: Words) -> Result<RedactionPlan> {
        let rows = self.rows_with(&words)?;
        let sought = Sought {
            holds: &|text| words.are_in(text),
            names: &|name| words.are_quoted_by(name),
            longest: words.longest(),
        };
        let in_history = self.store.history_holds(&sought)?;
        let quoting = self.texts_quoting(&words, &texts)?;
        Ok(RedactionPlan { texts, rows, in_history, quoting, backups: self.foreseen_fates(), words })
    }

    /// The texts that quote several words of the passage that is struck, and stay as they are.
    fn texts_quoting(&self, words: &Words, struck: &Plan) -> Result<Vec<Quoting>> {
        let Some(passage) = &words.passage else { return Ok(Vec::new()) };
        let runs = Runs::of(&passage.text);
        let mut found = Vec::new();
        let mut look = |table: Table, text: &str| {
            found.extend(runs.first_in(text).map(|text| Quoting { table, text }));
        };
        for document in self.model.documents_in_order() {
            match struck.documents.iter().find(|one| one.document == document.id) {
                Some(one) => look(Table::Document, &one.built.text.text),
                None => look(Table::Document, &self.text(document.id)?.text),
            }
        }
        let tables =
            [Table::Memo, Table::Code, Table::AttributeValue, Table::Preparation, Table::Condensate, Table::Cell];
        for table in tables {
            for (_, fields) in self.store.texts_in(table)? {
                for (column, value) in fields {
                    let is_struck = |text: &str| column == "name" && words.are_quoted_by(text);
                    match value {
                        Value::Text(text) if is_prose(column) && !is_struck(&text) => {
                            look(table, &words.cleaned(&text))
                        }
                        _ => {}
                    }
                }
            }
        }
        Ok(found)
    }

    /// Carries out a redaction for good. A sign stands in the place of renderings and translations of quotes from which a
    /// passage is struck. Its act stays in the history, with the number of places. Excerpts are carried
    /// along as by a correction. Backups that are listed in the project are made anew.
    ///
    /// Errors: the words are nowhere, a text changed after the plan was made, or the disk refuses. In that case nothing is
    /// changed.
    pub fn redact(&mut self, plan: &RedactionPlan) -> Result<RedactionDone> {
        self.writable()?;
        if plan.is_empty() {
            return Err(Error::NothingToRedact);
        }
        // If the list cannot be read, nothing is removed.
        let known = self.backups_and_owners()?;
        let excerpts = self.excerpts_touched_by(&plan.texts)?;
        let mut step = Step::new(ActKind::Redacted);
        for one in &plan.texts.documents {
            // Once for each place.
            let places = one.built.edit.cuts.iter().map(|_| (Table::Document, one.document.number()));
            step.act.on.extend(places);
        }
        let removed = self.removed_excerpts(&plan.texts);
        for one in &plan.texts.documents {
            self.put_redaction(&mut step, one, &removed, &plan.words)?;
        }
        self.put_dismissals_elsewhere(&mut step, &plan.texts, &removed);
        let rows: Vec<RedactedRow> = plan.rows.iter().filter_map(|row| row.following(&step, &plan.words)).collect();
        step.act.on.extend(plan.rows.iter().flat_map(|row| row.texts().map(|_| (row.table, row.row))));
        for row in rows {
            step.changes.push(Change {
                table: row.table,
                row: row.row,
                about: ChangeScope::NONE,
                before: Some(row.before),
                after: Some(row.after),
            });
        }
        let documents: Vec<DocumentId> = plan.texts.documents().collect();
        let commit =
            Commit { step: &step, texts: &[], coder: Some(self.coder), at: self.now(), kind: CommitKind::Creation };
        let redaction = Redaction {
            commit,
            documents: &documents,
            sought: Sought {
                holds: &|text| plan.words.are_in(text),
                names: &|name| plan.words.are_quoted_by(name),
                longest: plan.words.longest(),
            },
            clean: &|text| plan.words.cleaned(text),
        };
        let redacted = match self.store.redact(&redaction) {
            Err(Error::HeadMoved) => {
                self.apply_changes_by_others()?;
                return Err(Error::HeadMoved);
            }
            done => done?,
        };
        self.session.record(redacted.seq, redaction.commit.at);
        let backups = self.clean_after_redaction(known);
        self.reload().map_err(|_| Error::DoneUnread)?;
        Ok(RedactionDone {
            changed: Changed { seq: redacted.seq, ..Changed::anything() },
            places: plan.place_count(),
            excerpts,
            is_rewritten: redacted.is_rewritten,
            backups,
        })
    }

    /// Adds the correction of one document to a step. The memos that it adds, and what it gives excerpts for the thesis, are
    /// without the words too.
    fn put_redaction(
        &mut self,
        step: &mut Step,
        one: &Corrected,
        removed: &RemovedExcerpts,
        words: &Words,
    ) -> Result<()> {
        let before = step.changes.len();
        self.put_correction(step, one, removed, GoneExcerpt::Unquoted { is_struck: words.passage.is_some() })?;
        for change in step.changes.iter_mut().skip(before) {
            let Some(after) = &mut change.after else { continue };
            for (column, value) in after {
                match (change.table, value) {
                    (Table::Memo, Value::Text(text)) if change.before.is_none() && *column == "words" => {
                        *text = words.cleaned_name(text);
                    }
                    (Table::Preparation, Value::Text(text)) => *text = words.cleaned_in(change.table, column, text),
                    _ => {}
                }
            }
        }
        Ok(())
    }

    /// The rows outside the texts that hold the words.
    fn rows_with(&self, words: &Words) -> Result<Vec<RedactedRow>> {
        let mut found = Vec::new();
        for &table in Table::ALL.iter().filter(|table| !matches!(table, Table::Quote | Table::Correction)) {
            let rows = self.store.texts_in(table)?;
            let mut taken: HashSet<String> = rows.iter().map(|(_, fields)| place_of(table, fields)).collect();
            for (row, fields) in rows {
                let mut after = Fields::new();
                for (column, value) in &fields {
                    let Value::Text(text) = value else { continue };
                    let is_name_of_code = table == Table::Code && *column == "name";
                    if is_name_of_code && words.are_quoted_by(text) {
                        after.insert(column, Value::Text(STRUCK.to_owned()));
                    } else if words.are_in_field(table, column, text) {
                        after.insert(column, Value::Text(words.cleaned_in(table, column, text)));
                    }
                }
                if after.is_empty() {
                    continue;
                }
                let before = fields.iter().filter(|(column, _)| after.contains_key(*column));
                let before = before.map(|(column, value)| (*column, value.clone())).collect();
                make_free(table, &fields, &mut after, &mut taken);
                found.push(RedactedRow { table, row, before, after });
            }
        }
        Ok(found)
    }
}

fn cleaned(words: &Words, table: Table, column: &str, text: &str) -> String {
    let own = own_part(table, column, text);
    let prefix = text.strip_suffix(own).unwrap_or_default();
    let may_be_empty = matches!(column, "pseudonym" | "definition" | "inclusion" | "exclusion" | "source" | "label")
        || (table, column) == (Table::Round, "name");
    let is_name = matches!(column, "name" | "number" | "pseudonym" | "label" | "heading");
    // The number that made a name another's is no name by itself.
    let is_gone = is_name && words.cleaned(without_number(own)).trim().is_empty();
    let own = if is_gone { without_number(own) } else { own };
    let new = if may_be_empty { words.cleaned(own) } else { words.cleaned_name(own) };
    let new = if is_name { cut(&tidy(&new), 0).to_owned() } else { new };
    // A round that was called a number would be taken for another.
    let is_number = (table, column) == (Table::Round, "name") && new.parse::<i64>().is_ok();
    if is_number { STRUCK.to_owned() } else { format!("{prefix}{new}") }
}

/// What must be unique among the rows of a table: the name, and for codes also where they are.
fn place_of(table: Table, fields: &Fields) -> String {
    let text = |column: &str| match fields.get(column) {
        Some(Value::Text(text)) => text.to_lowercase(),
        Some(Value::Int(n)) => n.to_string(),
        _ => String::new(),
    };
    match table {
        Table::Code => format!("{}/{}/{}", text("round"), text("parent"), text("name")),
        Table::Colour => format!("{}/{}", text("colour_set"), text("name")),
        Table::Participant => text("number"),
        _ => text("name"),
    }
}

/// Adds a number to a new name that another row has.
fn make_free(table: Table, fields: &Fields, after: &mut Fields, taken: &mut HashSet<String>) {
    let column = if table == Table::Participant { "number" } else { "name" };
    let Some(Value::Text(name)) = after.get(column).filter(|name| **name != Value::Text(String::new())).cloned() else {
        return;
    };
    for candidate in numbered(&name) {
        let mut row = fields.clone();
        row.insert(column, Value::Text(candidate.clone()));
        if taken.insert(place_of(table, &row)) {
            after.insert(column, Value::Text(candidate));
            return;
        }
    }
}

/// Every run of a few words in a passage.
struct Runs(HashSet<Vec<String>>);

impl Runs {
    const LENGTH: usize = 4;

    fn of(passage: &str) -> Self {
        let words: Vec<String> = words_of(passage).into_iter().map(|(_, word)| word).collect();
        Self(words.windows(Self::LENGTH).map(<[String]>::to_vec).collect())
    }

    /// The first place in a text that has one of the runs, with a few words around it.
    fn first_in(&self, text: &str) -> Option<String> {
        const AROUND: usize = 3;
        if self.0.is_empty() {
            return None;
        }
        let words = words_of(text);
        let only: Vec<String> = words.iter().map(|(_, word)| word.clone()).collect();
        let at = only.windows(Self::LENGTH).position(|run| self.0.contains(run))?;
        let start = words.get(at.saturating_sub(AROUND))?.0;
        let end = words.get(at + Self::LENGTH + AROUND).map_or(text.len(), |(end, _)| *end);
        Some(text.get(start..end)?.split_whitespace().collect::<Vec<_>>().join(" "))
    }
}

/// The words of a text in lower case, each with where it begins.
fn words_of(text: &str) -> Vec<(usize, String)> {
    use unicode_segmentation::UnicodeSegmentation;
    text.unicode_word_indices().map(|(at, word)| (at, word.to_lowercase())).collect()
}
