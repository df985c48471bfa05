//! The figures of a thesis.

use clap::ValueEnum;

use super::Export;
use crate::cli::console::{Console, Done};
use crate::error::Result;
use crate::project::Project;
use crate::project::export::figure::FigureRequest;
use crate::project::matrix::Topics;
use crate::project::saturation::CodesOf;

/// The figures that can be drawn. The journey is exported by its own name.
#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
pub(super) enum Figure {
    Tree,
    Map,
    HeatMap,
    Saturation,
    Frequencies,
    CoOccurrence,
}

impl Export {
    /// Writes a figure.
    pub(super) fn figure(&self, console: &mut Console, project: &Project) -> Done {
        project.export_figure(&self.figure_request(project)?, &self.to, self.options(console))?;
        if self.json {
            return console.json(&serde_json::json!({ "file": self.to.to_string_lossy() }));
        }
        self.made(console, &console.words.say("export-figure"))
    }

    fn figure_request(&self, project: &Project) -> Result<FigureRequest> {
        let query = self.query.clone().unwrap_or_default();
        let theme = self.theme.as_deref().map(|path| project.find_code(path)).transpose()?;
        Ok(match self.figure {
            Figure::Tree => FigureRequest::Tree { counted: true },
            Figure::Map => FigureRequest::Map { centre: self.centre.clone().unwrap_or_default() },
            Figure::HeatMap => FigureRequest::HeatMap(self.matrix.request(project, self.query.as_deref())?),
            Figure::Saturation => {
                FigureRequest::Saturation { order: self.interview_order(), among: CodesOf::theme_or_all(theme) }
            }
            Figure::Frequencies => FigureRequest::Frequencies { topics: Topics::All, query },
            Figure::CoOccurrence => {
                let within = self.within.map(Into::into).unwrap_or_default();
                FigureRequest::CoOccurrence { topics: self.topics(project)?, within, query }
            }
        })
    }
}
