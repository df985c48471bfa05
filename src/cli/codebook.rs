//! `tusj codebook`: codes added, renamed, moved, defined, coloured, taken out of use and removed.

use std::path::PathBuf;

use clap::{Args, Subcommand};

use super::acts::perform;
use super::console::{Console, Done};
use super::excerpt::pen;
use crate::error::Result;
use crate::project::Project;

/// What to do to which codebook.
#[derive(Args, Debug)]
pub(super) struct Codebook {
    /// The project
    #[arg(value_name = "FILE.tusj")]
    file: PathBuf,
    #[command(subcommand)]
    act: Act,
    /// Print JSON: the acts that were done, as `history` tells them
    #[arg(long, global = true)]
    json: bool,
}

/// What is done.
#[derive(Subcommand, Debug)]
enum Act {
    /// Add a code, and those above it that are missing
    Add {
        /// Its path
        #[arg(value_name = "A/B")]
        path: String,
        /// What belongs under it
        #[arg(long, value_name = "TEXT")]
        definition: Option<String>,
        /// Its colour: a name or a digit
        #[arg(long, value_name = "COLOUR")]
        colour: Option<String>,
    },
    /// Give a code another name
    Rename {
        /// Its path
        #[arg(value_name = "A/B")]
        code: String,
        /// The new name
        #[arg(value_name = "NAME")]
        name: String,
    },
    /// Move a code with all below it: under another, or to the top
    Move {
        /// Its path
        #[arg(value_name = "A/B")]
        code: String,
        /// The code to move it under; to the top where nothing is said
        #[arg(long, value_name = "C")]
        under: Option<String>,
        /// Its place among its new siblings, from 1; last where nothing is said
        #[arg(long, value_name = "N")]
        at: Option<usize>,
    },
    /// Say what belongs under a code
    Define {
        /// Its path
        #[arg(value_name = "A/B")]
        code: String,
        /// The definition
        #[arg(value_name = "TEXT")]
        definition: String,
    },
    /// Give a code a colour
    Colour {
        /// Its path
        #[arg(value_name = "A/B")]
        code: String,
        /// A name or a digit; `0` or `none` takes its own colour off
        #[arg(value_name = "COLOUR")]
        colour: String,
    },
    /// Take a code out of use; it stays on what was coded with it
    Retire {
        /// Its path
        #[arg(value_name = "A/B")]
        code: String,
        /// Take it into use again instead
        #[arg(long)]
        restore: bool,
    },
    /// Remove a code with all below it, and its codings
    Remove {
        /// Its path
        #[arg(value_name = "A/B")]
        code: String,
    },
}

impl Codebook {
    /// Does it, and says what was done.
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
            Self::Rename { code, name } => project.rename_code(project.find_code(code)?, name).map(drop),
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
            Self::Remove { code } => project.remove_code(project.find_code(code)?).map(drop),
        }
    }
}

/// Adds a code with what is said of it, as one act.
fn add(project: &mut Project, path: &str, definition: &str, colour: Option<&str>) -> Result<()> {
    let path = crate::domain::codebook::split_path(path);
    let colour = colour.map(|name| project.find_colour(name)).transpose()?;
    let given = crate::project::code::Given { path, definition: definition.to_owned(), colour };
    project.take_codes(&[given]).map(drop)
}
