//! Overlays: boxes over a screen that get every key until they are closed. There are pickers, prompts, editors, the
//! palette and the help. The topmost overlay gets the keys.

pub mod backups;
pub mod beside;
pub mod chooser;
pub mod confirm;
pub mod exchange;
pub mod exports;
pub mod help;
pub mod history_filter;
pub mod import;
pub mod language;
pub mod line;
pub mod memo;
pub mod memos;
pub mod message;
pub mod palette;
pub mod pens;
pub mod picker;
pub mod places;
pub mod quote;
pub mod quote_style;
pub mod quoted;
pub mod round;
pub mod searches;
pub mod similar;
pub mod speaker;
pub mod spoken;
pub mod topics;

use std::path::PathBuf;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::domain::dismissal::SimilarTo;
use crate::domain::document::DocumentLanguage;
use crate::domain::ids::{CodeId, ColourId, DocumentId, ExcerptId, RoundId, SpeakerId};
use crate::domain::link::LinkTarget;
use crate::domain::quote_style::QuoteStyle;
use crate::domain::span::Span;
use crate::error::Result;
use crate::project::Project;
use crate::project::excerpt::Target;
use crate::project::round::RoundStart;
use crate::project::setting::Saved;
use crate::project::writing::{EditedText, LeftDraft, Wording};
use crate::tui::command::{Command, Key, Pane};
use crate::tui::file_request::FileRequest;
use crate::tui::outcome::{Confirmation, ManyTopics, MatrixChoice, OverviewChoice, Prompt};
use crate::tui::screen::history::FilterChoice;
use crate::tui::view::View;
use crate::words::Language;

/// The outcome of a key or a click in an overlay.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum OverlayOutcome {
    /// Nothing yet. The overlay stays open.
    Waiting,
    /// The key does nothing here.
    Unknown,
    /// The overlay was closed.
    Closed,
    /// Apply this code to the target.
    Code(Target, CodeId),
    /// Create the code at this path and apply it to the target.
    NewCode(Target, String),
    /// Move codes under another code, or to the top level.
    MoveCodes(Vec<CodeId>, Option<CodeId>),
    /// Move codes under the code at this path. A missing code is created.
    MoveCodesTo(Vec<CodeId>, String),
    /// Merge codes into this one.
    MergeCodes(Vec<CodeId>, CodeId),
    /// Move an excerpt from one code to another.
    Deal(CodeId, ExcerptId, CodeId),
    /// Move an excerpt from one code to the code at this path. A missing code is created.
    DealTo(CodeId, ExcerptId, String),
    /// Prompt for a line of text.
    Ask(Prompt),
    /// Ask for confirmation.
    Sure(Confirmation),
    /// This was chosen for the matrix.
    Matrix(MatrixChoice),
    /// List the themes, to choose some one by one.
    ChooseTopics(ManyTopics),
    /// Show this in the overview.
    Overview(OverviewChoice),
    /// Remove this pen.
    RemovePen(ColourId),
    /// This pen was chosen, to describe its meaning.
    Pen(ColourId),
    /// Save the text. An empty text removes the memo.
    Save(EditedText, Wording),
    /// Save the text, and start another memo on the same subject.
    SaveAndNew(EditedText, Wording),
    /// Save the text, and follow a link in it.
    Follow(EditedText, Wording, LinkTarget),
    /// Discard the changes.
    Discard(EditedText),
    /// Open this text in the editor.
    Edit(EditedText),
    /// Open a draft that another session left.
    Resume(LeftDraft),
    /// This line of text was entered.
    Prompt(Prompt, String),
    /// Run this saved search.
    Search(Saved),
    /// Remove the saved search with this name. The number is its row.
    RemoveSearch(String, usize),
    /// The act was confirmed.
    Confirmed(Confirmation),
    /// Perform this command.
    Command(Command),
    /// Perform this command in the pane where it works.
    InPane(Pane, Command),
    /// Use this interface language.
    Language(Language),
    /// Set the language that is spoken in this document.
    Spoken(DocumentId, DocumentLanguage),
    /// Give these turns of a document to this speaker.
    TurnSpeaker(DocumentId, Vec<i64>, SpeakerId),
    /// Begin a round that starts like this from another.
    NewRound(RoundId, RoundStart),
    /// Narrow the history to this, which is called so.
    HistoryFilter(FilterChoice, String),
    /// Restore this backup.
    Restore(PathBuf),
    /// Read this project of another program, and show what is in it.
    ReadExchange(PathBuf),
    /// Take in the project of another program that was read.
    TakeIn,
    /// Import these interviews.
    Import(Box<import::ImportRequest>),
    /// Carry out this correction or redaction.
    Correct(Box<places::Change>),
    /// Do this, with the overlay open.
    Within(Within),
}

/// An act in an overlay that stays open.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Within {
    /// Apply this code to the target.
    Code(Target, CodeId),
    /// Pick a code for the target. The codes of what it is like come first.
    PickCode(Target, SimilarTo),
    /// Do not suggest this passage again.
    PutAside(SimilarTo, DocumentId, Span),
    /// Read this passage in its interview. Esc leads back to the overlay.
    Read(DocumentId, Span),
    /// Do this to a quote.
    Quote(quote::QuoteAct),
    /// Ask where to save this file.
    File(FileRequest),
    /// Print quotes like this.
    QuoteStyle(Box<QuoteStyle>),
    /// Perform this command.
    Command(Command),
}

/// What every overlay does. The defaults do nothing.
trait OverlayBehaviour {
    /// Handles a key.
    fn key(&mut self, view: View, key: Key) -> OverlayOutcome;

