//! What is told of a file that was read: what had to be assumed, and what did not come along.

use std::borrow::Cow;

use super::Words;
use crate::import::participants::Identifies;
use crate::import::transcript::{Encoding, LeftOut, Warning};

/// What the bytes of a file were taken for.
pub fn encoding(words: &Words, encoding: Encoding) -> Cow<'_, str> {
    match encoding {
        Encoding::Utf8 => words.say("encoding-utf8"),
        Encoding::Utf16Le | Encoding::Utf16Be => words.say("encoding-utf16"),
        Encoding::Windows1252 => words.say("encoding-windows"),
    }
}

/// What the reader should be told about a file that was read all the same.
pub fn warning(words: &Words, warning: &Warning) -> String {
    match *warning {
        Warning::LeftOut(what, ref left_out) => {
            let key = match what {
                LeftOut::RepeatedCaptions => "warning-repeated-captions",
                LeftOut::SubtitleNotes => "warning-subtitle-notes",
            };
            words.tell(key, &[("n", left_out.len().into()), ("words", examples(left_out).into())])
        }
        Warning::NoSpeakers => words.say("warning-no-speakers").into_owned(),
        Warning::CharactersDropped(n) => words.tell("warning-characters-dropped", &[("n", n.into())]),
        Warning::HiddenText(n) => words.tell("warning-hidden-text", &[("n", n.into())]),
        Warning::SymbolsDropped(n) => words.tell("warning-symbols-dropped", &[("n", n.into())]),
        Warning::EntitiesDropped(n) => words.tell("warning-entities-dropped", &[("n", n.into())]),
        Warning::EmbeddedDropped(n) => words.tell("warning-embedded-dropped", &[("n", n.into())]),
        Warning::MarksInNote(n) => words.tell("warning-marks-in-note", &[("n", n.into())]),
        Warning::CommentsInNote(n) => words.tell("warning-comments-in-note", &[("n", n.into())]),
        Warning::CommentsWithoutPlace(n) => words.tell("warning-comments-without-place", &[("n", n.into())]),
    }
}

/// The first of the words that were left out, as many as a line can hold.
fn examples(left_out: &[String]) -> String {
    const ROOM: usize = 120;
    let mut shown = String::new();
    for words in left_out {
        let between = if shown.is_empty() { "" } else { " / " };
        if shown.chars().count() + words.chars().count() > ROOM {
            shown.push('…');
            break;
        }
        shown.push_str(between);
        shown.push_str(words);
    }
    shown
}

/// What a column of a table seems to hold that says who someone is.
pub fn identifies(words: &Words, why: Identifies) -> Cow<'_, str> {
    match why {
        Identifies::Name => words.say("identifies-name"),
        Identifies::Email => words.say("identifies-email"),
        Identifies::Telephone => words.say("identifies-telephone"),
        Identifies::NationalId => words.say("identifies-national-id"),
        Identifies::BirthDate => words.say("identifies-birth-date"),
        Identifies::Address => words.say("identifies-address"),
    }
}
