//! Turns files into values: bytes → a [`Transcript`], or a table of participants, codes or passages.
//!
//! Nothing here knows the project file. Every format has a reader that makes a draft of the file; `speakers` plans its
//! turns; `assemble` builds the transcript and moves highlights and comments to the canonical text. No bytes can make
//! an importer panic. A file that cannot be read is refused with an [`ImportError`] that says why.

mod assemble;
pub mod batch;
pub mod codebook;
pub mod coded;
mod coded_comment;
pub mod comments;
mod decode;
mod docx;
mod draft;
mod elan;
pub mod encoding;
pub mod exchange;
pub mod file;
pub mod folder;
pub mod format;
mod html;
pub mod limits;
mod md;
mod normalise;
mod odt;
mod own_table;
mod own_transcript;
mod package;
pub mod participants;
pub mod passages;
mod pdf;
mod plan;
mod relations;
mod rich;
mod rtf;
pub mod sheet;
mod sniff;
mod speakers;
mod speech;
mod subtitles;
mod table;
pub mod transcript;
mod txt;
pub(crate) mod xml;

#[cfg(test)]
pub(crate) use docx::build;
#[cfg(test)]
mod tests;

use std::collections::BTreeSet;
use std::path::Path;

use crate::error::{Content, Error, ImportError};
use encoding::Encoding;
use format::Format;
use transcript::{Emphasis, Transcript, Warning};

/// The extensions of files that can be read as transcripts, lower case, without the dot.
pub const ENDINGS: &[&str] = &[
    "docx", "odt", "fodt", "rtf", "pdf", "txt", "md", "vtt", "srt", "html", "htm", "json", "otr", "eaf", "csv", "tsv",
    "xlsx", "ods", "fods",
];

/// Those of documents with formatting.
const DOCUMENTS: &[&str] = &["docx", "odt", "fodt", "rtf", "pdf"];

/// Those of spreadsheets.
const SPREADSHEETS: &[&str] = &["xlsx", "ods", "fods"];

/// Those of tables of text.
const TEXT_TABLES: &[&str] = &["csv", "tsv"];

/// Those of zip files.
const PACKED: &[&str] = &["docx", "odt", "xlsx", "ods"];

/// Whether a file is a table, by its name.
pub fn is_table_file(path: &Path) -> bool {
    let ending = folder::ending(&path.to_string_lossy());
    SPREADSHEETS.contains(&ending.as_str()) || TEXT_TABLES.contains(&ending.as_str())
}

/// The user's choices about how to read a file.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Options {
    /// Speaker labels that are not found automatically; case and spacing do not matter.
    pub speakers: BTreeSet<String>,
    /// Labels that are not speakers, however often they recur; case and spacing do not matter.
    pub not_speakers: BTreeSet<String>,
    /// The encoding of text files; `None` to detect it.
    pub encoding: Option<Encoding>,
    /// Whether the authors of comments are kept. Their names may identify people.
    pub keep_comment_authors: bool,
    /// How to recognise questions in transcripts without labels, and the labels to use; `None` if they should not be
    /// recognised.
    pub questions: Option<Questions>,
    /// How to read a survey.
    pub survey: SurveyOptions,
}

/// The user's choices about a survey: a table with a row for each respondent.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct SurveyOptions {
    /// The columns of open answers, by their headings, by words that only one heading has, or by their letters in a
    /// spreadsheet. If there are none, they are found by their content.
    pub answers: Vec<String>,
    /// The column with the numbers of the respondents, named in the same way; `None` to find it by its heading.
    pub respondent: Option<String>,
    /// The columns to keep although they seem to identify people.
    pub confirmed: BTreeSet<String>,
}

/// Questions that are recognised by their formatting.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Questions {
    /// Their formatting.
    pub by: Emphasis,
    /// The interviewer's label.
    pub interviewer: String,
    /// The informant's label.
    pub informant: String,
}

/// Reads the transcripts in a file: one, unless it is a table. `name` is the file's name, with or without its folder. Only
/// its extension matters, and the first characters of a lock file.
///
/// Errors: [`Error::Import`]; each reason is a variant of [`ImportError`].
pub fn read_all(name: &str, bytes: &[u8], options: &Options) -> Result<Vec<Transcript>, Error> {
    match content_of(name, bytes, options)? {
        Found::Draft(draft) => {
            let mut draft = *draft;
            let plan = draft.plan.take().unwrap_or_else(|| speakers::plan(&draft, options));
            Ok(vec![assemble::assemble(draft, plan, options)?])
        }
        Found::Table(transcripts) => Ok(transcripts),
    }
}

/// Reads a file that holds one transcript. Errors: those of [`read_all`], or there are several.
pub fn read(name: &str, bytes: &[u8], options: &Options) -> Result<Transcript, Error> {
    only(read_all(name, bytes, options)?)
}

/// The only one of these transcripts. Errors: there are several.
fn only(mut transcripts: Vec<Transcript>) -> Result<Transcript, Error> {
    match (transcripts.pop(), transcripts.len()) {
        (Some(only), 0) => Ok(only),
        (_, others) => Err(ImportError::SeveralTranscripts { count: others + 1 }.into()),
    }
}

