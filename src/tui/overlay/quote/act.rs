//! The keys in the overlay: moving by word, selecting, and what is done to the quote.

use crossterm::event::{KeyCode, KeyModifiers};

use super::{QuoteSheet, Typed};
use crate::domain::ids::ExcerptId;
use crate::domain::quote_edit::{EditKind, QuoteEdit};
use crate::domain::span::Span;
use crate::domain::text::word;
use crate::error::{Error, QuoteFault};
use crate::project::writing::EditedText;
use crate::tui::command::{Command, Key};
use crate::tui::overlay::{OverlayOutcome, Within};
use crate::tui::widget::input::Input;

/// What is done to a quote.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum QuoteAct {
    /// Make this edit.
    Edit(ExcerptId, QuoteEdit),
    /// Take the edit with this number back.
    TakeBack(ExcerptId, usize),
    /// Take everything back.
    Restore(ExcerptId),
    /// Approve what was written before the words changed.
    Approve(ExcerptId),
    /// Flag the excerpt for the thesis, or take the flag off.
    Flag(ExcerptId, bool),
    /// Write a whole version of the quote.
    Write(EditedText),
    /// Copy the quote.
    Copy(ExcerptId, CopyTo),
    /// Say why nothing can be done.
    Refuse(Error),
    /// Say this phrase.
    Say(&'static str),
}

/// Where a quote is copied to.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum CopyTo {
    /// The clipboard.
    Clipboard,
    /// A file, for terminals without a clipboard.
    File,
}

impl QuoteSheet {
    /// Moves the cursor or the selection. Returns whether the key does that.
    pub(super) fn navigate(&mut self, Key(code, modifiers): Key) -> bool {
        let words = &self.printed.words;
        let at = match code {
            KeyCode::Left => word::previous(words, self.at),
            KeyCode::Right => word::next(words, self.at),
            KeyCode::Home => 0,
            KeyCode::End => words.len(),
            KeyCode::Up => self.shown.source_in_row(self.at, -1),
            KeyCode::Down => self.shown.source_in_row(self.at, 1),
            KeyCode::Char('v') if modifiers.is_empty() => {
                self.is_selecting = !self.is_selecting;
                self.anchor = self.is_selecting.then_some(self.at);
                return true;
            }
            _ => return false,
        };
        match modifiers.contains(KeyModifiers::SHIFT) {
            true => self.anchor = self.anchor.or(Some(self.at)),
            false if !self.is_selecting => self.anchor = None,
            false => {}
        }
        self.at = nearest_word(&self.printed.words, at);
        true
    }

    /// The act for a key.
    pub(super) fn act(&mut self, Key(code, modifiers): Key) -> OverlayOutcome {
        let (excerpt, control) = (self.excerpt, modifiers.contains(KeyModifiers::CONTROL));
        let within = |act| OverlayOutcome::Within(Within::Quote(act));
        match code {
            KeyCode::Char('z') if control => return OverlayOutcome::Within(Within::Command(Command::Undo)),
            KeyCode::Char('r') if control => return OverlayOutcome::Within(Within::Command(Command::Redo)),
            _ if control => return OverlayOutcome::Unknown,
            _ => {}
        }
        match code {
            KeyCode::Char('u') => OverlayOutcome::Within(Within::Command(Command::Undo)),
            KeyCode::Char('U') => OverlayOutcome::Within(Within::Command(Command::Redo)),
            KeyCode::Char('x' | 'r' | 'i' | 'I') | KeyCode::Delete => self.edit(code),
            KeyCode::Char('t') => match self.edit_here() {
                Some(edit) => within(QuoteAct::TakeBack(excerpt, edit)),
                None => within(QuoteAct::Say("notice-quote-nothing-here")),
            },
            KeyCode::Char('T') => within(QuoteAct::Restore(excerpt)),
            KeyCode::Char('a') => within(QuoteAct::Approve(excerpt)),
            KeyCode::Char('f') => within(QuoteAct::Flag(excerpt, !self.is_flagged)),
            KeyCode::Char('e') => within(QuoteAct::Write(EditedText::Rendering(excerpt))),
            KeyCode::Char('o') => within(QuoteAct::Write(EditedText::Translation(excerpt))),
            KeyCode::Char('y') => within(QuoteAct::Copy(excerpt, CopyTo::Clipboard)),
            KeyCode::Char('Y') => within(QuoteAct::Copy(excerpt, CopyTo::File)),
            _ => OverlayOutcome::Unknown,
        }
    }

    /// Leaves the chosen words out, or begins typing what is put in their place or beside them.
    fn edit(&mut self, code: KeyCode) -> OverlayOutcome {
        let fault = match () {
            () if self.is_stale() => Some(QuoteFault::Changed),
            () if self.is_by_hand() => Some(QuoteFault::EditedByHand),
            () => None,
        };
        if let Some(fault) = fault {
            return OverlayOutcome::Within(Within::Quote(QuoteAct::Refuse(Error::Quote(fault))));
        }
        let chosen = self.chosen();
        let typed = match code {
            KeyCode::Char('r') => Typed::Instead(chosen),
            KeyCode::Char('i') => Typed::PutIn(chosen.end, chosen),
            KeyCode::Char('I') => Typed::PutIn(chosen.start, chosen),
            _ => return self.make(chosen, EditKind::LeaveOut),
        };
        let before = self.edits().iter().find(|edit| edit.span == typed.place()).and_then(|edit| match &edit.what {
            EditKind::Replace(words) | EditKind::Insert(words) => Some(words.clone()),
            EditKind::LeaveOut => None,
        });
        self.typing = Some((typed, Input::suggested(&before.unwrap_or_default())));
        OverlayOutcome::Waiting
    }

    fn make(&mut self, span: Span, what: EditKind) -> OverlayOutcome {
        self.deselect();
        OverlayOutcome::Within(Within::Quote(QuoteAct::Edit(self.excerpt, QuoteEdit { span, what })))
    }

    /// Handles a key while something is typed: Enter uses it, Esc does not.
    pub(super) fn type_in(&mut self, key: Key) -> OverlayOutcome {
        match (key.0, &mut self.typing) {
            (KeyCode::Esc, typing) => *typing = None,
            (KeyCode::Enter, typing) => {
                let Some((typed, input)) = typing.take() else { return OverlayOutcome::Waiting };
                let words = input.text().trim().to_owned();
                if !words.is_empty() {
                    let what = match typed {
                        Typed::Instead(_) => EditKind::Replace(words),
                        Typed::PutIn(..) => EditKind::Insert(words),
                    };
                    return self.make(typed.place(), what);
                }
            }
            (_, Some((_, input))) => {
                input.key(key);
            }
            (_, None) => {}
        }
        OverlayOutcome::Waiting
    }
}

impl Typed {
    /// The part of the quote that it concerns; empty where words are put in.
    fn place(self) -> Span {
        match self {
            Self::Instead(span) => span,
            Self::PutIn(at, _) => Span::new(at, at),
        }
    }
}

/// The start of the word at a byte of a text. In a line without words, the word before.
fn nearest_word(text: &str, at: usize) -> usize {
    let here = word::at(text, at);
    if here.is_empty() { word::previous(text, at) } else { here.start }
}
