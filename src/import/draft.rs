//! A draft: what a reader of one format hands on. The file's text as raw lines, and everything that points into it
//! (highlights, comments, bold labels, cue times) in bytes of that raw text.
//!
//! It is not canonical and knows no speakers. All readers end here, so that speakers are found, labels taken away and
//! positions carried over in one place only.

use super::encoding::ReadAs;
use super::transcript::Warning;
use crate::domain::span::Span;

/// How a line follows the one before it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Opens {
    /// It begins a paragraph.
    Paragraph,
    /// It is a new line in the same paragraph.
    Line,
    /// It goes on where the line before was only wrapped; a space joins them.
    Wrap,
}

/// What a line is, where the format tells.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum LineKind {
    /// Something said, maybe with a label at its start.
    #[default]
    Speech,
    /// The label of who says the lines after it, as it stands in a cell of its own.
    Label,
    /// Said by whoever the label before it names; nothing in it is a label.
    Labelled,
    /// Said by nobody, as a face sheet is.
    Nobody,
}

/// One line of the file that is not blank.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Line {
    /// Where, in bytes of the draft's text, without the line end.
    pub span: Span,
    /// How it follows the line before.
    pub opens: Opens,
    /// What it is, where the format tells.
    pub kind: LineKind,
    /// How many bytes at its start are bold.
    pub bold: usize,
    /// How many bytes at its start are italic.
    pub italic: usize,
    /// The level of the heading that it is, counted from 1; nothing where it is none.
    pub heading: Option<u8>,
    /// Milliseconds from the recording's start, where the format says so.
    pub time_ms: Option<i64>,
    /// Who speaks, where the format says so.
    pub voice: Option<String>,
}

/// A highlighted stretch of raw text.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Highlight {
    /// Where, in bytes of the draft's text.
    pub span: Span,
    /// With what.
    pub pen: Pen,
}

/// A highlighting pen.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct Pen {
    /// Its name, lower case: a colour word, or `#rrggbb` where the colour has none.
    pub name: String,
    /// Its colour as 24 bits, red first.
    pub rgb: u32,
}

/// A comment anchored in raw text.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Remark {
    /// Where, in bytes of the draft's text; nothing where the file does not say.
    pub span: Option<Span>,
    /// What it says, replies after it.
    pub words: String,
    /// Whether anyone replied.
    pub answered: bool,
    /// Who wrote it.
    pub author: Option<String>,
    /// When, as milliseconds since 1970 UTC.
    pub written_ms: Option<i64>,
}

impl Remark {
    /// A remark without words, of nobody known, on this stretch of raw text.
    pub fn at(span: Span) -> Self {
        Self { span: Some(span), words: String::new(), answered: false, author: None, written_ms: None }
    }
}

/// The raw text of a file and what points into it.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Draft {
    /// The raw text; every line ends with one byte that is a line end.
    pub text: String,
    /// The lines that are not blank, in order.
    pub lines: Vec<Line>,
    /// The highlights, in order of their start.
    pub highlights: Vec<Highlight>,
    /// The comments, in order of their start.
    pub remarks: Vec<Remark>,
    /// Whether the lines are cues of a subtitle file, which break in the middle of what is said.
    pub cues: bool,
    /// What the bytes were read as.
    pub encoding: Option<ReadAs>,
    /// What the reader of the format has to tell.
    pub warnings: Vec<Warning>,
}

impl Draft {
    /// Adds one line; `words` must hold no line end. A blank one leaves its bytes in the text and no line.
    pub fn line(&mut self, words: &str, opens: Opens) -> Span {
        let start = self.text.len();
        self.text.push_str(words);
        let span = Span { start, end: self.text.len() };
        self.text.push('\n');
        if !words.trim().is_empty() {
            let (kind, heading, time_ms, voice) = (LineKind::Speech, None, None, None);
            self.lines.push(Line { span, opens, kind, bold: 0, italic: 0, heading, time_ms, voice });
        }
        span
    }

    /// Adds a paragraph, in which `\n` begins a new line and `\u{c}` a new paragraph. Positions in `words` are
    /// positions in the draft's text, counted from the start of the returned span.
    pub fn paragraph(&mut self, words: &str) -> Span {
        let start = self.text.len();
        let mut opens = Opens::Paragraph;
        for piece in words.split_inclusive(['\n', '\u{c}']) {
            self.line(piece.trim_end_matches(['\n', '\u{c}']), opens);
            opens = match (piece.ends_with('\u{c}'), opens) {
                (true, _) => Opens::Paragraph,
                // A blank line at a paragraph's start leaves its beginning to the next.
                (false, Opens::Paragraph) if piece.trim().is_empty() => Opens::Paragraph,
                (false, _) => Opens::Line,
            };
        }
        if words.is_empty() || words.ends_with(['\n', '\u{c}']) {
            self.text.push('\n');
        }
        Span { start, end: self.text.len() - 1 }
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
