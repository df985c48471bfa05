//! Builds a draft from paragraphs, one after another, with their text boxes and the notes they refer to, and collects
//! what is left out.

use std::collections::HashMap;

use super::comments::Anchors;
use super::table::Layout;
use super::text_part::{Paragraph, Point, TextPart, words_of};
use crate::domain::span::Span;
use crate::import::draft::{Draft, Highlight, Line, LineKind};
use crate::import::own_table;
use crate::import::transcript::{LeftOut, Warning};

/// Footnotes or endnotes by their ids.
type Notes<'a> = HashMap<&'a str, Vec<&'a Paragraph>>;

/// A draft being built.
#[derive(Default)]
pub struct DraftBuilder<'a> {
    pub(super) draft: Draft,
    anchors: Anchors,
    /// Footnotes and endnotes that have not been added yet. Each is added once, even if there are several references.
    footnotes: Notes<'a>,
    endnotes: Notes<'a>,
    /// The words left out, by kind, in the order of the file.
    left_out: Vec<(LeftOut, Vec<String>)>,
    /// How many highlights are on cells that do not become text.
    marks_beside: usize,
    /// How many notes on turns were made from additional columns.
    pub(super) notes_from_columns: usize,
    /// How many words the tables hold that have the headings of one that tusj made, if there are any.
    pub(super) own_tables: Option<usize>,
    /// The layout of the last table of turns, for tables that continue it.
    pub(super) layout: Option<Layout>,
}

