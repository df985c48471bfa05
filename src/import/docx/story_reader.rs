//! Reading a story: one pass through a part's XML, with the state of where the reader is.
//!
//! Rules. Tracked changes are read as if accepted: what was inserted stands, what was deleted or moved away is gone,
//! and two paragraphs whose mark between was deleted are one. Of alternatives the first that is offered counts. The
//! results of fields stand, their instructions do not. Hidden text is left out and counted. A list's numbers and
//! bullets are not text and are not invented. A table is read cell by cell.

use super::format::{RunFormat, Styles};
use super::story::{Holder, Paragraph, Point, Story};
use super::symbols;
use super::xml::{Element, Malformed, Token, Walker};
use crate::domain::span::Span;

/// Elements that are passed over with all they hold: former looks, the properties of content controls, and the small
/// letters above others that only repeat them.
const PASSED_OVER: &[&str] = &["pPrChange", "rPrChange", "sdtPr", "sdtEndPr", "rt"];

/// Reads a part.
pub fn read(text: &str, styles: &Styles) -> Result<Story, Malformed> {
    let mut walker = Walker::new(text);
    let mut reading = StoryReader::new(styles);
    while let Some(token) = walker.next()? {
        match token {
            Token::Start(element) => {
                if reading.passes_over(&element) {
                    walker.skip()?;
                } else {
                    reading.start(&element);
                }
            }
            Token::End(name) => reading.end(&name),
            Token::Text(text) => reading.text(&text),
        }
    }
    reading.story.entities = walker.unknown_entities;
    Ok(reading.finish())
}

/// Where the reader is.
struct StoryReader<'a> {
    styles: &'a Styles,
    story: Story,
    /// The open paragraphs: the body's, then a text box's in it, and so on.
    open: Vec<Paragraph>,
    /// For each open text box the look of the run that holds it.
    boxes: Vec<RunFormat>,
    /// Points that stand between paragraphs and belong at the start of the next.
    between: Vec<Point>,
    /// The look of the run that is being read, and whether its properties are.
    run: RunFormat,
    in_run_properties: bool,
    in_paragraph_properties: bool,
    in_run: bool,
    in_words: bool,
    /// How many elements are open whose content was deleted or moved away.
    gone: usize,
    /// For each open field, whether its instruction is being read.
    fields: Vec<bool>,
    /// For each open choice between alternatives, whether one was taken.
    choices: Vec<bool>,
    holder: Option<usize>,
}

impl<'a> StoryReader<'a> {
    fn new(styles: &'a Styles) -> Self {
        Self {
            styles,
            story: Story::default(),
            open: Vec::new(),
            boxes: Vec::new(),
            between: Vec::new(),
            run: RunFormat::default(),
            in_run_properties: false,
            in_paragraph_properties: false,
            in_run: false,
            in_words: false,
            gone: 0,
            fields: Vec::new(),
            choices: Vec::new(),
            holder: None,
        }
    }

    /// Whether an element is to be passed over with all that is in it.
    fn passes_over(&mut self, element: &Element<'_>) -> bool {
        match element.name() {
            "Choice" | "Fallback" => match self.choices.last_mut() {
                Some(taken) => std::mem::replace(taken, true),
                None => false,
            },
            "altChunk" => {
                self.story.embedded += 1;
                true
            }
            name => PASSED_OVER.contains(&name),
        }
    }

    fn start(&mut self, element: &Element<'_>) {
        let name = element.name();
        if self.story.root.is_empty() {
            name.clone_into(&mut self.story.root);
        }
        if self.in_run_properties {
            return self.run_property(element);
        }
        match name {
            "p" => self.start_paragraph(element),
            "pPr" => self.in_paragraph_properties = true,
            "rPr" => self.in_run_properties = true,
            "pStyle" if self.in_paragraph_properties => {
                let look = element.val().map(|id| self.styles.look(&id)).unwrap_or_default();
                if let Some(paragraph) = self.open.last_mut() {
                    // Bold headings are no labels: only the highlight of a paragraph's style counts.
                    paragraph.look = RunFormat { bold: None, ..look };
                }
            }
            "r" => (self.in_run, self.run) = (true, RunFormat::default()),
            "t" => self.in_words = true,
            "txbxContent" => self.boxes.push(self.run.clone()),
            "del" | "moveFrom" => self.gone += 1,
            "AlternateContent" => self.choices.push(false),
            "comment" | "footnote" | "endnote" => self.start_holder(element),
            "fldChar" => self.field(element),
            _ if self.in_run => self.run_content(element),
            _ => self.point(element),
        }
    }

    fn end(&mut self, name: &str) {
        match name {
            "p" => self.end_paragraph(),
            "pPr" => self.in_paragraph_properties = false,
            "rPr" => self.in_run_properties = false,
            "r" => self.in_run = false,
            "t" => self.in_words = false,
            "txbxContent" => (self.in_run, self.run) = (true, self.boxes.pop().unwrap_or_default()),
            "del" | "moveFrom" if !self.in_run_properties => self.gone = self.gone.saturating_sub(1),
            "AlternateContent" => drop(self.choices.pop()),
            "comment" | "footnote" | "endnote" => {
                self.story.paragraphs.append(&mut self.open);
                self.holder = None;
            }
            _ => {}
        }
    }

