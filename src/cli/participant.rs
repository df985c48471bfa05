//! `tusj participant`: adds, renames, describes and removes participants.

use clap::Subcommand;

use super::acts::{ActIn, is_none, perform};
use super::console::{Console, Done};
use crate::error::{Error, Result};
use crate::project::Project;
use crate::project::participant::ParticipantDetails;

/// The arguments of `tusj participant`.
pub(super) type Participant = ActIn<Act>;

#[derive(Subcommand, Debug)]
pub(super) enum Act {
    Add {
        #[arg(value_name = "NUMBER")]
        number: String,
        #[arg(long, value_name = "NAME")]
        pseudonym: Option<String>,
        #[arg(long, value_name = "ATTRIBUTE=VALUE", value_parser = pair)]
        set: Vec<(String, String)>,
    },
    Rename {
        #[arg(value_name = "PARTICIPANT")]
        participant: String,
        #[arg(value_name = "NUMBER")]
        number: String,
    },
    Pseudonym {
        #[arg(value_name = "PARTICIPANT")]
        participant: String,
        #[arg(value_name = "NAME")]
        name: String,
    },
    Set {
        #[arg(value_name = "PARTICIPANT")]
        participant: String,
        #[arg(value_name = "ATTRIBUTE")]
        attribute: String,
        #[arg(value_name = "VALUE")]
        value: String,
    },
    Remove {
        #[arg(value_name = "PARTICIPANT")]
        participant: String,
    },
}

/// Parses `attribute=value`.
fn pair(text: &str) -> std::result::Result<(String, String), std::fmt::Error> {
    let (attribute, value) = text.split_once('=').ok_or(std::fmt::Error)?;
    Ok((attribute.trim().to_owned(), value.trim().to_owned()))
}

impl ActIn<Act> {
    /// Makes the change and reports it.
    pub(super) fn run(&self, console: &mut Console) -> Done {
        perform(console, &self.file, self.json, |project| self.act.apply(project)).map(drop)
    }
}

impl Act {
    fn apply(&self, project: &mut Project) -> Result<()> {
        match self {
            Self::Add { number, pseudonym, set } => {
                let (number, pseudonym) = (number.clone(), pseudonym.clone().unwrap_or_default());
                project.add_participant(&ParticipantDetails { number, pseudonym, values: set.clone() }).map(drop)
            }
            Self::Rename { participant, number } => {
                let id = project.find_participant(participant)?;
                let pseudonym = project.model().participants.get(id).ok_or(Error::Gone)?.pseudonym.clone();
                project.rename_participant(id, number, &pseudonym).map(drop)
            }
            Self::Pseudonym { participant, name } => {
                let id = project.find_participant(participant)?;
                let number = project.model().participants.get(id).ok_or(Error::Gone)?.number.clone();
                project.rename_participant(id, &number, if is_none(name) { "" } else { name }).map(drop)
            }
            Self::Set { participant, attribute, value } => {
                let id = project.find_participant(participant)?;
                project.set_attribute(id, attribute, value).map(drop)
            }
            Self::Remove { participant } => {
                project.remove_participant(project.find_participant(participant)?).map(drop)
            }
        }
    }
}
