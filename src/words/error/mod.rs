//! Error messages: one sentence, or two short ones, that say what is wrong, where, and what to do.
//!
//! They are written for a student, and never show a library's own message or a name from the code. Names and paths from
//! a file or a user are shown on one line, without control characters, and shortened if they are very long.

mod file;
mod import;
mod query;
mod quote;
#[cfg(test)]
mod tests;

use super::{Arg, Words, kind};
use crate::domain::query::keyword::{Field, roles};
use crate::error::{Error, Noun};

/// The most names in a list of suggestions.
const MAX_LISTED: usize = 4;

/// The most names in a list of everything there is.
const MAX_ALL_LISTED: usize = 16;

/// The most characters that are shown of a name.
const MAX_NAME_LENGTH: usize = 80;

/// The message for an error, in the language of `words`.
pub fn sentence(words: &Words, error: &Error) -> String {
    match error {
        Error::CannotRead { path, why } => file::cannot_read(words, path, *why),
        Error::CannotWrite { path, why } => file::cannot_write(words, path, *why),
        Error::Exists { path } => words.tell("error-exists", &[("file", file::place(words, path).into())]),
        Error::ExportExists { path } => words.tell("error-export-exists", &[("file", file::place(words, path).into())]),
        Error::NothingFound => words.say("error-nothing-found").into_owned(),
        Error::NoMemos => words.say("error-no-memos").into_owned(),
        Error::NotAProject { path } => words.tell("error-not-a-project", &[("file", file::place(words, path).into())]),
        Error::NewerProject { path } => words.tell("error-newer-project", &[("file", file::place(words, path).into())]),
        Error::ReadOnly { path, why } => file::read_only(words, path, *why),
        // The details are in English and of no use to the user.
        Error::Damaged { .. } => words.say("error-damaged").into_owned(),
        Error::HeadMoved => words.say("error-head-moved").into_owned(),
        Error::DoneUnread => words.say("error-done-unread").into_owned(),
        Error::Busy => words.say("error-busy").into_owned(),
        Error::Import(why) => import::sentence(words, why),
        Error::NothingToRedact => words.say("redact-nothing").into_owned(),
        Error::NothingToUndo => words.say("error-nothing-to-undo").into_owned(),
        Error::UndoErased { acts } => words.tell("error-undo-erased", &[("n", (*acts).into())]),
        Error::NothingToRedo => words.say("error-nothing-to-redo").into_owned(),
        Error::EmptyName => words.say("error-empty-name").into_owned(),
        Error::EmptyCell { column } => words.tell("error-empty-cell", &[("column", brief(column))]),
        Error::NothingToMark => words.say("error-nothing-to-mark").into_owned(),
        Error::NameTooLong { name, most } => {
            words.tell("error-name-too-long", &[("name", brief(name)), ("most", (*most).into())])
        }
        // Thousands of characters are easier to grasp than bytes.
        Error::MemoTooLong { most } => words.tell("error-memo-too-long", &[("most", (most / 1000).into())]),
        Error::EmptyQuery => words.say("error-empty-query").into_owned(),
        Error::NameTaken { name } => words.tell("error-name-taken", &[("name", brief(name))]),
        Error::Gone => words.say("error-gone").into_owned(),
        Error::TooDeep { most } => words.tell("error-too-deep", &[("most", (*most).into())]),
        Error::InLine { line, why } => in_line(words, *line, why),
        Error::InFile { path, why } => words
            .tell("error-in-file", &[("file", file::place(words, path).into()), ("why", sentence(words, why).into())]),
        Error::MergeIntoDescendant { path, target } => {
            words.tell("error-merge-into-descendant", &[("path", brief(path)), ("target", brief(target))])
        }
        Error::DifferentRounds => words.say("error-different-rounds").into_owned(),
        Error::CodeUnderItself { path } => words.tell("error-code-under-itself", &[("path", brief(path))]),
        Error::Unknown { noun, name, nearest } => unknown(words, *noun, name, nearest, &[]),
        Error::UnknownColumn { .. } | Error::NoColumnLeft => column(words, error),
        Error::StillHere { noun: Noun::RemovedParticipant, name } => {
            words.tell("error-person-still-here", &[("name", brief(name))])
        }
        Error::StillHere { name, .. } => words.tell("error-still-here", &[("document", brief(name))]),
        Error::Ambiguous { name, candidates, .. } => ambiguous(words, name, candidates),
        Error::NoTextLeft { document } => words.tell("error-no-text-left", &[("document", brief(document))]),
        Error::NewHoldsOld { name } => words.tell("error-new-holds-old", &[("name", brief(name))]),
        Error::SpeakerExists { name, document } => {
            words.tell("error-speaker-exists", &[("name", brief(name)), ("document", brief(document))])
        }
        Error::CellNotEmpty { participant, topic } => {
            words.tell("error-cell-not-empty", &[("participant", brief(participant)), ("topic", brief(topic))])
        }
        Error::NotAnOwnColumn { heading } => words.tell("error-not-an-own-column", &[("name", brief(heading))]),
        Error::NoTurnBefore => words.say("error-no-turn-before").into_owned(),
        Error::NothingToSplit => words.say("error-nothing-to-split").into_owned(),
        Error::Quote(fault) => quote::sentence(words, fault),
        Error::QuoteNotFound { .. } | Error::QuoteRepeated { .. } | Error::BadSpan { .. } => passage(words, error),
        Error::Query(fault) => query::sentence(words, fault),
        Error::RoundOpen { number } => words.tell("error-round-open", &[("number", (*number).into())]),
        Error::OnlyOneRound => words.say("error-only-one-round").into_owned(),
        Error::SameRound { number } => words.tell("error-same-round", &[("number", (*number).into())]),
        Error::ColourInUse { name } => words.tell("error-colour-in-use", &[("name", name.into())]),
        Error::ColoursOfClosedRound { number } => {
            words.tell("error-colours-of-closed-round", &[("number", (*number).into())])
        }
        Error::CodeOfOtherRound { name, number } => {
            words.tell("error-code-of-other-round", &[("name", name.into()), ("number", (*number).into())])
        }
        Error::OtherRound { excerpt, code } => {
            words.tell("error-other-round", &[("excerpt", (*excerpt).into()), ("code", (*code).into())])
        }
        Error::RoundNameIsNumber { name } => words.tell("error-round-name-is-number", &[("name", name.into())]),
        Error::SlashInName { name } => words.tell("error-slash-in-name", &[("name", name.into())]),
        Error::RoundNameTaken { name, number } => {
            words.tell("error-round-name-taken", &[("name", name.into()), ("number", (*number).into())])
        }
        Error::RoundClosed { number } => words.tell("error-round-closed", &[("number", (*number).into())]),
        Error::ExportFormat { endings } => {
            words.tell("error-export-format", &[("endings", either(words, endings).into())])
        }
        Error::DialectLine { line, text } => {
            words.tell("error-dialect-line", &[("line", (*line).into()), ("text", brief(text))])
        }
        Error::BackupUnsound { path } => {
            words.tell("error-backup-unsound", &[("file", file::place(words, path).into())])
        }
        Error::OtherProject { path } => words.tell("error-other-project", &[("file", file::place(words, path).into())]),
        Error::BackupIsProject { path } => {
            words.tell("error-backup-is-project", &[("file", file::place(words, path).into())])
        }
        Error::UnknownBackup { path } => {
            words.tell("error-unknown-backup", &[("file", file::place(words, path).into())])
        }
        Error::NoTerminal => words.say("error-no-terminal").into_owned(),
    }
}

