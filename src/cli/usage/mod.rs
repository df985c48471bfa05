//! Help and usage errors in the user's language. [`arguments`](super::arguments) defines the commands and arguments;
//! the phrases have their explanations, by the names of command and argument.

mod fault;
mod speak;

use std::ffi::OsString;

use clap::error::ErrorKind;
use clap::{Args, CommandFactory, ValueEnum};

use super::arguments::{Arguments, LanguageName};
use super::console::{Console, Done, Failure};
use crate::words::Language;

pub(super) use speak::command;

/// The arguments of `tusj help`.
#[derive(Args, Debug)]
pub(super) struct Help {
    #[arg(value_name = "COMMAND")]
    command: Vec<OsString>,
}

impl Help {
    /// Prints the help.
    pub(super) fn run(&self, console: &mut Console) -> Done {
        let mut arguments = vec![OsString::from("tusj")];
        arguments.extend(self.command.iter().cloned());
        arguments.push("--help".into());
        explain(console, &arguments)
    }
}

/// The language given in the arguments, even if they are otherwise invalid.
pub(super) fn language(arguments: &[OsString]) -> Option<Language> {
    let mut words = arguments.iter().filter_map(|argument| argument.to_str());
    let named = words.find_map(|word| word.strip_prefix("--language"))?;
    let named = if named.is_empty() { words.next()? } else { named.strip_prefix('=')? };
    LanguageName::from_str(named, false).ok().map(Into::into)
}

/// Prints the help or version, or explains what is wrong with the arguments.
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
            let message = misspelt(arguments).map(|name| fault::no_such_command(words, &usage, name));
            Err(Failure::Usage(message.unwrap_or_else(|| fault::sentence(words, &usage))))
        }
        _ => Err(Failure::Usage(fault::sentence(words, &usage))),
    }
}

/// The first word, if it is neither a command nor a file name. The parser treats it as a project to open, and then
/// fails at the next word.
fn misspelt(arguments: &[OsString]) -> Option<&str> {
    let first = arguments.get(1)?.to_str()?;
    let is_word = first.chars().all(char::is_alphabetic);
    (is_word && Arguments::command().find_subcommand(first).is_none()).then_some(first)
}

/// The parser's placeholder for options.
const OPTIONS: &str = "[OPTIONS]";
