//! Messages about transcripts and tables that could not be imported. The caller names the file.

use super::{Words, brief};
use crate::error::{Content, ImportError, NeededColumn, NoText};

/// The message for an error.
pub(super) fn sentence(words: &Words, why: &ImportError) -> String {
    match why {
        ImportError::Empty => words.say("error-import-empty").into_owned(),
        ImportError::NoSpeech => words.say("error-import-no-speech").into_owned(),
        ImportError::NotRefi => words.say("error-import-not-refi").into_owned(),
        ImportError::NotComments => words.say("error-import-not-comments").into_owned(),
        ImportError::CommentsOfOther => words.say("error-import-comments-other").into_owned(),
        ImportError::CommentsByNobody => words.say("error-import-comments-nobody").into_owned(),
        ImportError::OwnTable => words.say("error-import-own-table").into_owned(),
        ImportError::NoText { instead } => match instead {
            NoText::Embedded => words.say("error-import-only-embedded"),
            NoText::LeftOut => words.say("error-import-only-left-out"),
            NoText::Pictures => words.say("error-import-only-pictures"),
            NoText::Scanned => words.say("error-import-scanned"),
            NoText::UnknownLetters => words.say("error-import-unknown-letters"),
        }
        .into_owned(),
        ImportError::LockFile => words.say("error-import-lock-file").into_owned(),
        ImportError::NotAFile => words.say("error-import-not-a-file").into_owned(),
        ImportError::UnknownEnding { ending } if ending.is_empty() => words.say("error-import-no-ending").into_owned(),
        ImportError::UnknownEnding { ending } => words.tell("error-import-ending", &[("ending", brief(ending))]),
        ImportError::NoTable => words.say("error-import-no-table").into_owned(),
        ImportError::OldWord => words.say("error-import-old-word").into_owned(),
        ImportError::Protected => words.say("error-import-protected").into_owned(),
        ImportError::ProtectedPdf => words.say("error-import-protected-pdf").into_owned(),
        ImportError::ContentMismatch { ending, content: held } => words
            .tell("error-import-something-else", &[("ending", brief(ending)), ("holds", content(words, *held).into())]),
        ImportError::Broken { part } if part.is_empty() => words.say("error-import-broken").into_owned(),
        ImportError::Broken { part } => words.tell("error-import-broken-part", &[("part", brief(part))]),
        ImportError::Binary => words.say("error-import-binary").into_owned(),
        ImportError::UnknownEncoding { name } => words.tell("error-import-unknown-encoding", &[("name", brief(name))]),
        ImportError::TooLarge { bytes, limit } => words
            .tell("error-import-too-large", &[("size", megabytes(*bytes).into()), ("limit", megabytes(*limit).into())]),
        ImportError::UnpacksTooLarge { limit } => {
            words.tell("error-import-unpacks-too-large", &[("limit", megabytes(*limit).into())])
        }
        ImportError::TooDeep { limit } => words.tell("error-import-too-deep", &[("limit", (*limit).into())]),
        ImportError::TooManyPieces { limit } => {
            words.tell("error-import-too-many-pieces", &[("limit", (*limit).into())])
        }
        ImportError::TooSlow { seconds } => words.tell("error-import-too-slow", &[("seconds", (*seconds).into())]),
        table => of_table(words, table),
    }
}

/// The message for an error in a table of participants or codes.
fn of_table(words: &Words, why: &ImportError) -> String {
    let line = |line: u64| i64::try_from(line).unwrap_or(i64::MAX).into();
    match why {
        ImportError::NoColumn { needed, columns } => {
            let key = match needed {
                NeededColumn::Number => "error-import-no-number-column",
                NeededColumn::Path => "error-import-no-path-column",
                NeededColumn::Document => "error-import-no-document-column",
                NeededColumn::Passage => "error-import-no-passage-column",
            };
            let columns = columns.join(", ");
            words.tell(key, &[("columns", brief(&columns))])
        }
        ImportError::RepeatedColumn { name } => words.tell("error-import-repeated-column", &[("name", brief(name))]),
        ImportError::Ragged { line: at, cells, columns } => words.tell(
            "error-import-ragged",
            &[("line", line(*at)), ("cells", (*cells).into()), ("columns", (*columns).into())],
        ),
        ImportError::NoValue { line: at, column } => {
            words.tell("error-import-no-value", &[("line", line(*at)), ("column", brief(column))])
        }
        ImportError::NotANumber { line: at, column, value } => words.tell(
            "error-import-not-a-number",
            &[("line", line(*at)), ("column", brief(column)), ("value", brief(value))],
        ),
        ImportError::RepeatedValue { line: at, value } => {
            words.tell("error-import-repeated-value", &[("line", line(*at)), ("value", brief(value))])
        }
        ImportError::NumbersIdentify { column } => {
            words.tell("error-import-numbers-identify", &[("column", brief(column))])
        }
        ImportError::BadColour { line: at, value } => {
            words.tell("error-import-bad-colour", &[("line", line(*at)), ("value", brief(value))])
        }
        _ => words.say("error-import-broken").into_owned(),
    }
}

/// The name of a kind of content.
fn content(words: &Words, content: Content) -> String {
    let text = match content {
        Content::Text => words.say("content-text"),
        Content::Word => words.say("content-word"),
        Content::Spreadsheet => words.say("content-spreadsheet"),
        Content::Presentation => words.say("content-presentation"),
        Content::OpenDocument => words.say("content-open-document"),
        Content::Archive => words.say("content-archive"),
        Content::Pdf => words.say("content-pdf"),
        Content::RichText => words.say("content-rich-text"),
        Content::Media => words.say("content-media"),
        Content::Unknown => words.say("content-unknown"),
    };
    text.into_owned()
}

/// A size in whole megabytes, rounded up.
fn megabytes(bytes: u64) -> i64 {
    i64::try_from(bytes.div_ceil(1024 * 1024)).unwrap_or(i64::MAX)
}
