//! The text of one part of a document (the body, the comments, the footnotes): its paragraphs, and what points into
//! each. How it is read from XML is in [`part_reader`](super::part_reader).

use std::collections::HashMap;

use super::format::RunFormat;
use crate::domain::span::Span;
use crate::import::draft::Pen;
use crate::import::transcript::LeftOut;

/// A comment, a footnote or an endnote; its paragraphs name it.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Note {
    /// Its id, by which the body refers to it.
    pub id: String,
    /// Who wrote it.
    pub author: Option<String>,
    /// When, as it is written.
    pub date: Option<String>,
    /// Whether it is only the line that separates the notes from the page.
    pub is_separator: bool,
}

/// A point in a paragraph that means something.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Point {
    /// The range of the comment of this id begins.
    CommentStart(String),
    /// It ends.
    CommentEnd(String),
    /// The comment's sign stands here.
    Comment(String),
    /// The sign of a footnote.
    Footnote(String),
    /// The sign of an endnote.
    Endnote(String),
}

/// The cell of a table that a paragraph stands in.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Cell {
    /// Which table of the part, counted in the order in which they begin.
    pub table: usize,
    /// The row, counted from 1.
    pub row: usize,
    /// The first column that it takes, counted from 0.
    pub column: usize,
    /// How many columns it takes.
    pub columns: usize,
    /// Whether its row is marked as one that is repeated at the top of every page.
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
    /// The level of the heading that it is, counted from 1; nothing where it is none.
    pub heading: Option<u8>,
    /// Points, at bytes of its text.
    pub points: Vec<(usize, Point)>,
    /// The paragraphs of text boxes anchored in it.
    pub boxes: Vec<Paragraph>,
    /// The cell that it stands in, the outermost table's first; empty outside tables.
    pub cells: Vec<Cell>,
    /// Position in the part's notes.
    pub note: Option<usize>,
    /// Its id, by which replies to comments are found.
    pub id: Option<String>,
    /// The format that its style gives its runs.
    pub(super) format: RunFormat,
    /// Whether its mark was deleted, so that the next one goes on in it.
    pub(super) runs_on: bool,
    /// Whether it has ended and waits for the one that goes on in it.
    pub(super) waits: bool,
}

impl Paragraph {
    /// Appends another paragraph's text, and what points into it, with `between` before it.
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

    /// Keeps the text up to byte `end`; what pointed behind it points at its end.
    pub fn truncate(&mut self, end: usize) {
        self.text.truncate(end);
        let cut = |span: &mut Span| *span = Span { start: span.start.min(end), end: span.end.min(end) };
        self.highlights.iter_mut().for_each(|(span, _)| cut(span));
        self.bold.iter_mut().chain(&mut self.italic).for_each(cut);
        self.points.iter_mut().for_each(|(at, _)| *at = (*at).min(end));
    }

    /// Takes away white space at both ends; what pointed into it points at the ends.
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

    /// The words of this paragraph and of the text boxes in it, each paragraph on a line of its own.
    pub fn words(&self) -> String {
        let inner = self.boxes.iter().map(Paragraph::words);
        let all = std::iter::once(self.text.trim().to_owned()).chain(inner);
        all.filter(|words| !words.is_empty()).collect::<Vec<_>>().join("\n")
    }
}

/// A part's text.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct TextPart {
    /// Its paragraphs, in order.
    pub paragraphs: Vec<Paragraph>,
    /// Comments or notes, in order.
    pub notes: Vec<Note>,
    /// Words that do not come into the text, and why.
    pub left_out: Vec<(LeftOut, String)>,
    /// How many symbols were left out.
    pub symbols: usize,
    /// How many entities were left out.
    pub entities: usize,
    /// How many embedded texts were left out.
    pub embedded: usize,
    /// How many pictures there are.
    pub pictures: usize,
    /// The local name of the outermost element.
    pub root: String,
}

impl TextPart {
    /// The paragraphs of every note by its id, separators left out.
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

/// The words of paragraphs, each that is not blank on a line of its own.
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
    fn what_points_into_a_paragraph_follows_its_words() {
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
