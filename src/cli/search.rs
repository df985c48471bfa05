//! `tusj search`: searches the text and prints each hit with its context, aligned as a concordance.

use std::path::PathBuf;

use clap::Args;
use serde::Serialize;
use unicode_width::UnicodeWidthStr;

use super::acts::perform;
use super::code::full_path;
use super::console::{Console, Done};
use super::table::{Set, cut, cut_front, padded, plain};
use crate::domain::document::DocumentText;
use crate::domain::ids::{DocumentId, SpeakerId};
use crate::domain::query::options::SearchOptions;
use crate::domain::span::Span;
use crate::domain::text::sentence;
use crate::error::Result;
use crate::project::Project;
use crate::project::model::Model;
use crate::project::query::TextHit;
use crate::project::query::diagnosis::Cause;
use crate::project::setting::Saved;
use crate::project::tables::CONTEXT;
use crate::words::Words;

/// The widest context on either side, in terminal columns.
const SIDE: usize = 36;

/// The arguments of `tusj search`.
#[derive(Args, Debug)]
pub(super) struct Search {
    #[arg(value_name = "FILE.tusj")]
    file: PathBuf,
    #[arg(value_name = "QUERY", required_unless_present = "saved", conflicts_with = "saved")]
    query: Option<String>,
    #[arg(long, value_name = "NAME")]
    saved: Option<String>,
    #[arg(long, value_name = "NAME", conflicts_with_all = ["saved", "code"])]
    save: Option<String>,
    #[arg(long)]
    as_written: bool,
    #[arg(long, value_name = "A/B")]
    code: Option<String>,
    #[arg(long)]
    json: bool,
}

/// One hit, as JSON.
#[derive(Serialize)]
struct Row {
    document: String,
    participant: Option<String>,
    speaker: Option<String>,
    role: Option<&'static str>,
    turn: i64,
    /// When the turn starts, in milliseconds from the start of the recording.
    time_ms: Option<i64>,
    start_byte: usize,
    end_byte: usize,
    quote: String,
    context_before: String,
    context_after: String,
}

/// A hit with its words and context.
struct Hit {
    document: DocumentId,
    turn: i64,
    speaker: Option<SpeakerId>,
    time_ms: Option<i64>,
    at: Span,
    quote: String,
    context_before: String,
    context_after: String,
}

impl Hit {
    fn of(text: &DocumentText, found: &TextHit, at: Span) -> Self {
        let TextHit { document, turn, speaker, span: all, .. } = *found;
        let words = |from: usize, to: usize| {
            Span::new(from, to).snapped(&text.text).of(&text.text).unwrap_or_default().to_owned()
        };
        let from = all.start.max(at.start.saturating_sub(CONTEXT));
        let to = all.end.min(at.end.saturating_add(CONTEXT));
        Self {
            document,
            turn,
            speaker,
            time_ms: text.time_at(at.start),
            at,
            quote: at.of(&text.text).unwrap_or_default().to_owned(),
            context_before: words(from, at.start),
            context_after: words(at.end, to),
        }
    }
}

impl Search {
    /// Prints every hit.
    pub(super) fn run(&self, console: &mut Console) -> Done {
        let query = self.query.as_deref().unwrap_or_default();
        if let Some(code) = &self.code {
            perform(console, &self.file, self.json, |project| self.code(project, code))?;
            return console.hint(query, !self.json);
        }
        if let Some(name) = &self.save {
            let options = SearchOptions { as_written: self.as_written, ..SearchOptions::default() };
            let saved = Saved { name: name.clone(), query: query.to_owned(), options };
            perform(console, &self.file, self.json, |p| p.save_search(&saved).map(drop))?;
            return console.hint(query, !self.json);
        }
        let project = console.read(&self.file)?;
        let hits = self.hits(&project, Hit::of)?;
        let rows: Vec<Row> = hits.into_iter().map(|hit| row(project.model(), console.words, hit)).collect();
        match self.json {
            true => console.json_list(rows)?,
            false => self.write_for_people(console, &project, &rows)?,
        }
        console.hint(&self.query_and_options(&project)?.0, !self.json)
    }

    /// Prints the hits and their number for people. If there are none, it says why.
    fn write_for_people(&self, console: &mut Console, project: &Project, rows: &[Row]) -> Done {
        concordance(console, rows)?;
        console.line(&console.words.tell("count-hits", &[("n", rows.len().into())]))?;
        if rows.is_empty() {
            let reason = self.reason(project, console.words)?;
            console.line(&reason)?;
        }
        Ok(())
    }
}

