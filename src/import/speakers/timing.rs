//! Which times at the start of lines are times of the recording, and so no part of what is said. In a transcript with
//! labels, those in brackets and those that stand above a label; in one without, those that run as a recording does.
//! Any other time is something that was written (`09:00`), and stays.

use super::label::Candidate;
use super::time::{self, Time};
use crate::domain::span::Span;
use crate::import::draft::Draft;

/// How many times there are at least that run as a recording does.
const RUNNING: usize = 3;
/// Before when a recording's first time stands, in milliseconds.
const EARLY: i64 = 60_000;

/// How the times of a draft are to be taken.
pub struct Timing {
    labelled: bool,
    /// Whether times alone on their lines stand above labels, or run as a recording does.
    alone: bool,
    /// Whether all times at starts of lines run as a recording does.
    running: bool,
}

impl Timing {
    /// Looks at the times of a draft with these labels.
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

    /// What is left of `span` without a time at its start, and the time in milliseconds.
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

/// Whether times begin early and never go back, as in a recording.
fn runs(times: &[(usize, Time)]) -> bool {
    let is_early = times.first().is_some_and(|(_, time)| time.ms < EARLY);
    let is_sorted = times.windows(2).all(|pair| matches!(pair, [(_, a), (_, b)] if a.ms <= b.ms));
    times.len() >= RUNNING && is_early && is_sorted
}
