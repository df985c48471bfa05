//! The text of one part of a document (the body, the comments, the footnotes): its paragraphs, and the points in each.

use std::collections::HashMap;

use super::format::RunFormat;
use crate::domain::span::Span;
use crate::import::draft::Pen;
use crate::import::transcript::LeftOut;

/// A comment, a footnote or an endnote. Its paragraphs refer to it.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Note {
    /// The id that the body refers to.
    pub id: String,
    /// Its author.
    pub author: Option<String>,
    /// Its date, as in the file.
    pub date: Option<String>,
    /// Whether it is only the line between the notes and the page's text.
    pub is_separator: bool,
}

/// A point in a paragraph.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Point {
    /// The start of the range of the comment with this id.
    CommentStart(String),
    /// The end of the range.
    CommentEnd(String),
    /// The comment's reference mark.
    Comment(String),
    /// The reference mark of a footnote.
    Footnote(String),
    /// The reference mark of an endnote.
    Endnote(String),
}

/// The table cell of a paragraph.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Cell {
    /// The number of the table in the part, in the order in which tables begin.
    pub table: usize,
    /// The row, from 1.
    pub row: usize,
    /// Its first column, from 0.
    pub column: usize,
    /// How many columns it spans.
    pub columns: usize,
    /// Whether its row is marked as a heading row, repeated at the top of every page.
    pub is_heading: bool,
}

/// One paragraph.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Paragraph {
    /// Its text; `\n` is a line break, `\u{c}` a page break.
    pub text: String,
    /// The highlighted stretches, in bytes of its text.
    pub highlights: Vec<(Span, Pen)>,
    /// The bold stretches, in order.
    pub bold: Vec<Span>,
    /// The italic stretches, in order.
    pub italic: Vec<Span>,
    /// Its heading level, from 1; `None` if it is not a heading.
    pub heading: Option<u8>,
    /// The times in the recording at which its words from an offset in bytes on are said, in milliseconds, in order.
    pub times: Vec<(usize, i64)>,
    /// The points in it, with their offsets in bytes.
    pub points: Vec<(usize, Point)>,
    /// The paragraphs of text boxes anchored in it.
    pub boxes: Vec<Paragraph>,
    /// The cells it is in, the outermost table's first; empty outside tables.
    pub cells: Vec<Cell>,
    /// The index of its note in the part's notes.
    pub note: Option<usize>,
    /// Its id, which replies to comments refer to.
    pub id: Option<String>,
    /// The format that its style gives to its runs.
    pub(in crate::import) format: RunFormat,
    /// Whether its paragraph mark was deleted, so that the next paragraph continues it.
    pub(in crate::import) runs_on: bool,
    /// Whether it has ended and waits for the paragraph that continues it.
    pub(in crate::import) waits: bool,
}

impl Paragraph {
    /// How many stretches of it have a format.
    pub fn stretches(&self) -> usize {
        self.highlights.len() + self.bold.len() + self.italic.len()
    }

    /// Adds words in a format.
    pub fn put(&mut self, words: &str, format: &RunFormat) {
        let start = self.text.len();
        self.text.push_str(words);
        let (span, is_blank) = (Span { start, end: self.text.len() }, words.trim().is_empty());
        lengthen(&mut self.bold, span, format.bold == Some(true), is_blank);
        lengthen(&mut self.italic, span, format.italic == Some(true), is_blank);
        if let Some(pen) = format.pen() {
            match self.highlights.last_mut() {
                Some((last, other)) if last.end == start && other == pen => last.end = span.end,
                _ => self.highlights.push((span, pen.clone())),
            }
        }
    }

    /// Appends `between` and another paragraph, with its text, formats and points.
    pub fn append(&mut self, between: &str, other: &Paragraph) {
        self.text.push_str(between);
        let at = self.text.len();
        let moved = |span: &Span| Span { start: at + span.start, end: at + span.end };
        self.text.push_str(&other.text);
        self.highlights.extend(other.highlights.iter().map(|(span, pen)| (moved(span), pen.clone())));
        self.bold.extend(other.bold.iter().map(moved));
        self.italic.extend(other.italic.iter().map(moved));
        self.points.extend(other.points.iter().map(|(byte, point)| (at + byte, point.clone())));
        self.boxes.extend(other.boxes.iter().cloned());
    }

    /// Cuts the text at byte `end`. Formats and points after it move to the end.
    pub fn truncate(&mut self, end: usize) {
        self.text.truncate(end);
        let cut = |span: &mut Span| *span = Span { start: span.start.min(end), end: span.end.min(end) };
        self.highlights.iter_mut().for_each(|(span, _)| cut(span));
        self.bold.iter_mut().chain(&mut self.italic).for_each(cut);
        self.points.iter_mut().for_each(|(at, _)| *at = (*at).min(end));
    }

