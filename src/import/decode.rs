//! Bytes made text: UTF-8, UTF-16 or, failing these, Windows-1252. Says which it was.
//!
//! It does not guess among the many eight-bit encodings: Windows-1252 is what Norwegian editors have written.

use std::borrow::Cow;

use super::transcript::Encoding;
use crate::error::ImportError;

/// How many bytes are looked at where something has to be judged by its frequency.
const SAMPLE: usize = 64 * 1024;

/// The text that the bytes hold, without byte order mark. Fails with [`ImportError::Binary`] where they are no text.
pub fn decode(bytes: &[u8]) -> Result<(String, Encoding), ImportError> {
    if let Some(rest) = bytes.strip_prefix(b"\xef\xbb\xbf") {
        return Ok((utf8_of(rest)?.into_owned(), Encoding::Utf8));
    }
    if let Some(rest) = bytes.strip_prefix(b"\xff\xfe") {
        return utf16(rest, Encoding::Utf16Le);
    }
    if let Some(rest) = bytes.strip_prefix(b"\xfe\xff") {
        return utf16(rest, Encoding::Utf16Be);
    }
    if let Some(encoding) = looks_like_utf16(bytes) {
        return utf16(bytes, encoding);
    }
    if looks_binary(bytes) {
        return Err(ImportError::Binary);
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Ok((text.to_owned(), Encoding::Utf8));
    }
    let (text, _) = encoding_rs::WINDOWS_1252.decode_without_bom_handling(bytes);
    Ok((text.into_owned(), Encoding::Windows1252))
}

/// The UTF-8 after a byte order mark, where single damaged bytes are shown as such.
fn utf8_of(bytes: &[u8]) -> Result<Cow<'_, str>, ImportError> {
    if looks_binary(bytes) { Err(ImportError::Binary) } else { Ok(String::from_utf8_lossy(bytes)) }
}

fn utf16(bytes: &[u8], encoding: Encoding) -> Result<(String, Encoding), ImportError> {
    let of = if encoding == Encoding::Utf16Le { encoding_rs::UTF_16LE } else { encoding_rs::UTF_16BE };
    let (text, _) = of.decode_without_bom_handling(bytes);
    let sample = || text.chars().take(SAMPLE);
    let odd = sample().filter(|&c| c == '\u{fffd}' || (c.is_control() && !c.is_whitespace())).count();
    if odd * 10 > sample().count() { Err(ImportError::Binary) } else { Ok((text.into_owned(), encoding)) }
}

/// Text without a mark that has a zero in most of its pairs, always on the same side: Latin letters in UTF-16.
fn looks_like_utf16(bytes: &[u8]) -> Option<Encoding> {
    let pairs = bytes.get(..bytes.len().min(SAMPLE)).unwrap_or_default().chunks_exact(2);
    let (mut all, mut low, mut high) = (0, 0, 0);
    for pair in pairs {
        all += 1;
        match pair {
            [0, 0] => {}
            [_, 0] => low += 1,
            [0, _] => high += 1,
            _ => {}
        }
    }
    let most = |n: usize, other: usize| all >= 2 && n * 10 >= all * 7 && other * 20 <= all;
    if most(low, high) {
        Some(Encoding::Utf16Le)
    } else if most(high, low) {
        Some(Encoding::Utf16Be)
    } else {
        None
    }
}

/// A zero byte, or more than one control character in ten: no text has either.
fn looks_binary(bytes: &[u8]) -> bool {
    let sample = bytes.get(..bytes.len().min(SAMPLE)).unwrap_or_default();
    let controls = sample.iter().filter(|&&b| b < 0x20 && !matches!(b, b'\t' | b'\n' | b'\r' | 0x0c | 0x0b)).count();
    sample.contains(&0) || controls * 10 > sample.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn utf16(text: &str, mark: bool, big: bool) -> Vec<u8> {
        let units = mark.then_some(0xfeff).into_iter().chain(text.encode_utf16());
        units.flat_map(|u| if big { u.to_be_bytes() } else { u.to_le_bytes() }).collect()
    }

    #[test]
    fn every_encoding_is_known_and_told() {
        let words = "I: Hva følte du?\r\nAnna: Æ va blid.";
        let latin: Vec<u8> = words.chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect();
        let table = [
            (words.as_bytes().to_vec(), Encoding::Utf8),
            ([b"\xef\xbb\xbf", words.as_bytes()].concat(), Encoding::Utf8),
            (utf16(words, true, false), Encoding::Utf16Le),
            (utf16(words, true, true), Encoding::Utf16Be),
            (utf16(words, false, false), Encoding::Utf16Le),
            (utf16(words, false, true), Encoding::Utf16Be),
            (latin, Encoding::Windows1252),
        ];
        for (bytes, encoding) in table {
            assert_eq!(decode(&bytes), Ok((words.to_owned(), encoding)));
        }
    }

    #[test]
    fn quotation_marks_of_windows_are_read() {
        assert_eq!(decode(b"\x93bl\xe5\x94 \x96 ja"), Ok(("“blå” – ja".to_owned(), Encoding::Windows1252)));
    }

    #[test]
    fn what_is_no_text_is_refused() {
        for bytes in [&b"abc\0def"[..], b"\x01\x02\x03\x04abc", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", b"\xef\xbb\xbf\0\0\0"]
        {
            assert_eq!(decode(bytes), Err(ImportError::Binary), "{bytes:?}");
        }
    }
}
