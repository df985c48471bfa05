//! `tusj participants`: lists the participants with their attributes.

use std::collections::BTreeMap;

use serde::Serialize;

use super::arguments::List;
use super::console::{Console, Done};
use super::table::{Set, Table};
use crate::domain::participant::Participant;
use crate::domain::query::condition::Condition;
use crate::error::Result;
use crate::project::Project;

#[derive(Serialize)]
struct Row {
    number: String,
    pseudonym: Option<String>,
    attributes: BTreeMap<String, String>,
    documents: Vec<String>,
    excerpts: usize,
}

/// Lists the participants.
pub(super) fn run(console: &mut Console, list: &List) -> Done {
    let project = console.read(&list.file)?;
    let participants = project.model().participants_in_order();
    let rows: Vec<Row> = participants.into_iter().map(|p| row(&project, p)).collect::<Result<_>>()?;
    if list.json {
        return console.json_list(rows);
    }
    let words = console.words;
    let attributes = project.model().attributes_in_order();
    let mut columns = vec![
        (words.say("column-number").into_owned(), Set::Left),
        (words.say("column-pseudonym").into_owned(), Set::Left),
    ];
    columns.extend(attributes.iter().map(|attribute| (attribute.name.clone(), Set::Left)));
    columns.push((words.say("column-excerpts").into_owned(), Set::Right));
    columns.push((words.say("column-document").into_owned(), Set::Left));
    let mut table = Table::new(columns);
    for row in &rows {
        let value = |name: &str| row.attributes.get(name).cloned().unwrap_or_default();
        let mut cells = vec![row.number.clone(), row.pseudonym.clone().unwrap_or_default()];
        cells.extend(attributes.iter().map(|attribute| value(&attribute.name)));
        cells.push(row.excerpts.to_string());
        cells.push(row.documents.join(", "));
        table.row(cells);
    }
    if table.is_empty() {
        return console.line(&words.say("participants-none"));
    }
    table.write(console)?;
    console.line(&words.tell("count-participants", &[("n", rows.len().into())]))
}

fn row(project: &Project, participant: &Participant) -> Result<Row> {
    let model = project.model();
    let own = model.documents_in_order().into_iter().filter(|d| d.participant == Some(participant.id));
    let attributes = model.attributes_of(participant.id).into_iter();
    let heard = project.select(&Condition::Participant(vec![participant.id]))?;
    Ok(Row {
        number: participant.number.clone(),
        pseudonym: Some(participant.pseudonym.clone()).filter(|name| !name.is_empty()),
        attributes: attributes.map(|(name, value)| (name.to_owned(), value.to_owned())).collect(),
        documents: own.map(|d| d.name.clone()).collect(),
        excerpts: project.counted(&heard).excerpts,
    })
}
