//! Decodes bytes to text. UTF-8 and UTF-16 are recognised by their form. The many encodings with one byte for each
//! letter can only be guessed by how the words would look ([`detect`]).

mod detect;
mod utf16;

use std::borrow::Cow;

use super::encoding::{Certainty, Encoding, ReadAs};
use crate::error::ImportError;

/// How many bytes are examined to judge frequencies.
const SAMPLE: usize = 64 * 1024;

/// Decoded text.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Decoded {
    /// The text, without byte order mark.
    pub text: String,
    /// The encoding, and how certain it is.
    pub read_as: ReadAs,
    /// How many characters could not be read and became `\u{fffd}`.
    pub unreadable: usize,
}

/// The text of the bytes, and its encoding. Errors: [`ImportError::Binary`] if they are not text.
pub fn decode(bytes: &[u8]) -> Result<(String, Encoding), ImportError> {
    decode_as(bytes, None).map(|decoded| (decoded.text, decoded.read_as.encoding))
}

/// The text of the bytes, in the encoding that the user chose, otherwise in the most likely one. Errors:
/// [`ImportError::Binary`] if they are not text.
pub fn decode_as(bytes: &[u8], chosen: Option<Encoding>) -> Result<Decoded, ImportError> {
    let (marked, unmarked) = without_mark(bytes);
    if let Some(encoding) = chosen {
        return Ok(decoded(unmarked, encoding, Certainty::Chosen));
    }
    if let Some(encoding) = marked {
        return checked(unmarked, encoding, Certainty::Certain);
    }
    if let Some(encoding) = utf16::of_unmarked(bytes) {
        return checked(bytes, encoding, Certainty::Likely);
    }
    if looks_binary(bytes) {
        return Err(ImportError::Binary);
    }
    if std::str::from_utf8(bytes).is_ok() {
        return Ok(decoded(bytes, Encoding::UTF_8, Certainty::Certain));
    }
    if detect::is_damaged_utf8(bytes) {
        return Ok(decoded(bytes, Encoding::UTF_8, Certainty::Likely));
    }
    let (encoding, certainty) = detect::of_one_byte_letters(bytes);
    Ok(decoded(bytes, encoding, certainty))
}

/// The encodings that can read all of the bytes, the most likely first, for a user to choose from.
pub fn possible(bytes: &[u8]) -> Vec<Encoding> {
    let (_, unmarked) = without_mark(bytes);
    let first = decode_as(bytes, None).ok().map(|decoded| decoded.read_as.encoding);
    let others = Encoding::OFFERED.iter().copied().filter(|encoding| Some(*encoding) != first);
    let reads_all =
        |encoding: &Encoding| encoding.codec().decode_without_bom_handling_and_without_replacement(unmarked);
    let has_letters_only = |text: Cow<'_, str>| !text.chars().any(|c| c == '\0' || ('\u{80}'..='\u{9f}').contains(&c));
    let fits = |encoding: &Encoding| reads_all(encoding).is_some_and(has_letters_only);
    first.into_iter().chain(others.filter(fits)).collect()
}

/// The encoding given by a byte order mark, and the bytes after it.
fn without_mark(bytes: &[u8]) -> (Option<Encoding>, &[u8]) {
    match encoding_rs::Encoding::for_bom(bytes) {
        Some((codec, length)) => (Some(Encoding::of(codec)), bytes.get(length..).unwrap_or_default()),
        None => (None, bytes),
    }
}

fn decoded(bytes: &[u8], encoding: Encoding, certainty: Certainty) -> Decoded {
    let (text, _) = encoding.codec().decode_without_bom_handling(bytes);
    let unreadable = text.matches('\u{fffd}').count();
    Decoded { text: text.into_owned(), read_as: ReadAs { encoding, certainty }, unreadable }
}

/// Decodes bytes recognised by their form. Errors: they are not text after all, because too many characters are odd.
fn checked(bytes: &[u8], encoding: Encoding, certainty: Certainty) -> Result<Decoded, ImportError> {
    if encoding == Encoding::UTF_8 && looks_binary(bytes) {
        return Err(ImportError::Binary);
    }
    let decoded = decoded(bytes, encoding, certainty);
    let sample = || decoded.text.chars().take(SAMPLE);
    let odd = sample().filter(|&c| c == '\u{fffd}' || (c.is_control() && !c.is_whitespace())).count();
    if odd * 10 > sample().count() { Err(ImportError::Binary) } else { Ok(decoded) }
}

/// Whether there is a zero byte, or more than one control character in ten. Text has neither.
fn looks_binary(bytes: &[u8]) -> bool {
    let sample = bytes.get(..bytes.len().min(SAMPLE)).unwrap_or_default();
    let controls = sample.iter().filter(|&&b| b < 0x20 && !matches!(b, b'\t' | b'\n' | b'\r' | 0x0c | 0x0b)).count();
    sample.contains(&0) || controls * 10 > sample.len()
}

#[cfg(test)]
mod tests;
