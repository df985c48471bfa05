//! What concerns quotes for the thesis and belongs to no single screen.

use super::Workbench;
use crate::tui::command::Command;
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
}
