//! `tusj codes` and `tusj themes`: lists the codebook as a tree. `codes` counts each code by itself, `themes` with all
//! below.

use serde::Serialize;

use super::arguments::List;
use super::console::{Console, Done};
use super::table::{Set, Table};
use crate::analysis::codebook::CodeRow;
use crate::analysis::count::Count;
use crate::domain::query::condition::Condition;
use crate::project::Project;
use crate::project::code::Seldom;

#[derive(Serialize)]
struct Row<'a> {
    path: String,
    name: &'a str,
    level: usize,
    definition: &'a str,
    inclusion: &'a str,
    exclusion: &'a str,
    example: Option<i64>,
    colour: Option<&'a str>,
    retired: bool,
    seldom: Option<&'static str>,
    excerpts: usize,
    informants: usize,
}

/// Lists the codes.
pub(super) fn codes(console: &mut Console, list: &List) -> Done {
    let project = console.read(&list.file)?;
    write(console, &project, list.json, |row| row.own)
}

/// Lists the themes.
pub(super) fn themes(console: &mut Console, list: &List) -> Done {
    let project = console.read(&list.file)?;
    write(console, &project, list.json, |row| row.theme)
}

/// Writes the codebook. `count` chooses which count to show.
fn write(console: &mut Console, project: &Project, json: bool, count: fn(&CodeRow) -> Count) -> Done {
    let current = project.select(&Condition::everything())?;
    let rows = project.code_rows(&current);
    if json {
        return console.json_list(rows.iter().map(|row| Row {
            path: row.path(),
            name: row.name(),
            level: row.level(),
            definition: &row.definition,
            inclusion: &row.inclusion,
            exclusion: &row.exclusion,
            example: row.example.map(|excerpt| excerpt.0),
            colour: row.colour.as_ref().map(|pen| pen.name.as_str()),
            retired: row.retired,
            seldom: project.how_seldom(row.id).map(Seldom::word),
            excerpts: count(row).excerpts,
            informants: count(row).informants,
        }));
    }
    if rows.is_empty() {
        return console.line(&console.words.say("codes-none"));
    }
    let words = console.words;
    let heading = |key, set| (words.say(key).into_owned(), set);
    let mut table = Table::new(vec![
        heading("column-code", Set::Left),
        heading("column-excerpts", Set::Right),
        heading("column-participants", Set::Right),
        heading("column-colour", Set::Left),
        (String::new(), Set::Left),
    ]);
    for row in &rows {
        let retired = if row.retired { words.say("export-retired").into_owned() } else { String::new() };
        table.row(vec![
            format!("{}{}", "  ".repeat(row.level().saturating_sub(1)), row.name()),
            count(row).excerpts.to_string(),
            count(row).informants.to_string(),
            row.colour.as_ref().map(|pen| pen.name.clone()).unwrap_or_default(),
            retired,
        ]);
    }
    table.write(console)?;
    let codes = words.tell("count-codes", &[("n", rows.len().into())]);
    let tally = project.tally(&(current & project.coded()));
    console.line(&format!("{codes}; {}", tally.text(words)))
}
