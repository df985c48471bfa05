//! Prepares the quote of an excerpt for print. At the top it stands as it will be printed, and below are the words of the
//! excerpt, in which parts are left out, replaced and put in. Every key takes effect at once.
//!
//! ```text
//! ╔ Klargjør sitatet · I03, Clara, replikk 41 ═══════════════════╗
//! ║ «Den første uka satt jeg […] [Veilederen] kom.» (Clara, …)   ║
//! ║─ Ordene i utdraget ──────────────────────────────────────────║
//! ║ Den første uka satt jeg ‹mest og leste.› Så kom ‹Kari →      ║
//! ║ veilederen›.                                                 ║
//! ```

mod act;
mod draw;
mod words;

use crossterm::event::KeyCode;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::{OverlayBehaviour, OverlayOutcome};
use crate::domain::ids::ExcerptId;
use crate::domain::quote_edit::QuoteEdit;
use crate::domain::span::Span;
use crate::domain::text::word;
use crate::error::Result;
use crate::project::Project;
use crate::project::preparation::{Prepared, PrintedQuote};
use crate::tui::command::Key;
use crate::tui::view::View;
use crate::tui::widget::input::Input;
pub use act::{CopyTo, QuoteAct};
use words::ShownWords;

/// What is being typed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Typed {
    /// What stands in the place of this part of the quote.
    Instead(Span),
    /// What is put in at this byte, beside the words of this part.
    PutIn(usize, Span),
}

/// The overlay.
pub struct QuoteSheet {
    excerpt: ExcerptId,
    printed: PrintedQuote,
    /// Whether the excerpt is flagged for the thesis.
    is_flagged: bool,
    /// From how many words a quote is a block of its own.
    block_from: usize,
    /// The cursor: the start of a word of the quote, in bytes.
    at: usize,
    /// The word where the selection begins.
    anchor: Option<usize>,
    /// Whether arrows select.
    is_selecting: bool,
    typing: Option<(Typed, Input)>,
    shown: ShownWords,
    /// The rows of the words that were drawn last, and the first of them.
    rows: Rect,
    top: usize,
}

impl QuoteSheet {
    /// Opens the quote of an excerpt, with the cursor at its first word. Errors: the excerpt no longer exists.
    pub fn new(project: &Project, excerpt: ExcerptId) -> Result<Self> {
        let printed = project.printed_quote(excerpt)?;
        let at = word::at(&printed.words, 0).start;
        let mut sheet = Self {
            excerpt,
            printed,
            is_flagged: false,
            block_from: 0,
            at,
            anchor: None,
            is_selecting: false,
            typing: None,
            shown: ShownWords::default(),
            rows: Rect::default(),
            top: 0,
        };
        sheet.reload(project)?;
        Ok(sheet)
    }

    /// The excerpt.
    pub fn excerpt(&self) -> ExcerptId {
        self.excerpt
    }

    /// Updates the quote after a change. Errors: the excerpt no longer exists.
    pub fn reload(&mut self, project: &Project) -> Result<()> {
        self.printed = project.printed_quote(self.excerpt)?;
        self.is_flagged = project.model().is_flagged(self.excerpt);
        self.block_from = project.quote_style().block_from;
        self.at = word::at(&self.printed.words, self.at.min(self.printed.words.len())).start;
        self.shown = ShownWords::of(&self.printed.words, self.edits());
        Ok(())
    }

    fn prepared(&self) -> Option<&Prepared> {
        self.printed.prepared.as_ref()
    }

    fn edits(&self) -> &[QuoteEdit] {
        self.prepared().map_or(&[], |prepared| &prepared.edits)
    }

    fn is_stale(&self) -> bool {
        self.prepared().is_some_and(|prepared| prepared.is_stale)
    }

    fn is_by_hand(&self) -> bool {
        self.prepared().is_some_and(|prepared| prepared.rendering().is_some())
    }

    /// Whether it is stale and has a text that can be approved.
    fn can_be_approved(&self) -> bool {
        self.prepared().filter(|prepared| prepared.is_stale).is_some_and(|prepared| {
            !prepared.preparation.rendering.is_empty() || !prepared.preparation.translation.is_empty()
        })
    }

    /// The selected words, or else the word at the cursor.
    fn chosen(&self) -> Span {
        let here = word::at(&self.printed.words, self.at);
        match self.anchor {
            Some(anchor) => here.joined(word::at(&self.printed.words, anchor)),
            None => here,
        }
    }

    /// The number of the edit at the cursor, from 0.
    fn edit_here(&self) -> Option<usize> {
        let here = word::at(&self.printed.words, self.at);
        let touches = |edit: &QuoteEdit| match edit.span.is_empty() {
            true => edit.span.start == here.start || edit.span.start == here.end,
            false => edit.span.overlaps(here),
        };
        let over = self.edits().iter().position(|edit| !edit.span.is_empty() && touches(edit));
        over.or_else(|| self.edits().iter().position(touches))
    }

    fn deselect(&mut self) {
        (self.anchor, self.is_selecting) = (None, false);
    }
}

impl OverlayBehaviour for QuoteSheet {
    fn key(&mut self, _: View, key: Key) -> OverlayOutcome {
        if self.typing.is_some() {
            return self.type_in(key);
        }
        match key.0 {
            KeyCode::Esc if self.anchor.is_some() || self.is_selecting => {
                self.deselect();
                OverlayOutcome::Waiting
            }
            KeyCode::Esc => OverlayOutcome::Closed,
            _ if self.navigate(key) => OverlayOutcome::Waiting,
            _ => self.act(key),
        }
    }

    fn paste(&mut self, _: View, text: &str) {
        if let Some((_, input)) = &mut self.typing {
            input.insert(text);
        }
    }

    /// Moves the cursor to the word that was clicked.
    fn click(&mut self, _: View, x: u16, y: u16) -> OverlayOutcome {
        if self.typing.is_none() && self.rows.contains((x, y).into()) {
            let row = self.top + usize::from(y - self.rows.y);
            let at = self.shown.source_at(row, usize::from(x - self.rows.x));
            self.deselect();
            self.at = word::at(&self.printed.words, at).start;
        }
        OverlayOutcome::Waiting
    }

    fn draw(&mut self, buffer: &mut Buffer, area: Rect, view: View) {
        self.draw_sheet(buffer, area, view);
    }

    fn keys(&self) -> &'static str {
        "keys-quote"
    }

    fn hint(&self) -> &'static str {
        match () {
            () if self.typing.is_some() => "hint-quote-typing",
            () if self.can_be_approved() => "hint-quote-stale",
            () if self.is_stale() => "hint-quote-lost",
            () => "hint-quote",
        }
    }
}

#[cfg(test)]
mod tests;
