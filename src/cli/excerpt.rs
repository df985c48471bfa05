//! `tusj excerpt`: changes existing excerpts, identified by the numbers that `excerpts` shows.

use clap::Subcommand;

use super::acts::{self, ActIn, Lost, is_none, perform};
use super::code::{PassageArgs, full_path};
use super::console::{Console, Done};
use super::excerpts::show;
use crate::analysis::quote::Times;
use crate::domain::ids::{CodingId, ColourId, ExcerptId};
use crate::error::Result;
use crate::project::Project;

/// The arguments of `tusj excerpt`.
pub(super) type Excerpt = ActIn<Act>;

/// Excerpt numbers, as typed: `12` or `12,15`.
#[derive(Clone, Debug)]
pub(super) struct Numbers(pub(super) Vec<i64>);

pub(super) fn numbers(text: &str) -> std::result::Result<Numbers, std::num::ParseIntError> {
    text.split(',').map(|number| number.trim().parse()).collect::<std::result::Result<_, _>>().map(Numbers)
}

#[derive(Subcommand, Debug)]
pub(super) enum Act {
    Show {
        #[arg(value_name = "EXCERPTS", value_parser = numbers)]
        excerpts: Numbers,
    },
    Code {
        #[arg(value_name = "EXCERPTS", value_parser = numbers)]
        excerpts: Numbers,
        #[arg(value_name = "A/B")]
        code: String,
    },
    Uncode {
        #[arg(value_name = "EXCERPTS", value_parser = numbers)]
        excerpts: Numbers,
        #[arg(value_name = "A/B")]
        code: String,
    },
    Colour {
        #[arg(value_name = "EXCERPTS", value_parser = numbers)]
        excerpts: Numbers,
        #[arg(value_name = "COLOUR")]
        colour: String,
        #[arg(long, value_name = "A/B")]
        code: Option<String>,
    },
    Resize {
        #[arg(value_name = "EXCERPT", requires = "PassageArgs")]
        excerpt: i64,
        #[command(flatten)]
        passage: PassageArgs,
    },
    Remove {
        #[arg(value_name = "EXCERPTS", value_parser = numbers)]
        excerpts: Numbers,
    },
}

impl ActIn<Act> {
    /// Shows the excerpts, or makes the change and reports it.
    pub(super) fn run(&self, console: &mut Console) -> Done {
        if let Act::Show { excerpts } = &self.act {
            return self.show(console, &excerpts.0);
        }
        let lost = perform(console, &self.file, self.json, |project| self.act.apply(project))?;
        match self.act {
            Act::Remove { .. } => Ok(()),
            // Excerpts that now cover the same words are merged. That loses nothing.
            Act::Resize { .. } => Ok(()),
            _ => Lost::report(lost, console),
        }
    }

    fn show(&self, console: &mut Console, numbers: &[i64]) -> Done {
        let project = console.read(&self.file)?;
        let ids = acts::excerpts(&project, numbers)?;
        let rows = project.excerpt_rows(&ids.into_iter().map(ExcerptId::bit).collect())?;
        match self.json {
            true => console.json_list(rows.iter().map(|row| row.json(console.words))),
            false => rows.iter().try_for_each(|row| show(console, row, Times::Hidden)),
        }
    }
}

impl Act {
    fn apply(&self, project: &mut Project) -> Result<()> {
        match self {
            Self::Show { .. } => Ok(()),
            Self::Code { excerpts, code } => {
                let ids = acts::excerpts(project, &excerpts.0)?;
                let path = full_path(project, code)?;
                project.code_excerpts_with(&ids, &path).map(drop)
            }
            Self::Uncode { excerpts, code } => {
                let codings = codings(project, &excerpts.0, code)?;
                project.uncode(&codings).map(drop)
            }
            Self::Colour { excerpts, colour, code: None } => {
                let (ids, pen) = (acts::excerpts(project, &excerpts.0)?, pen(project, colour)?);
                project.colour_excerpts(&ids, pen).map(drop)
            }
            Self::Colour { excerpts, colour, code: Some(code) } => {
                let (codings, pen) = (codings(project, &excerpts.0, code)?, pen(project, colour)?);
                project.colour_codings(&codings, pen).map(drop)
            }
            Self::Resize { excerpt, passage } => {
                let ids = acts::excerpts(project, &[*excerpt])?;
                ids.into_iter().try_for_each(|id| resize(project, id, passage))
            }
            Self::Remove { excerpts } => {
                let ids = acts::excerpts(project, &excerpts.0)?;
                project.remove_excerpts(&ids).map(drop)
            }
        }
    }
}

/// The codings of excerpts with a code. Excerpts without the code are skipped.
fn codings(project: &Project, numbers: &[i64], code: &str) -> Result<Vec<CodingId>> {
    let code = project.find_code(code)?;
    let ids = acts::excerpts(project, numbers)?;
    Ok(ids.into_iter().filter_map(|id| project.coding_of(id, code)).map(|coding| coding.id).collect())
}

/// The pen with this name. `None` for `0` and "none".
pub(super) fn pen(project: &Project, colour: &str) -> Result<Option<ColourId>> {
    if colour == "0" || is_none(colour) {
        return Ok(None);
    }
    project.find_colour(colour).map(Some)
}

fn resize(project: &mut Project, id: ExcerptId, passage: &PassageArgs) -> Result<()> {
    let document = project.model().excerpts.get(id).ok_or(crate::error::Error::Gone)?.document;
    let span = passage.span(project, document)?;
    project.resize(id, span).map(drop)
}
