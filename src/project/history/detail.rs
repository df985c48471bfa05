//! What one step changed, as lines of text: each passage with its quote, and each code, memo or other thing with what
//! it was before and after.

use std::collections::HashMap;

use super::names::Names;
use crate::domain::change::Change;
use crate::domain::document::Role;
use crate::domain::ids::{CodeId, DocumentId, ExcerptId, Id};
use crate::domain::preparation::Preparation;
use crate::domain::row::{BorrowedValue, Field, Fields, Row, Table, Value};
use crate::domain::span::Span;
use crate::error::Result;
use crate::project::Project;
use crate::store::journal::Recorded;
use crate::words::{Words, kind};

/// How many changes are shown of one step.
const MOST_CHANGES: usize = 300;

/// How many characters are shown of a text.
const LONGEST: usize = 400;

/// One line about a step.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct DetailLine {
    /// Its text.
    pub text: String,
    /// What sort of line it is.
    pub sort: LineSort,
    /// What it leads to, if that still exists.
    pub target: Option<DetailTarget>,
}

/// The sorts of lines.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum LineSort {
    /// The words of a passage.
    Quote,
    /// The name of a thing.
    Thing,
    /// What happened to it.
    Change,
    /// Where it is, or a remark.
    Remark,
}

impl LineSort {
    /// The word for it in JSON.
    pub fn word(self) -> &'static str {
        match self {
            Self::Quote => "quote",
            Self::Thing => "thing",
            Self::Change => "change",
            Self::Remark => "remark",
        }
    }

    /// Whether the following lines are about it.
    pub fn is_heading(self) -> bool {
        matches!(self, Self::Quote | Self::Thing)
    }
}

/// What a line leads to.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum DetailTarget {
    /// A passage of a transcript.
    Passage(DocumentId, Span),
    /// A code.
    Code(CodeId),
}

/// What the changes of a step are grouped by.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Group {
    Excerpt(ExcerptId),
    Row(Table, i64),
}

impl Project {
    /// What step `seq` changed. Long steps are cut, and the last line says how much was left out.
    pub fn step_detail(&self, seq: i64, words: &Words) -> Result<Vec<DetailLine>> {
        let recorded = self.store.first_changes(seq, MOST_CHANGES)?;
        let mut describer = Describer { project: self, words, names: Names::new(self), seq };
        describer.names.at(seq, &recorded);
        let mut lines = describer.lines(&recorded)?;
        let left_out = self.store.change_count(seq)?.saturating_sub(recorded.len());
        if left_out > 0 {
            lines.push(remark(words.tell("history-left-out", &[("n", left_out.into())])));
        }
        if lines.is_empty() {
            let phrase = if self.store.is_forgotten(seq)? { "history-erased" } else { "history-no-changes" };
            lines.push(remark(words.say(phrase).into_owned()));
        }
        Ok(lines)
    }
}

struct Describer<'p> {
    project: &'p Project,
    words: &'p Words,
    names: Names<'p>,
    seq: i64,
}

