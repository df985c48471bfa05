//! Messages for errors about rounds.

use crate::error::Error;
use crate::words::Words;

/// The message for an error about a round; empty for another error.
pub(super) fn sentence(words: &Words, error: &Error) -> String {
    match error {
        Error::RoundOpen { number } => words.tell("error-round-open", &[("number", (*number).into())]),
        Error::OnlyOneRound => words.say("error-only-one-round").into_owned(),
        Error::SameRound { number } => words.tell("error-same-round", &[("number", (*number).into())]),
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
        Error::RoundNameTaken { name, number } => {
            words.tell("error-round-name-taken", &[("name", name.into()), ("number", (*number).into())])
        }
        Error::RoundClosed { number } => words.tell("error-round-closed", &[("number", (*number).into())]),
        _ => String::new(),
    }
}
