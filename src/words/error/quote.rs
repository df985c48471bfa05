//! Messages about what cannot be done to the quote of an excerpt.

use super::{brief, either, help};
use crate::error::QuoteFault;
use crate::words::Words;

/// The message for a fault.
pub(super) fn sentence(words: &Words, fault: &QuoteFault) -> String {
    match fault {
        QuoteFault::NotFound { words: sought, nearest } => {
            let wrong = words.tell("error-not-in-quote", &[("words", brief(sought))]);
            format!("{wrong} {}", help(words, nearest, &[]))
        }
        QuoteFault::Repeated { words: sought, times, nearest } => words.tell(
            "error-several-in-quote",
            &[("words", brief(sought)), ("times", (*times).into()), ("names", either(words, nearest).into())],
        ),
        QuoteFault::Empty => words.say("error-empty-quote-edit").into_owned(),
        QuoteFault::Overlaps => words.say("error-quote-edit-overlaps").into_owned(),
        QuoteFault::NothingLeft => words.say("error-nothing-left-of-quote").into_owned(),
        QuoteFault::EditedByHand => words.say("error-quote-edited-by-hand").into_owned(),
        QuoteFault::Changed => words.say("error-quote-changed").into_owned(),
        QuoteFault::EditsLost => words.say("error-quote-edits-lost").into_owned(),
        QuoteFault::Lines { expected, given } => {
            words.tell("error-lines-of-quote", &[("expected", (*expected).into()), ("given", (*given).into())])
        }
    }
}
