//! What is wrong with arguments, put into words: what it is, what was perhaps meant, and how the command is written.

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{CommandFactory, Error};

use crate::cli::arguments::Arguments;
use crate::domain::nearest::nearest;
use crate::words::{Words, error};

/// What is wrong, and how the command is written.
pub(super) fn sentence(words: &Words, usage: &Error) -> String {
    let meant = [ContextKind::SuggestedSubcommand, ContextKind::SuggestedArg, ContextKind::SuggestedValue];
    let meant: Vec<String> = meant.iter().flat_map(|kind| all(usage, *kind)).collect();
    told(words, usage, wrong(words, usage), &meant)
}

/// There is no command of this name, which the parser has taken for something else.
pub(super) fn no_such_command(words: &Words, usage: &Error, name: &str) -> String {
    let commands = Arguments::command();
    let names =
        commands.get_subcommands().map(|command| (command.get_name().to_owned(), command.get_name().to_owned()));
    let wrong = words.tell("usage-unknown-command", &[("name", name.into())]);
    told(words, usage, wrong, &nearest(name, names))
}

fn told(words: &Words, usage: &Error, wrong: String, meant: &[String]) -> String {
    let mut said = vec![wrong];
    if !meant.is_empty() {
        said.push(words.tell("error-did-you-mean", &[("names", error::either(words, meant).into())]));
    }
    let mut lines = vec![said.join(" ")];
    if let Some(ContextValue::StyledStr(written)) = usage.get(ContextKind::Usage) {
        let written = written.to_string().replace(super::OPTIONS, &words.say("usage-any-options"));
        let written = written.trim_start_matches("Usage:").trim();
        lines.push(format!("{}: {written}", words.say("usage-heading")));
        let named: Vec<&str> =
            written.split_whitespace().take_while(|word| word.chars().all(char::is_lowercase)).collect();
        lines.push(words.tell("usage-more", &[("command", named.join(" ").into())]));
    }
    lines.join("\n")
}

fn wrong(words: &Words, usage: &Error) -> String {
    let (argument, value) = (first(usage, ContextKind::InvalidArg), first(usage, ContextKind::InvalidValue));
    match usage.kind() {
        ErrorKind::UnknownArgument if argument.starts_with('-') => {
            words.tell("usage-unknown-option", &[("name", (&argument).into())])
        }
        ErrorKind::UnknownArgument => words.tell("usage-needless", &[("name", (&argument).into())]),
        ErrorKind::InvalidSubcommand => {
            let command = first(usage, ContextKind::InvalidSubcommand);
            words.tell("usage-unknown-command", &[("name", command.into())])
        }
        ErrorKind::MissingSubcommand => {
            let commands = all(usage, ContextKind::ValidSubcommand).join(", ");
            words.tell("usage-missing-command", &[("names", commands.into())])
        }
        ErrorKind::MissingRequiredArgument => {
            let missing = all(usage, ContextKind::InvalidArg).join(", ");
            words.tell("usage-missing", &[("names", missing.into())])
        }
        ErrorKind::InvalidValue if value.is_empty() => {
            with_values(words, usage, words.tell("usage-missing-value", &[("name", (&argument).into())]))
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            let bad = words.tell("usage-bad-value", &[("value", (&value).into()), ("name", (&argument).into())]);
            with_values(words, usage, bad)
        }
        ErrorKind::ArgumentConflict => {
            let others = all(usage, ContextKind::PriorArg);
            match others.as_slice() {
                [] => words.tell("usage-twice", &[("name", (&argument).into())]),
                [other] if *other == argument => words.tell("usage-twice", &[("name", (&argument).into())]),
                _ => words.tell(
                    "usage-conflict",
                    &[("name", (&argument).into()), ("other", error::either(words, &others).into())],
                ),
            }
        }
        _ => words.say("usage-wrong").into_owned(),
    }
}

/// The sentence, and which values would do where there are only a few.
fn with_values(words: &Words, usage: &Error, sentence: String) -> String {
    let values = all(usage, ContextKind::ValidValue);
    if values.is_empty() {
        return sentence;
    }
    format!("{sentence} {}", words.tell("usage-values", &[("names", values.join(", ").into())]))
}

/// What the parser knows of a kind.
fn all(usage: &Error, kind: ContextKind) -> Vec<String> {
    match usage.get(kind) {
        Some(ContextValue::String(one)) => vec![one.clone()],
        Some(ContextValue::Strings(several)) => several.clone(),
        _ => Vec::new(),
    }
}

fn first(usage: &Error, kind: ContextKind) -> String {
    all(usage, kind).into_iter().next().unwrap_or_default()
}
