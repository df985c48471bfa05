//! Transcripts without labels, in which the questions are recognised by their formatting: headings, bold or italics.
//! The user is asked first.
//!
//! Rules. Formatted text belongs to the interviewer, the rest to the informant. A question may be a paragraph of its
//! own, or precede its answer on the same line; then it must end with a question mark. Text before the first question
//! has no speaker.

use super::label::{self, Candidate};
use crate::domain::span::Span;
use crate::import::Questions;
use crate::import::draft::{Draft, Line, LineKind, Opens};
use crate::import::transcript::Emphasis;

/// All kinds of formatting, the most certain first.
const KINDS: [Emphasis; 3] = [Emphasis::Heading, Emphasis::Bold, Emphasis::Italic];

/// The formatting of the questions in a draft without labels, if there seems to be one.
pub fn offered(draft: &Draft) -> Option<Emphasis> {
    let counted = KINDS.iter().map(|by| (*by, Count::new(draft, *by)));
    let fits = |count: &Count| count.asked >= 2 && count.answered >= 2 && count.asked * 2 >= count.emphasised;
    // The kind with the most questions; on a tie, the first.
    counted.filter(|(_, count)| fits(count)).rev().max_by_key(|(_, count)| count.asked).map(|(by, _)| by)
}

/// The draft with questions and answers on separate lines, and the label of each line. `None` if no line has this
/// formatting.
pub fn labels(draft: &Draft, questions: &Questions) -> Option<(Draft, Vec<Option<Candidate>>)> {
    let pieces = pieces(draft, questions.by);
    let is_asked = |(line, is_question): &(Line, bool)| *is_question && draft.words(line).contains('?');
    let first = pieces.iter().position(is_asked).or_else(|| pieces.iter().position(|(_, is_question)| *is_question))?;
    let mut speaking = None;
    let mut labels = Vec::with_capacity(pieces.len());
    for (at, (line, is_question)) in pieces.iter().enumerate() {
        let is_change = line.kind == LineKind::Speech && at >= first && speaking != Some(*is_question);
        if is_change {
            speaking = Some(*is_question);
        }
        let label = if *is_question { &questions.interviewer } else { &questions.informant };
        labels.push(if is_change { label::from_format(label, None) } else { None });
    }
    let lines = pieces.into_iter().map(|(line, _)| line).collect();
    Some((Draft { lines, ..draft.clone() }, labels))
}

/// The lines of a draft, split where a question precedes its answer, and whether each is a question.
fn pieces(draft: &Draft, by: Emphasis) -> Vec<(Line, bool)> {
    let level = if by == Emphasis::Heading { level_of_questions(draft) } else { None };
    let mut pieces = Vec::new();
    for line in &draft.lines {
        let end = line.span.start + emphasised(draft, line, by, level);
        let (asked, rest) = (Span { end, ..line.span }, Span { start: end, ..line.span });
        let is_blank = |span: Span| span.of(&draft.text).is_none_or(|words| words.trim().is_empty());
        match (is_blank(asked), is_blank(rest)) {
            // A wrapped line belongs to the line before.
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

/// How many bytes at a line's start have the formatting of a question.
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

/// The heading level with the most question marks.
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

/// Counts of the lines with one kind of formatting.
#[derive(Default)]
struct Count {
    /// Lines with the formatting.
    emphasised: usize,
    /// Those of them with a question mark.
    asked: usize,
    /// Those of them that are followed by a line without the formatting.
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
