//! Candidates: possible speaker labels at the start of a line, judged by that line alone.
//! [`evidence`](super::evidence) decides over the whole document which of them are labels.

mod line_start;

use line_start::LineStart;

use super::name::{self, Name};
use super::time;
use super::words::{Form, role};
use crate::domain::document::Role;
use crate::domain::span::Span;

/// How a label is separated from the speech.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Shape {
    /// `Anna: …`, with or without times and emphasis.
    Colon,
    /// `Anna⇥…`, or two or more spaces in place of the tab.
    Column,
    /// `Anna [00:12] …` or `[00:12] Anna …`.
    BesideTime,
    /// `Anna 00:12` or `00:12 Anna` on a line of its own.
    Timed,
    /// The line's first words are bold.
    Bold,
    /// `Anna - …`, or a letter with a full stop: `Q. …`.
    Loose,
    /// The line holds nothing else.
    Alone,
    /// The format gives the speaker, or the user gave a label.
    Given,
}

/// A possible label at the start of a line.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Candidate {
    /// The label without colon, brackets and markup.
    pub label: String,
    /// A remark in brackets after it: `kvinne, 34`.
    pub remark: Option<String>,
    /// A word that a meeting program added: `Gjest`.
    pub badge: Option<String>,
    /// How it is separated from the speech.
    pub shape: Shape,
    /// The form of its words.
    pub form: Form,
    /// The time beside it.
    pub time_ms: Option<i64>,
    /// Words in a column between label and time, in bytes of the line: `R   Topic   00:12   …`.
    pub aside: Option<Span>,
    /// Where the speech begins, in bytes of the line.
    pub said: usize,
    /// Whether the label is bold.
    pub bold: bool,
}

impl Candidate {
    /// A candidate with the label `raw`; `None` if that cannot be a label.
    pub fn new(raw: &str, shape: Shape, time_ms: Option<i64>, said: usize) -> Option<Self> {
        let Name { label, remark, badge, form } = name::read(raw)?;
        Some(Self { label, remark, badge, shape, form, time_ms, aside: None, said, bold: false })
    }

    /// The label in the form in which labels are compared: lower case, one space between words.
    pub fn key(&self) -> String {
        key(&self.label)
    }
}

/// A label in the form in which labels are compared: lower case, one space between words.
pub fn key(label: &str) -> String {
    label.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

/// The label that a line seems to begin with. `bold` is the number of bold bytes at its start.
pub fn candidate(line: &str, bold: usize) -> Option<Candidate> {
    let (open, time) = time::after_markup(line);
    let from = open + time.map_or(0, |t| t.bytes);
    let rest = line.get(from..)?;
    // `00:12 - Anna: …`
    let dash = |c: char| time.is_some() && matches!(c, '-' | '–' | '—');
    let from = from + (rest.len() - rest.trim_start_matches(|c| is_markup(c) || dash(c)).len());
    let words = line.get(from..)?;
    let found = LineStart { words, from, time_ms: time.map(|t| t.ms) }.label(line, bold)?;
    let is_marked = line.get(..from).is_some_and(|open| open.ends_with("**") || open.ends_with("__"));
    Some(Candidate { bold: is_marked || bold >= from + found.label.len(), ..found })
}

/// A label given by the format, whatever it looks like. The whole line is speech.
pub fn from_format(raw: &str, time_ms: Option<i64>) -> Option<Candidate> {
    let Name { label, remark, badge, form } = name::from_format(raw)?;
    Some(Candidate { label, remark, badge, shape: Shape::Given, form, time_ms, aside: None, said: 0, bold: false })
}

/// A label in a cell of its own, whatever it looks like.
pub fn in_cell(words: &str, time_ms: Option<i64>) -> Option<Candidate> {
    let found = filling(words).or_else(|| from_format(words, None))?;
    Some(Candidate { shape: Shape::Given, time_ms: time_ms.or(found.time_ms), said: words.len(), ..found })
}

/// The candidate that takes up all of these words.
fn filling(words: &str) -> Option<Candidate> {
    candidate(words, 0).filter(|found| found.said >= words.trim_end().len())
}

/// Whether the content of a cell may be a speaker label.
pub fn could_be_label(words: &str) -> bool {
    filling(words).is_some_and(|found| found.form != Form::Lower)
}

/// The role given by the content of a cell, if it may be a label.
pub fn role_of(words: &str) -> Option<Role> {
    role(&filling(words)?.label).map(|(role, _)| role)
}

/// Whether the words begin with a possible label and a colon.
pub fn begins_with_label(words: &str) -> bool {
    candidate(words, 0).is_some_and(|found| found.shape == Shape::Colon && found.form != Form::Lower)
}

/// Whether a character at a line's start is markup or invisible.
pub fn is_markup(c: char) -> bool {
    // The last three are invisible: a byte order mark, a zero-width space, a soft hyphen.
    c.is_whitespace() || matches!(c, '*' | '_' | '#' | '>' | '•' | '\u{feff}' | '\u{200b}' | '\u{ad}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_and_a_colon_begin_a_line_of_speech() {
        for (words, begins) in [("Siv: ja", true), ("Siv\tja", false), ("siv: ja", false), ("det gikk bra", false)] {
            assert_eq!(begins_with_label(words), begins, "{words}");
        }
    }
}
