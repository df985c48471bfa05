//! A candidate: what one line alone tells of a speaker's label at its start. Whether it is one, the whole document
//! decides ([`evidence`](super::evidence)).

use super::name::{self, Name};
use super::time;
use super::words::{Form, role};
use crate::domain::document::Role;
use crate::domain::span::Span;

/// How a label is set off from what is said.
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
    /// The format says who speaks, or the user named a label that nothing sets off.
    Given,
}

/// A would-be label at the start of a line.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Candidate {
    /// The label without colon, brackets and markup.
    pub label: String,
    /// What stands in brackets after it: `kvinne, 34`.
    pub remark: Option<String>,
    /// What a program wrote after it that is no part of the name: `Gjest`.
    pub badge: Option<String>,
    /// How it is set off.
    pub shape: Shape,
    /// What its words look like.
    pub form: Form,
    /// The time beside it.
    pub time_ms: Option<i64>,
    /// Words in a column between label and time, in bytes of the line: `R   Topic   00:12   …`.
    pub aside: Option<Span>,
    /// Where in the line what is said begins, in bytes.
    pub said: usize,
    /// Whether the label is bold.
    pub bold: bool,
}

impl Candidate {
    /// A label that its line sets off like this; nothing where `raw` can be no label.
    pub fn new(raw: &str, shape: Shape, time_ms: Option<i64>, said: usize) -> Option<Self> {
        let Name { label, remark, badge, form } = name::read(raw)?;
        Some(Self { label, remark, badge, shape, form, time_ms, aside: None, said, bold: false })
    }

    /// What two labels share that are the same: lower case, one space between words.
    pub fn key(&self) -> String {
        key(&self.label)
    }
}

/// The label as it is compared with others.
pub fn key(label: &str) -> String {
    label.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

/// How far into a line a label can reach, in characters, emphasis and times included.
const REACH: usize = 80;

/// The label that a line seems to begin with; `bold` says how many bytes at its start are bold.
pub fn candidate(line: &str, bold: usize) -> Option<Candidate> {
    let open = line.len() - line.trim_start_matches(is_markup).len();
    let before = line.get(open..)?;
    let time = time::at_start(before);
    let from = open + time.map_or(0, |t| t.bytes);
    let rest = line.get(from..)?;
    // `00:12 - Anna: …`
    let dash = |c: char| time.is_some() && matches!(c, '-' | '–' | '—');
    let from = from + (rest.len() - rest.trim_start_matches(|c| is_markup(c) || dash(c)).len());
    let words = line.get(from..)?;
    let start = Start { words, from, time_ms: time.map(|t| t.ms) };
    let found = start
        .colon()
        .or_else(|| start.column())
        .or_else(|| start.before_time())
        .or_else(|| start.timed())
        .or_else(|| start.bold_words(line, bold))
        .or_else(|| start.loose())
        .or_else(|| start.alone())?;
    let is_marked = line.get(..from).is_some_and(|open| open.ends_with("**") || open.ends_with("__"));
    Some(Candidate { bold: is_marked || bold >= from + found.label.len(), ..found })
}

/// A label that the format gives: it is one, whatever it looks like. Nothing of its line is taken away.
pub fn given(raw: &str, time_ms: Option<i64>) -> Option<Candidate> {
    let Name { label, remark, badge, form } = name::given(raw)?;
    Some(Candidate { label, remark, badge, shape: Shape::Given, form, time_ms, aside: None, said: 0, bold: false })
}

/// The label that fills a cell of its own, whatever its words.
pub fn told(words: &str, time_ms: Option<i64>) -> Option<Candidate> {
    let found = filling(words).or_else(|| given(words, None))?;
    Some(Candidate { shape: Shape::Given, time_ms: time_ms.or(found.time_ms), said: words.len(), ..found })
}

/// The would-be label that takes all of these words.
fn filling(words: &str) -> Option<Candidate> {
    candidate(words, 0).filter(|found| found.said >= words.trim_end().len())
}

/// Whether words that fill a cell of their own could be the label of a speaker.
pub fn could_be_label(words: &str) -> bool {
    filling(words).is_some_and(|found| found.form != Form::Lower)
}

/// The role that words tell which fill a cell of their own, if they can be a label.
pub fn role_of(words: &str) -> Option<Role> {
    role(&filling(words)?.label).map(|(role, _)| role)
}

/// Whether words begin with what could be a label and a colon.
pub fn begins_with_label(words: &str) -> bool {
    candidate(words, 0).is_some_and(|found| found.shape == Shape::Colon && found.form != Form::Lower)
}

/// Whether a character at a line's start is no part of its words.
pub fn is_markup(c: char) -> bool {
    // The last three are not seen: a byte order mark, a space without width, a soft hyphen.
    c.is_whitespace() || matches!(c, '*' | '_' | '#' | '>' | '•' | '\u{feff}' | '\u{200b}' | '\u{ad}')
}

/// The start of a line: its words after markup and a time.
struct Start<'a> {
    words: &'a str,
    /// Where the words begin, in bytes of the line.
    from: usize,
    time_ms: Option<i64>,
}

