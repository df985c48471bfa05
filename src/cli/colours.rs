//! `tusj colours`: adds, renames and changes sets of pens and their pens.

use clap::Subcommand;

use super::acts::{ActIn, perform};
use super::console::{Console, Done};
use crate::project::Project;
use crate::project::colour::PenChange;

/// The arguments of `tusj colours`.
pub(super) type Colours = ActIn<Act>;

/// The subcommands. Pens are those of the current round.
#[derive(Subcommand, Debug)]
pub(super) enum Act {
    AddSet {
        #[arg(value_name = "NAME")]
        name: String,
        #[arg(long, value_name = "NAME")]
        like: Option<String>,
    },
    RenameSet {
        #[arg(value_name = "NAME")]
        set: String,
        #[arg(value_name = "NAME")]
        name: String,
    },
    Add {
        #[arg(value_name = "NAME")]
        name: String,
        #[arg(value_name = "RRGGBB", value_parser = shade)]
        shade: u32,
    },
    Change {
        #[arg(value_name = "COLOUR")]
        colour: String,
        #[arg(long, value_name = "NAME")]
        name: Option<String>,
        #[arg(long, value_name = "RRGGBB", value_parser = shade)]
        shade: Option<u32>,
        #[arg(long, value_name = "NUMBER", value_parser = clap::value_parser!(u8).range(1..=9))]
        digit: Option<u8>,
    },
    Remove {
        #[arg(value_name = "COLOUR")]
        colour: String,
    },
}

/// Reads a shade: six hexadecimal digits, perhaps after `#`.
fn shade(typed: &str) -> Result<u32, String> {
    let digits = typed.strip_prefix('#').unwrap_or(typed);
    let is_shade = digits.len() == 6 && digits.chars().all(|c| c.is_ascii_hexdigit());
    is_shade.then(|| u32::from_str_radix(digits, 16).ok()).flatten().ok_or_else(|| typed.to_owned())
}

impl ActIn<Act> {
    /// Makes the change and reports it.
    pub(super) fn run(&self, console: &mut Console) -> Done {
        perform(console, &self.file, self.json, |project| self.act.apply(project)).map(drop)
    }
}

impl Act {
    fn apply(&self, project: &mut Project) -> crate::error::Result<()> {
        match self {
            Self::AddSet { name, like } => {
                let own = || Ok(project.round(project.current_round()?)?.colour_set);
                let like = like.as_deref().map_or_else(own, |set| project.find_colour_set(set))?;
                project.add_colour_set(name, like).map(drop)
            }
            Self::RenameSet { set, name } => project.rename_colour_set(project.find_colour_set(set)?, name).map(drop),
            Self::Add { name, shade } => project.add_colour(name, *shade).map(drop),
            Self::Change { colour, name, shade, digit } => {
                let change = PenChange { name: name.clone(), rgb: *shade, digit: *digit };
                project.change_colour(project.find_colour(colour)?, &change).map(drop)
            }
            Self::Remove { colour } => project.remove_colour(project.find_colour(colour)?).map(drop),
        }
    }
}
