//! `tusj memos`: lists all memos with their subjects.

use serde::Serialize;

use super::arguments::List;
use super::console::{Console, Done};
use super::table::plain;
use crate::analysis::quote::turns_in_words;
use crate::domain::ids::{ExcerptId, Id};
use crate::domain::memo::{Memo, Subject};
use crate::domain::turn::TurnRange;
use crate::error::Result;
use crate::project::Project;

#[derive(Serialize)]
struct Row {
    id: i64,
    about: &'static str,
    subject: Option<String>,
    document: Option<String>,
    turn: Option<i64>,
    last_turn: Option<i64>,
    quote: Option<String>,
    words: String,
    coder: Option<String>,
    written_at: String,
}

/// Lists the memos, oldest first.
pub(super) fn run(console: &mut Console, list: &List) -> Done {
    let project = console.read(&list.file)?;
    let mut memos: Vec<&Memo> = project.model().memos.iter().collect();
    memos.sort_by_key(|memo| (memo.written_at, memo.id));
    if list.json {
        let rows: Vec<Row> = memos.into_iter().map(|memo| row(console, &project, memo)).collect::<Result<_>>()?;
        return console.json_list(rows);
    }
    if memos.is_empty() {
        return console.line(&console.words.say("memos-none"));
    }
    for memo in &memos {
        let row = row(console, &project, memo)?;
        let turns = row.turn.zip(row.last_turn).map(|(first, last)| TurnRange { first, last });
        let turns = turns.map(|turns| turns_in_words(console.words, turns));
        let diary = || console.words.say("noun-diary").into_owned();
        let place = row.document.into_iter().chain(turns).collect::<Vec<_>>().join(", ");
        let about = row.subject.or(Some(place).filter(|place| !place.is_empty())).unwrap_or_else(diary);
        let by = row.coder.map(|coder| format!(" · {coder}")).unwrap_or_default();
        console.line(&plain(&format!("{} · {} · {about}{by}", row.id, console.clock(memo.written_at))))?;
        for line in row.quote.iter().flat_map(|quote| quote.lines()) {
            console.line(&format!("    > {}", plain(line)))?;
        }
        for line in row.words.lines() {
            console.line(&format!("    {}", plain(line)))?;
        }
    }
    console.line(&console.words.tell("count-memos", &[("n", memos.len().into())]))
}

fn row(console: &Console, project: &Project, memo: &Memo) -> Result<Row> {
    let model = project.model();
    let mut row = Row {
        id: memo.id.number(),
        about: "diary",
        subject: None,
        document: None,
        turn: None,
        last_turn: None,
        quote: None,
        words: memo.words.clone(),
        coder: memo.coder.and_then(|id| model.coders.get(id)).map(|coder| coder.name.clone()),
        written_at: console.iso(memo.written_at),
    };
    match memo.subject() {
        Subject::Diary => {}
        Subject::Document(id) => {
            row.about = "document";
            row.document = model.documents.get(id).map(|d| d.name.clone());
        }
        Subject::Participant(id) => {
            row.about = "participant";
            row.subject = model.participants.get(id).map(|p| p.number.clone());
        }
        Subject::Code(id) => {
            row.about = "code";
            row.subject = Some(model.codebook.path(id));
        }
        Subject::Round(id) => {
            row.about = "round";
            row.subject = model.rounds.get(id).map(|round| round.number.to_string());
        }
        Subject::Excerpt(id) => {
            row.about = "excerpt";
            place(console, project, &mut row, id)?;
        }
        Subject::Coding(id) => {
            row.about = "coding";
            if let Some(coding) = model.codings.get(id) {
                row.subject = Some(model.codebook.path(coding.code));
                place(console, project, &mut row, coding.excerpt)?;
            }
        }
    }
    Ok(row)
}

/// Adds the document, turns and words of an excerpt to the row.
fn place(console: &Console, project: &Project, row: &mut Row, id: ExcerptId) -> Result<()> {
    if let Some(excerpt) = project.model().excerpts.get(id) {
        let quotation = project.quotation(excerpt.document, excerpt.span())?;
        (row.turn, row.last_turn) = (Some(quotation.turns.first), Some(quotation.turns.last));
        row.quote = Some(quotation.text(console.words));
        row.document = Some(quotation.document);
    }
    Ok(())
}
