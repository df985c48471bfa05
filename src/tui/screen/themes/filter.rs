//! The filter of the list. It is applied while the user types. If the query has a mistake, the list is as it was before
//! typing.

use crate::domain::query::condition::Condition;
use crate::domain::query::options::SearchOptions;
use crate::project::Project;
use crate::tui::screen::query_line::QueryLine;

/// The filter line and its condition.
#[derive(Default)]
pub struct Filter {
    /// The line.
    pub line: QueryLine,
    /// Whether words are found only in the exact spelling.
    pub as_written: bool,
    /// The condition of the list. `None` if all excerpts are shown.
    pub condition: Option<Condition>,
    /// The condition before typing.
    previous: Option<Condition>,
}

impl Filter {
    /// Whether the line is visible.
    pub fn is_shown(&self) -> bool {
        self.line.typing || !self.line.text().is_empty()
    }

    /// Focuses the line.
    pub fn begin(&mut self) {
        self.line.begin();
        self.previous = self.condition.clone();
    }

    /// Called on Enter: ends typing, unless there is a mistake.
    pub fn end(&mut self) {
        self.line.typing = self.line.submit();
    }

    /// The search options.
    pub fn options(&self) -> SearchOptions {
        SearchOptions { as_written: self.as_written, ..SearchOptions::default() }
    }

    /// Parses the line. Returns whether the condition changed.
    pub fn read(&mut self, project: &Project) -> bool {
        let condition = match self.line.read(project) {
            Some(condition) => condition.map(|condition| self.options().apply(condition)),
            None => self.previous.clone(),
        };
        std::mem::replace(&mut self.condition, condition) != self.condition
    }

    /// Removes the filter. Returns whether there was one.
    pub fn clear(&mut self) -> bool {
        std::mem::take(self).condition.is_some()
    }
}
