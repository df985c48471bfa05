//! Wrong usage, and help, told in the reader's language. Which commands there are and what they take stands in
//! [`arguments`](super::arguments); what each is for stands among the phrases, by the names of command and argument.

mod fault;
mod speak;

use std::ffi::OsString;

use clap::error::ErrorKind;
use clap::{Args, CommandFactory, ValueEnum};

use super::arguments::{Arguments, LanguageName};
use super::console::{Console, Done, Failure};
use crate::words::Language;

pub(super) use speak::command;

/// The command whose help is asked for.
#[derive(Args, Debug)]
pub(super) struct Help {
    #[arg(value_name = "COMMAND")]
    command: Vec<OsString>,
}

impl Help {
    /// Shows it.
    pub(super) fn run(&self, console: &mut Console) -> Done {
        let mut arguments = vec![OsString::from("tusj")];
        arguments.extend(self.command.iter().cloned());
        arguments.push("--help".into());
        explain(console, &arguments)
    }
}

/// The language that arguments ask for, also where they are wrong in every other way.
pub(super) fn language(arguments: &[OsString]) -> Option<Language> {
    let mut words = arguments.iter().filter_map(|argument| argument.to_str());
    let named = words.find_map(|word| word.strip_prefix("--language"))?;
    let named = if named.is_empty() { words.next()? } else { named.strip_prefix('=')? };
    LanguageName::from_str(named, false).ok().map(Into::into)
}

/// Shows the help or the version that arguments ask for, or says what is wrong with them.
pub(super) fn explain(console: &mut Console, arguments: &[OsString]) -> Done {
    let words = console.words;
    let Err(usage) = command(words).try_get_matches_from(arguments) else {
        return Err(Failure::Usage(words.say("usage-wrong").into_owned()));
    };
    let shown = || usage.render().to_string().replace(OPTIONS, &words.say("usage-any-options"));
    match usage.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => Ok(write!(console.world.out, "{}", shown())?),
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => Err(Failure::Usage(shown().trim_end().to_owned())),
        ErrorKind::UnknownArgument | ErrorKind::InvalidSubcommand => {
            let told = misspelt(arguments).map(|name| fault::no_such_command(words, &usage, name));
            Err(Failure::Usage(told.unwrap_or_else(|| fault::sentence(words, &usage))))
        }
        _ => Err(Failure::Usage(fault::sentence(words, &usage))),
    }
}

/// A first word that is neither a command nor the name of a file: the parser takes it for a project to be opened, and
/// then stumbles over the word after it.
fn misspelt(arguments: &[OsString]) -> Option<&str> {
    let first = arguments.get(1)?.to_str()?;
    let is_word = first.chars().all(char::is_alphabetic);
    (is_word && Arguments::command().find_subcommand(first).is_none()).then_some(first)
}

/// What the parser writes for options that can be left out.
const OPTIONS: &str = "[OPTIONS]";
