//! Reads the tags and words of a page into paragraphs.

use super::element::{Element, Kind, kind};
use super::libreoffice::{self, Mark};
use super::style::{self, Classes};
use crate::import::draft::milliseconds;
use crate::import::limits::{HTML_DEPTH, TABLE_COLUMNS};
use crate::import::rich::Document;
use crate::import::rich::format::RunFormat;
use crate::import::rich::text_part::{Cell, Note, Paragraph, Point, TextPart};
use crate::import::transcript::LeftOut;

/// The state of the reader.
#[derive(Default)]
pub struct PageReader {
    part: TextPart,
    /// The open elements, the outermost first. Those beyond the limit are not remembered, and change nothing.
    open: Vec<Open>,
    /// The paragraph that is being read, if it has words.
    paragraph: Paragraph,
    /// Whether white space waits for the next word.
    is_spaced: bool,
    /// How many line breaks came since the last word.
    breaks: usize,
    /// The open cells, the outermost table's first.
    cells: Vec<Cell>,
    /// How many tables have begun.
    tables: usize,
    /// What the words that are left out belong to, and these words so far.
    left_out: Option<(LeftOut, String)>,
    /// What the page's style sheet says of classes.
    classes: Classes,
    notes: TextPart,
    comments: TextPart,
    /// The comment among the words that is being read.
    annotation: Option<String>,
    /// Whether LibreOffice wrote the page, so that comments of HTML are comments.
    is_libreoffice: bool,
    /// How many pieces there are: paragraphs, the cells around them, stretches in a format, times, and words left out.
    pub pieces: usize,
}

/// An open element.
struct Open {
    name: String,
    format: RunFormat,
    /// Why its words are left out; `Some(None)` if nobody need know.
    unread: Option<Option<LeftOut>>,
    heading: Option<u8>,
    is_preformatted: bool,
    /// The index of the note that its words belong to.
    note: Option<usize>,
    is_annotation: bool,
}

impl PageReader {
    /// An element begins.
    pub fn start(&mut self, element: &Element) {
        let kind = kind(&element.name);
        if matches!(kind, Kind::Block | Kind::Heading(_) | Kind::Around) || element.name == "hr" {
            self.end_paragraph();
        }
        match element.name.as_str() {
            "br" if self.annotation.is_some() => return self.annotate("\n"),
            "br" => return self.line_break(),
            "meta" => self.is_libreoffice |= libreoffice::wrote(element),
            "img" => self.part.pictures += 1,
            "table" | "tr" | "td" | "th" => self.table(element),
            _ => {}
        }
        self.time(element);
        if kind == Kind::Empty || self.open.len() >= HTML_DEPTH {
            return;
        }
        let above = self.open.last();
        let own = style::format(element).or(&self.classes.format(element, kind));
        let format = own.or(&above.map(|open| open.format.clone()).unwrap_or_default());
        let heading = match kind {
            Kind::Heading(level) => Some(level),
            _ => above.and_then(|open| open.heading),
        };
        let mark = Mark::of(element);
        let is_unread = mark.as_ref().is_some_and(|mark| mark.is_unread(element));
        let unread = above.and_then(|open| open.unread).or(unread(element, kind, &format));
        let unread = unread.or(is_unread.then_some(None));
        let is_preformatted = element.name == "pre" || above.is_some_and(|open| open.is_preformatted);
        let is_annotation = mark == Some(Mark::Annotation);
        let outer_note = above.and_then(|open| open.note);
        let note = mark.and_then(|mark| self.mark(mark)).or(outer_note);
        let name = element.name.clone();
        self.open.push(Open { name, format, unread, heading, is_preformatted, note, is_annotation });
    }

    /// Handles a note or a comment that LibreOffice wrote. Returns the index of the note that begins.
    fn mark(&mut self, mark: Mark) -> Option<usize> {
        match mark {
            Mark::Reference(id) => self.paragraph.points.push((self.paragraph.text.len(), Point::Footnote(id))),
            Mark::Body(id) => {
                self.notes.notes.push(Note { id, ..Note::default() });
                self.paragraph.note = self.notes.notes.len().checked_sub(1);
                return self.paragraph.note;
            }
            Mark::Annotation => self.annotation = Some(String::new()),
            Mark::Number => {}
        }
        None
    }

