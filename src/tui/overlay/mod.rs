//! What lies over a screen until it is answered: the code picker, a memo, a line of text, a question, the palette,
//! the keys. The topmost one gets every key.

pub mod confirm;
pub mod help;
pub mod import;
pub mod language;
pub mod line;
pub mod memo;
pub mod memos;
pub mod message;
pub mod palette;
pub mod pens;
pub mod picker;
pub mod searches;
pub mod spoken;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::domain::document::DocumentLanguage;
use crate::domain::ids::{CodeId, ColourId, DocumentId};
use crate::project::excerpt::Target;
use crate::project::setting::Saved;
use crate::project::writing::{About, Wording};
use crate::tui::command::{Command, Key, Pane};
use crate::tui::outcome::{Confirmation, Line};
use crate::tui::view::View;
use crate::words::Language;

/// What was answered.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum OverlayOutcome {
    /// Nothing yet.
    Waiting,
    /// Nothing: the key has no meaning here.
    Unknown,
    /// It was left.
    Left,
    /// Put this code on the target.
    Code(Target, CodeId),
    /// Make the code at this path, and put it on the target.
    NewCode(Target, String),
    /// Move a code under another, or to the top.
    MoveCode(CodeId, Option<CodeId>),
    /// Move a code under the code at this path, which is made if it is missing.
    MoveCodeTo(CodeId, String),
    /// This pen was chosen, to say what it means.
    Pen(ColourId),
    /// Write, change or remove a memo: what was written.
    Memo(About, Wording),
    /// The same, and write a further one about the same.
    MemoAndNext(About, Wording),
    /// What was written is given up.
    GivenUp(About),
    /// Write a memo, on at this one or a new one.
    Write(About),
    /// A line of text was written.
    Line(Line, String),
    /// Search for what is saved here.
    Search(Saved),
    /// Let go of the saved search with this name, in this place of the list.
    RemoveSearch(String, usize),
    /// Do it.
    Do(Confirmation),
    /// This command.
    Command(Command),
    /// This command, which works in that pane only.
    Elsewhere(Pane, Command),
    /// This language.
    Language(Language),
    /// This is spoken in this document.
    Spoken(DocumentId, DocumentLanguage),
    /// Take these interviews in.
    Imported(Box<import::ImportRequest>),
}

/// What lies over a screen, and what it does of what there is to do.
trait Over {
    /// Handles a key.
    fn key(&mut self, view: View, key: Key) -> OverlayOutcome;

    /// Takes pasted text in, where text is being typed.
    fn paste(&mut self, _: View, _: &str) {}

    /// A click on the screen.
    fn click(&mut self, _: View, _: u16, _: u16) -> OverlayOutcome {
        OverlayOutcome::Waiting
    }

    /// Draws it over what is there.
    fn draw(&mut self, buffer: &mut Buffer, area: Rect, view: View);

    /// The phrase that tells its keys where they are asked for: one a line, or what the bottom line says.
    fn keys(&self) -> &'static str {
        self.hint()
    }

    /// The phrase that tells its keys in the bottom line.
    fn hint(&self) -> &'static str;
}

/// Something that lies over a screen.
pub enum Overlay {
    /// Which code.
    Picker(picker::Picker),
    /// A memo.
    Memo(Box<memo::Memo>),
    /// Which memo.
    Memos(memos::Memos),
    /// Which saved search.
    Searches(searches::Searches),
    /// A line of text.
    Line(line::LinePrompt),
    /// A question.
    Confirm(confirm::Confirm),
    /// All commands.
    Palette(palette::Palette),
    /// The keys.
    Help(help::Help),
    /// The language.
    Language(language::LanguageChoice),
    /// Which pen.
    Pens(pens::Pens),
    /// What is spoken in an interview.
    Spoken(spoken::SpokenLanguageChoice),
    /// Importing interviews.
    Import(Box<import::Import>),
    /// Something to be read.
    Message(message::Message),
}

/// Does the same with an overlay, whichever it is.
macro_rules! over {
    ($overlay:expr, $it:ident => $does:expr) => {
        match $overlay {
            Overlay::Picker($it) => $does,
            Overlay::Memo($it) => $does,
            Overlay::Memos($it) => $does,
            Overlay::Searches($it) => $does,
            Overlay::Line($it) => $does,
            Overlay::Confirm($it) => $does,
            Overlay::Palette($it) => $does,
            Overlay::Help($it) => $does,
            Overlay::Language($it) => $does,
            Overlay::Pens($it) => $does,
            Overlay::Spoken($it) => $does,
            Overlay::Import($it) => $does,
            Overlay::Message($it) => $does,
        }
    };
}

impl Overlay {
    /// Handles a key.
    pub fn key(&mut self, view: View, key: Key) -> OverlayOutcome {
        over!(self, it => it.key(view, key))
    }

    /// Takes pasted text in, where text is being typed.
    pub fn paste(&mut self, view: View, text: &str) {
        over!(self, it => it.paste(view, text));
    }

    /// A click on the screen.
    pub fn click(&mut self, view: View, x: u16, y: u16) -> OverlayOutcome {
        over!(self, it => it.click(view, x, y))
    }

    /// Draws it over what is there.
    pub fn draw(&mut self, buffer: &mut Buffer, area: Rect, view: View) {
        over!(self, it => it.draw(buffer, area, view));
    }

    /// The phrase that tells its keys where they are asked for: one a line, or what the bottom line says.
    pub fn keys(&self) -> &'static str {
        over!(self, it => it.keys())
    }

    /// The phrase that tells its keys in the bottom line.
    pub fn hint(&self) -> &'static str {
        over!(self, it => it.hint())
    }
}
