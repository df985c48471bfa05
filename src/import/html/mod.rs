//! Web pages: what noScribe and oTranscribe write, pages saved from a browser or by Word, and tusj's own.
//!
//! Rules. Blocks are paragraphs, and so is what two line breaks in a row part. White space collapses as in a browser, except
//! in `pre`. Words in bold, in italics, or on a background keep their format. What a browser does not show, and what stands
//! around a page's text (navigation, footers, asides), is left out and reported if it is text. Tables are read as those of
//! other documents. Bold, italics and backgrounds may also come from a class in the page's own style sheet, as Google Docs and
//! LibreOffice write them; nothing else in it counts, and a background only on words within a paragraph. Notes and comments of
//! LibreOffice are read as such.
//!
//! noScribe names an anchor for each piece of speech, `ts_1520_3000_S01`, and oTranscribe has a mark for each time,
//! `<span class="timestamp" data-timestamp="1.52">0:01</span>`: both are times.

pub(in crate::import) mod element;
mod libreoffice;
mod page_reader;
mod style;
#[cfg(test)]
mod tests;
pub(in crate::import) mod tokens;

use serde::Deserialize;

use super::draft::Draft;
use super::limits::PIECES;
use crate::error::ImportError;
use page_reader::PageReader;
use tokens::{Token, tokens};

/// Whether a text is a web page, whatever it is called.
pub fn is_in(text: &str) -> bool {
    let start: String = text.trim_start_matches('\u{feff}').trim_start().chars().take(64).collect();
    let start = start.to_ascii_lowercase();
    start.starts_with("<!doctype html") || start.starts_with("<html")
}

/// Reads a page. Errors: it has no text, or more pieces than any page.
pub fn read(text: &str) -> Result<Draft, ImportError> {
    let mut reader = PageReader::default();
    for token in tokens(text) {
        match token {
            Token::Start(element) => reader.start(&element),
            Token::End(name) => reader.end(&name),
            Token::Words(words) => reader.text(&words),
            Token::Comment(words) => reader.remark(&words),
        }
        if reader.pieces > PIECES {
            return Err(ImportError::TooManyPieces { limit: PIECES });
        }
    }
    reader.finish().draft()
}

/// Reads a file of oTranscribe: JSON with a page in it. Errors: it is not such a file, or has no text.
pub fn otranscribe(text: &str) -> Result<Draft, ImportError> {
    #[derive(Deserialize)]
    struct File {
        text: String,
    }
    let broken = |_| ImportError::Broken { part: String::new() };
    let file: File = serde_json::from_str(text.trim_start_matches('\u{feff}')).map_err(broken)?;
    match file.text.trim() {
        "" => Err(ImportError::Empty),
        page => read(page),
    }
}
