//! Reads the text of a part in one pass through its XML.
//!
//! Rules. Tracked changes are read as accepted: the text holds them so; what was deleted lies apart and is reported.
//! Fields give what they show. Hidden text is left out and reported. The numbers and bullets of lists are not text, so
//! they are not added; lists and sections only hold paragraphs. White space is read as the standard says: a run of
//! blanks is one space, and none stands at the start or end of a paragraph; further spaces, tabs and line breaks have
//! elements of their own. Words that stand in no paragraph, which no known program writes, become one of their own.

mod changes;
mod flow;
mod notes;
mod table;
mod words;

use std::collections::HashMap;

use super::styles::{Family, Look, Styles};
use crate::error::ImportError;
use crate::import::rich::Document;
use crate::import::rich::budget::{Budget, POINT};
use crate::import::rich::text_part::{Note, Point};
use crate::import::transcript::LeftOut;
use crate::import::xml::{Element, Token, Walker};
use flow::{Flow, To};

/// What was read of a part.
pub struct Read {
    /// The text, and what its paragraphs refer to.
    pub document: Document,
    /// The kind of document: the local name of the element in its body. `None` if the part has no body.
    pub kind: Option<String>,
}

/// Elements that are skipped with their content, because it is no text: forms, who changed something and when, the
/// numbers of notes and lists, macros, pictures as letters.
const SKIPPED: &[&str] =
    &["forms", "change-info", "note-citation", "number", "script", "event-listeners", "binary-data"];

/// Elements for files within the document that other programs made.
const EMBEDDED: &[&str] = &["object", "object-ole", "applet", "plugin", "floating-frame"];

/// Elements that are drawn beside the text. Only the paragraphs in them are words; their titles and descriptions are not.
const DRAWN: &[&str] = &[
    "frame",
    "text-box",
    "image",
    "custom-shape",
    "rect",
    "line",
    "polyline",
    "polygon",
    "regular-polygon",
    "path",
    "circle",
    "ellipse",
    "connector",
    "caption",
    "control",
    "g",
];

/// Reads a part: the text in its body, or the page headers and footers of its styles.
pub fn read(text: &str, styles: &Styles, budget: &mut Budget) -> Result<Read, ImportError> {
    let mut walker = Walker::new(text);
    let mut reader = Reader::new(styles, budget);
    while let Some(token) = walker.next()? {
        match token {
            Token::Start(element) => match reader.skips(&element)? {
                true => walker.skip()?,
                false => reader.start(&element)?,
            },
            Token::End(_) => reader.end()?,
            Token::Text(text) => reader.text(&text)?,
        }
    }
    reader.document.body.entities = walker.unknown_entities;
    reader.finish()
}

/// An open element, by what its end does.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Opened {
    /// The root element.
    Root,
    /// The element that holds the document of some kind.
    Body,
    /// The page styles, and one of them.
    PageStyles,
    PageStyle,
    /// An element that holds paragraphs.
    Block,
    Paragraph,
    Span,
    Drawn,
    /// Text that does not show.
    Hidden,
    /// Ruby text.
    Small,
    /// A text beside the one around it, such as a note.
    Flow,
    /// The author of a comment, and its date.
    Creator,
    Date,
    Table,
    HeadingRows,
    /// A cell: how many paragraphs its text had before it, and how many columns it is repeated in.
    Cell {
        from: usize,
        times: usize,
    },
    /// A cell that another one covers.
    CoveredCell {
        from: usize,
        times: usize,
    },
    Other,
}

/// The state of the reader.
struct Reader<'a> {
    styles: &'a Styles,
    budget: &'a mut Budget,
    document: Document,
    kind: Option<String>,
    stack: Vec<Opened>,
    /// The text that is being read, and the open ones around it: the body, then a note in it, and so on.
    flow: Flow,
    outer: Vec<Flow>,
    /// How many tables have begun.
    tables: usize,
    /// How many open elements hold ruby text.
    small: usize,
    /// Whether the last words left out may continue.
    leaving_out: bool,
    /// How many comments and notes have begun, for their ids.
    noted: usize,
    /// The ids of the comments by the names that the file gives them.
    names: HashMap<String, String>,
    /// Replies: the name of the comment that each answers.
    answers: Vec<(String, String)>,
    /// The id of the change that is being read, and the points that stood in each deleted text.
    change: String,
    deleted_points: HashMap<String, Vec<Point>>,
}

impl<'a> Reader<'a> {
    fn new(styles: &'a Styles, budget: &'a mut Budget) -> Self {
        Self {
            styles,
            budget,
            document: Document::default(),
            kind: None,
            stack: Vec::new(),
            flow: Flow::to(To::Body),
            outer: Vec::new(),
            tables: 0,
            small: 0,
            leaving_out: false,
            noted: 0,
            names: HashMap::new(),
            answers: Vec::new(),
            change: String::new(),
            deleted_points: HashMap::new(),
        }
    }

