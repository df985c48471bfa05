//! `tusj round`: begins, chooses, closes, reopens and renames rounds.

use clap::{Args, Subcommand};

use super::acts::{ActIn, change, perform};
use super::console::{Console, Done};
use crate::error::Result;
use crate::project::Project;
use crate::project::round::{NewRound, RoundStart};

/// The arguments of `tusj round`.
pub(super) type Round = ActIn<Act>;

/// The subcommands.
#[derive(Subcommand, Debug)]
pub(super) enum Act {
    Start(Start),
    Use {
        #[arg(value_name = "ROUND")]
        which: String,
    },
    Close {
        #[arg(value_name = "ROUND")]
        which: String,
    },
    Reopen {
        #[arg(value_name = "ROUND")]
        which: String,
    },
    Rename {
        #[arg(value_name = "ROUND")]
        which: String,
        #[arg(value_name = "NAME")]
        name: String,
    },
    Colours {
        #[arg(value_name = "ROUND")]
        which: String,
        #[arg(value_name = "NAME")]
        set: String,
    },
}

/// The arguments of `tusj round start`. Without a choice it starts with a copy.
#[derive(Args, Debug)]
pub(super) struct Start {
    #[arg(long, conflicts_with_all = ["codes", "empty"])]
    copy: bool,
    #[arg(long, conflicts_with = "empty")]
    codes: bool,
    #[arg(long)]
    empty: bool,
    #[arg(long, value_name = "ROUND")]
    from: Option<String>,
    #[arg(long, value_name = "NAME", default_value = "")]
    name: String,
    #[arg(long, value_name = "NAME")]
    colours: Option<String>,
}

impl ActIn<Act> {
    /// Makes the change and reports it.
    pub(super) fn run(&self, console: &mut Console) -> Done {
        if let Act::Use { which } = &self.act {
            return choose(console, self, which);
        }
        perform(console, &self.file, self.json, |project| self.act.apply(project)).map(drop)
    }
}

/// Makes a round the current one.
fn choose(console: &mut Console, round: &Round, which: &str) -> Done {
    let (project, id) = change(console, &round.file, |project| {
        let id = project.find_round(which)?;
        project.choose_round(id)?;
        Ok(id)
    })?;
    if round.json {
        return console.json_list(super::rounds::rows(console, &project)?);
    }
    let number = project.round(id)?.number;
    console.line(&console.words.tell("round-chosen", &[("number", number.into())]))
}

impl Act {
    fn apply(&self, project: &mut Project) -> Result<()> {
        match self {
            Self::Start(start) => start.apply(project),
            Self::Use { which } => project.choose_round(project.find_round(which)?).map(drop),
            Self::Close { which } => project.close_round(project.find_round(which)?).map(drop),
            Self::Reopen { which } => project.reopen_round(project.find_round(which)?).map(drop),
            Self::Rename { which, name } => project.rename_round(project.find_round(which)?, name).map(drop),
            Self::Colours { which, set } => {
                project.set_round_colours(project.find_round(which)?, project.find_colour_set(set)?).map(drop)
            }
        }
    }
}

impl Start {
    fn apply(&self, project: &mut Project) -> Result<()> {
        let from = self.from.as_deref().map_or_else(|| project.current_round(), |round| project.find_round(round))?;
        let start = match (self.codes, self.empty) {
            (true, _) => RoundStart::Codes,
            (_, true) => RoundStart::Empty,
            _ => RoundStart::Copy,
        };
        let colour_set = self.colours.as_deref().map(|set| project.find_colour_set(set)).transpose()?;
        project.begin_round(&NewRound { from, start, name: self.name.clone(), colour_set }).map(drop)
    }
}
