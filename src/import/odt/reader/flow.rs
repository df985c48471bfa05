//! Texts beside each other: the body, the notes and comments in it, page headers, deleted text. Each has its own open
//! paragraphs and tables; where it ends, its paragraphs go where they belong.

use super::{Opened, Reader, note};
use crate::error::ImportError;
use crate::import::odt::styles::{Family, Look};
use crate::import::rich::budget::{CELL, PARAGRAPH, POINT};
use crate::import::rich::format::RunFormat;
use crate::import::rich::text_part::{Note, Paragraph, Point, TextPart, is_page_text};
use crate::import::transcript::LeftOut;
use crate::import::xml::Element;

use super::table::Place;

/// Where the paragraphs of a text go.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum To {
    Body,
    Footnotes,
    Endnotes,
    Comments,
    /// Among the words that are left out.
    Beside(LeftOut),
}

/// A text.
pub struct Flow {
    pub to: To,
    /// The id of the note or comment that it is, made by the reader; empty for other texts.
    pub id: String,
    /// The author of the comment, and its date.
    pub author: String,
    pub date: String,
    /// Its paragraphs that have ended, without those in text boxes.
    pub own: Vec<Paragraph>,
    /// The open paragraphs: one of this text, then one of a text box in it, and so on.
    pub open: Vec<Open>,
    /// The open tables, the outermost first, with the cell that is being read.
    pub places: Vec<Place>,
    /// How many open elements are hidden.
    pub hidden: usize,
    /// Points between paragraphs, which belong at the start of the next one.
    pub between: Vec<Point>,
}

/// An open paragraph.
pub struct Open {
    pub paragraph: Paragraph,
    /// The look of its words, then of the words in each open span.
    pub looks: Vec<Look>,
    /// Whether the last character was a blank that ends with the next blanks in one space, or there is none yet.
    pub after_blank: bool,
    /// How many open elements in it are drawn beside its words.
    pub drawn: usize,
    /// Whether a field hides it.
    pub is_hidden: bool,
    /// The tables around it. Those in its text boxes are others.
    places: Vec<Place>,
}

impl Flow {
    /// An empty text.
    pub fn to(to: To) -> Self {
        Self {
            to,
            id: String::new(),
            author: String::new(),
            date: String::new(),
            own: Vec::new(),
            open: Vec::new(),
            places: Vec::new(),
            hidden: 0,
            between: Vec::new(),
        }
    }

    /// The paragraphs among which the next one goes when it ends: those of a text box, or its own.
    pub fn ended(&mut self) -> &mut Vec<Paragraph> {
        match self.open.last_mut() {
            Some(open) => &mut open.paragraph.boxes,
            None => &mut self.own,
        }
    }

    /// An empty paragraph in the cells that are being read.
    pub fn empty(&self) -> Paragraph {
        Paragraph { cells: self.places.iter().map(|place| place.cell).collect(), ..Paragraph::default() }
    }
}

