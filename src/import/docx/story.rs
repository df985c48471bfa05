//! A story: what one part of a document tells (the body, the comments, the footnotes), as a row of paragraphs with
//! what points into each. How it is read from XML is in [`reading`](super::story_reader).

use std::collections::HashMap;

use super::format::RunFormat;
use crate::domain::span::Span;
use crate::import::draft::Pen;

/// What a paragraph is in: a comment, a footnote, an endnote.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Holder {
    /// Its id, by which the body refers to it.
    pub id: String,
    /// Who wrote it.
    pub author: Option<String>,
    /// When, as it is written.
    pub date: Option<String>,
    /// The type of a footnote that is no note (a separating line); empty for a note.
    pub kind: String,
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

/// One paragraph.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Paragraph {
    /// Its text; `\n` is a line break, `\u{c}` a page break.
    pub text: String,
    /// The highlighted stretches, in bytes of its text.
    pub strokes: Vec<(Span, Pen)>,
    /// How many bytes at its start are bold.
    pub bold: usize,
    /// Points, at bytes of its text.
    pub points: Vec<(usize, Point)>,
    /// The text boxes anchored in it.
    pub boxes: Vec<Paragraph>,
    /// Position in the story's holders.
    pub holder: Option<usize>,
    /// Its id, by which replies to comments are found.
    pub id: Option<String>,
    /// The look that its style gives.
    pub(super) look: RunFormat,
    /// Whether its mark was deleted, so that the next one goes on in it.
    pub(super) runs_on: bool,
    /// Whether it has ended and waits for the one that goes on in it.
    pub(super) waits: bool,
}

/// A part's paragraphs.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Story {
    /// In order.
    pub paragraphs: Vec<Paragraph>,
    /// Comments or notes, in order.
    pub holders: Vec<Holder>,
    /// How many stretches of hidden text were left out.
    pub hidden: usize,
    /// How many symbols were left out.
    pub symbols: usize,
    /// How many entities were left out.
    pub entities: usize,
    /// How many embedded texts were left out.
    pub embedded: usize,
    /// The local name of the outermost element.
    pub root: String,
}

/// The words of every holder by its id, its paragraphs joined by line ends.
pub fn words_by_id(story: &Story) -> HashMap<&str, String> {
    let mut words: HashMap<&str, String> = HashMap::new();
    for paragraph in &story.paragraphs {
        let Some(holder) = paragraph.holder.and_then(|h| story.holders.get(h)).filter(|h| h.kind.is_empty()) else {
            continue;
        };
        let all = words.entry(holder.id.as_str()).or_default();
        for text in std::iter::once(&paragraph.text).chain(paragraph.boxes.iter().map(|b| &b.text)) {
            if !all.is_empty() && !text.trim().is_empty() {
                all.push('\n');
            }
            all.push_str(text.trim());
        }
    }
    words
}