    fn annotate(&mut self, words: &str) {
        if let Some(all) = &mut self.annotation {
            all.push_str(words);
        }
    }

    /// A comment of HTML. It is one of the page if LibreOffice wrote it.
    pub fn remark(&mut self, words: &str) {
        if self.is_libreoffice && self.open.last().is_none_or(|open| open.unread.is_none()) {
            let words = words.trim().lines().map(|line| line.trim().to_owned()).collect();
            self.comment(Note { id: self.comments.notes.len().to_string(), ..Note::default() }, words);
        }
    }

    /// A comment at this place.
    fn comment(&mut self, note: Note, said: Vec<String>) {
        self.paragraph.points.push((self.paragraph.text.len(), Point::Comment(note.id.clone())));
        self.pieces += 1 + said.len();
        let own = Some(self.comments.notes.len());
        let paragraphs = said.into_iter().map(|text| Paragraph { text, note: own, ..Paragraph::default() });
        self.comments.paragraphs.extend(paragraphs);
        self.comments.notes.push(note);
    }

    /// An element ends. Elements in it that were not ended are ended with it; an end without a start changes nothing.
    pub fn end(&mut self, name: &str) {
        let Some(at) = self.open.iter().rposition(|open| open.name == name) else { return };
        if self.open[at..].iter().any(|open| !matches!(kind(&open.name), Kind::Inline | Kind::Unseen)) {
            self.end_paragraph();
        }
        let was_annotation = self.open[at..].iter().any(|open| open.is_annotation);
        self.open.truncate(at);
        if let Some(words) = self.annotation.take_if(|_| was_annotation) {
            let (note, said) = libreoffice::annotation(&words, self.comments.notes.len().to_string());
            self.comment(note, said);
        }
        if self.open.last().is_none_or(|open| open.unread.is_none()) {
            self.end_left_out();
        }
        match name {
            "table" => drop(self.cells.pop()),
            "td" | "th" => {
                if let Some(cell) = self.cells.last_mut() {
                    cell.column = (cell.column + cell.columns).min(TABLE_COLUMNS);
                }
            }
            _ => {}
        }
    }

    /// Words between tags.
    pub fn text(&mut self, words: &str) {
        if self.annotation.is_some() {
            return self.annotate(words);
        }
        if let Some(Open { unread: Some(why), name, .. }) = self.open.last() {
            if name == "style" {
                self.classes.read(words);
            }
            return self.leave_out(*why, words);
        }
        if self.open.last().is_some_and(|open| open.is_preformatted) {
            return self.put(words);
        }
        for (n, word) in words.split([' ', '\t', '\n', '\r', '\u{c}']).enumerate() {
            self.is_spaced |= n > 0;
            if !word.is_empty() {
                self.put(word);
            }
        }
    }

    /// Adds words to the paragraph, after the white space before them.
    fn put(&mut self, words: &str) {
        let format = self.open.last().map(|open| open.format.clone()).unwrap_or_default();
        let is_begun = !self.paragraph.text.is_empty();
        let between = match (self.breaks, self.is_spaced) {
            _ if !is_begun => "",
            (0, true) => " ",
            (0, false) => "",
            _ => "\n",
        };
        let before = self.paragraph.stretches();
        self.paragraph.put(between, &format);
        if !is_begun {
            self.paragraph.heading = self.open.last().and_then(|open| open.heading);
            self.paragraph.cells = self.cells.clone();
            self.paragraph.note = self.paragraph.note.or(self.open.last().and_then(|open| open.note));
        }
        // Headings are bold by nature, which does not mean that their words are emphasised.
        let format = if self.paragraph.heading.is_some() { RunFormat { bold: None, ..format } } else { format };
        self.paragraph.put(words, &format);
        self.pieces += self.paragraph.stretches() - before;
        (self.is_spaced, self.breaks) = (false, 0);
    }

