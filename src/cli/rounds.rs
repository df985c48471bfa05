//! `tusj rounds`: lists the rounds, the passes through the material.

use serde::Serialize;

use super::arguments::List;
use super::console::{Console, Done};
use super::table::{Set, Table};
use crate::domain::query::condition::Condition;
use crate::domain::round::Round;
use crate::error::Result;
use crate::project::Project;

#[derive(Serialize)]
struct Row {
    number: i64,
    name: String,
    colours: Vec<String>,
    closed_at: Option<String>,
    excerpts: usize,
    informants: usize,
}

/// Lists the rounds.
pub(super) fn run(console: &mut Console, list: &List) -> Done {
    let project = console.read(&list.file)?;
    let mut rounds: Vec<&Round> = project.model().rounds.iter().collect();
    rounds.sort_by_key(|round| round.number);
    let rows: Vec<Row> = rounds.into_iter().map(|round| row(console, &project, round)).collect::<Result<_>>()?;
    if list.json {
        return console.json_list(rows);
    }
    let words = console.words;
    let heading = |key, set| (words.say(key).into_owned(), set);
    let mut table = Table::new(vec![
        heading("column-round", Set::Right),
        heading("column-name", Set::Left),
        heading("column-excerpts", Set::Right),
        heading("column-participants", Set::Right),
        heading("column-colours", Set::Left),
        heading("column-closed", Set::Left),
    ]);
    for row in rows {
        table.row(vec![
            row.number.to_string(),
            row.name,
            row.excerpts.to_string(),
            row.informants.to_string(),
            row.colours.join(", "),
            row.closed_at.unwrap_or_default(),
        ]);
    }
    table.write(console)
}

fn row(console: &Console, project: &Project, round: &Round) -> Result<Row> {
    let count = project.counted(&project.select(&Condition::Round(round.id))?);
    Ok(Row {
        number: round.number,
        name: round.name.clone(),
        colours: project.model().pens(round.id).into_iter().map(|pen| pen.name.clone()).collect(),
        closed_at: round.closed_at.map(|at| console.iso(at)),
        excerpts: count.excerpts,
        informants: count.informants,
    })
}
