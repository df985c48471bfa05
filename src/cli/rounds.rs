//! `tusj rounds`: lists the rounds, the passes through the material.

use serde::Serialize;

use super::arguments::List;
use super::console::{Console, Done};
use super::table::{Set, Table};
use crate::domain::query::condition::Condition;
use crate::domain::round::Round;
use crate::error::Result;
use crate::project::Project;

/// A round.
#[derive(Serialize)]
pub(super) struct Row {
    number: i64,
    name: String,
    is_current: bool,
    from: Option<i64>,
    began_at: String,
    colour_set: String,
    colours: Vec<String>,
    closed_at: Option<String>,
    codes: usize,
    excerpts: usize,
    informants: usize,
}

/// The rounds, by number.
pub(super) fn rows(console: &Console, project: &Project) -> Result<Vec<Row>> {
    project.rounds().into_iter().map(|round| row(console, project, round)).collect()
}

/// Lists the rounds.
pub(super) fn run(console: &mut Console, list: &List) -> Done {
    let project = console.read(&list.file)?;
    let rows = rows(console, &project)?;
    if list.json {
        return console.json_list(rows);
    }
    let words = console.words;
    let heading = |key, set| (words.say(key).into_owned(), set);
    let mut table = Table::new(vec![
        heading("column-round", Set::Right),
        heading("column-name", Set::Left),
        heading("column-codes", Set::Right),
        heading("column-excerpts", Set::Right),
        heading("column-participants", Set::Right),
        heading("column-colours", Set::Left),
        heading("column-closed", Set::Left),
    ]);
    for row in rows {
        table.row(vec![
            format!("{}{}", row.number, if row.is_current { "*" } else { "" }),
            row.name,
            row.codes.to_string(),
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
    let model = project.model();
    let set = model.colour_sets.get(round.colour_set);
    let from = round.origin.and_then(|id| model.rounds.get(id));
    Ok(Row {
        number: round.number,
        name: round.name.clone(),
        is_current: project.current_round() == Ok(round.id),
        from: from.map(|from| from.number),
        began_at: console.iso(round.began_at),
        colour_set: set.map_or(String::new(), |set| set.name.clone()),
        codes: model.codebook.in_order_of(round.id).len(),
        colours: project.model().pens(round.id).into_iter().map(|pen| pen.name.clone()).collect(),
        closed_at: round.closed_at.map(|at| console.iso(at)),
        excerpts: count.excerpts,
        informants: count.informants,
    })
}
