//! Marking a code to be shown beside another.

use crate::domain::ids::CodeId;
use crate::project::Project;
use crate::tui::outcome::Outcome;

/// Shows a code beside the marked one. If none is marked, marks it; if it is marked itself, no longer marks it.
pub fn mark_or_show(marked: &mut Option<CodeId>, project: &Project, code: CodeId) -> Outcome {
    match marked.take().filter(|marked| project.model().codebook.place(*marked).is_some()) {
        Some(before) if before == code => Outcome::Notice("notice-beside-unmarked"),
        Some(before) => Outcome::Beside(before, code),
        None => {
            *marked = Some(code);
            Outcome::Notice("notice-beside-marked")
        }
    }
}
