//! `tusj check`: whether everything holds that a project must hold.

use serde::Serialize;

use super::arguments::List;
use super::console::{Console, Done, Failure};
use crate::domain::ids::ExcerptId;
use crate::project::Project;
use crate::project::check::Fault;
use crate::store::check::FileFault;

#[derive(Serialize)]
struct Row {
    fault: &'static str,
    sentence: String,
}

/// Checks a project. Ends with failure when something does not hold.
pub(super) fn run(console: &mut Console, list: &List) -> Done {
    let project = console.read(&list.file)?;
    let faults = project.check()?;
    let rows: Vec<Row> = faults.iter().map(|fault| row(console, &project, fault)).collect();
    let well = rows.is_empty();
    if list.json {
        console.json_list(rows)?;
    } else if well {
        let model = project.model();
        let counts = [("documents", model.documents.len().into()), ("excerpts", model.excerpts.len().into())];
        console.line(&console.words.tell("check-well", &counts))?;
    } else {
        for row in &rows {
            console.line(&row.sentence)?;
        }
        console.line(&console.words.tell("check-faults", &[("n", rows.len().into())]))?;
    }
    console.world.out.flush()?;
    if well { Ok(()) } else { Err(Failure::Told) }
}

fn row(console: &Console, project: &Project, fault: &Fault) -> Row {
    let words = console.words;
    let document = |id| project.model().documents.get(id).map_or(String::new(), |d| d.name.clone());
    let of = |id: ExcerptId| project.model().excerpts.get(id).map(|e| (document(e.document), e.turn)).unwrap_or_default();
    match fault {
        Fault::File(FileFault::Damaged(what)) => {
            Row { fault: "damaged", sentence: words.tell("check-damaged", &[("what", what.into())]) }
        }
        Fault::File(FileFault::Dangling(what)) => {
            Row { fault: "dangling", sentence: words.tell("check-dangling", &[("what", what.into())]) }
        }
        Fault::File(FileFault::Unlike { table, row }) => Row {
            fault: "unlike-journal",
            sentence: words.tell("check-unlike", &[("table", table.name().into()), ("row", (*row).into())]),
        },
        Fault::Text(id) => {
            Row { fault: "text", sentence: words.tell("check-text", &[("document", document(*id).into())]) }
        }
        Fault::Turns(id) => {
            Row { fault: "turns", sentence: words.tell("check-turns", &[("document", document(*id).into())]) }
        }
        Fault::Span(id) => {
            let (document, turn) = of(*id);
            let sentence = words.tell("check-span", &[("document", document.into()), ("turn", turn.into())]);
            Row { fault: "span", sentence }
        }
        Fault::Quote(id) => {
            let (document, turn) = of(*id);
            let sentence = words.tell("check-quote", &[("document", document.into()), ("turn", turn.into())]);
            Row { fault: "quote", sentence }
        }
        Fault::Turn(id) => {
            let (document, turn) = of(*id);
            let sentence = words.tell("check-turn", &[("document", document.into()), ("turn", turn.into())]);
            Row { fault: "turn", sentence }
        }
        Fault::Bare(id) => {
            let (document, turn) = of(*id);
            let sentence = words.tell("check-bare", &[("document", document.into()), ("turn", turn.into())]);
            Row { fault: "bare", sentence }
        }
        Fault::Circle(id) => {
            let name = project.model().codebook.get(*id).map_or(String::new(), |code| code.name.clone());
            Row { fault: "circle", sentence: words.tell("check-circle", &[("code", name.into())]) }
        }
    }
}
