//! Carries out what the Overview screen asks for.

use super::Workbench;
use crate::domain::ids::CodeId;
use crate::domain::query::options::SearchOptions;
use crate::project::theme::Node;
use crate::tui::screen::Screen;
use crate::words::kind::keywords;

impl Workbench {
    /// Asks where to save what the Overview screen shows.
    pub(super) fn ask_for_overview(&mut self) {
        match self.overview.export() {
            Some(request) => self.ask_for_file(request),
            None => self.say_phrase("notice-nothing-to-export"),
        }
    }

    /// Searches for a word, in the turns with excerpts of a theme or in all turns. Esc leads back.
    pub(super) fn find_word(&mut self, theme: Option<CodeId>, word: &str) {
        let theme = theme.and_then(|code| self.project.query_of(Node::Code(code)));
        let theme = theme.map(|query| query.print(keywords(&self.words)));
        let query: Vec<&str> = theme.as_deref().into_iter().chain([word]).collect();
        let query = query.join(" ");
        self.follow(Screen::Search);
        let outcome = self.search.run(&self.project, &query, SearchOptions::default());
        self.carry_out(outcome);
    }
}
