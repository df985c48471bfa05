//! Messages about wrong arguments: what is wrong, suggestions, and the usage of the command.

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{CommandFactory, Error};

use crate::cli::arguments::Arguments;
use crate::domain::nearest::nearest;
use crate::words::{Words, error};

/// The message about a usage error, with the usage of the command.
pub(super) fn sentence(words: &Words, usage: &Error) -> String {
    let suggestions = [ContextKind::SuggestedSubcommand, ContextKind::SuggestedArg, ContextKind::SuggestedValue];
    let suggestions: Vec<String> = suggestions.iter().flat_map(|kind| all(usage, *kind)).collect();
    full_message(words, usage, wrong(words, usage), &suggestions)
}

/// The message that there is no such command, which the parser has taken for something else.
pub(super) fn no_such_command(words: &Words, usage: &Error, name: &str) -> String {
    let commands = Arguments::command();
    let names =
        commands.get_subcommands().map(|command| (command.get_name().to_owned(), command.get_name().to_owned()));
    let wrong = words.tell("usage-unknown-command", &[("name", name.into())]);
    full_message(words, usage, wrong, &nearest(name, names))
}

fn full_message(words: &Words, usage: &Error, wrong: String, suggestions: &[String]) -> String {
    let mut sentences = vec![wrong];
    if !suggestions.is_empty() {
        sentences.push(words.tell("error-did-you-mean", &[("names", error::either(words, suggestions).into())]));
    }
    let mut lines = vec![sentences.join(" ")];
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

/// The sentence, followed by the possible values if they are few.
fn with_values(words: &Words, usage: &Error, sentence: String) -> String {
    let values = all(usage, ContextKind::ValidValue);
    if values.is_empty() {
        return sentence;
    }
    format!("{sentence} {}", words.tell("usage-values", &[("names", values.join(", ").into())]))
}

/// The values of this kind in the parser's error.
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
