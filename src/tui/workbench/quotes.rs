//! What concerns quotes for the thesis and belongs to no single screen.

use super::Workbench;
use crate::tui::command::Command;
use crate::tui::outcome::Outcome;
use crate::tui::overlay::Overlay;
use crate::tui::overlay::quote::{CopyTo, QuoteAct};
use crate::tui::screen::Screen;

impl Workbench {
    /// Shows only the flagged excerpts on the Themes screen, or only those without a condensation.
    pub(super) fn show_narrowed(&mut self, command: Command) {
        let phrase = if command == Command::ShowFlagged { "query-flagged" } else { "query-uncondensed" };
        let query = self.words.say(phrase).into_owned();
        if self.screen != Screen::Themes {
            self.go_to(Screen::Themes);
        }
        let outcome = self.themes.narrow(&self.project, &query);
        self.carry_out(outcome);
    }

    /// Does something to a quote, with its overlay open.
    pub(super) fn act_on_quote(&mut self, act: QuoteAct) {
        let project = &mut self.project;
        let done = match act {
            QuoteAct::Edit(excerpt, edit) => project.edit_quote(excerpt, &[edit]),
            QuoteAct::TakeBack(excerpt, edit) => project.take_back_edit(excerpt, edit),
            QuoteAct::Restore(excerpt) => project.restore_quotes(&[excerpt]),
            QuoteAct::Approve(excerpt) => project.approve_quotes(&[excerpt]),
            QuoteAct::Flag(excerpt, flagged) => project.flag_excerpts(&[excerpt], flagged),
            QuoteAct::Write(edited) => {
                let editor = self.editor(edited);
                return self.overlays.push(editor);
            }
            QuoteAct::Copy(excerpt, to) => {
                let quotation = project.excerpt_quotation(excerpt);
                let text = quotation.map(|quote| quote.attributed(&self.words, self.times.of_quotations()));
                return match (text, to) {
                    (text, CopyTo::File) => self.quotes_to_file(text),
                    (Ok(text), CopyTo::Clipboard) => self.copy(text),
                    (Err(error), CopyTo::Clipboard) => self.show_error(&error),
                };
            }
            QuoteAct::Refuse(error) => return self.show_error(&error),
            QuoteAct::Say(phrase) => return self.say_phrase(phrase),
        };
        self.carry_out(Outcome::Changed(done));
    }

    /// Closes the overlay of a quote whose excerpt is gone, for instance because it was undone.
    pub(super) fn close_quotes_of_nothing(&mut self) {
        let excerpts = &self.project.model().excerpts;
        self.overlays.retain(|overlay| match overlay {
            Overlay::Quote(quote) => excerpts.get(quote.excerpt()).is_some(),
            _ => true,
        });
    }
}