    /// Inserts pasted text where text is being typed.
    fn paste(&mut self, _: View, _: &str) {}

    /// Handles a click.
    fn click(&mut self, _: View, _: u16, _: u16) -> OverlayOutcome {
        OverlayOutcome::Waiting
    }

    /// Draws the overlay over the screen.
    fn draw(&mut self, buffer: &mut Buffer, area: Rect, view: View);

    /// The phrase that lists its keys in the help: one per line, or the phrase of the bottom line.
    fn keys(&self) -> &'static str {
        self.hint()
    }

    /// The phrase that lists its keys in the bottom line.
    fn hint(&self) -> &'static str;
}

/// An overlay.
pub enum Overlay {
    /// Shows two codes beside each other.
    Beside(beside::Beside),
    /// Suggests turns that are like a theme or an excerpt.
    Similar(similar::Similar),
    /// Picks a code.
    Picker(picker::Picker),
    /// Edits a memo or definition.
    Memo(Box<memo::Memo>),
    /// Picks a memo.
    Memos(memos::Memos),
    /// Picks a saved search.
    Searches(searches::Searches),
    /// Prompts for a line of text.
    Prompt(line::LinePrompt),
    /// Asks for confirmation.
    Confirm(confirm::Confirm),
    /// Chooses what the matrix shows.
    Chooser(chooser::ListChooser),
    /// Chooses themes one by one.
    Topics(topics::TopicList),
    /// Shows what is in a project of another program.
    Exchange(exchange::ExchangePreview),
    /// Lists what can be exported.
    Exports(exports::ExportList),
    /// Lists all commands.
    Palette(palette::Palette),
    /// Picks a backup to restore.
    Backups(backups::BackupList),
    /// Picks what the history is narrowed to.
    HistoryFilter(history_filter::HistoryFilter),
    /// Lists the keys.
    Help(help::Help),
    /// Picks the interface language.
    Language(language::LanguageChoice),
    /// Picks a pen.
    Pens(pens::Pens),
    /// Picks the language that is spoken in an interview.
    Spoken(spoken::SpokenLanguageChoice),
    /// Picks who says some turns.
    Speaker(speaker::SpeakerChoice),
    /// Imports interviews.
    Import(Box<import::Import>),
    /// Chooses what a new round starts with.
    Round(round::RoundChoice),
    /// Shows a message.
    Message(message::Message),
    /// Shows the places that a correction changes.
    Places(places::Places),
    /// Prepares a quote for print.
    Quote(Box<quote::QuoteSheet>),
    /// Chooses how quotes are printed.
    Style(quote_style::StyleSheet),
    /// Lists how often each participant is quoted.
    Quoted(quoted::QuotedList),
}

/// Evaluates the same expression for any kind of overlay.
macro_rules! dispatch {
    ($overlay:expr, $it:ident => $does:expr) => {
        match $overlay {
            Overlay::Beside($it) => $does,
            Overlay::Similar($it) => $does,
            Overlay::Picker($it) => $does,
            Overlay::Memo($it) => $does,
            Overlay::Memos($it) => $does,
            Overlay::Searches($it) => $does,
            Overlay::Prompt($it) => $does,
            Overlay::Confirm($it) => $does,
            Overlay::Chooser($it) => $does,
            Overlay::Topics($it) => $does,
            Overlay::Exchange($it) => $does,
            Overlay::Exports($it) => $does,
            Overlay::Palette($it) => $does,
            Overlay::Backups($it) => $does,
            Overlay::HistoryFilter($it) => $does,
            Overlay::Help($it) => $does,
            Overlay::Language($it) => $does,
            Overlay::Pens($it) => $does,
            Overlay::Spoken($it) => $does,
            Overlay::Speaker($it) => $does,
            Overlay::Import($it) => $does,
            Overlay::Round($it) => $does,
            Overlay::Message($it) => $does,
            Overlay::Places($it) => $does,
            Overlay::Quote($it) => $does,
            Overlay::Style($it) => $does,
            Overlay::Quoted($it) => $does,
        }
    };
}

impl Overlay {
    /// Handles a key.
    pub fn key(&mut self, view: View, key: Key) -> OverlayOutcome {
        dispatch!(self, it => it.key(view, key))
    }

    /// Inserts pasted text where text is being typed.
    pub fn paste(&mut self, view: View, text: &str) {
        dispatch!(self, it => it.paste(view, text));
    }

    /// Handles a click.
    pub fn click(&mut self, view: View, x: u16, y: u16) -> OverlayOutcome {
        dispatch!(self, it => it.click(view, x, y))
    }

    /// Draws the overlay over the screen.
    pub fn draw(&mut self, buffer: &mut Buffer, area: Rect, view: View) {
        dispatch!(self, it => it.draw(buffer, area, view));
    }

    /// Updates the overlay after a change to the project. Errors: what it shows no longer exists.
    pub fn reload(&mut self, project: &Project) -> Result<()> {
        match self {
            Overlay::Beside(beside) => beside.read(project),
            Overlay::Similar(similar) => similar.reload(project),
            Overlay::Quote(quote) => quote.reload(project),
            Overlay::Style(style) => style.reload(project),
            _ => Ok(()),
        }
    }

    /// The phrase that lists its keys in the help: one per line, or the phrase of the bottom line.
    pub fn keys(&self) -> &'static str {
        dispatch!(self, it => it.keys())
    }

    /// The phrase that lists its keys in the bottom line.
    pub fn hint(&self) -> &'static str {
        dispatch!(self, it => it.hint())
    }
}
