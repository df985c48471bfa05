//! `tusj cell`: writes and empties cells of the matrix and of forms, and says who was not asked.

use std::path::PathBuf;

use clap::Args;

use super::acts::perform;
use super::console::{Console, Done};
use crate::domain::cell::CellTopic;
use crate::domain::ids::ParticipantId;
use crate::error::Result;
use crate::project::Project;

/// The arguments of `tusj cell`.
#[derive(Args, Debug)]
pub(super) struct Cell {
    #[arg(value_name = "FILE.tusj")]
    file: PathBuf,
    #[arg(long, required = true, num_args = 1.., value_name = "PARTICIPANT")]
    participant: Vec<String>,
    #[arg(long, value_name = "A/B", required_unless_present = "form", conflicts_with_all = ["form", "column"])]
    theme: Option<String>,
    #[arg(long, value_name = "FORM", requires = "column")]
    form: Option<String>,
    #[arg(long, value_name = "COLUMN", requires = "form")]
    column: Option<String>,
    #[command(flatten)]
    act: Act,
    #[arg(long)]
    json: bool,
}

/// What is done to the cells.
#[derive(Args, Debug)]
#[group(required = true, multiple = false)]
struct Act {
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    write: Option<String>,
    #[arg(long)]
    not_asked: bool,
    #[arg(long)]
    asked: bool,
    #[arg(long)]
    empty: bool,
}

impl Cell {
    /// Makes the change and reports it.
    pub(super) fn run(&self, console: &mut Console) -> Done {
        perform(console, &self.file, self.json, |project| self.apply(project)).map(drop)
    }

    fn apply(&self, project: &mut Project) -> Result<()> {
        let topic = self.topic(project)?;
        let cell = |name: &String| Ok((project.find_participant(name)?, topic));
        let cells: Vec<(ParticipantId, CellTopic)> = self.participant.iter().map(cell).collect::<Result<_>>()?;
        match &self.act {
            Act { write: Some(words), .. } => {
                cells.into_iter().try_for_each(|(person, topic)| project.write_cell(person, topic, words).map(drop))
            }
            Act { empty: true, .. } => project.empty_cells(&cells).map(drop),
            Act { not_asked, .. } => project.set_not_asked(&cells, *not_asked).map(drop),
        }
    }

    /// The theme or the column. A column that shows a theme stands for the theme.
    fn topic(&self, project: &Project) -> Result<CellTopic> {
        let (Some(form), Some(column)) = (&self.form, &self.column) else {
            return project.find_code(self.theme.as_deref().unwrap_or_default()).map(CellTopic::Theme);
        };
        let column = project.find_form_column(project.find_form(form)?, column)?;
        let theme = project.form_column(column)?.code.map(|code| project.theme_of_column(code));
        Ok(theme.map_or(CellTopic::Column(column), CellTopic::Theme))
    }
}