impl Describer<'_> {
    fn lines(&mut self, recorded: &[Recorded]) -> Result<Vec<DetailLine>> {
        let mut order: Vec<Group> = Vec::new();
        let mut groups: HashMap<Group, Vec<&Change>> = HashMap::new();
        let kept = recorded.iter().filter_map(|one| match one {
            Recorded::Kept(change) => Some(change),
            Recorded::Forgotten(_) => None,
        });
        for change in kept {
            let group = self.group(change);
            groups.entry(group).or_insert_with(|| {
                order.push(group);
                Vec::new()
            });
            groups.entry(group).and_modify(|changes| changes.push(change));
        }
        let mut lines = Vec::new();
        for group in order {
            let changes = groups.remove(&group).unwrap_or_default();
            match group {
                Group::Excerpt(id) => self.passage(id, &changes, &mut lines)?,
                Group::Row(table, row) => self.thing(table, row, &changes, &mut lines)?,
            }
        }
        Ok(lines)
    }

    /// Changes of an excerpt, its quote, its codings and its memos belong together.
    fn group(&self, change: &Change) -> Group {
        let named = |column: &str| number_in(change, column);
        let model = self.project.model();
        let coding = |id: i64| model.codings.get(Id::new(id)).map(|coding| coding.excerpt.number());
        let excerpt = match change.table {
            Table::Excerpt | Table::Quote => Some(change.row),
            Table::Coding => named("excerpt").or_else(|| coding(change.row)),
            Table::Preparation => named("excerpt").or_else(|| {
                let preparation = model.preparations.get(Id::new(change.row))?;
                Some(preparation.excerpt.number())
            }),
            Table::Memo => named("excerpt").or_else(|| named("coding").and_then(coding)).or_else(|| {
                let memo = model.memos.get(Id::new(change.row))?;
                memo.excerpt.map(Id::number).or_else(|| coding(memo.coding?.number()))
            }),
            _ => None,
        };
        excerpt.map_or(Group::Row(change.table, change.row), |id| Group::Excerpt(Id::new(id)))
    }

    fn passage(&mut self, id: ExcerptId, changes: &[&Change], lines: &mut Vec<DetailLine>) -> Result<()> {
        let project = self.project;
        let now = project.model().excerpts.get(id);
        let about = changes.iter().find_map(|change| change.about.document);
        let document = now.map(|excerpt| excerpt.document).or(about);
        let quote = match now {
            Some(_) => Some(project.quote(id)?),
            None => {
                match changes.iter().find(|change| change.table == Table::Quote).and_then(|c| text_in(c, "words")) {
                    Some(words) => Some(words),
                    None => document.map(|d| project.store().recorded_quote(d, id)).transpose()?.flatten(),
                }
            }
        };
        let target = now.map(|excerpt| DetailTarget::Passage(excerpt.document, excerpt.span()));
        let quote = match quote {
            Some(quote) => self.words.tell("quoted", &[("text", short(&quote).into())]),
            None => self.words.say("act-gone").into_owned(),
        };
        lines.push(DetailLine { text: quote, sort: LineSort::Quote, target });
        let turn = now.map(|excerpt| excerpt.turn).or_else(|| changes.iter().find_map(|c| number_in(c, "turn")));
        let name = match document {
            Some(document) => self.names.name_of(Table::Document, document.number())?,
            None => None,
        };
        let name = name.unwrap_or_else(|| self.words.say("act-gone").into_owned());
        let mut place = match turn {
            Some(turn) => self.words.tell("history-place", &[("document", name.into()), ("turn", turn.into())]),
            None => name,
        };
        if now.is_none() {
            place = self.words.tell("history-gone", &[("place", place.into())]);
        }
        lines.push(DetailLine { target, ..remark(place) });
        for change in changes {
            self.on_passage(id, change, lines)?;
        }
        Ok(())
    }

    /// The lines about one change on a passage.
    fn on_passage(&mut self, id: ExcerptId, change: &Change, lines: &mut Vec<DetailLine>) -> Result<()> {
        match (change.table, &change.before, &change.after) {
            (Table::Quote, ..) => {}
            (Table::Excerpt, Some(_), Some(after)) => {
                if after.contains_key("start_byte") || after.contains_key("end_byte") {
                    lines.push(self.said("history-borders"));
                }
                self.fields(change, lines)?;
            }
            (Table::Excerpt, None, Some(_)) => {
                lines.push(self.said("history-marked"));
                self.pen_of_whole(change, lines);
            }
            (Table::Excerpt, ..) => lines.push(self.said("history-unmarked")),
            (Table::Preparation, None, Some(after)) => {
                let none = Preparation::new(Id::new(change.row), id, String::new()).to_fields();
                let given = after.iter().filter(|(column, value)| none.get(*column) != Some(*value));
                let given: Fields = given.map(|(column, value)| (*column, value.clone())).collect();
                self.fields(&Change { before: Some(none), after: Some(given), ..change.clone() }, lines)?;
            }
            (Table::Coding, before, after) => {
                let now = || Some(self.project.model().codings.get(Id::new(change.row))?.code.number());
                let code = number_in(change, "code").or_else(now);
                let path = match code {
                    Some(code) => self.names.name_of(Table::Code, code)?,
                    None => None,
                };
                let path = path.unwrap_or_else(|| self.words.say("act-gone").into_owned());
                let target = code.map(Id::new).filter(|code| self.project.model().codebook.get(*code).is_some());
                let target = target.map(DetailTarget::Code);
                let sign = match (before, after) {
                    (None, _) => "+ ",
                    (_, None) => "− ",
                    _ => "",
                };
                lines.push(DetailLine { text: format!("{sign}{path}"), sort: LineSort::Change, target });
                match (before, after) {
                    (Some(_), Some(_)) => self.fields(change, lines)?,
                    _ => self.pen_of_whole(change, lines),
                }
            }
            _ => self.row(change.table, change, lines)?,
        }
        Ok(())
    }

    fn thing(&mut self, table: Table, row: i64, changes: &[&Change], lines: &mut Vec<DetailLine>) -> Result<()> {
        let name = match table {
            Table::Attribute | Table::ColourSet => changes.iter().find_map(|change| text_in(change, "name")),
            Table::Round => {
                let now = || Some(self.project.model().rounds.get(Id::new(row))?.number);
                let number = changes.iter().find_map(|change| number_in(change, "number")).or_else(now);
                number.map(|number| number.to_string())
            }
            Table::Speaker => changes.iter().find_map(|change| text_in(change, "label")),
            Table::Cell => self.cell_name(row, changes)?,
            _ => self.names.name_of(table, row)?,
        };
        let noun = self.words.say(&format!("thing-{}", table.name().replace('_', "-")));
        let text = match name {
            Some(name) => format!("{noun} {}", self.words.tell("quoted", &[("text", name.into())])),
            None => noun.into_owned(),
        };
        let target = (table == Table::Code).then(|| Id::new(row));
        let target = target.filter(|code| self.project.model().codebook.get(*code).is_some()).map(DetailTarget::Code);
        lines.push(DetailLine { text, sort: LineSort::Thing, target });
        for change in changes {
            self.row(table, change, lines)?;
        }
        Ok(())
    }

    /// The participant of a cell, and what it is about.
    fn cell_name(&mut self, row: i64, changes: &[&Change]) -> Result<Option<String>> {
        let now = self.project.model().cells.get(Id::new(row));
        let number = |column: &str| changes.iter().find_map(|change| number_in(change, column));
        let participant = number("participant").or_else(|| now.map(|cell| cell.participant.number()));
        let code = number("code").or_else(|| now?.code.map(Id::number));
        let column = number("form_column").or_else(|| now?.form_column.map(Id::number));
        let of = [(Table::Participant, participant), (Table::Code, code), (Table::FormColumn, column)];
        let mut names = Vec::new();
        for (table, row) in of {
            names.extend(row.map(|row| self.names.name_of(table, row)).transpose()?.flatten());
        }
        Ok(Some(names.join(", ")).filter(|name| !name.is_empty()))
    }

    /// The lines about a change of any row.
    fn row(&mut self, table: Table, change: &Change, lines: &mut Vec<DetailLine>) -> Result<()> {
        match (&change.before, &change.after) {
            (Some(_), Some(_)) => return self.fields(change, lines),
            (None, _) => lines.push(self.said("history-added")),
            (_, None) => lines.push(self.said("history-removed")),
        }
        for column in ["definition", "inclusion", "exclusion", "words", "condensation", "rendering", "translation"] {
            if let Some(text) = text_in(change, column).filter(|text| !text.is_empty()) {
                let text = self.words.tell("quoted", &[("text", short(&text).into())]);
                lines.push(change_line(format!("{}: {text}", self.field(column))));
            }
        }
        if number_in(change, "not_asked") == Some(1) {
            lines.push(self.said("history-not-asked"));
        }
        if table == Table::AttributeValue {
            lines.extend(text_in(change, "value").map(change_line));
        }
        self.pen_of_whole(change, lines);
        Ok(())
    }

    /// The pen of a row that was added or removed.
    fn pen_of_whole(&self, change: &Change, lines: &mut Vec<DetailLine>) {
        let pen = number_in(change, "colour").and_then(|id| self.project.model().colours.get(Id::new(id)));
        if let Some(pen) = pen {
            lines.push(change_line(format!("{}: {}", self.field("colour"), kind::pen(self.words, &pen.name))));
        }
    }

    /// The changed fields, each with what it was and what it became.
    fn fields(&mut self, change: &Change, lines: &mut Vec<DetailLine>) -> Result<()> {
        let (Some(before), Some(after)) = (&change.before, &change.after) else { return Ok(()) };
        for (column, now) in after {
            if !SHOWN_FIELDS.contains(column) {
                continue;
            }
            let then = before.get(column).unwrap_or(&Value::Null);
            let text = if matches!(*column, "position" | "edits") {
                self.field(column)
            } else {
                let (then, now) = (self.value(column, then, true)?, self.value(column, now, false)?);
                format!("{}: {then} → {now}", self.field(column))
            };
            lines.push(change_line(text));
        }
        Ok(())
    }

    fn field(&self, column: &str) -> String {
        self.words.say(&format!("field-{}", column.replace('_', "-"))).into_owned()
    }

    /// A value as shown; `then` for one from before the step.
    fn value(&mut self, column: &str, value: &Value, then: bool) -> Result<String> {
        let words = self.words;
        let nothing = || words.say("history-nothing").into_owned();
        Ok(match (column, value) {
            ("parent", Value::Null) => words.say("history-top").into_owned(),
            ("parent", Value::Int(code)) => {
                self.names.seq = self.seq - i64::from(then);
                let path = self.names.name_of(Table::Code, *code)?;
                self.names.seq = self.seq;
                path.unwrap_or_else(|| words.say("act-gone").into_owned())
            }
            ("colour", Value::Int(id)) => {
                let pen = self.project.model().colours.get(Id::new(*id));
                pen.map_or_else(nothing, |pen| kind::pen(words, &pen.name).to_owned())
            }
            ("participant", Value::Int(id)) => self.names.name_of(Table::Participant, *id)?.unwrap_or_else(nothing),
            ("flagged", Value::Int(flagged)) => words.say(if *flagged == 1 { "yes" } else { "no" }).into_owned(),
            ("retired", Value::Int(out)) => {
                words.say(if *out == 1 { "history-retired" } else { "history-in-use" }).into_owned()
            }
            ("not_asked", Value::Int(yes)) => {
                words.say(if *yes == 1 { "history-not-asked" } else { "history-asked" }).into_owned()
            }
            ("closed_at", Value::Int(_)) => words.say("history-closed").into_owned(),
            ("closed_at", _) => words.say("history-open").into_owned(),
            ("role", Value::Text(role)) => match Role::read(BorrowedValue::Text(role.into())) {
                Some(role) => kind::role(words, role).into_owned(),
                None => nothing(),
            },
            (_, Value::Text(text)) if text.is_empty() => nothing(),
            (_, Value::Text(text)) => words.tell("quoted", &[("text", short(text).into())]),
            (_, Value::Int(number)) => number.to_string(),
            (_, Value::Null | Value::Uuid(_)) => nothing(),
        })
    }

    fn said(&self, phrase: &str) -> DetailLine {
        change_line(self.words.say(phrase).into_owned())
    }
}

