//! `tusj counts`: excerpts and informants of each theme, by the values of an attribute; and the informants by their
//! attributes alone.

use std::path::PathBuf;

use clap::Args;
use serde::Serialize;

use super::console::{Console, Done};
use super::table::{Set, Table, cut, plain};
use crate::analysis::count::Person;
use crate::analysis::counts::{CountRow, CountTable, GroupCount, InformantTable};
use crate::project::Project;
use crate::project::counts::CountRequest;
use crate::project::matrix::Topics;
use crate::words::{capitalised, kind};

/// The arguments of `tusj counts`.
#[derive(Args, Debug)]
pub(super) struct Counts {
    #[arg(value_name = "FILE.tusj")]
    file: PathBuf,
    #[arg(long, value_name = "ATTRIBUTE")]
    by: Option<String>,
    #[arg(long, value_name = "QUERY")]
    query: Option<String>,
    #[arg(long)]
    absent: bool,
    #[arg(long, conflicts_with_all = ["by", "query", "absent"])]
    attributes: bool,
    #[arg(long)]
    json: bool,
}

/// The greatest width of a name.
const NAMES: usize = 30;

impl Counts {
    /// Shows the counts.
    pub(super) fn run(&self, console: &mut Console) -> Done {
        let project = console.read(&self.file)?;
        if self.attributes {
            return informants(console, &project.informant_table(), self.json);
        }
        let by = self.by.as_deref().map(|name| project.find_attribute(name)).transpose()?;
        let query = self.query.clone().unwrap_or_default();
        let request = CountRequest { topics: Topics::All, by, query };
        let table = project.theme_counts(&request)?;
        if self.json {
            return console.json_list(table.rows.iter().map(|row| Row::of(&project, &table, row)));
        }
        if table.rows.is_empty() {
            return console.line(&console.words.say("codes-none"));
        }
        show(console, &table)?;
        if self.absent {
            absent(console, &project, &table)?;
        }
        let note = super::note::note(console, &project, &request.query, table.total)?;
        console.line("")?;
        console.line(&note)?;
        console.hint(&request.query, true)
    }
}

fn show(console: &mut Console, table: &CountTable) -> Done {
    let words = console.words;
    let heading = |key: &str| (words.say(key).into_owned(), Set::Right);
    let mut columns = vec![(capitalised(&words.say("noun-theme")), Set::Left)];
    columns.extend([heading("column-excerpts"), heading("column-participants"), ("%".to_owned(), Set::Right)]);
    columns.extend(
        table
            .groups
            .iter()
            .map(|value| (cut(&kind::group(words, value.as_deref().unwrap_or_default()), NAMES), Set::Right)),
    );
    let mut shown = Table::new(columns);
    for row in &table.rows {
        let name = cut(&format!("{}{}", "  ".repeat(row.theme.depth), row.theme.name), NAMES);
        let percent = row.total.percent().map(|percent| percent.to_string()).unwrap_or_default();
        let mut cells = vec![name, row.total.count.excerpts.to_string(), row.total.text(words), percent];
        cells.extend(row.groups.iter().map(|group| group.text(words)));
        shown.row(cells);
    }
    shown.write(console)
}

/// Who does not speak about each theme, and who was not asked.
fn absent(console: &mut Console, project: &Project, table: &CountTable) -> Done {
    let words = console.words;
    console.line("")?;
    for row in table.rows.iter().filter(|row| !row.absent.is_empty() || !row.not_asked.is_empty()) {
        let mut parts = Vec::new();
        for (phrase, people) in [("counts-absent", &row.absent), ("counts-not-asked", &row.not_asked)] {
            let names = names(project, people).join(", ");
            parts.extend((!people.is_empty()).then(|| words.tell(phrase, &[("names", names.into())])));
        }
        console.line(&plain(&format!("{}: {}", row.theme.path, parts.join("; "))))?;
    }
    Ok(())
}

fn names(project: &Project, people: &[Person]) -> Vec<String> {
    people.iter().map(|person| project.person_name(*person)).collect()
}

/// How many informants have each value of each attribute.
fn informants(console: &mut Console, table: &InformantTable, json: bool) -> Done {
    let (words, of) = (console.words, table.rows.len());
    if json {
        let values = table.values.iter().map(
            |one| serde_json::json!({ "attribute": one.name, "value": one.value, "informants": one.people, "of": of }),
        );
        return console.json_list(values);
    }
    let heading = |key: &str, set| (words.say(key).into_owned(), set);
    let mut shown = Table::new(vec![
        (capitalised(&words.say("noun-attribute")), Set::Left),
        heading("column-value", Set::Left),
        heading("column-participants", Set::Right),
    ]);
    for one in &table.values {
        let count = words.tell("count-of", &[("n", one.people.into()), ("of", of.into())]);
        shown.row(vec![cut(&one.name, NAMES), cut(&one.value, NAMES), count]);
    }
    shown.write(console)
}

#[derive(Serialize)]
struct Row<'a> {
    path: &'a str,
    name: &'a str,
    level: usize,
    #[serde(flatten)]
    total: Numbers,
    groups: Vec<Group<'a>>,
    absent: Vec<String>,
    not_asked: Vec<String>,
}

#[derive(Serialize)]
struct Group<'a> {
    value: Option<&'a str>,
    #[serde(flatten)]
    numbers: Numbers,
}

#[derive(Serialize)]
struct Numbers {
    excerpts: usize,
    informants: usize,
    asked: usize,
    people: usize,
    percent: Option<usize>,
}

impl Numbers {
    fn of(count: GroupCount) -> Self {
        let GroupCount { count: counted, asked, people } = count;
        let (excerpts, informants) = (counted.excerpts, counted.informants);
        Self { excerpts, informants, asked, people, percent: count.percent() }
    }
}

impl<'a> Row<'a> {
    fn of(project: &Project, table: &'a CountTable, row: &'a CountRow) -> Self {
        let group = |(value, count): (&'a Option<String>, &GroupCount)| Group {
            value: value.as_deref(),
            numbers: Numbers::of(*count),
        };
        Self {
            path: &row.theme.path,
            name: &row.theme.name,
            level: row.theme.depth + 1,
            total: Numbers::of(row.total),
            groups: table.groups.iter().zip(&row.groups).map(group).collect(),
            absent: names(project, &row.absent),
            not_asked: names(project, &row.not_asked),
        }
    }
}