/// What a file holds.
enum Found {
    /// A draft, of which the turns are planned.
    Draft(Box<draft::Draft>),
    /// The transcripts in a table.
    Table(Vec<Transcript>),
}

impl From<draft::Draft> for Found {
    fn from(draft: draft::Draft) -> Self {
        Self::Draft(Box::new(draft))
    }
}

fn content_of(name: &str, bytes: &[u8], options: &Options) -> Result<Found, ImportError> {
    let name = name.rsplit(['/', '\\']).next().unwrap_or(name);
    if folder::is_lock_file(name) {
        return Err(ImportError::LockFile);
    }
    let ending = folder::ending(name);
    let is = |endings: &[&str]| endings.contains(&ending.as_str());
    let (is_document, is_spreadsheet) = (is(DOCUMENTS) || ending == "doc", is(SPREADSHEETS) || ending == "xls");
    if !is_document && !is_spreadsheet && !is(ENDINGS) {
        return Err(ImportError::UnknownEnding { ending });
    }
    if bytes.is_empty() {
        return Err(ImportError::Empty);
    }
    if sniff::is_ole(bytes) {
        return Err(match sniff::ole_trouble(bytes) {
            ImportError::OldWord if is_spreadsheet => ImportError::OldSpreadsheet,
            why => why,
        });
    }
    // Programs save documents under the endings of others, so their content decides.
    match sniff::content(bytes) {
        Content::Spreadsheet if is_spreadsheet || is(TEXT_TABLES) => sheet::read(bytes, options).map(Found::Table),
        Content::Word if is_document => docx::read(bytes).map(|draft| draft.read_as(Format::Word).into()),
        Content::OpenDocument if is_document => {
            odt::read(bytes, &ending).map(|draft| draft.read_as(Format::OpenDocument).into())
        }
        Content::RichText if is_document => rtf::read(bytes).map(|draft| draft.read_as(Format::RichText).into()),
        Content::Pdf if is_document => pdf::read(bytes).map(|draft| draft.read_as(Format::Pdf).into()),
        // A zip file whose contents cannot be listed is damaged; any other archive never was a document.
        Content::Archive if (is_document || is_spreadsheet) && !sniff::can_be_listed(bytes) => {
            Err(ImportError::Broken { part: String::new() })
        }
        Content::Text | Content::Unknown if !is(DOCUMENTS) && !is_spreadsheet => text_draft(&ending, bytes, options),
        content => Err(ImportError::ContentMismatch { ending, content }),
    }
}

/// Reads a file of text.
fn text_draft(ending: &str, bytes: &[u8], options: &Options) -> Result<Found, ImportError> {
    if bytes.len() as u64 > limits::TEXT {
        return Err(ImportError::TooLarge { bytes: bytes.len() as u64, limit: limits::TEXT });
    }
    let decoded = decode::decode_as(bytes, options.encoding)?;
    let text = decoded.text;
    if text.trim().is_empty() {
        return Err(ImportError::Empty);
    }
    if !matches!(ending, "json" | "otr" | "html" | "htm") && has_too_many_lines(&text) {
        return Err(ImportError::TooManyPieces { limit: limits::LINES });
    }
    let own = if ending == "txt" { own_transcript::read(&text) } else { None };
    let (format, mut draft) = match ending {
        _ if own.is_some() => (Format::Text, own.unwrap_or_default()),
        _ if subtitles::are_in(&text, matches!(ending, "vtt" | "srt")) => {
            (subtitles::format(&text), subtitles::read(&text))
        }
        "json" => (Format::SpeechJson, speech::json(&text)?),
        "csv" | "tsv" => match speech::table(&text) {
            Ok(draft) => (Format::SpeechTable, draft),
            Err(_) => return text_table(&decode::Decoded { text, ..decoded }, options),
        },
        "otr" => (Format::OTranscribe, html::otranscribe(&text)?),
        "eaf" => (Format::Elan, elan::read(&text)?),
        "html" | "htm" => (Format::WebPage, html::read(&text)?),
        _ if html::is_in(&text) => (Format::WebPage, html::read(&text)?),
        "md" => (Format::Markdown, md::read(&text)),
        _ => (Format::Text, txt::read(&text)),
    };
    draft.format = format;
    draft.encoding = Some(decoded.read_as);
    if ending == "md" && own_table::is_markdown(&text) {
        draft.warnings.push(Warning::OwnTable);
    }
    if decoded.unreadable > 0 {
        draft.warnings.push(Warning::LettersUnreadable(decoded.unreadable));
    }
    Ok(draft.into())
}

/// Whether a text has more lines than any transcript. What each voice in a caption says is a line of its own.
fn has_too_many_lines(text: &str) -> bool {
    let line_ends = text.bytes().filter(|byte| matches!(byte, b'\n' | b'\r' | b'\x0b' | b'\x0c')).count();
    line_ends + text.matches("<v").count() > limits::LINES
}

/// Reads a table of text.
fn text_table(decoded: &decode::Decoded, options: &Options) -> Result<Found, ImportError> {
    let mut transcripts = sheet::read_text(&decoded.text, decoded.read_as, options)?;
    if let Some(first) = transcripts.first_mut().filter(|_| decoded.unreadable > 0) {
        first.warnings.push(Warning::LettersUnreadable(decoded.unreadable));
    }
    Ok(Found::Table(transcripts))
}
