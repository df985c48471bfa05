//! A candidate: what one line alone tells of a speaker's label at its start. Whether it is one, the whole document
//! decides ([`evidence`](super::evidence)).

use super::time;
use super::words::{Form, form};
use crate::domain::text::canonical;

/// How a label is set off from what is said.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Shape {
    /// `Anna: …`, with or without times and emphasis.
    Colon,
    /// `Anna⇥…`.
    Tab,
    /// `Anna 00:12` or `00:12 Anna` on a line of its own.
    Timed,
    /// The line's first words are bold.
    Bold,
    /// The line holds nothing else.
    Alone,
}

/// A would-be label at the start of a line.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Candidate {
    /// The label without colon, brackets and markup.
    pub label: String,
    /// How it is set off.
    pub shape: Shape,
    /// What its words look like.
    pub form: Form,
    /// The time beside it.
    pub time_ms: Option<i64>,
    /// Where in the line what is said begins, in bytes.
    pub said: usize,
}

impl Candidate {
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
    let time_ms = time.map(|t| t.ms);
    colon(words, from, time_ms)
        .or_else(|| tab(words, from, time_ms))
        .or_else(|| timed(words, from, time_ms))
        .or_else(|| bold_words(line, from, bold, time_ms))
        .or_else(|| alone(words, from, time_ms))
}

fn is_markup(c: char) -> bool {
    // The last three are not seen: a byte order mark, a space without width, a soft hyphen.
    c.is_whitespace() || matches!(c, '*' | '_' | '#' | '>' | '•' | '\u{feff}' | '\u{200b}' | '\u{ad}')
}

/// The part of `words` that a label can reach into.
fn head(words: &str) -> &str {
    let end = words.char_indices().nth(REACH).map_or(words.len(), |(at, _)| at);
    words.get(..end).unwrap_or(words)
}

fn named(raw: &str, shape: Shape, time_ms: Option<i64>, said: usize) -> Option<Candidate> {
    let bare = raw.trim_matches(|c: char| is_markup(c) || matches!(c, '[' | ']' | '<' | '>' | '{' | '}' | ':'));
    // Brackets around the whole name go; those that only say more, as in `Anna (informant)`, stay.
    let whole = bare.strip_prefix('(').and_then(|b| b.strip_suffix(')')).unwrap_or(bare);
    let label = canonical(&whole.split_whitespace().collect::<Vec<_>>().join(" "));
    let form = form(&label)?;
    Some(Candidate { label, shape, form, time_ms, said })
}

fn colon(words: &str, from: usize, time_ms: Option<i64>) -> Option<Candidate> {
    let head = head(words);
    // The first colon that is not inside a clock time.
    let mut at = head.find([':', '：'])?;
    let mut time_ms = time_ms;
    let mut name = head.get(..at)?;
    if let Some((start, ms)) = clock_around(head, at) {
        name = head.get(..start)?;
        let after = start + time::at_start(head.get(start..)?)?.bytes;
        at = Some(after).filter(|&a| head.get(a..).is_some_and(|r| r.starts_with(':')))?;
        time_ms = time_ms.or(Some(ms));
    }
    let colon = head.get(at..)?.chars().next()?.len_utf8();
    let after = words.get(at + colon..)?;
    let closing = after.len() - after.trim_start_matches(['*', '_']).len();
    let speech = after.get(closing..)?;
    // `12:30`, `http://` and `C:\` are no labels.
    if speech.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '/' | '\\' | ':' | ')')) {
        return None;
    }
    let said = from + at + colon + closing;
    named(name, Shape::Colon, time_ms, said)
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

fn tab(words: &str, from: usize, time_ms: Option<i64>) -> Option<Candidate> {
    let at = head(words).find('\t')?;
    let after = words.get(at..)?;
    (!after.trim().is_empty()).then_some(())?;
    let said = from + at + (after.len() - after.trim_start().len());
    let (name, at_end) = match time::at_end(words.get(..at)?) {
        Some((start, ms)) => (words.get(..start)?, Some(ms)),
        None => (words.get(..at)?, None),
    };
    // `Anna⇥00:12` is a line of its own, and `Anna⇥00:12⇥ja` has its time before the words.
    let tail = words.get(said - from..)?;
    match time::at_start(tail) {
        Some(t) if t.bytes == tail.len() => named(name, Shape::Timed, time_ms.or(Some(t.ms)), from + words.len()),
        Some(t) if tail.get(..t.bytes).is_some_and(|w| w.ends_with('\t')) => {
            named(name, Shape::Tab, time_ms.or(Some(t.ms)), said + t.bytes)
        }
        _ => named(name, Shape::Tab, time_ms.or(at_end), said),
    }
}

fn timed(words: &str, from: usize, time_ms: Option<i64>) -> Option<Candidate> {
    let end = from + words.len();
    if head(words).len() < words.len() {
        return None;
    }
    if let Some((start, ms)) = time::at_end(words) {
        return named(words.get(..start)?, Shape::Timed, Some(ms), end);
    }
    let closed = words.trim_end().ends_with(['.', '?', '!', ',', '…', ';']);
    if time_ms.is_some() && !closed { named(words, Shape::Timed, time_ms, end) } else { None }
}

fn bold_words(line: &str, from: usize, bold: usize, time_ms: Option<i64>) -> Option<Candidate> {
    let name = line.get(from..bold)?;
    let rest = line.get(bold..)?;
    if rest.trim().is_empty() || name.trim_end().ends_with(['.', '?', '!', ',', '…']) {
        return None;
    }
    let dash = rest.trim_start();
    let said = bold + (rest.len() - dash.trim_start_matches(['-', '–', '—', ' ']).len());
    named(name, Shape::Bold, time_ms, said)
}

fn alone(words: &str, from: usize, time_ms: Option<i64>) -> Option<Candidate> {
    let closed = words.trim_end().ends_with(['.', '?', '!', ',', '…', ';', '-', '–', '"', '»', '”']);
    if closed || words.chars().count() > 40 || words.starts_with(['(', '-', '–']) {
        return None;
    }
    named(words, Shape::Alone, time_ms, from + words.len()).filter(|c| c.form != Form::Lower)
}