impl Reader<'_> {
    pub(super) fn start_flow(&mut self, to: To) -> Opened {
        self.leaving_out = false;
        self.outer.push(std::mem::replace(&mut self.flow, Flow::to(to)));
        Opened::Flow
    }

    /// Ends a text: its paragraphs go where they belong.
    pub(super) fn end_flow(&mut self) -> Result<(), ImportError> {
        self.leaving_out = false;
        let outer = self.outer.pop().unwrap_or_else(|| Flow::to(To::Body));
        let mut flow = std::mem::replace(&mut self.flow, outer);
        if !flow.between.is_empty() {
            self.budget.spend(PARAGRAPH)?;
            let points = flow.between.drain(..).map(|point| (0, point)).collect();
            flow.own.push(Paragraph { points, ..Paragraph::default() });
        }
        match flow.to {
            To::Beside(why) => self.leave_beside(why, flow.own)?,
            To::Body => self.document.body.paragraphs.append(&mut flow.own),
            To::Footnotes => add_note(&mut self.document.footnotes, flow),
            To::Endnotes => add_note(&mut self.document.endnotes, flow),
            To::Comments => add_note(&mut self.document.comments, flow),
        }
        Ok(())
    }

    /// Reports the paragraphs of page headers or of deleted text.
    fn leave_beside(&mut self, why: LeftOut, paragraphs: Vec<Paragraph>) -> Result<(), ImportError> {
        for paragraph in paragraphs {
            let words = paragraph.words();
            let is_text = why != LeftOut::HeadersAndFooters || is_page_text(&words);
            if is_text && !words.is_empty() {
                self.budget.spend(POINT)?;
                self.document.beside.push((why, words));
            }
            self.keep_deleted_points(paragraph);
        }
        Ok(())
    }

    pub(super) fn start_paragraph(&mut self, element: &Element<'_>) -> Result<Opened, ImportError> {
        self.budget.spend(PARAGRAPH + CELL * self.flow.places.len())?;
        self.leaving_out = false;
        let mut look = self.look(element, Family::Paragraph);
        let is_heading = element.name() == "h";
        if is_heading {
            // Headings are bold by style, which does not mean that their words are emphasised.
            look.run = RunFormat { bold: None, ..look.run };
        }
        let level = || element.get("outline-level").and_then(|level| level.parse().ok()).filter(|level| *level > 0);
        let flow = &mut self.flow;
        let mut paragraph = flow.empty();
        paragraph.heading = is_heading.then(|| level().unwrap_or(1));
        paragraph.points = flow.between.drain(..).map(|point| (0, point)).collect();
        let places = std::mem::take(&mut flow.places);
        flow.open.push(Open { paragraph, looks: vec![look], after_blank: true, drawn: 0, is_hidden: false, places });
        Ok(Opened::Paragraph)
    }

    pub(super) fn end_paragraph(&mut self) -> Result<(), ImportError> {
        self.leaving_out = false;
        let Some(open) = self.flow.open.pop() else { return Ok(()) };
        let mut paragraph = open.paragraph;
        if open.after_blank && paragraph.text.ends_with(' ') {
            paragraph.truncate(paragraph.text.len() - 1);
        }
        if open.is_hidden {
            self.leave_out(LeftOut::HiddenText, &paragraph.text)?;
            self.leaving_out = false;
            paragraph.truncate(0);
            (paragraph.highlights, paragraph.bold, paragraph.italic) = (Vec::new(), Vec::new(), Vec::new());
        }
        let flow = &mut self.flow;
        flow.places = open.places;
        // An empty paragraph says something only in a table, where it is a cell.
        if paragraph != (Paragraph { heading: paragraph.heading, ..Paragraph::default() }) {
            flow.ended().push(paragraph);
        }
        Ok(())
    }

    pub(super) fn start_span(&mut self, element: &Element<'_>) -> Opened {
        let look = self.look(element, Family::Text);
        match self.flow.open.last_mut() {
            Some(open) => {
                let whole = open.looks.last().map(|outer| look.or(outer));
                open.looks.push(whole.unwrap_or(look));
                Opened::Span
            }
            None => Opened::Other,
        }
    }

    pub(super) fn start_drawing(&mut self, name: &str) -> Opened {
        self.document.body.pictures += usize::from(name == "image");
        match self.flow.open.last_mut() {
            Some(open) => {
                open.drawn += 1;
                Opened::Drawn
            }
            None => Opened::Other,
        }
    }

    /// A field that may hide its paragraph.
    pub(super) fn hidden_paragraph(&mut self, element: &Element<'_>) -> Opened {
        let hides = element.get("is-hidden").as_deref() == Some("true");
        if let Some(open) = self.flow.open.last_mut() {
            open.is_hidden |= hides;
        }
        Opened::Other
    }
}

/// Adds a note or comment that has ended to its part. Replies refer to a comment by its last paragraph.
fn add_note(part: &mut TextPart, mut flow: Flow) {
    let some = |words: String| Some(words.trim().to_owned()).filter(|words| !words.is_empty());
    let note = Note { author: some(flow.author), date: some(flow.date), ..note(&flow.id) };
    if flow.own.is_empty() {
        flow.own.push(Paragraph::default());
    }
    part.add_note(note, flow.own, Some(flow.id));
}