/// The fields that people know.
const SHOWN_FIELDS: &[&str] = &[
    "name",
    "definition",
    "inclusion",
    "exclusion",
    "parent",
    "colour",
    "position",
    "retired",
    "role",
    "participant",
    "language",
    "kind",
    "label",
    "number",
    "pseudonym",
    "value",
    "words",
    "closed_at",
    "digit",
    "flagged",
    "condensation",
    "edits",
    "rendering",
    "translation",
    "heading",
    "query",
    "not_asked",
];

fn change_line(text: String) -> DetailLine {
    DetailLine { text, sort: LineSort::Change, target: None }
}

fn remark(text: String) -> DetailLine {
    DetailLine { text, sort: LineSort::Remark, target: None }
}

/// A number that a change gives, after it or else before it.
fn number_in(change: &Change, column: &str) -> Option<i64> {
    let fields = [&change.after, &change.before];
    fields.into_iter().flatten().find_map(|fields| match fields.get(column) {
        Some(Value::Int(number)) => Some(*number),
        _ => None,
    })
}

/// A text that a change gives, after it or else before it.
fn text_in(change: &Change, column: &str) -> Option<String> {
    let fields = [&change.after, &change.before];
    fields.into_iter().flatten().find_map(|fields| match fields.get(column) {
        Some(Value::Text(text)) => Some(text.clone()),
        _ => None,
    })
}

