//! `tusj search`: the text searched, each place shown with what stands around it, the words below one another.

use std::path::PathBuf;

use clap::Args;
use serde::Serialize;
use unicode_width::UnicodeWidthStr;

use super::acts::perform;
use super::code::full_path;
use super::console::{Console, Done};
use super::table::{Set, cut, cut_front, padded, plain};
use crate::domain::ids::{DocumentId, SpeakerId};
use crate::domain::query::how::How;
use crate::domain::span::Span;
use crate::domain::text::sentence;
use crate::domain::turn::turn_at;
use crate::error::Result;
use crate::project::Project;
use crate::project::query::TextHit;
use crate::project::query::diagnosis::Cause;
use crate::project::setting::Saved;
use crate::project::tables::CONTEXT;
use crate::search::parse::hints::hint;
use crate::words::{Words, hint};

/// How wide the words on either side may be, in columns of the screen.
const SIDE: usize = 36;

/// What to look for.
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

/// One place.
#[derive(Serialize)]
struct Row {
    document: String,
    participant: Option<String>,
    speaker: Option<String>,
    role: Option<&'static str>,
    turn: i64,
    /// When the turn began, in milliseconds from the recording's start.
    time_ms: Option<i64>,
    start_byte: usize,
    end_byte: usize,
    quote: String,
    context_before: String,
    context_after: String,
}

/// What was found, and the turn in which it stands.
#[derive(Clone, Copy)]
struct Hit {
    document: DocumentId,
    turn: i64,
    speaker: Option<SpeakerId>,
    /// Where the turn lies.
    around: Span,
    /// Where what was found lies.
    at: Span,
}

impl Search {
    /// Shows every place.
    pub(super) fn run(&self, console: &mut Console) -> Done {
        if let Some(code) = &self.code {
            return perform(console, &self.file, self.json, |project| self.code(project, code)).map(drop);
        }
        if let Some(name) = &self.save {
            let query = self.query.clone().unwrap_or_default();
            let how = How { strictly: self.as_written, ..How::default() };
            let saved = Saved { name: name.clone(), query, how };
            return perform(console, &self.file, self.json, |p| p.save_search(&saved).map(drop)).map(drop);
        }
        let project = console.read(&self.file)?;
        let hits = self.hits(&project)?;
        let rows: Vec<Row> = hits.into_iter().map(|hit| row(&project, console.words, hit)).collect::<Result<_>>()?;
        if self.json {
            return console.json_list(rows);
        }
        concordance(console, &rows)?;
        console.line(&console.words.tell("count-hits", &[("n", rows.len().into())]))?;
        if rows.is_empty() {
            let reason = self.reason(&project, console.words)?;
            console.line(&reason)?;
        }
        Ok(())
    }
}

impl Search {
    /// The query, and how it is asked.
    fn asked(&self, project: &Project) -> Result<(String, How)> {
        let how = How { strictly: self.as_written, ..How::default() };
        match &self.saved {
            Some(name) => {
                let saved = project.find_search(name)?;
                Ok((saved.query, How { strictly: how.strictly || saved.how.strictly, ..saved.how }))
            }
            None => Ok((self.query.clone().unwrap_or_default(), how)),
        }
    }

    /// Why nothing was found, as the Search screen says it.
    fn reason(&self, project: &Project, words: &Words) -> Result<String> {
        let (query, how) = self.asked(project)?;
        let cause = project.why_nothing(&query, how)?;
        let hits = words.tell("count-hits", &[("n", cause.map_or(0, |(_, count)| count).into())]);
        let values = [("query", query.as_str().into()), ("hits", hits.into())];
        let reason = match cause.map(|(cause, _)| cause) {
            Some(Cause::Interviewers) => words.tell("search-none-of-informants-typed", &values),
            Some(Cause::Strictness) => words.tell("search-none-strictly-typed", &values),
            Some(Cause::Spelling) => words.tell("search-none-so-written", &values),
            Some(Cause::Narrowing) => words.tell("search-none-there", &values),
            None => words.tell("search-none", &values),
        };
        Ok(match hint(&query) {
            Some(hint) => format!("{reason} {}", hint::sentence(words, &hint)),
            None => reason,
        })
    }

    /// What was found, and in which turn. Where no words were asked for, that is the turn itself.
    fn hits(&self, project: &Project) -> Result<Vec<Hit>> {
        let (query, how) = self.asked(project)?;
        let places = project.places(&how.meant(project.understand(&query)?))?;
        let hits = |place: TextHit| {
            let TextHit { document, turn, speaker, span: around, hits, .. } = place;
            let hits = if hits.is_empty() { vec![around] } else { hits };
            hits.into_iter().map(move |at| Hit { document, turn, speaker, around, at })
        };
        Ok(places.into_iter().flat_map(hits).collect())
    }

    /// Codes the sentence around each hit, as one act; two hits in one sentence are one.
    fn code(&self, project: &mut Project, code: &str) -> Result<()> {
        let mut sentences = Vec::new();
        for hit in self.hits(project)? {
            let text = project.text(hit.document)?;
            sentences.push((hit.document, sentence::around(&text.text, hit.at)));
        }
        sentences.dedup();
        if sentences.is_empty() {
            // A code that nothing is coded with was not asked for.
            return Ok(());
        }
        let path = full_path(project, code)?;
        project.code_passages_with(&sentences, &path).map(drop)
    }
}

fn row(project: &Project, words: &Words, hit: Hit) -> Result<Row> {
    let Hit { document, turn, speaker, around: all, at } = hit;
    let model = project.model();
    let text = project.text(document)?;
    let participant = model.heard_from(document, speaker).and_then(|id| model.participants.get(id));
    let name = speaker.and_then(|id| model.speaker_name(id));
    let role = speaker.and_then(|id| model.speakers.get(id)).map(|speaker| speaker.role.word());
    let around = |from: usize, to: usize| Span::new(from, to).snapped(&text.text).of(&text.text).unwrap_or_default();
    let time_ms = turn_at(&text.turns, at.start).and_then(|place| text.turns.get(place)?.time_ms);
    let from = all.start.max(at.start.saturating_sub(CONTEXT));
    let to = all.end.min(at.end.saturating_add(CONTEXT));
    Ok(Row {
        document: project.document(document)?.name.clone(),
        participant: participant.map(|p| p.number.clone()),
        speaker: name.map(|name| name.text(words).into_owned()),
        role,
        turn,
        time_ms,
        start_byte: at.start,
        end_byte: at.end,
        quote: at.of(&text.text).unwrap_or_default().to_owned(),
        context_before: around(from, at.start).to_owned(),
        context_after: around(at.end, to).to_owned(),
    })
}

/// Writes the places, what was found below one another.
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
