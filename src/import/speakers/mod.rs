//! Speakers: from a draft's lines to the plan of its turns. Who speaks where, what is a label and a time and no part
//! of what is said, where the interview ends.
//!
//! Rules. A line that begins with a label begins a turn; lines without one go on in it. What stands before the first
//! label (title, date, who was there) is kept as one turn without a speaker. Where no label is found,
//! each paragraph is a turn. A time in brackets at the start of a line is taken away with or without a label; one in
//! the middle of a line is left, since it may be spoken. After a line that says that the interview is over, the rest
//! is no part of the text, unless people go on speaking: then it was only a break.

mod cues;
mod ending;
mod evidence;
mod label;
mod roles;
mod time;
mod vocabulary;
mod words;

#[cfg(test)]
mod tests;

use std::collections::HashMap;

use super::Options;
use super::draft::{Draft, Line, Opens};
use super::plan::{Piece, Plan, PlannedTurn};
use crate::domain::document::Role;
use crate::domain::span::Span;
pub use label::key;

/// Finds the turns of a draft.
pub fn plan(draft: &Draft, options: &Options) -> Plan {
    if draft.lines.iter().any(|l| l.voice.is_some()) {
        return roles::guessed(draft, cues::by_voice(draft, options));
    }
    let labels = evidence::labels(draft, options);
    let end = ending::first_line_after(draft, &labels);
    let mut planner = Planner::new(draft, labels.iter().any(Option::is_some));
    for (line, label) in draft.lines.iter().zip(&labels).take(end.unwrap_or(usize::MAX)) {
        planner.line(line, label.as_ref());
    }
    let mut plan = planner.plan;
    plan.after = end.and_then(|i| draft.lines.get(i)).map(|l| l.span.start);
    if draft.cues && plan.speakers.is_empty() {
        plan.turns = cues::sentences(draft, plan.turns);
    }
    roles::guessed(draft, plan)
}

/// A plan in the making.
struct Planner<'a> {
    draft: &'a Draft,
    plan: Plan,
    /// Positions of speakers by their labels' keys.
    places: HashMap<String, usize>,
    /// Whether there are labels; a paragraph is a turn where there are none.
    labelled: bool,
    /// Whether lines with nothing but a time recur, so that they are no answers.
    bare_times: bool,
    /// A time that stood on a line of its own and belongs to what follows.
    waiting: Option<i64>,
}

impl<'a> Planner<'a> {
    fn new(draft: &'a Draft, labelled: bool) -> Self {
        let bare_times = draft.lines.iter().filter(|l| is_only_time(draft.words(l))).count() >= 3;
        Self { draft, plan: Plan::default(), places: HashMap::new(), labelled, bare_times, waiting: None }
    }

    fn line(&mut self, line: &Line, label: Option<&label::Candidate>) {
        let after_label = line.span.start + label.map_or(0, |l| l.said).min(line.span.len());
        let (span, time_ms) = self.without_time(Span { start: after_label, end: line.span.end });
        if let Some(label) = label {
            let speaker = self.speaker(&label.label, &label.key());
            let time_ms = label.time_ms.or(time_ms).or(self.waiting.take()).or(line.time_ms);
            return self.turn(line, Some(speaker), time_ms, Piece { span, opens: Opens::Paragraph });
        }
        let opens = if self.draft.cues { Opens::Wrap } else { line.opens };
        let (piece, time_ms) = (Piece { span, opens }, time_ms.or(line.time_ms));
        if span.of(&self.draft.text).is_none_or(|w| w.trim().is_empty()) {
            self.waiting = time_ms;
            return;
        }
        match self.plan.turns.last_mut() {
            Some(turn) if self.labelled || line.opens != Opens::Paragraph => {
                // A time in the middle of a turn is not the time of its start.
                let begun =
                    turn.pieces.iter().any(|p| p.span.of(&self.draft.text).is_some_and(|w| !w.trim().is_empty()));
                let time_ms = time_ms.or(self.waiting.take()).filter(|_| !begun);
                turn.time_ms = turn.time_ms.or(time_ms);
                turn.pieces.push(piece);
            }
            _ => {
                let time_ms = time_ms.or(self.waiting.take());
                self.turn(line, None, time_ms, piece);
            }
        }
    }

    /// What is left of `span` without a time at its start, and the time in milliseconds.
    fn without_time(&self, span: Span) -> (Span, Option<i64>) {
        let words = span.of(&self.draft.text).unwrap_or_default();
        let indent = words.len() - words.trim_start().len();
        let time = time::at_start(words.trim_start()).filter(|t| t.sure || (self.bare_times && is_only_time(words)));
        let start = span.start + time.map_or(0, |t| indent + t.bytes);
        (Span { start: start.min(span.end), end: span.end }, time.map(|t| t.ms))
    }

    /// Begins a turn; goes on in the last one where a subtitle file repeats its speaker's label.
    fn turn(&mut self, line: &Line, speaker: Option<usize>, time_ms: Option<i64>, piece: Piece) {
        if let Some(last) = self.plan.turns.last_mut().filter(|t| t.speaker == speaker && speaker.is_some())
            && self.draft.cues
        {
            last.pieces.push(Piece { opens: Opens::Wrap, ..piece });
            return;
        }
        self.plan.turns.push(PlannedTurn { begins: line.span.start, speaker, time_ms, pieces: vec![piece] });
    }

    fn speaker(&mut self, label: &str, key: &str) -> usize {
        let speakers = &mut self.plan.speakers;
        *self.places.entry(key.to_owned()).or_insert_with(|| {
            speakers.push((label.to_owned(), Role::Other));
            speakers.len() - 1
        })
    }
}

/// Whether a line holds nothing but a time.
fn is_only_time(words: &str) -> bool {
    let words = words.trim();
    time::at_start(words).is_some_and(|t| t.bytes == words.len())
}