    /// Whether to skip an element with its content.
    fn skips(&mut self, element: &Element<'_>) -> Result<bool, ImportError> {
        let name = element.name();
        Ok(match self.stack.last() {
            None => false,
            Some(Opened::Root) => !matches!(name, "body" | "master-styles"),
            Some(Opened::Body) => {
                let first = self.kind.is_none();
                self.kind.get_or_insert_with(|| name.to_owned());
                !first || name != "text"
            }
            Some(Opened::PageStyles) => name != "master-page",
            Some(Opened::PageStyle) => !name.starts_with("header") && !name.starts_with("footer"),
            Some(_) if EMBEDDED.contains(&name) => {
                self.document.body.embedded += 1;
                true
            }
            Some(_) if name == "hidden-text" && element.get("is-hidden").as_deref() == Some("true") => {
                self.leave_out(LeftOut::HiddenText, &element.get("string-value").unwrap_or_default())?;
                true
            }
            // The patterns of tables of contents and indexes.
            Some(_) => SKIPPED.contains(&name) || name.ends_with("-source"),
        })
    }

    fn start(&mut self, element: &Element<'_>) -> Result<(), ImportError> {
        let opened = self.opened(element)?;
        self.stack.push(opened);
        Ok(())
    }

    /// Handles the start of an element.
    fn opened(&mut self, element: &Element<'_>) -> Result<Opened, ImportError> {
        let name = element.name();
        match self.stack.last() {
            None => return Ok(Opened::Root),
            Some(Opened::Root) => return Ok(if name == "body" { Opened::Body } else { Opened::PageStyles }),
            Some(Opened::PageStyles) => return Ok(Opened::PageStyle),
            Some(Opened::PageStyle) => return Ok(self.start_flow(To::Beside(LeftOut::HeadersAndFooters))),
            Some(Opened::Body) => return Ok(Opened::Block),
            Some(_) => {}
        }
        Ok(match name {
            "p" | "h" => self.start_paragraph(element)?,
            "span" | "a" => self.start_span(element),
            "s" | "tab" | "line-break" => self.blank(element)?,
            "ruby-text" => {
                self.small += 1;
                Opened::Small
            }
            "table" | "table-header-rows" | "table-row" | "table-cell" | "covered-table-cell" => self.table(element),
            "note" => self.start_note(element)?,
            "annotation" => self.start_comment(element)?,
            "annotation-end" => self.end_of_comment(element)?,
            "creator" | "date" if self.is_comment_head() => match name {
                "creator" => Opened::Creator,
                _ => Opened::Date,
            },
            "changed-region" => {
                self.change = element.get("id").unwrap_or_default();
                Opened::Other
            }
            "deletion" => self.start_flow(To::Beside(LeftOut::DeletedText)),
            "change" => self.place_of_deleted(element)?,
            "hidden-paragraph" => self.hidden_paragraph(element),
            // The commonest of all that hold text are not looked at further.
            "list" | "list-item" | "bookmark-start" | "bookmark-end" => Opened::Other,
            _ if element.get("display").as_deref() == Some("none") => {
                self.flow.hidden += 1;
                Opened::Hidden
            }
            "section" | "index-body" => Opened::Block,
            _ if DRAWN.contains(&name) => self.start_drawing(name),
            _ => Opened::Other,
        })
    }

    /// Handles the end of an element.
    fn end(&mut self) -> Result<(), ImportError> {
        match self.stack.pop().unwrap_or(Opened::Other) {
            Opened::Paragraph => self.end_paragraph()?,
            Opened::Span => {
                if let Some(open) = self.flow.open.last_mut() {
                    open.looks.pop();
                }
            }
            Opened::Drawn => {
                if let Some(open) = self.flow.open.last_mut() {
                    open.drawn = open.drawn.saturating_sub(1);
                }
            }
            Opened::Hidden => {
                let flow = &mut self.flow;
                flow.hidden = flow.hidden.saturating_sub(1);
            }
            Opened::Small => self.small = self.small.saturating_sub(1),
            Opened::Flow => self.end_flow()?,
            Opened::Table => drop(self.flow.places.pop()),
            Opened::HeadingRows => self.heading_rows(false),
            Opened::Cell { from, times } => self.end_cell(from, times)?,
            Opened::CoveredCell { from, times } => self.end_covered_cell(from, times)?,
            _ => {}
        }
        Ok(())
    }

    /// The look of words with the style that an element names, over another look.
    fn look(&self, element: &Element<'_>, family: Family) -> Look {
        element.get("style-name").map(|name| self.styles.look(family, &name)).unwrap_or_default()
    }

    /// Adds a point where the reader is.
    fn point(&mut self, point: Point) -> Result<(), ImportError> {
        self.budget.spend(POINT)?;
        let flow = &mut self.flow;
        match flow.open.last_mut() {
            Some(open) => open.paragraph.points.push((open.paragraph.text.len(), point)),
            None => flow.between.push(point),
        }
        Ok(())
    }

    /// What was read, once the part has ended.
    fn finish(mut self) -> Result<Read, ImportError> {
        while !self.outer.is_empty() {
            self.end_flow()?;
        }
        self.end_flow()?;
        for (reply, name) in std::mem::take(&mut self.answers) {
            if let Some(id) = self.names.get(&name) {
                self.document.replies.insert(reply, id.clone());
            }
        }
        Ok(Read { document: self.document, kind: self.kind })
    }
}

/// A note or comment with this id of the reader's own.
fn note(id: &str) -> Note {
    Note { id: id.to_owned(), ..Note::default() }
}
