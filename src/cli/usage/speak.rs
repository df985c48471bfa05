//! Translates the help of all commands.
//!
//! The key for a command is `explain-` and its names. The key for an argument is the same followed by its own name, or
//! `explain-any-` and its name if it means the same everywhere. The key for a placeholder is `value-` and its word.

use clap::{Arg, ArgAction, Command, CommandFactory};

use crate::cli::arguments::Arguments;
use crate::words::Words;

/// All commands with help in the language of `words`.
pub(in crate::cli) fn command(words: &Words) -> Command {
    let root = Arguments::command();
    let name = root.get_name().to_owned();
    let version = Arg::new("version").short('V').long("version").action(ArgAction::Version);
    let more = words.say("explain-tusj-more").into_owned();
    let root = root.disable_version_flag(true).arg(version).after_help(more);
    spoken(words, root, &name, "")
}

/// Translates a command and its subcommands. `path` is its key; `under` is the prefix of its subcommands' keys.
fn spoken(words: &Words, command: Command, path: &str, under: &str) -> Command {
    let mut place = 0;
    let help = Arg::new("help").short('h').long("help").action(ArgAction::Help);
    let usage = words.say("usage-heading");
    command
        .about(words.say(&format!("explain-{path}")).into_owned())
        .disable_help_flag(true)
        .disable_help_subcommand(true)
        .help_template(format!("{{about-with-newline}}\n{usage}: {{usage}}{{after-help}}\n\n{{all-args}}"))
        .subcommand_help_heading(words.say("usage-commands").into_owned())
        .subcommand_value_name(words.say("value-command").into_owned())
        .arg(help)
        .mut_args(|arg| {
            place += 1;
            argument(words, arg, path, place)
        })
        .mut_subcommands(|sub| {
            let path = format!("{under}{}", sub.get_name());
            spoken(words, sub, &path, &format!("{path}-"))
        })
}

/// Options that every command has, shown last.
const COMMON: &[&str] = &["json", "language", "version", "help"];

fn argument(words: &Words, arg: Arg, path: &str, place: usize) -> Arg {
    let name = arg.get_id().as_str().replace('_', "-");
    let own = format!("explain-{path}-{name}");
    let key = if words.knows(&own) { own } else { format!("explain-any-{name}") };
    let values: Vec<String> = arg.get_value_names().into_iter().flatten().map(|value| stand_in(words, value)).collect();
    let arg = arg.help(words.say(&key).into_owned());
    // The explanation has what clap would add in English.
    let takes = arg.get_action().takes_values();
    let arg = arg.hide_default_value(takes).hide_possible_values(takes);
    // Without an explicit order, clap sorts positional arguments by name and mixes in the common options.
    let place = COMMON.iter().position(|common| *common == name).map_or(place, |n| 100 + n);
    let heading = if arg.is_positional() { "usage-arguments" } else { "usage-options" };
    let arg = arg.display_order(place).help_heading(words.say(heading).into_owned());
    if values.is_empty() { arg } else { arg.value_names(values) }
}

/// Translates a placeholder, word by word: `FILE.tusj`, `ATTRIBUTE=VALUE`.
fn stand_in(words: &Words, value: &str) -> String {
    let word = |word: &str| {
        let key = format!("value-{}", word.to_lowercase());
        let known = word.chars().all(|c| c.is_ascii_uppercase()) && words.knows(&key);
        if known { words.say(&key).into_owned() } else { word.to_owned() }
    };
    value
        .split_inclusive(|c: char| !c.is_ascii_alphabetic())
        .map(|part| {
            let letters = part.trim_end_matches(|c: char| !c.is_ascii_alphabetic());
            format!("{}{}", word(letters), part.strip_prefix(letters).unwrap_or_default())
        })
        .collect()
}
