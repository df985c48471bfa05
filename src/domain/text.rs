//! Canonical text, and the units in which one points at it: graphemes, words, sentences.
//!
//! Canonical text is UTF-8 in NFC, lines ended by `\n`, without a byte order mark and without control or
//! bidirectional-override characters except tab and newline: a transcript must not be able to send escape sequences
//! to a terminal, nor to show its words in another order than they are kept.

use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

/// Whether `c` may stand in canonical text.
pub fn is_allowed(c: char) -> bool {
    match c {
        '\n' | '\t' => true,
        // Byte order mark, embeddings, overrides and isolates.
        '\u{feff}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => false,
        // The two separators that some editors leave behind are line ends, made so by `canonical`.
        '\u{2028}' | '\u{2029}' => false,
        other => !other.is_control(),
    }
}

/// The canonical form of any text: line ends made `\n`, forbidden characters left out, NFC.
pub fn canonical(raw: &str) -> String {
    let unified = raw.replace("\r\n", "\n").replace(['\r', '\u{2028}', '\u{2029}', '\u{b}', '\u{c}'], "\n");
    let kept = unified.chars().filter(|&c| is_allowed(c));
    if is_nfc_quick(unified.chars()) == IsNormalized::Yes { kept.collect() } else { kept.nfc().collect() }
}

/// Whether `text` is in canonical form.
pub fn is_canonical(text: &str) -> bool {
    text.chars().all(is_allowed) && unicode_normalization::is_nfc(text)
}