impl<'a> DraftBuilder<'a> {
    /// An empty draft. Its paragraphs may refer to these notes.
    pub fn new(footnotes: &'a TextPart, endnotes: &'a TextPart) -> Self {
        let filled = |part: &'a TextPart| {
            let mut notes = part.notes_by_id();
            notes.values_mut().for_each(|paragraphs| paragraphs.retain(|p| !p.words().is_empty()));
            notes
        };
        Self { footnotes: filled(footnotes), endnotes: filled(endnotes), ..Self::default() }
    }

    /// Adds the paragraphs of the body.
    pub fn body(&mut self, paragraphs: &[Paragraph]) {
        let paragraphs: Vec<&Paragraph> = paragraphs.iter().collect();
        self.paragraphs(&paragraphs, 0, true);
    }

    /// Adds paragraphs, handling those of one table together. `depth` is the number of tables around all of them.
    pub(super) fn paragraphs(&mut self, paragraphs: &[&Paragraph], depth: usize, with_notes: bool) {
        let table = |paragraph: &Paragraph| paragraph.cells.get(depth).map(|cell| cell.table);
        for group in paragraphs.chunk_by(|one, other| table(one) == table(other)) {
            match group.first().and_then(|first| table(first)) {
                Some(_) => self.table(group, depth, with_notes),
                None => group.iter().for_each(|paragraph| self.paragraph(paragraph, with_notes)),
            }
        }
    }

    /// Adds a paragraph and its text boxes, and, if `with_notes`, the notes it refers to.
    pub(super) fn paragraph(&mut self, paragraph: &Paragraph, with_notes: bool) {
        let first_line = self.draft.lines.len();
        let span = self.draft.paragraph(&paragraph.text);
        for line in self.draft.lines.iter_mut().skip(first_line) {
            line.heading = paragraph.heading;
            line.bold = reach(&paragraph.bold, span, line.span);
            line.italic = reach(&paragraph.italic, span, line.span);
        }
        for (highlight, pen) in &paragraph.highlights {
            let at = Span { start: span.start + highlight.start, end: span.start + highlight.end };
            self.draft.highlights.push(Highlight { span: at, pen: pen.clone() });
        }
        self.draft.times_at(first_line, paragraph.times.iter().map(|(at, time_ms)| (span.start + at, *time_ms)));
        let mut notes = Vec::new();
        for (at, point) in &paragraph.points {
            self.anchors.add(point, span.start + at, span);
            notes.extend(match point {
                Point::Footnote(id) if with_notes => self.footnotes.remove(id.as_str()),
                Point::Endnote(id) if with_notes => self.endnotes.remove(id.as_str()),
                _ => None,
            });
        }
        let boxes: Vec<&Paragraph> = paragraph.boxes.iter().collect();
        self.paragraphs(&boxes, 0, with_notes);
        for note in notes {
            bracketed(&note).iter().for_each(|inner| self.paragraph(inner, false));
        }
    }

    /// Adds paragraphs without their lines, so that the text leaves them out but comments on them keep their place.
    pub(super) fn beside(&mut self, paragraphs: &[&Paragraph]) {
        let (lines, highlights) = (self.draft.lines.len(), self.draft.highlights.len());
        paragraphs.iter().for_each(|paragraph| self.paragraph(paragraph, false));
        self.draft.lines.truncate(lines);
        self.marks_beside += self.draft.highlights.len() - highlights;
        self.draft.highlights.truncate(highlights);
    }

    /// Sets the kind of all lines from this index on, except those that nobody says.
    pub(super) fn set_kind(&mut self, from: usize, kind: LineKind) -> &mut [Line] {
        let lines = self.draft.lines.get_mut(from..).unwrap_or_default();
        lines.iter_mut().filter(|line| line.kind != LineKind::Nobody).for_each(|line| line.kind = kind);
        lines
    }

    /// Records words that were left out, with single spaces.
    pub fn leave_out(&mut self, why: LeftOut, words: &str) {
        let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
        if words.is_empty() {
            return;
        }
        match self.left_out.iter_mut().find(|(known, _)| *known == why) {
            Some((_, all)) => all.push(words),
            None => self.left_out.push((why, vec![words])),
        }
    }

    /// The draft, and the anchors of comments in it.
    pub fn finish(mut self) -> (Draft, Anchors) {
        let unplaced = self.footnotes.values().chain(self.endnotes.values());
        let mut unplaced: Vec<String> = unplaced.map(|note| words_of(note.iter().copied())).collect();
        unplaced.sort();
        unplaced.iter().for_each(|words| self.leave_out(LeftOut::NotesWithoutPlace, words));
        let warnings = self.left_out.into_iter().map(|(why, words)| Warning::LeftOut(why, words));
        self.draft.warnings.extend(warnings);
        let words = self.draft.text.split_whitespace().count();
        if self.own_tables.is_some_and(|tables| own_table::is_all(words.saturating_sub(tables))) {
            self.draft.warnings.push(Warning::OwnTable);
        }
        if self.marks_beside > 0 {
            self.draft.warnings.push(Warning::MarksBesideTurns(self.marks_beside));
        }
        if self.notes_from_columns > 0 {
            self.draft.warnings.push(Warning::NotesFromColumns(self.notes_from_columns));
        }
        (self.draft, self.anchors)
    }
}

/// How many bytes at the start of a line one of the stretches covers, which are in order; 0 if none covers its start.
fn reach(stretches: &[Span], paragraph: Span, line: Span) -> usize {
    let at = stretches.partition_point(|stretch| paragraph.start + stretch.end <= line.start);
    let over = stretches.get(at).filter(|stretch| paragraph.start + stretch.start <= line.start);
    over.map_or(0, |stretch| (paragraph.start + stretch.end).min(line.end) - line.start)
}

/// A note's paragraphs, trimmed, with a bracket before the first and after the last.
fn bracketed(note: &[&Paragraph]) -> Vec<Paragraph> {
    let mut paragraphs: Vec<Paragraph> = note.iter().map(|&paragraph| paragraph.clone()).collect();
    let bracket = |text: &str| Paragraph { text: text.to_owned(), ..Paragraph::default() };
    if let Some(first) = paragraphs.first_mut() {
        first.trim();
        let mut opened = bracket("[");
        opened.append("", first);
        (opened.bold, opened.italic, opened.cells) = (Vec::new(), Vec::new(), Vec::new());
        *first = opened;
    }
    if let Some(last) = paragraphs.last_mut() {
        last.truncate(last.text.trim_end().len());
        last.append("", &bracket("]"));
    }
    paragraphs
}
