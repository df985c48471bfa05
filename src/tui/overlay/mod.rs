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
use crate::project::setting::Saved;
use crate::tui::command::{Command, Key, Pane};
use crate::tui::outcome::{Confirmation, Line, Target};
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
    Memo(memo::About, memo::Wording),
    /// The same, and write a further one about the same.
    MemoAndNext(memo::About, memo::Wording),
    /// What was written is given up.
    GivenUp(memo::About),
    /// Write a memo, on at this one or a new one.
    Write(memo::About),
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
    /// Fetching interviews.
    Import(Box<import::Import>),
    /// Something to be read.
    Message(message::Message),
}

impl Overlay {
    /// Handles a key.
    pub fn key(&mut self, view: View, key: Key) -> OverlayOutcome {
        match self {
            Overlay::Picker(picker) => picker.key(view, key),
            Overlay::Memo(memo) => memo.key(key),
            Overlay::Memos(memos) => memos.key(key),
            Overlay::Searches(searches) => searches.key(key),
            Overlay::Line(line) => line.key(key),
            Overlay::Confirm(confirm) => confirm.key(view, key),
            Overlay::Palette(palette) => palette.key(key),
            Overlay::Help(help) => help.key(key),
            Overlay::Language(language) => language.key(key),
            Overlay::Pens(pens) => pens.key(key),
            Overlay::Spoken(spoken) => spoken.key(key),
            Overlay::Import(fetch) => fetch.key(view, key),
            Overlay::Message(tell) => tell.key(key),
        }
    }

    /// Takes pasted text in, where text is being typed.
    pub fn paste(&mut self, view: View, text: &str) {
        match self {
            Overlay::Picker(picker) => picker.paste(view, text),
            Overlay::Memo(memo) => memo.paste(text),
            Overlay::Line(line) => line.paste(text),
            Overlay::Palette(palette) => palette.paste(text),
            Overlay::Import(fetch) => fetch.paste(view, text),
            Overlay::Memos(_)
            | Overlay::Searches(_)
            | Overlay::Confirm(_)
            | Overlay::Help(_)
            | Overlay::Language(_)
            | Overlay::Pens(_)
            | Overlay::Spoken(_)
            | Overlay::Message(_) => {}
        }
    }

    /// A click on the screen.
    pub fn click(&mut self, view: View, x: u16, y: u16) -> OverlayOutcome {
        match self {
            Overlay::Picker(picker) => picker.click(view, x, y),
            Overlay::Palette(palette) => palette.click(x, y),
            Overlay::Memos(memos) => memos.click(x, y),
            Overlay::Searches(searches) => searches.click(x, y),
            Overlay::Language(language) => language.click(x, y),
            Overlay::Pens(pens) => pens.click(x, y),
            Overlay::Spoken(spoken) => spoken.click(x, y),
            Overlay::Import(fetch) => fetch.click(view, x, y),
            Overlay::Message(_) => OverlayOutcome::Left,
            Overlay::Memo(_) | Overlay::Line(_) | Overlay::Confirm(_) | Overlay::Help(_) => OverlayOutcome::Waiting,
        }
    }

    /// Draws it over what is there.
    pub fn draw(&mut self, buffer: &mut Buffer, area: Rect, view: View) {
        match self {
            Overlay::Picker(picker) => picker.draw(buffer, area, view),
            Overlay::Memo(memo) => memo.draw(buffer, area, view),
            Overlay::Memos(memos) => memos.draw(buffer, area, view),
            Overlay::Searches(searches) => searches.draw(buffer, area, view),
            Overlay::Line(line) => line.draw(buffer, area, view),
            Overlay::Confirm(confirm) => confirm.draw(buffer, area, view),
            Overlay::Palette(palette) => palette.draw(buffer, area, view),
            Overlay::Help(help) => help.draw(buffer, area, view),
            Overlay::Language(language) => language.draw(buffer, area, view.styles),
            Overlay::Pens(pens) => pens.draw(buffer, area, view),
            Overlay::Spoken(spoken) => spoken.draw(buffer, area, view),
            Overlay::Import(fetch) => fetch.draw(buffer, area, view),
            Overlay::Message(tell) => tell.draw(buffer, area, view),
        }
    }

    /// The phrase that tells its keys where they are asked for: one a line, or what the bottom line says.
    pub fn keys(&self) -> &'static str {
        match self {
            Overlay::Import(fetch) => fetch.keys(),
            _ => self.hint(),
        }
    }

    /// The phrase that tells its keys in the bottom line.
    pub fn hint(&self) -> &'static str {
        match self {
            Overlay::Picker(_) => "hint-picker",
            Overlay::Memo(memo) => memo.hint(),
            Overlay::Memos(_) => "hint-memos",
            Overlay::Searches(searches) => searches.hint(),
            Overlay::Line(line) => line.hint(),
            Overlay::Confirm(confirm) => confirm.hint(),
            Overlay::Palette(_) => "hint-palette",
            Overlay::Help(_) => "hint-help",
            Overlay::Language(_) | Overlay::Spoken(_) | Overlay::Pens(_) => "hint-language",
            Overlay::Import(fetch) => fetch.hint(),
            Overlay::Message(_) => "hint-tell",
        }
    }
}