impl Start<'_> {
    /// The part of the words that a label can reach into.
    fn head(&self) -> &str {
        let end = self.words.char_indices().nth(REACH).map_or(self.words.len(), |(at, _)| at);
        self.words.get(..end).unwrap_or(self.words)
    }

    fn colon(&self) -> Option<Candidate> {
        let head = self.head();
        // The first colon that is not inside a clock time.
        let mut at = head.find([':', '：'])?;
        let mut time_ms = self.time_ms;
        let mut name = head.get(..at)?;
        if let Some((start, ms)) = clock_around(head, at) {
            name = head.get(..start)?;
            let after = start + time::at_start(head.get(start..)?)?.bytes;
            at = Some(after).filter(|&a| head.get(a..).is_some_and(|r| r.starts_with([':', '：'])))?;
            time_ms = time_ms.or(Some(ms));
        }
        let colon = head.get(at..)?.chars().next()?.len_utf8();
        let after = self.words.get(at + colon..)?;
        let closing = after.len() - after.trim_start_matches(['*', '_']).len();
        let speech = after.get(closing..)?;
        // `12:30`, `http://` and `C:\` are no labels.
        if speech.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '/' | '\\' | ':' | ')')) {
            return None;
        }
        Candidate::new(name, Shape::Colon, time_ms, self.from + at + colon + closing)
    }

    /// A label and what is said in columns, set off by a tab or by two or more spaces, a time between them or not.
    fn column(&self) -> Option<Candidate> {
        let columns = columns(self.head());
        let (first, second) = (*columns.first()?, *columns.get(1)?);
        let name = self.words.get(first.range())?;
        let rest = self.words.get(second.start..)?;
        let said = self.from + second.start;
        if let Some(time) = time::at_start(rest) {
            if time.bytes == rest.trim_end().len() {
                // `Anna⇥00:12` is a line of its own.
                return Candidate::new(
                    name,
                    Shape::Timed,
                    self.time_ms.or(Some(time.ms)),
                    self.from + self.words.len(),
                );
            }
            // `Anna⇥00:12⇥ja` has its time before the words; `Anna⇥12:30 kom hun` speaks of one.
            if columns.get(2).is_some_and(|third| second.start + time.bytes == third.start) {
                return Candidate::new(name, Shape::Column, self.time_ms.or(Some(time.ms)), said + time.bytes);
            }
        }
        let third = columns.get(2).and_then(|third| Some((third, time::at_start(self.words.get(third.start..)?)?)));
        if let Some((third, time)) = third.filter(|(third, time)| third.start + time.bytes < self.words.len()) {
            let found = Candidate::new(
                name,
                Shape::Column,
                self.time_ms.or(Some(time.ms)),
                self.from + third.start + time.bytes,
            )?;
            let aside = Span { start: said, end: self.from + second.end };
            return Some(Candidate { aside: Some(aside), ..found });
        }
        let (name, time_ms) = match time::at_end(name) {
            Some((start, ms)) => (name.get(..start)?, Some(ms)),
            None => (name, None),
        };
        Candidate::new(name, Shape::Column, self.time_ms.or(time_ms), said)
    }

    /// `Anna [00:12] ja`: a time that can hardly be anything else between label and words.
    fn before_time(&self) -> Option<Candidate> {
        let head = self.head();
        let starts =
            head.char_indices().zip(head.chars().skip(1)).filter(|((_, c), _)| c.is_whitespace() || is_markup(*c));
        for at in starts.map(|((at, c), _)| at + c.len_utf8()) {
            let Some(time) = time::at_start(self.words.get(at..)?).filter(|time| time.sure) else { continue };
            let said = at + time.bytes;
            let rest = self.words.get(said..)?;
            let said = said + (rest.len() - rest.trim_start_matches(['*', '_', ' ', '-', '–', '—']).len());
            if said == self.words.len() {
                return None;
            }
            return Candidate::new(self.words.get(..at)?, Shape::BesideTime, Some(time.ms), self.from + said);
        }
        None
    }

    fn timed(&self) -> Option<Candidate> {
        let end = self.from + self.words.len();
        if self.head().len() < self.words.len() {
            return None;
        }
        if let Some((start, ms)) = time::at_end(self.words) {
            return Candidate::new(self.words.get(..start)?, Shape::Timed, Some(ms), end);
        }
        let closed = self.words.trim_end().ends_with(['.', '?', '!', ',', '…', ';']);
        if self.time_ms.is_none() || closed {
            None
        } else {
            Candidate::new(self.words, Shape::Timed, self.time_ms, end)
        }
    }

    fn bold_words(&self, line: &str, bold: usize) -> Option<Candidate> {
        let name = line.get(self.from..bold)?;
        let rest = line.get(bold..)?;
        if rest.trim().is_empty() || name.trim_end().ends_with(['.', '?', '!', ',', '…']) {
            return None;
        }
        let dash = rest.trim_start();
        let said = bold + (rest.len() - dash.trim_start_matches(['-', '–', '—', ' ']).len());
        Candidate::new(name, Shape::Bold, self.time_ms, said)
    }

    /// A label that only a dash or a full stop sets off, as both do much else.
    fn loose(&self) -> Option<Candidate> {
        let head = self.head();
        let dashed = [" - ", " – ", " — "].into_iter().filter_map(|dash| Some((head.find(dash)?, dash.len()))).min();
        let stopped = head.find(". ").map(|at| (at, 2));
        let label = |(at, length): (usize, usize)| {
            let name = self.words.get(..at)?;
            Candidate::new(name, Shape::Loose, self.time_ms, self.from + at + length)
        };
        let is_short = |found: &Candidate| found.form == Form::Code;
        dashed.and_then(label).or_else(|| stopped.and_then(label).filter(is_short)).filter(|c| c.form != Form::Lower)
    }

    fn alone(&self) -> Option<Candidate> {
        let words = self.words;
        let closed = words.trim_end().ends_with(['.', '?', '!', ',', '…', ';', '-', '–', '"', '»', '”']);
        if closed || words.chars().count() > 40 || words.starts_with(['(', '-', '–']) {
            return None;
        }
        Candidate::new(words, Shape::Alone, self.time_ms, self.from + words.len()).filter(|c| c.form != Form::Lower)
    }
}