    /// Removes white space at both ends. Formats and points in it move to the ends.
    pub fn trim(&mut self) {
        self.truncate(self.text.trim_end().len());
        let blank = self.text.len() - self.text.trim_start().len();
        self.text.replace_range(..blank, "");
        let back = |span: &mut Span| {
            *span = Span { start: span.start.saturating_sub(blank), end: span.end.saturating_sub(blank) };
        };
        self.highlights.iter_mut().for_each(|(span, _)| back(span));
        self.bold.iter_mut().chain(&mut self.italic).for_each(back);
        self.points.iter_mut().for_each(|(at, _)| *at = at.saturating_sub(blank));
    }

    /// The text of this paragraph and of the text boxes in it, each paragraph on its own line.
    pub fn words(&self) -> String {
        let inner = self.boxes.iter().map(Paragraph::words);
        let all = std::iter::once(self.text.trim().to_owned()).chain(inner);
        all.filter(|words| !words.is_empty()).collect::<Vec<_>>().join("\n")
    }
}

/// Adds a span to the stretches of a format if it has the format. A blank span continues the stretch before it.
fn lengthen(stretches: &mut Vec<Span>, span: Span, has: bool, is_blank: bool) {
    match stretches.last_mut() {
        Some(last) if last.end == span.start && (has || is_blank) => last.end = span.end,
        _ if has => stretches.push(span),
        _ => {}
    }
}

/// A part's text.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct TextPart {
    /// Its paragraphs, in order.
    pub paragraphs: Vec<Paragraph>,
    /// Its comments or notes, in order.
    pub notes: Vec<Note>,
    /// Words that do not become text, and why.
    pub left_out: Vec<(LeftOut, String)>,
    /// How many symbols were left out.
    pub symbols: usize,
    /// How many entities were left out.
    pub entities: usize,
    /// How many embedded texts were left out.
    pub embedded: usize,
    /// How many pictures it has.
    pub pictures: usize,
    /// The local name of the root element.
    pub root: String,
}

impl TextPart {
    /// Adds a note or comment with its paragraphs. The last paragraph gets `id`.
    pub fn add_note(&mut self, note: Note, mut paragraphs: Vec<Paragraph>, id: Option<String>) {
        let number = self.notes.len();
        self.notes.push(note);
        paragraphs.iter_mut().for_each(|paragraph| paragraph.note = Some(number));
        if let Some(last) = paragraphs.last_mut() {
            last.id = id;
        }
        self.paragraphs.append(&mut paragraphs);
    }

    /// Adds words to what is left out. If they go on from the last ones, and are left out for the same reason, they lengthen
    /// these. Returns whether they are new.
    pub fn leave_out(&mut self, why: LeftOut, words: &str, goes_on: bool) -> bool {
        match self.left_out.last_mut().filter(|(last, _)| goes_on && *last == why) {
            Some((_, all)) => {
                all.push_str(words);
                false
            }
            None => {
                self.left_out.push((why, words.to_owned()));
                true
            }
        }
    }

    /// The paragraphs of every note, by note id, without separators.
    pub fn notes_by_id(&self) -> HashMap<&str, Vec<&Paragraph>> {
        let mut notes: HashMap<&str, Vec<&Paragraph>> = HashMap::new();
        for paragraph in &self.paragraphs {
            let note = paragraph.note.and_then(|at| self.notes.get(at)).filter(|note| !note.is_separator);
            if let Some(note) = note {
                notes.entry(note.id.as_str()).or_default().push(paragraph);
            }
        }
        notes
    }
}

/// Whether a paragraph of a page header or footer is text, not a page number.
pub fn is_page_text(words: &str) -> bool {
    words.chars().any(char::is_alphabetic)
}

/// The text of paragraphs, each on its own line, without blank ones.
pub fn words_of<'a>(paragraphs: impl IntoIterator<Item = &'a Paragraph>) -> String {
    let words = paragraphs.into_iter().map(Paragraph::words).filter(|words| !words.is_empty());
    words.collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paragraph(text: &str, bold: Span, point: usize) -> Paragraph {
        let points = vec![(point, Point::Footnote("1".into()))];
        Paragraph { text: text.into(), bold: vec![bold], points, ..Paragraph::default() }
    }

    #[test]
    fn points_and_formats_follow_the_words_of_a_paragraph() {
        let mut whole = paragraph("  Rolle ", Span { start: 0, end: 4 }, 8);
        whole.trim();
        assert_eq!((whole.text.as_str(), whole.bold[0], whole.points[0].0), ("Rolle", Span { start: 0, end: 2 }, 5));
        whole.append(": ", &paragraph("Leder", Span { start: 0, end: 5 }, 5));
        assert_eq!(whole.text, "Rolle: Leder");
        assert_eq!(whole.bold[1].of(&whole.text), Some("Leder"));
        assert_eq!(whole.points[1].0, 12);
        whole.truncate(9);
        assert_eq!((whole.bold[1].of(&whole.text), whole.points[1].0), (Some("Le"), 9));
    }
}
