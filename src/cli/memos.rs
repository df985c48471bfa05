//! `tusj memos`: lists memos with their subjects.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use serde::Serialize;

use super::console::{Console, Done};
use super::table::plain;
use crate::analysis::quote::turns_in_words;
use crate::domain::ids::{ExcerptId, Id};
use crate::domain::link::LinkTarget;
use crate::domain::memo::{Memo, MemoKind, Subject, SubjectKind, title};
use crate::domain::turn::TurnRange;
use crate::error::Result;
use crate::project::Project;
use crate::project::memo::list::{MemoFilter, MemoOrder};
use crate::project::memo::subject::kind_phrase;

/// The arguments of `tusj memos`.
#[derive(Args, Debug)]
pub(super) struct Memos {
    #[arg(value_name = "FILE.tusj")]
    file: PathBuf,
    #[arg(value_name = "QUERY")]
    query: Option<String>,
    #[arg(long, value_name = "WHAT")]
    about: Option<About>,
    #[arg(long, value_name = "KIND")]
    kind: Option<Kind>,
    #[arg(long, value_name = "NAME")]
    by: Option<String>,
    #[arg(long, value_name = "HOW", default_value = "date")]
    order: Order,
    #[arg(long)]
    json: bool,
}

/// What memos can be about.
#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
enum About {
    Diary,
    Document,
    Participant,
    Excerpt,
    Code,
    Round,
}

/// The kinds of memos.
#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
enum Kind {
    Note,
    Summary,
    Reflection,
}

/// The orders of memos.
#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
pub(super) enum Order {
    Date,
    Subject,
}

impl From<Order> for MemoOrder {
    fn from(order: Order) -> Self {
        match order {
            Order::Date => Self::Date,
            Order::Subject => Self::Subject,
        }
    }
}

impl From<About> for SubjectKind {
    fn from(about: About) -> Self {
        match about {
            About::Diary => Self::Diary,
            About::Document => Self::Document,
            About::Participant => Self::Participant,
            About::Excerpt => Self::Excerpt,
            About::Code => Self::Code,
            About::Round => Self::Round,
        }
    }
}

impl From<Kind> for MemoKind {
    fn from(kind: Kind) -> Self {
        match kind {
            Kind::Note => Self::Note,
            Kind::Summary => Self::Summary,
            Kind::Reflection => Self::Reflection,
        }
    }
}

/// A memo as JSON. Scripts depend on these field names.
#[derive(Serialize)]
struct Row {
    id: i64,
    about: &'static str,
    kind: &'static str,
    title: String,
    subject: Option<String>,
    document: Option<String>,
    turn: Option<i64>,
    last_turn: Option<i64>,
    quote: Option<String>,
    words: String,
    links: Vec<LinkRow>,
    coder: Option<String>,
    written_at: String,
    changed_at: Option<String>,
}

/// A link of a memo as JSON.
#[derive(Serialize)]
struct LinkRow {
    /// `code` or `excerpt`.
    to: &'static str,
    id: i64,
    name: String,
    removed: bool,
}

impl Memos {
    /// Lists the memos.
    pub(super) fn run(&self, console: &mut Console) -> Done {
        let project = console.read(&self.file)?;
        let filter = MemoFilter {
            about: self.about.map(Into::into),
            kind: self.kind.map(Into::into),
            coder: self.by.as_deref().map(|name| project.find_coder(name)).transpose()?,
            query: self.query.clone().unwrap_or_default(),
        };
        let found = project.memo_list(&filter, self.order.into())?;
        let memos: Vec<&Memo> = found.iter().filter_map(|id| project.model().memos.get(*id)).collect();
        if self.json {
            let rows: Vec<Row> = memos.into_iter().map(|memo| row(console, &project, memo)).collect::<Result<_>>()?;
            console.json_list(rows)?;
        } else if project.model().memos.is_empty() {
            console.line(&console.words.say("memos-none"))?;
        } else {
            for memo in &memos {
                show(console, &project, memo)?;
            }
            console.line(&console.words.tell("count-memos", &[("n", memos.len().into())]))?;
        }
        console.hint(&filter.query, !self.json)
    }
}

/// Prints one memo for people: its number, dates, subject, coder, excerpt and words.
fn show(console: &mut Console, project: &Project, memo: &Memo) -> Done {
    let row = row(console, project, memo)?;
    let turns = row.turn.zip(row.last_turn).map(|(first, last)| TurnRange { first, last });
    let turns = turns.map(|turns| turns_in_words(console.words, turns));
    let place = row.document.into_iter().chain(turns).collect::<Vec<_>>().join(", ");
    let diary = || console.words.say("noun-diary").into_owned();
    let about = row.subject.or(Some(place).filter(|place| !place.is_empty())).unwrap_or_else(diary);
    let kind = Some(memo.kind).filter(|kind| *kind != MemoKind::Note);
    let kind = kind.map(|kind| console.words.say(kind_phrase(kind)).into_owned());
    let changed = memo.changed_at.map(|at| console.words.tell("memo-changed", &[("day", console.clock(at).into())]));
    let parts = [Some(row.id.to_string()), Some(console.clock(memo.written_at)), Some(about), kind, row.coder, changed];
    console.line(&plain(&parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")))?;
    for line in row.quote.iter().flat_map(|quote| quote.lines()) {
        console.line(&format!("    > {}", plain(line)))?;
    }
    for line in row.words.lines() {
        console.line(&format!("    {}", plain(line)))?;
    }
    Ok(())
}

fn row(console: &Console, project: &Project, memo: &Memo) -> Result<Row> {
    let model = project.model();
    let words = project.readable(&memo.words).into_owned();
    let mut row = Row {
        id: memo.id.number(),
        about: "diary",
        kind: memo.kind.word(),
        title: title(&words).to_owned(),
        subject: None,
        document: None,
        turn: None,
        last_turn: None,
        quote: None,
        words,
        links: links(project, memo),
        coder: memo.coder.and_then(|id| model.coders.get(id)).map(|coder| coder.name.clone()),
        written_at: console.iso(memo.written_at),
        changed_at: memo.changed_at.map(|at| console.iso(at)),
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

fn links(project: &Project, memo: &Memo) -> Vec<LinkRow> {
    let links = project.links_in(&memo.words).into_iter();
    let row = links.map(|link| {
        let (to, id) = match link.target {
            LinkTarget::Code(id) => ("code", id.number()),
            LinkTarget::Excerpt(id) => ("excerpt", id.number()),
        };
        LinkRow { to, id, name: link.name, removed: link.is_removed }
    });
    row.collect()
}

/// Adds the document, turns and words of an excerpt to the row.
fn place(console: &Console, project: &Project, row: &mut Row, id: ExcerptId) -> Result<()> {
    if let Some(excerpt) = project.model().excerpts.get(id) {
        let quotation = project.excerpt_quotation(excerpt.id)?;
        (row.turn, row.last_turn) = (Some(quotation.turns.first), Some(quotation.turns.last));
        row.quote = Some(quotation.text(console.words).into_owned());
        row.document = Some(quotation.document);
    }
    Ok(())
}
