//! Reads the text of a part in one pass through its XML.
//!
//! Rules. Tracked changes are read as accepted: inserted text is kept, deleted text is left out and reported, moved
//! text is in its new place, and paragraphs whose paragraph mark was deleted are joined. Of alternatives, the first
//! with words is read. The results of fields are kept, their instructions are not. Hidden text is left out and
//! reported. The numbers and bullets of lists are not text, so they are not added.

mod words;

use super::format::{Style, Styles, outline_level};
use crate::error::ImportError;
use crate::import::limits::{FIELDS, TABLE_COLUMNS};
use crate::import::rich::budget::{Budget, CELL, PARAGRAPH, POINT};
use crate::import::rich::format::RunFormat;
use crate::import::rich::text_part::{Cell, Note, Paragraph, Point, TextPart};
use crate::import::xml::{Element, Token, Walker};

/// Elements that are skipped with their content: former formats and the properties of content controls.
const SKIPPED: &[&str] =
    &["pPrChange", "rPrChange", "tblPrChange", "trPrChange", "tcPrChange", "sectPrChange", "sdtPr", "sdtEndPr"];

/// Reads a part. Errors: its XML is not well formed, or it takes more memory than the budget allows.
pub fn read(text: &str, styles: &Styles, budget: &mut Budget) -> Result<TextPart, ImportError> {
    let mut walker = Walker::new(text);
    let mut reader = PartReader::new(styles);
    while let Some(token) = walker.next()? {
        match token {
            Token::Start(element) => {
                if reader.skips(&element) {
                    walker.skip()?;
                } else {
                    reader.start(&element);
                }
            }
            Token::End(name) => reader.end(&name),
            Token::Text(text) => reader.text(&text),
        }
        budget.spend(std::mem::take(&mut reader.cost))?;
    }
    reader.part.entities = walker.unknown_entities;
    Ok(reader.finish())
}

/// The state of the reader.
#[derive(Default)]
struct PartReader<'a> {
    styles: Option<&'a Styles>,
    part: TextPart,
    /// The open paragraphs: one of the body, then one of a text box in it, and so on.
    open: Vec<Paragraph>,
    /// The open cells, the outermost table's first.
    cells: Vec<Cell>,
    /// How many tables have begun.
    tables: usize,
    /// For each open text box, the format and the open cells outside it.
    boxes: Vec<(RunFormat, Vec<Cell>)>,
    /// Points between paragraphs, which belong at the start of the next one.
    between: Vec<Point>,
    /// The format of the current run.
    run: RunFormat,
    in_run_properties: bool,
    in_paragraph_properties: bool,
    in_run: bool,
    in_words: bool,
    /// How many open elements hold text that was deleted, was moved away, or is ruby text (small letters above others).
    deleted: usize,
    moved: usize,
    small: usize,
    /// For each open field, whether the reader is in its instruction.
    fields: Vec<bool>,
    /// The current drop-down list of a form: the index of the chosen entry, and the entries.
    list: (usize, Vec<String>),
    /// How many bytes of words were read so far, and how many there were at the start of each open choice of
    /// alternatives.
    met: usize,
    choices: Vec<usize>,
    /// Whether the last words left out may continue.
    leaving_out: bool,
    note: Option<usize>,
    /// How much memory was taken since it was last counted, in bytes.
    cost: usize,
}

impl<'a> PartReader<'a> {
    fn new(styles: &'a Styles) -> Self {
        Self { styles: Some(styles), ..Self::default() }
    }

    /// Whether to skip an element with its content.
    fn skips(&mut self, element: &Element<'_>) -> bool {
        match element.name() {
            "Choice" | "Fallback" => self.choices.last().is_some_and(|met| *met < self.met),
            "altChunk" => {
                self.part.embedded += 1;
                true
            }
            name => SKIPPED.contains(&name),
        }
    }

    fn style(&self, element: &Element<'_>) -> Style {
        let id = element.val();
        id.and_then(|id| self.styles.map(|styles| styles.style(&id))).unwrap_or_default()
    }

