//! A draft: the result of reading a file in one format. It holds the file's text as raw lines, and everything that
//! points into it (highlights, comments, bold labels, cue times), in bytes of that raw text.
//!
//! It is not canonical and has no speakers. Every format's reader makes a draft, so that speakers are found, labels
//! removed and positions converted in one place only.

use super::encoding::ReadAs;
use super::format::Format;
use super::plan::Plan;
use super::transcript::Warning;
use crate::domain::span::Span;

/// The longest recording, in seconds: a month.
const LONGEST: f64 = 31.0 * 24.0 * 3600.0;

/// Seconds from the start of a recording in whole milliseconds; `None` for a time that no recording has.
pub fn milliseconds(seconds: f64) -> Option<i64> {
    (0.0..LONGEST).contains(&seconds).then(|| (seconds * 1000.0).round() as i64)
}

/// How a line relates to the one before it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Opens {
    /// It begins a paragraph.
    Paragraph,
    /// It is a new line in the same paragraph.
    Line,
    /// It continues the line before, which was only wrapped; a space joins them.
    Wrap,
}

/// The kind of a line, if the format gives it.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum LineKind {
    /// Speech, perhaps with a label at its start.
    #[default]
    Speech,
    /// A speaker label for the lines after it, from a cell of its own.
    Label,
    /// Speech of the label before it; nothing in it is a label.
    Labelled,
    /// Without a speaker, such as a face sheet.
    Nobody,
}

/// One line of the file that is not blank.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Line {
    /// Its span in the draft's text, without the line end.
    pub span: Span,
    /// How it relates to the line before.
    pub opens: Opens,
    /// Its kind, if the format gives it.
    pub kind: LineKind,
    /// How many bytes at its start are bold.
    pub bold: usize,
    /// How many bytes at its start are italic.
    pub italic: usize,
    /// Its heading level, from 1; `None` if it is not a heading.
    pub heading: Option<u8>,
    /// The time in milliseconds from the start of the recording, if the format gives it.
    pub time_ms: Option<i64>,
    /// The time at which it ends, if a mark at its end gave one. Then its span does not hold the mark.
    pub until_ms: Option<i64>,
    /// The speaker, if the format gives one.
    pub voice: Option<String>,
}

/// A highlighted stretch of raw text.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Highlight {
    /// Its span in the draft's text.
    pub span: Span,
    /// The pen.
    pub pen: Pen,
}

/// A highlighting pen.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct Pen {
    /// Its name, lower case: a colour word, or `#rrggbb` if there is none.
    pub name: String,
    /// Its colour as `0xRRGGBB`.
    pub rgb: u32,
}

/// A comment anchored in raw text.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Remark {
    /// Its span in the draft's text; `None` if the file does not give it.
    pub span: Option<Span>,
    /// Its text, followed by the replies.
    pub words: String,
    /// Whether anyone replied.
    pub answered: bool,
    /// The author.
    pub author: Option<String>,
    /// When it was written, in milliseconds since 1970 UTC.
    pub written_ms: Option<i64>,
}

impl Remark {
    /// An empty remark without an author on this span of raw text.
    pub fn at(span: Span) -> Self {
        Self { span: Some(span), words: String::new(), answered: false, author: None, written_ms: None }
    }
}

/// The raw text of a file, and everything that points into it.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Draft {
    /// The raw text. Every line ends with a one-byte line end.
    pub text: String,
    /// The lines that are not blank, in order.
    pub lines: Vec<Line>,
    /// The highlights, in order of their start.
    pub highlights: Vec<Highlight>,
    /// The comments, in order of their start.
    pub remarks: Vec<Remark>,
    /// Whether the lines are cues of a subtitle file, which break in the middle of sentences.
    pub cues: bool,
    /// What the file was read as.
    pub format: Format,
    /// The encoding the bytes were read in.
    pub encoding: Option<ReadAs>,
    /// Warnings from the reader of the format.
    pub warnings: Vec<Warning>,
    /// Its turns and speakers, if the file says what they are, so that nothing need be guessed.
    pub plan: Option<Plan>,
}

impl Draft {
    /// The draft of a file that was read as this.
    pub fn read_as(self, format: Format) -> Self {
        Self { format, ..self }
    }

