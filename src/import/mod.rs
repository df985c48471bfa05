//! Files of others made into values of ours: bytes → a [`Transcript`], or a table of participants or codes.
//!
//! Nothing here knows the project file; nothing is changed until a project takes the value in. Every format has a
//! reader that makes a draft of the file; `speakers` plans its turns; `assemble` makes the transcript, carrying
//! highlights and comments over to the canonical text. No bytes can make an importer panic; what cannot be read is
//! refused with an [`ImportError`] that says why.

mod assemble;
pub mod batch;
pub mod codebook;
mod decode;
mod docx;
mod draft;
pub mod encoding;
pub mod file;
pub mod folder;
mod md;
mod normalise;
mod own_table;
pub mod participants;
mod plan;
mod sniff;
mod speakers;
mod subtitles;
mod table;
pub mod transcript;
mod txt;

#[cfg(test)]
pub(crate) use docx::build;
#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

use crate::error::{Content, Error, ImportError};
use encoding::Encoding;
use transcript::{Emphasis, Transcript, Warning};

/// The endings of files that can be read as transcripts, lower case, without the dot.
pub const ENDINGS: &[&str] = &["docx", "txt", "md", "vtt", "srt"];

/// The largest file of text that is taken for a transcript, in bytes.
pub const LARGEST_TEXT: u64 = 50 * 1024 * 1024;

/// The largest packed file (a .docx, with its pictures) that is read, in bytes.
pub const LARGEST_PACKED: u64 = 200 * 1024 * 1024;

/// What the user said about how to read.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Options {
    /// Labels of speakers that are not found by themselves; case and spacing do not matter.
    pub speakers: BTreeSet<String>,
    /// Labels that are not speakers, however often they recur; case and spacing do not matter.
    pub not_speakers: BTreeSet<String>,
    /// The encoding to read text files in; nothing where it is to be found out.
    pub encoding: Option<Encoding>,
    /// Whether the names of those who wrote comments are kept. They can identify people.
    pub keep_comment_authors: bool,
    /// How questions are told apart from answers in transcripts without labels, and what the two who speak are called
    /// then; nothing where they are not told apart.
    pub questions: Option<Questions>,
}

/// Questions that are told apart from answers by how they are set.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Questions {
    /// How they are set.
    pub by: Emphasis,
    /// The label of who asks.
    pub interviewer: String,
    /// The label of who answers.
    pub informant: String,
}

/// Reads a transcript. `name` is the file's name, with or without its folder; only its ending and a lock file's
/// first characters matter.
///
/// Fails with [`Error::Import`]; each reason is a variant of [`ImportError`].
pub fn read(name: &str, bytes: &[u8], options: &Options) -> Result<Transcript, Error> {
    let draft = draft_of(name, bytes, options)?;
    let plan = speakers::plan(&draft, options);
    Ok(assemble::assemble(draft, plan, options)?)
}

fn draft_of(name: &str, bytes: &[u8], options: &Options) -> Result<draft::Draft, ImportError> {
    let name = name.rsplit(['/', '\\']).next().unwrap_or(name);
    if folder::is_lock_file(name) {
        return Err(ImportError::LockFile);
    }
    let ending = folder::ending(name);
    let reader: fn(&str) -> draft::Draft = match ending.as_str() {
        "docx" => return word(bytes),
        "md" => md::read,
        "txt" | "vtt" | "srt" => txt::read,
        "doc" if sniff::is_ole(bytes) => return Err(sniff::ole_trouble(bytes)),
        "doc" if sniff::content(bytes) == Content::Word => return word(bytes),
        _ => return Err(ImportError::UnknownEnding { ending }),
    };
    if bytes.len() as u64 > LARGEST_TEXT {
        return Err(ImportError::TooLarge { bytes: bytes.len() as u64, limit: LARGEST_TEXT });
    }
    match sniff::content(bytes) {
        Content::Text | Content::Unknown => {}
        holds => return Err(ImportError::SomethingElse { ending, holds }),
    }
    let decoded = decode::decode_as(bytes, options.encoding)?;
    let text = decoded.text;
    if text.trim().is_empty() {
        return Err(ImportError::Empty);
    }
    let are_subtitles = subtitles::are_in(&text, matches!(ending.as_str(), "vtt" | "srt"));
    let mut draft = if are_subtitles { subtitles::read(&text) } else { reader(&text) };
    draft.encoding = Some(decoded.read_as);
    if ending == "md" && own_table::is_in_markdown(&text) {
        draft.warnings.push(Warning::OwnTable);
    }
    if decoded.unreadable > 0 {
        draft.warnings.push(Warning::LettersUnreadable(decoded.unreadable));
    }
    Ok(draft)
}

/// A Word document by content, whatever its ending.
fn word(bytes: &[u8]) -> Result<draft::Draft, ImportError> {
    if bytes.is_empty() {
        return Err(ImportError::Empty);
    }
    if sniff::is_ole(bytes) {
        return Err(sniff::ole_trouble(bytes));
    }
    match sniff::content(bytes) {
        Content::Word => docx::read(bytes),
        // Only a packed file that cannot be listed is a damaged one; anything else never was a Word document.
        Content::Archive if !sniff::can_be_listed(bytes) => Err(ImportError::Broken { part: String::new() }),
        holds => Err(ImportError::SomethingElse { ending: "docx".to_owned(), holds }),
    }
}