/// A column of a table cannot be left out.
fn column(words: &Words, error: &Error) -> String {
    match error {
        Error::UnknownColumn { name, columns } => {
            format!("{} {}", words.tell("error-unknown-column", &[("name", brief(name))]), help(words, &[], columns))
        }
        _ => words.say("error-no-column-left").into_owned(),
    }
}

/// A passage is not where it was looked for.
fn passage(words: &Words, error: &Error) -> String {
    match error {
        Error::QuoteNotFound { document } => words.tell("error-quote-not-found", &[("document", brief(document))]),
        Error::QuoteRepeated { document, times } => {
            words.tell("error-quote-repeated", &[("document", brief(document)), ("times", (*times).into())])
        }
        Error::BadSpan { start, end, length } => words.tell(
            "error-bad-span",
            &[("start", (*start).into()), ("end", (*end).into()), ("length", (*length).into())],
        ),
        _ => String::new(),
    }
}

/// There is nothing of this kind with this name. Suggests the nearest names or else lists all.
fn unknown(words: &Words, noun: Noun, name: &str, nearest: &[String], known: &[String]) -> String {
    let key = match noun {
        Noun::Document => "error-unknown-document",
        Noun::RemovedDocument => "error-unknown-removed-document",
        Noun::RemovedParticipant => "error-unknown-removed-participant",
        Noun::Participant => "error-unknown-participant",
        Noun::Code => "error-unknown-code",
        Noun::Colour => "error-unknown-colour",
        Noun::ColourSet => "error-unknown-colour-set",
        Noun::Coder => "error-unknown-coder",
        Noun::Round => "error-unknown-round",
        Noun::Attribute => "error-unknown-attribute",
        Noun::Field => "error-unknown-field",
        Noun::Role => "error-unknown-role",
        Noun::Answer => return words.tell("error-unknown-answer", &[("name", brief(name))]),
        Noun::Speaker => "error-unknown-speaker",
        Noun::Coding => "error-unknown-coding",
        Noun::Search => "error-unknown-search",
        Noun::ActKind => "error-unknown-act-kind",
        Noun::Form => "error-unknown-form",
        Noun::FormColumn => "error-unknown-form-column",
        // For things with a number instead of a name, the message says where to find the number.
        Noun::Excerpt => return words.tell("error-unknown-excerpt", &[("name", brief(name))]),
        Noun::DialectLine => return words.tell("error-unknown-dialect-line", &[("name", brief(name))]),
        Noun::Step => return words.tell("error-unknown-step", &[("name", brief(name))]),
        Noun::Turn => return words.tell("error-unknown-turn", &[("name", brief(name))]),
        Noun::Memo => return words.tell("error-unknown-memo", &[("name", brief(name))]),
    };
    let wrong = words.tell(key, &[("name", brief(name))]);
    let keywords = kind::keywords(words);
    let help = match noun {
        Noun::Field => help(words, nearest, &Field::ALL.map(|field| format!("{}:", field.name(keywords)))),
        Noun::Role => help(words, nearest, &roles(keywords).map(str::to_owned).collect::<Vec<_>>()),
        _ => help(words, nearest, known),
    };
    format!("{wrong} {help}")
}