    /// A line break; the second in a row ends the paragraph.
    fn line_break(&mut self) {
        self.breaks += 1;
        if self.breaks > 1 {
            self.end_paragraph();
        }
    }

    fn end_paragraph(&mut self) {
        (self.is_spaced, self.breaks) = (false, 0);
        let paragraph = std::mem::take(&mut self.paragraph);
        if !paragraph.text.trim().is_empty() {
            self.pieces += 1 + paragraph.cells.len();
            let part = if paragraph.note.is_some() { &mut self.notes } else { &mut self.part };
            part.paragraphs.push(paragraph);
        } else if !paragraph.times.is_empty() {
            // A time on a line of its own belongs to the next paragraph.
            self.paragraph.times = paragraph.times.into_iter().map(|(_, time_ms)| (0, time_ms)).collect();
        }
    }

    /// Reads the time that an element stands for.
    fn time(&mut self, element: &Element) {
        let anchor = || element.get("name").and_then(|name| name.strip_prefix("ts_")?.split('_').next()?.parse().ok());
        let marked = || milliseconds(element.get("data-timestamp")?.parse().ok()?);
        let time_ms: Option<i64> = match element.name.as_str() {
            "a" => anchor(),
            "span" => marked(),
            _ => None,
        };
        if let Some(time_ms) = time_ms.filter(|time_ms| *time_ms >= 0) {
            self.pieces += 1;
            self.paragraph.times.push((self.paragraph.text.len(), time_ms));
        }
    }

    /// Handles an element that gives the position of the next paragraphs in a table.
    fn table(&mut self, element: &Element) {
        let spanned = || element.get("colspan").and_then(|n| n.trim().parse::<usize>().ok()).unwrap_or(1);
        if element.name == "table" {
            if self.cells.len() < HTML_DEPTH {
                self.cells.push(Cell { table: self.tables, ..Cell::default() });
            }
            self.tables += 1;
            return;
        }
        let is_heading = self.open.iter().any(|open| open.name == "thead");
        let Some(cell) = self.cells.last_mut() else { return };
        match element.name.as_str() {
            "tr" => *cell = Cell { table: cell.table, row: cell.row + 1, is_heading, ..Cell::default() },
            name => {
                cell.columns = spanned().clamp(1, TABLE_COLUMNS);
                cell.is_heading |= name == "th" && cell.row == 1;
            }
        }
    }

    fn leave_out(&mut self, why: Option<LeftOut>, words: &str) {
        let Some(why) = why else { return };
        match self.left_out.as_mut().filter(|(last, _)| *last == why) {
            Some((_, all)) => all.push_str(words),
            None => {
                self.end_left_out();
                self.left_out = Some((why, words.to_owned()));
            }
        }
    }

    fn end_left_out(&mut self) {
        let ended = self.left_out.take().filter(|(_, words)| !words.trim().is_empty());
        self.pieces += usize::from(ended.is_some());
        self.part.left_out.extend(ended);
    }

    /// The page as a document.
    pub fn finish(mut self) -> Document {
        self.end_paragraph();
        self.end_left_out();
        Document { body: self.part, footnotes: self.notes, comments: self.comments, ..Document::default() }
    }
}

/// Why the words of an element are left out, if they are.
fn unread(element: &Element, kind: Kind, format: &RunFormat) -> Option<Option<LeftOut>> {
    match (kind, element.name.as_str()) {
        (Kind::Unseen, _) => Some(None),
        (Kind::Around, _) => Some(Some(LeftOut::HeadersAndFooters)),
        (_, "del") => Some(Some(LeftOut::DeletedText)),
        (_, "rt") => Some(Some(LeftOut::SmallLetters)),
        // The mark of a time: its text repeats the time.
        (_, "span") if element.has_class("timestamp") && element.get("data-timestamp").is_some() => Some(None),
        _ if format.hidden == Some(true) => Some(Some(LeftOut::HiddenText)),
        _ => None,
    }
}
