//! Transcripts without labels, in which the questions are told apart by how they are set: as headings, in bold or in
//! italics. That this may be so is offered; it is done only where the user says so.
//!
//! Rules. What is set so is the interviewer's, the rest the informant's. A question may be a paragraph of its own or
//! stand before its answer on the same line, where it has to end with a question mark. What stands before the first
//! question is said by nobody.

use super::label::{self, Candidate};
use crate::domain::span::Span;
use crate::import::Questions;
use crate::import::draft::{Draft, Line, LineKind, Opens};
use crate::import::transcript::Emphasis;

/// Every kind, the surest first.
const KINDS: [Emphasis; 3] = [Emphasis::Heading, Emphasis::Bold, Emphasis::Italic];

/// How the questions of a draft without labels seem to be told apart, if they are.
pub fn offered(draft: &Draft) -> Option<Emphasis> {
    let counted = KINDS.iter().map(|by| (*by, Count::new(draft, *by)));
    let fits = |count: &Count| count.asked >= 2 && count.answered >= 2 && count.asked * 2 >= count.emphasised;
    // The first of those that have most.
    counted.filter(|(_, count)| fits(count)).rev().max_by_key(|(_, count)| count.asked).map(|(by, _)| by)
}

/// The draft with a question and its answer on lines of their own, and the label of each line. Nothing where no line
/// is set apart in this way.
pub fn labels(draft: &Draft, questions: &Questions) -> Option<(Draft, Vec<Option<Candidate>>)> {
    let pieces = pieces(draft, questions.by);
    let is_asked = |(line, is_question): &(Line, bool)| *is_question && draft.words(line).contains('?');
    let first = pieces.iter().position(is_asked).or_else(|| pieces.iter().position(|(_, is_question)| *is_question))?;
    let mut speaking = None;
    let mut labels = Vec::with_capacity(pieces.len());
    for (at, (line, is_question)) in pieces.iter().enumerate() {
        let told = line.kind == LineKind::Speech && at >= first && speaking != Some(*is_question);
        if told {
            speaking = Some(*is_question);
        }
        let label = if *is_question { &questions.interviewer } else { &questions.informant };
        labels.push(if told { label::given(label, None) } else { None });
    }
    let lines = pieces.into_iter().map(|(line, _)| line).collect();
    Some((Draft { lines, ..draft.clone() }, labels))
}

/// The lines of a draft, those cut in two that hold a question and its answer, and whether each is a question.
fn pieces(draft: &Draft, by: Emphasis) -> Vec<(Line, bool)> {
    let level = if by == Emphasis::Heading { level_of_questions(draft) } else { None };
    let mut pieces = Vec::new();
    for line in &draft.lines {
        let end = line.span.start + emphasised(draft, line, by, level);
        let (asked, rest) = (Span { end, ..line.span }, Span { start: end, ..line.span });
        let is_blank = |span: Span| span.of(&draft.text).is_none_or(|words| words.trim().is_empty());
        match (is_blank(asked), is_blank(rest)) {
            // A line that only goes on where the one before was wrapped is part of it.
            _ if line.opens == Opens::Wrap => {
                let before = pieces.last().is_some_and(|(_, is_question)| *is_question);
                pieces.push((line.clone(), before));
            }
            (true, _) => pieces.push((line.clone(), false)),
            (false, true) => pieces.push((line.clone(), true)),
            (false, false) => {
                pieces.push((Line { span: asked, ..line.clone() }, true));
                pieces.push((Line { span: rest, time_ms: None, ..line.clone() }, false));
            }
        }
    }
    pieces
}

/// How many bytes at a line's start are emphasised as a question is.
fn emphasised(draft: &Draft, line: &Line, by: Emphasis, level: Option<u8>) -> usize {
    let bytes = match by {
        _ if line.kind != LineKind::Speech => 0,
        Emphasis::Heading if line.heading.is_some() && line.heading == level => line.span.len(),
        Emphasis::Bold if line.heading.is_none() => line.bold,
        Emphasis::Italic if line.heading.is_none() => line.italic,
        _ => 0,
    };
    let words = draft.words(line);
    let (set, rest) = (words.get(..bytes).unwrap_or_default(), words.get(bytes..).unwrap_or_default());
    if rest.trim().is_empty() || set.trim_end().ends_with('?') { bytes } else { 0 }
}

/// The level of the headings that ask most.
fn level_of_questions(draft: &Draft) -> Option<u8> {
    let mut asked = [0_usize; 10];
    for line in &draft.lines {
        if let Some(count) = line.heading.and_then(|level| asked.get_mut(usize::from(level))) {
            *count += usize::from(draft.words(line).contains('?'));
        }
    }
    let levels = draft.lines.iter().filter_map(|line| line.heading);
    levels.max_by_key(|level| asked.get(usize::from(*level)).copied())
}

/// How a draft looks where its questions are set in one way.
#[derive(Default)]
struct Count {
    /// Lines set so.
    emphasised: usize,
    /// Those of them that hold a question mark.
    asked: usize,
    /// Those after which something else follows.
    answered: usize,
}

impl Count {
    fn new(draft: &Draft, by: Emphasis) -> Self {
        let mut count = Self::default();
        let mut before = false;
        for (line, is_question) in pieces(draft, by) {
            count.emphasised += usize::from(is_question);
            count.asked += usize::from(is_question && draft.words(&line).contains('?'));
            count.answered += usize::from(before && !is_question);
            before = is_question;
        }
        count
    }
}