/// Suggests the nearest names. If there are none, lists all known names, if any.
fn help(words: &Words, nearest: &[String], known: &[String]) -> String {
    match (nearest, known) {
        ([], []) => words.say("error-check-spelling").into_owned(),
        ([], _) => {
            let mut listed: Vec<&str> = known.iter().take(MAX_ALL_LISTED).map(String::as_str).collect();
            listed.extend((known.len() > MAX_ALL_LISTED).then_some("…"));
            words.tell("error-these-are", &[("names", listed.join(", ").into())])
        }
        _ => words.tell("error-did-you-mean", &[("names", either(words, nearest).into())]),
    }
}

/// The name may mean any of these.
fn ambiguous(words: &Words, name: &str, candidates: &[String]) -> String {
    words.tell("error-ambiguous", &[("name", brief(name)), ("names", either(words, candidates).into())])
}

/// The names in quotation marks: «A», «B» eller «C». If there are many, only the first ones.
pub fn either(words: &Words, names: &[String]) -> String {
    let quoted = |name: &String| words.tell("quoted", &[("text", brief(name))]);
    let mut listed: Vec<String> = names.iter().take(MAX_LISTED).map(quoted).collect();
    if names.len() > MAX_LISTED {
        listed.push("…".to_owned());
    }
    match listed.pop() {
        Some(last) if listed.is_empty() => last,
        Some(last) => words.tell("list-or", &[("first", listed.join(", ").into()), ("last", last.into())]),
        None => String::new(),
    }
}

/// The name, shortened if it is very long.
fn brief(name: &str) -> Arg<'_> {
    match name.char_indices().nth(MAX_NAME_LENGTH) {
        Some((end, _)) => Arg::from(format!("{}…", &name[..end])),
        None => Arg::from(name),
    }
}

/// An error in one line of a file.
fn in_line(words: &Words, line: u64, why: &Error) -> String {
    let line = i64::try_from(line).unwrap_or(i64::MAX);
    words.tell("error-in-line", &[("line", line.into()), ("why", sentence(words, why).into())])
}
