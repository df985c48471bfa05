//! Looking for the reason why nothing was found, a moment at a time.

use super::job::SearchJob;
use crate::domain::query::condition::Condition;
use crate::error::Result;
use crate::project::Project;
use crate::project::query::diagnosis::Cause;

/// The search for a reason.
#[derive(Default)]
pub struct Diagnosis {
    left: Vec<(Cause, Condition)>,
    asking: Option<(Cause, SearchJob)>,
    /// What keeps hits out, and how many.
    pub found: Option<(Cause, usize)>,
}

impl Diagnosis {
    /// Why a query finds nothing: for one of these causes.
    pub fn new(left: Vec<(Cause, Condition)>) -> Self {
        Self { left, ..Self::default() }
    }

    /// Whether there is more to ask.
    pub fn has_work(&self) -> bool {
        self.found.is_none() && (self.asking.is_some() || !self.left.is_empty())
    }

    /// Asks on for a moment.
    pub fn go_on(&mut self, project: &Project) -> Result<()> {
        if self.asking.is_none()
            && let Some((cause, condition)) = self.left.pop()
        {
            self.asking = Some((cause, SearchJob::new(project, condition)?));
        }
        let Some((cause, hunt)) = &mut self.asking else { return Ok(()) };
        hunt.go_on(project)?;
        if hunt.is_done() {
            self.found = Some((*cause, hunt.count)).filter(|(_, count)| *count > 0);
            self.asking = None;
        }
        Ok(())
    }
}