    /// Adds one line; `words` must not hold a line end. A blank one only adds its bytes to the text.
    pub fn line(&mut self, words: &str, opens: Opens) -> Span {
        let start = self.text.len();
        self.text.push_str(words);
        let span = Span { start, end: self.text.len() };
        self.text.push('\n');
        if !words.trim().is_empty() {
            let (kind, heading, time_ms, until_ms, voice) = (LineKind::Speech, None, None, None, None);
            self.lines.push(Line { span, opens, kind, bold: 0, italic: 0, heading, time_ms, until_ms, voice });
        }
        span
    }

    /// Adds a paragraph, in which `\n` begins a new line and `\u{c}` a new paragraph. A position in `words` plus the
    /// start of the returned span is the position in the draft's text.
    pub fn paragraph(&mut self, words: &str) -> Span {
        let start = self.text.len();
        let mut opens = Opens::Paragraph;
        for piece in words.split_inclusive(['\n', '\u{c}']) {
            self.line(piece.trim_end_matches(['\n', '\u{c}']), opens);
            opens = match (piece.ends_with('\u{c}'), opens) {
                (true, _) => Opens::Paragraph,
                // After blank lines at a paragraph's start, the next line begins the paragraph.
                (false, Opens::Paragraph) if piece.trim().is_empty() => Opens::Paragraph,
                (false, _) => Opens::Line,
            };
        }
        if words.is_empty() || words.ends_with(['\n', '\u{c}']) {
            self.text.push('\n');
        }
        Span { start, end: self.text.len() - 1 }
    }

    /// Says when what stands from bytes of the text on is said, each as the byte and the time in milliseconds. `first` is the
    /// index of a line at or before them. A line is split there if it has words on both sides, between which there is white
    /// space.
    pub fn times_at(&mut self, first: usize, times: impl IntoIterator<Item = (usize, i64)>) {
        let mut times: Vec<(usize, i64)> = times.into_iter().collect();
        if times.is_empty() {
            return;
        }
        times.sort_by_key(|(at, _)| *at);
        let mut times = times.into_iter().peekable();
        // One pass, since a long line can have hundreds of thousands of times.
        for mut line in self.lines.split_off(first.min(self.lines.len())) {
            while let Some((at, time_ms)) = times.next_if(|(at, _)| *at < line.span.end) {
                let before = self.text.get(line.span.start..at).unwrap_or_default();
                let after = self.text.get(at..).is_some_and(|after| after.starts_with(char::is_whitespace));
                if before.trim().is_empty() {
                    line.time_ms = line.time_ms.or(Some(time_ms));
                } else if after || before.ends_with(char::is_whitespace) {
                    let rest = Line {
                        span: Span { start: at, ..line.span },
                        opens: Opens::Wrap,
                        bold: 0,
                        italic: 0,
                        ..line.clone()
                    };
                    line.span.end = at;
                    self.lines.push(std::mem::replace(&mut line, Line { time_ms: Some(time_ms), ..rest }));
                }
            }
            self.lines.push(line);
        }
    }

    /// The words of a line.
    pub fn words(&self, line: &Line) -> &str {
        line.span.of(&self.text).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_within_a_line_splits_it_only_between_words() {
        let mut draft = Draft::default();
        draft.paragraph("Hei på deg");
        draft.times_at(0, [(0, 100), (2, 200), (4, 300), (11, 400)]);
        let lines: Vec<_> = draft.lines.iter().map(|line| (draft.words(line), line.opens, line.time_ms)).collect();
        assert_eq!(lines, [("Hei ", Opens::Paragraph, Some(100)), ("på deg", Opens::Wrap, Some(300))]);
    }

    #[test]
    fn positions_in_a_paragraph_are_positions_in_the_text() {
        let mut draft = Draft::default();
        draft.paragraph("first");
        let span = draft.paragraph("a\nbc\u{c}d\n");
        assert_eq!(&draft.text[span.start..span.start + 4].replace('\n', "|"), "a|bc");
        assert_eq!(span.of(&draft.text).map(|w| w.replace('\n', "|")).as_deref(), Some("a|bc|d|"));
        let lines: Vec<_> = draft.lines.iter().map(|l| (draft.words(l), l.opens)).collect();
        let (paragraph, line) = (Opens::Paragraph, Opens::Line);
        assert_eq!(lines, [("first", paragraph), ("a", paragraph), ("bc", line), ("d", paragraph)]);
    }
}