    fn start(&mut self, element: &Element<'_>) {
        let name = element.name();
        if self.part.root.is_empty() {
            name.clone_into(&mut self.part.root);
        }
        if self.in_run_properties {
            return self.run_property(element);
        }
        match name {
            "p" => self.start_paragraph(element),
            "pPr" => self.in_paragraph_properties = true,
            "rPr" => self.in_run_properties = true,
            "pStyle" | "outlineLvl" if self.in_paragraph_properties => self.paragraph_property(element),
            "r" => (self.in_run, self.run) = (true, RunFormat::default()),
            "t" => self.in_words = true,
            "delText" => (self.in_words, self.deleted) = (true, self.deleted + 1),
            "txbxContent" => self.boxes.push((self.run.clone(), std::mem::take(&mut self.cells))),
            "del" => self.deleted += 1,
            "moveFrom" => self.moved += 1,
            "rt" => self.small += 1,
            "AlternateContent" => self.choices.push(self.met),
            "comment" | "footnote" | "endnote" => self.start_note(element),
            "fldChar" => self.field(element),
            "result" => self.list.0 = element.val().and_then(|at| at.parse().ok()).unwrap_or(0),
            "listEntry" => {
                self.cost += POINT;
                self.list.1.extend(element.val());
            }
            "tbl" | "tr" | "tc" | "gridBefore" | "gridSpan" | "tblHeader" => self.table(element),
            "drawing" | "pict" => self.part.pictures += 1,
            "OLEObject" | "subDoc" => self.part.embedded += 1,
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
            "delText" => (self.in_words, self.deleted) = (false, self.deleted.saturating_sub(1)),
            "txbxContent" => {
                self.in_run = true;
                (self.run, self.cells) = self.boxes.pop().unwrap_or_default();
            }
            "del" if !self.in_run_properties => self.deleted = self.deleted.saturating_sub(1),
            "moveFrom" if !self.in_run_properties => self.moved = self.moved.saturating_sub(1),
            "rt" => self.small = self.small.saturating_sub(1),
            "AlternateContent" => drop(self.choices.pop()),
            "comment" | "footnote" | "endnote" => {
                self.part.paragraphs.append(&mut self.open);
                self.note = None;
            }
            "ddList" => {
                let (chosen, entries) = std::mem::take(&mut self.list);
                if let Some(entry) = entries.get(chosen) {
                    self.put_always(entry);
                }
            }
            "tbl" => drop(self.cells.pop()),
            "tc" => {
                if let Some(cell) = self.cells.last_mut() {
                    cell.column = (cell.column + cell.columns).min(TABLE_COLUMNS);
                }
            }
            _ => {}
        }
    }

    /// Handles an element that gives the position of the next paragraphs in a table.
    fn table(&mut self, element: &Element<'_>) {
        let number = || element.val().and_then(|n| n.parse::<usize>().ok()).unwrap_or(1).min(TABLE_COLUMNS);
        if element.name() == "tbl" {
            self.cells.push(Cell { table: self.tables, ..Cell::default() });
            self.tables += 1;
            return;
        }
        let Some(cell) = self.cells.last_mut() else { return };
        match element.name() {
            "tr" => *cell = Cell { table: cell.table, row: cell.row + 1, ..Cell::default() },
            "tc" => cell.columns = 1,
            "gridBefore" => cell.column = number(),
            "gridSpan" => cell.columns = number().max(1),
            _ => cell.is_heading = element.is_on(),
        }
    }

    fn start_paragraph(&mut self, element: &Element<'_>) {
        let id = element.get("paraId");
        self.leaving_out = false;
        // This paragraph continues the one before. A comment is identified by its last paragraph, so the id is updated.
        if let Some(before) = self.open.last_mut().filter(|p| p.waits) {
            (before.runs_on, before.waits) = (false, false);
            before.id = id.or(before.id.take());
        } else {
            let cells = self.cells.clone();
            self.cost += PARAGRAPH + CELL * cells.len();
            self.open.push(Paragraph { note: self.note, cells, id, ..Paragraph::default() });
        }
        self.run = RunFormat::default();
        if let Some(paragraph) = self.open.last_mut() {
            let at = paragraph.text.len();
            paragraph.points.extend(self.between.drain(..).map(|point| (at, point)));
        }
    }

