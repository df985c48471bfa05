//! Messages about transcripts and tables that could not be imported. The caller names the file.

use super::{Words, brief};
use crate::error::{Content, DatabaseFault, ImportError, NeededColumn, NoText};

/// The message for an error.
pub(super) fn sentence(words: &Words, why: &ImportError) -> String {
    match why {
        ImportError::Empty => words.say("error-import-empty").into_owned(),
        ImportError::NoSpeech => words.say("error-import-no-speech").into_owned(),
        ImportError::NotRefi => words.say("error-import-not-refi").into_owned(),
        ImportError::Database(fault) => of_database(words, fault),
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
        ImportError::NotATable { content: held } => {
            words.tell("error-import-not-a-table", &[("holds", content(words, *held).into())])
        }
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
        table => of_transcripts(words, table).unwrap_or_else(|| of_table(words, table)),
    }
}

/// The message for a table that was to be read as transcripts.
fn of_transcripts(words: &Words, why: &ImportError) -> Option<String> {
    let limit = |key, limit: usize| words.tell(key, &[("limit", limit.into())]);
    let list = |columns: &[String]| columns.join(", ");
    Some(match why {
        ImportError::TooManyColumns { limit: most } => limit("error-import-too-many-columns", *most),
        ImportError::TooManyRespondents { limit: most } => limit("error-import-too-many-respondents", *most),
        ImportError::CountsOfPassages => words.say("error-import-counts").into_owned(),
        ImportError::TooManyFiles { limit: most } => limit("error-import-too-many-files", *most),
        ImportError::CellTooLong { line, limit } => {
            let line = i64::try_from(*line).unwrap_or(i64::MAX);
            words.tell("error-import-cell-too-long", &[("line", line.into()), ("limit", megabytes(*limit).into())])
        }
        ImportError::OldSpreadsheet => words.say("error-import-old-spreadsheet").into_owned(),
        ImportError::NoTranscript { columns } => {
            words.tell("error-import-no-transcript", &[("columns", brief(&list(columns)))])
        }
        ImportError::ParticipantTable { .. } => words.say("error-import-participant-table").into_owned(),
        ImportError::CodebookTable => words.say("error-import-codebook-table").into_owned(),
        ImportError::UnknownColumn { name, columns } => {
            words.tell("error-import-unknown-column", &[("name", brief(name)), ("columns", brief(&list(columns)))])
        }
        ImportError::SeveralColumns { name, columns } => {
            words.tell("error-import-several-columns", &[("name", brief(name)), ("columns", brief(&list(columns)))])
        }
        ImportError::SeveralTranscripts { count } => {
            words.tell("error-import-several-transcripts", &[("n", (*count).into())])
        }
        _ => return None,
    })
}

/// The message for a database that cannot be read.
fn of_database(words: &Words, fault: &DatabaseFault) -> String {
    match fault {
        DatabaseFault::OwnProject => words.say("error-database-own").into_owned(),
        DatabaseFault::UnknownProgram => words.say("error-database-unknown").into_owned(),
        DatabaseFault::InUse => words.say("error-database-in-use").into_owned(),
        DatabaseFault::SeveralProjects { names } => {
            words.tell("error-database-several", &[("names", brief(&names.join(", ")))])
        }
        DatabaseFault::Damaged { table } if table.is_empty() => words.say("error-database-damaged").into_owned(),
        DatabaseFault::Damaged { table } => words.tell("error-database-damaged-table", &[("table", brief(table))]),
        DatabaseFault::TooManyRows { limit } => words.tell("error-database-rows", &[("limit", (*limit).into())]),
        DatabaseFault::TooLarge { limit } => {
            words.tell("error-database-large", &[("limit", megabytes(*limit as u64).into())])
        }
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
                NeededColumn::Answers => "error-import-no-answers",
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
