//! Reads the comments that a supervisor wrote in a report and saved as a file.

use serde::Deserialize;

use crate::domain::ids::Uuid;
use crate::domain::text::canonical;
use crate::error::ImportError;

/// The comments of one person.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Comments {
    /// The round that the report showed.
    pub round: Uuid,
    /// Who wrote them.
    pub by: String,
    /// The comments, in the order of the report.
    pub comments: Vec<ReportComment>,
}

/// A comment.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ReportComment {
    /// What it is about.
    pub on: CommentedOn,
    /// Its words; never empty.
    pub words: String,
}

/// What a comment is about.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum CommentedOn {
    /// An excerpt.
    Excerpt(Uuid),
    /// A code, with what lies under it.
    Code(Uuid),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    tusj: String,
    version: u32,
    round: String,
    by: String,
    comments: Vec<Entry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    on: String,
    uuid: String,
    words: String,
}

/// Reads a file of comments. Errors: [`ImportError::NotComments`] if it is not one, or was changed by hand so that it
/// cannot be read.
pub fn read(bytes: &[u8]) -> Result<Comments, ImportError> {
    let file: File = serde_json::from_slice(bytes).map_err(|_| ImportError::NotComments)?;
    if file.tusj != "comments" || file.version != 1 {
        return Err(ImportError::NotComments);
    }
    let comments = file.comments.iter().map(comment).collect::<Result<Vec<_>, _>>()?;
    let comments = comments.into_iter().filter(|one| !one.words.is_empty()).collect();
    Ok(Comments { round: uuid(&file.round)?, by: canonical(&file.by).trim().to_owned(), comments })
}

fn comment(entry: &Entry) -> Result<ReportComment, ImportError> {
    let uuid = uuid(&entry.uuid)?;
    let on = match entry.on.as_str() {
        "excerpt" => CommentedOn::Excerpt(uuid),
        "code" => CommentedOn::Code(uuid),
        _ => return Err(ImportError::NotComments),
    };
    Ok(ReportComment { on, words: canonical(&entry.words).trim().to_owned() })
}

fn uuid(text: &str) -> Result<Uuid, ImportError> {
    text.parse().map_err(|_| ImportError::NotComments)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_is_not_one_of_comments_is_refused() {
        for bytes in [
            &b""[..],
            b"[]",
            b"{\"tusj\": \"comments\"}",
            br#"{"tusj":"comments","version":2,"round":"1","by":"K","comments":[]}"#,
            br#"{"tusj":"comments","version":1,"round":"x","by":"K","comments":[]}"#,
            br#"{"tusj":"comments","version":1,"round":"1","by":"K","comments":[{"on":"file","uuid":"2","words":"a"}]}"#,
            br#"{"tusj":"comments","version":1,"round":"1","by":"K","comments":[],"more":1}"#,
        ] {
            assert_eq!(read(bytes), Err(ImportError::NotComments));
        }
        let file = br#"{"tusj":"comments","version":1,"round":"1","by":" K ","comments":[
            {"on":"excerpt","uuid":"2","words":"a\u001b"},{"on":"code","uuid":"3","words":" "}]}"#;
        let read = read(file).unwrap();
        assert_eq!((read.by.as_str(), read.comments.len()), ("K", 1));
        assert_eq!(read.comments[0], ReportComment { on: CommentedOn::Excerpt(Uuid(2)), words: "a".into() });
    }
}
