//! `tusj codebook`: adds, renames, moves, defines, colours, retires and removes codes.

use clap::Subcommand;

use super::acts::{ActIn, perform};
use super::console::{Console, Done};
use super::excerpt::pen;
use crate::error::Result;
use crate::project::Project;

/// The arguments of `tusj codebook`.
pub(super) type Codebook = ActIn<Act>;

/// The subcommands.
#[derive(Subcommand, Debug)]
pub(super) enum Act {
    Add {
        #[arg(value_name = "A/B")]
        path: String,
        #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
        definition: Option<String>,
        #[arg(long, value_name = "COLOUR")]
        colour: Option<String>,
    },
    Rename {
        #[arg(value_name = "A/B")]
        code: String,
        #[arg(value_name = "NAME")]
        name: String,
    },
    Move {
        #[arg(value_name = "A/B")]
        code: String,
        #[arg(long, value_name = "C")]
        under: Option<String>,
        #[arg(long, value_name = "N")]
        at: Option<usize>,
    },
    Define {
        #[arg(value_name = "A/B")]
        code: String,
        #[arg(value_name = "TEXT", allow_hyphen_values = true)]
        definition: String,
    },
    Colour {
        #[arg(value_name = "A/B")]
        code: String,
        #[arg(value_name = "COLOUR")]
        colour: String,
    },
    Retire {
        #[arg(value_name = "A/B")]
        code: String,
        #[arg(long)]
        restore: bool,
    },
    Remove {
        #[arg(value_name = "A/B")]
        code: String,
    },
    Pen {
        #[arg(value_name = "COLOUR")]
        colour: String,
        #[arg(value_name = "TEXT", allow_hyphen_values = true)]
        meaning: String,
    },
}

impl ActIn<Act> {
    /// Makes the change and reports it.
    pub(super) fn run(&self, console: &mut Console) -> Done {
        let lost = perform(console, &self.file, self.json, |project| self.act.apply(project))?;
        if lost.codings == 0 {
            return Ok(());
        }
        let values = [("codings", lost.codings.into()), ("excerpts", lost.excerpts.into())];
        console.line(&console.words.tell("codebook-lost", &values))
    }
}

impl Act {
    fn apply(&self, project: &mut Project) -> Result<()> {
        match self {
            Self::Add { path, definition, colour } => {
                add(project, path, definition.as_deref().unwrap_or_default(), colour.as_deref())
            }
            Self::Rename { code, name } => project.place_code(project.find_code(code)?, name).map(drop),
            Self::Move { code, under, at } => {
                let under = under.as_deref().map(|path| project.find_code(path)).transpose()?;
                let at = at.map_or(usize::MAX, |at| at.saturating_sub(1));
                project.move_code(project.find_code(code)?, under, at).map(drop)
            }
            Self::Define { code, definition } => project.define_code(project.find_code(code)?, definition).map(drop),
            Self::Colour { code, colour } => {
                let (id, pen) = (project.find_code(code)?, pen(project, colour)?);
                project.colour_code(id, pen).map(drop)
            }
            Self::Retire { code, restore } => project.retire_code(project.find_code(code)?, !restore).map(drop),
            Self::Pen { colour, meaning } => project.set_pen_meaning(project.find_colour(colour)?, meaning).map(drop),
            Self::Remove { code } => project.remove_code(project.find_code(code)?).map(drop),
        }
    }
}

/// Adds a code with its definition and colour, as one change.
fn add(project: &mut Project, path: &str, definition: &str, colour: Option<&str>) -> Result<()> {
    let path = crate::domain::codebook::split_path(path);
    let colour = colour.map(|name| project.find_colour(name)).transpose()?;
    let row = crate::project::code::CodebookRow { path, definition: definition.to_owned(), colour };
    project.import_codes(&[row]).map(drop)
}
