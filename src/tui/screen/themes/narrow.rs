//! The line that narrows the list: a query, read as it is typed. Where it cannot be read it says why, and what was
//! understood last still holds.

use crate::domain::query::condition::Condition;
use crate::error::Error;
use crate::project::Project;
use crate::tui::widget::input::Input;

/// The line and what was made of it.
#[derive(Default)]
pub struct Narrow {
    /// What is typed.
    pub input: Input,
    /// Whether keys go here.
    pub typing: bool,
    /// What was understood last; nothing where all is shown.
    pub condition: Option<Condition>,
    /// Why it cannot be read.
    pub fault: Option<Error>,
}

impl Narrow {
    /// Whether the line shows.
    pub fn is_shown(&self) -> bool {
        self.typing || !self.input.is_empty()
    }

    /// Reads what is typed. Returns whether the list is another one now.
    pub fn read(&mut self, project: &Project) -> bool {
        self.fault = None;
        let meant = match self.input.text().trim() {
            "" => Ok(None),
            text => project.understand(text).map(Some),
        };
        match meant {
            Ok(condition) if condition != self.condition => {
                self.condition = condition;
                true
            }
            Ok(_) => false,
            Err(error) => {
                self.fault = Some(error);
                false
            }
        }
    }

    /// Lets everything show again. Returns whether anything was hidden.
    pub fn clear(&mut self) -> bool {
        std::mem::take(self).condition.is_some()
    }
}
