//! The start of a line, and the ways in which a label there can be separated from the speech.

use super::{Candidate, Shape, from_format, is_markup};
use crate::domain::span::Span;
use crate::import::speakers::time;
use crate::import::speakers::words::Form;

/// How many characters from a line's start may belong to a label, including markup and times.
const REACH: usize = 80;

/// The start of a line: its words after markup and a time.
pub struct LineStart<'a> {
    /// The words.
    pub words: &'a str,
    /// The offset of the words in the line, in bytes.
    pub from: usize,
    /// The time before them.
    pub time_ms: Option<i64>,
}

impl LineStart<'_> {
    /// The label that the line seems to begin with, by the most certain separator first. `bold` is the number of bold
    /// bytes at the line's start.
    pub fn label(&self, line: &str, bold: usize) -> Option<Candidate> {
        self.numbered()
            .or_else(|| self.colon())
            .or_else(|| self.column())
            .or_else(|| self.before_time())
            .or_else(|| self.timed())
            .or_else(|| self.bold_words(line, bold))
            .or_else(|| self.loose())
            .or_else(|| self.alone())
    }

    /// The part of the words that a label may be in.
    fn head(&self) -> &str {
        let end = self.words.char_indices().nth(REACH).map_or(self.words.len(), |(at, _)| at);
        self.words.get(..end).unwrap_or(self.words)
    }

    /// `(speaker 0) …`, as whisper.cpp writes. It writes `(speaker ?)` if it cannot tell.
    fn numbered(&self) -> Option<Candidate> {
        let (name, speech) = self.words.strip_prefix('(')?.split_once(')')?;
        let number = name.strip_prefix("speaker ")?;
        let is_number = number == "?" || (!number.is_empty() && number.chars().all(|c| c.is_ascii_digit()));
        let said = self.from + "()".len() + name.len();
        let found = Candidate { shape: Shape::Colon, form: Form::Role, said, ..from_format(name, self.time_ms)? };
        (is_number && !speech.trim_start().starts_with(':')).then_some(found)
    }

    fn colon(&self) -> Option<Candidate> {
        let head = self.head();
        // The first colon that is not part of a clock time.
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
        // `12:30`, `http://` and `C:\` are not labels.
        if speech.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '/' | '\\' | ':' | ')')) {
            return None;
        }
        Candidate::new(name, Shape::Colon, time_ms, self.from + at + colon + closing)
    }

    /// A label and speech in columns, separated by a tab or at least two spaces, perhaps with a time between them.
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
            // In `Anna⇥00:12⇥ja` the time is a time code; in `Anna⇥12:30 kom hun` it is part of the speech.
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

    /// `Anna [00:12] ja`: an unmistakable time between label and speech.
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

    /// A label followed by a dash or a full stop, which are weak separators.
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

/// The columns of a line: stretches separated by a tab or at least two spaces.
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
    fn columns_are_separated_by_tabs_and_wide_gaps() {
        let found = |words: &str| columns(words).iter().map(|c| words[c.range()].to_owned()).collect::<Vec<_>>();
        assert_eq!(found("R      På jobben\tja  "), ["R", "På jobben", "ja"]);
        assert_eq!(found("Anna kom hjem"), ["Anna kom hjem"]);
    }
}
