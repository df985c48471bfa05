//! Decides which times at the start of lines are time codes and not speech. In a transcript with labels, these are the
//! times in brackets and those on a line above a label; in one without labels, times that increase from an early start.
//! Any other time is content (`09:00`) and is kept. A mark of F4 at the end of a paragraph is removed too.

use super::label::Candidate;
use super::time::{self, Time};
use crate::domain::span::Span;
use crate::import::draft::{Draft, Line, Opens};

/// The minimum number of times to judge whether they increase like time codes.
const RUNNING: usize = 3;
/// The first time code comes before this, in milliseconds.
const EARLY: i64 = 60_000;

/// How to treat the times of a draft.
pub struct Timing {
    labelled: bool,
    /// Whether times alone on their lines are time codes.
    alone: bool,
    /// Whether all times at the start of lines increase like time codes.
    running: bool,
}

impl Timing {
    /// Examines the times of a draft with these labels.
    pub fn of(draft: &Draft, labels: &[Option<Candidate>]) -> Self {
        let times: Vec<(usize, Time)> = draft
            .lines
            .iter()
            .enumerate()
            .filter(|(_, line)| line.heading.is_none())
            .filter_map(|(i, line)| Some((i, time::at_start(draft.words(line).trim_start())?)))
            .collect();
        let is_alone = |(i, time): &(usize, Time)| {
            draft.lines.get(*i).is_some_and(|line| draft.words(line).trim().len() == time.bytes)
        };
        let alone: Vec<(usize, Time)> = times.iter().copied().filter(is_alone).collect();
        let labelled = labels.iter().any(Option::is_some);
        let before_label = |(i, _): &&(usize, Time)| labels.get(i + 1).is_some_and(Option::is_some);
        let above_labels = alone.iter().filter(before_label).count() * 10 >= alone.len() * 9;
        let alone_runs = runs(&alone) && alone.len() == times.len();
        let stands_above = if labelled { alone.len() >= RUNNING && above_labels } else { alone_runs };
        Self { labelled, alone: stands_above, running: runs(&times) }
    }

    /// `span` without a time code at its start, and the time in milliseconds.
    pub fn without_time(&self, draft: &Draft, span: Span, after_label: bool) -> (Span, Option<i64>) {
        let words = span.of(&draft.text).unwrap_or_default();
        let indent = words.len() - words.trim_start().len();
        let is_alone = |time: &Time| time.bytes == words.trim().len();
        let is_of_recording = |time: &Time| match () {
            () if is_alone(time) && self.alone => true,
            () if self.labelled || after_label => time.sure,
            () => time.sure && (time.exact || self.running),
        };
        let time = time::at_start(words.trim_start()).filter(is_of_recording);
        let start = span.start + time.map_or(0, |time| indent + time.bytes);
        (Span { start: start.min(span.end), end: span.end }, time.map(|time| time.ms))
    }
}

/// The draft with lines that do not hold the marks of F4 at their ends; the lines hold the times of these. `None` if it
/// has none. Among wrapped lines, only the last one of a paragraph has an end. A mark alone on a line stays.
pub fn without_marks(draft: &Draft) -> Option<Draft> {
    let mark = |at: usize, line: &Line| {
        let goes_on = draft.lines.get(at + 1).is_some_and(|next| next.opens == Opens::Wrap);
        let words = draft.words(line);
        time::mark_at_end(words)
            .filter(|(start, _)| !goes_on && words.get(..*start).is_some_and(|w| !w.trim().is_empty()))
    };
    if !draft.lines.iter().enumerate().any(|(at, line)| mark(at, line).is_some()) {
        return None;
    }
    let mut lines = draft.lines.clone();
    for (at, line) in lines.iter_mut().enumerate() {
        if let Some((length, ms)) = mark(at, line) {
            let end = line.span.start + length;
            line.span.end = end;
            (line.bold, line.italic, line.until_ms) = (line.bold.min(length), line.italic.min(length), Some(ms));
        }
    }
    Some(Draft { lines, ..draft.clone() })
}

/// Whether times begin early and never decrease, like time codes.
fn runs(times: &[(usize, Time)]) -> bool {
    let is_early = times.first().is_some_and(|(_, time)| time.ms < EARLY);
    let is_sorted = times.windows(2).all(|pair| matches!(pair, [(_, a), (_, b)] if a.ms <= b.ms));
    times.len() >= RUNNING && is_early && is_sorted
}
