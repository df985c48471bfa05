//! What gets excerpts ready for the thesis. It works in the same way on every screen with excerpts.

use crate::domain::ids::{CodeId, ExcerptId};
use crate::project::Project;
use crate::project::writing::EditedText;
use crate::tui::command::Command;
use crate::tui::outcome::{Outcome, Request};

/// Performs a command on the selected excerpt, or on all that an act applies to. `code` is the code that the excerpt is listed
/// under. Other commands are unhandled.
pub fn perform(
    project: &mut Project,
    (selected, all): (ExcerptId, &[ExcerptId]),
    code: Option<CodeId>,
    command: Command,
) -> Outcome {
    match (command, code) {
        (Command::Flag, _) => {
            let flagged = !all.iter().all(|excerpt| project.model().is_flagged(*excerpt));
            Outcome::Changed(project.flag_excerpts(all, flagged))
        }
        (Command::Condense, _) => Outcome::Open(Request::Edit(EditedText::Condensation(selected))),
        (Command::PrepareQuote, _) => Outcome::Open(Request::PrepareQuote(selected)),
        (Command::Golden, None) => Outcome::Notice("notice-golden-needs-code"),
        (Command::Golden, Some(code)) => {
            let is_golden = project.model().golden_quote(code) == Some(selected);
            Outcome::Changed(project.set_golden_quote(code, Some(selected).filter(|_| !is_golden)))
        }
        _ => Outcome::Unhandled,
    }
}