impl Search {
    /// The query and its options.
    fn query_and_options(&self, project: &Project) -> Result<(String, SearchOptions)> {
        let options = SearchOptions { as_written: self.as_written, ..SearchOptions::default() };
        match &self.saved {
            Some(name) => {
                let saved = project.find_search(name)?;
                Ok((
                    saved.query,
                    SearchOptions { as_written: options.as_written || saved.options.as_written, ..saved.options },
                ))
            }
            None => Ok((self.query.clone().unwrap_or_default(), options)),
        }
    }

    /// Why nothing was found, in the same words as the Search screen.
    fn reason(&self, project: &Project, words: &Words) -> Result<String> {
        let (query, options) = self.query_and_options(project)?;
        let cause = project.why_nothing(&query, options)?;
        let hits = words.tell("count-hits", &[("n", cause.map_or(0, |(_, count)| count).into())]);
        let values = [("query", query.as_str().into()), ("hits", hits.into())];
        Ok(match cause.map(|(cause, _)| cause) {
            Some(Cause::Interviewers) => words.tell("search-none-of-informants-typed", &values),
            Some(Cause::Strictness) => words.tell("search-none-exact-typed", &values),
            Some(Cause::Spelling) => words.tell("search-none-spelled", &values),
            Some(Cause::Narrowing) => words.tell("search-none-in-filter", &values),
            None => words.tell("search-none", &values),
        })
    }

    /// Calls `make` for each hit. If the query has no words, the whole turn is the hit.
    fn hits<T: Send>(
        &self,
        project: &Project,
        make: impl Fn(&DocumentText, &TextHit, Span) -> T + Sync,
    ) -> Result<Vec<T>> {
        let (query, options) = self.query_and_options(project)?;
        let condition = options.apply(project.understand(&query)?);
        let found = project.text_hits_with(&condition, |text, found| {
            let turn = [found.span];
            let hits = if found.hits.is_empty() { &turn[..] } else { &found.hits };
            hits.iter().map(|at| make(text, &found, *at)).collect::<Vec<T>>()
        })?;
        Ok(found.into_iter().flatten().collect())
    }

    /// Codes the sentence around each hit, as one change. A sentence with several hits is coded once.
    fn code(&self, project: &mut Project, code: &str) -> Result<()> {
        let sentence =
            |text: &DocumentText, found: &TextHit, at: Span| (found.document, sentence::around(&text.text, at));
        let mut sentences = self.hits(project, sentence)?;
        sentences.dedup();
        if sentences.is_empty() {
            // Do not create a code that would have no excerpts.
            return Ok(());
        }
        let path = full_path(project, code)?;
        project.code_passages_with(&sentences, &path).map(drop)
    }
}

fn row(model: &Model, words: &Words, hit: Hit) -> Row {
    let participant = model.participant_of_turn(hit.document, hit.speaker).and_then(|id| model.participants.get(id));
    let name = hit.speaker.and_then(|id| model.speaker_name(id));
    Row {
        document: model.documents.get(hit.document).map_or_else(String::new, |document| document.name.clone()),
        participant: participant.map(|p| p.number.clone()),
        speaker: name.map(|name| name.text(words).into_owned()),
        role: hit.speaker.and_then(|id| model.speakers.get(id)).map(|speaker| speaker.role.word()),
        turn: hit.turn,
        time_ms: hit.time_ms,
        start_byte: hit.at.start,
        end_byte: hit.at.end,
        quote: hit.quote,
        context_before: hit.context_before,
        context_after: hit.context_after,
    }
}

/// Prints the hits with the found words aligned below each other.
fn concordance(console: &mut Console, rows: &[Row]) -> Done {
    let place = |row: &Row| plain(&format!("{}:{}", row.document, row.turn));
    let width = rows.iter().map(|row| place(row).width()).max().unwrap_or(0);
    for row in rows {
        let at = padded(&place(row), width, Set::Left);
        let before = padded(&cut_front(&row.context_before, SIDE), SIDE, Set::Right);
        let room = (2 * SIDE).saturating_sub(SIDE.min(row.quote.width()));
        let found = format!("{}{}", plain(&row.quote), plain(&row.context_after));
        console.line(&format!("{at}  {before}{}", cut(&found, room.max(SIDE))))?;
    }
    Ok(())
}