/// The clock time that holds the colon at byte `at`: its start, bracket included, and its milliseconds.
fn clock_around(head: &str, at: usize) -> Option<(usize, i64)> {
    let before = head.get(..at)?;
    let start = before.trim_end_matches(|c: char| c.is_ascii_digit()).len();
    if start == at {
        return None;
    }
    let start = before.get(..start)?.trim_end_matches(['[', '(']).len();
    let time = time::at_start(head.get(start..)?)?;
    Some((start, time.ms))
}

/// The columns of a line: stretches parted by a tab, or by two or more spaces.
fn columns(words: &str) -> Vec<Span> {
    let mut columns = Vec::new();
    let mut start = 0;
    let mut gap: Option<usize> = None;
    let mut is_wide = false;
    for (at, c) in words.char_indices() {
        if c.is_whitespace() {
            is_wide |= c == '\t' || gap.is_some();
            gap = gap.or(Some(at));
            continue;
        }
        if let Some(end) = gap.take().filter(|_| is_wide) {
            columns.push(Span { start, end });
            start = at;
        }
        is_wide = false;
    }
    columns.push(Span { start, end: gap.unwrap_or(words.len()) });
    columns
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_parted_by_tabs_and_wide_gaps() {
        let found = |words: &str| columns(words).iter().map(|c| words[c.range()].to_owned()).collect::<Vec<_>>();
        assert_eq!(found("R      På jobben\tja  "), ["R", "På jobben", "ja"]);
        assert_eq!(found("Anna kom hjem"), ["Anna kom hjem"]);
    }
}
