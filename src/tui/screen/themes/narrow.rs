//! The line that narrows the list: a query, read as it is typed. Where it cannot be read it says why, and the list is
//! as it was before the typing.

use crate::domain::query::condition::Condition;
use crate::domain::query::hint::Hint;
use crate::domain::query::options::SearchOptions;
use crate::error::Error;
use crate::project::Project;
use crate::search::parse::hints::hint;
use crate::tui::screen::completing::{Completing, may_go_on};
use crate::tui::widget::input::Input;
use crate::words::Words;

/// The line and what was made of it.
#[derive(Default)]
pub struct Narrow {
    /// What is typed.
    pub input: Input,
    /// What it can go on with.
    pub completing: Completing,
    /// Whether keys go here.
    pub typing: bool,
    /// Whether its words are found only as they are written.
    pub as_written: bool,
    /// What the list is narrowed to; nothing where all is shown.
    pub condition: Option<Condition>,
    /// What in it was perhaps not meant as it is read.
    pub hint: Option<Hint>,
    /// What it was narrowed to before the typing.
    kept: Option<Condition>,
    /// Why it cannot be read.
    pub fault: Option<Error>,
    /// Whether one has pressed Enter on it all the same.
    insisted: bool,
}

impl Narrow {
    /// Whether the line shows.
    pub fn is_shown(&self) -> bool {
        self.typing || !self.input.is_empty()
    }

    /// Lets one type.
    pub fn begin(&mut self) {
        (self.typing, self.kept) = (true, self.condition.clone());
    }

    /// Ends the typing, unless what was typed cannot be read.
    pub fn end(&mut self) {
        self.typing = self.fault.is_some();
        self.insisted = self.typing;
    }

    /// Puts in what Tab stands for. Returns whether there was anything.
    pub fn complete(&mut self, project: &Project, words: &Words, back: bool) -> bool {
        self.completing.next(project, words, &mut self.input, back)
    }

    /// Whether what is wrong may come right by typing on, and is to be said calmly.
    pub fn may_go_on(&self) -> bool {
        !self.insisted && self.typing && self.fault.as_ref().is_some_and(|fault| may_go_on(fault, &self.input))
    }

    /// Whether what can be typed next shows: once it was asked for, and rather than that it is not known yet.
    pub fn shows_candidates(&self) -> bool {
        let is_unknown = self.fault.is_some() && !self.insisted;
        self.typing && self.completing.can() && (self.completing.is_going_on() || is_unknown)
    }

    /// How it is asked.
    pub fn options(&self) -> SearchOptions {
        SearchOptions { as_written: self.as_written, ..SearchOptions::default() }
    }

    /// Reads what is typed. Returns whether the list is another one now.
    pub fn read(&mut self, project: &Project) -> bool {
        (self.fault, self.insisted) = (None, false);
        let meant = match self.input.text().trim() {
            "" => Ok(None),
            text => project.understand(text).map(|condition| Some(self.options().apply(condition))),
        };
        let condition = meant.unwrap_or_else(|error| {
            self.fault = Some(error);
            self.kept.clone()
        });
        self.hint = hint(self.input.text());
        let is_new = condition != self.condition;
        self.condition = condition;
        is_new
    }

    /// Lets everything show again. Returns whether anything was hidden.
    pub fn clear(&mut self) -> bool {
        std::mem::take(self).condition.is_some()
    }
}
