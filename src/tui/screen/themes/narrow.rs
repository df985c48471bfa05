//! The line that narrows the list, read as it is typed. Where it cannot be read, the list is as it was before the
//! typing.

use crate::domain::query::condition::Condition;
use crate::domain::query::options::SearchOptions;
use crate::project::Project;
use crate::tui::screen::query_line::QueryLine;

/// The line and what was made of it.
#[derive(Default)]
pub struct Narrow {
    /// The line.
    pub line: QueryLine,
    /// Whether its words are found only as they are written.
    pub as_written: bool,
    /// What the list is narrowed to; nothing where all is shown.
    pub condition: Option<Condition>,
    /// What it was narrowed to before the typing.
    kept: Option<Condition>,
}

impl Narrow {
    /// Whether the line shows.
    pub fn is_shown(&self) -> bool {
        self.line.typing || !self.line.text().is_empty()
    }

    /// Lets one type.
    pub fn begin(&mut self) {
        self.line.begin();
        self.kept = self.condition.clone();
    }

    /// Ends the typing, unless what was typed cannot be read.
    pub fn end(&mut self) {
        self.line.typing = self.line.insist();
    }

    /// How it is asked.
    pub fn options(&self) -> SearchOptions {
        SearchOptions { as_written: self.as_written, ..SearchOptions::default() }
    }

    /// Reads what is typed. Returns whether the list is another one now.
    pub fn read(&mut self, project: &Project) -> bool {
        let condition = match self.line.read(project) {
            Some(condition) => condition.map(|condition| self.options().apply(condition)),
            None => self.kept.clone(),
        };
        std::mem::replace(&mut self.condition, condition) != self.condition
    }

    /// Lets everything show again. Returns whether anything was hidden.
    pub fn clear(&mut self) -> bool {
        std::mem::take(self).condition.is_some()
    }
}