    fn start_paragraph(&mut self, element: &Element<'_>) {
        let id = element.get("paraId");
        // The paragraph before goes on in this one; a comment is known by its last paragraph.
        if let Some(before) = self.open.last_mut().filter(|p| p.waits) {
            (before.runs_on, before.waits) = (false, false);
            before.id = id.or(before.id.take());
        } else {
            self.open.push(Paragraph { holder: self.holder, id, ..Paragraph::default() });
        }
        self.run = RunFormat::default();
        if let Some(paragraph) = self.open.last_mut() {
            let at = paragraph.text.len();
            paragraph.points.extend(self.between.drain(..).map(|point| (at, point)));
        }
    }

    fn end_paragraph(&mut self) {
        // A field's instruction never reaches beyond its paragraph; one that is not closed must not swallow the rest.
        self.fields.iter_mut().for_each(|instruction| *instruction = false);
        if let Some(paragraph) = self.open.last_mut().filter(|p| p.runs_on) {
            paragraph.waits = true;
            return;
        }
        let Some(paragraph) = self.open.pop() else { return };
        match self.open.last_mut().filter(|_| !self.boxes.is_empty()) {
            Some(outer) => outer.boxes.push(paragraph),
            None => self.story.paragraphs.push(paragraph),
        }
    }

    fn start_holder(&mut self, element: &Element<'_>) {
        self.holder = Some(self.story.holders.len());
        self.story.holders.push(Holder {
            id: element.get("id").unwrap_or_default(),
            author: element.get("author"),
            date: element.get("date"),
            kind: element.get("type").filter(|t| t != "normal").unwrap_or_default(),
        });
    }

    fn run_property(&mut self, element: &Element<'_>) {
        if self.in_paragraph_properties {
            // The look of the paragraph's own mark; what matters is only whether it was deleted.
            let gone = matches!(element.name(), "del" | "moveFrom");
            if let Some(paragraph) = self.open.last_mut().filter(|_| gone) {
                paragraph.runs_on = true;
            }
        } else if element.name() == "rStyle" {
            let style = element.val().map(|id| self.styles.look(&id)).unwrap_or_default();
            self.run = self.run.over(&style);
        } else {
            self.run.take_in(element);
        }
    }

    fn field(&mut self, element: &Element<'_>) {
        match element.get("fldCharType").as_deref() {
            Some("begin") => self.fields.push(true),
            Some("separate") => {
                if let Some(instruction) = self.fields.last_mut() {
                    *instruction = false;
                }
            }
            _ => drop(self.fields.pop()),
        }
    }

    /// An element inside a run that stands for a character, or a point.
    fn run_content(&mut self, element: &Element<'_>) {
        match element.name() {
            "br" if matches!(element.get("type").as_deref(), Some("page" | "column")) => self.put("\u{c}"),
            "br" | "cr" => self.put("\n"),
            "tab" | "ptab" => self.put("\t"),
            "noBreakHyphen" => self.put("-"),
            "sym" => {
                let (font, code) = (element.get("font").unwrap_or_default(), element.get("char").unwrap_or_default());
                match symbols::letter(&font, &code) {
                    Some(letter) => self.put(letter.encode_utf8(&mut [0; 4])),
                    None => self.story.symbols += 1,
                }
            }
            _ => self.point(element),
        }
    }

    fn point(&mut self, element: &Element<'_>) {
        let make: fn(String) -> Point = match element.name() {
            "commentRangeStart" => Point::CommentStart,
            "commentRangeEnd" => Point::CommentEnd,
            "commentReference" => Point::Comment,
            "footnoteReference" if self.gone == 0 => Point::Footnote,
            "endnoteReference" if self.gone == 0 => Point::Endnote,
            _ => return,
        };
        let point = make(element.get("id").unwrap_or_default());
        match self.open.last_mut() {
            Some(paragraph) => paragraph.points.push((paragraph.text.len(), point)),
            None => self.between.push(point),
        }
    }

    fn text(&mut self, text: &str) {
        if self.in_words {
            // A line end in the file's own text is no more than a space; the document's have elements.
            if text.contains(['\n', '\r', '\t']) {
                self.put(&text.replace(['\n', '\r', '\t'], " "));
            } else {
                self.put(text);
            }
        }
    }

    /// Adds words to the open paragraph in the look of the run.
    fn put(&mut self, words: &str) {
        if words.is_empty() || self.gone > 0 || self.fields.contains(&true) {
            return;
        }
        let Some(paragraph) = self.open.last_mut() else { return };
        let look = self.run.over(&paragraph.look);
        if look.hidden == Some(true) {
            self.story.hidden += 1;
            return;
        }
        let start = paragraph.text.len();
        paragraph.text.push_str(words);
        let end = paragraph.text.len();
        if look.bold == Some(true) && paragraph.bold == start {
            paragraph.bold = end;
        }
        if let Some(pen) = look.pen() {
            match paragraph.strokes.last_mut() {
                Some((span, last)) if span.end == start && last == pen => span.end = end,
                _ => paragraph.strokes.push((Span { start, end }, pen.clone())),
            }
        }
    }

    /// The story, with what was still open when the part ended.
    fn finish(mut self) -> Story {
        self.story.paragraphs.append(&mut self.open);
        if !self.between.is_empty() {
            let points = self.between.drain(..).map(|point| (0, point)).collect();
            self.story.paragraphs.push(Paragraph { points, ..Paragraph::default() });
        }
        self.story
    }
}
