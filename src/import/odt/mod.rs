//! OpenDocument texts (.odt), and the same as one XML file (.fodt): text, highlights, comments.
//!
//! Rules. The text of a text box comes after the paragraph it is anchored in, and so do footnotes and endnotes, in square
//! brackets. A background colour of words is a highlight. [`rich`](super::rich) describes how tables are read. Page
//! headers and footers are left out, and their words are reported; of objects that other programs made, only the number
//! is. [`reader`] describes tracked changes, fields and white space.

mod reader;
mod styles;

#[cfg(test)]
mod tests;

use reader::Read;
use styles::Styles;

use super::draft::Draft;
use super::package::Package;
use super::rich::budget::Budget;
use super::transcript::LeftOut;
use super::xml::{Token, Walker, text_of};
use crate::error::{Content, ImportError};

/// The parts that a password protects. A document that is encrypted as a whole is in the last.
const PROTECTED: &[&str] = &["content.xml", "styles.xml", "encrypted-package"];

/// Reads a document, packed or as one XML file. `ending` is the extension of the file's name, for errors.
pub fn read(bytes: &[u8], ending: &str) -> Result<Draft, ImportError> {
    let mut budget = Budget::whole();
    let mut styles = Styles::default();
    if !bytes.starts_with(b"PK") {
        let text = text_of(bytes.to_vec()).ok_or(ImportError::Binary)?;
        styles.add(&text, true, &mut budget)?;
        let read = reader::read(&text, &styles, &mut budget)?;
        drop(text);
        return draft(read, Vec::new(), ending);
    }
    let mut package = Package::open(bytes)?;
    if is_protected(&mut package) {
        return Err(ImportError::Protected);
    }
    let mut beside = Vec::new();
    if let Some(text) = package.part("styles.xml")? {
        let in_part = |why: ImportError| why.in_part("styles.xml");
        styles.add(&text, false, &mut budget).map_err(in_part)?;
        let pages = reader::read(&text, &Styles::default(), &mut budget).map_err(in_part)?.document;
        beside = pages.beside;
        beside.extend(pages.body.left_out);
    }
    let in_part = |why: ImportError| why.in_part("content.xml");
    let broken = || ImportError::Broken { part: "content.xml".to_owned() };
    let text = package.part("content.xml")?.ok_or_else(broken)?;
    styles.add(&text, true, &mut budget).map_err(in_part)?;
    let read = reader::read(&text, &styles, &mut budget).map_err(in_part)?;
    drop(text);
    draft(read, beside, ending)
}

/// The draft of what was read, if it is a text. `beside` are the words of other parts, and why they are left out.
fn draft(mut read: Read, beside: Vec<(LeftOut, String)>, ending: &str) -> Result<Draft, ImportError> {
    let content = match read.kind.as_deref() {
        Some("text") => {
            read.document.beside.extend(beside);
            return read.document.draft();
        }
        Some("spreadsheet") => Content::Spreadsheet,
        Some("presentation") => Content::Presentation,
        Some(_) => Content::OpenDocument,
        None => Content::Unknown,
    };
    Err(ImportError::ContentMismatch { ending: ending.to_owned(), content })
}

/// Whether the list of parts says that the text is encrypted. A list that cannot be read says nothing.
pub fn is_protected(package: &mut Package<'_>) -> bool {
    let Ok(Some(text)) = package.part("META-INF/manifest.xml") else { return false };
    let mut walker = Walker::new(&text);
    let mut part = None;
    while let Ok(Some(token)) = walker.next() {
        let Token::Start(element) = token else { continue };
        match element.name() {
            "file-entry" => part = element.get("full-path"),
            "encryption-data" if part.as_deref().is_some_and(|part| PROTECTED.contains(&part)) => return true,
            _ => {}
        }
    }
    false
}
