//! Forms in the grid: the columns of the form that is shown are added, named, moved and removed here.

use super::MatrixScreen;
use crate::analysis::matrix::LineKey;
use crate::domain::form::{ColumnContent, FormColumn};
use crate::domain::ids::FormColumnId;
use crate::project::Project;
use crate::tui::command::Command;
use crate::tui::outcome::{Chooser, Confirmation, Outcome, Prompt, Request};

impl MatrixScreen {
    /// Performs a command that makes a form, or changes the one that is shown.
    pub(super) fn form_command(&self, project: &mut Project, command: Command) -> Outcome {
        match (command, self.request.form) {
            (Command::NewForm, _) | (Command::Add, None) => Outcome::Open(Request::Prompt(Prompt::NewForm)),
            (Command::Add, Some(form)) => Outcome::Choose(Chooser::Columns(form)),
            (_, None) => Outcome::Notice("notice-no-form"),
            (_, Some(_)) => match self.selected_column(project) {
                Some(column) => change_column(project, command, column),
                None => Outcome::Notice("matrix-no-columns"),
            },
        }
    }

    /// The column of the form that is selected.
    fn selected_column(&self, project: &Project) -> Option<FormColumnId> {
        let (topic, _) = self.selected()?;
        let is_shown = |column: &&&FormColumn| match column.content() {
            ColumnContent::Theme(code) => topic.key == LineKey::Theme(project.theme_of_column(code)),
            ColumnContent::Attribute(attribute) => topic.key == LineKey::Attribute(attribute),
            ColumnContent::Own => topic.key == LineKey::Column(column.id),
        };
        project.model().columns_of(self.request.form?).iter().find(is_shown).map(|column| column.id)
    }
}

fn change_column(project: &mut Project, command: Command, column: FormColumnId) -> Outcome {
    match command {
        Command::Rename => Outcome::Open(Request::Prompt(Prompt::RenameFormColumn(column))),
        Command::RemoveWhole => Outcome::Open(Request::Confirm(Confirmation::RemoveFormColumn(column))),
        _ => {
            let Ok(form) = project.form_column(column).map(|column| column.form) else { return Outcome::Unhandled };
            let columns = project.model().columns_of(form);
            let at = columns.iter().position(|other| other.id == column).unwrap_or(0);
            let to = if command == Command::MoveOut { at.checked_sub(1) } else { Some(at + 1) };
            match to.filter(|to| *to < columns.len()) {
                Some(to) => Outcome::Changed(project.move_form_column(column, to)),
                None => Outcome::Notice("notice-cannot-move"),
            }
        }
    }
}
