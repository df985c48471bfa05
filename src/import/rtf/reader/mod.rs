//! Reads the tokens of a file one by one, with a stack of states: a group begins with the state around it, and what
//! changes inside it ends with it.
//!
//! No function here calls itself, so no nesting can exhaust the stack. There is a limit to how deep groups may be nested
//! and to how many pieces a text may have.

mod cells;
mod control;
mod flow;
mod words;

use std::collections::HashSet;

use super::code_pages::CodePage;
use super::destinations::{self, Destination, Fact, FlowKind};
use super::tables::Tables;
use super::tokens::{Token, Tokens};
use crate::error::ImportError;
use crate::import::limits;
use crate::import::rich::Document;
use flow::Flow;

/// What the text that is being read is for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Place {
    /// It is text of the innermost flow.
    Text,
    /// It is not read.
    Nothing,
    Fonts,
    Colours,
    Styles,
    /// It is the instruction of a field.
    Instruction,
    Fact(Fact),
}

/// The state of a group.
#[derive(Clone, Copy, Debug)]
struct State {
    place: Place,
    /// The place around text in two versions.
    around_versions: Option<Place>,
    /// How many bytes stand in for a letter given by its number, for programs that do not know Unicode.
    stand_ins: usize,
    font: i32,
    bold: bool,
    italic: bool,
    hidden: bool,
    deleted: bool,
    moved: bool,
    highlight: i32,
    shading: i32,
    style: i32,
    heading: Option<u8>,
    in_table: bool,
    table_depth: usize,
    /// Whether definitions of rows are for a table within a table.
    in_nested_row: bool,
}

impl State {
    /// The state at the start of the file.
    fn new() -> Self {
        Self {
            place: Place::Text,
            around_versions: None,
            stand_ins: 1,
            font: 0,
            bold: false,
            italic: false,
            hidden: false,
            deleted: false,
            moved: false,
            highlight: 0,
            shading: 0,
            style: 0,
            heading: None,
            in_table: false,
            table_depth: 0,
            in_nested_row: false,
        }
    }
}

/// What is known about the next comment.
#[derive(Clone, Default, Debug)]
struct Facts {
    author: String,
    date: String,
    reference: String,
    parent: String,
}

/// A reader of one file.
pub struct Reader {
    document: Document,
    tables: Tables,
    /// The code page of the file.
    page: CodePage,
    /// The number of the font where none is named.
    first_font: i32,
    state: State,
    /// The states of the open groups around the current one.
    around: Vec<State>,
    /// Whether a group has just begun, so that a control word may name its destination.
    is_first: bool,
    /// Whether `\*` came just before: a destination that may be unknown.
    is_starred: bool,
    /// The open texts: the body, then perhaps a footnote in it, and so on. Never empty.
    flows: Vec<Flow>,
    /// Text of the current format that has not been added yet, as words and then as bytes.
    words: String,
    bytes: Vec<u8>,
    /// How many of the next bytes only stand in for a letter.
    standing_in: usize,
    /// The first half of a letter given by two numbers.
    half: Option<u16>,
    /// The fact that is being read, and the facts about the next comment.
    fact: String,
    facts: Facts,
    /// The ids of the comments so far.
    comments: HashSet<String>,
    /// How many letters could not be read.
    unreadable: usize,
    /// How many tables have begun.
    tables_begun: usize,
    /// How many pieces there are: paragraphs, stretches in a format, cells, notes, and entries of tables.
    pieces: usize,
    /// How many bytes the text has so far.
    letters: u64,
    /// Whether the last words left out may continue.
    leaving_out: bool,
}

/// What a file holds.
pub struct Contents {
    /// The document.
    pub document: Document,
    /// How many letters could not be read.
    pub unreadable: usize,
    /// Whether the file ends before its last group does.
    pub is_cut: bool,
}

/// Reads a file whose first tokens have been checked. Errors: it exceeds a limit.
pub fn read(bytes: &[u8]) -> Result<Contents, ImportError> {
    let mut reader = Reader::new();
    let mut is_cut = true;
    for token in Tokens::new(bytes) {
        if token == Token::Close && reader.around.len() <= 1 {
            is_cut = false;
            break;
        }
        reader.token(token);
        reader.check()?;
    }
    reader.flush();
    reader.check()?;
    let (document, unreadable) = reader.finish();
    Ok(Contents { document, unreadable, is_cut })
}