/// The text on one line, cut if it is very long.
fn short(text: &str) -> String {
    let text = text.replace(['\n', '\t'], " ");
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default().trim_end()),
        None => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::project::testing::{Study, span_of};
    use crate::words::Language;

    /// The lines about the last step.
    fn last(p: &Project) -> Vec<String> {
        let lines = p.step_detail(p.store().head(), &Words::new(Language::Nb)).unwrap();
        lines.into_iter().map(|line| line.text).collect()
    }

    #[test]
    fn a_step_shows_the_passage_and_what_was_before_and_after() {
        let mut p = Study::with(&[("I01", &["I: Hvordan?", "Anna: Det gikk sakte, men godt."])]);
        let document = p.find_document("I01").unwrap();
        let span = span_of(&p, document, "sakte");
        let (_, code, _) = p.code_passage_with(document, span, "Tempo").unwrap();
        assert_eq!(last(&p), ["«sakte»", "I01, replikk 2", "markert", "+ Tempo", "kode «Tempo»", "ny"]);
        p.rename_code(code, "Fart").unwrap();
        assert_eq!(last(&p), ["kode «Fart»", "navn: «Tempo» → «Fart»"]);
        p.define_code(code, "Hvor fort det går.").unwrap();
        assert_eq!(last(&p), ["kode «Fart»", "definisjon: ingen → «Hvor fort det går.»"]);
        let (other, _) = p.add_code("Oppstart").unwrap();
        p.move_code(code, Some(other), 0).unwrap();
        assert_eq!(last(&p)[1], "plass: øverst → Oppstart");
        let excerpt = p.model().excerpts.iter().next().unwrap().id;
        let pen = p.model().colours.iter().next().unwrap().id;
        p.colour_passage(document, span, Some(pen)).unwrap();
        assert_eq!(last(&p), ["«sakte»", "I01, replikk 2", "farge: ingen → gul"]);
        p.remove_excerpts(&[excerpt]).unwrap();
        let lines = p.step_detail(p.store().head(), &Words::new(Language::Nb)).unwrap();
        assert!(lines.iter().all(|line| line.sort != LineSort::Quote || line.target.is_none()));
        assert_eq!(lines[0].text, "«sakte»");
        assert_eq!(lines[1].text, "I01, replikk 2 (finnes ikke lenger)");
        let coding = p.store().head() - 6;
        let lines = p.step_detail(coding, &Words::new(Language::Nb)).unwrap();
        assert_eq!(lines[0].text, "«sakte»", "a passage that was removed later has its recorded quote");
    }

    #[test]
    fn an_erased_step_and_a_very_long_one_say_so() {
        let mut p = Study::with(&[("I01", &["Anna: Ja."])]);
        for n in 0..MOST_CHANGES {
            p.add_code(&format!("A{n}")).unwrap();
        }
        let import = 2;
        let document = p.find_document("I01").unwrap();
        p.remove_document(document).unwrap();
        p.forget_removed(&["I01".into()], &[]).unwrap();
        let lines = p.step_detail(import, &Words::new(Language::Nb)).unwrap();
        assert_eq!(lines[0].text, "Innholdet er slettet for godt.");
    }
}
