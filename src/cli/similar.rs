//! `tusj similar`: lists the uncoded turns that are most like a theme or an excerpt, or puts some of them aside.

use std::path::PathBuf;

use clap::Args;
use serde::Serialize;

use super::acts::{excerpts, perform};
use super::console::{Console, Done};
use super::table::{Set, cut, padded, plain};
use crate::domain::dismissal::SimilarTo;
use crate::domain::ids::DocumentId;
use crate::domain::span::Span;
use crate::error::{Error, Noun, Result};
use crate::project::Project;
use crate::project::similar::Suggestion;
use unicode_width::UnicodeWidthStr;

/// How many turns are listed if nothing else is said.
const MOST: usize = 20;

/// How much of a turn is shown, in terminal columns.
const WIDTH: usize = 72;

/// The arguments of `tusj similar`.
#[derive(Args, Debug)]
pub(super) struct Similar {
    #[arg(value_name = "FILE.tusj")]
    file: PathBuf,
    #[arg(value_name = "EXCERPT", required_unless_present = "theme", conflicts_with = "theme")]
    excerpt: Option<i64>,
    #[arg(long, value_name = "A/B")]
    theme: Option<String>,
    #[arg(long, value_name = "NUMBER", default_value_t = MOST)]
    most: usize,
    #[arg(long, value_name = "DOCUMENT:TURN")]
    put_aside: Vec<String>,
    #[arg(long)]
    json: bool,
}

/// One turn, as JSON.
#[derive(Serialize)]
struct Row {
    document: String,
    turn: i64,
    participant: Option<String>,
    speaker: Option<String>,
    start_byte: usize,
    end_byte: usize,
    score: f32,
    words: Vec<String>,
    quote: String,
}

impl Similar {
    /// Lists the turns, or puts the given ones aside.
    pub(super) fn run(&self, console: &mut Console) -> Done {
        if !self.put_aside.is_empty() {
            return perform(console, &self.file, self.json, |project| self.dismiss(project)).map(drop);
        }
        let project = console.read(&self.file)?;
        let found = project.similar(self.to(&project)?, self.most)?;
        let suggestions = found.as_deref().unwrap_or_default();
        let rows: Vec<Row> = suggestions.iter().map(|one| row(console, &project, one)).collect::<Result<_>>()?;
        match found {
            _ if self.json => console.json_list(rows),
            Err(why) => console.line(&why.text(console.words)),
            Ok(_) => write(console, &rows),
        }
    }

    /// What the turns are to be like.
    fn to(&self, project: &Project) -> Result<SimilarTo> {
        if let Some(path) = &self.theme {
            return project.find_code(path).map(SimilarTo::Theme);
        }
        let ids = excerpts(project, &self.excerpt.into_iter().collect::<Vec<_>>())?;
        ids.first().copied().map(SimilarTo::Excerpt).ok_or(Error::Gone)
    }

    fn dismiss(&self, project: &mut Project) -> Result<()> {
        let to = self.to(project)?;
        let turns: Vec<_> = self.put_aside.iter().map(|named| turn_named(project, named)).collect::<Result<_>>()?;
        project.dismiss(to, &turns).map(drop)
    }
}

/// The turn with a name as this command writes it: `I03:41`.
fn turn_named(project: &Project, named: &str) -> Result<(DocumentId, Span)> {
    let unknown = || Error::Unknown { noun: Noun::Turn, name: named.to_owned(), nearest: Vec::new() };
    let (document, number) = named.rsplit_once(':').ok_or_else(unknown)?;
    let document = project.find_document(document)?;
    let number: i64 = number.trim().parse().map_err(|_| unknown())?;
    let text = project.text(document)?;
    let turn = text.turns.iter().find(|turn| turn.number == number).ok_or_else(unknown)?;
    Ok((document, turn.span))
}

fn row(console: &Console, project: &Project, one: &Suggestion) -> Result<Row> {
    let model = project.model();
    let participant = model.participant_of_turn(one.document, one.speaker).and_then(|id| model.participants.get(id));
    let name = one.speaker.and_then(|id| model.speaker_name(id));
    Ok(Row {
        document: model.documents.get(one.document).map_or_else(String::new, |document| document.name.clone()),
        turn: one.turn,
        participant: participant.map(|participant| participant.number.clone()),
        speaker: name.map(|name| name.text(console.words).into_owned()),
        start_byte: one.span.start,
        end_byte: one.span.end,
        score: one.score,
        words: one.words.clone(),
        quote: project.words(one.document, one.span)?,
    })
}

/// Writes each turn on two lines: its place and the words that made it so, then what was said.
fn write(console: &mut Console, rows: &[Row]) -> Done {
    let place = |row: &Row| plain(&format!("{}:{}", row.document, row.turn));
    let width = rows.iter().map(|row| place(row).width()).max().unwrap_or(0);
    for row in rows {
        console.line(&format!("{}  {}", padded(&place(row), width, Set::Left), plain(&row.words.join(", "))))?;
        console.line(&format!("{}  {}", " ".repeat(width), cut(&row.quote, WIDTH)))?;
    }
    Ok(())
}