impl Reader {
    fn new() -> Self {
        Self {
            document: Document::default(),
            tables: Tables::default(),
            page: CodePage::WINDOWS,
            first_font: 0,
            state: State::new(),
            around: Vec::new(),
            is_first: false,
            is_starred: false,
            flows: vec![Flow::new(FlowKind::Body, 0)],
            words: String::new(),
            bytes: Vec::new(),
            standing_in: 0,
            half: None,
            fact: String::new(),
            facts: Facts::default(),
            comments: HashSet::new(),
            unreadable: 0,
            tables_begun: 0,
            pieces: 0,
            letters: 0,
            leaving_out: false,
        }
    }

    /// Errors: a limit is exceeded.
    fn check(&self) -> Result<(), ImportError> {
        if self.around.len() > limits::GROUP_DEPTH {
            return Err(ImportError::TooDeep { limit: limits::GROUP_DEPTH });
        }
        if self.pieces + self.tables.len() > limits::PIECES {
            return Err(ImportError::TooManyPieces { limit: limits::PIECES });
        }
        if self.letters > limits::TEXT {
            return Err(ImportError::TooLarge { bytes: self.letters, limit: limits::TEXT });
        }
        Ok(())
    }

    fn token(&mut self, token: Token<'_>) {
        let may_begin = std::mem::take(&mut self.is_first);
        match token {
            Token::Open => self.open(),
            Token::Close => self.close(),
            Token::Word(name, number) => self.control_word(name, number, may_begin),
            Token::Symbol(b'*') => {
                self.is_starred = true;
                self.is_first = may_begin;
                return;
            }
            Token::Symbol(symbol) => self.symbol(symbol),
            Token::Hex(byte) => self.byte(byte),
            Token::Bytes(bytes) => {
                self.text(bytes);
                // A line end between a brace and a control word means nothing.
                self.is_first = may_begin && bytes.iter().all(|byte| matches!(byte, b'\r' | b'\n'));
            }
            Token::Binary => self.standing_in = self.standing_in.saturating_sub(1),
        }
        self.is_starred = false;
    }

    fn open(&mut self) {
        self.flush();
        self.standing_in = 0;
        self.around.push(self.state);
        self.is_first = true;
    }

    fn close(&mut self) {
        self.flush();
        self.standing_in = 0;
        let Some(outer) = self.around.pop() else { return };
        match self.state.place {
            Place::Fonts => self.tables.end_font(),
            Place::Styles => self.tables.end_style(),
            Place::Fact(fact) if outer.place != self.state.place => self.end_fact(fact),
            _ => {}
        }
        if self.flows.last().is_some_and(|flow| flow.depth > self.around.len()) {
            self.end_flow(outer.deleted || outer.moved);
        }
        self.state = outer;
    }

    /// Handles a control word: it begins a destination, changes the state or stands for characters.
    fn control_word(&mut self, name: &str, number: Option<i32>, may_begin: bool) {
        let destination = destinations::of(name).filter(|_| may_begin || self.is_starred || self.around.len() > 1);
        match destination {
            Some(destination) => {
                self.flush();
                self.standing_in = 0;
                self.begin(destination);
            }
            None if self.is_starred => self.state.place = Place::Nothing,
            None => self.plain_word(name, number),
        }
    }

    fn begin(&mut self, destination: Destination) {
        if destination == Destination::Picture {
            self.document.body.pictures += 1;
        }
        if self.state.place == Place::Nothing && destination != Destination::Unicode {
            return;
        }
        self.state.place = match destination {
            Destination::Nothing | Destination::Picture => Place::Nothing,
            Destination::Fonts => Place::Fonts,
            Destination::Colours => Place::Colours,
            Destination::Styles => Place::Styles,
            Destination::Instruction => Place::Instruction,
            Destination::Same => return,
            Destination::Object => {
                self.document.body.embedded += 1;
                return;
            }
            Destination::NestedRow => {
                self.state.in_nested_row = true;
                return;
            }
            Destination::TwoVersions => {
                self.state.around_versions = Some(self.state.place);
                Place::Nothing
            }
            Destination::Unicode => self.state.around_versions.take().unwrap_or(self.state.place),
            Destination::Fact(fact) => {
                self.fact.clear();
                Place::Fact(fact)
            }
            Destination::Flow(kind) => return self.begin_flow(kind),
        };
    }

    fn finish(mut self) -> (Document, usize) {
        self.flush();
        while self.flows.len() > 1 {
            self.end_flow(false);
        }
        self.end_flow(false);
        self.document.body.left_out.retain(|(_, words)| !words.trim().is_empty());
        (self.document, self.unreadable)
    }
}
