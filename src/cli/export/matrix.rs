//! A matrix.

use super::{Cells, Export};
use crate::cli::console::{Console, Done};
use crate::export::contents::matrix::Show;
use crate::project::Project;

impl Export {
    /// Writes a matrix.
    pub(super) fn matrix(&self, console: &mut Console, project: &Project) -> Done {
        let request = self.matrix.request(project, self.query.as_deref())?;
        let show = match self.show {
            Cells::Counts => Show::Counts,
            Cells::Presence => Show::Presence,
            Cells::Words => Show::Words,
            Cells::Quotes => Show::Quotes(self.which_quotes()),
        };
        let made = project.export_matrix(&request, show, &self.to, self.options(console))?;
        let (rows, columns) = (made.row_count(), made.column_count());
        if self.json {
            let file = self.to.to_string_lossy();
            let json = serde_json::json!({
                "file": file, "rows": rows, "columns": columns, "excerpts": made.total.excerpts,
            });
            return console.json(&json);
        }
        let words = console.words;
        let size = words.tell("export-matrix-size", &[("rows", rows.into()), ("columns", columns.into())]);
        self.made(console, &format!("{size}, {}", made.total.text(words)))?;
        if self.show == Cells::Quotes {
            self.say_which_quotes(console, project.chosen_quotes(self.for_thesis())?)?;
        }
        console.hint(&request.query, true)
    }
}