    fn end_paragraph(&mut self) {
        // A field's instruction never extends beyond its paragraph. An unclosed one must not swallow the rest of the
        // text.
        self.fields.iter_mut().for_each(|instruction| *instruction = false);
        self.leaving_out = false;
        if let Some(paragraph) = self.open.last_mut().filter(|p| p.runs_on) {
            paragraph.waits = true;
            return;
        }
        let Some(paragraph) = self.open.pop() else { return };
        match self.open.last_mut() {
            Some(outer) => outer.boxes.push(paragraph),
            None => self.part.paragraphs.push(paragraph),
        }
    }

    fn start_note(&mut self, element: &Element<'_>) {
        self.cost += PARAGRAPH;
        self.note = Some(self.part.notes.len());
        self.part.notes.push(Note {
            id: element.get("id").unwrap_or_default(),
            author: element.get("author"),
            date: element.get("date"),
            is_separator: element.get("type").is_some_and(|kind| kind != "normal"),
        });
    }

    fn paragraph_property(&mut self, element: &Element<'_>) {
        let (style, level) = match element.name() {
            "pStyle" => (Some(self.style(element)), None),
            _ => (None, outline_level(element)),
        };
        let Some(paragraph) = self.open.last_mut() else { return };
        let heading = level.or(style.as_ref().and_then(|style| style.heading));
        paragraph.heading = heading.map_or(paragraph.heading, |level| (level > 0).then_some(level));
        if let Some(style) = style {
            // Headings are bold by style, which does not mean that their words are emphasised.
            let bold = style.run.bold.filter(|_| paragraph.heading.is_none());
            paragraph.format = RunFormat { bold, ..style.run };
        }
    }

    fn run_property(&mut self, element: &Element<'_>) {
        if self.in_paragraph_properties {
            // The format of the paragraph mark. Only whether it was deleted matters.
            let deleted = matches!(element.name(), "del" | "moveFrom");
            if let Some(paragraph) = self.open.last_mut().filter(|_| deleted) {
                paragraph.runs_on = true;
            }
        } else if element.name() == "rStyle" {
            self.run = self.run.or(&self.style(element).run);
        } else {
            self.run.set(element);
        }
    }

    fn field(&mut self, element: &Element<'_>) {
        match element.get("fldCharType").as_deref() {
            Some("begin") if self.fields.len() < FIELDS => self.fields.push(true),
            Some("begin") => {}
            Some("separate") => {
                if let Some(instruction) = self.fields.last_mut() {
                    *instruction = false;
                }
            }
            _ => drop(self.fields.pop()),
        }
    }

    fn point(&mut self, element: &Element<'_>) {
        let stands = self.deleted == 0 && self.moved == 0;
        let make: fn(String) -> Point = match element.name() {
            "commentRangeStart" => Point::CommentStart,
            "commentRangeEnd" => Point::CommentEnd,
            "commentReference" => Point::Comment,
            "footnoteReference" if stands => Point::Footnote,
            "endnoteReference" if stands => Point::Endnote,
            _ => return,
        };
        let point = make(element.get("id").unwrap_or_default());
        self.cost += POINT;
        match self.open.last_mut() {
            Some(paragraph) => paragraph.points.push((paragraph.text.len(), point)),
            None => self.between.push(point),
        }
    }

    /// The part's text, including paragraphs that were still open at the end.
    fn finish(mut self) -> TextPart {
        self.part.paragraphs.append(&mut self.open);
        if !self.between.is_empty() {
            let points = self.between.drain(..).map(|point| (0, point)).collect();
            self.part.paragraphs.push(Paragraph { points, ..Paragraph::default() });
        }
        self.part.left_out.retain(|(_, words)| !words.trim().is_empty());
        self.part
    }
}
