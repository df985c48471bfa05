//! Rich text (.rtf), as F4 transkript, older versions of Word, TextEdit and WordPad write it.
//!
//! Rules. Paragraphs, highlights, bold and italic words, headings, tables, notes and comments are read as in Word
//! documents, and become the same [`Document`](super::rich::Document). A shading of words is a highlight. Tracked changes
//! are read as accepted; deleted and hidden text, the instructions of fields, and page headers and footers are left out
//! and reported. The numbers and bullets of lists are left out without a word, as in Word documents: they count the
//! paragraphs, and nobody said them. [`destinations`] lists what else is not read. A file that ends too early is read as
//! far as it goes, with a warning.

mod code_pages;
mod destinations;
mod reader;
mod tables;
mod tokens;

#[cfg(test)]
mod tests;

use super::draft::Draft;
use super::limits;
use super::transcript::Warning;
use crate::error::{Content, ImportError};
use tokens::{Token, Tokens};

/// Reads a document. Errors: it is not rich text, it or its text is larger or nested deeper than the [`limits`] allow, it
/// is cut off before any text, or it has no text but something that is not imported.
pub fn read(bytes: &[u8]) -> Result<Draft, ImportError> {
    if bytes.len() as u64 > limits::RICH_TEXT {
        return Err(ImportError::TooLarge { bytes: bytes.len() as u64, limit: limits::RICH_TEXT });
    }
    let mut tokens = Tokens::new(bytes);
    if !matches!((tokens.next(), tokens.next()), (Some(Token::Open), Some(Token::Word("rtf", _)))) {
        return Err(ImportError::ContentMismatch { ending: "rtf".to_owned(), content: Content::Unknown });
    }
    let contents = reader::read(bytes)?;
    let is_cut = contents.is_cut;
    let mut draft = match contents.document.draft() {
        Ok(draft) if !is_cut || !draft.lines.is_empty() => draft,
        Err(why) if !is_cut => return Err(why),
        _ => return Err(ImportError::Broken { part: String::new() }),
    };
    draft.warnings.extend(is_cut.then_some(Warning::CutOff));
    if contents.unreadable > 0 {
        draft.warnings.push(Warning::LettersUnreadable(contents.unreadable));
    }
    Ok(draft)
}
